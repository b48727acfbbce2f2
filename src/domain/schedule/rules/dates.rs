//! What is odd about when: order of dates, days without work, stages, the legal term.

use super::{Context, Finds};
use crate::domain::calendar::{Calendar, Term};
use crate::domain::schedule::{
    Activity, Element, Field, Finding, Note, Precision, Schedule, Stage,
};
use chrono::{Datelike, Months, NaiveDate};

/// Written answers are due in fifteen business days (Ley 1757 de 2015, art. 56).
pub const DEFAULT_TERM: u32 = 15;
/// How far a day with work is looked for.
const NEARBY_DAYS: usize = 30;

/// First and last day where both are known to the day.
fn days(activity: &Activity) -> Option<(NaiveDate, NaiveDate)> {
    let known = activity.precision == Precision::Day;
    let finish = activity.finish.filter(|_| known)?;
    Some((activity.start.unwrap_or(finish), finish))
}

/// First and last day as far as they are in order.
fn span(activity: &Activity) -> Option<(NaiveDate, NaiveDate)> {
    let finish = activity.finish?;
    let start = activity.start.unwrap_or(finish);
    (start <= finish).then_some((start, finish))
}

pub(super) fn finish_before_start(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    for activity in &schedule.activities {
        if let (Some(start), Some(finish)) = (activity.start, activity.finish)
            && finish < start
        {
            let earlier =
                (1..=11).filter_map(|months| start.checked_sub_months(Months::new(months)));
            let mut fitting = earlier.filter(|date| *date <= finish && date.day() == start.day());
            let finding = Finding::FinishBeforeStart {
                start,
                finish,
                proposed: fitting.next(),
            };
            finds.add(activity.line, Field::Start, finding);
        }
    }
}

pub(super) fn non_working_day(schedule: &Schedule, context: Context<'_>, finds: &mut Finds) {
    let calendar = context.calendar;
    for activity in schedule.activities.iter() {
        if activity.precision != Precision::Day {
            continue;
        }
        let start = activity.start.map(|date| (Field::Start, date));
        let finish = activity.finish.map(|date| (Field::Finish, date));
        let one_day = activity.start == activity.finish;
        for (field, date) in start.into_iter().chain(finish.filter(|_| !one_day)) {
            // A Saturday that is a holiday too is told as the holiday.
            if !calendar.is_business_day(date)
                && let Some(reason) = calendar.reasons(date).last()
            {
                let finding = Finding::NonWorkingDay {
                    date,
                    reason: reason.clone(),
                    nearest: nearest_business_day(calendar, date, field == Field::Start),
                };
                finds.add(activity.line, field, finding);
            }
        }
    }
}

fn nearest_business_day(calendar: &Calendar, date: NaiveDate, after: bool) -> Option<NaiveDate> {
    let step = |date: NaiveDate| {
        if after {
            date.succ_opt()
        } else {
            date.pred_opt()
        }
    };
    std::iter::successors(step(date), |date| step(*date))
        .take(NEARBY_DAYS)
        .find(|date| calendar.is_business_day(*date))
}

pub(super) fn stage_out_of_order(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    // When each stage begins, and the line that says so.
    let mut begins: [Option<(NaiveDate, u32)>; Stage::ALL.len()] = [None; Stage::ALL.len()];
    for activity in &schedule.activities {
        if let (Some((start, _)), [stage]) = (span(activity), &activity.stages[..]) {
            let begin = &mut begins[*stage as usize];
            if begin.is_none_or(|(first, _)| start < first) {
                *begin = Some((start, activity.line));
            }
        }
    }
    for activity in &schedule.activities {
        let (Some((_, finish)), [stage]) = (span(activity), &activity.stages[..]) else {
            continue;
        };
        let earlier = Stage::ALL.iter().filter(|other| *other < stage);
        let later_begin = earlier.rev().find_map(|other| {
            let (date, line) = begins[*other as usize]?;
            (finish < date).then_some((*other, date, line))
        });
        if let Some((earlier, date, line)) = later_begin {
            let finding = Finding::StageOutOfOrder {
                stage: *stage,
                finish,
                earlier,
                begins: date,
                line,
            };
            finds.add(activity.line, Field::Stage, finding);
        }
    }
}

/// What written answers are planned for, from when, in how many days, and until when the law gives.
struct Answers {
    line: u32,
    planned: NaiveDate,
    from: NaiveDate,
    days: u32,
    legal: NaiveDate,
}

