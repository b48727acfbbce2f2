//! Answered and delivered are two facts: what does not reach whoever asked is told, waits, and is settled.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    an_answer_that_does_not_arrive_is_told_and_waits,
    whoever_comes_back_gets_what_they_missed,
    whoever_never_got_the_first_answer_reads_no_correction,
    what_is_left_of_an_answer_of_which_a_part_was_lost_is_dropped,
    another_way_is_noted_with_its_proof,
    an_answer_to_whoever_was_erased_reaches_nobody,
    an_answer_that_arrives_says_when,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

struct People {
    luz: i64,
    carmen: i64,
    ana: i64,
}

/// Ana has asked, and planning is about to answer.
async fn asked(stage: &mut Stage) -> People {
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo arreglan la vía?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    let people = People { luz, carmen, ana };
    for person in [luz, carmen, ana] {
        stage.take(person);
    }
    people
}

async fn answers(stage: &mut Stage, luz: i64) -> String {
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "En agosto.").await;
    stage.take(luz);
    stage.presses(luz, "✅ Enviar").await;
    stage.take(luz)
}

/// In the database: since when it does not reach her, when it did, and by which way.
async fn facts(stage: &Stage) -> (bool, bool, Option<String>) {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let id = tx.question_id("2024-000001").await.unwrap().unwrap();
    let question = tx.question(id).await.unwrap().unwrap();
    let parts = tx.parts_of(id).await.unwrap();
    let answer = parts.last().unwrap();
    assert!(question.answered_at.is_some(), "it was answered");
    (
        question.undelivered_at.is_some(),
        answer.delivered_at.is_some(),
        answer.delivered_way.map(|way| way.name().to_owned()),
    )
}

async fn an_answer_that_does_not_arrive_is_told_and_waits(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People { luz, carmen, ana } = asked(&mut stage).await;
    stage.town.telegram.block(ana).unwrap();
    let told = answers(&mut stage, luz).await;
    assert!(told.contains("quedó guardada y va en camino"), "{told}");
    assert!(!told.contains("Enviamos la respuesta"), "{told}");
    // At once, to both.
    let lost = "📭 La respuesta a 2024-000001 no le llegó a la persona: bloqueó este chat.";
    assert!(told.contains(lost), "{told}");
    let told = stage.take(carmen);
    assert_eq!(told.matches(lost).count(), 1, "{told}");
    assert_eq!(facts(&stage).await, (true, false, None));
    for person in [luz, carmen] {
        stage.says(person, "/pendientes").await;
        let told = stage.take(person);
        let line = "📭 2024-000001 · la respuesta no ha llegado";
        assert!(told.contains(line), "{told}");
        stage.presses_line(person, "📭 2024-000001").await;
        let told = stage.take(person);
        assert!(
            told.contains("La respuesta no le ha llegado a la persona"),
            "{told}"
        );
        assert!(told.contains("[📬 Registrar otra entrega]"), "{told}");
    }
    stage.settle().await;
}

async fn whoever_comes_back_gets_what_they_missed(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People { luz, carmen, ana } = asked(&mut stage).await;
    stage.town.telegram.block(ana).unwrap();
    answers(&mut stage, luz).await;
    stage.take(carmen);
    stage.at("2024-07-16T10:00:00-05:00").await;
    stage.town.telegram.unblock(ana).unwrap();
    stage.settle().await;
    let told = stage.take(ana);
    let welcome = told.find("Nos alegra que haya vuelto").unwrap();
    let answer = told
        .find("Ya hay respuesta a su pregunta 2024-000001")
        .unwrap();
    assert!(welcome < answer, "{told}");
    assert!(told.contains("💬 Respondimos una pregunta suya"), "{told}");
    assert!(told.contains("¿La respuesta le sirvió?"), "{told}");
    let chat = Some("chat".to_owned());
    assert_eq!(facts(&stage).await, (false, true, chat));
    // Nothing waits any more, and nothing is said twice.
    stage.take(luz);
    stage.says(luz, "/pendientes").await;
    assert!(stage.take(luz).contains("No hay preguntas"));
    stage.says(ana, "/start").await;
    let told = stage.take(ana);
    assert!(
        !told.contains("haya vuelto") && !told.contains("Ya hay respuesta"),
        "{told}"
    );
}

async fn whoever_never_got_the_first_answer_reads_no_correction(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People { luz, ana, .. } = asked(&mut stage).await;
    stage.town.telegram.block(ana).unwrap();
    answers(&mut stage, luz).await;
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✏️ Corregir la respuesta").await;
    stage.says(luz, &"En septiembre empieza. ".repeat(80)).await;
    stage.presses(luz, "✅ Enviar").await;
    stage.at("2024-07-16T10:00:00-05:00").await;
    stage.take(ana);
    stage.town.telegram.unblock(ana).unwrap();
    stage.settle().await;
    let got = stage.take(ana);
    stage.says(ana, "2024-1").await;
    let stands = stage.take(ana);
    assert!(stands.contains("✅ Ya la respondimos:"), "{stands}");
    stage.presses(ana, "Ver toda la respuesta").await;
    let whole = stage.take(ana);
    for read in [got, stands, whole] {
        assert!(read.contains("En septiembre empieza."), "{read}");
        assert!(!read.to_lowercase().contains("corregimos"), "{read}");
    }
}

