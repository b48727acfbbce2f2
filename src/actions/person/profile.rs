//! What a person says of themselves: one thing at a time, changed and taken back whenever they like.
//!
//! Sensitive groups are kept only while the person's last word about them is a yes (Ley 1581 de 2012,
//! art. 6). A key that has gone from the process file says nothing.

use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::person::Purpose;
use crate::domain::person::profile::Item;
use crate::domain::process::Process;
use crate::store::{ProfileTrait, StoreError, Tx};

/// What a person said, and whether sensitive groups may be asked for.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    traits: Vec<ProfileTrait>,
    /// Their last word about sensitive data; `None` if they were never asked.
    pub sensitive: Option<bool>,
}

impl Profile {
    /// What they said about an item, in the order of the process.
    pub fn said<'a>(&self, process: &'a Process, item: Item) -> Vec<&'a str> {
        if item == Item::Sensitive && self.sensitive != Some(true) {
            return Vec::new();
        }
        let said = |value: &&str| {
            let mut all = self.traits.iter();
            all.any(|one| one.kind == item.kind() && one.value == *value)
        };
        item.options(process).into_iter().filter(said).collect()
    }

    /// Whether they said nothing that the process knows.
    pub fn is_empty(&self, process: &Process) -> bool {
        let empty = |item: &Item| self.said(process, *item).is_empty();
        Item::ALL.iter().all(empty)
    }
}

/// What the actor said of themselves.
///
/// # Errors
/// If the store fails.
pub async fn profile(tx: &mut Tx, actor: &Actor) -> Result<Profile, ActionError> {
    let person = actor.person.id;
    let consents = tx.consents_of(person).await?;
    let sensitive = consents
        .iter()
        .rfind(|one| one.purpose == Purpose::Sensitive);
    Ok(Profile {
        sensitive: sensitive.map(|one| one.given),
        traits: tx.traits_of(person).await?,
    })
}

/// Keeps what the actor says about an item. Where there can be several, what was said before is taken
/// back; otherwise it takes the place of what was said before.
///
/// # Errors
/// [`ActionError::NotFound`] if there is nothing like it in the process, or it is sensitive and they have
/// not agreed to it; if the store fails.
pub async fn choose(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    item: Item,
    value: &str,
) -> Result<(), ActionError> {
    let profile = profile(tx, actor).await?;
    let may = item != Item::Sensitive || profile.sensitive == Some(true);
    if !may || !item.options(&desk.process).contains(&value) {
        return Err(ActionError::NotFound(Sought::Choice));
    }
    let person = actor.person.id;
    if item.has_several() && profile.said(&desk.process, item).contains(&value) {
        tx.drop_trait(person, item.kind(), value).await?;
        return Ok(());
    }
    if !item.has_several() {
        clear(tx, desk, actor, item).await?;
    }
    tx.add_trait(person, item.kind(), value).await?;
    Ok(())
}

/// Forgets what the actor said about an item, what the process no longer knows included.
///
/// # Errors
/// If the store fails.
pub async fn clear(tx: &mut Tx, desk: &Desk, actor: &Actor, item: Item) -> Result<(), ActionError> {
    // Both kinds of groups lie together.
    let others = match item {
        Item::Group => Item::Sensitive.options(&desk.process),
        Item::Sensitive => Item::Group.options(&desk.process),
        Item::Zone | Item::Topic | Item::Hours | Item::Channel => Vec::new(),
    };
    let person = actor.person.id;
    for one in tx.traits_of(person).await? {
        if one.kind == item.kind() && !others.contains(&&*one.value) {
            tx.drop_trait(person, one.kind, &one.value).await?;
        }
    }
    Ok(())
}

/// What became sensitive with this process file is forgotten of whoever has not agreed to it; and what
/// people need to take part, of whoever took back that it be kept.
///
/// # Errors
/// If the store fails.
pub async fn guard(tx: &mut Tx, process: &Process) -> Result<(), StoreError> {
    for group in Item::Sensitive.options(process) {
        tx.drop_unagreed_group(group).await?;
    }
    tx.drop_unagreed_needs().await?;
    Ok(())
}
