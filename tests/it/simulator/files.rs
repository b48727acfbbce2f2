//! Files of the bot and of people: how large, of which kind, and sent again.

use super::{Bot, to};
use convoca::simulator::{Incoming, NewFile, Said};
use reqwest::multipart::{Form, Part};
use serde_json::json;

#[tokio::test]
async fn what_is_refused() {
    let bot = Bot::new().await;
    let ana = bot.started("Ana").await;
    let form = |field: &'static str, bytes: Vec<u8>| {
        Form::new()
            .text("chat_id", ana.to_string())
            .part(field, Part::bytes(bytes).file_name("f.pdf"))
    };
    let mib = 1024 * 1024;
    let mut large_photo = b"\x89PNG".to_vec();
    large_photo.resize(10 * mib + 1, 0);
    for (method, form, status, expected) in [
        (
            "sendDocument",
            form("document", vec![0; 50 * mib + 1]),
            413,
            "Request Entity Too Large",
        ),
        (
            "sendPhoto",
            form("photo", large_photo),
            400,
            "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
        (
            "sendPhoto",
            form("photo", b"%PDF".to_vec()),
            400,
            "Bad Request: IMAGE_PROCESS_FAILED",
        ),
        (
            "sendDocument",
            form("document", vec![]),
            400,
            "Bad Request: file must be non-empty",
        ),
        (
            "sendDocument",
            form("other", vec![1]),
            400,
            "Bad Request: there is no document in the request",
        ),
    ] {
        let (code, body) = bot.upload(method, form).await;
        assert_eq!(
            (code, body["description"].as_str()),
            (status, Some(expected))
        );
    }
    let (_, sent) = bot
        .upload("sendDocument", form("document", b"%PDF".to_vec()))
        .await;
    let document = &sent["result"]["document"]["file_id"];
    let mut virtual_voice = NewFile {
        name: "v.oga".into(),
        ..Default::default()
    };
    virtual_voice.size = Some(20 * 1024 * 1024 + 1);
    let file = bot.sim.upload(virtual_voice);
    bot.sim
        .receive(Incoming::new(ana, Said::Voice { file }))
        .unwrap();
    let voice = bot.updates().await[0]["message"]["voice"]["file_id"].clone();
    for (method, parameters, expected) in [
        (
            "sendDocument",
            json!({ "document": "https://a.co/x.pdf" }),
            "failed to get HTTP URL content",
        ),
        (
            "sendDocument",
            json!({ "document": "nope" }),
            "wrong file identifier/HTTP URL specified",
        ),
        (
            "sendPhoto",
            json!({ "photo": document }),
            "can't use file of type Document as Photo",
        ),
        (
            "sendDocument",
            json!({ "document": document, "caption": "x".repeat(1_025) }),
            "message caption is too long",
        ),
        (
            "getFile",
            json!({ "file_id": "nope" }),
            "wrong file_id or the file is temporarily unavailable",
        ),
        ("getFile", json!({ "file_id": voice }), "file is too big"),
    ] {
        assert_eq!(
            bot.refused(method, to(ana, parameters)).await,
            format!("Bad Request: {expected}")
        );
    }
}

#[tokio::test]
async fn files_go_both_ways_and_can_be_sent_again() {
    let bot = Bot::new().await;
    let ana = bot.started("Ana").await;
    let form = Form::new()
        .text("chat_id", ana.to_string())
        .text("document", "attach://a")
        .text("caption", "<b>Acta</b>")
        .text("parse_mode", "HTML")
        .part(
            "a",
            Part::bytes(b"%PDF-1.7".to_vec())
                .file_name("acta.pdf")
                .mime_str("application/pdf")
                .unwrap(),
        );
    let (_, sent) = bot.upload("sendDocument", form).await;
    let document = &sent["result"]["document"];
    assert_eq!(
        (&document["file_name"], &document["file_size"]),
        (&json!("acta.pdf"), &json!(8))
    );
    assert_eq!(sent["result"]["caption_entities"][0]["type"], "bold");
    let again = bot
        .ok(
            "sendDocument",
            json!({ "chat_id": ana, "document": document["file_id"] }),
        )
        .await;
    assert_eq!(&again["document"], document);

    let file = bot.sim.upload(NewFile {
        name: "calle.jpg".into(),
        mime: "image/jpeg".into(),
        bytes: "hueco".into(),
        size: None,
    });
    bot.sim
        .receive(Incoming::new(
            ana,
            Said::Photo {
                file,
                caption: "aquí".into(),
            },
        ))
        .unwrap();
    let message = bot.updates().await[0]["message"].clone();
    let file = bot
        .ok(
            "getFile",
            json!({ "file_id": message["photo"][2]["file_id"] }),
        )
        .await;
    let path = file["file_path"].as_str().unwrap();
    let address = format!("{}/file/bot{}/{path}", bot.sim.url(), bot.sim.token());
    assert_eq!(
        reqwest::get(address).await.unwrap().text().await.unwrap(),
        "hueco"
    );
    let seen = bot.sim.chat(ana).unwrap().log.pop().unwrap();
    assert_eq!(
        (
            seen.kind.as_str(),
            seen.text.as_str(),
            seen.file.unwrap().name.as_str()
        ),
        ("photo", "aquí", "calle.jpg")
    );

    let media = json!([{ "type": "photo", "media": message["photo"][0]["file_id"], "caption": "1" }, { "type": "document", "media": document["file_id"] }]);
    let album = bot
        .ok("sendMediaGroup", json!({ "chat_id": ana, "media": media }))
        .await;
    assert_eq!(album[0]["media_group_id"], album[1]["media_group_id"]);
}
