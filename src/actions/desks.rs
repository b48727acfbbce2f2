//! The desk as it is at the moment: what coordinators change is in force from the next thing that begins.

use super::{ActionError, Desk};
use crate::actions::process::in_force;
use crate::store::{Store, Tx};
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::Notify;

/// The desk of the moment; its clones are one. Whatever begins takes it and works by it until its end.
#[derive(Clone, Debug)]
pub struct Desks(Arc<Moment>);

#[derive(Debug)]
struct Moment {
    desk: RwLock<Arc<Desk>>,
    changed: Notify,
}

impl Desks {
    /// The desk as it is now.
    pub fn now(&self) -> Arc<Desk> {
        let desk = self.0.desk.read();
        Arc::clone(&desk.unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes over what was changed since, also by another process. Whether anything was.
    ///
    /// # Errors
    /// If the store fails; then it stays as it was.
    pub async fn refresh(&self, store: &Store) -> Result<bool, ActionError> {
        let desk = self.now();
        let mut tx = store.read().await?;
        if tx.last_amendment().await? <= desk.process.amended_until {
            return Ok(false);
        }
        let new = desk.as_changed(&mut tx).await?;
        drop(tx);
        let is_new = desk.process.amended_until < new.process.amended_until;
        if is_new {
            let now = self.0.desk.write();
            let mut now = now.unwrap_or_else(PoisonError::into_inner);
            // Another lane may have been faster, and know more.
            if now.process.amended_until < new.process.amended_until {
                *now = Arc::new(new);
            }
            drop(now);
            self.0.changed.notify_one();
        }
        Ok(is_new)
    }

    /// Until something was changed; for one who waits.
    pub async fn changed(&self) {
        self.0.changed.notified().await;
    }
}

impl Desk {
    /// The desk with what was changed in this transaction.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn as_changed(&self, tx: &mut Tx) -> Result<Self, ActionError> {
        let process = in_force(tx, self.known()).await?;
        Ok(Self {
            process,
            ..self.clone()
        })
    }
}

impl From<Desk> for Desks {
    fn from(desk: Desk) -> Self {
        Self::from(Arc::new(desk))
    }
}

impl From<Arc<Desk>> for Desks {
    fn from(desk: Arc<Desk>) -> Self {
        Self(Arc::new(Moment {
            desk: RwLock::new(desk),
            changed: Notify::new(),
        }))
    }
}
