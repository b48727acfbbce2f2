//! A coordinator prepares a document: what was asked for is written, sent or chosen.
//!
//! What was said so far is in the database at every step, so another phone or another coordinator can go
//! on from there.

use super::draft::Draft;
use super::until;
use crate::actions::ActionError;
use crate::actions::consultation;
use crate::domain::Sought;
use crate::domain::consultation::{Edit, Refusal, Section, State, Term, read_name, read_sections};
use crate::locale::Lang;
use crate::render::consultation::{Change, Deadline};
use crate::render::{self, Question};
use crate::store::Consultation;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::doubt::{self, Expected};
use crate::telegram::base::form::{self, Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Turn;
use crate::telegram::consultation::overview::show;

/// How many business days more are offered for what is open.
const LATER: [i64; 2] = [5, 10];

/// What is asked for about a document.
#[derive(Clone, Copy)]
pub struct Writing {
    /// Which one and the version that was seen; zeros: a new one.
    pub at: (i64, i64),
    /// What.
    pub edit: Edit,
}

/// A new document: its name is asked for first.
pub async fn begin(turn: &mut Turn<'_>) -> Result<bool, ActionError> {
    let (at, edit) = ((0, 0), Edit::Name);
    form::ask(turn, Writing { at, edit }).await
}

/// Asks for something about a document, or notes that it has no sections.
pub async fn ask(turn: &mut Turn<'_>, id: i64, what: Change) -> Result<bool, ActionError> {
    match what {
        Change::Whole => {
            let whole = vec![Section::default()];
            let done = consultation::set_sections(turn.tx, &turn.actor, id, whole).await;
            turn.step = Dialogue::Rest;
            after(turn, &done?).await
        }
        // It is chosen of a list.
        Change::Edit(Edit::Office) => Ok(false),
        Change::Edit(edit) => {
            let found = consultation::entrusted(turn.tx, &turn.actor, id).await?;
            let at = (id, found.version);
            form::ask(turn, Writing { at, edit }).await
        }
    }
}

impl Step for Writing {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        let ((id, version), edit) = (self.at, self.edit);
        let mut later = Vec::new();
        if id != 0 {
            let found = consultation::entrusted(turn.tx, &turn.actor, id).await?;
            found.state.allows(edit)?;
            if edit == Edit::Later && found.version != version {
                return Err(Refusal::Changed.into());
            }
            let (last, calendar) = (until(turn, &found), &turn.desk.calendar);
            let days = LATER.iter();
            later.extend(days.filter_map(|days| calendar.add_business_days(last?, *days)));
        }
        let languages = turn.desk.languages();
        let say = render::ask_about_document(turn.lang, self.at, edit, &later, &languages);
        Ok(say)
    }

    async fn take(self, turn: &mut Turn<'_>, said: Said) -> Result<Taken<Self>, ActionError> {
        let (id, _) = self.at;
        let languages = turn.desk.languages();
        let languages: Vec<_> = languages.into_iter().map(Lang::code).collect();
        let (text, now) = (&said.text, turn.now);
        let done = match (self.edit, said.file) {
            (Edit::File, Some(file)) => {
                consultation::set_file(turn.tx, &turn.actor, id, (file, said.size)).await?
            }
            (Edit::File, None) => return Err(Refusal::NoDocument.into()),
            (_, Some(_)) => return Ok(Taken::Not(t!(turn.lang, "form-not-this"))),
            (Edit::Name, None) => {
                let name = read_name(text, &languages)?;
                match id {
                    0 => consultation::begin(turn.tx, &turn.actor, &name, now).await?,
                    id => consultation::rename(turn.tx, &turn.actor, id, name).await?,
                }
            }
            (Edit::Sections, None) => {
                let sections = read_sections(text, &languages)?;
                consultation::set_sections(turn.tx, &turn.actor, id, sections).await?
            }
            (Edit::Term | Edit::Later, None) => {
                let today = turn.desk.calendar.local_date(now);
                let text = match doubt::certain(turn, text, Expected::Day) {
                    Ok(text) => text,
                    Err(which) => return Ok(which.taken()),
                };
                let Some((day, _)) = turn.lang.read_moment(&text, today) else {
                    let why = t!(turn.lang, "document-date-not-understood");
                    return Ok(Taken::Not(why));
                };
                move_to(turn, self.at, Term::Until(day)).await?
            }
            (Edit::Office, None) => return Err(ActionError::NotFound(Sought::Document)),
        };
        match lacking(&done) {
            Some(next) => Ok(Taken::Next(next)),
            None => show(turn, &done).await.map(|()| Taken::Shown),
        }
    }

    fn waits(self, _: i64) -> Dialogue {
        Dialogue::Consulting(Draft::Writing {
            consultation: self.at.0,
            version: self.at.1,
            edit: self.edit,
        })
    }
}

/// What a draft still lacks.
fn lacking(found: &Consultation) -> Option<Writing> {
    let piece = consultation::lacks(found).filter(|_| found.state == State::Draft)?;
    Some(Writing {
        at: (found.id, found.version),
        edit: piece.into(),
    })
}

/// A deadline was chosen.
pub async fn choose_term(
    turn: &mut Turn<'_>,
    id: i64,
    Deadline { version, term }: Deadline,
) -> Result<bool, ActionError> {
    let done = move_to(turn, (id, version), term).await;
    turn.step = Dialogue::Rest;
    after(turn, &done?).await
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
        State::Open | State::Closed | State::Reported | State::Cancelled => {
            let at = (id, version);
            consultation::postpone(turn.tx, desk, &turn.actor, at, term, now).await
        }
    }
}

/// Asks for what a draft still lacks, or shows it.
async fn after(turn: &mut Turn<'_>, found: &Consultation) -> Result<bool, ActionError> {
    match lacking(found) {
        Some(next) => form::ask(turn, next).await,
        None => show(turn, found).await.map(|()| true),
    }
}
