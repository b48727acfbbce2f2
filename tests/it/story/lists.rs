//! Lists of attendance as offices have them: several sheets, totals, one person in several spellings.

use super::attendance::{count, sends};
use super::guests::{MONDAY, hold};
use crate::cells::book::Cell::{Error, N, No, T};
use crate::cells::book::book;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::space::SpaceKind;
use convoca::domain::staff::role::Role;

on_both_engines!(every_sheet_of_a_list_is_read_and_a_total_is_nobody);

async fn every_sheet_of_a_list_is_read_and_a_total_is_nobody(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    stage.at("2024-07-22T10:00:00-05:00").await;
    let titles = || ["N°", "Nombres", "Apellidos", "Celular"].map(T).to_vec();
    let pages = [
        (
            "Página 1",
            "visible",
            vec![
                vec![T("LISTADO DE ASISTENCIA")],
                titles(),
                vec![N(1.0, ""), T("Rosa"), T("Mejía"), T("300 111 22 33")],
                vec![N(2.0, ""), T("Rosa"), T("Mejia"), N(3_001_112_233.0, "")],
                vec![N(3.0, ""), Error("#REF!"), No, T("301")],
                vec![T("Total asistentes"), N(2.0, "")],
            ],
        ),
        (
            "Página 2",
            "visible",
            vec![titles(), vec![N(3.0, ""), T("Pedro"), T("Rúa")]],
        ),
        (
            "Vieja",
            "hidden",
            vec![titles(), vec![N(1.0, ""), T("Nadie"), T("Más")]],
        ),
    ];
    stage.forges(carmen, &format!("atl:{id}")).await;
    stage.take(carmen);
    sends(&mut stage, carmen, "lista.xlsx", &book(&pages)).await;
    let told = stage.take(carmen);
    assert!(
        told.contains("En esa lista hay 2 personas nuevas."),
        "{told}"
    );
    assert!(
        told.contains("Fila 5 (Página 1): La celda dice #REF!"),
        "{told}"
    );
    stage.presses(carmen, "✅ Guardar").await;
    assert_eq!(count(&stage, id).await.paper, 2);
    // In another spelling they are the same two people.
    let other = "Nombre;Celular\nMejía, Rosa;+57 (300) 111-2233\nPedro Rúa;\nTotal;2\n";
    stage.forges(carmen, &format!("atl:{id}")).await;
    sends(&mut stage, carmen, "otra.csv", other.as_bytes()).await;
    assert!(stage.take(carmen).contains("no hay nadie nuevo"));
    stage.town.finish().await;
}
