//! `/papel`: ballots on paper are typed, a line for each form.
//!
//! What was typed is answered once and kept nowhere but on its ballot; only a form that was typed before
//! waits in the dialogue for a yes. Whatever is pressed or written, the action checks the right to it.

use crate::actions::ActionError;
use crate::actions::survey::paper;
use crate::domain::staff::role::Role;
use crate::domain::survey::Refusal;
use crate::domain::survey::paper::{Paper, Reader};
use crate::files::schedule::sheet::is_called_one;
use crate::render::{self, PaperLine};
use crate::store::{FileRef, StoredSurvey};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Turn;
use crate::telegram::question::ask::Said;
use crate::telegram::survey::{forms, paper_sheet};
use crate::telegram::tree::Done;
use serde::{Deserialize, Serialize};

/// Lines of one message.
const MOST: usize = 40;

/// Somebody types ballots of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// The survey.
    pub survey: i64,
    /// The forms of this sitting.
    pub typed: usize,
    /// What is asked for.
    pub asked: Asked,
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Lines, or a spreadsheet.
    #[default]
    Lines,
    /// A yes to what was typed of forms that were typed before.
    Again(Vec<Paper>),
    /// A spreadsheet is being fetched.
    Look(FileRef),
    /// A yes to what a spreadsheet would bring.
    Keep(FileRef),
    /// A spreadsheet is being brought in, of which so many are kept already.
    Import(FileRef, usize),
    /// How many forms are to be printed.
    Count,
}

/// The surveys whose ballots can be typed; of only one, how.
pub async fn begin(turn: &mut Turn<'_>) -> Done {
    let surveys = match paper::to_type(turn.tx, &turn.actor, turn.now).await {
        Ok(surveys) => surveys,
        Err(error) => return refuse(turn, error),
    };
    match &*surveys {
        [only] => open(turn, only.id).await,
        several => {
            let say = render::paper_surveys(turn.lang, several);
            turn.say(say);
            Ok(())
        }
    }
}

/// Begins to type the ballots of a survey.
async fn open(turn: &mut Turn<'_>, id: i64) -> Done {
    let survey = match paper::on_paper(turn.tx, &turn.actor, id, turn.now).await {
        Ok(survey) => survey,
        Err(error) => return refuse_press(turn, error),
    };
    let was_printed = turn.tx.last_form(id).await? > 0;
    let typed = match &turn.step {
        Dialogue::Typing(draft) if draft.survey == id => draft.typed,
        _ => 0,
    };
    let about = (was_printed, turn.actor.is(Role::Coordinator));
    let say = render::paper_begin(turn.lang, turn.update, &survey, about);
    turn.say(say);
    turn.step = Dialogue::Typing(Draft {
        id: turn.update,
        survey: id,
        typed,
        asked: Asked::Lines,
    });
    Ok(())
}

/// A button about paper. Returns whether it means something.
///
/// # Errors
/// If the store fails.
pub async fn press(
    turn: &mut Turn<'_>,
    verb: &str,
    id: i64,
    rest: &str,
) -> Result<bool, ActionError> {
    let done = match verb {
        "Fo" => open(turn, id).await,
        "Fx" => paper_sheet::template(turn, id).await,
        "Fp" => forms::ask(turn, id).await,
        "Fd" | "Fr" | "Fy" | "Fn" | "Ff" => return decide(turn, verb, id, rest).await,
        _ => return Ok(false),
    };
    match done {
        Err(ActionError::NotFound) => Ok(false),
        done => done.map(|()| true),
    }
}

/// A button that belongs to what is under way.
async fn decide(turn: &mut Turn<'_>, verb: &str, id: i64, rest: &str) -> Result<bool, ActionError> {
    let draft = match std::mem::take(&mut turn.step) {
        Dialogue::Typing(draft) if draft.id == id || verb == "Fd" => draft,
        step => {
            turn.step = step;
            return Ok(false);
        }
    };
    match (verb, draft.asked.clone()) {
        ("Fd", _) => finish(turn, &draft),
        ("Fr", Asked::Again(papers)) => again(turn, draft, papers, rest.parse().ok()).await?,
        ("Fy", Asked::Keep(file)) => {
            turn.reply.fetch = Some(file.clone());
            let asked = Asked::Import(file, 0);
            turn.step = Dialogue::Typing(Draft { asked, ..draft });
        }
        ("Fn", Asked::Keep(_)) => {
            turn.tell(t!(turn.lang, "ballots-dropped"));
            turn.step = lines(draft);
        }
        ("Ff", Asked::Count) => forms::make(turn, draft, rest).await?,
        _ => {
            turn.step = Dialogue::Typing(draft);
            return Ok(false);
        }
    }
    Ok(true)
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
            turn.reply.fetch = Some(file.clone());
            draft.asked = Asked::Look(file);
            turn.step = Dialogue::Typing(draft);
            Ok(())
        }
        None if draft.asked == Asked::Count => forms::make(turn, draft, &said.text).await,
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
            Err(ActionError::Survey(Refusal::FormTyped)) => {
                again.retain(|other: &Paper| other.form != form);
                again.push(paper);
                results.retain(|other| *other != PaperLine::Again(form));
                PaperLine::Again(form)
            }
            Err(ActionError::Survey(Refusal::FormUsed)) => PaperLine::Used(form),
            Err(ActionError::Survey(Refusal::NoSuchForm)) => PaperLine::Unknown(form),
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
async fn again(
    turn: &mut Turn<'_>,
    mut draft: Draft,
    mut papers: Vec<Paper>,
    form: Option<i64>,
) -> Result<(), ActionError> {
    let place = papers.iter().position(|paper| Some(paper.form) == form);
    let Some(place) = place else {
        turn.tell(t!(turn.lang, "ballots-send-lines"));
        turn.step = Dialogue::Typing(draft);
        return Ok(());
    };
    let paper = papers.remove(place);
    let (id, when) = (draft.survey, (turn.since, turn.now));
    let result = match paper::type_again(turn.tx, &turn.actor, id, &paper, when).await {
        Ok(()) => PaperLine::Retyped(paper),
        Err(ActionError::Survey(Refusal::FormUsed)) => PaperLine::Used(paper.form),
        Err(error) => return refuse(turn, error),
    };
    let survey = turn.tx.survey(id).await?.ok_or(ActionError::NotFound)?;
    draft.asked = match papers.is_empty() {
        true => Asked::Lines,
        false => Asked::Again(papers),
    };
    show(turn, &survey, &draft, (&[result], false));
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
    let say = render::paper_lines(turn.lang, draft.id, survey, told);
    turn.say(say);
}

/// The same where a button was pressed: one that means nothing to whoever pressed it is an old one.
pub(in crate::telegram) fn refuse_press(turn: &mut Turn<'_>, error: ActionError) -> Done {
    match error {
        ActionError::NotFound => Err(error),
        error => refuse(turn, error),
    }
}

/// Says why nothing was done: there is nothing more to type.
pub(in crate::telegram) fn refuse(turn: &mut Turn<'_>, error: ActionError) -> Done {
    let sentence = match error {
        ActionError::NotFound => t!(turn.lang, "ballots-staff-only"),
        ActionError::Survey(Refusal::NotOpen(_)) => t!(turn.lang, "ballots-closed"),
        ActionError::Survey(refusal) => render::survey_refusal(turn.lang, &refusal),
        other => return Err(other),
    };
    turn.step = Dialogue::Rest;
    turn.tell(sentence);
    Ok(())
}
