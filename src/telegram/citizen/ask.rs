//! A citizen asks: space, text and files, topic, name, preview, sent.

use super::super::dialogue::{Dialogue, Draft, Step};
use super::super::tree::Done;
use super::super::turn::Turn;
use crate::actions::ActionError;
use crate::actions::person;
use crate::actions::question::{NewDraft, ask};
use crate::render::{self, Preview, Purpose};
use crate::store::FileRef;
use crate::t;

/// What somebody wrote or sent.
#[derive(Debug)]
pub struct Said {
    /// Telegram's number of the message, where it is a text.
    pub message: i64,
    /// What was written, without spaces around.
    pub text: String,
    /// The file that was sent.
    pub file: Option<FileRef>,
    /// The album it belongs to.
    pub album: Option<String>,
}

/// Files one question may come with.
const FILES: usize = 10;
/// The longest question, in UTF-16 units: two of Telegram's longest messages.
const LONGEST: usize = 8_192;

/// `/preguntar`, or its button.
pub fn begin(turn: &mut Turn<'_>) -> Done {
    let mut draft = Draft {
        id: turn.update,
        ..Draft::default()
    };
    let open = open_spaces(turn);
    if open.is_empty() {
        let say = render::write_it(turn.chat, turn.lang);
        turn.say(say);
    } else {
        draft.step = Step::Space;
        let say = render::choose_space(turn.chat, turn.lang, draft.id, &open);
        turn.say(say);
    }
    turn.step = Dialogue::Asking(draft);
    Ok(())
}

/// Something was said outside of any dialogue: it is offered as a question.
pub fn from_nothing(turn: &mut Turn<'_>, said: Said) -> Done {
    let draft = Draft {
        // With one space open, a question is most likely about it; the preview can change that.
        space: open_spaces(turn).into_iter().next().map(|(key, _)| key),
        ..Draft::default()
    };
    go_on(turn, draft, said)
}

/// More of a question: its text, a further line, a file.
pub fn go_on(turn: &mut Turn<'_>, mut draft: Draft, said: Said) -> Done {
    let same_album = said.album.is_some() && said.album == draft.album;
    if draft.step == Step::Space {
        // Who writes instead of choosing means the space that is open.
        draft.space = open_spaces(turn).into_iter().next().map(|(key, _)| key);
        draft.step = Step::Text;
    }
    if !said.text.is_empty() {
        if !draft.text.is_empty() {
            draft.text.push('\n');
        }
        draft.text.push_str(&said.text);
        draft.message = said.message;
    }
    let too_long = draft.text.encode_utf16().count() > LONGEST;
    if too_long {
        draft.text = render::shorten(&draft.text, LONGEST);
        turn.tell(t!(turn.lang, "ask-too-long"));
    }
    match said.file {
        Some(_) if draft.files.len() >= FILES => {
            turn.tell(t!(turn.lang, "ask-too-many-files", count = FILES));
        }
        Some(file) => draft.files.push(file),
        None => {}
    }
    draft.album = said.album;
    if same_album {
        // The other pictures of an album say nothing new; only the last preview has to count them.
        turn.step = Dialogue::Asking(draft);
        return Ok(());
    }
    next(turn, draft)
}

/// An earlier message was changed: if it is the draft's, the draft changes with it.
pub fn edited(turn: &mut Turn<'_>, message: i64, text: &str) -> Done {
    match std::mem::take(&mut turn.step) {
        Dialogue::Asking(mut draft) if draft.message == message => {
            text.trim().clone_into(&mut draft.text);
            next(turn, draft)
        }
        step => {
            turn.step = step;
            turn.tell(t!(turn.lang, "edited-too-late"));
            Ok(())
        }
    }
}

/// Asks for whatever a draft still lacks.
fn next(turn: &mut Turn<'_>, mut draft: Draft) -> Done {
    draft.id = turn.update;
    let speaks = !draft.text.is_empty() || draft.files.iter().any(|file| file.kind == "voice");
    let say = if !speaks {
        draft.step = Step::Text;
        match draft.files.is_empty() {
            true => render::write_it(turn.chat, turn.lang),
            false => render::write_after_file(turn.chat, turn.lang),
        }
    } else if draft.step == Step::Text && !turn.desk.process.topics.is_empty() {
        draft.step = Step::Topic;
        let topics: Vec<_> = turn
            .desk
            .process
            .topics
            .iter()
            .map(|topic| {
                let name = topic.name.read(turn.lang.code());
                (topic.key.to_string(), name.to_owned())
            })
            .collect();
        render::choose_topic(turn.chat, turn.lang, draft.id, &topics)
    } else {
        draft.step = Step::Preview;
        show(turn, &draft)
    };
    turn.say(say);
    turn.step = Dialogue::Asking(draft);
    Ok(())
}

