//! Every message about the dialogue spaces.

use super::{Shown, shown};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::America::Bogota;
use convoca::domain::base::{Blunt, Key, Page};
use convoca::domain::calendar::Calendar;
use convoca::domain::space::{
    Aspect, Change, Details, EventKind, Point, Refusal, Space, SpaceKind, State,
};
use convoca::locale::Lang;
use convoca::render::{self, ChangeSeen, GuestCounts, GuestView, NewsSeen, Outlook};
use convoca::store::SpaceEvent;
use convoca::t;

pub(super) const NOW: &str = "2024-07-10T15:00:00Z";

pub(super) fn hearing() -> Space {
    let at = |hours| NOW.parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hours);
    Space {
        key: Key::parse("space-20240713").unwrap(),
        kind: SpaceKind::PublicHearing,
        name: "Audiencia pública de rendición de cuentas".into(),
        starts_at: at(72),
        ends_at: at(75),
        place: Some("Auditorio de la Casa de la Cultura".into()),
        url: Some("https://itagui.example/en-vivo".into()),
        questions_open: at(-1),
        questions_close: at(75),
        state: State::Announced,
        details: Details {
            agenda: Some("Vías, salud y educación.".into()),
            capacity: Some(200),
            support: Some("Hay lengua de señas y rampa.".into()),
            point: Point::parse("6.17, -75.61"),
            ..Details::default()
        },
    }
}

pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let mut all = Vec::new();
    let announced = hearing();
    let draft = Space {
        state: State::Draft,
        ..hearing()
    };
    let cancelled = announced.changed(&Change::Cancel, now).unwrap();
    let later = now + TimeDelta::days(4);
    let lines = [(1, &announced), (2, &draft), (3, &cancelled)];
    for who in [(true, false), (false, false), (false, true)] {
        let page = Page {
            items: lines.to_vec(),
            number: 1,
            goes_on: true,
        };
        let say = render::spaces(lang, &page, (now, Bogota), who);
        all.extend(shown("spaces", [say]));
    }
    let none = Page::of([], 0);
    let say = render::spaces(lang, &none, (now, Bogota), (false, false));
    all.extend(shown("spaces", [say]));
    let kinds = EventKind::ALL.iter().copied();
    let events = kinds.map(|kind| SpaceEvent {
        at: now,
        kind,
        note: Some("Va a llover".into()),
        starts_at: now,
        ends_at: now,
        place: None,
    });
    let events: Vec<_> = events.collect();
    for (space, at) in [
        (&announced, now),
        (&draft, now),
        (&cancelled, now),
        (&announced, later),
    ] {
        let seen = (space, at, Bogota);
        let say = render::space_for_everybody(lang, 1, seen, &GuestView::default());
        all.extend(shown("space_for_everybody", [say]));
        let guests = GuestCounts::default();
        let say = render::space_for_coordinators(lang, 1, seen, &events, &guests);
        all.extend(shown("space_for_coordinators", [say]));
    }
    let seen = (&announced, now, Bogota);
    let calendar = Calendar::national();
    let rest = calendar.reasons(NaiveDate::from_ymd_opt(2024, 7, 20).unwrap());
    all.extend(shown("choose_kind", [render::choose_kind(lang)]));
    all.extend(shown(
        "new_space_preview",
        [render::new_space_preview(lang, 7, seen, rest).say(lang, None)],
    ));
    for aspect in Aspect::ALL.iter().copied() {
        let why = t!(lang, "space-not-understood", what = aspect.name());
        for (back, why) in [(None, None), (Some(Aspect::Start), Some(&*why))] {
            let asked = render::ask_about_space(lang, 7, aspect, (true, back));
            all.extend(shown("ask_about_space", [asked.say(lang, why)]));
            let asked = render::ask_hour_of_space(lang, 7, super::day("2024-08-02"), back);
            all.extend(shown("ask_hour_of_space", [asked.say(lang, why)]));
        }
        let outlook = Outlook {
            reached: Blunt::Exactly(205),
            leaves: Some(later),
            is_put_off: true,
            later: Vec::new(),
        };
        let news = |outlook| NewsSeen {
            outlook,
            text: Some("<blockquote>Cambió el lugar</blockquote>\n".to_owned()),
            may_be_quiet: true,
        };
        for news in [None, Some(news(None)), Some(news(Some(outlook)))] {
            let change = ChangeSeen {
                reason: "Va a llover",
                rest,
                news,
            };
            let whole = render::space_change_preview(lang, 7, aspect, seen, &change);
            all.extend(shown("space_change_preview", [whole.say(lang, None)]));
        }
    }
    for channel in ["whatsapp", "facebook", "radio"] {
        let say = render::kit_text(lang, channel, "Foro <b>&");
        all.extend(shown("kit_text", [say]));
    }
    let alt = "Cartel. Alcaldía de Itagüí. Foro. Sábado 13 de julio de 2024.";
    all.extend(shown("kit_picture", [render::kit_picture(alt)]));
    all.extend(shown("kit_drawing", [render::kit_drawing(lang)]));
    all.extend(shown("calendar_file", [render::calendar_file(lang)]));
    let begin = lang.text("kit-begin", &[]);
    all.extend(shown("sentence", [render::sentence(begin)]));
    for refusal in [
        Refusal::Cancelled,
        Refusal::Over,
        Refusal::AnnouncedBefore,
        Refusal::NotAnnounced,
        Refusal::EndsBeforeStart,
        Refusal::InThePast,
        Refusal::ClosesBeforeOpening,
        Refusal::NothingToDo,
    ] {
        let sentence = render::space_refusal(lang, refusal);
        all.extend(shown("space_refusal", [render::sentence(sentence)]));
    }
    all
}
