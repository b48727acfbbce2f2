//! The term of a question as it runs: one value of which every place that gives its date takes it, so that no
//! two of them disagree. What was decided (its kind, the rule of its promise, the days of an extension) is kept
//! whatever calendar counts.

use super::kind::{Kind, Retagged};
use super::life::Refusal;
use crate::domain::Refused;
use crate::domain::calendar::{self, Calendar, Deadline, Rule};
use chrono::{DateTime, NaiveDate, Utc};

/// A term that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    /// Of which kind the question is.
    pub kind: Kind,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// The rule by which its date was promised.
    pub rule: Rule,
    /// The total in business days that an extension granted.
    pub extended_to: Option<u32>,
    /// The promised date by the rule of receipt.
    pub due_receipt: NaiveDate,
    /// The promised date by the rule of filing.
    pub due_filing: NaiveDate,
}

impl Running {
    /// A question of this kind as it is received.
    ///
    /// # Errors
    /// If the calendar has no such dates.
    pub fn begin(
        calendar: &Calendar,
        kind: Kind,
        received_at: DateTime<Utc>,
        rule: Rule,
    ) -> Result<Deadline, calendar::Refusal> {
        calendar.deadline(received_at, kind.term(), rule)
    }

    /// The date that was promised.
    pub fn due(&self) -> NaiveDate {
        match self.rule {
            Rule::Receipt => self.due_receipt,
            Rule::Filing => self.due_filing,
        }
    }

    /// Its deadline by this calendar, whatever was promised by another.
    ///
    /// # Errors
    /// If the calendar has no such dates.
    pub fn counted(&self, calendar: &Calendar) -> Result<Deadline, calendar::Refusal> {
        let deadline = Self::begin(calendar, self.kind, self.received_at, self.rule)?;
        match self.extended_to {
            Some(total) => calendar.extended(&deadline, total),
            None => Ok(deadline),
        }
    }

    /// Its deadline before any extension, by this calendar.
    ///
    /// # Errors
    /// If the calendar has no such dates.
    pub fn unextended(&self, calendar: &Calendar) -> Result<Deadline, calendar::Refusal> {
        let plain = Self {
            extended_to: None,
            ..*self
        };
        plain.counted(calendar)
    }

    /// Whether it may have more time by the law of its kind, now.
    pub fn may_be_extended(&self, calendar: &Calendar, now: DateTime<Utc>) -> bool {
        self.extended_to.is_none()
            && self.kind.most_more() > 0
            && calendar.local_date(now) <= self.due()
    }

    /// Its deadline with `more` business days, told to whoever asked at `told_at`.
    ///
    /// # Errors
    /// If the law does not allow it.
    pub fn extended(
        &self,
        calendar: &Calendar,
        more: u32,
        told_at: DateTime<Utc>,
    ) -> Result<Deadline, Refused> {
        let (days, most) = (self.kind.days(), self.kind.most_more());
        if most == 0 {
            return Err(Refusal::NoMoreTime.into());
        }
        // What was promised holds, also where the calendar has changed and was not applied yet.
        let promised = Deadline {
            due_receipt: self.due_receipt,
            due_filing: self.due_filing,
            extended_to: self.extended_to,
            ..self.unextended(calendar)?
        };
        let total = days.saturating_add(more);
        let deadline = calendar.extend(&promised, told_at, total)?;
        if more > most {
            let (least, most) = (days + 1, days + most);
            return Err(calendar::Refusal::ExtensionOutOfRange { least, most }.into());
        }
        Ok(deadline)
    }

