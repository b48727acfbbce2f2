//! What becomes of parts by what happens elsewhere: the answer leaves or the question ends, its date moves, its
//! office becomes another, an office is dissolved, a part's own date passes.

use super::{due, found};
use crate::actions::question::readers;
use crate::actions::{ActionError, Desk};
use crate::domain::base::QuestionId;
use crate::domain::base::audit::Entry;
use crate::domain::question::EventKind;
use crate::domain::share::State;
use crate::render::share::Notice;
use crate::store::{Question, Share, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// Parts looked at in one piece of the job.
const PIECE: i64 = 500;

/// Why parts count for nothing any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::actions) enum Ended {
    /// The answer has left.
    Answered,
    /// The question was taken back, or has gone from the entity.
    Gone,
}

/// The answers to these questions have left, or they have ended: so have their parts. Who still owed one is told.
pub(in crate::actions) async fn end(
    tx: &mut Tx,
    desk: &Desk,
    questions: &[QuestionId],
    why: Ended,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut all: Vec<Share> = Vec::new();
    for id in questions {
        for share in tx.shares_of(*id).await? {
            if !all.iter().any(|one| one.id == share.id) {
                all.push(share);
            }
        }
    }
    end_all(tx, desk, &all, why, now).await
}

async fn end_all(
    tx: &mut Tx,
    desk: &Desk,
    all: &[Share],
    why: Ended,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let today = desk.calendar.local_date(now);
    let mut telling = desk.telling_staff(now);
    for share in all {
        tx.end_share(share.id, now).await?;
        if share.state != State::Asked {
            continue;
        }
        if share.due_on < today {
            miss(tx, share, now).await?;
        }
        let Some(question) = tx.question(share.question_id).await? else {
            continue;
        };
        let told = Notice::Over {
            question: &question,
            is_answered: why == Ended::Answered,
        };
        for reader in readers(tx, Some(&share.office)).await? {
            let key = format!("share-over:{}:{}", share.id, reader.person_id);
            telling.tell(key, &reader, told.clone());
        }
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Whoever asked added something to a question: those who owe a part of its answer are told what.
pub(in crate::actions) async fn added(
    tx: &mut Tx,
    desk: &Desk,
    question: &Question,
    (part, text): (i64, &str),
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut telling = desk.telling_staff(now);
    let all = tx.shares_of(question.id).await?;
    for share in all.iter().filter(|one| one.is_open()) {
        // Of those answered together each hears of what its own question got.
        if share.question_id != question.id {
            continue;
        }
        let told = Notice::Added {
            share: share.id,
            question,
            text,
        };
        for reader in readers(tx, Some(&share.office)).await? {
            let key = format!("share-added:{}:{part}:{}", share.id, reader.person_id);
            telling.tell(key, &reader, told.clone());
        }
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Dates of answers have moved: the dates of the parts that are owed go along, and their offices are told.
pub(in crate::actions) async fn dates_moved(
    tx: &mut Tx,
    desk: &Desk,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut telling = desk.telling_staff(now);
    for (id, public_on) in tx.shares_to_date().await? {
        let found = found(tx, id).await?;
        let share = &found.share;
        let new = due(desk, (share.asked_at, now), public_on);
        tx.date_share(id, (new, public_on)).await?;
        if new == share.due_on {
            continue;
        }
        tx.log(Entry {
            at: now,
            actor: "machine".into(),
            action: "share_redated".into(),
            object: format!("question:{}", found.question.number),
            detail: format!("{} {} > {new}", share.office, share.due_on),
        });
        let told = Notice::Redated {
            share: id,
            question: &found.question,
            old: share.due_on,
            new,
        };
        for reader in readers(tx, Some(&share.office)).await? {
            let key = format!(
                "share-redated:{id}:{new}:{}:{}",
                now.timestamp(),
                reader.person_id
            );
            telling.tell(key, &reader, told.clone());
        }
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Looks after what no single event tells of: dates that have passed, offices that are no more, and whatever
/// moved or ended without a word.
///
/// # Errors
/// If the store fails.
pub async fn keep(tx: &mut Tx, desk: &Desk, now: DateTime<Utc>) -> Result<(), ActionError> {
    let left_over = tx.shares_left_over().await?;
    end_all(tx, desk, &left_over, Ended::Gone, now).await?;
    dissolved(tx, desk, now).await?;
    dates_moved(tx, desk, now).await?;
    late(tx, desk, now).await
}

/// An office that was asked is none any more: who composes the answer is told, and asks somebody else.
async fn dissolved(tx: &mut Tx, desk: &Desk, now: DateTime<Utc>) -> Result<(), ActionError> {
    let offices = tx.offices_of_shares().await?;
    let gone = offices
        .iter()
        .filter(|key| desk.process.office(key).is_none());
    let gone: Vec<_> = gone.map(String::as_str).collect();
    let mut telling = desk.telling_staff(now);
    for share in tx.open_shares(&gone, PIECE).await? {
        let found = found(tx, share.id).await?;
        tx.move_share(&share, State::Returned, None).await?;
        let (id, office) = (share.question_id, Some(share.office.as_str()));
        tx.add_event(id, EventKind::Unshared, None, office, None, now)
            .await?;
        let told = Notice::Returned {
            share: share.id,
            question: &found.leader,
            office: &share.office,
            reason: None,
        };
        for reader in readers(tx, found.leader.office.as_deref()).await? {
            let key = format!("share-returned:{}:{}", share.id, reader.person_id);
            telling.tell(key, &reader, told.clone());
        }
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Takes note of every part whose date has passed, and tells those who compose the answer.
async fn late(tx: &mut Tx, desk: &Desk, now: DateTime<Utc>) -> Result<(), ActionError> {
    let today = desk.calendar.local_date(now);
    let mut telling = desk.telling_staff(now);
    loop {
        let all = tx.late_shares(today, PIECE).await?;
        for share in &all {
            let date = share.due_on;
            if !miss(tx, share, now).await? {
                continue;
            }
            let found = found(tx, share.id).await?;
            let told = Notice::Late {
                share: share.id,
                question: &found.leader,
                office: desk.office_name(&share.office),
                due_on: date,
            };
            for reader in readers(tx, found.leader.office.as_deref()).await? {
                let key = format!("share-late:{}:{date}:{}", share.id, reader.person_id);
                telling.tell(key, &reader, told.clone());
            }
        }
        if all.len() < PIECE as usize {
            break;
        }
    }
    telling.queue(tx).await?;
    Ok(())
}

/// The date of a part has passed without it: that stays, in the log too. Whether it is new.
async fn miss(tx: &mut Tx, share: &Share, now: DateTime<Utc>) -> Result<bool, ActionError> {
    let date: NaiveDate = share.due_on;
    if !tx.note_share_missed(share.id, date).await? {
        return Ok(false);
    }
    let number = tx.question(share.question_id).await?;
    let number = number.map(|question| question.number).unwrap_or_default();
    tx.log(Entry {
        at: now,
        actor: "machine".into(),
        action: "share_missed".into(),
        object: format!("question:{number}"),
        detail: format!("{} {date}", share.office),
    });
    Ok(true)
}
