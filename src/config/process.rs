//! `process.toml`: the entity's offices, topics, spaces, hours and reminders, one table for each.
//!
//! Times are local, as people write them. Deliberately absent: what the parts are for, which
//! [`crate::domain::process`] says, and who holds a role, which an invitation decides.

use super::answers;
use super::convocations;
use super::directory;
use super::languages;
use super::problem::Problem;
use super::questions;
use super::reader::Section;
use super::surveys;
use super::values::{DATE_TIME, instant};
use crate::domain::process::{DataController, Process};
use crate::domain::question::{Ladder, Rung};
use crate::domain::space::{Details, Point, Space, State};
use chrono_tz::Tz;
use std::path::Path;

/// Where the file says until when it says all that was changed in the chat.
pub(super) const MARK: &str = "amended_until";

const URL: &str = "\"https://…\"";
const POINT: &str = "\"6.1719, -75.6114\"";

/// Reads and checks the process of a file, whose times are those of `zone`.
///
/// # Errors
/// Everything that is wrong with it, at once.
pub fn read_process(file: &Path, zone: Tz) -> Result<Process, Vec<Problem>> {
    let root = Section::read(file).map_err(|problem| vec![problem])?;
    understand(root, zone)
}

/// The same of a text that `file` holds or will hold.
///
/// # Errors
/// Everything that is wrong with it, at once.
pub fn process_of(file: &Path, text: &str, zone: Tz) -> Result<Process, Vec<Problem>> {
    let root = Section::parse(file.display().to_string(), text);
    understand(root.map_err(|problem| vec![problem])?, zone)
}

fn understand(mut root: Section, zone: Tz) -> Result<Process, Vec<Problem>> {
    let file = root.file().to_owned();
    let usual = Process::default();
    // First of all: they say in which languages texts may be.
    let own = root.each("language", languages::language);
    let offices = root.each("office", directory::office);
    let topics = root.each("topic", directory::topic);
    let groups = root.each("group", directory::group);
    let zones = root.each("zone", directory::zone);
    let spaces = root.each("space", |section| space(section, zone));
    let rungs: Vec<_> = root.each("reminder", rung);
    let mut section = root.section("year_round_box");
    let year_round_box = languages::text(&mut section, "name");
    section.end();
    let mut section = root.section("hours");
    let hours = section.optional("work");
    let digest_at = section.optional("digest_at");
    section.end();
    let questions = questions::policy(root.section("questions"));
    let answers = answers::answers(root.section("answers"));
    let mut section = root.section("schedule");
    let review_months = section.value("review_months", "1, 2, 3, 4, 6 | 12", |value| {
        let months = u32::try_from(value.as_integer()?).ok()?;
        // Periods that fit into a year.
        [1, 2, 3, 4, 6, 12].contains(&months).then_some(months)
    });
    section.end();
    let convocations = convocations::policy(root.section("convocations"));
    let surveys = surveys::policy(root.section("surveys"));
    let headcount = surveys::headcount(root.section("census"));
    let controller = controller(root.section("controller"));
    let amended_until = root.value(MARK, "2024-07-15T08:00:00Z", |value| {
        value.as_datetime()?.to_string().parse().ok()
    });
    let no_reminder = rungs.is_empty();
    let process = Process {
        languages: own.into_iter().flatten().collect(),
        offices: offices.into_iter().flatten().collect(),
        topics: topics.into_iter().flatten().collect(),
        groups: groups.into_iter().flatten().collect(),
        zones: zones.into_iter().flatten().collect(),
        spaces: spaces.into_iter().flatten().collect(),
        year_round_box,
        hours: hours.unwrap_or(usual.hours),
        digest_at: digest_at.unwrap_or(usual.digest_at),
        questions,
        answers,
        ladder: if no_reminder {
            usual.ladder
        } else {
            Ladder {
                rungs: rungs.into_iter().flatten().collect(),
            }
            .completed()
        },
        review_months: review_months.unwrap_or(usual.review_months),
        convocations,
        surveys,
        headcount,
        controller,
        amended_until,
    };
    let mut problems = root.close();
    let contradictions = process.contradictions().into_iter();
    problems.extend(contradictions.map(|contradiction| Problem::Process {
        file: file.clone(),
        contradiction,
        zone,
    }));
    if problems.is_empty() {
        Ok(process)
    } else {
        Err(problems)
    }
}

