//! Where a question stands, for the one who asked it: its dates, what was answered, and what they said themselves.

use crate::domain::question::{Giving, Late, PartKind, Retagged, State};
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::question::citizen::{came_late, insist_button, why_button};
use crate::render::question::completion::{completion_line, status_incomplete, to_bring};
use crate::render::question::extension::extension_line;
use crate::render::question::kind::{kind_line, silence};
use crate::render::question::office::said;
use crate::render::question::transfer::{transfer_buttons, transfer_line};
use crate::render::{Buttons, Say, send, share, shorten};
use crate::store::{Completion, Extension, Part, Question, Transfer};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Answers up to this length are shown whole where a question stands.
const SHORT_ANSWER: usize = 1_500;

/// What whoever asked said besides is shown so long, and so many times: the last of it.
const SAID: usize = 300;
const MOST_SAID: usize = 4;

/// How it stands with the dates of a question.
#[derive(Clone, Copy, Debug)]
pub struct Stands<'a> {
    /// Business days left.
    pub days_left: i64,
    /// Whether its answer came late.
    pub late: Option<Late>,
    /// What its answer is to whoever asked.
    pub giving: Giving,
    /// Whether its term was extended.
    pub extension: Option<&'a Extension>,
    /// Whether something was missing, and what, as long as that is of interest.
    pub completion: Option<&'a Completion>,
    /// To which other entity it was sent, and on which day.
    pub transfer: Option<(&'a Transfer, NaiveDate)>,
    /// What was said of its kind, if it moved its date.
    pub moved: Option<&'a Retagged>,
    /// All that was said about it since: what whoever asked said is shown with the answers.
    pub parts: &'a [Part],
    /// The names of the other offices that help to answer.
    pub helpers: &'a [&'a str],
}

