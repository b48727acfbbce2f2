//! What the library does not know, or only in part, is read as far as it can be; of the rest whoever wrote it
//! hears too.

use crate::support::{Engine, Stage, on_both_engines};
use serde_json::value::RawValue;
use serde_json::{Value, json};

on_both_engines!(
    kinds_of_later_are_read_as_far_as_they_can_be,
    what_says_nothing_that_is_known_is_set_aside_with_an_apology,
    a_change_and_a_press_of_a_later_kind_are_read,
    words_with_a_file_that_cannot_be_read_are_taken,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";
const HOLE: &str = "¿Cuándo tapan este hueco?";

/// Telegram brings something in Ana's chat that the simulator does not know how to send.
async fn brings(stage: &mut Stage, ana: i64, n: i64, kind: &str, rest: Value) -> String {
    stage.take(ana);
    let mut body = json!({
        "message_id": 1_000 + n,
        "from": { "id": ana, "is_bot": false, "first_name": "Ana", "language_code": "es" },
        "chat": { "id": ana, "type": "private", "first_name": "Ana" },
        "date": stage.town.clock.now().timestamp(),
    });
    let (fields, rest) = (body.as_object_mut().unwrap(), rest.as_object().unwrap());
    fields.extend(rest.clone());
    let update = json!({ "update_id": 50_000 + n, kind: body }).to_string();
    let batch = vec![RawValue::from_string(update).unwrap()];
    let (app, now) = (&stage.town.app, stage.town.clock.now());
    app.intake.take(batch, now).await.unwrap();
    stage.settle().await;
    stage.take(ana)
}

async fn kinds_of_later_are_read_as_far_as_they_can_be(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/ayuda").await;
    let entity = |kind: &str| json!([{ "type": kind, "offset": 0, "length": 3 }]);
    let voice = json!({ "file_id": "O", "file_unique_id": "o", "duration": 9 });
    let small = json!({ "file_id": "P", "file_unique_id": "p" });
    let taken = [
        json!({ "text": HOLE, "entities": entity("date_time") }),
        json!({ "text": HOLE, "entities": [{ "type": "text_link", "offset": 0, "length": 3, "url": "sin esquema" }] }),
        json!({ "text": HOLE, "forward_origin": { "type": "hologram", "date": 1 } }),
        json!({ "text": HOLE, "external_reply": { "origin": { "type": "hologram" }, "hologram": {} } }),
        json!({ "text": HOLE, "via_bot": "what" }),
        json!({ "text": HOLE, "reply_to_message": { "message_id": 3, "date": 1, "hologram": {},
            "chat": { "id": ana, "type": "private" } } }),
        json!({ "voice": voice }),
        json!({ "photo": [small], "caption": HOLE }),
        json!({ "document": { "file_id": "D", "mime_type": 7 }, "caption": HOLE }),
    ];
    for (n, rest) in (0..).zip(taken) {
        let seen = brings(&mut stage, ana, n, "message", rest.clone()).await;
        assert!(seen.contains("¿de qué tema es?"), "{rest}: {seen}");
        stage.presses(ana, "No sé").await;
        let seen = stage.take(ana);
        let is_file = rest.get("text").is_none();
        let is_asked = match rest.get("voice") {
            Some(_) => seen.contains("(nota de voz)"),
            None => seen.contains(HOLE),
        };
        assert!(is_asked, "{rest}: {seen}");
        assert_eq!(seen.contains("📎 Un archivo"), is_file, "{rest}: {seen}");
        stage.says(ana, "/cancelar").await;
    }
    stage.town.finish().await;
}

async fn words_with_a_file_that_cannot_be_read_are_taken(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/ayuda").await;
    let video = json!({ "file_id": "V", "file_unique_id": "v", "width": 640, "height": 360,
        "duration": 9, "file_size": 1000 });
    let mut typed = video.clone();
    typed["mime_type"] = json!("video/mp4");
    let moving =
        json!({ "file_id": "L", "file_unique_id": "l", "width": 1, "height": 1, "duration": 2 });
    let all = [
        json!({ "video": video, "caption": HOLE }),
        json!({ "video": typed, "caption": HOLE }),
        json!({ "live_photo": moving, "caption": HOLE }),
    ];
    for (n, rest) in (0..).zip(all) {
        let seen = brings(&mut stage, ana, n, "message", rest.clone()).await;
        assert!(
            seen.contains("El archivo no lo podemos leer") && seen.contains("¿de qué tema es?"),
            "{rest}: {seen}"
        );
        stage.presses(ana, "No sé").await;
        let seen = stage.take(ana);
        assert!(seen.contains(HOLE), "{rest}: {seen}");
        stage.says(ana, "/cancelar").await;
    }
    // Without words there is nothing to take.
    let seen = brings(&mut stage, ana, 9, "message", json!({ "video": typed })).await;
    assert!(seen.contains("Esto no lo podemos leer"), "{seen}");
    let dice = json!({ "dice": { "emoji": "🎲", "value": 3 } });
    let seen = brings(&mut stage, ana, 10, "message", dice).await;
    assert!(seen.contains("Esto no lo podemos leer"), "{seen}");
    stage.town.finish().await;
}

async fn what_says_nothing_that_is_known_is_set_aside_with_an_apology(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/ayuda").await;
    let rest = json!({ "hologram": { "file_id": "H" } });
    let seen = brings(&mut stage, ana, 1, "message", rest).await;
    assert!(
        seen.contains("Tuvimos un problema con su mensaje"),
        "{seen}"
    );
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let aside = tx.updates_set_aside(10).await.unwrap();
    drop(tx);
    assert_eq!(aside.len(), 1);
    assert!(aside[0].raw.contains("hologram"));
    // What Telegram notes in a chat by itself is nothing that somebody wrote.
    let rest = json!({ "message_auto_delete_timer_changed": { "message_auto_delete_time": 60 } });
    let seen = brings(&mut stage, ana, 2, "message", rest).await;
    assert_eq!(seen, "");
    // In a group nobody may have spoken to the bot.
    let group = json!({ "id": -77, "type": "group", "title": "Junta" });
    let rest = json!({ "hologram": { "file_id": "H" }, "chat": group });
    let seen = brings(&mut stage, ana, 3, "message", rest).await;
    assert_eq!(seen, "");
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert_eq!(tx.updates_set_aside(10).await.unwrap().len(), 1);
}

async fn a_change_and_a_press_of_a_later_kind_are_read(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo tapan el ueco?").await;
    let first = stage.town.chat(ana).log[0].message_id;
    stage.presses(ana, "No sé").await;
    let rest = json!({ "message_id": first, "edit_date": stage.town.clock.now().timestamp(),
        "text": HOLE, "entities": [{ "type": "date_time", "offset": 0, "length": 2 }] });
    let seen = brings(&mut stage, ana, 1, "edited_message", rest).await;
    assert!(seen.contains(HOLE), "{seen}");
    let log = stage.town.chat(ana).log;
    let card = log.iter().rfind(|message| message.keyboard.is_some());
    let card = card.unwrap().message_id;
    let data = "send:50001";
    let press = json!({ "id": "77", "data": data, "hologram": 1, "message": { "message_id": card,
        "date": 0, "chat": { "id": ana, "type": "private" }, "hologram": {} } });
    let seen = brings(&mut stage, ana, 2, "callback_query", press).await;
    assert!(seen.contains("Su número es 2024-000001"), "{seen}");
}
