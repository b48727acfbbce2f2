//! More time to answer (CPACA art. 14 par.): before the last day is over, once, to twice the term at most.
//! Whoever asked is told at once, with both dates and the reason; whom nobody can tell keeps the date.
//!
//! The date moves with the question, so that reminders, lists and digests go by the new one; what was
//! decided stays beside it. Deliberately absent: what the law allows (`domain/calendar/changes.rs`).

use super::announce::readers;
use super::recount::promised_by;
use super::{decide, entrusted};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::base::{PersonId, QuestionId};
use crate::domain::calendar::{self, Deadline, Term};
use crate::domain::question::{Command, EventKind, Refusal};
use crate::domain::space::Space;
use crate::domain::staff::Role;
use crate::render::question::Notice;
use crate::store::{Colleague, Dates, Extension, Lane, Post, Question, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use tracing::warn;

/// How many business days more are offered, besides as many as the term has.
const OFFERED: [u32; 2] = [5, 10];

/// A question whose term can be extended now, by whoever asks.
#[derive(Clone, Debug)]
pub struct Extensible {
    /// The question.
    pub question: Question,
    /// The term in business days, which is also the most that can be added.
    pub days: u32,
    dates: Dates,
    deadline: Deadline,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Extended {
    /// The question with its new date.
    pub question: Question,
    /// What was decided.
    pub extension: Extension,
    /// Whether children asked it, and those who convene them tell them.
    pub is_of_children: bool,
}

/// Whether `actor` may take more time for what is with this office. Where nobody holds the post that decides,
/// and of what is with no office, it is the coordinator's.
async fn may_extend(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    office: Option<&str>,
) -> Result<bool, ActionError> {
    let granter = desk.process.answers.extension;
    let Some(office) = office else {
        return Ok(actor.is(Role::Coordinator));
    };
    if !granter.is_of_an_office() {
        return Ok(actor.is(granter));
    }
    let theirs = |post: &Post| post.role == granter && post.office == office;
    Ok(actor.posts.iter().any(theirs)
        || actor.is(Role::Coordinator) && tx.colleagues_in(granter, office).await?.is_empty())
}

/// Whether the card of a question offers `actor` more time for it.
///
/// # Errors
/// If the store fails.
pub async fn is_offered(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    question: &Question,
    extension: Option<&Extension>,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let can_be = extension.is_none()
        && matches!(desk.term, Term::BusinessDays(_))
        && decide(question, Command::Extend).is_ok()
        && desk.calendar.local_date(now) <= question.due_on;
    Ok(can_be && may_extend(tx, desk, actor, question.office.as_deref()).await?)
}

/// A question whose term `actor` can extend at `now`.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not theirs to decide, [`ActionError::Refused`] if the law does not allow
/// it, or whoever asked cannot be told.
pub async fn extensible(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<Extensible, ActionError> {
    let question = entrusted(tx, actor, id).await?;
    if !may_extend(tx, desk, actor, question.office.as_deref()).await? {
        return Err(ActionError::NotFound(Sought::Question));
    }
    decide(&question, Command::Extend)?;
    let dates = tx.dates_of(id).await?;
    let dates = dates.ok_or(ActionError::NotFound(Sought::Question))?;
    let Term::BusinessDays(days) = desk.term else {
        return Err(calendar::Refusal::TermInMonths.into());
    };
    // What was promised holds, also where the calendar has changed and was not applied yet.
    let rule = promised_by(desk, &dates);
    let deadline = Deadline {
        due_receipt: dates.due_receipt,
        due_filing: dates.due_filing,
        extended_to: dates.total_days.and_then(|total| u32::try_from(total).ok()),
        ..desk.calendar.deadline(dates.received_at, desk.term, rule)?
    };
    let found = Extensible {
        question,
        days,
        dates,
        deadline,
    };
    found.until(desk, 1, now)?;
    can_be_told(tx, &found.question).await?;
    Ok(found)
}

impl Extensible {
    /// The date with so many business days more.
    ///
    /// # Errors
    /// [`ActionError::Refused`] if the law does not allow it.
    pub fn until(
        &self,
        desk: &Desk,
        more: u32,
        now: DateTime<Utc>,
    ) -> Result<NaiveDate, ActionError> {
        Ok(self.with(desk, more, now)?.due())
    }

    fn with(&self, desk: &Desk, more: u32, now: DateTime<Utc>) -> Result<Deadline, ActionError> {
        let total = self.days.saturating_add(more);
        Ok(desk.calendar.extend(&self.deadline, now, total)?)
    }

    /// What can be chosen: so many days more, and until when that is.
    ///
    /// # Errors
    /// As for [`Extensible::until`].
    pub fn offers(
        &self,
        desk: &Desk,
        now: DateTime<Utc>,
    ) -> Result<Vec<(u32, NaiveDate)>, ActionError> {
        let fewer = OFFERED.into_iter().filter(|more| *more < self.days);
        let all = fewer.chain([self.days]);
        all.map(|more| Ok((more, self.until(desk, more, now)?)))
            .collect()
    }
}

/// Without a notice there is no extension.
async fn can_be_told(tx: &mut Tx, question: &Question) -> Result<(), ActionError> {
    let Some(person) = question.person_id else {
        let is_of_children = space_of_children(tx, question).await?.is_some();
        let convene = tx.colleagues_in(Role::Coordinator, "").await?;
        return match is_of_children && !convene.is_empty() {
            true => Ok(()),
            false => Err(Refusal::NobodyToTell.into()),
        };
    };
    let contact = tx.contact(person).await?;
    let contact = contact.ok_or(Refusal::OutOfReach)?;
    match tx.blocked_since(contact.address).await? {
        Some(_) => Err(Refusal::OutOfReach.into()),
        None => Ok(()),
    }
}

async fn space_of_children(tx: &mut Tx, question: &Question) -> Result<Option<Space>, ActionError> {
    let spaces = tx.spaces().await?;
    let mut all = spaces.0.iter().map(|stored| &stored.space);
    let found = all.find(|space| Some(space.key.as_str()) == question.space.as_deref());
    Ok(found
        .filter(|space| !space.kind.keeps_identities())
        .cloned())
}

/// Takes `more` business days to answer, and tells whoever asked, or those who convene where children met, at
/// once; the others of the office when they are at work.
///
/// # Errors
/// As for [`extensible`].
pub async fn extend(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    (more, reason): (u32, &str),
    now: DateTime<Utc>,
) -> Result<Extended, ActionError> {
    // Nobody gives it to another office, answers it or is erased between what is read here and its end.
    tx.hold_question(id).await?;
    let found = extensible(tx, desk, actor, id, now).await?;
    let new = found.with(desk, more, now)?;
    let extension = Extension {
        question_id: id,
        term_days: found.days.into(),
        total_days: i64::from(found.days) + i64::from(more),
        previous_on: found.dates.due_on,
        due_on: new.due(),
        told_at: now,
        by_person: Some(actor.person.id),
        reason: reason.to_owned(),
    };
    let dates = Dates {
        due_receipt: new.due_receipt,
        due_filing: new.due_filing,
        due_on: new.due(),
        ..found.dates.clone()
    };
    if !tx.move_dates(&found.dates, &dates).await? {
        // Somebody else answered it, took more time for it, or counted it anew at this moment.
        decide(&entrusted(tx, actor, id).await?, Command::Extend)?;
        return Err(match tx.extension_of(id).await? {
            Some(_) => calendar::Refusal::AlreadyExtended.into(),
            None => Refusal::DateMoved.into(),
        });
    }
    if tx.note_counted(&desk.calendar.record().digest).await? {
        warn!("another calendar was applied: this process counts with an old one, restart it");
    }
    tx.add_extension(&extension).await?;
    // What was about to be said of the date before would arrive after this.
    for event in tx.events_of(id).await? {
        if event.kind == EventKind::Recounted {
            tx.take_back(&format!("recounted:{}", event.id)).await?;
        }
    }
    let question = Question {
        due_on: new.due(),
        ..found.question
    };
    // The reason stands with the extension alone: the log outlives the wish to be forgotten.
    let note = format!("{} > {} (+{more})", extension.previous_on, extension.due_on);
    let (by, office) = (Some(actor.person.id), question.office.as_deref());
    let event = tx
        .add_event(id, EventKind::Extended, by, office, Some(&note), now)
        .await?;
    let children = space_of_children(tx, &question).await?;
    let children = children.filter(|_| question.person_id.is_none());
    let who = office.map_or(desk.entity.as_str(), |key| desk.office_name(key));
    let told = Notice::Extended {
        question: &question,
        extension: &extension,
        office: who,
    };
    let mut telling = desk.telling(Lane::Reply, now);
    let (key, asker) = (format!("extended:{event}"), question.person_id);
    telling.tell_person(tx, key, asker, told).await?;
    if let Some(space) = &children {
        for colleague in tx.colleagues_in(Role::Coordinator, "").await? {
            let there = Notice::ExtendedThere {
                question: &question,
                extension: &extension,
                space: &space.name,
            };
            let key = format!("extended-there:{event}:{}", colleague.person_id);
            telling.tell(key, &colleague, there);
        }
    }
    telling.queue(tx).await?;
    let mut telling = desk.telling_staff(now);
    let of_office = office.unwrap_or_default();
    let heads = tx.colleagues_in(Role::Head, of_office).await?.into_iter();
    let others = readers(tx, office).await?.into_iter().chain(heads);
    let others: BTreeMap<_, _> = others.map(|one| (one.person_id, one)).collect();
    for colleague in others.values().filter(|one| Some(one.person_id) != by) {
        let here = Notice::ExtendedHere {
            question: &question,
            extension: &extension,
        };
        let key = format!("extended-here:{event}:{}", colleague.person_id);
        telling.tell(key, colleague, here);
    }
    telling.queue(tx).await?;
    Ok(Extended {
        is_of_children: children.is_some(),
        question,
        extension,
    })
}

/// The notice of an extension does not reach whoever asked: without it there is no extension, the date is again
/// the one before, and its office, whoever decides and coordinators hear of it.
///
/// # Errors
/// If the store fails.
pub async fn lost(
    tx: &mut Tx,
    desk: &Desk,
    event: i64,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let Some(id) = tx.extended_by_event(event).await? else {
        return Ok(());
    };
    let (question, extension) = (tx.question(id).await?, tx.extension_of(id).await?);
    let (Some(question), Some(extension)) = (question, extension) else {
        return Ok(());
    };
    let dates = tx.dates_of(id).await?;
    let Some(dates) = dates.filter(|_| question.person_id.is_some()) else {
        return Ok(());
    };
    let rule = promised_by(desk, &dates);
    let before = desk.calendar.deadline(dates.received_at, desk.term, rule)?;
    let back = Dates {
        due_receipt: before.due_receipt,
        due_filing: before.due_filing,
        due_on: before.due(),
        ..dates.clone()
    };
    if !tx.move_dates(&dates, &back).await? {
        return Ok(());
    }
    tx.drop_extension(id).await?;
    tx.log(Entry {
        at: now,
        actor: "machine".into(),
        action: "extension_not_told".into(),
        object: format!("question:{}", question.number),
        detail: format!("{} > {}", extension.due_on, back.due_on),
    });
    let mut all: BTreeMap<PersonId, Colleague> = BTreeMap::new();
    let office = question.office.as_deref();
    all.extend(
        readers(tx, office)
            .await?
            .into_iter()
            .map(|one| (one.person_id, one)),
    );
    let heads = tx
        .colleagues_in(Role::Head, office.unwrap_or_default())
        .await?;
    let coordinators = tx.colleagues_in(Role::Coordinator, "").await?;
    let more = heads.into_iter().chain(coordinators);
    all.extend(more.map(|one| (one.person_id, one)));
    // At once: the date is nearer again.
    let mut telling = desk.telling(Lane::Reply, now);
    for colleague in all.values() {
        let lost = Notice::ExtensionLost {
            question: &question,
            until: back.due_on,
        };
        let key = format!("extension-lost:{event}:{}", colleague.person_id);
        telling.tell(key, colleague, lost);
    }
    telling.queue(tx).await?;
    Ok(())
}
