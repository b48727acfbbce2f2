//! Every message about a schedule that is sent in the chat, and about what is missing before the first hearing.

use super::{OFFICE, Shown, day, shown};
use convoca::domain::base::{Key, Page, Text};
use convoca::domain::process::{Item, Preparation, Process, Topic};
use convoca::domain::schedule::{
    Activity, Change, ChangeKind, Comparison, Precision, Schedule, Severity, Stage,
};
use convoca::locale::Lang;
use convoca::render::{self, LoadCard, PointCard, TrialView, Understanding};
use convoca::store::Version;

pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let activity = Activity {
        line: 4,
        number: "1".into(),
        title: "Publicar el informe".into(),
        stages: vec![Stage::Readiness],
        start: Some(day("2024-07-01")),
        finish: Some(day("2024-07-31")),
        precision: Precision::Day,
        ..Activity::default()
    };
    let schedule = Schedule {
        activities: vec![activity.clone(), activity, Activity::default()],
        unread: vec![7, 9],
        ..Schedule::default()
    };
    let new: Vec<String> = (0..14).map(|n| format!("{OFFICE} {n}")).collect();
    let sheets = ["2023 <viejo>".to_owned()];
    // Most of what there is goes.
    let kinds = ChangeKind::ALL.into_iter();
    let gone = std::iter::repeat_n(ChangeKind::Dropped, 20);
    let change = |kind| Change {
        kind,
        old: None,
        new: None,
        fields: Vec::new(),
    };
    let comparison = Comparison {
        changes: kinds.chain(gone).map(change).collect(),
        ..Comparison::default()
    };
    let mut all = Vec::new();
    // Nothing says what stage it is of.
    let plain = Schedule {
        activities: vec![Activity::default()],
        ..Schedule::default()
    };
    for (before, schedule) in [(0, &schedule), (2, &schedule), (0, &plain)] {
        let text = render::understanding(
            lang,
            &Understanding {
                file: "cronograma.xlsx",
                schedule,
                sheet: Some("Cronograma"),
                other_sheets: &sheets,
                known: 3,
                new: &new,
                similar: &new[..2],
                is_odd: true,
                today: day("2024-08-20"),
                against: (before, 31, &comparison),
            },
        );
        let card = LoadCard {
            draft: 7,
            understanding: &text,
            above: Some("Listo.".into()),
            open: (before == 0).then_some(0),
            odd: [1, 2, 3],
            later: 1,
            corrected: 2,
            not_offices: 2,
            new_offices: 14,
            decided_offices: 1,
            is_as_shown: before == 0,
            wants_year: true,
            other_sheets: &sheets,
            is_new: true,
            is_first: false,
        };
        all.extend(shown("load_card", [render::load_card(lang, &card)]));
    }
    let lines: Vec<_> = (4..12)
        .map(|line| (line, "1 Publicar".to_owned()))
        .chain([(3, String::new())])
        .rev()
        .collect();
    for (is_office, proposal) in [(true, Some(OFFICE.to_owned())), (false, None)] {
        let card = PointCard {
            draft: 7,
            place: (0, 3),
            severity: match is_office {
                true => Severity::Warning,
                false => Severity::Error,
            },
            lines: &lines,
            said: ("La fecha no existe.", "¿Sería otra?"),
            proposal,
            is_office,
            can_change: is_office,
        };
        all.extend(shown("load_point", [render::load_point(lang, &card)]));
    }
    for offices in [&[][..], &[OFFICE, "Despacho"]] {
        let which = render::which_office(lang, OFFICE, offices);
        all.extend(shown("load_ask", [render::load_ask(lang, 7, &which, None)]));
    }
    let ask = render::load_ask(lang, 7, "¿Qué día?", Some("No."));
    all.extend(shown("load_ask", [ask]));
    all.extend(shown(
        "ask_to_resume",
        [render::ask_to_resume(lang, "cronograma.xlsx")],
    ));
    all.extend(shown("load_left", [render::load_left(lang)]));
    let ask = render::ask_schedule(lang, 7, Some("No.".into()));
    all.extend(shown("ask_schedule", [ask]));
    let say = render::not_a_schedule(lang, 7, "Es una foto.");
    all.extend(shown("not_a_schedule", [say]));
    all.extend(shown(
        "loaded",
        [render::loaded(lang, 2, "1 nueva", (1, 2))],
    ));
    all.extend(shown("odd_sheet", [render::odd_sheet(lang)]));
    all.extend(shown("changes_sheet", [render::changes_sheet(lang, 2)]));
    all.extend(shown("version_sheet", [render::version_sheet(lang, 2)]));
    let version = Version {
        id: 2,
        at: "2024-07-15T14:00:00Z".parse().unwrap(),
        file: "cronograma.xlsx".into(),
        digest: String::new(),
        title: String::new(),
        year: None,
        activities: 31,
        errors: 1,
        warnings: 2,
        notices: 3,
    };
    let page = Page {
        items: vec![(version, day("2024-07-15"))],
        number: 1,
        goes_on: true,
    };
    all.extend(shown("versions", [render::versions(lang, &page, true)]));
    all.extend(preparing(lang));
    all
}

fn preparing(lang: Lang) -> Vec<Shown> {
    let mut all = Vec::new();
    let nothing = Preparation::of(&Process::default());
    let ready = Preparation {
        schedule: 1,
        offices: 2,
        topics: 3,
        unstaffed: Vec::new(),
        invited: Vec::new(),
        hearings: 1,
        calendar_seen: true,
        has_controller: true,
        tried: true,
    };
    for now in [&nothing, &ready] {
        all.extend(shown("checklist", [render::checklist(lang, now)]));
    }
    all.extend(shown("check_offices", [render::check_offices(lang)]));
    let topic = Topic {
        key: Key::parse("salud").unwrap(),
        name: Text::plain("Salud"),
        office: Key::parse("salud").unwrap(),
    };
    let proposed = [
        (topic.clone(), OFFICE.to_owned()),
        (topic, OFFICE.to_owned()),
    ];
    for proposed in [&proposed[..], &[]] {
        all.extend(shown(
            "check_topics",
            [render::check_topics(lang, proposed)],
        ));
    }
    for offices in [&[("salud", OFFICE), ("vias", OFFICE)][..], &[]] {
        all.extend(shown(
            "check_liaisons",
            [render::check_liaisons(
                lang,
                offices,
                &["vias".to_owned()],
                10,
            )],
        ));
    }
    let link = "https://t.me/convoca_bot?start=x";
    let say = render::link_to_send(lang, OFFICE, link, day("2024-08-02"));
    all.extend(shown("link_to_send", [say]));
    for count in [1, 4] {
        all.extend(shown("links_made", [render::links_made(lang, count)]));
    }
    let days = [(day("2024-08-02"), "Decreto 1".to_owned())];
    for (works, days) in [(true, &days[..]), (false, &[])] {
        let say = render::check_calendar(lang, works, days);
        all.extend(shown("check_calendar", [say]));
    }
    for item in [Item::Topics, Item::Policy] {
        let say = render::check_write(lang, item, Some("No."));
        all.extend(shown("check_write", [say]));
    }
    all.extend(shown("check_trial", [render::check_trial(lang)]));
    for (topic, office, is_answered) in [(Some("Salud"), Some(OFFICE), true), (None, None, false)] {
        let view = TrialView {
            number: "2024-000001",
            due_on: day("2024-08-02"),
            topic,
            office,
            liaisons: 1,
            is_answered,
        };
        all.extend(shown("tried", [render::tried(lang, &view)]));
    }
    all
}
