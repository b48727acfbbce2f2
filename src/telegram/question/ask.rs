//! A citizen asks: space, text and files, topic, name, preview, sent.

use crate::actions::ActionError;
use crate::actions::person::privacy;
use crate::actions::question::{NewDraft, ask};
use crate::domain::Refused;
use crate::domain::base::{FileKind, Key};
use crate::domain::person::Purpose;
use crate::domain::question::Refusal;
use crate::render::question::Notice;
use crate::render::{self, Preview};
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Draft, Step};
use crate::telegram::base::input::Said;
use crate::telegram::base::kept::Late;
use crate::telegram::base::pieces::{Piece, keep_to_length};
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::question::apart;

/// Files one question may come with.
pub(super) const FILES: usize = 10;
/// The longest question, in UTF-16 units: two of Telegram's longest messages.
const LONGEST: usize = 8_192;

/// `/preguntar`, or its button. Where only one space is open, the question is for it; the preview can
/// change that.
pub fn begin(turn: &mut Turn<'_>) -> Done {
    let mut draft = Draft {
        id: turn.update,
        ..Draft::default()
    };
    let mut open = open_spaces(turn);
    let say = if open.len() > 1 {
        draft.step = Step::Space;
        render::choose_space(turn.lang, draft.id, &open, &box_name(turn))
    } else {
        let only = open.pop();
        let say = render::write_it(turn.lang, only.as_ref().map(|(_, name)| &**name));
        draft.space = only.map(|(key, _)| key.into());
        say
    };
    turn.show(say);
    turn.step = Dialogue::Asking(draft);
    Ok(())
}

/// Something was said outside of any dialogue: it is offered as a question.
pub fn from_nothing(turn: &mut Turn<'_>, said: Said) -> Done {
    let draft = Draft {
        // A question is most likely about the space that is open; the preview can change that.
        space: open_spaces(turn)
            .into_iter()
            .next()
            .map(|(key, _)| key.into()),
        offered: true,
        ..Draft::default()
    };
    go_on(turn, draft, said)
}

/// More of a question: its text, a further line, a file.
pub fn go_on(turn: &mut Turn<'_>, mut draft: Draft, said: Said) -> Done {
    if !draft.apart.is_empty() || turn.before.late(turn.now) == Late::Doubtful {
        return apart::doubt(turn, draft, said);
    }
    let same_album = said.album.is_some() && said.album == draft.album;
    if draft.step == Step::Space {
        // Who writes instead of choosing means the space that is open.
        draft.space = open_spaces(turn)
            .into_iter()
            .next()
            .map(|(key, _)| key.into());
        draft.step = Step::Text;
    }
    add(turn, &mut draft, said);
    if same_album {
        // The other pictures of an album say nothing new; only the last preview has to count them.
        turn.step = Dialogue::Asking(draft);
        return Ok(());
    }
    next(turn, draft);
    Ok(())
}

pub(super) fn add(turn: &mut Turn<'_>, draft: &mut Draft, said: Said) {
    if !said.text.is_empty() {
        draft.pieces.push(Piece {
            message: said.message,
            text: said.text,
        });
        cut(turn, draft);
    }
    match said.file {
        Some(_) if draft.files.len() >= FILES => {
            turn.tell(t!(turn.lang, "ask-too-many-files", count = FILES));
        }
        Some(file) => draft.files.push(file),
        None => {}
    }
    draft.album = said.album;
}

/// Cuts a draft that has become too long, and says so.
fn cut(turn: &mut Turn<'_>, draft: &mut Draft) {
    if keep_to_length(&mut draft.pieces, LONGEST, 1) {
        turn.tell(t!(turn.lang, "ask-too-long"));
    }
}

/// One of the messages of a draft was changed.
pub fn edited(turn: &mut Turn<'_>, mut draft: Draft) -> Done {
    cut(turn, &mut draft);
    if !draft.apart.is_empty() {
        return apart::ask(turn, draft);
    }
    next(turn, draft);
    Ok(())
}

