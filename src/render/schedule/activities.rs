//! Activities of the schedule on a phone: lists, one of them, and what can be done with it.

use crate::domain::schedule::{Activity, Precision};
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::question::office::{time_left, traffic_light};
use crate::render::{Buttons, DigestActivity, FileKind, Say, beginning, send, shorten, upload};
use crate::store::{ActivityEvent, ActivityRow, Version};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// The most that is shown of a title on a line.
const TITLE: usize = 48;

/// When an activity takes place, as the schedule has it.
pub(in crate::render) fn planned(lang: Lang, row: &ActivityRow) -> String {
    lang.when(&Activity {
        start: row.start_on,
        finish: row.finish_on,
        precision: Precision::parse(&row.precision).unwrap_or_default(),
        ..Activity::default()
    })
}

/// An activity's number and title in short.
pub(in crate::render) fn called(row: &ActivityRow) -> String {
    let title = beginning(&row.title, TITLE);
    format!("{} {title}", row.number).trim().to_owned()
}

/// A line of the digest.
pub(in crate::render) fn in_digest(lang: Lang, entry: &DigestActivity) -> String {
    let name = called(&entry.activity);
    match (entry.days_left, entry.starts) {
        (Some(0), true) => t!(lang, "digest-activity-starts-today", name = name),
        (Some(days), true) => t!(lang, "digest-activity-starts", days = days, name = name),
        (Some(left), false) => t!(
            lang,
            "digest-activity",
            light = traffic_light(left),
            left = time_left(lang, left),
            name = name
        ),
        (None, _) if entry.activity.precision == Precision::Permanent.name() => {
            t!(lang, "digest-activity-review", name = name)
        }
        (None, _) => t!(
            lang,
            "digest-activity-when",
            when = planned(lang, &entry.activity),
            name = name
        ),
    }
}

/// How a list is cut: everything, what is late, what is due within a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Everything.
    All,
    /// What is late.
    Late,
    /// What is due within a week.
    Week,
}

impl Cut {
    /// The verb of its buttons.
    pub fn verb(self) -> &'static str {
        match self {
            Self::All => "acts",
            Self::Late => "acl",
            Self::Week => "acw",
        }
    }
}

/// A traffic light, or what takes its place.
fn light(row: &ActivityRow, days_left: Option<i64>) -> &'static str {
    match (row.state.as_str(), days_left) {
        ("done", _) => "✅",
        (_, Some(left)) => traffic_light(left),
        (_, None) => "⚪",
    }
}

/// A page of activities, each with the business days left, one button each.
pub fn activities(
    lang: Lang,
    cut: Cut,
    page: i64,
    rows: &[(ActivityRow, Option<i64>)],
    more: bool,
    sheet: bool,
) -> Say {
    if rows.is_empty() {
        return send(t!(lang, "activities-none"), Vec::new());
    }
    let mut buttons = Buttons::new();
    for (row, left) in rows {
        let when = match (row.state.as_str(), left) {
            ("done", _) => t!(lang, "status-done-word"),
            (_, Some(left)) => time_left(lang, *left),
            (_, None) => planned(lang, row),
        };
        let light = light(row, *left);
        let line = t!(
            lang,
            "activities-line",
            light = light,
            when = when,
            name = called(row)
        );
        buttons.push(vec![(
            shorten(&line, 60),
            Button::raw(format!("act:{}", row.id)),
        )]);
    }
    if more {
        let data = Button::raw(format!("{}:{}", cut.verb(), page + 1));
        buttons.push(vec![(t!(lang, "button-more"), data)]);
    }
    if sheet {
        buttons.push(vec![(t!(lang, "button-sheet"), "acx".into())]);
    }
    let head = match cut {
        Cut::All => t!(lang, "activities"),
        Cut::Late => t!(lang, "activities-late"),
        Cut::Week => t!(lang, "activities-week"),
    };
    send(head, buttons)
}

/// One activity with what became of it, and what can be done.
pub fn activity(
    lang: Lang,
    row: &ActivityRow,
    days_left: Option<i64>,
    events: &[ActivityEvent],
    may_change: bool,
) -> Say {
    let mut text = t!(
        lang,
        "activity",
        light = light(row, days_left),
        name = escape(&format!("{} {}", row.number, shorten(&row.title, 900)))
    );
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    if !row.responsible.is_empty() {
        line(t!(
            lang,
            "activity-who",
            who = escape(&shorten(&row.responsible, 300))
        ));
    }
    line(t!(lang, "activity-planned", when = planned(lang, row)));
    if let Some(date) = row.postponed_to {
        line(t!(lang, "activity-postponed", date = lang.long_date(date)));
    }
    if let Some(left) = days_left.filter(|_| row.state == "open") {
        line(t!(lang, "activity-left", left = time_left(lang, left)));
    }
    if !row.product.is_empty() {
        line(t!(
            lang,
            "activity-product",
            text = escape(&shorten(&row.product, 300))
        ));
    }
    if let Some(percent) = row.progress {
        line(t!(lang, "activity-progress", percent = percent.to_string()));
    }
    if let Some(value) = &row.measured {
        line(t!(
            lang,
            "activity-value",
            value = escape(&shorten(value, 100))
        ));
    }
    let remark = row.comment.as_deref().unwrap_or(&row.remarks);
    if !remark.is_empty() {
        line(t!(
            lang,
            "activity-remark",
            text = escape(&shorten(remark, 300))
        ));
    }
    for event in events.iter().rev().take(4).rev() {
        let note = escape(&shorten(event.note.as_deref().unwrap_or_default(), 200));
        let date = |on: Option<NaiveDate>| on.map_or_else(String::new, |on| lang.short_date(on));
        match event.kind.as_str() {
            "done" if note.is_empty() => {}
            "done" => line(t!(lang, "activity-event-done", text = note)),
            "postponed" => line(t!(
                lang,
                "activity-event-postponed",
                date = date(event.to_on),
                text = note
            )),
            "superseded" => line(t!(
                lang,
                "activity-event-superseded",
                date = date(event.from_on)
            )),
            _ => {}
        }
    }
    let id = row.id;
    let button = |text: String, verb: &str| vec![(text, Button::raw(format!("{verb}:{id}")))];
    let mut buttons = Buttons::new();
    if may_change && row.dropped_in.is_none() {
        if row.state == "open" {
            buttons.push(button(t!(lang, "button-done"), "acd"));
            let date = match row.due_on {
                Some(_) => t!(lang, "button-postpone"),
                None => t!(lang, "button-date"),
            };
            buttons.push(button(date, "acp"));
        } else {
            buttons.push(button(t!(lang, "button-reopen"), "acr"));
        }
        buttons.push(button(t!(lang, "button-progress"), "acg"));
    }
    buttons.push(vec![(t!(lang, "button-activities"), "acts:0".into())]);
    send(text, buttons)
}

