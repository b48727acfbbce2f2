//! Ballots on paper: typed by staff one by one, brought in from a spreadsheet, and forms to print whose
//! code can be used in the chat instead. Whichever comes first counts, once.
//!
//! Who typed which form is in the audit log; what was on it is on the ballot and nowhere else, and
//! nobody can look it up. Deliberately absent: reading what was typed, which the domain does.

use super::{ActionError, Actor, refused, takes_ballots};
use crate::actions::person::code::digest_of;
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::staff::{Ability, Role};
use crate::domain::survey::life::State;
use crate::domain::survey::paper::{LAST_FORM, Misread, Paper};
use crate::domain::survey::{Origin, Refusal};
use crate::store::{NewBallot, StoredSurvey, Tx};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// The most forms that are printed at once.
pub const MOST_FORMS: usize = 1_000;
/// Ballots of a spreadsheet that are kept in one transaction.
pub const AT_ONCE: usize = 500;
/// Open surveys that are looked at.
const MOST_SURVEYS: i64 = 30;

/// What a spreadsheet would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brings {
    /// Ballots that would be kept.
    pub new: Vec<Paper>,
    /// Forms that count already because they were typed.
    pub typed: usize,
    /// Forms whose code was used in the chat.
    pub used: usize,
    /// Lines whose form was never printed.
    pub unknown: Vec<u32>,
    /// Lines whose form stands further up already.
    pub twice: Vec<u32>,
    /// Lines that are no ballot, and why.
    pub wrong: Vec<(u32, Misread)>,
}

/// A form that was made to be printed. Its code is nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its number.
    pub number: i64,
    /// Its code.
    pub code: String,
}

fn may_type(actor: &Actor) -> Result<(), ActionError> {
    let roles = [Role::Liaison, Role::Head, Role::Coordinator];
    match roles.into_iter().any(|role| actor.is(role)) {
        true => Ok(()),
        false => Err(ActionError::NotFound(Sought::Paper)),
    }
}

/// The surveys whose ballots can be typed now, the newest first.
///
/// # Errors
/// [`ActionError::NotFound`] for citizens and internal control; if the store fails.
pub async fn to_type(
    tx: &mut Tx,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<Vec<StoredSurvey>, ActionError> {
    may_type(actor)?;
    let mut surveys = tx.surveys_in(State::Open, MOST_SURVEYS).await?;
    surveys.retain(|survey| takes_ballots(survey, now).is_ok());
    Ok(surveys)
}

/// A survey whose ballots are to be typed; it does not close before the transaction ends.
///
/// # Errors
/// [`ActionError::NotFound`] for citizens and internal control, and if there is none;
/// [`Refusal::NotOpen`].
pub async fn on_paper(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    may_type(actor)?;
    held(tx, id, now).await
}

async fn held(tx: &mut Tx, id: i64, now: DateTime<Utc>) -> Result<StoredSurvey, ActionError> {
    tx.hold_survey(id).await?;
    let survey = tx
        .survey(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Paper))?;
    if survey.is_template {
        return Err(ActionError::NotFound(Sought::Paper));
    }
    takes_ballots(&survey, now)?;
    Ok(survey)
}

/// Keeps a ballot that was typed. `since` is the earliest instant at which it can have been.
///
/// # Errors
/// [`Refusal::FormUsed`] if the form's code was used in the chat; [`Refusal::FormTyped`] if the form was
/// typed before; [`Refusal::NoSuchForm`] if forms were printed and this is none of them; as for
/// [`on_paper`].
pub async fn type_in(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    paper: &Paper,
    (since, now): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), ActionError> {
    let survey = on_paper(tx, actor, id, since).await?;
    match tx.ballot_of_form(id, paper.form).await? {
        Some((_, Origin::Chat)) => return Err(refused(Refusal::FormUsed)),
        Some((_, Origin::Paper)) => return Err(refused(Refusal::FormTyped)),
        None => {}
    }
    if tx.last_form(id).await? > 0 && !tx.has_form(id, paper.form).await? {
        return Err(refused(Refusal::NoSuchForm));
    }
    let added = tx.add_ballot(&ballot(&survey, paper)).await?;
    if added.is_none() {
        // Somebody else was faster, with the same paper or with its code.
        let given = tx.ballot_of_form(id, paper.form).await?;
        let in_chat = given.is_some_and(|(_, origin)| origin == Origin::Chat);
        return Err(refused(match in_chat {
            true => Refusal::FormUsed,
            false => Refusal::FormTyped,
        }));
    }
    log(tx, actor, ("ballot_typed", id, paper.form), now);
    Ok(())
}

/// Puts what was typed in the place of what was typed before.
///
/// # Errors
/// [`ActionError::NotFound`] if the form was not typed before; [`Refusal::FormUsed`] if its code was
/// used in the chat; as for [`on_paper`].
pub async fn type_again(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    paper: &Paper,
    (since, now): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), ActionError> {
    let survey = on_paper(tx, actor, id, since).await?;
    match tx.ballot_of_form(id, paper.form).await? {
        Some((_, Origin::Chat)) => Err(refused(Refusal::FormUsed)),
        None => Err(ActionError::NotFound(Sought::Paper)),
        Some((typed, Origin::Paper)) => {
            tx.change_ballot(typed, &ballot(&survey, paper)).await?;
            log(tx, actor, ("ballot_retyped", id, paper.form), now);
            Ok(())
        }
    }
}

