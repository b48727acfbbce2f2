//! Buttons that are in people's chats since an earlier version still mean what they meant.

use super::*;
use crate::domain::survey::life::Step;
use crate::domain::survey::{Decline, Sort};
use crate::render::survey::decisions::Reply;

fn read(data: &str) -> Option<Button> {
    let crate::render::Button::Survey(button) = crate::render::Button::decode(data)? else {
        return None;
    };
    Some(button)
}

/// At the version 3.
fn at<T>(what: T) -> At<T> {
    At { version: 3, what }
}

fn of<T>(at: u8, what: T) -> Of<T> {
    Of { at, what }
}

#[test]
fn what_is_written_is_read_back() {
    for button in Button::extremes() {
        let data = button.encode();
        assert!(data.len() <= 64, "{data}");
        assert_eq!(read(&data), Some(button), "{data}");
    }
}

#[test]
fn old_buttons_are_read() {
    let survey = 7;
    #[rustfmt::skip]
    let all = [
        ("ul:0", Button::Surveys { page: 0 }),
        ("uo:7", Button::Open { survey }),
        ("ug:7", Button::Give { survey }),
        ("uz:7", Button::Result { survey }),
        ("ud:7", Button::Data { survey }),
        ("uv:4", Button::NoMore { wave: 4 }),
        ("ux:7", Button::Propose { survey }),
        ("ur:7", Button::Review { survey }),
        ("um:7:1.5.2", Button::Mark { survey, at: 1, choice: 5, page: 2 }),
        ("us:7:1.2.5", Button::Score { survey, at: 1, topic: 2, score: 5 }),
        ("ut:7:1.2", Button::Topic { survey, at: 1, topic: 2 }),
        ("ua:7:1.5", Button::Answer { survey, at: 1, value: 5 }),
        ("ua:7:1.5.2", Button::Answer { survey, at: 1, value: 5 }),
        ("un:7:1", Button::Next { survey, at: 1 }),
        ("uk:7:1", Button::Skip { survey, at: 1 }),
        ("ub:7:1", Button::Again { survey, at: 1 }),
        ("up:7:1.2", Button::Choices { survey, at: 1, page: 2 }),
        ("Fo:7", Button::Paper { survey }),
        ("Fx:7", Button::Sheet { survey }),
        ("Fp:7", Button::Print { survey }),
        ("Fd:900", Button::Done { draft: 900 }),
        ("Fr:900:17", Button::Retype { draft: 900, form: 17 }),
        ("Fy:900", Button::Keep { draft: 900 }),
        ("Fn:900", Button::Drop { draft: 900 }),
        ("Ff:900:500", Button::Make { draft: 900, count: 500 }),
    ];
    for (data, button) in all {
        assert_eq!(read(data), Some(button), "{data}");
    }
}

