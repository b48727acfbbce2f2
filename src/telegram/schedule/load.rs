//! A coordinator sends the municipality's schedule: it is read beside the intake, shown on a card, decided
//! about, and loaded with a yes. Deliberately absent: what comes once it was read ([`mod@super::arrived`]), and
//! what is to be decided about it ([`mod@super::decide`]).

use super::arrived::put;
use super::loading::{Loading, Step};
use super::written;
use super::{Asked, Draft};
use crate::actions::ActionError;
use crate::actions::schedule::load::{self, Wishes};
use crate::domain::base::FileKind;
use crate::domain::staff::Ability;
use crate::render;
use crate::store::FileRef;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::fetched::{Aim, Order};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};
use crate::telegram::question::ask;

/// How files end that may be schedules, and those that nothing can be read from.
const READABLE: &[&str] = &[
    ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".tsv", ".docx", ".doc", ".txt", ".html",
];
const PICTURES: &[&str] = &[
    ".pdf", ".jpg", ".jpeg", ".png", ".heic", ".webp", ".tif", ".tiff", ".bmp",
];

/// What a file looks like before it is fetched.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Readable,
    Picture,
    Else,
}

fn look(file: &FileRef) -> Look {
    let name = file.name.as_deref().unwrap_or_default().to_lowercase();
    let ends = |all: &[&str]| all.iter().any(|end| name.ends_with(end));
    match file.kind {
        FileKind::Photo => Look::Picture,
        FileKind::Document if ends(READABLE) => Look::Readable,
        FileKind::Document if ends(PICTURES) => Look::Picture,
        FileKind::Document | FileKind::Voice => Look::Else,
    }
}

/// Whether a file came that may be read.
pub fn is_readable(said: &Said) -> bool {
    let file = said.file.as_ref();
    file.is_some_and(|file| look(file) == Look::Readable)
}

/// Takes a file that came from nowhere, if it may be a schedule and is a coordinator's. Whether it was taken.
pub fn takes(turn: &mut Turn<'_>, said: &Said) -> bool {
    let Some(file) = &said.file else { return false };
    let look = look(file);
    if !turn.actor.may(Ability::RunSchedule) {
        // It is what a file always was; whoever meant the schedule learns who can.
        if look == Look::Readable && !turn.actor.posts.is_empty() {
            turn.tell(t!(turn.lang, "load-not-yours"));
        }
        return false;
    }
    match look {
        Look::Readable => fetch(turn, file.clone(), (Aim::Sent, Wishes::default())),
        Look::Picture if said.text.is_empty() && said.album.is_none() => {
            let why = t!(turn.lang, "load-picture");
            turn.show(render::not_a_schedule(turn.lang, turn.update, &why));
            let said = Some(said.clone());
            let step = Step::Picture;
            waits(
                turn,
                Loading {
                    said,
                    step,
                    ..Loading::default()
                },
            );
        }
        Look::Picture | Look::Else => return false,
    }
    true
}

fn fetch(turn: &mut Turn<'_>, file: FileRef, schedule: (Aim, Wishes)) {
    let schedule = Some(schedule);
    turn.reply.fetch = Some(Order { file, schedule });
}

/// What is under way waits.
pub(super) fn waits(turn: &mut Turn<'_>, loading: Loading) {
    turn.step = Dialogue::Schedule(Draft {
        id: turn.update,
        activity: 0,
        asked: Asked::Load(Box::new(loading)),
    });
}

/// Asks for a schedule; first whether to go on with one that is being reviewed.
pub fn begin(turn: &mut Turn<'_>) -> Done {
    if let Err(error) = load::permitted(&turn.actor) {
        return turn.refuse_activity(error);
    }
    let waiting = turn.step.review().or(turn.review.as_deref());
    let Some(waiting) = waiting else {
        return begin_another(turn);
    };
    let file = waiting.name(turn.lang);
    turn.show(render::ask_to_resume(turn.lang, &file));
    turn.step = Dialogue::Rest;
    Ok(())
}

/// Goes on with the one that was left for something else. Whether there is one.
///
/// # Errors
/// If the store fails.
pub fn resume(turn: &mut Turn<'_>) -> Result<bool, ActionError> {
    if let Err(error) = load::permitted(&turn.actor) {
        return turn.refuse_activity(error).map(|()| true);
    }
    let Some(waiting) = turn.review.take() else {
        return Ok(false);
    };
    put(turn, *waiting, None);
    Ok(true)
}

