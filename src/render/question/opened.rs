//! One question as staff sees it, with what can be done; and what is asked of whoever says by which other
//! way an answer reached whoever asked.

use crate::domain::base::QuestionId;
use crate::domain::question::{PartKind, Retagged, State, Unreached, Way};
use crate::locale::Lang;
use crate::render::counter::{self, came};
use crate::render::question::alike::{alike_buttons, alike_lines};
use crate::render::question::completion::{completion_line, incomplete_buttons};
use crate::render::question::extension::extension_line;
use crate::render::question::kind::{kind_line, silence_here};
use crate::render::question::office::{NAME, light, of_one_person, said, until};
use crate::render::question::transfer::{transfer_buttons, transfer_line};
use crate::render::question::{Button, law};
use crate::render::share::{self, parts_buttons, parts_lines};
use crate::render::{Buttons, PIECE, Say, send, shorten};
use crate::store::{Completion, Extension, Intake, Part, Question, Transfer};
use crate::t;
use chrono::NaiveDate;
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// What was said last is shown, so much of it: two answers, each corrected once, and what they insisted on.
const PARTS: usize = 5;

/// One question as staff sees it.
#[derive(Debug)]
pub struct Opened<'a> {
    /// The question.
    pub question: &'a Question,
    /// The name of the office it is with.
    pub office: Option<&'a str>,
    /// What was said about it since.
    pub parts: &'a [Part],
    /// Why it is with this office, if somebody said so.
    pub reason: Option<&'a str>,
    /// Business days left.
    pub days_left: i64,
    /// Whether the date of the law was met, if it was answered once.
    pub met: bool,
    /// Whether its term was extended.
    pub extension: Option<&'a Extension>,
    /// Whether the reader can take more time for it now.
    pub may_extend: bool,
    /// Whether something was missing, and what.
    pub completion: Option<&'a Completion>,
    /// Whether the reader can ask for what is missing now.
    pub may_ask: bool,
    /// Whether the reader can close it because that never came.
    pub may_close: bool,
    /// To which other entity it was sent last, and on which day.
    pub transfer: Option<(&'a Transfer, NaiveDate)>,
    /// Whether the reader can send it to another entity.
    pub may_send: bool,
    /// Whether the reader can take it up again.
    pub may_take_back: bool,
    /// How it came, if not by the chat.
    pub intake: Option<&'a Intake>,
    /// Whether the reader may print its slip.
    pub may_print: bool,
    /// What was said of its kind, if it moved its date.
    pub moved: Option<Retagged>,
    /// Why its answer does not reach whoever asked, if it does not.
    pub unreached: Option<Unreached>,
    /// The day on which its office said that it has received it.
    pub acknowledged: Option<NaiveDate>,
    /// What the schedule plans for answers, if that is another day.
    pub planned: Option<Planned>,
    /// The entity's time zone.
    pub zone: Tz,
    /// How many come from the same person lately, if they are many.
    pub same_author: Option<i64>,
    /// Whether the reader may answer it or give it away.
    pub may_act: bool,
    /// Whether the reader is of its office, which can say that it has received it.
    pub is_theirs: bool,
    /// The one that it is answered with, if that stands for it.
    pub leader: Option<&'a Question>,
    /// How many files came with it that are not sent along.
    pub files: usize,
    /// The parts of its answer that other offices were asked for.
    pub shares: &'a [share::Part<'a>],
    /// The list it was opened from.
    pub list: Option<Button>,
}

