//! A schedule that a coordinator sent, on one card: what was understood, what is to be decided, what it would
//! change. Deliberately absent: who decides, and what comes of it.

use crate::domain::base::FileKind;
use crate::domain::schedule::{Activity, ChangeKind, Comparison, Precision, Schedule, Severity};
use crate::locale::Lang;
use crate::render::schedule::{Button, Verdict};
use crate::render::{self, Buttons, Say, beginning, send, shorten, upload};
use crate::t;
use teloxide::utils::html::escape;

/// Names of offices that a card has.
pub const NAMED: usize = 30;
/// Other sheets that can be chosen.
const SHEETS: usize = 5;

/// What was understood of a schedule.
#[derive(Debug)]
pub struct Understanding<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// What it says.
    pub schedule: &'a Schedule,
    /// The sheet that was read, where there are several.
    pub sheet: Option<&'a str>,
    /// The sheets that were not.
    pub other_sheets: &'a [String],
    /// Offices that the entity has, and how many.
    pub known: usize,
    /// Offices that it has not.
    pub new: &'a [String],
    /// How many oddities: errors, what is to be decided, notices.
    pub odd: [usize; 3],
    /// The version that there is, and what this one changes of it.
    pub against: (i64, &'a Comparison),
}

/// What was understood, line by line.
pub fn understanding(lang: Lang, what: &Understanding<'_>) -> String {
    let all = &what.schedule.activities;
    let mut lines = vec![
        t!(lang, "load-head", file = escape(&shorten(what.file, 80))),
        t!(lang, "load-count", count = all.len()),
    ];
    let days = all.iter().flat_map(|one| [one.start, one.finish]).flatten();
    if let (Some(first), Some(last)) = (days.clone().min(), days.max()) {
        let (first, last) = (lang.long_date(first), lang.long_date(last));
        lines.push(t!(lang, "load-span", first = first, last = last));
    }
    let precision = |one: &Precision| {
        let count = all.iter().filter(|all| all.precision == *one).count();
        (count > 0).then(|| t!(lang, "load-precision", kind = one.name(), found = count))
    };
    let precisions: Vec<_> = Precision::ALL.iter().filter_map(precision).collect();
    lines.push(t!(lang, "load-dates", dates = precisions.join(", ")));
    lines.push(t!(lang, "load-stages", stages = escape(&stages(lang, all))));
    if let Some(sheet) = what.sheet {
        lines.push(t!(lang, "load-sheet", name = escape(&shorten(sheet, 60))));
    }
    if !what.other_sheets.is_empty() {
        let names = escape(&shorten(&what.other_sheets.join(", "), 200));
        lines.push(t!(lang, "load-other-sheets", names = names));
    }
    lines.push(String::new());
    lines.push(t!(lang, "load-offices", known = what.known));
    if !what.new.is_empty() {
        let named: Vec<_> = what
            .new
            .iter()
            .take(NAMED)
            .map(|one| shorten(one, 60))
            .collect();
        let mut names = escape(&named.join("; "));
        if what.new.len() > NAMED {
            names.push_str(" …");
        }
        lines.push(t!(
            lang,
            "load-new-offices",
            count = what.new.len(),
            names = names
        ));
    }
    let [errors, warnings, notices] = what.odd;
    lines.push(match errors + warnings + notices {
        0 => t!(lang, "load-nothing-odd"),
        _ => t!(
            lang,
            "process-odd",
            errors = errors,
            warnings = warnings,
            notices = notices
        ),
    });
    if !what.schedule.unread.is_empty() {
        let unread = what.schedule.unread.iter().take(20);
        let unread: Vec<_> = unread.map(|line| lang.line(*line)).collect();
        lines.push(t!(lang, "load-unread", lines = unread.join(", ")));
    }
    lines.push(String::new());
    lines.push(against(lang, what.against.0, what.against.1));
    lines.join("\n")
}

