//! What is said where a question belongs to another entity: to whoever sends it there, to whoever asked, to the office.

use super::{OFFICE, Shown, day, question, shown, stands};
use convoca::domain::base::{FileKind, QuestionId, Text};
use convoca::domain::question::{Giving, State};
use convoca::locale::Lang;
use convoca::render;
use convoca::render::question::{Away, Notice};
use convoca::store::{FileRef, OtherEntity, Question, Transfer};

/// A question that was sent on.
pub(super) fn transfer() -> Transfer {
    Transfer {
        question_id: QuestionId::new(1),
        entity: "Área Metropolitana del Valle de Aburrá".into(),
        contact: "ventanilla@amva.example".into(),
        letter: Some(FileRef {
            kind: FileKind::Document,
            file_id: "F".into(),
            name: Some("oficio.pdf".into()),
        }),
        office: Some("planeacion".into()),
        by_person: None,
        sent_at: "2024-07-18T15:00:00Z".parse().unwrap(),
        last_day: day("2024-07-19"),
        returned_at: None,
    }
}

/// Every message of it.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let mut all = Vec::new();
    let (asked, sent) = (question(State::Received), question(State::Transferred));
    let nobodys = Question {
        person_id: None,
        ..asked.clone()
    };
    let transfer = transfer();
    let returned = Transfer {
        returned_at: Some(transfer.sent_at),
        ..transfer.clone()
    };
    let entities = [OtherEntity {
        id: 1,
        name: transfer.entity.clone(),
        contact: transfer.contact.clone(),
    }];
    for is_late in [false, true] {
        let until = (transfer.last_day, is_late);
        let say = render::choose_entity(lang, 1, &asked, until, &entities);
        all.extend(shown("choose_entity", [say.say(lang, None)]));
        for question in [&asked, &nobodys] {
            let say = render::transfer_preview(lang, 1, question, &transfer, is_late);
            all.extend(shown("transfer_preview", [say.say(lang, None)]));
        }
        let say = render::write_contact(lang, 1, &transfer.entity, is_late);
        all.extend(shown("write_contact", [say.say(lang, None)]));
        let say = render::here_again(lang, &asked, is_late);
        all.extend(shown("here_again", [say]));
    }
    let say = render::send_letter(lang, 1, &transfer.entity);
    all.extend(shown("send_letter", [say.say(lang, None)]));
    let say = render::write_entity(lang, 1);
    all.extend(shown("write_entity", [say.say(lang, None)]));
    for (by, say) in [
        (
            "transfer_done",
            render::transfer_done(lang, &sent, &transfer),
        ),
        (
            "confirm_taking_back",
            render::confirm_taking_back(lang, &sent),
        ),
        ("other_entities", render::other_entities(lang, &[])),
        ("other_entities", render::other_entities(lang, &entities)),
        ("other_entity", render::other_entity(lang, &entities[0])),
    ] {
        all.extend(shown(by, [say]));
    }
    let space = Text::from("Foro de niñas y niños");
    for what in [
        Away::Sent {
            transfer: &transfer,
            is_late: false,
        },
        Away::Sent {
            transfer: &transfer,
            is_late: true,
        },
        Away::SentThere {
            transfer: &transfer,
            space: &space,
        },
        Away::SentHere(&transfer),
        Away::Lost,
        Away::Back { has_passed: false },
        Away::Back { has_passed: true },
        Away::BackHere { has_passed: false },
        Away::BackHere { has_passed: true },
    ] {
        let told = render::Notice::from(Notice::Away(&sent, what));
        let said = told.say(lang);
        // The letter has no words.
        all.extend(shown("away", said.into_iter().take(1)));
    }
    for (question, transfer) in [(&sent, &transfer), (&asked, &returned)] {
        let stands = render::Stands {
            transfer: Some((transfer, day("2024-07-18"))),
            ..stands(3, None, Giving::First)
        };
        let say = render::status(lang, question, Some(OFFICE), (&[], false), stands, None);
        all.extend(shown("status", [say]));
    }
    all
}
