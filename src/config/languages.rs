//! In which languages things are written: texts by language, and the entity's own languages.
//!
//! Deliberately absent: which languages we have sentences in, which their folders say.

use super::reader::{FromToml, Section};
use crate::domain::base::{Key, Text};
use crate::domain::process::Language;
use crate::locale::Lang;
use toml::Value;

/// A text that must be there, in one language or in several.
pub(super) fn needed_text(section: &mut Section, name: &'static str) -> Option<Text> {
    section.require(name);
    text(section, name)
}

/// A text in one language or in several: those we have sentences in, and those the document names.
pub(super) fn text(section: &mut Section, name: &'static str) -> Option<Text> {
    section.value_here(name, &wanted_text(), |section, value| {
        let Value::Table(table) = value else {
            return String::from_toml(value).map(Text::plain);
        };
        let is_known = |code: &str| is_ours(code) || section.knows_language(code);
        let texts = table.iter().map(|(code, text)| {
            let text = String::from_toml(text)?;
            is_known(code).then(|| (code.clone(), text))
        });
        (!table.is_empty()).then(|| texts.collect::<Option<_>>().map(Text::by_language))?
    })
}

/// `"…" | { es = "…", en = "…" }`
fn wanted_text() -> String {
    let all = codes().into_iter().map(|code| format!("{code} = \"…\""));
    format!("\"…\" | {{ {} }}", all.collect::<Vec<_>>().join(", "))
}

fn is_ours(code: &str) -> bool {
    Lang::all().any(|lang| lang.code() == code)
}

/// The codes of the languages we have sentences in, Spanish first.
fn codes() -> Vec<&'static str> {
    let mut all: Vec<_> = Lang::all().collect();
    all.sort_by_key(|lang| *lang != Lang::default());
    all.into_iter().map(Lang::code).collect()
}

/// `"es" | "en"`
pub(super) fn wanted_language() -> String {
    let all = codes().into_iter().map(|code| format!("{code:?}"));
    all.collect::<Vec<_>>().join(" | ")
}

/// One of `[[language]]`: a code as ISO 639 has them, of none of our languages and named once.
pub(super) fn language(section: &mut Section) -> Option<Language> {
    section.require("key");
    let wanted = format!("\"a-z\" (2–3; ≠ {})", codes().join(", "));
    let key = section.value_here("key", &wanted, |section, value| {
        let code = value.as_str()?;
        let is_code = matches!(code.len(), 2..=3) && code.bytes().all(|b| b.is_ascii_lowercase());
        let is_new = !is_ours(code) && !section.knows_language(code);
        Key::parse(code).filter(|_| is_code && is_new)
    });
    let name = section.needed("name");
    if let Some(key) = &key {
        section.know_language(key.as_str());
    }
    Some(Language {
        key: key?,
        name: name?,
    })
}

#[cfg(test)]
mod tests {
    use super::super::process_of;
    use crate::locale::Lang;
    use chrono_tz::Tz;
    use std::path::Path;

    #[test]
    fn a_language_of_its_own_has_a_new_code_and_a_name() {
        let text = r#"[[language]]
key = "es"
name = "Español"
[[language]]
key = "guc"
[[language]]
key = "guc"
name = "wayuunaiki"
[[language]]
key = "Wayuu"
name = "wayuunaiki"
[[language]]
key = "cmi"
name = "Êbêra"
[year_round_box]
name = { es = "Buzón", cmi = "Êbêra" }
"#;
        let read = process_of(Path::new("process.toml"), text, Tz::America__Bogota);
        let english = Lang::parse("en").unwrap();
        let told: Vec<_> = read
            .unwrap_err()
            .iter()
            .map(|one| one.text(english))
            .collect();
        let right = "not valid. Right would be: \"a-z\" (2–3; ≠ es, en).";
        assert_eq!(
            told,
            [
                &format!("process.toml:2: language[1].key = \"es\": {right}"),
                "process.toml:4: language[2].name: this is missing.",
                &format!("process.toml:7: language[3].key = \"guc\": {right}"),
                &format!("process.toml:10: language[4].key = \"Wayuu\": {right}"),
            ]
        );
    }
}
