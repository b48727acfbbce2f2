//! What `--entity` and `--calendar` say: offices by which names are found, days, and how they count.

use crate::cli::failure::Failure;
use crate::cli::values;
use crate::config::{Config, Overrides, Problem, read_process};
use crate::domain::calendar::{Calendar, Rule};
use crate::domain::process::OfficeNames;
use crate::locale::Lang;
use crate::t;
use std::path::Path;

/// What is known of an entity.
pub(super) struct Entity {
    /// Its offices, where it names any.
    pub offices: Option<OfficeNames>,
    pub calendar: Calendar,
    pub count: Rule,
}

/// Reads the entity of a path: a folder, a `convoca.toml` or a `process.toml`.
pub(super) fn read(
    path: Option<&Path>,
    calendar: Option<&Path>,
    lang: Lang,
) -> Result<Entity, Failure> {
    let mut entity = Entity {
        offices: None,
        calendar: values::calendar(lang, calendar)?,
        count: Rule::default(),
    };
    let Some(path) = path else { return Ok(entity) };
    let file = match path.is_dir() {
        false => Some(path.to_owned()),
        true => ["convoca.toml", "process.toml"]
            .map(|name| path.join(name))
            .into_iter()
            .find(|file| file.is_file()),
    };
    let Some(file) = file else {
        let file = path.display().to_string();
        return Err(Failure::Input(t!(lang, "import-bad-entity", file = file)));
    };
    let problems = |found: Vec<Problem>| {
        let lines: Vec<_> = found.iter().map(|problem| problem.text(lang)).collect();
        Failure::Input(lines.join("\n"))
    };
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    let process = if text
        .parse::<toml::Table>()
        .is_ok_and(|table| table.contains_key("entity"))
    {
        // Nobody is asked anything, so no token is needed.
        let overrides = Overrides {
            token: Some("0:none".to_owned().into()),
            ..Overrides::default()
        };
        let config = Config::read(&file, overrides).map_err(problems)?;
        entity.count = config.entity.rule;
        if calendar.is_none() {
            entity.calendar = config.calendar;
        }
        config.process
    } else {
        read_process(&file, entity.calendar.time_zone()).map_err(problems)?
    };
    entity.offices = Some(OfficeNames::of(&process)).filter(|offices| !offices.is_empty());
    Ok(entity)
}
