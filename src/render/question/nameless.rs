//! What is said of questions that have no author: where children meet.

use crate::domain::base::Text;
use crate::domain::calendar::Deadline;
use crate::domain::question::{Giving, Retagged, State};
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::question::completion::status_incomplete;
use crate::render::question::extension::extension_line;
use crate::render::question::kind::{kind_line, silence};
use crate::render::{Buttons, Say, beginning, pieces, send, send_file, shorten};
use crate::store::{Extension, FileRef, Part, Question};
use crate::t;
use teloxide::utils::html::escape;

/// Asks for a question where children meet.
pub fn write_nameless(lang: Lang, space: &str) -> Say {
    send(
        t!(lang, "nameless-write", space = escape(space)),
        Buttons::new(),
    )
}

/// The receipt: number, the promised date, and the code that leads to the answer.
pub fn nameless_receipt(lang: Lang, number: &str, code: &str, deadline: &Deadline) -> Say {
    let date = lang.long_date(deadline.due());
    let receipt = t!(lang, "ask-receipt", number = number, date = date);
    let code = t!(lang, "nameless-code", code = code);
    send(format!("{receipt}\n\n{code}"), Buttons::new())
}

/// Where a question stands, for whoever has its code, and its answer in pieces.
pub fn by_code(
    lang: Lang,
    question: &Question,
    (answer, files): (Option<&Part>, &[FileRef]),
    (days_left, giving): (i64, Giving),
    (extension, moved): (Option<&Extension>, Option<&Retagged>),
) -> Vec<Say> {
    let date = lang.long_date(question.answer_by());
    let number = question.number.as_str();
    let asked = escape(&shorten(&question.text, 1_000));
    let mut text = t!(lang, "status", number = number, question = asked);
    text.push_str("\n\n");
    text.push_str(&match question.state {
        State::Withdrawn => t!(lang, "status-withdrawn"),
        State::Answered => t!(lang, "status-answered", giving = giving.name()),
        State::Reopened => t!(lang, "status-reopened", date = date),
        State::Received if days_left < 0 => t!(lang, "status-overdue", date = date),
        State::Received => t!(lang, "status-open", date = date),
        State::Incomplete => status_incomplete(lang, date, days_left),
        State::Closed => t!(lang, "status-closed"),
        State::Transferred => t!(lang, "status-transferred"),
    });
    let kind = kind_line(lang, question.kind, moved);
    let extended = extension.map(|extension| extension_line(lang, extension));
    let silence = silence(lang, question.kind, days_left < 0);
    for line in [kind, silence, extended].into_iter().flatten() {
        if question.state == State::Received {
            text.push('\n');
            text.push_str(&line);
        }
    }
    let mut all = vec![send(text, Buttons::new())];
    if let Some(answer) = answer {
        let said = pieces(&answer.text).into_iter();
        all.extend(said.map(|piece| send(escape(piece), Buttons::new())));
        all.extend(files.iter().map(send_file));
    }
    all
}

/// A question of children has its answer: those who convene tell it.
pub fn answered_there(
    lang: Lang,
    question: &Question,
    space: &Text,
    (office, text): (&str, &str),
) -> Say {
    let text = t!(
        lang,
        "answered-there",
        number = question.number.as_str(),
        space = escape(&beginning(space.read(lang.code()), 150)),
        office = escape(&shorten(office, 150)),
        question = escape(&beginning(&question.text, 300)),
        answer = escape(&shorten(text, 1_500))
    );
    let open = Button::Opened {
        question: question.id,
    };
    send(text, vec![vec![(t!(lang, "button-open"), open.into())]])
}

/// Nobody knows any more who asked; a code leads to the answer.
pub fn forgotten(lang: Lang, number: &str, code: &str) -> Say {
    let forgotten = t!(lang, "nameless-forgotten", number = number);
    let code = t!(lang, "nameless-code", code = code);
    send(format!("{forgotten}\n\n{code}"), Buttons::new())
}