/// Questions are taken from beginning to end of the space, unless it says otherwise.
fn space(section: &mut Section, zone: Tz) -> Option<Space> {
    let (key, kind) = (section.needed("key"), section.needed("kind"));
    let name = languages::needed_text(section, "name");
    let mut at = |field, needed| {
        if needed {
            section.require(field);
        }
        section.value(field, DATE_TIME, |value| instant(value, zone))
    };
    let (starts_at, ends_at) = (at("starts_at", true), at("ends_at", true));
    let (open, close) = (at("questions_open", false), at("questions_close", false));
    let place = section.optional("place");
    let url = section.parsed("url", URL, super::http_url);
    let details = Details {
        point: section.parsed("point", POINT, Point::parse),
        agenda: section.optional("agenda"),
        capacity: section.optional("capacity"),
        support: section.optional("support"),
        topics: section.optional("topics").unwrap_or_default(),
        groups: section.optional("groups").unwrap_or_default(),
        documents: section.optional("documents").unwrap_or_default(),
    };
    let (starts_at, ends_at) = (starts_at?, ends_at?);
    Some(Space {
        key: key?,
        kind: kind?,
        name: name?,
        starts_at,
        ends_at,
        place,
        url,
        questions_open: open.unwrap_or(starts_at),
        questions_close: close.unwrap_or(ends_at),
        state: State::Announced,
        details,
    })
}

fn rung(section: &mut Section) -> Option<Rung> {
    let role = section.needed("role");
    if section.is_empty() {
        section.require("before");
    }
    let before: Option<Vec<u32>> = section.optional("before");
    let daily_from = section.optional("daily_from");
    Some(Rung {
        role: role?,
        before: before.unwrap_or_default(),
        daily_from,
    })
}

fn controller(mut section: Section) -> DataController {
    let controller = DataController {
        name: section.optional("name"),
        address: section.optional("address"),
        email: section.optional("email"),
        phone: section.optional("phone"),
        policy_url: section.parsed("policy_url", URL, super::http_url),
    };
    section.end();
    controller
}

#[cfg(test)]
mod tests {
    use super::super::reader::FromToml;
    use super::*;
    use crate::domain::space::SpaceKind;
    use crate::domain::staff::role::Role;
    use crate::locale::Lang;
    use chrono::{DateTime, NaiveTime, Utc};

    fn read(text: &str) -> Result<Process, Vec<String>> {
        let root = Section::parse("process.toml".into(), text).unwrap();
        understand(root, Tz::America__Bogota)
            .map_err(|problems| problems.iter().map(|p| p.text(lang("en"))).collect())
    }

