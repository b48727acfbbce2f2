//! What is said about the dialogue spaces, to everybody and to coordinators.

use crate::domain::base::Page;
use crate::domain::person::Purpose;
use crate::domain::space::guests::Answer;
use crate::domain::space::{Aspect, EventKind, Phase, Point, Refusal, Space, State};
use crate::locale::Lang;
use crate::render::base::moment::day_that_ends;
use crate::render::space::Button;
use crate::render::space::Calls;
use crate::render::{
    self, Buttons, GuestCounts, GuestView, Say, beginning, convocation, person, question, send,
    shorten, survey, ways,
};
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
    page: &Page<(i64, &Space)>,
    (now, zone): (DateTime<Utc>, Tz),
    (coordinates, agreed): (bool, bool),
) -> Say {
    let mut buttons: Buttons = page
        .items
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
            vec![(label, Button::Space { space: *id }.into())]
        })
        .collect();
    buttons.extend(ways(lang, page, |page| Button::Spaces { page }));
    if coordinates {
        buttons.push(vec![(t!(lang, "button-new-space"), Button::New.into())]);
    } else if !agreed {
        let label = t!(lang, "button-convocations-yes");
        let purpose = Purpose::Convocations;
        buttons.push(vec![(label, person::Button::Agree { purpose }.into())]);
    }
    let text = match page.items.is_empty() {
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
    if let Some(cause) = &guest.cause {
        let cause = escape(&shorten(cause, 500));
        text.push('\n');
        text.push_str(&t!(lang, "space-reason", text = cause));
    }
    let has_place = matches!(guest.standing, Some((Answer::Coming, _)));
    if guest.is_full && !has_place && space.awaits_guests_at(now) {
        text.push('\n');
        text.push_str(&t!(lang, "space-full"));
    }
    text.push_str(&guest.line(lang));
    let keeps = space.kind.keeps_identities();
    if !keeps {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "guest-children"));
    }
    let mut buttons = guest.buttons(lang, id, keeps && space.awaits_guests_at(now));
    if space.takes_questions_at(now) {
        buttons.push(vec![ask(lang, id, space)]);
    }
    if space.phase_at(now) == Phase::Announced {
        let calendar = Button::Calendar { space: id }.into();
        buttons.push(vec![(t!(lang, "button-calendar"), calendar)]);
    }
    buttons.push(vec![all(lang)]);
    send(text, buttons)
}

/// A question is asked; where children meet, there and by nobody.
pub(in crate::render) fn ask(lang: Lang, id: i64, space: &Space) -> (String, render::Button) {
    let button = match space.kind.keeps_identities() {
        true => question::Button::Ask.into(),
        false => Button::Question { space: id }.into(),
    };
    (t!(lang, "button-ask"), button)
}

