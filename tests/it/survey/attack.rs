//! Whoever reads every table and every file after the count tries to find out what somebody voted, and
//! fails.

use super::{FRIDAY, Poll};
use crate::support::{Engine, on_both_engines};
use convoca::domain::base::Key;
use convoca::domain::person::profile::TraitKind;
use convoca::domain::staff::role::Role;
use convoca::domain::survey::flow::Answer;
use convoca::domain::survey::results::{Found, Row};
use convoca::domain::survey::{Kind, Origin, Question};
use convoca::store::NewBallot;

on_both_engines!(
    nobody_is_named_by_what_is_left_after_the_count,
    typed_forms_do_not_show_the_vote_of_one_citizen,
    few_texts_are_not_handed_over,
    a_survey_counted_by_the_version_before_is_swept_too,
);

const TOPICS: [&str; 5] = ["Plan", "Convocatorias", "Sede", "Control", "El proceso"];

/// Somebody votes for some topics; what is kept of it on the way is told.
async fn votes(poll: &mut Poll, name: &str, topics: &[&str]) -> (i64, Vec<String>) {
    let person = poll.comes(name).await;
    let mut seen = Vec::new();
    for topic in topics {
        poll.stage
            .presses_line(person, &format!("⬜ {topic}"))
            .await;
        seen.extend(drafts(poll).await);
    }
    poll.stage.presses(person, "Seguir ➡️").await;
    seen.extend(drafts(poll).await);
    poll.stage.presses(person, "✅ Votar").await;
    (person, seen)
}

async fn drafts(poll: &Poll) -> Vec<String> {
    let database = &poll.stage.town.database;
    database
        .texts("SELECT draft FROM voters WHERE draft <> ''")
        .await
}

async fn nobody_is_named_by_what_is_left_after_the_count(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    // What the attacker knows of fourteen people: where they live, their groups. No two are alike.
    let groups = ["jac", "jovenes", "mayores", "comerciantes"];
    let (mut secrets, mut pairs) = (Vec::new(), Vec::new());
    for (at, one) in TOPICS.iter().enumerate() {
        pairs.push(vec![*one]);
        pairs.extend(TOPICS[at + 1..].iter().map(|other| vec![*one, *other]));
    }
    for (at, topics) in pairs.iter().take(14).enumerate() {
        let (account, seen) = votes(&mut poll, &format!("Persona {at}"), topics).await;
        secrets.extend(seen);
        let person = poll.actor(account).await.person.id;
        let mut tx = poll.tx().await;
        let zone = if at % 2 == 0 { "comuna-1" } else { "comuna-2" };
        tx.add_trait(person, TraitKind::Zone, zone).await.unwrap();
        for (bit, group) in groups.iter().enumerate() {
            if (at / 2) >> bit & 1 == 1 {
                tx.add_trait(person, TraitKind::Group, group).await.unwrap();
            }
        }
        tx.commit().await.unwrap();
    }
    let database = &poll.stage.town.database;
    secrets.extend(database.texts("SELECT answers FROM ballots").await);
    assert!(secrets.len() > 28, "{}", secrets.len());
    poll.at(FRIDAY).await;

    let database = &poll.stage.town.database;
    let rows = database.every_row().await;
    for secret in &secrets {
        let row = rows.iter().find(|row| row.contains(secret.as_str()));
        assert_eq!(row, None, "{secret}");
    }
    assert_eq!(database.count("SELECT COUNT(*) FROM ballots").await, 0);
    // Everybody took part, at no time of their own.
    let moments = "SELECT COUNT(DISTINCT voted_at) FROM voters";
    assert_eq!(database.count(moments).await, 1);
    let tied = "SELECT COUNT(*) FROM voters WHERE draft <> '' OR ballot_id IS NOT NULL";
    assert_eq!(database.count(tied).await, 0);
    if engine == Engine::Sqlite {
        let bytes = database.every_byte();
        for secret in &secrets {
            let found = bytes
                .windows(secret.len())
                .any(|window| window == secret.as_bytes());
            assert!(!found, "{secret} lies in a freed page");
        }
    }
    // The result is there all the same, by zone too, and can be counted again.
    assert_eq!(poll.tx().await.took_part(poll.id).await.unwrap(), 14);
    poll.publishes().await;
    let results = poll.results().await.unwrap();
    let main = results.main().unwrap();
    let zone = Row::Zone(Some(Key::parse("comuna-1").unwrap()));
    assert_eq!(main.outcome(&zone).unwrap().ballots(), 7);
    let key = main.question.key.clone();
    let list = poll.tx().await.ballot_list(poll.id, key.as_str()).await;
    let compared = results.compare(&key, &list.unwrap().unwrap()).unwrap();
    assert_eq!((compared.ballots, compared.differences), (14, Vec::new()));
    poll.at_work().await;
    poll.stage.town.finish().await;
}

