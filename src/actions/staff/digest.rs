//! The morning's digest: one message to each member of staff, of what is open when it is made.
//!
//! What the ladder speaks of is decided from the days left now and the days left at the last
//! digest, so that a morning without the machine skips nothing. The outbox's key says that a person
//! was told on a day; the message and that record are one row. What the schedule asks for goes into the
//! same message ([`Morning`]).
//!
//! Whether somebody gets one is up to the ladder and to what is new; whoever does is told of all that is due
//! soon or overdue for them, what is due first first, so that no count leaves out what was said before.
//!
//! The coordinator stands in for the liaison of what has none: questions without an office, and those of an
//! office where nobody can be reached; which these are stands in their digest. What has no office is in it each
//! morning, however far its day is, until somebody has placed it. A question that was answered
//! and opened again has a date of its own, by which the ladder goes.

use super::doubts;
use crate::actions::question::days_left;
use crate::actions::schedule::Morning;
use crate::actions::share::Parts;
use crate::actions::space::papers;
use crate::actions::{ActionError, Desk};
use crate::domain::base::audit::Entry;
use crate::domain::question::{DOUBTS, Doubt, State};
use crate::domain::staff::role::Role;
use crate::render::staff::Notice;
use crate::render::{Digest, DigestLine};
use crate::store::{Colleague, DueCount, Lane, Question, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

/// Questions listed in one digest.
const LISTED: usize = 10;
/// Questions that somebody asked to be reminded of are listed beyond that, up to so many lines.
const MOST_LISTED: usize = 20;
/// New questions looked at; if there are more, the others are announced after the digest.
const NEW: i64 = 500;

/// The questions of one office due on one day, in one state.
pub(super) struct Day {
    pub(super) count: DueCount,
    /// Business days left when the last digest was made, or on arrival.
    pub(super) before: i64,
    /// Business days left now.
    pub(super) left: i64,
}

/// Somebody who may get a digest.
pub(super) struct Reader<'a> {
    /// Their posts, at least one.
    posts: &'a [Colleague],
    /// The offices that have a liaison who can be reached.
    staffed: &'a BTreeSet<&'a str>,
}

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
    let days = days(tx, desk, since, now).await?;
    let doubted = doubts::read(tx, desk, &days).await?;
    let parts = Parts::read(tx, desk, since, now).await?;
    let morning = Morning::read(tx, desk, since, now).await?;
    let owed = papers::owed(tx, desk, now).await?;
    let papers_alone = papers::are_worth_a_message(desk, since, now);
    let new = tx.unannounced_questions(&[], NEW).await?;
    let incomplete = tx.incomplete_over(today).await?;
    let colleagues = tx.colleagues().await?;
    let staffed: BTreeSet<_> = colleagues
        .iter()
        .filter(|post| post.role == Role::Liaison)
        .map(|post| post.office.as_str())
        .collect();
    let headed: BTreeSet<_> = colleagues
        .iter()
        .filter(|post| post.role == Role::Head)
        .map(|post| post.office.as_str())
        .collect();
    let offices = desk.process.offices.iter();
    let unstaffed = offices.filter(|office| !staffed.contains(office.key.as_str()));
    let unstaffed: Vec<_> = unstaffed.map(|office| office.name.clone()).collect();
    let mut told = BTreeSet::new();
    for posts in colleagues.chunk_by(|one, next| one.person_id == next.person_id) {
        let colleague = &posts[0];
        let key = format!("digest:{}:{today}", colleague.person_id);
        // Its hour may have been moved to later on a day on which it came already.
        if tx.is_said(&key).await? {
            continue;
        }
        let reader = Reader {
            posts,
            staffed: &staffed,
        };
        let is_spoken_to = days.iter().any(|day| reader.hears_of(desk, day));
        let due: Vec<_> = days
            .iter()
            .filter(|day| reader.is_told_of(desk, day))
            .collect();
        let mut digest = Digest::default();
        for day in &due {
            add_day(tx, desk, &mut digest, &reader, day, now).await?;
        }
        let mut fresh = BTreeSet::new();
        for question in new.iter().filter(|new| reader.looks_after(new)) {
            fresh.insert(question.id);
            if !is_among(&due, question) {
                add_new(desk, &mut digest, &reader, question, since, now);
            }
        }
        let counted =
            |question: &Question| fresh.contains(&question.id) || is_among(&due, question);
        digest.doubts = doubts::of(&doubted, &reader);
        let lapsed = incomplete.iter();
        let lapsed = lapsed.filter(|one| decides(&reader, &headed, one));
        digest.incomplete = lapsed.cloned().collect();
        let was_snoozed = add_snoozed(tx, desk, &mut digest, &reader, counted, now).await?;
        let fresh_is_empty = fresh.is_empty();
        told.append(&mut fresh);
        let roles = posts.iter().map(|post| (post.role, post.office.as_str()));
        let roles: Vec<_> = roles.collect();
        let room = MOST_LISTED.saturating_sub(digest.lines.len());
        // What is due is no reason for a message of its own on a morning on which no rung speaks.
        let is_asked = is_spoken_to || !digest.doubts.is_empty() || !digest.incomplete.is_empty();
        let concerned = |office: &str| reader.roles(Some(office)).collect();
        let alone = reader.is_of_one_office();
        let (told_of, of_parts) = parts.of(tx, desk, concerned, alone).await?;
        digest.parts = told_of;
        let has_reason = is_asked || of_parts || !fresh_is_empty || was_snoozed;
        let room = (room, has_reason);
        digest.activities = morning.of(tx, desk, &roles, &staffed, room).await?;
        if roles.iter().any(|(role, _)| *role == Role::Coordinator) {
            digest.papers.clone_from(&owed);
        }
        let has_reason = has_reason || digest.activities.all() > 0;
        if !has_reason && (digest.papers.is_empty() || !papers_alone) {
            continue;
        }
        digest
            .lines
            .sort_by_key(|line| (line.question.answer_by(), line.question.id));
        if roles.iter().any(|(role, _)| *role == Role::Coordinator) {
            digest.unstaffed = unstaffed.clone();
        }
        let mut telling = desk.telling(Lane::Reminder, now);
        telling.tell(key, colleague, Notice::Morning(&digest));
        if telling.queue(tx).await? > 0 {
            tx.log(Entry {
                at: now,
                actor: "machine".into(),
                action: "digest_made".into(),
                object: format!("staff:{}", colleague.person_id),
                detail: today.to_string(),
            });
        }
    }
    for id in told {
        tx.mark_announced(id, now).await?;
    }
    Ok(())
}

