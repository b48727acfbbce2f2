//! A word typed in place of a button means the button, for citizens and for staff.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    a_question_is_sent_by_words,
    a_word_drops_it_and_a_sentence_does_not,
    a_word_alone_decides_nothing_that_was_asked_before,
    a_word_that_means_nothing_is_no_part_of_a_question,
    a_coordinator_goes_back_and_out_by_words,
    an_office_sends_its_answer_by_words,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// What somebody sees after writing something.
async fn after(stage: &mut Stage, person: i64, text: &str) -> String {
    stage.take(person);
    stage.says(person, text).await;
    stage.take(person)
}

async fn asks(stage: &mut Stage, person: i64) {
    stage.says(person, "¿Cuándo podan los árboles?").await;
    stage.presses(person, "No sé").await;
}

async fn a_question_is_sent_by_words(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    asks(&mut stage, ana).await;
    let seen = after(&mut stage, ana, "Ayuda.").await;
    assert!(seen.contains("/preguntar – hacer una pregunta"), "{seen}");
    // The draft is still there, and its preview too.
    let seen = after(&mut stage, ana, " ENVIAR! ").await;
    assert!(seen.contains("Su número es 2024-000001"), "{seen}");
    // The receipt asked whether they want to be told of meetings.
    let seen = after(&mut stage, ana, "No").await;
    assert!(seen.contains("No le escribimos para eso."), "{seen}");
    // Nothing is asked: a word alone agrees to nothing, and is no question either.
    let seen = after(&mut stage, ana, "Sí").await;
    assert!(seen.contains("toque el botón que está debajo"), "{seen}");
    let agreed = after(&mut stage, ana, "/privacidad").await;
    assert!(!agreed.contains("No avisarme de encuentros"), "{agreed}");
    // In another language too, and with a plain «sí» to «¿La enviamos?».
    let john = stage.person("John", "en");
    stage.says(john, "When are the trees cut?").await;
    stage.presses(john, "I do not know").await;
    let seen = after(&mut stage, john, "yes").await;
    assert!(seen.contains("2024-000002"), "{seen}");
    stage.town.finish().await;
}

async fn a_word_drops_it_and_a_sentence_does_not(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    asks(&mut stage, ana).await;
    let seen = after(&mut stage, ana, "No, los de mi barrio").await;
    assert!(
        seen.contains("¿Cuándo podan los árboles?\nNo, los de mi barrio"),
        "{seen}"
    );
    let seen = after(&mut stage, ana, "cancelar").await;
    assert!(seen.contains("No enviamos nada."), "{seen}");
    let newest = stage.town.last(ana);
    assert_eq!(
        newest.keyboard.unwrap().rows[0][0].text,
        "↩️ Sí quiero enviarla"
    );
    // While the text is asked for there is nothing to press: the word leaves all the same.
    for word in ["parar", "STOP", "Cancelar"] {
        stage.says(ana, "/preguntar").await;
        let seen = after(&mut stage, ana, word).await;
        assert!(seen.contains("No enviamos nada."), "{word}: {seen}");
    }
    let seen = after(&mut stage, ana, "cancelar").await;
    assert!(seen.contains("No hay nada"), "{seen}");
    stage.town.finish().await;
}

async fn a_word_alone_decides_nothing_that_was_asked_before(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    stage.says(ana, "¿Cuándo podan los árboles?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.says(ana, "/borrar").await;
    // Her answer comes, and asks whether it helped: a yes is for that, not for what was left above.
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "En agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    let seen = after(&mut stage, ana, "sí").await;
    assert!(seen.contains("Gracias por contarnos"), "{seen}");
    for word in ["sí", "no", "Enviar"] {
        let seen = after(&mut stage, ana, word).await;
        assert!(seen.contains("toque el botón que está debajo"), "{seen}");
        assert!(!seen.contains("Borramos sus datos"), "{seen}");
    }
    let mine = after(&mut stage, ana, "/mis_preguntas").await;
    assert!(mine.contains("2024-000001"), "{mine}");
    stage.town.finish().await;
}

async fn a_word_that_means_nothing_is_no_part_of_a_question(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    asks(&mut stage, ana).await;
    // Something else was looked at in between: what would be sent is shown once more.
    stage.says(ana, "/mis_preguntas").await;
    let seen = after(&mut stage, ana, "enviar").await;
    assert!(!seen.contains("árboles?\nenviar"), "{seen}");
    let seen = match seen.contains("Su número es") {
        true => seen,
        false => after(&mut stage, ana, "enviar").await,
    };
    assert!(seen.contains("Su número es 2024-000001"), "{seen}");
    stage.town.finish().await;
}

async fn a_coordinator_goes_back_and_out_by_words(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/espacios").await;
    stage.presses(carmen, "➕ Crear un encuentro").await;
    stage.presses(carmen, "Audiencia pública").await;
    stage.says(carmen, "sábado 20 de julio, 9 a. m.").await;
    let seen = after(&mut stage, carmen, "atrás").await;
    assert!(seen.contains("¿Qué día y a qué hora empieza?"), "{seen}");
    // What cannot be taken stands in front of the question, with its buttons.
    let seen = after(&mut stage, carmen, "el día ese").await;
    assert!(
        seen.contains("No entendimos la fecha")
            && seen.contains("¿Qué día y a qué hora empieza?")
            && seen.contains("[✖️ Salir]"),
        "{seen}"
    );
    let seen = after(&mut stage, carmen, "salir").await;
    assert!(seen.contains("No cambiamos nada."), "{seen}");
    stage.says(carmen, "/encuestas").await;
    stage.presses(carmen, "➕ Nueva encuesta").await;
    stage.presses(carmen, "💬 Elegir los temas").await;
    stage.presses(carmen, "✍️ Nombre").await;
    let seen = after(&mut stage, carmen, "Volver").await;
    assert!(seen.contains("[❓ Preguntas]"), "{seen}");
    let seen = after(&mut stage, carmen, "Un nombre más bonito").await;
    assert!(!seen.contains("[❓ Preguntas]"), "{seen}");
    stage.town.finish().await;
}

async fn an_office_sends_its_answer_by_words(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    stage.says(ana, "¿Cuándo podan los árboles?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.says(ana, "sí").await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "En agosto.").await;
    let seen = after(&mut stage, luz, "enviar").await;
    assert!(
        seen.contains("La respuesta a 2024-000001 quedó guardada y va en camino."),
        "{seen}"
    );
    stage.settle().await;
    assert!(stage.record(ana).contains("En agosto."));
    stage.town.finish().await;
}
