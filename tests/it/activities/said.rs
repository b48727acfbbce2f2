//! What the schedule says of an activity is on its card, its values are of their unit, and each stage and
//! office has its progress.

use super::imported;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    a_card_says_what_the_schedule_says_and_takes_values_of_its_unit,
    each_part_and_each_office_has_its_progress,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

const SCHEDULE: &str = "Etapa\tN°\tAcción\tActividad\tInicio\tFin\tResponsable\tIndicador\tUnidad de medida\tMeta\tObservaciones\n\
    Ejecución\t1\tInformar a la ciudadanía\tPublicar el informe de gestión\t02/07/2024\t12/07/2024\tDirección TIC\tAvance del informe\tPorcentaje\t100%\tCon la firma del alcalde\n\
    Audiencia pública\t2\tDialogar con la ciudadanía\tPreparar la audiencia en el parque\t16/07/2024\t31/07/2024\tDirección TIC\tMesas\tNúmero\t4\t\n";

async fn a_card_says_what_the_schedule_says_and_takes_values_of_its_unit(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    imported(&stage.town, SCHEDULE).await;
    stage.says(luz, "/actividades").await;
    stage.presses_line(luz, "🔴").await;
    let card = stage.take(luz);
    for line in [
        "Etapa: Ejecución",
        "Es parte de: Informar a la ciudadanía",
        "Se mide con: Avance del informe",
        "Unidad de medida: Porcentaje",
        "Meta: 100%",
        "Observaciones: Con la firma del alcalde",
    ] {
        assert!(card.contains(line), "{line} in {card}");
    }
    stage.presses(luz, "📈 Decir cómo va").await;
    stage.says(luz, "casi todo").await;
    let refused = stage.take(luz);
    assert!(
        refused.contains("Escriba un número, por ejemplo 40."),
        "{refused}"
    );
    // It is still asked for.
    stage.says(luz, "40,5 %").await;
    let kept = stage.take(luz);
    assert!(kept.contains("Valor del indicador: 40,5 %"), "{kept}");
    stage.says(luz, "/actividades").await;
    stage.presses_line(luz, "🟢").await;
    let card = stage.take(luz);
    assert!(
        card.contains("Parte del cronograma: Audiencia pública"),
        "{card}"
    );
    stage.town.finish().await;
}

async fn each_part_and_each_office_has_its_progress(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    imported(&stage.town, SCHEDULE).await;
    stage.says(carmen, "/actividades").await;
    stage.presses_line(carmen, "🔴").await;
    stage.presses(carmen, "✅ Ya se hizo").await;
    stage.presses(carmen, "Sin prueba").await;
    stage.take(carmen);
    stage.says(carmen, "/proceso").await;
    let said = stage.take(carmen);
    for line in [
        "Ejecución: 1 de 1",
        "Audiencia pública: 0 de 1",
        "Dirección TIC: 1 de 2",
    ] {
        assert!(said.contains(line), "{line} in {said}");
    }
    stage.town.finish().await;
}
