//! Convocations: what people get, and what their coordinators see.

use super::{ENTITY, Shown, shown};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::America::Bogota;
use convoca::domain::base::{Blunt, Blunting, EntityName};
use convoca::domain::base::{FileKind, Key, Page, PersonId};
use convoca::domain::convocation::{Action, Audience, Flaw, Misread, Refusal, State, Trait};
use convoca::domain::mailing::{Lead, Occasion, Outcome, Readers, WaveKind, WaveState};
use convoca::domain::space::{Details, Point, Space, SpaceKind};
use convoca::locale::Lang;
use convoca::render::convocation::Asked;
use convoca::render::{self, Card, Say, SpaceNews, WaveSeen};
use convoca::store::{Convocation, FileRef, SavedAudience, Wave};
use convoca::t;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn space() -> Space {
    Space {
        key: Key::parse("audiencia").unwrap(),
        kind: SpaceKind::PublicHearing,
        name: "Audiencia pública".into(),
        starts_at: at("2024-07-20T14:00:00Z"),
        ends_at: at("2024-07-20T17:00:00Z"),
        place: Some("Parque principal".into()),
        url: None,
        questions_open: at("2024-07-20T14:00:00Z"),
        questions_close: at("2024-07-20T17:00:00Z"),
        state: convoca::domain::space::State::Announced,
        details: Details {
            point: Point::of(6.17, -75.61),
            ..Details::default()
        },
    }
}

fn wave(state: WaveState, kind: WaveKind, ahead: Option<i64>, readers: Readers) -> Wave {
    let (convocation, space) = (1, Some(1));
    let started_at = (state != WaveState::Planned).then(|| at("2024-07-15T15:00:00Z"));
    let is_over = matches!(
        state,
        WaveState::Done | WaveState::Cancelled | WaveState::Missed
    );
    Wave {
        id: 1,
        occasion: match kind {
            WaveKind::Call => Occasion::Call { convocation, space },
            WaveKind::Correction => Occasion::Correction {
                convocation,
                space,
                wave: 1,
            },
            WaveKind::News => Occasion::News { space: 1 },
            WaveKind::Minutes => Occasion::Minutes { space: 1 },
            WaveKind::Survey => Occasion::Survey { survey: 1 },
            WaveKind::Result => Occasion::Result { survey: 1 },
        },
        ahead,
        readers,
        state,
        due_at: at("2024-07-15T15:00:00Z"),
        planned_at: at("2024-07-15T15:00:00Z"),
        ends_at: None,
        urgent: false,
        rank: 0,
        gathered: 0,
        started_at,
        done_at: started_at.filter(|_| is_over),
        watcher: Some(PersonId::new(1)),
        reached: 1_200,
        shown: 0,
        shown_at: None,
    }
}

fn convocation(state: State) -> Convocation {
    let texts = Lang::all().map(|lang| (lang.code().to_owned(), render::usual_call(lang, true)));
    Convocation {
        id: 1,
        space: Some(1),
        state,
        audience: "everyone".into(),
        texts: texts.collect(),
        file: Some(FileRef {
            kind: FileKind::Photo,
            file_id: "F".into(),
            name: None,
        }),
        buttons: Action::ALL.to_vec(),
        made_by: Some(PersonId::new(1)),
        approved_by: None,
        version: 1,
    }
}

/// What people get.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let space = space();
    let about = render::About {
        entity: (
            EntityName {
                name: ENTITY,
                article: None,
            },
            Lang::spanish(),
        ),
        space: Some((1, &space)),
        zone: Bogota,
    };
    let call = |to| {
        let text = render::usual_call(lang, true);
        let text = render::CallText::new(lang, &text, false, &about, to).unwrap();
        render::call(lang, &text, None, Action::ALL, 1, &about)
    };
    let mut all = shown(
        "call",
        [
            call((None, Readers::All)),
            call((Some(space.starts_at), Readers::All)),
            call((None, Readers::Coming)),
        ],
    );
    for news in [
        SpaceNews::Rescheduled,
        SpaceNews::Moved,
        SpaceNews::Both,
        SpaceNews::Several,
        SpaceNews::Cancelled,
    ] {
        all.extend(shown(
            "news",
            [render::news(lang, news, Some("Va a llover"), &about)],
        ));
    }
    let minutes = render::minutes(lang, None, Some("Se pavimenta la vía."), &about);
    all.extend(shown("minutes", [minutes]));
    all.extend(shown(
        "unsubscribed",
        [plain(lang.text("unsubscribed", &[]))],
    ));
    all
}

