//! What of a process can be changed in the chat: one table, from which the cards, the questions and the
//! checks are made.
//!
//! Deliberately absent: spaces, surveys and documents, which have rooms of their own; and what only whoever
//! runs the machine can change.

use super::{Edit, To, Value};
use crate::domain::base::Key;
use crate::domain::base::names::named;
use crate::domain::staff::Role;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

named! {
    /// A part of the process file.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    Section {
        /// Who answers.
        Offices = "office",
        /// What people ask about.
        Topics = "topic",
        /// Where people live.
        Zones = "zone",
        /// Who is convened.
        Groups = "group",
        /// When staff are at work.
        Hours = "hours",
        /// Who is reminded when.
        Reminders = "reminder",
        /// How questions are taken.
        Questions = "questions",
        /// How they are answered.
        Answers = "answers",
        /// How citizens are convened.
        Convocations = "convocations",
        /// How often what is permanent is reviewed.
        Schedule = "schedule",
        /// Who answers for personal data.
        Data = "controller",
    }
}

named! {
    /// One thing that can be changed.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    Setting {
        /// The official name of an office.
        OfficeName = "of-name",
        /// What else it is called.
        OfficeAliases = "of-aliases",
        /// What it is part of.
        OfficeWhole = "of-whole",
        /// The post of whoever directs it.
        OfficeHead = "of-head",
        /// Where to write to it.
        OfficeEmail = "of-email",
        /// What a topic is called.
        TopicName = "to-name",
        /// Who answers.
        TopicOffice = "to-office",
        /// What a zone is called.
        ZoneName = "zo-name",
        /// What it is part of.
        ZoneWhole = "zo-whole",
        /// How many people live there.
        ZonePeople = "zo-people",
        /// What a group is called.
        GroupName = "gr-name",
        /// What it has to do with the entity.
        GroupKind = "gr-kind",
        /// Whether the law protects more who belongs to it.
        GroupSensitive = "gr-shy",
        /// How many belong to it.
        GroupPeople = "gr-people",
        /// When staff are at work.
        Work = "ho-work",
        /// When the digest of the day comes.
        Digest = "ho-digest",
        /// How many business days before the last one somebody is reminded.
        Before = "re-before",
        /// From when on it is every day.
        Daily = "re-daily",
        /// How many questions one person can send in an hour.
        PerHour = "qu-hour",
        /// How many in a day.
        PerDay = "qu-day",
        /// How long what is new is gathered.
        Gather = "qu-gather",
        /// Within how many business days an answer is completed.
        Complete = "qu-days",
        /// Who may take more time to answer.
        Extension = "an-extend",
        /// How long before the answer other offices give their parts.
        PartsBefore = "an-parts",
        /// The hours at which citizens are written to.
        Quiet = "co-hours",
        /// Whether also on Sundays.
        Sundays = "co-sunday",
        /// Whether also on holidays.
        Holidays = "co-holiday",
        /// Whether a second person has to agree.
        Approval = "co-second",
        /// How long before a space its messages leave.
        Waves = "co-waves",
        /// Every how many months what is permanent is reviewed.
        Review = "sc-months",
        /// The name of whoever answers for personal data.
        DataName = "da-name",
        /// Their address.
        DataAddress = "da-address",
        /// Their e-mail.
        DataEmail = "da-email",
        /// Their telephone.
        DataPhone = "da-phone",
        /// Where their policy can be read.
        DataPolicy = "da-policy",
    }
}

/// What is written or chosen for a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Text,
    /// Several, a line each.
    Texts,
    /// A name, in one language or in several.
    Names,
    /// An e-mail address.
    Email,
    /// An address of the web.
    Url,
    /// Hours of a day, from and to.
    Hours,
    /// An hour.
    Time,
    /// A whole number.
    Number,
    /// Numbers of days.
    Days,
    /// Spans before an encounter.
    Leads,
    /// One of a few.
    OneOf(&'static [&'static str]),
    /// An entry of a section.
    Entry(Section),
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What can be changed.
    pub setting: Setting,
    /// Where it stands.
    pub section: Section,
    /// Under which name.
    pub field: &'static str,
    /// What is written for it.
    pub kind: Kind,
    /// Whether it has to say something; what need not can be emptied.
    pub needed: bool,
}

