//! `[[office]]`, `[[topic]]`, `[[group]]` and `[[zone]]` of `process.toml`.

use super::languages::needed_text;
use super::reader::Section;
use crate::domain::process::{Group, Office, Topic, Zone, is_email};

const EMAIL: &str = "\"oficina@municipio.gov.co\"";

pub(super) fn office(section: &mut Section) -> Option<Office> {
    let (key, name) = (section.needed("key"), section.needed("name"));
    let aliases = section.optional("aliases");
    let parent = section.optional("parent");
    let head = section.optional("head");
    let liaisons = section.optional("liaisons");
    let email = section.parsed("email", EMAIL, |text| {
        is_email(text.trim()).then(|| text.trim().to_owned())
    });
    let hours = section.optional("hours");
    Some(Office {
        key: key?,
        name: name?,
        aliases: aliases.unwrap_or_default(),
        parent,
        head,
        liaisons: liaisons.unwrap_or_default(),
        email,
        hours,
    })
}

pub(super) fn topic(section: &mut Section) -> Option<Topic> {
    let (key, name) = (section.needed("key"), needed_text(section, "name"));
    let office = section.needed("office");
    Some(Topic {
        key: key?,
        name: name?,
        office: office?,
    })
}

pub(super) fn group(section: &mut Section) -> Option<Group> {
    let (key, name) = (section.needed("key"), needed_text(section, "name"));
    let kind = section.needed("kind");
    let sensitive = section.optional("sensitive");
    let people = people(section);
    Some(Group {
        key: key?,
        name: name?,
        kind: kind?,
        sensitive: sensitive.unwrap_or_default(),
        people,
    })
}

pub(super) fn zone(section: &mut Section) -> Option<Zone> {
    let (key, name) = (section.needed("key"), needed_text(section, "name"));
    let parent = section.optional("parent");
    let people = people(section);
    Some(Zone {
        key: key?,
        name: name?,
        parent,
        people,
    })
}

/// How many people, as a census says.
pub(super) fn people(section: &mut Section) -> Option<u64> {
    section.value("people", "276744", |value| {
        u64::try_from(value.as_integer()?).ok()
    })
}
