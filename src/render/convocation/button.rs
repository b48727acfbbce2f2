//! What the buttons of convocations do, those under what was sent included.

use super::fields::{Asked, Decision, Leaves, Taken, Ticked};
use crate::domain::convocation::{Action, Trait};
use crate::render::base::button::{buttons, named_fields};

named_fields!(Action, Trait);

buttons! {
    /// No more convocations: under what was sent.
    "vu" Opens Leave {
        /// The wave that brought it.
        wave: i64,
    },
    /// The place on the map: under what was sent.
    "vm" Opens Map {
        /// Of which space.
        space: i64,
    },
    /// What came of a convocation, as documents.
    "ve" Opens Evidence {
        /// Of which one.
        convocation: i64,
    },
    /// All convocations.
    "vl" Navigates List {
        /// Which page.
        page: u16,
    },
    /// A new one: about which space?
    "vn" Navigates New,
    /// The space was chosen.
    "vb" Navigates Begin {
        /// Which one; 0: none.
        space: i64,
    },
    /// One as it stands, from a notice.
    "vo" Opens Look {
        /// Which one.
        convocation: i64,
    },
    /// One as it stands.
    "voh" Navigates One {
        /// Which one.
        convocation: i64,
    },
    /// Something is decided about it. That it may leave is asked first.
    "vd" Navigates Decide {
        /// About which one.
        convocation: i64,
        /// What, of which version.
        decision: Decision,
    },
    /// It leaves: its text, and to how many, were seen.
    "vy" Navigates Send {
        /// Which one.
        convocation: i64,
        /// Of which version.
        version: i64,
    },
    /// What was sent is corrected: how it would read was seen.
    "vq" Navigates Correct {
        /// Which one.
        convocation: i64,
        /// The state of what was written.
        draft: i64,
    },
    /// It as people would get it.
    "vz" Opens TryOut {
        /// Which one.
        convocation: i64,
    },
    /// Something has to be written or sent for it.
    "vx" Navigates Ask {
        /// For which one.
        convocation: i64,
        /// What.
        what: Asked,
    },
    /// It has no file any more.
    "vf" Navigates NoFile {
        /// Which one.
        convocation: i64,
    },
    /// What people can do under it.
    "vi" Navigates Actions {
        /// Under which one.
        convocation: i64,
        /// What is ticked, or not any more.
        ticked: Option<Action>,
    },
    /// When it leaves.
    "vw" Navigates Waves {
        /// Which one.
        convocation: i64,
    },
    /// A wave is planned, or not any more.
    "vr" Navigates Wave {
        /// Of which one.
        convocation: i64,
        /// Which wave.
        leaves: Leaves,
    },
    /// A wave is for others.
    "vc" Navigates Readers {
        /// Of which one.
        convocation: i64,
        /// Which wave.
        leaves: Leaves,
    },
    /// Whom it is for.
    "va" Navigates Audience {
        /// Which one.
        convocation: i64,
    },
    /// The values of one kind.
    "vk" Navigates Values {
        /// For which one.
        convocation: i64,
        /// Which kind.
        kind: Trait,
    },
    /// A value is wanted, not wanted, or neither.
    "vt" Navigates Tick {
        /// For which one.
        convocation: i64,
        /// Which value.
        value: Ticked,
    },
    /// An audience that is there already is taken.
    "vs" Navigates Take {
        /// For which one.
        convocation: i64,
        /// Which audience.
        audience: Taken,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::base::Key;
    use crate::domain::convocation::Command;
    use crate::domain::mailing::Lead;
    use crate::locale::Lang;

    /// What stands behind a button.
    fn read(data: &str) -> Option<Button> {
        let (verb, fields) = data.split_once(':').unwrap_or((data, ""));
        Button::decode(verb, &fields.split([':', '.']).collect::<Vec<_>>())
    }

    #[test]
    fn old_buttons_are_read() {
        let convocation = 7;
        let spanish = Lang::spanish().tag();
        let decision = |version, command| Decision { version, command };
        let value = Ticked {
            kind: Trait::Zone,
            key: Key::parse("comuna-1").unwrap(),
        };
        let ask = |what| Button::Ask { convocation, what };
        let week = Leaves::Before(Lead(8 * 24 * 60));
        for (data, button) in [
            ("vu:7", Button::Leave { wave: 7 }),
            ("vm:7", Button::Map { space: 7 }),
            ("ve:7", Button::Evidence { convocation }),
            ("vl:2", Button::List { page: 2 }),
            ("vn:0", Button::New),
            ("vb:0", Button::Begin { space: 0 }),
            ("vo:7", Button::Look { convocation }),
            (
                "vd:7:3-approved",
                Button::Decide {
                    convocation,
                    decision: decision(3, Command::Approve),
                },
            ),
            (
                "vy:7:3",
                Button::Send {
                    convocation,
                    version: 3,
                },
            ),
            (
                "vq:7:3",
                Button::Correct {
                    convocation,
                    draft: 3,
                },
            ),
            ("vz:7", Button::TryOut { convocation }),
            ("vx:7:es", ask(Asked::Text(spanish))),
            ("vx:7:fix-es", ask(Asked::Correction(spanish))),
            ("vx:7:file", ask(Asked::File)),
            ("vx:7:wave", ask(Asked::Wave)),
            ("vx:7:formula", ask(Asked::Formula)),
            ("vx:7:name", ask(Asked::Name)),
            ("vf:7", Button::NoFile { convocation }),
            (
                "vi:7",
                Button::Actions {
                    convocation,
                    ticked: None,
                },
            ),
            (
                "vi:7:ask",
                Button::Actions {
                    convocation,
                    ticked: Some(Action::Ask),
                },
            ),
            ("vw:7", Button::Waves { convocation }),
            (
                "vr:7:8d",
                Button::Wave {
                    convocation,
                    leaves: week,
                },
            ),
            (
                "vc:7:now",
                Button::Readers {
                    convocation,
                    leaves: Leaves::AtOnce,
                },
            ),
            ("va:7", Button::Audience { convocation }),
            (
                "vk:7:zone",
                Button::Values {
                    convocation,
                    kind: Trait::Zone,
                },
            ),
            ("vt:7:zone=comuna-1", Button::Tick { convocation, value }),
            (
                "vs:7:all",
                Button::Take {
                    convocation,
                    audience: Taken::Everyone,
                },
            ),
            (
                "vs:7:4",
                Button::Take {
                    convocation,
                    audience: Taken::Kept(4),
                },
            ),
        ] {
            assert_eq!(read(data), Some(button), "{data}");
        }
    }

    #[test]
    fn every_button_fits_and_is_read_again() {
        for button in Button::extremes() {
            let data = button.encode();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(read(&data), Some(button), "{data}");
        }
    }
}