/// Asks for whatever a draft still lacks.
pub(super) fn next(turn: &mut Turn<'_>, mut draft: Draft) {
    draft.id = turn.update;
    draft.shown_at = turn.now;
    let has_words = |piece: &Piece| piece.text.contains(char::is_alphanumeric);
    let speaks = draft.pieces.iter().any(has_words)
        || draft.files.iter().any(|file| file.kind == FileKind::Voice);
    let say = if !speaks {
        draft.step = Step::Text;
        match draft.files.is_empty() {
            true => render::write_words(turn.lang),
            false => render::write_after_file(turn.lang),
        }
    } else if draft.step != Step::Preview && !turn.desk.process.topics.is_empty() {
        draft.step = Step::Topic;
        // A space about some topics offers these only.
        let space = draft.space.as_deref().and_then(|key| turn.spaces.get(key));
        let only = space.map_or(&[][..], |space| &space.details.topics);
        let offered = |key: &str| only.is_empty() || only.iter().any(|one| one == key);
        let topics: Vec<_> = turn
            .desk
            .process
            .topics
            .iter()
            .filter(|topic| offered(topic.key.as_str()))
            .map(|topic| {
                let name = topic.name.read(turn.lang.code());
                (topic.key.clone(), name.to_owned())
            })
            .collect();
        let so_far = (draft.pieces.len() > 1).then(|| draft.text());
        let (lang, offered) = (turn.lang, draft.offered);
        render::choose_topic(lang, draft.id, &topics, offered, so_far.as_deref())
    } else {
        draft.step = Step::Preview;
        preview(turn, &draft)
    };
    turn.show(say);
    turn.step = Dialogue::Asking(draft);
}

fn preview(turn: &Turn<'_>, draft: &Draft) -> render::Say {
    let process = &turn.desk.process;
    let space = draft.space.as_deref();
    let space = space.and_then(|key| turn.spaces.get(key));
    let topic = draft.topic.as_deref().and_then(|key| process.topic(key));
    let in_box = box_name(turn);
    let can_move = !open_spaces(turn).is_empty();
    let can_sign = space.is_none_or(|space| space.kind.keeps_identities());
    let preview = Preview {
        draft: draft.id,
        text: &draft.text(),
        space: match space {
            Some(space) => Some(space.name.read(turn.lang.code())),
            None => can_move.then_some(&*in_box),
        },
        topic: topic.map(|topic| topic.name.read(turn.lang.code())),
        files: draft.files.len(),
        author: draft.author.as_deref().filter(|_| can_sign),
        can_sign,
        can_move,
    };
    render::preview(turn.lang, &preview)
}

/// The draft that a button belongs to, if that is its present state.
pub(super) fn taken(turn: &mut Turn<'_>, id: i64) -> Option<Draft> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Asking(draft) if draft.id == id => Some(draft),
        step => {
            turn.step = step;
            None
        }
    }
}

/// The question is asked in this space. Returns whether the button belongs to the present state of the
/// draft.
pub fn in_space(turn: &mut Turn<'_>, id: i64, space: Option<Key>) -> bool {
    let Some(mut draft) = taken(turn, id) else {
        return false;
    };
    let mut open = open_spaces(turn).into_iter();
    let known = open.find(|(key, _)| Some(key) == space.as_ref());
    draft.space = known.as_ref().map(|(key, _)| key.to_string());
    if draft.step == Step::Space {
        draft.step = Step::Text;
    }
    if !draft.pieces.is_empty() || !draft.files.is_empty() {
        next(turn, draft);
        return true;
    }
    draft.id = turn.update;
    let name = known.map(|(_, name)| name);
    turn.show(render::write_it(turn.lang, name.as_deref()));
    turn.step = Dialogue::Asking(draft);
    true
}

/// The spaces there are. Returns as [`in_space`] does.
pub fn spaces(turn: &mut Turn<'_>, id: i64) -> bool {
    let Some(mut draft) = taken(turn, id) else {
        return false;
    };
    draft.id = turn.update;
    let (open, in_box) = (open_spaces(turn), box_name(turn));
    turn.show(render::choose_space(turn.lang, draft.id, &open, &in_box));
    turn.step = Dialogue::Asking(draft);
    true
}

/// The question is about this. Returns as [`in_space`] does.
pub fn about(turn: &mut Turn<'_>, id: i64, topic: Option<Key>) -> bool {
    let Some(mut draft) = taken(turn, id) else {
        return false;
    };
    let known = topic.filter(|key| turn.desk.process.topic(key.as_str()).is_some());
    draft.topic = known.map(String::from);
    draft.step = Step::Preview;
    next(turn, draft);
    true
}

