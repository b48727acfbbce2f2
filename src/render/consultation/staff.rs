//! What staff are told about documents in consultation: what a draft lacks, how it stands, what was said
//! and what is to be answered.

use crate::domain::base::Page;
use crate::domain::consultation::{Edit, State, Step, Verdict};
use crate::locale::Lang;
use crate::render::consultation::citizen::{Dated, answered, head, in_full, section_name, title};
use crate::render::consultation::{Button, Change, Decided, Handling, Which};
use crate::render::{self, Buttons, Outlook, Question, Say, beginning, send, ways};
use crate::store::{Consultation, Observation, SectionCount};
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// What a step of a document tells those who said something, before it does.
pub struct DocumentLeaving {
    /// What they will read; `None`: it stands above.
    pub text: Option<String>,
    /// To how many and when.
    pub outlook: Outlook,
    /// When it is looked at, and the entity's time zone.
    pub at: (DateTime<Utc>, Tz),
}

/// The most of a name on a button, in UTF-16 units.
pub(super) const BUTTON: usize = 50;

/// Every document, for whoever prepares, answers or reads.
pub fn consultations(lang: Lang, page: &Page<Consultation>, coordinates: bool) -> Say {
    let line = |of: &Consultation| {
        let name = beginning(of.name.read(lang.code()), BUTTON - 14);
        let label = t!(
            lang,
            "consultation-line",
            state = of.state.name(),
            name = name
        );
        vec![(label, Button::One { document: of.id }.into())]
    };
    let mut buttons: Buttons = page.items.iter().map(line).collect();
    buttons.extend(ways(lang, page, |page| Button::Overview { page }));
    if coordinates {
        buttons.push(vec![(t!(lang, "button-new-document"), Button::New.into())]);
    }
    let text = match (coordinates, page.items.is_empty()) {
        (true, _) => t!(lang, "consultations"),
        (false, false) => t!(lang, "consultations-to-answer"),
        (false, true) => t!(lang, "consultations-none"),
    };
    send(text, buttons)
}

/// How a document stands.
#[derive(Clone, Copy, Debug)]
pub struct DocumentCard<'a> {
    /// The document, with the last day on which something can be said about it.
    pub dated: Dated<'a>,
    /// How many observations there are about the sections that the reader may read.
    pub counts: &'a [SectionCount],
    /// How many of them the reader can answer now.
    pub to_answer: usize,
    /// The link that opens it in the bot.
    pub link: &'a str,
    /// Whether the reader coordinates.
    pub coordinates: bool,
    /// Whether the reader may have the report before it is public.
    pub reads_report: bool,
}

/// A document as staff see it, with what can be done.
pub fn consultation_card(lang: Lang, card: &DocumentCard<'_>) -> Say {
    let (of, until) = card.dated;
    let mut lines = vec![
        title(lang, of),
        t!(lang, "consultation-state", state = of.state.name()),
    ];
    let is_to_come = matches!(of.state, State::Draft | State::Open);
    if let Some(day) = until.filter(|_| is_to_come) {
        lines.push(t!(lang, "consultation-until", date = lang.long_date(day)));
    }
    match &of.file {
        Some(file) => {
            let name = file.name.as_deref().unwrap_or("…");
            let name = escape(&beginning(name, BUTTON));
            lines.push(t!(lang, "consultation-file", name = name));
        }
        None => lines.push(t!(lang, "consultation-no-file")),
    }
    if of.state == State::Draft {
        let count = of.sections.len().saturating_sub(1);
        lines.push(t!(lang, "consultation-sections", count = count));
    } else {
        lines.extend(counted(lang, of, card.counts));
    }
    if of.state.is_public() && card.coordinates {
        lines.push(t!(lang, "consultation-link", link = card.link));
    }
    send(lines.join("\n"), card_buttons(lang, card))
}

/// How many observations each section has.
fn counted(lang: Lang, of: &Consultation, counts: &[SectionCount]) -> Vec<String> {
    let all: i64 = counts.iter().map(|count| count.made).sum();
    let answered: i64 = counts.iter().map(|count| count.answered).sum();
    let mut lines = vec![t!(
        lang,
        "consultation-count",
        count = all,
        answered = answered
    )];
    lines.extend(counts.iter().map(|count| {
        let section = usize::try_from(count.section).unwrap_or_default();
        let name = beginning(&section_name(lang, of, section), BUTTON);
        let (made, answered) = (count.made, count.answered);
        t!(
            lang,
            "consultation-section-count",
            name = escape(&name),
            count = made,
            answered = answered
        )
    }));
    lines
}

