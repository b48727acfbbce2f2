//! A question belongs to another entity: what is asked of whoever sends it there, what whoever asked is told, and that
//! it comes back.

use crate::domain::base::{QuestionId, Text};
use crate::domain::question::TRANSFER_NORM;
use crate::locale::Lang;
use crate::render::base::form;
use crate::render::question::office::{NAME, pending_button};
use crate::render::question::{Button, law};
use crate::render::{Buttons, Say, beginning, send, send_file, shorten};
use crate::store::{OtherEntity, Question, Transfer};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// The most that is shown of what was asked, in UTF-16 units.
const ASKED: usize = 200;
/// Entities of the directory that are offered: Telegram takes a hundred buttons.
const OFFERED: usize = 40;

/// What happens to a question that belongs to another entity.
#[derive(Clone, Copy, Debug)]
pub enum Away<'a> {
    /// It was sent there: for whoever asked, with the letter.
    Sent {
        /// Where, and with what.
        transfer: &'a Transfer,
        /// Whether that was late.
        is_late: bool,
    },
    /// The same where children met: for those who convened.
    SentThere {
        /// Where.
        transfer: &'a Transfer,
        /// What the space is called.
        space: &'a Text,
    },
    /// The same for the others of its office.
    SentHere(&'a Transfer),
    /// Whoever asked was not reached with it: for its office and coordinators.
    Lost,
    /// It was taken up here again: for whoever asked.
    Back {
        /// Whether its date has passed.
        has_passed: bool,
    },
    /// The same for its office.
    BackHere {
        /// Whether its date has passed.
        has_passed: bool,
    },
}

/// What somebody is told of it.
pub(in crate::render) fn away(lang: Lang, question: &Question, what: Away<'_>) -> Vec<Say> {
    let number = question.number.as_str();
    let date = lang.long_date(question.due_on);
    let named = |transfer: &Transfer| escape(&shorten(&transfer.entity, NAME));
    let one = |text: String, buttons: Buttons| vec![send(text, buttons)];
    match what {
        Away::Sent { transfer, is_late } => {
            let mut all = one(
                sent(lang, question, transfer, is_late),
                status(lang, question.id),
            );
            all.extend(transfer.letter.as_ref().map(send_file));
            all
        }
        Away::SentThere { transfer, space } => {
            let text = t!(
                lang,
                "transfer-there",
                number = number,
                space = escape(&beginning(space.read(lang.code()), NAME)),
                question = escape(&beginning(&question.text, ASKED)),
                entity = named(transfer)
            );
            one(text, open(lang, question.id))
        }
        Away::SentHere(transfer) => {
            let entity = named(transfer);
            let text = t!(lang, "transfer-here", number = number, entity = entity);
            one(text, open(lang, question.id))
        }
        Away::Lost => {
            let text = t!(lang, "transfer-lost", number = number);
            one(text, open(lang, question.id))
        }
        Away::Back { has_passed: false } => {
            let text = t!(lang, "transfer-back", number = number, date = date);
            one(text, status(lang, question.id))
        }
        Away::Back { has_passed: true } => {
            let text = t!(lang, "transfer-back-late", number = number, date = date);
            one(text, status(lang, question.id))
        }
        Away::BackHere { has_passed: false } => {
            let text = t!(lang, "transfer-back-here", number = number, date = date);
            one(text, open(lang, question.id))
        }
        Away::BackHere { has_passed: true } => {
            let text = t!(
                lang,
                "transfer-back-here-late",
                number = number,
                date = date
            );
            one(text, open(lang, question.id))
        }
    }
}

fn sent(lang: Lang, question: &Question, transfer: &Transfer, is_late: bool) -> String {
    let mut text = t!(
        lang,
        "transfer-sent",
        number = question.number.as_str(),
        question = escape(&beginning(&question.text, ASKED)),
        entity = escape(&shorten(&transfer.entity, NAME)),
        contact = escape(&transfer.contact),
        norm = TRANSFER_NORM
    );
    if is_late {
        text.push_str("\n\n");
        let date = lang.long_date(transfer.last_day);
        text.push_str(&t!(lang, "transfer-sent-late", date = date));
    }
    text
}

fn status(lang: Lang, question: QuestionId) -> Buttons {
    let one = Button::One { question }.into();
    vec![vec![(t!(lang, "button-status"), one)]]
}

fn open(lang: Lang, question: QuestionId) -> Buttons {
    let open = Button::Opened { question }.into();
    vec![vec![(t!(lang, "button-open"), open)]]
}

/// To which entity? One of the directory, or one that is typed.
pub fn choose_entity(
    lang: Lang,
    draft: i64,
    question: &Question,
    (last_day, is_late): (NaiveDate, bool),
    entities: &[OtherEntity],
) -> form::Question {
    let choice = |one: &OtherEntity| {
        let to = law::Button::SendTo {
            draft,
            entity: one.id,
        };
        vec![(shorten(&one.name, 60), to.into())]
    };
    let date = lang.long_date(last_day);
    let mut html = t!(
        lang,
        "transfer-entity",
        number = question.number.as_str(),
        question = escape(&beginning(&question.text, ASKED)),
        norm = TRANSFER_NORM
    );
    html.push_str("\n\n");
    html.push_str(&match is_late {
        false => t!(lang, "transfer-until", date = date),
        true => t!(lang, "transfer-until-late", date = date),
    });
    form::Question {
        html,
        choices: entities.iter().take(OFFERED).map(choice).collect(),
        leave: Some(law::Button::DropTransfer { draft }.into()),
        ..form::Question::default()
    }
}

