//! Every name that the version before wrote into a column is known: an unknown one would be an error of
//! reading. The names are written out here, because the enumerations may go on and these rows will not.

use convoca::domain::base::FileKind;
use convoca::domain::mailing::{Outcome, Readers, WaveKind, WaveState};
use convoca::domain::person::Purpose;
use convoca::domain::person::profile::TraitKind;
use convoca::domain::space::guests::{Answer, Paper};
use convoca::domain::staff::Role;
use convoca::domain::{consultation, convocation, question, schedule, space, survey};
use convoca::store::Source;

/// One test for each column: the enumeration, and what stands in rows.
macro_rules! known {
    ($($column:ident: $type:ty = $names:literal;)+) => {
        $(#[test]
        fn $column() {
            for name in $names.split_whitespace() {
                assert!(<$type>::parse(name).is_some(), "{name}");
            }
        })+
    };
}

known! {
    question_states: question::State = "received answered reopened withdrawn";
    question_events: question::EventKind =
        "received placed answered added withdrawn rated reopened recounted";
    question_parts: question::PartKind = "addition answer insistence";
    ratings: question::Rating = "yes partly no";
    files: FileKind = "photo document voice";
    roles: Role = "liaison head coordinator auditor";
    purposes: Purpose = "convocations surveys sensitive";
    traits: TraitKind = "zone group topic hours channel";
    space_kinds: space::SpaceKind =
        "public_hearing sector_hearing forum working_table zonal_dialogue management_fair
         neighbourhood_day virtual core_group children";
    space_states: space::State = "draft announced cancelled";
    space_events: space::EventKind =
        "created declared announced renamed rescheduled moved described window_changed
         questions_opened questions_closed cancelled papers_complete";
    guests: Answer = "coming waiting declined undecided";
    attendance: Source = "qr staff count paper";
    papers: Paper = "minutes attendance commitments";
    precisions: schedule::Precision = "day month four_month_period permanent undated";
    severities: schedule::Severity = "error warning notice";
    activity_states: schedule::Status = "open done";
    activity_events: schedule::EventKind =
        "done reopened postponed superseded progress measured remarked";
    convocation_states: convocation::State = "draft submitted approved paused cancelled";
    convocation_events: convocation::EventKind =
        "written submitted approved returned paused resumed cancelled wave_started corrected";
    wave_kinds: WaveKind = "call news correction minutes survey result";
    wave_states: WaveState = "planned gathering sending paused done cancelled missed";
    readers: Readers = "all unanswered coming told attended voted";
    outcomes: Outcome =
        "sent blocked gone refused too_late unsubscribed stopped no_consent was_blocked told_before
         answered quiet";
    survey_aims: survey::Aim = "topics space strategy other";
    survey_states: survey::life::State = "draft open closed published cancelled";
    survey_events: survey::EventKind =
        "written renamed audience space_chosen proposals code add_topic merge_proposal move_closing
         remove_topic rename reorder change_method add_question remove_question write_pledge
         scheduled opened not_opened invited code_used proposal_added proposal_merged
         proposal_declined proposals_late closed cancelled counted texts_read published agenda";
    ballots: survey::Origin = "chat paper";
    proposals: survey::Verdict = "waiting added merged declined";
    consultation_states: consultation::State = "draft open closed reported cancelled";
    consultation_events: consultation::EventKind =
        "begun placed open postponed closed reported cancelled";
    observations: consultation::Standing = "made withdrawn";
    verdicts: consultation::Verdict = "accepted partly declined";
}
