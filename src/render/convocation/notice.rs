//! What happens to a convocation and to the space that people were called to.

use crate::domain::base::Text;
use crate::domain::convocation::Action;
use crate::locale::Lang;
use crate::render::Say;
use crate::render::convocation::coordinator::approval_wanted;
use crate::render::convocation::letter::{About, CallText, SpaceNews, call, minutes, news};
use crate::store::FileRef;

/// What happened to a convocation, or to its space.
#[derive(Clone, Debug)]
pub enum Notice<'a> {
    /// It waits for a second person to agree: for the other coordinators.
    ApprovalWanted {
        /// Our own key of it.
        convocation: i64,
        /// What it is about, if it is about anything.
        name: Option<&'a Text>,
    },
    /// People are called.
    Called {
        /// What it says.
        text: CallText,
        /// What goes with it.
        file: Option<&'a FileRef>,
        /// What people can answer.
        actions: &'a [Action],
        /// The wave with which it leaves, which is left with the button below it.
        wave: i64,
        /// What it is about.
        about: About<'a>,
    },
    /// The space has changed: for those who knew of it.
    Changed {
        /// What changed.
        news: SpaceNews,
        /// Why, if somebody said.
        reason: Option<&'a str>,
        /// The space as it is now.
        about: About<'a>,
    },
    /// The minutes are there: for those who were.
    Minutes {
        /// As a file.
        file: Option<&'a FileRef>,
        /// As a text.
        text: Option<&'a str>,
        /// The space.
        about: About<'a>,
    },
}

impl Notice<'_> {
    pub(in crate::render) fn say(&self, lang: Lang) -> Vec<Say> {
        vec![match self {
            Self::ApprovalWanted { convocation, name } => {
                let name = name.map(|name| name.read(lang.code()));
                approval_wanted(lang, *convocation, name)
            }
            Self::Called {
                text,
                file,
                actions,
                wave,
                about,
            } => call(lang, text, *file, actions, *wave, about),
            Self::Changed {
                news: what,
                reason,
                about,
            } => news(lang, *what, *reason, about),
            Self::Minutes { file, text, about } => minutes(lang, *file, *text, about),
        }]
    }
}
