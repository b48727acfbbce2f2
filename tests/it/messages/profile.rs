//! Every message in which people say something of themselves.

use super::{Shown, shown};
use convoca::domain::process::Process;
use convoca::domain::profile::Item;
use convoca::locale::Lang;
use convoca::render::{self, ProfileStep};

/// Each question first, in the middle and alone, with many choices and with none chosen.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let process = Process::default();
    let mut all = Vec::new();
    for item in Item::ALL {
        let mut choices: Vec<_> = item
            .options(&process)
            .into_iter()
            .map(|key| (key, render::profile_label(lang, &process, item, key), false))
            .collect();
        if choices.is_empty() {
            choices = (0..20)
                .map(|n| ("key", format!("Comuna {n}"), n == 1))
                .collect();
        }
        for (before, alone, page) in [
            (None, false, 0),
            (Some(Item::Zone), false, 1),
            (None, true, 9),
        ] {
            for part_of in [None, Some(("key", "Comuna 1"))] {
                let step = ProfileStep {
                    item,
                    part_of,
                    choices: choices.clone(),
                    page,
                    alone,
                    before,
                    after: Some(Item::Hours).filter(|_| !alone),
                };
                let say = render::profile_question(1, lang, &step);
                all.extend(shown("profile_question", [say]));
                let say = render::profile_marks(1, lang, 7, &step);
                all.extend(shown("profile_marks", say));
            }
        }
    }
    let said = Item::ALL.map(|item| (item, String::from("Comuna 1, Comuna 2")));
    let say = render::profile_summary(1, lang, &said);
    all.extend(shown("profile_summary", [say]));
    let said = Item::ALL.map(|item| (item, String::new()));
    let say = render::profile_summary(1, lang, &said);
    all.extend(shown("profile_summary", [say]));
    all
}