/// Asks for a schedule, whatever is being reviewed.
pub fn begin_another(turn: &mut Turn<'_>) -> Done {
    if let Err(error) = load::permitted(&turn.actor) {
        return turn.refuse_activity(error);
    }
    turn.show(render::ask_schedule(turn.lang, turn.update, None));
    let step = Step::File;
    waits(
        turn,
        Loading {
            step,
            ..Loading::default()
        },
    );
    Ok(())
}

/// Something was written or sent while a schedule waits.
pub async fn go_on(turn: &mut Turn<'_>, loading: Loading, said: Said) -> Done {
    let lang = turn.lang;
    if load::permitted(&turn.actor).is_err() {
        over(turn);
        return Ok(());
    }
    if let Some(file) = said.file.clone() {
        // What was decided about the one before stays until this one is shown.
        match look(&file) {
            Look::Readable => fetch(turn, file, (Aim::Sent, Wishes::default())),
            Look::Picture => turn.tell(t!(lang, "load-picture")),
            Look::Else => turn.tell(t!(lang, "load-other-file")),
        }
        keep_waiting(turn, loading);
        return Ok(());
    }
    match loading.step {
        Step::Cell(..) | Step::Year => return written::written(turn, loading, &said.text),
        Step::Picture => return with_picture(turn, loading, Some(said)).await,
        Step::File => {
            let why = Some(t!(lang, "load-no-file"));
            turn.show(render::ask_schedule(lang, turn.update, why));
            turn.asked = true;
            waits(turn, loading);
            return Ok(());
        }
        Step::Card => turn.tell(t!(lang, "load-tap")),
    }
    keep_waiting(turn, loading);
    Ok(())
}

/// The card that waits goes on waiting, with the buttons it has.
pub(super) fn keep_waiting(turn: &mut Turn<'_>, loading: Loading) {
    let mut id = turn.update;
    if let Dialogue::Schedule(draft) = &turn.before.step {
        id = draft.id;
    }
    turn.step = Dialogue::Schedule(Draft {
        id,
        activity: 0,
        asked: Asked::Load(Box::new(loading)),
    });
}

/// What looked like a schedule is the beginning of a question, perhaps with words that followed it.
pub(super) async fn with_picture(
    turn: &mut Turn<'_>,
    loading: Loading,
    words: Option<Said>,
) -> Done {
    let mut draft = ask::offered(turn);
    let mut all = loading.said.into_iter().chain(words).peekable();
    while let Some(said) = all.next() {
        match all.peek() {
            Some(_) => ask::add(turn, &mut draft, said),
            None => return ask::go_on(turn, draft, said).await,
        }
    }
    Ok(())
}

/// The state to which a button belongs, if it is the present one.
pub(super) fn taken(turn: &mut Turn<'_>, id: i64) -> Option<Loading> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Schedule(Draft {
            id: at,
            asked: Asked::Load(loading),
            ..
        }) if at == id => Some(*loading),
        step => {
            turn.step = step;
            None
        }
    }
}

/// Whoever sent it has lost the right to load it: it ends.
pub(super) fn over(turn: &mut Turn<'_>) {
    turn.step = Dialogue::Rest;
    turn.is_reviewed = true;
    turn.show(render::sentence(t!(turn.lang, "load-over")));
}

/// It is not loaded.
///
/// # Errors
/// If the store fails.
pub fn leave(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(left) = taken(turn, id) else {
        return Ok(false);
    };
    turn.is_reviewed = left.file.is_some();
    turn.show(render::load_left(turn.lang));
    Ok(true)
}

/// It is read once more, with all that was said. Its card waits meanwhile: should the machine die, what was
/// pressed can be pressed again.
pub(super) fn read_again(turn: &mut Turn<'_>, loading: Loading, aim: Aim) {
    if let Some(file) = loading.file.clone() {
        fetch(turn, file, (aim, loading.wishes.clone()));
        turn.reply.note = Some(t!(turn.lang, "load-reading"));
    }
    let step = Step::Card;
    keep_waiting(turn, Loading { step, ..loading });
}
