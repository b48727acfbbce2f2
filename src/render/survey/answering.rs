//! What citizens read of surveys: one question at a time, what they said, and that it was received.
//! Never a count.

use crate::domain::base::Page;
use crate::domain::survey::flow::{Answer, is_asked};
use crate::domain::survey::life::State;
use crate::domain::survey::{Choice, Draft, Kind, Method, Question};
use crate::locale::Lang;
use crate::render::base::moment::day_that_ends;
use crate::render::survey::Button;
use crate::render::survey::choices::question_buttons;
use crate::render::{Buttons, Say, beginning, send, shorten, ways};
use crate::store::StoredSurvey;
use crate::t;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// The most of an answer that is shown among the others.
const LONGEST: usize = 120;

/// A survey as somebody sees it while they answer.
#[derive(Clone, Copy, Debug)]
pub struct BoothSeen<'a> {
    /// The survey.
    pub survey: &'a StoredSurvey,
    /// What they said so far.
    pub draft: &'a Draft,
    /// Whether they have given a ballot.
    pub has_voted: bool,
    /// The entity's time zone.
    pub zone: Tz,
}

impl<'a> BoothSeen<'a> {
    pub(in crate::render) fn questions(&self) -> &'a [Question] {
        &self.survey.survey.questions
    }

    pub(in crate::render) fn answer(&self, at: usize) -> Option<&'a Answer> {
        self.draft.answers.get(at).and_then(Option::as_ref)
    }

    pub(in crate::render) fn marks(&self, at: usize) -> &'a [u8] {
        match self.answer(at) {
            Some(Answer::Marks(marks)) => marks,
            Some(Answer::Skipped | Answer::Number(..) | Answer::Text(..) | Answer::Zone(..))
            | None => &[],
        }
    }

    /// The places of the questions that are asked, as far as can be known.
    pub(in crate::render) fn asked(&self) -> Vec<usize> {
        let all = 0..self.questions().len();
        all.filter(|at| is_asked(&self.survey.survey, &self.draft.answers, *at))
            .collect()
    }
}

/// The surveys that can be answered, after them those that have closed, with the day on which the result is there
/// at the latest, and those with a result.
pub fn open_surveys(
    lang: Lang,
    page: &Page<(Option<NaiveDate>, StoredSurvey)>,
    (today, zone): (NaiveDate, Tz),
) -> Say {
    if page.items.is_empty() {
        return send(t!(lang, "surveys-none"), Buttons::new());
    }
    let mut lines = vec![t!(lang, "surveys")];
    let mut buttons = Buttons::new();
    for (results_on, survey) in &page.items {
        let name = survey.name.read(lang.code());
        let id = survey.id;
        if survey.state == State::Closed {
            let name = escape(name);
            lines.push(match results_on.filter(|day| *day >= today) {
                Some(day) => {
                    let date = lang.long_date(day);
                    t!(lang, "surveys-closed-until", name = name, date = date)
                }
                None => t!(lang, "surveys-closed", name = name),
            });
            continue;
        }
        if !survey.state.takes_ballots() {
            let (name, aim) = (escape(name), survey.aim.name());
            lines.push(t!(lang, "surveys-published", name = name, aim = aim));
            let label = format!("📊 {}", beginning(survey.name.read(lang.code()), 50));
            buttons.push(vec![(label, Button::Result { survey: id }.into())]);
            continue;
        }
        let closes = survey.closes_at.map(|at| moment(lang, at, zone));
        lines.push(match closes {
            Some(closes) => t!(
                lang,
                "surveys-open-until",
                name = escape(name),
                when = closes
            ),
            None => t!(lang, "surveys-open", name = escape(name)),
        });
        let label = format!("🗳 {}", beginning(name, 50));
        buttons.push(vec![(label, Button::Enter { survey: id }.into())]);
    }
    buttons.extend(ways(lang, page, |page| Button::Surveys { page }));
    send(lines.join("\n"), buttons)
}

