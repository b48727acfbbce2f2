//! What surveys usually ask, in every language; the entity's own templates, and new surveys made of them.

use super::{ActionError, Actor, Desk, record};
use crate::domain::Sought;
use crate::domain::base::{Key, Text};
use crate::domain::process::Topic;
use crate::domain::space::SpaceKind;
use crate::domain::staff::Ability;
use crate::domain::survey::life::State;
use crate::domain::survey::{
    Aim, Choice, Condition, EventKind, Kind, Method, Places, Question, Survey, Wanted,
};
use crate::locale::Lang;
use crate::store::{StoredSurvey, Tx};
use crate::t;
use chrono::{DateTime, Utc};

/// A sentence of the catalogue in one language.
pub type Words = fn(Lang) -> String;

/// How many topics can be chosen, as long as nobody says otherwise.
const MOST: u8 = 3;
/// The longest text that is taken as an answer.
const LONGEST: u16 = 500;
/// The kinds of spaces that people are asked to choose from.
const MEETINGS: [SpaceKind; 5] = [
    SpaceKind::PublicHearing,
    SpaceKind::ZonalDialogue,
    SpaceKind::NeighbourhoodDay,
    SpaceKind::ManagementFair,
    SpaceKind::Virtual,
];

/// What a survey of an aim usually is.
pub fn usual(desk: &Desk, aim: Aim, seed: String) -> StoredSurvey {
    StoredSurvey {
        id: 0,
        aim,
        is_template: false,
        space: None,
        state: State::Draft,
        name: text(match aim {
            Aim::Topics => |lang| t!(lang, "survey-name-topics"),
            Aim::Space => |lang| t!(lang, "survey-name-space"),
            Aim::Strategy => |lang| t!(lang, "survey-name-strategy"),
            Aim::Other => |lang| t!(lang, "survey-name-other"),
        }),
        survey: Survey {
            questions: match aim {
                Aim::Topics => topics(desk),
                Aim::Space => space(),
                Aim::Strategy => strategy(),
                Aim::Other => Vec::new(),
            },
        },
        places: Places::default(),
        audience: crate::domain::convocation::Audience::Everyone.to_string(),
        takes_proposals: aim == Aim::Topics,
        needs_code: false,
        seed,
        opens_at: None,
        closes_at: None,
        opened_at: None,
        closed_at: None,
        published_at: None,
        pledge: None,
        untied: Some(0),
        made_by: None,
        version: 1,
    }
}

/// The template of surveys of an aim; the usual one is kept when somebody looks at it for the first time.
///
/// # Errors
/// If the store fails.
pub async fn template(
    tx: &mut Tx,
    desk: &Desk,
    aim: Aim,
    seed: String,
) -> Result<StoredSurvey, ActionError> {
    if let Some(found) = tx.survey_template(aim).await? {
        return Ok(found);
    }
    let new = StoredSurvey {
        is_template: true,
        ..usual(desk, aim, seed)
    };
    tx.add_survey(&new).await?;
    let found = tx.survey_template(aim).await?;
    found.ok_or(ActionError::NotFound(Sought::Survey))
}

/// Begins a survey: a draft made of the template of its aim. Topics are those of the process.
///
/// # Errors
/// [`ActionError::NotFound`] if the actor is no coordinator; if the store fails.
pub async fn begin(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    aim: Aim,
    seed: String,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    if !actor.may(Ability::RunSurveys) {
        return Err(ActionError::NotFound(Sought::Survey));
    }
    let usual = usual(desk, aim, seed.clone());
    let new = match tx.survey_template(aim).await? {
        Some(template) => StoredSurvey {
            is_template: false,
            seed,
            ..template
        },
        None => usual,
    };
    let new = StoredSurvey {
        made_by: Some(actor.person.id),
        ..new
    };
    let id = tx
        .add_survey(&new)
        .await?
        .ok_or(ActionError::NotFound(Sought::Survey))?;
    record(
        tx,
        id,
        (EventKind::Written, None),
        Some(actor.person.id),
        now,
    )
    .await?;
    super::entrusted(tx, actor, id).await
}

fn text(words: Words) -> Text {
    Text::by_language(
        Lang::all()
            .map(|lang| (lang.code().to_owned(), words(lang)))
            .collect(),
    )
}

