//! «Imprimir formularios»: paper forms with numbers and codes, as one document to print.
//!
//! The codes are in that document, which is written after the commit, and nowhere else; of each only a
//! digest is kept.

use crate::actions::ActionError;
use crate::actions::survey::entrusted;
use crate::actions::survey::paper::{self, MOST_FORMS};
use crate::domain::Refused;
use crate::domain::survey::Refusal;
use crate::render;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::{Subject, Turn};
use crate::telegram::survey::paper::{refuse, refuse_press};
use crate::telegram::survey::paper_draft::{Asked, Draft};

/// Asks how many.
pub(in crate::telegram) async fn ask(turn: &mut Turn<'_>, id: i64) -> Done {
    entrusted(turn.tx, &turn.actor, id).await?;
    let survey = match paper::on_paper(turn.tx, &turn.actor, id, turn.now).await {
        Ok(survey) => survey,
        Err(error) => return refuse_press(turn, error),
    };
    let draft = turn.update;
    turn.show(render::paper_ask_count(
        turn.lang, draft, &survey, MOST_FORMS,
    ));
    turn.step = Dialogue::Typing(Draft {
        id: draft,
        survey: id,
        typed: 0,
        asked: Asked::Count,
    });
    Ok(())
}

/// Makes so many; they are written and sent after the commit.
pub(in crate::telegram) async fn make(
    turn: &mut Turn<'_>,
    draft: Draft,
    count: Option<usize>,
) -> Done {
    let (lang, id, now) = (turn.lang, draft.survey, turn.now);
    let count = count.filter(|count| (1..=MOST_FORMS).contains(count));
    let Some(count) = count else {
        turn.tell(t!(lang, "ballots-bad-count", most = MOST_FORMS.to_string()));
        turn.step = Dialogue::Typing(draft);
        return Ok(());
    };
    let codes: Result<Vec<_>, _> = (0..count).map(|_| crate::secret::code()).collect();
    let (Ok(codes), Some(_)) = (codes, turn.desk.bot.get()) else {
        turn.tell(t!(lang, "ballots-not-made"));
        turn.step = Dialogue::Typing(draft);
        return Ok(());
    };
    let made = paper::make_forms(turn.tx, Some(&turn.actor), id, codes, now).await;
    let (survey, forms) = match made {
        Ok(made) => made,
        Err(ActionError::Refused(Refused::Survey(Refusal::NoSuchForm))) => {
            turn.tell(t!(lang, "ballots-no-numbers"));
            return Ok(());
        }
        Err(error) => return refuse(turn, error),
    };
    if forms.is_empty() {
        turn.tell(t!(lang, "ballots-not-made"));
        return Ok(());
    }
    turn.reply.draw = Some(Subject::Forms(Box::new(survey), forms));
    Ok(())
}
