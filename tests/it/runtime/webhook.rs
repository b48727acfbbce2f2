//! Updates that Telegram brings: 200 only once they are committed.

use crate::support::process::{configure, hears};
use convoca::app::App;
use convoca::clock::Clock;
use convoca::config::{Config, Overrides};
use convoca::simulator::{Limits, Simulator, SimulatorConfig};
use convoca::store::Store;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

const SECRET: &str = "a-secret-of-sixteen-or-more";

/// An entity that runs with a webhook, and the Telegram that knows it.
struct Hooked {
    telegram: Simulator,
    store: Store,
    url: String,
    stop: CancellationToken,
    running: JoinHandle<()>,
    _folder: TempDir,
}

pub(super) fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

impl Hooked {
    async fn new() -> Self {
        let telegram = Simulator::start(SimulatorConfig {
            limits: Limits::off(),
            webhook_backoff: (
                chrono::TimeDelta::milliseconds(20),
                chrono::TimeDelta::milliseconds(100),
            ),
            ..SimulatorConfig::default()
        })
        .await
        .unwrap();
        let folder = tempfile::tempdir().unwrap();
        let port = free_port();
        let url = format!("http://127.0.0.1:{port}/hook");
        let hook = format!(
            "[telegram.webhook]\nurl = \"{url}\"\nlisten = \"127.0.0.1:{port}\"\nsecret = \"{SECRET}\""
        );
        let file = configure(&folder, "hooked", &telegram, &hook);
        let config = Config::read(&file, Overrides::default()).unwrap();
        let app = App::open(config, Clock::system()).await.unwrap();
        let store = app.store.clone();
        let stop = CancellationToken::new();
        let running = tokio::spawn({
            let stop = stop.clone();
            async move { app.run(stop).await.unwrap() }
        });
        let hooked = Self {
            telegram,
            store,
            url,
            stop,
            running,
            _folder: folder,
        };
        // Once the bot has answered somebody, everything stands.
        let first = hooked.telegram.person("Primera");
        hooked.telegram.begin(first, None).unwrap();
        hears(&hooked.telegram, first, 1).await;
        hooked
    }

    async fn post(&self, secret: Option<&str>, body: &str) -> u16 {
        let mut request = reqwest::Client::new().post(&self.url).body(body.to_owned());
        if let Some(secret) = secret {
            request = request.header("x-telegram-bot-api-secret-token", secret);
        }
        request.send().await.unwrap().status().as_u16()
    }

    async fn is_applied(&self, id: i64) -> bool {
        let mut tx = self.store.begin().await.unwrap();
        let new = tx.take_updates(&[id], Clock::system().now()).await.unwrap();
        new.is_empty()
    }

    async fn end(self) {
        self.stop.cancel();
        self.running.await.unwrap();
    }
}

fn text(id: i64, person: i64) -> String {
    format!(
        r#"{{"update_id":{id},"message":{{"message_id":1,"date":1720879200,"text":"hola",
        "chat":{{"id":{person},"type":"private","first_name":"Ana"}},
        "from":{{"id":{person},"is_bot":false,"first_name":"Ana"}}}}}}"#
    )
}

#[tokio::test]
async fn only_telegram_is_listened_to() {
    let hooked = Hooked::new().await;
    let update = text(500, 77);
    for wrong in [
        None,
        Some(""),
        Some("a-secret-of-sixteen-or-mor"),
        Some("x"),
    ] {
        assert_eq!(hooked.post(wrong, &update).await, 401);
    }
    for no_update in ["", "{", "[]", "7", "{}", r#"{"update_id":"x"}"#, "ñ\u{0}"] {
        assert_eq!(
            hooked.post(Some(SECRET), no_update).await,
            400,
            "{no_update}"
        );
    }
    assert!(!hooked.is_applied(500).await);
    assert_eq!(hooked.post(Some(SECRET), &update).await, 200);
    assert!(hooked.is_applied(500).await);
    // Of a kind nobody knows: taken and set aside, or Telegram would bring it for ever.
    assert_eq!(
        hooked
            .post(Some(SECRET), r#"{"update_id":501,"telepathy":{}}"#)
            .await,
        200
    );
    let mut tx = hooked.store.begin().await.unwrap();
    assert_eq!(tx.updates_set_aside(9).await.unwrap()[0].update_id, 501);
    drop(tx);
    hooked.end().await;
}

#[tokio::test]
async fn a_database_out_of_reach_answers_503_and_telegram_brings_it_again() {
    let hooked = Hooked::new().await;
    let on = "PRAGMA query_only = ON";
    hooked.store.sabotage(on).await.unwrap();
    assert_eq!(hooked.post(Some(SECRET), &text(900, 88)).await, 503);
    let ana = hooked.telegram.person("Ana");
    hooked.telegram.text(ana, "¿Cuándo?").unwrap();
    let off = "PRAGMA query_only = OFF";
    hooked.store.sabotage(off).await.unwrap();
    hears(&hooked.telegram, ana, 1).await;
    assert!(!hooked.is_applied(900).await);
    assert_eq!(hooked.post(Some(SECRET), &text(900, 88)).await, 200);
    hooked.end().await;
}

/// Whoever does not know the secret is sent away before they have sent anything else.
#[tokio::test]
async fn the_secret_is_looked_at_before_the_rest() {
    let hooked = Hooked::new().await;
    let address = hooked.url.trim_start_matches("http://");
    let (host, path) = address.split_once('/').unwrap();
    let mut stream = TcpStream::connect(host).await.unwrap();
    let head = format!(
        "POST /{path} HTTP/1.1\r\nhost: {host}\r\ncontent-length: 1000000\r\n\
         x-telegram-bot-api-secret-token: wrong\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut status = [0; 12];
    stream.read_exact(&mut status).await.unwrap();
    assert_eq!(&status, b"HTTP/1.1 401");
    hooked.end().await;
}

#[tokio::test]
async fn a_delivery_whose_answer_was_lost_changes_nothing_the_second_time() {
    use convoca::simulator::{Fault, FaultKind};
    let hooked = Hooked::new().await;
    let lost = Fault::next(FaultKind::LostResponse, 2).only("webhook");
    hooked.telegram.set_faults(vec![lost]);
    let ana = hooked.telegram.person("Ana");
    for line in 0..4 {
        hooked.telegram.text(ana, &format!("línea {line}")).unwrap();
    }
    hooked.telegram.text(ana, "/ayuda").unwrap();
    let said = || hooked.telegram.chat(ana).unwrap().log.into_iter();
    let said = || said().filter(|message| message.from.is_none());
    let is_help = |text: &str| text.contains("/preguntar");
    // A chat is answered in order: with the help, all before it has been said.
    let helped = async {
        loop {
            let seen = hooked.telegram.last_event();
            if said().any(|message| is_help(&message.text)) {
                return;
            }
            hooked.telegram.changed(ana, seen).await;
        }
    };
    let helped = tokio::time::timeout(std::time::Duration::from_secs(60), helped).await;
    assert!(helped.is_ok(), "the help does not come");
    let all: Vec<_> = said().map(|message| message.text).collect();
    hooked.end().await;
    assert_eq!(all.iter().filter(|text| is_help(text)).count(), 1);
    let preview = all.iter().rfind(|text| !is_help(text)).unwrap();
    let lines = "línea 0\nlínea 1\nlínea 2\nlínea 3";
    assert!(preview.contains(lines), "{preview}");
    assert_eq!(preview.matches("línea").count(), 4, "{preview}");
}
