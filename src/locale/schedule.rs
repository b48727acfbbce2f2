//! Schedules in words: stages, elements, dates with their precision, and what is odd.

use super::Lang;
use crate::domain::base::Unread;
use crate::domain::base::fold::folded;
use crate::domain::schedule::{
    Activity, Element, Field, Finding, Precision, Reluctance, Severity, Stage, place_of,
};
use crate::t;
use chrono::{Datelike, NaiveDate};

impl Lang {
    /// The name of a stage.
    pub fn stage(self, stage: Stage) -> String {
        match stage {
            Stage::Readiness => t!(self, "stage-readiness"),
            Stage::Design => t!(self, "stage-design"),
            Stage::Preparation => t!(self, "stage-preparation"),
            Stage::Execution => t!(self, "stage-execution"),
            Stage::FollowUpAndEvaluation => t!(self, "stage-follow-up"),
        }
    }

    /// Stages that somebody typed, one after the other: by a whole name or by words that only one has.
    pub fn read_stages(self, text: &str) -> Option<Vec<Stage>> {
        let parts = text.split([';', ',', '\n', '/']).map(folded);
        let named = parts.filter(|part| !part.is_empty()).map(|part| {
            let has_all = |stage: &Stage| {
                let name = folded(&self.stage(*stage));
                let mut typed = part.split(' ');
                typed.all(|word| word.len() > 1 && name.split(' ').any(|one| one == word))
            };
            let mut found = Stage::ALL.into_iter().filter(has_all);
            found.next().filter(|_| found.next().is_none())
        });
        let named: Vec<Stage> = named.collect::<Option<_>>()?;
        (!named.is_empty()).then_some(named)
    }

    /// The name of an element.
    pub fn element(self, element: Element) -> String {
        match element {
            Element::Information => t!(self, "element-information"),
            Element::Dialogue => t!(self, "element-dialogue"),
            Element::Responsibility => t!(self, "element-responsibility"),
        }
    }

    /// The name of a severity.
    pub fn severity(self, severity: Severity) -> String {
        match severity {
            Severity::Error => t!(self, "severity-error"),
            Severity::Warning => t!(self, "severity-warning"),
            Severity::Notice => t!(self, "severity-notice"),
        }
    }

    /// The name of a field.
    pub fn field(self, field: Field) -> String {
        match field {
            Field::Number => t!(self, "field-number"),
            Field::Stage => t!(self, "field-stage"),
            Field::Elements => t!(self, "field-elements"),
            Field::Action => t!(self, "field-action"),
            Field::Title => t!(self, "field-title"),
            Field::Product => t!(self, "field-product"),
            Field::Start => t!(self, "field-start"),
            Field::Finish => t!(self, "field-finish"),
            Field::Responsible => t!(self, "field-responsible"),
            Field::Indicator => t!(self, "import-indicator"),
            Field::Remarks => t!(self, "import-remarks"),
        }
    }

    /// Why nothing became of an activity.
    pub fn reluctance(self, why: Reluctance) -> String {
        match why {
            Reluctance::Dropped => t!(self, "reluctant-dropped"),
            Reluctance::Done => t!(self, "reluctant-done"),
            Reluctance::NotDone => t!(self, "reluctant-not-done"),
            Reluctance::Past => t!(self, "reluctant-past"),
            Reluctance::SameDate => t!(self, "reluctant-same-date"),
            Reluctance::BeforeStart => t!(self, "reluctant-before-start"),
            Reluctance::TooFar => t!(self, "reluctant-too-far"),
            Reluctance::NoReason => t!(self, "reluctant-no-reason"),
            Reluctance::NotInUnit => t!(self, "reluctant-unit"),
            Reluctance::NoPercentage => t!(self, "reluctant-percentage"),
        }
    }

    /// When an activity takes place, as exactly as it is known.
    pub fn when(self, activity: &Activity) -> String {
        match activity.precision {
            Precision::Permanent => return t!(self, "when-permanent"),
            Precision::Undated => return t!(self, "when-undated"),
            Precision::Day | Precision::Week => {}
            Precision::Month | Precision::FourMonthPeriod => {}
        }
        let months = !matches!(activity.precision, Precision::Day | Precision::Week);
        let shown = |date: NaiveDate| match months {
            true => t!(
                self,
                "when-month",
                month = self.month(date.month()),
                year = date.year().to_string()
            ),
            false => numeric(date),
        };
        match (activity.start, activity.finish) {
            (Some(start), Some(finish)) => {
                let (start, finish) = (shown(start), shown(finish));
                if start == finish {
                    start
                } else {
                    t!(self, "when-span", start = start, finish = finish)
                }
            }
            (Some(start), None) => t!(self, "when-from", start = shown(start)),
            (None, Some(finish)) => t!(self, "when-until", finish = shown(finish)),
            (None, None) => t!(self, "when-undated"),
        }
    }

