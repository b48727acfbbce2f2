//! The questions of a survey, before and after it opens; and what people type that is no question.

use super::Desk;
use crate::support::{Engine, on_both_engines};
use convoca::domain::survey::{Kind, Wanted};

on_both_engines!(
    a_survey_is_written_question_by_question,
    what_cannot_be_taken_is_told_and_asked_again,
    an_open_survey_keeps_its_meaning,
    hostile_texts_are_only_texts,
);

async fn a_survey_is_written_question_by_question(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    desk.begins("❓ Otra cosa").await;
    assert!(desk.seen().contains("No tiene preguntas."));
    desk.told("👁 Ver lo que ve la gente", "No tiene preguntas.")
        .await;
    desk.told("▶️ Abrir", "No tiene preguntas.").await;
    // One choice, with both languages.
    desk.presses(&["❓ Preguntas", "➕ Agregar una pregunta", "🔘 Una opción"])
        .await;
    desk.answered("¿Vino? | Did you come?", "Escriba las opciones")
        .await;
    desk.answered("Sí | Yes\nNo", "• Sí | Yes").await;
    // Stars, asked only of those who came.
    desk.presses(&["❓ Preguntas", "➕ Agregar una pregunta", "⭐ Estrellas"])
        .await;
    desk.says("¿Cuántas estrellas?").await;
    desk.presses(&["↪️ Preguntar solo si…", "1. ¿Vino?"]).await;
    desk.told("Sí", "Solo si en la pregunta 1 se eligió «Sí»")
        .await;
    // Why, of those who gave two or less.
    desk.presses(&["❓ Preguntas", "➕ Agregar una pregunta", "✍️ Un texto"])
        .await;
    desk.says("¿Por qué?").await;
    desk.presses(&["↪️ Preguntar solo si…", "2. ¿Cuántas"])
        .await;
    desk.told(
        "2 o menos",
        "Solo si en la pregunta 2 se respondió 2 o menos",
    )
    .await;
    // A number, and a question after it.
    desk.presses(&["❓ Preguntas", "➕ Agregar una pregunta", "#️⃣ Un número"])
        .await;
    desk.says("¿Cuántos años tiene?").await;
    desk.presses(&["🔢 De cuánto a cuánto"]).await;
    desk.answered("mucho", "Ese número no sirve aquí").await;
    desk.answered("0 - 120", "un número de 0 a 120").await;
    desk.presses(&[
        "❓ Preguntas",
        "➕ Agregar una pregunta",
        "☑️ Varias opciones",
    ])
    .await;
    desk.says("¿Qué le gusta?").await;
    desk.says("- Música\n- Deporte\n- Cine").await;
    desk.presses(&["🔢 Hasta cuántas"]).await;
    desk.told("3", "Se eligen hasta 3").await;
    desk.presses(&[
        "↪️ Preguntar solo si…",
        "4. ¿Cuántos años",
        "Desde un número",
    ])
    .await;
    desk.answered("200", "Ese número no sirve aquí").await;
    desk.answered("18", "Solo si en la pregunta 4 se respondió 18 o más")
        .await;
    let survey = desk.survey(1).await.survey;
    assert_eq!(survey.flaws(), []);
    assert_eq!(survey.questions.len(), 5);
    let wanted = survey.questions[4].when.as_ref().map(|when| &when.wanted);
    assert_eq!(wanted, Some(&Wanted::AtLeast(18)));
    // Before what it depends on it could never be asked.
    desk.presses(&["❓ Preguntas", "2. ¿Cuántas estrellas"])
        .await;
    desk.told("⬆️ Subir", "Pregunta 1 / 5").await;
    desk.says("/encuestas").await;
    desk.told(
        "📝 Encuesta",
        "Su condición habla de una pregunta que viene después.",
    )
    .await;
    desk.presses(&["❓ Preguntas", "1. ¿Cuántas estrellas", "⬇️ Bajar"])
        .await;
    // What others depend on does not go; what nobody depends on does.
    desk.presses(&["🗑 Quitar"]).await;
    desk.told("🗑 Sí, quitar", "Otra pregunta depende de esta")
        .await;
    desk.presses(&[
        "❓ Preguntas",
        "5. ¿Qué le gusta",
        "↪️ Preguntar siempre",
        "🗑 Quitar",
    ])
    .await;
    desk.presses(&["🗑 Sí, quitar"]).await;
    assert_eq!(desk.survey(1).await.survey.questions.len(), 4);
    desk.stage.town.finish().await;
}

