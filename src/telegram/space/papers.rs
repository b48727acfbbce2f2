//! The papers after a space: what is missing, and taking them in.

use crate::actions::ActionError;
use crate::actions::convocation;
use crate::actions::space::papers::send as send_papers;
use crate::actions::space::papers::{Folder, add, folder, for_those_who_came};
use crate::domain::Refused;
use crate::domain::Sought;
use crate::domain::base::FileKind;
use crate::domain::space::guests::Paper;
use crate::render::{self, shorten};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::input::Said;
use crate::telegram::base::quoted::shown_above;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::space::draft::{Asked, Draft};
use crate::telegram::space::guests::ask;

/// The longest text of commitments, in UTF-16 units.
const LONGEST: usize = 3_000;

/// What is there and what is missing.
pub(super) async fn overview(turn: &mut Turn<'_>, id: i64) -> Done {
    // Whoever looks at all of them sends none now.
    if let Dialogue::Guest(draft) = &turn.step
        && matches!(draft.asked, Asked::Paper(_))
    {
        turn.step = Dialogue::Rest;
    }
    let found = found(turn, id).await?;
    show(turn, &found);
    Ok(())
}

/// Begins to ask for a paper.
pub(super) async fn ask_for(turn: &mut Turn<'_>, id: i64, paper: Paper) -> Done {
    found(turn, id).await?;
    turn.show(render::ask_paper(turn.lang, turn.update, paper));
    ask(turn, id, Asked::Paper(paper));
    Ok(())
}

/// The papers of a space; before it is over there are none.
async fn found(turn: &mut Turn<'_>, id: i64) -> Result<Folder, ActionError> {
    match folder(turn.tx, &turn.actor, id, turn.now).await {
        Err(ActionError::Refused(Refused::Space(_))) => Err(ActionError::NotFound(Sought::Space)),
        found => found,
    }
}

fn show(turn: &mut Turn<'_>, found: &Folder) {
    let (id, space) = (found.space.id, &found.space.space);
    let standing = (&*found.missing, found.is_to_be_sent);
    turn.show(render::papers(turn.lang, id, space, standing));
}

/// What those who were there would get, for a yes.
pub(super) async fn review(turn: &mut Turn<'_>, id: i64) -> Done {
    let found = found(turn, id).await?;
    match found.is_to_be_sent {
        true => ask_to_send(turn, &found).await,
        false => {
            show(turn, &found);
            Ok(())
        }
    }
}

/// Attendance was noted: if it is what the papers waited for, whoever may send them is asked.
pub(super) async fn offer(turn: &mut Turn<'_>, id: i64) -> Done {
    match found(turn, id).await {
        Ok(found) if found.is_to_be_sent => ask_to_send(turn, &found).await,
        Ok(_) | Err(ActionError::NotFound(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

async fn ask_to_send(turn: &mut Turn<'_>, found: &Folder) -> Done {
    let (desk, id, now) = (turn.desk, found.space.id, turn.now);
    let papers = for_those_who_came(turn.tx, id).await?;
    let minutes = convocation::minutes_of(desk, &found.space, &papers);
    let letters: Vec<_> = minutes
        .into_iter()
        .map(|notice| (turn.lang, notice.into()))
        .collect();
    let card = render::MinutesSeen {
        space: id,
        seen: u16::try_from(found.seen).unwrap_or(u16::MAX),
        text: shown_above(turn, &letters),
        files: papers
            .iter()
            .filter_map(|(file, _)| file.as_ref()?.name.clone())
            .collect(),
        outlook: convocation::minutes(turn.tx, desk, id, now).await?,
        at: (now, desk.calendar.time_zone()),
    };
    let say = render::ask_to_send_minutes(turn.lang, &card);
    turn.show(say);
    Ok(())
}

/// They leave.
pub(super) async fn send(turn: &mut Turn<'_>, id: i64, seen: u16) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    match send_papers(turn.tx, desk, actor, (id, usize::from(seen)), now).await {
        Ok(found) => {
            turn.brief(t!(turn.lang, "minutes-sent"));
            show(turn, &found);
            Ok(())
        }
        // They were sent, or are others by now: what is so is shown.
        Err(ActionError::Refused(Refused::Space(_))) => review(turn, id).await,
        Err(error) => Err(error),
    }
}

/// A paper was sent, or written.
pub(in crate::telegram) async fn sent(
    turn: &mut Turn<'_>,
    draft: Draft,
    paper: Paper,
    said: Said,
) -> Done {
    let lang = turn.lang;
    // Nobody reads a voice note into a file of records.
    let file = said.file.filter(|file| file.kind != FileKind::Voice);
    let text = Some(shorten(&said.text, LONGEST)).filter(|text| !text.is_empty());
    let fits = file.is_some() || (paper == Paper::Commitments && text.is_some());
    if !fits {
        turn.show(render::ask_paper(lang, draft.id, paper));
        turn.step = Dialogue::Guest(draft);
        return Ok(());
    }
    let (id, now) = (draft.space, turn.now);
    let given = (file.as_ref(), text.as_deref());
    match add(turn.tx, &turn.actor, id, paper, given, now).await {
        Ok(found) => {
            turn.tell(t!(lang, "paper-kept", paper = paper.name()));
            match found.is_to_be_sent {
                true => ask_to_send(turn, &found).await?,
                false => show(turn, &found),
            }
        }
        Err(ActionError::NotFound(_) | ActionError::Refused(Refused::Space(_))) => {
            turn.tell(t!(lang, "paper-refused"));
        }
        Err(error) => return Err(error),
    }
    Ok(())
}
