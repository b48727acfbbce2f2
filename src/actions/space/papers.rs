//! What the organisers owe after a space: minutes, attendance, commitments. Until all three are there and
//! were sent to those who came, whoever coordinates is reminded in each digest they get, and at least once
//! a week. They leave when a coordinator says so, who was shown to how many.

use crate::actions::convocation::{minutes_reach, send_minutes};
use crate::actions::space::change::entrusted;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::mailing::WaveKind;
use crate::domain::space::guests::Paper;
use crate::domain::space::{EventKind, Phase, Refusal};
use crate::render::OwedPapers;
use crate::store::{FileRef, StoreError, StoredSpace, Tx};
use chrono::{DateTime, Datelike as _, TimeDelta, Utc};

/// Business days that minutes take; then the coordinators are reminded.
const SPOKEN_OF_AFTER: i64 = 3;
/// What is further back is no longer spoken of.
const FORGOTTEN_AFTER: TimeDelta = TimeDelta::days(180);
/// The step in a space's history that says that all papers are there.
const COMPLETE: EventKind = EventKind::PapersComplete;

/// All papers of a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Papers {
    /// Its minutes.
    pub minutes: FileRef,
    /// The list of attendance, if it came as a file. It names people: it is for the organisers only.
    pub attendance: Option<FileRef>,
    /// The commitments as a file, if they came as one.
    pub commitments: Option<FileRef>,
    /// What was written of the commitments.
    pub commitments_text: Option<String>,
}

/// A space and what of its papers is there.
#[derive(Clone, Debug)]
pub struct Folder {
    /// The space.
    pub space: StoredSpace,
    /// What is missing.
    pub missing: Vec<Paper>,
    /// How many papers came in, those that took another's place too.
    pub seen: usize,
    /// Whether they are all there and somebody who was there has still to get them.
    pub is_to_be_sent: bool,
}

/// What of a space's papers is there.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody but a coordinator; [`ActionError::Refused`] while it is not over;
/// if the store fails.
pub async fn folder(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<Folder, ActionError> {
    let space = entrusted(tx, actor, id).await?;
    if space.space.phase_at(now) != Phase::Closed {
        return Err(ActionError::from(Refusal::NothingToDo));
    }
    let (missing, seen) = (missing(tx, id).await?, tx.papers(id).await?.len());
    let is_to_be_sent = missing.is_empty() && is_unsent(tx, id).await?;
    Ok(Folder {
        space,
        missing,
        seen,
        is_to_be_sent,
    })
}

/// Whether somebody who was there can be sent the minutes of a space, and they have not left.
async fn is_unsent(tx: &mut Tx, id: i64) -> Result<bool, ActionError> {
    let waves = tx.waves_about(id).await?;
    let mut waves = waves.iter();
    Ok(!waves.any(|wave| wave.occasion.kind() == WaveKind::Minutes)
        && minutes_reach(tx, id).await? > 0)
}

/// What those who were there would get: the minutes, and what was promised. The list of names is not for
/// them.
///
/// # Errors
/// If the store fails.
pub async fn for_those_who_came(
    tx: &mut Tx,
    id: i64,
) -> Result<Vec<(Option<FileRef>, Option<String>)>, ActionError> {
    let Some(papers) = papers_complete(tx, id).await? else {
        return Ok(Vec::new());
    };
    Ok(vec![
        (Some(papers.minutes), None),
        (papers.commitments, papers.commitments_text),
    ])
}

/// Sends the papers that were seen to those who were there; once.
///
/// # Errors
/// As for [`folder`]; [`Refusal::NothingToDo`] if they were sent, or others came in meanwhile.
pub async fn send(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, seen): (i64, usize),
    now: DateTime<Utc>,
) -> Result<Folder, ActionError> {
    // Only one of two colleagues sends them.
    tx.hold_space(id).await?;
    let found = folder(tx, actor, id, now).await?;
    if !found.is_to_be_sent || found.seen != seen {
        return Err(ActionError::from(Refusal::NothingToDo));
    }
    let papers = for_those_who_came(tx, id).await?;
    let by = actor.person.id;
    send_minutes(tx, desk, &found.space, &papers, by, now).await?;
    tx.log(Entry {
        at: now,
        actor: format!("staff:{by}"),
        action: "space_minutes_sent".into(),
        object: format!("space:{}", found.space.space.key),
        detail: String::new(),
    });
    folder(tx, actor, id, now).await
}

