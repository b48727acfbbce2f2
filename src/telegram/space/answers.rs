//! Somebody says whether they come, what they need, that they want to be reminded; or is at the door.

use crate::actions::ActionError;
use crate::actions::person::privacy;
use crate::actions::space::door;
use crate::actions::space::guests::Told;
use crate::actions::space::{attendance, guests};
use crate::domain::Refused;
use crate::domain::person::Purpose;
use crate::domain::space::guests::{Answer, Need, Said};
use crate::domain::space::{EventKind, Refusal, State};
use crate::locale::Lang;
use crate::render::{self, GuestView, NeedChoice, shorten};
use crate::store::StoredSpace;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::space::draft::Asked;
use crate::telegram::space::guests::ask;

/// The longest need in somebody's words, in UTF-16 units.
const LONGEST: usize = 300;

/// Somebody says whether they come, or wants to be reminded.
pub(super) async fn say(turn: &mut Turn<'_>, id: i64, said: Said) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let told = match guests::say(turn.tx, desk, actor, id, said, now).await {
        Ok(told) => told,
        Err(ActionError::Refused(Refused::Space(why))) => {
            turn.tell(match why {
                Refusal::Cancelled => t!(turn.lang, "guest-cancelled"),
                Refusal::OfChildren => t!(turn.lang, "guest-children"),
                Refusal::Over
                | Refusal::AnnouncedBefore
                | Refusal::NotAnnounced
                | Refusal::EndsBeforeStart
                | Refusal::InThePast
                | Refusal::ClosesBeforeOpening
                | Refusal::NothingToDo
                | Refusal::TooFewPlaces => t!(turn.lang, "guest-too-late"),
            });
            return Ok(());
        }
        Err(error) => return Err(error),
    };
    let (lang, zone) = (turn.lang, desk.calendar.time_zone());
    let Told {
        space,
        answer,
        waiting,
        remind_at,
    } = told;
    let seen = (&space.space, now, zone);
    turn.show(match (said, answer) {
        (Said::Remind, _) => render::will_remind(lang, id, seen, remind_at),
        (_, Answer::Declined) => render::declined(lang, id),
        (_, Answer::Coming | Answer::Waiting | Answer::Undecided) => {
            render::coming(lang, id, seen, waiting)
        }
    });
    Ok(())
}

/// Somebody who comes says what they need.
pub(super) async fn need(turn: &mut Turn<'_>, id: i64, choice: NeedChoice) -> Done {
    let need = match choice {
        NeedChoice::One(_) if !guests::may_note(turn.tx, &turn.actor).await? => {
            turn.show(render::ask_needs(turn.lang, id, choice));
            return Ok(());
        }
        NeedChoice::One(need) => Some(need),
        NeedChoice::Nothing => None,
        NeedChoice::Done => {
            turn.show(render::sentence(t!(turn.lang, "guest-needs-done")));
            return Ok(());
        }
    };
    let may = guests::standing(turn.tx, &turn.actor, id).await?;
    if need == Some(Need::Other) && may.is_some() {
        turn.show(render::sentence(t!(turn.lang, "guest-need-write")));
        ask(turn, id, Asked::Need);
        return Ok(());
    }
    note(turn, id, need, None).await
}

/// They agree that what they need is kept, and it is.
pub(super) async fn need_agreed(
    turn: &mut Turn<'_>,
    id: i64,
    choice: NeedChoice,
    asked_in: Lang,
) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    privacy::consent(turn.tx, desk, actor, Purpose::Needs, asked_in, true, now).await?;
    need(turn, id, choice).await
}

/// They do not, and nothing of it is kept.
pub(super) async fn need_refused(turn: &mut Turn<'_>, asked_in: Lang) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    privacy::consent(turn.tx, desk, actor, Purpose::Needs, asked_in, false, now).await?;
    turn.tell(t!(turn.lang, "needs-refused"));
    Ok(())
}

async fn note(turn: &mut Turn<'_>, id: i64, need: Option<Need>, text: Option<&str>) -> Done {
    let needs = guests::need(turn.tx, &turn.actor, id, need, text, turn.now).await?;
    turn.show(render::needs_noted(turn.lang, id, &needs));
    Ok(())
}

/// What somebody needs besides was written.
pub(in crate::telegram) async fn needed(turn: &mut Turn<'_>, id: i64, text: &str) -> Done {
    if text.is_empty() {
        turn.tell(t!(turn.lang, "guest-need-write"));
        ask(turn, id, Asked::Need);
        return Ok(());
    }
    let text = shorten(text, LONGEST);
    match note(turn, id, Some(Need::Other), Some(&text)).await {
        Err(ActionError::NotFound(_)) => {
            turn.tell(t!(turn.lang, "guest-need-nowhere"));
            Ok(())
        }
        done => done,
    }
}

/// Who comes, for the coordinator.
pub(super) async fn gathering(turn: &mut Turn<'_>, id: i64) -> Done {
    let all = guests::gathering(turn.tx, &turn.actor, id).await?;
    let told = (&all.counts, &all.needs, &*all.notes);
    turn.show(render::gathering(turn.lang, id, &all.space.space, told));
    Ok(())
}

/// What the card of a space says to whoever opens it.
///
/// # Errors
/// If the store fails.
pub async fn view(turn: &mut Turn<'_>, stored: &StoredSpace) -> Result<GuestView, ActionError> {
    let standing = guests::standing(turn.tx, &turn.actor, stored.id).await?;
    let takes = attendance::may_take(turn.tx, &turn.actor, stored.id, turn.now).await;
    let space = &stored.space;
    let is_full = match space.details.capacity {
        None => false,
        Some(places) => {
            let coming = turn.tx.rsvp_counts(stored.id).await?.coming;
            coming >= i64::from(places)
        }
    };
    let cause = match space.state {
        State::Draft | State::Announced => None,
        State::Cancelled => {
            let events = turn.tx.space_events(stored.id).await?;
            let last = events
                .into_iter()
                .rfind(|one| one.kind == EventKind::Cancelled);
            last.and_then(|event| event.note)
        }
    };
    Ok(GuestView {
        standing,
        takes_attendance: takes.is_ok(),
        is_full,
        cause,
    })
}

/// Somebody showed the code at a door: `/start a_<space>_<code>`.
pub async fn enter(turn: &mut Turn<'_>, space: i64, code: &str) -> Done {
    turn.step = Dialogue::Rest;
    match door::enter(turn.tx, &turn.actor, space, code, turn.now).await? {
        Some(stored) => {
            turn.reply.owed = true;
            let say = render::registered(turn.lang, &stored.space);
            turn.say(say);
            // Afterwards they may be asked how it was: only with a yes.
            let consents = privacy::consents(turn.tx, &turn.actor).await?;
            if consents.contains(&(Purpose::Surveys, None)) {
                let say = render::ask_consent(turn.lang, Purpose::Surveys);
                turn.say(say);
            }
        }
        None => turn.tell(t!(turn.lang, "door-expired")),
    }
    Ok(())
}

/// Somebody is about to be forgotten.
pub async fn leave(turn: &mut Turn<'_>) -> Done {
    guests::leave_all(turn.tx, turn.desk, &turn.actor, turn.now).await
}
