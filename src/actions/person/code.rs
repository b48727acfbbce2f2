//! Codes printed on invitations: whoever uses one is on its list; on a survey's form; or given for a question
//! that has no author.
//!
//! A code is compared by its letters and digits alone, and kept as a digest. Ten wrong ones in an hour
//! are all that an account can try; that is counted by a digest of the account with keys that only this
//! process has, so that who has themselves erased does not begin anew and nobody finds an account by it.

use crate::actions::staff::invitation::digest;
use crate::actions::{ActionError, Actor};
use crate::domain::base::QuestionId;
use crate::domain::base::audit::Entry;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};
use std::hash::{BuildHasher as _, RandomState};
use std::sync::LazyLock;

/// The fewest letters and digits of a code: fewer could be guessed.
pub const SHORTEST: usize = 8;
/// The most.
pub const LONGEST: usize = 40;
/// Wrong codes that an account can try in an hour.
pub const MOST_WRONG: i64 = 10;

/// What became of a code that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Redeemed {
    /// The person is on this list.
    OnList(String),
    /// It is the code of a paper form of a survey: the survey, and the form's number.
    Form(i64, i64),
    /// It is the code of a question that has no author.
    Question(QuestionId),
    /// There is no such code.
    Unknown,
    /// Somebody else used it.
    Taken,
    /// The account has tried too many wrong ones: it was not looked at.
    TooMany,
}

/// The letters and digits of a code, in capitals; `None` if it is none.
pub fn normal(text: &str) -> Option<String> {
    let space = |c: char| c.is_whitespace() || c == '-';
    let code: String = text.chars().filter(|c| !space(*c)).collect();
    let plain = code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let good = plain && (SHORTEST..=LONGEST).contains(&code.len());
    good.then(|| code.to_ascii_uppercase())
}

/// Keeps codes for a list; returns those that were new. What is no code is left out.
///
/// # Errors
/// If the store fails.
pub async fn keep(
    tx: &mut Tx,
    list: &str,
    codes: Vec<String>,
    now: DateTime<Utc>,
) -> Result<Vec<String>, StoreError> {
    let mut new = Vec::new();
    for code in codes {
        if let Some(normal) = normal(&code)
            && tx.add_code(&kept(&normal), list, now).await?
        {
            new.push(code);
        }
    }
    Ok(new)
}

/// Notes in the audit log that the operator gave a list so many codes: `codes_made` or `codes_imported`.
pub fn log(tx: &mut Tx, action: &str, list: &str, count: usize, now: DateTime<Utc>) {
    tx.log(Entry {
        at: now,
        actor: "operator".into(),
        action: action.to_owned(),
        object: format!("list:{list}"),
        detail: count.to_string(),
    });
}

/// Puts the actor on the list of a code.
///
/// # Errors
/// If the store fails.
pub async fn redeem(
    tx: &mut Tx,
    actor: &Actor,
    text: &str,
    now: DateTime<Utc>,
) -> Result<Redeemed, ActionError> {
    let account = account(actor.person.address.id);
    let hour = now.timestamp().div_euclid(3_600);
    if tx.wrong_codes(&account, hour).await? >= MOST_WRONG {
        return Ok(Redeemed::TooMany);
    }
    let mut outcome = Redeemed::Unknown;
    if let Some(code) = normal(text) {
        let code = kept(&code);
        if let Some(list) = tx.use_code(&code, actor.person.id, now).await? {
            return Ok(Redeemed::OnList(list));
        }
        if let Some((survey, form)) = tx.form_with(&code).await? {
            return Ok(Redeemed::Form(survey, form));
        }
        if let Some(question) = tx.question_with_code(&code).await? {
            return Ok(Redeemed::Question(question));
        }
        if tx.has_code(&code).await? {
            outcome = Redeemed::Taken;
        }
    }
    tx.note_wrong_code(&account, hour).await?;
    Ok(outcome)
}

/// What an account's tries are counted by: keyed by this process, at random.
fn account(id: i64) -> String {
    static KEYS: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    format!("{:016x}", KEYS.hash_one(id))
}

/// What is kept of a code that somebody typed; `None` if it is none.
pub fn digest_of(text: &str) -> Option<String> {
    normal(text).map(|normal| kept(&normal))
}

/// What is kept of a code: nothing else that has a digest has this one.
fn kept(normal: &str) -> String {
    digest(&format!("code {normal}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_its_letters_and_digits() {
        for good in [
            "acdef-34679",
            " ACDEF 34679 ",
            "ACDEF34679",
            "acd-ef-346-79",
        ] {
            assert_eq!(normal(good).as_deref(), Some("ACDEF34679"), "{good}");
        }
        for bad in [
            "",
            "ACDEF34",
            "ÁCDEF34679",
            "ACDEF_34679",
            &"A".repeat(41),
            "'; DROP TABLE",
        ] {
            assert_eq!(normal(bad), None, "{bad}");
        }
    }
}