/// How is it reached?
pub fn write_contact(lang: Lang, draft: i64, entity: &str, keeps: bool) -> form::Question {
    let entity = escape(&shorten(entity, NAME));
    form::Question {
        html: match keeps {
            true => t!(lang, "transfer-contact-kept", entity = entity),
            false => t!(lang, "transfer-contact", entity = entity),
        },
        back: Some(law::Button::RewriteTransfer { draft }.into()),
        leave: Some(law::Button::DropTransfer { draft }.into()),
        ..form::Question::default()
    }
}

/// Which letter goes with it?
pub fn send_letter(lang: Lang, draft: i64, entity: &str) -> form::Question {
    let entity = escape(&shorten(entity, NAME));
    form::Question {
        html: t!(lang, "transfer-letter", entity = entity),
        back: Some(law::Button::RewriteTransfer { draft }.into()),
        leave: Some(law::Button::DropTransfer { draft }.into()),
        ..form::Question::default()
    }
}

/// What whoever asked will read, before it leaves.
pub fn transfer_preview(
    lang: Lang,
    draft: i64,
    question: &Question,
    transfer: &Transfer,
    is_late: bool,
) -> form::Question {
    let told = sent(lang, question, transfer, is_late);
    let yes = law::Button::SendTransfer { draft }.into();
    form::Question {
        html: match question.person_id {
            Some(_) => t!(lang, "transfer-preview", told = told),
            None => t!(lang, "transfer-preview-nobody", told = told),
        },
        choices: vec![vec![(t!(lang, "button-transfer-send"), yes)]],
        back: Some(law::Button::RewriteTransfer { draft }.into()),
        leave: Some(law::Button::DropTransfer { draft }.into()),
        ..form::Question::default()
    }
}

/// It is sent.
pub fn transfer_done(lang: Lang, question: &Question, transfer: &Transfer) -> Say {
    let (number, entity) = (
        question.number.as_str(),
        escape(&shorten(&transfer.entity, NAME)),
    );
    let text = t!(lang, "transfer-done", number = number, entity = entity);
    send(text, vec![vec![pending_button(lang)]])
}

/// Is it meant that it is taken up again?
pub fn confirm_taking_back(lang: Lang, question: &Question) -> Say {
    let (number, date) = (question.number.as_str(), lang.long_date(question.due_on));
    let text = t!(lang, "taking-back-sure", number = number, date = date);
    let question = question.id;
    let yes = law::Button::TakeBackMeant { question }.into();
    let back = Button::BackTo { question }.into();
    let buttons = vec![vec![
        (t!(lang, "button-recall-yes"), yes),
        (t!(lang, "button-back"), back),
    ]];
    send(text, buttons)
}

/// It is here again.
pub fn here_again(lang: Lang, question: &Question, has_passed: bool) -> Say {
    let (number, date) = (question.number.as_str(), lang.long_date(question.due_on));
    let text = match has_passed {
        false => t!(lang, "taken-back", number = number, date = date),
        true => t!(lang, "taken-back-late", number = number, date = date),
    };
    send(text, open(lang, question.id))
}

/// A line of a card: where it is, or was.
pub(in crate::render) fn transfer_line(
    lang: Lang,
    transfer: &Transfer,
    sent_on: NaiveDate,
) -> String {
    let entity = escape(&shorten(&transfer.entity, NAME));
    let contact = escape(&transfer.contact);
    let date = lang.short_date(sent_on);
    match transfer.returned_at {
        None => t!(
            lang,
            "transfer-line",
            entity = entity,
            contact = contact,
            date = date
        ),
        Some(_) => t!(lang, "transfer-line-past", entity = entity, date = date),
    }
}

/// The letter, and the way back of what is with another entity.
pub(in crate::render) fn transfer_buttons(
    lang: Lang,
    question: QuestionId,
    (has_letter, may_take_back): (bool, bool),
) -> Buttons {
    let mut buttons = Buttons::new();
    if has_letter {
        let letter = law::Button::Letter { question }.into();
        buttons.push(vec![(t!(lang, "button-letter"), letter)]);
    }
    if may_take_back {
        let back = law::Button::TakeBack { question }.into();
        buttons.push(vec![(t!(lang, "button-recall"), back)]);
    }
    buttons
}

/// The directory, for whoever keeps it.
pub fn other_entities(lang: Lang, entities: &[OtherEntity]) -> Say {
    let line = |one: &OtherEntity| {
        let open = law::Button::Entity { entity: one.id };
        vec![(shorten(&one.name, 60), open.into())]
    };
    let mut buttons: Buttons = entities.iter().take(OFFERED).map(line).collect();
    let add = law::Button::AddEntity.into();
    buttons.push(vec![(t!(lang, "button-add-entity"), add)]);
    buttons.push(vec![(t!(lang, "button-back"), Button::Overview.into())]);
    send(t!(lang, "entities", count = entities.len()), buttons)
}

/// One of the directory.
pub fn other_entity(lang: Lang, entity: &OtherEntity) -> Say {
    let text = t!(
        lang,
        "entity",
        entity = escape(&shorten(&entity.name, NAME)),
        contact = escape(&entity.contact)
    );
    let drop = law::Button::DropEntity { entity: entity.id }.into();
    let back = law::Button::Entities.into();
    let buttons = vec![vec![
        (t!(lang, "button-drop-entity"), drop),
        (t!(lang, "button-back"), back),
    ]];
    send(text, buttons)
}

/// An entity that is to be added: what is it called?
pub fn write_entity(lang: Lang, draft: i64) -> form::Question {
    form::Question {
        html: t!(lang, "entity-name"),
        leave: Some(law::Button::DropTransfer { draft }.into()),
        ..form::Question::default()
    }
}