/// Yes and no, as they stand in buttons.
pub const YES_NO: &[&str] = &["yes", "no"];
/// The choices of a daily reminder, as they stand in buttons, and from how many business days left on it is.
pub const DAILY: &[(&str, i64)] = &[("day-before", 1), ("that-day", 0), ("overdue", -1)];
const DAILY_NAMES: &[&str] = &["day-before", "that-day", "overdue"];
const GROUP_KINDS: &[&str] = &["value", "interest"];
const GRANTERS: &[&str] = &["head", "liaison", "coordinator"];
const MONTHS: &[&str] = &["1", "2", "3", "4", "6", "12"];

const fn row(
    setting: Setting,
    section: Section,
    field: &'static str,
    kind: Kind,
    needed: bool,
) -> Row {
    Row {
        setting,
        section,
        field,
        kind,
        needed,
    }
}

/// Everything that can be changed, in the order of its cards.
#[rustfmt::skip]
pub const SETTINGS: &[Row] = &[
    row(Setting::OfficeName, Section::Offices, "name", Kind::Text, true),
    row(Setting::OfficeAliases, Section::Offices, "aliases", Kind::Texts, false),
    row(Setting::OfficeWhole, Section::Offices, "parent", Kind::Entry(Section::Offices), false),
    row(Setting::OfficeHead, Section::Offices, "head", Kind::Text, false),
    row(Setting::OfficeEmail, Section::Offices, "email", Kind::Email, false),
    row(Setting::TopicName, Section::Topics, "name", Kind::Names, true),
    row(Setting::TopicOffice, Section::Topics, "office", Kind::Entry(Section::Offices), true),
    row(Setting::ZoneName, Section::Zones, "name", Kind::Names, true),
    row(Setting::ZoneWhole, Section::Zones, "parent", Kind::Entry(Section::Zones), false),
    row(Setting::ZonePeople, Section::Zones, "people", Kind::Number, false),
    row(Setting::GroupName, Section::Groups, "name", Kind::Names, true),
    row(Setting::GroupKind, Section::Groups, "kind", Kind::OneOf(GROUP_KINDS), true),
    row(Setting::GroupSensitive, Section::Groups, "sensitive", Kind::OneOf(YES_NO), true),
    row(Setting::GroupPeople, Section::Groups, "people", Kind::Number, false),
    row(Setting::Work, Section::Hours, "work", Kind::Hours, true),
    row(Setting::Digest, Section::Hours, "digest_at", Kind::Time, true),
    row(Setting::Before, Section::Reminders, "before", Kind::Days, false),
    row(Setting::Daily, Section::Reminders, "daily_from", Kind::OneOf(DAILY_NAMES), false),
    row(Setting::PerHour, Section::Questions, "per_hour", Kind::Number, true),
    row(Setting::PerDay, Section::Questions, "per_day", Kind::Number, true),
    row(Setting::Gather, Section::Questions, "gather_minutes", Kind::Number, true),
    row(Setting::Complete, Section::Questions, "complete_days", Kind::Number, true),
    row(Setting::Extension, Section::Answers, "extension", Kind::OneOf(GRANTERS), true),
    row(Setting::PartsBefore, Section::Answers, "parts_before", Kind::Number, true),
    row(Setting::Quiet, Section::Convocations, "hours", Kind::Hours, true),
    row(Setting::Sundays, Section::Convocations, "sundays", Kind::OneOf(YES_NO), true),
    row(Setting::Holidays, Section::Convocations, "holidays", Kind::OneOf(YES_NO), true),
    row(Setting::Approval, Section::Convocations, "approval", Kind::OneOf(YES_NO), true),
    row(Setting::Waves, Section::Convocations, "waves", Kind::Leads, false),
    row(Setting::Review, Section::Schedule, "review_months", Kind::OneOf(MONTHS), true),
    row(Setting::DataName, Section::Data, "name", Kind::Text, false),
    row(Setting::DataAddress, Section::Data, "address", Kind::Text, false),
    row(Setting::DataEmail, Section::Data, "email", Kind::Email, false),
    row(Setting::DataPhone, Section::Data, "phone", Kind::Text, false),
    row(Setting::DataPolicy, Section::Data, "policy_url", Kind::Url, false),
];