    fn lang(code: &str) -> Lang {
        Lang::parse(code).unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn an_empty_file_is_the_usual_process() {
        assert_eq!(read(""), Ok(Process::default()));
        assert_eq!(
            read("\u{feff}# nada\r\n[hours]\r\n"),
            Ok(Process::default())
        );
    }

    #[test]
    fn a_good_file_says_all_there_is() {
        let process = read(
            r#"
            [hours]
            work = "07:30-12:00, 13:30-17:00"
            digest_at = 07:45:00

            [controller]
            name = "Municipio"
            policy_url = "https://municipio.example/datos"

            [year_round_box]
            name = { es = "Buzón", en = "Box", guc = "Wayuu" }

            [[language]]
            key = "guc"
            name = "wayuunaiki"

            [[office]]
            key = "salud"
            name = " Secretaría de Salud "
            aliases = ["Salud"]
            head = "Secretaria de Salud"
            liaisons = ["Profesional de planeación", "enlace@municipio.example"]
            email = "salud@municipio.example"
            hours = "08:00-13:00"

            [[topic]]
            key = "citas"
            name = { es = "Citas", en = "Appointments" }
            office = "salud"

            [[group]]
            key = "jal"
            name = "Juntas administradoras locales"
            kind = "interest"

            [[zone]]
            key = "comuna-1"
            name = "Comuna 1"

            [[zone]]
            key = "centro"
            name = "Centro"
            parent = "comuna-1"

            [[space]]
            key = "audiencia"
            kind = "public_hearing"
            name = "Audiencia"
            starts_at = "2024-07-13 09:00"
            ends_at = 2024-07-13T12:00:00
            questions_open = 2024-07-01 08:00
            place = "Teatro"

            [[reminder]]
            role = "liaison"
            before = [2, 0]

            [[reminder]]
            role = "coordinator"
            daily_from = -3
            "#,
        )
        .unwrap();
        assert_eq!(Ok(process.hours), "7:30-12:00, 13:30-17:00".parse());
        assert_eq!(
            process.digest_at,
            NaiveTime::from_hms_opt(7, 45, 0).unwrap()
        );
        assert_eq!(process.controller.name.as_deref(), Some("Municipio"));
        assert_eq!(process.year_round_box.as_ref().unwrap().read("en"), "Box");
        assert_eq!(process.offices[0].name, "Secretaría de Salud");
        assert_eq!(process.topics[0].name.read("en"), "Appointments");
        assert_eq!(process.year_round_box.unwrap().read("guc"), "Wayuu");
        let language = &process.languages[0];
        assert_eq!(
            (language.key.as_str(), &*language.name),
            ("guc", "wayuunaiki")
        );
        let office = &process.offices[0];
        assert_eq!(office.hours.as_ref().unwrap().to_string(), "08:00-13:00");
        assert_eq!(office.liaisons.len(), 2);
        assert_eq!(process.groups[0].kind.name(), "interest");
        assert_eq!(process.zones[1].parent, Some(process.zones[0].key.clone()));
        let space = &process.spaces[0];
        assert_eq!(space.starts_at, utc("2024-07-13T14:00:00Z"));
        assert_eq!(space.ends_at, utc("2024-07-13T17:00:00Z"));
        assert_eq!(space.questions_open, utc("2024-07-01T13:00:00Z"));
        assert_eq!(space.questions_close, space.ends_at);
        assert_eq!(space.place.as_deref(), Some("Teatro"));
        let rung = |role, before, daily_from| Rung {
            role,
            before,
            daily_from,
        };
        assert_eq!(
            process.ladder.rungs,
            [
                rung(Role::Liaison, vec![2, 0], None),
                rung(Role::Coordinator, vec![], Some(-3)),
                // Whatever a file says, the committee hears of what is not answered on its day.
                rung(Role::Committee, vec![], Some(0)),
            ]
        );
    }

    #[test]
    fn everything_wrong_is_told_at_once_with_its_line() {
        let told = read(
            r#"[hours]
work = "8-12"
digest = "08:00"
[[office]]
key = "Salud"
name = ""
[[office]]
key = "tic"
nombre = "TIC"
[[topic]]
key = "citas"
name = { xx = "Citas" }
office = "salud"
[[space]]
key = "audiencia"
kind = "audiencia"
name = "Audiencia"
starts_at = "13/07/2024"
questions_open = "0204-07-13 09:00"
[[reminder]]
role = "liaison"
[[reminder]]
role = "enlace"
before = [1, -1]
"#,
        )
        .unwrap_err();
        let kinds = SpaceKind::WANTED;
        assert_eq!(
            told,
            [
                "process.toml:5: office[1].key = \"Salud\": not valid. Right would be: \"a-z 0-9 -\" (1–24).",
                "process.toml:6: office[1].name = \"\": not valid. Right would be: \"…\".",
                "process.toml:7: office[2].name: this is missing.",
                "process.toml:9: office[2].nombre: there is no such key. Known here: aliases, email, head, hours, key, liaisons, name, parent.",
                "process.toml:12: topic[1].name = { xx = \"Citas\" }: not valid. Right would be: \"…\" | { es = \"…\", en = \"…\" }.",
                &format!(
                    "process.toml:16: space[1].kind = \"audiencia\": not valid. Right would be: {kinds}."
                ),
                "process.toml:18: space[1].starts_at = \"13/07/2024\": not valid. Right would be: \"2024-07-13 09:00\".",
                "process.toml:14: space[1].ends_at: this is missing.",
                "process.toml:19: space[1].questions_open = \"0204-07-13 09:00\": not valid. Right would be: \"2024-07-13 09:00\".",
                "process.toml:20: reminder[1].before: this is missing.",
                "process.toml:23: reminder[2].role = \"enlace\": not valid. Right would be: \"liaison\" | \"head\" | \"coordinator\" | \"committee\" | \"auditor\".",
                "process.toml:24: reminder[2].before = [1, -1]: not valid. Right would be: [3, 2, 1, 0].",
                "process.toml:2: hours.work = \"8-12\": not valid. Right would be: \"08:00-12:00, 14:00-17:00\".",
                "process.toml:3: hours.digest: there is no such key. Known here: digest_at, work.",
            ]
        );
    }
}
