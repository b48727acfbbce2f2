//! The waves of a convocation, for its coordinators: planning them, and how each stands.

use crate::domain::base::Blunt;
use crate::domain::convocation::State;
use crate::domain::mailing::{Lead, WaveState};
use crate::locale::Lang;
use crate::render::base::people;
use crate::render::convocation::coordinator::back;
use crate::render::convocation::{Asked, Button, Leaves};
use crate::render::{About, Say, send};
use crate::store::Wave;
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// A wave as its coordinators may see it.
#[derive(Clone, Debug)]
pub struct WaveSeen {
    /// The wave.
    pub wave: Wave,
    /// How many it reaches; once it has begun, how many it has reached.
    pub reached: Blunt,
    /// When it begins to leave, if it has not: nobody is written to at night.
    pub leaves: DateTime<Utc>,
}

impl WaveSeen {
    /// When it leaves, for whom, and how it stands. Until the convocation is agreed to, what leaves at
    /// once has no hour.
    pub(super) fn line(
        &self,
        lang: Lang,
        state: State,
        (now, zone): (DateTime<Utc>, Tz),
    ) -> String {
        let wave = &self.wave;
        let undecided = matches!(state, State::Draft | State::Submitted);
        let is_planned = wave.state == WaveState::Planned;
        let at = match is_planned {
            true => self.leaves,
            false => wave.started_at.unwrap_or(wave.due_at),
        };
        let mut when = match wave.ahead.is_none() && is_planned && undecided && at <= now {
            true => t!(lang, "wave-at-once"),
            false => {
                let at = at.with_timezone(&zone);
                let (date, hour) = (lang.short_date(at.date_naive()), lang.hour(at.time()));
                t!(lang, "wave-moment", date = date, hour = hour)
            }
        };
        if let Some(lead) = wave.ahead {
            when = format!("{when} ({})", ahead(lang, Lead(lead)));
        }
        let stands = match wave.state {
            WaveState::Planned if !undecided && at <= now => "leaving",
            WaveState::Planned if state == State::Approved => "agreed",
            other => other.name(),
        };
        let readers = t!(lang, "wave-readers", readers = wave.readers.name());
        let state = t!(
            lang,
            "wave-state",
            state = stands,
            people = people(lang, self.reached),
            hour = lang.the_hour(now.with_timezone(&zone).time())
        );
        let late = match is_planned && self.leaves > wave.due_at.max(now) {
            true => format!(" {}", t!(lang, "wave-waits")),
            false => String::new(),
        };
        format!("• {when}: {readers}. {state}{late}")
    }
}

/// «8 días antes»
pub fn ahead(lang: Lang, lead: Lead) -> String {
    let (unit, count) = lead.in_words();
    t!(lang, "wave-ahead", unit = unit, count = count)
}

/// The waves of a draft: those that can still be planned, and those that are.
pub fn waves(
    lang: Lang,
    convocation: i64,
    planned: &[Wave],
    possible: &[Lead],
    about: &About<'_>,
) -> Say {
    let known = |lead: Option<Lead>| {
        let minutes = lead.map(|lead| lead.0);
        planned.iter().find(|wave| wave.ahead == minutes)
    };
    let row = |lead: Option<Lead>| {
        let name = lead.map_or_else(|| t!(lang, "wave-at-once"), |lead| ahead(lang, lead));
        let leaves = Leaves::from(lead);
        let mark = if known(lead).is_some() { "✅" } else { "⬜" };
        let mut row = vec![(
            format!("{mark} {name}"),
            Button::Wave {
                convocation,
                leaves,
            }
            .into(),
        )];
        if let Some(wave) = known(lead) {
            let readers = t!(lang, "wave-readers", readers = wave.readers.name());
            let others = Button::Readers {
                convocation,
                leaves,
            };
            row.push((format!("👥 {readers}"), others.into()));
        }
        row
    };
    let mut buttons = vec![row(None)];
    if about.space.is_some() {
        buttons.extend(possible.iter().map(|lead| row(Some(*lead))));
        let other = Button::Ask {
            convocation,
            what: Asked::Wave,
        };
        buttons.push(vec![(t!(lang, "button-other-wave"), other.into())]);
    }
    buttons.push(back(lang, convocation));
    send(t!(lang, "waves-choose"), buttons)
}
