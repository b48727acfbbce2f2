//! What happened, told to whoever it concerns: a closed list of facts, one enum for each room, and the
//! one voice that says them.
//!
//! Whoever knows of an event names the fact. In which language it is said and what leaves for it (a
//! message, a menu, a change to a message that is there) follows from the address, here and nowhere
//! else. Deliberately absent: who is told, when, and whether they were told before.

use super::command::menu;
use super::say::{Call, Say};
use super::word::Words;
use crate::domain::base::Channel;
use crate::locale::Lang;
use crate::render::{mailing, staff};

/// The rooms in which something happens that people are told.
macro_rules! rooms {
    ($($(#[$doc:meta])* $name:ident = $room:ident,)+) => {
        /// Something that happened, in any room.
        #[derive(Clone, Debug)]
        pub enum Notice<'a> {
            $($(#[$doc])* $name(crate::render::$room::Notice<'a>),)+
        }

        $(impl<'a> From<crate::render::$room::Notice<'a>> for Notice<'a> {
            fn from(notice: crate::render::$room::Notice<'a>) -> Self {
                Self::$name(notice)
            }
        })+

        impl Notice<'_> {
            /// As it is said in a chat: a message, or several that follow each other.
            pub fn say(&self, lang: Lang) -> Vec<Say> {
                match self {
                    $(Self::$name(notice) => notice.say(lang),)+
                }
            }
        }
    };
}

rooms! {
    /// To a question.
    Question = question,
    /// To a part of an answer.
    Share = share,
    /// To a dialogue space.
    Space = space,
    /// To what leaves to many.
    Mailing = mailing,
    /// To a convocation, or to the space that people were called to.
    Convocation = convocation,
    /// To a survey.
    Survey = survey,
    /// To a document in consultation.
    Consultation = consultation,
    /// To somebody on the staff.
    Staff = staff,
}

/// To whom something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// To one, by their channel's number of them.
    One(i64),
    /// To many: the addresses are put in as it leaves.
    Many,
    /// To the many who have it: it changes what they were told.
    Again,
}

/// How somebody is spoken to.
#[derive(Clone, Copy, Debug)]
pub struct Voice {
    /// The language they read.
    pub lang: Lang,
    /// By what they are written to.
    pub channel: Channel,
}

impl Voice {
    /// What a word means that is typed in answer to it.
    pub fn words(self, notice: &Notice<'_>) -> Words {
        let said = notice.say(self.lang);
        said.last().map(Say::words).unwrap_or_default()
    }

    /// What leaves when this has happened. A further channel is a further arm here.
    pub fn calls(self, notice: &Notice<'_>, whom: Whom) -> Vec<Call> {
        match self.channel {
            Channel::Telegram => telegram(self.lang, notice, whom),
        }
    }
}

/// Messages of a chat; where rights changed, the menu that shows them follows.
fn telegram(lang: Lang, notice: &Notice<'_>, whom: Whom) -> Vec<Call> {
    let said = notice.say(lang);
    let chat = match whom {
        Whom::One(chat) => chat,
        Whom::Many => return said.iter().map(Say::letter).collect(),
        Whom::Again => return said.iter().map(Say::correction).collect(),
    };
    let before = match notice {
        Notice::Mailing(mailing::Notice::Progress { shown_in, .. }) => *shown_in,
        _ => None,
    };
    let call = |say: &Say| {
        let changed = before.and_then(|message| say.instead_of(chat, message));
        changed.unwrap_or_else(|| say.to(chat))
    };
    let mut calls: Vec<_> = said.iter().map(call).collect();
    if let Notice::Staff(staff::Notice::RightsChanged { reader, .. }) = notice {
        calls.push(menu(chat, lang, *reader));
    }
    calls
}
