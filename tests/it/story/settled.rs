//! What came of a press stands in the message that was pressed, with what it offers; where that message is
//! gone, in one of its own.

use crate::support::town::shown;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    a_yes_that_is_pressed_twice_keeps_what_it_offers,
    a_rating_amid_something_else_keeps_what_it_offers,
    where_the_message_is_gone_it_is_said_in_another,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// Ana asks as often, and planning is there to answer.
async fn asked(stage: &mut Stage, texts: &[&str]) -> (i64, i64) {
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    for text in texts {
        stage.says(ana, text).await;
        stage.presses(ana, "Plan de Desarrollo").await;
        stage.presses(ana, "✅ Enviar").await;
    }
    (luz, ana)
}

async fn answers(stage: &mut Stage, luz: i64, number: &str) {
    stage.says(luz, number).await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "En agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
}

async fn a_yes_that_is_pressed_twice_keeps_what_it_offers(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/privacidad").await;
    stage.presses(ana, "🔔 Avisarme de encuentros").await;
    for _ in 0..2 {
        stage.town.telegram.press(ana, "Sí").unwrap();
    }
    stage.settle().await;
    let last = shown(&stage.town.last(ana));
    assert!(last.contains("👤 Contarles qué me interesa"), "{last}");
    stage.town.finish().await;
}

async fn a_rating_amid_something_else_keeps_what_it_offers(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana) = asked(&mut stage, &["¿Cuándo arreglan la vía?", "¿Y el puente?"]).await;
    answers(&mut stage, luz, "2024-1").await;
    stage.presses(ana, "🤏 En parte").await;
    stage.presses(ana, "Pedir que la completen").await;
    // She is about to write what the first answer lacks.
    answers(&mut stage, luz, "2024-2").await;
    stage.presses(ana, "🤏 En parte").await;
    let last = shown(&stage.town.last(ana));
    assert!(last.contains("Pedir que la completen"), "{last}");
    for number in ["2024-000001", "2024-000002"] {
        stage.take(ana);
        stage.says(ana, "No dice cuándo.").await;
        let told = stage.take(ana);
        let again = format!("Su pregunta {number} se abrió de nuevo");
        assert!(told.contains(&again), "{told}");
        if number == "2024-000001" {
            stage.presses(ana, "Pedir que la completen").await;
        }
    }
    stage.town.finish().await;
}

async fn where_the_message_is_gone_it_is_said_in_another(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana) = asked(&mut stage, &["¿Cuándo arreglan la vía?"]).await;
    answers(&mut stage, luz, "2024-1").await;
    stage.take(ana);
    stage.town.telegram.press(ana, "🤏 En parte").unwrap();
    let log = stage.town.chat(ana).log;
    let asks = log
        .iter()
        .rfind(|message| shown(message).contains("🤏 En parte"));
    let asks = asks.unwrap().message_id;
    let gone = format!(r#"{{"chat_id":{ana},"message_id":{asks}}}"#);
    let api = &stage.town.app.api;
    api.call("deleteMessage", gone).await.unwrap();
    stage.settle().await;
    let last = stage.town.last(ana);
    assert!(last.message_id > asks);
    let last = shown(&last);
    assert!(
        last.contains("¿La respuesta le sirvió? 🤏 En parte"),
        "{last}"
    );
    assert!(last.contains("Pedir que la completen"), "{last}");
    stage.town.finish().await;
}
