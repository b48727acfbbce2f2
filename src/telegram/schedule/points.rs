//! What is to be decided about a schedule that was sent: one point for what is said of several lines alike,
//! one for each office that the entity has not. The worst first; what does not fit is in the sheet.

use crate::actions::schedule::load::Reading;
use crate::domain::schedule::{Activity, Anomaly, Field, Finding, Severity, beginning};
use crate::locale::Lang;
use crate::render::shorten;
use crate::t;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Points of one schedule, and the lines of all of them.
const MOST: usize = 40;
const LINES: usize = 300;
/// Characters of an activity's name, and of what is said.
const NAME: usize = 60;
const SAID: usize = 400;

/// Something that is to be decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Point {
    /// The rule that found it.
    pub rule: String,
    /// The name of the field.
    pub field: String,
    /// The name of how bad it is.
    pub severity: String,
    /// What is odd.
    pub said: String,
    /// What could be done.
    pub proposal: String,
    /// Where.
    pub lines: Vec<Place>,
    /// What is proposed instead, as it is kept: a day, words, the name of an office.
    pub instead: Option<String>,
    /// The name of the office that the entity has not, if it is about one.
    pub office: Option<String>,
    /// Whether it was put off.
    pub is_later: bool,
}

impl Point {
    /// Whether what stands there can be said in the chat: another office, or the cell of an activity.
    pub fn can_change(&self) -> bool {
        let is_cell = Field::said(&self.field).is_some();
        self.office.is_some() || is_cell && self.lines.iter().any(|one| !one.name.is_empty())
    }
}

/// A line that a point is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Which.
    pub line: u32,
    /// What its activity is called.
    pub name: String,
    /// What stands there now.
    pub was: String,
}

/// Everything that is to be decided about a reading; how much of it there is no room for.
pub fn points(lang: Lang, reading: &Reading) -> (Vec<Point>, usize) {
    let activities = reading.understood.schedule.activities.iter();
    let by_line: HashMap<u32, &Activity> = activities.map(|one| (one.line, one)).collect();
    let mut sorted: Vec<&Anomaly> = reading.anomalies.iter().collect();
    sorted.sort_by_key(|one| one.finding.severity());
    let mut all: Vec<Point> = Vec::new();
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    let (mut room, mut left_out) = (LINES, 0);
    for anomaly in sorted {
        let point = point(lang, anomaly);
        let same = (point.said.clone(), point.field.clone());
        let at = match places.get(&same) {
            Some(at) => *at,
            None if all.len() < MOST => {
                places.insert(same, all.len());
                all.push(point);
                all.len() - 1
            }
            None => {
                left_out += 1;
                continue;
            }
        };
        if room == 0 {
            left_out += 1;
            continue;
        }
        room -= 1;
        let place = place(anomaly, by_line.get(&anomaly.line).copied());
        all[at].lines.push(place);
    }
    add_offices(lang, reading, &mut all);
    all.sort_by_key(|point| Severity::parse(&point.severity));
    (all, left_out)
}

fn point(lang: Lang, anomaly: &Anomaly) -> Point {
    let finding = &anomaly.finding;
    let office = office(finding);
    let point = Point {
        rule: finding.rule().name().to_owned(),
        field: anomaly.field.name().to_owned(),
        severity: finding.severity().name().to_owned(),
        said: shorten(&lang.finding(finding), SAID),
        proposal: shorten(&in_chat(lang, finding), SAID),
        instead: instead(finding),
        ..Point::default()
    };
    match office {
        Some((name, nearest)) => Point {
            office: Some(name),
            instead: nearest,
            ..point
        },
        None => point,
    }
}

/// The office that the directory does not have, and the one that is called nearly so.
fn office(finding: &Finding) -> Option<(String, Option<String>)> {
    if let Finding::UnknownOffice { name, nearest } = finding {
        return Some((name.clone(), nearest.clone()));
    }
    None
}

/// What could be done, where there is no terminal and no process file at hand.
fn in_chat(lang: Lang, finding: &Finding) -> String {
    if let Finding::UnknownOffice { nearest, .. } = finding {
        return match nearest {
            Some(nearest) => t!(lang, "load-propose-nearest", name = nearest.as_str()),
            None => t!(lang, "load-propose-office"),
        };
    }
    if matches!(finding, Finding::NoDate { .. }) {
        return t!(lang, "load-propose-date");
    }
    if matches!(finding, Finding::OfficeVariant { .. }) {
        return t!(lang, "load-propose-variant");
    }
    if matches!(finding, Finding::YearConflict { .. }) {
        return t!(lang, "load-propose-year");
    }
    lang.proposal(finding)
}

/// The day that is proposed.
fn instead(finding: &Finding) -> Option<String> {
    let day = if let Finding::FinishBeforeStart { proposed, .. } = finding {
        *proposed
    } else if let Finding::NonWorkingDay { nearest, .. } = finding {
        *nearest
    } else if let Finding::NoSuchDate { proposed, .. } = finding {
        *proposed
    } else if let Finding::AnswerDate { legal, .. } = finding {
        Some(*legal)
    } else {
        None
    };
    day.map(|day| day.to_string())
}

fn place(anomaly: &Anomaly, activity: Option<&Activity>) -> Place {
    let name = activity.map(|one| format!("{} {}", one.number, one.title));
    Place {
        line: anomaly.line,
        name: shorten(name.unwrap_or_default().trim(), NAME),
        was: activity.map_or_else(String::new, |one| was(one, anomaly.field)),
    }
}

/// As much of what stands there as is kept.
fn was(activity: &Activity, field: Field) -> String {
    beginning(&activity.text_of(field)).to_owned()
}

/// Offices of which nothing is odd but that the entity has none of that name: all of them, before it has any.
fn add_offices(lang: Lang, reading: &Reading, all: &mut Vec<Point>) {
    let (_, new) = reading.offices();
    for name in new {
        let known = |point: &Point| point.office.as_deref() == Some(name);
        if all.iter().any(known) || all.len() >= 2 * MOST {
            continue;
        }
        let activities = reading.understood.schedule.activities.iter();
        let theirs = activities.filter(|one| one.responsible.iter().any(|who| &*who.name == name));
        let lines = theirs.take(3).map(|one| Place {
            line: one.line,
            name: shorten(format!("{} {}", one.number, one.title).trim(), NAME),
            was: was(one, Field::Responsible),
        });
        all.push(Point {
            rule: "new_office".to_owned(),
            field: Field::Responsible.name().to_owned(),
            severity: Severity::Warning.name().to_owned(),
            said: t!(lang, "load-new-office", name = shorten(name, 200)),
            proposal: t!(lang, "load-propose-office"),
            lines: lines.collect(),
            office: Some(name.to_owned()),
            ..Point::default()
        });
    }
}
