//! Whoever watches a wave is shown how far it has come.

use crate::actions::mailing::Author;
use crate::actions::{ActionError, Desk};
use crate::render;
use crate::store::{Lane, Message, Tx, Wave};
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
    let Some((chat, language)) = tx.address_of(watcher).await? else {
        return Ok(());
    };
    let first = format!("progress:{}:0", wave.id);
    let sent = match wave.shown {
        0 => None,
        _ => tx.sent_as(&first).await?,
    };
    // It is still on its way.
    if wave.shown > 0 && sent.is_none() && wave.done_at.is_none() {
        return Ok(());
    }
    let tallies = tx.tallies(wave.id).await?;
    let name = (author.name)(tx, desk, wave, now).await?;
    let (lang, zone) = (desk.lang(&language), desk.calendar.time_zone());
    let name = name.as_ref().map(|name| name.read(lang.code()));
    let say = render::progress(lang, wave, &tallies, name, zone, now);
    let call = sent.and_then(|message| say.instead_of(chat, message));
    let call = call.unwrap_or_else(|| say.to(chat));
    let message = Message {
        key: format!("progress:{}:{}", wave.id, wave.shown),
        chat_id: chat,
        lane: Lane::Reminder,
        method: call.method,
        body: call.body,
        attachment: None,
        due_at: now,
    };
    tx.enqueue(&[message], now).await?;
    let after = Wave {
        shown: wave.shown + 1,
        shown_at: Some(now),
        ..wave.clone()
    };
    Ok(tx.carry_on(wave, &after).await?)
}
