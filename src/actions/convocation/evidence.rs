//! The evidence of a convocation is put together: everything that was decided, said, sent and answered.
//!
//! Counts that could point at somebody are blunted here, before anybody has them. Deliberately absent:
//! what it looks like, and any change: whoever reads it leaves no trace, so it is the same twice.

use super::words::{audience_in_words, named};
use super::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::{Key, PersonId, Text};
use crate::domain::convocation::{Audience, EventKind, Trait};
use crate::domain::mailing::{Outcome, WaveKind};
use crate::domain::staff::{Ability, Role};
use crate::files::convocation::evidence::{
    Blunt, Evidence, Guests, Left, Part, Sent, Step, Venue, VenueStep, WaveOfIt, Who, plain,
};
use crate::locale::Lang;
use crate::store::{Convocation, Member, SentText, Spaces, StoredSpace, Tx, Wave};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Whether somebody may read evidence: who coordinates, and internal control.
pub fn reads_evidence(actor: &Actor) -> bool {
    actor.may(Ability::ReadEvidence)
}

/// The evidence of a convocation for whoever may read it.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none, or the actor is neither coordinator nor auditor; if the
/// store fails.
pub async fn evidence(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
) -> Result<Evidence, ActionError> {
    match reads_evidence(actor) {
        true => gather_evidence(tx, desk, id).await,
        false => Err(ActionError::NotFound(Sought::Convocation)),
    }
}

/// The same for whoever sits at the terminal.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none; if the store fails.
pub async fn gather_evidence(tx: &mut Tx, desk: &Desk, id: i64) -> Result<Evidence, ActionError> {
    let convocation = tx
        .convocation(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Convocation))?;
    let spaces = tx.spaces().await?;
    let mut of_space = spaces.0.iter();
    let space = of_space.find(|stored| Some(stored.id) == convocation.space);
    let team = tx.team().await?;
    let who = |by: Option<PersonId>, otherwise: Who| signed(desk, &team, by, otherwise);
    let waves = waves_of(tx, id, convocation.space).await?;
    let mut written = Vec::new();
    for wave in &waves {
        written.push(wave_of_it(tx, desk, &spaces, wave).await?);
    }
    let calls = waves.iter().filter(|wave| {
        let occasion = wave.occasion;
        occasion.kind() == WaveKind::Call && occasion.convocation() == Some(id)
    });
    let calls: Vec<_> = calls.map(|wave| wave.id).collect();
    let audit = tx.audit_end().await?;
    let mut all_spaces = spaces.0.iter();
    let about = all_spaces.find(|stored| Some(stored.id) == convocation.space);
    let about = about.map(|stored| &stored.space);
    let buttons = convocation.buttons.iter();
    let buttons = buttons.filter(|one| one.reaches(about));
    let mut one = Evidence {
        id,
        entity: desk.entity.clone(),
        state: convocation.state.name(),
        made_by: who(convocation.made_by, Who::Unknown),
        approved_by: convocation
            .approved_by
            .map(|by| who(Some(by), Who::Unknown)),
        space: None,
        steps: Vec::new(),
        texts: texts(tx, desk, &convocation, &waves).await?,
        languages: desk.languages(),
        file: convocation
            .file
            .clone()
            .map(|file| (file.kind.name().to_owned(), file.name)),
        buttons: buttons.map(|one| one.name()).collect(),
        formula: convocation.audience.clone(),
        audience: in_every_language(|lang| {
            audience_in_words(desk, &spaces, lang, &convocation.audience)
        }),
        waves: written,
        reached: tx.people_reached(id, &calls).await?,
        is_blunt: false,
        guests: None,
        as_of: None,
        zone: desk.calendar.time_zone(),
        audit: (audit.last, audit.hash),
    };
    for event in tx.convocation_events(id).await? {
        let place = |key: &String| waves.iter().position(|wave| wave.id.to_string() == *key);
        let otherwise = match event.kind {
            EventKind::WaveStarted => Who::Machine,
            EventKind::Written
            | EventKind::Submitted
            | EventKind::Approved
            | EventKind::Returned
            | EventKind::Paused
            | EventKind::Resumed
            | EventKind::Cancelled
            | EventKind::Corrected => Who::Unknown,
        };
        let note = match event.note {
            Some(note) if event.kind == EventKind::WaveStarted => {
                place(&note).map(|place| place.to_string())
            }
            note => note,
        };
        one.steps.push(Step {
            at: event.at,
            by: who(event.by_person, otherwise),
            kind: event.kind,
            note,
        });
    }
    let mut last_guest = None;
    if let Some(stored) = space {
        one.space = Some(venue(tx, stored, &who).await?);
        one.guests = Some(guests(tx, stored.id).await?);
        last_guest = tx.last_guest(stored.id).await?;
    }
    one.as_of = last_of(&one).max(last_guest);
    if protects(desk, &one) {
        one.blunt();
    }
    Ok(one)
}

