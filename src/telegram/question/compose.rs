//! The answer is composed of the parts that are there: a draft like any other, in which each part stands under
//! the name of its office and can be changed. Whose part is there, and whose is not, is looked at again before
//! it leaves.

use super::answer::{self, taken};
use super::pending::allowed;
use crate::actions::ActionError;
use crate::actions::share;
use crate::domain::base::QuestionId;
use crate::domain::question::{Command, State as Standing};
use crate::domain::share::{Refusal, State};
use crate::render::{self, Composed};
use crate::store::{Question, Share};
use crate::t;
use crate::telegram::base::dialogue::{Answer, Dialogue, PartSection};
use crate::telegram::base::turn::{Done, Turn};

/// Begins an answer with the parts that are there; what was written of it before goes along.
pub async fn begin(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let Some(question) = allowed(turn, id, Command::Answer).await? else {
        return Ok(());
    };
    let shares = share::parts(turn.tx, &question).await?;
    let given = shares.iter().filter(|share| share.state == State::Given);
    let new = Answer {
        question: id,
        number: question.number.clone(),
        ..Answer::default()
    };
    let mut draft = begun(turn, id).unwrap_or(new);
    for share in given {
        put(turn, &mut draft, share).await?;
    }
    if draft.sections.is_empty() {
        return turn.refuse_staff(Refusal::NoParts.into());
    }
    let lead = question.office.as_deref();
    let lead = lead.map_or(&*turn.desk.entity, |key| turn.desk.office_name(key));
    lead.clone_into(&mut draft.lead);
    answer::edited(turn, draft).await
}

/// What was written of the answer to this question before.
fn begun(turn: &mut Turn<'_>, id: QuestionId) -> Option<Answer> {
    let Dialogue::Answering(draft) = &turn.step else {
        return None;
    };
    let is_of_it = draft.question == id && !draft.corrects && draft.share.is_none();
    is_of_it.then(|| draft.clone())
}

/// Puts a part into the answer as it is now, unless that is where it stands already.
async fn put(turn: &mut Turn<'_>, draft: &mut Answer, share: &Share) -> Done {
    let known = draft.sections.iter().position(|one| one.share == share.id);
    if known.is_some_and(|at| draft.sections[at].version == share.version) {
        return Ok(());
    }
    let section = PartSection {
        share: share.id,
        version: share.version,
        office: turn.desk.office_name(&share.office).to_owned(),
        text: share.text.clone(),
        files: turn.tx.share_files(share.id).await?,
        is_edited: false,
    };
    match known {
        Some(at) => draft.sections[at] = section,
        None => draft.sections.push(section),
    }
    Ok(())
}

/// The names of those who owe a part and gave none, each once.
fn missing(turn: &Turn<'_>, shares: &[Share]) -> Vec<String> {
    let gave = |share: &&Share| {
        let mut all = shares.iter();
        all.any(|one| one.office == share.office && one.state == State::Given)
    };
    let open = shares
        .iter()
        .filter(|share| share.is_open() && !gave(share));
    let mut names: Vec<String> = Vec::new();
    for share in open {
        let name = turn.desk.office_name(&share.office);
        if !names.iter().any(|one| one == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// The sentence that names them, in the language of whoever asked; empty if there is nobody.
async fn sentence(
    turn: &mut Turn<'_>,
    question: &Question,
    names: &[String],
) -> Result<String, ActionError> {
    if names.is_empty() {
        return Ok(String::new());
    }
    let asker = match question.person_id {
        Some(person) => turn.tx.contact(person).await?,
        None => None,
    };
    let lang = asker.map_or(turn.desk.language, |one| turn.desk.lang(&one.language));
    let (count, offices) = (names.len(), names.join("; "));
    // Whoever has insisted cannot do so again.
    Ok(match question.state {
        Standing::Received | Standing::Incomplete => {
            t!(lang, "compose-missing", count = count, offices = offices)
        }
        Standing::Reopened
        | Standing::Answered
        | Standing::Withdrawn
        | Standing::Closed
        | Standing::Transferred => {
            t!(
                lang,
                "compose-missing-again",
                count = count,
                offices = offices
            )
        }
    })
}

/// How a draft stands to the parts of its answer; whether any of them changed since it was shown last. What an office
/// gave otherwise since takes its place, unless whoever composes has written it otherwise too.
///
/// # Errors
/// If the store fails.
pub async fn look(
    turn: &mut Turn<'_>,
    draft: &mut Answer,
) -> Result<(Composed, bool), ActionError> {
    let question = turn.tx.question(draft.question).await?;
    // What is corrected is composed where somebody insisted: its parts end with it.
    let composes = |one: &Question| !draft.corrects || one.state.is_open();
    let question = question.filter(|one| draft.share.is_none() && composes(one));
    let Some(question) = question else {
        return Ok((Composed::default(), false));
    };
    let shares = share::parts(turn.tx, &question).await?;
    // What was taken back meanwhile stands in no answer.
    let stood = draft.sections.len();
    let is_given = |id: i64| {
        shares
            .iter()
            .any(|one| one.id == id && one.state == State::Given)
    };
    draft.sections.retain(|one| is_given(one.share));
    if draft.sections.len() < stood {
        draft.editing = None;
    }
    let mut left_out = Vec::new();
    for share in shares.iter().filter(|one| one.state == State::Given) {
        let section = draft.sections.iter().find(|one| one.share == share.id);
        match section {
            Some(section) if !section.is_edited => put(turn, draft, share).await?,
            Some(section) if section.version == share.version => {}
            Some(_) | None => left_out.push(turn.desk.office_name(&share.office).to_owned()),
        }
    }
    let silent = missing(turn, &shares);
    draft.missing = sentence(turn, &question, &silent).await?;
    let composed = Composed {
        sections: draft
            .sections
            .iter()
            .map(|one| one.office.clone())
            .collect(),
        silent,
        left_out,
        question: question.id,
    };
    let seen: Vec<_> = shares
        .iter()
        .map(|share| (share.id, share.version))
        .collect();
    let is_new = seen != draft.shares;
    draft.shares = seen;
    Ok((composed, is_new))
}

/// What stands in the place of a part? Returns whether the button belongs to the present state of the draft.
pub fn edit(turn: &mut Turn<'_>, id: i64, place: u8) -> bool {
    let Some(mut draft) = taken(turn, id) else {
        return false;
    };
    let at = usize::from(place);
    let Some(section) = draft.sections.get(at) else {
        turn.step = Dialogue::Answering(draft);
        return false;
    };
    draft.id = turn.update;
    let (office, text) = (section.office.as_str(), section.text.as_str());
    let say = render::edit_section(turn.lang, draft.id, place, office, text);
    turn.show(say);
    draft.editing = Some(at);
    turn.step = Dialogue::Answering(draft);
    true
}

/// A part stands in the answer no more. Returns as [`edit`] does.
///
/// # Errors
/// If the store fails.
pub async fn cut(turn: &mut Turn<'_>, id: i64, place: u8) -> Result<bool, ActionError> {
    let Some(mut draft) = taken(turn, id) else {
        return Ok(false);
    };
    let at = usize::from(place);
    if at < draft.sections.len() {
        draft.sections.remove(at);
    }
    draft.editing = None;
    answer::edited(turn, draft).await.map(|()| true)
}

/// It stays as it is. Returns as [`edit`] does.
///
/// # Errors
/// If the store fails.
pub async fn keep(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(mut draft) = taken(turn, id) else {
        return Ok(false);
    };
    draft.editing = None;
    answer::edited(turn, draft).await.map(|()| true)
}