fn question(key: &str, words: Words, kind: Kind) -> Option<Question> {
    Some(Question {
        key: Key::parse(key)?,
        text: text(words),
        kind,
        when: None,
    })
}

fn choices(all: &[(&str, Words)]) -> Vec<Choice> {
    let choice = |(key, words): &(&str, Words)| {
        Some(Choice {
            key: Key::parse(key)?,
            name: text(*words),
        })
    };
    all.iter().filter_map(choice).collect()
}

fn topics(desk: &Desk) -> Vec<Question> {
    let choice = |topic: &Topic| Choice {
        key: topic.key.clone(),
        name: topic.name.clone(),
    };
    let topics: Vec<_> = desk.process.topics.iter().map(choice).collect();
    let most = MOST.min(u8::try_from(topics.len()).unwrap_or(MOST)).max(1);
    let meetings = MEETINGS.iter().filter_map(|kind| {
        let names = Lang::all().map(|lang| (lang.code().to_owned(), lang.space_kind(*kind)));
        Some(Choice {
            key: Key::parse(&kind.name().replace('_', "-"))?,
            name: Text::by_language(names.collect()),
        })
    });
    let method = Method::Choose { most };
    let all = [
        question(
            "topics",
            |lang| t!(lang, "survey-ask-topics"),
            Kind::Topics { topics, method },
        ),
        question(
            "meeting",
            |lang| t!(lang, "survey-ask-meeting"),
            Kind::One(meetings.collect()),
        ),
        question("zone", |lang| t!(lang, "survey-ask-zone"), Kind::Zone)
            .filter(|_| !desk.process.zones.is_empty()),
    ];
    all.into_iter().flatten().collect()
}

fn space() -> Vec<Question> {
    let heard = choices(&[
        ("yes", |lang| t!(lang, "survey-yes")),
        ("partly", |lang| t!(lang, "survey-partly")),
        ("no", |lang| t!(lang, "survey-no")),
    ]);
    let mut why = question(
        "why",
        |lang| t!(lang, "survey-ask-why-not-heard"),
        Kind::Text { longest: LONGEST },
    );
    if let Some(why) = &mut why {
        why.when = chosen("heard", "no");
    }
    let all = [
        question("clear", |lang| t!(lang, "survey-ask-clear"), yes_or_no()),
        question(
            "heard",
            |lang| t!(lang, "survey-ask-heard"),
            Kind::One(heard),
        ),
        why,
        question(
            "stars",
            |lang| t!(lang, "survey-ask-stars"),
            Kind::Scale { most: 5 },
        ),
        question(
            "improve",
            |lang| t!(lang, "survey-ask-improve"),
            Kind::Text { longest: LONGEST },
        ),
    ];
    all.into_iter().flatten().collect()
}

fn strategy() -> Vec<Question> {
    let answered = choices(&[
        ("in-time", |lang| t!(lang, "survey-answered-in-time")),
        ("late", |lang| t!(lang, "survey-answered-late")),
        ("never", |lang| t!(lang, "survey-answered-never")),
        ("not-asked", |lang| t!(lang, "survey-answered-not-asked")),
    ]);
    let all = [
        question(
            "informed",
            |lang| t!(lang, "survey-ask-informed"),
            yes_or_no(),
        ),
        question(
            "answered",
            |lang| t!(lang, "survey-ask-answered"),
            Kind::One(answered),
        ),
        question(
            "stars",
            |lang| t!(lang, "survey-ask-strategy-stars"),
            Kind::Scale { most: 5 },
        ),
        question(
            "improve",
            |lang| t!(lang, "survey-ask-strategy-improve"),
            Kind::Text { longest: LONGEST },
        ),
    ];
    all.into_iter().flatten().collect()
}

fn yes_or_no() -> Kind {
    Kind::One(choices(&[
        ("yes", |lang| t!(lang, "survey-yes")),
        ("no", |lang| t!(lang, "survey-no")),
    ]))
}

fn chosen(question: &str, choice: &str) -> Option<Condition> {
    Some(Condition {
        question: Key::parse(question)?,
        wanted: Wanted::Chosen(Key::parse(choice)?),
    })
}
