//! What the buttons about the dialogue spaces do.

use crate::domain::base::names::named;
use crate::domain::space::guests::{Need, Paper, Said};
use crate::domain::space::{Aspect, SpaceKind};
use crate::locale::Lang;
use crate::render::base::button::{Field, buttons, named_fields};

named! {
    /// How what was planned is kept.
    KeepPlan {
        /// A new space, and everybody may know.
        Announce = "announce",
        /// A new space that nobody knows of yet.
        Draft = "draft",
        /// A change of which nobody is told, as it was shown.
        Change = "yes",
        /// A change, and whoever knew of it is told what was shown.
        Tell = "tell",
        /// A change that mends what was written wrongly: nobody is told.
        Quietly = "quietly",
    }
}
named_fields!(Aspect, KeepPlan, Paper, Said, SpaceKind);

/// What a step of a plan offers to be tapped instead of written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanChoice {
    /// It lasts so many hours.
    Hours(u8),
    /// There is no place yet.
    NoPlace,
    /// Questions can be asked from now on.
    Now,
    /// Questions can be asked for some days more.
    After,
    /// Something about the space: asked again from the preview of a new one. Where it is asked about
    /// questions, its start and its end are when.
    Thing(Aspect),
}

impl Field for PlanChoice {
    fn write(&self) -> String {
        match self {
            Self::Hours(hours) => hours.to_string(),
            Self::NoPlace => "none".to_owned(),
            Self::Now => "now".to_owned(),
            Self::After => "after".to_owned(),
            Self::Thing(aspect) => aspect.name().to_owned(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "none" => Some(Self::NoPlace),
            "now" => Some(Self::Now),
            "after" => Some(Self::After),
            text => match Aspect::parse(text) {
                Some(aspect) => Some(Self::Thing(aspect)),
                None => text.parse().ok().map(Self::Hours),
            },
        }
    }

    fn extremes() -> Vec<Self> {
        let things = Aspect::ALL.iter().copied().map(Self::Thing);
        things.chain([Self::Hours(u8::MAX), Self::After]).collect()
    }
}

/// What somebody who comes says that they need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeedChoice {
    /// This.
    One(Need),
    /// Nothing.
    Nothing,
    /// Nothing more.
    Done,
}

