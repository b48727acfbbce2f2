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
        .ask("/control/press", press("Works and projects"))
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
        // What is overdue the coordinator hears of too.
        "Tuesday 6 August",
        "Tuesday 6 August",
        "Thursday 8 August",
        "Thursday 8 August",
        "Friday 9 August",
        "Friday 9 August",
    ];
    // The schedule asks for something on other days too.
    let digests = caller.digests().await;
    for day in days {
        let expected = format!("{day}, 8:00 a.m.");
        assert!(digests.contains(&expected), "{expected} in {digests:?}");
    }
    assert!(digests.iter().all(|day| day.ends_with("8:00 a.m.")));
    let now = caller.moves("reminder").await;
    assert_eq!(now["date"], "Monday 12 August 2024");
    assert_eq!(now["hour"], "8:00 a.m.");
    demo.end();
}

/// Who holds which phone.
fn phone(phones: &Value, name: &str) -> i64 {
    let mut all = phones.as_array().unwrap().iter();
    let found = all.find(|phone| phone["name"] == name);
    found.unwrap()["id"].as_i64().unwrap()
}

#[tokio::test]
async fn a_question_on_any_topic_reaches_a_phone_and_the_schedule_is_there() {
    let demo = Demo::start("es");
    let caller = Caller::new(&demo);
    let phones = caller.read("/demo/page").await["phones"].clone();
    let (ana, luz) = (phone(&phones, "Ana"), phone(&phones, "Luz"));
    let carlos = phone(&phones, "Carlos");
    caller
        .hears(luz, "Usted es enlace de: todas las oficinas.")
        .await;
    let say = |from: i64, text: &str| json!({ "from": from, "type": "text", "text": text });
    let press = |text: &str| json!({ "from": ana, "text": text });
    // The hearing that is under way has a place.
    caller.ask("/control/messages", say(ana, "/espacios")).await;
    caller.hears(ana, "Estos son los encuentros").await;
    let hearing = "🟢 sábado 13 de julio · Rendición de cuentas: 150 días…";
    caller.ask("/control/press", press(hearing)).await;
    caller.hears(ana, "Casa de la Cultura").await;
    caller
        .ask(
            "/control/messages",
            say(ana, "¿Cómo pago el predial por internet?"),
        )
        .await;
    caller.hears(ana, "tema es").await;
    caller
        .ask("/control/press", press("Trámites por internet"))
        .await;
    caller.hears(ana, "¿La enviamos?").await;
    caller.ask("/control/press", press("✅ Enviar")).await;
    caller.hears(ana, "¿Quiere que le avisemos").await;
    caller.moves("business-day").await;
    caller.hears(luz, "1 nueva").await;
    caller
        .ask("/control/messages", say(carlos, "/proceso"))
        .await;
    caller.hears(carlos, "Hechas:").await;
    demo.end();
}

#[tokio::test]
async fn phones_come_and_go_and_somebody_always_coordinates() {
    let demo = Demo::start("es");
    let caller = Caller::new(&demo);
    let phones = caller.read("/demo/page").await["phones"].clone();
    let carlos = phone(&phones, "Carlos");
    caller.hears(carlos, "Usted coordina").await;
    let remove = |id: i64| json!({ "id": id });
    let (status, told) = caller.ask("/demo/phones/remove", remove(carlos)).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(told["error"].as_str().unwrap().contains("se queda"));
    let new = json!({ "role": "coordinator" });
    let (status, phones) = caller.ask("/demo/phones", new).await;
    assert_eq!(status, StatusCode::OK);
    let second = phones.as_array().unwrap().last().unwrap()["id"].as_i64();
    caller.hears(second.unwrap(), "Usted coordina").await;
    for id in [carlos, phone(&phones, "Ana"), phone(&phones, "Luz")] {
        let (status, left) = caller.ask("/demo/phones/remove", remove(id)).await;
        assert_eq!(status, StatusCode::OK, "{left}");
    }
    let left = caller.read("/demo/page").await["phones"].clone();
    assert_eq!(left.as_array().unwrap().len(), 1);
    // There is room again, and no name twice.
    for role in ["citizen", "auditor", "citizen", "citizen", "citizen"] {
        let (status, _) = caller.ask("/demo/phones", json!({ "role": role })).await;
        assert_eq!(status, StatusCode::OK);
    }
    let all = caller.read("/demo/page").await["phones"].clone();
    let names = all.as_array().unwrap().iter();
    let mut names: Vec<_> = names.map(|one| one["name"].to_string()).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 6);
    demo.end();
}

/// What a coordinator who sets up a space is told, step by step.
const NEXT: [&str; 6] = [
    "These are the meetings",
    "What kind of meeting is it?",
    "On which day",
    "When does it end?",
    "Where is it?",
    "This is how it will be",
];
const NEW: &str = "➕ Make a meeting";
const ANNOUNCE: &str = "📣 Announce";
const REMIND: &str = "⏰ Remind me";
const SOON: &str = "⏰ You asked us to remind you";

#[tokio::test]
async fn moving_the_clock_over_a_weekend_loses_no_reminder() {
    let demo = Demo::start("en");
    let caller = Caller::new(&demo);
    let phones = caller.read("/demo/page").await["phones"].clone();
    let (ana, carlos) = (phone(&phones, "Ana"), phone(&phones, "Carlos"));
    caller.hears(carlos, "You coordinate").await;
    let say = |from: i64, text: &str| json!({ "from": from, "type": "text", "text": text });
    let press = |from: i64, text: &str| json!({ "from": from, "text": text });
    caller
        .ask("/control/messages", say(carlos, "/spaces"))
        .await;
    caller.hears(carlos, NEXT[0]).await;
    for (button, text, next) in [
        (true, NEW, NEXT[1]),
        (true, "Forum", NEXT[2]),
        (false, "21 July 10 am", NEXT[3]),
        (true, "2 hours", NEXT[4]),
        (false, "Main square", NEXT[5]),
        (true, ANNOUNCE, "Main square"),
    ] {
        let (path, body) = match button {
            true => ("/control/press", press(carlos, text)),
            false => ("/control/messages", say(carlos, text)),
        };
        caller.ask(path, body).await;
        caller.hears(carlos, next).await;
    }
    caller.moves("2024-07-19T12:00").await;
    caller.ask("/control/messages", say(ana, "/spaces")).await;
    caller.hears(ana, NEXT[0]).await;
    caller
        .ask("/control/press", press(ana, "📣 Sunday 21 July · Forum"))
        .await;
    caller.hears(ana, "Main square").await;
    caller.ask("/control/press", press(ana, REMIND)).await;
    caller.hears(ana, "remind you").await;
    // Saturday is a holiday, and nobody works on Sunday.
    caller.moves("2024-07-22T12:00").await;
    let view = caller.read(&format!("/control/chats/{ana}")).await;
    let log = view["log"].as_array().unwrap().iter();
    let told: Vec<_> = log.filter_map(|one| one["text"].as_str()).collect();
    assert!(told.iter().any(|text| text.starts_with(SOON)), "{told:?}");
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
