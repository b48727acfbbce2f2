//! Parts of an answer where somebody else is in the way: two at once, an answer meanwhile, questions answered together,
//! another office, nobody left in an office, whoever asked goes. Each has one outcome.

use super::extension::{MONDAY, asks};
use super::forum::actor;
use super::shares::{NEWS, TIC, gives, shares, team};
use crate::support::{Engine, Stage, on_both_engines};
use convoca::actions::question::answer;
use convoca::actions::share::{ask, give};
use convoca::actions::{ActionError, Actor};
use convoca::app::App;
use convoca::domain::base::{Key, QuestionId};
use convoca::domain::staff::role::Role;

on_both_engines!(
    of_two_who_give_the_same_part_one_does,
    of_two_who_ask_the_same_office_one_does,
    an_answer_and_a_part_at_once_come_one_after_the_other,
    questions_answered_together_share_their_parts,
    whoever_takes_a_question_back_leaves_its_parts_to_the_others,
    a_question_that_is_taken_back_needs_no_part,
    the_office_that_gets_the_question_gives_no_part,
    an_office_that_is_no_more_is_told_of,
    an_office_without_a_liaison_is_stood_in_for,
    whoever_was_erased_is_in_no_part,
    nobody_does_what_is_not_theirs,
);

const OPEN: &str =
    "SELECT COUNT(*) FROM question_shares WHERE state = 'asked' AND ended_at IS NULL";
const GIVEN: &str = "SELECT COUNT(*) FROM question_shares WHERE state = 'given'";

async fn twin(stage: &Stage, engine: Engine) -> Option<App> {
    match engine {
        Engine::Postgres => Some(stage.town.twin().await),
        Engine::Sqlite => None,
    }
}

async fn delivers(app: &App, actor: &Actor, text: &str) -> Result<(), ActionError> {
    let (now, desk) = (app.clock.now(), app.desk.now());
    let mut tx = app.store.begin().await?;
    give(&mut tx, &desk, actor, (1, None), (text, &[]), now).await?;
    tx.commit().await?;
    Ok(())
}

async fn asks_tic(app: &App, actor: &Actor) -> Result<(), ActionError> {
    let (now, desk) = (app.clock.now(), app.desk.now());
    let mut tx = app.store.begin().await?;
    let (id, offices) = (QuestionId::new(1), [Key::parse("tic").unwrap()]);
    ask(&mut tx, &desk, actor, id, (&offices, None), now).await?;
    tx.commit().await?;
    Ok(())
}

async fn answers(app: &App, actor: &Actor) -> Result<(), ActionError> {
    let (now, desk) = (app.clock.now(), app.desk.now());
    let mut tx = app.store.begin().await?;
    let what = (QuestionId::new(1), false);
    answer(&mut tx, &desk, actor, what, ("En agosto.", &[]), now).await?;
    tx.commit().await?;
    Ok(())
}

async fn of_two_who_give_the_same_part_one_does(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, _, teo, _] = team(&mut stage).await;
    let tom = stage.staff("Tom", "es", Role::Liaison, "tic").await;
    shares(&mut stage, luz, &[TIC], None).await;
    let who = [actor(&stage, teo).await, actor(&stage, tom).await];
    let twin = twin(&stage, engine).await;
    let (app, other) = (&stage.town.app, twin.as_ref().unwrap_or(&stage.town.app));
    let (one, two) = tokio::join!(
        delivers(app, &who[0], "El 5 de agosto."),
        delivers(other, &who[1], "El 12 de agosto.")
    );
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    let refused = one.err().or(two.err()).unwrap();
    assert_eq!(format!("{refused:?}"), "Refused(Share(Given))");
    stage.settle().await;
    let told = stage.take(luz);
    assert_eq!(told.matches("entregó su parte").count(), 1, "{told}");
    // Whoever had begun to write it is told, and can correct it.
    stage.forges(tom, "shg:1").await;
    assert!(stage.take(tom).contains("Escriba otra vez la parte"));
    if let Some(twin) = twin {
        twin.store.close().await;
    }
    stage.town.finish().await;
}

async fn of_two_who_ask_the_same_office_one_does(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, hernan, _, teo, _] = team(&mut stage).await;
    let who = [actor(&stage, luz).await, actor(&stage, hernan).await];
    let twin = twin(&stage, engine).await;
    let (app, other) = (&stage.town.app, twin.as_ref().unwrap_or(&stage.town.app));
    let (one, two) = tokio::join!(asks_tic(app, &who[0]), asks_tic(other, &who[1]));
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    stage.settle().await;
    assert_eq!(stage.town.database.count(OPEN).await, 1);
    assert_eq!(stage.take(teo).matches("le pide a su oficina").count(), 1);
    if let Some(twin) = twin {
        twin.store.close().await;
    }
    stage.town.finish().await;
}