impl Field for NeedChoice {
    fn write(&self) -> String {
        match self {
            Self::One(need) => need.name().to_owned(),
            Self::Nothing => "none".to_owned(),
            Self::Done => "done".to_owned(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "none" => Some(Self::Nothing),
            "done" => Some(Self::Done),
            text => Need::parse(text).map(Self::One),
        }
    }

    fn extremes() -> Vec<Self> {
        let needs = Need::ALL.iter().copied().map(Self::One);
        needs.chain([Self::Nothing, Self::Done]).collect()
    }
}

buttons! {
    /// The spaces.
    "sl" Navigates Spaces {
        /// Which page of them.
        page: u16,
    },
    /// One of the list, with its map.
    "sw" Navigates Space {
        /// Which.
        space: i64,
    },
    /// Back to one whose map is in the chat already.
    "sb" Navigates Back {
        /// Which.
        space: i64,
    },
    /// One that was told of.
    "so" Opens Open {
        /// Which.
        space: i64,
    },
    /// A space to come, for a calendar.
    "sc" Opens Calendar {
        /// Which.
        space: i64,
    },
    /// A space as pieces for other channels.
    "sq" Opens Kit {
        /// Which.
        space: i64,
    },
    /// What kind will the new one be?
    "sn" Navigates New,
    /// A new one is planned.
    "sk" Navigates Plan {
        /// Nothing any more.
        none: i64,
        /// Of which kind.
        kind: SpaceKind,
    },
    /// A change is planned.
    "se" Navigates Change {
        /// To which.
        space: i64,
        /// Of what.
        what: Aspect,
    },
    /// What was offered in a step of a plan.
    "sv" Navigates Choose {
        /// The state of the plan.
        plan: i64,
        /// What.
        choice: PlanChoice,
    },
    /// The plan is kept.
    "sy" Navigates Keep {
        /// The state of the plan.
        plan: i64,
        /// How.
        how: KeepPlan,
    },
    /// Nothing becomes of the plan.
    "sd" Navigates Drop {
        /// The state of the plan.
        plan: i64,
    },
    /// They come, says somebody who was told of it.
    "gy" Opens Come {
        /// To which.
        space: i64,
    },
    /// They cannot, says somebody who was told of it.
    "gn" Opens Decline {
        /// To which.
        space: i64,
    },
    /// Somebody who was told of it wants to be reminded.
    "gr" Opens Remind {
        /// Of which.
        space: i64,
    },
    /// What somebody says who looks at it.
    "ga" Navigates Answer {
        /// At which.
        space: i64,
        /// What.
        said: Said,
    },
    /// What somebody who comes needs.
    "gs" Navigates Need {
        /// To which.
        space: i64,
        /// What.
        need: NeedChoice,
    },
    /// A question is asked where nobody is kept.
    "gq" Opens Question {
        /// Where.
        space: i64,
    },
    /// They agree that it be kept.
    "gsy" Navigates NeedAgreed {
        /// To which.
        space: i64,
        /// What.
        need: NeedChoice,
        /// The language in which they were asked.
        asked_in: Lang,
    },
    /// They do not.
    "gsn" Decides NeedRefused {
        /// To which.
        space: i64,
        /// The language in which they were asked.
        asked_in: Lang,
    },
    /// Who comes.
    "gl" Navigates Gathering {
        /// To which.
        space: i64,
    },
    /// How many were there.
    "at" Navigates Attendance {
        /// Where.
        space: i64,
    },
    /// The code at the door.
    "atq" Opens Door {
        /// Where.
        space: i64,
    },
    /// One more.
    "atp" Navigates OneMore {
        /// Where.
        space: i64,
    },
    /// Names will be written.
    "atw" Navigates Names {
        /// Where.
        space: i64,
    },
    /// A list will be sent.
    "atl" Navigates ListIn {
        /// Where.
        space: i64,
    },
    /// The last one is taken back.
    "atu" Navigates Undo {
        /// Where.
        space: i64,
    },
    /// The list as a file.
    "atx" Opens ListOut {
        /// Where.
        space: i64,
    },
    /// Somebody on a list is to be erased.
    "atf" Navigates Forget {
        /// Where.
        space: i64,
    },
    /// Whom: is that meant?
    "atg" Navigates ForgetOne {
        /// Their line.
        row: i64,
    },
    /// It is meant.
    "atgy" Decides ForgetMeant {
        /// Their line.
        row: i64,
    },
    /// No more names, no list, no paper.
    "atd" Navigates Done {
        /// The state of what is asked for.
        draft: i64,
    },
    /// The list is kept.
    "aty" Decides KeepList {
        /// The state of what is asked for.
        draft: i64,
    },
    /// The list is not kept.
    "atn" Decides DropList {
        /// The state of what is asked for.
        draft: i64,
    },
    /// The papers of a space that was told of.
    "pa" Opens OpenPapers {
        /// Of which.
        space: i64,
    },
    /// The papers of a space.
    "pas" Navigates Papers {
        /// Of which.
        space: i64,
    },
    /// What those who were there would get, for a yes.
    "pam" Navigates Minutes {
        /// Of which.
        space: i64,
    },
    /// It leaves.
    "pay" Navigates SendMinutes {
        /// Of which.
        space: i64,
        /// How many papers had come in when it was seen.
        seen: u16,
    },
    /// A paper will be sent.
    "pap" Navigates Paper {
        /// Of which.
        space: i64,
        /// Which paper.
        paper: Paper,
    },
}

#[cfg(test)]
mod tests;
