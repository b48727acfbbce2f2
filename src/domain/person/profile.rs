//! What people may say of themselves, so that they hear of what concerns them and nothing else.
//!
//! All of it is voluntary. What there is to say comes from the process; what a person said is in the
//! database. Deliberately absent: whom anybody writes to, which consents decide.

use crate::domain::base::names::named;
use crate::domain::mailing::DayPart;
use crate::domain::process::{Group, Process};

named! {
    /// One thing that people are asked about themselves, in the order in which they are asked.
    Item {
        /// Where they live.
        Zone = "zone",
        /// The groups they belong to.
        Group = "group",
        /// The topics they care about.
        Topic = "topic",
        /// When they may be written to; whoever says nothing, at any hour.
        Hours = "hours",
        /// How they would rather hear of things.
        Channel = "channel",
        /// The groups that the law protects more: only after a yes of its own.
        Sensitive = "sensitive",
    }
}

named! {
    /// As what something is kept that somebody said: both kinds of groups lie together.
    TraitKind {
        /// Where they live.
        Zone = "zone",
        /// A group they belong to.
        Group = "group",
        /// A topic they care about.
        Topic = "topic",
        /// When they may be written to.
        Hours = "hours",
        /// How they would rather hear of things.
        Channel = "channel",
    }
}

named! {
    /// How somebody would rather hear of things.
    Channel {
        /// Here.
        Telegram = "telegram",
        /// By WhatsApp.
        Whatsapp = "whatsapp",
        /// By a call.
        Phone = "phone",
        /// From the radio.
        Radio = "radio",
        /// By a letter or a poster.
        Paper = "paper",
    }
}

impl Item {
    /// As what it is kept.
    pub fn kind(self) -> TraitKind {
        match self {
            Self::Zone => TraitKind::Zone,
            Self::Group | Self::Sensitive => TraitKind::Group,
            Self::Topic => TraitKind::Topic,
            Self::Hours => TraitKind::Hours,
            Self::Channel => TraitKind::Channel,
        }
    }

    /// Whether a person can say more than one.
    pub fn has_several(self) -> bool {
        matches!(self, Self::Group | Self::Topic | Self::Sensitive)
    }

    /// What can be said: keys of the process, or a few words. Nothing, if it is not asked at all.
    pub fn options(self, process: &Process) -> Vec<&str> {
        let groups = |sensitive: bool| {
            let groups = process.groups.iter();
            let groups = groups.filter(move |group: &&Group| group.sensitive == sensitive);
            groups.map(|group| group.key.as_str()).collect()
        };
        match self {
            Self::Zone => process.zones.iter().map(|zone| zone.key.as_str()).collect(),
            Self::Group => groups(false),
            Self::Sensitive => groups(true),
            Self::Topic => process
                .topics
                .iter()
                .map(|topic| topic.key.as_str())
                .collect(),
            Self::Hours => DayPart::ALL.iter().map(|part| part.name()).collect(),
            Self::Channel => Channel::ALL.iter().map(|channel| channel.name()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_declared_is_nothing_asked() {
        let process = Process::default();
        let asked = Item::ALL.iter().map(|item| item.options(&process).len());
        assert_eq!(asked.collect::<Vec<_>>(), [0, 0, 0, 3, 5, 0]);
    }
}