/// How many activities each stage has, in the order of the file.
fn stages(lang: Lang, all: &[Activity]) -> String {
    let mut counts: Vec<(Option<String>, usize)> = Vec::new();
    for one in all {
        let stage = one.stages.first().map(|stage| lang.stage(*stage));
        // What the document calls its parts, where they are none of the stages.
        let phase = Some(&*one.phase).filter(|phase| !phase.is_empty());
        let stage = stage.or_else(|| phase.map(|phase| shorten(phase, 60)));
        match counts.iter_mut().find(|(known, _)| *known == stage) {
            Some((_, count)) => *count += 1,
            None => counts.push((stage, 1)),
        }
    }
    let said = counts.into_iter().map(|(stage, count)| match stage {
        Some(stage) => t!(lang, "import-stage-count", stage = stage, count = count),
        None => t!(lang, "import-no-stage", count = count),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// What it changes against the version that there is.
fn against(lang: Lang, before: i64, comparison: &Comparison) -> String {
    if before == 0 {
        return t!(lang, "load-first");
    }
    let before = before.to_string();
    if comparison.changes.is_empty() {
        return t!(lang, "load-same", version = before);
    }
    let count = |kind| comparison.count(kind);
    let counts = t!(
        lang,
        "changes-counts",
        added = count(ChangeKind::Added),
        changed = count(ChangeKind::Changed),
        moved = count(ChangeKind::Moved),
        dropped = count(ChangeKind::Dropped)
    );
    t!(lang, "load-against", version = before, counts = counts)
}

/// The card of a schedule that was sent.
#[derive(Debug)]
pub struct LoadCard<'a> {
    /// The state that its buttons belong to.
    pub draft: i64,
    /// What was understood.
    pub understanding: &'a str,
    /// What stands in front of it, if anything happened.
    pub above: Option<String>,
    /// How many things are to be decided, and the place of the first.
    pub open: Option<(usize, u16)>,
    /// How many were put off.
    pub later: usize,
    /// How many cells were said anew.
    pub corrected: usize,
    /// How many offices are new and not decided about.
    pub new_offices: usize,
    /// How many offices were decided about.
    pub decided_offices: usize,
    /// Whether what was shown is what would be loaded.
    pub is_as_shown: bool,
    /// Whether no year is known.
    pub wants_year: bool,
    /// The sheets that were not read.
    pub other_sheets: &'a [String],
    /// Whether there is anything to load.
    pub is_new: bool,
}

/// The card of a schedule that was sent.
pub fn load_card(lang: Lang, card: &LoadCard<'_>) -> Say {
    let draft = card.draft;
    let mut text = String::new();
    if let Some(above) = &card.above {
        text = format!("{}\n\n", escape(above));
    }
    text.push_str(card.understanding);
    let mut line = |sentence: String| text.push_str(&format!("\n{sentence}"));
    if card.decided_offices > 0 {
        line(t!(
            lang,
            "load-decided-offices",
            count = card.decided_offices
        ));
    }
    if card.corrected > 0 {
        line(t!(lang, "load-corrected", count = card.corrected));
    }
    if card.later > 0 {
        line(t!(lang, "load-later", count = card.later));
    }
    line(String::new());
    line(match card.is_as_shown {
        true => t!(lang, "load-nothing-yet"),
        false => t!(lang, "load-look-again"),
    });
    let mut buttons = Buttons::new();
    let mut button = |text: String, button: Button| buttons.push(vec![(text, button.into())]);
    if let Some((count, place)) = card.open {
        button(
            t!(lang, "button-load-review", count = count),
            Button::Point { draft, place },
        );
    }
    if card.new_offices > 0 {
        button(
            t!(lang, "button-load-offices", count = card.new_offices),
            Button::AddOffices { draft },
        );
    }
    if card.wants_year {
        button(t!(lang, "button-load-year"), Button::Year { draft });
    }
    for (place, sheet) in (0..).zip(card.other_sheets.iter().take(SHEETS)) {
        let name = beginning(sheet, 40);
        button(
            t!(lang, "button-load-sheet", name = name),
            Button::OtherSheet { draft, place },
        );
    }
    if !card.is_as_shown {
        button(t!(lang, "button-load-preview"), Button::Preview { draft });
    } else if card.is_new {
        button(t!(lang, "button-load"), Button::Load { draft });
    }
    button(t!(lang, "button-load-leave"), Button::DoNotLoad { draft });
    send(text, buttons)
}

/// One thing that is to be decided.
#[derive(Debug)]
pub struct PointCard<'a> {
    /// The state that its buttons belong to.
    pub draft: i64,
    /// Its place, and how many there are.
    pub place: (u16, usize),
    /// How bad it is.
    pub severity: Severity,
    /// Lines with the names of their activities.
    pub lines: &'a [(u32, String)],
    /// What is odd, and what could be done.
    pub said: (&'a str, &'a str),
    /// What stands behind the button that takes the proposal.
    pub proposal: Option<String>,
    /// Whether it is about an office that the entity has not.
    pub is_office: bool,
}

/// Lines that a point names.
const LINES: usize = 5;

/// One thing that is to be decided.
pub fn load_point(lang: Lang, card: &PointCard<'_>) -> Say {
    let (draft, (place, count)) = (card.draft, card.place);
    let severity = t!(lang, "load-severity", severity = card.severity.name());
    let number = (usize::from(place) + 1).to_string();
    let mut text = t!(
        lang,
        "load-point",
        number = number,
        of = count.to_string(),
        severity = severity
    );
    for (line, name) in card.lines.iter().take(LINES) {
        let (line, name) = (lang.line(*line), escape(&shorten(name, 120)));
        text.push_str(&format!(
            "\n{}",
            t!(lang, "load-line", line = line, name = name)
        ));
    }
    if let Some(more) = card.lines.len().checked_sub(LINES).filter(|more| *more > 0) {
        text.push_str(&format!("\n{}", t!(lang, "digest-more", count = more)));
    }
    let (said, proposal) = card.said;
    text.push_str(&format!("\n\n{}", escape(&shorten(said, 500))));
    text.push_str(&format!("\n→ {}", escape(&shorten(proposal, 500))));
    let decide = |verdict| Button::Decide {
        draft,
        place,
        verdict,
    };
    let mut rows = Vec::new();
    if let Some(proposal) = &card.proposal {
        let label = match card.is_office {
            true => t!(lang, "button-point-alias", name = beginning(proposal, 40)),
            false => t!(lang, "button-point-use", value = beginning(proposal, 40)),
        };
        rows.push((label, decide(Verdict::Proposal)));
    }
    rows.push((
        match card.is_office {
            true => t!(lang, "button-point-office"),
            false => t!(lang, "button-point-fine"),
        },
        decide(Verdict::Fine),
    ));
    let line = 0;
    rows.push((
        t!(lang, "button-point-change"),
        Button::Write { draft, place, line },
    ));
    rows.push((t!(lang, "button-point-later"), decide(Verdict::Later)));
    rows.push((t!(lang, "button-load-back"), Button::Summary { draft }));
    let rows = rows
        .into_iter()
        .map(|(label, button)| vec![(label, button.into())]);
    send(text, rows.collect())
}

/// Something is asked for about a schedule; `why` is why what was written does not do. Ways out below.
pub fn load_ask(lang: Lang, draft: i64, question: &str, why: Option<&str>) -> Say {
    let back = Button::Summary { draft }.into();
    let mut text = escape(question);
    if let Some(why) = why {
        text = format!("{}\n\n{text}", escape(why));
    }
    send(text, vec![vec![(t!(lang, "button-load-back"), back)]])
}

/// Asks for the file of a schedule.
pub fn ask_schedule(lang: Lang, draft: i64, why: Option<String>) -> Say {
    let mut text = t!(lang, "load-ask");
    if let Some(why) = why {
        text = format!("{}\n\n{text}", escape(&why));
    }
    let leave = Button::DoNotLoad { draft }.into();
    send(text, vec![vec![(t!(lang, "button-load-leave"), leave)]])
}

/// A file came that a schedule cannot be read from; perhaps it is part of a question.
pub fn not_a_schedule(lang: Lang, draft: i64, why: &str) -> Say {
    let question = Button::IsQuestion { draft }.into();
    let leave = Button::DoNotLoad { draft }.into();
    send(
        escape(why),
        vec![
            vec![(t!(lang, "button-is-question"), question)],
            vec![(t!(lang, "button-load-leave"), leave)],
        ],
    )
}

/// It is loaded: what to look at next.
pub fn loaded(lang: Lang, version: i64, counts: &str, (later, offices): (usize, usize)) -> Say {
    let version = version.to_string();
    let mut text = t!(lang, "load-done", version = version, counts = counts);
    if offices > 0 {
        text.push_str(&format!(
            "\n{}",
            t!(lang, "load-done-offices", count = offices)
        ));
    }
    if later > 0 {
        text.push_str(&format!("\n{}", t!(lang, "load-done-later", count = later)));
    }
    let state = (t!(lang, "button-load-state"), Button::Process.into());
    send(
        text,
        vec![vec![render::schedule::activities::all(lang)], vec![state]],
    )
}

/// What goes with the sheet of what is odd.
pub fn odd_sheet(lang: Lang) -> Say {
    upload(
        FileKind::Document,
        t!(lang, "load-odd-sheet"),
        Buttons::new(),
    )
}

/// What goes with the sheet of what changes.
pub fn changes_sheet(lang: Lang, before: i64) -> Say {
    let text = t!(lang, "load-changes-sheet", version = before.to_string());
    upload(FileKind::Document, text, Buttons::new())
}