async fn an_answer_and_a_part_at_once_come_one_after_the_other(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, _] = team(&mut stage).await;
    shares(&mut stage, luz, &[TIC], None).await;
    stage.take(teo);
    let who = [actor(&stage, luz).await, actor(&stage, teo).await];
    let twin = twin(&stage, engine).await;
    let (app, other) = (&stage.town.app, twin.as_ref().unwrap_or(&stage.town.app));
    let (answered, given) = tokio::join!(
        answers(app, &who[0]),
        delivers(other, &who[1], "El 5 de agosto.")
    );
    answered.unwrap();
    stage.settle().await;
    assert!(stage.take(ana).contains("En agosto."));
    assert_eq!(stage.town.database.count(OPEN).await, 0);
    // Either it was given in time, or its office is told that it is not needed.
    let told = stage.take(teo);
    let is_told = told.contains("salió sin la parte de su oficina");
    assert_eq!(is_told, given.is_err(), "{given:?} {told}");
    if let Some(twin) = twin {
        twin.store.close().await;
    }
    stage.town.finish().await;
}

async fn questions_answered_together_share_their_parts(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, nora] = team(&mut stage).await;
    let beto = stage.person("Beto", "es");
    stage.at("2024-07-16T10:00:00-05:00").await;
    asks(&mut stage, beto).await;
    shares(&mut stage, luz, &[TIC], None).await;
    stage.says(luz, "2024-2").await;
    stage
        .presses(luz, "🤝 Pedir una parte a otra oficina")
        .await;
    stage.presses(luz, NEWS).await;
    stage.presses(luz, "Seguir ➡️").await;
    stage.presses(luz, "📄 La pregunta como está").await;
    stage.presses(luz, "✅ Pedir la parte").await;
    stage.forges(luz, "same:2:1").await;
    gives(&mut stage, teo, "La página vuelve el 5 de agosto.").await;
    for person in [luz, ana, beto, teo, nora] {
        stage.take(person);
    }
    // Both parts stand with the one that is due first; of those that are led nobody asks apart.
    stage.says(luz, "2024-1").await;
    let told = stage.take(luz);
    assert!(told.contains(TIC) && told.contains(NEWS), "{told}");
    stage.forges(luz, "shr:2").await;
    assert!(stage.take(luz).contains("se responde junto con otra igual"));
    stage.forges(luz, "shc:1").await;
    stage.presses(luz, "✅ Enviar").await;
    for person in [ana, beto] {
        let told = stage.take(person);
        assert!(told.contains("La página vuelve el 5 de agosto."), "{told}");
        assert!(
            told.contains(&format!("Esta oficina no ha dado su parte: {NEWS}")),
            "{told}"
        );
    }
    assert!(
        stage
            .take(nora)
            .contains("salió sin la parte de su oficina")
    );
    assert_eq!(stage.town.database.count(OPEN).await, 0);
    stage.town.finish().await;
}

async fn whoever_takes_a_question_back_leaves_its_parts_to_the_others(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, _] = team(&mut stage).await;
    let beto = stage.person("Beto", "es");
    asks(&mut stage, beto).await;
    shares(&mut stage, luz, &[TIC], None).await;
    stage.forges(luz, "same:2:1").await;
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "Retirarla").await;
    stage.presses(ana, "Sí, retirarla").await;
    for person in [luz, ana, teo] {
        stage.take(person);
    }
    assert_eq!(stage.town.database.count(OPEN).await, 1);
    stage.says(luz, "2024-2").await;
    let told = stage.take(luz);
    assert!(told.contains(TIC), "{told}");
    stage.says(teo, "2024-2").await;
    stage.presses(teo, "✍️ Escribir la parte").await;
    stage.says(teo, "El 5 de agosto.").await;
    stage.presses(teo, "✅ Entregar la parte").await;
    assert!(
        stage
            .take(luz)
            .contains("entregó su parte de la respuesta a 2024-000002")
    );
    stage.town.finish().await;
}

async fn a_question_that_is_taken_back_needs_no_part(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, _] = team(&mut stage).await;
    shares(&mut stage, luz, &[TIC], None).await;
    // In the middle of writing it.
    stage.presses(teo, "Abrir").await;
    stage.presses(teo, "✍️ Escribir la parte").await;
    stage.says(teo, "El 5 de agosto.").await;
    stage.take(teo);
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "Retirarla").await;
    stage.presses(ana, "Sí, retirarla").await;
    assert!(stage.take(teo).contains("ya no se responde aquí"));
    stage.presses(teo, "✅ Entregar la parte").await;
    assert!(stage.take(teo).contains("Esa parte ya no hace falta."));
    assert_eq!(stage.town.database.count(GIVEN).await, 0);
    stage.town.finish().await;
}

