//! A schedule that a coordinator sent, on one card: what was understood, what is to be decided, what it would
//! change. Deliberately absent: who decides, and what comes of it.

use crate::domain::base::FileKind;
use crate::domain::schedule::Severity;
use crate::locale::Lang;
use crate::render::process::checklist::back_to_checklist;
use crate::render::schedule::{Button, Verdict};
use crate::render::{self, Buttons, Say, beginning, send, shorten, upload};
use crate::t;
use teloxide::utils::html::escape;

/// Other sheets that can be chosen.
const SHEETS: usize = 5;

/// The card of a schedule that was sent.
#[derive(Debug)]
pub struct LoadCard<'a> {
    /// The state that its buttons belong to.
    pub draft: i64,
    /// What was understood.
    pub understanding: &'a str,
    /// What stands in front of it, if anything happened.
    pub above: Option<String>,
    /// The place of the first thing that is to be decided.
    pub open: Option<u16>,
    /// How many there are: errors, what is to be decided, notices.
    pub odd: [usize; 3],
    /// How many were put off.
    pub later: usize,
    /// How many cells were said anew.
    pub corrected: usize,
    /// How many names are no offices.
    pub not_offices: usize,
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
    /// Whether there is no version to compare it with.
    pub is_first: bool,
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
    // Where there is nothing to load nobody was told because of them before either.
    if card.not_offices > 0 && (card.is_new || !card.is_as_shown) {
        line(t!(lang, "load-not-offices", count = card.not_offices));
    }
    if card.corrected > 0 {
        line(t!(lang, "load-corrected", count = card.corrected));
    }
    if card.later > 0 {
        line(t!(lang, "load-later", count = card.later));
    }
    let severities = [Severity::Error, Severity::Warning, Severity::Notice];
    let odd = severities.into_iter().zip(card.odd);
    let odd = odd
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| {
            t!(
                lang,
                "load-odd-part",
                severity = severity.name(),
                count = count
            )
        });
    let odd: Vec<_> = odd.collect();
    if !odd.is_empty() {
        line(t!(lang, "load-odd", parts = odd.join(", ")));
    }
    let is_over = card.is_as_shown && !card.is_new;
    if !is_over {
        line(String::new());
        line(match card.is_as_shown {
            true => t!(lang, "load-nothing-yet"),
            false => t!(lang, "load-look-again"),
        });
    }
    let mut buttons = Buttons::new();
    let mut button = |text: String, button: Button| buttons.push(vec![(text, button.into())]);
    if let Some(place) = card.open {
        let count = card.odd.iter().sum::<usize>();
        button(
            t!(lang, "button-load-review", count = count),
            Button::Point { draft, place },
        );
    }
    if card.open.is_none() && card.later > 0 {
        button(
            t!(lang, "button-load-again", count = card.later),
            Button::Again { draft },
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
        if !card.is_first {
            button(t!(lang, "button-load-changes"), Button::Changes { draft });
        }
        button(t!(lang, "button-load"), Button::Load { draft });
    }
    let leave = match is_over {
        true => t!(lang, "button-load-close"),
        false => t!(lang, "button-load-leave"),
    };
    button(leave, Button::DoNotLoad { draft });
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
    /// Whether something else can be said here; if not, in the file.
    pub can_change: bool,
}

/// Lines that a point names.
const LINES: usize = 5;

/// One thing that is to be decided.
pub fn load_point(lang: Lang, card: &PointCard<'_>) -> Say {
    let (draft, (place, count)) = (card.draft, card.place);
    let severity = t!(lang, "load-severity", severity = card.severity.name());
    let mut text = t!(lang, "load-point", count = count, severity = severity);
    for (line, name) in card.lines.iter().take(LINES) {
        let (line, name) = (lang.line(*line), escape(&shorten(name, 120)));
        // What stands above the table is of no activity.
        let said = match name.is_empty() {
            true => t!(lang, "load-line-alone", line = line),
            false => t!(lang, "load-line", line = line, name = name),
        };
        text.push_str(&format!("\n{said}"));
    }
    if let Some(more) = card.lines.len().checked_sub(LINES).filter(|more| *more > 0) {
        text.push_str(&format!("\n{}", t!(lang, "digest-more", count = more)));
    }
    let (said, proposal) = card.said;
    text.push_str(&format!("\n\n{}", escape(&shorten(said, 500))));
    text.push_str(&format!("\n→ {}", escape(&shorten(proposal, 500))));
    if !card.can_change {
        text.push_str(&format!("\n\n{}", t!(lang, "load-in-file")));
    }
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
        match (card.is_office, card.severity) {
            (true, _) => t!(lang, "button-point-office"),
            // What cannot be so is not fine.
            (false, Severity::Error) => t!(lang, "button-point-leave"),
            (false, Severity::Warning | Severity::Notice) => t!(lang, "button-point-fine"),
        },
        decide(Verdict::Fine),
    ));
    let line = 0;
    let change = match card.is_office {
        true => t!(lang, "button-point-other-name"),
        false => t!(lang, "button-point-change"),
    };
    if card.can_change {
        rows.push((change, Button::Write { draft, place, line }));
    }
    if card.is_office {
        rows.push((
            t!(lang, "button-point-no-office"),
            decide(Verdict::NoOffice),
        ));
    }
    rows.push((t!(lang, "button-point-later"), decide(Verdict::Later)));
    rows.push((t!(lang, "button-load-back"), Button::Summary { draft }));
    let rows = rows
        .into_iter()
        .map(|(label, button)| vec![(label, button.into())]);
    send(text, rows.collect())
}

/// Asks which office a name is, of those that there are.
pub fn which_office(lang: Lang, name: &str, offices: &[&str]) -> String {
    match offices.is_empty() {
        true => t!(lang, "load-write-no-office"),
        false => t!(
            lang,
            "load-write-office",
            name = name,
            offices = offices.join("; ")
        ),
    }
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

/// Asks whether to go on with a schedule that was being reviewed.
pub fn ask_to_resume(lang: Lang, file: &str) -> Say {
    let text = t!(lang, "load-resume", file = escape(&shorten(file, 80)));
    let rows = vec![
        vec![(t!(lang, "button-load-resume"), Button::Resume.into())],
        vec![(
            t!(lang, "button-load-instead"),
            Button::AnotherSchedule.into(),
        )],
    ];
    send(text, rows)
}

/// It is not loaded; what else is missing is a press away.
pub fn load_left(lang: Lang) -> Say {
    send(t!(lang, "load-left"), vec![back_to_checklist(lang)])
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
        vec![
            vec![render::schedule::activities::all(lang)],
            vec![state],
            back_to_checklist(lang),
        ],
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
