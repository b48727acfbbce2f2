//! A coordinator prepares a document: what was asked for is written, sent or chosen.
//!
//! What was said so far is in the database at every step, so another phone or another coordinator can go
//! on from there.

use super::draft::Draft;
use super::{refuse, until};
use crate::actions::ActionError;
use crate::actions::consultation;
use crate::domain::consultation::{Edit, Refusal, Section, State, Term, read_name, read_sections};
use crate::locale::Lang;
use crate::render;
use crate::render::consultation::{Change, Deadline};
use crate::store::Consultation;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::consultation::overview::show;

/// How many business days more are offered for what is open.
const LATER: [i64; 2] = [5, 10];

/// A new document: its name is asked for first.
pub fn begin(turn: &mut Turn<'_>) -> Result<bool, ActionError> {
    ask_for(turn, (0, 0), Edit::Name, None);
    Ok(true)
}

/// Asks for something about a document, or notes that it has no sections.
pub async fn ask(turn: &mut Turn<'_>, id: i64, what: Change) -> Result<bool, ActionError> {
    let edit = match what {
        Change::Whole => {
            let whole = vec![Section::default()];
            let done = consultation::set_sections(turn.tx, &turn.actor, id, whole).await;
            turn.step = Dialogue::Rest;
            return done_or_refused(turn, done).await;
        }
        // It is chosen of a list.
        Change::Edit(Edit::Office) => return Ok(false),
        Change::Edit(edit) => edit,
    };
    let found = match consultation::entrusted(turn.tx, &turn.actor, id).await {
        Ok(found) => found,
        Err(error) => return refuse(turn, error),
    };
    if let Err(refusal) = found.state.allows(edit) {
        return refuse(turn, refusal.into());
    }
    ask_for(turn, (id, found.version), edit, Some(&found));
    Ok(true)
}

fn ask_for(turn: &mut Turn<'_>, at: (i64, i64), edit: Edit, found: Option<&Consultation>) {
    let last = found.and_then(|found| until(turn, found));
    let calendar = &turn.desk.calendar;
    let days = LATER
        .iter()
        .filter_map(|days| calendar.add_business_days(last?, *days));
    let later: Vec<_> = days.collect();
    let languages = turn.desk.languages();
    let say = render::ask_about_document(turn.lang, at, edit, &later, &languages);
    turn.show(say);
    turn.step = Dialogue::Consulting(Draft::Writing {
        consultation: at.0,
        version: at.1,
        edit: edit.name().to_owned(),
    });
}

/// What was asked for was written or sent. What cannot be taken is told, and asked for again.
pub async fn written(turn: &mut Turn<'_>, at: (i64, i64), edit: &str, said: Said) -> Done {
    let again = Dialogue::Consulting(Draft::Writing {
        consultation: at.0,
        version: at.1,
        edit: edit.to_owned(),
    });
    let Some(edit) = Edit::parse(edit) else {
        return Ok(());
    };
    let done = match (edit, said.file) {
        (Edit::File, Some(file)) => {
            consultation::set_file(turn.tx, &turn.actor, at.0, (file, said.size)).await
        }
        (Edit::File, None) => Err(Refusal::NoDocument.into()),
        (_, Some(_)) => {
            turn.tell(t!(turn.lang, "document-write-text"));
            turn.step = again;
            return Ok(());
        }
        (_, None) => match take(turn, at, edit, &said.text).await? {
            Some(done) => done,
            None => {
                turn.tell(t!(turn.lang, "document-date-not-understood"));
                turn.step = again;
                return Ok(());
            }
        },
    };
    // What only says that it was badly written is asked for again.
    let is_over = match &done {
        Ok(_) | Err(ActionError::NotFound) => true,
        Err(ActionError::Consultation(refusal)) => {
            matches!(
                refusal,
                Refusal::NotNow(_) | Refusal::Changed | Refusal::Over
            )
        }
        Err(_) => true,
    };
    if !done_or_refused(turn, done).await? {
        turn.tell(t!(turn.lang, "button-stale"));
    } else if !is_over {
        turn.step = again;
    }
    Ok(())
}

/// Takes a text for what was asked; `None` if a date cannot be read.
async fn take(
    turn: &mut Turn<'_>,
    (id, version): (i64, i64),
    edit: Edit,
    text: &str,
) -> Result<Option<Result<Consultation, ActionError>>, ActionError> {
    let languages = turn.desk.languages();
    let languages: Vec<_> = languages.into_iter().map(Lang::code).collect();
    let (desk, now) = (turn.desk, turn.now);
    Ok(Some(match edit {
        Edit::Name => match read_name(text, &languages) {
            Ok(name) if id == 0 => consultation::begin(turn.tx, &turn.actor, &name, now).await,
            Ok(name) => consultation::rename(turn.tx, &turn.actor, id, name).await,
            Err(refusal) => Err(refusal.into()),
        },
        Edit::Sections => match read_sections(text, &languages) {
            Ok(sections) => consultation::set_sections(turn.tx, &turn.actor, id, sections).await,
            Err(refusal) => Err(refusal.into()),
        },
        Edit::Term | Edit::Later => {
            let today = desk.calendar.local_date(now);
            let Some((day, _)) = turn.lang.read_moment(text, today) else {
                return Ok(None);
            };
            move_to(turn, (id, version), Term::Until(day)).await
        }
        Edit::File | Edit::Office => Err(ActionError::NotFound),
    }))
}

/// A deadline was chosen.
pub async fn choose_term(
    turn: &mut Turn<'_>,
    id: i64,
    Deadline { version, term }: Deadline,
) -> Result<bool, ActionError> {
    let done = move_to(turn, (id, version), term).await;
    turn.step = Dialogue::Rest;
    done_or_refused(turn, done).await
}

/// The deadline of a draft is chosen, or that of what is open moves.
async fn move_to(
    turn: &mut Turn<'_>,
    (id, version): (i64, i64),
    term: Term,
) -> Result<Consultation, ActionError> {
    let (desk, now) = (turn.desk, turn.now);
    let found = consultation::entrusted(turn.tx, &turn.actor, id).await?;
    match found.state {
        State::Draft => consultation::choose_term(turn.tx, desk, &turn.actor, id, term, now).await,
        _ => {
            let at = (id, version);
            consultation::postpone(turn.tx, desk, &turn.actor, at, term, now).await
        }
    }
}

/// Asks for what a draft still lacks, or shows it; or says why nothing was done.
async fn done_or_refused(
    turn: &mut Turn<'_>,
    done: Result<Consultation, ActionError>,
) -> Result<bool, ActionError> {
    let found = match done {
        Ok(found) => found,
        Err(error) => return refuse(turn, error),
    };
    match consultation::lacks(&found).filter(|_| found.state == State::Draft) {
        Some(piece) => {
            let at = (found.id, found.version);
            ask_for(turn, at, piece.into(), Some(&found));
        }
        None => show(turn, &found).await?,
    }
    Ok(true)
}
