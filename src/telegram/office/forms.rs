//! «Imprimir formularios»: paper forms with numbers and codes, as one document to print.
//!
//! The codes are in that document and nowhere else; of each only a digest is kept.

use super::super::dialogue::Dialogue;
use super::super::tree::Done;
use super::super::turn::Turn;
use super::paper::{Asked, Draft, refuse, refuse_press};
use crate::actions::ActionError;
use crate::actions::survey::entrusted;
use crate::actions::survey::paper::{self, MOST_FORMS};
use crate::domain::survey::Refusal;
use crate::files::survey_forms::{Printed, page};
use crate::render;
use crate::store::Attachment;
use crate::t;

/// Asks how many.
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64) -> Done {
    entrusted(turn.tx, &turn.actor, id).await?;
    let survey = match paper::on_paper(turn.tx, &turn.actor, id, turn.now).await {
        Ok(survey) => survey,
        Err(error) => return refuse_press(turn, error),
    };
    let draft = turn.update;
    let say = render::paper_ask_count(turn.chat, turn.lang, draft, &survey, MOST_FORMS);
    turn.say(say);
    turn.step = Dialogue::Typing(Draft {
        id: draft,
        survey: id,
        typed: 0,
        asked: Asked::Count,
    });
    Ok(())
}

/// Makes so many and sends them.
pub(super) async fn make(turn: &mut Turn<'_>, draft: Draft, count: &str) -> Done {
    let (lang, id, now) = (turn.lang, draft.survey, turn.now);
    let count = count.trim().parse().ok();
    let count = count.filter(|count| (1..=MOST_FORMS).contains(count));
    let Some(count) = count else {
        turn.tell(t!(lang, "ballots-bad-count", most = MOST_FORMS.to_string()));
        turn.step = Dialogue::Typing(draft);
        return Ok(());
    };
    let codes: Result<Vec<_>, _> = (0..count).map(|_| crate::secret::code()).collect();
    let (Ok(codes), Some(bot)) = (codes, turn.desk.bot.get()) else {
        turn.tell(t!(lang, "ballots-not-made"));
        turn.step = Dialogue::Typing(draft);
        return Ok(());
    };
    let made = paper::make_forms(turn.tx, Some(&turn.actor), id, codes, now).await;
    let (survey, forms) = match made {
        Ok(made) => made,
        Err(ActionError::Survey(Refusal::NoSuchForm)) => {
            turn.tell(t!(lang, "ballots-no-numbers"));
            return Ok(());
        }
        Err(error) => return refuse(turn, error),
    };
    let (Some(first), Some(last)) = (forms.first(), forms.last()) else {
        turn.tell(t!(lang, "ballots-not-made"));
        return Ok(());
    };
    let printed = Printed {
        entity: &turn.desk.entity,
        bot,
        name: &survey.name,
        survey: &survey.survey,
        places: &survey.places,
    };
    let pairs = forms.iter().map(|form| (form.number, form.code.as_str()));
    // Whoever answers on paper reads the language of the entity.
    let content = page(printed, pairs, turn.desk.language).into_bytes();
    let numbers = (first.number, last.number);
    let name = t!(lang, "ballots-forms-name");
    let name = format!("{name}-{id}-{}-{}.html", numbers.0, numbers.1);
    let say = render::paper_forms(turn.chat, lang, numbers);
    turn.send(say, Attachment { name, content });
    Ok(())
}
