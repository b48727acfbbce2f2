//! What people stumbled over who walked through a day as each role: words after `/código`, what nobody has,
//! what follows an insistence.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::question::EventKind;
use convoca::domain::staff::role::Role;

on_both_engines!(
    the_name_of_a_command_is_no_code,
    what_has_no_office_is_told_each_morning_until_it_has,
    what_follows_an_insistence_is_asked_about,
    a_completed_answer_explains_its_own_date,
    what_was_typed_at_the_counter_was_asked_on_no_phone,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";
const TREES: &str = "¿Cuándo podan los árboles?";

async fn after(stage: &mut Stage, person: i64, text: &str) -> String {
    stage.take(person);
    stage.says(person, text).await;
    stage.take(person)
}

async fn the_name_of_a_command_is_no_code(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/código").await;
    for (said, leads_to) in [
        ("mis preguntas", "Usted no ha hecho preguntas"),
        ("ayuda", "/preguntar – hacer una pregunta"),
        ("Encuentros", "no hay encuentros anunciados"),
        ("hola", "código"),
        ("sí", "código"),
        ("BAJA", "¿Dejamos de escribirle?"),
    ] {
        let seen = after(&mut stage, ana, said).await;
        assert!(seen.contains(leads_to), "{said}: {seen}");
        assert!(!seen.contains("no sirve"), "{said}: {seen}");
    }
    // A code is one still, and a question a question.
    let seen = after(&mut stage, ana, "ACDEF-34679").await;
    assert!(!seen.contains("¿de qué tema es?"), "{seen}");
    let seen = after(&mut stage, ana, TREES).await;
    assert!(seen.contains("¿de qué tema es?"), "{seen}");
    stage.town.finish().await;
}

async fn what_has_no_office_is_told_each_morning_until_it_has(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let rita = stage.staff("Rita", "es", Role::Auditor, "").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, TREES).await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.take(carmen);
    stage.take(rita);
    for day in ["16", "17", "18"] {
        stage.at(&format!("2024-07-{day}T08:00:00-05:00")).await;
        let told = stage.take(carmen);
        assert!(
            told.contains("❓ 1 sin oficina: asígnela") && !told.contains("por vencer"),
            "{day}: {told}"
        );
    }
    // Only to whoever places it.
    assert_eq!(stage.take(rita), "");
    let seen = after(&mut stage, carmen, "/pendientes").await;
    assert!(seen.contains("sin oficina, quedan"), "{seen}");
    stage.presses_line(carmen, "🟢 2024-000001").await;
    let seen = stage.take(carmen);
    assert!(
        seen.contains("\n[Asignar a una oficina] / [✍️ Responder]"),
        "{seen}"
    );
    stage.presses(carmen, "Asignar a una oficina").await;
    stage
        .presses(carmen, "Departamento Administrativo de Planeación")
        .await;
    stage.take(carmen);
    stage.at("2024-07-19T08:00:00-05:00").await;
    let told = stage.take(carmen);
    assert!(!told.contains("sin oficina"), "{told}");
    stage.town.finish().await;
}

/// Ana asked, was answered, and says what the answer lacks.
async fn insisted(stage: &mut Stage) -> (i64, i64) {
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, TREES).await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    answers(stage, luz, "En agosto.").await;
    stage.presses(ana, "🤏 En parte").await;
    stage.presses(ana, "Pedir que la completen").await;
    stage.says(ana, "No dice qué árboles.").await;
    stage.take(ana);
    (luz, ana)
}

async fn answers(stage: &mut Stage, luz: i64, answer: &str) {
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, answer).await;
    stage.presses(luz, "✅ Enviar").await;
}

async fn what_follows_an_insistence_is_asked_about(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana) = insisted(&mut stage).await;
    let seen = after(&mut stage, ana, "Ni quién los poda.").await;
    assert!(
        seen.contains("¿Lo que manda ahora es parte") && seen.contains("2024-000001"),
        "{seen}"
    );
    // More of it, and it is one addition.
    stage.says(ana, "Ni cuánto cuesta.").await;
    stage.take(ana);
    stage.presses(ana, "Sí, es parte").await;
    let seen = stage.take(ana);
    assert!(seen.contains("Ya va con su pregunta 2024-000001"), "{seen}");
    // She reads what she said herself, in its order; so does the office.
    let seen = after(&mut stage, ana, "/estado 1").await;
    assert!(
        seen.contains("En agosto.\n\nUsted pidió completarla: No dice qué árboles.\n\nUsted agregó: Ni quién los poda.\nNi cuánto cuesta."),
        "{seen}"
    );
    stage.at("2024-07-15T10:20:00-05:00").await;
    let seen = after(&mut stage, luz, "2024-1").await;
    assert!(seen.contains("Ni quién los poda."), "{seen}");
    // Something else is a question of its own.
    let seen = after(&mut stage, ana, "¿Y el puente?").await;
    assert!(seen.contains("¿Lo que manda ahora es parte"), "{seen}");
    stage.presses(ana, "No, es otra cosa").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    assert!(stage.take(ana).contains("Su número es 2024-000002"));
    // It was asked about; so it is not asked once more.
    let seen = after(&mut stage, ana, "¿Y la vía?").await;
    assert!(!seen.contains("es parte"), "{seen}");
    stage.says(ana, "/cancelar").await;
    // Nor long after.
    stage.says(ana, "/estado 1").await;
    stage.presses(ana, "Agregar algo").await;
    stage.says(ana, "Son los de la calle 50.").await;
    stage.at("2024-07-15T11:30:00-05:00").await;
    let seen = after(&mut stage, ana, "¿Y la vía?").await;
    assert!(
        seen.contains("¿de qué tema es?") && !seen.contains("es parte"),
        "{seen}"
    );
    stage.town.finish().await;
}

async fn a_completed_answer_explains_its_own_date(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana) = insisted(&mut stage).await;
    answers(&mut stage, luz, "Los de la calle 50.").await;
    let seen = after(&mut stage, luz, "2024-1").await;
    assert!(!seen.contains("El cronograma"), "{seen}");
    stage.presses(luz, "📅 ¿Por qué esa fecha?").await;
    let seen = stage.take(luz);
    assert!(
        seen.contains("Había tiempo hasta el lunes 22 de julio de 2024"),
        "{seen}"
    );
    let seen = after(&mut stage, ana, "/estado 1").await;
    assert!(
        seen.contains(
            "Usted pidió completarla: No dice qué árboles.\n\nRespuesta 2:\nLos de la calle 50."
        ) || seen.contains("No dice qué árboles."),
        "{seen}"
    );
    stage.town.finish().await;
}

async fn what_was_typed_at_the_counter_was_asked_on_no_phone(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/radicar").await;
    stage.presses(carmen, "📄 En papel").await;
    stage.says(carmen, "¿Cuándo tapan el hueco?").await;
    stage.says(carmen, "12 de julio a las 9 a. m.").await;
    stage.says(carmen, "Llegó el viernes, al cierre.").await;
    stage.says(carmen, "Ventanilla de la alcaldía").await;
    stage.presses(carmen, "Plan de Desarrollo").await;
    stage.says(carmen, "Rosa Pérez, calle 50 con 41").await;
    stage.presses(carmen, "✅ Radicar").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, TREES).await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let all = tx.happenings(10).await.unwrap();
    drop(tx);
    let came = all.iter().filter(|one| one.kind == EventKind::Received);
    let typed: Vec<_> = came
        .map(|one| (one.number.as_str(), one.was_typed))
        .collect();
    assert_eq!(typed, [("2024-000001", true), ("2024-000002", false)]);
    stage.town.finish().await;
}
