//! The clock does not flatter: a missed date is told, once, and stays missed; completing has a date of its own.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    the_day_after_whoever_asked_is_told_once,
    several_dates_are_one_message_also_for_whoever_comes_back,
    what_comes_late_says_so,
    completing_has_its_own_date_and_everybody_knows,
    an_answer_is_corrected,
    it_was_received_and_who_oversees_sees_what_is_overdue,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

struct People {
    luz: i64,
    hernan: i64,
    carmen: i64,
    alba: i64,
    ana: i64,
}

/// Due on Monday 5 August.
async fn asked(stage: &mut Stage) -> People {
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let hernan = stage.staff("Hernán", "es", Role::Head, "planeacion").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo arreglan la vía?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    for person in [luz, hernan, carmen, alba, ana] {
        stage.take(person);
    }
    People {
        luz,
        hernan,
        carmen,
        alba,
        ana,
    }
}

async fn answers(stage: &mut Stage, luz: i64, text: &str) -> String {
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, text).await;
    stage.take(luz);
    stage.presses(luz, "✅ Enviar").await;
    stage.take(luz)
}

async fn the_day_after_whoever_asked_is_told_once(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People { ana, .. } = asked(&mut stage).await;
    for now in ["08-05T19:00", "08-06T00:05", "08-06T06:55"] {
        stage.at(&format!("2024-{now}:00-05:00")).await;
        assert_eq!(stage.take(ana), "", "{now}");
    }
    stage.at("2024-08-06T07:00:00-05:00").await;
    let told = stage.take(ana);
    assert!(
        told.contains("No respondimos a tiempo su pregunta 2024-000001"),
        "{told}"
    );
    assert!(
        told.contains("La fecha era el lunes 5 de agosto de 2024"),
        "{told}"
    );
    assert!(told.contains("Personería"), "{told}");
    for now in ["08-06T12:00", "08-07T09:00", "08-09T09:00"] {
        stage.at(&format!("2024-{now}:00-05:00")).await;
        stage.town.restart().await;
        assert_eq!(stage.take(ana), "", "{now}");
    }
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let log = tx.audit_after(0, 1_000).await.unwrap();
    let missed = log
        .iter()
        .filter(|one| one.entry.action == "question_missed");
    let days: Vec<_> = missed.map(|one| one.entry.detail.as_str()).collect();
    assert_eq!(days, ["2024-08-05"]);
}

