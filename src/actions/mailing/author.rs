//! Whose waves are: what mailing asks of the rooms that send, and the only thing it knows of them.

use crate::actions::{ActionError, Desk};
use crate::domain::base::{Blunting, Text};
use crate::domain::mailing::Occasion;
use crate::store::{Circle, Tx, Wave};
use chrono::{DateTime, Utc};
use futures::future::BoxFuture;

/// Whoever a wave is of. A refusal means that it no longer fits what became of what it is about: it does
/// not leave.
pub struct Author {
    /// A wave begins: what it says is kept now, unless it was when the wave was planned.
    pub begin: Ask<()>,
    /// Whom it is for, in the pass that it is in.
    pub circle: Ask<Circle>,
    /// What it is about, as people call it, if it is about anything.
    pub name: Ask<Option<Text>>,
    /// How counts of those whom it is for may be seen.
    pub blunting: Ask<Blunting>,
}

/// A question about a wave, at an instant.
pub type Ask<T> = for<'a> fn(&'a mut Tx, &'a Desk, &'a Wave, DateTime<Utc>) -> Asked<'a, T>;

/// What an author answers.
type Asked<'a, T> = BoxFuture<'a, Result<T, ActionError>>;

/// Who is the author of a wave: see [`crate::actions::occasions`].
pub type Authors = fn(Occasion) -> &'static Author;
