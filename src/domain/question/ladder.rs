//! The reminder ladder: who hears of an open question how long before its due day and after it.
//!
//! Everything is counted in business days left, as
//! [`Calendar::business_days_left`](crate::domain::calendar::Calendar::business_days_left) gives
//! them: 0 on the due day, −1 from the next day on. Deliberately absent: the hour of the digest and
//! the ledger that keeps it from being made twice.

use crate::domain::staff::role::Role;

/// Who is reminded when. A role without a rung is never reminded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// In any order; of one role there may be several.
    pub rungs: Vec<Rung>,
}

/// When one role is reminded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Who.
    pub role: Role,
    /// Business days before the due day, once each; 0 is the due day itself.
    pub before: Vec<u32>,
    /// From so many business days left on, on every business day; −1 is the first day overdue.
    pub daily_from: Option<i64>,
}

impl Default for Ladder {
    /// The liaison 5, 3 and 1 business days before, on the due day and on every one after it; the
    /// head every morning from 1 day before, the committee from the due day; coordinators and internal
    /// control every morning once it is overdue.
    fn default() -> Self {
        let rung = |role, before: &[u32], daily_from| Rung {
            role,
            before: before.to_vec(),
            daily_from: Some(daily_from),
        };
        Self {
            rungs: vec![
                rung(Role::Liaison, &[5, 3, 1, 0], -1),
                rung(Role::Head, &[], 1),
                rung(Role::Committee, &[], 0),
                rung(Role::Coordinator, &[], -1),
                rung(Role::Auditor, &[], -1),
            ],
        }
    }
}

impl Ladder {
    /// The same with the usual steps of those who are told whatever an entity says of the others: what is
    /// overdue is no secret before coordinators and the committee.
    pub fn completed(mut self) -> Self {
        let told = [Role::Committee, Role::Coordinator];
        let missing = told
            .into_iter()
            .filter(|role| self.of(*role).next().is_none());
        let missing: Vec<_> = missing.collect();
        let usual = Self::default().rungs.into_iter();
        self.rungs
            .extend(usual.filter(|rung| missing.contains(&rung.role)));
        self
    }

    /// Whether a digest made now, for somebody of `role`, names a question with `left_now` business
    /// days left. To be asked once for each digest.
    ///
    /// `left_at_last_digest` is what was left when this person's last digest was made, or on arrival
    /// if there was none since: the notice of arrival has spoken for that day. Rungs passed in
    /// between speak now, so downtime skips nothing, and all of them speak as one. If a deadline
    /// moves back, `left_now` is the greater: nothing is said before the days run down again.
    pub fn speaks(&self, role: Role, left_at_last_digest: i64, left_now: i64) -> bool {
        self.of(role)
            .any(|rung| rung.is_daily(left_now) || rung.passed(left_at_last_digest, left_now))
    }

    /// With how many business days left somebody of `role` can first hear of a question; `None` if
    /// never. Whoever plans a digest need not look at questions with more.
    pub fn first_word(&self, role: Role) -> Option<i64> {
        self.of(role)
            .flat_map(|rung| {
                let before = rung.before.iter().copied().map(i64::from);
                before.chain(rung.daily_from)
            })
            .max()
    }

    fn of(&self, role: Role) -> impl Iterator<Item = &Rung> {
        self.rungs.iter().filter(move |rung| rung.role == role)
    }
}

impl Rung {
    /// Whether one of its days was passed since the last digest.
    pub(super) fn passed(&self, left_at_last_digest: i64, left_now: i64) -> bool {
        let mut days = self.before.iter().copied().map(i64::from);
        days.any(|days| left_now <= days && days < left_at_last_digest)
    }

