//! In a group the bot answers only when spoken to, and moves to the private chat.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::base::PersonId;
use convoca::simulator::{Incoming, Kind, Said};
use serde_json::json;
use serde_json::value::RawValue;

on_both_engines!(
    only_who_speaks_to_it_is_answered,
    a_topic_is_answered_there_and_whoever_writes_as_the_group_too,
);

/// The number of the topic that each answer in the group went to.
fn topics(stage: &Stage, group: i64) -> Vec<Option<i64>> {
    let calls = stage.town.telegram.calls(Some(group)).into_iter();
    let calls = calls.filter(|call| call.method == "sendMessage" && call.refused.is_none());
    calls
        .map(|call| call.parameters["message_thread_id"].as_i64())
        .collect()
}

async fn a_topic_is_answered_there_and_whoever_writes_as_the_group_too(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-15T10:00:00-05:00").await;
    let group = stage
        .town
        .telegram
        .add_group("Vereda", Kind::Supergroup, None);
    let chat = json!({ "id": group, "type": "supergroup", "title": "Vereda", "is_forum": true });
    let ana = json!({ "id": 7, "is_bot": false, "first_name": "Ana" });
    let nobody = json!({ "id": 1_087_968_824, "is_bot": true, "first_name": "Group",
        "username": "GroupAnonymousBot" });
    let robot = json!({ "id": 9, "is_bot": true, "first_name": "Otro", "username": "otro_bot" });
    let all = [
        // In a topic; in the group's main one, behind a thread of replies; as the group itself.
        (
            json!({ "from": ana, "message_thread_id": 12, "is_topic_message": true }),
            Some(Some(12)),
        ),
        (json!({ "from": ana, "message_thread_id": 12 }), Some(None)),
        (json!({ "from": nobody, "sender_chat": chat }), Some(None)),
        (json!({ "from": robot }), None),
    ];
    for (n, (rest, answered)) in (0..).zip(all) {
        let before = topics(&stage, group).len();
        let mut body = json!({ "message_id": 100 + n, "date": 0, "chat": chat, "text": "/ayuda" });
        body.as_object_mut()
            .unwrap()
            .extend(rest.as_object().unwrap().clone());
        let update = json!({ "update_id": 60_000 + n, "message": body }).to_string();
        let batch = vec![RawValue::from_string(update).unwrap()];
        let (app, now) = (&stage.town.app, stage.town.clock.now());
        app.intake.take(batch, now).await.unwrap();
        stage.settle().await;
        let new = topics(&stage, group).split_off(before);
        assert_eq!(new, Vec::from_iter(answered), "{n}");
    }
    stage.town.finish().await;
}

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
