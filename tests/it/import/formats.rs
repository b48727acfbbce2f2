//! The same schedules as workbook, document and spreadsheet, with merged cells, columns in another
//! order and other titles, give the same activities.

use super::documents::{Cell, Rows, docx, ods, plain, xlsx};
use super::{IBAGUE, ITAGUI, MEDELLIN, PDET, all_said, example, seen, seen_in};
use convoca::domain::schedule::Schedule;

/// The rows of a table of `examples/`, all of the same width.
fn rows(name: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(example(name)).unwrap();
    let split = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
    let mut rows: Vec<Vec<String>> = text.lines().map(split).collect();
    let width = rows.iter().map(Vec::len).max().unwrap();
    rows.iter_mut()
        .for_each(|row| row.resize(width, String::new()));
    rows
}

fn same_activities(seen: &Schedule, expected: &Schedule) {
    let (seen, expected) = (all_said(seen), all_said(expected));
    assert_eq!(seen.len(), expected.len());
    for (seen, expected) in seen.iter().zip(&expected) {
        assert_eq!(seen, expected);
    }
}

#[test]
fn every_table_gives_the_same_in_every_format() {
    for name in [ITAGUI, IBAGUE, PDET, MEDELLIN] {
        let expected = seen(name).schedule;
        let rows = rows(name);
        let table = plain(&rows);
        let title = expected
            .title
            .clone()
            .map(|(_, title)| title)
            .unwrap_or_default();
        let semicolons: Vec<String> = rows
            .iter()
            .map(|row| {
                let cells = row
                    .iter()
                    .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
                cells.collect::<Vec<_>>().join(";")
            })
            .collect();
        for bytes in [
            xlsx(&table),
            ods(&table),
            docx(&title, &table),
            semicolons.join("\r\n").into_bytes(),
        ] {
            let seen = seen_in(bytes).unwrap();
            same_activities(&seen.schedule, &expected);
        }
    }
}

/// Itagüí as somebody would keep it in a workbook: one header, the stage merged over its rows.
fn itagui_merged(order: &[usize], titles: &[&str]) -> Rows {
    let rows = rows(ITAGUI);
    let expected = seen(ITAGUI).schedule;
    let mut table: Rows = Vec::new();
    let one = |text: &str| {
        Some(Cell {
            text: text.to_owned(),
            rows: 1,
        })
    };
    table.push(vec![one("Cronograma de rendición de cuentas 2024")]);
    table.push(vec![]);
    table.push(order.iter().map(|column| one(titles[*column])).collect());
    let parts = [
        "",
        "",
        "",
        "Información",
        "Diálogo",
        "Responsabilidad",
        "",
        "Inicio",
        "Finalización",
        "",
    ];
    table.push(order.iter().map(|column| one(parts[*column])).collect());
    let mut before = None;
    for activity in &expected.activities {
        let row = &rows[activity.line as usize - 1];
        let stage = activity.stages[0];
        let same = expected
            .activities
            .iter()
            .filter(|one| one.stages[0] == stage);
        let stage_cell = (before != Some(stage)).then(|| Cell {
            text: [
                "Aprestamiento",
                "Diseño",
                "Preparación",
                "Ejecución",
                "Seguimiento y evaluación",
            ][stage as usize]
                .to_owned(),
            rows: same.count(),
        });
        before = Some(stage);
        table.push(
            order
                .iter()
                .map(|column| match column {
                    0 => stage_cell.clone(),
                    other => one(&row[*other]),
                })
                .collect(),
        );
    }
    table
}

#[test]
fn merged_stages_other_order_and_other_titles_change_nothing() {
    let expected = seen(ITAGUI).schedule;
    let titles = [
        "Etapa del proceso",
        "No.",
        "Actividad a realizar",
        "Elementos",
        "",
        "",
        "Producto esperado",
        "Fechas",
        "",
        "Dependencia responsable",
    ];
    let slips = [
        "ETAPA",
        "Nº",
        "Actvidades",
        "ELEMENTOS",
        "",
        "",
        "Meta o producto",
        "Fecha",
        "",
        "Reponsables",
    ];
    let as_they_are = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    let other = [9, 2, 7, 8, 0, 3, 4, 5, 6, 1];
    for (order, titles) in [(as_they_are, titles), (other, titles), (other, slips)] {
        let table = itagui_merged(&order, &titles);
        for bytes in [xlsx(&table), docx("Cronograma 2024", &table), ods(&table)] {
            let seen = seen_in(bytes).unwrap();
            same_activities(&seen.schedule, &expected);
            // The stage stands in the file now; nothing has to be concluded.
            let inferred = seen
                .schedule
                .activities
                .iter()
                .filter(|one| !one.inferred.is_empty());
            assert_eq!(inferred.count(), 0);
        }
    }
}

#[test]
fn actions_merged_over_their_tasks_are_the_same_actions() {
    let expected = seen(MEDELLIN).schedule;
    let mut table = plain(&rows(MEDELLIN));
    for (from, count) in [(9, 5), (17, 2), (25, 2)] {
        for (below, row) in table[from..from + count].iter_mut().enumerate() {
            for cell in &mut row[..2] {
                match below {
                    0 => cell.as_mut().unwrap().rows = count,
                    _ => *cell = None,
                }
            }
        }
    }
    for bytes in [xlsx(&table), docx("Estrategia 2024", &table), ods(&table)] {
        let seen = seen_in(bytes).unwrap();
        same_activities(&seen.schedule, &expected);
        let number = convoca::domain::schedule::Field::Number;
        assert!(
            seen.schedule
                .activities
                .iter()
                .all(|one| !one.inferred.contains(&number))
        );
    }
}
