//! Every message in which people say something of themselves.

use super::{Shown, shown};
use convoca::domain::base::Key;
use convoca::domain::person::profile::Item;
use convoca::domain::process::Process;
use convoca::locale::Lang;
use convoca::render::person::ProfileAt;
use convoca::render::{self, ProfileStep};

fn one(key: &str) -> Key {
    Key::parse(key).unwrap()
}

/// Each question first, in the middle and alone, with many choices and with none chosen.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let process = Process::default();
    let mut all = Vec::new();
    for &item in Item::ALL {
        let mut choices: Vec<_> = item
            .options(&process)
            .into_iter()
            .map(|key| {
                (
                    one(key),
                    render::profile_label(lang, &process, item, key),
                    false,
                )
            })
            .collect();
        if choices.is_empty() {
            choices = (0..20)
                .map(|n| (one("key"), format!("Comuna {n}"), n == 1))
                .collect();
        }
        for (before, alone, page) in [
            (None, false, 0),
            (Some(Item::Zone), false, 1),
            (None, true, 9),
        ] {
            for part_of in [None, Some((one("key"), "Comuna 1"))] {
                let step = ProfileStep {
                    item,
                    part_of,
                    choices: choices.clone(),
                    at: ProfileAt { alone, page },
                    before,
                    after: Some(Item::Hours).filter(|_| !alone),
                };
                let say = render::profile_question(lang, &step).say(lang, None);
                all.extend(shown("profile_question", [say]));
            }
        }
    }
    let of = |words: &str| -> Vec<_> {
        let all = Item::ALL.iter();
        all.map(|item| (*item, words.to_owned())).collect()
    };
    let said = of("Comuna 1, Comuna 2");
    let say = render::profile_summary(lang, &said);
    all.extend(shown("profile_summary", [say]));
    let said = of("");
    let say = render::profile_summary(lang, &said);
    all.extend(shown("profile_summary", [say]));
    all
}

#[test]
fn every_choice_is_on_one_of_the_pages_and_fits_into_its_button() {
    let keys: Vec<_> = (10..30).map(|n| format!("{n}{}", "a".repeat(22))).collect();
    let choices = keys.iter().map(|key| (one(key), key.clone(), false));
    let choices: Vec<_> = choices.collect();
    let mut seen = Vec::new();
    for page in 0..3 {
        let step = ProfileStep {
            item: Item::Sensitive,
            part_of: None,
            choices: choices.clone(),
            at: ProfileAt { alone: false, page },
            before: Some(Item::Channel),
            after: None,
        };
        let say = render::profile_question(Lang::spanish(), &step).say(Lang::spanish(), None);
        let body: serde_json::Value = serde_json::from_str(&say.letter().body).unwrap();
        let rows = body["reply_markup"]["inline_keyboard"].as_array().unwrap();
        for button in rows.iter().flat_map(|row| row.as_array().unwrap()) {
            let data = button["callback_data"].as_str().unwrap();
            assert!(data.len() <= 64, "{data}");
            seen.extend(
                data.strip_prefix("xt:")
                    .and_then(|data| data.rsplit(':').next())
                    .map(ToOwned::to_owned),
            );
        }
    }
    assert_eq!(seen, keys);
}
