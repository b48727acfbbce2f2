//! What is kept how long, in plain words.

use crate::domain::person::retention::{Kept, TABLE, Term};
use crate::locale::Lang;
use crate::render::{Buttons, Say, send};
use crate::t;

impl Kept {
    /// What it is, as people call it.
    pub fn said(self, lang: Lang) -> String {
        match self {
            Self::Updates => t!(lang, "retention-kept-updates"),
            Self::Tries => t!(lang, "retention-kept-tries"),
            Self::Drafts => t!(lang, "retention-kept-drafts"),
            Self::Choices => t!(lang, "retention-kept-choices"),
            Self::Messages => t!(lang, "retention-kept-messages"),
            Self::SetAside => t!(lang, "retention-kept-set-aside"),
            Self::Needs => t!(lang, "retention-kept-needs"),
            Self::Letters => t!(lang, "retention-kept-letters"),
            Self::Attendance => t!(lang, "retention-kept-attendance"),
            Self::Askers => t!(lang, "retention-kept-askers"),
            Self::Person => t!(lang, "retention-kept-person"),
            Self::Consents => t!(lang, "retention-kept-consents"),
            Self::Questions => t!(lang, "retention-kept-questions"),
            Self::Observations => t!(lang, "retention-kept-observations"),
            Self::Log => t!(lang, "retention-kept-log"),
        }
    }
}

/// So many days in words: whole years as years.
fn days(lang: Lang, days: u16) -> String {
    match days % 365 {
        0 => t!(lang, "retention-years", years = i64::from(days / 365)),
        _ => t!(lang, "retention-days", days = i64::from(days)),
    }
}

/// All of the table, for whoever asks how long their data are kept.
pub fn retention(lang: Lang) -> Say {
    let (mut timed, mut erased, mut always) = (Vec::new(), Vec::new(), Vec::new());
    let line = |what, time| t!(lang, "retention-line", what = what, time = time);
    for row in TABLE {
        let what = row.kept.said(lang);
        match row.term {
            Term::Days(n) => {
                timed.push(line(what, days(lang, n)));
            }
            Term::UntilCounted => timed.push(line(what, t!(lang, "retention-counted"))),
            Term::UntilErased => erased.push(t!(lang, "retention-item", what = what)),
            Term::Always => always.push(t!(lang, "retention-item", what = what)),
        }
    }
    let parts = [
        (t!(lang, "retention-after"), timed),
        (t!(lang, "retention-until-erased"), erased),
        (t!(lang, "retention-always"), always),
    ];
    let mut text = t!(lang, "retention-title");
    for (title, lines) in parts {
        text.push_str(&format!("\n\n{title}\n{}", lines.join("\n")));
    }
    send(text, Buttons::new())
}

/// All of the table with its norms, for whoever runs the program.
pub fn retention_table(lang: Lang) -> String {
    let mut text = t!(lang, "check-retention");
    for row in TABLE {
        let time = match row.term {
            Term::Days(n) => days(lang, n),
            Term::UntilCounted => t!(lang, "retention-counted"),
            Term::UntilErased => t!(lang, "check-retention-until-erased"),
            Term::Always => t!(lang, "check-retention-always"),
        };
        let what = row.kept.said(lang);
        let norm = row.norm;
        let line = t!(
            lang,
            "check-retention-line",
            what = what,
            time = time,
            norm = norm
        );
        text.push_str(&format!("\n  {line}"));
    }
    text
}
