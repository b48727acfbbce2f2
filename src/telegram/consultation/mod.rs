//! Documents in consultation: citizens comment, coordinators prepare and report, offices answer.
//!
//! Whatever is pressed or written, the action checks the right to it.

mod documents;
pub(super) mod draft;
mod observe;
mod overview;
mod respond;
mod writing;

pub use documents::{list as documents, open};
use draft::Draft;
pub use overview::list as overview;

use crate::actions::ActionError;
use crate::domain::staff::role::Role;
use crate::render::consultation::Button;
use crate::store::Consultation;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use chrono::{NaiveDate, TimeDelta};

/// Something was written or sent about what is under way.
pub async fn go_on(turn: &mut Turn<'_>, draft: Draft, said: Said) -> Done {
    match draft {
        Draft::Observing(draft) => observe::go_on(turn, draft, said).await,
        Draft::Writing {
            consultation,
            version,
            edit,
        } => {
            let at = (consultation, version);
            form::written(turn, writing::Writing { at, edit }, said).await
        }
        Draft::Responding {
            observation,
            verdict,
        } => {
            let reasons = respond::Reasons {
                observation,
                verdict,
            };
            form::written(turn, reasons, said).await
        }
    }
}

/// One of the messages of a draft was changed.
pub async fn edited(turn: &mut Turn<'_>, draft: Draft) -> Done {
    match draft {
        Draft::Observing(draft) => observe::show(turn, draft).await,
        draft => {
            turn.step = Dialogue::Consulting(draft);
            Ok(())
        }
    }
}

/// A button under one of these messages. Whether it means something here.
///
/// # Errors
/// If the store fails.
pub async fn press(turn: &mut Turn<'_>, button: Button) -> Result<bool, ActionError> {
    match button {
        Button::Documents { page } => documents::list(turn, page).await.map(|()| true),
        Button::Document { document } => documents::open(turn, document).await,
        Button::Sections { document, page } | Button::SectionsHere { document, page } => {
            documents::sections(turn, document, page).await
        }
        Button::Observe { document, section } | Button::ObserveHere { document, section } => {
            observe::begin(turn, document, section.into()).await
        }
        Button::Send { draft } => observe::send(turn, draft).await,
        Button::Rewrite { draft } => observe::rewrite(turn, draft).await,
        Button::Drop { draft } => Ok(observe::drop(turn, draft)),
        Button::Mine { document } | Button::MineHere { document } => {
            documents::mine(turn, document).await
        }
        Button::Own { observation } => documents::own(turn, observation).await,
        Button::Withdraw { observation } => documents::withdraw(turn, observation).await,
        Button::WithdrawMeant { observation } => documents::withdrawn(turn, observation).await,
        Button::Report { document } => documents::report(turn, document).await,
        Button::Overview { page } => {
            turn.step = Dialogue::Rest;
            overview::list(turn, page).await.map(|()| true)
        }
        Button::Look { document } | Button::One { document } => {
            overview::open(turn, document).await
        }
        Button::Observations { document, which } | Button::ObservationsHere { document, which } => {
            respond::list(turn, document, which).await
        }
        Button::Handle { observation, what } | Button::HandleHere { observation, what } => {
            respond::press(turn, observation, what).await
        }
        Button::New
        | Button::Ask { .. }
        | Button::Until { .. }
        | Button::Preview { .. }
        | Button::Confirm { .. }
        | Button::Decide { .. }
        | Button::Offices { .. }
        | Button::ChooseOffice { .. }
        | Button::Place { .. }
            if !turn.actor.is(Role::Coordinator) =>
        {
            Ok(false)
        }
        Button::New => writing::begin(turn).await,
        Button::Ask { document, what } => writing::ask(turn, document, what).await,
        Button::Until { document, term } => writing::choose_term(turn, document, term).await,
        Button::Preview { document } => overview::preview(turn, document).await,
        Button::Confirm { document, step } => overview::confirm(turn, document, step).await,
        Button::Decide { document, decision } => overview::decide(turn, document, decision).await,
        Button::Offices { document, page } => overview::offices(turn, document, page).await,
        Button::ChooseOffice { document, section } => {
            overview::choose_office(turn, document, section).await
        }
        Button::Place { document, place } => overview::place(turn, document, &place).await,
    }
}

/// The last day on which something can be said about a document; of a draft, if it were published now.
fn until(turn: &Turn<'_>, of: &Consultation) -> Option<NaiveDate> {
    let calendar = &turn.desk.calendar;
    match (of.closes_at, of.term) {
        // It closes with the end of a day, which is the beginning of the next.
        (Some(at), _) => Some(calendar.local_date(at - TimeDelta::seconds(1))),
        (None, Some(term)) => term.last_day(calendar, turn.now).ok(),
        (None, None) => None,
    }
}
