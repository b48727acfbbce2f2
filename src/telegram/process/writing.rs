//! What a setting shall be, or entries that are added, is written.

use super::Setting as Draft;
use super::read::{names, value};
use super::settings::{ask_office, now, offer};
use crate::actions::ActionError;
use crate::actions::process::checklist::permitted;
use crate::domain::base::fold::folded;
use crate::domain::base::{Key, Text};
use crate::domain::consultation::read_name;
use crate::domain::process::{Edit, Kind, Process, Section, Setting, Value};
use crate::locale::Lang;
use crate::render::{self, Question};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form::{Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Turn;
use std::collections::BTreeSet;

/// What is written.
#[derive(Clone, Debug)]
pub(super) enum Writing {
    /// What a setting shall be.
    Value {
        /// Which.
        setting: Setting,
        /// Of which entry, if of one.
        key: Option<Key>,
        /// A page of what can be chosen instead.
        page: u16,
    },
    /// Entries, a line each.
    Entries {
        /// Of which part.
        section: Section,
    },
}

impl Step for Writing {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        permitted(&turn.actor)?;
        let (_, said) = now(turn).await?;
        Ok(match self {
            Self::Value { setting, key, page } => {
                render::ask_setting(turn.lang, &said, &setting.row(), key.as_ref(), *page)
            }
            Self::Entries { section } => render::ask_entries(turn.lang, *section),
        })
    }

    async fn take(self, turn: &mut Turn<'_>, said: Said) -> Result<Taken<Self>, ActionError> {
        permitted(&turn.actor)?;
        if said.is_only_file() {
            return Ok(Taken::Not(t!(turn.lang, "form-no-file")));
        }
        let languages = turn.desk.languages();
        let languages: Vec<_> = languages.into_iter().map(Lang::code).collect();
        let (process, says) = now(turn).await?;
        let (edits, of) = match self {
            Self::Value { setting, key, .. } => {
                let row = setting.row();
                let Some(new) = value(turn.lang, &languages, &row, &said.text) else {
                    let chosen = matches!(row.kind, Kind::OneOf(_) | Kind::Entry(_));
                    let why = match chosen {
                        true => t!(turn.lang, "setting-choose"),
                        false => t!(turn.lang, "process-bad-value"),
                    };
                    return Ok(Taken::Not(why));
                };
                (vec![row.edit(key.as_ref(), Some(new))], key)
            }
            Self::Entries { section } => {
                let all = match names(&said.text) {
                    Ok(all) if !all.is_empty() => all,
                    Ok(_) => return Ok(Taken::Not(t!(turn.lang, "form-not-this"))),
                    Err(_) => return Ok(Taken::Not(t!(turn.lang, "part-too-many"))),
                };
                let mut all_names = Vec::new();
                for line in &all {
                    // What is a date or a number is nobody's name.
                    let is_name = line.chars().filter(|c| c.is_alphabetic()).count() > 1;
                    match read_name(line, &languages) {
                        Ok(name) if is_name => all_names.push(name),
                        Ok(_) | Err(_) => {
                            let why = t!(turn.lang, "part-no-name", written = line.as_str());
                            return Ok(Taken::Not(why));
                        }
                    }
                }
                if let (Section::Topics, [name]) = (section, all_names.as_slice()) {
                    let mut topics = process.topics.iter();
                    if topics.any(|topic| folded_name(&topic.name) == folded_name(name)) {
                        return Ok(Taken::Not(t!(turn.lang, "part-there-already")));
                    }
                    ask_office(turn, &says, Value::from(name), 0);
                    return Ok(Taken::Shown);
                }
                if section == Section::Topics {
                    return Ok(Taken::Not(t!(turn.lang, "topic-one")));
                }
                {
                    let used = turn.tx.amended_keys().await?;
                    (founded(process, section, &all_names, used), None)
                }
            }
        };
        match edits.is_empty() {
            true => Ok(Taken::Not(t!(turn.lang, "part-there-already"))),
            false => offer(turn, (edits, of), None).await.map(|_| Taken::Shown),
        }
    }

    fn waits(self, _: i64) -> Dialogue {
        Dialogue::Setting(match self {
            Self::Value { setting, key, .. } => Draft::Value { setting, key },
            Self::Entries { section } => Draft::Entries { section },
        })
    }
}

/// Entries of these names, but for those that are there, each with a key that was never another's.
fn founded(
    mut process: Process,
    section: Section,
    all: &[Text],
    mut used: BTreeSet<String>,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut names_there: BTreeSet<String> = match section == Section::Zones {
        true => process
            .zones
            .iter()
            .map(|zone| folded_name(&zone.name))
            .collect(),
        false => process
            .groups
            .iter()
            .map(|group| folded_name(&group.name))
            .collect(),
    };
    used.extend(process.zones.iter().map(|zone| zone.key.to_string()));
    used.extend(process.groups.iter().map(|group| group.key.to_string()));
    for name in all {
        let spanish = name.read(Lang::spanish().code());
        if section == Section::Offices {
            let office = process.found_office(spanish);
            if process.amend(&office) {
                edits.push(Edit::from(&office));
            }
            continue;
        }
        if !names_there.insert(folded_name(name)) {
            continue;
        }
        let key = Key::of_name(spanish, |key| used.contains(key));
        used.insert(key.to_string());
        let mut says = vec![("name", Value::from(name))];
        if section == Section::Groups {
            // Until somebody says that it tells nothing intimate, the law protects who belongs to it.
            says.extend([
                ("kind", Value::text("value")),
                ("sensitive", Value::Flag(true)),
            ]);
        }
        edits.push(Edit::entry(section.name(), key.as_str(), &says));
    }
    edits
}

fn folded_name(name: &Text) -> String {
    folded(name.read(Lang::spanish().code()))
}
