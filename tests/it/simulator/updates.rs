//! Updates by polling: each until it is confirmed, never after, and all that teloxide understands.

use super::Bot;
use chrono::TimeDelta;
use convoca::simulator::{Incoming, Kind, NewFile, Origin, Press, Said};
use serde_json::{Value, json};
use teloxide::types::{Update, UpdateKind};

fn ids(updates: &Value) -> Vec<i64> {
    let updates = updates.as_array().unwrap();
    updates
        .iter()
        .map(|update| update["update_id"].as_i64().unwrap())
        .collect()
}

#[tokio::test]
async fn confirmed_updates_never_come_back() {
    let bot = Bot::new().await;
    let ana = bot.sim.person("Ana");
    for n in 1..=5 {
        bot.sim.text(ana, &format!("{n}")).unwrap();
    }
    for (parameters, expected) in [
        (json!({ "limit": 2 }), vec![1, 2]),
        (json!({}), vec![1, 2, 3, 4, 5]),
        (json!({ "offset": 3 }), vec![3, 4, 5]),
        (json!({ "offset": 1 }), vec![3, 4, 5]),
        (json!({ "offset": -1 }), vec![5]),
        (json!({ "offset": "0" }), vec![5]),
        (json!({ "offset": 6 }), vec![]),
        (json!({}), vec![]),
    ] {
        let updates = bot.ok("getUpdates", parameters.clone()).await;
        assert_eq!(ids(&updates), expected, "{parameters}");
    }
    assert_eq!(bot.sim.statistics().updates_confirmed, 5);
}

#[tokio::test]
async fn a_poll_waits_for_an_update_while_the_clock_stands_still() {
    let bot = Bot::new().await;
    let ana = bot.sim.person("Ana");
    let poll = bot.ok("getUpdates", json!({ "timeout": 30 }));
    let (updates, _) = tokio::join!(poll, async { bot.sim.text(ana, "hola").unwrap() });
    assert_eq!(updates[0]["message"]["text"], "hola");
}