fn show(turn: &Turn<'_>, draft: &Draft) -> render::Say {
    let process = &turn.desk.process;
    let space = draft.space.as_deref().and_then(|key| process.space(key));
    let topic = draft.topic.as_deref().and_then(|key| process.topic(key));
    let preview = Preview {
        draft: draft.id,
        text: &draft.text,
        space: space.map(|space| space.name.read(turn.lang.code())),
        topic: topic.map(|topic| topic.name.read(turn.lang.code())),
        files: draft.files.len(),
        author: draft.author.as_deref(),
        can_move: !open_spaces(turn).is_empty(),
    };
    render::preview(turn.chat, turn.lang, &preview)
}

/// A button under one of these messages. Returns whether it belongs to the present state of the
/// draft.
///
/// # Errors
/// If the question cannot be recorded.
pub async fn press(
    turn: &mut Turn<'_>,
    verb: &str,
    id: i64,
    choice: &str,
) -> Result<bool, ActionError> {
    let mut draft = match std::mem::take(&mut turn.step) {
        Dialogue::Asking(draft) if draft.id == id => draft,
        step => {
            turn.step = step;
            return Ok(false);
        }
    };
    match verb {
        "space" => {
            let known = open_spaces(turn).into_iter().find(|(key, _)| key == choice);
            draft.space = known.map(|(key, _)| key);
            if draft.step == Step::Space {
                draft.step = Step::Text;
            }
            next(turn, draft)?;
        }
        "spaces" => {
            draft.id = turn.update;
            let say = render::choose_space(turn.chat, turn.lang, draft.id, &open_spaces(turn));
            turn.say(say);
            turn.step = Dialogue::Asking(draft);
        }
        "topic" => {
            let known = turn.desk.process.topic(choice);
            draft.topic = known.map(|topic| topic.key.to_string());
            draft.step = Step::Preview;
            next(turn, draft)?;
        }
        "name" => {
            draft.author = match draft.author {
                Some(_) => None,
                None => Some(render::shorten(&turn.name, 80)),
            };
            next(turn, draft)?;
        }
        "again" => {
            let space = draft.space;
            let draft = Draft {
                id: turn.update,
                space,
                ..Draft::default()
            };
            let say = render::write_it(turn.chat, turn.lang);
            turn.say(say);
            turn.step = Dialogue::Asking(draft);
        }
        "drop" => turn.tell(t!(turn.lang, "ask-dropped")),
        _ if draft.step == Step::Preview => send(turn, &draft).await?,
        _ => {
            turn.step = Dialogue::Asking(draft);
            return Ok(false);
        }
    }
    Ok(true)
}

/// The citizen said yes.
async fn send(turn: &mut Turn<'_>, draft: &Draft) -> Done {
    let text = match draft.text.as_str() {
        "" => t!(turn.desk.language, "ask-voice-only"),
        text => text.to_owned(),
    };
    let new = NewDraft {
        person_id: turn.actor.person.id,
        space: draft.space.as_deref(),
        topic: draft.topic.as_deref(),
        text: &text,
        files: &draft.files,
        author_name: draft.author.as_deref(),
    };
    let asked = ask(turn.tx, turn.desk, new, turn.now).await?;
    let office = asked
        .office
        .as_deref()
        .map(|key| turn.desk.office_name(key));
    let say = render::receipt(
        turn.chat,
        turn.lang,
        asked.id,
        &asked.number,
        office,
        &asked.deadline,
    );
    turn.say(say);
    // The first time, and once only: may we also write about other things?
    for (purpose, given) in person::consents(turn.tx, &turn.actor).await? {
        if purpose == Purpose::Convocations && given.is_none() {
            let say = render::ask_consent(turn.chat, turn.lang, purpose);
            turn.say(say);
        }
    }
    Ok(())
}

/// Key and name of the spaces that take questions now.
fn open_spaces(turn: &Turn<'_>) -> Vec<(String, String)> {
    let open = turn.desk.process.spaces_open_at(turn.now);
    open.map(|space| {
        let name = space.name.read(turn.lang.code());
        (space.key.to_string(), name.to_owned())
    })
    .collect()
}