/// One question as its office sees it, with what can be done.
pub fn opened(lang: Lang, opened: &Opened<'_>) -> Say {
    let question = opened.question;
    let mut text = t!(
        lang,
        "opened",
        light = light(question, opened.days_left),
        number = question.number.as_str(),
        until = until(lang, question, opened.days_left, opened.met),
        question = escape(&shorten(&question.text, PIECE - 2_300))
    );
    text.push_str(&of_one_person(lang, opened.same_author));
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    // Both are of the first answer.
    if let Some(planned) = opened.planned.as_ref().filter(|_| !question.insisted) {
        line(both_dates(lang, question, planned));
    }
    if let (State::Received, Some(kind)) = (
        question.state,
        kind_line(lang, question.kind, opened.moved.as_ref()),
    ) {
        line(kind);
    }
    if let (State::Received, Some(silence)) = (
        question.state,
        silence_here(lang, question.kind, opened.days_left < 0),
    ) {
        line(silence);
    }
    if let (State::Received, Some(extension)) = (question.state, opened.extension) {
        line(extension_line(lang, extension));
    }
    let has_stopped = question.state.awaits_answer() || question.state == State::Closed;
    if let (true, Some(completion)) = (has_stopped, opened.completion) {
        line(completion_line(lang, completion));
    }
    if let Some((transfer, sent_on)) = opened.transfer {
        line(transfer_line(lang, transfer, sent_on));
    }
    if let (State::Received, Some(date)) = (question.state, question.recounted_on) {
        line(t!(lang, "opened-recounted", date = lang.long_date(date)));
    }
    match opened.office {
        Some(office) => {
            let office = escape(&shorten(office, NAME));
            line(t!(lang, "opened-office", office = office));
        }
        None => line(t!(lang, "opened-no-office")),
    }
    if let Some(intake) = opened.intake {
        came(lang, intake, opened.may_act, opened.zone)
            .into_iter()
            .for_each(&mut line);
    }
    alike_lines(lang, question, opened.leader, &mut line);
    parts_lines(lang, opened.shares, opened.zone)
        .into_iter()
        .for_each(&mut line);
    if let Some(date) = opened.acknowledged {
        line(t!(
            lang,
            "opened-acknowledged",
            date = lang.short_date(date)
        ));
    }
    if let Some(reason) = opened.reason {
        line(t!(lang, "notice-reason", text = said(lang, reason, 300)));
    }
    for part in opened.parts.iter().rev().take(PARTS).rev() {
        let said = said(lang, &part.text, 1_200 / opened.parts.len().clamp(3, PARTS));
        line(String::new());
        line(match part.kind {
            PartKind::Answer if part.version > 1 => t!(lang, "opened-correction", text = said),
            PartKind::Answer => t!(lang, "opened-answer", text = said),
            PartKind::Insistence => t!(lang, "opened-insistence", text = said),
            PartKind::Addition => t!(lang, "opened-addition", text = said),
        });
        if let Some(at) = part.delivered_at {
            let way = part.delivered_way.map_or("", Way::name);
            let day = at.with_timezone(&opened.zone).date_naive();
            line(t!(
                lang,
                "opened-delivered",
                way = way,
                date = lang.short_date(day)
            ));
        }
        if let Some(evidence) = &part.evidence {
            line(t!(
                lang,
                "opened-evidence",
                text = escape(&shorten(evidence, 300))
            ));
        }
    }
    if let Some(why) = opened.unreached {
        line(String::new());
        line(t!(lang, "opened-undelivered", why = why.name()));
    }
    let state = question.state;
    let helps = opened.may_act && state.is_open();
    let shares = parts_buttons(lang, question, opened.shares, helps);
    let alike = alike_buttons(lang, question, opened.leader, opened.may_act);
    let question = question.id;
    let why = (t!(lang, "button-why"), Button::Why { question }.into());
    let mut buttons = Buttons::new();
    if opened.leader.is_some() {
        buttons.extend(alike);
        buttons.push(vec![why]);
    } else if opened.may_act && state == State::Incomplete {
        buttons.extend(incomplete_buttons(lang, question, opened.may_close));
        buttons.push(vec![why]);
    } else if opened.may_act && state.is_open() {
        let place = match opened.office {
            Some(_) => t!(lang, "button-not-mine"),
            None => t!(lang, "button-place"),
        };
        let place = vec![(place, Button::NotOurs { question }.into())];
        // First of all it needs whoever answers it.
        let (first, last) = match opened.office {
            None => (Some(place), None),
            Some(_) => (None, Some(place)),
        };
        buttons.extend(first);
        let answer = Button::Answer { question }.into();
        buttons.push(vec![(t!(lang, "button-answer"), answer)]);
        if state == State::Received && opened.is_theirs && opened.acknowledged.is_none() {
            let received = Button::Acknowledge { question }.into();
            buttons.push(vec![(t!(lang, "button-acknowledge"), received)]);
        }
        if opened.may_extend {
            let extend = Button::Extend { question }.into();
            buttons.push(vec![(t!(lang, "button-extend"), extend)]);
        }
        if opened.may_ask {
            let ask = law::Button::AskMissing { question }.into();
            buttons.push(vec![(t!(lang, "button-ask-missing"), ask)]);
        }
        if state == State::Received {
            let kinds = Button::Kinds { question }.into();
            buttons.push(vec![(t!(lang, "button-kinds"), kinds)]);
        }
        buttons.extend(alike);
        buttons.extend(shares);
        buttons.extend(last);
        if opened.may_send {
            let send = law::Button::Transfer { question }.into();
            buttons.push(vec![(t!(lang, "button-transfer"), send)]);
        }
        let tomorrow = Button::Tomorrow { question }.into();
        buttons.push(vec![why, (t!(lang, "button-tomorrow"), tomorrow)]);
    } else if state == State::Transferred {
        let has_letter = opened.transfer.is_some_and(|(one, _)| one.letter.is_some());
        let can = (has_letter, opened.may_take_back);
        buttons.extend(transfer_buttons(lang, question, can));
    } else {
        if opened.may_act && state == State::Answered {
            let correct = Button::Correct { question }.into();
            buttons.push(vec![(t!(lang, "button-correct-answer"), correct)]);
        }
        if opened.may_act && opened.unreached.is_some() {
            let deliver = Button::Deliver { question }.into();
            buttons.push(vec![(t!(lang, "button-deliver"), deliver)]);
        }
        if !opened.shares.is_empty() {
            buttons.extend(shares);
        }
        buttons.push(vec![why]);
    }
    if opened.files > 0 {
        let files = t!(lang, "button-files", count = opened.files);
        buttons.push(vec![(files, Button::Files { question }.into())]);
    }
    if opened.may_print {
        let slip = counter::Button::Slip { question }.into();
        buttons.push(vec![(t!(lang, "button-slip"), slip)]);
    }
    if let Some(list) = &opened.list {
        buttons.push(vec![(t!(lang, "button-back"), list.clone().into())]);
    }
    send(text, buttons)
}

