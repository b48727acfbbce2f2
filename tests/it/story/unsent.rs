//! What was begun and not sent does not disappear: one nudge, then it is recorded as it was written, or ends
//! with a sentence.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::base::Address;
use convoca::domain::staff::role::Role;

on_both_engines!(
    who_chose_to_ask_is_nudged_once_and_their_question_is_recorded,
    what_was_only_offered_ends_with_a_sentence_and_can_be_had_back,
    when_the_space_closes_they_are_told,
    nobody_is_written_to_at_night,
    after_three_days_without_the_machine_they_are_asked_first,
    whoever_was_erased_or_blocks_the_bot_keeps_nothing_from_going_on,
    what_the_version_before_kept_is_looked_at,
    what_was_begun_waits_beside_something_else,
    a_picture_alone_is_no_question,
    not_sending_can_be_undone,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";
const TREES: &str = "¿Cuándo podan los árboles?";
const NUDGE: &str = "Todavía no hemos recibido";

async fn who_chose_to_ask_is_nudged_once_and_their_question_is_recorded(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/preguntar").await;
    stage.says(ana, TREES).await;
    stage.at("2024-07-15T10:29:00-05:00").await;
    assert!(!stage.take(ana).contains(NUDGE));
    stage.at("2024-07-15T10:30:00-05:00").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains(NUDGE)
            && seen.contains(TREES)
            && seen.contains("Si en un día no nos dice nada")
            && seen.contains("[✅ Enviar] / [✏️ Verla y cambiarla] / [No enviar]"),
        "{seen}"
    );
    let mine = said(&mut stage, ana, "/mis_preguntas").await;
    assert!(mine.contains("[✏️ Sin enviar · ¿Cuándo podan"), "{mine}");
    for later in ["15T11:00", "15T17:00", "16T09:59"] {
        stage.at(&format!("2024-07-{later}:00-05:00")).await;
    }
    let seen = stage.take(ana);
    assert_eq!(seen, "", "nothing twice, and nothing before a day is over");
    stage.at("2024-07-16T10:00:00-05:00").await;
    let seen = stage.take(ana);
    // It is dated by its last words: the fifteen days run from Monday.
    assert!(
        seen.contains("Usted escribió esta pregunta el lunes 15 de julio de 2024")
            && seen.contains("[Retirarla]")
            && seen.contains("Su número es 2024-000001")
            && seen.contains("lunes 5 de agosto de 2024"),
        "{seen}"
    );
    stage.presses(ana, "Retirarla").await;
    stage.presses(ana, "Sí, retirarla").await;
    assert!(stage.take(ana).contains("Listo. Retiramos su pregunta."));
    stage.take(luz);
    // It is over: what is written now is something else.
    let seen = said(&mut stage, ana, "¿Y el hueco de la 52?").await;
    assert!(!seen.contains(TREES), "{seen}");
    stage.town.finish().await;
}

async fn what_was_only_offered_ends_with_a_sentence_and_can_be_had_back(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, TREES).await;
    stage.at("2024-07-15T10:30:00-05:00").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains(NUDGE) && seen.contains("Si no, no tiene que hacer nada."),
        "{seen}"
    );
    stage.at("2024-07-16T10:00:00-05:00").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("No recibimos esto que usted escribió") && !seen.contains("2024-0"),
        "{seen}"
    );
    stage.presses(ana, "↩️ Sí quiero enviarla").await;
    stage.presses(ana, "✅ Enviar").await;
    let seen = stage.take(ana);
    assert!(seen.contains("Su número es 2024-000001"), "{seen}");
    // At the nudge, too: by a word, or after looking at it again.
    let eva = stage.person("Eva", "es");
    stage.says(eva, "¿Hay cine?").await;
    let luis = stage.person("Luis", "es");
    stage.says(luis, "¿Hay parque?").await;
    stage.at("2024-07-16T10:31:00-05:00").await;
    let seen = said(&mut stage, luis, "sí").await;
    assert!(seen.contains("Su número es 2024-000002"), "{seen}");
    stage.presses(eva, "✏️ Verla y cambiarla").await;
    let seen = stage.take(eva);
    assert!(
        seen.contains("¿Hay cine?") && seen.contains("[Cambiar de tema]"),
        "{seen}"
    );
    stage.town.finish().await;
}

