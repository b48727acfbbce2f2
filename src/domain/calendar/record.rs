//! What a calendar meant when dates were last counted with it, and which days mean something else now.
//!
//! A [`Record`] is kept beside the dates that were promised. Its digest covers everything a deadline
//! depends on: the zone, and of every day whether it counts and whether the entity works. So a change
//! of the entity's file is noticed, and so is a law that came with a later version of convoca.
//! Deliberately absent: what becomes of the dates.

use super::holidays::LEY_51_1983;
use super::prepared::{first_day, last_day};
use super::{Act, Calendar, Reason};
use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// What a calendar says of every day, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The same for two calendars that give the same deadlines.
    pub digest: String,
    /// Of every day whether it counts, and the acts of the entity.
    pub days: String,
}

/// A day that counts now and did not, or the other way round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedDay {
    /// The day.
    pub date: NaiveDate,
    /// Whether it counts now.
    pub counts: bool,
    /// The law or act by which it does not count, now or before; `None` for a day of the week and
    /// where it is not known.
    pub norm: Option<String>,
    /// The day on which that act was adopted, where the file says so.
    pub adopted_on: Option<NaiveDate>,
    /// Since when it was known that the day does not count: that act's day, or the law's.
    pub known_since: Option<NaiveDate>,
}

/// The status of every day as an earlier calendar had it.
#[derive(Clone, Debug)]
pub struct Earlier {
    counted: Vec<bool>,
    acts: BTreeMap<NaiveDate, String>,
}

impl Calendar {
    /// What this calendar says, to be kept. Made once.
    pub fn record(&self) -> &Record {
        self.record.get_or_init(|| self.make_record())
    }

    fn make_record(&self) -> Record {
        let mut days = String::new();
        let mut digest = Sha256::new();
        digest.update(self.time_zone().name());
        let (mut nibble, mut bits) = (0_u32, 0);
        let mut acts = String::new();
        for date in every_day() {
            let counts = self.is_counted(date);
            digest.update([u8::from(counts), u8::from(self.is_business_day(date))]);
            nibble = nibble << 1 | u32::from(counts);
            bits += 1;
            if bits == 4 {
                days.extend(char::from_digit(nibble, 16));
                (nibble, bits) = (0, 0);
            }
            if let Some(act) = self.reasons(date).iter().find_map(act) {
                let act = act.name.split_whitespace().collect::<Vec<_>>().join(" ");
                acts.push_str(&format!("\n{date} {act}"));
            }
        }
        days.extend(char::from_digit(nibble << (4 - bits), 16));
        days.push_str(&acts);
        let digest = format!("{:x}", digest.finalize());
        Record { digest, days }
    }

    /// The calendar before anything was recorded: the same week, and of its holidays only those of
    /// Ley 51 de 1983. A later law or an act of the entity is what dates can have been counted without.
    pub fn unrecorded(&self) -> Earlier {
        let known = |reason: &Reason| match reason {
            Reason::Saturday | Reason::Sunday => true,
            Reason::Holiday(holiday) => holiday.law == &LEY_51_1983,
            Reason::NonBusinessDay(_) | Reason::Suspension(_) => false,
        };
        Earlier {
            counted: every_day()
                .map(|date| !self.reasons(date).iter().any(known))
                .collect(),
            acts: BTreeMap::new(),
        }
    }