#[tokio::test]
async fn a_poll_ends_empty_when_its_time_is_over() {
    let bot = Bot::new().await;
    let poll = bot.ok("getUpdates", json!({ "timeout": 30 }));
    let time = async {
        loop {
            bot.clock.advance(TimeDelta::seconds(30));
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        updates = poll => assert_eq!(updates, json!([])),
        () = time => unreachable!(),
    }
}

/// As Telegram does it, so that nobody asks in circles: whoever confirms with it must not wait for the answer.
#[tokio::test]
async fn the_same_poll_again_is_held_open_for_three_seconds() {
    let bot = Bot::new().await;
    let first = bot.ok("getUpdates", json!({ "timeout": 30, "offset": 7 }));
    let _ = tokio::time::timeout(std::time::Duration::from_millis(50), first).await;
    let mut passed = 0;
    let again = bot.ok("getUpdates", json!({ "offset": 7 }));
    let time = async {
        loop {
            bot.clock.advance(TimeDelta::milliseconds(500));
            passed += 1;
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        updates = again => assert_eq!(updates, json!([])),
        () = time => unreachable!(),
    }
    assert!(passed >= 6, "{passed}");
    assert_eq!(
        bot.ok("getUpdates", json!({ "offset": 8 })).await,
        json!([])
    );
}

#[tokio::test]
async fn of_two_polls_one_gives_way() {
    let bot = Bot::new().await;
    let ana = bot.sim.person("Ana");
    let poll = || bot.call("getUpdates", json!({ "timeout": 30 }));
    let (mut one, mut other) = (Box::pin(poll()), Box::pin(poll()));
    let ((status, body), rest) = tokio::select! {
        answer = &mut one => (answer, other),
        answer = &mut other => (answer, one),
    };
    assert_eq!(status, 409);
    assert_eq!(
        body["description"],
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    );
    bot.sim.text(ana, "hola").unwrap();
    let (status, body) = rest.await;
    assert_eq!((status, ids(&body["result"])), (200, vec![1]));
}

#[tokio::test]
async fn kinds_the_bot_does_not_want_are_not_made() {
    let bot = Bot::new().await;
    let ana = bot.sim.person("Ana");
    bot.ok(
        "getUpdates",
        json!({ "allowed_updates": ["callback_query"] }),
    )
    .await;
    assert_eq!(bot.sim.text(ana, "a").unwrap().update_id, None);
    bot.ok("getUpdates", json!({ "allowed_updates": "[]" }))
        .await;
    assert_eq!(bot.sim.text(ana, "b").unwrap().update_id, Some(1));
}

#[tokio::test]
async fn in_a_group_only_what_is_meant_for_the_bot() {
    let bot = Bot::new().await;
    let ana = bot.started("Ana").await;
    let group = bot
        .sim
        .add_group("Junta", Kind::Supergroup, Some("junta".into()));
    let ours = bot
        .ok(
            "sendMessage",
            json!({ "chat_id": "@junta", "text": "hola" }),
        )
        .await;
    let ours = i32::try_from(ours["message_id"].as_i64().unwrap()).unwrap();
    for (text, reply_to, heard) in [
        ("buenas", None, false),
        ("/ayuda", None, true),
        ("/ayuda@convoca_bot", None, true),
        ("/ayuda@otro_bot", None, false),
        ("oiga @Convoca_Bot, ¿qué tal?", None, true),
        ("oiga @convoca_bots", None, false),
        ("no", Some(ours), true),
    ] {
        let mut incoming = Incoming::new(ana, Said::Text { text: text.into() }).in_chat(group);
        incoming.reply_to = reply_to;
        assert_eq!(
            bot.sim.receive(incoming).unwrap().update_id.is_some(),
            heard,
            "{text}"
        );
    }
}

/// One of everything a person can do, as teloxide understands it.
#[tokio::test]
async fn teloxide_understands_every_update() {
    let bot = Bot::new().await;
    let (sim, ana) = (&bot.sim, bot.started("Ana").await);
    let luis = sim.person("Luis");
    let group = sim.add_group("Junta", Kind::Group, None);
    let file = |name: &str| {
        sim.upload(NewFile {
            name: name.into(),
            mime: "application/pdf".into(),
            bytes: "x".into(),
            size: None,
        })
    };
    let buttons = json!({ "inline_keyboard": [[{ "text": "Sí", "callback_data": "y" }, { "text": "Web", "url": "https://itagui.gov.co" }]] });
    bot.ok("sendMessage", json!({ "chat_id": ana, "text": "<b>¿Sí?</b>", "parse_mode": "HTML", "reply_markup": buttons })).await;
    let said = [
        Said::Text {
            text: "/start abc #agua https://itagui.gov.co".into(),
        },
        Said::Photo {
            file: file("f.jpg"),
            caption: "la calle".into(),
        },
        Said::Document {
            file: file("d.pdf"),
            caption: String::new(),
        },
        Said::Voice {
            file: file("v.oga"),
        },
        Said::Sticker {
            emoji: "👍".into()
        },
        Said::Location {
            latitude: 6.17,
            longitude: -75.6,
        },
        Said::Contact {
            phone_number: "+573000000000".into(),
            first_name: "Ana".into(),
            user_id: Some(ana),
        },
    ];
    let mut expected = vec!["Message"; said.len() + 4];
    for said in said {
        sim.receive(Incoming {
            reply_to: Some(2),
            ..Incoming::new(ana, said)
        })
        .unwrap();
    }
    for origin in [Origin::User(luis), Origin::HiddenUser("Rosa".into())] {
        let forwarded = Said::Text {
            text: "¿cuándo?".into(),
        };
        sim.receive(Incoming {
            forwarded_from: Some(origin),
            ..Incoming::new(ana, forwarded)
        })
        .unwrap();
    }
    for _ in 0..2 {
        let photo = Said::Photo {
            file: file("f.jpg"),
            caption: String::new(),
        };
        sim.receive(Incoming {
            media_group_id: Some("7".into()),
            ..Incoming::new(ana, photo)
        })
        .unwrap();
    }
    sim.edit(ana, ana, 3, "otra cosa").unwrap();
    sim.press(ana, "Sí").unwrap();
    sim.press_button(Press {
        from: ana,
        message_id: Some(2),
        data: Some("falso".into()),
        forged: true,
        ..Press::default()
    })
    .unwrap();
    sim.block(ana).unwrap();
    sim.unblock(ana).unwrap();
    sim.set_membership(group, ana, false).unwrap();
    expected.extend([
        "EditedMessage",
        "CallbackQuery",
        "CallbackQuery",
        "MyChatMember",
        "MyChatMember",
        "MyChatMember",
    ]);

    let kinds: Vec<_> = bot
        .updates()
        .await
        .into_iter()
        .map(|raw| {
            // teloxide 0.17 cannot read an update from a `Value`, only from text.
            let update: Update = serde_json::from_str(&raw.to_string()).unwrap();
            if let UpdateKind::Message(message) = &update.kind {
                assert_eq!(
                    message.reply_to_message().is_some(),
                    raw["message"].get("reply_to_message").is_some()
                );
                assert!(!format!("{:?}", message.kind).starts_with("Empty"), "{raw}");
            }
            match update.kind {
                UpdateKind::Message(_) => "Message",
                UpdateKind::EditedMessage(_) => "EditedMessage",
                UpdateKind::CallbackQuery(_) => "CallbackQuery",
                UpdateKind::MyChatMember(_) => "MyChatMember",
                other => panic!("{other:?}: {raw}"),
            }
        })
        .collect();
    assert_eq!(kinds, expected);
}
