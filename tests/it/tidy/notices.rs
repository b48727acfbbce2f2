//! What happened is a type: whoever knows of an event names it, and one voice says it.

use super::source::Source;

/// Where actions turn facts into what leaves.
const VOICES: &[&str] = &["src/actions/tell.rs", "src/actions/mailing/letters.rs"];

/// Words that actions take from `render` all the same, each with its reason.
const WORDS: &[(&str, &str)] = &[
    // What a draft says before its coordinator writes something else.
    ("src/actions/convocation/write.rs", "usual_call"),
    // Read aloud by doors, and kept in the evidence.
    ("src/actions/convocation/words.rs", "audience_in_words"),
    // It stands on the card of a space from then on, as if its coordinator had typed it.
    ("src/actions/survey/agenda.rs", "agenda_text"),
    // A column of a workbook.
    ("src/actions/consultation/report.rs", "section_name"),
    // The copy of their data that somebody takes along.
    ("src/actions/person/my_data/mod.rs", "answers_in_words"),
    ("src/actions/person/my_data/mod.rs", "post_in_words"),
    ("src/actions/person/my_data/mod.rs", "profile_label"),
];

#[test]
fn actions_say_nothing_themselves() {
    for file in Source::under("src/actions") {
        let code = file.code();
        if VOICES.contains(&file.path.as_str()) {
            continue;
        }
        for word in taken_from_render(&code) {
            let is_known = WORDS.contains(&(file.path.as_str(), word.as_str()));
            let is_type = word.starts_with(char::is_uppercase);
            let is_voice = ["Say", "Call", "Card", "Voice"].contains(&word.as_str());
            assert!(
                is_known || (is_type && !is_voice),
                "{}: `{word}`: name what happened (a Notice) and tell it",
                file.path
            );
        }
        for part in [".enqueue(", "Message {", "chat_id", "say("] {
            let found = code.match_indices(part).any(|(at, _)| {
                let before = code[..at].chars().next_back();
                // `guests::say` is what somebody says to us.
                part != "say(" || before == Some('.')
            });
            assert!(!found, "{}: `{part}` belongs to actions/tell.rs", file.path);
        }
    }
}

#[test]
fn every_exception_is_still_one() {
    for (path, word) in WORDS {
        let text = std::fs::read_to_string(path).unwrap();
        assert!(text.contains(word), "{path} no longer takes `{word}`");
    }
}

/// What a notice is rendered with is nobody else's: an event that two doors tell is told by one voice.
#[test]
fn what_renders_a_notice_is_called_by_it_alone() {
    let mut renderers = Vec::new();
    for file in Source::under("src/render") {
        if file.path.ends_with("/notice.rs") && !file.path.contains("/base/") {
            renderers.extend(taken_from_render(&file.code()));
        }
    }
    renderers.retain(|name| name.starts_with(char::is_lowercase));
    assert!(renderers.len() > 20, "{renderers:?}");
    for file in Source::under("src") {
        if file.path.starts_with("src/render/") {
            continue;
        }
        for word in taken_from_render(&file.code()) {
            assert!(
                !renderers.contains(&word),
                "{}: `{word}` is said by a Notice",
                file.path
            );
        }
    }
}

/// The last names of paths into `render`, imported or written out.
fn taken_from_render(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices("render::") {
        let path = &code[at + "render::".len()..];
        let end = path.find([';', '(', ')', '<', '>', ' ', '?']);
        let import = code[..at].ends_with("use crate::") || code[..at].ends_with("use ");
        let end = match import {
            true => path.find(';'),
            false => end,
        };
        let path = &path[..end.unwrap_or(path.len())];
        for step in path.split([',', '{', '}']) {
            let steps: Vec<_> = step.trim().split("::").collect();
            // Of `Notice::Moved` the type counts.
            let name = steps
                .iter()
                .find(|step| step.starts_with(char::is_uppercase));
            let name = name.or(steps.last()).copied().unwrap_or_default();
            if !name.is_empty() && name != "self" {
                names.push(name.to_owned());
            }
        }
    }
    names
}
