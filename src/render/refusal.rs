//! Why nothing was done, for whoever wanted it: the one place where the rooms' reasons come together.
//! Deliberately absent: the sentences themselves, which each room has.

use super::{consultation_refusal, convocation_refusal, process_refusal, question_refusal};
use super::{share_refusal, space_refusal, staff_refusal, survey_refusal};
use crate::domain::{Refused, Sought};
use crate::locale::Lang;
use crate::render::{Command, Reader};
use crate::t;

/// Why something was not done.
pub fn refusal(lang: Lang, refused: &Refused) -> String {
    match refused {
        Refused::Question(why) => question_refusal(lang, *why),
        Refused::Share(why) => share_refusal(lang, *why),
        Refused::Calendar(why) => lang.refusal(why),
        Refused::Schedule(why) => lang.reluctance(*why),
        Refused::Space(why) => space_refusal(lang, *why),
        Refused::Convocation(why) => convocation_refusal(lang, why),
        Refused::Survey(why) => survey_refusal(lang, why),
        Refused::Consultation(why) => consultation_refusal(lang, why),
        Refused::Process(why) => process_refusal(lang, why),
        Refused::Staff(why) => staff_refusal(lang, *why),
    }
}

/// There is no such thing, or it is not theirs.
pub fn not_found(lang: Lang, sought: Sought) -> String {
    t!(lang, "not-found", what = sought.name())
}

/// A command is not for whoever typed it.
pub fn command_refused(lang: Lang, command: Command, reader: Reader) -> String {
    match command {
        Command::Paper => not_found(lang, Sought::Paper),
        Command::Convene | Command::Team | Command::Settings if reader != Reader::Citizen => {
            t!(lang, "coordinators-only")
        }
        Command::Questions | Command::Process if reader != Reader::Citizen => {
            t!(lang, "overseers-only")
        }
        Command::Convene | Command::Settings => t!(lang, "coordinators-only"),
        Command::Activities | Command::Process => t!(lang, "activities-staff-only"),
        Command::Observations => t!(lang, "consultations-staff-only"),
        Command::TakeIn if reader != Reader::Citizen => t!(lang, "counter-typists-only"),
        Command::Pending | Command::Questions | Command::Team | Command::TakeIn => {
            t!(lang, "staff-only")
        }
        // These are for everybody.
        Command::Start
        | Command::Ask
        | Command::Mine
        | Command::Status
        | Command::Spaces
        | Command::Surveys
        | Command::Documents
        | Command::Profile
        | Command::Code
        | Command::Privacy
        | Command::Erase
        | Command::Language
        | Command::Cancel
        | Command::Help => t!(lang, "unknown-command"),
    }
}
