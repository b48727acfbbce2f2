//! Activities of the schedule on a phone: lists, one of them, and what can be done with it.

use crate::domain::base::Page;
use crate::domain::schedule::{Activity, EventKind, Precision, Stage, Status};
use crate::locale::Lang;
use crate::render::question::office::{time_left, traffic_light};
use crate::render::schedule::{Button, said};
use crate::render::{self, Buttons, FileKind, Say, beginning, send, shorten, upload, ways};
use crate::store::{ActivityEvent, ActivityRow};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// One activity in a digest.
#[derive(Debug)]
pub struct DigestActivity {
    /// The activity.
    pub activity: ActivityRow,
    /// Whether it is told of because it begins.
    pub starts: bool,
    /// Business days left, where there is a day.
    pub days_left: Option<i64>,
}

/// The most that is shown of a title on a line.
const TITLE: usize = 48;

/// When an activity takes place, as the schedule has it.
pub(in crate::render) fn planned(lang: Lang, row: &ActivityRow) -> String {
    lang.when(&Activity {
        start: row.start_on,
        finish: row.finish_on,
        precision: row.precision,
        ..Activity::default()
    })
}

/// An activity's number and title in short.
fn called(row: &ActivityRow) -> String {
    let title = beginning(&row.title, TITLE);
    format!("{} {title}", row.number).trim().to_owned()
}

/// How an activity is found in the schedule: its stage and its number; then its title.
pub(in crate::render) fn placed(lang: Lang, row: &ActivityRow) -> String {
    let mut stages = Stage::ALL.into_iter();
    let first = row.stages.split_whitespace().next();
    match stages.find(|stage| Some(stage.name()) == first) {
        Some(stage) => {
            let title = beginning(&row.title, TITLE);
            let place = format!("{} {}", lang.stage(stage), row.number);
            format!("{}: {title}", place.trim())
        }
        None => called(row),
    }
}

/// A line of the digest.
pub(in crate::render) fn in_digest(lang: Lang, entry: &DigestActivity) -> String {
    let name = placed(lang, &entry.activity);
    match (entry.days_left, entry.starts) {
        (Some(0), true) => t!(lang, "digest-activity-starts-today", name = name),
        (Some(days), true) => t!(lang, "digest-activity-starts", days = days, name = name),
        (Some(left), false) => t!(
            lang,
            "digest-activity",
            light = traffic_light(left),
            left = time_left(lang, left),
            name = name
        ),
        (None, _) if entry.activity.precision == Precision::Permanent => {
            t!(lang, "digest-activity-review", name = name)
        }
        (None, _) => t!(
            lang,
            "digest-activity-when",
            when = planned(lang, &entry.activity),
            name = name
        ),
    }
}

/// How a list is cut: everything, what is late, what is due within a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Everything.
    All,
    /// What is late.
    Late,
    /// What is due within a week.
    Week,
}

impl Cut {
    /// Leads to one of its pages.
    fn button(self, page: u16) -> Button {
        match self {
            Self::All => Button::Activities { page },
            Self::Late => Button::Late { page },
            Self::Week => Button::Week { page },
        }
    }
}

/// A traffic light, or what takes its place.
fn light(row: &ActivityRow, days_left: Option<i64>) -> &'static str {
    match (row.state, days_left) {
        (Status::Done, _) => "✅",
        (Status::Open, Some(left)) => traffic_light(left),
        (Status::Open, None) => "⚪",
    }
}

/// A page of activities, each with the business days left, one button each.
pub fn activities(
    lang: Lang,
    cut: Cut,
    page: &Page<(ActivityRow, Option<i64>)>,
    sheet: bool,
) -> Say {
    if page.items.is_empty() {
        return send(t!(lang, "activities-none"), Vec::new());
    }
    let mut buttons = Buttons::new();
    for (row, left) in &page.items {
        let when = match (row.state, left) {
            (Status::Done, _) => t!(lang, "status-done-word"),
            (Status::Open, Some(left)) => time_left(lang, *left),
            (Status::Open, None) => planned(lang, row),
        };
        let light = light(row, *left);
        let line = t!(
            lang,
            "activities-line",
            light = light,
            when = when,
            name = called(row)
        );
        let one = Button::Activity { activity: row.id };
        buttons.push(vec![(shorten(&line, 60), one.into())]);
    }
    buttons.extend(ways(lang, page, |number| cut.button(number)));
    if sheet {
        buttons.push(vec![(t!(lang, "button-sheet"), Button::Sheet.into())]);
    }
    // Whoever came from how it all stands finds back there.
    if matches!(cut, Cut::Late | Cut::Week) {
        buttons.push(vec![(t!(lang, "button-back"), Button::Process.into())]);
    }
    let head = match cut {
        Cut::All => t!(lang, "activities"),
        Cut::Late => t!(lang, "activities-late"),
        Cut::Week => t!(lang, "activities-week"),
    };
    send(head, buttons)
}

