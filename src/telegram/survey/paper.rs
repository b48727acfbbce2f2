//! `/papel`: ballots on paper are typed, a line for each form.
//!
//! What was typed is answered once and kept nowhere but on its ballot; only a form that was typed before
//! waits in the dialogue for a yes. Whatever is pressed or written, the action checks the right to it.

use crate::actions::ActionError;
use crate::actions::survey::paper;
use crate::domain::Refused;
use crate::domain::Sought;
use crate::domain::staff::Ability;
use crate::domain::survey::Refusal;
use crate::domain::survey::paper::{Paper, Reader};
use crate::files::schedule::sheet::is_called_one;
use crate::render::{self, PaperLine};
use crate::store::{FileRef, StoredSurvey};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::forms;
use crate::telegram::survey::paper_draft::{Asked, Draft};

/// Lines of one message.
const MOST: usize = 40;

/// The surveys whose ballots can be typed; of only one, how.
pub async fn begin(turn: &mut Turn<'_>) -> Done {
    let surveys = match paper::to_type(turn.tx, &turn.actor, turn.now).await {
        Ok(surveys) => surveys,
        Err(error) => return refuse(turn, error),
    };
    match &*surveys {
        [only] => open(turn, only.id).await,
        several => {
            turn.show(render::paper_surveys(turn.lang, several));
            Ok(())
        }
    }
}

/// Begins to type the ballots of a survey.
///
/// # Errors
/// [`ActionError::NotFound`] if there is nothing to type for this person.
pub async fn open(turn: &mut Turn<'_>, id: i64) -> Done {
    let survey = match paper::on_paper(turn.tx, &turn.actor, id, turn.now).await {
        Ok(survey) => survey,
        Err(error) => return refuse_press(turn, error),
    };
    let was_printed = turn.tx.last_form(id).await? > 0;
    let typed = if let Dialogue::Typing(draft) = &turn.step
        && draft.survey == id
    {
        draft.typed
    } else {
        0
    };
    let about = (was_printed, turn.actor.may(Ability::RunSurveys));
    turn.show(render::paper_begin(turn.lang, turn.update, &survey, about));
    turn.step = Dialogue::Typing(Draft {
        id: turn.update,
        survey: id,
        typed,
        asked: Asked::Lines,
    });
    Ok(())
}

/// The draft to which a button belongs; `None` if it is no longer under way.
fn taken(turn: &mut Turn<'_>, id: i64) -> Option<Draft> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Typing(draft) if draft.id == id => Some(draft),
        step => {
            turn.step = step;
            None
        }
    }
}

/// What was typed of a form takes the place of what was typed before.
///
/// # Errors
/// If the store fails.
pub async fn retype(turn: &mut Turn<'_>, id: i64, form: i64) -> Result<bool, ActionError> {
    match taken(turn, id) {
        Some(draft) if let Asked::Again(papers) = draft.asked.clone() => {
            again(turn, draft, papers, form).await?;
            Ok(true)
        }
        other => Ok(left(turn, other)),
    }
}

/// What a spreadsheet would bring is kept.
pub fn keep(turn: &mut Turn<'_>, id: i64) -> bool {
    match taken(turn, id) {
        Some(draft) if let Asked::Keep(file) = draft.asked.clone() => {
            turn.reply.fetch = Some(file.clone().into());
            let asked = Asked::Import(file, 0);
            turn.step = Dialogue::Typing(Draft { asked, ..draft });
            true
        }
        other => left(turn, other),
    }
}

/// What a spreadsheet would bring is not kept.
pub fn drop_sheet(turn: &mut Turn<'_>, id: i64) -> bool {
    match taken(turn, id) {
        Some(draft) if matches!(draft.asked, Asked::Keep(_)) => {
            let dropped = t!(turn.lang, "ballots-dropped");
            turn.show(render::paper_goes_on(turn.lang, draft.id, dropped));
            turn.step = lines(draft);
            true
        }
        other => left(turn, other),
    }
}

/// So many forms are made.
///
/// # Errors
/// If the store fails.
pub async fn make(turn: &mut Turn<'_>, id: i64, count: u16) -> Result<bool, ActionError> {
    match taken(turn, id) {
        Some(draft) if draft.asked == Asked::Count => {
            forms::make(turn, draft, Some(count.into())).await?;
            Ok(true)
        }
        other => Ok(left(turn, other)),
    }
}

/// The button means nothing: what is under way goes on.
fn left(turn: &mut Turn<'_>, draft: Option<Draft>) -> bool {
    if let Some(draft) = draft {
        turn.step = Dialogue::Typing(draft);
    }
    false
}

/// Whatever was typed last, that is all.
pub fn done(turn: &mut Turn<'_>) -> bool {
    match std::mem::take(&mut turn.step) {
        Dialogue::Typing(draft) => {
            finish(turn, &draft);
            true
        }
        step => {
            turn.step = step;
            false
        }
    }
}

/// That is all for this time.
pub fn finish(turn: &mut Turn<'_>, draft: &Draft) {
    turn.step = Dialogue::Rest;
    turn.tell(t!(turn.lang, "ballots-done", count = draft.typed));
}

/// Lines are typed again.
pub(in crate::telegram) fn lines(draft: Draft) -> Dialogue {
    let asked = Asked::Lines;
    Dialogue::Typing(Draft { asked, ..draft })
}