/// Where a question stands, for the one who asked it; `page` is that of the list it was opened from.
pub fn status(
    lang: Lang,
    question: &Question,
    office: Option<&str>,
    (answers, has_files): (&[&Part], bool),
    stands: Stands<'_>,
    page: Option<u16>,
) -> Say {
    let Stands {
        days_left,
        late,
        giving,
        extension,
        completion,
        transfer,
        moved,
        parts,
        helpers,
    } = stands;
    let state = question.state;
    let date = lang.long_date(question.answer_by());
    let mut text = t!(
        lang,
        "status",
        number = question.number.as_str(),
        question = escape(&shorten(&question.text, 1_000))
    );
    let answers = match state {
        State::Withdrawn | State::Closed => &[],
        State::Received | State::Answered | State::Reopened => answers,
        State::Incomplete | State::Transferred => answers,
    };
    // What was added before the answer stands before it is announced.
    let answered = answers.iter().map(|one| one.id).min();
    let answered = answered.filter(|_| state == State::Answered);
    let is_earlier = |part: &&Part| answered.is_some_and(|first| part.id < first);
    let (earlier, later): (Vec<_>, Vec<_>) = shown(parts, answers, state)
        .into_iter()
        .partition(is_earlier);
    for own in earlier.into_iter().filter_map(|part| own(lang, part)) {
        text.push_str("\n\n");
        text.push_str(&own);
    }
    text.push_str("\n\n");
    text.push_str(&match state {
        State::Withdrawn => t!(lang, "status-withdrawn"),
        State::Answered => t!(lang, "status-answered", giving = giving.name()),
        State::Reopened if days_left < 0 => t!(lang, "status-reopened-overdue", date = date),
        State::Reopened => t!(lang, "status-reopened", date = date),
        State::Received if days_left < 0 => t!(lang, "status-overdue", date = date),
        State::Received => t!(lang, "status-open", date = date),
        State::Incomplete => status_incomplete(lang, date, days_left),
        State::Closed => t!(lang, "status-closed"),
        State::Transferred => t!(lang, "status-transferred"),
    });
    if let Some((transfer, sent_on)) = transfer {
        text.push('\n');
        text.push_str(&transfer_line(lang, transfer, sent_on));
    }
    let may_prolong = completion.is_some_and(|one| one.prolonged_at.is_none()) && days_left >= 0;
    if let Some(completion) = completion {
        text.push('\n');
        text.push_str(&completion_line(lang, completion));
    }
    let kind = kind_line(lang, question.kind, moved);
    let extended = extension.map(|extension| extension_line(lang, extension));
    let silence = silence(lang, question.kind, days_left < 0);
    for line in [kind, silence, extended].into_iter().flatten() {
        if state == State::Received {
            text.push('\n');
            text.push_str(&line);
        }
    }
    if question.is_led() || question.led > 0 {
        text.push('\n');
        text.push_str(&t!(lang, "status-joined"));
    }
    if let (State::Received, Some(counted)) = (state, question.recounted_on) {
        text.push('\n');
        text.push_str(&t!(
            lang,
            "status-recounted",
            date = lang.long_date(counted)
        ));
    }
    if let (State::Answered, Some(late)) = (state, late) {
        text.push('\n');
        text.push_str(&came_late(lang, late));
    }
    if let (State::Received, Some(office)) = (state, office) {
        text.push('\n');
        text.push_str(&t!(lang, "ask-receipt-office", office = escape(office)));
    }
    if let (true, Some(helpers)) = (state.is_open(), share::helpers(lang, helpers)) {
        text.push('\n');
        text.push_str(&helpers);
    }
    let id = question.id;
    let mut buttons = Buttons::new();
    let most = SHORT_ANSWER / answers.len().max(1);
    let mut nth = 0;
    for part in later {
        text.push_str("\n\n");
        if let Some(own) = own(lang, part) {
            text.push_str(&own);
            continue;
        }
        nth += 1;
        if answers.len() > 1 {
            text.push_str(&t!(lang, "status-nth", nth = nth));
            text.push('\n');
        }
        text.push_str("<blockquote>");
        text.push_str(&escape(&shorten(&part.text, most)));
        text.push_str("</blockquote>");
    }
    let is_cut = |answer: &&Part| shorten(&answer.text, most) != answer.text;
    if !answers.is_empty() && has_files || answers.iter().any(is_cut) {
        let whole = Button::Whole { question: id }.into();
        buttons.push(vec![(t!(lang, "button-full"), whole)]);
    }
    if state == State::Incomplete {
        buttons.extend(to_bring(lang, id, page, may_prolong));
    } else if state.is_open() {
        buttons.push(vec![why_button(lang, id)]);
        let add = Button::Add { question: id }.into();
        let withdraw = Button::Withdraw { question: id, page }.into();
        buttons.push(vec![
            (t!(lang, "button-add"), add),
            (t!(lang, "button-withdraw"), withdraw),
        ]);
    } else if state == State::Answered && !question.insisted {
        buttons.push(vec![insist_button(lang, id)]);
    }
    if state == State::Transferred {
        let has_letter = transfer.is_some_and(|(one, _)| one.letter.is_some());
        buttons.extend(transfer_buttons(lang, id, (has_letter, false)));
    }
    let happened = Button::Happened { question: id, page }.into();
    buttons.push(vec![(t!(lang, "button-happened"), happened)]);
    if let Some(page) = page {
        let list = Button::Mine { page }.into();
        buttons.push(vec![(t!(lang, "button-back"), list)]);
    }
    send(text, buttons)
}

/// What whoever asked said besides, in a line; nothing of an answer.
fn own(lang: Lang, part: &Part) -> Option<String> {
    let said = || said(lang, &part.text, SAID);
    match part.kind {
        PartKind::Answer => None,
        PartKind::Insistence => Some(t!(lang, "status-insisted", text = said())),
        PartKind::Addition => Some(t!(lang, "status-added", text = said())),
    }
}

/// The answers that hold and the last things that whoever asked said besides, in the order in which they were
/// said.
fn shown<'a>(parts: &'a [Part], answers: &[&'a Part], state: State) -> Vec<&'a Part> {
    let own = |part: &&Part| match part.kind {
        PartKind::Insistence | PartKind::Addition => state != State::Withdrawn,
        PartKind::Answer => false,
    };
    let left_out = parts.iter().filter(own).count().saturating_sub(MOST_SAID);
    let own = parts.iter().filter(own).skip(left_out);
    let mut all: Vec<&Part> = own.chain(answers.iter().copied()).collect();
    all.sort_by_key(|part| part.id);
    all
}