/// The way back to a document.
pub(super) fn back(lang: Lang, document: i64) -> Vec<(String, render::Button)> {
    vec![(t!(lang, "button-document"), Button::One { document }.into())]
}

fn card_buttons(lang: Lang, card: &DocumentCard<'_>) -> Buttons {
    let (of, _) = card.dated;
    let document = of.id;
    let mut buttons = Buttons::new();
    let mut row = |label, button: Button| buttons.push(vec![(label, button.into())]);
    let read = |which| Button::ObservationsHere { document, which };
    if card.to_answer > 0 {
        let label = t!(lang, "button-answer-observations", count = card.to_answer);
        row(label, read(Which::Next));
    }
    if !card.counts.is_empty() {
        row(t!(lang, "button-read-observations"), read(Which::Page(0)));
    }
    if card.reads_report && matches!(of.state, State::Closed | State::Reported) {
        row(t!(lang, "button-see-report"), Button::Report { document });
    }
    if card.coordinates {
        let edits = Edit::ALL
            .iter()
            .filter(|edit| of.state.allows(**edit).is_ok());
        for edit in edits {
            let label = t!(lang, "button-edit-document", what = edit.name());
            let button = match edit {
                Edit::Office => Button::Offices { document, page: 0 },
                Edit::Name | Edit::File | Edit::Sections | Edit::Term | Edit::Later => {
                    let what = Change::Edit(*edit);
                    Button::Ask { document, what }
                }
            };
            row(label, button);
        }
        if of.state == State::Draft {
            let preview = t!(lang, "button-preview-document");
            row(preview, Button::Preview { document });
        }
        for step in of.state.steps() {
            let label = t!(lang, "button-document-step", step = step.name());
            row(label, Button::Confirm { document, step });
        }
    }
    row(t!(lang, "button-back"), Button::Overview { page: 0 });
    buttons
}

/// Asks whether a step is meant; of a report, also that some observations have no answer.
pub fn confirm_document_step(
    lang: Lang,
    (of, until): Dated<'_>,
    step: Step,
    unanswered: i64,
    leaving: Option<&DocumentLeaving>,
) -> Say {
    let date = until.map(|day| lang.long_date(day)).unwrap_or_default();
    let mut text = title(lang, of);
    text.push_str("\n\n");
    if let Some(leaving) = leaving {
        let mut lines = vec![match &leaving.text {
            Some(text) => text.trim_end().to_owned(),
            None => t!(lang, "review-text-above"),
        }];
        if step == Step::Report {
            lines.push(t!(lang, "document-reported-one"));
        }
        lines.extend(leaving.outlook.lines(lang, leaving.at));
        text.push_str(&lines.join("\n"));
        text.push_str("\n\n");
    }
    // Of a draft nobody knows yet.
    let what = match (of.state, step) == (State::Draft, Step::Cancel) {
        true => "discard",
        false => step.name(),
    };
    text.push_str(&t!(lang, "document-confirm", step = what, date = date));
    if step == Step::Report && unanswered > 0 {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "document-unanswered", count = unanswered));
    }
    let document = of.id;
    let decision = Decided {
        version: of.version,
        step,
        is_meant: unanswered > 0,
    };
    let yes = Button::Decide { document, decision };
    let label = t!(lang, "button-document-step", step = step.name());
    let buttons = vec![
        vec![(label, yes.into())],
        vec![(t!(lang, "button-no"), Button::One { document }.into())],
    ];
    send(text, buttons)
}

