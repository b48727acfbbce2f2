//! What happens to a survey, for those who answer it, those who run it, and the offices it leads to.

use crate::domain::base::EntityName;
use crate::domain::space::Space;
use crate::domain::survey::Refusal;
use crate::domain::survey::results::Results;
use crate::locale::Lang;
use crate::render::Say;
use crate::render::survey::end::survey_not_opened;
use crate::render::survey::letter::{survey_counted, survey_letter, survey_result_letter};
use crate::render::survey::moderation::{Chosen, ProposalOutcome, agenda_news, proposal_decided};
use crate::store::{Proposal, StoredSurvey};
use chrono::NaiveDate;
use chrono_tz::Tz;

/// What happened to a survey.
#[derive(Clone, Copy, Debug)]
pub enum Notice<'a> {
    /// People are asked to answer it.
    Called {
        /// The entity, and its language.
        entity: (EntityName<'a>, Lang),
        /// The survey.
        survey: &'a StoredSurvey,
        /// The wave with which it leaves.
        wave: i64,
        /// Whether it reminds those who were asked before.
        reminds: bool,
        /// The entity's time zone.
        zone: Tz,
    },
    /// Its result is out: for those who took part.
    Published {
        /// The entity, and its language.
        entity: (EntityName<'a>, Lang),
        /// The survey.
        survey: &'a StoredSurvey,
        /// What came of it.
        results: &'a Results,
        /// Where the entity's pages are, if anywhere.
        url: Option<&'a str>,
    },
    /// It was counted: for coordinators.
    Counted {
        /// The survey.
        survey: &'a StoredSurvey,
        /// What came of it.
        results: &'a Results,
        /// When it will be published by itself, if it will.
        publishes: Option<NaiveDate>,
    },
    /// It did not open when its date came: for coordinators.
    NotOpened {
        /// The survey.
        survey: &'a StoredSurvey,
        /// Why.
        why: &'a Refusal,
    },
    /// A proposed topic was decided on: for whoever proposed it.
    Decided {
        /// The proposal.
        proposal: &'a Proposal,
        /// Its survey.
        survey: &'a StoredSurvey,
        /// What became of it.
        outcome: ProposalOutcome<'a>,
    },
    /// What people chose will be talked about: for the offices that answer for it.
    OnAgenda {
        /// Where.
        space: &'a Space,
        /// The entity's time zone.
        zone: Tz,
        /// What people chose.
        chosen: &'a [Chosen<'a>],
        /// Which of that is the reader's.
        places: &'a [usize],
    },
}

impl Notice<'_> {
    pub(in crate::render) fn say(&self, lang: Lang) -> Vec<Say> {
        vec![match *self {
            Self::Called {
                entity,
                survey,
                wave,
                reminds,
                zone,
            } => survey_letter(
                lang,
                &lang.the_at_first(entity.0, entity.1),
                survey,
                (wave, reminds),
                zone,
            ),
            Self::Published {
                entity,
                survey,
                results,
                url,
            } => survey_result_letter(lang, &lang.the(entity.0, entity.1), survey, results, url),
            Self::Counted {
                survey,
                results,
                publishes,
            } => survey_counted(lang, survey, results, publishes),
            Self::NotOpened { survey, why } => survey_not_opened(lang, survey, why),
            Self::Decided {
                proposal,
                survey,
                outcome,
            } => proposal_decided(lang, &proposal.text, &survey.name, outcome),
            Self::OnAgenda {
                space,
                zone,
                chosen,
                places,
            } => agenda_news(lang, (space, zone), chosen, places),
        }]
    }
}