async fn the_office_that_gets_the_question_gives_no_part(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, nora] = team(&mut stage).await;
    shares(&mut stage, luz, &[TIC, NEWS], None).await;
    gives(&mut stage, nora, "Avisamos por la radio.").await;
    stage.forges(luz, "to:1:tic").await;
    stage.says(luz, "Es de la página.").await;
    assert_eq!(stage.town.database.count(OPEN).await, 0);
    for person in [luz, ana, teo] {
        stage.take(person);
    }
    // What the other gave goes along with the question; who had it has no part.
    stage.says(teo, "2024-1").await;
    let told = stage.take(teo);
    assert!(told.contains(&format!("✅ {NEWS}: la entregó")), "{told}");
    stage.presses(teo, "🧩 Componer la respuesta").await;
    stage.presses(teo, "✅ Enviar").await;
    assert!(stage.take(ana).contains("Avisamos por la radio."));
    stage.town.finish().await;
}

async fn an_office_that_is_no_more_is_told_of(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    stage.town.founds(&["salud"]).await;
    let [luz, _, _, _, _] = team(&mut stage).await;
    shares(&mut stage, luz, &["salud"], None).await;
    stage.take(luz);
    stage.town.founds(&[]).await;
    stage.at("2024-07-15T11:00:00-05:00").await;
    let told = stage.take(luz);
    assert!(told.contains("salud ya no existe"), "{told}");
    assert_eq!(stage.town.database.count(OPEN).await, 0);
    stage.at("2024-07-15T12:00:00-05:00").await;
    assert_eq!(stage.take(luz), "");
    stage.town.finish().await;
}

async fn an_office_without_a_liaison_is_stood_in_for(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, _, teo, _] = team(&mut stage).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    shares(&mut stage, luz, &[TIC], None).await;
    stage.presses(teo, "Abrir").await;
    stage.presses(teo, "✍️ Escribir la parte").await;
    stage.says(teo, "El 5 de agosto.").await;
    let id = actor(&stage, teo).await.person.id;
    let remove = format!("DELETE FROM staff WHERE person_id = {id}");
    stage.town.database.meddle(remove.leak()).await;
    stage.take(teo);
    // What was under way is over for whoever has gone.
    stage.presses(teo, "✅ Entregar la parte").await;
    assert_eq!(stage.town.database.count(GIVEN).await, 0);
    stage.take(carmen);
    stage.says(carmen, "/pendientes").await;
    stage.presses_line(carmen, "🤝 🟢 2024-000001").await;
    stage.presses(carmen, "✍️ Escribir la parte").await;
    stage.says(carmen, "El 12 de agosto.").await;
    stage.presses(carmen, "✅ Entregar la parte").await;
    assert_eq!(stage.town.database.count(GIVEN).await, 1);
    stage.town.finish().await;
}

async fn whoever_was_erased_is_in_no_part(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, _] = team(&mut stage).await;
    shares(&mut stage, luz, &[TIC], None).await;
    gives(&mut stage, teo, "El 5 de agosto.").await;
    for person in [teo, ana] {
        stage.says(person, "/borrar").await;
        stage.presses(person, "Sí, borrar mis datos").await;
    }
    stage.town.tick().await;
    let named = "SELECT COUNT(*) FROM question_shares WHERE given_by IS NOT NULL";
    assert_eq!(stage.town.database.count(named).await, 0);
    // The part stays, and the answer is composed of it all the same.
    stage.take(luz);
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "🧩 Componer la respuesta").await;
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(luz);
    assert!(told.contains("quedó guardada"), "{told}");
    stage.town.finish().await;
}

async fn nobody_does_what_is_not_theirs(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, nora] = team(&mut stage).await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    shares(&mut stage, luz, &[TIC], None).await;
    for person in [teo, nora, alba, ana] {
        stage.take(person);
    }
    // Whoever helps reads the question and does nothing to it, nor to who else helps.
    for data in [
        "ans:1", "to:1:tic", "ext:1", "kinds:1", "shr:1", "shrm:1", "shtby:1", "shc:1", "alk:1",
    ] {
        stage.forges(teo, data).await;
    }
    // Another office, internal control and whoever asked do nothing of it.
    for person in [nora, alba, ana] {
        for data in [
            "shg:1", "shb:1", "shtby:1", "shrm:1", "shr:1", "shc:1", "sho:1",
        ] {
            stage.forges(person, data).await;
        }
        stage.says(person, "El 5 de agosto.").await;
        stage.says(person, "/cancelar").await;
    }
    assert_eq!(stage.town.database.count(OPEN).await, 1);
    assert_eq!(stage.town.database.count(GIVEN).await, 0);
    let steps = "SELECT COUNT(*) FROM question_events";
    assert_eq!(stage.town.database.count(steps).await, 2);
    // Of whoever asked, nobody who helps reads anything.
    stage.says(teo, "2024-1").await;
    let told = stage.take(teo);
    assert!(told.contains("¿Cuándo arreglan la vía?"), "{told}");
    assert!(!told.contains("Ana"), "{told}");
    stage.town.finish().await;
}
