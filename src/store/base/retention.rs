//! What has been kept long enough goes, some at a time, so that nobody waits for it.
//!
//! Deliberately absent: how long anything is kept (`domain/person/retention.rs`).

use crate::domain::person::retention::Kept;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// Rows that go at a time.
const PART: i64 = 500;

/// By which statement something goes: `$1` is the instant before which it was last of use, `$2` how many
/// rows at most.
fn statement(kept: Kept) -> Option<&'static str> {
    Some(match kept {
        // Their numbers grow, so the oldest are the first.
        Kept::Updates => {
            "DELETE FROM updates WHERE applied_at < $1
                AND update_id IN (SELECT update_id FROM updates ORDER BY update_id LIMIT $2)"
        }
        Kept::Messages => {
            "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox
                WHERE state <> 'waiting' AND letter_id IS NULL AND settled_at < $1
                ORDER BY settled_at LIMIT $2)"
        }
        Kept::SetAside => {
            "DELETE FROM set_aside WHERE update_id IN
                (SELECT update_id FROM set_aside WHERE at < $1 ORDER BY update_id LIMIT $2)"
        }
        Kept::Drafts => {
            "UPDATE people SET dialogue = '', card = '', due_at = NULL WHERE id IN (SELECT id FROM people
                WHERE dialogue <> '' AND stood_at < $1 ORDER BY stood_at LIMIT $2)"
        }
        Kept::Needs => {
            "UPDATE rsvps SET needs = '', needs_note = NULL WHERE (space_id, person_id) IN
                (SELECT r.space_id, r.person_id FROM spaces s JOIN rsvps r ON r.space_id = s.id
                WHERE s.ends_at < $1 AND (r.needs <> '' OR r.needs_note IS NOT NULL) LIMIT $2)"
        }
        Kept::Attendance => {
            "UPDATE attendance SET name = NULL, document = NULL, phone = NULL WHERE id IN
                (SELECT id FROM attendance WHERE at < $1
                    AND (name IS NOT NULL OR document IS NOT NULL OR phone IS NOT NULL)
                ORDER BY id LIMIT $2)"
        }
        Kept::Askers => {
            "UPDATE question_intakes SET asker = NULL WHERE question_id IN
                (SELECT question_id FROM question_intakes WHERE typed_at < $1 AND asker IS NOT NULL
                ORDER BY typed_at LIMIT $2)"
        }
        Kept::Tries
        | Kept::Letters
        | Kept::Choices
        | Kept::Person
        | Kept::Consents
        | Kept::Questions
        | Kept::Observations
        | Kept::Log => return None,
    })
}

impl Tx {
    /// Lets some of what was last of use before an instant go; whether there was any.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn let_go(&mut self, kept: Kept, before: DateTime<Utc>) -> Result<bool, StoreError> {
        let gone = match (kept, statement(kept)) {
            (Kept::Tries, _) => self.forget_tries(before).await?,
            (Kept::Letters, _) => return self.forget_readers(before).await,
            (_, None) => 0,
            (_, Some(sql)) => on!(self, conn => sqlx::query(sql)
                .bind(before)
                .bind(PART)
                .execute(conn)
                .await?
                .rows_affected()),
        };
        Ok(gone > 0)
    }

    /// Forgets who got the messages of a wave that is over, some people at a time: how many of them a
    /// convocation reached is noted before. Nothing of a convocation goes while any of its waves is younger.
    async fn forget_readers(&mut self, before: DateTime<Utc>) -> Result<bool, StoreError> {
        const WAVE: &str = "SELECT w.id, w.remembered, w.convocation_id FROM waves w
            WHERE w.remembered IS NOT NULL AND w.state IN ('done', 'cancelled', 'missed')
                AND COALESCE(w.done_at, w.due_at) < $1
                AND NOT EXISTS (SELECT 1 FROM waves o WHERE o.convocation_id = w.convocation_id
                    AND (o.state NOT IN ('done', 'cancelled', 'missed')
                        OR COALESCE(o.done_at, o.due_at) >= $1))
            ORDER BY w.id LIMIT 1";
        const GO: &str = "DELETE FROM outbox WHERE state <> 'waiting' AND key IN
            (SELECT 'w:' || w.id || ':' || p.id FROM waves w CROSS JOIN people p
                WHERE w.id = $1 AND p.id > $2 AND p.id <= $3)";
        const NOTE: &str = "UPDATE waves SET remembered = $2 WHERE id = $1";
        let found: Option<(i64, i64, Option<i64>)> =
            on!(self, conn => sqlx::query_as(WAVE).bind(before).fetch_optional(conn).await)?;
        let Some((wave, after, convocation)) = found else {
            return Ok(false);
        };
        if let Some(convocation) = convocation {
            self.note_reached(convocation).await?;
        }
        let until = self.next_stretch(after, PART).await?;
        if let Some(until) = until {
            on!(self, conn => sqlx::query(GO)
                .bind(wave)
                .bind(after)
                .bind(until)
                .execute(conn)
                .await?
                .rows_affected());
        }
        on!(self, conn => sqlx::query(NOTE).bind(wave).bind(until).execute(conn).await?.rows_affected());
        Ok(true)
    }

    /// Notes how many people the calls of a convocation reached, while that can be counted.
    async fn note_reached(&mut self, convocation: i64) -> Result<(), StoreError> {
        const NOTED: &str = "SELECT reached FROM convocations WHERE id = $1";
        const CALLS: &str = "SELECT id FROM waves WHERE convocation_id = $1 AND kind = 'call'";
        const NOTE: &str = "UPDATE convocations SET reached = $2 WHERE id = $1";
        let noted: Option<i64> =
            on!(self, conn => sqlx::query_scalar(NOTED).bind(convocation).fetch_one(conn).await)?;
        if noted.is_some() {
            return Ok(());
        }
        let calls: Vec<i64> =
            on!(self, conn => sqlx::query_scalar(CALLS).bind(convocation).fetch_all(conn).await)?;
        let reached = self.people_with_one_of(&calls).await?;
        on!(self, conn => sqlx::query(NOTE)
            .bind(convocation)
            .bind(reached)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }
}