/// Keeps a paper, instead of an earlier one of its kind. Minutes are a file; of children no list is.
///
/// # Errors
/// As for [`folder`].
pub async fn add(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    paper: Paper,
    (file, text): (Option<&FileRef>, Option<&str>),
    now: DateTime<Utc>,
) -> Result<Folder, ActionError> {
    let Folder { space, .. } = folder(tx, actor, id, now).await?;
    let fits = match paper {
        Paper::Minutes => file.is_some(),
        Paper::Attendance => file.is_some() && space.space.kind.keeps_identities(),
        Paper::Commitments => file.is_some() || text.is_some(),
    };
    if !fits {
        return Err(ActionError::NotFound(Sought::Space));
    }
    let by = actor.person.id;
    tx.add_paper(id, paper, (file, text), by, now).await?;
    tx.log(Entry {
        at: now,
        actor: format!("staff:{by}"),
        action: "space_paper_added".into(),
        object: format!("space:{}", space.space.key),
        detail: paper.name().to_owned(),
    });
    note_complete(tx, &space, now).await?;
    folder(tx, actor, id, now).await
}

/// Everything of a space's papers, once all are there.
///
/// # Errors
/// If the store fails.
pub async fn papers_complete(tx: &mut Tx, space_id: i64) -> Result<Option<Papers>, ActionError> {
    if !missing(tx, space_id).await?.is_empty() {
        return Ok(None);
    }
    let papers = tx.papers(space_id).await?;
    let last = |paper: Paper| papers.iter().rfind(|one| one.kind == paper);
    let file = |paper: Paper| last(paper).and_then(|one| one.file());
    let Some(minutes) = file(Paper::Minutes) else {
        return Ok(None);
    };
    let text = last(Paper::Commitments).and_then(|one| one.text.clone());
    Ok(Some(Papers {
        minutes,
        attendance: file(Paper::Attendance),
        commitments: file(Paper::Commitments),
        commitments_text: text,
    }))
}

/// Notes in the history and in the log that all papers of a space that is over are there, the first time
/// that they are.
pub(in crate::actions) async fn note_complete(
    tx: &mut Tx,
    stored: &StoredSpace,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let id = stored.id;
    if stored.space.phase_at(now) != Phase::Closed {
        return Ok(());
    }
    // Only one of two colleagues completes them.
    tx.hold_space(id).await?;
    let events = tx.space_events(id).await?;
    if events.iter().any(|event| event.kind == COMPLETE) {
        return Ok(());
    }
    if papers_complete(tx, id).await?.is_none() {
        return Ok(());
    }
    let by = None;
    tx.add_space_event(id, COMPLETE, (&stored.space, None), by, now)
        .await?;
    tx.log(Entry {
        at: now,
        actor: "machine".into(),
        action: format!("space_{}", COMPLETE.name()),
        object: format!("space:{}", stored.space.key),
        detail: String::new(),
    });
    Ok(())
}

/// Whether papers that are owed are worth a digest of their own this morning: on the first business day
/// of a week, which is the first digest after the one of `since` in another week.
pub fn are_worth_a_message(desk: &Desk, since: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let week = |at| desk.calendar.local_date(at).iso_week();
    week(since) != week(now)
}

/// The spaces that are over and lack papers, the oldest first: what the morning's digest says to
/// coordinators.
///
/// # Errors
/// If the store fails.
pub async fn owed(
    tx: &mut Tx,
    desk: &Desk,
    now: DateTime<Utc>,
) -> Result<Vec<OwedPapers>, ActionError> {
    let today = desk.calendar.local_date(now);
    let spaces = tx.spaces().await?;
    let mut owed = Vec::new();
    for stored in &spaces.0 {
        let space = &stored.space;
        let day = desk.calendar.local_date(space.ends_at);
        let spoken_of = desk.calendar.add_business_days(day, SPOKEN_OF_AFTER);
        let is_due = spoken_of.is_some_and(|spoken_of| spoken_of <= today)
            && space.ends_at + FORGOTTEN_AFTER > now;
        if space.phase_at(now) != Phase::Closed || !is_due {
            continue;
        }
        let missing = missing(tx, stored.id).await?;
        if !missing.is_empty() || is_unsent(tx, stored.id).await? {
            owed.push(OwedPapers {
                space: stored.id,
                name: space.name.clone(),
                day,
                missing,
            });
        }
    }
    Ok(owed)
}

async fn missing(tx: &mut Tx, id: i64) -> Result<Vec<Paper>, StoreError> {
    let papers = tx.papers(id).await?;
    let attended = tx.attendance_count(id).await?.all();
    let is_missing = |paper: &Paper| {
        let sent = papers.iter().any(|one| one.kind == *paper);
        !(sent || *paper == Paper::Attendance && attended > 0)
    };
    Ok(Paper::ALL.iter().copied().filter(is_missing).collect())
}
