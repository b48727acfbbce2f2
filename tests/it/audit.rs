//! The audit log: chained as it is committed, and any change to it found and named.

use crate::support::{Database, Engine, Town, on_both_engines, seen};
use chrono::DateTime;
use convoca::domain::base::audit::{Break, Entry, Walk};
use convoca::domain::staff::role::Role;
use convoca::store::Store;
use std::path::Path;
use std::process::{Command, Output};

on_both_engines!(
    entries_are_chained_as_they_are_committed,
    two_writers_make_one_chain,
    a_changed_row_is_found_and_named,
    a_removed_row_is_found_and_named,
    removed_rows_at_the_end_are_found,
    what_becomes_of_a_question_is_logged_without_its_author,
    what_staff_and_the_machine_do_is_logged,
);

fn entry(object: &str) -> Entry {
    Entry {
        at: DateTime::from_timestamp(1_720_879_200, 123_456_000).unwrap(),
        actor: "staff:7".into(),
        action: "question_answered".into(),
        object: object.into(),
        detail: "planeación".into(),
    }
}

async fn log(store: &Store, objects: &[&str]) {
    let mut tx = store.begin().await.unwrap();
    for object in objects {
        tx.log(entry(object));
    }
    tx.commit().await.unwrap();
}

async fn verify(store: &Store) -> Result<i64, Break> {
    let mut tx = store.begin().await.unwrap();
    let noted = tx.audit_end().await.unwrap();
    let mut walk = Walk::default();
    // Small parts, so that the walk goes over their seams.
    loop {
        let part = tx.audit_after(walk.last, 3).await.unwrap();
        if part.is_empty() {
            return walk.end(&noted).map(|()| walk.last);
        }
        for link in part {
            walk.step(&link)?;
        }
    }
}

async fn ten(engine: Engine) -> (Database, Store) {
    let database = Database::new(engine);
    let store = database.connect().await;
    for n in 0..5 {
        log(&store, &[&format!("question:{n}"), "question:x"]).await;
    }
    (database, store)
}

async fn sabotage(store: &Store, sql: &'static str) {
    let mut tx = store.begin().await.unwrap();
    tx.sabotage(sql).await.unwrap();
    tx.commit().await.unwrap();
}

async fn entries_are_chained_as_they_are_committed(engine: Engine) {
    let (_database, store) = ten(engine).await;
    assert_eq!(verify(&store).await, Ok(10));
    let mut tx = store.begin().await.unwrap();
    tx.log(entry("never committed"));
    drop(tx);
    assert_eq!(verify(&store).await, Ok(10));
    let mut tx = store.begin().await.unwrap();
    let links = tx.audit_after(0, 2).await.unwrap();
    assert_eq!(links[0].entry, entry("question:0"));
    assert_eq!(links[1].id, 2);
}

