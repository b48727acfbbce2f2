//! The wish to be forgotten: everything that points at a person, and how each of it goes.
//!
//! What the law has an entity keep stays without its author (Ley 1581 de 2012, art. 8 lit. e; Decreto 1377
//! de 2013, art. 9): the text of questions, what was said of documents, and that consent was given and
//! taken back. Deliberately absent: the bytes that the file of SQLite held before (`base/sweep.rs`).

use crate::domain::base::PersonId;
use crate::domain::person::Purpose;
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// Who somebody is, and what does not grow without end: at once. Each finds its rows by an index, however
/// much there is of others.
const AT_ONCE: &[&str] = &[
    "DELETE FROM outbox WHERE state = 'waiting' AND letter_id IS NULL AND lane IN (0, 1, 2)
        AND chat_id IN (SELECT address FROM addresses WHERE person_id = $1 AND channel = 'telegram')",
    "DELETE FROM outbox WHERE state = 'waiting' AND letter_id IS NOT NULL
        AND chat_id IN (SELECT address FROM addresses WHERE person_id = $1 AND channel = 'telegram')",
    // What was sent has no chat any more; of what left to many, the key says whose it was.
    "DELETE FROM outbox WHERE key IN (SELECT 'w:' || w.id || ':' || p.id
        FROM people p CROSS JOIN waves w WHERE p.id = $1)",
    "UPDATE question_extensions SET by_person = NULL WHERE by_person = $1",
    "UPDATE question_completions SET by_person = NULL WHERE by_person = $1",
    "UPDATE question_completions SET closed_by = NULL WHERE closed_by = $1",
    "UPDATE other_entities SET by_person = NULL WHERE by_person = $1",
    "UPDATE question_transfers SET by_person = NULL WHERE by_person = $1",
    "UPDATE question_shares SET asked_by = NULL WHERE asked_by = $1",
    "UPDATE question_shares SET given_by = NULL WHERE given_by = $1",
    "UPDATE question_intakes SET typed_by = NULL WHERE typed_by = $1",
    "UPDATE question_unlike SET by_person = NULL WHERE by_person = $1",
    "UPDATE invitations SET used_by = NULL WHERE used_by = $1",
    // A link that nobody opened ends with whoever made it.
    "DELETE FROM invitations WHERE by_person = $1 AND used_at IS NULL",
    "UPDATE invitations SET by_person = NULL WHERE by_person = $1",
    "UPDATE space_events SET by_person = NULL WHERE by_person = $1",
    "UPDATE convocations SET made_by = NULL WHERE made_by = $1",
    "UPDATE convocations SET approved_by = NULL WHERE approved_by = $1",
    "UPDATE convocation_events SET by_person = NULL WHERE by_person = $1",
    "UPDATE waves SET watcher = NULL WHERE watcher = $1",
    "UPDATE audiences SET by_person = NULL WHERE by_person = $1",
    "UPDATE codes SET person_id = NULL WHERE person_id = $1",
    "UPDATE attendance SET by_person = NULL WHERE by_person = $1",
    // That somebody was there is a number.
    "UPDATE attendance SET person_id = NULL, name = NULL, document = NULL, phone = NULL,
            group_key = NULL, zone = NULL
        WHERE person_id = $1",
    "UPDATE space_papers SET by_person = NULL WHERE by_person = $1",
    "UPDATE surveys SET made_by = NULL WHERE made_by = $1",
    "UPDATE survey_events SET by_person = NULL WHERE by_person = $1",
    "UPDATE proposals SET decided_by = NULL WHERE decided_by = $1",
    // What became a topic is the survey's; what did not is theirs.
    "DELETE FROM proposals WHERE person_id = $1 AND state <> 'added'",
    "UPDATE proposals SET person_id = NULL WHERE person_id = $1",
    // A ballot that is still theirs goes with them: else they could come back and vote again.
    "DELETE FROM ballots WHERE id IN (SELECT ballot_id FROM voters WHERE person_id = $1)",
    "DELETE FROM voters WHERE person_id = $1",
    "UPDATE consultations SET made_by = NULL WHERE made_by = $1",
    "UPDATE consultation_events SET by_person = NULL WHERE by_person = $1",
    "UPDATE observations SET person_id = NULL WHERE person_id = $1",
    "UPDATE observations SET answered_by = NULL WHERE answered_by = $1",
    "DELETE FROM rsvps WHERE person_id = $1",
    "DELETE FROM traits WHERE person_id = $1",
    "DELETE FROM consents WHERE person_id = $1",
    "DELETE FROM snoozes WHERE person_id = $1",
    "DELETE FROM staff WHERE person_id = $1",
    "DELETE FROM addresses WHERE person_id = $1",
];

