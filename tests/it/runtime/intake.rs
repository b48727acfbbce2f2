//! Updates come in: confirmed after the commit, applied once, in order, or set aside.

use super::raw;
use crate::support::{Engine, Town, on_both_engines};
use convoca::telegram::{PollError, poll_once};

on_both_engines!(
    an_update_is_confirmed_only_after_its_commit,
    a_repeated_update_changes_nothing,
    what_cannot_be_read_is_set_aside_and_the_rest_goes_on,
    an_update_whose_handler_keeps_failing_is_set_aside,
    one_chat_is_answered_in_order,
    a_restart_between_commit_and_confirmation_applies_nothing_twice,
);

/// What the bot asks after the first words of a question, and shows the question only then.
const TOPIC: &str = "¿de qué tema es?";

async fn an_update_is_confirmed_only_after_its_commit(engine: Engine) {
    let mut town = Town::new(engine).await;
    let ana = town.person("Ana");
    town.sabotage("ALTER TABLE updates RENAME TO updates_away")
        .await;
    town.telegram.text(ana, "¿Cuándo?").unwrap();
    for _ in 0..3 {
        let failed = poll_once(&town.app.api, &town.app.intake, town.clock.now(), 0).await;
        assert!(matches!(failed, Err(PollError::Store(_))), "{failed:?}");
    }
    let statistics = town.telegram.statistics();
    assert_eq!(
        (statistics.updates_confirmed, statistics.updates_pending),
        (0, 1)
    );
    town.sabotage("ALTER TABLE updates_away RENAME TO updates")
        .await;
    town.settle().await;
    let statistics = town.telegram.statistics();
    assert_eq!(
        (statistics.updates_confirmed, statistics.updates_pending),
        (1, 0)
    );
    assert_eq!(town.heard(ana, 0).matches(TOPIC).count(), 1);
    town.finish().await;
}

async fn a_repeated_update_changes_nothing(engine: Engine) {
    let mut town = Town::new(engine).await;
    let ana = town.person("Ana");
    town.telegram.text(ana, "primera").unwrap();
    town.telegram.text(ana, "segunda").unwrap();
    let batch = || town.app.api.updates(0, 100, 0, &[]);
    let first = batch().await.unwrap();
    assert_eq!(
        town.app.intake.take(first, town.clock.now()).await.unwrap(),
        Some(2)
    );
    for _ in 0..3 {
        let again = batch().await.unwrap();
        assert_eq!(again.len(), 2);
        assert_eq!(
            town.app.intake.take(again, town.clock.now()).await.unwrap(),
            Some(2)
        );
    }
    // The card of the first was overtaken.
    assert_eq!(town.depth().await.waiting, 1);
    // One of them repeated inside one batch.
    town.telegram.text(ana, "tercera").unwrap();
    let mut doubled = batch().await.unwrap();
    doubled.extend(batch().await.unwrap());
    town.app
        .intake
        .take(doubled, town.clock.now())
        .await
        .unwrap();
    town.settle().await;
    // What was shown was overtaken twice before it could leave.
    assert_eq!(town.telegram.statistics().accepted, 1);
    let preview = town.preview(ana).await;
    assert!(preview.contains("primera\nsegunda\ntercera"), "{preview}");
    assert_eq!(preview.matches("tercera").count(), 1, "{preview}");
    town.finish().await;
}

