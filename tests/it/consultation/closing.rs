//! A document closes, its deadline moves, and its report is published: once, and by one person.

use super::{CLOSED, Document, MORNING, data};
use crate::support::{Engine, on_both_engines};
use convoca::domain::consultation::State;
use convoca::domain::staff::role::Role;

on_both_engines!(
    closing_is_told_once_also_after_a_restart,
    a_deadline_moves_only_later,
    of_two_coordinators_only_the_first_decides,
    a_report_needs_answers_or_a_yes,
    what_is_given_up_is_told,
);

async fn closing_is_told_once_also_after_a_restart(engine: Engine) {
    let mut document = Document::open(engine).await;
    let luz = document
        .stage
        .staff("Luz", "es", Role::Liaison, "planeacion")
        .await;
    document.gives_to_planning().await;
    let ana = document.stage.person("Ana", "es");
    document.observes(ana, 1, "Falta la vía").await;
    let carmen = document.carmen;
    for person in [luz, carmen] {
        document.stage.take(person);
    }
    // Two processes are there when it is over, and one of them dies.
    document.stage.town.clock.set(CLOSED.parse().unwrap());
    let twin = document.stage.town.twin().await;
    twin.jobs().unwrap().tick().await.unwrap();
    twin.store.close().await;
    document.stage.town.restart().await;
    document.stage.at(CLOSED).await;
    assert_eq!(document.stage.take(luz), "", "nobody is woken");
    document.stage.at(MORNING).await;
    document.stage.at("2024-07-23T08:05:00-05:00").await;
    let told = document.stage.take(luz);
    assert_eq!(
        told.matches("Su oficina tiene 1 observación").count(),
        1,
        "{told}"
    );
    let told = document.stage.take(carmen);
    assert_eq!(
        told.matches("Se cerró «Estrategia de 2024»").count(),
        1,
        "{told}"
    );
    // A section that is given away now is told at once.
    let teo = document
        .stage
        .staff("Teo", "es", Role::Liaison, "tic")
        .await;
    document.stage.forges(carmen, "bb:1:1-tic").await;
    let told = document.stage.take(teo);
    assert!(told.contains("Su oficina tiene 1 observación"), "{told}");
    document.stage.town.finish().await;
}

async fn a_deadline_moves_only_later(engine: Engine) {
    let mut document = Document::open(engine).await;
    let carmen = document.carmen;
    document.card().await;
    document.stage.presses(carmen, "📅 Dar más tiempo").await;
    document.stage.says(carmen, "19 de julio").await;
    let told = document.stage.take(carmen);
    assert!(
        told.contains("solo se puede mover para más tarde"),
        "{told}"
    );
    document
        .stage
        .presses(carmen, "lunes 29 de julio de 2024")
        .await;
    let told = document.stage.take(carmen);
    assert!(
        told.contains("Hasta el final del lunes 29 de julio"),
        "{told}"
    );
    let before = document.record().await;
    // The same buttons once more: it was seen otherwise.
    document.stage.forges(carmen, "bt:1:5-2024-08-05").await;
    assert_eq!(document.record().await, before);
    document.stage.at(MORNING).await;
    assert_eq!(document.consultation().await.state, State::Open);
    document
        .stage
        .town
        .clock
        .set("2024-07-30T00:00:00-05:00".parse().unwrap());
    let version = document.consultation().await.version;
    document.stage.take(carmen);
    document
        .stage
        .forges(carmen, &format!("bt:1:{version}-2024-08-05"))
        .await;
    let told = document.stage.take(carmen);
    assert!(told.contains("Ya pasó la fecha"), "{told}");
    document.stage.town.finish().await;
}

async fn of_two_coordinators_only_the_first_decides(engine: Engine) {
    let mut document = Document::open(engine).await;
    let rosa = document
        .stage
        .staff("Rosa", "es", Role::Coordinator, "")
        .await;
    let carmen = document.carmen;
    document.card().await;
    document.stage.presses(carmen, "🔒 Cerrar ya").await;
    let close = data(&document.stage, carmen, "🔒 Cerrar ya");
    // Rosa gives more time while Carmen is asked whether she means it.
    document.stage.forges(rosa, "be:1:later").await;
    document
        .stage
        .presses(rosa, "lunes 29 de julio de 2024")
        .await;
    document.stage.take(carmen);
    document.stage.forges(carmen, &close).await;
    let told = document.stage.take(carmen);
    assert!(told.contains("Otra persona lo cambió"), "{told}");
    assert_eq!(document.consultation().await.state, State::Open);
    document.step("🔒 Cerrar ya").await;
    let told = document.stage.take(rosa);
    assert_eq!(told.matches("Se cerró «Estrategia").count(), 1, "{told}");
    document.stage.forges(carmen, &close).await;
    let told = document.stage.take(carmen);
    assert_eq!(told.matches("Se cerró «Estrategia").count(), 0, "{told}");
    document.stage.town.finish().await;
}