fn plain(text: String) -> Say {
    render::sentence(text)
}

/// What coordinators see.
pub(super) fn staff_messages(lang: Lang) -> Vec<Shown> {
    let space = space();
    let about = render::About {
        entity: (
            EntityName {
                name: ENTITY,
                article: None,
            },
            Lang::spanish(),
        ),
        space: Some((1, &space)),
        zone: Bogota,
    };
    let left_out: Vec<_> = Outcome::ALL
        .iter()
        .map(|outcome| (*outcome, Blunt::Few))
        .collect();
    let states = [
        State::Draft,
        State::Submitted,
        State::Approved,
        State::Paused,
        State::Cancelled,
    ];
    let rows = states.map(|state| (1, state, Some("Audiencia pública".to_owned())));
    let page = Page {
        items: rows.to_vec(),
        number: 1,
        goes_on: true,
    };
    let mut all = shown("convocations", [render::convocations(lang, &page)]);
    let occasions = [(1, &space)];
    all.extend(shown(
        "choose_occasion",
        [render::choose_occasion(lang, &occasions, Bogota)],
    ));
    let waves: Vec<_> = WaveState::ALL
        .iter()
        .zip([
            None,
            Some(1_440),
            Some(120),
            Some(90),
            Some(11_520),
            None,
            None,
        ])
        .zip(
            [Readers::All, Readers::Unanswered, Readers::Coming]
                .iter()
                .cycle(),
        )
        .map(|((state, ahead), readers)| WaveSeen {
            wave: wave(*state, WaveKind::Call, ahead, *readers),
            reached: Blunt::Exactly(7),
            leaves: at("2024-07-16T12:00:00Z"),
        })
        .collect();
    let languages: Vec<_> = Lang::all().collect();
    for state in states {
        for needs_second in [false, true] {
            let card = Card {
                convocation: &convocation(state),
                languages: &languages,
                about,
                waves: &waves,
                reached: (Blunt::Exactly(412), &left_out),
                audience: "zona Centro".into(),
                may_approve: true,
                needs_second,
                now: at("2024-07-15T15:00:00Z"),
            };
            all.extend(shown("convocation", [render::convocation(lang, &card)]));
        }
    }
    let planned: Vec<_> = waves.iter().map(|seen| seen.wave.clone()).collect();
    let leads = [Lead(11_520), Lead(1_440), Lead(90)];
    all.extend(shown(
        "waves",
        [render::waves(lang, 1, &planned, &leads, &about)],
    ));
    let buttons = render::choose_buttons(lang, &convocation(State::Draft));
    all.extend(shown("choose_buttons", [buttons]));
    let code = lang.tag();
    let texts = [Asked::Text(code), Asked::Correction(code)];
    let others = [Asked::File, Asked::Wave, Asked::Formula, Asked::Name];
    for what in texts.into_iter().chain(others) {
        let names = about.placeholders(lang);
        let why = t!(lang, "form-not-this");
        let asked = render::ask_for(lang, 1, what, Some("Venga".into()), &names);
        let say = asked.say(lang, Some(&why));
        all.extend(shown("ask_for", [say]));
    }
    all.extend(shown(
        "approval_wanted",
        [render::approval_wanted(lang, 1, Some("Audiencia"))],
    ));
    let outlook = render::Outlook {
        reached: Blunt::Exactly(205),
        leaves: Some(at("2024-07-16T12:00:00Z")),
        is_put_off: true,
        later: vec![(at("2024-07-15T23:00:00Z"), Blunt::Exactly(12))],
    };
    let quoted = Some("<blockquote>Venga</blockquote>".to_owned());
    for (text, waiting) in [(quoted.clone(), Blunt::Few), (None, Blunt::Exactly(3))] {
        let seen = render::ReviewSeen {
            convocation: &convocation(State::Draft),
            about,
            audience: "zona Centro".into(),
            text: text.clone(),
            waves: &waves,
            outlook: &outlook,
            left_out: &left_out,
            now: at("2024-07-15T15:00:00Z"),
        };
        all.extend(shown("ask_to_send", [render::ask_to_send(lang, &seen)]));
        let seen = render::CorrectionSeen {
            convocation: 1,
            draft: 7,
            text,
            delivered: Blunt::Exactly(205),
            waiting,
        };
        let say = render::ask_to_correct(lang, &seen).say(lang, None);
        all.extend(shown("ask_to_correct", [say]));
    }
    let tallies: Vec<_> = Outcome::ALL
        .iter()
        .map(|one| (space.starts_at, *one, 2))
        .collect();
    for kind in WaveKind::ALL {
        for state in WaveState::ALL {
            let wave = wave(*state, *kind, None, Readers::All);
            let now = at("2024-07-15T15:00:00Z") + TimeDelta::minutes(3);
            let waits = [(now + TimeDelta::hours(8), 3)];
            for (waits, resumes, blunting) in [
                (&[][..], None, Blunting::None),
                (&waits, None, Blunting::Few),
                (&waits, None, Blunting::Protected),
                (&[], Some(now), Blunting::None),
            ] {
                let progress = render::Progress {
                    wave: &wave,
                    tallies: &tallies,
                    waits,
                    blunting,
                    resumes,
                    name: Some(&space.name),
                    zone: Bogota,
                    now,
                };
                all.extend(shown("progress", [render::progress(lang, &progress)]));
            }
        }
    }
    let saved = [SavedAudience {
        id: 1,
        name: "Centro".into(),
        formula: "zone:centro".into(),
    }];
    let formula = "zone:centro and (group:jac or not topic:agua) and attended:a and asked:a \
        and language:es and list:lideres and everyone";
    let name = |_: Trait, key: &Key| key.to_string();
    let words = render::audience_in_words(lang, &Audience::parse(formula).unwrap(), &name);
    let overview = render::audience(lang, 1, (&words, Blunt::Few), &Trait::ALL, &saved);
    all.extend(shown("audience", [overview]));
    for kind in Trait::ALL {
        let key = Key::parse("centro").unwrap();
        let rows = [Some(true), Some(false), None].map(|tick| (key.clone(), "Centro".into(), tick));
        all.extend(shown(
            "audience_values",
            [render::audience_values(lang, 1, kind, &rows)],
        ));
    }
    all.extend(refusals().iter().map(|refusal| Shown {
        by: "convocation_refusal",
        text: render::convocation_refusal(lang, refusal),
        buttons: Vec::new(),
    }));
    all
}

fn refusals() -> Vec<Refusal> {
    let text = |flaw| Refusal::Text {
        code: "es".into(),
        name: "Español".into(),
        flaw,
    };
    let mut all = vec![
        Refusal::OwnApproval,
        text(Flaw::Empty),
        text(Flaw::Placeholder("luger".into())),
        text(Flaw::Brace),
        text(Flaw::Tag("<b>".into())),
        text(Flaw::TooLong(12)),
        Refusal::Audience(Misread::Empty),
        Refusal::Audience(Misread::Word("zona".into())),
        Refusal::Audience(Misread::Bracket),
        Refusal::Audience(Misread::Unknown(Trait::Zone, "marte".into())),
        Refusal::Audience(Misread::TooDeep),
        Refusal::Nobody,
        Refusal::NoWaves,
        Refusal::Past(Lead(11_520)),
        Refusal::AfterTheEvent,
        Refusal::Space,
        Refusal::TooLarge,
    ];
    all.extend(State::ALL.iter().map(|state| Refusal::NotNow(*state)));
    all
}