async fn what_cannot_be_taken_is_told_and_asked_again(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    desk.begins("💬 Elegir los temas").await;
    desk.presses(&["✍️ Nombre"]).await;
    for (text, why) in [
        (" \u{200b} ", "No hay nada escrito"),
        ("|", "No hay nada escrito"),
        (&*"a".repeat(81), "El nombre es muy largo"),
        (&*"ñ".repeat(4_000), "El nombre es muy largo"),
    ] {
        desk.answered(text, why).await;
    }
    desk.stage
        .sends(desk.carmen, "photo", "foto.jpg", "Nombre")
        .await;
    assert!(desk.seen().contains("Eso no sirve aquí"));
    desk.answered("Temas de Itagüí", "Temas de Itagüí").await;
    desk.presses(&["❓ Preguntas", "1. ¿Qué temas", "📋 Opciones"])
        .await;
    let lines = |count: usize| {
        let lines: Vec<_> = (0..count).map(|n| format!("Tema {n}")).collect();
        lines.join("\n")
    };
    for (text, why) in [
        (&*lines(61), "Son muchas opciones. Caben 60."),
        ("\n-\n\n", "No hay nada escrito"),
        ("Agua", "Necesita dos opciones o más"),
        ("Agua\nagua", "Dos opciones son iguales"),
        (
            &*format!("Agua\n{}", "x".repeat(61)),
            "Una opción es muy larga",
        ),
    ] {
        desk.answered(text, why).await;
    }
    desk.answered(&lines(60), "• Tema 59").await;
    desk.presses(&["➕ Agregar un tema"]).await;
    desk.answered("Uno más", "Son muchas opciones. Caben 60.")
        .await;
    desk.presses(&["⬅️ Atrás", "📋 Los temas del proceso"])
        .await;
    let survey = desk.survey(1).await;
    let topics = survey.survey.topics().len();
    assert_eq!(topics, desk.stage.town.app.desk.now().process.topics.len());
    desk.presses(&["🔢 Ordenar"]).await;
    desk.presses(&["🔢 Hasta cuántas"]).await;
    desk.answered("0", "Ese número no sirve aquí").await;
    desk.answered("2", "Se eligen hasta 2, en orden").await;
    desk.told("⭐ Puntos", "Cada tema recibe de 1 a 5 puntos")
        .await;
    // Whom it is for.
    desk.says("/encuestas").await;
    desk.presses(&["📝 Temas", "👥 Para quién", "⌨️ Escribir para quién"])
        .await;
    desk.answered("zona:marte", "No hay «marte»").await;
    desk.answered("zona:comuna-1 y", "").await;
    desk.answered("zona:comuna-1", "👥 Para: zona Comuna 1")
        .await;
    desk.told("⬜ Solo con código", "Solo se responde con el código")
        .await;
    desk.told(
        "☑️ Se pueden proponer temas",
        "[⬜ Se pueden proponer temas]",
    )
    .await;
    desk.presses(&["👥 Para quién"]).await;
    desk.told("👥 Todo el mundo", "👥 Para: todo el mundo")
        .await;
    // It opens by itself, and could not close before.
    desk.presses(&["🗓 Fechas", "✍️ Que abra en una fecha"])
        .await;
    desk.answered("20 de agosto", "No entendimos la fecha")
        .await;
    desk.answered(
        "20 de agosto, 8 a. m.",
        "abrirá sola: martes 20 de agosto de 2024, 8:00 a. m.",
    )
    .await;
    desk.presses(&["✅ Sí", "🗓 Fechas", "✍️ Que cierre en otra fecha"])
        .await;
    desk.says("19 de agosto").await;
    desk.told("✅ Sí", "cerraría antes de abrir").await;
    desk.presses(&["⬅️ Atrás"]).await;
    desk.told(
        "5 días hábiles",
        "martes 27 de agosto de 2024, al final del día",
    )
    .await;
    desk.stage.town.finish().await;
}

