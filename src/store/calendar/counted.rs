//! With which calendar the dates of open questions were counted, and the dates themselves.
//!
//! A question's row is the ledger of its own recount: it is changed only if it still has the date that
//! was read, so that neither a restart nor a second process does it twice.

use crate::domain::base::audit::Entry;
use crate::domain::base::{PersonId, QuestionId};
use crate::domain::calendar::{Deadline, Record, Rule};
use crate::domain::question::{Kind, Running, Stop};
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// The dates of a question, and what they were counted from.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Dates {
    /// Our own key of the question.
    pub id: QuestionId,
    /// Its number.
    pub number: String,
    /// Who asked; `None` once erased.
    pub person_id: Option<PersonId>,
    /// The office it is with.
    pub office: Option<String>,
    /// What kind of petition it is.
    pub kind: Kind,
    /// The instant the medium recorded.
    pub received_at: DateTime<Utc>,
    /// The deadline counted from receipt.
    pub due_receipt: NaiveDate,
    /// The deadline counted from filing.
    pub due_filing: NaiveDate,
    /// The one of the two that was promised.
    pub due_on: NaiveDate,
    /// What it would be by a calendar that changed after it had passed.
    pub recounted_on: Option<NaiveDate>,
    /// The last date that was missed, if whoever asked was told so.
    pub missed_on: Option<NaiveDate>,
    /// The term in business days that an extension gave it, from the same start.
    pub total_days: Option<i64>,
    /// When that was said.
    pub extended_at: Option<DateTime<Utc>>,
    /// When what is missing was asked for.
    pub asked_at: Option<DateTime<Utc>>,
    /// When the clock ran again.
    pub resumed_at: Option<DateTime<Utc>>,
}

impl Dates {
    /// The term as it runs; `usual` is the rule where both give the same date.
    pub fn running(&self, usual: Rule) -> Running {
        let rule = match self.due_on {
            _ if self.due_receipt == self.due_filing => usual,
            due if due == self.due_filing => Rule::Filing,
            _ => Rule::Receipt,
        };
        Running {
            kind: self.kind,
            received_at: self.received_at,
            rule,
            stop: self.asked_at.map(|asked_at| Stop {
                asked_at,
                resumed_at: self.resumed_at,
                after_extension: self.extended_at.is_some_and(|at| at <= asked_at),
            }),
            extended_to: self.total_days.and_then(|total| u32::try_from(total).ok()),
            due_receipt: self.due_receipt,
            due_filing: self.due_filing,
        }
    }

    /// The same question with the dates of this deadline.
    pub fn of(&self, deadline: &Deadline) -> Self {
        Self {
            due_receipt: deadline.due_receipt,
            due_filing: deadline.due_filing,
            due_on: deadline.due(),
            ..self.clone()
        }
    }
}

/// Builds `SELECT` of dates with a condition, once per call site.
macro_rules! select_dates {
    ($rest:literal) => {
        concat!(
            "SELECT id, number, person_id, questions.office, kind, received_at, due_receipt, due_filing,
                questions.due_on, recounted_on, missed_on, e.total_days, e.told_at AS extended_at,
                c.asked_at, c.resumed_at
            FROM questions LEFT JOIN question_extensions e ON e.question_id = id
                LEFT JOIN question_completions c ON c.question_id = id ",
            $rest
        )
    };
}

