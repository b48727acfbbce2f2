//! The morning's digest: one message to each member of staff, of what is open when it is made.
//!
//! What the ladder speaks of is decided from the days left now and the days left at the last
//! digest, so that a morning without the machine skips nothing. The outbox's key says that a person
//! was told on a day; the message and that record are one row.

use super::days_left;
use crate::actions::{ActionError, Desk, tell};
use crate::domain::people::Role;
use crate::domain::question::State;
use crate::render::{self, Digest, DigestLine};
use crate::store::{Colleague, DueCount, Lane, Question, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// Questions listed in one digest.
const LISTED: usize = 10;
/// New questions looked at; if there are more, the others are announced after the digest.
const NEW: i64 = 500;
/// The ladder never speaks of what is due later than this, in business days.
const HORIZON: i64 = 30;

/// Makes every digest of the morning of `now`; the last ones were due at `since`. All in one
/// transaction: what is new is told to all who read it, or to nobody yet.
///
/// # Errors
/// If the store fails.
pub async fn send_digests(
    tx: &mut Tx,
    desk: &Desk,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let today = desk.calendar.local_date(now);
    if !desk.calendar.is_business_day(today) {
        return Ok(());
    }
    let horizon = desk.calendar.add_business_days(today, HORIZON);
    let counts = tx.due_counts(horizon.unwrap_or(NaiveDate::MAX)).await?;
    let new = tx.unannounced_questions(NEW).await?;
    let colleagues = tx.colleagues().await?;
    for posts in colleagues.chunk_by(|one, next| one.person_id == next.person_id) {
        let mut digest = Digest::default();
        for day in days_to_speak_of(desk, posts, &counts, since, now) {
            add_day(tx, desk, &mut digest, &day, now).await?;
        }
        add_new(desk, &mut digest, posts, &new, now);
        add_snoozed(tx, desk, &mut digest, posts, today, now).await?;
        if digest.is_empty() {
            continue;
        }
        let reader = &posts[0];
        let say = render::digest(reader.telegram_id, desk.lang(&reader.language), &digest);
        let key = format!("digest:{}:{today}", reader.person_id);
        tell(tx, key, reader, Lane::Reminder, say, now).await?;
    }
    for question in new.iter().filter(|new| posts_read(&colleagues, new)) {
        tx.mark_announced(question.id, now).await?;
    }
    Ok(())
}

/// The counts that the ladder speaks of to somebody with these posts, most urgent first, each once.
fn days_to_speak_of(
    desk: &Desk,
    posts: &[Colleague],
    counts: &[DueCount],
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Vec<DueCount> {
    let mut days: Vec<_> = counts
        .iter()
        .filter(|count| {
            let before = desk.calendar.business_days_left(count.due_on, since);
            let left = desk.calendar.business_days_left(count.due_on, now);
            posts.iter().any(|post| {
                Role::parse(&post.role).is_some_and(|role| {
                    is_about(role, &post.office, count.office.as_deref())
                        && desk.process.ladder.speaks(role, before, left)
                })
            })
        })
        .cloned()
        .collect();
    days.sort_by_key(|count| count.due_on);
    days
}

/// Whether a role in an office is concerned with what is with `office`.
fn is_about(role: Role, post: &str, office: Option<&str>) -> bool {
    match role {
        Role::Liaison | Role::Head => office == Some(post),
        Role::Coordinator => office.is_none(),
        Role::Auditor => true,
    }
}

async fn add_day(
    tx: &mut Tx,
    desk: &Desk,
    digest: &mut Digest,
    day: &DueCount,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    match desk.calendar.business_days_left(day.due_on, now) {
        ..0 => digest.overdue += day.open,
        _ => digest.due += day.open,
    }
    let room = LISTED.saturating_sub(digest.lines.len());
    if room > 0 {
        let office = day.office.as_deref();
        let questions = tx
            .open_questions_due(office, day.due_on, room as i64)
            .await?;
        let lines = questions
            .into_iter()
            .map(|question| line(desk, question, now));
        digest.lines.extend(lines);
    }
    Ok(())
}

fn add_new(
    desk: &Desk,
    digest: &mut Digest,
    posts: &[Colleague],
    new: &[Question],
    now: DateTime<Utc>,
) {
    for question in new.iter().filter(|question| posts_read(posts, question)) {
        if digest
            .lines
            .iter()
            .any(|line| line.question.id == question.id)
        {
            continue;
        }
        digest.new += 1;
        if digest.lines.len() < LISTED {
            digest.lines.push(line(desk, question.clone(), now));
        }
    }
}

async fn add_snoozed(
    tx: &mut Tx,
    desk: &Desk,
    digest: &mut Digest,
    posts: &[Colleague],
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    for id in tx.take_snoozes(posts[0].person_id, today).await? {
        let Some(question) = tx.question(id).await? else {
            continue;
        };
        let open = State::parse(&question.state).is_some_and(State::is_open);
        let told = digest.lines.iter().any(|line| line.question.id == id);
        if open && !told && posts_read(posts, &question) {
            match days_left(desk, &question, now) {
                ..0 => digest.overdue += 1,
                _ => digest.due += 1,
            }
            digest.lines.push(line(desk, question, now));
        }
    }
    Ok(())
}

/// Whether one of these posts is told of a new question: its liaisons, or the coordinator for one
/// that nobody has placed.
fn posts_read(posts: &[Colleague], question: &Question) -> bool {
    posts.iter().any(|post| match &question.office {
        Some(office) => post.role == Role::Liaison.name() && post.office == *office,
        None => post.role == Role::Coordinator.name(),
    })
}

fn line(desk: &Desk, question: Question, now: DateTime<Utc>) -> DigestLine {
    DigestLine {
        days_left: days_left(desk, &question, now),
        office: None,
        question,
    }
}
