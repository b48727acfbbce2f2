//! Who fits an audience: its formula as SQL, the people of a wave as counts by reason, and as messages.
//!
//! People are looked at in stretches of their numbers, so that no transaction lasts long and memory
//! does not grow with the town. A stretch is counted and queued in the same transaction.

use crate::domain::base::Channel;
use crate::domain::convocation::{Audience, Trait};
use crate::domain::mailing::{Consent, DayPart, Outcome, Readers};
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};
use std::ops::Range;

/// Whom a wave is for, with everything that decides it.
#[derive(Clone, Debug)]
pub struct Circle {
    /// The formula, resolved.
    pub audience: Audience,
    /// Whom of it.
    pub readers: Readers,
    /// What they must have said.
    pub consent: Consent,
    /// The space it is about.
    pub space: Option<i64>,
    /// The survey it is about.
    pub survey: Option<i64>,
    /// Waves whose readers count as told: to be left out, or, for news and corrections, to be told again.
    pub told_by: Vec<i64>,
    /// Of those who are to be told again, for news and corrections.
    pub rank: Rank,
    /// Parts of the day that only come when it is too late.
    pub too_late: Vec<DayPart>,
}

/// Whom of those who were told before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Those who said that they come, or wait for a place: they hear first.
    Coming,
    /// All others who still want to be told.
    Others,
    /// Whoever has the message that is corrected.
    Whoever,
}

/// The messages to make for those who are reached.
#[derive(Clone, Debug)]
pub struct Queue<'a> {
    /// The wave.
    pub wave: i64,
    /// Its letters by language; the one of the empty language is for everybody else.
    pub letters: &'a [(String, i64)],
    /// When it may leave to those who prefer a part of the day.
    pub parts: &'a [(DayPart, DateTime<Utc>)],
    /// When it may leave to everybody else.
    pub due_at: DateTime<Utc>,
    /// The wave whose messages are changed, if it is a correction.
    pub corrects: Option<i64>,
}

/// People by what comes of them.
pub type Counts = Vec<(Outcome, i64)>;

/// A question with the values of its placeholders.
pub(super) struct Question {
    pub(super) sql: String,
    pub(super) values: Vec<String>,
}

impl Question {
    /// The placeholder of a value.
    fn bind(&mut self, value: &str) -> String {
        self.values.push(value.to_owned());
        format!("${}", self.values.len())
    }

    /// Who fits a formula.
    fn fits(&mut self, audience: &Audience) -> String {
        match audience {
            Audience::Everyone => "TRUE".into(),
            Audience::Not(part) => format!("NOT ({})", self.fits(part)),
            Audience::All(parts) => self.joined(parts, " AND "),
            Audience::Any(parts) => self.joined(parts, " OR "),
            Audience::Has(kind, key) => {
                let key = self.bind(key.as_str());
                match kind {
                    Trait::Zone | Trait::Group | Trait::Topic => format!(
                        "EXISTS (SELECT 1 FROM traits t WHERE t.person_id = p.id
                            AND t.kind = '{}' AND t.value = {key})",
                        kind.name()
                    ),
                    Trait::Language => format!("p.language = {key}"),
                    Trait::Attended => format!(
                        "EXISTS (SELECT 1 FROM attendance a JOIN spaces s ON s.id = a.space_id
                            WHERE a.person_id = p.id AND s.key = {key})"
                    ),
                    Trait::Asked => format!(
                        "EXISTS (SELECT 1 FROM questions q
                            WHERE q.person_id = p.id AND q.space = {key})"
                    ),
                    Trait::List => format!(
                        "EXISTS (SELECT 1 FROM codes c WHERE c.person_id = p.id AND c.list = {key})"
                    ),
                }
            }
        }
    }

    fn joined(&mut self, parts: &[Audience], word: &str) -> String {
        let parts: Vec<_> = parts.iter().map(|part| self.fits(part)).collect();
        format!("({})", parts.join(word))
    }
}

/// Whether they have not said what they must have said.
fn refuses(consent: Consent) -> String {
    let (purpose, otherwise) = match consent {
        Consent::NotAsked => return "FALSE".into(),
        Consent::NotRefused(purpose) => (purpose, "TRUE"),
        Consent::Given(purpose) => (purpose, "FALSE"),
    };
    // What is in force is what they said last.
    format!(
        "NOT COALESCE((SELECT c.given FROM consents c WHERE c.person_id = p.id
            AND c.purpose = '{}' ORDER BY c.id DESC LIMIT 1), {otherwise})",
        purpose.name()
    )
}

