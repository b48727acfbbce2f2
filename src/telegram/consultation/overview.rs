//! `/observaciones`: every document for whoever coordinates or reads everything, and for an office those
//! about which it answers.

use crate::actions::ActionError;
use crate::actions::consultation::{self, legible_sections};
use crate::domain::consultation::{Refusal, State, Step, link};
use crate::domain::staff::role::Role;
use crate::render::{self, DocumentCard};
use crate::store::Consultation;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Turn;
use crate::telegram::consultation::{refuse, until};
use crate::telegram::tree::Done;

/// Documents on one page.
const PAGE: usize = 8;
/// The most documents that are looked at.
const ALL: i64 = 1_000;

/// The documents that the person may look at as one of the staff.
pub async fn list(turn: &mut Turn<'_>, page: i64) -> Done {
    if turn.actor.posts.is_empty() {
        turn.tell(t!(turn.lang, "consultations-staff-only"));
        return Ok(());
    }
    let from = usize::try_from(page).unwrap_or(0).saturating_mul(PAGE);
    let coordinates = turn.actor.is(Role::Coordinator);
    let mut found = turn.tx.consultations(!coordinates, ALL, 0).await?;
    found.retain(|one| may_see(turn, one));
    let more = found.len() > from.saturating_add(PAGE);
    let next = more.then_some((from / PAGE + 1) as i64);
    let page: Vec<_> = found.into_iter().skip(from).take(PAGE).collect();
    let say = render::consultations(turn.lang, &page, next, coordinates);
    turn.say(say);
    Ok(())
}

/// Whether the person may look at a document as one of the staff.
pub(in crate::telegram::consultation) fn may_see(turn: &Turn<'_>, found: &Consultation) -> bool {
    turn.actor.is(Role::Coordinator)
        || found.state.is_public() && !legible_sections(&turn.actor, found).is_empty()
}