/// One activity with what became of it, and what can be done.
pub fn activity(
    lang: Lang,
    row: &ActivityRow,
    days_left: Option<i64>,
    events: &[ActivityEvent],
    may_change: bool,
) -> Say {
    let mut text = t!(
        lang,
        "activity",
        light = light(row, days_left),
        name = escape(&format!("{} {}", row.number, shorten(&row.title, 900)))
    );
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    if !row.responsible.is_empty() {
        line(t!(
            lang,
            "activity-who",
            who = escape(&shorten(&row.responsible, 300))
        ));
    }
    said::place(lang, row).into_iter().for_each(&mut line);
    line(t!(lang, "activity-planned", when = planned(lang, row)));
    if let Some(date) = row.postponed_to {
        line(t!(lang, "activity-postponed", date = lang.long_date(date)));
    }
    if let Some(left) = days_left.filter(|_| row.state == Status::Open) {
        line(t!(lang, "activity-left", left = time_left(lang, left)));
    }
    if !row.product.is_empty() {
        line(t!(
            lang,
            "activity-product",
            text = escape(&shorten(&row.product, 300))
        ));
    }
    said::measure(lang, row).into_iter().for_each(&mut line);
    if let Some(percent) = row.progress {
        line(t!(lang, "activity-progress", percent = percent.to_string()));
    }
    if let Some(value) = &row.measured {
        line(t!(
            lang,
            "activity-value",
            value = escape(&shorten(value, 100))
        ));
    }
    // What the schedule remarks stays beside what the office does.
    let comment = row.comment.as_deref().filter(|text| *text != row.remarks);
    let remarks = Some(row.remarks.as_str()).into_iter().chain(comment);
    for remark in remarks.filter(|text| !text.is_empty()) {
        line(t!(
            lang,
            "activity-remark",
            text = escape(&shorten(remark, 300))
        ));
    }
    for event in events.iter().rev().take(4).rev() {
        let note = escape(&shorten(event.note.as_deref().unwrap_or_default(), 200));
        let date = |on: Option<NaiveDate>| on.map_or_else(String::new, |on| lang.short_date(on));
        match event.kind {
            EventKind::Done if note.is_empty() => {}
            EventKind::Done => line(t!(lang, "activity-event-done", text = note)),
            EventKind::Postponed => line(t!(
                lang,
                "activity-event-postponed",
                date = date(event.to_on),
                text = note
            )),
            EventKind::Superseded => line(t!(
                lang,
                "activity-event-superseded",
                date = date(event.from_on)
            )),
            EventKind::Reopened
            | EventKind::Progress
            | EventKind::Measured
            | EventKind::Remarked => {}
        }
    }
    let activity = row.id;
    let button = |text: String, button: Button| vec![(text, button.into())];
    let mut buttons = Buttons::new();
    if may_change && row.dropped_in.is_none() {
        if row.state == Status::Open {
            buttons.push(button(t!(lang, "button-done"), Button::Finish { activity }));
            let date = match row.due_on {
                Some(_) => t!(lang, "button-postpone"),
                None => t!(lang, "button-date"),
            };
            buttons.push(button(date, Button::Postpone { activity }));
        } else {
            buttons.push(button(
                t!(lang, "button-reopen"),
                Button::Reopen { activity },
            ));
        }
        buttons.push(button(
            t!(lang, "button-progress"),
            Button::Progress { activity },
        ));
    }
    buttons.push(vec![all(lang)]);
    send(text, buttons)
}

/// Back to the list.
pub(in crate::render) fn all(lang: Lang) -> (String, render::Button) {
    let first = Button::Activities { page: 0 };
    (t!(lang, "button-activities"), first.into())
}

/// Asks for the evidence that an activity is done.
pub fn ask_evidence(lang: Lang, draft: i64) -> Say {
    let skip = Button::Skip { draft }.into();
    let skip = (t!(lang, "button-no-evidence"), skip);
    send(
        t!(lang, "activity-evidence"),
        vec![vec![skip], vec![leave(lang, draft)]],
    )
}

/// Asks for the day that an activity is put off to.
pub fn ask_date(lang: Lang, draft: i64) -> Say {
    send(
        t!(lang, "activity-date-write"),
        vec![vec![leave(lang, draft)]],
    )
}

/// Asks how far an activity is.
pub fn ask_progress(lang: Lang, draft: i64) -> Say {
    send(
        t!(lang, "activity-progress-write"),
        vec![vec![leave(lang, draft)]],
    )
}

fn leave(lang: Lang, draft: i64) -> (String, render::Button) {
    (t!(lang, "button-leave"), Button::Leave { draft }.into())
}

/// Shows a new date before it is kept.
pub fn postpone_preview(
    lang: Lang,
    draft: i64,
    row: &ActivityRow,
    to: NaiveDate,
    reason: &str,
) -> Say {
    let text = t!(
        lang,
        "activity-postpone-preview",
        name = escape(&placed(lang, row)),
        planned = planned(lang, row),
        date = lang.long_date(to),
        reason = escape(&shorten(reason, 500))
    );
    send(text, confirm(lang, draft))
}

fn confirm(lang: Lang, draft: i64) -> Buttons {
    let yes = Button::Confirm { draft }.into();
    vec![vec![(t!(lang, "button-confirm"), yes), leave(lang, draft)]]
}

/// The list of activities as a file.
pub fn activities_sheet(lang: Lang) -> Say {
    upload(FileKind::Document, t!(lang, "sheet-sent"), Buttons::new())
}

/// What a list that came back would change, line by line.
pub fn sheet_preview(lang: Lang, draft: i64, lines: &[String], count: usize) -> Say {
    let mut text = t!(lang, "sheet-preview", count = count);
    for line in lines {
        text.push_str("\n• ");
        text.push_str(&escape(&shorten(line, 250)));
    }
    if let Some(more) = count.checked_sub(lines.len()).filter(|more| *more > 0) {
        text.push('\n');
        text.push_str(&t!(lang, "digest-more", count = more));
    }
    send(text, confirm(lang, draft))
}

/// The rows of a list that cannot be.
pub fn sheet_refused(lang: Lang, lines: &[String], count: usize) -> Say {
    let mut text = t!(lang, "sheet-refused", count = count);
    for line in lines {
        text.push_str("\n• ");
        text.push_str(&escape(&shorten(line, 250)));
    }
    if let Some(more) = count.checked_sub(lines.len()).filter(|more| *more > 0) {
        text.push('\n');
        text.push_str(&t!(lang, "digest-more", count = more));
    }
    send(text, Vec::new())
}
