//! What the bot sends is what a person sees, and what Telegram returns.

use super::{Bot, one_button};
use convoca::simulator::{Change, Pressed};
use reqwest::multipart::Form;
use serde_json::{Value, json};
use teloxide::prelude::*;
use teloxide::types::{BotCommand, InputFile, ParseMode};

#[tokio::test]
async fn json_forms_and_addresses_say_the_same() {
    let bot = Bot::new().await;
    let ana = bot.started("Ana").await;
    let markup = one_button("Sí", "y").to_string();
    let fields = [
        ("chat_id", ana.to_string()),
        ("text", "¿a & b?".to_owned()),
        ("reply_markup", markup),
    ];
    let multipart = fields
        .iter()
        .cloned()
        .fold(Form::new(), |form, (name, value)| form.text(name, value));
    let post = || bot.http.post(bot.address("sendMessage"));
    for request in [
        post().json(
            &json!({ "chat_id": ana, "text": "¿a & b?", "reply_markup": one_button("Sí", "y") }),
        ),
        post().form(&fields),
        bot.http.get(bot.address("sendMessage")).query(&fields),
        post().multipart(multipart),
    ] {
        let body: Value = request.send().await.unwrap().json().await.unwrap();
        assert_eq!(body["result"]["text"], "¿a & b?", "{body}");
        assert_eq!(
            body["result"]["reply_markup"],
            one_button("Sí", "y"),
            "{body}"
        );
    }
}

#[tokio::test]
async fn a_conversation_as_a_person_sees_it() {
    let bot = Bot::new().await;
    let ana = bot.started("Ana").await;
    let text = " <b>Recibida</b> & <i>2024-000123</i> 😀 /estado\n";
    let sent = bot.ok("sendMessage", json!({ "chat_id": ana, "text": text, "parse_mode": "html", "reply_markup": one_button("¿Por qué?", "why") })).await;
    let entities: Vec<_> = sent["entities"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entity| {
            (
                entity["type"].clone(),
                entity["offset"].clone(),
                entity["length"].clone(),
            )
        })
        .collect();
    assert_eq!(sent["text"], "Recibida & 2024-000123 😀 /estado");
    assert_eq!(
        entities,
        [("bold", 0, 8), ("italic", 11, 11), ("bot_command", 26, 7)]
            .map(|(kind, offset, length)| (json!(kind), json!(offset), json!(length)))
    );
    assert_eq!(sent["date"], 1_720_879_200);

    let Pressed::Callback { id, .. } = bot.sim.press(ana, "¿Por qué?").unwrap() else {
        panic!()
    };
    bot.ok(
        "answerCallbackQuery",
        json!({ "callback_query_id": id, "text": "ya" }),
    )
    .await;
    assert_eq!(
        bot.sim.callback_answer(&id),
        Some(Change::CallbackAnswered {
            id,
            text: Some("ya".into()),
            show_alert: false
        })
    );
    let edited = bot
        .ok(
            "editMessageText",
            json!({ "chat_id": ana, "message_id": 2, "text": "otra" }),
        )
        .await;
    assert_eq!(
        (
            &edited["text"],
            edited.get("reply_markup"),
            &edited["edit_date"]
        ),
        (&json!("otra"), None, &json!(1_720_879_200))
    );
    bot.ok(
        "editMessageReplyMarkup",
        json!({ "chat_id": ana, "message_id": 2, "reply_markup": one_button("A", "a") }),
    )
    .await;
    let gone = bot.say(ana, "se va").await;
    bot.ok(
        "deleteMessage",
        json!({ "chat_id": ana, "message_id": gone }),
    )
    .await;
    bot.ok("pinChatMessage", json!({ "chat_id": ana, "message_id": 2 }))
        .await;
    bot.ok("sendMessage", json!({ "chat_id": ana, "text": "elija", "reply_markup": { "keyboard": [["Sí"], [{ "text": "No" }]] } })).await;
    assert!(matches!(
        bot.sim.press(ana, "No").unwrap(),
        Pressed::Text(_)
    ));
    bot.ok("setMyCommands", json!({ "commands": [{ "command": "ayuda", "description": "Ayuda" }], "language_code": "es" })).await;
    bot.ok(
        "setMyCommands",
        json!({ "commands": [{ "command": "help", "description": "Help" }] }),
    )
    .await;

    let chat = bot.sim.chat(ana).unwrap();
    let log: Vec<_> = chat
        .log
        .iter()
        .map(|message| {
            (
                message.message_id,
                message.from.is_some(),
                message.html.as_str(),
            )
        })
        .collect();
    assert_eq!(
        log,
        [
            (1, true, "<span>/start</span>"),
            (2, false, "otra"),
            (4, false, "elija"),
            (5, true, "No")
        ]
    );
    assert_eq!(chat.log[1].keyboard.as_ref().unwrap().rows[0][0].text, "A");
    assert_eq!(chat.pinned, [2]);
    assert_eq!(chat.reply_keyboard.unwrap()["keyboard"][0][0], "Sí");
    assert_eq!(
        chat.commands,
        [json!({ "command": "ayuda", "description": "Ayuda" })]
    );
    bot.ok(
        "sendMessage",
        json!({ "chat_id": ana, "text": "gracias", "reply_markup": { "remove_keyboard": true } }),
    )
    .await;
    assert_eq!(bot.sim.chat(ana).unwrap().reply_keyboard, None);
}

/// The real client of the bot, against the simulator.
#[tokio::test]
async fn teloxide_speaks_with_it() {
    let simulated = Bot::new().await;
    let ana = ChatId(simulated.started("Ana").await);
    let bot =
        teloxide::Bot::new(simulated.sim.token()).set_api_url(simulated.sim.url().parse().unwrap());
    assert_eq!(bot.get_me().await.unwrap().username(), "convoca_bot");
    bot.set_my_commands([BotCommand::new("ayuda", "Ayuda")])
        .await
        .unwrap();
    assert_eq!(bot.get_my_commands().await.unwrap().len(), 1);
    let sent = bot
        .send_message(ana, "<b>hola</b>")
        .parse_mode(ParseMode::Html)
        .await
        .unwrap();
    bot.edit_message_text(ana, sent.id, "adiós").await.unwrap();
    bot.send_chat_action(ana, teloxide::types::ChatAction::Typing)
        .await
        .unwrap();
    let png = InputFile::memory(&b"\x89PNG"[..]).file_name("a.png");
    let sent = bot.send_photo(ana, png).caption("foto").await.unwrap();
    let size = sent.photo().unwrap().last().unwrap().clone();
    bot.send_photo(ana, InputFile::file_id(size.file.id.clone()))
        .await
        .unwrap();
    bot.get_file(size.file.id).await.unwrap();
    bot.send_document(ana, InputFile::memory("x").file_name("a.txt"))
        .await
        .unwrap();
    bot.send_voice(ana, InputFile::memory("x").file_name("a.oga"))
        .await
        .unwrap();
    bot.send_location(ana, 6.17, -75.6).await.unwrap();
    bot.get_chat(ana).await.unwrap();
    bot.delete_message(ana, sent.id).await.unwrap();
    simulated.sim.block(ana.0).unwrap();
    let refused = bot.send_message(ana, "x").await.unwrap_err();
    assert!(
        matches!(
            refused,
            teloxide::RequestError::Api(teloxide::ApiError::BotBlocked)
        ),
        "{refused:?}"
    );
    assert_eq!(bot.get_updates().await.unwrap().len(), 1);
    assert_eq!(
        simulated.sim.calls(Some(ana.0)).last().unwrap().method,
        "sendMessage"
    );
}
