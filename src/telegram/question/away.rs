//! A question belongs to another entity: to which, how it is reached, the letter that goes with it, and a yes to what
//! whoever asked will read. That it comes back. And the directory of these entities, for whoever keeps it.

use crate::actions::ActionError;
use crate::actions::question::{self, transfer};
use crate::domain::Sought;
use crate::domain::base::{FileKind, QuestionId};
use crate::domain::question::Command;
use crate::domain::staff::Ability;
use crate::render::{self, Question};
use crate::store::{FileRef, Transfer};
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Sending, SendingStep};
use crate::telegram::base::form::{self, Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};

/// The shortest name, and the shortest way to reach somebody, in letters and digits.
const SHORTEST: usize = 4;
/// The longest, in UTF-16 units.
const LONGEST: usize = 200;

/// To which entity?
pub async fn begin(turn: &mut Turn<'_>, question: QuestionId) -> Done {
    let first = Sending {
        question: Some(question),
        ..Sending::default()
    };
    form::ask(turn, first).await.map(|_| ())
}

impl Step for Sending {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        let (lang, draft, desk, now) = (turn.lang, turn.update, turn.desk, turn.now);
        let Some(id) = self.question else {
            keeps(turn)?;
            return Ok(match self.step {
                SendingStep::Entity => render::write_entity(lang, draft),
                SendingStep::Contact | SendingStep::Letter | SendingStep::Preview => {
                    render::write_contact(lang, draft, &self.entity, true)
                }
            });
        };
        let found = transfer::transferable(turn.tx, desk, &turn.actor, id, now).await?;
        Ok(match (self.step, &self.letter) {
            (SendingStep::Entity, _) => {
                let entities = turn.tx.other_entities().await?;
                let until = (found.last_day, found.is_late);
                render::choose_entity(lang, draft, &found.question, until, &entities)
            }
            (SendingStep::Contact, _) => render::write_contact(lang, draft, &self.entity, false),
            (SendingStep::Preview, Some(letter)) => {
                let shown = self.transfer(turn, &found, id, letter);
                render::transfer_preview(lang, draft, &found.question, &shown, found.is_late)
            }
            (SendingStep::Letter | SendingStep::Preview, _) => {
                render::send_letter(lang, draft, &self.entity)
            }
        })
    }

    async fn take(mut self, turn: &mut Turn<'_>, said: Said) -> Result<Taken<Self>, ActionError> {
        if matches!(self.step, SendingStep::Letter | SendingStep::Preview) {
            return Ok(match said.file.filter(is_letter) {
                Some(letter) => {
                    self.letter = Some(letter);
                    self.step = SendingStep::Preview;
                    self.late = is_late(turn, &self).await?;
                    Taken::Next(self)
                }
                None => Taken::Not(t!(turn.lang, "transfer-only-letter")),
            });
        }
        if said.file.is_some() {
            return Ok(Taken::Not(t!(turn.lang, "extend-only-text")));
        }
        // A name is one line.
        let text = said.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().filter(|c| c.is_alphanumeric()).count() < SHORTEST {
            return Ok(Taken::Not(t!(turn.lang, "transfer-short")));
        }
        let length = text.encode_utf16().count();
        if length > LONGEST {
            let most = LONGEST;
            let over = t!(
                turn.lang,
                "extend-reason-long",
                most = most,
                length = length
            );
            return Ok(Taken::Not(over));
        }
        if self.step == SendingStep::Entity {
            self.entity = text;
            self.step = SendingStep::Contact;
            return Ok(Taken::Next(self));
        }
        self.contact = text;
        if self.question.is_some() {
            self.step = SendingStep::Letter;
            return Ok(Taken::Next(self));
        }
        keeps(turn)?;
        let named = (self.entity.as_str(), self.contact.as_str());
        transfer::keep_entity(turn.tx, &turn.actor, named, turn.now).await?;
        turn.reply.owed = true;
        entities(turn).await?;
        Ok(Taken::Shown)
    }

    fn waits(self, update: i64) -> Dialogue {
        Dialogue::Sending(Box::new(Self { id: update, ..self }))
    }

    async fn refuse(&self, turn: &mut Turn<'_>, error: ActionError) -> Result<bool, ActionError> {
        turn.refuse_staff(error).map(|()| true)
    }
}

impl Sending {
    /// As it would be sent now.
    fn transfer(
        &self,
        turn: &Turn<'_>,
        found: &transfer::Transferable,
        id: QuestionId,
        letter: &FileRef,
    ) -> Transfer {
        Transfer {
            question_id: id,
            entity: self.entity.clone(),
            contact: self.contact.clone(),
            letter: Some(letter.clone()),
            office: found.question.office.clone(),
            by_person: Some(turn.actor.person.id),
            sent_at: turn.now,
            last_day: found.last_day,
            returned_at: None,
        }
    }
}

/// A letter is a PDF, or a photo.
fn is_letter(file: &FileRef) -> bool {
    match file.kind {
        FileKind::Photo => true,
        FileKind::Document => {
            let name = file.name.as_deref().unwrap_or_default();
            name.to_lowercase().ends_with(".pdf")
        }
        FileKind::Voice => false,
    }
}

/// Whether it is late now, as it is shown: a yes holds for it.
async fn is_late(turn: &mut Turn<'_>, step: &Sending) -> Result<bool, ActionError> {
    let Some(id) = step.question else {
        return Ok(false);
    };
    let (desk, now) = (turn.desk, turn.now);
    let found = transfer::transferable(turn.tx, desk, &turn.actor, id, now).await?;
    Ok(found.is_late)
}

