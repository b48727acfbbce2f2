//! One word for one thing in what people read, in every language.
//!
//! Deliberately absent: words that people may type, which are as many as there are.

use super::sentences::{locales, texts_of};

/// Words that are said with another one: the language, its words, the one that is said.
const SAID_OTHERWISE: &[(&str, &[&str], &str)] = &[
    (
        "es",
        &["espacio", "espacios", "reunión", "reuniones"],
        "encuentro",
    ),
    (
        "en",
        &["space", "spaces", "gathering", "gatherings"],
        "meeting",
    ),
];
/// Where such a word stands all the same, and why.
const ARGUED: &[(&str, &str)] = &[
    ("command-words", "people type them: the first one is said"),
    ("asks-of-meetings", "people type them in a question"),
    (
        "placeholder",
        "texts were written with it: the first one is said",
    ),
    ("process-reserved-key", "a table of the process file"),
    ("process-unknown-part", "a table of the process file"),
    ("process-ends-before-start", "a table of the process file"),
    (
        "process-closes-before-opening",
        "a table of the process file",
    ),
    ("check-process", "a table of the process file"),
    ("kit-no-space", "an option of the terminal"),
];

#[test]
fn a_meeting_has_one_name() {
    for (code, words, said) in SAID_OTHERWISE {
        for (key, line) in lines(code) {
            let read = without_placeholders(&line);
            let found = read
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .find(|word| words.contains(&&*word.to_lowercase()));
            let is_argued = ARGUED.iter().any(|(argued, _)| *argued == key);
            assert!(
                found.is_none() || is_argued,
                "{code}, {key}: {found:?} is said «{said}»: {line}"
            );
        }
    }
}

#[test]
fn what_is_argued_is_needed() {
    for (key, _) in ARGUED {
        let has = |(code, words, _): &(&str, &[&str], &str)| {
            let mut of_key = lines(code).into_iter().filter(|(other, _)| other == key);
            of_key.any(|(_, line)| words.iter().any(|word| line.contains(word)))
        };
        assert!(SAID_OTHERWISE.iter().any(has), "{key} needs no argument");
    }
}

/// A name is put behind «de» or «a» by `NounPhrase::put`, which makes «del» and «al» of them; a sentence
/// of ours that gives it a fixed place cannot.
#[test]
fn no_sentence_of_ours_leaves_an_article_behind_de_or_a() {
    for (key, line) in lines("es") {
        let line = line.to_lowercase();
        let is_loose = ["de", "a"].iter().any(|word| {
            let (before, begins) = (
                format!(" {word} {{ $entity }}"),
                format!("{word} {{ $entity }}"),
            );
            line.contains(&before) || line.trim_start().starts_with(&begins)
        });
        assert!(!is_loose, "{key}: {line}");
    }
}

/// An hour comes with its article ([`the_hour`](convoca::locale::Lang::the_hour)), which is not the same for
/// all: «a la 1:00 p. m.»
#[test]
fn no_sentence_gives_every_hour_the_same_article() {
    const HOURS: &[&str] = &[
        "hour", "until", "when", "time", "morning", "evening", "from",
    ];
    for (key, line) in lines("es") {
        let is_fixed = HOURS
            .iter()
            .flat_map(|name| ["la", "las"].map(|article| format!("{article} {{ ${name} }}")))
            .any(|fixed| line.contains(&fixed));
        assert!(!is_fixed || key == "hour-with-article", "{key}: {line}");
    }
}

/// The lines that people read in a language, each with the key it belongs to.
fn lines(code: &str) -> Vec<(String, String)> {
    let texts = texts_of(&locales().join(code)).into_iter();
    let lines = texts.flat_map(|(key, text)| {
        let lines = text.lines().map(|line| (key.clone(), line.to_owned()));
        lines.collect::<Vec<_>>()
    });
    lines.collect()
}

/// A line without what stands in braces and without the name of its variant.
fn without_placeholders(line: &str) -> String {
    let plain = line.trim_start().trim_start_matches('*');
    let plain = match plain
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
    {
        Some((_, said)) => said,
        None => plain,
    };
    let mut said = String::new();
    for (number, part) in plain.split('{').enumerate() {
        let part = match (number, part.split_once('}')) {
            (0, _) => part,
            (_, Some((_, after))) => after,
            (_, None) => "",
        };
        said.push_str(part);
    }
    said
}
