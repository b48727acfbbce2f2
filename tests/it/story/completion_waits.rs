//! Something is missing in a question, and it is waited for: nothing is late, whoever asked is reminded, takes another
//! month, and says which of their questions it is for.

use super::completion::asks_for_it;
use super::extension::{MONDAY, asked, asks, due};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(
    while_it_stands_nothing_is_late,
    another_month_can_be_had_once,
    a_word_or_a_number_can_be_what_was_missing,
    of_several_questions_they_say_which,
);

async fn while_it_stands_nothing_is_late(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    stage.at("2024-07-22T09:00:00-05:00").await;
    asks_for_it(&mut stage, luz, "2024-1").await;
    let all = [luz, hernan, ana, carmen, alba];
    for person in all {
        stage.take(person);
    }
    // Past the day that was promised, every morning.
    for day in ["07-29", "08-02", "08-05", "08-06", "08-08", "08-16"] {
        stage.at(&format!("2024-{day}T09:05:00-05:00")).await;
    }
    for person in all {
        assert_eq!(stage.take(person), "");
    }
    stage.says(carmen, "/preguntas").await;
    let overview = stage.take(carmen);
    assert!(
        overview.contains("1") && overview.contains("Ninguna está vencida"),
        "{overview}"
    );
    stage.says(alba, "/pendientes").await;
    assert!(!stage.take(alba).contains("2024-000001"));
    // Before the month is over she is reminded, once.
    stage.at("2024-08-20T10:00:00-05:00").await;
    seen!(stage.take(ana), @r"
    ===== Tuesday 20 August 2024, 10:00
    ⏰ Todavía nos falta algo para responder su pregunta 2024-000001:

    Díganos en qué vereda está la vía y cuál puente es.

    Escríbalo aquí, o envíe una foto o un documento. Tiene hasta el jueves 22 de agosto de 2024.
    [✍️ Enviar lo que falta] / [🗓️ Pedir un mes más] / [Ver mi pregunta]
    ");
    stage.at("2024-08-21T10:00:00-05:00").await;
    stage.at("2024-08-22T10:00:00-05:00").await;
    assert_eq!(stage.take(ana), "");
    // On her last day she writes: ten days are left, from Friday 23 August on.
    stage.says(ana, "Es en la vereda El Pedregal.").await;
    assert_eq!(due(&stage).await, "2024-09-05");
    stage.town.finish().await;
}

async fn another_month_can_be_had_once(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    stage.at("2024-07-22T09:00:00-05:00").await;
    asks_for_it(&mut stage, luz, "2024-1").await;
    stage.take(luz);
    stage.at("2024-08-22T16:00:00-05:00").await;
    stage.take(ana);
    // Nobody else takes it.
    let eva = stage.person("Eva", "es");
    stage.says(eva, "/mis_preguntas").await;
    stage.forges(eva, "month:1").await;
    stage.presses(ana, "🗓️ Pedir un mes más").await;
    let told = stage.take(ana);
    // 22 September is a Sunday.
    assert!(
        told.contains("Ahora tiene hasta el lunes 23 de septiembre de 2024"),
        "{told}"
    );
    assert_eq!(told.matches("Pedir un mes más").count(), 1, "{told}");
    let told = stage.take(luz);
    assert!(told.contains("pidió un mes más"), "{told}");
    stage.forges(ana, "month:1").await;
    assert!(stage.take(ana).contains("ya se alargó una vez"));
    stage.at("2024-08-26T09:00:00-05:00").await;
    assert!(!stage.take(luz).contains("lo que faltaba"));
    stage.says(ana, "Es en la vereda El Pedregal.").await;
    stage.forges(ana, "month:1").await;
    assert!(stage.take(ana).contains("ya no espera nada"));
    stage.town.finish().await;
}

/// «Sí» answers no button here, and a number is no question of theirs: each is what was asked for. Whoever asks when
/// a meeting is brings nothing with that.
async fn a_word_or_a_number_can_be_what_was_missing(engine: Engine) {
    for said in ["Sí", "No.", "2019-000512"] {
        let mut stage = Stage::new(engine, MONDAY).await;
        let (luz, _, ana) = asked(&mut stage).await;
        asks_for_it(&mut stage, luz, "2024-1").await;
        stage.take(luz);
        stage.take(ana);
        stage.says(ana, said).await;
        let told = stage.take(ana);
        assert!(!told.contains("toque el botón"), "{said}: {told}");
        let state = "SELECT state FROM questions";
        assert_eq!(
            stage.town.database.texts(state).await,
            ["received"],
            "{said}: {told}"
        );
        stage.town.finish().await;
    }
}

async fn of_several_questions_they_say_which(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    asks(&mut stage, ana).await;
    for number in ["2024-1", "2024-2"] {
        asks_for_it(&mut stage, luz, number).await;
    }
    stage.take(ana);
    stage.take(luz);
    stage.says(ana, "Es en la vereda El Pedregal.").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > Es en la vereda El Pedregal.

    Varias preguntas suyas esperan algo que falta. Si lo que escribió es para una de ellas, toque su número.

    Si esta es su pregunta, ¿de qué tema es? Si no sabe, toque «No sé».
    [📝 Es lo que falta en la 2024-000001] / [📝 Es lo que falta en la 2024-000002] / [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [No sé] / [No es una pregunta]
    ");
    stage
        .presses(ana, "📝 Es lo que falta en la 2024-000002")
        .await;
    assert!(
        stage
            .take(ana)
            .contains("Lo agregamos a su pregunta 2024-000002")
    );
    assert!(stage.take(luz).contains("Es en la vereda El Pedregal."));
    // Of the other one it is enough to write.
    stage.says(ana, "El puente de la escuela.").await;
    assert!(
        stage
            .take(ana)
            .contains("Lo agregamos a su pregunta 2024-000001")
    );
    stage.town.finish().await;
}