async fn typed_forms_do_not_show_the_vote_of_one_citizen(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let luz = poll.stage.staff("Luz", "es", Role::Liaison, "tic").await;
    votes(&mut poll, "Ana", &["Plan"]).await;
    poll.stage.says(luz, "/papel").await;
    // Whoever types knows these, and takes them away from whatever is shown.
    poll.stage.says(luz, "1: 4\n2: 4\n3: 4\n4: 4").await;
    poll.at(FRIDAY).await;
    let results = poll.results().await.unwrap();
    assert_eq!(results.took_part, None);
    assert_eq!(results.main().unwrap().found, Found::Few);
    let list = poll.tx().await.ballot_list(poll.id, "topics").await;
    assert_eq!(list.unwrap(), None);
    let rows = poll.stage.town.database.every_row().await;
    let shown = rows.iter().any(|row| row.starts_with("ballot_lists"));
    assert!(!shown, "{rows:?}");
    poll.at_work().await;
    poll.stage.town.finish().await;
}

/// A survey that asks only for words.
fn only_words(survey: &mut convoca::store::StoredSurvey) {
    survey.survey.questions.truncate(1);
    survey.survey.questions.push(Question {
        key: Key::parse("comentario").unwrap(),
        text: survey.name.clone(),
        kind: Kind::Text { longest: 300 },
        when: None,
    });
}

/// Ballots with a text each, behind the door's back.
async fn writes(poll: &Poll, origin: Origin, texts: &[String], form: i64) {
    let mut tx = poll.tx().await;
    for (at, text) in (0..).zip(texts) {
        let answers = [None, Some(Answer::Text(text.clone()))];
        let form = (origin == Origin::Paper).then_some(form + at);
        let (zone, groups, survey) = (None, &[][..], poll.id);
        let ballot = NewBallot {
            survey,
            origin,
            answers: &answers,
            zone,
            groups,
            form,
        };
        tx.add_ballot(&ballot).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn few_texts_are_not_handed_over(engine: Engine) {
    for (chat, paper, handed_over) in [(1, 4, 0), (4, 1, 0), (4, 5, 5), (5, 1, 6), (0, 4, 0)] {
        let mut poll = Poll::new(engine, only_words).await;
        let texts = |kind: &str, count: i32| -> Vec<String> {
            (0..count).map(|at| format!("lo de {kind} {at}")).collect()
        };
        writes(&poll, Origin::Chat, &texts("casa", chat), 0).await;
        writes(&poll, Origin::Paper, &texts("papel", paper), 1).await;
        poll.at(FRIDAY).await;
        let kept = poll.tx().await.survey_texts(poll.id).await.unwrap();
        let kept: Vec<String> = kept
            .iter()
            .flat_map(|(_, body)| serde_json::from_str::<Vec<String>>(body).unwrap())
            .collect();
        assert_eq!(kept.len(), handed_over, "{chat} {paper}: {kept:?}");
        // What is not handed over is nowhere.
        let rows = poll.stage.town.database.every_row().await;
        let found = rows.iter().filter(|row| row.contains("lo de ")).count();
        assert_eq!(found, usize::from(handed_over > 0), "{rows:?}");
        poll.at_work().await;
        poll.stage.town.finish().await;
    }
}

async fn a_survey_counted_by_the_version_before_is_swept_too(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    for name in ["Ana", "Beto", "Cira", "Dora", "Elio"] {
        votes(&mut poll, name, &["Plan"]).await;
    }
    poll.at(FRIDAY).await;
    poll.publishes().await;
    // As that version left it.
    let database = &poll.stage.town.database;
    database
        .meddle("UPDATE surveys SET took_part = NULL, swept = FALSE")
        .await;
    let left = "INSERT INTO ballots (survey_id, origin, answers, zone, groups)
        SELECT v.survey_id, 'chat', '[{\"marks\":\"1\"}]', 'comuna-1', 'victimas' FROM voters v";
    database.meddle(left).await;
    poll.stage.town.tick().await;
    let database = &poll.stage.town.database;
    assert_eq!(database.count("SELECT COUNT(*) FROM ballots").await, 0);
    assert_eq!(poll.tx().await.took_part(poll.id).await.unwrap(), 5);
    assert!(poll.results().await.unwrap().took_part.is_some());
    poll.at_work().await;
    poll.stage.town.finish().await;
}
