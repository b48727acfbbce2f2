//! The list of activities as a spreadsheet, sent out and taken back.

use super::{imported, schedule};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;
use convoca::simulator::{Incoming, NewFile, Said};

on_both_engines!(a_sheet_goes_out_and_comes_back, what_is_no_sheet_is_refused);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn scene(engine: Engine) -> (Stage, i64) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let lines = [
        [
            "1",
            "Publicar el informe",
            "01/07/2024",
            "12/07/2024",
            "Dirección TIC",
        ],
        [
            "2",
            "=1+1",
            "01/07/2024",
            "19/07/2024",
            "Secretaría de las Comunicaciones",
        ],
        ["3", "Evaluar la estrategia", "", "", "Alguien"],
    ];
    imported(&stage.town, &schedule(&lines)).await;
    stage.take(carmen);
    (stage, carmen)
}

async fn sends(stage: &mut Stage, person: i64, name: &str, content: &str, size: Option<u64>) {
    let file = stage.town.telegram.upload(NewFile {
        name: name.to_owned(),
        mime: "text/csv".to_owned(),
        bytes: content.as_bytes().to_vec().into(),
        size,
    });
    let caption = String::new();
    let incoming = Incoming::new(person, Said::Document { file, caption });
    stage.town.telegram.receive(incoming).unwrap();
    stage.settle().await;
}

async fn a_sheet_goes_out_and_comes_back(engine: Engine) {
    let (mut stage, carmen) = scene(engine).await;
    stage.says(carmen, "/actividades").await;
    stage.presses(carmen, "Bajar como hoja de cálculo").await;
    let bad = "Clave\tActividad\tFecha\tMotivo del cambio de fecha\tEstado\tAvance %\n\
        1r0\tx\t15/08/2024\t\t\t\n1r0\tx\t\t\t\t\n77r0\ty\t\t\t\t\n";
    sends(&mut stage, carmen, "actividades.csv", bad, None).await;
    let worse = "Clave\tActividad\tFecha\tAvance %\n1r0\tx\t31/02/2024\t\n2r0\tx\t\tmucho\n";
    sends(&mut stage, carmen, "actividades.csv", worse, None).await;
    let same = "Clave\tActividad\tFecha\tEstado\n1r0\tx\t12/07/2024\tpor hacer\n2r0\ty\t\t\n";
    sends(&mut stage, carmen, "actividades.csv", same, None).await;
    let good = "Clave\tActividad\tFecha\tMotivo del cambio de fecha\tEstado\tAvance %\tObservaciones\n\
        1r0\tx\t15/08/2024\tLlueve\t\t40\t\n2r0\ty\t\t\thecha\t\t=2+2\n3r0\tz\t30/09/2024\tYa hay fecha\t\t\t\n";
    sends(&mut stage, carmen, "actividades.csv", good, None).await;
    let twice = crate::consultation::data(&stage, carmen, "✅ Confirmar");
    stage.presses(carmen, "✅ Confirmar").await;
    stage.forges(carmen, &twice).await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /actividades

    Actividades del cronograma. Toque una para abrirla.
    [🔴 vencida hace 1 día hábil · 1 Publicar el informe] / [🟡 quedan 4 días hábiles · 2 =1+1] / [⚪ sin fecha · 3 Evaluar la estrategia] / [Bajar como hoja de cálculo]

    > [Bajar como hoja de cálculo]

    Puede cambiar la fecha, el motivo, el estado, el avance, el valor y las observaciones. No cambie la clave. Mande el archivo por aquí: antes de guardar le mostramos qué cambia.<actividades.xlsx>

    No guardamos nada. Corrija la hoja y mándela otra vez. Hay 3 problemas:
    • Fila 2: Para cambiar la fecha hace falta el motivo.
    • Fila 3: Esa clave está dos veces.
    • Fila 4: No hay una actividad con esa clave.

    No guardamos nada. Corrija la hoja y mándela otra vez. Hay 2 problemas:
    • Fila 2, Fecha: no entendimos «31/02/2024».
    • Fila 3, Avance %: no entendimos «mucho».

    Su hoja dice lo mismo que ya está guardado. No cambiamos nada.

    Su hoja cambia 3 actividades:
    • 1 Publicar el informe: jueves 15 de agosto; 40 %
    • 2 =1+1: =2+2; hecha
    • 3 Evaluar la estrategia: lunes 30 de septiembre
    [✅ Confirmar] [Dejar como está]

    > [✅ Confirmar]

    Listo. Guardamos los cambios de 3 actividades.
    ");
    // The sheet that was given out before all that would take it back.
    let old = "Clave\tActividad\tFecha\tMotivo del cambio de fecha\n1r0\tx\t12/07/2024\tOtra\n";
    sends(&mut stage, carmen, "actividades.csv", old, None).await;
    let seen = stage.take(carmen);
    let overtaken = "Fila 2: Alguien cambió esta actividad después de que usted bajó la hoja.";
    assert!(seen.contains(overtaken), "{seen}");
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let mut told = Vec::new();
    for id in 1..=3 {
        let row = tx.activity(id).await.unwrap().unwrap();
        told.push(format!(
            "{} {:?} {:?} {:?}",
            row.state.name(),
            row.due_on,
            row.progress,
            row.comment
        ));
    }
    assert_eq!(
        told,
        [
            "open Some(2024-08-15) Some(40) None",
            "done Some(2024-07-19) None Some(\"=2+2\")",
            "open Some(2024-09-30) None None",
        ]
    );
    drop(tx);
    stage.town.finish().await;
}

async fn what_is_no_sheet_is_refused(engine: Engine) {
    let (mut stage, carmen) = scene(engine).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    sends(
        &mut stage,
        carmen,
        "actividades.xlsx",
        "PK\u{3}\u{4}nada",
        None,
    )
    .await;
    sends(&mut stage, carmen, "otra.csv", "a,b\n1,2\n", None).await;
    sends(&mut stage, carmen, "grande.xlsx", "x", Some(30 << 20)).await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    No pudimos abrir ese archivo. Ábralo en el programa con el que se hizo, guárdelo otra vez y mándelo.

    En ese archivo no encontramos los títulos de un cronograma, como Actividad, Responsable e Inicio. Lo primero que vimos es «a,b». Ponga los títulos en una fila y mándelo otra vez. Para cambiar lo que ya está, baje la hoja de /actividades.

    Ese archivo es muy grande. Recibimos hojas de hasta 8 MB.
    ");
    // From anybody else it is what a file always was: the beginning of a question.
    stage.take(luz);
    sends(
        &mut stage,
        luz,
        "actividades.csv",
        "Clave,Actividad,Fecha\n1r0,x,15/08/2024\n",
        None,
    )
    .await;
    assert!(stage.take(luz).contains("Ahora escriba su pregunta"));
    stage.town.finish().await;
}
