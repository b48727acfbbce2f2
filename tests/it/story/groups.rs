//! In a group the bot answers only when spoken to, and moves to the private chat.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::base::PersonId;
use convoca::simulator::{Incoming, Kind, Said};

on_both_engines!(only_who_speaks_to_it_is_answered);

async fn only_who_speaks_to_it_is_answered(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-15T10:00:00-05:00").await;
    let bot = stage.town.app.bot_name().await.unwrap();
    let group = stage
        .town
        .telegram
        .add_group("Vereda", Kind::Supergroup, None);
    let ana = stage.person("Ana", "es");
    let heard = |stage: &Stage| {
        let log = stage.town.chat(group).log;
        log.iter().filter(|message| message.from.is_none()).count()
    };
    for (text, answers) in [
        ("¿Cuándo podan?".to_owned(), 0),
        ("Mi correo es ana@example.org".to_owned(), 0),
        ("/ban@otro_bot".to_owned(), 0),
        ("/votar".to_owned(), 0),
        ("/ayuda".to_owned(), 1),
        (format!("/preguntar@{bot} algo"), 1),
        (format!("Oye @{bot}, ¿cuándo podan?"), 1),
        (format!("Hay un @{bot}_dos"), 0),
    ] {
        let before = heard(&stage);
        let said = Said::Text { text: text.clone() };
        let incoming = Incoming::new(ana, said).in_chat(group);
        stage.town.telegram.receive(incoming).unwrap();
        stage.town.settle().await;
        assert_eq!(heard(&stage) - before, answers, "{text}");
    }
    let log = stage.town.chat(group).log;
    let last = log.iter().rfind(|message| message.from.is_none()).unwrap();
    seen!(last.text, @"Hola. Para preguntar, escríbanos aquí: https://t.me/convoca_bot?start=ask");
    let said = Said::Text {
        text: "¿Y entonces?".into(),
    };
    let mut reply = Incoming::new(ana, said).in_chat(group);
    reply.reply_to = Some(last.message_id);
    stage.town.telegram.receive(reply).unwrap();
    stage.town.settle().await;
    assert!(
        stage.town.last(group).from.is_none(),
        "a reply to it counts"
    );
    // Nothing is kept of who only spoke in a group, and nothing was said to them in private.
    assert!(stage.town.telegram.chat(ana).is_err());
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert!(tx.contact(PersonId::new(1)).await.unwrap().is_none());
    drop(tx);
    stage.town.finish().await;
}
