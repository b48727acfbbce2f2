//! A survey opens and closes: what it will be like is shown before anybody says yes.

use crate::domain::base::Seen;
use crate::domain::survey::life::{State, Step};
use crate::domain::survey::{Ask, link};
use crate::locale::Lang;
use crate::render::survey::Button;
use crate::render::survey::coordinator::survey_moment;
use crate::render::survey::decisions::{Date, Stride, Whom};
use crate::render::survey::fields::{At, Sure};
use crate::render::{self, Buttons, Say, beginning, send, shorten, survey_flaws};
use crate::store::{SavedAudience, StoredSurvey};
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// Business days for which surveys usually stay open.
pub const SURVEY_DAYS: [u8; 3] = [5, 10, 15];
/// Audiences with a name that are offered.
const OFFERED: usize = 8;

/// When it opens and closes, and how to say otherwise.
pub fn survey_dates(lang: Lang, survey: &StoredSurvey, zone: Tz) -> Say {
    let (id, version) = (survey.id, survey.version);
    let press = |text: String, what| {
        let to = Some(At { version, what });
        (text, Button::Dates { survey: id, to }.into())
    };
    let ask = |text: String, what| (text, write(survey, what));
    let mut lines = vec![t!(lang, "surveying-dates")];
    let mut buttons = Buttons::new();
    if survey.state == State::Draft {
        lines.push(match survey.opens_at {
            Some(opens) => {
                let when = survey_moment(lang, opens, zone);
                t!(lang, "surveying-opens-at", when = when)
            }
            None => t!(lang, "surveying-opens-by-hand"),
        });
        buttons.push(vec![ask(t!(lang, "surveying-button-opens"), Ask::Opens)]);
        if survey.opens_at.is_some() {
            buttons.push(vec![press(
                t!(lang, "surveying-button-opens-by-hand"),
                Date::Opens(None),
            )]);
        }
    }
    lines.push(match survey.closes_at {
        Some(closes) => {
            let when = survey_moment(lang, closes, zone);
            t!(lang, "surveying-closes-at", when = when)
        }
        None => t!(lang, "surveying-closes-by-hand"),
    });
    let days = |days: u8| {
        let label = t!(lang, "surveying-button-days", count = days);
        press(label, Date::Days(days))
    };
    buttons.push(SURVEY_DAYS.map(days).into());
    buttons.push(vec![ask(t!(lang, "surveying-button-closes"), Ask::Closes)]);
    if survey.closes_at.is_some() {
        buttons.push(vec![press(
            t!(lang, "surveying-button-closes-by-hand"),
            Date::Closes(None),
        )]);
    }
    buttons.push(vec![back(lang, id)]);
    send(lines.join("\n"), buttons)
}

/// A date in words, to be said yes to.
pub fn survey_date(lang: Lang, seen: Seen, (opens, at): (bool, DateTime<Utc>), zone: Tz) -> Say {
    let when = survey_moment(lang, at, zone);
    let at = Some(at.timestamp());
    let (text, what) = match opens {
        true => (
            t!(lang, "surveying-will-open", when = when),
            Date::Opens(at),
        ),
        false => (
            t!(lang, "surveying-will-close", when = when),
            Date::Closes(at),
        ),
    };
    let dates = |to| Button::Dates {
        survey: seen.id,
        to,
    };
    let version = seen.version;
    let yes = dates(Some(At { version, what }));
    let buttons = vec![vec![
        (t!(lang, "surveying-button-yes"), yes.into()),
        (t!(lang, "button-back"), dates(None).into()),
    ]];
    send(text, buttons)
}

/// What a step will lead to, before it is done.
pub fn survey_step(lang: Lang, survey: &StoredSurvey, step: Step, zone: Tz) -> Say {
    let (id, version) = (survey.id, survey.version);
    let back = back(lang, id);
    let name = escape(survey.name.read(lang.code()));
    let mut lines = vec![t!(
        lang,
        "surveying-step",
        step = step.name(),
        name = name.clone()
    )];
    let flaws = survey.survey.flaws();
    if step == Step::Open && !flaws.is_empty() {
        let text = format!(
            "{}\n{}",
            t!(lang, "survey-has-flaws"),
            survey_flaws(lang, &flaws)
        );
        let fix = (
            t!(lang, "surveying-button-questions"),
            Button::Questions { survey: id }.into(),
        );
        return send(text, vec![vec![fix], vec![back]]);
    }
    if step == Step::Open {
        let count = survey.survey.questions.len();
        lines.push(t!(lang, "surveying-questions", count = count));
        lines.push(match survey.closes_at {
            Some(closes) => {
                let when = survey_moment(lang, closes, zone);
                t!(lang, "surveying-closes-at", when = when)
            }
            None => t!(lang, "surveying-closes-by-hand"),
        });
        lines.push(t!(lang, "surveying-sealed"));
        lines.push(t!(lang, "surveying-frozen"));
        let seed = escape(&survey.seed);
        lines.push(t!(lang, "surveying-seed", seed = seed));
    }
    let yes = t!(lang, "surveying-step-yes", step = step.name());
    let sure = Some(Sure::Yes);
    let step = Button::Step {
        survey: id,
        step: At {
            version,
            what: Stride { step, sure },
        },
    };
    let yes = (yes, step.into());
    send(lines.join("\n"), vec![vec![yes], vec![back]])
}

/// A message for groups and channels: whoever presses its button answers in their own chat.
pub fn survey_share(lang: Lang, entity: &str, survey: &StoredSurvey, zone: Tz, bot: &str) -> Say {
    let name = escape(survey.name.read(lang.code()));
    let mut text = t!(
        lang,
        "surveying-share",
        entity = escape(entity),
        name = name
    );
    if let Some(closes) = survey.closes_at {
        text.push('\n');
        let when = survey_moment(lang, closes, zone);
        text.push_str(&t!(lang, "surveying-share-until", when = when));
    }
    let open = render::Button::Url(link(bot, survey.id));
    let label = t!(lang, "surveying-share-button");
    send(text, vec![vec![(label, open)]])
}

/// Whom it is for now, and how to say otherwise.
pub fn survey_audience(
    lang: Lang,
    survey: &StoredSurvey,
    words: Option<&str>,
    saved: &[SavedAudience],
) -> Say {
    let (id, version) = (survey.id, survey.version);
    let everybody = t!(lang, "surveying-everybody");
    let words = escape(&shorten(words.unwrap_or(&everybody), 1_500));
    let text = t!(lang, "surveying-audience", audience = words);
    let press = |text: String, what| {
        let to = Some(At { version, what });
        vec![(text, Button::Audience { survey: id, to }.into())]
    };
    let mut buttons = vec![press(
        t!(lang, "surveying-button-everybody"),
        Whom::Everybody,
    )];
    for one in saved.iter().take(OFFERED) {
        let label = format!("⭐ {}", beginning(&one.name, 40));
        buttons.push(press(label, Whom::Saved(one.id)));
    }
    let formula = t!(lang, "surveying-button-formula");
    buttons.push(vec![(formula, write(survey, Ask::Formula))]);
    buttons.push(vec![back(lang, id)]);
    send(text, buttons)
}

/// The button that asks for something that has to be written.
pub(in crate::render) fn write(survey: &StoredSurvey, what: Ask) -> render::Button {
    let version = survey.version;
    let ask = At { version, what };
    Button::Write {
        survey: survey.id,
        ask,
    }
    .into()
}

/// The way back to the survey.
pub(in crate::render) fn back(lang: Lang, survey: i64) -> (String, render::Button) {
    let label = t!(lang, "button-back");
    (label, Button::Back { survey }.into())
}
