//! Who is let in, what the bot may say about itself, and what people cannot do either.

use super::Bot;
use convoca::simulator::{ControlError, NewPerson};
use serde_json::{Value, json};

#[tokio::test]
async fn the_address_and_the_token() {
    let bot = Bot::new().await;
    let get = async |path: String| {
        let response = reqwest::get(format!("{}{path}", bot.sim.url()))
            .await
            .unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    let token = bot.sim.token();
    let unauthorized = r#"{"description":"Unauthorized","error_code":401,"ok":false}"#;
    assert_eq!(
        get("/bot1:wrong/getMe".into()).await,
        (401, unauthorized.into())
    );
    assert_eq!(get("/file/bot1:wrong/x".into()).await.0, 401);
    assert_eq!(get(format!("/bot{token}/getNothing")).await.0, 404);
    assert_eq!(get(format!("/file/bot{token}/nothing")).await.0, 404);
    assert_eq!(get("/".into()).await.0, 404);
    let (status, body) = get(format!("/bot{token}/GETME?x=1")).await;
    assert_eq!(status, 200, "{body}");
    let me: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(me["result"]["id"], 4_242_424_242_i64);
}

#[tokio::test]
async fn commands_and_descriptions() {
    let bot = Bot::new().await;
    let command = |name: &str, description: &str| json!({ "commands": [{ "command": name, "description": description }] });
    let many: Vec<_> = (0..101)
        .map(|n| json!({ "command": format!("c{n}"), "description": "x" }))
        .collect();
    for (method, parameters, expected) in [
        (
            "setMyCommands",
            command("Ayuda", "x"),
            "BOT_COMMAND_INVALID",
        ),
        ("setMyCommands", command("", "x"), "BOT_COMMAND_INVALID"),
        (
            "setMyCommands",
            command(&"a".repeat(33), "x"),
            "BOT_COMMAND_INVALID",
        ),
        (
            "setMyCommands",
            command("ayuda", ""),
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        (
            "setMyCommands",
            command("ayuda", &"x".repeat(257)),
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        (
            "setMyCommands",
            json!({ "commands": many }),
            "BOT_COMMANDS_TOO_MUCH",
        ),
        (
            "setMyCommands",
            json!({ "commands": "[" }),
            "can't parse commands JSON object",
        ),
        (
            "setMyDescription",
            json!({ "description": "x".repeat(513) }),
            "bot description is too long",
        ),
        (
            "setMyShortDescription",
            json!({ "short_description": "x".repeat(121) }),
            "bot short description is too long",
        ),
        ("sendChatAction", json!({ "chat_id": 1 }), "chat not found"),
        (
            "setWebhook",
            json!({ "url": "example" }),
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
        (
            "setWebhook",
            json!({ "url": "http://127.0.0.1:1", "secret_token": "a b" }),
            "secret token contains unallowed characters",
        ),
    ] {
        assert_eq!(
            bot.refused(method, parameters).await,
            format!("Bad Request: {expected}")
        );
    }
}

#[tokio::test]
async fn what_people_themselves_cannot_do() {
    let bot = Bot::new().await;
    let ana = bot.sim.add_person(NewPerson {
        first_name: "Ana".into(),
        ..NewPerson::default()
    });
    assert_eq!(bot.sim.text(ana, ""), Err(ControlError::Empty));
    assert_eq!(
        bot.sim.text(ana, &"x".repeat(4_097)),
        Err(ControlError::TooLong)
    );
    assert_eq!(bot.sim.text(77, "x"), Err(ControlError::NoPerson));
    assert_eq!(
        bot.sim.begin(ana, Some(&"x".repeat(65))),
        Err(ControlError::BadPayload)
    );
    assert_eq!(bot.sim.begin(ana, Some("á")), Err(ControlError::BadPayload));
    bot.sim.begin(ana, Some(&"x".repeat(64))).unwrap();
    assert_eq!(bot.sim.press(ana, "Sí"), Err(ControlError::NoButton));
    bot.sim.block(ana).unwrap();
    assert_eq!(bot.sim.text(ana, "x"), Err(ControlError::Blocked));
}
