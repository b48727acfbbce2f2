//! `/documentos`: what can be commented on, what one has said oneself, and what was answered.

use crate::actions::ActionError;
use crate::actions::consultation;
use crate::domain::Sought;
use crate::domain::base::Page;
use crate::render;
use crate::store::{Attachment, Consultation};
use crate::t;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::consultation::until;

/// What is open, what is being answered and what has a report.
pub async fn list(turn: &mut Turn<'_>, page: u16) -> Done {
    let (wanted, offset) = (
        Page::<Consultation>::wanted(),
        Page::<Consultation>::offset(page),
    );
    let found = turn.tx.consultations(true, wanted, offset).await?;
    let page = Page::cut(found.iter().collect(), page).map(|one| (one, until(turn, one)));
    let say = render::documents(turn.lang, &page);
    turn.show(say);
    Ok(())
}

/// One document with its file. Whether there is one.
///
/// # Errors
/// If the store fails.
pub async fn open(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let found = consultation::public(turn.tx, id).await?;
    let has_said = !consultation::mine(turn.tx, &turn.actor, id)
        .await?
        .is_empty();
    let dated = (&found, until(turn, &found));
    let say = render::document(turn.lang, dated, has_said);
    turn.show(say);
    Ok(true)
}

/// A page of its sections.
pub async fn sections(turn: &mut Turn<'_>, id: i64, page: u16) -> Result<bool, ActionError> {
    let found = consultation::taking(turn.tx, id, turn.now).await?;
    let say = render::document_sections(turn.lang, &found, page);
    turn.show(say);
    Ok(true)
}

/// What one has said about a document oneself.
pub async fn mine(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(found) = turn.tx.consultation(id).await? else {
        return Ok(false);
    };
    let all = consultation::mine(turn.tx, &turn.actor, id).await?;
    if all.is_empty() && !found.state.is_public() {
        return Ok(false);
    }
    let say = render::my_observations(turn.lang, &found, &all);
    turn.show(say);
    Ok(true)
}

/// One's own observation.
pub async fn own(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let (found, one) = consultation::own(turn.tx, &turn.actor, id).await?;
    let says = render::my_observation(turn.lang, &found, &one);
    says.into_iter().for_each(|say| turn.show(say));
    Ok(true)
}

/// Asks whether somebody really wants to take it back.
pub async fn withdraw(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let (found, one) = consultation::own(turn.tx, &turn.actor, id).await?;
    consultation::taking(turn.tx, found.id, turn.now).await?;
    let say = render::confirm_observation_withdrawal(turn.lang, &found, &one);
    turn.show(say);
    Ok(true)
}

/// It is taken back.
pub async fn withdrawn(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let (found, one) = consultation::own(turn.tx, &turn.actor, id).await?;
    let asks = render::confirm_observation_withdrawal(turn.lang, &found, &one);
    if !turn.was_asked(&asks) {
        return withdraw(turn, id).await;
    }
    consultation::withdraw(turn.tx, &turn.actor, id, turn.now).await?;
    turn.tell(t!(turn.lang, "observation-withdrawn"));
    Ok(true)
}

/// The report: for everybody once it is public, before that for those who prepare it.
pub async fn report(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let lang = turn.lang;
    let (found, content) = match consultation::published(turn.tx, id, lang).await {
        Ok(found) => found,
        Err(ActionError::NotFound(_)) => {
            let (desk, actor) = (turn.desk, &turn.actor);
            let report = consultation::report(turn.tx, desk, actor, id, lang).await?;
            let content = report.workbook(lang).map_err(ActionError::Report)?;
            let found = turn.tx.consultation(id).await?;
            (
                found.ok_or(ActionError::NotFound(Sought::Document))?,
                content,
            )
        }
        Err(error) => return Err(error),
    };
    let name = t!(lang, "report-file", number = id.to_string());
    let say = render::report_file(lang, &found);
    turn.send(say, Attachment { name, content });
    Ok(true)
}
