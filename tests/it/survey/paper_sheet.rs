//! Ballots on paper in a spreadsheet: looked at first, kept once, whatever the file does.

use super::paper::{document, given, log};
use super::{FRIDAY, Poll};
use crate::support::{Engine, on_both_engines, seen};
use convoca::actions::person::code;
use convoca::domain::staff::role::Role;
use convoca::domain::survey::Origin;
use convoca::simulator::{Incoming, NewFile, Said};
use std::fmt::Write as _;

on_both_engines!(
    a_sheet_is_looked_at_and_kept_once,
    more_than_one_transaction_holds,
    what_is_no_sheet_of_forms_changes_nothing,
    the_end_comes_between_the_look_and_the_yes,
    a_row_that_cannot_be_read_is_no_ballot,
);

async fn sends(poll: &mut Poll, person: i64, name: &str, content: &[u8]) {
    let stage = &mut poll.stage;
    let file = stage.town.telegram.upload(NewFile {
        name: name.to_owned(),
        mime: "application/octet-stream".to_owned(),
        bytes: content.to_vec().into(),
        size: None,
    });
    let caption = "Para hoy".to_owned();
    let incoming = Incoming::new(person, Said::Document { file, caption });
    stage.town.telegram.receive(incoming).unwrap();
    stage.settle().await;
}

async fn scene(engine: Engine) -> (Poll, i64) {
    let mut poll = Poll::new(engine, |_| {}).await;
    let luz = poll.stage.staff("Luz", "es", Role::Liaison, "tic").await;
    poll.stage.says(luz, "/papel").await;
    poll.stage.take(luz);
    (poll, luz)
}

async fn took_part(poll: &Poll) -> i64 {
    poll.tx().await.took_part(poll.id).await.unwrap()
}

const SHEET: &str = "Alcaldía de Itagüí;;;\n\
    N.º de formulario;1. ¿Qué temas?;3. ¿Dónde vive?;2. ¿Cómo?\n\
    1;3 1;2;1\n\
    2;Plan de desarrollo, Control y cumplimiento;corregimiento el manzanillo;-\n\
    3;9;;\n\
    1;2;;\n\
    4;2;;\n\
    5;=HYPERLINK(\"http://x\");;\n\
    6;;;\n\
    ;2;;\n\
    N.º de formulario;1. ¿Qué temas?;3. ¿Dónde vive?;2. ¿Cómo?\n\
    F-7;2;;\n\
    8;2;1;9\n";

