//! The answer in words: when it was received, what happened since, and when it is due.

use crate::domain::calendar::{
    Change, Clock, CompletionRequest, Course, Deadline, Happened, Receipt, Rule, Term,
};
use crate::domain::question::Kind;
use crate::locale::Lang;
use crate::t;
use chrono::DateTime;
use chrono_tz::Tz;

/// What lets a term become longer, where no other law does.
const EXTENSION: &str = "CPACA art. 14";

pub(super) fn lines(
    deadline: &Deadline,
    course: &Course<'_>,
    receipt: Option<&Receipt<'_>>,
    received_at: &DateTime<Tz>,
    kind: Option<Kind>,
    lang: Lang,
) -> Vec<String> {
    let long = |date| lang.long_date(date);
    let mut lines = vec![t!(
        lang,
        "deadline-received",
        date = long(deadline.received_on),
        hour = lang.hour(received_at.naive_local().time())
    )];
    if deadline.rule == Rule::Filing && deadline.filed_on != deadline.received_on {
        lines.push(t!(lang, "deadline-filed", date = long(deadline.filed_on)));
    }
    lines.push(t!(lang, "deadline-term", term = lang.term(deadline.term)));
    lines.extend(course.happened.iter().map(|one| happened(one, kind, lang)));
    match &course.clock {
        Clock::Runs(deadline) => lines.extend(due(deadline, lang)),
        Clock::Stands(request) => lines.push(t!(
            lang,
            "deadline-stands",
            date = long(request.answer_by),
            left = left(request, lang)
        )),
    }
    if let Some(receipt) = receipt {
        lines.push(t!(lang, "deadline-receipt-title"));
        let days = lang.receipt_lines(receipt);
        lines.extend(days.iter().map(|line| format!("  {line}")));
        if matches!(course.clock, Clock::Stands(_)) {
            lines.push(format!("  {}", t!(lang, "deadline-receipt-stands")));
        }
    }
    lines
}

fn due(deadline: &Deadline, lang: Lang) -> Vec<String> {
    let long = |date| lang.long_date(date);
    if deadline.due_receipt == deadline.due_filing {
        return vec![t!(lang, "deadline-due", date = long(deadline.due()))];
    }
    let (other, date) = match deadline.rule {
        Rule::Receipt => (Rule::Filing, deadline.due_filing),
        Rule::Filing => (Rule::Receipt, deadline.due_receipt),
    };
    vec![
        t!(
            lang,
            "deadline-due-promised",
            date = long(deadline.due()),
            rule = lang.rule(deadline.rule)
        ),
        t!(
            lang,
            "deadline-due-other",
            date = long(date),
            rule = lang.rule(other)
        ),
    ]
}

fn happened(one: &Happened, kind: Option<Kind>, lang: Lang) -> String {
    let on = lang.long_date(one.on);
    let said = match (one.change, &one.after) {
        (Change::Extension, after) => t!(
            lang,
            "deadline-extended",
            date = on,
            more = more_days(after.deadline(), lang),
            total = after.deadline().extended_to.unwrap_or_default(),
            norm = kind.and_then(Kind::extension_norm).unwrap_or(EXTENSION)
        ),
        (Change::Request, _) => t!(lang, "deadline-asked", date = on),
        (Change::Completion, _) => match &one.before {
            Clock::Stands(request) => t!(
                lang,
                "deadline-completed",
                date = on,
                left = left(request, lang)
            ),
            Clock::Runs(_) => t!(lang, "deadline-completed-elsewhere", date = on),
        },
        (Change::Transfer, after) => t!(
            lang,
            "deadline-transferred",
            date = on,
            term = lang.term(after.deadline().term)
        ),
    };
    match one.before.due() {
        Some(before) if one.before != one.after => {
            let was = t!(lang, "deadline-was", date = lang.long_date(before));
            format!("{said} {was}")
        }
        Some(_) | None => said,
    }
}

fn left(request: &CompletionRequest, lang: Lang) -> String {
    let left = u32::try_from(request.left()).unwrap_or_default();
    lang.term(Term::BusinessDays(left))
}

fn more_days(extended: &Deadline, lang: Lang) -> String {
    lang.term(Term::BusinessDays(extended.extended_by()))
}