impl Tx {
    /// The digest of the calendar with which all dates were counted; empty if some were counted with
    /// another one since, `None` if it was never noted.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn applied_digest(&mut self) -> Result<Option<String>, StoreError> {
        const SQL: &str = "SELECT digest FROM applied_calendar WHERE id = 0";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_optional(conn).await)?)
    }

    /// What the last applied calendar said of every day.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn applied_days(&mut self) -> Result<Option<String>, StoreError> {
        const SQL: &str = "SELECT days FROM applied_calendar WHERE id = 0";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_optional(conn).await)?)
    }

    /// Notes that all dates are counted with this calendar.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_applied(
        &mut self,
        record: &Record,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO applied_calendar (id, digest, days, applied_at)
            VALUES (0, $1, $2, $3)
            ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, days = excluded.days,
                applied_at = excluded.applied_at";
        on!(self, conn => sqlx::query(SQL)
            .bind(&record.digest)
            .bind(&record.days)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        self.log(Entry {
            at: now,
            actor: "machine".into(),
            action: "calendar_applied".into(),
            object: "calendar".into(),
            detail: record.digest.clone(),
        });
        Ok(())
    }

    /// Notes that a date was counted with this calendar. If another one was applied meanwhile, the
    /// next start looks at all dates again; returns whether that is so.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_counted(&mut self, digest: &str) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE applied_calendar SET digest = ''
            WHERE id = 0 AND digest <> $1 AND digest <> ''";
        let done =
            on!(self, conn => sqlx::query(SQL).bind(digest).execute(conn).await?.rows_affected());
        Ok(done > 0)
    }

    /// The dates of the next `limit` questions after `after` whose answer is owed, in the order of
    /// their keys. One that was opened again has met its date and is not among them.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn dates_after(&mut self, after: i64, limit: i64) -> Result<Vec<Dates>, StoreError> {
        const SQL: &str =
            select_dates!("WHERE state = 'received' AND id > $1 ORDER BY id LIMIT $2");
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(after).bind(limit).fetch_all(conn).await)?)
    }

    /// The dates of one question, whatever its state.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn dates_of(&mut self, id: QuestionId) -> Result<Option<Dates>, StoreError> {
        const SQL: &str = select_dates!("WHERE id = $1");
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)?)
    }

    /// Gives a question another kind with its dates, unless it was answered, or given others, since it was
    /// read; returns whether it was done. A date that is none any more was not missed, nor counted again.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn retag(&mut self, old: &Dates, new: &Dates) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE questions SET kind = $2, due_receipt = $3, due_filing = $4, due_on = $5,
                missed_on = CASE WHEN missed_on = due_on AND due_on <> $5 THEN NULL ELSE missed_on END,
                recounted_on = CASE WHEN due_on <> $5 THEN NULL ELSE recounted_on END
            WHERE id = $1 AND state = 'received' AND kind = $6
                AND due_receipt = $7 AND due_filing = $8 AND due_on = $9";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(old.id)
            .bind(new.kind)
            .bind(new.due_receipt)
            .bind(new.due_filing)
            .bind(new.due_on)
            .bind(old.kind)
            .bind(old.due_receipt)
            .bind(old.due_filing)
            .bind(old.due_on)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(done > 0)
    }

    /// Notes what a date that has passed would be by another calendar; it stays. Returns whether that is new.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_recounted(
        &mut self,
        old: &Dates,
        counted: Option<NaiveDate>,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE questions SET recounted_on = $2
            WHERE id = $1 AND state = 'received' AND due_on = $3
                AND recounted_on IS NOT DISTINCT FROM $4";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(old.id)
            .bind(counted)
            .bind(old.due_on)
            .bind(old.recounted_on)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(done > 0)
    }

    /// Gives a question new dates, unless it was answered or given others since they were read; of one whose clock
    /// stands still they are those it would have without. Returns whether it was done. The date that is none any more was not missed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn move_dates(&mut self, old: &Dates, new: &Dates) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE questions SET due_receipt = $2, due_filing = $3, due_on = $4,
                missed_on = CASE WHEN missed_on = due_on THEN NULL ELSE missed_on END
            WHERE id = $1 AND state IN ('received', 'incomplete', 'transferred')
                AND due_receipt = $5 AND due_filing = $6 AND due_on = $7";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(old.id)
            .bind(new.due_receipt)
            .bind(new.due_filing)
            .bind(new.due_on)
            .bind(old.due_receipt)
            .bind(old.due_filing)
            .bind(old.due_on)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(done > 0)
    }
}
