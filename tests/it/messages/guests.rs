//! Every message about coming to a space, and about those who came.

use super::spaces::{NOW, hearing};
use super::{Shown, day, shown};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::America::Bogota;
use convoca::domain::base::{Blunt, Unread};
use convoca::domain::space::guests::About;
use convoca::domain::space::guests::{Answer, Need, Paper};
use convoca::domain::space::{Space, SpaceKind};
use convoca::locale::Lang;
use convoca::render::{self, Digest, GuestCounts, GuestView, OwedPapers};
use convoca::store::{AttendanceCount, NeedsCounts, RsvpCounts};

/// What citizens get.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let space = hearing();
    let children = Space {
        kind: SpaceKind::Children,
        ..hearing()
    };
    let (seen, of_children) = ((&space, now, Bogota), (&children, now, Bogota));
    let mut all = Vec::new();
    for answer in Answer::ALL {
        let guest = GuestView {
            standing: Some((*answer, 3)),
            takes_attendance: false,
            is_full: true,
            cause: Some("Va a llover <hoy>".to_owned()),
        };
        let say = render::space_for_everybody(lang, 1, seen, &guest);
        all.extend(shown("space_for_everybody", [say]));
    }
    let say = render::space_for_everybody(lang, 1, of_children, &GuestView::default());
    all.extend(shown("space_for_everybody", [say]));
    for (seen, waiting) in [(seen, 0), (seen, 3), (of_children, 0)] {
        all.extend(shown("coming", [render::coming(lang, 1, seen, waiting)]));
    }
    for needs in [&[][..], &[Need::Ramp], Need::ALL] {
        let say = render::needs_noted(lang, 1, needs);
        all.extend(shown("needs_noted", [say]));
    }
    all.extend(shown("declined", [render::declined(lang, 1)]));
    for at in [Some(now), None] {
        let say = render::will_remind(lang, 1, seen, at);
        all.extend(shown("will_remind", [say]));
    }
    all.extend(shown("place_given", [render::place_given(lang, 1, seen)]));
    all.extend(shown(
        "space_reminder",
        [Answer::Coming, Answer::Undecided]
            .map(|answer| render::space_reminder(lang, 1, seen, answer)),
    ));
    all.extend(shown("registered", [render::registered(lang, &space)]));
    all
}

/// What staff get.
pub(super) fn staff_messages(lang: Lang) -> Vec<Shown> {
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let over = now + TimeDelta::days(4);
    let space = hearing();
    let children = Space {
        kind: SpaceKind::Children,
        ..hearing()
    };
    let mut all = Vec::new();
    let counts = RsvpCounts {
        coming: 34,
        waiting: 3,
        declined: 2,
        undecided: 1,
    };
    let needs = NeedsCounts {
        sign_language: About::AtLeast(10),
        ramp: About::Few,
        other: About::Few,
    };
    let attendee = convoca::store::Attendee {
        id: 1,
        space_id: 1,
        name: Some("José <Pérez>".into()),
        document: Some("71.234.567".into()),
        phone: None,
    };
    let found = [(attendee.clone(), "Foro de vías".to_owned())];
    let asked = render::ask_whom_to_forget(lang);
    all.extend(shown("ask_whom_to_forget", [asked]));
    let found = [
        render::whom_to_forget(lang, &found, false),
        render::whom_to_forget(lang, &found, true),
        render::whom_to_forget(lang, &[], false),
    ];
    all.extend(shown("whom_to_forget", found));
    let sure = render::confirm_forgetting(lang, &attendee, "Foro de vías");
    all.extend(shown("confirm_forgetting", [sure]));
    let asked = render::ask_needs(lang, 1, render::NeedChoice::Nothing);
    all.extend(shown("ask_needs", [asked]));
    let guests = GuestCounts {
        counts,
        needs,
        attended: 7,
        calls: render::Calls::Nobody(Some(3)),
    };
    for at in [now, over] {
        let seen = (&space, at, Bogota);
        let say = render::space_for_coordinators(lang, 1, seen, &[], &guests);
        all.extend(shown("space_for_coordinators", [say]));
    }
    let notes = ["Letra grande".to_owned()];
    for counts in [counts, RsvpCounts::default()] {
        let told = (&counts, &needs, &notes[..]);
        let say = render::gathering(lang, 1, &space, told);
        all.extend(shown("gathering", [say]));
    }
    let count = AttendanceCount {
        qr: 1,
        staff: 2,
        count: 3,
        paper: 4,
    };
    for (space, count) in [
        (&space, count),
        (&children, count),
        (&space, AttendanceCount::default()),
    ] {
        let say = render::attendance(lang, 1, space, &count, (true, true));
        all.extend(shown("attendance", [say]));
    }
    let say = render::attendance_too_early(lang, 1, &space);
    all.extend(shown("attendance_too_early", [say]));
    for name in [Some("Ana Pérez"), None] {
        all.extend(shown("noted", [render::noted(lang, 1, name, 7)]));
    }
    for was_there in [true, false] {
        all.extend(shown("undone", [render::undone(lang, 1, was_there, 7)]));
    }
    all.extend(shown("ask_names", [render::ask_names(lang, 1)]));
    all.extend(shown("ask_list", [render::ask_list(lang, 1)]));
    for page in [Some("https://itagui.example/door/x"), None] {
        let say = render::door_code(lang, 1, &space, "las 9:02 a. m.", page);
        all.extend(shown("door_code", [say]));
    }
    let why = [
        lang.unread(&Unread::NoValue),
        lang.mend(&Unread::DigitsLost("1e16".into())),
    ];
    for (counted, nameless, told) in [
        ((38, 2), &["4", "9 (Hoja 2)"][..], &why[..]),
        ((1, 1), &["4"], &[]),
        ((0, 3), &[], &[]),
    ] {
        let nameless: Vec<_> = nameless.iter().map(|row| (*row).to_owned()).collect();
        let say = render::list_preview(lang, 1, counted, &nameless, told);
        all.extend(shown("list_preview", [say]));
    }
    all.extend(shown("list_file", [render::list_file(lang)]));
    for standing in [(Paper::ALL, false), (&[], false), (&[], true)] {
        let say = render::papers(lang, 1, &space, standing);
        all.extend(shown("papers", [say]));
    }
    let mut minutes = render::MinutesSeen {
        space: 1,
        seen: 3,
        text: Some("<blockquote>El acta</blockquote>\n".to_owned()),
        files: vec!["acta.pdf".to_owned()],
        outlook: render::Outlook {
            reached: Blunt::Few,
            leaves: None,
            is_put_off: false,
            later: Vec::new(),
        },
        at: (now, Bogota),
    };
    for text in [minutes.text.take(), None] {
        minutes.text = text;
        let say = render::ask_to_send_minutes(lang, &minutes);
        all.extend(shown("ask_to_send_minutes", [say]));
    }
    for paper in Paper::ALL {
        all.extend(shown("ask_paper", [render::ask_paper(lang, 1, *paper)]));
    }
    let owed = OwedPapers {
        space: 1,
        name: "Audiencia".into(),
        day: day("2024-07-13"),
        missing: Paper::ALL.to_vec(),
    };
    let digest = Digest {
        papers: vec![owed; 7],
        ..Digest::default()
    };
    all.extend(shown("digest", [render::digest(lang, &digest)]));
    all
}
