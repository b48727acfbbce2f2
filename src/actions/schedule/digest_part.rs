//! What of the schedule is told in the morning, and to whom: a part of each person's one digest.
//!
//! The same ladder as for questions, counted to the first day and to the day that counts; the first day
//! concerns only whoever does it. What is permanent is reviewed at the beginning of each period; what has
//! no date is the coordinator's once a month, until somebody dates it. Deliberately absent: a record of
//! who was told, which is the digest's own key.

use crate::actions::{ActionError, Desk};
use crate::domain::schedule::Precision;
use crate::domain::staff::role::Role;
use crate::render::{DigestActivities, DigestActivity};
use crate::store::{OpenActivity, Tx};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// Activities named in one digest.
const LISTED: usize = 5;

/// Everything that can be told this morning.
#[derive(Debug, Default)]
pub struct Morning {
    /// By office, in the order of the days that count.
    by_office: BTreeMap<String, Vec<Pressing>>,
    today: NaiveDate,
}

/// An activity as one office is concerned with it.
#[derive(Clone, Debug)]
struct Pressing {
    id: i64,
    what: What,
    /// For the order: most urgent first.
    on: Option<NaiveDate>,
}

/// What there is to say of it.
#[derive(Clone, Copy, Debug)]
enum What {
    /// It begins in so many business days; before, there were so many.
    Starts { before: i64, left: i64 },
    /// It is due in so many business days; before, there were so many.
    Due { before: i64, left: i64 },
    /// A permanent one is to be reviewed.
    Review,
    /// Nobody has said when.
    Undated,
}

impl Morning {
    /// Looks at what is open at `now`; the last digests were due at `since`.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn read(
        tx: &mut Tx,
        desk: &Desk,
        since: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Self, ActionError> {
        let (calendar, ladder) = (&desk.calendar, &desk.process.ladder);
        let today = calendar.local_date(now);
        let mut morning = Self {
            today,
            ..Self::default()
        };
        if let Some(first) = Role::ALL
            .iter()
            .filter_map(|role| ladder.first_word(*role))
            .max()
        {
            let ahead = calendar.add_business_days(today, first.max(0) + 1);
            // A last day without work counts as the one before it: the window reaches beyond.
            let until = ahead.unwrap_or(NaiveDate::MAX);
            for open in tx.pressing_activities(today, until).await? {
                morning.add_pressing(desk, &open, since, now);
            }
        }
        let begins = |months| {
            let first = first_business_day(desk, period(today, months));
            first <= today && first > calendar.local_date(since)
        };
        let (month, review) = (begins(1), begins(desk.process.review_months));
        if month || review {
            for open in tx.activities_without_end().await? {
                let permanent = open.precision == Precision::Permanent;
                let begun = open.start_on.is_none_or(|start| start <= today);
                if permanent && review && begun {
                    for office in open.each_office() {
                        morning.add(office, open.id, What::Review, None);
                    }
                } else if !permanent && month {
                    morning.add(COORDINATOR, open.id, What::Undated, None);
                }
            }
        }
        Ok(morning)
    }

    fn add_pressing(
        &mut self,
        desk: &Desk,
        open: &OpenActivity,
        since: DateTime<Utc>,
        now: DateTime<Utc>,
    ) {
        let left = |on| {
            let left = |at| desk.calendar.business_days_left(on, at);
            (left(since), left(now))
        };
        if let Some(due) = open.due_on {
            let (before, left) = left(due);
            for office in open.each_office() {
                self.add(office, open.id, What::Due { before, left }, open.due_on);
            }
        }
        // One that is done in a day is told of as due, once.
        if let Some(start) = open.start_on.filter(|start| *start >= self.today)
            && open.due_on != Some(start)
        {
            let (before, left) = left(start);
            for office in open.each_office() {
                let starts = What::Starts { before, left };
                self.add(office, open.id, starts, open.start_on);
            }
        }
    }

    fn add(&mut self, office: &str, id: i64, what: What, on: Option<NaiveDate>) {
        let pressing = Pressing { id, what, on };
        match self.by_office.get_mut(office) {
            Some(all) => all.push(pressing),
            None => _ = self.by_office.insert(office.to_owned(), vec![pressing]),
        }
    }