/// Whether it is this reader's to close a question for which what is missing never came: the head's of its office, or
/// where there is none the coordinator's.
fn decides(reader: &Reader<'_>, headed: &BTreeSet<&str>, question: &Question) -> bool {
    let office = question.office.as_deref();
    let has_head = office.is_some_and(|office| headed.contains(office));
    reader.roles(office).any(|role| match role {
        Role::Head => true,
        Role::Coordinator => !has_head,
        Role::Liaison | Role::Auditor | Role::Committee => false,
    })
}

/// What the ladder can speak of this morning, most urgent first.
async fn days(
    tx: &mut Tx,
    desk: &Desk,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<Day>, ActionError> {
    let ladder = &desk.process.ladder;
    let first_words = Role::ALL.iter().filter_map(|role| ladder.first_word(*role));
    let doubts = DOUBTS.iter().map(Doubt::first_word);
    let first = first_words.chain(doubts).max().unwrap_or(0);
    let today = desk.calendar.local_date(now);
    let ahead = desk.calendar.add_business_days(today, first.max(0));
    let ahead = ahead.unwrap_or(NaiveDate::MAX);
    let mut counts = tx.due_counts(ahead).await?;
    counts.extend(tx.unplaced_counts(ahead).await?);
    let mut days: Vec<_> = counts
        .into_iter()
        .map(|count| Day {
            before: left_at_last_digest(desk, &count, since),
            left: desk.calendar.business_days_left(count.due_on, now),
            count,
        })
        .collect();
    // The engines do not agree on where «nobody's» come.
    days.sort_by(|one, other| {
        let order = |day: &Day| (day.count.due_on, day.count.office.clone());
        order(one).cmp(&order(other))
    });
    Ok(days)
}

/// The days left when the last digest was made. A question that came after it, or was opened again, had at
/// most the whole term left on arrival, and its notice has spoken for that day.
fn left_at_last_digest(desk: &Desk, count: &DueCount, since: DateTime<Utc>) -> i64 {
    let left = desk.calendar.business_days_left(count.due_on, since);
    match count.state {
        State::Reopened => left.min(desk.process.questions.complete_days.into()),
        State::Received
        | State::Answered
        | State::Withdrawn
        | State::Incomplete
        | State::Closed
        | State::Transferred => left.min(count.kind.days().into()),
    }
}

impl Reader<'_> {
    /// As what the person is concerned with what is with `office` (`None`: with nobody).
    pub(super) fn roles(&self, office: Option<&str>) -> impl Iterator<Item = Role> {
        let unstaffed = office.is_none_or(|office| !self.staffed.contains(office));
        self.posts.iter().flat_map(move |post| {
            let role = post.role;
            let own = !role.is_of_an_office() || office == Some(post.office.as_str());
            let stands_in = role == Role::Coordinator && unstaffed;
            let own = own.then_some(role).into_iter();
            own.chain(stands_in.then_some(Role::Liaison))
        })
    }

    /// Whether somebody has to say whose these questions are, and the person is who does.
    fn is_to_place(&self, day: &Day) -> bool {
        let places = |post: &Colleague| post.role == Role::Coordinator;
        day.count.office.is_none() && self.posts.iter().any(places)
    }

    /// Whether the person is spoken to of these questions this morning: by the ladder, or because nobody has them.
    fn hears_of(&self, desk: &Desk, day: &Day) -> bool {
        let ladder = &desk.process.ladder;
        self.is_to_place(day)
            || self
                .roles(day.count.office.as_deref())
                .any(|role| ladder.speaks(role, day.before, day.left))
    }

    /// Whether these questions are due soon, or overdue, for the person, or to be placed.
    fn is_told_of(&self, desk: &Desk, day: &Day) -> bool {
        let ladder = &desk.process.ladder;
        let mut roles = self.roles(day.count.office.as_deref());
        self.is_to_place(day)
            || roles.any(|role| {
                ladder
                    .first_word(role)
                    .is_some_and(|first| day.left <= first)
            })
    }

    /// Whether the person is the one who is told what is new about a question.
    fn looks_after(&self, question: &Question) -> bool {
        self.roles(question.office.as_deref())
            .any(|role| role == Role::Liaison)
    }

    /// Whether the person may answer a question or give it away.
    fn handles(&self, question: &Question) -> bool {
        self.roles(question.office.as_deref())
            .any(|role| !matches!(role, Role::Auditor | Role::Committee))
    }

    /// Whether the person sees questions of one office only, so that it goes without saying.
    fn is_of_one_office(&self) -> bool {
        matches!(self.posts, [post] if post.role == Role::Liaison)
    }

    fn line(&self, desk: &Desk, question: Question, now: DateTime<Utc>) -> DigestLine {
        let office = question.office.as_deref().map(|key| desk.office_name(key));
        DigestLine {
            days_left: days_left(desk, &question, now),
            office: office
                .filter(|_| !self.is_of_one_office())
                .map(ToOwned::to_owned),
            has_no_office: question.office.is_none(),
            question,
        }
    }
}