    /// A line of the file, and which sheet it is of where there are several.
    pub fn line(self, line: u32) -> String {
        match place_of(line) {
            (None, line) => line.to_string(),
            (Some(sheet), line) => t!(
                self,
                "line-of-sheet",
                sheet = sheet,
                line = line.to_string()
            ),
        }
    }

    /// What is odd, in one sentence.
    pub fn finding(self, finding: &Finding) -> String {
        match finding {
            Finding::FinishBeforeStart { start, finish, .. } => t!(
                self,
                "finding-finish-before-start",
                start = numeric(*start),
                finish = numeric(*finish)
            ),
            Finding::NonWorkingDay { date, reason, .. } => t!(
                self,
                "finding-non-working-day",
                date = self.long_date(*date),
                reason = self.reason(reason)
            ),
            Finding::StageOutOfOrder {
                stage,
                finish,
                earlier,
                begins,
                line,
            } => t!(
                self,
                "finding-stage-out-of-order",
                stage = self.stage(*stage),
                finish = numeric(*finish),
                earlier = self.stage(*earlier),
                begins = numeric(*begins),
                line = self.line(*line)
            ),
            Finding::AnswerDate {
                planned,
                from,
                days,
                legal,
                counted,
            } => {
                let (planned_text, legal_text) = (numeric(*planned), numeric(*legal));
                if planned < legal {
                    t!(
                        self,
                        "finding-answer-before-legal",
                        planned = planned_text,
                        legal = legal_text,
                        from = numeric(*from),
                        days = *days,
                        counted = *counted
                    )
                } else {
                    t!(
                        self,
                        "finding-answer-after-legal",
                        planned = planned_text,
                        legal = legal_text,
                        from = numeric(*from),
                        days = *days
                    )
                }
            }
            Finding::TermUnqualified { days } => t!(self, "finding-term", days = *days),
            Finding::NoDate { written } if written.is_empty() => t!(self, "finding-no-date"),
            Finding::NoDate { written } => {
                t!(self, "finding-not-a-date", written = written.as_str())
            }
            Finding::NoSuchDate { written, .. } => {
                t!(self, "finding-impossible-date", written = written.as_str())
            }
            Finding::Unread { why } => self.unread(why),
            Finding::BrokenLetters => self.unread(&Unread::Letters),
            Finding::NoResponsible { written, .. } => match written {
                Some(written) => t!(self, "finding-not-an-office", written = written.as_str()),
                None => t!(self, "finding-no-responsible"),
            },
            Finding::ResponsibleFromLine { line } => {
                t!(
                    self,
                    "finding-responsible-inferred",
                    line = self.line(*line)
                )
            }
            Finding::UnknownOffice { name, .. } => {
                t!(self, "finding-unknown-office", name = name.as_str())
            }
            Finding::OfficeVariant { name, other } => t!(
                self,
                "finding-office-variant",
                name = name.as_str(),
                other = other.as_str()
            ),
            Finding::Duplicated { line, same: true } => {
                t!(self, "finding-duplicated", line = self.line(*line))
            }
            Finding::Duplicated { line, same: false } => {
                t!(self, "finding-nearly-duplicated", line = self.line(*line))
            }
            Finding::CutText { shown, end: true } => {
                t!(self, "finding-cut-end", shown = shown.as_str())
            }
            Finding::CutText { shown, end: false } => {
                t!(self, "finding-cut-start", shown = shown.as_str())
            }
            Finding::YearConflict {
                document,
                other,
                lines,
            } => t!(
                self,
                "finding-year-conflict",
                document = document.to_string(),
                other = other.to_string(),
                lines = joined(lines.iter().map(|line| self.line(*line)))
            ),
            Finding::PublicityAfterEvent {
                finish,
                event,
                line,
            } => t!(
                self,
                "finding-publicity-after-event",
                finish = numeric(*finish),
                event = numeric(*event),
                line = self.line(*line)
            ),
            Finding::SeveralStages { stages } => t!(
                self,
                "finding-several-stages",
                stages = joined(stages.iter().map(|stage| self.stage(*stage)))
            ),
            Finding::SeveralPeriods { periods } => {
                t!(self, "finding-several-periods", periods = *periods)
            }
            Finding::Recurs { written } => {
                t!(self, "finding-recurring", written = written.as_str())
            }
            Finding::SheetLeftOut {
                sheet,
                activities,
                hidden,
            } => {
                let (sheet, count) = (sheet.as_str(), *activities);
                match hidden {
                    true => t!(self, "finding-sheet-hidden", sheet = sheet, count = count),
                    false => t!(self, "finding-sheet-left-out", sheet = sheet, count = count),
                }
            }
            Finding::HiddenRows { count } => t!(self, "finding-hidden-rows", count = *count),
            Finding::HiddenColumns { count } => t!(self, "finding-hidden-columns", count = *count),
            Finding::NothingMarked { columns } => {
                t!(self, "finding-nothing-marked", count = *columns)
            }
            Finding::ColumnLeftOut { label } => {
                t!(self, "finding-column-left-out", label = label.as_str())
            }
            Finding::SecondTask { begins } => {
                t!(self, "finding-two-in-one", begins = begins.as_str())
            }
            Finding::Misspelt { written, .. } => {
                t!(self, "finding-misspelling", written = written.as_str())
            }
            Finding::EvaluatedEarly { finish, legal } => t!(
                self,
                "finding-evaluated-early",
                finish = numeric(*finish),
                legal = numeric(*legal)
            ),
        }
    }

