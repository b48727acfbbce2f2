//! In the hall one question is typed after another: each message is one, each line of it too.

use super::draft::{Asked, Draft};
use super::slip;
use crate::actions::ActionError;
use crate::actions::counter::{self, Arrival};
use crate::domain::Sought;
use crate::domain::base::FileKind;
use crate::domain::counter::{Channel, is_from_before};
use crate::domain::space::{Space, State};
use crate::render;
use crate::render::Question;
use crate::t;
use crate::telegram::base::form::{self, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Turn;

/// Those that are shown again: the last ones.
const SHOWN: usize = 5;
/// The most that are typed before their slips are printed.
pub(super) const MOST: i64 = 60;

/// The first one.
pub(super) async fn begin(turn: &mut Turn<'_>, draft: Draft) -> Result<bool, ActionError> {
    let asked = Asked::Line;
    form::ask(turn, Draft { asked, ..draft }).await
}

/// The last ones, and how many there are.
pub(super) async fn shown(turn: &mut Turn<'_>, draft: &Draft) -> Result<Question, ActionError> {
    let space = space(turn, draft).ok_or(ActionError::NotFound(Sought::Space))?;
    let name = space.name.read(turn.lang.code()).to_owned();
    let from = draft.typed.len().saturating_sub(SHOWN);
    let mut typed = Vec::new();
    for id in &draft.typed[from..] {
        let question = turn.tx.question(*id).await?;
        typed.extend(question.map(|question| (question.number, question.text)));
    }
    let (lang, id, count) = (turn.lang, turn.update, draft.typed.len());
    Ok(render::counter::hall(lang, id, &name, &typed, count))
}

fn space<'t>(turn: &'t Turn<'_>, draft: &Draft) -> Option<&'t Space> {
    let space = draft.space.as_deref();
    let space = space.and_then(|key| turn.spaces.get(key));
    space.filter(|space| space.kind.keeps_identities() && space.state == State::Announced)
}

/// Each line is recorded at once. A picture of a paper goes with what is written under it.
pub(super) async fn take(
    turn: &mut Turn<'_>,
    mut draft: Draft,
    said: Said,
) -> Result<Taken<Draft>, ActionError> {
    let lang = turn.lang;
    let is_voice = said.file.as_ref().map(|file| file.kind) == Some(FileKind::Voice);
    let lines = match &said.file {
        Some(_) => vec![said.text.trim()],
        None => said.text.lines().map(str::trim).collect(),
    };
    let speaks = |line: &&str| line.contains(char::is_alphanumeric);
    let lines: Vec<_> = lines.into_iter().filter(speaks).collect();
    // The other pictures of an album go with the question that its first one brought.
    if let (Some(file), Some(last), true) = (&said.file, draft.typed.last(), lines.is_empty())
        && said.album.is_some()
        && said.album == draft.album
    {
        turn.tx
            .add_files(*last, None, std::slice::from_ref(file))
            .await?;
        return Ok(Taken::Next(draft));
    }
    if is_voice || lines.is_empty() {
        return Ok(Taken::Not(match is_voice {
            true => t!(lang, "counter-hall-words"),
            false => t!(lang, "counter-hall-under"),
        }));
    }
    let count = i64::try_from(draft.typed.len() + lines.len()).unwrap_or(i64::MAX);
    if count > MOST {
        return Ok(Taken::Not(t!(lang, "counter-hall-full", most = MOST)));
    }
    // While it lasts it takes questions; whoever typed on past its end has said so when it was on.
    let found = space(turn, &draft);
    let space = found.ok_or(ActionError::NotFound(Sought::Space))?;
    let topic = match &*space.details.topics {
        [only] => Some(only.to_string()),
        _ => None,
    };
    let files: Vec<_> = said.file.into_iter().collect();
    let (desk, now) = (turn.desk, turn.now);
    let received_at = turn.written_at.min(now);
    // After an outage that lasted past midnight it was written on the day before.
    let is_older = is_from_before(received_at, now, desk.calendar.time_zone());
    let reason = is_older.then(|| t!(desk.language, "counter-hall-outage"));
    for line in lines {
        let arrival = Arrival {
            channel: Channel::Hall,
            received_at,
            place: None,
            reason: reason.as_deref(),
            asker: None,
            space: draft.space.as_deref(),
            topic: topic.as_deref(),
            text: line,
            files: &files,
        };
        let asked = counter::take_in(turn.tx, desk, &turn.actor, &arrival, now).await?;
        draft.typed.push(asked.id);
    }
    draft.album = said.album;
    turn.reply.owed = true;
    Ok(Taken::Next(draft))
}

/// The last one was a mistake.
pub(super) async fn undo(turn: &mut Turn<'_>, mut draft: Draft) -> Result<bool, ActionError> {
    if let Some(last) = draft.typed.last().copied() {
        let (desk, now) = (turn.desk, turn.now);
        match counter::take_back(turn.tx, desk, &turn.actor, last, now).await {
            Ok(_) => _ = draft.typed.pop(),
            Err(error) => turn.refuse_staff(error)?,
        }
    }
    form::ask(turn, draft).await
}

/// No more: the slips are printed.
pub(super) async fn end(turn: &mut Turn<'_>, draft: Draft) -> Result<bool, ActionError> {
    let count = draft.typed.len();
    turn.settle(render::counter::hall_over(turn.lang, count));
    if count > 0 {
        slip(turn, &draft.typed).await?;
    }
    Ok(true)
}