impl Setting {
    /// Its line of the table.
    pub fn row(self) -> Row {
        let found = SETTINGS.iter().find(|row| row.setting == self);
        // Every setting has one, as a test sees.
        *found.unwrap_or(&SETTINGS[0])
    }

    /// The setting of a place of the file.
    pub fn at(at: &[String]) -> Option<Self> {
        let (first, last) = (at.first()?, at.last()?);
        let mut rows = SETTINGS.iter();
        let found = rows.find(|row| row.section.name() == first && row.field == last);
        found.map(|row| row.setting)
    }
}

impl Section {
    /// Its settings.
    pub fn rows(self) -> impl Iterator<Item = &'static Row> {
        SETTINGS.iter().filter(move |row| row.section == self)
    }

    /// Whether it is a list of entries, which can be added and taken away.
    pub fn grows(self) -> bool {
        matches!(
            self,
            Self::Offices | Self::Topics | Self::Zones | Self::Groups
        )
    }

    /// Whether each of its entries has a card.
    pub fn has_entries(self) -> bool {
        self.grows() || self == Self::Reminders
    }

    /// The field that tells its entries apart.
    pub fn id(self) -> &'static str {
        match self == Self::Reminders {
            true => "role",
            false => "key",
        }
    }

    /// The entries of a process that says this, each with its key.
    pub fn entries(self, says: &BTreeMap<String, Value>) -> Vec<(Key, &BTreeMap<String, Value>)> {
        let all = says.get(self.name()).and_then(Value::as_list);
        let id = if self == Self::Reminders {
            "role"
        } else {
            "key"
        };
        let entries = all.unwrap_or_default().iter().filter_map(|entry| {
            let says = entry.as_table()?;
            Some((Key::parse(says.get(id)?.as_text()?)?, says))
        });
        entries.collect()
    }

    /// What an entry says, or the section itself.
    pub fn said<'a>(
        self,
        says: &'a BTreeMap<String, Value>,
        key: Option<&Key>,
    ) -> Option<&'a BTreeMap<String, Value>> {
        match key {
            Some(key) => {
                let entries = self.entries(says).into_iter();
                let mut found = entries.filter(|(one, _)| one == key);
                found.next().map(|(_, says)| says)
            }
            None => says.get(self.name())?.as_table(),
        }
    }
}

impl Row {
    /// The change that gives it this value; `None`: it is emptied.
    pub fn edit(&self, key: Option<&Key>, value: Option<Value>) -> Edit {
        let section = self.section.name();
        let to = match (value, self.kind) {
            (Some(value), _) => To::Set(value),
            // None at all is said; where nothing is said, the usual ones count.
            (None, Kind::Leads) => To::Set(Value::List(Vec::new())),
            (None, _) => To::Remove,
        };
        match key {
            Some(key) => Edit::new(&[section, key.as_str(), self.field], to),
            None => Edit::new(&[section, self.field], to),
        }
    }
}

/// The roles that are reminded, in the order of their work.
pub const REMINDED: &[Role] = &[
    Role::Liaison,
    Role::Head,
    Role::Coordinator,
    Role::Committee,
    Role::Auditor,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_has_one_line_and_one_place() {
        let listed: Vec<_> = SETTINGS.iter().map(|row| row.setting).collect();
        assert_eq!(listed, Setting::ALL);
        for row in SETTINGS {
            let at = [row.section.name().to_owned(), row.field.to_owned()];
            assert_eq!(Setting::at(&at), Some(row.setting));
        }
    }
}