async fn a_report_needs_answers_or_a_yes(engine: Engine) {
    let mut document = Document::open(engine).await;
    let ana = document.stage.person("Ana", "es");
    let eva = document.stage.person("Eva", "es");
    document.observes(ana, 1, "Falta la vía").await;
    document.observes(ana, 0, "Muy bien").await;
    document.observes(eva, 2, "Falta la radio").await;
    document.stage.at(MORNING).await;
    let carmen = document.carmen;
    let version = document.consultation().await.version;
    document.stage.take(carmen);
    document
        .stage
        .forges(carmen, &format!("bd:1:{version}-report"))
        .await;
    let told = document.stage.take(carmen);
    assert!(told.contains("Hay 3 observaciones sin respuesta"), "{told}");
    assert_eq!(document.consultation().await.state, State::Closed);
    // Two get an answer, one of them in the end another one.
    document.stage.forges(carmen, "bh:1:next").await;
    document.stage.presses(carmen, "✅ Aceptada").await;
    document.stage.presses(carmen, "Sin más").await;
    document.stage.presses(carmen, "✍️ Responder (2)").await;
    document.stage.presses(carmen, "✖️ No aceptada").await;
    document.stage.says(carmen, "...").await;
    document.stage.says(carmen, "No hay plata.").await;
    document
        .stage
        .presses(carmen, "✏️ Cambiar esta respuesta")
        .await;
    document.stage.presses(carmen, "☑️ Aceptada en parte").await;
    document.stage.says(carmen, "Entra en 2025.").await;
    document.step("📄 Publicar informe").await;
    let report = document.consultation().await;
    assert_eq!(report.state, State::Reported);
    // Nothing of it changes any more.
    let before = document.record().await;
    for old in [
        "bj:1:declined",
        "bj:3:plain",
        "bb:1:1-tic",
        "bk:1:cancel",
        "bh:1:next",
    ] {
        document.stage.take(carmen);
        document.stage.forges(carmen, old).await;
        document.stage.says(carmen, "/cancelar").await;
        let told = document.stage.take(carmen);
        assert!(told.contains("Ya salió el informe"), "{old}: {told}");
    }
    assert_eq!(document.record().await, before);
    document.stage.at("2024-07-23T09:00:00-05:00").await;
    // Who said one thing reads the answer to it; who said more is told once, too.
    let told = document.stage.take(eva);
    assert!(told.contains("Respuesta: Sin respuesta"), "{told}");
    let told = document.stage.take(ana);
    assert_eq!(told.matches("Ya está el informe").count(), 1, "{told}");
    document.stage.presses(ana, "👤 Mis observaciones").await;
    document.stage.presses_line(ana, "1. ").await;
    let told = document.stage.take(ana);
    assert!(told.contains("Entra en 2025."), "{told}");
    document.stage.town.finish().await;
}

async fn what_is_given_up_is_told(engine: Engine) {
    let mut document = Document::open(engine).await;
    let ana = document.stage.person("Ana", "es");
    document.observes(ana, 1, "Falta la vía").await;
    document.stage.take(ana);
    document.step("🗑 Cancelar").await;
    document.stage.at("2024-07-15T10:05:00-05:00").await;
    let told = document.stage.take(ana);
    assert_eq!(told.matches("se canceló").count(), 1, "{told}");
    document.stage.says(ana, "/documentos").await;
    document.stage.forges(ana, "bo:1").await;
    document.stage.begins(ana, Some("d_1")).await;
    let told = document.stage.take(ana);
    assert!(!told.contains("Estrategia"), "{told}");
    document.stage.at(MORNING).await;
    assert_eq!(document.consultation().await.state, State::Cancelled);
    document.stage.town.finish().await;
}
