//! The real program: how it starts, how it ends, and what it says when something is wrong.

use super::webhook::free_port;
use crate::support::process::{Process, configure, configure_with, convoca, hears};
use convoca::simulator::{Fault, FaultKind, Limits, Simulator, SimulatorConfig};
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;

const FIVE_SECONDS: Duration = Duration::from_secs(5);

pub(super) async fn telegram() -> (Simulator, TempDir) {
    let config = SimulatorConfig {
        limits: Limits::off(),
        ..SimulatorConfig::default()
    };
    let telegram = Simulator::start(config).await.unwrap();
    (telegram, tempfile::tempdir().unwrap())
}

/// Whatever one run has decided and sent, the next one finds finished.
pub(super) async fn ends_well(process: Process, telegram: &Simulator) -> String {
    process.signal("TERM");
    let (status, log) = process.end(FIVE_SECONDS).await;
    assert!(status.success(), "{log}");
    assert_eq!(telegram.statistics().updates_pending, 0, "{log}");
    assert!(!log.contains("could not be confirmed"), "{log}");
    log
}

#[tokio::test]
async fn sigterm_finishes_confirms_and_leaves() {
    let (telegram, folder) = telegram().await;
    let config = configure(&folder, "uno", &telegram, "");
    let mut process = Process::run(&[&config]);
    process.says("convoca is running").await;
    let people: Vec<_> = (0..50).map(|n| telegram.person(&format!("P{n}"))).collect();
    for person in &people {
        telegram.text(*person, "¿Cuándo?").unwrap();
    }
    hears(&telegram, people[0], 1).await;
    let log = ends_well(process, &telegram).await;
    assert!(log.contains("convoca has stopped"), "{log}");
    // What was not said in time is said by the next one, and nothing twice.
    let mut process = Process::run(&[&config]);
    process.says("convoca is running").await;
    for person in &people {
        hears(&telegram, *person, 1).await;
    }
    ends_well(process, &telegram).await;
    let statistics = telegram.statistics();
    assert_eq!((statistics.accepted, statistics.repeated_texts), (50, 0));
}

#[tokio::test]
async fn it_leaves_in_time_even_if_telegram_hangs() {
    let (telegram, folder) = telegram().await;
    let config = configure(&folder, "uno", &telegram, "");
    let mut process = Process::run(&[&config]);
    process.says("convoca is running").await;
    let ana = telegram.person("Ana");
    telegram.text(ana, "uno").unwrap();
    hears(&telegram, ana, 1).await;
    let kind = FaultKind::Delay {
        milliseconds: 60_000,
    };
    telegram.set_faults(vec![Fault::with_probability(kind, 1.0)]);
    telegram.text(ana, "dos").unwrap();
    process.signal("TERM");
    let (status, log) = process.end(FIVE_SECONDS).await;
    assert!(status.success(), "{log}");
    telegram.set_faults(Vec::new());
    let process = Process::run(&[&config]);
    hears(&telegram, ana, 2).await;
    // That was left by the one before. Whether this one has asked for messages yet, another one shows.
    telegram.text(ana, "tres").unwrap();
    hears(&telegram, ana, 3).await;
    ends_well(process, &telegram).await;
}

#[tokio::test]
async fn without_a_network_it_waits_and_says_so() {
    let (telegram, folder) = telegram().await;
    let config = configure(&folder, "uno", &telegram, "");
    telegram.set_reachable(false);
    let ana = telegram.person("Ana");
    telegram.text(ana, "¿Hay alguien?").unwrap();
    let mut process = Process::run(&[&config]);
    process.says("Telegram does not answer yet").await;
    telegram.set_reachable(true);
    hears(&telegram, ana, 1).await;
    telegram.set_reachable(false);
    process.says("no messages come in").await;
    telegram.set_reachable(true);
    telegram.text(ana, "¿Y ahora?").unwrap();
    process.says("messages are coming in again").await;
    ends_well(process, &telegram).await;
    assert!(!folder.path().join("uno.db-journal").exists());

    // Asked to leave while there is no network at all, it leaves.
    telegram.set_reachable(false);
    let mut process = Process::run(&[&config]);
    process.says("Telegram does not answer yet").await;
    process.signal("TERM");
    let (status, log) = process.end(FIVE_SECONDS).await;
    assert!(status.success(), "{log}");
}

