//! An office answers, or corrects the answer it gave: it is kept and goes to whoever asked.

use super::completion::run_again;
use super::delivery::{last_answer, undelivered};
use super::joined::{addressed, held};
use super::nameless::tell_those_who_convene;
use super::{decide, entrusted, note_missed};
use crate::actions::share::{Ended, end};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::base::QuestionId;
use crate::domain::question::alike::PUBLIC;
use crate::domain::question::{
    Command, EventKind, Giving, Late, PartKind, Refusal, State, Unreached,
};
use crate::render::question::Notice;
use crate::store::{FileRef, Lane, Part, Question, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// An answer as it goes to whoever asked.
pub(super) struct Given<'a> {
    pub(super) part: i64,
    pub(super) text: &'a str,
    pub(super) files: &'a [FileRef],
    /// Whether it came late.
    pub(super) late: Option<Late>,
    /// What it is to whoever asked.
    pub(super) giving: Giving,
    /// The key of the office that gave it.
    pub(super) office: Option<&'a str>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The question, as it was.
    pub question: Question,
    /// Why there is nobody to send the answer to, if there is nobody.
    pub unreached: Option<Unreached>,
    /// Of how many others it has to be handed over.
    pub by_hand: usize,
    /// The date it was too late for.
    pub late_for: Option<NaiveDate>,
    /// How many others asked the same, and got it.
    pub others: usize,
}

/// Answers a question, or corrects its answer, and sends that to whoever asked it and to whoever asked the same;
/// where children meet, to those who convene.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not entrusted to the actor, [`ActionError::Refused`] if it is
/// closed, answered with another, or there is nothing to correct.
pub async fn answer(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (question_id, corrects): (QuestionId, bool),
    answer: (&str, &[FileRef]),
    now: DateTime<Utc>,
) -> Result<Answered, ActionError> {
    // Whoever takes it over at this moment is who asked.
    held(tx, &[question_id]).await?;
    let mut question = entrusted(tx, actor, question_id).await?;
    let command = match corrects {
        true => Command::Correct,
        false => Command::Answer,
    };
    decide(&question, command)?;
    if question.state == State::Incomplete {
        // It is answered without what was missing, by the date that it has from now on.
        question = run_again(tx, desk, &question, now).await?;
    }
    if question.is_led() {
        return Err(Refusal::Led.into());
    }
    let (mut late_for, mut unreached, mut by_hand) = (None, None, 0);
    let all = addressed(tx, &question, corrects).await?;
    for one in &all {
        let (why, late) = give(tx, desk, actor, (one, command), answer, now).await?;
        if one.id == question.id {
            (late_for, unreached) = (late, why);
        } else {
            by_hand += usize::from(why.is_some());
        }
    }
    let ids: Vec<_> = all.iter().map(|one| one.id).collect();
    end(tx, desk, &ids, Ended::Answered, now).await?;
    Ok(Answered {
        unreached,
        by_hand,
        late_for,
        others: all.len() - 1,
        question,
    })
}

/// Gives an answer to whoever asked one question. Why there is nobody to send it to, if there is nobody, and the date
/// it was too late for.
async fn give(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (question, command): (&Question, Command),
    (text, files): (&str, &[FileRef]),
    now: DateTime<Utc>,
) -> Result<(Option<Unreached>, Option<NaiveDate>), ActionError> {
    let state = decide(question, command)?;
    let parts = tx.parts_of(question.id).await?;
    // Whoever insisted meanwhile gets the correction as the completed answer.
    let before = last_answer(&parts).filter(|_| !question.state.is_open());
    let today = desk.calendar.local_date(now);
    if question.state.is_open() && question.answer_by() < today {
        let office = question.office.as_deref();
        note_missed(tx, (question.id, office), question.answer_by(), now).await?;
    }
    let answered_at = match before {
        Some(_) => question.answered_at,
        None => Some(now),
    };
    tx.move_question(question, state, answered_at).await?;
    tx.clear_undelivered(question.id).await?;
    let office = question.office.as_deref();
    let by = actor.person.id;
    let part = tx
        .add_part(question.id, PartKind::Answer, text, by, office, now)
        .await?;
    let version = before.map_or(1, |before| before.version + 1);
    tx.note_answer(part, question.answer_by(), version).await?;
    tx.add_files(question.id, Some(part), files).await?;
    let event = match before {
        Some(_) => EventKind::Corrected,
        None => EventKind::Answered,
    };
    tx.add_event(question.id, event, Some(by), office, None, now)
        .await?;
    // A correction comes late for nothing: the answer it corrects was in time, or not, and stays so.
    let late = (question.answer_by() < today).then(|| Late {
        due_on: question.answer_by(),
        completes: last_answer(&parts).is_some(),
    });
    let late = match before {
        Some(_) => desk.late(&parts),
        None => late,
    };
    let given = Given {
        part,
        text,
        files,
        late,
        giving: giving(&tx.parts_of(question.id).await?),
        office,
    };
    let late_for = late.filter(|_| before.is_none()).map(|late| late.due_on);
    if send(tx, desk, question, &given, format!("answer:{part}"), now).await? {
        return Ok((None, late_for));
    }
    let name = office.map_or(desk.entity.as_str(), |key| desk.office_name(key));
    let is_of_children =
        tell_those_who_convene(tx, desk, (question, part), (name, text), now).await?;
    if is_of_children {
        return Ok((None, late_for));
    }
    let intake = tx.intake_of(question.id).await?;
    let why = match intake.is_some_and(|intake| intake.claimed_at.is_none()) {
        true => Unreached::NoChat,
        false => Unreached::Erased,
    };
    undelivered(tx, desk, question.id, why, Some(by), now).await?;
    Ok((Some(why), late_for))
}

