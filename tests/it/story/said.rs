//! What people type means what it says: a greeting, thanks, the name of a command, a language, «baja», «sí».

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::person::Purpose;
use convoca::domain::staff::role::Role;
use convoca::locale::Lang;
use convoca::render::introduction;

on_both_engines!(
    a_word_does_what_it_says_and_is_no_part_of_a_question,
    what_is_asked_step_by_step_takes_any_word,
    whoever_wants_silence_has_it_with_one_tap,
    a_yes_answers_the_question_that_was_put_last,
    whoever_asks_when_the_hearing_is_reads_it_and_can_still_ask,
    the_beginning_shows_what_is_on_today,
    a_topic_is_corrected_where_the_question_is_shown,
    what_takes_a_while_is_announced,
    the_menu_speaks_the_language_that_was_chosen,
    telegram_is_told_what_the_bot_is_in_every_language,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";
const TREES: &str = "¿Cuándo podan los árboles?";

async fn after(stage: &mut Stage, person: i64, text: &str) -> String {
    stage.take(person);
    stage.says(person, text).await;
    stage.take(person)
}

/// What each word leads to, with nothing under way.
const WORDS: &[(&str, &str)] = &[
    ("ayuda", "/preguntar – hacer una pregunta"),
    ("Mis preguntas", "Usted no ha hecho preguntas"),
    ("encuestas", "encuesta"),
    ("Encuentros", "[📣"),
    ("¡Gracias!", "Con mucho gusto"),
    ("Hola, buenos días", "Escriba aquí su pregunta"),
    ("cancelar", "No hay nada"),
    ("STOP", "¿Dejamos de escribirle?"),
    ("BAJA", "¿Dejamos de escribirle?"),
    ("No más mensajes.", "¿Dejamos de escribirle?"),
    ("menú", "Escriba aquí su pregunta"),
];

async fn a_word_does_what_it_says_and_is_no_part_of_a_question(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-01T10:00:00-05:00").await;
    let ana = stage.person("Ana", "es");
    for (word, leads_to) in WORDS {
        let seen = after(&mut stage, ana, word).await;
        assert!(seen.contains(leads_to), "{word}: {seen}");
        assert!(!seen.contains("de qué tema es"), "{word}: {seen}");
    }
    // While a question is written they are no part of it, and it stays.
    for (word, _) in WORDS {
        let leaves = ["STOP", "cancelar"].contains(word);
        stage.says(ana, TREES).await;
        stage.presses(ana, "No sé").await;
        let seen = after(&mut stage, ana, word).await;
        assert!(
            !seen.contains(&format!("árboles?\n{word}")),
            "{word}: {seen}"
        );
        if leaves {
            assert!(seen.contains("No enviamos nada."), "{word}: {seen}");
            continue;
        }
        let seen = after(&mut stage, ana, "enviar").await;
        let seen = match seen.contains("Su número es") {
            true => seen,
            false => after(&mut stage, ana, "enviar").await,
        };
        assert!(seen.contains("Su número es"), "{word}: {seen}");
        let mine = after(&mut stage, ana, "/mis_preguntas").await;
        assert!(!mine.contains(word), "{word}: {mine}");
    }
    // In the middle of adding something, too.
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "Agregar algo").await;
    for word in ["gracias", "buenas tardes", "sí"] {
        let seen = after(&mut stage, ana, word).await;
        assert!(
            seen.contains("Escriba lo que quiere agregar."),
            "{word}: {seen}"
        );
    }
    let seen = after(&mut stage, ana, "Son los de la 50").await;
    assert!(seen.contains("Ya va con su pregunta"), "{seen}");
    let seen = after(&mut stage, ana, "english").await;
    assert!(
        seen.contains("English") || seen.contains("in English"),
        "{seen}"
    );
    let seen = after(&mut stage, ana, "my questions").await;
    assert!(seen.contains("These are your questions"), "{seen}");
    let seen = after(&mut stage, ana, "español").await;
    assert!(seen.contains("español"), "{seen}");
    stage.town.finish().await;
}

async fn what_is_asked_step_by_step_takes_any_word(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/encuestas").await;
    stage.presses(carmen, "➕ Nueva encuesta").await;
    stage.presses(carmen, "💬 Elegir los temas").await;
    stage.presses(carmen, "✍️ Nombre").await;
    let seen = after(&mut stage, carmen, "Encuestas").await;
    assert!(
        seen.contains("Encuestas") && seen.contains("[❓ Preguntas]"),
        "{seen}"
    );
    stage.town.finish().await;
}