    /// The days after `from` up to `to` that mean something else than they did.
    pub fn changed_days(
        &self,
        earlier: &Earlier,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Vec<ChangedDay> {
        let days = from.iter_days().skip(1).take_while(|date| *date <= to);
        days.filter_map(|date| {
            let counts = self.is_counted(date);
            let place = usize::try_from((date - first_day()).num_days()).ok()?;
            if *earlier.counted.get(place)? == counts {
                return None;
            }
            let mut reasons = self.reasons(date).iter();
            let reason = reasons.find(|reason| reason.norm().is_some() && !counts);
            let norm = match counts {
                true => earlier.acts.get(&date).cloned(),
                false => reason.and_then(Reason::norm),
            };
            let adopted_on = reason.and_then(act).and_then(|act| act.adopted_on);
            let law = reason.and_then(|reason| match reason {
                Reason::Holiday(holiday) => Some(holiday.law.in_force),
                Reason::Saturday
                | Reason::Sunday
                | Reason::NonBusinessDay(_)
                | Reason::Suspension(_) => None,
            });
            Some(ChangedDay {
                date,
                counts,
                norm,
                adopted_on,
                known_since: law.or(adopted_on),
            })
        })
        .collect()
    }

    /// By how many business days a date was moved: more is later.
    pub fn days_between(&self, old: NaiveDate, new: NaiveDate) -> i64 {
        self.counted_up_to(new) - self.counted_up_to(old)
    }
}

impl Earlier {
    /// What a [`Record`] says, from its days.
    pub fn read(days: &str) -> Self {
        let mut lines = days.lines();
        let hex = lines.next().unwrap_or_default();
        let nibbles = hex.chars().filter_map(|digit| digit.to_digit(16));
        let counted = nibbles
            .flat_map(|nibble| [8, 4, 2, 1].map(|bit| nibble & bit != 0))
            .collect();
        let acts = lines.filter_map(|line| {
            let (date, act) = line.split_once(' ')?;
            Some((date.parse().ok()?, act.to_owned()))
        });
        Self {
            counted,
            acts: acts.collect(),
        }
    }
}

impl Reason {
    /// The law or act behind it; a day of the week has none.
    pub fn norm(&self) -> Option<String> {
        match self {
            Self::Saturday | Self::Sunday => None,
            Self::Holiday(holiday) => Some(holiday.law.citation.to_owned()),
            Self::NonBusinessDay(act) | Self::Suspension(act) => Some(act.name.clone()),
        }
    }
}

fn act(reason: &Reason) -> Option<&Act> {
    match reason {
        Reason::NonBusinessDay(act) | Reason::Suspension(act) => Some(act),
        Reason::Saturday | Reason::Sunday | Reason::Holiday(_) => None,
    }
}

fn every_day() -> impl Iterator<Item = NaiveDate> {
    let last = last_day();
    first_day()
        .iter_days()
        .take_while(move |date| *date <= last)
}

#[cfg(test)]
mod tests {
    use super::super::{CalendarSpec, NonBusinessDay};
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn with(date: &str, act: &str) -> Calendar {
        Calendar::new(CalendarSpec {
            non_business_days: vec![NonBusinessDay {
                date: day(date),
                act: act.into(),
                adopted_on: None,
            }],
            ..CalendarSpec::default()
        })
        .unwrap()
    }

    #[test]
    fn only_what_moves_dates_changes_the_digest() {
        let national = Calendar::national();
        let sunday = with("2026-07-12", "Decreto 1");
        let friday = with("2026-07-10", "Decreto 1");
        assert_eq!(national.record().digest, sunday.record().digest);
        assert_ne!(national.record().digest, friday.record().digest);
        let elsewhere = Calendar::new(CalendarSpec {
            time_zone: "America/Lima".into(),
            ..CalendarSpec::default()
        });
        let elsewhere = elsewhere.unwrap();
        assert_ne!(national.record().digest, elsewhere.record().digest);
    }

    #[test]
    fn a_change_is_told_with_its_norm_in_both_directions() {
        let (national, friday) = (Calendar::national(), with("2026-07-10", "Decreto  1\nde X"));
        let (from, to) = (day("2026-07-01"), day("2026-07-31"));
        let before = Earlier::read(&national.record().days);
        let change = |counts| ChangedDay {
            date: day("2026-07-10"),
            counts,
            norm: Some(
                if counts {
                    "Decreto 1 de X"
                } else {
                    "Decreto  1\nde X"
                }
                .into(),
            ),
            adopted_on: None,
            known_since: None,
        };
        assert_eq!(friday.changed_days(&before, from, to), [change(false)]);
        let after = Earlier::read(&friday.record().days);
        assert_eq!(national.changed_days(&after, from, to), [change(true)]);
        assert_eq!(national.changed_days(&before, from, to), []);
        // A record reaches to its last day.
        let all = national.changed_days(&before, day("1984-01-01"), day("2100-12-31"));
        assert_eq!(all, []);
    }

    #[test]
    fn before_any_record_the_law_of_1983_was_known() {
        let national = Calendar::national();
        let changed =
            national.changed_days(&national.unrecorded(), day("2026-01-01"), day("2026-12-31"));
        let [day] = &changed[..] else {
            panic!("{changed:?}");
        };
        assert_eq!(day.date.to_string(), "2026-07-13");
        assert_eq!(day.norm.as_deref(), Some("Ley 2578 de 2026, art. 6"));
    }
}
