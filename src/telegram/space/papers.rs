//! The papers after a space: what is missing, and taking them in.

use crate::actions::ActionError;
use crate::actions::space::papers::{Folder, add, folder};
use crate::domain::space::guests::Paper;
use crate::render::{self, shorten};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Turn;
use crate::telegram::question::ask::Said;
use crate::telegram::space::guests::{Asked, Draft, ask};
use crate::telegram::tree::Done;

/// The longest text of commitments, in UTF-16 units.
const LONGEST: usize = 3_000;

/// A button about papers. Returns whether it means something.
///
/// # Errors
/// If the store fails.
pub async fn press(
    turn: &mut Turn<'_>,
    verb: &str,
    id: i64,
    kind: &str,
) -> Result<bool, ActionError> {
    let found = match folder(turn.tx, &turn.actor, id, turn.now).await {
        Ok(found) => found,
        Err(ActionError::NotFound | ActionError::Space(_)) => return Ok(false),
        Err(error) => return Err(error),
    };
    match (verb, Paper::parse(kind)) {
        ("pa", _) => show(turn, &found),
        ("pap", Some(paper)) => {
            let say = render::ask_paper(turn.lang, paper);
            turn.say(say);
            ask(turn, id, Asked::Paper(paper.name().to_owned()));
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn show(turn: &mut Turn<'_>, found: &Folder) {
    let space = &found.space.space;
    let say = render::papers(turn.lang, found.space.id, space, &found.missing);
    turn.say(say);
}

/// A paper was sent, or written.
pub(in crate::telegram) async fn sent(
    turn: &mut Turn<'_>,
    draft: Draft,
    kind: &str,
    said: Said,
) -> Done {
    let lang = turn.lang;
    let Some(paper) = Paper::parse(kind) else {
        return Ok(());
    };
    // Nobody reads a voice note into a file of records.
    let file = said.file.filter(|file| file.kind != "voice");
    let text = Some(shorten(&said.text, LONGEST)).filter(|text| !text.is_empty());
    let fits = file.is_some() || (paper == Paper::Commitments && text.is_some());
    if !fits {
        let say = render::ask_paper(lang, paper);
        turn.say(say);
        turn.step = Dialogue::Guest(draft);
        return Ok(());
    }
    let (desk, id, now) = (turn.desk, draft.space, turn.now);
    let given = (file.as_ref(), text.as_deref());
    match add(turn.tx, desk, &turn.actor, id, paper, given, now).await {
        Ok(found) => {
            turn.tell(t!(lang, "paper-kept", paper = paper.name()));
            show(turn, &found);
        }
        Err(ActionError::NotFound | ActionError::Space(_)) => {
            turn.tell(t!(lang, "paper-refused"));
        }
        Err(error) => return Err(error),
    }
    Ok(())
}