async fn two_writers_make_one_chain(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let writers = (0..8).map(|_| {
        let store = store.clone();
        tokio::spawn(async move {
            for _ in 0..10 {
                log(&store, &["a", "b", "c"]).await;
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    assert_eq!(verify(&store).await, Ok(240));
}

async fn a_changed_row_is_found_and_named(engine: Engine) {
    let (_database, store) = ten(engine).await;
    sabotage(&store, "UPDATE audit SET detail = 'otra' WHERE id = 4").await;
    assert_eq!(verify(&store).await, Err(Break::Changed(4)));
}

async fn a_removed_row_is_found_and_named(engine: Engine) {
    let (_database, store) = ten(engine).await;
    sabotage(&store, "DELETE FROM audit WHERE id = 6").await;
    assert_eq!(verify(&store).await, Err(Break::Missing(6)));
}

async fn removed_rows_at_the_end_are_found(engine: Engine) {
    let (_database, store) = ten(engine).await;
    sabotage(&store, "DELETE FROM audit WHERE id > 8").await;
    assert_eq!(verify(&store).await, Err(Break::Missing(9)));
}

fn convoca(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_convoca"))
        .args(args)
        .current_dir(folder)
        .env("TELOXIDE_TOKEN", "1:secret")
        .output()
        .unwrap()
}

#[tokio::test]
async fn the_command_says_what_it_found_and_writes_the_days_asked_for() {
    let (database, store) = ten(Engine::Sqlite).await;
    store.close().await;
    let folder = database.folder.path();
    std::fs::write(folder.join("convoca.toml"), "[entity]\nname = \"Itagüí\"\n").unwrap();

    let whole = convoca(folder, &["audit", "verify"]);
    assert_eq!(whole.status.code(), Some(0));
    let said = String::from_utf8(whole.stdout).unwrap();
    assert_eq!(
        said,
        "El registro está completo y sin cambios: 10 anotaciones.\n"
    );

    let days = [
        "audit",
        "export",
        "--from",
        "2024-07-13",
        "--to",
        "2024-07-13",
    ];
    let csv = String::from_utf8(convoca(folder, &days).stdout).unwrap();
    assert_eq!(csv.lines().count(), 11);
    let first = csv.lines().nth(1).unwrap();
    let expected =
        "1,2024-07-13T09:00:00.123456-05:00,staff:7,question_answered,question:0,planeación,";
    assert!(first.starts_with(expected), "{first}");
    let days = [
        "audit",
        "export",
        "--from",
        "2024-07-14",
        "--to",
        "2024-07-20",
    ];
    assert_eq!(
        String::from_utf8(convoca(folder, &days).stdout)
            .unwrap()
            .lines()
            .count(),
        1
    );
    let days = [
        "audit",
        "export",
        "--from",
        "2024-07-14",
        "--to",
        "2024-07-13",
    ];
    assert_eq!(convoca(folder, &days).status.code(), Some(2));

    let store = database.connect().await;
    let past = "INSERT INTO past_consents (erasure, purpose, given, text, on_day)
        VALUES (1, 'convocations', TRUE, '¿Le avisamos?', '2024-07-15')";
    sabotage(&store, past).await;
    store.close().await;
    let csv = String::from_utf8(convoca(folder, &["audit", "consents"]).stdout).unwrap();
    assert_eq!(
        csv,
        "erasure,purpose,given,text,day\n1,convocations,true,¿Le avisamos?,2024-07-15\n"
    );

    let store = database.connect().await;
    sabotage(&store, "UPDATE audit SET actor = 'staff:8' WHERE id = 3").await;
    store.close().await;
    let broken = convoca(folder, &["audit", "verify", "--lang", "en"]);
    assert_eq!(broken.status.code(), Some(1));
    let said = String::from_utf8(broken.stdout).unwrap();
    assert_eq!(
        said,
        "The log was tampered with: entry 3 is not what it was.\n"
    );
}

async fn what_becomes_of_a_question_is_logged_without_its_author(engine: Engine) {
    let mut town = Town::new(engine).await;
    let ana = town.person("Ana");
    town.says(ana, "¿Cuándo arreglan la vía?").await;
    town.presses(ana, "Plan de Desarrollo").await;
    town.presses(ana, "✅ Enviar").await;
    town.says(ana, "/privacidad").await;
    town.presses(ana, "🗑 Borrar mis datos").await;
    town.presses(ana, "Sí, borrar mis datos").await;
    let store = &town.app.store;
    assert_eq!(verify(store).await, Ok(2));
    let mut tx = store.begin().await.unwrap();
    let links = tx.audit_after(0, 10).await.unwrap();
    let declared = &links[0].entry;
    assert_eq!(
        (declared.actor.as_str(), declared.action.as_str()),
        ("machine", "space_declared")
    );
    let entry = &links[1].entry;
    assert_eq!(
        (entry.actor.as_str(), entry.action.as_str()),
        ("citizen", "question_received")
    );
    assert_eq!(
        (entry.object.as_str(), entry.detail.as_str()),
        ("question:2024-000001", "planeacion")
    );
}

async fn what_staff_and_the_machine_do_is_logged(engine: Engine) {
    let mut town = Town::new(engine).await;
    town.at("2024-07-12T09:00:00-05:00").await;
    let luz = town.staff("Luz", Role::Liaison, "planeacion").await;
    let ana = town.person("Ana");
    // On a day of rest the office hears of it later; on a business day at once.
    for now in ["2024-07-13T09:00:00-05:00", "2024-07-15T09:00:00-05:00"] {
        town.at(now).await;
        town.says(ana, "¿Cuándo arreglan la vía?").await;
        town.presses(ana, "Plan de Desarrollo").await;
        town.presses(ana, "✅ Enviar").await;
    }
    town.presses(luz, "Abrir").await;
    town.presses(luz, "⏰ Recordarme mañana").await;
    town.telegram.block(ana).unwrap();
    town.presses(luz, "✍️ Responder").await;
    town.says(luz, "La obra empieza en agosto.").await;
    town.presses(luz, "✅ Enviar").await;
    let mut tx = town.app.store.begin().await.unwrap();
    let links = tx.audit_after(0, 100).await.unwrap();
    let lines = links.into_iter().map(|link| {
        let Entry {
            actor,
            action,
            object,
            detail,
            ..
        } = link.entry;
        format!("{actor} {action} {object} {detail}")
    });
    let lines: Vec<_> = lines.collect();
    seen!(lines.join("\n"), @r"
    machine space_declared space:rendicion-2024 2024-07-13T14:00:00+00:00 2024-07-13T17:00:00+00:00
    staff:1 staff_appointed staff:1 liaison planeacion
    staff:1 staff_joined role:liaison 5b11618c planeacion
    citizen question_received question:2024-000001 planeacion
    machine digest_made staff:1 2024-07-15
    machine question_announced question:2024-000001 planeacion
    citizen question_received question:2024-000002 planeacion
    machine question_announced question:2024-000002 planeacion
    staff:1 question_snoozed question:2024-000002 2024-07-16
    staff:1 question_answered question:2024-000002 planeacion
    machine message_failed message:answer:1:0 Forbidden: bot was blocked by the user
    machine question_undelivered question:2024-000002 blocked
    ");
}