/// Whether exact numbers would give away who is in a group that the law protects more, or point at a few.
fn protects(desk: &Desk, one: &Evidence) -> bool {
    let few = |count: i64| count > 0 && count < Blunt::LEAST;
    let Ok(audience) = Audience::parse(&one.formula) else {
        return true;
    };
    let is_few = few(one.reached) || one.waves.iter().any(|wave| few(wave.queued));
    audience != Audience::Everyone && (is_few || audience.is_sensitive(&desk.process))
}

/// The waves of a convocation and those about its space that are of no convocation, by their time.
async fn waves_of(tx: &mut Tx, id: i64, space: Option<i64>) -> Result<Vec<Wave>, ActionError> {
    let mut waves = tx.waves_of(id).await?;
    if let Some(space) = space {
        let about = tx.waves_about(space).await?;
        waves.extend(
            about
                .into_iter()
                .filter(|wave| wave.occasion.convocation().is_none()),
        );
    }
    waves.sort_by_key(|wave| (wave.due_at, wave.id));
    Ok(waves)
}

/// Somebody who did something, as the team knows them.
fn signed(desk: &Desk, team: &[Member], by: Option<PersonId>, otherwise: Who) -> Who {
    let Some(number) = by else {
        return otherwise;
    };
    let posts: Vec<_> = team.iter().filter(|one| one.person_id == number).collect();
    let coordinates = posts.iter().find(|one| one.role == Role::Coordinator);
    let post = coordinates.or(posts.first());
    Who::Staff {
        number,
        name: post.map(|one| one.name.clone()).unwrap_or_default(),
        post: post.map(|one| {
            (
                one.role.name().to_owned(),
                desk.office_name(&one.office).to_owned(),
            )
        }),
    }
}

fn in_every_language(text: impl Fn(Lang) -> String) -> Text {
    let all = Lang::all().map(|lang| (lang.code().to_owned(), text(lang)));
    Text::by_language(all.collect())
}

async fn wave_of_it(
    tx: &mut Tx,
    desk: &Desk,
    spaces: &Spaces,
    wave: &Wave,
) -> Result<WaveOfIt, ActionError> {
    let mut minutes: BTreeMap<DateTime<Utc>, BTreeMap<&'static str, i64>> = BTreeMap::new();
    for (at, outcome, count) in tx.tallies(wave.id).await? {
        let counts = minutes.entry(at).or_default();
        *counts.entry(outcome.name()).or_default() += count;
    }
    let mut snapshot = Vec::new();
    for (kind, value, count) in tx.snapshot(wave.id).await? {
        let key = Key::parse(&value).zip(Trait::parse(&kind));
        let name = match &key {
            Some((key, kind)) => in_every_language(|lang| named(desk, spaces, lang, *kind, key)),
            None => Text::plain(value.as_str()),
        };
        // A group that the process no longer has may have been one of these.
        let group = desk.process.group(&value);
        let sensitive = kind == "group" && group.is_none_or(|group| group.sensitive);
        snapshot.push(Part {
            count: Blunt::of(count, sensitive),
            kind,
            name,
        });
    }
    Ok(WaveOfIt {
        key: wave.id,
        kind: wave.occasion.kind().name(),
        readers: wave.readers.name(),
        state: wave.state.name(),
        ahead: wave.ahead,
        due_at: wave.planned_at,
        started_at: wave.started_at,
        done_at: wave.done_at,
        queued: wave.reached,
        minutes: minutes.into_iter().collect(),
        snapshot,
    })
}

/// Every text that left, each once, with where, to how many and when; before anything has left, the draft.
async fn texts(
    tx: &mut Tx,
    desk: &Desk,
    convocation: &Convocation,
    waves: &[Wave],
) -> Result<Vec<Sent>, ActionError> {
    let mut texts: Vec<Sent> = Vec::new();
    for (place, wave) in waves.iter().enumerate() {
        for sent in all_sent(tx, wave.id).await? {
            let language = match sent.language.as_str() {
                "" => desk.language.code().to_owned(),
                _ => sent.language,
            };
            let count = sent.sent.map(|count| Blunt::of(count, false));
            // When a few got it points at them as well.
            let seen = count != Some(Blunt::Few);
            let left = Left {
                wave: place,
                count,
                first: sent.first_at.filter(|_| seen),
                last: sent.last_at.filter(|_| seen),
            };
            let text = plain(&said(&sent.body));
            let known = texts
                .iter_mut()
                .find(|one| one.language == language && one.text == text);
            match known {
                Some(known) => known.left.push(left),
                None => texts.push(Sent {
                    left: vec![left],
                    language,
                    text,
                }),
            }
        }
    }
    if texts.is_empty() {
        let written = convocation
            .texts
            .iter()
            .filter(|(_, text)| !text.is_empty());
        texts.extend(written.map(|(code, text)| Sent {
            left: Vec::new(),
            language: code.clone(),
            text: plain(text),
        }));
    }
    Ok(texts)
}

