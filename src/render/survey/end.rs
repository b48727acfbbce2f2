//! What coordinators are shown before people are asked to answer, before a result is published, and before
//! it becomes an agenda; and that a survey did not open.

use crate::domain::mailing::Outcome;
use crate::domain::space::Space;
use crate::domain::survey::Refusal;
use crate::domain::survey::life::State;
use crate::locale::Lang;
use crate::render::base::button::Button;
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
    (reached, left_out): (i64, &[(Outcome, i64)]),
    reminds: bool,
) -> Say {
    let mut lines = vec![t!(lang, "surveying-invite", people = reached)];
    for (outcome, count) in left_out {
        let why = t!(lang, "outcome", outcome = outcome.name());
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
    if reached > 0 {
        let yes = t!(lang, "surveying-button-invite-yes", people = reached);
        buttons.push(vec![(yes, Button::raw(format!("Uv:{id}:{version}-yes")))]);
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
        vec![vec![(label, Button::raw(format!("Uo:{}", survey.id)))]],
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
    let buttons = vec![
        vec![(
            t!(lang, "surveying-button-publish-yes"),
            Button::raw(format!("Ud:{id}:{version}-yes")),
        )],
        vec![(
            t!(lang, "surveying-button-pledge"),
            Button::raw(format!("Ux:{id}:{version}-pledge")),
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
    let yes = Button::raw(format!(
        "Uu:{id}:{version}-{}-{}-yes",
        stored.id, stored.version
    ));
    let buttons = vec![
        vec![(t!(lang, "surveying-button-agenda-yes"), yes)],
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

fn back(lang: Lang, id: i64) -> (String, Button) {
    (
        t!(lang, "surveying-button-back"),
        Button::raw(format!("Uo:{id}")),
    )
}
