//! What is said about the dialogue spaces, to everybody and to coordinators.

use crate::domain::space::{Aspect, Phase, Point, Refusal, Space, SpaceKind};
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::question::citizen::ask_button;
use crate::render::{Buttons, GuestCounts, GuestView, Say, beginning, send, shorten};
use crate::store::SpaceEvent;
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// A space, seen at an instant in the entity's time zone.
pub(in crate::render) type Seen<'a> = (&'a Space, DateTime<Utc>, Tz);

/// Steps of the history that are shown.
const STEPS: usize = 5;

/// The spaces, one button each. Who has not agreed to be told of them can do so.
pub fn spaces(
    lang: Lang,
    lines: &[(i64, &Space)],
    (now, zone): (DateTime<Utc>, Tz),
    next: Option<usize>,
    (coordinates, agreed): (bool, bool),
) -> Say {
    let mut buttons: Buttons = lines
        .iter()
        .map(|(id, space)| {
            let day = space.starts_at.with_timezone(&zone).date_naive();
            let label = t!(
                lang,
                "space-line",
                sign = sign(space.phase_at(now)),
                date = lang.short_date(day),
                name = beginning(space.name.read(lang.code()), 30)
            );
            vec![(label, Button::raw(format!("so:{id}")))]
        })
        .collect();
    if let Some(next) = next {
        buttons.push(vec![(
            t!(lang, "button-more"),
            Button::raw(format!("sl:{next}")),
        )]);
    }
    if coordinates {
        buttons.push(vec![(t!(lang, "button-new-space"), "sn".into())]);
    } else if !agreed {
        let label = t!(lang, "button-convocations-yes");
        buttons.push(vec![(label, "agree:convocations".into())]);
    }
    let text = match lines.is_empty() {
        true => t!(lang, "spaces-none"),
        false => t!(lang, "spaces"),
    };
    send(text, buttons)
}

fn sign(phase: Phase) -> &'static str {
    match phase {
        Phase::Draft => "📝",
        Phase::Announced => "📣",
        Phase::UnderWay => "🟢",
        Phase::Closed => "☑️",
        Phase::Cancelled => "❌",
    }
}

/// A space for whoever may want to come.
pub fn space_for_everybody(lang: Lang, id: i64, seen: Seen<'_>, guest: &GuestView) -> Say {
    let (space, now, _) = seen;
    let mut text = full_card(lang, seen);
    text.push_str(&guest.line(lang));
    let mut buttons = guest.buttons(lang, id, space.awaits_guests_at(now));
    if space.takes_questions_at(now) {
        buttons.push(vec![ask_button(lang)]);
    }
    if space.phase_at(now) == Phase::Announced {
        buttons.push(vec![(
            t!(lang, "button-calendar"),
            Button::raw(format!("sc:{id}")),
        )]);
    }
    send(text, buttons)
}

/// A space for those who run it.
pub fn space_for_coordinators(
    lang: Lang,
    id: i64,
    seen: Seen<'_>,
    events: &[SpaceEvent],
    guests: &GuestCounts,
) -> Say {
    let (space, now, zone) = seen;
    let mut text = full_card(lang, seen);
    text.push_str(&guests.line(lang));
    let shown = events.len().saturating_sub(STEPS);
    if events.len() > 1 {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "space-history"));
    }
    for event in events[shown..].iter().filter(|_| events.len() > 1) {
        let step = t!(lang, "space-step", kind = event.kind.as_str());
        let at = event.at.with_timezone(&zone);
        let day = lang.short_date(at.date_naive());
        text.push_str(&format!("\n• {day}: {step}"));
        if let Some(note) = &event.note {
            text.push_str(&format!(" ({})", escape(&beginning(note, 80))));
        }
    }
    let button = |text: String, what: &str| (text, Button::raw(format!("se:{id}:{what}")));
    let phase = space.phase_at(now);
    let mut buttons = Buttons::new();
    if phase == Phase::Draft {
        buttons.push(vec![button(t!(lang, "button-announce"), "announce")]);
    }
    let takes = space.takes_questions_at(now);
    // Questions often go on for a while after the space.
    if phase == Phase::Closed {
        if takes {
            buttons.push(vec![button(
                t!(lang, "button-close-questions"),
                "close_questions",
            )]);
        }
        buttons.push(vec![
            button(t!(lang, "button-space-open"), "open"),
            button(t!(lang, "button-space-documents"), "documents"),
        ]);
    }
    if matches!(phase, Phase::Announced | Phase::UnderWay) {
        buttons.push(vec![match takes {
            true => button(t!(lang, "button-close-questions"), "close_questions"),
            false => button(t!(lang, "button-open-questions"), "open_questions"),
        }]);
    }
    if matches!(phase, Phase::Draft | Phase::Announced | Phase::UnderWay) {
        buttons.push(vec![
            button(t!(lang, "button-space-start"), "start"),
            button(t!(lang, "button-space-place"), "place"),
        ]);
        buttons.push(vec![
            button(t!(lang, "button-space-open"), "open"),
            button(t!(lang, "button-space-name"), "name"),
        ]);
        buttons.push(vec![
            button(t!(lang, "button-space-link"), "link"),
            button(t!(lang, "button-space-agenda"), "agenda"),
        ]);
        buttons.push(vec![
            button(t!(lang, "button-space-capacity"), "capacity"),
            button(t!(lang, "button-space-support"), "support"),
        ]);
        buttons.push(vec![
            button(t!(lang, "button-space-documents"), "documents"),
            button(t!(lang, "button-space-cancel"), "cancel"),
        ]);
        buttons.push(vec![(
            t!(lang, "button-kit"),
            Button::raw(format!("sq:{id}")),
        )]);
    }
    buttons.extend(guests.buttons(lang, id, seen));
    buttons.push(vec![(t!(lang, "button-spaces"), "sl:0".into())]);
    send(text, buttons)
}