async fn what_is_left_of_an_answer_of_which_a_part_was_lost_is_dropped(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People { luz, carmen, ana } = asked(&mut stage).await;
    stage.town.telegram.block(ana).unwrap();
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Responder").await;
    let parts = ["Primero. ".repeat(400), "Después. ".repeat(400)];
    for part in &parts {
        stage.says(luz, part).await;
    }
    let tried = |stage: &Stage| {
        let calls = stage.town.telegram.calls(Some(ana)).into_iter();
        calls.filter(|call| call.method == "sendMessage").count()
    };
    let before = tried(&stage);
    stage.presses(luz, "✅ Enviar").await;
    stage.at("2024-07-15T10:05:00-05:00").await;
    // The first part was refused: the others are not tried, now or later, and it is told once.
    assert_eq!(tried(&stage) - before, 1);
    let waits = "SELECT COUNT(*) FROM outbox WHERE key LIKE 'answer:%' AND state = 'waiting'";
    assert_eq!(stage.town.database.count(waits).await, 0);
    let told = stage.take(carmen);
    assert_eq!(told.matches("📭").count(), 1, "{told}");
    assert_eq!(facts(&stage).await, (true, false, None));
    // Whoever comes back reads all of it.
    stage.town.telegram.unblock(ana).unwrap();
    stage.settle().await;
    let told = stage.take(ana);
    assert!(
        told.contains("Primero.") && told.contains("Después."),
        "{told}"
    );
    assert!(facts(&stage).await.1);
}

async fn another_way_is_noted_with_its_proof(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People { luz, carmen, ana } = asked(&mut stage).await;
    stage.town.telegram.block(ana).unwrap();
    answers(&mut stage, luz).await;
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "📬 Registrar otra entrega").await;
    stage.presses(luz, "En papel, en la mano").await;
    stage.take(luz);
    stage.says(luz, "16 de julio, firmó el recibido").await;
    let told = stage.take(luz);
    assert!(told.contains("se entregó en papel"), "{told}");
    let paper = Some("paper".to_owned());
    assert_eq!(facts(&stage).await, (false, true, paper));
    stage.take(carmen);
    stage.says(carmen, "2024-1").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("Constancia: 16 de julio, firmó el recibido"),
        "{told}"
    );
    assert!(!told.contains("Registrar otra entrega"), "{told}");
    // An old button does not do it again, and who comes back is not sent it.
    stage.forges(luz, "dlv:1").await;
    assert!(stage.take(luz).contains("Esa respuesta ya le llegó"));
    stage.town.telegram.unblock(ana).unwrap();
    stage.settle().await;
    let told = stage.take(ana);
    assert!(told.contains("No hay respuestas nuevas"), "{told}");
    // Who did it is in the log.
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let log = tx.audit_after(0, 1_000).await.unwrap();
    let done = log
        .iter()
        .filter(|one| one.entry.action == "question_handed_over");
    assert_eq!(
        done.map(|one| one.entry.actor.starts_with("staff:"))
            .collect::<Vec<_>>(),
        [true]
    );
}

async fn an_answer_to_whoever_was_erased_reaches_nobody(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People { luz, carmen, ana } = asked(&mut stage).await;
    stage.says(ana, "/borrar").await;
    stage.presses_line(ana, "Sí, borrar").await;
    let told = answers(&mut stage, luz).await;
    assert!(
        told.contains("no hay a dónde enviarla: la persona borró sus datos"),
        "{told}"
    );
    let told = stage.take(carmen);
    assert!(
        told.contains("no le llegó a la persona: borró sus datos"),
        "{told}"
    );
    assert_eq!(facts(&stage).await, (true, false, None));
    stage.says(carmen, "/pendientes").await;
    assert!(stage.take(carmen).contains("📭 2024-000001"));
    // What shows that it was handed over may name her: only the way and the day are kept.
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "📬 Registrar otra entrega").await;
    stage.presses(luz, "En papel, en la mano").await;
    stage.says(luz, "La recibió Ana Gómez").await;
    let paper = Some("paper".to_owned());
    assert_eq!(facts(&stage).await, (false, true, paper));
    for sql in [
        "SELECT COUNT(*) FROM question_parts WHERE evidence LIKE '%Gómez%'",
        "SELECT COUNT(*) FROM question_events WHERE note LIKE '%Gómez%'",
    ] {
        assert_eq!(stage.town.database.count(sql).await, 0, "{sql}");
    }
    stage.town.finish().await;
}

async fn an_answer_that_arrives_says_when(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People { luz, ana, .. } = asked(&mut stage).await;
    answers(&mut stage, luz).await;
    assert!(stage.take(ana).contains("Ya hay respuesta"));
    let chat = Some("chat".to_owned());
    assert_eq!(facts(&stage).await, (false, true, chat));
    stage.says(luz, "2024-1").await;
    let told = stage.take(luz);
    assert!(told.contains("📬 Le llegó el lunes 15 de julio."), "{told}");
    stage.town.finish().await;
}