/// What a button belongs to, if that is its present state.
fn as_shown(turn: &mut Turn<'_>, id: i64) -> Option<Sending> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Sending(step) if step.id == id => Some(*step),
        step => {
            turn.step = step;
            None
        }
    }
}

/// To this one of the directory. Returns whether the button belongs to the present state.
///
/// # Errors
/// If the store fails.
pub async fn to(turn: &mut Turn<'_>, id: i64, entity: i64) -> Result<bool, ActionError> {
    let Some(mut step) = as_shown(turn, id) else {
        return Ok(false);
    };
    let entities = turn.tx.other_entities().await?;
    // Somebody has just taken it out: it is asked again.
    if let Some(chosen) = entities.into_iter().find(|one| one.id == entity) {
        step.entity = chosen.name;
        step.contact = chosen.contact;
        step.step = SendingStep::Letter;
    }
    form::ask(turn, step).await
}

/// Back to the entity. Returns as [`to`] does.
///
/// # Errors
/// If the store fails.
pub async fn again(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(step) = as_shown(turn, id) else {
        return Ok(false);
    };
    let first = Sending {
        step: SendingStep::Entity,
        ..step
    };
    form::ask(turn, first).await
}

/// Nothing is sent. Returns as [`to`] does.
pub fn drop(turn: &mut Turn<'_>, id: i64) -> bool {
    let dropped = as_shown(turn, id);
    if let Some(step) = &dropped {
        turn.tell(match step.question {
            Some(_) => t!(turn.lang, "transfer-dropped"),
            None => t!(turn.lang, "entity-dropped"),
        });
    }
    dropped.is_some()
}

/// Yes: it is sent, and whoever asked is told. Returns as [`to`] does.
///
/// # Errors
/// If the store fails.
pub async fn send(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(mut step) = as_shown(turn, id) else {
        return Ok(false);
    };
    let (Some(question), Some(letter), SendingStep::Preview) =
        (step.question, step.letter.clone(), step.step)
    else {
        turn.step = Dialogue::Sending(Box::new(step));
        return Err(ActionError::NotFound(Sought::Question));
    };
    let late = match is_late(turn, &step).await {
        Ok(late) => late,
        Err(error) => return turn.refuse_staff(error).map(|()| true),
    };
    if late != step.late {
        step.late = late;
        return form::ask(turn, step).await;
    }
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let what = (question, step.entity.as_str(), step.contact.as_str());
    match transfer::transfer(turn.tx, desk, actor, what, &letter, now).await {
        Ok((question, done)) => {
            turn.reply.owed = true;
            let say = render::transfer_done(turn.lang, &question, &done);
            turn.settle(say);
        }
        Err(error) => turn.refuse_staff(error)?,
    }
    Ok(true)
}

/// It is to be taken up here again: is that meant?
pub async fn take_back(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let found = question::entrusted(turn.tx, &turn.actor, id).await;
    let allowed = found.and_then(|found| {
        question::allows(&found, Command::TakeBack)?;
        Ok(found)
    });
    match allowed {
        Ok(question) => {
            turn.show(render::confirm_taking_back(turn.lang, &question));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// It is meant.
pub async fn take_back_meant(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    match transfer::take_back(turn.tx, desk, actor, id, now).await {
        Ok((question, has_passed)) => {
            turn.settle(render::here_again(turn.lang, &question, has_passed));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// The letter that went with it, for whoever asked and for whoever may read it.
pub async fn letter(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    if let Err(error) = question::readable(turn.tx, &turn.actor, id).await {
        return turn.refuse(error);
    }
    let sent = turn.tx.transfer_of(id).await?;
    match sent.and_then(|sent| sent.letter) {
        Some(letter) => turn.say(render::send_file(&letter)),
        None => turn.tell(t!(turn.lang, "button-stale")),
    }
    Ok(())
}

/// Whether the actor keeps the directory.
fn keeps(turn: &Turn<'_>) -> Result<(), ActionError> {
    match turn.actor.may(Ability::RunProcess) {
        true => Ok(()),
        false => Err(ActionError::NotFound(Sought::Question)),
    }
}

/// The directory.
pub async fn entities(turn: &mut Turn<'_>) -> Done {
    if let Err(error) = keeps(turn) {
        return turn.refuse_staff(error);
    }
    let all = turn.tx.other_entities().await?;
    turn.show(render::other_entities(turn.lang, &all));
    Ok(())
}

/// One of it.
pub async fn entity(turn: &mut Turn<'_>, id: i64) -> Done {
    if let Err(error) = keeps(turn) {
        return turn.refuse_staff(error);
    }
    let all = turn.tx.other_entities().await?;
    match all.iter().find(|one| one.id == id) {
        Some(one) => turn.show(render::other_entity(turn.lang, one)),
        None => turn.show(render::other_entities(turn.lang, &all)),
    }
    Ok(())
}

/// One more.
pub async fn add_entity(turn: &mut Turn<'_>) -> Done {
    form::ask(turn, Sending::default()).await.map(|_| ())
}

/// One less.
pub async fn drop_entity(turn: &mut Turn<'_>, id: i64) -> Done {
    if let Err(error) = transfer::drop_entity(turn.tx, &turn.actor, id, turn.now).await {
        return turn.refuse_staff(error);
    }
    entities(turn).await
}
