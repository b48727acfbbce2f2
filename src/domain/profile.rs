//! What people may say of themselves, so that they hear of what concerns them and nothing else.
//!
//! All of it is voluntary. What there is to say comes from the process; what a person said is in the
//! database. Deliberately absent: whom anybody writes to, which consents decide.

use super::process::{Group, Process};

/// One thing that people are asked about themselves, in the order in which they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Where they live.
    Zone,
    /// The groups they belong to.
    Group,
    /// The topics they care about.
    Topic,
    /// When they may be written to; whoever says nothing, at any hour.
    Hours,
    /// How they would rather hear of things.
    Channel,
    /// The groups that the law protects more: only after a yes of its own.
    Sensitive,
}

impl Item {
    /// Every item.
    pub const ALL: [Self; 6] = [
        Self::Zone,
        Self::Group,
        Self::Topic,
        Self::Hours,
        Self::Channel,
        Self::Sensitive,
    ];

    /// Its name in buttons.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zone => "zone",
            Self::Group => "group",
            Self::Topic => "topic",
            Self::Hours => "hours",
            Self::Channel => "channel",
            Self::Sensitive => "sensitive",
        }
    }

    /// The item of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.name() == name)
    }

    /// Its name in the database, where a group is a group.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Sensitive => Self::Group.name(),
            item => item.name(),
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
            Self::Hours => PartOfDay::ALL.map(PartOfDay::name).into(),
            Self::Channel => Channel::ALL.map(Channel::name).into(),
        }
    }
}

/// A part of the day in which somebody may be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOfDay {
    /// From seven to noon.
    Morning,
    /// From noon to six.
    Afternoon,
    /// From six to eight.
    Evening,
}

impl PartOfDay {
    /// Every part.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }

    /// The part of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// Its first hour, and the first that is no longer of it.
    pub fn hours(self) -> (u32, u32) {
        match self {
            Self::Morning => (7, 12),
            Self::Afternoon => (12, 18),
            Self::Evening => (18, 20),
        }
    }
}

/// How somebody would rather hear of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// Here.
    Telegram,
    /// By WhatsApp.
    Whatsapp,
    /// By a call.
    Phone,
    /// From the radio.
    Radio,
    /// By a letter or a poster.
    Paper,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 5] = [
        Self::Telegram,
        Self::Whatsapp,
        Self::Phone,
        Self::Radio,
        Self::Paper,
    ];

    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Telegram => "telegram",
            Self::Whatsapp => "whatsapp",
            Self::Phone => "phone",
            Self::Radio => "radio",
            Self::Paper => "paper",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_found_by_its_name() {
        for item in Item::ALL {
            assert_eq!(Item::parse(item.name()), Some(item));
        }
        for part in PartOfDay::ALL {
            assert_eq!(PartOfDay::parse(part.name()), Some(part));
        }
        assert_eq!(Item::parse(""), None);
        assert_eq!(PartOfDay::parse("night"), None);
    }

    #[test]
    fn the_parts_of_the_day_follow_one_another() {
        let hours = PartOfDay::ALL.map(PartOfDay::hours);
        assert!(hours.windows(2).all(|two| two[0].1 == two[1].0));
    }

    #[test]
    fn nothing_declared_is_nothing_asked() {
        let process = Process::default();
        let asked = Item::ALL.map(|item| item.options(&process).len());
        assert_eq!(asked, [0, 0, 0, 3, 5, 0]);
    }
}