async fn whoever_wants_silence_has_it_with_one_tap(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/privacidad").await;
    stage.presses(ana, "🔔 Avisarme de encuentros").await;
    stage.presses(ana, "Sí").await;
    stage.says(ana, "no más mensajes").await;
    stage.presses(ana, "🔕 Sí, no me escriban más").await;
    let seen = stage.take(ana);
    assert!(seen.contains("Listo. No le mandamos más"), "{seen}");
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let consents = tx
        .consents_of(convoca::domain::base::PersonId::new(1))
        .await
        .unwrap();
    drop(tx);
    for purpose in [Purpose::Convocations, Purpose::Surveys] {
        let last = consents.iter().rfind(|one| one.purpose == purpose);
        assert!(!last.unwrap().given);
    }
    // Whoever keeps it as it was has lost nothing.
    stage.says(ana, "baja").await;
    stage.presses(ana, "No, seguir igual").await;
    assert!(stage.take(ana).contains("Todo queda como estaba"));
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let seen = after(&mut stage, luz, "BAJA").await;
    assert!(seen.contains("Los avisos de su trabajo siguen"), "{seen}");
    stage.town.finish().await;
}

async fn a_yes_answers_the_question_that_was_put_last(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    stage.says(ana, TREES).await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    // Her receipt ended with a question.
    let seen = after(&mut stage, ana, "Sí").await;
    assert!(
        seen.contains("Gracias. Puede cambiarlo cuando quiera"),
        "{seen}"
    );
    // Nothing is asked now.
    let seen = after(&mut stage, ana, "sí").await;
    assert!(seen.contains("toque el botón que está debajo"), "{seen}");
    // The answer comes and asks whether it helped; what was asked above is another matter.
    stage.says(ana, "/borrar").await;
    stage.at("2024-07-15T10:05:00-05:00").await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "En agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    let seen = after(&mut stage, ana, "sí").await;
    assert!(
        seen.contains("Gracias por contarnos") && !seen.contains("Borramos"),
        "{seen}"
    );
    let seen = after(&mut stage, ana, "sí").await;
    assert!(seen.contains("toque el botón que está debajo"), "{seen}");
    stage.town.finish().await;
}

async fn whoever_asks_when_the_hearing_is_reads_it_and_can_still_ask(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-01T10:00:00-05:00").await;
    for asked in [
        "¿Cuándo es la audiencia?",
        "donde es la rendicion de cuentas",
        "a qué horas es la reunión",
        "a que hora empieza",
    ] {
        let ana = stage.person("Ana", "es");
        let seen = after(&mut stage, ana, asked).await;
        assert!(
            seen.contains("sábado 13 de julio de 2024") && seen.contains("Enviarla como pregunta"),
            "{seen}"
        );
    }
    // Whoever had begun to ask reads it too, and their question goes on.
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/preguntar").await;
    let seen = after(&mut stage, ana, "¿A qué horas es la audiencia pública?").await;
    assert!(
        seen.contains("sábado 13 de julio") && seen.contains("¿De qué tema es su pregunta?"),
        "{seen}"
    );
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    assert!(stage.take(ana).contains("Su número es 2024-000001"));
    // What only names a meeting asks something else.
    for asked in [
        "Digan en la audiencia cuándo podan",
        "¿Dónde publican el acta de la audiencia?",
    ] {
        let seen = after(&mut stage, ana, asked).await;
        assert!(
            seen.contains("¿de qué tema es?") && !seen.contains("sábado 13 de julio"),
            "{seen}"
        );
        stage.says(ana, "/cancelar").await;
    }
    // It has its answer: nobody is reminded of it, and what follows is no part of it.
    stage.says(ana, "¿Cuándo es la audiencia?").await;
    stage.take(ana);
    stage.at("2024-07-02T10:31:00-05:00").await;
    assert_eq!(stage.take(ana), "");
    stage.says(ana, "/mis_preguntas").await;
    assert!(!stage.take(ana).contains("Sin enviar"));
    let seen = after(&mut stage, ana, TREES).await;
    assert!(
        seen.contains("¿de qué tema es?") && !seen.contains("es parte"),
        "{seen}"
    );
    // It is not lost either.
    stage.presses(ana, "✍️ Enviarla como pregunta").await;
    stage.presses(ana, "No sé").await;
    assert!(stage.take(ana).contains("¿Cuándo es la audiencia?"));
    let luis = stage.person("Luis", "es");
    stage.says(luis, "¿Cuándo es la audiencia?").await;
    stage.presses(luis, "✍️ Enviarla como pregunta").await;
    stage.presses(luis, "No sé").await;
    stage.presses(luis, "✅ Enviar").await;
    assert!(stage.take(luis).contains("Su número es 2024-000002"));
    // While it is on, nobody is told that it is to come.
    stage.at("2024-07-13T10:00:00-05:00").await;
    let ana = stage.person("Ana", "es");
    let seen = after(&mut stage, ana, "¿Cuándo es la audiencia?").await;
    assert!(
        seen.contains("🟢 Es ahora. Va hasta las 12:00 m.") && !seen.contains("lo que viene"),
        "{seen}"
    );
    stage.town.finish().await;
}

