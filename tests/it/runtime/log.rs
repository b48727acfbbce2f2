//! What the log says when a statement fails: in what, why and where; never what somebody wrote, who it
//! was, or a secret.

use super::process::telegram;
use super::webhook::free_port;
use crate::support::process::{Process, configure};
use convoca::simulator::NewPerson;
use convoca::store::Store;
use std::time::Duration;

#[tokio::test]
async fn a_failing_statement_is_told_whole_and_without_people() {
    let (telegram, folder) = telegram().await;
    let address = format!("127.0.0.1:{}", free_port());
    let web = format!("[web]\nlisten = \"{address}\"");
    let config = configure(&folder, "uno", &telegram, &web);
    let mut process = Process::run(&[&config]);
    process.says("convoca is running").await;
    let url = format!("sqlite://{}", folder.path().join("uno.db").display());
    let store = Store::connect(&url.into(), None).await.unwrap();
    let breaks = "ALTER TABLE people RENAME TO people_away";
    store.sabotage(breaks).await.unwrap();
    let person = telegram.add_person(NewPerson {
        id: Some(4_815_162_342),
        first_name: "Jacinta".into(),
        ..NewPerson::default()
    });
    telegram.text(person, "¿Cuándo llega el agua?").unwrap();
    process.says("an update was set aside").await;
    let breaks = "ALTER TABLE outbox RENAME TO outbox_away";
    store.sabotage(breaks).await.unwrap();
    let health = reqwest::get(format!("http://{address}/health")).await;
    assert_eq!(health.unwrap().status(), 503);
    process.says("a request could not be answered").await;
    let mends = "ALTER TABLE outbox_away RENAME TO outbox";
    store.sabotage(mends).await.unwrap();
    store.close().await;
    process.signal("TERM");
    let (_, log) = process.end(Duration::from_secs(10)).await;

    let line = |what| log.lines().find(|line| line.contains(what)).unwrap();
    for (what, parts) in [
        (
            "an update was set aside",
            [
                "ERROR update{update.id=",
                " lane=0}: ",
                "error=the database refused a statement: ",
                "people: at src/store/person/people.rs:",
            ],
        ),
        (
            "a request could not be answered",
            [
                " WARN request{route=\"/health\"}: ",
                "error=the database refused a statement: ",
                "no such table: ",
                "outbox: at src/store/base/outbox.rs:",
            ],
        ),
    ] {
        for part in parts {
            assert!(line(what).contains(part), "{part} in {}", line(what));
        }
    }
    let account = person.to_string();
    for hidden in ["Jacinta", "agua", telegram.token(), &account, "\u{1b}"] {
        assert!(!log.contains(hidden), "{hidden:?} in {log}");
    }
}
