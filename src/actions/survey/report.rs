//! A survey's result as it is told, shown and given away: everything is made of one report.

use super::{ActionError, Desk, seen_by};
use crate::domain::base::Key;
use crate::domain::survey::results::{Found, RULE_OF_TIES, Results};
use crate::domain::survey::{FORMAT, Links, Report};
use crate::files::survey as files;
use crate::kit::{self, Picture};
use crate::locale::Lang;
use crate::store::{Attachment, StoredSurvey, Tx};

/// The largest file of a result that is sent to a chat.
const MOST_BYTES: usize = 5 << 20;

/// A report whose data lie beside it.
pub fn report(desk: &Desk, survey: &StoredSurvey, results: Results) -> Report {
    let has_list = |found: &Found| matches!(found, Found::Ballots(_));
    let lists = results.questions.iter().filter(|one| has_list(&one.found));
    let lists = lists.map(|one| {
        let key = one.question.key.clone();
        (key.clone(), list_name(&key))
    });
    let links = Links {
        json: "results.json".to_owned(),
        csv: "results.csv".to_owned(),
        workbook: "results.xlsx".to_owned(),
        ballots: lists.collect(),
    };
    Report {
        format: FORMAT,
        entity: desk.entity.clone(),
        survey: survey.id,
        title: survey.name.clone(),
        opened_at: survey.opened_at,
        closed_at: survey.closed_at,
        published_at: survey.published_at,
        zone: desk.calendar.time_zone(),
        pledge: survey.pledge.clone(),
        links,
        ties: RULE_OF_TIES.to_owned(),
        results,
    }
}

fn list_name(question: &Key) -> String {
    format!("ballots-{question}.csv")
}

/// The report of a survey for whoever may see it.
///
/// # Errors
/// As for [`seen_by`].
pub async fn seen_report(
    tx: &mut Tx,
    desk: &Desk,
    id: i64,
    is_staff: bool,
) -> Result<Report, ActionError> {
    let (survey, results) = seen_by(tx, id, is_staff).await?;
    Ok(report(desk, &survey, results))
}

/// The picture of a report, if there is something to be shown.
pub fn picture(desk: &Desk, report: &Report, lang: Lang) -> Option<Picture> {
    kit::results(report, desk.colours, lang)
}

/// The lists of ballots of a report as files, but for those that are too large for a chat.
///
/// # Errors
/// If the store fails.
pub async fn lists(tx: &mut Tx, report: &Report) -> Result<Vec<Attachment>, ActionError> {
    let most = i64::try_from(MOST_BYTES).unwrap_or(i64::MAX);
    let mut all = Vec::new();
    for (question, name) in &report.links.ballots {
        let (id, question) = (report.survey, question.as_str());
        if let Some(list) = tx.short_ballot_list(id, question, most).await? {
            let (name, content) = (name.clone(), list.into_bytes());
            all.push(Attachment { name, content });
        }
    }
    Ok(all)
}

/// The workbook and the open data of a report as files, but for what is too large for a chat.
pub fn data(report: &Report, lang: Lang) -> Vec<Attachment> {
    let made = [
        (&report.links.workbook, files::workbook(report, lang)),
        (&report.links.json, files::json(report)),
    ];
    let made = made.into_iter().filter_map(|(name, made)| {
        let (name, content) = (name.clone(), made.ok()?);
        Some(Attachment { name, content })
    });
    made.filter(|file| file.content.len() <= MOST_BYTES)
        .collect()
}
