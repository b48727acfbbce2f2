//! The part of the morning's message about questions that may be of a kind with less time (`DOUBTS`): read once
//! for everybody, given to each who looks after them.

use super::digest::{Day, Reader};
use crate::actions::{ActionError, Desk};
use crate::domain::question::{DOUBTS, Doubt, Running, State};
use crate::render::{DigestDoubt, DigestDoubts};
use crate::store::Tx;

/// Questions named in one message.
const LISTED: i64 = 5;

/// The questions of one office in doubt this morning.
pub(super) struct Doubted {
    office: Option<String>,
    doubt: &'static Doubt,
    found: DigestDoubts,
}

/// What is in doubt this morning. What was extended has had its notice: nothing shorter comes of it.
pub(super) async fn read(
    tx: &mut Tx,
    desk: &Desk,
    days: &[Day],
) -> Result<Vec<Doubted>, ActionError> {
    let mut all = Vec::new();
    for day in days.iter().filter(|day| day.count.state == State::Received) {
        let of_kind = DOUBTS.iter().filter(|doubt| doubt.kind == day.count.kind);
        for doubt in of_kind.filter(|doubt| doubt.speaks(day.before, day.left)) {
            let (count, first) = tx.unextended_due(&day.count, LISTED).await?;
            let mut lines = Vec::new();
            for question in first {
                let Some(dates) = tx.dates_of(question.id).await? else {
                    continue;
                };
                let running = Running {
                    kind: doubt.may_be,
                    ..dates.running(desk.rule)
                };
                let deadline = running.counted(&desk.calendar)?;
                lines.push(DigestDoubt {
                    question: question.id,
                    number: question.number,
                    until: deadline.due(),
                });
            }
            let found = DigestDoubts {
                may_be: doubt.may_be,
                count,
                lines,
            };
            all.extend((count > 0).then(|| Doubted {
                office: day.count.office.clone(),
                doubt,
                found,
            }));
        }
    }
    Ok(all)
}

/// What of it concerns this reader, by what the questions may be.
pub(super) fn of(all: &[Doubted], reader: &Reader<'_>) -> Vec<DigestDoubts> {
    let mut told: Vec<DigestDoubts> = Vec::new();
    for one in all {
        let mut roles = reader.roles(one.office.as_deref());
        if !roles.any(|role| role == one.doubt.role) {
            continue;
        }
        let found = &one.found;
        match told.iter_mut().find(|told| told.may_be == found.may_be) {
            Some(told) => {
                told.count += found.count;
                told.lines.extend(found.lines.iter().cloned());
            }
            None => told.push(found.clone()),
        }
    }
    for one in &mut told {
        one.lines.truncate(LISTED as usize);
    }
    told
}