/// Whether they have a message of one of these waves in one of these states.
fn told_by(waves: &[i64], states: &str) -> String {
    let one = |wave: &i64| {
        format!(
            "EXISTS (SELECT 1 FROM outbox o WHERE o.key = 'w:{wave}:' || p.id
                AND ({states}))"
        )
    };
    let keys: Vec<_> = waves.iter().map(one).collect();
    match keys.is_empty() {
        true => "FALSE".into(),
        false => format!("({})", keys.join(" OR ")),
    }
}

const PART: &str =
    "(SELECT MIN(t.value) FROM traits t WHERE t.person_id = p.id AND t.kind = 'hours')";

/// Each person the circle is about, with what comes of them. `range` is one of numbers, as SQL.
pub(super) fn verdicts(circle: &Circle, range: &str) -> Question {
    let mut question = Question {
        sql: String::new(),
        values: Vec::new(),
    };
    let space = circle.space.unwrap_or(0);
    let answered = |answers: &str| {
        format!(
            "EXISTS (SELECT 1 FROM rsvps r WHERE r.space_id = {space} AND r.person_id = p.id
                AND r.answer IN ({answers}))"
        )
    };
    let voted = match circle.survey {
        Some(survey) => format!(
            "EXISTS (SELECT 1 FROM voters b WHERE b.survey_id = {survey}
                AND b.person_id = p.id AND b.voted_at IS NOT NULL)"
        ),
        None => "FALSE".to_owned(),
    };
    let coming = answered("'coming', 'waiting'");
    let told = told_by(
        &circle.told_by,
        match circle.readers {
            // What is on its way says what was before.
            Readers::Told => {
                "o.state = 'sent' OR (o.state = 'waiting' AND o.leased_until IS NOT NULL)"
            }
            Readers::All
            | Readers::Unanswered
            | Readers::Coming
            | Readers::Attended
            | Readers::Voted => "o.state IN ('sent', 'waiting')",
        },
    );
    let never = || "FALSE".to_owned();
    let (fits, told_before, has_answered) = match circle.readers {
        Readers::All | Readers::Unanswered => {
            let has_answered = match (circle.survey, circle.readers) {
                (Some(_), _) => voted,
                (None, Readers::Unanswered) => answered("'coming', 'waiting', 'declined'"),
                (None, _) => never(),
            };
            (question.fits(&circle.audience), told, has_answered)
        }
        Readers::Coming => (answered("'coming'"), told, never()),
        Readers::Told => {
            let fits = match circle.rank {
                Rank::Whoever => told,
                Rank::Coming => coming,
                Rank::Others => {
                    format!("({told} OR {}) AND NOT {coming}", answered("'undecided'"))
                }
            };
            (fits, never(), never())
        }
        Readers::Attended => {
            let was_there = format!(
                "EXISTS (SELECT 1 FROM attendance a
                    WHERE a.space_id = {space} AND a.person_id = p.id)"
            );
            (was_there, never(), voted)
        }
        Readers::Voted => (voted, never(), never()),
    };
    let refuses = refuses(circle.consent);
    let late: Vec<_> = circle
        .too_late
        .iter()
        .map(|part| format!("'{}'", part.name()))
        .collect();
    let quiet = match late.is_empty() {
        true => "FALSE".into(),
        false => format!("{PART} IN ({})", late.join(", ")),
    };
    // From people to addresses, which CROSS JOIN holds SQLite to. Letters leave by one channel.
    let channel = Channel::Telegram.name();
    question.sql = format!(
        "SELECT p.id, d.address AS chat, p.language, {PART} AS part, CASE
            WHEN {refuses} THEN 'no_consent'
            WHEN d.blocked_at IS NOT NULL THEN 'was_blocked'
            WHEN {told_before} THEN 'told_before'
            WHEN {has_answered} THEN 'answered'
            WHEN {quiet} THEN 'quiet'
            ELSE 'sent' END AS verdict
        FROM people p CROSS JOIN addresses d
        WHERE {range} AND d.person_id = p.id AND d.channel = '{channel}' AND {fits}"
    );
    question
}

fn between(range: &Range<i64>) -> String {
    format!("p.id > {} AND p.id <= {}", range.start, range.end)
}

