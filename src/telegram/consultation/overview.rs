//! `/observaciones`: every document for whoever coordinates or reads everything, and for an office those
//! about which it answers.

use crate::actions::ActionError;
use crate::actions::consultation::{self, legible_sections, review};
use crate::domain::base::{Key, Page};
use crate::domain::consultation::{Refusal, State, Step, link};
use crate::domain::staff::{Ability, Role};
use crate::render::consultation::{Decided, Place};
use crate::render::{self, DocumentCard, DocumentLeaving};
use crate::store::Consultation;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::quoted::shown_above;
use crate::telegram::base::quoted::tried_out;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::consultation::until;

/// The most documents that are looked at.
const ALL: i64 = 1_000;

/// The documents that the person may look at as one of the staff.
pub async fn list(turn: &mut Turn<'_>, page: u16) -> Done {
    if turn.actor.posts.is_empty() {
        turn.tell(t!(turn.lang, "consultations-staff-only"));
        return Ok(());
    }
    let coordinates = turn.actor.is(Role::Coordinator);
    let mut found = turn.tx.consultations(!coordinates, ALL, 0).await?;
    found.retain(|one| may_see(turn, one));
    let say = render::consultations(turn.lang, &Page::of(found, page), coordinates);
    turn.show(say);
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
        State::Draft | State::Open | State::Reported | State::Cancelled => 0,
    };
    let coordinates = turn.actor.is(Role::Coordinator);
    let bot = turn.desk.bot.get().map_or("", String::as_str);
    let card = DocumentCard {
        dated: (found, until(turn, found)),
        counts: &counts,
        to_answer,
        link: &link(bot, found.id),
        coordinates,
        reads_report: turn.actor.may(Ability::ReadConsultations) || found.state == State::Reported,
    };
    let say = render::consultation_card(turn.lang, &card);
    turn.show(say);
    Ok(())
}

/// The document as people would see it.
pub async fn preview(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let found = consultation::entrusted(turn.tx, &turn.actor, id).await?;
    let dated = (&found, until(turn, &found));
    let say = render::document(turn.lang, dated, false);
    tried_out(turn, vec![say]);
    Ok(true)
}

/// Asks whether a step is meant; or says what is in the way of it.
pub async fn confirm(turn: &mut Turn<'_>, id: i64, step: Step) -> Result<bool, ActionError> {
    let found = consultation::entrusted(turn.tx, &turn.actor, id).await?;
    if let Err(refusal) = found.state.after(step) {
        return Err(refusal.into());
    }
    if step == Step::Open {
        if let Some(piece) = consultation::lacks(&found) {
            return Err(Refusal::Lacks(piece).into());
        }
        let calendar = &turn.desk.calendar;
        let day = found.term.map(|term| term.last_day(calendar, turn.now));
        if let Some(Err(refusal)) = day {
            return Err(refusal.into());
        }
    }
    let unanswered = match step {
        Step::Report => {
            let counts = turn.tx.observations_by_section(found.id).await?;
            counts.iter().map(|one| one.made - one.answered).sum()
        }
        Step::Open | Step::Close | Step::Cancel => 0,
    };
    let leaving = leaving(turn, &found, step).await?;
    let dated = (&found, until(turn, &found));
    let lang = turn.lang;
    let say = render::confirm_document_step(lang, dated, step, unanswered, leaving.as_ref());
    turn.show(say);
    Ok(true)
}

/// What a step tells those who said something, if it tells somebody.
async fn leaving(
    turn: &mut Turn<'_>,
    found: &Consultation,
    step: Step,
) -> Result<Option<DocumentLeaving>, ActionError> {
    let (desk, now) = (turn.desk, turn.now);
    let letters = review::told(desk, found, step);
    if letters.is_empty() {
        return Ok(None);
    }
    let outlook = review::outlook(turn.tx, desk, found, now).await?;
    if !outlook.reached.is_any() {
        return Ok(None);
    }
    Ok(Some(DocumentLeaving {
        text: shown_above(turn, &letters),
        outlook,
        at: (now, desk.calendar.time_zone()),
    }))
}

/// A step is taken: whoever is second finds another version.
pub async fn decide(turn: &mut Turn<'_>, id: i64, what: Decided) -> Result<bool, ActionError> {
    let (version, is_meant) = (what.version, what.is_meant);
    let (desk, actor, now, at) = (turn.desk, &turn.actor, turn.now, (id, version));
    let done = match what.step {
        Step::Report => consultation::publish(turn.tx, desk, actor, at, is_meant, now).await,
        step @ (Step::Open | Step::Close | Step::Cancel) => {
            consultation::decide(turn.tx, desk, actor, at, step, now).await
        }
    };
    turn.step = Dialogue::Rest;
    match done {
        Ok(found) => {
            show(turn, &found).await?;
            Ok(true)
        }
        // The question is over with its answer: the document as it stands takes its place.
        Err(error) => Ok(turn.refuse_press(error)? && open(turn, id).await?),
    }
}

/// The sections, each with who answers about it.
pub async fn offices(turn: &mut Turn<'_>, id: i64, page: u16) -> Result<bool, ActionError> {
    let found = consultation::entrusted(turn.tx, &turn.actor, id).await?;
    show_offices(turn, &found, page);
    Ok(true)
}

fn show_offices(turn: &mut Turn<'_>, found: &Consultation, page: u16) {
    let desk = turn.desk;
    let name = |key: &str| desk.office_name(key).to_owned();
    let say = render::section_offices(turn.lang, found, page, name);
    turn.show(say);
}

/// Asks who is to answer about a section.
pub async fn choose_office(
    turn: &mut Turn<'_>,
    id: i64,
    section: u16,
) -> Result<bool, ActionError> {
    let found = consultation::entrusted(turn.tx, &turn.actor, id).await?;
    if usize::from(section) >= found.sections.len() {
        return Ok(false);
    }
    let offices = turn.desk.process.offices.iter();
    let offices: Vec<_> = offices.map(|office| (&office.key, &*office.name)).collect();
    let say = render::choose_section_office(turn.lang, (&found, section), &offices);
    turn.show(say);
    Ok(true)
}

/// Who answers was chosen.
pub async fn place(turn: &mut Turn<'_>, id: i64, place: &Place) -> Result<bool, ActionError> {
    let office = place.office.as_ref().map(Key::as_str);
    let about = (place.section.into(), office);
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let found = consultation::set_office(turn.tx, desk, actor, id, about, now).await?;
    // Where the list shows it.
    let page = place.section / Page::<u16>::SIZE as u16;
    show_offices(turn, &found, page);
    Ok(true)
}
