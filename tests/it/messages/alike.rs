//! What is said of questions that ask the same: to whoever decides it, and to whoever asked.

use super::{OFFICE, Shown, question, shown};
use convoca::domain::base::{Page, QuestionId};
use convoca::domain::question::alike::{Likeness, Places};
use convoca::domain::question::{Giving, State};
use convoca::locale::Lang;
use convoca::render;
use convoca::render::question::Notice;
use convoca::store::Question;

const SAID: &str = "¿Cuándo tapan el hueco de la calle 10 <con> carrera 5?";

/// Every message of it.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let mut all = Vec::new();
    let asked = question(State::Received);
    let leading = |led| Question {
        led,
        ..asked.clone()
    };
    let led = Question {
        id: QuestionId::new(2),
        leader_id: Some(asked.id),
        ..asked.clone()
    };
    let (one, more) = (leading(1), leading(12));
    let found = [(&one, Some(OFFICE)), (&led, None), (&more, Some(OFFICE))];
    for count in [0, 1, 3] {
        let say = render::alike(lang, &asked, &found[..count]);
        all.extend(shown("alike", [say]));
    }
    let marks = Likeness::of(SAID, &Places::default());
    let long = SAID.repeat(60);
    for said in [SAID, &long] {
        let side = render::Side {
            question: &more,
            office: Some(OFFICE),
            said,
            besides: &marks.marks().all,
        };
        let other = render::Side {
            question: &led,
            besides: &[],
            ..side
        };
        all.extend(shown("compare", [render::compare(lang, &[side, other])]));
    }
    for leader in [&one, &more] {
        let say = render::joined_together(lang, leader);
        all.extend(shown("joined_together", [say]));
    }
    all.extend(shown("parted_again", [render::parted_again(lang, &asked)]));
    let others = Page::cut(vec![(led.clone(), 3)], 0);
    let say = render::together(lang, &one, &others);
    all.extend(shown("together", [say]));
    for notice in [
        Notice::Joined { question: &led },
        Notice::Parted { question: &led },
    ] {
        all.extend(shown("joined", render::Notice::from(notice).say(lang)));
    }
    for is_public in [true, false] {
        let answered = Notice::Answered {
            question: &led,
            office: OFFICE,
            text: "Lo tapamos en agosto.",
            files: &[],
            late: None,
            giving: Giving::First,
            is_public,
        };
        all.extend(shown("answer", render::Notice::from(answered).say(lang)));
    }
    for question in [&one, &more, &led] {
        let stands = super::stands(3, None, Giving::First);
        let say = render::status(lang, question, Some(OFFICE), (&[], false), stands, None);
        all.extend(shown("status", [say]));
        let opened = render::Opened {
            question,
            office: Some(OFFICE),
            parts: &[],
            reason: None,
            days_left: 3,
            met: false,
            unreached: None,
            extension: None,
            may_extend: true,
            completion: None,
            may_ask: true,
            may_close: false,
            transfer: None,
            may_send: true,
            may_take_back: false,
            acknowledged: None,
            planned: None,
            zone: chrono_tz::America::Bogota,
            is_theirs: true,
            same_author: None,
            may_act: true,
            intake: None,
            may_print: false,
            moved: None,
            leader: question.leader_id.is_some().then_some(&one),
            files: 0,
            shares: &[],
            list: None,
        };
        all.extend(shown("opened", [render::opened(lang, &opened)]));
    }
    all
}
