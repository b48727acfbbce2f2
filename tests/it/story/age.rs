//! What was begun and left has an age: nothing is added to it long after, and what cannot be read any more
//! is said.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::base::Address;
use convoca::domain::staff::role::Role;
use convoca::store::Standing;

on_both_engines!(
    after_an_hour_it_is_asked_whether_it_belongs,
    a_form_of_the_day_before_has_ended,
    what_an_earlier_version_kept_is_read_or_told,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn after_an_hour_it_is_asked_whether_it_belongs(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo podan los árboles?").await;
    stage.presses(ana, "No sé").await;
    stage.at("2024-07-15T11:30:00-05:00").await;
    stage.take(ana);
    stage.says(ana, "Los de la calle 50").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("¿Cuándo podan los árboles?")
            && seen.contains("[Sí, es parte] [No, es otra cosa]"),
        "{seen}"
    );
    stage.says(ana, "sí").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("¿Cuándo podan los árboles?\nLos de la calle 50")
            && seen.contains("✅ Enviar"),
        "{seen}"
    );
    stage.at("2024-07-15T15:00:00-05:00").await;
    stage.says(ana, "¿Y el hueco de la 52?").await;
    stage.take(ana);
    stage.presses(ana, "No, es otra cosa").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("La pregunta de antes no se envió todavía."),
        "{seen}"
    );
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("¿Y el hueco de la 52?") && !seen.contains("árboles"),
        "{seen}"
    );
    stage.town.finish().await;
}

async fn a_form_of_the_day_before_has_ended(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/espacios").await;
    stage.presses(carmen, "➕ Crear un encuentro").await;
    stage.presses(carmen, "Audiencia pública").await;
    stage.at("2024-07-16T09:00:00-05:00").await;
    stage.take(carmen);
    // Not yet a day.
    stage.says(carmen, "sábado 20 de julio, 9 a. m.").await;
    assert!(stage.take(carmen).contains("¿A qué hora termina?"));
    stage.at("2024-07-17T09:30:00-05:00").await;
    stage.take(carmen);
    stage.says(carmen, "12 m.").await;
    let seen = stage.take(carmen);
    assert!(
        seen.contains("dejó un encuentro a medias") && seen.contains("/encuentros"),
        "{seen}"
    );
    assert!(!seen.contains("de qué tema es"), "{seen}");
    // It is over, and said once.
    stage.says(carmen, "¿Cuándo podan los árboles?").await;
    assert!(stage.take(carmen).contains("de qué tema es"));
    stage.town.finish().await;
}

async fn what_an_earlier_version_kept_is_read_or_told(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/ayuda").await;
    for (kept, told) in [
        (r#"{"at":"dreaming","of":1}"#, true),
        (
            r#"{"at":"surveying","survey":1,"version":1,"ask":"poem"}"#,
            true,
        ),
        (
            r#"{"at":"asking","id":1,"pieces":[{"message":1,"text":"agua"}]}"#,
            false,
        ),
    ] {
        keep(&stage, ana, kept).await;
        stage.take(ana);
        stage.says(ana, "y luz").await;
        let seen = stage.take(ana);
        assert_eq!(
            seen.contains("se perdió lo que estaba"),
            told,
            "{kept}: {seen}"
        );
        // It was not taken for anything else, and is told once.
        assert_eq!(seen.contains("agua\ny luz"), !told, "{kept}: {seen}");
        assert!(!seen.contains("Si esta es su pregunta"), "{kept}: {seen}");
        stage.says(ana, "/cancelar").await;
        assert!(!stage.take(ana).contains("se perdió lo que estaba"));
    }
    stage.town.finish().await;
}

async fn keep(stage: &Stage, account: i64, dialogue: &str) {
    let app = &stage.town.app;
    let mut tx = app.store.begin().await.unwrap();
    let now = app.clock.now();
    let person = tx
        .meet_person(Address::telegram(account), "es", now)
        .await
        .unwrap();
    let standing = Standing {
        dialogue,
        ..Standing::default()
    };
    tx.set_dialogue(person.id, standing, now).await.unwrap();
    tx.commit().await.unwrap();
}