/// Something was written or sent.
pub async fn go_on(turn: &mut Turn<'_>, mut draft: Draft, said: Said) -> Done {
    let is_sheet = |file: &FileRef| file.name.as_deref().is_some_and(is_called_one);
    match said.file {
        Some(file) if is_sheet(&file) => {
            turn.reply.fetch = Some(file.clone().into());
            draft.asked = Asked::Look(file);
            turn.step = Dialogue::Typing(draft);
            Ok(())
        }
        None if draft.asked == Asked::Count => {
            forms::make(turn, draft, said.text.trim().parse().ok()).await
        }
        None if !said.text.is_empty() => typed(turn, draft, &said.text).await,
        _ => {
            turn.tell(t!(turn.lang, "ballots-send-lines"));
            turn.step = Dialogue::Typing(draft);
            Ok(())
        }
    }
}

/// Lines were typed: each is a ballot, or is told why not.
async fn typed(turn: &mut Turn<'_>, mut draft: Draft, text: &str) -> Done {
    let (id, when) = (draft.survey, (turn.since, turn.now));
    let survey = match paper::on_paper(turn.tx, &turn.actor, id, turn.since).await {
        Ok(survey) => survey,
        Err(error) => return refuse(turn, error),
    };
    let reader = Reader::new(&survey.survey, &survey.places);
    let mut all = text.lines().filter(|line| !line.trim().is_empty());
    let (mut results, mut again) = (Vec::new(), Vec::new());
    for line in all.by_ref().take(MOST) {
        let paper = match reader.line(line) {
            Ok(paper) => paper,
            Err(misread) => {
                results.push(PaperLine::Wrong(misread));
                continue;
            }
        };
        let form = paper.form;
        let result = match paper::type_in(turn.tx, &turn.actor, id, &paper, when).await {
            Ok(()) => {
                draft.typed += 1;
                PaperLine::Kept(paper)
            }
            Err(ActionError::Refused(Refused::Survey(Refusal::FormTyped))) => {
                again.retain(|other: &Paper| other.form != form);
                again.push(paper);
                results.retain(|other| *other != PaperLine::Again(form));
                PaperLine::Again(form)
            }
            Err(ActionError::Refused(Refused::Survey(Refusal::FormUsed))) => PaperLine::Used(form),
            Err(ActionError::Refused(Refused::Survey(Refusal::NoSuchForm))) => {
                PaperLine::Unknown(form)
            }
            Err(error) => return refuse(turn, error),
        };
        results.push(result);
    }
    let left_out = all.next().is_some();
    draft.id = turn.update;
    draft.asked = match again.is_empty() {
        true => Asked::Lines,
        false => Asked::Again(again),
    };
    show(turn, &survey, &draft, (&results, left_out));
    turn.step = Dialogue::Typing(draft);
    Ok(())
}

/// A form that was typed before is typed anew.
async fn again(turn: &mut Turn<'_>, mut draft: Draft, mut papers: Vec<Paper>, form: i64) -> Done {
    let place = papers.iter().position(|paper| paper.form == form);
    let Some(place) = place else {
        turn.tell(t!(turn.lang, "ballots-send-lines"));
        turn.step = Dialogue::Typing(draft);
        return Ok(());
    };
    let paper = papers.remove(place);
    let (id, when) = (draft.survey, (turn.since, turn.now));
    let result = match paper::type_again(turn.tx, &turn.actor, id, &paper, when).await {
        Ok(()) => PaperLine::Retyped(paper),
        Err(ActionError::Refused(Refused::Survey(Refusal::FormUsed))) => {
            PaperLine::Used(paper.form)
        }
        Err(error) => return refuse(turn, error),
    };
    let survey = turn
        .tx
        .survey(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Survey))?;
    // The buttons of the message before go: those of the other forms come along.
    let left = papers.iter().map(|paper| PaperLine::Again(paper.form));
    let results: Vec<_> = [result].into_iter().chain(left).collect();
    draft.asked = match papers.is_empty() {
        true => Asked::Lines,
        false => Asked::Again(papers),
    };
    show(turn, &survey, &draft, (&results, false));
    turn.step = Dialogue::Typing(draft);
    Ok(())
}

fn show(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
    draft: &Draft,
    (results, left_out): (&[PaperLine], bool),
) {
    let told = (results, draft.typed, left_out);
    let coordinates = turn.actor.may(Ability::RunSurveys);
    turn.show(render::paper_lines(
        turn.lang,
        draft.id,
        survey,
        told,
        coordinates,
    ));
}

/// The same where a button was pressed: one that means nothing to whoever pressed it is an old one.
pub(in crate::telegram) fn refuse_press(turn: &mut Turn<'_>, error: ActionError) -> Done {
    match error {
        ActionError::NotFound(_) => Err(error),
        error => refuse(turn, error),
    }
}

/// Says why nothing was done: there is nothing more to type.
pub(in crate::telegram) fn refuse(turn: &mut Turn<'_>, error: ActionError) -> Done {
    let sentence = match error {
        ActionError::Refused(Refused::Survey(Refusal::NotOpen(_))) => {
            t!(turn.lang, "ballots-closed")
        }
        error => turn.why(error)?,
    };
    turn.step = Dialogue::Rest;
    turn.tell(sentence);
    Ok(())
}
