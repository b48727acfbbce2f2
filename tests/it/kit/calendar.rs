//! Calendar files: what a calendar reads in them.

use super::{HOSTILE, hearing};
use convoca::domain::space::{Change, Space, State};
use convoca::files::space::ics;
use convoca::files::space::ics::{Edition, Entry};
use convoca::locale::Lang;

/// The lines of a file as a calendar sees them: put together again.
fn lines(file: &str) -> Vec<String> {
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line}");
    }
    let whole = file.replace("\r\n ", "");
    whole.split_terminator("\r\n").map(String::from).collect()
}

fn edition(bot: Option<&str>) -> Edition<'_> {
    Edition {
        entity: "Alcaldía de Itagüí",
        bot,
        lang: Lang::spanish(),
        now: "2024-07-10T15:00:00Z".parse().unwrap(),
    }
}

fn event(space: &Space, version: i64) -> Vec<String> {
    let entry = Entry {
        id: 7,
        version,
        space,
    };
    lines(&ics::event(entry, edition(Some("itagui_bot"))))
}

#[test]
fn an_event_says_everything_a_calendar_can_show() {
    let expected = r"BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//convoca//convoca//ES
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Rendición de cuentas: Alcaldía de Itagüí
BEGIN:VEVENT
UID:space-20240713@alcaldia-de-itagui.convoca
SEQUENCE:3
DTSTAMP:20240710T150000Z
DTSTART:20240713T140000Z
DTEND:20240713T170000Z
SUMMARY:Rendición de cuentas: 150 días de gobierno
STATUS:CONFIRMED
CATEGORIES:Audiencia pública
LOCATION:Casa de la Cultura\, Calle 50 # 51-25
GEO:6.170000;-75.610000
URL:https://itagui.example/en-vivo
DESCRIPTION:Vías\, salud\; educación.\nPreguntas.\n\nLengua de señas y rampa\n\nHaga su pregunta aquí: https://t.me/itagui_bot?start=s_7
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Rendición de cuentas: 150 días de gobierno
TRIGGER:-P1D
END:VALARM
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Rendición de cuentas: 150 días de gobierno
TRIGGER:-PT2H
END:VALARM
END:VEVENT
END:VCALENDAR";
    assert_eq!(event(&hearing(), 3).join("\n"), expected);
}

#[test]
fn a_change_and_a_cancellation_are_the_same_event() {
    let uid = |lines: &[String]| {
        let mut found = lines.iter().filter(|line| line.starts_with("UID:"));
        found.next().unwrap().clone()
    };
    let first = hearing();
    let now = "2024-07-10T15:00:00Z".parse().unwrap();
    let later = Change::Rename("Otro nombre".into());
    let renamed = first.changed(&later, now).unwrap();
    let cancelled = renamed.changed(&Change::Cancel, now).unwrap();
    let [one, two, three] =
        [(&first, 0), (&renamed, 1), (&cancelled, 2)].map(|(space, version)| event(space, version));
    assert_eq!(uid(&one), uid(&two));
    assert_eq!(uid(&one), uid(&three));
    for (lines, sequence) in [(&one, 0), (&two, 1), (&three, 2)] {
        assert!(lines.contains(&format!("SEQUENCE:{sequence}")));
    }
    assert!(three.contains(&"METHOD:CANCEL".into()));
    assert!(three.contains(&"STATUS:CANCELLED".into()));
    assert!(!three.contains(&"BEGIN:VALARM".into()));
}

#[test]
fn nothing_that_is_written_begins_a_line() {
    let mut space = hearing();
    space.name = HOSTILE.into();
    space.place = Some(format!("{HOSTILE}\\"));
    space.url = Some(format!("https://x.example/\r\n{HOSTILE}"));
    space.details.agenda = Some(format!("{HOSTILE}{}", "🎉".repeat(500)));
    let lines = event(&space, 0);
    let ends = lines
        .iter()
        .filter(|line| line.starts_with("END:VCALENDAR"));
    assert_eq!(ends.count(), 1, "{lines:#?}");
    let summary = r#"SUMMARY:Foro <b>&amp\; "más"\nEND:VCALENDAR\n*negrita* 🎉"#;
    assert!(
        lines.iter().any(|line| line.starts_with(summary)),
        "{lines:#?}"
    );
}

#[test]
fn a_feed_has_what_was_announced_and_what_was_cancelled() {
    let announced = hearing();
    let with = |state| Space { state, ..hearing() };
    let (draft, cancelled) = (with(State::Draft), with(State::Cancelled));
    let all = [&draft, &announced, &cancelled].map(|space| Entry {
        id: 1,
        version: 0,
        space,
    });
    let feed = lines(&ics::feed(all, edition(None)));
    let states: Vec<_> = feed
        .iter()
        .filter(|line| line.starts_with("STATUS"))
        .collect();
    assert_eq!(states, ["STATUS:CONFIRMED", "STATUS:CANCELLED"]);
    assert!(feed.contains(&"METHOD:PUBLISH".into()));
    // As long as the bot's name is not known there is no link to it.
    assert!(!feed.concat().contains("t.me"));
    let empty = lines(&ics::feed([], edition(None)));
    assert!(empty.contains(&"METHOD:PUBLISH".into()));
}
