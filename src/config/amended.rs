//! A process with changes that were made in the chat: read and checked as its file would be with them.

use super::edit::{Astray, edited, text_of};
use super::problem::Problem;
use super::process::process_of;
use super::written::written;
use crate::domain::process::{Edit, Process, Refusal};
use chrono_tz::Tz;
use std::path::Path;

/// Why a process cannot be changed so.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// What a change is about is not there, or it is there already.
    #[error(transparent)]
    Astray(#[from] Astray),
    /// It would not hang together, or a value is none.
    #[error("{} things would be wrong", .0.len())]
    Wrong(Vec<Problem>),
}

impl From<Unfit> for Refusal {
    fn from(unfit: Unfit) -> Self {
        let problems = match unfit {
            Unfit::Astray(_) => return Self::NotThere,
            Unfit::Wrong(problems) => problems,
        };
        for problem in problems {
            if let Problem::Process { contradiction, .. } = problem {
                return Self::Contradicts(contradiction);
            }
        }
        Self::BadValue
    }
}

/// The process with these changes, in their order.
///
/// # Errors
/// [`Unfit`]
pub fn amended(process: &Process, edits: &[Edit], zone: Tz) -> Result<Process, Unfit> {
    let file = Path::new("process.toml");
    let mut text = text_of(&written(process)).ok_or_else(|| Astray::NotThere(String::new()))?;
    for edit in edits {
        text = edited(&text, edit)?;
    }
    let read = process_of(file, &text, zone).map_err(Unfit::Wrong)?;
    let new = Process {
        spaces: process.spaces.clone(),
        surveys: process.surveys.clone(),
        headcount: process.headcount.clone(),
        amended_until: process.amended_until,
        ..read
    };
    let contradictions = new.contradictions().into_iter();
    let problems: Vec<_> = contradictions
        .map(|contradiction| Problem::Process {
            file: file.display().to_string(),
            contradiction,
            zone,
        })
        .collect();
    match problems.is_empty() {
        true => Ok(new),
        false => Err(Unfit::Wrong(problems)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, Overrides};
    use crate::domain::process::{To, Value};

    fn itagui() -> Process {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/itagui-2024/convoca.toml");
        let overrides = Overrides {
            token: Some("1:a".to_owned().into()),
            ..Overrides::default()
        };
        Config::read(&file, overrides).unwrap().process
    }

    #[test]
    fn a_process_says_in_a_file_what_it_is() {
        for process in [Process::default(), itagui()] {
            assert_eq!(
                amended(&process, &[], Tz::America__Bogota).unwrap(),
                process
            );
        }
    }

    #[test]
    fn what_is_added_by_its_kind_is_what_the_file_would_say() {
        let (mut process, before) = (itagui(), itagui());
        let office = process.found_office("Secretaría de Salud");
        assert!(process.amend(&office));
        let key = process
            .office_called("Secretaría de Salud")
            .unwrap()
            .key
            .clone();
        let topic = process.found_topic("Puestos de salud", &key);
        let alias = crate::domain::process::Amendment::Alias {
            office: key,
            name: "Salud".to_owned(),
        };
        assert!(process.amend(&topic) && process.amend(&alias));
        let edits: Vec<Edit> = [&office, &topic, &alias].map(Edit::from).into();
        assert_eq!(
            amended(&before, &edits, Tz::America__Bogota).unwrap(),
            process
        );
    }

    #[test]
    fn what_would_not_hang_together_is_no_process() {
        let zone = Tz::America__Bogota;
        let process = itagui();
        // Its topics are answered by it.
        let gone = Edit::new(&["office", "tic"], To::Remove);
        assert!(matches!(
            amended(&process, &[gone], zone),
            Err(Unfit::Wrong(_))
        ));
        let twice = Edit::set(&["office", "tic", "name"], Value::text("planeacion"));
        assert!(matches!(
            amended(&process, &[twice], zone),
            Err(Unfit::Wrong(_))
        ));
        let nobody = Edit::set(&["office", "nadie", "name"], Value::text("X"));
        assert!(matches!(
            amended(&process, &[nobody], zone),
            Err(Unfit::Astray(_))
        ));
        let odd = Edit::set(&["hours", "work"], Value::text("de 8 a 12"));
        assert!(matches!(
            amended(&process, &[odd], zone),
            Err(Unfit::Wrong(_))
        ));
    }
}
