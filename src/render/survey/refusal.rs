//! Why nothing was done with a survey, and what would help.

use crate::domain::survey::{Flaw, Refusal};
use crate::locale::Lang;
use crate::render::convocation::refusal::misread_audience;
use crate::t;

/// Flaws that are listed; nobody reads more at once.
const LISTED: usize = 12;

/// Why nothing was done with a survey: to those who answer it and to those who write it.
pub fn survey_refusal(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Life(why) => t!(lang, "survey-life-refused", why = why.name()),
        Refusal::NotOpen(state) => t!(lang, "survey-not-open", state = state.name()),
        Refusal::Answer(at, why) => {
            let why = t!(lang, "survey-answer-refused", why = why.name());
            t!(lang, "survey-at-question", place = at + 1, what = why)
        }
        Refusal::Flaws(flaws) => {
            let head = t!(lang, "survey-has-flaws");
            format!("{head}\n{}", survey_flaws(lang, flaws))
        }
        Refusal::ClosesTooSoon => t!(lang, "survey-closes-too-soon"),
        Refusal::ClosesFirst => t!(lang, "survey-closes-first"),
        Refusal::NotThere => t!(lang, "survey-not-there"),
        Refusal::NeedsCode => t!(lang, "survey-needs-code"),
        Refusal::FormUsed => t!(lang, "survey-form-used"),
        Refusal::FormTyped => t!(lang, "survey-form-typed"),
        Refusal::NoSuchForm => t!(lang, "survey-no-such-form"),
        Refusal::Audience(misread) => misread_audience(lang, misread),
        Refusal::NoProposals => t!(lang, "survey-no-proposals"),
        Refusal::TooManyProposals => t!(lang, "survey-too-many-proposals"),
        Refusal::NoTopic => t!(lang, "survey-no-topic"),
        Refusal::Changed => t!(lang, "survey-changed"),
        Refusal::NotCounted => t!(lang, "survey-not-counted"),
        Refusal::NoSpace => t!(lang, "survey-no-space"),
        Refusal::Invited { reminds } => {
            let reminds = if *reminds { "yes" } else { "no" };
            t!(lang, "survey-invited-already", reminds = reminds)
        }
        Refusal::Nobody => t!(lang, "survey-nobody"),
        Refusal::Writing(why) => t!(lang, "survey-writing-refused", why = why.name()),
    }
}

/// What is wrong with a survey, a line each, with the number of its question.
pub fn survey_flaws(lang: Lang, flaws: &[Flaw]) -> String {
    let line = |flaw: &Flaw| {
        let fault = t!(lang, "survey-fault", fault = flaw.fault.name());
        let told = match flaw.question {
            Some(at) => t!(lang, "survey-at-question", place = at + 1, what = fault),
            None => fault,
        };
        format!("• {told}")
    };
    let mut lines: Vec<_> = flaws.iter().take(LISTED).map(line).collect();
    if flaws.len() > LISTED {
        lines.push("…".to_owned());
    }
    lines.join("\n")
}
