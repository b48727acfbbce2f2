//! The stage of an activity is said in the chat where its cell cannot be read.

use super::sent::{coordinator, sends, versions};
use crate::support::{Engine, on_both_engines};

on_both_engines!(a_stage_is_said_in_the_chat);

const SCHEDULE: &str = "Etapa\tN°\tActividad\tInicio\tFin\tResponsable\n\
    Aprestamiento\t1\tConformar el equipo\t02/07/2024\t12/07/2024\tDirección TIC\n\
    #REF!\t2\tPreparar la audiencia en el parque\t16/07/2024\t31/07/2024\tDirección TIC\n";

async fn a_stage_is_said_in_the_chat(engine: Engine) {
    let (mut stage, carmen) = coordinator(engine).await;
    sends(&mut stage, carmen, "cronograma.tsv", SCHEDULE.as_bytes()).await;
    stage.presses_line(carmen, "🔎 Revisar").await;
    let point = stage.take(carmen);
    assert!(point.contains("#REF!"), "{point}");
    stage.presses(carmen, "✏️ Cambiar").await;
    let asked = stage.take(carmen);
    assert!(
        asked.contains("¿De qué etapa es? Escriba una: Aprestamiento; Diseño;"),
        "{asked}"
    );
    for unclear in ["Fase 2", "y", ";"] {
        stage.says(carmen, unclear).await;
        let told = stage.take(carmen);
        assert!(told.contains("No hay una etapa"), "{unclear}: {told}");
    }
    stage.says(carmen, "EJECUCION").await;
    let told = stage.take(carmen);
    assert!(!told.contains("#REF!"), "{told}");
    stage.presses(carmen, "👀 Ver cómo quedaría").await;
    let preview = stage.take(carmen);
    assert!(preview.contains("Ejecución 1"), "{preview}");
    assert!(!preview.contains("🔴"), "{preview}");
    stage.presses(carmen, "✅ Cargar").await;
    assert_eq!(versions(&stage).await, 1);
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert_eq!(tx.activity(2).await.unwrap().unwrap().stages, "execution");
    drop(tx);
    stage.town.finish().await;
}
