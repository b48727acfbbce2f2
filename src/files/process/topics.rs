//! Topics that can be proposed from what offices are called: in people's words, each with the office that
//! answers. A table (`topics.toml`); an office of which no row speaks has no topic.

use crate::domain::base::Text;
use crate::domain::base::fold::Words;
use crate::domain::process::{Office, Process, Topic};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(Deserialize)]
struct Table {
    topic: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    words: Vec<String>,
    #[serde(flatten)]
    names: BTreeMap<String, String>,
}

/// A table that cannot be read proposes nothing; a test reads it.
static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let table = toml::from_str::<Table>(include_str!("topics.toml"));
    table.map(|table| table.topic).unwrap_or_default()
});

/// The topics that the process has not and its offices suggest.
pub fn proposals(process: &Process) -> Vec<Topic> {
    let mut with = process.clone();
    let mut proposed = Vec::new();
    for row in ROWS.iter() {
        let mut offices = process.offices.iter();
        let Some(office) = offices.find(|office| row.fits(office)) else {
            continue;
        };
        let name = Text::by_language(row.names.clone());
        let is_known = |topic: &Topic| {
            let mut readings = row.names.values();
            readings.any(|name| topic.name.readings().any(|known| known == name))
        };
        if with.topics.iter().any(is_known) {
            continue;
        }
        let key =
            crate::domain::base::Key::of_name(name.read("es"), |key| with.topic(key).is_some());
        let topic = Topic {
            key,
            name,
            office: office.key.clone(),
        };
        with.topics.push(topic.clone());
        proposed.push(topic);
    }
    proposed
}

impl Row {
    fn fits(&self, office: &Office) -> bool {
        office.names().any(|name| {
            let name = format!(" {} ", Words::of(name).all());
            self.words
                .iter()
                .any(|word| name.contains(&format!(" {word} ")))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_suggest_topics_in_peoples_words() {
        assert!(ROWS.len() > 20);
        let mut process = Process::default();
        for name in [
            "Secretaría de Salud y Protección Social",
            "Secretaría de Obras Públicas",
            "Dirección TIC",
            "Equipo líder",
        ] {
            let office = process.found_office(name);
            assert!(process.amend(&office));
        }
        let told = |process: &Process| -> Vec<String> {
            let all = proposals(process).into_iter();
            all.map(|one| format!("{} → {}", one.name.read("es"), one.office))
                .collect()
        };
        let expected = [
            "Salud y puestos de salud → proteccion-social",
            "Vías y obras → obras-publicas",
            "Ayudas y programas sociales → proteccion-social",
            "Trámites por internet → direccion-tic",
        ];
        assert_eq!(told(&process), expected);
        process
            .topics
            .extend(proposals(&process).into_iter().take(3));
        assert_eq!(told(&process), &expected[3..]);
    }
}
