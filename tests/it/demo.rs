//! The demo without its page: what the clock does on its way, and who may ask it for anything.

use crate::support::browser::Demo;
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};

/// Enough looks for whatever the bot has to do; each waits for news.
const LOOKS: usize = 50;

struct Caller {
    http: Client,
    url: String,
}

impl Caller {
    fn new(demo: &Demo) -> Self {
        Self {
            http: Client::new(),
            url: demo.url.trim_end_matches('/').to_owned(),
        }
    }

    async fn read(&self, path: &str) -> Value {
        let answer = self.http.get(format!("{}{path}", self.url)).send().await;
        answer.unwrap().json().await.unwrap()
    }

    async fn ask(&self, path: &str, body: Value) -> (StatusCode, Value) {
        let request = self.http.post(format!("{}{path}", self.url)).json(&body);
        let answer = request.header("x-convoca-demo", "1").send().await.unwrap();
        (answer.status(), answer.json().await.unwrap_or_default())
    }

    /// Waits until the last message of a chat says this.
    async fn hears(&self, chat: i64, text: &str) {
        for _ in 0..LOOKS {
            let view = self.read(&format!("/control/chats/{chat}")).await;
            let last = view["last_event"].as_u64().unwrap_or_default();
            let log = view["log"].as_array().cloned().unwrap_or_default();
            let said = log.last().and_then(|message| message["text"].as_str());
            if said.is_some_and(|said| said.contains(text)) {
                return;
            }
            let news = format!("/control/events?after={last}&timeout=1");
            self.read(&news).await;
        }
        panic!("{chat} never hears {text}");
    }

    async fn moves(&self, to: &str) -> Value {
        let (status, now) = self.ask("/demo/clock", json!({ "to": to })).await;
        assert_eq!(status, StatusCode::OK, "{now}");
        now
    }

    /// Day and text of what was said to somebody by the clock.
    async fn digests(&self) -> Vec<String> {
        let timeline = self.read("/demo/timeline").await;
        let entries = timeline.as_array().unwrap().iter();
        entries
            .filter(|entry| entry["kind"] == "digest")
            .map(|entry| format!("{}, {}", entry["day"], entry["hour"]).replace('"', ""))
            .collect()
    }
}

#[tokio::test]
async fn whatever_the_clock_jumps_over_happens_on_its_day() {
    let demo = Demo::start("en");
    let caller = Caller::new(&demo);
    let page = caller.read("/demo/page").await;
    let phones = page["phones"].as_array().unwrap();
    let (ana, luz) = (
        phones[0]["id"].as_i64().unwrap(),
        phones[1]["id"].as_i64().unwrap(),
    );
    caller.hears(luz, "You are the liaison").await;
    let say = |text: &str| json!({ "from": ana, "type": "text", "text": text });
    let press = |text: &str| json!({ "from": ana, "text": text });
    caller
        .ask("/control/messages", say("When is the road mended?"))
        .await;
    caller.hears(ana, "what is it about").await;
    caller
        .ask("/control/press", press("Development plan"))
        .await;
    caller.hears(ana, "Shall we send it?").await;
    caller.ask("/control/press", press("✅ Send")).await;
    // The question whether they want to hear of other things comes last.
    caller.hears(ana, "Would you like").await;

    // One jump over four weeks, a holiday on a Wednesday among them (7 August).
    let now = caller.moves("2024-08-09T12:00").await;
    assert_eq!(now["date"], "Friday 9 August 2024");
    let days = [
        "Monday 15 July",
        // Once a week the coordinator hears of the hearing's papers.
        "Monday 22 July",
        "Friday 26 July",
        "Monday 29 July",
        "Tuesday 30 July",
        "Thursday 1 August",
        "Friday 2 August",
        "Monday 5 August",
        "Monday 5 August",
        "Tuesday 6 August",
        "Thursday 8 August",
        "Friday 9 August",
    ];
    let expected = days.map(|day| format!("{day}, 8:00 a.m."));
    assert_eq!(caller.digests().await, expected);
    let now = caller.moves("reminder").await;
    assert_eq!(now["date"], "Monday 12 August 2024");
    assert_eq!(now["hour"], "8:00 a.m.");
    demo.end();
}

#[tokio::test]
async fn other_pages_and_wrong_moves_change_nothing() {
    let demo = Demo::start("es");
    let caller = Caller::new(&demo);
    let foreign = caller.http.get(&demo.url).header("host", "evil.example");
    assert_eq!(
        foreign.send().await.unwrap().status(),
        StatusCode::FORBIDDEN
    );
    let clock = format!("{}/demo/clock", caller.url);
    let form = caller.http.post(&clock).json(&json!({ "to": "hour" }));
    assert_eq!(form.send().await.unwrap().status(), StatusCode::FORBIDDEN);
    for (to, told) in [
        ("2024-07-13T08:00", "solo va hacia adelante"),
        ("2027-01-01T08:00", "muy lejos"),
        ("yesterday", "no existe"),
    ] {
        let (status, answer) = caller.ask("/demo/clock", json!({ "to": to })).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        let said = answer["error"].as_str().unwrap();
        assert!(said.contains(told), "{said}");
    }
    for role in ["citizen", "auditor", "citizen"] {
        let (status, _) = caller.ask("/demo/phones", json!({ "role": role })).await;
        assert_eq!(status, StatusCode::OK);
    }
    let (status, answer) = caller.ask("/demo/phones", json!({ "role": "head" })).await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "{answer}");
    demo.end();
}