/// Asks for the evidence that an activity is done.
pub fn ask_evidence(lang: Lang, draft: i64) -> Say {
    let skip = (
        t!(lang, "button-no-evidence"),
        Button::raw(format!("acskip:{draft}")),
    );
    send(t!(lang, "activity-evidence"), vec![vec![skip]])
}

/// Shows a new date before it is kept.
pub fn postpone_preview(
    lang: Lang,
    draft: i64,
    row: &ActivityRow,
    to: NaiveDate,
    reason: &str,
) -> Say {
    let text = t!(
        lang,
        "activity-postpone-preview",
        name = escape(&called(row)),
        planned = planned(lang, row),
        date = lang.long_date(to),
        reason = escape(&shorten(reason, 500))
    );
    send(text, confirm(lang, draft))
}

fn confirm(lang: Lang, draft: i64) -> Buttons {
    vec![vec![
        (
            t!(lang, "button-confirm"),
            Button::raw(format!("acok:{draft}")),
        ),
        (
            t!(lang, "button-leave"),
            Button::raw(format!("acno:{draft}")),
        ),
    ]]
}

/// How the process stands, for the coordinator and internal control.
#[derive(Debug, Default)]
pub struct ProcessView<'a> {
    /// The newest version; `None`: nothing was imported.
    pub version: Option<&'a Version>,
    /// The day of its import.
    pub imported_on: NaiveDate,
    /// How many are done.
    pub done: i64,
    /// How many are late, and the first of them.
    pub late: (i64, &'a [ActivityRow]),
    /// How many are due within a week, and the first of them.
    pub week: (i64, &'a [ActivityRow]),
    /// The worst of what is odd: line and sentence.
    pub odd: &'a [(i64, String)],
}

/// `/proceso`.
pub fn process(lang: Lang, view: &ProcessView<'_>) -> Say {
    let Some(version) = view.version else {
        return send(t!(lang, "process-none"), Vec::new());
    };
    let mut text = t!(
        lang,
        "process",
        version = version.id.to_string(),
        date = lang.long_date(view.imported_on),
        done = view.done.to_string(),
        count = version.activities
    );
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    line(String::new());
    line(t!(lang, "process-late", count = view.late.0));
    for row in view.late.1 {
        line(t!(lang, "process-line", name = escape(&called(row))));
    }
    line(t!(lang, "process-week", count = view.week.0));
    for row in view.week.1 {
        line(t!(lang, "process-line", name = escape(&called(row))));
    }
    line(String::new());
    line(t!(
        lang,
        "process-odd",
        errors = version.errors,
        warnings = version.warnings,
        notices = version.notices
    ));
    for (at, odd) in view.odd {
        let odd = escape(&shorten(odd, 300));
        line(t!(
            lang,
            "process-odd-line",
            line = at.to_string(),
            text = odd
        ));
    }
    let mut buttons = Buttons::new();
    if view.late.0 > 0 {
        buttons.push(vec![(
            t!(lang, "button-late", count = view.late.0),
            "acl:0".into(),
        )]);
    }
    if view.week.0 > 0 {
        buttons.push(vec![(
            t!(lang, "button-week", count = view.week.0),
            "acw:0".into(),
        )]);
    }
    buttons.push(vec![(t!(lang, "button-activities"), "acts:0".into())]);
    send(text, buttons)
}

/// The list of activities as a file.
pub fn activities_sheet(lang: Lang) -> Say {
    upload(FileKind::Document, t!(lang, "sheet-sent"), Buttons::new())
}

/// What a list that came back would change, line by line.
pub fn sheet_preview(lang: Lang, draft: i64, lines: &[String], count: usize) -> Say {
    let mut text = t!(lang, "sheet-preview", count = count);
    for line in lines {
        text.push_str("\n• ");
        text.push_str(&escape(&shorten(line, 250)));
    }
    if let Some(more) = count.checked_sub(lines.len()).filter(|more| *more > 0) {
        text.push('\n');
        text.push_str(&t!(lang, "digest-more", count = more));
    }
    send(text, confirm(lang, draft))
}

/// The rows of a list that cannot be.
pub fn sheet_refused(lang: Lang, lines: &[String], count: usize) -> Say {
    let mut text = t!(lang, "sheet-refused", count = count);
    for line in lines {
        text.push_str("\n• ");
        text.push_str(&escape(&shorten(line, 250)));
    }
    if let Some(more) = count.checked_sub(lines.len()).filter(|more| *more > 0) {
        text.push('\n');
        text.push_str(&t!(lang, "digest-more", count = more));
    }
    send(text, Vec::new())
}
