//! A question that goes through everything and is thrown away: it is asked, gets its number and its date, goes
//! to its office, is answered, and the answer is on its way. Whoever calls drops the transaction: nothing of it
//! stays, no number is used up, and nobody is told.

use super::checklist::permitted;
use crate::actions::question::{NewDraft, answer, file};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::process::Topic;
use crate::domain::staff::Role;
use crate::store::{Member, Person, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

/// What became of it on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The number it got.
    pub number: String,
    /// Until when it would have to be answered.
    pub due_on: NaiveDate,
    /// What it was about.
    pub topic: Option<String>,
    /// The office it went to; `None`: whoever coordinates places it.
    pub office: Option<String>,
    /// How many liaisons answer for that office.
    pub liaisons: usize,
    /// Whether the answer was on its way to whoever asked.
    pub is_answered: bool,
}

impl Trial {
    /// Whether it came to somebody who answers, and the answer left.
    pub fn is_passed(&self) -> bool {
        self.office.is_some() && self.liaisons > 0 && self.is_answered
    }
}

/// Tries it in a transaction that is dropped afterwards.
///
/// # Errors
/// [`ActionError::NotFound`] for whoever does not run the process; if the store fails.
pub async fn trial(
    tx: &mut Tx,
    desk: &Desk,
    person: Person,
    (text, reply): (&str, &str),
    now: DateTime<Utc>,
) -> Result<Trial, ActionError> {
    let posts = tx.posts_of(person.id).await?;
    let actor = Actor { person, posts };
    permitted(&actor)?;
    let team = tx.team().await?;
    let at_work = |one: &&Member| one.role == Role::Liaison && one.suspended_at.is_none();
    let staffed: BTreeSet<&str> = team
        .iter()
        .filter(at_work)
        .map(|one| &*one.office)
        .collect();
    // One that somebody answers; if there is none, that is what the trial shows.
    let topics = &desk.process.topics;
    let is_staffed = |topic: &&Topic| staffed.contains(topic.office.as_str());
    let topic = topics.iter().find(is_staffed).or(topics.first());
    let draft = NewDraft {
        space: None,
        topic: topic.map(|topic| topic.key.as_str()),
        text,
        files: &[],
        author_name: None,
    };
    let asked = file(tx, desk, &actor, draft, now, now).await?;
    let office = asked.office.as_deref();
    let theirs = team.iter().filter(at_work);
    let theirs = theirs.filter(|one| Some(&*one.office) == office);
    let liaisons = theirs.count();
    let answered = answer(tx, desk, &actor, (asked.id, false), (reply, &[]), now).await?;
    let spoken = desk.language.code();
    Ok(Trial {
        number: asked.number,
        due_on: asked.deadline.due(),
        topic: topic.map(|topic| topic.name.read(spoken).to_owned()),
        office: office.map(|key| desk.office_name(key).to_owned()),
        liaisons,
        is_answered: answered.unreached.is_none(),
    })
}