/// One document with what can be done.
pub async fn open(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    match turn.tx.consultation(id).await? {
        Some(found) if may_see(turn, &found) => {
            turn.step = Dialogue::Rest;
            show(turn, &found).await?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// Shows one document as it stands.
pub async fn show(turn: &mut Turn<'_>, found: &Consultation) -> Done {
    let sections = legible_sections(&turn.actor, found);
    let mut counts = turn.tx.observations_by_section(found.id).await?;
    counts.retain(|count| {
        usize::try_from(count.section).is_ok_and(|section| sections.contains(&section))
    });
    let to_answer = match found.state {
        State::Closed => {
            let open = consultation::unanswered(turn.tx, &turn.actor, found).await?;
            open.len()
        }
        _ => 0,
    };
    let coordinates = turn.actor.is(Role::Coordinator);
    let bot = turn.desk.bot.get().map_or("", String::as_str);
    let card = DocumentCard {
        dated: (found, until(turn, found)),
        counts: &counts,
        to_answer,
        link: &link(bot, found.id),
        coordinates,
        reads_report: coordinates || turn.actor.is(Role::Auditor) || found.state == State::Reported,
    };
    let say = render::consultation_card(turn.lang, &card);
    turn.say(say);
    Ok(())
}

/// A button of a coordinator. Whether it means something here.
pub async fn press(
    turn: &mut Turn<'_>,
    verb: &str,
    id: i64,
    rest: &str,
) -> Result<bool, ActionError> {
    let found = match consultation::entrusted(turn.tx, &turn.actor, id).await {
        Ok(found) => found,
        Err(error) => return refuse(turn, error),
    };
    match verb {
        "bp" => {
            turn.tell(t!(turn.lang, "document-preview"));
            let dated = (&found, until(turn, &found));
            let say = render::document(turn.lang, dated, false);
            turn.say(say);
            Ok(true)
        }
        "bk" => confirm(turn, &found, rest).await,
        "bd" => decide(turn, id, rest).await,
        "bq" => {
            let Ok(page) = rest.parse::<usize>() else {
                return Ok(false);
            };
            offices(turn, &found, page);
            Ok(true)
        }
        "bz" => Ok(choose_office(turn, &found, rest)),
        "bb" => place(turn, id, rest).await,
        _ => Ok(false),
    }
}

/// Asks whether a step is meant; or says what is in the way of it.
async fn confirm(
    turn: &mut Turn<'_>,
    found: &Consultation,
    step: &str,
) -> Result<bool, ActionError> {
    let Some(step) = Step::parse(step) else {
        return Ok(false);
    };
    if let Err(refusal) = found.state.after(step) {
        return refuse(turn, refusal.into());
    }
    if step == Step::Open {
        if let Some(piece) = consultation::lacks(found) {
            return refuse(turn, Refusal::Lacks(piece).into());
        }
        let calendar = &turn.desk.calendar;
        let day = found.term.map(|term| term.last_day(calendar, turn.now));
        if let Some(Err(refusal)) = day {
            return refuse(turn, refusal.into());
        }
    }
    let unanswered = match step {
        Step::Report => {
            let counts = turn.tx.observations_by_section(found.id).await?;
            counts.iter().map(|one| one.made - one.answered).sum()
        }
        _ => 0,
    };
    let dated = (found, until(turn, found));
    let say = render::confirm_document_step(turn.lang, dated, step, unanswered);
    turn.say(say);
    Ok(true)
}

/// `version-step`, with `-meant` where some observations have no answer: whoever is second finds another
/// version.
async fn decide(turn: &mut Turn<'_>, id: i64, rest: &str) -> Result<bool, ActionError> {
    let mut words = rest.split('-');
    let version = words.next().and_then(|word| word.parse::<i64>().ok());
    let step = words.next().and_then(Step::parse);
    let (Some(version), Some(step)) = (version, step) else {
        return Ok(false);
    };
    let is_meant = words.next() == Some("meant");
    let (desk, actor, now, at) = (turn.desk, &turn.actor, turn.now, (id, version));
    let done = match step {
        Step::Report => consultation::publish(turn.tx, desk, actor, at, is_meant, now).await,
        step => consultation::decide(turn.tx, desk, actor, at, step, now).await,
    };
    match done {
        Ok(found) => {
            turn.step = Dialogue::Rest;
            show(turn, &found).await?;
            Ok(true)
        }
        Err(error) => refuse(turn, error),
    }
}

fn offices(turn: &mut Turn<'_>, found: &Consultation, page: usize) {
    let desk = turn.desk;
    let name = |key: &str| desk.office_name(key).to_owned();
    let say = render::section_offices(turn.lang, found, page, name);
    turn.say(say);
}

fn choose_office(turn: &mut Turn<'_>, found: &Consultation, section: &str) -> bool {
    let section = section.parse::<usize>().ok();
    let Some(section) = section.filter(|place| *place < found.sections.len()) else {
        return false;
    };
    let offices = turn.desk.process.offices.iter();
    let offices: Vec<_> = offices
        .map(|office| (office.key.as_str(), &*office.name))
        .collect();
    let about = (found, section);
    let say = render::choose_section_office(turn.lang, about, &offices);
    turn.say(say);
    true
}

/// `section-office`: who answers; no office: the coordinators.
async fn place(turn: &mut Turn<'_>, id: i64, rest: &str) -> Result<bool, ActionError> {
    let (section, office) = rest.split_once('-').unwrap_or((rest, "?"));
    let Ok(section) = section.parse::<usize>() else {
        return Ok(false);
    };
    let office = Some(office).filter(|office| !office.is_empty());
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let placed = consultation::set_office(turn.tx, desk, actor, id, (section, office), now).await;
    match placed {
        Ok(found) => {
            // Where the list would show it.
            offices(turn, &found, section / PAGE);
            Ok(true)
        }
        Err(error) => refuse(turn, error),
    }
}
