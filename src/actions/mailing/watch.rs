//! Whoever watches a wave is shown how far it has come.

use crate::actions::mailing::Author;
use crate::actions::{ActionError, Desk};
use crate::render::mailing::{Notice, Progress};
use crate::store::{Lane, Tx, Wave};
use chrono::{DateTime, Utc};

/// Shows whoever watches how far a wave has come: one message that changes.
pub(in crate::actions) async fn show(
    tx: &mut Tx,
    desk: &Desk,
    author: &Author,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let Some(watcher) = wave.watcher else {
        return Ok(());
    };
    if tx.contact(watcher).await?.is_none() {
        return Ok(());
    }
    let first = format!("progress:{}:0", wave.id);
    let sent = match wave.shown {
        0 => None,
        _ => tx.sent_as(&first).await?,
    };
    if wave.shown > 0 && sent.is_none() {
        // It is still on its way.
        if wave.done_at.is_none() {
            return Ok(());
        }
        // Nobody reads that it leaves beside that it has left.
        tx.take_back(&first).await?;
    }
    let tallies = tx.tallies(wave.id).await?;
    let waits = tx.waits_for(wave.id, now).await?;
    let name = (author.name)(tx, desk, wave, now).await?;
    let blunting = (author.blunting)(tx, desk, wave, now).await?;
    let progress = Progress {
        blunting,
        wave,
        tallies: &tallies,
        waits: &waits,
        resumes: Some(desk.leaves(now)).filter(|at| *at > now && !wave.urgent),
        name: name.as_ref(),
        zone: desk.calendar.time_zone(),
        now,
    };
    let progress = Notice::Progress {
        progress,
        shown_in: sent,
    };
    let key = format!("progress:{}:{}", wave.id, wave.shown);
    let mut telling = desk.telling(Lane::Reminder, now);
    telling
        .tell_person(tx, key, Some(watcher), progress)
        .await?;
    telling.queue(tx).await?;
    let after = Wave {
        shown: wave.shown + 1,
        shown_at: Some(now),
        ..wave.clone()
    };
    Ok(tx.carry_on(wave, &after).await?)
}