/// Sends an answer to whoever asked. Whether there is somebody to send it to.
pub(super) async fn send(
    tx: &mut Tx,
    desk: &Desk,
    question: &Question,
    given: &Given<'_>,
    key: String,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let office = given.office;
    let answered = Notice::Answered {
        is_public: public(tx, question, given.giving).await?,
        question,
        office: office.map_or(desk.entity.as_str(), |key| desk.office_name(key)),
        text: given.text,
        files: given.files,
        late: given.late,
        giving: given.giving,
    };
    let mut telling = desk.telling(Lane::Reply, now);
    telling
        .tell_person(tx, key, question.person_id, answered)
        .await?;
    let messages = telling.count();
    if messages > 0 {
        tx.note_sending(given.part, messages).await?;
    }
    telling.queue(tx).await?;
    Ok(messages > 0)
}

/// Whether the answer to a question is a public one, because more than ten asked the same (CPACA art. 22).
///
/// # Errors
/// If the store fails.
pub async fn public(tx: &mut Tx, question: &Question, giving: Giving) -> Result<bool, ActionError> {
    match giving {
        Giving::First | Giving::Correction => {}
        // Whoever insisted gets an answer of their own.
        Giving::Completion | Giving::CorrectedCompletion => return Ok(false),
    }
    let leader = question.leader_id.unwrap_or(question.id);
    let count = tx.joined_count(leader).await?;
    Ok(count >= PUBLIC)
}

/// The answer that stands and those that it corrects, from the first one on.
fn versions(parts: &[Part]) -> impl Iterator<Item = &Part> {
    let first = |part: &Part| part.kind == PartKind::Answer && part.version == 1;
    let from = parts.iter().rposition(first).unwrap_or_default();
    let answers = parts.iter().skip(from);
    answers.filter(|part| part.kind == PartKind::Answer)
}

/// The answers that hold, oldest first: each that was given, in its last version.
pub fn standing(parts: &[Part]) -> Vec<&Part> {
    let mut standing: Vec<&Part> = Vec::new();
    for part in parts.iter().filter(|part| part.kind == PartKind::Answer) {
        if part.version > 1 {
            standing.pop();
        }
        standing.push(part);
    }
    standing
}

/// What the last answer is to whoever asked.
pub fn giving(parts: &[Part]) -> Giving {
    match (standing(parts).len() > 1, is_correction(parts)) {
        (false, false) => Giving::First,
        (false, true) => Giving::Correction,
        (true, false) => Giving::Completion,
        (true, true) => Giving::CorrectedCompletion,
    }
}

/// Whether the answer that stands corrects one that whoever asked has, or is about to have: for whoever never
/// got another it is the answer. Where the version that sent one did not look, nothing is known against it.
fn is_correction(parts: &[Part]) -> bool {
    let has =
        |part: &Part| part.delivered_at.is_some() || part.is_on_its_way || part.due_on.is_none();
    let all: Vec<_> = versions(parts).collect();
    let earlier = all.split_last().map(|(_, earlier)| earlier);
    earlier.is_some_and(|earlier| earlier.iter().copied().any(has))
}

impl Desk {
    /// Whether the answer that stands came late; of one that was corrected, whether the first did.
    pub fn late(&self, parts: &[Part]) -> Option<Late> {
        let first = versions(parts).next()?;
        let due_on = first.due_on?;
        let mut answers = parts.iter().filter(|part| part.kind == PartKind::Answer);
        (due_on < self.calendar.local_date(first.at)).then(|| Late {
            due_on,
            completes: answers.next().is_some_and(|part| part.id != first.id),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(version: i64, (arrived, on_its_way): (bool, bool)) -> Part {
        let at = DateTime::UNIX_EPOCH;
        Part {
            id: version,
            kind: PartKind::Answer,
            text: String::new(),
            office: None,
            at,
            delivered_at: arrived.then_some(at),
            delivered_way: None,
            evidence: None,
            due_on: Some(at.date_naive()),
            version,
            is_on_its_way: on_its_way,
        }
    }

    #[test]
    fn it_corrects_what_whoever_asked_has_or_is_about_to_have() {
        let (arrived, leaves, lost) = ((true, false), (false, true), (false, false));
        let table: [(&[_], bool); 6] = [
            (&[leaves], false),
            (&[arrived, leaves], true),
            (&[leaves, leaves], true),
            (&[lost, leaves], false),
            (&[lost, arrived], false),
            (&[arrived, lost, leaves], true),
        ];
        for (states, corrects) in table {
            let parts: Vec<_> = (1..)
                .zip(states)
                .map(|(at, one)| version(at, *one))
                .collect();
            assert_eq!(is_correction(&parts), corrects, "{states:?}");
        }
    }

    #[test]
    fn of_each_answer_the_last_version_holds() {
        let table: [(&[i64], &[usize], Giving); 5] = [
            (&[1], &[0], Giving::First),
            (&[1, 2], &[1], Giving::Correction),
            (&[1, 1], &[0, 1], Giving::Completion),
            (&[1, 2, 1], &[1, 2], Giving::Completion),
            (&[1, 1, 2, 3], &[0, 3], Giving::CorrectedCompletion),
        ];
        for (versions, hold, is) in table {
            let parts: Vec<_> = versions
                .iter()
                .map(|nth| version(*nth, (true, false)))
                .collect();
            let expected: Vec<_> = hold.iter().map(|at| &parts[*at]).collect();
            assert_eq!(standing(&parts), expected, "{versions:?}");
            assert_eq!(giving(&parts), is, "{versions:?}");
        }
    }
}