#[test]
fn old_buttons_of_coordinators_are_read() {
    let survey = 7;
    let new = |aim| Button::New { none: 0, aim };
    let template = |aim| Button::Template { none: 0, aim };
    let write = |ask| Button::Write {
        survey,
        ask: at(ask),
    };
    let step = |step, sure| Button::Step {
        survey,
        step: at(Stride { step, sure }),
    };
    let dates = |to: Option<Date>| Button::Dates {
        survey,
        to: to.map(at),
    };
    let depend = |what| Button::Depend {
        survey,
        on: at(of(1, what)),
    };
    let on = |reply| Some(When::Earlier(of(0, reply)));
    let fill = |agenda: Option<Agenda>| Button::Fill {
        survey,
        agenda: agenda.map(at),
    };
    let agenda = |sure| Some(Agenda { space: 2, sure });
    let preview = |which| Button::Preview { survey, which };
    let decide = |ruling| Button::Decide {
        proposal: 9,
        ruling,
    };
    #[rustfmt::skip]
    let all = [
        ("Ul:1", Button::All { page: 1 }),
        ("Uo:7", Button::Card { survey }),
        ("Un:0", new(None)),
        ("Un:0:topics", new(Some(Aim::Topics))),
        ("Ut:0", template(None)),
        ("Ut:0:space", template(Some(Aim::Space))),
        ("Uf:7:3-code", Button::Toggle { survey, to: at(Switch::Code) }),
        ("Uf:7:3-proposals", Button::Toggle { survey, to: at(Switch::Proposals) }),
        ("Uz:7", Button::Space { survey, to: None }),
        ("Uz:7:3-0", Button::Space { survey, to: Some(at(0)) }),
        ("Uz:7:3-2", Button::Space { survey, to: Some(at(2)) }),
        ("Ug:7", Button::Audience { survey, to: None }),
        ("Ug:7:3-all", Button::Audience { survey, to: Some(at(Whom::Everybody)) }),
        ("Ug:7:3-4", Button::Audience { survey, to: Some(at(Whom::Saved(4))) }),
        ("Uv:7", Button::Invite { survey, sure: None }),
        ("Uv:7:3-yes", Button::Invite { survey, sure: Some(at(Sure::Yes)) }),
        ("Ud:7", Button::Publish { survey, what: None }),
        ("Ud:7:texts", Button::Publish { survey, what: Some(Outlet::Texts) }),
        ("Ud:7:3-yes", Button::Publish { survey, what: Some(Outlet::Result(at(Sure::Yes))) }),
        ("Uu:7", fill(None)),
        ("Uu:7:3-2", fill(agenda(None))),
        ("Uu:7:3-2-5-yes", fill(agenda(Some(At { version: 5, what: Sure::Yes })))),
        ("Uw:7", dates(None)),
        ("Uw:7:3-d10", dates(Some(Date::Days(10)))),
        ("Uw:7:3-oh", dates(Some(Date::Opens(None)))),
        ("Uw:7:3-ch", dates(Some(Date::Closes(None)))),
        ("Uw:7:3-o1722650400", dates(Some(Date::Opens(Some(1_722_650_400))))),
        ("Uw:7:3-c1722650400", dates(Some(Date::Closes(Some(1_722_650_400))))),
        ("Us:7:3-open", step(Step::Open, None)),
        ("Us:7:3-cancel-yes", step(Step::Cancel, Some(Sure::Yes))),
        ("Uy:7", Button::Share { survey }),
        ("Uj:7", Button::Proposals { survey, after: None }),
        ("Uj:7:9", Button::Proposals { survey, after: Some(9) }),
        ("Ui:9:add", decide(Ruling::Add)),
        ("Ui:9:text", decide(Ruling::Reword)),
        ("Ui:9:merge", decide(Ruling::Merge)),
        ("Ui:9:m4", decide(Ruling::Into(4))),
        ("Ui:9:offends", decide(Ruling::Decline(Decline::Offends))),
        ("Ue:7", Button::Questions { survey }),
        ("Uq:7:1", Button::Question { survey, at: 1 }),
        ("Ux:7:3-name", write(Ask::Name)),
        ("Ux:7:3-pledge", write(Ask::Pledge)),
        ("Ux:7:3-add-one", write(Ask::Add(Sort::One))),
        ("Ux:7:3-choices-1", write(Ask::Choices(1))),
        ("Ux:7:3-when-2-1-l", write(Ask::When(2, 1, true))),
        ("Ux:7:3-formula", write(Ask::Formula)),
        ("Ua:7:3", Button::Add { survey, version: 3 }),
        ("Um:7:3-1-u", Button::Move { survey, to: at(of(1, Way::Up)) }),
        ("Ur:7:3-1", Button::Remove { survey, what: at(of(1, None)) }),
        ("Ur:7:3-1-y", Button::Remove { survey, what: at(of(1, Some(Gone::Yes))) }),
        ("Uk:7:3-1-500", Button::Most { survey, to: at(of(1, 500)) }),
        ("Uh:7:3-1-order", Button::Method { survey, to: at(of(1, Manner::Order)) }),
        ("Ub:7:3-1", Button::ProcessTopics { survey, at: at(1) }),
        ("Uc:7:3-1", depend(None)),
        ("Uc:7:3-1-x", depend(Some(When::Always))),
        ("Uc:7:3-1-0", depend(on(None))),
        ("Uc:7:3-1-0-c2", depend(on(Some(Reply::Choice(2))))),
        ("Uc:7:3-1-0-l4", depend(on(Some(Reply::AtLeast(4))))),
        ("Uc:7:3-1-0-m4", depend(on(Some(Reply::AtMost(4))))),
        ("Up:7", preview(None)),
        ("Up:7:1", preview(Some(of(1, None)))),
        ("Up:7:1-es", preview(Some(of(1, LanguageCode::parse("es"))))),
    ];
    for (data, button) in all {
        assert_eq!(read(data), Some(button), "{data}");
    }
}

#[test]
fn what_was_never_a_button_is_none() {
    for data in [
        "uo",
        "uo:x",
        "ul:-7",
        "um:7:0",
        "um:7:256.0.0",
        "us:7:0.1",
        "Ux:7:3",
        "Ux:7:x-name",
        "Ux:7:3-text-",
        "Um:7:3-0-x",
        "Ur:7:3-0-n",
        "Uc:7:3-1-0-x",
        "Uw:7:3-x",
        "Us:7:3-open-no",
        "Uu:7:3-2-yes",
        "Uf:7:3-",
        "Uz:7:3-x",
        "Up:7:-es",
        "Ui:9:m",
        "Ud:7:yes",
        "Ff:900:many",
    ] {
        assert_eq!(read(data), None, "{data}");
    }
}
