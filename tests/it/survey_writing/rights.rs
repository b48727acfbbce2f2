//! Whoever is no coordinator changes nothing, whatever they press; internal control looks.

use super::Desk;
use crate::support::{Engine, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    only_coordinators_change_surveys,
    internal_control_looks_and_changes_nothing,
    data_never_issued_does_nothing,
);

/// A button of every kind, as it would be for the first survey.
const DATA: [&str; 40] = [
    "Ul:0",
    "Un:0",
    "Un:0:topics",
    "Ut:0",
    "Ut:0:space",
    "Uo:1",
    "Ue:1",
    "Uq:1:0",
    "Ux:1:1-name",
    "Ux:1:1-text-0",
    "Ux:1:1-choices-0",
    "Ux:1:1-topic-0",
    "Ux:1:1-add-zone",
    "Ux:1:1-opens",
    "Ux:1:1-formula",
    "Ua:1:1",
    "Um:1:1-0-d",
    "Ur:1:1-0",
    "Ur:1:1-0-y",
    "Uk:1:1-0-1",
    "Uh:1:1-0-order",
    "Ub:1:1-0",
    "Uc:1:1-1",
    "Uc:1:1-1-0-c0",
    "Up:1",
    "Uw:1",
    "Uw:1:1-d5",
    "Uw:1:1-c1722650400",
    "Us:1:1-open",
    "Us:1:1-open-yes",
    "Us:1:1-cancel-yes",
    "Us:1:1-publish-yes",
    "Ug:1",
    "Ug:1:1-all",
    "Uf:1:1-code",
    "Uz:1",
    "Uz:1:1-1",
    "Uj:1",
    "Ui:1:add",
    "Uy:1",
];

async fn only_coordinators_change_surveys(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    let ana = desk.stage.person("Ana", "es");
    let luz = desk
        .stage
        .staff("Luz", "es", Role::Liaison, "planeacion")
        .await;
    desk.begins("💬 Elegir los temas").await;
    let before = desk.survey(1).await;
    for person in [ana, luz] {
        desk.stage.says(person, "/encuestas").await;
        let seen = desk.stage.take(person);
        assert!(seen.contains("Ahora no hay encuestas."), "{seen}");
        for data in DATA {
            desk.stage.forges(person, data).await;
            let seen = desk.stage.take(person);
            assert!(seen.trim().is_empty(), "{data}: {seen}");
        }
        assert_eq!(desk.survey(1).await, before);
    }
    let mut tx = desk.stage.town.app.store.begin().await.unwrap();
    assert_eq!(tx.survey(2).await.unwrap(), None);
    drop(tx);
    // Whoever loses the post in the middle of writing writes nothing.
    desk.presses(&["✍️ Nombre"]).await;
    let rosa = desk.stage.staff("Rosa", "es", Role::Coordinator, "").await;
    desk.stage.says(rosa, "/equipo").await;
    desk.stage.presses_line(rosa, "👤 Carmen").await;
    desk.stage.presses(rosa, "⏸ Poner en pausa").await;
    desk.says("Otro nombre").await;
    assert_eq!(desk.survey(1).await, before);
    desk.stage.town.finish().await;
}

async fn internal_control_looks_and_changes_nothing(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    let alba = desk.stage.staff("Alba", "es", Role::Auditor, "").await;
    desk.begins("💬 Elegir los temas").await;
    let before = desk.survey(1).await;
    desk.stage.take(alba);
    desk.stage.says(alba, "/encuestas").await;
    desk.stage.presses_line(alba, "📝 ¿De qué temas").await;
    desk.stage.presses(alba, "👁 Ver lo que ve la gente").await;
    let seen = desk.stage.take(alba);
    for line in ["📝 Borrador", "❓ 3 preguntas", "Pregunta 1 / 3"] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    for button in ["Nueva encuesta", "[▶️ Abrir]", "❓ Preguntas]", "Cancelar"] {
        assert!(!seen.contains(button), "{button} in {seen}");
    }
    for data in DATA {
        desk.stage.forges(alba, data).await;
        desk.stage.says(alba, "Mi nombre").await;
        desk.stage.says(alba, "/cancelar").await;
    }
    assert_eq!(desk.survey(1).await, before);
    let mut tx = desk.stage.town.app.store.begin().await.unwrap();
    assert_eq!(tx.survey(2).await.unwrap(), None);
    drop(tx);
    desk.stage.town.finish().await;
}

async fn data_never_issued_does_nothing(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    desk.begins("💬 Elegir los temas").await;
    let before = desk.survey(1).await;
    let most = i64::MAX;
    for data in [
        "U",
        "U1:1",
        "Uo:2",
        "Uo:-1",
        "Uo:9223372036854775807",
        "Uq:1:99",
        "Uq:1:-1",
        "Uq:1:18446744073709551615",
        "Ux:1:1-add-nothing",
        "Ux:1:1-proposal-1",
        "Ux:1:1-text-99",
        "Ux:1:x-name",
        "Um:1:1-0-x",
        "Um:1:1-18446744073709551615-d",
        "Ur:1:1-99-y",
        "Uk:1:1-0-65536",
        "Uk:1:1-0-0",
        "Uh:1:1-0-most",
        "Uc:1:1-0-0-c0",
        "Uc:1:1-1-0-c99",
        "Uc:1:1-1-0-é",
        "Uc:1:1-1-1-c0",
        "Uc:1:1-2-1-l",
        "Up:1:99",
        "Up:1:0-xx",
        "Up:1:-es",
        "Uw:1:1-d7",
        "Uw:1:1-é",
        "Uw:1:1-c1",
        "Uw:1:1-c9223372036854775807",
        "Uw:1:1-c99999999999",
        "Us:1:1-publish-yes",
        "Us:1:1-close-yes",
        "Us:1:1-open-no",
        "Uf:1:1-",
        "Ug:1:1-99",
        "Uz:1:1-99",
        "Uz:1:1-x",
        "Ui:1:add",
        "Ui:99:m0",
        "Un:0:elections",
        "Ut:0:other",
        "Uy:1",
    ] {
        desk.stage.forges(desk.carmen, data).await;
        assert_eq!(desk.survey(1).await, before, "{data}");
    }
    for verb in ["Ul", "Uj"] {
        desk.stage
            .forges(desk.carmen, &format!("{verb}:{most}"))
            .await;
    }
    let mut tx = desk.stage.town.app.store.begin().await.unwrap();
    assert_eq!(tx.survey(2).await.unwrap(), None);
    drop(tx);
    desk.stage.town.finish().await;
}
