//! Every message about the team and about the questions of all offices.

use super::{OFFICE, Shown, day, question, shown};
use convoca::domain::base::{Key, Page, PersonId};
use convoca::domain::question::State;
use convoca::domain::staff::role::Role;
use convoca::locale::Lang;
use convoca::render::question::OpenList;
use convoca::render::staff::Secret;
use convoca::render::{self, Standing};
use convoca::store::Member;

pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let member = |person_id, name: &str, role: Role, rests: bool| Member {
        person_id,
        name: name.into(),
        role,
        office: String::from("planeacion"),
        suspended_at: rests.then(|| "2024-07-15T15:00:00Z".parse().unwrap()),
    };
    let office = |_: &str| OFFICE.to_owned();
    let members = [
        member(PersonId::new(1), "Luz Marina", Role::Liaison, false),
        member(PersonId::new(1), "Luz Marina", Role::Liaison, false),
        member(PersonId::new(2), "", Role::Head, true),
        member(PersonId::new(3), "Carmen", Role::Coordinator, false),
        member(PersonId::new(4), "Alba", Role::Auditor, false),
    ];
    let mut all = shown("team", [render::team(lang, &members, &office)]);
    for one in &members {
        let say = render::colleague(lang, one.person_id, &[one], &office);
        all.extend(shown("colleague", [say]));
    }
    all.extend(shown(
        "end_rights",
        [render::end_rights(lang, PersonId::new(1))],
    ));
    for restored in [true, false] {
        let say = render::rights_changed(lang, restored);
        all.extend(shown("rights_changed", [say]));
    }
    all.extend(shown(
        "colleague_joined",
        [render::colleague_joined(lang, "Carmen")],
    ));
    for name in ["", "Carmen"] {
        let posts = [(Role::Coordinator, ""), (Role::Liaison, OFFICE)];
        all.extend(shown(
            "colleague_left",
            [render::colleague_left(lang, name, &posts)],
        ));
    }
    let secret = Secret::parse("0123456789abcdef0123456789abcdef").unwrap();
    let say = render::for_you(lang, Role::Liaison, OFFICE, secret);
    all.extend(shown("for_you", [say]));
    all.extend(shown("choose_role", [render::choose_role(lang)]));
    let offices = [("planeacion", OFFICE)];
    let say = render::choose_post_office(lang, Role::Liaison, &offices);
    all.extend(shown("choose_post_office", [say]));
    let link = "https://t.me/convoca_bot?start=0123456789abcdef0123456789abcdef";
    let until = day("2024-07-22");
    let say = render::invitation(lang, Role::Liaison, OFFICE, link, until);
    all.extend(shown("invitation", [say]));
    let late = Standing { open: 7, late: 2 };
    let good = Standing { open: 3, late: 0 };
    let standings = [(None, None, good), (Some("planeacion"), Some(OFFICE), late)];
    all.extend(shown(
        "overview",
        [render::overview(lang, &standings, 2, (2, true))],
    ));
    all.extend(shown(
        "overview",
        [render::overview(lang, &standings[..1], 1, (0, false))],
    ));
    all.extend(shown(
        "overview",
        [render::overview(lang, &[], 0, (0, true))],
    ));
    let listed = Page::of([(question(State::Received), 4)], 0);
    let key = Key::parse("planeacion");
    for (listed, list, office) in [
        (listed, OpenList::Office, key.as_ref()),
        (Page::of([], 0), OpenList::Late, None),
    ] {
        let say = render::questions(lang, &listed, list, office);
        all.extend(shown("questions", [say]));
    }
    all
}
