//! Topics that people propose, as coordinators see them; and what whoever proposed, and the offices of
//! the topics that were chosen, are told.

use crate::domain::base::Text;
use crate::domain::space::Space;
use crate::domain::survey::{Choice, Decline};
use crate::locale::Lang;
use crate::render::survey::Button;
use crate::render::survey::answering::place;
use crate::render::survey::decisions::Ruling;
use crate::render::survey::steps::back;
use crate::render::{Buttons, Say, beginning, send, shorten};
use crate::store::{Proposal, StoredSurvey};
use crate::t;
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// The longest agenda, in UTF-16 units: it stands on the card of the space.
const AGENDA: usize = 1_400;

/// What became of a proposal.
#[derive(Clone, Copy, Debug)]
pub enum ProposalOutcome<'a> {
    /// It is this topic now.
    Added(&'a Choice),
    /// It means this topic.
    Merged(&'a Choice),
    /// It is no topic.
    Declined(Decline),
    /// Nobody looked at it before the survey ended.
    Late,
}

/// A topic that people chose.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<'a> {
    /// The topic.
    pub topic: &'a Choice,
    /// Key and name of the office that answers for it, if one does.
    pub office: Option<(&'a str, &'a str)>,
}

/// A proposal with what can be decided, or that none waits.
pub fn survey_proposal(
    lang: Lang,
    survey: &StoredSurvey,
    waiting: Option<(&Proposal, usize)>,
) -> Say {
    let id = survey.id;
    let back = vec![back(lang, id)];
    let Some((proposal, count)) = waiting else {
        return send(t!(lang, "surveying-no-proposals"), vec![back]);
    };
    let text = escape(&shorten(&proposal.text, 200));
    let lines = [
        t!(lang, "surveying-proposals", count = count),
        format!("«<b>{text}</b>»"),
    ];
    let decide = |text: String, ruling| {
        let proposal = proposal.id;
        (text, Button::Decide { proposal, ruling }.into())
    };
    let mut buttons = Buttons::new();
    if survey.state.takes_ballots() {
        buttons.push(vec![
            decide(t!(lang, "surveying-button-accept"), Ruling::Add),
            decide(t!(lang, "surveying-button-rewrite"), Ruling::Reword),
        ]);
        buttons.push(vec![decide(
            t!(lang, "surveying-button-merge"),
            Ruling::Merge,
        )]);
    }
    for reason in Decline::ALL {
        let label = t!(lang, "surveying-decline", reason = reason.name());
        buttons.push(vec![decide(label, Ruling::Decline(*reason))]);
    }
    if count > 1 {
        let after = Some(proposal.id);
        let next = Button::Proposals { survey: id, after };
        buttons.push(vec![(t!(lang, "surveying-button-later"), next.into())]);
    }
    buttons.push(back);
    send(lines.join("\n"), buttons)
}

/// Asks for which topic a proposal is taken.
pub fn survey_merge(lang: Lang, survey: &StoredSurvey, proposal: &Proposal) -> Say {
    let row = |(at, topic): (usize, &Choice)| {
        let name = beginning(topic.name.read(lang.code()), 60);
        let ruling = Ruling::Into(place(at));
        let proposal = proposal.id;
        vec![(name, Button::Decide { proposal, ruling }.into())]
    };
    let back = Button::Proposals {
        survey: survey.id,
        after: None,
    };
    let mut buttons: Buttons = survey.survey.topics().iter().enumerate().map(row).collect();
    buttons.push(vec![(t!(lang, "button-back"), back.into())]);
    let text = escape(&shorten(&proposal.text, 200));
    send(t!(lang, "surveying-merge", text = text), buttons)
}

/// Tells whoever proposed a topic what became of it.
pub fn proposal_decided(
    lang: Lang,
    text: &str,
    survey: &Text,
    outcome: ProposalOutcome<'_>,
) -> Say {
    let name = |topic: &Choice| escape(topic.name.read(lang.code()));
    let text = escape(&shorten(text, 100));
    let survey = escape(survey.read(lang.code()));
    let head = t!(lang, "proposal-of", text = text, survey = survey);
    let told = match outcome {
        ProposalOutcome::Added(topic) => t!(lang, "proposal-added", topic = name(topic)),
        ProposalOutcome::Merged(topic) => t!(lang, "proposal-merged", topic = name(topic)),
        ProposalOutcome::Declined(reason) => {
            t!(lang, "proposal-declined", reason = reason.name())
        }
        ProposalOutcome::Late => t!(lang, "proposal-late"),
    };
    send(format!("{head}\n{told}"), Buttons::new())
}

/// The topics in the order in which people chose them, a line each, as many as there is room for.
pub fn agenda_text(lang: Lang, chosen: &[Chosen<'_>]) -> String {
    let mut room = AGENDA;
    let mut lines = vec![t!(lang, "agenda-head")];
    for (at, one) in chosen.iter().enumerate() {
        let line = agenda_line(lang, at, one);
        let length = line.encode_utf16().count() + 1;
        if length > room {
            break;
        }
        room -= length;
        lines.push(line);
    }
    lines.join("\n")
}

fn agenda_line(lang: Lang, at: usize, one: &Chosen<'_>) -> String {
    let topic = one.topic.name.read(lang.code());
    match one.office {
        Some((_, office)) => t!(
            lang,
            "agenda-line",
            place = at + 1,
            topic = topic,
            office = office
        ),
        None => t!(lang, "agenda-line-alone", place = at + 1, topic = topic),
    }
}

/// Tells the liaison of an office which of its topics people chose, by their places in the order.
pub fn agenda_news(
    lang: Lang,
    (space, zone): (&Space, Tz),
    chosen: &[Chosen<'_>],
    places: &[usize],
) -> Say {
    let starts = space.starts_at.with_timezone(&zone);
    let (date, hour) = (
        lang.long_date(starts.date_naive()),
        lang.hour(starts.time()),
    );
    let mut lines = vec![t!(
        lang,
        "agenda-news",
        space = escape(space.name.read(lang.code())),
        date = date,
        hour = hour
    )];
    let of_office = places.iter().filter_map(|at| Some((*at, chosen.get(*at)?)));
    let told = of_office.map(|(at, one)| escape(&agenda_line(lang, at, one)));
    lines.extend(told.take(20));
    lines.push(t!(lang, "agenda-prepare"));
    send(lines.join("\n"), Buttons::new())
}