impl Tx {
    /// How many people of a circle would get a message now ([`Outcome::Sent`]), and how many not, for
    /// which reason.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn count_circle(
        &mut self,
        circle: &Circle,
        range: Option<&Range<i64>>,
    ) -> Result<Counts, StoreError> {
        let range = range.map_or_else(|| "TRUE".into(), between);
        let Question { sql, values } = verdicts(circle, &range);
        let sql = format!("SELECT v.verdict, COUNT(*) FROM ({sql}) AS v GROUP BY v.verdict");
        Ok(on!(self, conn => {
            let mut query = sqlx::query_as(sqlx::AssertSqlSafe(sql.clone())).persistent(false);
            for value in &values {
                query = query.bind(value.as_str());
            }
            query.fetch_all(conn).await?
        }))
    }

    /// Queues a wave's message for everybody of a stretch who is to get one and has none yet. Returns
    /// how many were queued.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn queue_circle(
        &mut self,
        circle: &Circle,
        queue: &Queue<'_>,
        range: &Range<i64>,
        now: DateTime<Utc>,
    ) -> Result<u64, StoreError> {
        let Question { sql, values } = verdicts(circle, &between(range));
        let mut letter = String::from("CASE");
        let mut usual = 0;
        for (language, id) in queue.letters {
            match language.as_str() {
                "" => usual = *id,
                // A code of ours: two letters.
                code => letter.push_str(&format!(
                    " WHEN v.language = '{}' THEN {id}",
                    code.replace('\'', "")
                )),
            }
        }
        letter.push_str(&match letter.len() {
            4 => format!(" WHEN TRUE THEN {usual} END"),
            _ => format!(" ELSE {usual} END"),
        });
        let first = values.len();
        let mut due_at = format!("${}", first + 1);
        if !queue.parts.is_empty() {
            due_at = String::from("CASE v.part");
            for (n, (part, _)) in queue.parts.iter().enumerate() {
                due_at.push_str(&format!(" WHEN '{}' THEN ${}", part.name(), first + 3 + n));
            }
            due_at.push_str(&format!(" ELSE ${} END", first + 1));
        }
        let changes = match queue.corrects {
            Some(wave) => format!(
                "(SELECT o.message_id FROM outbox o WHERE o.key = 'w:{wave}:' || v.id
                    AND o.state = 'sent')"
            ),
            None => "NULL".into(),
        };
        let only = match queue.corrects {
            Some(_) => format!(" AND {changes} IS NOT NULL"),
            None => String::new(),
        };
        let sql = format!(
            "INSERT INTO outbox (key, chat_id, lane, method, body, letter_id, message_id, due_at, created_at)
            SELECT 'w:{}:' || v.id, v.chat, 2, '', '', {letter}, {changes}, {due_at}, ${}
            FROM ({sql}) AS v WHERE v.verdict = 'sent'{only} ORDER BY v.id
            ON CONFLICT (key) DO NOTHING",
            queue.wave,
            first + 2,
        );
        let queued = on!(self, conn => {
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql.clone())).persistent(false);
            for value in &values {
                query = query.bind(value.as_str());
            }
            query = query.bind(queue.due_at).bind(now);
            for (_, at) in queue.parts {
                query = query.bind(*at);
            }
            query.execute(conn).await?.rows_affected()
        });
        self.has_mail |= queued > 0;
        Ok(queued)
    }

    /// Adds those of a stretch who got a message of a wave to the wave's snapshot: how many of each
    /// zone, group, topic and language.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn take_snapshot(&mut self, wave: i64, range: &Range<i64>) -> Result<(), StoreError> {
        let got = format!("EXISTS (SELECT 1 FROM outbox o WHERE o.key = 'w:{wave}:' || p.id)");
        let range = between(range);
        let add = "ON CONFLICT (wave_id, kind, value) DO UPDATE SET count = snapshots.count + excluded.count";
        // From people to traits, which CROSS JOIN holds SQLite to: it would rather walk over all traits
        // of a kind, of the whole town, for each stretch.
        let traits = format!(
            "INSERT INTO snapshots (wave_id, kind, value, count)
            SELECT {wave}, t.kind, t.value, COUNT(*) FROM people p CROSS JOIN traits t
            WHERE {range} AND {got} AND t.person_id = p.id AND t.kind IN ('zone', 'group', 'topic')
            GROUP BY t.kind, t.value {add}"
        );
        let languages = format!(
            "INSERT INTO snapshots (wave_id, kind, value, count)
            SELECT {wave}, 'language', p.language, COUNT(*) FROM people p
            WHERE {range} AND {got} GROUP BY p.language {add}"
        );
        for sql in [traits, languages] {
            on!(self, conn => sqlx::query(sqlx::AssertSqlSafe(sql.clone())).persistent(false).execute(conn).await?.rows_affected());
        }
        Ok(())
    }

    /// The end of the stretch of so many people after a number; `None` if nobody comes after it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next_stretch(
        &mut self,
        after: i64,
        people: i64,
    ) -> Result<Option<i64>, StoreError> {
        const SQL: &str = "SELECT MAX(id) FROM (SELECT id FROM people WHERE id > $1 ORDER BY id LIMIT $2) AS part";
        Ok(
            on!(self, conn => sqlx::query_scalar(SQL).bind(after).bind(people).fetch_one(conn).await)?,
        )
    }
}