/// What the lines of a spreadsheet would bring.
///
/// # Errors
/// As for [`on_paper`].
pub async fn compare(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    lines: Vec<(u32, Result<Paper, Misread>)>,
    now: DateTime<Utc>,
) -> Result<Brings, ActionError> {
    on_paper(tx, actor, id, now).await?;
    let given: BTreeMap<_, _> = tx.forms_given(id).await?.into_iter().collect();
    let printed: BTreeSet<_> = tx.forms_of(id).await?.into_iter().collect();
    let (mut brings, mut seen) = (Brings::default(), BTreeSet::new());
    for (line, read) in lines {
        let paper = match read {
            Ok(paper) => paper,
            Err(misread) => {
                brings.wrong.push((line, misread));
                continue;
            }
        };
        if !seen.insert(paper.form) {
            brings.twice.push(line);
            continue;
        }
        match given.get(&paper.form) {
            Some(Origin::Paper) => brings.typed += 1,
            Some(Origin::Chat) => brings.used += 1,
            None if !printed.is_empty() && !printed.contains(&paper.form) => {
                brings.unknown.push(line);
            }
            None => brings.new.push(paper),
        }
    }
    Ok(brings)
}

/// Keeps the next ballots that a spreadsheet brings: how many there were. Others may come in meanwhile,
/// so it is done when this gives none.
///
/// # Errors
/// As for [`on_paper`].
pub async fn import(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    lines: Vec<(u32, Result<Paper, Misread>)>,
    now: DateTime<Utc>,
) -> Result<usize, ActionError> {
    let brings = compare(tx, actor, id, lines, now).await?;
    let survey = tx
        .survey(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Paper))?;
    let mut added = 0;
    for paper in brings.new.iter().take(AT_ONCE) {
        if tx.add_ballot(&ballot(&survey, paper)).await?.is_some() {
            log(tx, actor, ("ballot_typed", id, paper.form), now);
            added += 1;
        }
    }
    Ok(added)
}

/// Makes forms to print with these codes: their numbers follow the last one that was printed or typed.
/// `None` for the actor is whoever sits at the terminal.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody but a coordinator; [`Refusal::NotOpen`]: of what is not open the
/// questions can still change; [`Refusal::NoSuchForm`] if there are no numbers left.
pub async fn make_forms(
    tx: &mut Tx,
    actor: Option<&Actor>,
    id: i64,
    codes: Vec<String>,
    now: DateTime<Utc>,
) -> Result<(StoredSurvey, Vec<Form>), ActionError> {
    if actor.is_some_and(|actor| !actor.may(Ability::RunSurveys)) {
        return Err(ActionError::NotFound(Sought::Paper));
    }
    let survey = held(tx, id, now).await?;
    let mut forms = Vec::new();
    let mut last = tx.last_form(id).await?.max(tx.last_form_given(id).await?);
    for code in codes.into_iter().take(MOST_FORMS) {
        let Some(digest) = digest_of(&code) else {
            continue;
        };
        loop {
            let number = last + 1;
            if number > LAST_FORM {
                return Err(refused(Refusal::NoSuchForm));
            }
            if tx.add_form(id, number, &digest).await? {
                last = number;
                forms.push(Form { number, code });
                break;
            }
            // Somebody else took the number meanwhile, or there is such a code already.
            match tx.last_form(id).await? {
                taken if taken > last => last = taken,
                _ => break,
            }
        }
    }
    tx.log(Entry {
        at: now,
        actor: actor.map_or("operator".into(), |actor| {
            format!("staff:{}", actor.person.id)
        }),
        action: "forms_printed".into(),
        object: format!("survey:{id}"),
        detail: forms.len().to_string(),
    });
    Ok((survey, forms))
}

fn ballot<'a>(survey: &'a StoredSurvey, paper: &'a Paper) -> NewBallot<'a> {
    use crate::domain::survey::flow::Answer;
    let zone = paper.answers.iter().find_map(|answer| match answer {
        Some(Answer::Zone(zone)) => survey.places.zones.get(usize::from(*zone)),
        Some(Answer::Skipped | Answer::Marks(..) | Answer::Number(..) | Answer::Text(..))
        | None => None,
    });
    NewBallot {
        survey: survey.id,
        origin: Origin::Paper,
        answers: &paper.answers,
        zone: zone.map(|zone| zone.key.as_str()),
        groups: &[],
        form: Some(paper.form),
    }
}

fn log(tx: &mut Tx, actor: &Actor, (action, survey, form): (&str, i64, i64), now: DateTime<Utc>) {
    tx.log(Entry {
        at: now,
        actor: format!("staff:{}", actor.person.id),
        action: action.to_owned(),
        object: format!("survey:{survey}"),
        detail: form.to_string(),
    });
}