#[tokio::test]
async fn a_second_poller_is_named() {
    let (telegram, folder) = telegram().await;
    let config = configure(&folder, "uno", &telegram, "");
    let other = configure(&folder, "dos", &telegram, "");
    let mut first = Process::run(&[&config]);
    first.says("convoca is running").await;
    let mut second = Process::run(&[&other]);
    first.says("another program is receiving this bot's messages: stop it, or give this one its own token").await;
    second.signal("TERM");
    second.says("convoca has stopped").await;
    let ana = telegram.person("Ana");
    telegram.text(ana, "uno").unwrap();
    first.says("messages are coming in again").await;
    hears(&telegram, ana, 1).await;
    ends_well(first, &telegram).await;
}

#[tokio::test]
async fn a_token_that_is_not_accepted_stops_it() {
    let (telegram, folder) = telegram().await;
    let config = configure_with(&folder, "uno", &telegram, "4242424242:AAwrong", "");
    let (status, log) = Process::run(&[&config]).end(FIVE_SECONDS).await;
    assert!(!status.success());
    assert!(
        log.contains("Telegram no longer accepts the token: ask @BotFather"),
        "{log}"
    );
    // To the log in English, to whoever started it in their language.
    let told = "convoca: Una entidad tuvo que parar: Telegram ya no acepta el token.";
    assert!(log.lines().any(|line| line.starts_with(told)), "{log}");
    assert!(!log.contains("AAwrong"), "{log}");
}

#[tokio::test]
async fn several_entities_in_one_process() {
    let ((one, folder), (two, _other)) = (telegram().await, telegram().await);
    let wrong = configure_with(&folder, "mal", &two, "4242424242:AAwrong", "");
    let configs = [
        configure(&folder, "uno", &one, ""),
        configure(&folder, "dos", &two, ""),
        wrong,
    ];
    let configs: Vec<&Path> = configs.iter().map(|config| config.as_path()).collect();
    let mut process = Process::run(&configs);
    // One that has to stop does not take the others along.
    process.says("an entity had to stop").await;
    for (telegram, name) in [(&one, "uno"), (&two, "dos")] {
        let ana = telegram.person("Ana");
        telegram.begin(ana, None).unwrap();
        hears(telegram, ana, 1).await;
        let chat = telegram.chat(ana).unwrap();
        assert!(chat.log.last().unwrap().text.contains(name));
    }
    process.signal("TERM");
    let (_, log) = process.end(FIVE_SECONDS).await;
    assert_eq!(log.matches("convoca has stopped").count(), 3, "{log}");
}

