//! What a coordinator is shown before something about a survey leaves to many: that people are asked to
//! answer it, or what came of it.
//!
//! Deliberately absent: any change. What is shown is counted as it would be if it left now.

use super::invite::{askable, circle_of};
use super::{ActionError, Desk, refused, results};
use crate::actions::mailing::{Leaving, Told, outlook};
use crate::domain::mailing::{Quiet, WaveKind};
use crate::domain::survey::Refusal;
use crate::domain::survey::results::Results;
use crate::locale::Lang;
use crate::render::survey::Notice;
use crate::render::{self, Outlook};
use crate::store::{Circle, StoredSurvey, Tx};
use chrono::{DateTime, Utc};

/// To how many something would leave and when, and whom it leaves out.
pub struct Review {
    /// To how many and when.
    pub outlook: Outlook,
    /// Whom it leaves out.
    pub left_out: Told,
}

/// What is known before people are asked to answer.
///
/// # Errors
/// As for [`super::invite::invite`], but that it may be for nobody.
pub async fn call(
    tx: &mut Tx,
    desk: &Desk,
    survey: &StoredSurvey,
    now: DateTime<Utc>,
) -> Result<Review, ActionError> {
    let circle = askable(tx, desk, survey, now).await?;
    review(tx, desk, WaveKind::Survey, &circle, now).await
}

/// What is known before those who took part are told what came of it, and what they are told of.
///
/// # Errors
/// [`Refusal::NotCounted`]; if the store fails.
pub async fn result(
    tx: &mut Tx,
    desk: &Desk,
    survey: &StoredSurvey,
    now: DateTime<Utc>,
) -> Result<(Review, Results), ActionError> {
    let counted = results(tx, survey.id).await?;
    let counted = counted.ok_or_else(|| refused(Refusal::NotCounted))?;
    let kind = WaveKind::Result;
    let circle = circle_of(desk, survey, (kind, kind.rules().readers), Vec::new(), now)?;
    Ok((review(tx, desk, kind, &circle, now).await?, counted))
}

async fn review(
    tx: &mut Tx,
    desk: &Desk,
    kind: WaveKind,
    circle: &Circle,
    now: DateTime<Utc>,
) -> Result<Review, ActionError> {
    let rules = kind.rules();
    let leaving = Leaving {
        due: now,
        is_quiet_at_night: rules.quiet != Quiet::Leaves,
        waits_for_part: rules.waits_for_part,
    };
    let seen = |count| circle.audience.blunted(&desk.process, count);
    let (outlook, left_out) = outlook(tx, desk, circle, leaving, seen, now).await?;
    Ok(Review { outlook, left_out })
}

/// What people are told who are asked to answer, in each language; `reminds` those who were asked before.
pub fn called<'a>(
    desk: &'a Desk,
    survey: &'a StoredSurvey,
    (wave, reminds): (i64, bool),
) -> Vec<(Lang, render::Notice<'a>)> {
    desk.in_each_language(Notice::Called {
        entity: (desk.named(), desk.language),
        survey,
        wave,
        reminds,
        zone: desk.calendar.time_zone(),
    })
}

/// What those who took part are told of what came of it, in each language.
pub fn told<'a>(
    desk: &'a Desk,
    survey: &'a StoredSurvey,
    results: &'a Results,
) -> Vec<(Lang, render::Notice<'a>)> {
    desk.in_each_language(Notice::Published {
        entity: (desk.named(), desk.language),
        survey,
        results,
        url: desk.web_url.get().map(String::as_str),
    })
}