    /// Its deadline if it is of another kind, which always counts from its receipt.
    ///
    /// A date that has passed is a fact: no kind gives it back. An extension that whoever asked was told of
    /// stays as they were told.
    ///
    /// # Errors
    /// If the law does not allow it.
    pub fn retagged(
        &self,
        calendar: &Calendar,
        kind: Kind,
        now: DateTime<Utc>,
    ) -> Result<(Deadline, Retagged), Refused> {
        if kind == self.kind {
            return Err(Refusal::OfThisKind.into());
        }
        let (days, most) = (kind.days(), kind.most_more());
        let holds = |total: u32| days == self.kind.days() && total <= days + most;
        if !self.extended_to.is_none_or(holds) {
            return Err(Refusal::ExtensionTold.into());
        }
        let new = Self { kind, ..*self };
        // Of as many days, the date is the one that was promised, also by another calendar.
        let deadline = match days == self.kind.days() {
            true => Deadline {
                due_receipt: self.due_receipt,
                due_filing: self.due_filing,
                ..new.counted(calendar)?
            },
            false => new.counted(calendar)?,
        };
        let change = Retagged {
            from: self.kind,
            to: kind,
            previous_on: self.due(),
            due_on: deadline.due(),
        };
        match change.is_later() && self.due() < calendar.local_date(now) {
            true => Err(Refusal::PassedBefore(self.due()).into()),
            false => Ok((deadline, change)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asked on Monday 15 July 2024 at ten.
    fn asked(kind: Kind) -> Running {
        let received_at = "2024-07-15T15:00:00Z".parse().unwrap();
        let calendar = Calendar::national();
        let deadline = Running::begin(&calendar, kind, received_at, Rule::Receipt).unwrap();
        Running {
            kind,
            received_at,
            rule: Rule::Receipt,
            extended_to: None,
            due_receipt: deadline.due_receipt,
            due_filing: deadline.due_filing,
        }
    }

    fn at(day: &str) -> DateTime<Utc> {
        format!("2024-{day}T15:00:00Z").parse().unwrap()
    }

    #[test]
    fn each_kind_has_its_date() {
        // 20 July is a Saturday; 7 and 19 August are holidays.
        let table = [
            (Kind::Accountability, "2024-08-05"),
            (Kind::Petition, "2024-08-05"),
            (Kind::Information, "2024-07-29"),
            (Kind::Consultation, "2024-08-28"),
            (Kind::Authority, "2024-07-29"),
            (Kind::Congress, "2024-07-22"),
            (Kind::DataQuery, "2024-07-29"),
            (Kind::DataClaim, "2024-08-05"),
        ];
        for (kind, due) in table {
            assert_eq!(asked(kind).due().to_string(), due, "{kind:?}");
        }
    }

    #[test]
    fn each_kind_is_extended_as_its_law_says() {
        let calendar = Calendar::national();
        for kind in Kind::ALL {
            let running = asked(*kind);
            let now = at("07-16");
            let most = kind.most_more();
            assert_eq!(running.may_be_extended(&calendar, now), most > 0);
            let extended = running.extended(&calendar, most.max(1), now);
            assert_eq!(extended.is_ok(), most > 0, "{kind:?}");
            assert!(running.extended(&calendar, most + 1, now).is_err());
        }
        let told = asked(Kind::DataQuery).extended(&calendar, 5, at("07-29"));
        assert_eq!(told.unwrap().due().to_string(), "2024-08-05");
    }

    #[test]
    fn what_another_kind_does_to_a_date() {
        use Kind::{Accountability, Congress, Consultation, DataClaim, Information, Petition};
        let calendar = Calendar::national();
        let table = [
            // from, extended to, to, on which day, the date after
            (Accountability, None, Information, "07-16", Ok("2024-07-29")),
            (Accountability, None, Petition, "07-16", Ok("2024-08-05")),
            (
                Accountability,
                None,
                Consultation,
                "08-05",
                Ok("2024-08-28"),
            ),
            (Information, None, Accountability, "07-29", Ok("2024-08-05")),
            // Its date has passed: it was missed on that day.
            (Accountability, None, Information, "07-30", Ok("2024-07-29")),
            (Accountability, None, Congress, "08-20", Ok("2024-07-22")),
            (Accountability, None, Petition, "08-20", Ok("2024-08-05")),
            (
                Accountability,
                None,
                Consultation,
                "08-06",
                Err("PassedBefore(2024-08-05)"),
            ),
            (
                Information,
                None,
                Accountability,
                "07-30",
                Err("PassedBefore(2024-07-29)"),
            ),
            (Petition, None, Petition, "07-16", Err("OfThisKind")),
            // What was told of an extension stays so.
            (
                Accountability,
                Some(20),
                Petition,
                "07-16",
                Ok("2024-08-13"),
            ),
            (
                Accountability,
                Some(23),
                DataClaim,
                "07-16",
                Ok("2024-08-16"),
            ),
            (
                Accountability,
                Some(24),
                DataClaim,
                "07-16",
                Err("ExtensionTold"),
            ),
            (
                Accountability,
                Some(20),
                Information,
                "07-16",
                Err("ExtensionTold"),
            ),
            (
                Accountability,
                Some(20),
                Consultation,
                "07-16",
                Err("ExtensionTold"),
            ),
        ];
        for (from, extended_to, to, on, expected) in table {
            let mut running = asked(from);
            if let Some(total) = extended_to {
                let extended = calendar.extended(&running.counted(&calendar).unwrap(), total);
                let extended = extended.unwrap();
                running.extended_to = extended_to;
                running.due_receipt = extended.due_receipt;
                running.due_filing = extended.due_filing;
            }
            let case = format!("{from:?} {extended_to:?} > {to:?} on {on}");
            match (running.retagged(&calendar, to, at(on)), expected) {
                (Ok((deadline, change)), Ok(due)) => {
                    assert_eq!(deadline.due().to_string(), due, "{case}");
                    assert_eq!((change.from, change.to), (from, to));
                    assert_eq!(change.due_on, deadline.due());
                }
                (Err(Refused::Question(no)), Err(why)) => {
                    assert_eq!(format!("{no:?}"), why, "{case}");
                }
                (found, _) => panic!("{case}: {found:?}"),
            }
        }
    }
}
