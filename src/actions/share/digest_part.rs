//! What of parts is told in the morning, and to whom: each office hears of its own by their own dates, on the same
//! ladder as of questions; coordinators of those that are late. The committee and internal control find what
//! was missed where they look questions over: what is due between offices is no date of the law.

use crate::actions::{ActionError, Desk};
use crate::domain::staff::Role;
use crate::render::{DigestPart, DigestParts};
use crate::store::{ShareCount, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// Parts named in one message.
const LISTED: usize = 5;
/// Who hears of parts.
const HEARS: [Role; 3] = [Role::Liaison, Role::Head, Role::Coordinator];

/// The parts that are due soon or late this morning.
#[derive(Debug, Default)]
pub struct Parts(Vec<Day>);

#[derive(Debug)]
struct Day {
    count: ShareCount,
    before: i64,
    left: i64,
}

impl Parts {
    /// What can be spoken of at `now`; the last digests were due at `since`.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn read(
        tx: &mut Tx,
        desk: &Desk,
        since: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Self, ActionError> {
        let words = HEARS
            .iter()
            .filter_map(|role| desk.process.ladder.first_word(*role));
        let Some(first) = words.max() else {
            return Ok(Self::default());
        };
        let today = desk.calendar.local_date(now);
        let ahead = desk.calendar.add_business_days(today, first.max(0));
        let counts = tx.share_counts(ahead.unwrap_or(NaiveDate::MAX)).await?;
        let left = |count: &ShareCount, at| desk.calendar.business_days_left(count.due_on, at);
        let days = counts.into_iter().map(|count| Day {
            before: left(&count, since),
            left: left(&count, now),
            count,
        });
        Ok(Self(days.collect()))
    }

    /// What is told to somebody who is concerned with what each office owes as `roles` say; and whether the ladder
    /// speaks of any of it.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn of(
        &self,
        tx: &mut Tx,
        desk: &Desk,
        roles: impl Fn(&str) -> Vec<Role>,
        is_of_one_office: bool,
    ) -> Result<(DigestParts, bool), ActionError> {
        let ladder = &desk.process.ladder;
        let (mut told, mut speaks) = (DigestParts::default(), false);
        for day in &self.0 {
            let roles = roles(&day.count.office).into_iter();
            let roles: Vec<_> = roles.filter(|role| HEARS.contains(role)).collect();
            let hears = |role: &Role| {
                ladder
                    .first_word(*role)
                    .is_some_and(|first| day.left <= first)
            };
            if !roles.iter().any(hears) {
                continue;
            }
            let mut all = roles.iter();
            speaks |= all.any(|role| ladder.speaks(*role, day.before, day.left));
            match day.left {
                ..0 => told.late += day.count.open,
                _ => told.due += day.count.open,
            }
            let room = LISTED.saturating_sub(told.lines.len());
            if room == 0 {
                continue;
            }
            for share in tx.open_shares_due(&day.count, room as i64).await? {
                let Some(question) = tx.question(share.question_id).await? else {
                    continue;
                };
                let name = desk.office_name(&share.office).to_owned();
                told.lines.push(DigestPart {
                    share: share.id,
                    number: question.number,
                    text: question.text,
                    days_left: day.left,
                    office: (!is_of_one_office).then_some(name),
                });
            }
        }
        Ok((told, speaks))
    }
}
