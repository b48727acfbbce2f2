//! The people are moved from another process, over HTTP.

use super::{Bot, one_button};
use convoca::clock::Clock;
use convoca::simulator::{Limits, SimulatorConfig, Statistics};
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// What one does over `/control`.
struct Hands {
    url: String,
    http: reqwest::Client,
}

impl Hands {
    async fn get(&self, path: &str) -> Value {
        let response = self
            .http
            .get(format!("{}/control/{path}", self.url))
            .send()
            .await
            .unwrap();
        response.json().await.unwrap()
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let request = self
            .http
            .post(format!("{}/control/{path}", self.url))
            .json(&body);
        request.send().await.unwrap().json().await.unwrap()
    }
}

#[tokio::test]
async fn everything_a_page_needs() {
    let bot = Bot::new().await;
    let hands = Hands {
        url: bot.sim.url(),
        http: bot.http.clone(),
    };
    assert_eq!(hands.get("state").await["token"], bot.sim.token());
    let ana = hands
        .post(
            "people",
            json!({ "first_name": "Ana", "language_code": "es" }),
        )
        .await["id"]
        .as_i64()
        .unwrap();
    let started = hands
        .post(&format!("people/{ana}/start"), json!({ "payload": "abc" }))
        .await;
    assert_eq!(
        started,
        json!({ "chat": ana, "message_id": 1, "update_id": 1 })
    );
    bot.ok(
        "sendMessage",
        json!({ "chat_id": ana, "text": "¿Sí?", "reply_markup": one_button("Sí", "y") }),
    )
    .await;
    assert_eq!(
        hands
            .post("press", json!({ "from": ana, "text": "Sí" }))
            .await["pressed"],
        "callback"
    );
    assert_eq!(
        hands
            .post("press", json!({ "from": ana, "text": "No" }))
            .await,
        json!({ "error": "no such button" })
    );

    let upload = bot
        .http
        .post(format!("{}/control/files?name=calle.jpg", hands.url))
        .header("content-type", "image/jpeg")
        .body("hueco");
    let file = upload.send().await.unwrap().json::<Value>().await.unwrap()["file"].clone();
    let sent = hands
        .post(
            "messages",
            json!({ "from": ana, "type": "photo", "file": file, "caption": "aquí" }),
        )
        .await;
    assert_eq!(sent["message_id"], 3);
    hands
        .post(
            "messages/edit",
            json!({ "from": ana, "message_id": 3, "text": "allá" }),
        )
        .await;
    let chat = hands.get(&format!("chats/{ana}?after=1")).await;
    let texts: Vec<_> = chat["log"]
        .as_array()
        .unwrap()
        .iter()
        .map(|message| message["text"].clone())
        .collect();
    assert_eq!(texts, [json!("¿Sí?"), json!("allá")]);
    let shown = reqwest::get(format!(
        "{}/control/files/{}",
        hands.url,
        chat["log"][1]["file"]["file_id"].as_str().unwrap()
    ))
    .await
    .unwrap();
    assert_eq!(shown.headers()["content-type"], "image/jpeg");

    let changes: Vec<_> = hands
        .get("events?after=2")
        .await
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["change"].clone())
        .collect();
    assert_eq!(changes, [json!("message"), json!("edited")]);
    let follow = hands.get("events?after=4&timeout=60");
    let (followed, _) = tokio::join!(follow, bot.say(ana, "hola"));
    assert_eq!(
        followed,
        json!([{ "n": 5, "chat": ana, "change": "message", "message_id": 4 }])
    );

    hands
        .post(
            &format!("chats/{ana}/membership"),
            json!({ "by": ana, "member": false }),
        )
        .await;
    assert_eq!(hands.get("chats").await[0]["bot_is_member"], false);
    let group = hands.post("groups", json!({ "title": "Junta" })).await["id"]
        .as_i64()
        .unwrap();
    assert!(group < -1_000_000_000_000);
    hands
        .post(
            "faults",
            json!([{ "kind": "error_before", "code": 500, "method": "getMe", "times": 1 }]),
        )
        .await;
    assert_eq!(hands.get("faults").await[0]["kind"], "error_before");
    assert_eq!(bot.call("getMe", json!({})).await.0, 500);
    hands.post("reachable", json!({ "reachable": false })).await;
    assert_eq!(hands.get("state").await["reachable"], false);
    hands.post("limits", json!(Limits::free())).await;
    assert_eq!(hands.get("state").await["limits"], json!(Limits::free()));
    let calls = hands.get(&format!("calls?chat={ana}")).await;
    assert_eq!(calls[0]["method"], "sendMessage");
    let counted: Statistics = serde_json::from_value(hands.get("statistics").await).unwrap();
    assert_eq!((counted.accepted, counted.accepted_by_chat[&ana]), (2, 2));
    assert_eq!(
        hands
            .post(
                &format!("people/{ana}/deactivated"),
                json!({ "deactivated": true })
            )
            .await,
        json!({})
    );
}

#[tokio::test]
async fn a_load_of_people_who_wait_for_their_replies() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let hands = Hands {
        url: format!("http://{}", listener.local_addr().unwrap()),
        http: reqwest::Client::new(),
    };
    let config = SimulatorConfig {
        clock: Clock::system(),
        limits: Limits::off(),
        keep_messages: Some(2),
        ..SimulatorConfig::default()
    };
    let token = config.token.clone();
    tokio::spawn(convoca::simulator::serve(listener, config));
    let script =
        json!([{ "text": "/preguntar" }, { "text": "pregunta {n}" }, { "press": "Enviar" }]);
    hands
        .post(
            "load",
            json!({ "users": 10, "updates": 90, "script": script, "wait_for_reply": true }),
        )
        .await;

    let call = async |method: &str, parameters: Value| {
        let address = format!("{}/bot{token}/{method}", hands.url);
        let response = hands
            .http
            .post(address)
            .json(&parameters)
            .send()
            .await
            .unwrap();
        response.json::<Value>().await.unwrap()["result"].clone()
    };
    let mut heard = 0;
    let mut offset = 0;
    while heard < 90 {
        let updates = call("getUpdates", json!({ "offset": offset, "timeout": 30 })).await;
        for update in updates.as_array().unwrap() {
            heard += 1;
            offset = update["update_id"].as_i64().unwrap() + 1;
            let from = [&update["message"], &update["callback_query"]]
                .map(|part| part["from"]["id"].clone());
            let chat = from.into_iter().find(|id| !id.is_null());
            call("sendMessage", json!({ "chat_id": chat, "text": "¿bien?", "reply_markup": one_button("Enviar", "send") })).await;
        }
    }
    let report = hands.get("load").await;
    assert_eq!(
        (&report["made"], &report["failed"], &report["left"]),
        (&json!(90), &json!(0), &json!(0))
    );
    let counted: Statistics = serde_json::from_value(hands.get("statistics").await).unwrap();
    assert_eq!(
        (counted.from_hand_out.count, counted.from_creation.count),
        (90, 90)
    );
    assert_eq!(hands.get("chats").await[0]["messages"], 2);
}