async fn when_the_space_closes_they_are_told(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-13T11:00:00-05:00").await;
    let ana = stage.person("Ana", "es");
    // It takes questions until one in the afternoon, when people may be written to.
    let closes = "2024-07-13T13:00:00-05:00".parse().unwrap();
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let spaces = tx.spaces().await.unwrap();
    for stored in &spaces.0 {
        let mut stored = stored.clone();
        stored.space.questions_close = closes;
        tx.change_space(&stored).await.unwrap();
    }
    tx.commit().await.unwrap();
    stage.at("2024-07-13T12:50:00-05:00").await;
    stage.says(ana, "/preguntar").await;
    stage.says(ana, TREES).await;
    stage.take(ana);
    stage.at("2024-07-13T12:59:00-05:00").await;
    assert_eq!(stage.take(ana), "");
    stage.at("2024-07-13T13:00:00-05:00").await;
    let seen = stage.take(ana);
    assert!(seen.contains(NUDGE), "{seen}");
    // It was written while the space was open, and goes there.
    stage.at("2024-07-15T09:00:00-05:00").await;
    assert!(stage.take(ana).contains("2024-000001"));
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let id = convoca::domain::base::QuestionId::new(1);
    let question = tx.question(id).await.unwrap().unwrap();
    drop(tx);
    assert!(question.space.is_some());
    assert!(question.received_at < closes);
    stage.town.finish().await;
}

async fn nobody_is_written_to_at_night(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-15T22:00:00-05:00").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/preguntar").await;
    stage.says(ana, TREES).await;
    stage.take(ana);
    for night in ["15T23:00", "16T03:00", "16T06:59"] {
        stage.at(&format!("2024-07-{night}:00-05:00")).await;
    }
    assert_eq!(stage.take(ana), "");
    stage.at("2024-07-16T07:00:00-05:00").await;
    assert!(stage.take(ana).contains(NUDGE));
    stage.at("2024-07-17T07:00:00-05:00").await;
    let seen = stage.take(ana);
    assert!(seen.contains("el lunes 15 de julio de 2024"), "{seen}");
    stage.town.finish().await;
}

async fn after_three_days_without_the_machine_they_are_asked_first(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/preguntar").await;
    stage.says(ana, TREES).await;
    stage.take(ana);
    stage.at("2024-07-18T10:00:00-05:00").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains(NUDGE) && !seen.contains("2024-000001"),
        "{seen}"
    );
    stage.at("2024-07-19T10:00:00-05:00").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("el lunes 15 de julio de 2024") && seen.contains("5 de agosto"),
        "{seen}"
    );
    stage.town.finish().await;
}

async fn whoever_was_erased_or_blocks_the_bot_keeps_nothing_from_going_on(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (ana, luis, eva) = (
        stage.person("Ana", "es"),
        stage.person("Luis", "es"),
        stage.person("Eva", "es"),
    );
    for person in [ana, luis, eva] {
        stage.says(person, "/preguntar").await;
        stage.says(person, TREES).await;
    }
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "Sí, borrar mis datos").await;
    stage.town.telegram.block(luis).unwrap();
    stage.settle().await;
    stage.take(ana);
    stage.at("2024-07-15T10:30:00-05:00").await;
    stage.at("2024-07-16T10:00:00-05:00").await;
    assert_eq!(stage.take(ana), "");
    assert!(stage.take(eva).contains("Su número es 2024-00000"));
    // What Luis had chosen to ask had reached the entity; he finds it when he is back.
    stage.town.telegram.unblock(luis).unwrap();
    stage.settle().await;
    let mine = said(&mut stage, luis, "/mis_preguntas").await;
    assert!(mine.contains("2024-00000"), "{mine}");
}

