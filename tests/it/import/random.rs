//! Whatever a file holds, reading it ends without a panic: random tables of the words that schedules
//! are made of, random bytes, and real files with bytes changed.

use super::documents::{docx, ods, plain, xlsx};
use super::{IBAGUE, ITAGUI, MEDELLIN, MUNICIPIO, PDET, example, seen_in};
use convoca::files::read;
use proptest::prelude::*;

/// What schedules are made of, the odd ones more than the usual.
const PIECES: &[&str] = &[
    "",
    "",
    "",
    "x",
    "X",
    "N°",
    "1",
    "2",
    "3,10",
    "Actividades",
    "ACTIVIDAD",
    "Tareas",
    "Etapas",
    "ETAPA",
    "Aprestamiento",
    "Ejecución",
    "Información",
    "Diálogo",
    "Responsabilidad",
    "Elementos",
    "Responsable",
    "Fecha",
    "Inicio",
    "Fin",
    "Cuatrimestre",
    "Meta",
    "Indicador",
    "Enero",
    "Marzo",
    "31/02/2024",
    "6/06/2024",
    "31 DE ENERO DE 2022",
    "PERMANENTE",
    "99999999999999999999",
    "/06/2024",
    "1/1/0",
    "-1",
    "45432",
    "1e309",
    "Secretaría de Planeación y",
    ", y e o",
    "cada dependencia",
    "Comunidad en general",
    "Secretaría Secretaría Secretaría",
    "\"abierta",
    "(",
    "15 días hábiles",
    "término de quince días",
    "Realizar la audiencia Convocar a todos",
    "=1+1",
    "\u{301}\u{301}",
    "ß İ ﬁ",
    "\u{feff}",
    "🏛️",
    "2024-2027",
    "Divulgar el informe de gestión en la sede electrónica",
];

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ];
    prop::collection::vec(prop::collection::vec(cell, 0..9), 0..14)
}

fn header() -> Vec<String> {
    [
        "Etapas",
        "N°",
        "Actividades",
        "Información",
        "Diálogo",
        "Meta",
        "Inicio",
        "Fin",
        "Responsable",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn text(rows: &[Vec<String>], separator: &str) -> String {
    let lines: Vec<String> = rows.iter().map(|row| row.join(separator)).collect();
    lines.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn random_tables_never_panic(rows in table(), headed in any::<bool>(), at in 0..4_usize) {
        let mut rows = rows;
        if headed {
            rows.insert(at.min(rows.len()), header());
        }
        for separator in ["\t", ";", ",", "\n"] {
            let text = text(&rows, separator);
            if let Ok(document) = read(text.into_bytes()) {
                prop_assert!(!document.grids.is_empty());
            }
        }
        let bytes = text(&rows, "\t").into_bytes();
        if read(bytes.clone()).is_ok()
            && let Ok(seen) = seen_in(bytes) {
            // Every sentence can be said.
            for anomaly in &seen.anomalies {
                let lang = convoca::locale::Lang::spanish();
                let said = lang.finding(&anomaly.finding) + &lang.proposal(&anomaly.finding);
                prop_assert!(!said.contains('⟨'));
            }
        }
    }

    #[test]
    fn random_lists_never_panic(lines in prop::collection::vec("[ 0-9A-Za-zé.]{0,30}", 0..30)) {
        let numbered: Vec<String> = lines.iter().enumerate().map(|(at, line)| format!("{} {line}", at + 1)).collect();
        if let Ok(seen) = seen_in(numbered.join("\n\n").into_bytes().into_iter().chain(*b"\nfin").collect::<Vec<_>>()) {
            prop_assert!(seen.schedule.activities.len() <= lines.len());
        }
    }

    #[test]
    fn damaged_files_never_panic(
        which in 0..8_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        length in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let rows = vec![header(), header().iter().map(|_| "x y z".to_owned()).collect()];
        let mut bytes = match which {
            0 => xlsx(&plain(&rows)),
            1 => docx("Cronograma", &plain(&rows)),
            2 => ods(&plain(&rows)),
            other => {
                let names = [ITAGUI, IBAGUE, PDET, MUNICIPIO, MEDELLIN];
                std::fs::read(example(names[other - 3])).unwrap()
            }
        };
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        if cut {
            bytes.truncate(length.index(bytes.len()));
        }
        if read(bytes.clone()).is_ok() {
            let _ = seen_in(bytes);
        }
    }
}
