//! What staff are told about documents in consultation: what a draft lacks, how it stands, what was said
//! and what is to be answered.

use crate::domain::consultation::{Edit, State, Step, Verdict};
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::consultation::citizen::{Dated, answered, head, in_full, section_name, title};
use crate::render::{Buttons, Say, beginning, send};
use crate::store::{Consultation, Observation, SectionCount};
use crate::t;
use teloxide::utils::html::escape;

/// The most of a name on a button, in UTF-16 units.
const BUTTON: usize = 50;
/// Sections and observations on one page.
const PAGE: usize = 8;

/// Every document, for whoever prepares, answers or reads.
pub fn consultations(
    lang: Lang,
    all: &[Consultation],
    next: Option<i64>,
    coordinates: bool,
) -> Say {
    let line = |of: &Consultation| {
        let name = beginning(of.name.read(lang.code()), BUTTON - 14);
        let label = t!(
            lang,
            "consultation-line",
            state = of.state.name(),
            name = name
        );
        vec![(label, Button::raw(format!("bc:{}", of.id)))]
    };
    let mut buttons: Buttons = all.iter().map(line).collect();
    if let Some(next) = next {
        buttons.push(vec![(
            t!(lang, "button-more"),
            Button::raw(format!("ba:{next}")),
        )]);
    }
    if coordinates {
        buttons.push(vec![(t!(lang, "button-new-document"), "bn".into())]);
    }
    let text = match (coordinates, all.is_empty()) {
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

fn card_buttons(lang: Lang, card: &DocumentCard<'_>) -> Buttons {
    let (of, _) = card.dated;
    let id = of.id;
    let mut buttons = Buttons::new();
    if card.to_answer > 0 {
        let label = t!(lang, "button-answer-observations", count = card.to_answer);
        buttons.push(vec![(label, Button::raw(format!("bh:{id}:next")))]);
    }
    if !card.counts.is_empty() {
        let read = t!(lang, "button-read-observations");
        buttons.push(vec![(read, Button::raw(format!("bh:{id}:0")))]);
    }
    if card.reads_report && matches!(of.state, State::Closed | State::Reported) {
        buttons.push(vec![(
            t!(lang, "button-see-report"),
            Button::raw(format!("br:{id}")),
        )]);
    }
    if !card.coordinates {
        return buttons;
    }
    let edits = Edit::ALL
        .iter()
        .filter(|edit| of.state.allows(**edit).is_ok());
    for edit in edits {
        let label = t!(lang, "button-edit-document", what = edit.name());
        let data = match edit {
            Edit::Office => Button::raw(format!("bq:{id}:0")),
            edit => Button::raw(format!("be:{id}:{}", edit.name())),
        };
        buttons.push(vec![(label, data)]);
    }
    if of.state == State::Draft {
        let preview = t!(lang, "button-preview-document");
        buttons.push(vec![(preview, Button::raw(format!("bp:{id}")))]);
    }
    for step in of.state.steps() {
        let label = t!(lang, "button-document-step", step = step.name());
        buttons.push(vec![(
            label,
            Button::raw(format!("bk:{id}:{}", step.name())),
        )]);
    }
    buttons
}

/// Asks whether a step is meant; of a report, also that some observations have no answer.
pub fn confirm_document_step(
    lang: Lang,
    (of, until): Dated<'_>,
    step: Step,
    unanswered: i64,
) -> Say {
    let date = until.map(|day| lang.long_date(day)).unwrap_or_default();
    let mut text = title(lang, of);
    text.push_str("\n\n");
    // Of a draft nobody knows yet.
    let what = match (of.state, step) {
        (State::Draft, Step::Cancel) => "discard",
        _ => step.name(),
    };
    text.push_str(&t!(lang, "document-confirm", step = what, date = date));
    if step == Step::Report && unanswered > 0 {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "document-unanswered", count = unanswered));
    }
    let (id, version) = (of.id, of.version);
    // What was seen without an answer is what may be published without one.
    let meant = if unanswered > 0 { "-meant" } else { "" };
    let yes = Button::raw(format!("bd:{id}:{version}-{}{meant}", step.name()));
    let label = t!(lang, "button-document-step", step = step.name());
    let buttons = vec![
        vec![(label, yes)],
        vec![(t!(lang, "button-no"), Button::raw(format!("bc:{id}")))],
    ];
    send(text, buttons)
}

/// The sections, each with who answers about it.
pub fn section_offices(
    lang: Lang,
    of: &Consultation,
    page: usize,
    office_name: impl Fn(&str) -> String,
) -> Say {
    let id = of.id;
    let places = (0..of.sections.len()).skip(page.saturating_mul(PAGE));
    let line = |place: usize| {
        let section = beginning(&section_name(lang, of, place), 26);
        let office = match of.office(place) {
            Some(key) => beginning(&office_name(key), 26),
            None => t!(lang, "report-coordination"),
        };
        let label = t!(lang, "section-office", section = section, office = office);
        vec![(label, Button::raw(format!("bz:{id}:{place}")))]
    };
    let mut buttons: Buttons = places.take(PAGE).map(line).collect();
    if of.sections.len() > page.saturating_add(1).saturating_mul(PAGE) {
        let more = t!(lang, "button-more-sections");
        buttons.push(vec![(more, Button::raw(format!("bq:{id}:{}", page + 1)))]);
    }
    buttons.push(vec![(
        t!(lang, "button-document"),
        Button::raw(format!("bc:{id}")),
    )]);
    send(t!(lang, "section-offices"), buttons)
}

