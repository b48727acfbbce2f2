//! What the buttons of documents in consultation do.
//!
//! Many lead to the same from a notice or a file, which stay, and from a card, which becomes what they
//! lead to: those of a card end with `h`, here.

use super::fields::{Change, Deadline, Decided, Handling, Place, Which};
use crate::domain::consultation::Step;
use crate::render::base::button::{buttons, named_fields};

named_fields!(Step);

buttons! {
    /// The documents that everybody can see.
    "bl" Navigates Documents {
        /// Which page.
        page: u16,
    },
    /// One of them, with its file.
    "bo" Opens Document {
        /// Which one.
        document: i64,
    },
    /// Its sections, from the file.
    "bs" Opens Sections {
        /// Of which one.
        document: i64,
        /// Which page.
        page: u16,
    },
    /// Its sections.
    "bsh" Navigates SectionsHere {
        /// Of which one.
        document: i64,
        /// Which page.
        page: u16,
    },
    /// Something is to be said about a section, from the file.
    "bw" Opens Observe {
        /// About which document.
        document: i64,
        /// The place of the section.
        section: u16,
    },
    /// Something is to be said about a section.
    "bwh" Navigates ObserveHere {
        /// About which document.
        document: i64,
        /// The place of the section.
        section: u16,
    },
    /// It is sent.
    "by" Decides Send {
        /// In which state.
        draft: i64,
    },
    /// It is written again.
    "bg" Navigates Rewrite {
        /// In which state.
        draft: i64,
    },
    /// It is dropped.
    "bx" Decides Drop {
        /// In which state.
        draft: i64,
    },
    /// What one has said oneself, from a notice or the file.
    "bm" Opens Mine {
        /// About which document.
        document: i64,
    },
    /// What one has said oneself.
    "bmh" Navigates MineHere {
        /// About which document.
        document: i64,
    },
    /// One of them.
    "bi" Navigates Own {
        /// Which one.
        observation: i64,
    },
    /// It is to be taken back: is that meant?
    "bu" Navigates Withdraw {
        /// Which one.
        observation: i64,
    },
    /// It is.
    "bv" Decides WithdrawMeant {
        /// Which one.
        observation: i64,
    },
    /// The report.
    "br" Opens Report {
        /// About which document.
        document: i64,
    },
    /// The documents, for staff.
    "ba" Navigates Overview {
        /// Which page.
        page: u16,
    },
    /// One as it stands, from a notice.
    "bc" Opens Look {
        /// Which one.
        document: i64,
    },
    /// One as it stands.
    "bch" Navigates One {
        /// Which one.
        document: i64,
    },
    /// What was said, from a notice.
    "bh" Opens Observations {
        /// About which document.
        document: i64,
        /// What of it.
        which: Which,
    },
    /// What was said.
    "bhh" Navigates ObservationsHere {
        /// About which document.
        document: i64,
        /// What of it.
        which: Which,
    },
    /// Something about one observation, which stays to be read.
    "bj" Opens Handle {
        /// Which one.
        observation: i64,
        /// What.
        what: Handling,
    },
    /// Something about one observation.
    "bjh" Navigates HandleHere {
        /// Which one.
        observation: i64,
        /// What.
        what: Handling,
    },
    /// A new document.
    "bn" Navigates New,
    /// Something about it is to be written, sent or chosen.
    "be" Navigates Ask {
        /// About which one.
        document: i64,
        /// What.
        what: Change,
    },
    /// How long it is open.
    "bt" Navigates Until {
        /// Which one.
        document: i64,
        /// How long, of which version.
        term: Deadline,
    },
    /// It as people would see it.
    "bp" Opens Preview {
        /// Which one.
        document: i64,
    },
    /// A step is to be taken: is that meant?
    "bk" Navigates Confirm {
        /// With which one.
        document: i64,
        /// Which step.
        step: Step,
    },
    /// It is.
    "bd" Navigates Decide {
        /// With which one.
        document: i64,
        /// Which step, of which version.
        decision: Decided,
    },
    /// The sections, each with who answers about it.
    "bq" Navigates Offices {
        /// Of which one.
        document: i64,
        /// Which page.
        page: u16,
    },
    /// Who is to answer about a section?
    "bz" Navigates ChooseOffice {
        /// Of which one.
        document: i64,
        /// The place of the section.
        section: u16,
    },
    /// The office was chosen.
    "bb" Navigates Place {
        /// Of which one.
        document: i64,
        /// Which office.
        place: Place,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::base::Key;
    use crate::domain::consultation::{Cause, Edit, Term, Verdict};

    /// What stands behind a button.
    fn read(data: &str) -> Option<Button> {
        let (verb, fields) = data.split_once(':').unwrap_or((data, ""));
        Button::decode(verb, &fields.split([':', '.']).collect::<Vec<_>>())
    }

    #[test]
    fn old_buttons_are_read() {
        let (document, observation, draft) = (7, 7, 7);
        let handle = |what| Button::Handle { observation, what };
        let ask = |what| Button::Ask { document, what };
        let until = |version, term| Button::Until {
            document,
            term: Deadline { version, term },
        };
        let decide = |version, step, is_meant| Button::Decide {
            document,
            decision: Decided {
                version,
                step,
                is_meant,
            },
        };
        let place = |section, office| Button::Place {
            document,
            place: Place { section, office },
        };
        let which = Which::Next;
        for (data, button) in [
            ("bl:2", Button::Documents { page: 2 }),
            ("bo:7", Button::Document { document }),
            ("bs:7:1", Button::Sections { document, page: 1 }),
            (
                "bw:7:3",
                Button::Observe {
                    document,
                    section: 3,
                },
            ),
            ("by:7", Button::Send { draft }),
            ("bg:7", Button::Rewrite { draft }),
            ("bx:7", Button::Drop { draft }),
            ("bm:7", Button::Mine { document }),
            ("bi:7", Button::Own { observation }),
            ("bu:7", Button::Withdraw { observation }),
            ("bv:7", Button::WithdrawMeant { observation }),
            ("br:7", Button::Report { document }),
            ("ba:2", Button::Overview { page: 2 }),
            ("bc:7", Button::Look { document }),
            ("bh:7:next", Button::Observations { document, which }),
            (
                "bh:7:1",
                Button::Observations {
                    document,
                    which: Which::Page(1),
                },
            ),
            ("bj:7", handle(Handling::Look)),
            ("bj:7:partly", handle(Handling::Answer(Verdict::Partly))),
            ("bj:7:plain", handle(Handling::Plain)),
            ("bj:7:hide", handle(Handling::Hide)),
            ("bj:7:hide-data", handle(Handling::HideFor(Cause::Data))),
            ("bn", Button::New),
            ("be:7:name", ask(Change::Edit(Edit::Name))),
            ("be:7:whole", ask(Change::Whole)),
            ("bt:7:3-5", until(3, Term::Days(5))),
            (
                "bt:7:3-2024-08-05",
                until(3, Term::Until("2024-08-05".parse().unwrap())),
            ),
            ("bp:7", Button::Preview { document }),
            (
                "bk:7:close",
                Button::Confirm {
                    document,
                    step: Step::Close,
                },
            ),
            ("bd:7:3-close", decide(3, Step::Close, false)),
            ("bd:7:3-report-meant", decide(3, Step::Report, true)),
            ("bq:7:1", Button::Offices { document, page: 1 }),
            (
                "bz:7:3",
                Button::ChooseOffice {
                    document,
                    section: 3,
                },
            ),
            ("bb:7:3-tic", place(3, Key::parse("tic"))),
            ("bb:7:3-", place(3, None)),
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