macro_rules! piece {
    () => {
        200
    };
}

/// Rows of one kind that one transaction takes from somebody: nobody else waits for more.
const PIECE: u64 = piece!();

/// Some questions of a person, the same ones until they have no author.
macro_rules! some_questions {
    () => {
        concat!(
            "(SELECT id FROM questions WHERE person_id = $1 ORDER BY id LIMIT ",
            piece!(),
            ")"
        )
    };
}

/// What their questions are found by, of the questions of a piece: as many as these have.
const TERMS: &str = concat!(
    "DELETE FROM question_terms WHERE question_id IN ",
    some_questions!()
);

/// What they have asked and done, [`PIECE`] by piece, in this order.
const BY_PIECE: &[&str] = &[
    concat!(
        "DELETE FROM question_files WHERE question_id IN ",
        some_questions!(),
        " AND (part_id IS NULL OR part_id IN (SELECT p.id FROM question_parts p
            WHERE p.kind <> 'answer' AND p.question_id IN ",
        some_questions!(),
        "))"
    ),
    // What shows that an answer was handed over may name whom it was handed to.
    concat!(
        "UPDATE question_parts SET evidence = NULL WHERE evidence IS NOT NULL AND question_id IN ",
        some_questions!()
    ),
    // A letter names whom it is about.
    concat!(
        "UPDATE question_transfers SET letter_file = NULL, letter_name = NULL
            WHERE letter_file IS NOT NULL AND question_id IN ",
        some_questions!()
    ),
    concat!(
        "UPDATE question_events SET note = NULL WHERE kind = 'handed_over' AND question_id IN ",
        some_questions!()
    ),
    concat!(
        "UPDATE questions SET person_id = NULL, author_name = NULL WHERE id IN ",
        some_questions!()
    ),
    concat!(
        "UPDATE question_parts SET person_id = NULL
            WHERE id IN (SELECT id FROM question_parts WHERE person_id = $1 LIMIT ",
        piece!(),
        ")"
    ),
    concat!(
        "UPDATE question_parts SET delivered_by = NULL
            WHERE id IN (SELECT id FROM question_parts WHERE delivered_by = $1 LIMIT ",
        piece!(),
        ")"
    ),
    concat!(
        "UPDATE question_events SET actor_id = NULL
            WHERE id IN (SELECT id FROM question_events WHERE actor_id = $1 LIMIT ",
        piece!(),
        ")"
    ),
    concat!(
        "UPDATE activity_events SET actor_id = NULL
            WHERE id IN (SELECT id FROM activity_events WHERE actor_id = $1 LIMIT ",
        piece!(),
        ")"
    ),
];

/// What is left of one erasure: that somebody had agreed to something, and took it back.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PastConsent {
    /// Which erasure it belongs to: a number of its own, by which nobody is found.
    pub erasure: i64,
    /// To what.
    pub purpose: Purpose,
    /// Yes or no.
    pub given: bool,
    /// The sentence that was answered; empty: it ended with the erasure.
    pub text: String,
    /// On which day.
    pub on_day: NaiveDate,
}

impl Tx {
    /// Forgets who a person is; days are those of `zone`. Of whoever has asked or done very much, the rest
    /// goes right after, a piece at a time ([`Tx::erase_next`]).
    ///
    /// # Errors
    /// If there is no such person, or the database fails.
    pub async fn erase_person(
        &mut self,
        person_id: PersonId,
        zone: Tz,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const CHATS: &str = "SELECT address FROM addresses WHERE person_id = $1
            UNION SELECT telegram_id FROM people WHERE id = $1 AND telegram_id IS NOT NULL";
        for purpose in [Purpose::Convocations, Purpose::Surveys] {
            self.recall(person_id, purpose, now).await?;
        }
        self.keep_proof(person_id, zone, now).await?;
        let chats: Vec<i64> =
            on!(self, conn => sqlx::query_scalar(CHATS).bind(person_id).fetch_all(conn).await)?;
        for chat in chats {
            self.drop_set_aside_of(chat).await?;
            self.note_erased(Some(chat)).await?;
        }
        for sql in AT_ONCE {
            on!(self, conn => sqlx::query(*sql).bind(person_id).execute(conn).await?.rows_affected());
        }
        // From now on nothing leads from what is left to anybody; it has an end when its last piece goes.
        const NOBODY: &str =
            "UPDATE people SET telegram_id = NULL, dialogue = '', card = '', stood_at = NULL,
            due_at = NULL, created_at = $2, gone_at = $2 WHERE id = $1";
        let done = on!(self, conn => sqlx::query(NOBODY)
            .bind(person_id)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)?;
        self.take_piece(person_id).await
    }

    /// Whether somebody was erased of whom a piece is left.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn is_anybody_going(&mut self) -> Result<bool, StoreError> {
        Ok(self.next_to_go().await?.is_some())
    }

    /// Takes the next piece of whoever was erased first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn erase_next(&mut self) -> Result<(), StoreError> {
        let Some(person_id) = self.next_to_go().await? else {
            return Ok(());
        };
        self.note_erased(None).await?;
        self.take_piece(person_id).await
    }

    async fn next_to_go(&mut self) -> Result<Option<PersonId>, StoreError> {
        const SQL: &str =
            "SELECT id FROM people WHERE gone_at IS NOT NULL ORDER BY gone_at, id LIMIT 1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_optional(conn).await)?)
    }

    /// Takes a piece of what somebody has asked and done, and with the last one their row.
    async fn take_piece(&mut self, person_id: PersonId) -> Result<(), StoreError> {
        const ROW: &str = "DELETE FROM people WHERE id = $1";
        let mut most = 0;
        on!(self, conn => sqlx::query(TERMS).bind(person_id).execute(conn).await?.rows_affected());
        for sql in BY_PIECE {
            let rows = on!(self, conn => sqlx::query(*sql).bind(person_id).execute(conn).await?.rows_affected());
            most = most.max(rows);
        }
        if most < PIECE {
            on!(self, conn => sqlx::query(ROW).bind(person_id).execute(conn).await?.rows_affected());
        }
        Ok(())
    }

    /// Keeps what they agreed to and took back, by the day and without them; what was in force ends.
    async fn keep_proof(
        &mut self,
        person_id: PersonId,
        zone: Tz,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const ONE: &str = "INSERT INTO past_consents (erasure, purpose, given, text, on_day)
            VALUES ($1, $2, $3, $4, $5)";
        let all = self.consents_of(person_id).await?;
        if all.is_empty() {
            return Ok(());
        }
        let erasure = self.next_value("erasure").await?;
        let day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
        let in_force = |purpose: &&Purpose| {
            let last = all.iter().rfind(|one| one.purpose == **purpose);
            last.is_some_and(|one| one.given)
        };
        let said = all
            .iter()
            .map(|one| (one.purpose, one.given, one.text.as_str(), day(one.at)));
        let ended = Purpose::ALL.iter().filter(in_force);
        let ended = ended.map(|purpose| (*purpose, false, "", day(now)));
        for (purpose, given, text, day) in said.chain(ended) {
            on!(self, conn => sqlx::query(ONE)
                .bind(erasure)
                .bind(purpose)
                .bind(given)
                .bind(text)
                .bind(day)
                .execute(conn)
                .await?
                .rows_affected());
        }
        Ok(())
    }

    /// What those who were erased had agreed to and taken back, by erasure.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn past_consents(&mut self) -> Result<Vec<PastConsent>, StoreError> {
        const SQL: &str = "SELECT erasure, purpose, given, text, on_day FROM past_consents
            ORDER BY erasure, id";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }
}

#[cfg(test)]
mod tests {
    use super::{AT_ONCE, BY_PIECE, TERMS};
    use crate::store::{Engine, Store};

    /// What grows with the town.
    const LARGE: &[&str] = &[
        "activities",
        "activity_events",
        "addresses",
        "attendance",
        "audit",
        "ballots",
        "codes",
        "consents",
        "observations",
        "outbox",
        "people",
        "question_events",
        "question_files",
        "question_parts",
        "question_shares",
        "question_terms",
        "questions",
        "rsvps",
        "snoozes",
        "traits",
        "updates",
        "voters",
    ];

    /// Of 100,000 questions those of one person are found at once; so are the rows that point at them,
    /// which the database looks for itself before it lets a person go.
    #[tokio::test]
    async fn nobody_elses_rows_are_looked_at() {
        let url = "sqlite::memory:".into();
        let store = Store::connect(&url, None).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        let Engine::Sqlite(transaction) = &mut tx.engine else {
            panic!("it is SQLite");
        };
        for sql in AT_ONCE.iter().chain(BY_PIECE).chain([&TERMS]) {
            let plan = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
            let steps: Vec<(i64, i64, i64, String)> = sqlx::query_as(plan)
                .bind(1_i64)
                .fetch_all(&mut **transaction)
                .await
                .unwrap();
            for (.., step) in steps {
                let scanned = step.strip_prefix("SCAN ");
                let table = scanned.and_then(|rest| rest.split_whitespace().next());
                let is_large = table.is_some_and(|table| LARGE.contains(&table));
                assert!(!is_large, "{step}: {sql}");
            }
        }
    }
}
