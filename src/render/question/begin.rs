//! What somebody reads who begins, or who asks when a meeting is: what is on, and the ways on.
//!
//! Deliberately absent: everything about one question.

use crate::domain::space::{Phase, Space};
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::question::citizen::ask_button;
use crate::render::question::office::pending_button;
use crate::render::{Buttons, Say, beginning, send, space, survey};
use crate::store::StoredSurvey;
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// What is on today or soon.
#[derive(Debug)]
pub struct Today<'a> {
    /// The meetings of today and of the days to come.
    pub spaces: Vec<(i64, &'a Space)>,
    /// The surveys that can be answered.
    pub surveys: &'a [StoredSurvey],
    /// Where hours are told.
    pub zone: Tz,
    /// The present.
    pub now: DateTime<Utc>,
    /// Whether whoever reads it works here: then what waits for them comes first.
    pub is_staff: bool,
}

/// Who this is, what is on today or soon, and the main things to do.
pub fn greeting(lang: Lang, entity: &str, today: &Today<'_>) -> Say {
    let mut text = t!(lang, "greeting", entity = escape(entity));
    let mut buttons = Buttons::new();
    if today.is_staff {
        buttons.push(vec![pending_button(lang)]);
    }
    buttons.push(vec![ask_button(lang)]);
    for (id, space) in &today.spaces {
        let name = space.name.read(lang.code());
        let starts = space.starts_at.with_timezone(&today.zone);
        let is_today = starts.date_naive() == today.now.with_timezone(&today.zone).date_naive();
        let when = match (space.starts_at <= today.now, is_today) {
            (true, _) => "now",
            (false, true) => "later",
            (false, false) => "soon",
        };
        text.push_str("\n\n");
        text.push_str(&t!(
            lang,
            "greeting-space",
            when = when,
            name = escape(name),
            date = lang.short_date(starts.date_naive()),
            hour = lang.the_hour(starts.time())
        ));
        if let Some(place) = &space.place {
            text.push_str(&format!("\n📍 {}", escape(place)));
        }
        let label = t!(lang, "button-today-space", name = beginning(name, 40));
        let open = space::Button::Open { space: *id };
        buttons.push(vec![(label, open.into())]);
    }
    for survey in today.surveys {
        let name = survey.name.read(lang.code());
        text.push_str("\n\n");
        text.push_str(&t!(lang, "greeting-survey", name = escape(name)));
        let label = t!(lang, "button-today-survey", name = beginning(name, 40));
        let open = survey::Button::Open { survey: survey.id };
        buttons.push(vec![(label, open.into())]);
    }
    let all = space::Button::Spaces { page: 0 };
    buttons.push(vec![
        (
            t!(lang, "button-my-questions"),
            Button::Mine { page: 0 }.into(),
        ),
        (t!(lang, "button-spaces"), all.into()),
    ]);
    send(text, buttons)
}

/// When and where the meetings are that are on or to come, for whoever asks; what they wrote (`draft`) can
/// still be sent.
pub fn known_of_meetings(
    lang: Lang,
    spaces: &[(i64, &Space)],
    (zone, now): (Tz, DateTime<Utc>),
    draft: Option<i64>,
) -> Say {
    let mut text = t!(lang, "meetings-known");
    let mut buttons = Buttons::new();
    for (id, space) in spaces {
        let name = space.name.read(lang.code());
        let starts = space.starts_at.with_timezone(&zone);
        let ends = space.ends_at.with_timezone(&zone);
        text.push_str("\n\n");
        text.push_str(&match space.phase_at(now) {
            Phase::UnderWay => t!(
                lang,
                "meeting-now",
                name = escape(name),
                day = match ends.date_naive() == now.with_timezone(&zone).date_naive() {
                    true => "same",
                    false => "other",
                },
                ends = lang.the_hour(ends.time()),
                date = lang.long_date(ends.date_naive()),
                hour = lang.hour(ends.time())
            ),
            Phase::Draft | Phase::Announced | Phase::Closed | Phase::Cancelled => t!(
                lang,
                "meeting-known",
                name = escape(name),
                date = lang.long_date(starts.date_naive()),
                hour = lang.hour(starts.time())
            ),
        });
        if let Some(place) = &space.place {
            text.push_str(&format!("\n📍 {}", escape(place)));
        }
        let label = t!(lang, "button-today-space", name = beginning(name, 40));
        let open = space::Button::Open { space: *id };
        buttons.push(vec![(label, open.into())]);
    }
    if let Some(draft) = draft {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "meetings-not-sent"));
        let data = Button::TakeBack { draft }.into();
        buttons.push(vec![(t!(lang, "button-send-as-question"), data)]);
    }
    send(text, buttons)
}
