//! Something was said outside of any dialogue: what it can mean, the surest first.

use super::base::input::Said;
use super::base::turn::{Done, Turn};
use super::{common, question, schedule};
use crate::domain::question::read_number;
use chrono::Datelike as _;

/// A schedule, the number of a question, when a meeting is, what was missing in a question, or a question.
pub(super) async fn from_nothing(turn: &mut Turn<'_>, said: Said) -> Done {
    if schedule::takes(turn, &said) {
        return Ok(());
    }
    if said.file.is_none() {
        let year = turn.desk.calendar.local_date(turn.now).year();
        if said.text.contains(|c: char| !c.is_ascii_digit())
            && let Some(number) = read_number(&said.text, year)
            && question::bring::is_number(turn, &number).await?
        {
            return question::mine::by_number(turn, &said.text).await;
        }
    }
    if common::asked_when(turn, &said) || question::bring::takes(turn, &said).await? {
        return Ok(());
    }
    question::ask::from_nothing(turn, said).await
}