    /// What could be done about it, in one sentence.
    pub fn proposal(self, finding: &Finding) -> String {
        match finding {
            Finding::FinishBeforeStart { proposed, .. } => match proposed {
                Some(date) => t!(self, "proposal-start", date = numeric(*date)),
                None => t!(self, "proposal-check-dates"),
            },
            Finding::NonWorkingDay { nearest, .. } => match nearest {
                Some(date) => t!(self, "proposal-working-day", date = self.long_date(*date)),
                None => t!(self, "proposal-check-dates"),
            },
            Finding::StageOutOfOrder { .. } => t!(self, "proposal-stage-order"),
            Finding::AnswerDate { planned, legal, .. } if planned < legal => {
                t!(
                    self,
                    "proposal-answer-before",
                    legal = self.long_date(*legal)
                )
            }
            Finding::AnswerDate { legal, .. } => {
                t!(
                    self,
                    "proposal-answer-after",
                    legal = self.long_date(*legal)
                )
            }
            Finding::TermUnqualified { days } => t!(self, "proposal-term", days = *days),
            Finding::NoDate { .. } => t!(self, "proposal-no-date"),
            Finding::NoSuchDate { proposed, .. } => match proposed {
                Some(date) => t!(self, "proposal-date", date = numeric(*date)),
                None => t!(self, "proposal-check-dates"),
            },
            Finding::Unread { why } => self.mend(why),
            Finding::BrokenLetters => self.mend(&Unread::Letters),
            Finding::NoResponsible { between, .. } => match between {
                Some((above, below)) => {
                    let (above, below) = (self.line(*above), self.line(*below));
                    t!(self, "proposal-between", above = above, below = below)
                }
                None => t!(self, "proposal-no-responsible"),
            },
            Finding::ResponsibleFromLine { .. } => t!(self, "proposal-confirm-responsible"),
            Finding::UnknownOffice { name, nearest } => match nearest {
                Some(nearest) => t!(
                    self,
                    "proposal-nearest-office",
                    name = name.as_str(),
                    nearest = nearest.as_str()
                ),
                None => t!(self, "proposal-unknown-office", name = name.as_str()),
            },
            Finding::OfficeVariant { .. } => t!(self, "proposal-office-variant"),
            Finding::Duplicated { .. } => t!(self, "proposal-duplicated"),
            Finding::CutText { .. } => t!(self, "proposal-cut"),
            Finding::YearConflict { .. } => t!(self, "proposal-year"),
            Finding::PublicityAfterEvent { event, .. } => {
                t!(self, "proposal-publicity", event = numeric(*event))
            }
            Finding::SeveralStages { .. } => t!(self, "proposal-several-stages"),
            Finding::SeveralPeriods { .. } => t!(self, "proposal-several-periods"),
            Finding::Recurs { .. } => t!(self, "proposal-recurring"),
            Finding::SheetLeftOut { .. } => t!(self, "proposal-sheet"),
            Finding::HiddenRows { .. } | Finding::HiddenColumns { .. } => {
                t!(self, "proposal-hidden")
            }
            Finding::NothingMarked { .. } => t!(self, "proposal-nothing-marked"),
            Finding::ColumnLeftOut { .. } => t!(self, "proposal-column-left-out"),
            Finding::SecondTask { .. } => t!(self, "proposal-two-in-one"),
            Finding::Misspelt { right, .. } => {
                t!(self, "proposal-misspelling", right = right.as_str())
            }
            Finding::EvaluatedEarly { legal, .. } => {
                t!(self, "proposal-evaluated-early", legal = numeric(*legal))
            }
        }
    }
}

/// As schedules write it: day, month, year.
fn numeric(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

fn joined<T: ToString>(things: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<String> = things.into_iter().map(|thing| thing.to_string()).collect();
    texts.join(", ")
}
