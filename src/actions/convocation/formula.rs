//! A formula that somebody tries, of a convocation or of a survey: each is in the log, and none may ask who
//! one person is.

use crate::actions::{ActionError, Actor, Desk};
use crate::domain::base::Blunt;
use crate::domain::base::audit::Entry;
use crate::domain::convocation::{Audience, Misread};
use crate::store::Tx;
use chrono::{DateTime, Utc};

/// Reads a formula for `object`; `Err` inside if it is none, or asks of a few people whether they belong to
/// a group that the law protects more.
///
/// # Errors
/// If the store fails.
pub(in crate::actions) async fn tried(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (formula, object): (&str, String),
    now: DateTime<Utc>,
) -> Result<Result<Audience, Misread>, ActionError> {
    let lang = desk.lang(&actor.person.language);
    let audience = match lang.read_audience(formula) {
        Ok(audience) => audience,
        Err(misread) => return Ok(Err(misread)),
    };
    if let Err(misread) = audience.resolved(&desk.process) {
        return Ok(Err(misread));
    }
    tx.log(Entry {
        at: now,
        actor: format!("staff:{}", actor.person.id),
        action: "audience_tried".into(),
        object,
        detail: audience.to_string(),
    });
    if audience.is_sensitive(&desk.process) {
        let named = audience.lists();
        let lists = tx.code_lists().await?;
        let is_small = |list: &&crate::store::CodeList| {
            named.iter().any(|key| key.as_str() == list.list) && list.used < Blunt::LEAST
        };
        if lists.iter().any(|list| is_small(&list)) {
            return Ok(Err(Misread::TooFew));
        }
    }
    Ok(Ok(audience))
}
