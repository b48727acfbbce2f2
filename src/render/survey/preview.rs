//! A question of a survey as people will see it, before they do.

use crate::locale::Lang;
use crate::render::survey::Button;
use crate::render::survey::answering::place as place_of;
use crate::render::survey::fields::Of;
use crate::render::survey::questions::{ROOM, condition, how};
use crate::render::survey::steps::back;
use crate::render::{Buttons, Say, send};
use crate::store::StoredSurvey;
use crate::t;
use teloxide::utils::html::escape;

/// A question as people who read a language will see it, with the way to the others.
pub fn survey_preview(
    lang: Lang,
    survey: &StoredSurvey,
    (at, read): (usize, Lang),
    languages: &[Lang],
) -> Option<Say> {
    let question = survey.survey.questions.get(at)?;
    let id = survey.id;
    let last = survey.survey.questions.len() - 1;
    let place = format!("{} / {}", at + 1, last + 1);
    let mut lines = vec![
        t!(lang, "surveying-preview", place = place),
        String::new(),
        format!("<b>{}</b>", escape(question.text.read(read.code()))),
        how(read, &question.kind),
    ];
    lines.extend(condition(read, survey, question));
    let mut room = ROOM;
    for (place, choice) in question.kind.choices().iter().enumerate() {
        let line = format!("▫️ {}", escape(choice.name.read(read.code())));
        let length = line.encode_utf16().count();
        if length > room {
            let left = question.kind.choices().len() - place;
            lines.push(t!(lang, "surveying-and-more", count = left));
            break;
        }
        room -= length;
        lines.push(line);
    }
    let preview = |at: usize, lang: Lang| {
        let (at, what) = (place_of(at), Some(lang.tag()));
        let which = Some(Of { at, what });
        Button::Preview { survey: id, which }.into()
    };
    let before = at.checked_sub(1);
    let before = before.map(|at| ("◀️".to_owned(), preview(at, read)));
    let after = (at < last).then(|| ("▶️".to_owned(), preview(at + 1, read)));
    let others = languages.iter().filter(|other| **other != read);
    let others = others.map(|other| {
        let label = lang.called(*other);
        (format!("🌐 {label}"), preview(at, *other))
    });
    let mut buttons: Buttons = vec![before.into_iter().chain(after).collect(), others.collect()];
    buttons.retain(|row| !row.is_empty());
    buttons.push(vec![back(lang, id)]);
    Some(send(lines.join("\n"), buttons))
}
