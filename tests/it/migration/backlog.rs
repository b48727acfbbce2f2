//! A version that fell behind leaves thousands of messages and questions that were begun: whoever writes is
//! answered before all of that, everything that waited arrives once, and nothing that was begun is lost.

use super::{NOW, left_behind};
use crate::support::{Engine, Stage, Town, on_both_engines};
use convoca::simulator::{Limits, NewPerson};
use std::collections::BTreeSet;

on_both_engines!(
    what_waited_arrives_once_and_nobody_waits_for_it,
    what_many_had_begun_is_told_of_once_and_kept,
);

/// Three thousand messages to ten people, each with a number of its own: reminders, and what goes to many.
const WAITING: &str = r#"
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
INSERT INTO outbox (id, key, chat_id, lane, method, body, due_at, created_at)
SELECT 100000 + i, 'before:' || i, 1001 + i % 10, 1 + i % 2, 'sendMessage',
    '{"chat_id":' || (1001 + i % 10) || ',"text":"Aviso n.º ' || i || '."}',
    '2024-07-24T14:00:00+00:00', '2024-07-24T14:00:00+00:00' FROM n;
UPDATE outbox SET state = 'waiting', settled_at = NULL, message_id = NULL, attempts = 0,
    body = '{"chat_id":' || chat_id || ',"text":"Resumen de hoy."}'
WHERE key LIKE 'digest:%:2024-07-24';
"#;

/// Six hundred people in the middle of a question, an hour before.
const BEGUN: &str = r#"
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
INSERT INTO people (id, telegram_id, language, dialogue, created_at)
SELECT 10000 + i, 5000 + i, 'es',
    '{"at":"asking","id":' || (20000 + i) || ',"shown_at":"2024-07-24T14:00:00Z","step":"preview","space":null,'
    || '"pieces":[{"message":1,"text":"¿Y el puente ' || i || '?"}],"offered":false,"files":[],"topic":null,'
    || '"author":null,"album":null}',
    '2024-07-24T14:00:00+00:00' FROM n;
"#;

/// What is in a chat of the bot's, in the order in which it was said.
fn texts(town: &Town, person: i64) -> Vec<String> {
    let log = town.chat(person).log.into_iter();
    let said = log.filter(|message| message.from.is_none());
    said.map(|message| message.text).collect()
}

/// What these people do now was done before the program started, and is known to it.
async fn forget_updates(town: &Town) {
    let base = format!("{}/bot{}", town.telegram.url(), town.telegram.token());
    let all = format!("{base}/getUpdates?offset=2000000000&timeout=0");
    reqwest::get(all).await.unwrap().text().await.unwrap();
}

async fn what_waited_arrives_once_and_nobody_waits_for_it(engine: Engine) {
    let database = left_behind(engine).await;
    database.meddle(WAITING).await;
    let mut town = Town::on(database, NOW, Limits::off()).await;
    let people: Vec<i64> = (0..10)
        .map(|n| town.person(&format!("Persona {n}")))
        .collect();
    assert_eq!(people[0], 1001, "the accounts of then");
    for person in &people {
        town.telegram.begin(*person, None).unwrap();
    }
    forget_updates(&town).await;
    // Whoever writes while all of that waits is answered first.
    let iris = people[9];
    town.telegram.text(iris, "/ayuda").unwrap();
    town.settle().await;
    let heard = texts(&town, iris);
    assert!(heard[0].contains("Esto puede hacer aquí"), "{}", heard[0]);
    let mut all = BTreeSet::new();
    for person in &people {
        let heard = texts(&town, *person);
        let waited = heard.iter().filter(|text| text.starts_with("Aviso n.º"));
        for text in waited {
            assert!(all.insert(text.clone()), "{text} came twice");
        }
        let digests = heard
            .iter()
            .filter(|text| *text == "Resumen de hoy.")
            .count();
        assert!(digests <= 1, "{heard:?}");
    }
    assert_eq!(all.len(), 3000);
    // Another start and another day repeat nothing.
    town.restart().await;
    town.at("2024-07-24T10:10:00-05:00").await;
    let again = people.iter().flat_map(|person| texts(&town, *person));
    let again = again.filter(|text| text.starts_with("Aviso n.º") || *text == "Resumen de hoy.");
    assert_eq!(again.count(), 3004);
    let waiting = "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'";
    assert_eq!(town.database.count(waiting).await, 0);
}

async fn what_many_had_begun_is_told_of_once_and_kept(engine: Engine) {
    let database = left_behind(engine).await;
    database.meddle(BEGUN).await;
    let town = Town::on(database, NOW, Limits::off()).await;
    for n in 1..=600 {
        let person = town.telegram.add_person(NewPerson {
            id: Some(5000 + n),
            first_name: format!("Persona {n}"),
            language_code: Some("es".to_owned()),
            ..NewPerson::default()
        });
        town.telegram.begin(person, None).unwrap();
    }
    forget_updates(&town).await;
    // The schema was brought up to date by the machine's clock, which is not the town's.
    let looked_at = "UPDATE people SET due_at = '2024-07-24T15:05:00+00:00',
        stood_at = '2024-07-24T15:05:00+00:00' WHERE id > 10000";
    town.database.meddle(looked_at).await;
    let mut stage = Stage::on(town);
    let town = &mut stage.town;
    // All of them are told in the first minutes, and never again of the same.
    for now in ["2024-07-24T10:06:00-05:00", "2024-07-24T10:30:00-05:00"] {
        town.at(now).await;
        for n in 1..=600 {
            let told = texts(town, 5000 + n);
            let nudges = told
                .iter()
                .filter(|text| text.contains("Todavía no hemos recibido"));
            assert_eq!(nudges.count(), 1, "{n}: {told:?}");
            assert!(told[0].contains(&format!("¿Y el puente {n}?")), "{told:?}");
        }
    }
    let kept = "SELECT COUNT(*) FROM people WHERE id > 10000 AND dialogue LIKE '%¿Y el puente %'";
    assert_eq!(town.database.count(kept).await, 600);
    // Nobody answers: a day later they are recorded, each once, as they were written.
    town.at("2024-07-25T10:30:00-05:00").await;
    let filed = "SELECT COUNT(*) FROM questions WHERE text LIKE '¿Y el puente %'";
    assert_eq!(town.database.count(filed).await, 600);
    assert!(
        texts(town, 5600)
            .iter()
            .any(|text| text.contains("ya la recibimos como está"))
    );
    town.at("2024-07-26T10:30:00-05:00").await;
    assert_eq!(town.database.count(filed).await, 600);
}