/// Whether a question is one of those that are told of as due.
fn is_among(due: &[&Day], question: &Question) -> bool {
    // Of those answered together only the first is listed.
    !question.is_led()
        && due.iter().any(|day| {
            day.count.office == question.office
                && day.count.due_on == question.answer_by()
                && day.count.state == question.state
                && day.count.kind == question.kind
        })
}

async fn add_day(
    tx: &mut Tx,
    desk: &Desk,
    digest: &mut Digest,
    reader: &Reader<'_>,
    day: &Day,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let counted = match day.left {
        0.. if reader.is_to_place(day) => &mut digest.unplaced,
        left => digest.place(day.count.state, left),
    };
    *counted += day.count.open;
    let room = LISTED.saturating_sub(digest.lines.len());
    if room > 0 {
        let questions = tx.open_questions_due(&day.count, room as i64).await?;
        let lines = questions
            .into_iter()
            .map(|question| reader.line(desk, question, now));
        digest.lines.extend(lines);
    }
    Ok(())
}

fn add_new(
    desk: &Desk,
    digest: &mut Digest,
    reader: &Reader<'_>,
    question: &Question,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) {
    if question.state == State::Reopened {
        digest.reopened += 1;
    } else if question.received_at > since {
        digest.new += 1;
    } else {
        digest.changed += 1;
    }
    if digest.lines.len() < LISTED {
        digest.lines.push(reader.line(desk, question.clone(), now));
    }
}

async fn add_snoozed(
    tx: &mut Tx,
    desk: &Desk,
    digest: &mut Digest,
    reader: &Reader<'_>,
    counted: impl Fn(&Question) -> bool,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let mut some = false;
    let today = desk.calendar.local_date(now);
    let person = reader.posts[0].person_id;
    for id in tx.take_snoozes(person, today).await? {
        let Some(question) = tx.question(id).await? else {
            continue;
        };
        // Of one that is answered with another, that one is spoken of.
        if !question.state.is_open() || question.is_led() || !reader.handles(&question) {
            continue;
        }
        some = true;
        if digest.lines.iter().any(|line| line.question.id == id) {
            continue;
        }
        if !counted(&question) {
            digest.snoozed += 1;
        }
        if digest.lines.len() < MOST_LISTED {
            digest.lines.push(reader.line(desk, question, now));
        }
    }
    Ok(some)
}