/// What the schedule plans for the answers to questions that came when this one did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The last day that it plans.
    pub on: NaiveDate,
    /// How many business days that is before the law's; after it when negative.
    pub days_before: i64,
}

/// The day of the schedule beside the law's, and why they differ.
fn both_dates(lang: Lang, question: &Question, planned: &Planned) -> String {
    let (on, legal) = (
        lang.short_date(planned.on),
        lang.short_date(question.due_on),
    );
    match planned.days_before {
        days @ 1.. => t!(
            lang,
            "opened-planned-before",
            planned = on,
            legal = legal,
            days = days
        ),
        days => t!(
            lang,
            "opened-planned-after",
            planned = on,
            legal = legal,
            days = -days
        ),
    }
}

/// Asks by which way an answer reached whoever asked.
pub fn choose_way(lang: Lang, question: &Question) -> Say {
    let id = question.id;
    let ways = Way::OTHERS.into_iter().map(|way| {
        let label = t!(lang, "button-way", way = way.name());
        vec![(label, Button::DeliverBy { question: id, way }.into())]
    });
    let mut buttons: Buttons = ways.collect();
    let back = Button::BackTo { question: id }.into();
    buttons.push(vec![(t!(lang, "button-back"), back)]);
    let number = question.number.as_str();
    send(t!(lang, "deliver-how", number = number), buttons)
}

/// Asks what shows it.
pub fn write_evidence(lang: Lang, question: QuestionId, way: Way) -> Say {
    let back = Button::Deliver { question }.into();
    let buttons = vec![vec![(t!(lang, "button-back"), back)]];
    send(t!(lang, "deliver-evidence", way = way.name()), buttons)
}

/// The answer did not reach whoever asked: for its office and coordinators.
pub(in crate::render) fn undelivered(lang: Lang, question: &Question, why: Unreached) -> Say {
    let text = t!(
        lang,
        "notice-undelivered",
        number = question.number.as_str(),
        why = why.name(),
        text = escape(&shorten(&question.text, 500))
    );
    let question = question.id;
    let open = (t!(lang, "button-open"), Button::Opened { question }.into());
    send(text, vec![vec![open]])
}
