//! How the process stands: how much is late, what is due, what is odd in the schedule.

use crate::locale::Lang;
use crate::render::process::checklist::to_checklist;
use crate::render::schedule::Button;
use crate::render::schedule::activities::{all, placed};
use crate::render::schedule::said::stages;
use crate::render::{Buttons, Say, send, shorten};
use crate::store::{ActivityRow, Progress, Version};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// How the process stands, for the coordinator and internal control.
#[derive(Debug, Default)]
pub struct ProcessView<'a> {
    /// The newest version; `None`: nothing was imported.
    pub version: Option<&'a Version>,
    /// The day of its import.
    pub imported_on: NaiveDate,
    /// How many are done.
    pub done: i64,
    /// How many are late, and the first of them.
    pub late: (i64, &'a [ActivityRow]),
    /// How many are due within a week, and the first of them.
    pub week: (i64, &'a [ActivityRow]),
    /// How far each stage or other part is.
    pub stages: &'a [Progress],
    /// How far each office is, by its name.
    pub offices: &'a [Progress],
    /// The worst of what is odd: line and sentence.
    pub odd: &'a [(i64, String)],
    /// Whether whoever looks may load another one.
    pub may_load: bool,
    /// The name of the file that they were reviewing and left.
    pub review: Option<String>,
}

/// Parts named one by one.
const PARTS: usize = 12;

/// How far each of some parts is.
fn progress(lang: Lang, parts: &[Progress], line: &mut impl FnMut(String)) {
    for part in parts.iter().take(PARTS) {
        let name = match stages(lang, &part.of) {
            Some(stage) => stage,
            None if part.of.is_empty() => t!(lang, "process-no-stage"),
            None => escape(&shorten(&part.of, 60)),
        };
        let (done, count) = (part.done.to_string(), part.activities.to_string());
        line(t!(
            lang,
            "process-part",
            name = name,
            done = done,
            count = count
        ));
    }
    if let Some(more) = parts.len().checked_sub(PARTS).filter(|more| *more > 0) {
        line(t!(lang, "digest-more", count = more));
    }
}

/// `/proceso`.
pub fn process(lang: Lang, view: &ProcessView<'_>) -> Say {
    let Some(version) = view.version else {
        let mut text = t!(lang, "process-none");
        if let Some(line) = reviewing(lang, view) {
            text.push_str(&format!("\n\n{line}"));
        }
        return send(text, new_schedule(lang, view));
    };
    let mut text = t!(
        lang,
        "process",
        version = version.id.to_string(),
        date = lang.long_date(view.imported_on),
        done = view.done.to_string(),
        count = version.activities
    );
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    line(String::new());
    line(t!(lang, "process-late", count = view.late.0));
    for row in view.late.1 {
        line(t!(lang, "process-line", name = escape(&placed(lang, row))));
    }
    line(t!(lang, "process-week", count = view.week.0));
    for row in view.week.1 {
        line(t!(lang, "process-line", name = escape(&placed(lang, row))));
    }
    if view.stages.iter().any(|one| !one.of.is_empty()) {
        line(t!(lang, "process-stages"));
        progress(lang, view.stages, &mut line);
    }
    if !view.offices.is_empty() {
        let theirs: i64 = view.offices.iter().map(|one| one.activities).sum();
        let shared = if theirs > version.activities {
            "yes"
        } else {
            "no"
        };
        line(t!(lang, "process-offices", shared = shared));
        progress(lang, view.offices, &mut line);
    }
    if version.errors + version.warnings + version.notices > 0 {
        line(String::new());
        line(t!(
            lang,
            "process-odd",
            errors = version.errors,
            warnings = version.warnings,
            notices = version.notices
        ));
    }
    for (at, odd) in view.odd {
        let odd = escape(&shorten(odd, 300));
        line(t!(
            lang,
            "process-odd-line",
            line = lang.line(u32::try_from(*at).unwrap_or_default()),
            text = odd
        ));
    }
    if let Some(left) = reviewing(lang, view) {
        line(String::new());
        line(left);
    }
    let mut buttons = Buttons::new();
    if view.late.0 > 0 {
        buttons.push(vec![(
            t!(lang, "button-late", count = view.late.0),
            Button::Late { page: 0 }.into(),
        )]);
    }
    if view.week.0 > 0 {
        buttons.push(vec![(
            t!(lang, "button-week", count = view.week.0),
            Button::Week { page: 0 }.into(),
        )]);
    }
    buttons.push(vec![all(lang)]);
    buttons.push(vec![(
        t!(lang, "button-versions"),
        Button::Versions { page: 0 }.into(),
    )]);
    buttons.extend(new_schedule(lang, view));
    send(text, buttons)
}

/// The ways to another schedule and to what is missing, for whoever may load one.
fn new_schedule(lang: Lang, view: &ProcessView<'_>) -> Buttons {
    let label = match view.version {
        Some(_) => t!(lang, "button-load-another"),
        None => t!(lang, "button-load-first"),
    };
    let on = vec![(t!(lang, "button-load-resume"), Button::Resume.into())];
    let row = vec![(label, Button::NewSchedule.into())];
    let on = view.review.is_some().then_some(on);
    let rows = on.into_iter().chain([row, to_checklist(lang)]);
    rows.filter(|_| view.may_load).collect()
}

/// Says that a schedule waits half reviewed.
fn reviewing(lang: Lang, view: &ProcessView<'_>) -> Option<String> {
    let file = view.review.as_deref().filter(|_| view.may_load)?;
    Some(t!(lang, "load-half", file = escape(&shorten(file, 80))))
}
