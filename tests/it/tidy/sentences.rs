//! Every sentence is in every language, is used, and is given what it asks for.

use super::source::Source;
use convoca::locale::{Lang, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A sentence's placeholders, by its key.
pub(crate) type Sentences = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_spanish_outside_of_the_catalogue() {
    for file in Source::under("src") {
        for literal in file.literals_outside_tests() {
            assert!(
                !literal.to_lowercase().contains(|c| "áéíóúüñ¿¡".contains(c)),
                "{}: {literal} belongs in locales/",
                file.path
            );
        }
    }
}

#[test]
fn the_languages_have_the_same_sentences_with_the_same_placeholders() {
    let spanish = catalogue("es");
    for lang in Lang::all() {
        let other = catalogue(lang.code());
        for key in spanish.keys().chain(other.keys()) {
            assert_eq!(
                spanish.get(key),
                other.get(key),
                "{key}: es and {}",
                lang.code()
            );
        }
    }
}

#[test]
fn every_sentence_used_exists_and_gets_its_placeholders() {
    let spanish = catalogue("es");
    for file in Source::under("src") {
        for (key, given) in sentences_used(&file.code()) {
            let wanted = spanish.get(&key);
            assert!(wanted.is_some(), "{}: no sentence `{key}`", file.path);
            assert_eq!(
                wanted,
                Some(&given),
                "{}: placeholders of `{key}`",
                file.path
            );
        }
    }
}

#[test]
fn every_sentence_is_used() {
    let used: BTreeSet<String> = Source::under("src")
        .iter()
        .flat_map(|file| sentences_used(&file.code()))
        .map(|(key, _)| key)
        .collect();
    for key in catalogue("es").keys() {
        assert!(used.contains(key), "nobody says `{key}`");
    }
}

/// What placeholders are called in which somebody counts. Limits (`most`, `least`) are never one.
const COUNTS: &[&str] = &[
    "added",
    "all",
    "answered",
    "ballots",
    "changed",
    "count",
    "counted",
    "done",
    "dropped",
    "errors",
    "fields",
    "found",
    "known",
    "late",
    "left",
    "less",
    "more",
    "moved",
    "new",
    "notices",
    "open",
    "permanent",
    "people",
    "published",
    "rows",
    "sent",
    "tables",
    "unchecked",
    "used",
    "waiting",
    "warnings",
];
/// Sentences that are said of two or more only.
const OF_SEVERAL: &[&str] = &[
    "ballots-too-many-lines",
    "button-term-days",
    "document-too-many-sections",
    "notices",
    "same-author",
    "surveying-button-days",
];

#[test]
fn one_of_something_is_said_as_one() {
    let mut wrong = BTreeSet::new();
    for lang in Lang::all() {
        let texts = texts_of(&locales().join(lang.code()));
        for (key, placeholders) in catalogue(lang.code()) {
            let arms = arms(&texts[&key]);
            for chosen in every_choice(&arms) {
                let said = say_of_one(lang, &key, &placeholders, &arms, &chosen);
                if let Some(many) = many_of_one(&said)
                    && !OF_SEVERAL.contains(&&*key)
                {
                    wrong.insert(format!("{}, {key}: {many:?} in {said}", lang.code()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A sentence where there is one of whatever is counted, and each of `chosen` is as it says.
fn say_of_one(
    lang: Lang,
    key: &str,
    placeholders: &BTreeSet<String>,
    arms: &Arms,
    chosen: &BTreeMap<String, String>,
) -> String {
    let names = placeholders.iter().map(|name| &*name.clone().leak());
    let one = |name: &'static str| {
        let counts = COUNTS.contains(&name) || arms.get(name).is_some_and(counts);
        match chosen.get(name) {
            _ if counts => (name, Value::from(1)),
            Some(arm) => match arm.parse::<u32>() {
                Ok(number) => (name, Value::from(number)),
                Err(_) => (name, Value::from(arm.clone())),
            },
            None => (name, Value::from("x")),
        }
    };
    lang.text(key, &names.map(one).collect::<Vec<_>>())
}

/// A one with several things behind it.
fn many_of_one(said: &str) -> Option<String> {
    let words: Vec<_> = said.split_whitespace().collect();
    let bare = |word: &str| word.replace("<b>", "").replace("</b>", "");
    let is_many = |pair: &&[&str]| {
        let (number, noun) = (bare(pair[0]), bare(pair[1]));
        let noun = noun.trim_end_matches(|c: char| !c.is_alphabetic());
        let is_noun = noun.chars().all(char::is_alphabetic)
            && noun.chars().count() > 3
            && !["business", "gets"].contains(&noun);
        number.trim_start_matches('(') == "1" && is_noun && noun.ends_with('s')
    };
    words.windows(2).find(is_many).map(|pair| pair.join(" "))
}

/// By which placeholders a sentence decides between which variants.
type Arms = BTreeMap<String, BTreeSet<String>>;

fn arms(text: &str) -> Arms {
    let (mut arms, mut open): (Arms, Vec<Option<String>>) = Default::default();
    for line in text.lines() {
        let plain = line.trim_start().trim_start_matches('*');
        if let Some((variant, _)) = plain
            .strip_prefix('[')
            .and_then(|rest| rest.split_once(']'))
            && let Some(by) = open.iter().rev().flatten().next()
        {
            let variants = arms.entry(by.clone()).or_default();
            variants.insert(variant.to_owned());
        }
        for (at, brace) in line.match_indices(['{', '}']) {
            let inside = line[at + 1..].trim_start();
            match (brace, inside.strip_prefix('$')) {
                ("}", _) => drop(open.pop()),
                (_, Some(by)) => {
                    let by = name(by);
                    let decides = inside[by.len() + 1..].trim_start().starts_with("->");
                    open.push(Some(by).filter(|_| decides));
                }
                (_, None) => open.push(None),
            }
        }
    }
    arms
}

/// Whether variants are those of a number.
fn counts(variants: &BTreeSet<String>) -> bool {
    variants.contains("one")
}

/// Every choice of variants, but of numbers.
fn every_choice(arms: &Arms) -> Vec<BTreeMap<String, String>> {
    let mut all = vec![BTreeMap::new()];
    for (by, variants) in arms.iter().filter(|(_, variants)| !counts(variants)) {
        let with = |chosen: &BTreeMap<String, String>| {
            let chosen = chosen.clone();
            let each = variants.iter().map(move |variant| {
                let mut chosen = chosen.clone();
                chosen.insert(by.clone(), variant.clone());
                chosen
            });
            each.collect::<Vec<_>>()
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}

#[test]
fn the_variants_of_a_sentence_are_found() {
    let text = "{ $what ->\n    [a] { $count ->\n        [one] x\n       *[other] { $all }\n    }\n   *[b] y\n}";
    let arms = arms(text);
    let of = |by: &str| arms[by].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(
        (of("what"), of("count")),
        (vec!["a", "b"], vec!["one", "other"])
    );
    assert_eq!(every_choice(&arms).len(), 2);
}

#[test]
fn every_sentence_can_be_said_in_every_language() {
    for lang in Lang::all() {
        for (key, placeholders) in catalogue(lang.code()) {
            for number in [0, 1, 2, 7] {
                let said = say(lang, &key, &placeholders, number);
                assert!(
                    !said.contains(['⟨', '{', '}', '$']),
                    "{}: {said}",
                    lang.code()
                );
            }
        }
    }
}

pub(crate) fn say(lang: Lang, key: &str, placeholders: &BTreeSet<String>, number: u32) -> String {
    let names = placeholders.iter().map(|name| &*name.clone().leak());
    let args: Vec<(&'static str, Value<'_>)> = names.map(|name| (name, number.into())).collect();
    lang.text(key, &args)
}

/// The sentences of a language, read from its files.
pub(crate) fn catalogue(code: &str) -> Sentences {
    sentences_of(&locales().join(code))
}

/// Where the languages lie that are compiled in.
pub(crate) fn locales() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")
}

/// The sentences of the files of a folder as they are written.
pub(super) fn texts_of(folder: &Path) -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let said = match line.split_once('=') {
                Some((name, said)) if line.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                    name.trim().clone_into(&mut key);
                    said
                }
                _ => line,
            };
            let text = texts.entry(key.clone()).or_default();
            text.push_str(said);
            text.push('\n');
        }
    }
    texts
}

/// The sentences of the files of a folder.
pub(crate) fn sentences_of(folder: &Path) -> Sentences {
    let mut sentences = Sentences::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once('=')
                && line.starts_with(|c: char| c.is_ascii_alphabetic())
            {
                key = name.trim().to_owned();
                let before = sentences.insert(key.clone(), BTreeSet::new());
                assert!(before.is_none(), "{}: `{key}` twice", path.display());
            }
            if let Some(placeholders) = sentences.get_mut(&key) {
                placeholders.extend(line.split('$').skip(1).map(name));
            }
        }
    }
    sentences
}

/// The keys and the names of the placeholders of every `t!(…)`.
fn sentences_used(code: &str) -> Vec<(String, BTreeSet<String>)> {
    let calls = code.match_indices("t!(").filter(|(at, _)| {
        let before = code[..*at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    });
    calls
        .map(|(at, call)| {
            let mut arguments = arguments(&code[at + call.len()..]).into_iter().skip(1);
            let key = arguments.next().unwrap_or_default();
            let given = arguments.filter_map(|argument| {
                let (name, _) = argument.split_once('=')?;
                Some(name.trim().to_owned())
            });
            (key.trim().trim_matches('"').to_owned(), given.collect())
        })
        .collect()
}

/// The arguments of a call, from behind its opening parenthesis.
fn arguments(text: &str) -> Vec<String> {
    let (mut all, mut argument) = (Vec::new(), String::new());
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    for c in text.chars() {
        match c {
            '"' if !escaped => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                all.push(std::mem::take(&mut argument));
                continue;
            }
            _ => {}
        }
        escaped = quoted && c == '\\' && !escaped;
        argument.push(c);
    }
    all.push(argument);
    all
}

fn name(text: &str) -> String {
    let letters = text.chars();
    letters
        .take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-')
        .collect()
}
