//! What a coordinator is asked for when a document in consultation is prepared.

use crate::domain::consultation::{Edit, USUAL_DAYS};
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::{Buttons, Say, send};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Asks for something about a document. Of what is open, the deadlines that are offered are dates.
pub fn ask_about_document(
    lang: Lang,
    (id, version): (i64, i64),
    edit: Edit,
    later: &[NaiveDate],
    languages: &[Lang],
) -> Say {
    let languages = escape(&lang.line_of(languages));
    let text = t!(
        lang,
        "document-ask",
        what = edit.name(),
        languages = languages
    );
    let mut buttons = Buttons::new();
    match edit {
        Edit::Term => {
            let days = USUAL_DAYS.iter().map(|days| {
                let label = t!(lang, "button-term-days", days = *days);
                (label, Button::raw(format!("bt:{id}:{version}-{days}")))
            });
            buttons.push(days.collect());
        }
        Edit::Later => {
            let dates = later.iter().map(|day| {
                let data = Button::raw(format!("bt:{id}:{version}-{day}"));
                vec![(lang.long_date(*day), data)]
            });
            buttons.extend(dates);
        }
        Edit::Sections => {
            let label = t!(lang, "button-no-sections");
            buttons.push(vec![(label, Button::raw(format!("be:{id}:whole")))]);
        }
        _ => {}
    }
    send(text, buttons)
}
