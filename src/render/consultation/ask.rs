//! What a coordinator is asked for when a document in consultation is prepared.

use crate::domain::consultation::{Edit, Term, USUAL_DAYS};
use crate::locale::Lang;
use crate::render::consultation::{Button, Change, Deadline};
use crate::render::{Buttons, Question};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Asks for something about a document. Of what is open, the deadlines that are offered are dates.
pub fn ask_about_document(
    lang: Lang,
    (document, version): (i64, i64),
    edit: Edit,
    later: &[NaiveDate],
    languages: &[Lang],
) -> Question {
    let languages = escape(&lang.line_of(languages));
    let html = t!(
        lang,
        "document-ask",
        what = edit.name(),
        languages = languages
    );
    let mut buttons = Buttons::new();
    let until = |term| {
        let term = Deadline { version, term };
        Button::Until { document, term }.into()
    };
    match edit {
        Edit::Term => {
            let days = USUAL_DAYS.iter().map(|days| {
                let label = t!(lang, "button-term-days", days = *days);
                (label, until(Term::Days(*days)))
            });
            buttons.push(days.collect());
        }
        Edit::Later => {
            let date = |day: &NaiveDate| vec![(lang.long_date(*day), until(Term::Until(*day)))];
            buttons.extend(later.iter().map(date));
        }
        Edit::Sections => {
            let label = t!(lang, "button-no-sections");
            let what = Change::Whole;
            buttons.push(vec![(label, Button::Ask { document, what }.into())]);
        }
        Edit::Name | Edit::File | Edit::Office => {}
    }
    let back = match document {
        0 => Button::Overview { page: 0 },
        document => Button::One { document },
    };
    Question {
        html,
        choices: buttons,
        back: Some(back.into()),
        ..Question::default()
    }
}
