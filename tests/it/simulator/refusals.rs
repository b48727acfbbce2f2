//! What the real Telegram refuses is refused here, in the same words.

use super::{Bot, one_button, to};
use convoca::simulator::Kind;
use serde_json::{Value, json};

#[tokio::test]
async fn texts_and_keyboards() {
    let bot = Bot::new().await;
    let ana = bot.started("Ana").await;
    let html = |text: &str| json!({ "text": text, "parse_mode": "HTML" });
    let button =
        |button: Value| json!({ "text": "x", "reply_markup": { "inline_keyboard": [[button]] } });
    let keyboard = |rows: Value| json!({ "text": "x", "reply_markup": { "keyboard": rows } });
    let buttonless =
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
    let many: Vec<_> = (0..101)
        .map(|n| json!([{ "text": "x", "callback_data": n.to_string() }]))
        .collect();
    for (parameters, expected) in [
        (json!({}), "message text is empty"),
        (json!({ "text": "" }), "message text is empty"),
        (json!({ "text": " \n " }), "text must be non-empty"),
        (html("<b></b>"), "text must be non-empty"),
        (json!({ "text": "ñ".repeat(4_097) }), "message is too long"),
        (json!({ "text": "😀".repeat(2_049) }), "message is too long"),
        (json!({ "text": "x".repeat(40_000) }), "text is too long"),
        (
            json!({ "text": "x", "parse_mode": "MarkdownV2" }),
            "Markdown is not supported by the simulator; use HTML",
        ),
        (
            json!({ "text": "x", "parse_mode": "rtf" }),
            "unsupported parse_mode",
        ),
        (
            html("<b>x"),
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            html("a <div>x</div>"),
            "can't parse entities: Unsupported start tag \"div\" at byte offset 2",
        ),
        (
            html("1 < 2"),
            "can't parse entities: Unsupported start tag \"\" at byte offset 2",
        ),
        (
            html("x</b>"),
            "can't parse entities: Unexpected end tag at byte offset 1",
        ),
        (
            html("<b><i>x</b></i>"),
            "can't parse entities: Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
        ),
        (
            html("<b>x</b"),
            "can't parse entities: Unclosed end tag at byte offset 4",
        ),
        (
            html("<a href=\"x>y</a>"),
            "can't parse entities: Unclosed start tag at byte offset 0",
        ),
        (
            html("<span>x</span>"),
            "can't parse entities: Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
        ),
        (button(json!({ "text": "a" })), buttonless),
        (
            button(json!({ "text": "a", "callback_data": "" })),
            buttonless,
        ),
        (
            button(json!({ "text": "a", "callback_data": "x".repeat(65) })),
            "BUTTON_DATA_INVALID",
        ),
        (
            button(json!({ "text": "", "callback_data": "x" })),
            "inline keyboard button text must be non-empty",
        ),
        (
            button(json!({ "text": "a", "callback_data": "x", "url": "https://a.co" })),
            "can't parse inline keyboard button: a button must have exactly one action",
        ),
        (
            button(json!({ "text": "a", "url": "ftp://a.co" })),
            "inline keyboard button URL 'ftp://a.co' is invalid: unsupported URL protocol",
        ),
        (
            json!({ "text": "x", "reply_markup": { "inline_keyboard": many } }),
            "reply markup is too long",
        ),
        (
            json!({ "text": "x", "reply_markup": "{" }),
            "can't parse reply keyboard markup JSON object",
        ),
        (
            json!({ "text": "x", "reply_markup": [] }),
            "object expected as reply markup",
        ),
        (
            keyboard(json!([["a"], [""]])),
            "keyboard button text must be non-empty",
        ),
        (
            keyboard(json!(["a"])),
            "field \"keyboard\" must be an Array of Arrays",
        ),
        (
            json!({ "text": "x", "reply_parameters": { "message_id": 99 } }),
            "message to be replied not found",
        ),
    ] {
        let description = bot.refused("sendMessage", to(ana, parameters)).await;
        assert_eq!(description, format!("Bad Request: {expected}"));
    }
    assert_eq!(bot.sim.chat(ana).unwrap().log.len(), 1, "nothing was sent");
    for accepted in [
        json!({ "text": "😀".repeat(2_048) }),
        html(&format!("<b>{}</b>", "x".repeat(4_096))),
        button(json!({ "text": "a", "callback_data": "x".repeat(64) })),
        json!({ "text": "x", "reply_parameters": { "message_id": 99, "allow_sending_without_reply": true } }),
    ] {
        bot.ok("sendMessage", to(ana, accepted)).await;
    }
}

