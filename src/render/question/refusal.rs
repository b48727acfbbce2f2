//! Why something cannot be done with a question.

use crate::domain::question::Refusal;
use crate::locale::Lang;
use crate::t;
use chrono::NaiveDateTime;

/// Why the state of a question does not allow what was wanted.
pub fn question_refusal(lang: Lang, refusal: Refusal) -> String {
    let when = |at: NaiveDateTime| {
        let (date, hour) = (lang.short_date(at.date()), lang.hour(at.time()));
        t!(lang, "space-moment", date = date, hour = hour)
    };
    match refusal {
        Refusal::Answered => t!(lang, "refused-answered"),
        Refusal::Withdrawn => t!(lang, "refused-withdrawn"),
        Refusal::NotAnswered => t!(lang, "refused-not-answered"),
        Refusal::InsistedBefore => t!(lang, "refused-insisted"),
        Refusal::NobodyToTell => t!(lang, "refused-nobody-to-tell"),
        Refusal::DateMoved => t!(lang, "refused-date-moved"),
        Refusal::OutOfReach => t!(lang, "refused-out-of-reach"),
        Refusal::NoMoreTime => t!(lang, "refused-no-more-time"),
        Refusal::OfThisKind => t!(lang, "refused-of-this-kind"),
        Refusal::ExtensionTold => t!(lang, "refused-extension-told"),
        Refusal::StopTold => t!(lang, "refused-stop-told"),
        Refusal::Stands => t!(lang, "refused-stands"),
        Refusal::Runs => t!(lang, "refused-runs"),
        Refusal::Closed => t!(lang, "refused-closed"),
        Refusal::Away => t!(lang, "refused-away"),
        Refusal::NotAway => t!(lang, "refused-not-away"),
        Refusal::Leads => t!(lang, "refused-leads"),
        Refusal::HasTime(date) => t!(lang, "refused-has-time", date = lang.long_date(date)),
        Refusal::MonthOver(date) => t!(lang, "refused-month-over", date = lang.long_date(date)),
        Refusal::PassedBefore(date) => {
            t!(lang, "refused-passed-before", date = lang.long_date(date))
        }
        Refusal::Led => t!(lang, "refused-led"),
        Refusal::Alone => t!(lang, "refused-alone"),
        Refusal::Delivered => t!(lang, "refused-delivered"),
        Refusal::NotReceivedYet => t!(lang, "counter-to-come"),
        Refusal::WhyLater => t!(lang, "counter-why-later"),
        Refusal::TooManyFiles => t!(lang, "refused-too-many-files"),
        Refusal::NotYet(at) => t!(lang, "refused-not-yet", when = when(at)),
        Refusal::TooOften(at) => t!(lang, "refused-too-often", when = when(at)),
    }
}