/// The question somebody looks at, on a page of its choices; with what it is all about, if they have just
/// come.
pub fn booth_question(lang: Lang, comes: bool, seen: BoothSeen<'_>, page: u16) -> Say {
    let at = seen.draft.at.unwrap_or_default();
    let asked = seen.asked();
    let mut lines = Vec::new();
    if comes && asked.first() == Some(&at) {
        lines.push(introduction(lang, seen));
        lines.push(String::new());
    }
    let place = asked.iter().position(|one| *one == at).unwrap_or_default();
    if asked.len() > 1 {
        let (place, all) = (place + 1, asked.len());
        lines.push(t!(lang, "survey-step", place = place, all = all));
    }
    let Some(question) = seen.questions().get(at) else {
        return booth_review(lang, seen);
    };
    let text = escape(question.text.read(lang.code()));
    lines.push(format!("<b>{text}</b>"));
    lines.push(how(lang, seen, at, question));
    let buttons = question_buttons(lang, seen, at, question, page);
    send(lines.join("\n"), buttons)
}

/// What it is about, before the first question.
fn introduction(lang: Lang, seen: BoothSeen<'_>) -> String {
    let survey = seen.survey;
    let name = escape(survey.name.read(lang.code()));
    let mut lines = vec![format!("🗳 <b>{name}</b>")];
    lines.push(match survey.closes_at {
        Some(at) => t!(lang, "survey-until", when = moment(lang, at, seen.zone)),
        None => t!(lang, "survey-while-open"),
    });
    lines.push(t!(lang, "survey-sealed", aim = survey.aim.name()));
    if !survey.places.zones.is_empty() || !survey.places.groups.is_empty() {
        lines.push(t!(lang, "survey-summed"));
    }
    lines.join("\n")
}

/// What is to be done, in a line.
fn how(lang: Lang, seen: BoothSeen<'_>, at: usize, question: &Question) -> String {
    let marked = seen.marks(at).len();
    match (&question.kind, question.kind.method()) {
        (Kind::Topics { topics, .. }, Some(Method::Score { most })) => {
            let topic = seen.draft.topic.min(topics.len().saturating_sub(1));
            let name = topics
                .get(topic)
                .map_or("", |one| one.name.read(lang.code()));
            let (place, all) = (topic + 1, topics.len());
            t!(
                lang,
                "survey-how-score",
                name = escape(name),
                most = most,
                place = place,
                all = all
            )
        }
        (Kind::Scale { most }, _) => t!(lang, "survey-how-scale", most = *most),
        (Kind::One(_) | Kind::Zone, _) => t!(lang, "survey-how-one"),
        (_, Some(Method::Choose { most })) => {
            t!(lang, "survey-how-several", most = most, marked = marked)
        }
        (_, Some(Method::Order { most })) => {
            t!(lang, "survey-how-order", most = most, marked = marked)
        }
        (Kind::Number { least, most }, _) => {
            t!(lang, "survey-how-number", least = *least, most = *most)
        }
        (Kind::Text { .. }, _) | (Kind::Topics { .. }, _) => t!(lang, "survey-how-text"),
        (Kind::Several { .. } | Kind::Order { .. }, _) => t!(lang, "survey-how-text"),
    }
}

/// All that somebody said, to be changed or given.
pub fn booth_review(lang: Lang, seen: BoothSeen<'_>) -> Say {
    let (id, aim) = (seen.survey.id, seen.survey.aim.name());
    let mut lines = vec![match seen.has_voted {
        true => t!(lang, "survey-review-voted", aim = aim),
        false => t!(lang, "survey-review", aim = aim),
    }];
    let give = match seen.has_voted {
        true => t!(lang, "button-vote-again", aim = aim),
        false => t!(lang, "button-vote", aim = aim),
    };
    let mut buttons = vec![vec![(give, Button::Give { survey: id }.into())]];
    // Of very long surveys only the beginning is shown; the buttons lead to all of it.
    let mut room = crate::render::PIECE;
    for at in seen.asked() {
        let Some(question) = seen.questions().get(at) else {
            continue;
        };
        let name = question.text.read(lang.code());
        let said = words(lang, seen, at, question);
        let said = match said.is_empty() {
            true => t!(lang, "survey-skipped"),
            false => escape(&shorten(&said, LONGEST)),
        };
        let line = format!("\n{}\n<b>{said}</b>", escape(&shorten(name, LONGEST)));
        room = room.saturating_sub(line.len());
        if room > 0 {
            lines.push(line);
        }
        let label = format!("✏️ {}", beginning(name, 40));
        let again = Button::Again {
            survey: id,
            at: place(at),
        };
        buttons.push(vec![(label, again.into())]);
    }
    send(lines.join("\n"), buttons)
}

