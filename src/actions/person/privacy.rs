//! What a person decides about their own data (Ley 1581 de 2012).

use crate::actions::person::profile;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::person::Purpose;
use crate::domain::person::profile::Item;
use crate::domain::question::Rating;
use crate::domain::survey::Draft;
use crate::locale::Lang;
use crate::render::{BoothSeen, answers_in_words};
use crate::store::{Attachment, Tx};
use crate::t;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

/// Questions in the file of one's own data.
const ALL: i64 = 10_000;

/// Records a yes or a no, with the sentence that was answered, in the language it was asked in. With the
/// yes to sensitive data, the data go.
///
/// # Errors
/// If the store fails.
pub async fn consent(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    purpose: Purpose,
    asked_in: Lang,
    given: bool,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let shown = purpose.question(asked_in);
    tx.add_consent(actor.person.id, purpose, given, &shown, now)
        .await?;
    if purpose == Purpose::Sensitive && !given {
        profile::clear(tx, desk, actor, Item::Sensitive).await?;
    }
    Ok(())
}

/// Somebody does not want to be told of hearings and meetings, or of surveys, any more: one tap, and
/// what was on the button is kept with it.
///
/// # Errors
/// If the store fails.
pub async fn leave(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let lang = desk.lang(&actor.person.language);
    let shown = match purpose {
        Purpose::Surveys => t!(lang, "button-surveys-no"),
        Purpose::Convocations => t!(lang, "button-convocations-no"),
        Purpose::Sensitive => t!(lang, "button-sensitive-no"),
    };
    tx.add_consent(actor.person.id, purpose, false, &shown, now)
        .await?;
    Ok(())
}

/// What a person has agreed to, for each purpose; `None` if they were never asked.
///
/// # Errors
/// If the store fails.
pub async fn consents(
    tx: &mut Tx,
    actor: &Actor,
) -> Result<Vec<(Purpose, Option<bool>)>, ActionError> {
    let all = tx.consents_of(actor.person.id).await?;
    let last = |purpose: Purpose| {
        let of = all.iter().rfind(|one| one.purpose == purpose);
        (purpose, of.map(|one| one.given))
    };
    Ok(Purpose::ALL.iter().copied().map(last).collect())
}

/// Everything that is kept about a person, as a file they can read.
///
/// # Errors
/// If the store fails.
pub async fn my_data(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<Attachment, ActionError> {
    let person = &actor.person;
    let mut questions = Vec::new();
    for question in tx.questions_of(person.id, ALL, 0).await? {
        let parts = tx.parts_of(question.id).await?;
        let files = tx.files_of(question.id).await?;
        questions.push(json!({
            "number": question.number,
            "text": question.text,
            "author_name": question.author_name,
            "received_at": question.received_at,
            "due_on": question.due_on,
            "state": question.state.name(),
            "rating": question.rating.map(Rating::name),
            "parts": parts.iter().map(|part| json!({
                "kind": part.kind.name(), "text": part.text, "office": part.office, "at": part.at,
            })).collect::<Vec<_>>(),
            "files": files.iter().map(|file| json!({
                "kind": file.kind.name(), "name": file.name,
            })).collect::<Vec<_>>(),
        }));
    }
    let consents = tx.consents_of(person.id).await?;
    let rsvps = tx.rsvps_of(person.id).await?;
    let attended = tx.attended(person.id).await?;
    let spaces = tx.spaces().await?;
    let name_of = |id: i64| {
        let found = spaces.0.iter().find(|stored| stored.id == id);
        found.map(|stored| stored.space.name.read(&person.language))
    };
    let observations = tx.observations_by(person.id, None).await?;
    let traits = tx.traits_of(person.id).await?;
    let lists = tx.lists_of(person.id).await?;
    let proposed = tx.proposed_by(person.id).await?;
    let data = json!({
        "entity": desk.entity,
        "made_at": now,
        "telegram_id": person.address.id,
        "language": person.language,
        "posts": actor.posts.iter().map(|post| json!({
            "role": post.role.name(), "office": post.office,
        })).collect::<Vec<_>>(),
        "consents": consents.iter().map(|one| json!({
            "purpose": one.purpose.name(), "given": one.given, "text": one.text, "at": one.at,
        })).collect::<Vec<_>>(),
        "profile": traits.iter().map(|one| json!({
            "kind": one.kind.name(), "value": one.value,
        })).collect::<Vec<_>>(),
        "lists": lists.iter().map(|(list, since)| json!({
            "list": list, "since": since,
        })).collect::<Vec<_>>(),
        "questions": questions,
        "observations": observations.iter().map(|one| json!({
            "document": one.consultation_id, "number": one.number, "section": one.section(),
            "text": one.text, "at": one.at, "withdrawn": one.is_withdrawn(),
        })).collect::<Vec<_>>(),
        "guest_of": rsvps.iter().map(|one| json!({
            "space": name_of(one.space_id), "answer": one.answer.name(), "needs": one.needs,
            "needs_note": one.needs_note, "since": one.since, "remind_at": one.remind_at,
        })).collect::<Vec<_>>(),
        "surveys": answered(tx, desk, actor).await?,
        "proposed_topics": proposed.iter().map(|(survey, text, state)| json!({
            "survey": survey, "text": text, "state": state.name(),
        })).collect::<Vec<_>>(),
        "attended": attended.iter().map(|id| name_of(*id)).collect::<Vec<_>>(),
    });
    Ok(Attachment {
        name: "convoca.json".into(),
        content: serde_json::to_vec_pretty(&data).unwrap_or_default(),
    })
}

/// The surveys in which somebody took part. What they answered is known only until a survey is counted.
async fn answered(tx: &mut Tx, desk: &Desk, actor: &Actor) -> Result<Vec<Value>, ActionError> {
    let lang = desk.lang(&actor.person.language);
    let mut all = Vec::new();
    for (id, at, answers) in tx.votes_of(actor.person.id).await? {
        let Some(survey) = tx.survey(id).await? else {
            continue;
        };
        let draft = Draft {
            answers: answers.unwrap_or_default(),
            ..Draft::default()
        };
        let seen = BoothSeen {
            survey: &survey,
            draft: &draft,
            has_voted: true,
            zone: desk.calendar.time_zone(),
        };
        let answers = answers_in_words(lang, seen).into_iter();
        all.push(json!({
            "survey": survey.name.read(lang.code()),
            "answered_at": at,
            "answers": answers.map(|(question, answer)| json!({
                "question": question, "answer": answer,
            })).collect::<Vec<_>>(),
        }));
    }
    Ok(all)
}

/// Forgets who the person is; their questions stay without an author.
///
/// # Errors
/// If the store fails.
pub async fn erase(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let zone = desk.calendar.time_zone();
    tx.erase_person(actor.person.id, zone, now).await?;
    Ok(())
}

/// Changes the language a person reads.
///
/// # Errors
/// If the store fails.
pub async fn speak(tx: &mut Tx, actor: &Actor, language: Lang) -> Result<(), ActionError> {
    tx.set_language(actor.person.id, language.code()).await?;
    Ok(())
}
