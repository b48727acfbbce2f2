//! What coordinators are shown before people are asked to answer, before a result is published, and before
//! it becomes an agenda; and that a survey did not open.

use crate::domain::base::Blunt;
use crate::domain::mailing::Outcome;
use crate::domain::space::Space;
use crate::domain::survey::life::State;
use crate::domain::survey::{Ask, Refusal};
use crate::locale::Lang;
use crate::render::base::{people, people_in_words};
use crate::render::survey::Button;
use crate::render::survey::decisions::{Agenda, Outlet};
use crate::render::survey::fields::{At, Sure};
use crate::render::survey::steps::{back, write};
use crate::render::{Buttons, FileKind, Say, send, shorten, survey_refusal, upload};
use crate::store::{StoredSpace, StoredSurvey};
use crate::t;
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// As much as is shown of an agenda that would be replaced.
const BEFORE: usize = 600;

/// How many would be asked, how many not for which reason, and whether they would be reminded.
pub fn survey_invite(
    lang: Lang,
    survey: &StoredSurvey,
    (reached, left_out): (Blunt, &[(Outcome, Blunt)]),
    reminds: bool,
) -> Say {
    let mut lines = vec![t!(lang, "surveying-invite", people = people(lang, reached))];
    for (outcome, count) in left_out {
        let why = t!(lang, "outcome", outcome = outcome.name());
        let count = people_in_words(lang, *count);
        lines.push(format!("   {why}: {count}"));
    }
    if survey.needs_code {
        lines.push(t!(lang, "surveying-invite-code"));
    }
    if reminds {
        lines.push(t!(lang, "surveying-reminders"));
    }
    let (id, version) = (survey.id, survey.version);
    let mut buttons = Buttons::new();
    if reached.is_any() {
        let yes = t!(
            lang,
            "surveying-button-invite-yes",
            people = people(lang, reached)
        );
        let sure = Some(Sure::Yes.at(version));
        buttons.push(vec![(yes, Button::Invite { survey: id, sure }.into())]);
    }
    buttons.push(vec![back(lang, id)]);
    send(lines.join("\n"), buttons)
}

/// Tells a coordinator that a survey did not open when its date came, and why.
pub fn survey_not_opened(lang: Lang, survey: &StoredSurvey, why: &Refusal) -> Say {
    let name = escape(survey.name.read(lang.code()));
    let head = t!(lang, "surveying-not-opened", name = name);
    let text = format!("{head}\n{}", survey_refusal(lang, why));
    let label = t!(lang, "button-open-survey");
    send(
        text,
        vec![vec![(label, Button::Card { survey: survey.id }.into())]],
    )
}

/// That everybody will see the result, and what the entity says to it.
pub fn survey_publish(lang: Lang, survey: &StoredSurvey) -> Say {
    let (id, version) = (survey.id, survey.version);
    let pledge = match &survey.pledge {
        Some(pledge) => {
            let text = escape(pledge.read(lang.code()));
            t!(lang, "surveying-publish-pledge", text = text)
        }
        None => t!(lang, "surveying-publish-no-pledge"),
    };
    let text = format!("{}\n\n{pledge}", t!(lang, "surveying-publish"));
    let what = Some(Outlet::Result(Sure::Yes.at(version)));
    let buttons = vec![
        vec![(
            t!(lang, "surveying-button-publish-yes"),
            Button::Publish { survey: id, what }.into(),
        )],
        vec![(
            t!(lang, "surveying-button-pledge"),
            write(survey, Ask::Pledge),
        )],
        vec![back(lang, id)],
    ];
    send(text, buttons)
}

/// What the agenda of a space would say, what it would take the place of, and who would see it.
pub fn agenda_preview(
    lang: Lang,
    survey: &StoredSurvey,
    (stored, agenda): (&StoredSpace, &str),
    zone: Tz,
) -> Say {
    let space = &stored.space;
    let starts = space.starts_at.with_timezone(&zone);
    let head = t!(
        lang,
        "surveying-agenda-preview",
        name = escape(space.name.read(lang.code())),
        date = lang.long_date(starts.date_naive()),
        agenda = escape(agenda)
    );
    let mut lines = vec![head];
    if let Some(before) = &space.details.agenda {
        let before = escape(&shorten(before, BEFORE));
        lines.push(t!(lang, "surveying-agenda-replaces", agenda = before));
    }
    if survey.state != State::Published {
        lines.push(t!(lang, "surveying-agenda-public"));
    }
    let (id, version) = (survey.id, survey.version);
    let what = Agenda {
        space: stored.id,
        sure: Some(Sure::Yes.at(stored.version)),
    };
    let yes = Button::Fill {
        survey: id,
        agenda: Some(At { version, what }),
    };
    let buttons = vec![
        vec![(t!(lang, "surveying-button-agenda-yes"), yes.into())],
        vec![back(lang, id)],
    ];
    send(lines.join("\n\n"), buttons)
}

/// That the agenda of a space was written, and how many people of offices know of it.
pub fn agenda_filled(lang: Lang, survey: i64, space: &Space, told: usize) -> Say {
    let text = t!(
        lang,
        "surveying-agenda-filled",
        name = escape(space.name.read(lang.code())),
        agenda = escape(space.details.agenda.as_deref().unwrap_or_default()),
        people = told
    );
    send(text, vec![vec![back(lang, survey)]])
}

/// What goes with the workbook of what people wrote.
pub fn survey_texts(lang: Lang) -> Say {
    let caption = t!(lang, "surveying-texts");
    upload(FileKind::Document, escape(&caption), Buttons::new())
}