/// The texts with which a wave left, and what its letters say now if more was sent than texts were counted:
/// a process of the version before counts none.
async fn all_sent(tx: &mut Tx, wave: i64) -> Result<Vec<SentText>, ActionError> {
    let mut texts = tx.texts_sent(wave).await?;
    let counted: i64 = texts.iter().filter_map(|text| text.sent).sum();
    let tallies = tx.tallies(wave).await?;
    let sent = tallies.iter().filter(|(_, one, _)| *one == Outcome::Sent);
    let sent: i64 = sent.map(|(_, _, count)| count).sum();
    if sent > counted && texts.iter().all(|text| text.sent.is_some()) {
        let written = tx.texts_written(wave).await?;
        texts.extend(written.into_iter().map(|(language, body)| SentText {
            language,
            body,
            sent: None,
            first_at: None,
            last_at: None,
        }));
    }
    let mut merged: Vec<SentText> = Vec::new();
    for text in texts {
        let same = |one: &&mut SentText| {
            one.language == text.language && said(&one.body) == said(&text.body)
        };
        match merged.iter_mut().find(same) {
            // Of what is not counted in part, nothing is known.
            Some(one) => {
                one.sent = one.sent.zip(text.sent).map(|(one, other)| one + other);
                let known = one.sent.is_some();
                one.first_at = one.first_at.min(text.first_at).filter(|_| known);
                one.last_at = one.last_at.max(text.last_at).filter(|_| known);
            }
            None => merged.push(text),
        }
    }
    Ok(merged)
}

/// What a call to the Bot API says.
fn said(body: &str) -> String {
    let body: serde_json::Value = serde_json::from_str(body).unwrap_or_default();
    let text = body["text"].as_str().or_else(|| body["caption"].as_str());
    text.unwrap_or_default().to_owned()
}

async fn venue(
    tx: &mut Tx,
    stored: &StoredSpace,
    who: &(dyn Fn(Option<PersonId>, Who) -> Who + Sync),
) -> Result<Venue, ActionError> {
    let events = tx.signed_space_events(stored.id).await?;
    let step = |event: crate::store::SignedSpaceEvent| VenueStep {
        at: event.at,
        by: who(event.by_person, Who::Unknown),
        kind: event.kind,
        note: event.note,
        starts_at: event.starts_at,
        ends_at: event.ends_at,
        place: event.place,
    };
    let space = &stored.space;
    Ok(Venue {
        name: space.name.clone(),
        kind: space.kind.name(),
        state: space.state.name(),
        starts_at: space.starts_at,
        ends_at: space.ends_at,
        place: space.place.clone(),
        url: space.url.clone(),
        steps: events.into_iter().map(step).collect(),
    })
}

async fn guests(tx: &mut Tx, space: i64) -> Result<Guests, ActionError> {
    let mut answers: BTreeMap<String, i64> = BTreeMap::new();
    let mut needs: BTreeMap<String, i64> = BTreeMap::new();
    for (answer, needed, count) in tx.answers_to(space).await? {
        if ["coming", "waiting"].contains(&answer.as_str()) {
            for need in needed.split_whitespace() {
                *needs.entry(need.to_owned()).or_default() += count;
            }
        }
        *answers.entry(answer).or_default() += count;
    }
    let came = tx.attendance_count(space).await?;
    let sources = [
        ("qr", came.qr),
        ("staff", came.staff),
        ("count", came.count),
        ("paper", came.paper),
    ];
    let blunt = |(need, count): (String, i64)| (need, Blunt::of(count, true));
    Ok(Guests {
        answers,
        needs: needs.into_iter().map(blunt).collect(),
        attendance: sources.map(|(name, count)| (name.to_owned(), count)).into(),
    })
}

/// When the last of what is told happened, answers and attendance aside.
fn last_of(one: &Evidence) -> Option<DateTime<Utc>> {
    let steps = one.steps.iter().map(|step| step.at);
    let venue = one.space.iter().flat_map(|venue| &venue.steps);
    let waves = one.waves.iter().flat_map(|wave| {
        let minute = wave.minutes.last().map(|(at, _)| *at);
        [wave.started_at, wave.done_at, minute]
            .into_iter()
            .flatten()
    });
    steps.chain(venue.map(|step| step.at)).chain(waves).max()
}
