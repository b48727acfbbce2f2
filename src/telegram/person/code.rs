//! Codes of invitations: `/codigo ACDEF-34679`, or the link printed beside it.

use crate::actions::counter::{self, Leads};
use crate::actions::person::code;
use crate::actions::person::code::Redeemed;
use crate::actions::person::privacy;
use crate::actions::question::{days_left, giving, kind, standing};
use crate::domain::base::QuestionId;
use crate::domain::person::Purpose;
use crate::render;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::answer;
use teloxide::utils::html::escape;

/// What a link's code begins with, to be told from an invitation to a post.
pub const LINK: &str = "c_";

/// `/start c_ACDEF34679`
pub async fn open(turn: &mut Turn<'_>, args: &str) -> Done {
    let code = args.strip_prefix(LINK).unwrap_or(args);
    redeem(turn, code).await
}

/// `/codigo`, with the code behind it or in the next message.
pub async fn typed(turn: &mut Turn<'_>, args: &str) -> Done {
    if !args.is_empty() {
        return redeem(turn, args).await;
    }
    turn.step = Dialogue::Code;
    turn.tell(t!(turn.lang, "code-write"));
    Ok(())
}

/// Whether what was written instead of a code may be one: otherwise it is a question like any other.
pub fn may_be_one(said: &Said) -> bool {
    let short = said.text.len() <= code::LONGEST && said.text.split_whitespace().count() <= 3;
    said.file.is_none() && short && !said.text.contains(['?', '\u{bf}'])
}

/// Puts the person on the list of a code; a wrong one can be typed again. A question that is being
/// written waits.
pub async fn redeem(turn: &mut Turn<'_>, text: &str) -> Done {
    if turn.step == Dialogue::Code {
        turn.step = Dialogue::Rest;
    }
    // A code is two groups: words of thanks behind it are none of it.
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(2).collect();
    let text = match words.next() {
        Some(_) => &*first.join(" "),
        None => text,
    };
    match code::redeem(turn.tx, &turn.actor, text, turn.now).await? {
        Redeemed::OnList(list) => {
            turn.reply.owed = true;
            turn.tell(t!(turn.lang, "code-done", name = escape(&list)));
            let consents = privacy::consents(turn.tx, &turn.actor).await?;
            if !consents.contains(&(Purpose::Convocations, Some(true))) {
                let say = render::ask_consent(turn.lang, Purpose::Convocations);
                turn.say(say);
            }
        }
        Redeemed::Form(id, form) => return answer::open_with_form(turn, (id, form)).await,
        Redeemed::Question(id) => return at_counter_or_nameless(turn, id).await,
        Redeemed::Unknown => {
            if turn.step == Dialogue::Rest {
                turn.step = Dialogue::Code;
            }
            turn.tell(t!(turn.lang, "code-unknown"));
        }
        Redeemed::Taken => turn.tell(t!(turn.lang, "code-taken")),
        Redeemed::TooMany => turn.tell(t!(turn.lang, "code-too-many")),
    }
    Ok(())
}

/// A question of a code: of what came to the counter it is asked whether it is theirs; what children asked
/// stays nobody's.
async fn at_counter_or_nameless(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    match counter::leads(turn.tx, &turn.actor, id).await? {
        Leads::Elsewhere | Leads::Theirs | Leads::Unclaimed(None) => question(turn, id).await,
        Leads::Taken => {
            turn.tell(t!(turn.lang, "code-taken"));
            Ok(())
        }
        Leads::Unclaimed(Some(proof)) => {
            if let Some(asked) = turn.tx.question(id).await? {
                let say = render::counter::ask_claim(turn.lang, &asked, proof);
                turn.say(say);
            }
            Ok(())
        }
    }
}

/// A question that has no author, and its answer, for whoever has its code.
async fn question(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let Some(asked) = turn.tx.question(id).await? else {
        return Ok(());
    };
    let parts = turn.tx.parts_of(id).await?;
    let answer = standing(&parts).last().copied();
    let files = match answer {
        Some(answer) => turn.tx.answer_files_of(answer.id).await?,
        None => Vec::new(),
    };
    let days_left = days_left(turn.desk, &asked, turn.now);
    let giving = giving(&parts);
    let extension = turn.tx.extension_of(id).await?;
    let (given, stands) = ((answer, &*files), (days_left, giving));
    let moved = kind::moved(&asked, &turn.tx.events_of(id).await?);
    let since = (extension.as_ref(), moved.as_ref());
    for say in render::by_code(turn.lang, &asked, given, stands, since) {
        turn.say(say);
    }
    Ok(())
}
