//! Buttons about the dialogue spaces: those of earlier versions are read, and every one fits.

use super::*;
use crate::render;

#[test]
fn old_buttons_are_read() {
    let space = 7;
    let table = [
        ("sl:0", Button::Spaces { page: 0 }),
        ("so:7", Button::Open { space }),
        ("sc:7", Button::Calendar { space }),
        ("sq:7", Button::Kit { space }),
        ("sn", Button::New),
        (
            "sk:0:forum",
            Button::Plan {
                none: 0,
                kind: SpaceKind::Forum,
            },
        ),
        (
            "se:7:open_questions",
            Button::Change {
                space,
                what: Aspect::OpenQuestions,
            },
        ),
        ("sv:9:3", choice(PlanChoice::Hours(3))),
        ("sv:9:none", choice(PlanChoice::NoPlace)),
        ("sv:9:now", choice(PlanChoice::Now)),
        ("sv:9:start", choice(PlanChoice::Thing(Aspect::Start))),
        ("sv:9:end", choice(PlanChoice::Thing(Aspect::End))),
        ("sv:9:after", choice(PlanChoice::After)),
        ("sv:9:capacity", choice(PlanChoice::Thing(Aspect::Capacity))),
        ("sy:9:announce", keep(KeepPlan::Announce)),
        ("sy:9:draft", keep(KeepPlan::Draft)),
        ("sy:9:yes", keep(KeepPlan::Change)),
        ("sy:9:tell", keep(KeepPlan::Tell)),
        ("sd:9", Button::Drop { plan: 9 }),
        ("gy:7", Button::Come { space }),
        ("gn:7", Button::Decline { space }),
        ("gr:7", Button::Remind { space }),
        ("gs:7:ramp", need(NeedChoice::One(Need::Ramp))),
        ("gs:7:none", need(NeedChoice::Nothing)),
        ("gs:7:done", need(NeedChoice::Done)),
        ("gl:7", Button::Gathering { space }),
        ("at:7", Button::Attendance { space }),
        ("atq:7", Button::Door { space }),
        ("atp:7", Button::OneMore { space }),
        ("atw:7", Button::Names { space }),
        ("atl:7", Button::ListIn { space }),
        ("atu:7", Button::Undo { space }),
        ("atx:7", Button::ListOut { space }),
        ("atd:9", Button::Done { draft: 9 }),
        ("aty:9", Button::KeepList { draft: 9 }),
        ("atn:9", Button::DropList { draft: 9 }),
        ("pa:7", Button::OpenPapers { space }),
        (
            "pap:7:minutes",
            Button::Paper {
                space,
                paper: Paper::Minutes,
            },
        ),
    ];
    for (data, button) in table {
        assert_eq!(
            render::Button::decode(data),
            Some(button.clone().into()),
            "{data}"
        );
        assert_eq!(button.encode(), data);
    }
    for none in ["sl:-1", "sv:9:", "sv:9:256", "gs:7:x", "gn:", "sk:0:x"] {
        assert_eq!(render::Button::decode(none), None, "{none}");
    }
}

fn choice(choice: PlanChoice) -> Button {
    Button::Choose { plan: 9, choice }
}

fn keep(how: KeepPlan) -> Button {
    Button::Keep { plan: 9, how }
}

fn need(need: NeedChoice) -> Button {
    Button::Need { space: 7, need }
}
