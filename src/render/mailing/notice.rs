//! What happens to a wave, for whoever watches it.

use crate::domain::base::Text;
use crate::domain::mailing::Outcome;
use crate::locale::Lang;
use crate::render::Say;
use crate::render::mailing::progress::progress;
use crate::store::Wave;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// What happened to a wave.
#[derive(Clone, Copy, Debug)]
pub enum Notice<'a> {
    /// It has come this far.
    Progress {
        /// The wave.
        wave: &'a Wave,
        /// What became of its messages, by minute.
        tallies: &'a [(DateTime<Utc>, Outcome, i64)],
        /// What it is about, if it is about anything.
        name: Option<&'a Text>,
        /// The entity's time zone.
        zone: Tz,
        /// When it had come so far.
        now: DateTime<Utc>,
        /// The message in which they were shown before how far it was.
        shown_in: Option<i64>,
    },
}

impl Notice<'_> {
    pub(in crate::render) fn say(&self, lang: Lang) -> Vec<Say> {
        let Self::Progress {
            wave,
            tallies,
            name,
            zone,
            now,
            ..
        } = *self;
        let name = name.map(|name| name.read(lang.code()));
        vec![progress(lang, wave, tallies, name, zone, now)]
    }
}