async fn what_cannot_be_read_is_set_aside_and_the_rest_goes_on(engine: Engine) {
    let mut town = Town::new(engine).await;
    let (ana, luis) = (town.open_chat("Ana"), town.open_chat("Luis"));
    town.settle().await;
    let after = town.mark(ana);
    town.telegram.text(luis, "¿y la vía?").unwrap();
    let mut batch = town.app.api.updates(0, 100, 0, &[]).await.unwrap();
    let undecodable =
        format!(r#"{{"update_id":7001,"message":{{"chat":{{"id":{ana}}},"date":"ñ"}}}}"#);
    let unknown = format!(r#"{{"update_id":7002,"telepathy":{{"from":{{"id":{ana}}}}}}}"#);
    let in_a_group = r#"{"update_id":7003,"telepathy":{"chat":{"id":-5}}}"#;
    let nobodys = r#"{"update_id":7004,"future":[1,2]}"#;
    let none = r#"{"nothing":"at all"}"#;
    let all = [&*undecodable, &*unknown, in_a_group, nobodys, none];
    batch.splice(0..0, all.map(raw));
    assert_eq!(
        town.app.intake.take(batch, town.clock.now()).await.unwrap(),
        Some(7004)
    );
    town.settle().await;
    let sorry = "Tuvimos un problema con su mensaje";
    assert_eq!(town.heard(ana, after).matches(sorry).count(), 2);
    assert!(town.last(luis).text.contains(TOPIC));

    let mut tx = town.app.store.begin().await.unwrap();
    let aside = tx.updates_set_aside(10).await.unwrap();
    drop(tx);
    let kept: Vec<_> = aside.iter().map(|one| one.raw.as_str()).collect();
    assert_eq!(kept, &all[..4]);
    // They come again: nobody is told twice.
    let again = vec![raw(&undecodable), raw(&unknown)];
    assert_eq!(
        town.app.intake.take(again, town.clock.now()).await.unwrap(),
        Some(7002)
    );
    town.settle().await;
    assert_eq!(town.heard(ana, after).matches(sorry).count(), 2);
}

async fn an_update_whose_handler_keeps_failing_is_set_aside(engine: Engine) {
    let mut town = Town::new(engine).await;
    let (ana, luis) = (town.open_chat("Ana"), town.open_chat("Luis"));
    town.settle().await;
    let after = town.mark(ana);
    town.sabotage("DROP TABLE consents").await;
    town.telegram.text(luis, "antes").unwrap();
    let failing = town.telegram.text(ana, "/privacidad").unwrap();
    town.telegram.text(luis, "después").unwrap();
    town.telegram.text(ana, "¿y el parque?").unwrap();
    town.settle().await;
    let told = town.heard(ana, after);
    assert!(told.contains("Tuvimos un problema"), "{told}");
    assert!(told.contains(TOPIC), "{told}");
    assert!(town.preview(luis).await.contains("antes\ndespués"));
    let mut tx = town.app.store.begin().await.unwrap();
    let aside = tx.updates_set_aside(10).await.unwrap();
    assert_eq!(aside.len(), 1);
    assert_eq!(aside[0].update_id, i64::from(failing.update_id.unwrap()));
    assert!(aside[0].raw.contains("/privacidad"));
    assert!(!aside[0].error.contains("/privacidad"));
}

async fn one_chat_is_answered_in_order(engine: Engine) {
    let mut town = Town::new(engine).await;
    let people: Vec<_> = (0..12).map(|n| town.person(&format!("P{n}"))).collect();
    let marks: Vec<_> = people.iter().map(|person| town.mark(*person)).collect();
    // A word of the answer to each.
    let asked = [
        ("/ayuda", "/preguntar"),
        ("/privacidad", "datos"),
        ("/mis_preguntas", "preguntas"),
        ("/estado 2024-7", "esa pregunta"),
    ];
    for (command, _) in asked {
        for person in &people {
            town.telegram.text(*person, command).unwrap();
        }
    }
    for line in 0..4 {
        for person in &people {
            let line = format!("línea {line}");
            town.telegram.text(*person, &line).unwrap();
        }
    }
    town.settle().await;
    let all: Vec<_> = (0..4).map(|line| format!("línea {line}")).collect();
    for (person, mark) in people.iter().zip(marks) {
        let heard = town.heard(*person, mark);
        let heard: Vec<_> = heard.split("\n---\n").collect();
        // What was written in one go is shown once.
        assert_eq!(heard.len(), asked.len() + 1, "{heard:#?}");
        for (said, (_, word)) in heard.iter().zip(asked) {
            assert!(said.contains(word), "{said}");
        }
        assert!(heard[asked.len()].contains(&all.join("\n")), "{heard:#?}");
    }
    town.finish().await;
}

async fn a_restart_between_commit_and_confirmation_applies_nothing_twice(engine: Engine) {
    let mut town = Town::new(engine).await;
    let ana = town.person("Ana");
    town.telegram.text(ana, "¿Cuándo?").unwrap();
    // Committed; the process dies before it asks with the next offset.
    poll_once(&town.app.api, &town.app.intake, town.clock.now(), 0)
        .await
        .unwrap();
    town.restart().await;
    assert_eq!(town.telegram.statistics().updates_pending, 1);
    town.settle().await;
    assert_eq!(town.heard(ana, 0).matches(TOPIC).count(), 1);
    assert_eq!(town.telegram.statistics().updates_pending, 0);
    town.finish().await;
}