/// What it is, where it stands, and everything else about it.
fn full_card(lang: Lang, seen: Seen<'_>) -> String {
    let (space, now, _) = seen;
    let phase = space.phase_at(now);
    let phase = t!(
        lang,
        "space-phase",
        sign = sign(phase),
        phase = phase.name()
    );
    format!("{phase}\n{}", card(lang, seen))
}

/// When, where, and until when people can ask.
pub(in crate::render) fn card(lang: Lang, (space, now, zone): Seen<'_>) -> String {
    let moment = |at: DateTime<Utc>| {
        let at = at.with_timezone(&zone);
        let (date, hour) = (lang.long_date(at.date_naive()), lang.hour(at.time()));
        t!(lang, "space-moment", date = date, hour = hour)
    };
    let end = space.ends_at.with_timezone(&zone);
    let same_day = end.date_naive() == space.starts_at.with_timezone(&zone).date_naive();
    let until = match same_day {
        true => lang.hour(end.time()),
        false => moment(space.ends_at),
    };
    let phase = space.phase_at(now);
    let mut lines = vec![
        format!("<b>{}</b>", escape(space.name.read(lang.code()))),
        t!(
            lang,
            "space-when",
            from = moment(space.starts_at),
            until = until
        ),
    ];
    let details = &space.details;
    if let Some(place) = &space.place {
        lines.push(format!("📍 {}", escape(place)));
    }
    if let Some(url) = &space.url {
        lines.push(format!("🔗 {}", escape(url)));
    }
    if let Some(agenda) = &details.agenda {
        lines.push(t!(
            lang,
            "space-agenda",
            text = escape(&shorten(agenda, 1_500))
        ));
    }
    if let Some(support) = &details.support {
        lines.push(t!(
            lang,
            "space-support",
            text = escape(&shorten(support, 500))
        ));
    }
    if let Some(capacity) = details.capacity {
        lines.push(t!(lang, "space-capacity", people = capacity));
    }
    // All of it must fit into one message.
    let mut room = 800;
    for url in &details.documents {
        let line = format!("📄 {}", escape(url));
        if line.len() > room {
            break;
        }
        room -= line.len();
        lines.push(line);
    }
    if phase != Phase::Cancelled {
        let (open, close) = (moment(space.questions_open), moment(space.questions_close));
        lines.push(match now {
            now if now >= space.questions_close => t!(lang, "space-questions-over"),
            now if now >= space.questions_open => t!(lang, "space-questions-now", until = close),
            _ => t!(lang, "space-questions-later", from = open, until = close),
        });
    }
    lines.join("\n")
}

/// Asks what kind of space it will be.
pub fn choose_kind(lang: Lang) -> Say {
    let kinds: Vec<_> = SpaceKind::ALL
        .iter()
        .map(|kind| {
            (
                lang.space_kind(*kind),
                Button::raw(format!("sk:0:{}", kind.name())),
            )
        })
        .collect();
    let buttons = kinds.chunks(2).map(<[_]>::to_vec).collect();
    send(t!(lang, "space-choose-kind"), buttons)
}

