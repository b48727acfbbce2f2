//! A coordinator without a terminal sets up a hearing; people see it and ask in it.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::base::QuestionId;
use convoca::domain::staff::role::Role;

on_both_engines!(
    a_hearing_is_set_up_in_a_few_taps_and_a_citizen_asks_in_it,
    a_space_is_changed_and_cancelled_with_its_history,
    what_is_not_understood_is_asked_again,
    only_coordinators_make_and_change_spaces,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn set_up(stage: &mut Stage, coordinator: i64, kind: &str) {
    stage.says(coordinator, "/espacios").await;
    stage.presses(coordinator, "➕ Crear un encuentro").await;
    stage.presses(coordinator, kind).await;
    stage.says(coordinator, "sábado 20 de julio, 9 a. m.").await;
    stage.presses(coordinator, "3 horas").await;
    stage.says(coordinator, "Parque principal de Itagüí").await;
    stage.presses(coordinator, "📣 Anunciar").await;
}

async fn a_hearing_is_set_up_in_a_few_taps_and_a_citizen_asks_in_it(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/preguntar").await;
    assert!(!stage.record(ana).contains("Foro"));
    set_up(&mut stage, carmen, "Foro").await;
    let record = stage.record(carmen);
    for line in [
        "¿Qué clase de encuentro es?",
        "¿Qué día y a qué hora empieza?",
        "sábado 20 de julio de 2024, 9:00 a. m., hasta 12:00 m.",
        "📍 Parque principal de Itagüí",
        "Así va a quedar. ¿Lo anunciamos?",
        "❓ Puede preguntar hasta el sábado 20 de julio de 2024 a las 12:00 m.",
        "📣 Anunciado",
    ] {
        assert!(record.contains(line), "{line} in {record}");
    }

    stage.says(ana, "/espacios").await;
    stage
        .presses_line(ana, "📣 sábado 20 de julio · Foro")
        .await;
    stage.presses(ana, "✍️ Hacer una pregunta").await;
    stage.says(ana, "¿Cuándo abren la biblioteca?").await;
    stage.presses(ana, "No sé").await;
    assert!(stage.record(ana).contains("Foro"), "{}", stage.record(ana));
    stage.presses(ana, "✅ Enviar").await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let question = tx.question(QuestionId::new(1)).await.unwrap().unwrap();
    assert_eq!(question.space.as_deref(), Some("space-20240720"));
}

async fn a_space_is_changed_and_cancelled_with_its_history(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    set_up(&mut stage, carmen, "Audiencia pública").await;
    stage.presses(carmen, "📅 Fecha y hora").await;
    stage.says(carmen, "27 de julio").await;
    stage.says(carmen, "2 p. m.").await;
    stage.presses(carmen, "2 horas").await;
    stage.presses_line(carmen, "✅ Sí").await;
    let seen = stage.record(carmen);
    let moved = "📅 sábado 27 de julio de 2024, 2:00 p. m., hasta 4:00 p. m.";
    assert!(seen.contains(moved), "{seen}");
    stage.presses(carmen, "⛔ Cerrar las preguntas ya").await;
    stage.presses_line(carmen, "✅ Sí").await;
    stage.presses(carmen, "❓ Abrir las preguntas ya").await;
    stage.presses_line(carmen, "✅ Sí").await;
    stage.presses(carmen, "❌ Cancelar el encuentro").await;
    stage.says(carmen, "Va a llover mucho").await;
    stage.presses_line(carmen, "✅ Sí").await;
    let seen = stage.record(carmen);
    assert!(seen.contains("❌ Cancelado"), "{seen}");

    let mut tx = stage.town.app.store.begin().await.unwrap();
    let spaces = tx.spaces().await.unwrap();
    let stored = spaces.0.iter().find(|one| one.declared.is_none()).unwrap();
    let events = tx.space_events(stored.id).await.unwrap();
    let steps: Vec<_> = events.iter().map(|event| event.kind.name()).collect();
    let opened = ["questions_closed", "questions_opened", "cancelled"];
    assert_eq!(
        steps,
        [&["created", "announced", "rescheduled"][..], &opened].concat()
    );
    assert_eq!(events[5].note.as_deref(), Some("Va a llover mucho"));
    assert_ne!(events[0].starts_at, events[2].starts_at);
    drop(tx);

    // After another one is over, its window can still be closed.
    set_up(&mut stage, carmen, "Foro").await;
    stage.presses(carmen, "❓ Preguntas").await;
    stage.presses(carmen, "Desde ya").await;
    stage.presses(carmen, "Cinco días hábiles después").await;
    stage.presses_line(carmen, "✅ Sí").await;
    stage.at("2024-07-22T10:00:00-05:00").await;
    stage.says(carmen, "/espacios").await;
    stage.presses_line(carmen, "☑️ sábado 20 de julio").await;
    stage.presses(carmen, "⛔ Cerrar las preguntas ya").await;
    stage.presses_line(carmen, "✅ Sí").await;
    let seen = stage.record(carmen);
    assert!(seen.trim_end().contains("Ya no recibe preguntas"), "{seen}");

    // It stays in sight, and nobody can ask in it.
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/espacios").await;
    stage.presses_line(ana, "❌ sábado 27 de julio").await;
    assert!(!stage.record(ana).contains("Puede preguntar"));
}

async fn what_is_not_understood_is_asked_again(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/espacios").await;
    stage.presses(carmen, "➕ Crear un encuentro").await;
    stage.presses(carmen, "Mesa de trabajo").await;
    for bad in [
        "pronto",
        "31/02/2024 9:00",
        "13 de julio de 2020 9:00",
        "🙂",
    ] {
        stage.says(carmen, bad).await;
        let seen = stage.record(carmen);
        let last = seen.rfind("No entendimos la fecha").unwrap();
        assert!(last > seen.rfind(bad).unwrap(), "{seen}");
    }
    stage.says(carmen, "20/07/2024 9:00").await;
    stage.says(carmen, "8:00").await;
    assert!(stage.record(carmen).contains("antes de que empiece"));
    stage.says(carmen, "12 m.").await;
    stage.presses(carmen, "Todavía no hay lugar").await;
    stage.presses(carmen, "👥 Cupo").await;
    stage.says(carmen, "muchas").await;
    stage.says(carmen, "200").await;
    stage.presses(carmen, "📄 Documentos").await;
    stage.says(carmen, "el informe").await;
    stage
        .says(carmen, "https://itagui.example/informe.pdf")
        .await;
    stage.presses(carmen, "💾 Guardar sin anunciar").await;
    let seen = stage.record(carmen);
    assert!(
        seen.contains("📄 https://itagui.example/informe.pdf"),
        "{seen}"
    );
    assert!(seen.contains("Cupo: 200 personas"), "{seen}");
    assert!(
        seen.contains("Borrador: la gente todavía no lo ve"),
        "{seen}"
    );
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/espacios").await;
    assert!(!stage.record(ana).contains("Mesa de trabajo"));
}

async fn only_coordinators_make_and_change_spaces(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    set_up(&mut stage, carmen, "Foro").await;
    stage.says(carmen, "/espacios").await;
    stage.presses(carmen, "➕ Crear un encuentro").await;
    stage.presses(carmen, "Foro").await;
    stage.says(carmen, "21 de julio 9:00").await;
    stage.presses(carmen, "1 hora").await;
    stage.presses(carmen, "Todavía no hay lugar").await;
    stage.presses(carmen, "💾 Guardar sin anunciar").await;
    let before = spaces(&stage).await;
    for person in [luz, stage.person("Mala", "es")] {
        stage.says(person, "/espacios").await;
        let all = (1..=4).flat_map(|id| {
            let actions = ["announce", "cancel", "open_questions", "start"];
            let edits = actions.map(|what| format!("se:{id}:{what}"));
            edits
                .into_iter()
                .chain([format!("sy:{id}:yes"), format!("so:{id}")])
        });
        let more = [
            "sn",
            "sk:0:forum",
            "sv:1:1",
            "sl:-1",
            "sl:99999999999",
            "so:-1",
        ];
        stage
            .forges_all(person, all.chain(more.map(String::from)))
            .await;
        stage.says(person, "20/07/2025 9:00").await;
        let seen = stage.record(person);
        assert!(!seen.contains("Borrador"), "{seen}");
        assert!(!seen.contains("¿Qué día"), "{seen}");
    }
    assert_eq!(spaces(&stage).await, before);
}

async fn spaces(stage: &Stage) -> String {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    format!("{:?}", tx.spaces().await.unwrap())
}
