//! The directory as a workbook: sent out, changed on a computer, taken back with a yes.

use super::{carmen, opens};
use crate::activities::sent::sends;
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;
use convoca::files::process::directory::{Cells, Column, Entry, Table, tables_of, workbook};
use convoca::locale::Lang;
use rust_xlsxwriter::Workbook;

on_both_engines!(
    a_workbook_goes_out_and_comes_back,
    what_is_wrong_is_told_all_at_once,
    much_that_changes_comes_as_a_file,
    a_schedule_with_a_list_of_offices_is_a_schedule,
    whoever_does_not_coordinate_changes_nothing,
);

const NAME: Column = Column::Name("es");

fn tables(stage: &Stage) -> Vec<Table> {
    tables_of(&stage.town.app.desk.now().process.directory())
}

fn office(name: &str) -> Entry {
    Entry {
        line: 0,
        cells: Cells::from([(NAME, name.to_owned())]),
    }
}

async fn sends_tables(stage: &mut Stage, person: i64, tables: &[Table]) {
    let book = workbook(tables, Lang::spanish()).unwrap();
    sends(stage, person, "directorio.xlsx", &book).await;
}

fn book_of(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (y, row) in (0..).zip(*rows) {
            for (x, text) in (0..).zip(*row) {
                sheet.write_string(y, x, *text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

async fn changes(stage: &Stage) -> Vec<String> {
    let said =
        "SELECT actor || ' ' || object FROM audit WHERE action = 'process_amended' ORDER BY id";
    stage.town.database.texts(said).await
}

async fn a_workbook_goes_out_and_comes_back(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    opens(&mut stage, carmen, &["📒 Oficinas y temas en Excel"]).await;
    let told = stage.take(carmen);
    assert!(told.contains("<directorio.xlsx>"), "{told}");
    // As it went out it changes nothing.
    let mut tables = tables(&stage);
    sends_tables(&mut stage, carmen, &tables).await;
    let told = stage.take(carmen);
    assert!(told.contains("Así ya está"), "{told}");
    tables[0].entries.push(office("Secretaría de Salud"));
    let tic = tables[0]
        .entries
        .iter_mut()
        .find(|one| one.key() == "tic")
        .unwrap();
    tic.cells
        .insert(Column::Liaisons, "Luz Pérez; Iván Mora".to_owned());
    let topic = tables[1].entries.first_mut().unwrap();
    topic
        .cells
        .insert(Column::Office, "Secretaría de Salud".to_owned());
    sends_tables(&mut stage, carmen, &tables).await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    📒 directorio.xlsx
    oficinas: 6 en el archivo. Nuevas: 1. Cambian: 1. Se van: 0.
    temas: 5 en el archivo. Nuevas: 0. Cambian: 1. Se van: 0.

    Así quedaría:

    Dirección TIC · enlaces
    Antes: sin dato
    Después: Luz Pérez / Iván Mora

    ➕ Oficina «Secretaría de Salud»

    Plan de Desarrollo · Responde
    Antes: Departamento Administrativo de Planeación
    Después: Secretaría de Salud
    [✅ Guardar] / [⬅️ Oficinas]
    ");
    assert!(changes(&stage).await.is_empty(), "nothing before the yes");
    // The yes holds after a restart.
    stage.town.restart().await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.take(carmen);
    assert_eq!(
        changes(&stage).await,
        [
            "staff:1 process:office.tic.liaisons",
            "staff:1 process:office.secretaria-salud",
            "staff:1 process:topic.plan-de-desarrollo.office",
        ]
    );
    let desk = stage.town.app.desk.now();
    assert_eq!(desk.office_name("secretaria-salud"), "Secretaría de Salud");
    let tic = desk.process.office("tic").unwrap();
    assert_eq!(tic.liaisons, ["Luz Pérez", "Iván Mora"]);
    sends_tables(&mut stage, carmen, &tables).await;
    assert!(stage.take(carmen).contains("Así ya está"));
    stage.town.finish().await;
}

async fn what_is_wrong_is_told_all_at_once(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    let sheets: [(&str, &[&[&str]]); 2] = [
        (
            "oficinas",
            &[
                &["clave", "nombre (español)", "correo", "horario", "color"],
                &["tic", "Dirección TIC", "tic arroba itagui", "", ""],
                &["tic", "Otra", "", "todo el día", ""],
            ],
        ),
        (
            "temas",
            &[
                &["nombre (español)", "oficina que responde"],
                &["Salud", "Secretaría de Salud"],
            ],
        ),
    ];
    let bytes = book_of(&sheets);
    sends(&mut stage, carmen, "directorio.xlsx", &bytes).await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    No cambiamos nada. En «directorio.xlsx» hay que corregir esto:

    • directorio.xlsx, oficinas: la columna «color» no se conoce. Las columnas son: clave, nombre (es), también se llama, depende de, cargo de quien dirige, enlaces, correo, horario.
    • directorio.xlsx, oficinas, línea 2, correo: «tic arroba itagui» no sirve. Un correo se escribe oficina@municipio.gov.co
    • directorio.xlsx, oficinas, línea 3, horario: «todo el día» no sirve. Un horario se escribe 08:00-12:00, 14:00-17:00
    • directorio.xlsx, oficinas, línea 3, clave: «tic» ya está en la línea 2. Cambie una de las dos.
    • directorio.xlsx, temas, línea 2, oficina que responde: No hay una oficina «Secretaría de Salud». Escríbala como está en la hoja de oficinas.

    Corríjalo en su computador y mande el archivo otra vez.
    [📒 Oficinas y temas en Excel]
    ");
    assert!(changes(&stage).await.is_empty());
    // It is mended while the answer stands there.
    let tables = tables(&stage);
    sends_tables(&mut stage, carmen, &tables).await;
    assert!(stage.take(carmen).contains("Así ya está"));
    stage.town.finish().await;
}

async fn much_that_changes_comes_as_a_file(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    let mut tables = tables(&stage);
    let new = (1..=30).map(|n| office(&format!("Oficina del barrio {n}")));
    tables[0].entries.extend(new);
    sends_tables(&mut stage, carmen, &tables[..1]).await;
    let told = stage.take(carmen);
    assert!(told.contains("<lo-que-cambia.txt>"), "{told}");
    assert!(told.contains("Nuevas: 30."), "{told}");
    // What was shown is not lost for another file.
    sends_tables(&mut stage, carmen, &tables[..1]).await;
    stage.presses(carmen, "✅ Guardar").await;
    assert_eq!(changes(&stage).await.len(), 30);
    // An office that questions or topics need does not go.
    let mut less = tables.clone();
    less[0].entries.retain(|one| one.key() != "tic");
    stage.take(carmen);
    sends_tables(&mut stage, carmen, &less[..1]).await;
    let told = stage.take(carmen);
    assert!(told.contains("falta la oficina «tic»"), "{told}");
    assert_eq!(changes(&stage).await.len(), 30);
    stage.town.finish().await;
}

async fn a_schedule_with_a_list_of_offices_is_a_schedule(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    let sheets: [(&str, &[&[&str]]); 2] = [
        (
            "Cronograma",
            &[
                &["N°", "Actividad", "Inicio", "Fin", "Responsable"],
                &[
                    "1",
                    "Publicar el informe",
                    "01/08/2024",
                    "02/08/2024",
                    "Dirección TIC",
                ],
                &[
                    "2",
                    "Convocar a la audiencia",
                    "05/08/2024",
                    "09/08/2024",
                    "Dirección TIC",
                ],
            ],
        ),
        (
            "Oficinas",
            &[
                &["Nombre", "Correo"],
                &["Dirección TIC", "tic@itagui.gov.co"],
            ],
        ),
    ];
    let bytes = book_of(&sheets);
    sends(&mut stage, carmen, "cronograma.xlsx", &bytes).await;
    let told = stage.take(carmen);
    assert!(told.contains("Entendimos 2 actividades"), "{told}");
    stage.town.finish().await;
}

async fn whoever_does_not_coordinate_changes_nothing(engine: Engine) {
    let (mut stage, _) = carmen(engine).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let mut tables = tables(&stage);
    tables[0].entries.push(office("Secretaría de Salud"));
    stage.take(luz);
    sends_tables(&mut stage, luz, &tables).await;
    let told = stage.take(luz);
    assert!(!told.contains("Guardar"), "{told}");
    assert!(changes(&stage).await.is_empty());
    stage.town.finish().await;
}
