//! More time to answer (CPACA art. 14 par.): before the last day is over, once, to twice the term at most.
//! Whoever asked is told at once, with both dates and the reason; whom nobody can tell keeps the date.
//!
//! The date moves with the question, so that reminders, lists and digests go by the new one; what was
//! decided stays beside it. Deliberately absent: what the law allows (`domain/question/running.rs`).

use super::joined::lead_anew;
use super::told::{
    can_be_told, forget_recounts, space_of_children, tell_asker, tell_lost, tell_office,
};
use super::{decide, entrusted};
use crate::actions::share::dates_moved;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::QuestionId;
use crate::domain::base::audit::Entry;
use crate::domain::calendar::{self, Deadline};
use crate::domain::question::{Command, EventKind, Refusal, Running};
use crate::domain::staff::Role;
use crate::render::question::Notice;
use crate::store::{Dates, Extension, Post, Question, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use tracing::warn;

/// How many business days more are offered, besides as many as the term has.
const OFFERED: [u32; 2] = [5, 10];

/// A question whose term can be extended now, by whoever asks.
#[derive(Clone, Debug)]
pub struct Extensible {
    /// The question.
    pub question: Question,
    /// Its term as it runs.
    pub running: Running,
    dates: Dates,
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
    decides(tx, actor, desk.process.answers.extension, office).await
}

/// Whether what `granter` decides is `actor`'s to decide for what is with this office; so is what nobody else can.
pub(super) async fn decides(
    tx: &mut Tx,
    actor: &Actor,
    granter: Role,
    office: Option<&str>,
) -> Result<bool, ActionError> {
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
    dates: &Dates,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let running = dates.running(desk.rule);
    let can_be =
        decide(question, Command::Extend).is_ok() && running.may_be_extended(&desk.calendar, now);
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
    let found = Extensible {
        running: dates.running(desk.rule),
        question,
        dates,
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
        Ok(self.running.extended(&desk.calendar, more, now)?)
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
        let most = self.running.kind.most_more();
        let fewer = OFFERED.into_iter().filter(|more| *more < most);
        let all = fewer.chain([most]);
        all.map(|more| Ok((more, self.until(desk, more, now)?)))
            .collect()
    }
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
        term_days: found.running.kind.days().into(),
        total_days: i64::from(found.running.kind.days()) + i64::from(more),
        previous_on: found.dates.due_on,
        due_on: new.due(),
        told_at: now,
        by_person: Some(actor.person.id),
        reason: reason.to_owned(),
    };
    if !tx.move_dates(&found.dates, &found.dates.of(&new)).await? {
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
    lead_anew(tx, id).await?;
    forget_recounts(tx, id).await?;
    dates_moved(tx, desk, now).await?;
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
    let told = Notice::Extended {
        question: &question,
        extension: &extension,
        office: office.map_or(desk.entity.as_str(), |key| desk.office_name(key)),
    };
    let there = children.as_ref().map(|space| Notice::ExtendedThere {
        question: &question,
        extension: &extension,
        space: &space.name,
    });
    let (asker, key) = (question.person_id, ("extended", event));
    tell_asker(tx, desk, asker, key, (told, there), now).await?;
    let here = Notice::ExtendedHere {
        question: &question,
        extension: &extension,
    };
    tell_office(tx, desk, (office, actor.person.id), key, here, now).await?;
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
    let Some(id) = tx.question_of_event(event, EventKind::Extended).await? else {
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
    let before = dates.running(desk.rule).unextended(&desk.calendar)?;
    let back = dates.of(&before);
    if !tx.move_dates(&dates, &back).await? {
        return Ok(());
    }
    tx.drop_extension(id).await?;
    lead_anew(tx, id).await?;
    dates_moved(tx, desk, now).await?;
    tx.log(Entry {
        at: now,
        actor: "machine".into(),
        action: "extension_not_told".into(),
        object: format!("question:{}", question.number),
        detail: format!("{} > {}", extension.due_on, back.due_on),
    });
    // At once: the date is nearer again.
    let lost = Notice::ExtensionLost {
        question: &question,
        until: back.due_on,
    };
    let office = question.office.as_deref();
    tell_lost(tx, desk, office, ("extension", event), lost, now).await
}
