//! What has happened to a question, every step of it.

use super::{OFFICE, Shown, question, shown};
use convoca::domain::question::{EventKind, State};
use convoca::locale::Lang;
use convoca::render::{self, Step};

/// The steps alone, and more of them than are shown.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let notes = [
        None,
        Some("yes"),
        Some("2024-08-02"),
        Some("2024-08-02 > 2024-08-12 (+6)"),
        Some("2024-08-02 ! 2024-08-05 (+1): 2024-07-26 Decreto 7"),
        Some("accountability 2024-08-02 > information 2024-07-26"),
        Some("accountability 2024-08-02 > petition 2024-08-02"),
    ];
    let at = "2024-07-15T10:00:00".parse().unwrap();
    let asked = question(State::Received);
    let mut all = Vec::new();
    let mut steps = Vec::new();
    for kind in EventKind::ALL {
        for note in notes {
            for office in [Some(OFFICE), None] {
                let step = Step {
                    at,
                    kind: *kind,
                    office,
                    note,
                };
                let say = render::happened(lang, &asked, &[step], Some(1));
                all.extend(shown("happened", [say]));
                steps.push(step);
            }
        }
    }
    let say = render::happened(lang, &asked, &steps, None);
    all.extend(shown("happened", [say]));
    all
}