/// The count starts where the plan starts to answer, or else on the day of the event.
fn planned_answers(schedule: &Schedule, context: Context<'_>) -> Vec<Answers> {
    let event = event(schedule).map(|(date, _)| date);
    let answering = schedule.activities.iter().filter(|one| one.about.answers);
    answering
        .filter_map(|activity| {
            let (_, planned) = days(activity)?;
            let from = activity.start.or(event)?;
            let days = activity.term.map_or(DEFAULT_TERM, |term| term.days);
            let noon = context
                .calendar
                .end_of_day(from)
                .checked_sub_signed(chrono::TimeDelta::hours(12))?;
            let term = Term::BusinessDays(days);
            let deadline = context.calendar.deadline(noon, term, context.count).ok()?;
            Some(Answers {
                line: activity.line,
                planned,
                from,
                days,
                legal: deadline.due(),
            })
        })
        .collect()
}

pub(super) fn answers(schedule: &Schedule, context: Context<'_>, finds: &mut Finds) {
    for answers in planned_answers(schedule, context) {
        if answers.planned != answers.legal && answers.planned >= answers.from {
            let from = context.calendar.end_of_day(answers.from);
            let before = from - chrono::TimeDelta::hours(12);
            let finding = Finding::AnswerDate {
                planned: answers.planned,
                from: answers.from,
                days: answers.days,
                legal: answers.legal,
                counted: context.calendar.business_days_left(answers.planned, before),
            };
            finds.add(answers.line, Field::Finish, finding);
        }
    }
}

/// Whoever evaluates the whole process on the last day for answers cannot have seen the late ones.
pub(super) fn evaluated_early(schedule: &Schedule, context: Context<'_>, finds: &mut Finds) {
    let legal = planned_answers(schedule, context);
    let Some(legal) = legal.iter().map(|answers| answers.legal).max() else {
        return;
    };
    let last = schedule.activities.iter().filter(|activity| {
        activity.about.evaluation && activity.stages == [Stage::FollowUpAndEvaluation]
    });
    for activity in last {
        if let Some((_, finish)) = days(activity)
            && finish <= legal
        {
            let finding = Finding::EvaluatedEarly { finish, legal };
            finds.add(activity.line, Field::Finish, finding);
        }
    }
}

pub(super) fn no_date(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    let unread = schedule.unread_cells(&[Field::Start, Field::Finish]);
    for activity in &schedule.activities {
        // What cannot be read is told as that.
        let mut told = unread.contains(&activity.line);
        let mut written = None;
        for note in &activity.notes {
            match note {
                Note::NoSuchDate(field, text, proposed) => {
                    let finding = Finding::NoSuchDate {
                        written: text.clone(),
                        proposed: *proposed,
                    };
                    finds.add(activity.line, *field, finding);
                    told = true;
                }
                Note::NotADate(_, text) => written = Some(text.clone()),
                Note::CutStart(..)
                | Note::CutEnd(..)
                | Note::Year(..)
                | Note::SecondTask(..)
                | Note::Misspelt(..)
                | Note::SeveralPeriods(..)
                | Note::Recurs(..)
                | Note::NotAnOffice(..)
                | Note::FromLine(..)
                | Note::BetweenLines(..) => {}
            }
        }
        let dated = activity.finish.is_some() || activity.precision == Precision::Permanent;
        if written.is_some() || !dated && !told {
            let finding = Finding::NoDate {
                written: written.unwrap_or_default(),
            };
            finds.add(activity.line, Field::Finish, finding);
        }
    }
}

pub(super) fn recurring(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    for activity in &schedule.activities {
        for note in &activity.notes {
            if let Note::Recurs(written) = note {
                let written = written.clone();
                finds.add(activity.line, Field::Finish, Finding::Recurs { written });
            }
        }
    }
}

pub(super) fn several_periods(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    for activity in &schedule.activities {
        for note in &activity.notes {
            if let Note::SeveralPeriods(periods) = note {
                let finding = Finding::SeveralPeriods { periods: *periods };
                finds.add(activity.line, Field::Finish, finding);
            }
        }
    }
}

/// When people meet first, and the line that says so.
fn event(schedule: &Schedule) -> Option<(NaiveDate, u32)> {
    let events = schedule.activities.iter().filter(|one| one.about.event);
    events
        .filter_map(|activity| Some((days(activity)?.1, activity.line)))
        .min()
}

pub(super) fn publicity_after_event(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    let Some((event, line)) = event(schedule) else {
        return;
    };
    let follow_up = |activity: &Activity| {
        activity.stages == [Stage::FollowUpAndEvaluation]
            || activity.elements == [Element::Responsibility]
    };
    for activity in schedule.activities.iter().filter(|one| one.about.publicity) {
        if let Some((_, finish)) = days(activity)
            && finish > event
            && !follow_up(activity)
        {
            let finding = Finding::PublicityAfterEvent {
                finish,
                event,
                line,
            };
            finds.add(activity.line, Field::Finish, finding);
        }
    }
}