async fn what_the_version_before_kept_is_looked_at(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/ayuda").await;
    let kept = r#"{"at":"asking","id":7,"shown_at":"2024-07-12T15:00:00Z","step":"topic",
        "space":null,"pieces":[{"message":3,"text":"¿Cuándo podan los árboles?"}],"offered":false}"#;
    let app = &stage.town.app;
    let mut tx = app.store.begin().await.unwrap();
    let now = app.clock.now();
    let person = tx.meet_person(Address::telegram(ana), "es", now).await;
    let person = person.unwrap().id;
    let standing = convoca::store::Standing {
        dialogue: kept,
        ..Default::default()
    };
    tx.set_dialogue(person, standing, now).await.unwrap();
    tx.set_due(person, Some(now)).await.unwrap();
    tx.commit().await.unwrap();
    stage.take(ana);
    stage.at("2024-07-15T10:01:00-05:00").await;
    assert!(stage.take(ana).contains(NUDGE));
    stage.at("2024-07-16T10:01:00-05:00").await;
    let seen = stage.take(ana);
    assert!(seen.contains("el viernes 12 de julio de 2024"), "{seen}");
    stage.town.finish().await;
}

async fn what_was_begun_waits_beside_something_else(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, TREES).await;
    stage.presses(ana, "No sé").await;
    // A code is asked for, given up, and the question is still there.
    stage.says(ana, "/codigo").await;
    let seen = said(&mut stage, ana, "/mis_preguntas").await;
    assert!(seen.contains("[✏️ Sin enviar · ¿Cuándo podan"), "{seen}");
    stage.says(ana, "/cancelar").await;
    let seen = said(&mut stage, ana, "Los de la calle 50").await;
    assert!(seen.contains("[Sí, es parte] [No, es otra cosa]"), "{seen}");
    stage.presses(ana, "No, es otra cosa").await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    let mine = said(&mut stage, ana, "/mis_preguntas").await;
    assert!(
        mine.contains("[✏️ Sin enviar · ¿Cuándo podan") && mine.contains("Los de la calle 50"),
        "{mine}"
    );
    let seen = said(&mut stage, ana, "/preguntar").await;
    assert!(
        seen.contains(TREES) && seen.contains("[✅ Enviar]"),
        "{seen}"
    );
    stage.presses(ana, "✅ Enviar").await;
    assert!(stage.take(ana).contains("2024-000002"));
    stage.town.finish().await;
}

async fn a_picture_alone_is_no_question(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/preguntar").await;
    stage.sends(ana, "photo", "hueco.jpg", "").await;
    stage.at("2024-07-15T10:30:00-05:00").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("Nos mandó un archivo sin pregunta."),
        "{seen}"
    );
    stage.at("2024-07-16T10:00:00-05:00").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("No recibimos el archivo") && !seen.contains("2024-000001"),
        "{seen}"
    );
    stage.town.finish().await;
}

async fn not_sending_can_be_undone(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, TREES).await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "No enviar").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("No enviamos nada.") && seen.contains("[↩️ Sí quiero enviarla]"),
        "{seen}"
    );
    stage.presses(ana, "↩️ Sí quiero enviarla").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains(TREES) && seen.contains("🏷 Plan de Desarrollo"),
        "{seen}"
    );
    stage.says(ana, "cancelar").await;
    stage.presses(ana, "↩️ Sí quiero enviarla").await;
    stage.presses(ana, "✅ Enviar").await;
    assert!(stage.take(ana).contains("Su número es 2024-000001"));
    stage.town.finish().await;
}

async fn said(stage: &mut Stage, person: i64, text: &str) -> String {
    stage.take(person);
    stage.says(person, text).await;
    stage.take(person)
}
