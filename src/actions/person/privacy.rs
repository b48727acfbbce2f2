//! What a person decides about their own data (Ley 1581 de 2012).

use crate::actions::person::profile;
use crate::actions::question::{completion, delivery};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::person::Purpose;
use crate::domain::person::profile::Item;
use crate::locale::Lang;
use crate::store::Tx;
use crate::t;
use chrono::{DateTime, Utc};

/// Records a yes or a no, with the sentence that was answered, in the language it was asked in. With the
/// yes to sensitive data, the data go.
///
/// # Errors
/// If the store fails.
pub async fn consent(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    purpose: Purpose,
    asked_in: Lang,
    given: bool,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let shown = purpose.question(asked_in);
    tx.add_consent(actor.person.id, purpose, given, &shown, now)
        .await?;
    match purpose {
        Purpose::Sensitive if !given => profile::clear(tx, desk, actor, Item::Sensitive).await?,
        Purpose::Needs if !given => tx.drop_needs(actor.person.id).await?,
        Purpose::Sensitive | Purpose::Needs | Purpose::Convocations | Purpose::Surveys => {}
    }
    Ok(())
}

/// Somebody does not want to be told of hearings and meetings, or of surveys, any more: one tap, and
/// what was on the button is kept with it.
///
/// # Errors
/// If the store fails.
pub async fn leave(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let lang = desk.lang(&actor.person.language);
    let shown = match purpose {
        Purpose::Surveys => t!(lang, "button-surveys-no"),
        Purpose::Convocations => t!(lang, "button-convocations-no"),
        Purpose::Sensitive => t!(lang, "button-sensitive-no"),
        Purpose::Needs => t!(lang, "button-needs-no"),
    };
    tx.add_consent(actor.person.id, purpose, false, &shown, now)
        .await?;
    Ok(())
}

/// Somebody wants no more messages: neither calls nor surveys, nor to be reminded of what they come to.
///
/// # Errors
/// If the store fails.
pub async fn stop_all(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    for purpose in [Purpose::Convocations, Purpose::Surveys] {
        leave(tx, desk, actor, purpose, now).await?;
    }
    Ok(tx.drop_reminders(actor.person.id).await?)
}

/// What a person has agreed to, for each purpose; `None` if they were never asked.
///
/// # Errors
/// If the store fails.
pub async fn consents(
    tx: &mut Tx,
    actor: &Actor,
) -> Result<Vec<(Purpose, Option<bool>)>, ActionError> {
    let all = tx.consents_of(actor.person.id).await?;
    let last = |purpose: Purpose| {
        let of = all.iter().rfind(|one| one.purpose == purpose);
        (purpose, of.map(|one| one.given))
    };
    Ok(Purpose::ALL.iter().copied().map(last).collect())
}

/// Forgets who the person is; their questions stay without an author.
///
/// # Errors
/// If the store fails.
pub async fn erase(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    delivery::erased(tx, desk, actor.person.id, now).await?;
    completion::erased(tx, desk, actor.person.id, now).await?;
    let zone = desk.calendar.time_zone();
    tx.erase_person(actor.person.id, zone, now).await?;
    Ok(())
}

/// Changes the language a person reads.
///
/// # Errors
/// If the store fails.
pub async fn speak(tx: &mut Tx, actor: &Actor, language: Lang) -> Result<(), ActionError> {
    tx.set_language(actor.person.id, language.code()).await?;
    Ok(())
}
