//! A space leaves the bot: files for calendars, and pieces for other channels.

mod calendar;
mod command;
mod pieces;
mod story;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::America::Bogota;
use convoca::domain::base::EntityName;
use convoca::domain::base::Key;
use convoca::domain::base::colours::Colours;
use convoca::domain::space::{Details, Point, Space, SpaceKind, State};
use convoca::kit::Notice;
use convoca::locale::Lang;

/// Saturday 13 July 2024, 9:00 in Itagüí.
const START: &str = "2024-07-13T14:00:00Z";

/// What somebody writes who means no good.
const HOSTILE: &str = "Foro <b>&amp; \"más\"\r\nEND:VCALENDAR\n*negrita* 🎉\u{202e}\u{7}";

fn hearing() -> Space {
    let at = |hours| START.parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hours);
    Space {
        key: Key::parse("space-20240713").unwrap(),
        kind: SpaceKind::PublicHearing,
        name: "Rendición de cuentas: 150 días de gobierno".into(),
        starts_at: at(0),
        ends_at: at(3),
        place: Some("Casa de la Cultura, Calle 50 # 51-25".into()),
        url: Some("https://itagui.example/en-vivo".into()),
        questions_open: at(-24),
        questions_close: at(3),
        state: State::Announced,
        details: Details {
            agenda: Some("Vías, salud; educación.\nPreguntas.".into()),
            support: Some("Lengua de señas y rampa".into()),
            point: Point::parse("6.17, -75.61"),
            ..Details::default()
        },
    }
}

fn notice(lang: Lang, space: &Space) -> Notice<'_> {
    Notice {
        lang,
        entity: "Alcaldía de Itagüí",
        named: (
            EntityName {
                name: "Alcaldía de Itagüí",
                article: None,
            },
            Lang::spanish(),
        ),
        colours: Colours::default(),
        bot: "itagui_bot",
        id: 7,
        space,
        zone: Bogota,
    }
}
