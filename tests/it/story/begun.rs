//! Several questions that were begun: none is lost for another, and what their writer said last counts.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    what_was_said_during_an_outage_counts,
    after_a_late_start_nobody_is_written_to_at_night,
    none_takes_the_place_of_another,
    what_was_said_apart_is_not_lost_with_it,
    looking_makes_it_no_younger,
    a_yes_means_what_was_put_last,
    the_beginning_leaves_a_form_also_when_a_question_waits,
    to_erase_what_is_written_erases_nothing_else,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";
const TREES: &str = "¿Cuándo podan los árboles?";
const HOLE: &str = "¿Y el hueco de la 52?";
const MORE: &str = "Los de la calle 50";
const NUDGE: &str = "Todavía no hemos recibido";

async fn after(stage: &mut Stage, person: i64, text: &str) -> String {
    stage.take(person);
    stage.says(person, text).await;
    stage.take(person)
}

async fn begins_one(stage: &mut Stage, person: i64) {
    stage.says(person, TREES).await;
    stage.presses(person, "No sé").await;
    stage.take(person);
}

async fn what_was_said_during_an_outage_counts(engine: Engine) {
    for starts_anew in [false, true] {
        let mut stage = Stage::new(engine, MONDAY).await;
        let ana = stage.person("Ana", "es");
        begins_one(&mut stage, ana).await;
        stage.at("2024-07-15T10:30:00-05:00").await;
        assert!(stage.take(ana).contains(NUDGE));
        // The line is down, and she decides; the clock comes first when it is back.
        stage.town.telegram.press(ana, "No enviar").unwrap();
        let late = "2024-07-17T11:00:00-05:00";
        stage.town.clock.set(late.parse().unwrap());
        if starts_anew {
            stage.town.restart().await;
        }
        stage.town.app.jobs().unwrap().tick().await.unwrap();
        stage.at(late).await;
        let seen = stage.take(ana);
        assert!(
            seen.contains("No enviamos nada.") && !seen.contains("2024-000001"),
            "{seen}"
        );
        stage.town.finish().await;
    }
}

async fn after_a_late_start_nobody_is_written_to_at_night(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    begins_one(&mut stage, ana).await;
    stage.at("2024-07-15T22:30:00-05:00").await;
    assert_eq!(stage.take(ana), "");
    stage.at("2024-07-16T07:00:00-05:00").await;
    assert!(stage.take(ana).contains(NUDGE));
    stage.town.finish().await;
}

async fn none_takes_the_place_of_another(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    begins_one(&mut stage, ana).await;
    stage.says(ana, "/codigo").await;
    stage.says(ana, "/cancelar").await;
    stage.says(ana, HOLE).await;
    stage.presses(ana, "No, es otra cosa").await;
    stage.presses(ana, "No sé").await;
    stage.says(ana, "/codigo").await;
    stage.take(ana);
    stage.at("2024-07-15T10:31:00-05:00").await;
    let seen = stage.take(ana);
    assert!(seen.contains(TREES) && seen.contains(HOLE), "{seen}");
    assert_eq!(seen.matches(NUDGE).count(), 2, "{seen}");
    stage.at("2024-07-16T10:31:00-05:00").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("2024-000001") && seen.contains("2024-000002"),
        "{seen}"
    );
    assert!(seen.contains(TREES) && seen.contains(HOLE), "{seen}");
    stage.town.finish().await;
}

async fn what_was_said_apart_is_not_lost_with_it(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    begins_one(&mut stage, ana).await;
    stage.at("2024-07-15T10:31:00-05:00").await;
    stage.at("2024-07-15T11:32:00-05:00").await;
    let seen = after(&mut stage, ana, MORE).await;
    assert!(seen.contains("[Sí, es parte]"), "{seen}");
    stage.says(ana, "/codigo").await;
    stage.at("2024-07-16T10:32:00-05:00").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("2024-000001") && !seen.contains(MORE),
        "{seen}"
    );
    let mine = after(&mut stage, ana, "/mis_preguntas").await;
    assert!(mine.contains("Sin enviar · Los de la calle"), "{mine}");
    // Not sent and had back, it is asked what belongs to it.
    let eva = stage.person("Eva", "es");
    begins_one(&mut stage, eva).await;
    stage.at("2024-07-16T12:00:00-05:00").await;
    stage.says(eva, MORE).await;
    stage.says(eva, "/cancelar").await;
    stage.presses(eva, "↩️ Sí quiero enviarla").await;
    stage.presses(eva, "Sí, es parte").await;
    let seen = stage.take(eva);
    assert!(seen.contains(&format!("{TREES}\n{MORE}")), "{seen}");
    stage.town.finish().await;
}

async fn looking_makes_it_no_younger(engine: Engine) {
    for look in ["/preguntar", "gracias", "hola"] {
        let mut stage = Stage::new(engine, MONDAY).await;
        let ana = stage.person("Ana", "es");
        begins_one(&mut stage, ana).await;
        stage.at("2024-07-15T12:00:00-05:00").await;
        stage.says(ana, look).await;
        let seen = after(&mut stage, ana, MORE).await;
        assert!(seen.contains("[Sí, es parte]"), "{look}: {seen}");
        stage.town.finish().await;
    }
}

async fn a_yes_means_what_was_put_last(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    stage.says(ana, TREES).await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.at("2024-07-15T10:05:00-05:00").await;
    stage.says(ana, HOLE).await;
    stage.presses(ana, "No sé").await;
    stage.at("2024-07-15T10:10:00-05:00").await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "En agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    let seen = after(&mut stage, ana, "sí").await;
    assert!(
        seen.contains("Gracias por contarnos") && !seen.contains("2024-000002"),
        "{seen}"
    );
    // Nothing else is asked any more.
    let seen = after(&mut stage, ana, "enviar").await;
    let seen = match seen.contains("Su número es") {
        true => seen,
        false => after(&mut stage, ana, "enviar").await,
    };
    assert!(seen.contains("2024-000002"), "{seen}");
    stage.town.finish().await;
}

async fn the_beginning_leaves_a_form_also_when_a_question_waits(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, TREES).await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.says(ana, HOLE).await;
    stage.presses(ana, "No sé").await;
    stage.says(ana, "/estado 2024-1").await;
    stage.presses(ana, "Agregar algo").await;
    stage.says(ana, "/start").await;
    let seen = after(&mut stage, ana, MORE).await;
    assert!(
        seen.contains("[Sí, es parte]") && !seen.contains("Ya va con su pregunta"),
        "{seen}"
    );
    stage.town.finish().await;
}

async fn to_erase_what_is_written_erases_nothing_else(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    begins_one(&mut stage, ana).await;
    let seen = after(&mut stage, ana, "borrar").await;
    assert!(
        seen.contains("No enviamos nada.") && !seen.contains("Si borramos sus datos"),
        "{seen}"
    );
    let seen = after(&mut stage, ana, "borrar mis datos").await;
    assert!(seen.contains("Si borramos sus datos"), "{seen}");
    stage.town.finish().await;
}