/// What somebody answered: questions and words, those without an answer left out.
pub fn answers_in_words(lang: Lang, seen: BoothSeen<'_>) -> Vec<(String, String)> {
    let all = seen.questions().iter().enumerate();
    let words = all.map(|(at, question)| {
        let text = question.text.read(lang.code()).to_owned();
        (text, words(lang, seen, at, question))
    });
    words.filter(|(_, said)| !said.is_empty()).collect()
}

/// What somebody answered, in words.
fn words(lang: Lang, seen: BoothSeen<'_>, at: usize, question: &Question) -> String {
    let name = |all: &[Choice], mark: u8| {
        let choice = all.get(usize::from(mark));
        choice
            .map_or("", |one| one.name.read(lang.code()))
            .to_owned()
    };
    match (seen.answer(at), &question.kind) {
        (None | Some(Answer::Skipped), _) => String::new(),
        (Some(Answer::Number(number)), _) => number.to_string(),
        (Some(Answer::Text(text)), _) => text.clone(),
        (Some(Answer::Zone(zone)), _) => name(&seen.survey.places.zones, *zone),
        (Some(Answer::Marks(marks)), Kind::Scale { .. }) => marks
            .first()
            .map_or(String::new(), |mark| format!("{mark} ⭐")),
        (Some(Answer::Marks(marks)), kind) => {
            let all = kind.choices();
            let listed: Vec<_> = match kind.method() {
                Some(Method::Score { .. }) => (0_u8..)
                    .zip(marks)
                    .filter(|(_, score)| **score > 0)
                    .map(|(topic, score)| format!("{}: {score}", name(all, topic)))
                    .collect(),
                Some(Method::Order { .. }) => (1..)
                    .zip(marks)
                    .map(|(place, mark)| format!("{place}. {}", name(all, *mark)))
                    .collect(),
                Some(Method::Choose { .. }) | None => {
                    marks.iter().map(|mark| name(all, *mark)).collect()
                }
            };
            listed.join(" · ")
        }
    }
}

/// That the ballot was received, until when it can be changed, and what else one can do.
pub fn voted(lang: Lang, survey: &StoredSurvey, is_change: bool, zone: Tz) -> Say {
    let aim = survey.aim.name();
    let first = match is_change {
        true => t!(lang, "survey-voted-again", aim = aim),
        false => t!(lang, "survey-voted", aim = aim),
    };
    let until = match survey.closes_at {
        Some(at) => {
            let when = moment(lang, at, zone);
            t!(lang, "survey-change-until", aim = aim, when = when)
        }
        None => t!(lang, "survey-change-while-open", aim = aim),
    };
    let mut buttons = vec![vec![(
        t!(lang, "button-vote-change", aim = aim),
        Button::Open { survey: survey.id }.into(),
    )]];
    if survey.takes_proposals {
        let label = t!(lang, "button-propose");
        let propose = Button::Propose { survey: survey.id };
        buttons.push(vec![(label, propose.into())]);
    }
    send(format!("{first}\n{until}"), buttons)
}

/// Asks for the topic that somebody misses.
pub fn survey_propose(lang: Lang, survey: i64) -> Say {
    let back = way_back(lang, Button::Enter { survey });
    send(t!(lang, "survey-propose"), back)
}

/// That a proposed topic was received.
pub fn survey_proposed(lang: Lang, survey: i64) -> Say {
    let back = way_back(lang, Button::Open { survey });
    send(t!(lang, "survey-proposed"), back)
}

/// That what somebody wrote was taken for a question to the entity, and not for an answer.
pub fn survey_asked_instead(lang: Lang, survey: i64) -> Say {
    let text = t!(lang, "survey-asked-instead");
    send(text, way_back(lang, Button::Open { survey }))
}

fn way_back(lang: Lang, to: Button) -> Buttons {
    vec![vec![(t!(lang, "button-back-to-survey"), to.into())]]
}

/// A place in a list of the survey as it stands in a button: there are never more than it has room for.
pub(in crate::render) fn place(at: usize) -> u8 {
    u8::try_from(at).unwrap_or(u8::MAX)
}

/// «el viernes 26 de julio a las 5:00 p. m.»
pub(in crate::render) fn moment(lang: Lang, at: DateTime<Utc>, zone: Tz) -> String {
    let at = at.with_timezone(&zone);
    if let Some(day) = day_that_ends(at) {
        return t!(lang, "survey-day", day = lang.long_date(day));
    }
    let (day, hour) = (lang.long_date(at.date_naive()), lang.the_hour(at.time()));
    t!(lang, "survey-moment", day = day, hour = hour)
}