async fn a_sheet_is_looked_at_and_kept_once(engine: Engine) {
    let (mut poll, luz) = scene(engine).await;
    poll.stage.says(luz, "4: 1").await;
    poll.stage.take(luz);
    sends(&mut poll, luz, "formularios.csv", SHEET.as_bytes()).await;
    seen!(poll.stage.take(luz), @r#"
    ===== Monday 15 July 2024, 10:00
    Hay 2 formularios para guardar.
    Ya estaban: 1. Quedan como están.
    Filas con un formulario repetido: 6
    Filas con errores: 5. No se guardan.
    Fila 5: ❌ Formulario 3, pregunta 1: «9» no es una respuesta. Van de 1 a 5.
    Fila 8: ❌ Formulario 5, pregunta 1: «=HYPERLINK("http://x")» no es una respuesta. Van de 1 a 5.
    Fila 10: ❌ Falta el número del formulario.
    Fila 12: ❌ «F-7»: Falta el número del formulario.
    Fila 13: ❌ Formulario 8, pregunta 2: «9» no es una respuesta. Van de 1 a 5.
    [✅ Guardar] [No guardar]
    "#);
    assert_eq!(took_part(&poll).await, 1);
    poll.stage.presses(luz, "✅ Guardar").await;
    seen!(poll.stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > [✅ Guardar]

    ✅ Se guardaron 2 formularios.
    [Terminé]
    ");
    assert_eq!(took_part(&poll).await, 3);
    let mut tx = poll.tx().await;
    let all = tx.ballots(poll.id, 0, 10).await.unwrap();
    let said: Vec<_> = all
        .iter()
        .map(|ballot| serde_json::to_string(&ballot.answers).unwrap())
        .collect();
    seen!(said.join("\n"), @r#"
    [{"marks":[0]},"skipped","skipped"]
    [{"marks":[2,0]},{"marks":[0]},{"zone":1}]
    [{"marks":[0,3]},"skipped",{"zone":6}]
    "#);
    drop(tx);
    // The same once more: there is nothing to say yes to, and an old yes is none.
    sends(&mut poll, luz, "formularios.csv", SHEET.as_bytes()).await;
    poll.stage.forges(luz, "Fy:1").await;
    let told = poll.stage.take(luz);
    assert!(told.contains("No hay formularios nuevos."), "{told}");
    assert!(told.contains("Ya estaban: 3."), "{told}");
    assert_eq!(log(&poll).await.len(), 3);
    poll.stage.town.finish().await;
}

/// The template, filled in as a person would, in as many lines as it takes.
async fn more_than_one_transaction_holds(engine: Engine) {
    let (mut poll, luz) = scene(engine).await;
    poll.stage.presses(luz, "📄 Hoja de cálculo vacía").await;
    let (name, empty) = document(&poll, luz).await;
    assert!(name.ends_with(".xlsx"), "{name}");
    sends(&mut poll, luz, &name, &empty).await;
    assert!(poll.stage.take(luz).contains("No hay formularios nuevos."));
    let mut text = "Formulario\t1. Temas\t2. Reunión\t3. Zona\n".to_owned();
    for form in 1..=1_234 {
        writeln!(text, "{form}\t{}\t-\t{}", form % 5 + 1, form % 7 + 1).unwrap();
    }
    sends(&mut poll, luz, "papel.csv", text.as_bytes()).await;
    // A form that somebody else types meanwhile is not typed twice.
    let teo = poll.stage.staff("Teo", "es", Role::Liaison, "tic").await;
    poll.stage.says(teo, "/papel").await;
    poll.stage.says(teo, "600: 1").await;
    poll.stage.presses(luz, "✅ Guardar").await;
    poll.stage.presses(luz, "Terminé").await;
    let told = poll.stage.take(luz);
    assert!(told.contains("✅ Se guardaron 1233 formularios."), "{told}");
    assert!(
        told.contains("Listo. Se guardaron 1233 formularios."),
        "{told}"
    );
    assert_eq!(took_part(&poll).await, 1_234);
    assert_eq!(log(&poll).await.len(), 1_234);
    poll.at(FRIDAY).await;
    assert_eq!(poll.results().await.unwrap().took_part, Some(1_234));
    poll.at_work().await;
    poll.stage.town.finish().await;
}

async fn what_is_no_sheet_of_forms_changes_nothing(engine: Engine) {
    let (mut poll, luz) = scene(engine).await;
    let huge = format!(
        "Formulario;1. Temas\n1;{}\n2;{}\n",
        "1,".repeat(200_000),
        "agua,".repeat(50_000)
    );
    let mut long = "Formulario;1. Temas\n".to_owned();
    for form in 1..=100_000 {
        writeln!(long, "{form};1").unwrap();
    }
    for (name, content, said) in [
        (
            "x.csv",
            &b"\0\x01\x02"[..],
            "En ese archivo no hay formularios.",
        ),
        (
            "x.xlsx",
            b"PK\x03\x04 no workbook",
            "En ese archivo no hay formularios.",
        ),
        (
            "x.csv",
            b"Actividad;Fecha\nx;1\n",
            "En ese archivo no hay formularios.",
        ),
        ("x.csv", long.as_bytes(), "Tiene más de 5000 filas."),
        ("x.csv", huge.as_bytes(), "Filas con errores: 2."),
        (
            "foto.pdf",
            b"%PDF",
            "Escriba los formularios o mande una hoja",
        ),
    ] {
        sends(&mut poll, luz, name, content).await;
        let told = poll.stage.take(luz);
        assert!(told.contains(said), "{name}: {told}");
        assert!(told.len() < 4_000);
    }
    assert_eq!(took_part(&poll).await, 0);
    // Without titles, columns stand in their order; a line with too much is told.
    sends(&mut poll, luz, "x.csv", b"1;2;3\n2;1\n3;1;1;1;1;1\n").await;
    poll.stage.presses(luz, "✅ Guardar").await;
    assert!(poll.stage.take(luz).contains("Se guardaron 2"));
    // Only printed forms, once some were; and one that was used by phone.
    let mut tx = poll.tx().await;
    for (number, code) in [(7, "ACDEF-34679"), (8, "ACDEF-34674")] {
        let digest = code::digest_of(code).unwrap();
        tx.add_form(poll.id, number, &digest).await.unwrap();
    }
    tx.commit().await.unwrap();
    let ana = poll.stage.person("Ana", "es");
    let stage = &mut poll.stage;
    stage.begins(ana, Some("c_ACDEF34679")).await;
    stage.presses_line(ana, "⬜ Plan").await;
    stage.presses(ana, "Seguir ➡️").await;
    stage.presses(ana, "Saltar ➡️").await;
    stage.presses(ana, "Saltar ➡️").await;
    stage.presses(ana, "✅ Votar").await;
    sends(&mut poll, luz, "x.csv", b"Formulario;1. x\n7;1\n8;1\n9;1\n").await;
    seen!(poll.stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    Hay 1 formulario para guardar.
    Respondieron por el celular: 1. El formulario no cuenta.
    Filas con un número que no se imprimió: 4
    [✅ Guardar] [No guardar]
    ");
    poll.stage.presses(luz, "No guardar").await;
    assert_eq!(given(&poll, 7).await, Some(Origin::Chat));
    assert_eq!(given(&poll, 8).await, None);
    poll.stage.town.finish().await;
}

async fn a_row_that_cannot_be_read_is_no_ballot(engine: Engine) {
    use crate::cells::book::{Cell::*, book};
    let (mut poll, luz) = scene(engine).await;
    let rows = vec![
        vec![T("Formulario"), T("1. x"), T("2. y")],
        vec![N(7.0, ""), Error("#DIV/0!"), N(1.0, "")],
        vec![N(8.0, ""), N(1.0, ""), Formula],
        vec![Error("#N/A"), N(1.0, "")],
    ];
    let bytes = book(&[("Hoja", "visible", rows)]);
    sends(&mut poll, luz, "x.xlsx", &bytes).await;
    let told = poll.stage.take(luz);
    for said in ["#DIV/0!", "fórmula sin su resultado", "#N/A"] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert!(told.contains("No hay formularios nuevos."), "{told}");
    assert_eq!(took_part(&poll).await, 0);
    poll.stage.town.finish().await;
}

async fn the_end_comes_between_the_look_and_the_yes(engine: Engine) {
    let (mut poll, luz) = scene(engine).await;
    sends(&mut poll, luz, "x.csv", b"Formulario;1. x\n7;1\n").await;
    poll.stage.take(luz);
    poll.at(FRIDAY).await;
    poll.stage.presses(luz, "✅ Guardar").await;
    assert!(poll.stage.take(luz).contains("ya no recibe formularios"));
    assert_eq!(took_part(&poll).await, 0);
    poll.at_work().await;
    poll.stage.town.finish().await;
}