#[tokio::test]
async fn people_and_chats_out_of_reach() {
    let bot = Bot::new().await;
    let stranger = bot.sim.person("Nadie");
    let blocker = bot.started("Bea").await;
    bot.sim.block(blocker).unwrap();
    let gone = bot.started("Ciro").await;
    bot.sim.set_deactivated(gone, true).unwrap();
    let groups = [Kind::Group, Kind::Supergroup].map(|kind| {
        let group = bot.sim.add_group("Junta", kind, None);
        bot.sim.set_membership(group, stranger, false).unwrap();
        group
    });
    for (chat, status, description) in [
        (
            json!(stranger),
            403,
            "Forbidden: bot can't initiate conversation with a user",
        ),
        (
            json!(blocker),
            403,
            "Forbidden: bot was blocked by the user",
        ),
        (json!(gone), 403, "Forbidden: user is deactivated"),
        (
            json!(groups[0]),
            403,
            "Forbidden: bot was kicked from the group chat",
        ),
        (
            json!(groups[1]),
            403,
            "Forbidden: bot was kicked from the supergroup chat",
        ),
        (json!(77), 400, "Bad Request: chat not found"),
        (json!("@nadie"), 400, "Bad Request: chat not found"),
        (json!(""), 400, "Bad Request: chat_id is empty"),
    ] {
        for method in ["sendMessage", "sendChatAction"] {
            let parameters = json!({ "chat_id": chat, "text": "x", "action": "typing" });
            let (code, body) = bot.call(method, parameters).await;
            assert_eq!(
                (code, body["description"].as_str()),
                (status, Some(description))
            );
        }
    }
    bot.sim.unblock(blocker).unwrap();
    bot.say(blocker, "otra vez").await;
}

#[tokio::test]
async fn edits_deletions_and_pins() {
    let bot = Bot::new().await;
    let ana = bot.started("Ana").await;
    let mine = bot
        .ok("sendMessage", json!({ "chat_id": ana, "text": "a <b>b</b>", "parse_mode": "HTML", "reply_markup": one_button("x", "1") }))
        .await["message_id"]
        .clone();
    let place = bot
        .ok(
            "sendLocation",
            json!({ "chat_id": ana, "latitude": 6.17, "longitude": -75.6 }),
        )
        .await["message_id"]
        .clone();
    let unchanged = "message is not modified: specified new message content and reply markup are exactly the same \
        as a current content and reply markup of the message";
    for (method, parameters, expected) in [
        (
            "editMessageText",
            json!({ "message_id": mine, "text": "a <b>b</b> ", "parse_mode": "HTML", "reply_markup": one_button("x", "1") }),
            unchanged,
        ),
        (
            "editMessageReplyMarkup",
            json!({ "message_id": mine, "reply_markup": one_button("x", "1") }),
            unchanged,
        ),
        (
            "editMessageReplyMarkup",
            json!({ "message_id": place }),
            unchanged,
        ),
        (
            "editMessageText",
            json!({ "message_id": 1, "text": "x" }),
            "message can't be edited",
        ),
        (
            "editMessageText",
            json!({ "message_id": 99, "text": "x" }),
            "message to edit not found",
        ),
        (
            "editMessageText",
            json!({ "text": "x" }),
            "message identifier is not specified",
        ),
        (
            "editMessageText",
            json!({ "message_id": mine, "text": "" }),
            "message text is empty",
        ),
        (
            "editMessageText",
            json!({ "message_id": mine, "text": "x".repeat(4_097) }),
            "MESSAGE_TOO_LONG",
        ),
        (
            "editMessageText",
            json!({ "message_id": place, "text": "x" }),
            "there is no text in the message to edit",
        ),
        (
            "editMessageText",
            json!({ "message_id": mine, "text": "x", "reply_markup": { "keyboard": [["a"]] } }),
            "inline keyboard expected",
        ),
        (
            "deleteMessage",
            json!({ "message_id": 99 }),
            "message to delete not found",
        ),
        (
            "pinChatMessage",
            json!({ "message_id": 99 }),
            "message to pin not found",
        ),
    ] {
        let description = bot.refused(method, to(ana, parameters)).await;
        assert_eq!(description, format!("Bad Request: {expected}"), "{method}");
    }
    bot.clock.advance(chrono::TimeDelta::hours(48));
    let description = bot
        .refused("deleteMessage", to(ana, json!({ "message_id": mine })))
        .await;
    assert_eq!(description, "Bad Request: message can't be deleted");
}

#[tokio::test]
async fn a_press_is_answered_once_and_in_time() {
    let bot = Bot::new().await;
    let ana = bot.started("Ana").await;
    bot.ok(
        "sendMessage",
        json!({ "chat_id": ana, "text": "?", "reply_markup": one_button("Sí", "y") }),
    )
    .await;
    let too_old =
        "Bad Request: query is too old and response timeout expired or query ID is invalid";
    let press = || async {
        bot.sim.press(ana, "Sí").unwrap();
        bot.updates().await.last().unwrap()["callback_query"]["id"].clone()
    };

    let id = press().await;
    let long = json!({ "callback_query_id": id, "text": "x".repeat(201) });
    assert_eq!(
        bot.refused("answerCallbackQuery", long).await,
        "Bad Request: MESSAGE_TOO_LONG"
    );
    bot.ok(
        "answerCallbackQuery",
        json!({ "callback_query_id": id, "text": "x".repeat(200) }),
    )
    .await;
    assert_eq!(
        bot.refused("answerCallbackQuery", json!({ "callback_query_id": id }))
            .await,
        too_old
    );

    assert_eq!(
        bot.refused("answerCallbackQuery", json!({ "callback_query_id": "1" }))
            .await,
        too_old
    );

    let id = press().await;
    bot.clock.advance(chrono::TimeDelta::hours(1));
    assert_eq!(
        bot.refused("answerCallbackQuery", json!({ "callback_query_id": id }))
            .await,
        too_old
    );
}
