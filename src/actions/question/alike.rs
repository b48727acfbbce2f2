//! Which questions ask the same as one: found by their rarest terms, compared by the core, shown to a person.
//!
//! Deliberately absent: any decision; nothing is answered together by itself (`joined.rs`).

use super::{decide, entrusted};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::QuestionId;
use crate::domain::question::Command;
use crate::domain::question::alike::{Likeness, MANY, Mark, Places, score, weight};
use crate::store::{Question, Tx};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// So many places of terms are read, those of rare ones first.
const READ: i64 = 4_000;
/// Of what is found, so many are looked at, and of those that can be shown so many compared.
const LOOKED_AT: usize = 600;
const COMPARED: usize = 120;
/// So many are shown.
const SHOWN: usize = 3;

/// Two questions side by side.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The one that somebody looks at, and the one that is compared with it.
    pub questions: [Question; 2],
    /// What whoever asked said of each.
    pub said: [String; 2],
    /// What of places, numbers and years stands in one of them alone.
    pub besides: [Vec<Mark>; 2],
}

impl Desk {
    /// What tells texts apart here.
    fn places(&self) -> Places {
        let zones = self.process.zones.iter();
        Places::of(zones.flat_map(|zone| zone.name.readings()))
    }
}

/// The unanswered questions most like this text, best first, of those that are `wanted`; of those answered
/// together one.
///
/// # Errors
/// If the store fails.
pub async fn similar(
    tx: &mut Tx,
    desk: &Desk,
    text: &str,
    wanted: impl Fn(&Question) -> bool,
) -> Result<Vec<Question>, ActionError> {
    let places = desk.places();
    let asked = Likeness::of(text, &places);
    let counts = tx.term_counts(asked.terms()).await?;
    let mut rare: Vec<_> = counts.iter().map(|(term, count)| (*count, *term)).collect();
    rare.sort_unstable();
    let mut room = READ;
    let read = rare.iter().take_while(|(count, _)| {
        room -= count;
        room > -MANY
    });
    let read: Vec<_> = read
        .filter(|(count, _)| *count > 0)
        .map(|(_, term)| *term)
        .collect();
    // Whole numbers: a sum of them is the same in whatever order the database gives them.
    let mut shares: BTreeMap<QuestionId, i64> = BTreeMap::new();
    for posting in tx.postings(&read).await? {
        let count = counts.get(&posting.term).copied().unwrap_or(MANY);
        *shares.entry(posting.question_id).or_default() += (weight(count).powi(2) * 1_000.0) as i64;
    }
    let best = |id: &QuestionId| (Reverse(shares.get(id).copied()), Reverse(*id));
    let mut found: Vec<_> = shares.keys().copied().collect();
    found.sort_unstable_by_key(best);
    found.truncate(LOOKED_AT);
    let mut candidates = tx.unanswered_among(&found).await?;
    candidates.retain(|one| wanted(one));
    candidates.sort_unstable_by_key(|one| best(&one.id));
    candidates.truncate(COMPARED);
    let ids: Vec<_> = candidates.iter().map(|one| one.id).collect();
    let said = tx.said_of(&ids).await?;
    let mut scored: Vec<_> = candidates
        .into_iter()
        .filter_map(|one| {
            let other = Likeness::of(said.get(&one.id)?, &places);
            Some((score(&asked, &other, &counts)?, one))
        })
        .collect();
    scored.sort_by(|(one, first), (other, second)| {
        other.total_cmp(one).then(first.id.cmp(&second.id))
    });
    let mut groups = BTreeSet::new();
    let each = scored.into_iter().map(|(_, one)| one);
    let first = each.filter(|one| groups.insert(one.leader_id.unwrap_or(one.id)));
    Ok(first.take(SHOWN).collect())
}

/// A question that is not answered, and those that may ask the same and can be answered with it by `actor`.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not entrusted to the actor, [`ActionError::Refused`] if it is answered.
pub async fn alike(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
) -> Result<(Question, Vec<Question>), ActionError> {
    let question = entrusted(tx, actor, id).await?;
    decide(&question, Command::Join)?;
    let unlike = tx.unlike(id).await?;
    let group = |one: &Question| one.leader_id.unwrap_or(one.id);
    let said = said(tx, id).await?;
    let found = similar(tx, desk, &said, |one| {
        group(one) != group(&question)
            && actor.handles(one.office.as_deref())
            && !unlike.contains(&one.id)
    })
    .await?;
    Ok((question, found))
}

/// Two questions that `actor` can have answered together, side by side.
///
/// # Errors
/// As for [`alike()`].
pub async fn compare(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, other): (QuestionId, QuestionId),
) -> Result<Pair, ActionError> {
    let questions = [
        entrusted(tx, actor, id).await?,
        entrusted(tx, actor, other).await?,
    ];
    for question in &questions {
        decide(question, Command::Join)?;
    }
    if id == other {
        return Err(ActionError::NotFound(Sought::Question));
    }
    let places = desk.places();
    let said = [said(tx, id).await?, said(tx, other).await?];
    let [one, two] = [0, 1].map(|at| Likeness::of(&said[at], &places));
    let besides = |these: &Likeness, those: &Likeness| {
        these.marks().besides(those.marks()).cloned().collect()
    };
    Ok(Pair {
        besides: [besides(&one, &two), besides(&two, &one)],
        questions,
        said,
    })
}

async fn said(tx: &mut Tx, id: QuestionId) -> Result<String, ActionError> {
    Ok(tx.said_of(&[id]).await?.remove(&id).unwrap_or_default())
}