    /// What is told to somebody with these posts: roles with the offices they hold them in. `staffed`
    /// are the offices with a liaison who can be reached. If there is something to tell, here or (`anyway`)
    /// elsewhere, all that is due soon goes along.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn of(
        &self,
        tx: &mut Tx,
        desk: &Desk,
        posts: &[(Role, &str)],
        staffed: &BTreeSet<&str>,
        (room, anyway): (usize, bool),
    ) -> Result<DigestActivities, ActionError> {
        let entity_wide = posts.iter().any(|(role, _)| !role.is_of_an_office());
        let mut told: BTreeMap<i64, &Pressing> = BTreeMap::new();
        let mut soon: BTreeMap<i64, &Pressing> = BTreeMap::new();
        let concerned = self.by_office.iter().filter(|(office, _)| {
            let office = office.as_str();
            entity_wide || office == EVERY || posts.iter().any(|(_, own)| *own == office)
        });
        for (office, all) in concerned {
            let roles = roles(desk, posts, staffed, office);
            let ladder = &desk.process.ladder;
            for pressing in all {
                let looks_after = roles.contains(&Role::Liaison);
                let speaks = match pressing.what {
                    What::Due { before, left } => {
                        roles.iter().any(|role| ladder.speaks(*role, before, left))
                    }
                    What::Starts { before, left } => {
                        looks_after && ladder.speaks(Role::Liaison, before, left)
                    }
                    What::Review => looks_after,
                    What::Undated => posts.iter().any(|(role, _)| *role == Role::Coordinator),
                };
                let is_soon = |role: &Role, left| {
                    let first = ladder.first_word(*role);
                    first.is_some_and(|first| left <= first)
                };
                let is_due = match pressing.what {
                    What::Due { left, .. } => roles.iter().any(|role| is_soon(role, left)),
                    What::Starts { left, .. } => looks_after && is_soon(&Role::Liaison, left),
                    What::Review | What::Undated => false,
                };
                if speaks {
                    told.entry(pressing.id).or_insert(pressing);
                } else if is_due {
                    soon.entry(pressing.id).or_insert(pressing);
                }
            }
        }
        if anyway || !told.is_empty() {
            for (id, pressing) in soon {
                told.entry(id).or_insert(pressing);
            }
        }
        let mut digest = DigestActivities::default();
        let mut told: Vec<_> = told.into_values().collect();
        for one in &told {
            *match one.what {
                What::Due { left: ..0, .. } => &mut digest.overdue,
                What::Due { .. } => &mut digest.due,
                What::Starts { .. } => &mut digest.starting,
                What::Review => &mut digest.to_review,
                What::Undated => &mut digest.undated,
            } += 1;
        }
        told.sort_by_key(|one| (one.on.is_none(), one.on, one.id));
        for one in told.into_iter().take(LISTED.min(room)) {
            if let Some(activity) = tx.activity(one.id).await? {
                let (starts, days_left) = match one.what {
                    What::Starts { left, .. } => (true, Some(left)),
                    What::Due { left, .. } => (false, Some(left)),
                    What::Review | What::Undated => (false, None),
                };
                digest.lines.push(DigestActivity {
                    activity,
                    starts,
                    days_left,
                });
            }
        }
        Ok(digest)
    }
}

/// Where what nobody does is kept: the coordinator's.
const COORDINATOR: &str = "";
/// Every office of the process.
const EVERY: &str = "*";

/// As what somebody is concerned with what an office does. The coordinator stands in for the liaison
/// where there is none.
fn roles(desk: &Desk, posts: &[(Role, &str)], staffed: &BTreeSet<&str>, office: &str) -> Vec<Role> {
    let unstaffed = match office {
        EVERY => {
            let mut keys = desk
                .process
                .offices
                .iter()
                .map(|office| office.key.as_str());
            keys.any(|key| !staffed.contains(key))
        }
        office => !staffed.contains(office),
    };
    let mut roles: Vec<Role> = Vec::new();
    for (role, own) in posts {
        if !role.is_of_an_office() || office == EVERY || *own == office {
            roles.push(*role);
        }
        if *role == Role::Coordinator && unstaffed {
            roles.push(Role::Liaison);
        }
    }
    roles
}

/// The first day of the period of so many months that a day lies in; periods are counted from January.
fn period(day: NaiveDate, months: u32) -> NaiveDate {
    let months = months.clamp(1, 12);
    let month = day.month0() / months * months + 1;
    NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day)
}

fn first_business_day(desk: &Desk, from: NaiveDate) -> NaiveDate {
    let mut days = from.iter_days().take(31);
    days.find(|day| desk.calendar.is_business_day(*day))
        .unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_begin_in_january() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let table = [
            ("2024-08-15", 1, "2024-08-01"),
            ("2024-08-15", 3, "2024-07-01"),
            ("2024-12-31", 3, "2024-10-01"),
            ("2024-08-15", 4, "2024-05-01"),
            ("2024-08-15", 6, "2024-07-01"),
            ("2024-08-15", 12, "2024-01-01"),
            ("2024-08-15", 0, "2024-08-01"),
        ];
        for (on, months, expected) in table {
            assert_eq!(period(day(on), months), day(expected), "{on} {months}");
        }
    }
}