/// The offices that can answer about a section.
pub fn choose_section_office(
    lang: Lang,
    (of, section): (&Consultation, usize),
    offices: &[(&str, &str)],
) -> Say {
    let id = of.id;
    let name = section_name(lang, of, section);
    let line = |(key, name): &(&str, &str)| {
        let data = Button::raw(format!("bb:{id}:{section}-{key}"));
        vec![(beginning(name, BUTTON), data)]
    };
    let mut buttons: Buttons = offices.iter().map(line).collect();
    let nobody = t!(lang, "report-coordination");
    buttons.push(vec![(nobody, Button::raw(format!("bb:{id}:{section}-")))]);
    let text = t!(lang, "section-choose-office", section = escape(&name));
    send(text, buttons)
}

/// What was said, a page of it.
pub fn observations_list(lang: Lang, of: &Consultation, page: usize, all: &[Observation]) -> Say {
    let line = |one: &Observation| {
        let number = one.number.to_string();
        let text = beginning(&one.text, BUTTON - 6);
        let mut label = t!(lang, "observation-line", number = number, text = text);
        if one.verdict().is_some() {
            label.insert_str(0, "✅ ");
        }
        vec![(label, Button::raw(format!("bj:{}", one.id)))]
    };
    let id = of.id;
    let page_of = all.iter().skip(page.saturating_mul(PAGE)).take(PAGE);
    let mut buttons: Buttons = page_of.map(line).collect();
    if all.len() > page.saturating_add(1).saturating_mul(PAGE) {
        let more = t!(lang, "button-more");
        buttons.push(vec![(more, Button::raw(format!("bh:{id}:{}", page + 1)))]);
    }
    buttons.push(vec![(
        t!(lang, "button-document"),
        Button::raw(format!("bc:{id}")),
    )]);
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
    if one.verdict().is_some() {
        parts.push(answered(lang, one));
    } else if may_answer {
        parts.push((t!(lang, "observation-choose"), ""));
    }
    let mut buttons = Buttons::new();
    if may_answer {
        buttons.extend(Verdict::ALL.iter().map(|verdict| {
            let name = verdict.name();
            let label = t!(lang, "button-verdict", verdict = name);
            vec![(label, Button::raw(format!("bj:{}:{name}", one.id)))]
        }));
    }
    if may_hide {
        let label = t!(lang, "button-hide-observation");
        buttons.push(vec![(label, Button::raw(format!("bj:{}:hide", one.id)))]);
    }
    let list = t!(lang, "button-read-observations");
    buttons.push(vec![(list, Button::raw(format!("bh:{}:0", of.id)))]);
    in_full(&parts, buttons)
}

/// Asks why an observation is answered like this. A yes can do without.
pub fn write_reasons(lang: Lang, one: &Observation, verdict: Verdict) -> Say {
    let number = one.number.to_string();
    let text = t!(
        lang,
        "observation-reasons",
        number = number,
        verdict = verdict.name()
    );
    let mut buttons = Buttons::new();
    if !verdict.needs_reasons() {
        let label = t!(lang, "button-no-reasons");
        buttons.push(vec![(label, Button::raw(format!("bj:{}:plain", one.id)))]);
    }
    send(text, buttons)
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
        buttons.push(vec![(label, Button::raw(format!("bh:{}:next", of.id)))]);
    } else {
        text.push(' ');
        text.push_str(&t!(lang, "observations-all-answered"));
    }
    let change = t!(lang, "button-change-answer");
    buttons.push(vec![(change, Button::raw(format!("bj:{}", one.id)))]);
    send(text, buttons)
}

/// Nothing more comes in: for a coordinator.
pub fn consultation_closed(lang: Lang, of: &Consultation, count: i64) -> Say {
    let name = escape(of.name.read(lang.code()));
    let text = t!(lang, "consultation-closed", name = name, count = count);
    let open = (
        t!(lang, "button-document"),
        Button::raw(format!("bc:{}", of.id)),
    );
    send(text, vec![vec![open]])
}

/// What an office has to answer: for a liaison.
pub fn observations_to_answer(lang: Lang, of: &Consultation, count: i64) -> Say {
    let name = escape(of.name.read(lang.code()));
    let text = t!(lang, "observations-to-answer", name = name, count = count);
    let label = t!(lang, "button-answer-observations", count = count);
    send(
        text,
        vec![vec![(label, Button::raw(format!("bh:{}:next", of.id)))]],
    )
}