/// Back to the list.
pub(in crate::render) fn all(lang: Lang) -> (String, render::Button) {
    let first = Button::Spaces { page: 0 };
    (t!(lang, "button-spaces"), first.into())
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
    let cancelled = |event: &&SpaceEvent| event.kind == EventKind::Cancelled;
    let cause = events
        .iter()
        .rfind(cancelled)
        .and_then(|event| event.note.as_ref());
    if let Some(cause) = cause.filter(|_| space.state == State::Cancelled) {
        let cause = escape(&shorten(cause, 500));
        text.push('\n');
        text.push_str(&t!(lang, "space-reason", text = cause));
    }
    text.push_str(&guests.line(lang));
    let mut buttons = Buttons::new();
    if let (Phase::Announced, Calls::Nobody(draft)) = (space.phase_at(now), guests.calls) {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "space-nobody-told"));
        let call = match draft {
            None => convocation::Button::Begin { space: id },
            Some(convocation) => convocation::Button::One { convocation },
        };
        buttons.push(vec![(t!(lang, "button-call-people"), call.into())]);
    }
    let shown = events.len().saturating_sub(STEPS);
    if events.len() > 1 {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "space-history"));
    }
    for event in events[shown..].iter().filter(|_| events.len() > 1) {
        let step = t!(lang, "space-step", kind = event.kind.name());
        let at = event.at.with_timezone(&zone);
        let day = lang.short_date(at.date_naive());
        text.push_str(&format!("\n• {day}: {step}"));
        if let Some(note) = &event.note {
            text.push_str(&format!(" ({})", escape(&beginning(note, 80))));
        }
    }
    let button = |text: String, what| (text, Button::Change { space: id, what }.into());
    let phase = space.phase_at(now);
    if phase == Phase::Draft {
        buttons.push(vec![button(t!(lang, "button-announce"), Aspect::Announce)]);
    }
    let takes = space.takes_questions_at(now);
    // Questions often go on for a while after the space.
    if phase == Phase::Closed {
        if takes {
            let close = t!(lang, "button-close-questions");
            buttons.push(vec![button(close, Aspect::CloseQuestions)]);
        }
        buttons.push(vec![
            button(t!(lang, "button-space-open"), Aspect::Open),
            button(t!(lang, "button-space-documents"), Aspect::Documents),
        ]);
    }
    if matches!(phase, Phase::Announced | Phase::UnderWay) {
        buttons.push(vec![match takes {
            true => button(t!(lang, "button-close-questions"), Aspect::CloseQuestions),
            false => button(t!(lang, "button-open-questions"), Aspect::OpenQuestions),
        }]);
    }
    if matches!(phase, Phase::Draft | Phase::Announced | Phase::UnderWay) {
        buttons.push(vec![
            button(t!(lang, "button-space-start"), Aspect::Start),
            button(t!(lang, "button-space-place"), Aspect::Place),
        ]);
        buttons.push(vec![
            button(t!(lang, "button-space-open"), Aspect::Open),
            button(t!(lang, "button-space-name"), Aspect::Name),
        ]);
        buttons.push(vec![
            button(t!(lang, "button-space-link"), Aspect::Link),
            button(t!(lang, "button-space-agenda"), Aspect::Agenda),
        ]);
        buttons.push(vec![
            button(t!(lang, "button-space-capacity"), Aspect::Capacity),
            button(t!(lang, "button-space-support"), Aspect::Support),
        ]);
        buttons.push(vec![
            button(t!(lang, "button-space-documents"), Aspect::Documents),
            button(t!(lang, "button-space-cancel"), Aspect::Cancel),
        ]);
        let kit = Button::Kit { space: id }.into();
        buttons.push(vec![(t!(lang, "button-kit"), kit)]);
    }
    buttons.extend(guests.buttons(lang, id, seen));
    // Whoever convenes children asks for them.
    if takes && !space.kind.keeps_identities() {
        buttons.push(vec![ask(lang, id, space)]);
    }
    buttons.push(vec![all(lang)]);
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
    // Midnight belongs to the day that ends, as people say it.
    let last = |at: DateTime<Utc>| {
        let local = at.with_timezone(&zone);
        match day_that_ends(local) {
            Some(day) => t!(lang, "space-midnight", date = lang.long_date(day)),
            None => moment(at),
        }
    };
    let end = space.ends_at.with_timezone(&zone);
    let same_day = end.date_naive() == space.starts_at.with_timezone(&zone).date_naive();
    let until = match same_day {
        true => lang.hour(end.time()),
        false => last(space.ends_at),
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
        let open = space.questions_open.with_timezone(&zone);
        let (day, hour) = (
            lang.long_date(open.date_naive()),
            lang.the_hour(open.time()),
        );
        // Where a day begins nobody needs the hour.
        let open = match day_that_ends(open) {
            Some(_) => t!(lang, "survey-day", day = day),
            None => t!(lang, "survey-moment", day = day, hour = hour),
        };
        let close = match day_that_ends(space.questions_close.with_timezone(&zone)) {
            Some(_) => t!(lang, "survey-day", day = last(space.questions_close)),
            None => survey::moment(lang, space.questions_close, zone),
        };
        lines.push(match now {
            now if now >= space.questions_close => t!(lang, "space-questions-over"),
            now if now >= space.questions_open => t!(lang, "space-questions-now", until = close),
            _ => t!(lang, "space-questions-later", from = open, until = close),
        });
    }
    lines.join("\n")
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
        Refusal::TooFewPlaces => "too_few_places",
        Refusal::OfChildren => return t!(lang, "guest-children"),
    };
    t!(lang, "space-refused", why = why)
}

/// A point on the map.
pub fn map(point: Point) -> Say {
    Say::Place(point)
}
