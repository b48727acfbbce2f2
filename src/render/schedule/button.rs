//! What the buttons about the schedule do.

use crate::domain::base::names::named;
use crate::render::base::button::{buttons, named_fields};

buttons! {
    /// The activities, for somebody who was told of them.
    "acts" Opens OpenActivities {
        /// Which page of them.
        page: u16,
    },
    /// The activities.
    "aca" Navigates Activities {
        /// Which page of them.
        page: u16,
    },
    /// Those that are late.
    "acl" Navigates Late {
        /// Which page of them.
        page: u16,
    },
    /// Those that are due within a week.
    "acw" Navigates Week {
        /// Which page of them.
        page: u16,
    },
    /// How the schedule stands.
    "acs" Navigates Process,
    /// One, for somebody who was told of it.
    "act" Opens OpenActivity {
        /// Which.
        activity: i64,
    },
    /// One of the list.
    "acv" Navigates Activity {
        /// Which.
        activity: i64,
    },
    /// The list as a file.
    "acx" Opens Sheet,
    /// One is not done after all.
    "acr" Navigates Reopen {
        /// Which.
        activity: i64,
    },
    /// One is done; evidence will be sent.
    "acd" Navigates Finish {
        /// Which.
        activity: i64,
    },
    /// Another day will be written.
    "acp" Navigates Postpone {
        /// Of which.
        activity: i64,
    },
    /// How far it is will be written.
    "acg" Navigates Progress {
        /// Which.
        activity: i64,
    },
    /// There is no evidence.
    "acskip" Navigates Skip {
        /// The state of what is asked for.
        draft: i64,
    },
    /// It is to be so.
    "acok" Navigates Confirm {
        /// The state of what is asked for.
        draft: i64,
    },
    /// It is left as it is.
    "acno" Navigates Leave {
        /// The state of what is asked for.
        draft: i64,
    },
    /// A schedule will be sent.
    "lcn" Navigates NewSchedule,
    /// Another one, whatever is being reviewed.
    "lco" Navigates AnotherSchedule,
    /// The one that was being reviewed goes on.
    "lcb" Navigates Resume,
    /// What was understood of a schedule that was sent.
    "lcs" Navigates Summary {
        /// The state of what is asked for.
        draft: i64,
    },
    /// One thing to be decided about it.
    "lcp" Navigates Point {
        /// The state of what is asked for.
        draft: i64,
        /// Its place among them.
        place: u16,
    },
    /// It is decided.
    "lcd" Navigates Decide {
        /// The state of what is asked for.
        draft: i64,
        /// Its place among them.
        place: u16,
        /// How.
        verdict: Verdict,
    },
    /// What should stand there will be written.
    "lcw" Navigates Write {
        /// The state of what is asked for.
        draft: i64,
        /// Its place among them.
        place: u16,
        /// Of its lines, the place of this one.
        line: u16,
    },
    /// All offices that are new are added.
    "lca" Navigates AddOffices {
        /// The state of what is asked for.
        draft: i64,
    },
    /// What was put off is looked at now.
    "lce" Navigates Again {
        /// The state of what is asked for.
        draft: i64,
    },
    /// The year will be written.
    "lcy" Navigates Year {
        /// The state of what is asked for.
        draft: i64,
    },
    /// Another sheet is read.
    "lch" Navigates OtherSheet {
        /// The state of what is asked for.
        draft: i64,
        /// Its place among the others.
        place: u16,
    },
    /// It is read anew with all that was said.
    "lcr" Navigates Preview {
        /// The state of what is asked for.
        draft: i64,
    },
    /// What it changes, as a file.
    "lcc" Opens Changes {
        /// The state of what is asked for.
        draft: i64,
    },
    /// It becomes the newest version.
    "lcl" Navigates Load {
        /// The state of what is asked for.
        draft: i64,
    },
    /// It does not.
    "lcx" Navigates DoNotLoad {
        /// The state of what is asked for.
        draft: i64,
    },
    /// The file is no schedule but part of a question.
    "lcq" Opens IsQuestion {
        /// The state of what is asked for.
        draft: i64,
    },
    /// The versions there were.
    "lcv" Navigates Versions {
        /// Which page of them.
        page: u16,
    },
    /// What a version said, as a file.
    "lcf" Opens Version {
        /// Which.
        version: i64,
    },
}

named! {
    /// What is decided about something odd.
    Verdict {
        /// It is right as it stands; an office is a new one.
        Fine = "fine",
        /// What is proposed.
        Proposal = "proposal",
        /// It stays to be looked at.
        Later = "later",
        /// The name is no office at all.
        NoOffice = "none",
    }
}
named_fields!(Verdict);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render;

    #[test]
    fn old_buttons_are_read() {
        let activity = 7;
        let table = [
            ("acts:0", Button::OpenActivities { page: 0 }),
            ("acl:0", Button::Late { page: 0 }),
            ("acw:1", Button::Week { page: 1 }),
            ("act:7", Button::OpenActivity { activity }),
            ("acx", Button::Sheet),
            ("acr:7", Button::Reopen { activity }),
            ("acd:7", Button::Finish { activity }),
            ("acp:7", Button::Postpone { activity }),
            ("acg:7", Button::Progress { activity }),
            ("acskip:9", Button::Skip { draft: 9 }),
            ("acok:9", Button::Confirm { draft: 9 }),
            ("acno:9", Button::Leave { draft: 9 }),
        ];
        for (data, button) in table {
            let read = render::Button::decode(data);
            assert_eq!(read, Some(button.clone().into()), "{data}");
            assert_eq!(button.encode(), data);
        }
        for none in ["acts:-1", "act:", "ac:1"] {
            assert_eq!(render::Button::decode(none), None, "{none}");
        }
    }
}