/// Asks for one thing about a space, with what is most often answered.
pub fn ask_about_space(lang: Lang, plan: i64, ask: Aspect, is_new: bool) -> Say {
    let choice = |text: String, choice: &str| (text, Button::raw(format!("sv:{plan}:{choice}")));
    let mut buttons: Buttons = match ask {
        Aspect::End => vec![
            (1..=4)
                .map(|hours| {
                    (
                        t!(lang, "space-hours", hours = hours),
                        Button::raw(format!("sv:{plan}:{hours}")),
                    )
                })
                .collect(),
        ],
        Aspect::Place if is_new => vec![vec![choice(t!(lang, "button-no-place"), "none")]],
        Aspect::Open => vec![
            vec![choice(t!(lang, "button-open-now"), "now")],
            vec![choice(t!(lang, "button-open-start"), "start")],
        ],
        Aspect::Close => vec![
            vec![choice(t!(lang, "button-close-end"), "end")],
            vec![choice(t!(lang, "button-close-after"), "after")],
        ],
        _ => Buttons::new(),
    };
    buttons.push(vec![(
        t!(lang, "button-space-drop"),
        Button::raw(format!("sd:{plan}")),
    )]);
    send(t!(lang, "space-ask", what = ask.name()), buttons)
}

/// What was written was no day, no hour, or too long: the same again, with an example.
pub fn not_understood_about_space(lang: Lang, ask: Aspect) -> Say {
    send(
        t!(lang, "space-not-understood", what = ask.name()),
        Buttons::new(),
    )
}

/// A new space as it would be.
pub fn new_space_preview(lang: Lang, plan: i64, seen: Seen<'_>) -> Say {
    let mut text = t!(lang, "space-preview");
    text.push_str("\n\n");
    text.push_str(&card(lang, seen));
    let yes = |text: String, how: &str| (text, Button::raw(format!("sy:{plan}:{how}")));
    let again = |text: String, what: &str| (text, Button::raw(format!("sv:{plan}:{what}")));
    let buttons = vec![
        vec![yes(t!(lang, "button-announce"), "announce")],
        vec![yes(t!(lang, "button-keep-draft"), "draft")],
        vec![
            again(t!(lang, "button-space-name"), "name"),
            again(t!(lang, "button-space-start"), "start"),
        ],
        vec![
            again(t!(lang, "button-space-place"), "place"),
            again(t!(lang, "button-space-open"), "open"),
        ],
        vec![
            again(t!(lang, "button-space-link"), "link"),
            again(t!(lang, "button-space-agenda"), "agenda"),
        ],
        vec![
            again(t!(lang, "button-space-capacity"), "capacity"),
            again(t!(lang, "button-space-support"), "support"),
        ],
        vec![
            again(t!(lang, "button-space-documents"), "documents"),
            (
                t!(lang, "button-space-drop"),
                Button::raw(format!("sd:{plan}")),
            ),
        ],
    ];
    send(text, buttons)
}

/// A change to a space as it would be.
pub fn space_change_preview(
    lang: Lang,
    plan: i64,
    ask: Aspect,
    seen: Seen<'_>,
    reason: Option<&str>,
) -> Say {
    let mut text = t!(lang, "space-change", what = ask.name());
    if let Some(reason) = reason {
        text.push('\n');
        text.push_str(&t!(
            lang,
            "space-reason",
            text = escape(&shorten(reason, 500))
        ));
    }
    text.push_str("\n\n");
    text.push_str(&card(lang, seen));
    let buttons = vec![vec![
        (
            t!(lang, "button-space-yes"),
            Button::raw(format!("sy:{plan}:yes")),
        ),
        (
            t!(lang, "button-space-drop"),
            Button::raw(format!("sd:{plan}")),
        ),
    ]];
    send(text, buttons)
}

/// Why something cannot be done to a space.
pub fn space_refusal(lang: Lang, refusal: Refusal) -> String {
    let why = match refusal {
        Refusal::Cancelled => "cancelled",
        Refusal::Over => "over",
        Refusal::AnnouncedBefore => "announced_before",
        Refusal::NotAnnounced => "not_announced",
        Refusal::EndsBeforeStart => "ends_before_start",
        Refusal::InThePast => "in_the_past",
        Refusal::ClosesBeforeOpening => "closes_before_opening",
        Refusal::NothingToDo => "nothing_to_do",
    };
    t!(lang, "space-refused", why = why)
}

/// A point on the map.
pub fn map(point: Point) -> Say {
    Say::Place(point)
}
