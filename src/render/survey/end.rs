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
use crate::render::{Buttons, FileKind, Outlook, Say, send, shorten, survey_refusal, upload};
use crate::store::{StoredSpace, StoredSurvey};
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// As much as is shown of an agenda that would be replaced.
const BEFORE: usize = 600;

/// Something about a survey that is about to leave to many, as its coordinators see it.
pub struct SurveySeen<'a> {
    /// The survey.
    pub survey: &'a StoredSurvey,
    /// What people will read; `None`: it stands above.
    pub text: Option<String>,
    /// To how many and when.
    pub outlook: &'a Outlook,
    /// Whom it leaves out, and why.
    pub left_out: &'a [(Outcome, Blunt)],
    /// When it is looked at, and the entity's time zone.
    pub at: (DateTime<Utc>, Tz),
}

impl SurveySeen<'_> {
    /// What it says, to how many, when, who waits, and who does not get it.
    fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines = vec![match &self.text {
            Some(text) => text.trim_end().to_owned(),
            None => t!(lang, "review-text-above"),
        }];
        // What nobody gets leaves at no time.
        let shown = if self.outlook.reached.is_any() {
            usize::MAX
        } else {
            1
        };
        lines.extend(self.outlook.lines(lang, self.at).into_iter().take(shown));
        for (outcome, count) in self.left_out {
            let why = t!(lang, "outcome", outcome = outcome.name());
            let count = people_in_words(lang, *count);
            lines.push(format!("   {why}: {count}"));
        }
        lines
    }
}

/// Asks whether people are to be asked to answer; `reminds` them before it closes.
pub fn survey_invite(lang: Lang, seen: &SurveySeen<'_>, reminds: bool) -> Say {
    let (survey, reached) = (seen.survey, seen.outlook.reached);
    let mut lines = vec![t!(lang, "review-title"), String::new()];
    lines.extend(seen.lines(lang));
    if survey.needs_code {
        lines.push(t!(lang, "surveying-invite-code"));
    }
    if reminds {
        lines.push(t!(lang, "surveying-reminders"));
    }
    let (id, version) = (survey.id, survey.version);
    let mut buttons = Buttons::new();
    if reached.is_any() {
        lines.push(String::new());
        lines.push(t!(lang, "review-ask"));
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

/// Asks whether everybody is to see the result, and those who took part to be told of it.
pub fn survey_publish(lang: Lang, seen: &SurveySeen<'_>) -> Say {
    let survey = seen.survey;
    let (id, version) = (survey.id, survey.version);
    let mut lines = vec![t!(lang, "surveying-publish")];
    lines.extend(seen.lines(lang));
    lines.push(String::new());
    if survey.pledge.is_none() {
        lines.push(t!(lang, "surveying-publish-no-pledge"));
    }
    lines.push(t!(lang, "surveying-publish-ask"));
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
    send(lines.join("\n"), buttons)
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