async fn the_beginning_shows_what_is_on_today(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-06-20T10:00:00-05:00").await;
    let ana = stage.person("Ana", "es");
    stage.begins(ana, None).await;
    let seen = stage.take(ana);
    assert!(!seen.contains("julio a las"), "{seen}");
    stage.at("2024-07-01T10:00:00-05:00").await;
    stage.begins(ana, None).await;
    let seen = stage.take(ana);
    assert!(
        !seen.contains("Hoy a las") && seen.contains("[📋 Mis preguntas] [Ver los encuentros]"),
        "{seen}"
    );
    // What is soon is told with its day.
    assert!(
        seen.contains("📅 El sábado 13 de julio a las") && seen.contains("[📅 "),
        "{seen}"
    );
    stage.at("2024-07-13T08:00:00-05:00").await;
    stage.begins(ana, None).await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("📅 Hoy a las") && seen.contains("[📅 "),
        "{seen}"
    );
    stage.presses(ana, "📋 Mis preguntas").await;
    assert!(stage.take(ana).contains("Usted no ha hecho preguntas"));
    stage.town.finish().await;
}

async fn a_topic_is_corrected_where_the_question_is_shown(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, TREES).await;
    stage.presses(ana, "Control y cumplimiento").await;
    stage.presses(ana, "Cambiar de tema").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    let seen = stage.take(ana);
    assert!(seen.contains("🏷 Plan de Desarrollo"), "{seen}");
    stage.presses(ana, "✅ Enviar").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("Le responde: Departamento Administrativo de Planeación"),
        "{seen}"
    );
    stage.town.finish().await;
}

async fn what_takes_a_while_is_announced(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/privacidad").await;
    stage.presses(ana, "📄 Ver mis datos").await;
    // It is sent beside everything else.
    let announced = || {
        let calls = stage.town.telegram.calls(Some(ana));
        calls.iter().any(|call| call.method == "sendChatAction")
    };
    while !announced() {
        tokio::task::yield_now().await;
    }
    stage.town.finish().await;
}

async fn the_menu_speaks_the_language_that_was_chosen(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "english").await;
    let calls = stage.town.telegram.calls(None);
    let mut menus = calls.iter().filter(|call| call.method == "setMyCommands");
    let menu = menus.next_back().unwrap().parameters.to_string();
    assert!(menu.contains("my_questions"), "{menu}");
    stage.town.finish().await;
}

async fn telegram_is_told_what_the_bot_is_in_every_language(engine: Engine) {
    let stage = Stage::new(engine, MONDAY).await;
    let api = &stage.town.app.api;
    let calls = introduction(Lang::spanish(), "Alcaldía de Itagüí");
    assert_eq!(calls.last().unwrap().method, "setChatMenuButton");
    for call in calls {
        api.call(call.method, call.body).await.unwrap();
    }
    for (code, whole, short, command) in [
        (
            "",
            "rendición de cuentas",
            "pregunte y le respondemos",
            "mis_preguntas",
        ),
        (
            "es",
            "rendición de cuentas",
            "pregunte y le respondemos",
            "mis_preguntas",
        ),
        (
            "en",
            "public accountability",
            "ask and we answer",
            "my_questions",
        ),
    ] {
        for (method, told) in [
            ("getMyDescription", whole),
            ("getMyShortDescription", short),
            ("getMyCommands", command),
        ] {
            let body = format!(r#"{{"language_code":"{code}"}}"#);
            let shown = api.call(method, body).await.unwrap();
            assert!(shown.get().contains(told), "{method} {code}: {shown}");
        }
    }
    stage.town.finish().await;
}