async fn an_open_survey_keeps_its_meaning(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    desk.opens_topics().await;
    let before = desk.survey(1).await;
    desk.says("/encuestas").await;
    desk.presses(&["🟢 ¿De qué temas", "❓ Preguntas", "1. ¿Qué temas"])
        .await;
    let sealed = "La encuesta está abierta y la gente ya responde";
    for button in [
        "✍️ Pregunta",
        "📋 Opciones",
        "📋 Los temas del proceso",
        "☑️ Elegir",
        "🔢 Ordenar",
        "🔢 Hasta cuántas",
        "⬆️ Subir",
        "⬇️ Bajar",
        "🗑 Quitar",
    ] {
        desk.told(button, sealed).await;
    }
    desk.presses(&["❓ Preguntas"]).await;
    desk.told("➕ Agregar una pregunta", sealed).await;
    let version = before.version;
    for data in [
        format!("Ux:1:{version}-name"),
        format!("Ux:1:{version}-formula"),
        format!("Ux:1:{version}-opens"),
        format!("Ux:1:{version}-add-zone"),
        format!("Uc:1:{version}-1-0-c0"),
        format!("Ur:1:{version}-0-y"),
        format!("Uk:1:{version}-0-1"),
        format!("Uf:1:{version}-code"),
        format!("Ug:1:{version}-all"),
    ] {
        desk.seen();
        desk.stage.forges(desk.carmen, &data).await;
        let seen = desk.seen();
        assert!(seen.contains(sealed), "{data}: {seen}");
    }
    assert_eq!(desk.survey(1).await, before);
    // A topic at the end is all that can be added.
    desk.presses(&["❓ Preguntas", "1. ¿Qué temas", "➕ Agregar un tema"])
        .await;
    desk.answered(
        before.survey.topics()[0].name.read("es"),
        "Ese tema ya está",
    )
    .await;
    desk.answered("Ruido | Noise", "• Ruido | Noise").await;
    let after = desk.survey(1).await;
    let count = before.survey.topics().len();
    assert_eq!(after.survey.topics()[..count], *before.survey.topics());
    assert_eq!(after.survey.topics()[count].key.as_str(), "ruido");
    assert_eq!(after.seed, before.seed);
    desk.stage.town.finish().await;
}

async fn hostile_texts_are_only_texts(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    desk.begins("❓ Otra cosa").await;
    desk.presses(&["✍️ Nombre"]).await;
    desk.says("<b>'; DROP TABLE surveys; --</i> {espacio} &amp;")
        .await;
    desk.presses(&["❓ Preguntas", "➕ Agregar una pregunta", "🔘 Una opción"])
        .await;
    desk.says("<script>alert(1)</script>\u{202e}\0 | </b>{0}")
        .await;
    desk.says("<a href=x>Sí</a>\n&lt;No&gt;\n%s %n {$x}").await;
    let survey = desk.survey(1).await;
    assert_eq!(
        survey.name.read("es"),
        "<b>'; DROP TABLE surveys; --</i> {espacio} &amp;"
    );
    let question = &survey.survey.questions[0];
    assert_eq!(question.text.read("es"), "<script>alert(1)</script>");
    let Kind::One(choices) = &question.kind else {
        panic!("{:?}", question.kind);
    };
    let names: Vec<_> = choices
        .iter()
        .map(|choice| choice.name.read("es"))
        .collect();
    assert_eq!(names, ["<a href=x>Sí</a>", "&lt;No&gt;", "%s %n {$x}"]);
    desk.seen();
    desk.says("/encuestas").await;
    desk.presses(&["📝 <b>", "👁 Ver lo que ve la gente"]).await;
    let seen = desk.seen();
    assert!(seen.contains("<script>alert(1)</script>"), "{seen}");
    // Nothing was refused by Telegram.
    desk.stage.town.finish().await;
}
