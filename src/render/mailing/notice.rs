//! What happens to a wave, for whoever watches it.

use crate::locale::Lang;
use crate::render::Say;
use crate::render::mailing::progress::{Progress, progress};

/// What happened to a wave.
#[derive(Clone, Copy, Debug)]
pub enum Notice<'a> {
    /// It has come this far.
    Progress {
        /// How far.
        progress: Progress<'a>,
        /// The message in which they were shown before how far it was.
        shown_in: Option<i64>,
    },
}

impl Notice<'_> {
    pub(in crate::render) fn say(&self, lang: Lang) -> Vec<Say> {
        let Self::Progress { progress: seen, .. } = self;
        vec![progress(lang, seen)]
    }
}