    fn is_daily(&self, left: i64) -> bool {
        self.daily_from.is_some_and(|from| left <= from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Calendar;
    use chrono::{DateTime, NaiveDate, Utc};
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Eight in the morning in Bogotá.
    fn morning(date: NaiveDate) -> DateTime<Utc> {
        date.and_hms_opt(13, 0, 0).unwrap().and_utc()
    }

    #[test]
    fn the_usual_ladder_across_weekends_and_a_holiday() {
        // Due on Friday 9 August 2024; Wednesday 7 August is Batalla de Boyacá.
        let table = [
            ("2024-07-31", 6, ""),
            ("2024-08-01", 5, "liaison"),
            ("2024-08-02", 4, ""),
            ("2024-08-05", 3, "liaison"),
            ("2024-08-06", 2, ""),
            ("2024-08-08", 1, "liaison head"),
            ("2024-08-09", 0, "liaison head committee"),
            (
                "2024-08-12",
                -1,
                "liaison head coordinator committee auditor",
            ),
            (
                "2024-08-13",
                -2,
                "liaison head coordinator committee auditor",
            ),
            (
                "2024-08-14",
                -3,
                "liaison head coordinator committee auditor",
            ),
            (
                "2024-08-15",
                -4,
                "liaison head coordinator committee auditor",
            ),
            (
                "2024-08-16",
                -5,
                "liaison head coordinator committee auditor",
            ),
            // Monday 19 August is Asunción.
            (
                "2024-08-20",
                -6,
                "liaison head coordinator committee auditor",
            ),
        ];
        let (calendar, ladder) = (Calendar::national(), Ladder::default());
        let mornings = day("2024-07-31")
            .iter_days()
            .filter(|date| calendar.is_business_day(*date));
        let mut before = 7;
        for (date, (expected_on, expected_left, expected)) in mornings.zip(table) {
            assert_eq!(date, day(expected_on));
            let left = calendar.business_days_left(day("2024-08-09"), morning(date));
            assert_eq!(left, expected_left, "{date}");
            let told: Vec<_> = Role::ALL
                .iter()
                .filter(|role| ladder.speaks(**role, before, left))
                .map(|role| role.name())
                .collect();
            assert_eq!(told.join(" "), expected, "{date}");
            before = left;
        }
    }

    #[test]
    fn downtime_skips_nothing_and_repeats_nothing() {
        let ladder = Ladder::default();
        let table = [
            // role, left at the last digest, left now, speaks
            (Role::Liaison, 4, 2, true),  // 3 was passed
            (Role::Liaison, 6, 2, true),  // 5 and 3 were passed
            (Role::Liaison, 3, 2, false), // 3 had spoken
            (Role::Liaison, 5, 5, false), // the same morning again
            (Role::Liaison, 5, 4, false), // 5 had spoken, 3 is to come
            (Role::Liaison, 3, 4, false), // the deadline moved back by a day,
            (Role::Liaison, 4, 3, true),  // and the days run down again
            (Role::Liaison, 15, 15, false),
            (Role::Liaison, 0, 0, false),
            (Role::Liaison, 2, -4, true),
            (Role::Head, 15, 2, false),
            (Role::Head, 15, 1, true),
            (Role::Head, 1, 1, true), // every morning, also while a suspension stops the count
            (Role::Auditor, 15, 0, false),
            (Role::Auditor, 0, -1, true),
            (Role::Committee, 15, 1, false),
            (Role::Committee, 1, 0, true),
            (Role::Coordinator, 15, 0, false),
            (Role::Coordinator, 15, -20, true),
        ];
        for (role, before, now, expected) in table {
            let said = ladder.speaks(role, before, now);
            assert_eq!(said, expected, "{role} {before} → {now}");
        }
    }

    #[test]
    fn the_first_word_bounds_what_a_digest_looks_at() {
        let ladder = Ladder::default();
        assert_eq!(ladder.first_word(Role::Liaison), Some(5));
        assert_eq!(ladder.first_word(Role::Head), Some(1));
        assert_eq!(ladder.first_word(Role::Auditor), Some(-1));
        assert_eq!(ladder.first_word(Role::Coordinator), Some(-1));
        assert_eq!(ladder.first_word(Role::Committee), Some(0));
        assert_eq!(Ladder { rungs: vec![] }.first_word(Role::Head), None);
    }

    proptest! {
        #[test]
        fn each_rung_speaks_once_whatever_the_gaps(
            before in proptest::collection::btree_set(0_u32..20, 0..6),
            gaps in proptest::collection::vec(1_i64..6, 30),
        ) {
            let mut spoken = 0;
            let mut last = 20;
            for gap in gaps {
                let now = (last - gap).max(-10);
                let mut crossed = 0;
                for days in &before {
                    let rung = Rung { role: Role::Liaison, before: vec![*days], daily_from: None };
                    let said = Ladder { rungs: vec![rung] }.speaks(Role::Liaison, last, now);
                    prop_assert_eq!(said, last > i64::from(*days) && now <= i64::from(*days));
                    crossed += usize::from(said);
                }
                // The whole ladder speaks once for all rungs of the gap, and only then.
                let all = Ladder { rungs: vec![Rung {
                    role: Role::Liaison,
                    before: before.iter().copied().collect(),
                    daily_from: None,
                }] };
                prop_assert_eq!(all.speaks(Role::Liaison, last, now), crossed > 0);
                prop_assert!(now <= all.first_word(Role::Liaison).unwrap_or(-10) || crossed == 0);
                spoken += crossed;
                last = now;
            }
            // Thirty gaps always reach ten days overdue: no rung is left out, none speaks twice.
            prop_assert_eq!(last, -10);
            prop_assert_eq!(spoken, before.len());
        }

        #[test]
        fn the_daily_part_speaks_on_every_morning_from_its_day_on(
            from in -5_i64..10, last in -10_i64..20, now in -10_i64..20,
        ) {
            let rung = Rung { role: Role::Head, before: vec![], daily_from: Some(from) };
            let said = Ladder { rungs: vec![rung] }.speaks(Role::Head, last, now);
            prop_assert_eq!(said, now <= from);
        }
    }
}
