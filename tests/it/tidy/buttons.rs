//! Buttons: each fits, is read back, and is a type all the way from what is said to what answers it.

use super::source::Source;
use convoca::render::{Button, Effect};
use std::collections::BTreeSet;

/// The most that Telegram keeps behind a button, in bytes.
const MOST: usize = 64;

#[test]
fn every_button_fits_and_is_read_back() {
    let all = Button::extremes();
    assert!(all.len() > 200, "only {} buttons", all.len());
    for button in all {
        let data = button.encode();
        assert!(data.len() <= MOST, "{data} has {} bytes", data.len());
        assert_eq!(Button::decode(&data).as_ref(), Some(&button), "{data}");
    }
}

#[test]
fn no_two_buttons_share_a_verb() {
    let mut seen = BTreeSet::new();
    for verb in Button::verbs() {
        assert!(seen.insert(verb), "`{verb}` twice");
    }
}

#[test]
fn what_is_no_button_is_read_as_none() {
    for data in [
        "",
        ":",
        "nothing",
        "tm",
        "tm:",
        "tm:x",
        "tr:1:everything",
        "tm:1:2:3:4:5:6:7",
    ] {
        let read = Button::decode(data);
        let is_meant = read.as_ref().is_none_or(|button| button.encode() == data);
        assert!(is_meant || data.starts_with("tm:1:"), "{data}: {read:?}");
    }
}

#[test]
fn some_buttons_open_some_navigate_some_decide() {
    let effects: Vec<_> = Button::extremes().iter().map(Button::effect).collect();
    for effect in [Effect::Opens, Effect::Navigates, Effect::Decides] {
        assert!(effects.contains(&effect), "no button: {effect:?}");
    }
}

#[test]
fn no_verb_is_a_text_between_render_and_the_tree() {
    let strings = ["verb: &str", "verb: String", "Button::raw(", "data: &str"];
    for file in ["src/render", "src/telegram"]
        .into_iter()
        .flat_map(Source::under)
    {
        // The one place where a button is read.
        let is_read_here = ["src/render/base/button.rs", "src/telegram/tree.rs"];
        if is_read_here.contains(&&*file.path) || file.path.ends_with("/tests.rs") {
            continue;
        }
        let code = file.code();
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for text in strings {
            assert!(!code.contains(text), "{}: `{text}`", file.path);
        }
    }
}