#[tokio::test]
async fn health_and_metrics_are_served() {
    let (telegram, folder) = telegram().await;
    let port = free_port();
    let web = format!("[web]\nlisten = \"127.0.0.1:{port}\"");
    let config = configure(&folder, "uno", &telegram, &web);
    let mut process = Process::run(&[&config]);
    process.says("convoca is running").await;
    let ana = telegram.person("Ana");
    telegram.text(ana, "¿Cuándo?").unwrap();
    hears(&telegram, ana, 1).await;
    let get = async |path| {
        let url = format!("http://127.0.0.1:{port}{path}");
        let response = reqwest::get(url).await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    let (status, health) = get("/health").await;
    assert_eq!(status, 200);
    assert!(health.contains(r#""database":true"#), "{health}");
    let (status, metrics) = get("/metrics").await;
    assert_eq!(status, 200);
    assert!(metrics.contains("convoca_updates_total 1\n"), "{metrics}");
    assert!(!metrics.contains("Cuándo"));
    // What has not happened is there too, so that an alarm can be set on it.
    for line in [
        "convoca_updates_set_aside_total 0\n",
        "convoca_messages_failed_total{reason=\"blocked\"} 0\n",
        "convoca_messages_put_off_total{reason=\"no_answer\"} 0\n",
        "convoca_outbox_waiting{lane=\"bulk\"} 0\n",
        "convoca_outbox_oldest_seconds{lane=\"reply\"} 0\n",
        "convoca_job_failures_total{job=\"digest\"} 0\n",
        "convoca_job_success_timestamp_seconds{job=\"digest\"} ",
        "convoca_updates_delay_seconds ",
        "convoca_telegram_heard_timestamp_seconds 1",
    ] {
        assert!(metrics.contains(line), "{line} in {metrics}");
    }
    ends_well(process, &telegram).await;
}

/// What `convoca run` says when it cannot start, and its status.
fn refused(config: &Path) -> (Option<i32>, String) {
    let config = config.to_str().unwrap();
    let output = convoca(&["run", "--config", config]).output().unwrap();
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[tokio::test]
async fn a_database_that_does_not_do_is_named() {
    let (telegram, folder) = telegram().await;
    // Of a later version.
    let config = configure(&folder, "uno", &telegram, "");
    let url = format!("sqlite://{}", folder.path().join("uno.db").display());
    let store = convoca::store::Store::connect(&url.into(), None)
        .await
        .unwrap();
    let mut tx = store.begin().await.unwrap();
    tx.sabotage(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (9999, 'from the future', TRUE, '', 0)",
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    store.close().await;
    let (status, told) = refused(&config);
    assert_eq!(status, Some(2));
    assert!(told.contains("la migración 9999"), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");

    // In a folder that is not there, or cannot be written (which nothing is to root).
    let text = std::fs::read_to_string(&config).unwrap();
    for place in ["none/there.db", "/proc/convoca.db"] {
        let path = folder.path().join(place);
        let moved = text.replace(
            folder.path().join("uno.db").to_str().unwrap(),
            path.to_str().unwrap(),
        );
        std::fs::write(&config, moved).unwrap();
        let (status, told) = refused(&config);
        assert_eq!(status, Some(2));
        assert!(told.contains("unable to open database file"), "{told}");
        assert!(told.contains(path.to_str().unwrap()), "{told}");
    }

    // Nobody is there, or it is of a kind we do not speak.
    for (url, why) in [
        (
            "postgres://convoca:hidden@127.0.0.1:1/x",
            "No se puede llegar a la base de datos",
        ),
        ("mysql://user:hidden@host/x", "postgres://"),
    ] {
        let line = format!("url = \"{url}\"\n");
        let start = text.find("url = \"sqlite").unwrap();
        std::fs::write(&config, format!("{}{line}", &text[..start])).unwrap();
        let (status, told) = refused(&config);
        assert_eq!(status, Some(2));
        assert!(told.contains(why), "{told}");
        assert!(!told.contains("hidden"), "{told}");
    }
}

#[tokio::test]
async fn a_taken_port_is_named() {
    let (telegram, folder) = telegram().await;
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let web = format!("[web]\nlisten = \"{address}\"");
    let config = configure(&folder, "uno", &telegram, &web);
    let (status, log) = Process::run(&[&config]).end(FIVE_SECONDS).await;
    assert!(!status.success());
    assert!(
        log.contains(&format!("cannot listen at {address}")),
        "{log}"
    );
}

#[tokio::test]
async fn a_second_bot_on_the_same_file_does_not_start() {
    let (telegram, folder) = telegram().await;
    let config = configure(&folder, "uno", &telegram, "");
    let mut first = Process::run(&[&config]);
    first.says("convoca is running").await;
    let (status, log) = Process::run(&[&config]).end(FIVE_SECONDS).await;
    assert!(!status.success());
    assert!(
        log.contains("another convoca is using the database file"),
        "{log}"
    );
    ends_well(first, &telegram).await;
}