/// What was said, a page of it.
pub fn observations_list(lang: Lang, of: &Consultation, page: u16, all: &[Observation]) -> Say {
    let line = |one: &Observation| {
        let number = one.number.to_string();
        let text = beginning(&one.text, BUTTON - 6);
        let mut label = t!(lang, "observation-line", number = number, text = text);
        if one.verdict.is_some() {
            label.insert_str(0, "✅ ");
        }
        let look = Button::HandleHere {
            observation: one.id,
            what: Handling::Look,
        };
        vec![(label, look.into())]
    };
    let document = of.id;
    let page = Page::of(all, page);
    let mut buttons: Buttons = page.items.iter().copied().map(line).collect();
    buttons.extend(ways(lang, &page, |page| Button::ObservationsHere {
        document,
        which: Which::Page(page),
    }));
    buttons.push(back(lang, document));
    let text = match all.is_empty() {
        true => t!(lang, "observations-none"),
        false => t!(lang, "observations-list", count = all.len()),
    };
    send(text, buttons)
}

/// An observation for staff; with what they can answer, if they may.
pub fn observation_card(
    lang: Lang,
    of: &Consultation,
    one: &Observation,
    (may_answer, may_hide): (bool, bool),
) -> Vec<Say> {
    let mut parts = vec![(head(lang, of, one), one.text.as_str())];
    if one.verdict.is_some() {
        parts.push(answered(lang, one));
    } else if may_answer {
        parts.push((t!(lang, "observation-choose"), ""));
    }
    let mut buttons = Buttons::new();
    let observation = one.id;
    if may_answer {
        // Whoever says why has what was said before their eyes.
        buttons.extend(Verdict::ALL.iter().map(|verdict| {
            let label = t!(lang, "button-verdict", verdict = verdict.name());
            let what = Handling::Answer(*verdict);
            vec![(label, Button::Handle { observation, what }.into())]
        }));
    }
    if may_hide {
        let what = Handling::Hide;
        let hide = Button::HandleHere { observation, what };
        buttons.push(vec![(t!(lang, "button-hide-observation"), hide.into())]);
    }
    let list = Button::ObservationsHere {
        document: of.id,
        which: Which::Page(0),
    };
    buttons.push(vec![(t!(lang, "button-read-observations"), list.into())]);
    in_full(&parts, buttons)
}

/// Asks why an observation is answered like this. A yes can do without.
pub fn write_reasons(lang: Lang, one: &Observation, verdict: Verdict) -> Question {
    let number = one.number.to_string();
    let html = t!(
        lang,
        "observation-reasons",
        number = number,
        verdict = verdict.name()
    );
    let observation = one.id;
    let to = |what| render::Button::from(Button::HandleHere { observation, what });
    let plain = (!verdict.needs_reasons()).then(|| {
        let label = t!(lang, "button-no-reasons");
        vec![(label, to(Handling::Plain))]
    });
    Question {
        html,
        choices: Vec::from_iter(plain),
        back: Some(to(Handling::Look)),
        ..Question::default()
    }
}

/// An answer was kept; `left` more can be answered.
pub fn observation_answer_kept(
    lang: Lang,
    of: &Consultation,
    one: &Observation,
    left: usize,
) -> Say {
    let number = one.number.to_string();
    let mut text = t!(lang, "observation-answer-kept", number = number);
    let mut buttons = Buttons::new();
    if left > 0 {
        let label = t!(lang, "button-answer-observations", count = left);
        buttons.push(vec![(label, next(of.id).into())]);
    } else {
        text.push(' ');
        text.push_str(&t!(lang, "observations-all-answered"));
    }
    let change = Button::Handle {
        observation: one.id,
        what: Handling::Look,
    };
    buttons.push(vec![(t!(lang, "button-change-answer"), change.into())]);
    send(text, buttons)
}

/// The next observation that has no answer.
fn next(document: i64) -> Button {
    let which = Which::Next;
    Button::Observations { document, which }
}

/// Nothing more comes in: for a coordinator.
pub fn consultation_closed(lang: Lang, of: &Consultation, count: i64) -> Say {
    let name = escape(of.name.read(lang.code()));
    let text = t!(lang, "consultation-closed", name = name, count = count);
    let open = (
        t!(lang, "button-document"),
        Button::Look { document: of.id }.into(),
    );
    send(text, vec![vec![open]])
}

/// What an office has to answer: for a liaison.
pub fn observations_to_answer(lang: Lang, of: &Consultation, count: i64) -> Say {
    let name = escape(of.name.read(lang.code()));
    let text = t!(lang, "observations-to-answer", name = name, count = count);
    let label = t!(lang, "button-answer-observations", count = count);
    send(text, vec![vec![(label, next(of.id).into())]])
}
