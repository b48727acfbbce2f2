//! `/privacidad`: what is kept, my data as a file, consents, erase me.

use crate::actions::person::privacy;
use crate::actions::staff::news;
use crate::domain::person::Purpose;
use crate::locale::Lang;
use crate::render;
use crate::render::person::Consented;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::person::profile;
use crate::telegram::space;

/// What is kept and what can be done about it.
pub async fn show(turn: &mut Turn<'_>) -> Done {
    let consents = privacy::consents(turn.tx, &turn.actor).await?;
    let given: Vec<_> = consents
        .into_iter()
        .map(|(purpose, given)| (purpose, given.unwrap_or(false)))
        .collect();
    let told = profile::in_short(turn).await?;
    let told = Some(told.as_str()).filter(|told| !told.is_empty());
    let desk = turn.desk;
    let controller = &desk.process.controller;
    let card = render::privacy(
        turn.lang,
        &desk.the_entity(turn.lang),
        controller,
        &given,
        told,
    );
    turn.show(card);
    Ok(())
}

/// One's own data, as files: made after the commit.
pub fn data(turn: &mut Turn<'_>) {
    turn.reply.data = true;
}

/// How long each thing is kept.
pub fn retention(turn: &mut Turn<'_>) {
    let say = render::retention(turn.lang);
    turn.say(say);
}

/// `/borrar`, or its button: is that meant?
pub fn erase(turn: &mut Turn<'_>) -> Done {
    turn.show(render::confirm_erasure(turn.lang));
    Ok(())
}

/// It is meant. Whoever waits gets the places of those who are forgotten.
pub async fn erase_meant(turn: &mut Turn<'_>) -> Done {
    if !turn.was_asked(&render::confirm_erasure(turn.lang)) {
        return erase(turn);
    }
    space::leave(turn).await?;
    news::leaves(turn.tx, turn.desk, &turn.actor, turn.now).await?;
    privacy::erase(turn.tx, turn.desk, &turn.actor, turn.now).await?;
    turn.erased = true;
    turn.step = Dialogue::Rest;
    turn.tell(t!(turn.lang, "erased"));
    if !turn.actor.posts.is_empty() {
        turn.actor.posts.clear();
        turn.show_menu();
    }
    Ok(())
}

/// It is not.
pub fn keep(turn: &mut Turn<'_>) {
    turn.tell(t!(turn.lang, "kept"));
}

/// They want no more messages: is that meant?
pub fn offer_to_stop(turn: &mut Turn<'_>) {
    let is_staff = !turn.actor.posts.is_empty();
    let say = render::stop_offer(turn.lang, is_staff);
    turn.say(say);
}

/// It is: nothing is sent any more but what they ask for.
pub async fn stop_all(turn: &mut Turn<'_>) -> Done {
    privacy::stop_all(turn.tx, turn.desk, &turn.actor, turn.now).await?;
    turn.tell(t!(turn.lang, "stopped"));
    Ok(())
}

/// Asks for one consent.
pub fn ask(turn: &mut Turn<'_>, purpose: Purpose) {
    turn.show(render::ask_consent(turn.lang, purpose));
}

/// A yes is taken back on the page about privacy, which says so.
pub async fn revoke(turn: &mut Turn<'_>, purpose: Purpose, asked_in: Lang) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    privacy::consent(turn.tx, desk, actor, purpose, asked_in, false, now).await?;
    show(turn).await?;
    match purpose {
        // What is gone is said in a message that stays.
        Purpose::Sensitive | Purpose::Needs => turn.tell(t!(turn.lang, "sensitive-erased")),
        Purpose::Convocations | Purpose::Surveys => {
            turn.reply.note = Some(t!(turn.lang, "consent-no"));
        }
    }
    Ok(())
}

/// Yes or no to one purpose.
pub async fn answer(turn: &mut Turn<'_>, purpose: Purpose, answer: Consented) -> Done {
    let Consented { given, asked_in } = answer;
    let before = turn.tx.consents_of(turn.actor.person.id).await?;
    let said = |yes: bool| {
        let mut before = before.iter();
        before.any(|one| one.purpose == purpose && one.given == yes)
    };
    let had_agreed = !given && said(true);
    let tells_nothing = !said(false) && profile::in_short(turn).await?.is_empty();
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    privacy::consent(turn.tx, desk, actor, purpose, asked_in, given, now).await?;
    match (purpose, given) {
        (Purpose::Sensitive | Purpose::Needs, false) if had_agreed => {
            turn.tell(t!(turn.lang, "sensitive-erased"));
        }
        (Purpose::Sensitive, given) => profile::after_consent(turn, given).await?,
        (purpose, true) => {
            // Said twice, it offers the same twice: the second takes the place of the first.
            let offers = purpose == Purpose::Convocations && tells_nothing;
            turn.settle(render::consent_given(turn.lang, offers));
        }
        (_, false) => turn.settle(render::sentence(t!(turn.lang, "consent-no"))),
    }
    Ok(())
}