/// The question is published with the person's name, or without it again. Returns as [`in_space`] does.
pub fn sign(turn: &mut Turn<'_>, id: i64) -> bool {
    let Some(mut draft) = taken(turn, id) else {
        return false;
    };
    draft.author = match draft.author {
        Some(_) => None,
        None => Some(turn.name.clone()).filter(|name| !name.is_empty()),
    };
    next(turn, draft);
    true
}

/// The question is written again from the beginning. Returns as [`in_space`] does.
pub fn again(turn: &mut Turn<'_>, id: i64) -> bool {
    let Some(draft) = taken(turn, id) else {
        return false;
    };
    turn.show(render::write_it(turn.lang, None));
    turn.step = Dialogue::Asking(Draft {
        id: turn.update,
        space: draft.space,
        ..Draft::default()
    });
    true
}

/// Nothing is asked. Returns as [`in_space`] does.
pub fn drop(turn: &mut Turn<'_>, id: i64) -> bool {
    let is_present = taken(turn, id).is_some();
    if is_present {
        turn.tell(t!(turn.lang, "ask-dropped"));
    }
    is_present
}

/// The citizen said yes. Returns as [`in_space`] does.
///
/// # Errors
/// If the question cannot be recorded.
pub async fn send(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    match taken(turn, id) {
        Some(draft) if draft.step == Step::Preview => {
            record(turn, draft).await?;
            Ok(true)
        }
        Some(draft) => {
            turn.step = Dialogue::Asking(draft);
            Ok(false)
        }
        None => Ok(false),
    }
}

/// The question gets its number, and whoever asked its receipt. Whoever sent many a moment ago keeps it,
/// ready to be sent.
async fn record(turn: &mut Turn<'_>, mut draft: Draft) -> Done {
    let text = match draft.text() {
        text if text.is_empty() => t!(turn.desk.language, "ask-voice-only"),
        text => text,
    };
    let new = NewDraft {
        space: draft.space.as_deref(),
        topic: draft.topic.as_deref(),
        text: &text,
        files: &draft.files,
        author_name: draft.author.as_deref(),
    };
    // A press bears no date. It came after the preview was shown, and after Telegram last had nothing
    // for us: after an outage the citizen's day counts, not ours (CPACA art. 15 par. 1).
    let received_at = turn.since.max(draft.shown_at).min(turn.now);
    let (desk, now) = (turn.desk, turn.now);
    let asked = match ask(turn.tx, desk, &turn.actor, new, received_at, now).await {
        Err(error @ ActionError::Refused(Refused::Question(Refusal::NotYet(_)))) => {
            let why = turn.why(error)?;
            (draft.id, draft.shown_at) = (turn.update, now);
            turn.show(render::held(turn.lang, draft.id, &why));
            turn.step = Dialogue::Asking(draft);
            return Ok(());
        }
        asked => asked?,
    };
    if draft.space != asked.space {
        let in_box = box_name(turn);
        let say = render::space_closed(turn.lang, &in_box);
        turn.say(say);
    }
    let office = asked
        .office
        .as_deref()
        .map(|key| turn.desk.office_name(key));
    turn.hear(Notice::Received {
        question: asked.id,
        number: &asked.number,
        office,
        deadline: &asked.deadline,
    });
    ask_consent_once(turn).await
}

/// After the first question, and once only: may we also write about other things?
async fn ask_consent_once(turn: &mut Turn<'_>) -> Done {
    let person_id = turn.actor.person.id;
    if turn.tx.has_asked_before(person_id).await? {
        return Ok(());
    }
    for (purpose, given) in privacy::consents(turn.tx, &turn.actor).await? {
        if purpose == Purpose::Convocations && given.is_none() {
            let say = render::ask_consent(turn.lang, purpose);
            turn.say(say);
        }
    }
    Ok(())
}

/// Key and name of the spaces that take questions now.
fn open_spaces(turn: &Turn<'_>) -> Vec<(Key, String)> {
    let open = turn.spaces.open_at(turn.now);
    open.map(|space| {
        let name = space.name.read(turn.lang.code());
        (space.key.clone(), name.to_owned())
    })
    .collect()
}

/// What the entity calls its year-round box.
fn box_name(turn: &Turn<'_>) -> String {
    match &turn.desk.process.year_round_box {
        Some(name) => name.read(turn.lang.code()).to_owned(),
        None => t!(turn.lang, "box"),
    }
}