async fn several_dates_are_one_message_also_for_whoever_comes_back(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People { ana, .. } = asked(&mut stage).await;
    stage.says(ana, "¿Y el puente?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.take(ana);
    stage.at("2024-08-06T07:00:00-05:00").await;
    let told = stage.take(ana);
    assert!(
        told.contains("No respondimos a tiempo varias preguntas suyas"),
        "{told}"
    );
    for line in [
        "2024-000001: lunes 5 de agosto de 2024",
        "2024-000002: lunes 5 de agosto de 2024",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    stage.town.telegram.block(ana).unwrap();
    stage.settle().await;
    stage.town.telegram.unblock(ana).unwrap();
    stage.settle().await;
    let told = stage.take(ana);
    let late = "Se nos pasó la fecha de 2 preguntas suyas: 2024-000001, 2024-000002.";
    assert!(told.contains(late), "{told}");
    stage.town.finish().await;
}

async fn what_comes_late_says_so(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People { luz, ana, .. } = asked(&mut stage).await;
    stage.at("2024-08-06T09:00:00-05:00").await;
    stage.take(ana);
    // Handing over a late question promises no date.
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "No es de mi oficina").await;
    stage
        .presses(luz, "No sé: que decida la coordinación")
        .await;
    stage.take(luz);
    stage.says(luz, "Es de otra oficina.").await;
    let told = stage.take(luz);
    assert!(
        told.contains("La fecha era el lunes 5 de agosto de 2024 y ya pasó"),
        "{told}"
    );
    assert!(!told.contains("no cambia"), "{told}");
    let carmen = stage.staff("Carla", "es", Role::Coordinator, "").await;
    stage.says(carmen, "2024-1").await;
    stage.presses(carmen, "Asignar a una oficina").await;
    stage
        .presses(carmen, "Departamento Administrativo de Planeación")
        .await;
    let told = stage.take(ana);
    assert!(
        told.contains("La fecha era el lunes 5 de agosto de 2024 y se nos pasó"),
        "{told}"
    );
    assert!(!told.contains("no cambia"), "{told}");
    let told = answers(&mut stage, luz, "En septiembre.").await;
    assert!(
        told.contains("Salió tarde: la fecha era el lunes 5 de agosto"),
        "{told}"
    );
    let told = stage.take(ana);
    assert!(
        told.contains("La respuesta es tardía: la fecha era el lunes 5 de agosto"),
        "{told}"
    );
    stage.says(ana, "2024-1").await;
    assert!(stage.take(ana).contains("La respuesta es tardía"));
    // A correction does not take that back.
    stage.take(luz);
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✏️ Corregir la respuesta").await;
    stage.says(luz, "En octubre.").await;
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(ana);
    assert!(told.contains("Corregimos la respuesta"), "{told}");
    assert!(told.contains("La respuesta es tardía"), "{told}");
    stage.says(ana, "2024-1").await;
    assert!(stage.take(ana).contains("La respuesta es tardía"));
    stage.town.finish().await;
}

async fn completing_has_its_own_date_and_everybody_knows(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People {
        luz,
        hernan,
        carmen,
        alba,
        ana,
    } = asked(&mut stage).await;
    answers(&mut stage, luz, "Sí.").await;
    stage.presses(ana, "👎 No").await;
    stage.presses(ana, "Pedir que la completen").await;
    stage.take(ana);
    stage.at("2024-07-15T10:20:00-05:00").await;
    stage.says(ana, "¿Por qué?").await;
    // Five business days: Monday 22 July. Both sides are told.
    let told = stage.take(ana);
    assert!(
        told.contains("a más tardar el lunes 22 de julio de 2024"),
        "{told}"
    );
    let told = stage.take(luz);
    let until = "Ya se respondió una vez, a tiempo. Hay que completar la respuesta a más tardar el lunes 22 de julio de 2024 (quedan 5 días hábiles).";
    assert!(told.contains(until), "{told}");
    for person in [hernan, carmen, alba] {
        assert_eq!(stage.take(person), "");
    }
    stage.at("2024-07-17T08:00:00-05:00").await;
    assert!(stage.take(luz).contains("🔁 1 por completar"));
    stage.at("2024-07-19T08:00:00-05:00").await;
    assert!(
        stage
            .take(hernan)
            .contains("por completar, queda 1 día hábil")
    );
    assert_eq!(stage.take(alba), "");
    // It is missed: everybody hears of it, also who asked.
    stage.at("2024-07-22T08:00:00-05:00").await;
    for person in [luz, hernan, carmen, alba, ana] {
        stage.take(person);
    }
    stage.at("2024-07-23T08:00:00-05:00").await;
    for person in [luz, hernan, carmen, alba] {
        let told = stage.take(person);
        assert!(told.contains("🔴 1 vencida"), "{told}");
        stage.says(person, "/pendientes").await;
        assert!(
            stage
                .take(person)
                .contains("por completar, vencida hace 1 día hábil")
        );
    }
    let told = stage.take(ana);
    assert!(
        told.contains("No completamos a tiempo la respuesta"),
        "{told}"
    );
    // The first answer was in time: what is late is that it was completed.
    answers(&mut stage, luz, "Por la obra.").await;
    let told = stage.take(ana);
    let late = "La completamos tarde: la fecha era el lunes 22 de julio de 2024.";
    assert!(told.contains(late), "{told}");
    assert!(!told.contains("La respuesta es tardía"), "{told}");
    assert!(
        told.contains("Completamos la respuesta a su pregunta 2024-000001"),
        "{told}"
    );
    // What completes it is corrected: the first answer stands, and both are shown.
    stage.take(luz);
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✏️ Corregir la respuesta").await;
    stage.says(luz, "Por el puente.").await;
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(ana);
    assert!(told.contains("Corregimos la segunda respuesta"), "{told}");
    assert!(told.contains("La primera respuesta sigue igual"), "{told}");
    stage.says(ana, "2024-1").await;
    let told = stage.take(ana);
    let (first, second) = told.split_once("Segunda respuesta:").unwrap();
    assert!(first.contains("Primera respuesta:\nSí."), "{told}");
    assert!(
        second.contains("Por el puente.") && !told.contains("Por la obra."),
        "{told}"
    );
    stage.take(luz);
    stage.says(luz, "2024-1").await;
    let told = stage.take(luz);
    for said in [
        "Respuesta dada: Sí.",
        "¿Por qué?",
        "Por la obra.",
        "Por el puente.",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    stage.town.finish().await;
}

async fn an_answer_is_corrected(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People { luz, ana, .. } = asked(&mut stage).await;
    answers(&mut stage, luz, "El 5 de agosto.").await;
    stage.take(ana);
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✏️ Corregir la respuesta").await;
    stage.says(luz, "El 15 de agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(ana);
    assert!(
        told.contains("Corregimos la respuesta a su pregunta 2024-000001"),
        "{told}"
    );
    assert!(told.contains("El 15 de agosto."), "{told}");
    stage.says(ana, "2024-1").await;
    let told = stage.take(ana);
    assert!(
        told.contains("corregimos la respuesta") && told.contains("El 15 de agosto."),
        "{told}"
    );
    assert!(!told.contains("El 5 de agosto."), "{told}");
    // Both are kept.
    stage.take(luz);
    stage.says(luz, "2024-1").await;
    let told = stage.take(luz);
    assert!(told.contains("Respuesta dada: El 5 de agosto."), "{told}");
    assert!(
        told.contains("Respuesta corregida: El 15 de agosto."),
        "{told}"
    );
    stage.town.finish().await;
}

async fn it_was_received_and_who_oversees_sees_what_is_overdue(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let People {
        luz, carmen, ana, ..
    } = asked(&mut stage).await;
    let eva = stage.staff("Eva", "es", Role::Committee, "").await;
    stage.take(eva);
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "👍 Lo recibí").await;
    let told = stage.take(luz);
    assert!(
        told.contains("👍 La oficina la recibió el lunes 15 de julio."),
        "{told}"
    );
    stage.says(carmen, "2024-1").await;
    let told = stage.take(carmen);
    assert!(told.contains("👍 La oficina la recibió"), "{told}");
    assert!(!told.contains("Lo recibí]"), "{told}");
    // A question of nobody, and offices of nobody.
    stage.says(ana, "¿Y el parque?").await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.take(carmen);
    stage.says(carmen, "/pendientes").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("2024-000002 · sin oficina, quedan 15 días hábiles"),
        "{told}"
    );
    assert!(
        told.contains(
            "⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC"
        ),
        "{told}"
    );
    // On its day the committee hears of it; the day after so does the coordinator, whose office it is not.
    stage.at("2024-08-05T08:00:00-05:00").await;
    let told = stage.take(eva);
    assert!(told.contains("🔴 2024-000001 · vence hoy"), "{told}");
    assert!(told.contains("· sin oficina"), "{told}");
    stage.take(carmen);
    stage.at("2024-08-06T08:00:00-05:00").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("🔴 2 vencidas") && told.contains("2024-000001"),
        "{told}"
    );
    assert!(told.contains("⚠️ 4 oficinas no tienen enlace"), "{told}");
    stage.says(carmen, "/pendientes").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("🔴 2024-000001 · vencida hace 1 día hábil"),
        "{told}"
    );
    stage.town.finish().await;
}
