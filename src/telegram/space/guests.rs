//! Whoever comes to a space, and those who receive them: answers, attendance, papers.
//!
//! Whatever is pressed, scanned or written, the action checks the right to it.

use crate::actions::ActionError;
use crate::actions::convocation;
use crate::actions::space::guests;
use crate::domain::Sought;
use crate::render::GuestCounts;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::space::draft::{Asked, Draft};
use crate::telegram::space::{answers, attendance, forget, nameless, papers};

/// Asks for something about a space.
pub(super) fn ask(turn: &mut Turn<'_>, space: i64, asked: Asked) {
    let id = turn.update;
    turn.step = Dialogue::Guest(Draft { id, space, asked });
}

/// Something was written or sent about what is asked for.
pub async fn go_on(turn: &mut Turn<'_>, draft: Draft, said: Said) -> Done {
    match draft.asked.clone() {
        Asked::Need => answers::needed(turn, draft.space, &said.text).await,
        Asked::Forget => forget::search(turn, draft, &said.text).await,
        Asked::Names => attendance::named(turn, draft, &said.text).await,
        Asked::List | Asked::Keep(_) => {
            attendance::listed(turn, draft, said.file);
            Ok(())
        }
        Asked::Paper(paper) => papers::sent(turn, draft, paper, said).await,
        Asked::Question => nameless::said(turn, draft.space, said).await,
    }
}

/// Nothing more will be written or sent: back to where it was asked for.
pub(super) async fn done(turn: &mut Turn<'_>, id: i64) -> Done {
    match std::mem::take(&mut turn.step) {
        Dialogue::Guest(draft) if draft.id == id => match draft.asked {
            Asked::Names | Asked::List => attendance::overview(turn, draft.space).await,
            Asked::Paper(_) => papers::overview(turn, draft.space).await,
            asked @ (Asked::Need | Asked::Forget | Asked::Keep(_) | Asked::Question) => {
                turn.step = Dialogue::Guest(Draft { asked, ..draft });
                Err(ActionError::NotFound(Sought::Space))
            }
        },
        step => {
            turn.step = step;
            Err(ActionError::NotFound(Sought::Space))
        }
    }
}

/// What the card of a space says to its coordinators about its guests.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody else; if the store fails.
pub async fn counts(turn: &mut Turn<'_>, id: i64) -> Result<GuestCounts, ActionError> {
    let gathering = guests::gathering(turn.tx, &turn.actor, id).await?;
    Ok(GuestCounts {
        counts: gathering.counts,
        needs: gathering.needs,
        attended: turn.tx.attendance_count(id).await?.all(),
        calls: convocation::calls(turn.tx, id).await?,
    })
}
