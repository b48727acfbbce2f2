//! Questions that are answered together, where somebody else is in the way: two who decide at once, an answer meanwhile,
//! whoever asked goes, another office, another date. And the index by which they are found, kept true.

use super::alike::{HOLE, SAME, asked, asks, joins, writes};
use super::extension::{MONDAY, REASON};
use super::forum::actor;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::actions::question::{answer, join};
use convoca::actions::{ActionError, Actor};
use convoca::app::App;
use convoca::domain::base::QuestionId;
use convoca::domain::staff::role::Role;
use convoca::store::Question;

on_both_engines!(
    of_two_who_decide_at_once_both_find_it_done,
    an_answer_and_a_decision_at_once_leave_nobody_out,
    who_writes_an_answer_sees_who_came_meanwhile,
    whoever_takes_theirs_back_leaves_the_others,
    whoever_was_erased_is_still_answered_for,
    an_office_answers_for_all_or_gives_all_away,
    the_earliest_date_rules_also_when_it_moves,
    nobody_decides_what_is_not_theirs,
    the_index_goes_with_what_is_said,
    an_earlier_version_is_indexed_in_pieces,
    what_is_added_to_one_of_them_is_told,
);

const LED: &str = "SELECT COUNT(*) FROM questions WHERE leader_id IS NOT NULL";

async fn question(stage: &Stage, id: i64) -> Question {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    tx.question(QuestionId::new(id)).await.unwrap().unwrap()
}

async fn leader(stage: &Stage, id: i64) -> Option<i64> {
    question(stage, id).await.leader_id.map(QuestionId::number)
}

async fn twin(stage: &Stage, engine: Engine) -> Option<App> {
    match engine {
        Engine::Postgres => Some(stage.town.twin().await),
        Engine::Sqlite => None,
    }
}

async fn decides(
    app: &App,
    actor: &Actor,
    (one, other): (i64, i64),
) -> Result<Question, ActionError> {
    let (now, desk) = (app.clock.now(), app.desk.now());
    let mut tx = app.store.begin().await?;
    let pair = (QuestionId::new(one), QuestionId::new(other));
    let done = join(&mut tx, &desk, actor, pair, now).await?;
    tx.commit().await?;
    Ok(done)
}

async fn answers(app: &App, actor: &Actor, id: i64) -> Result<usize, ActionError> {
    let (now, desk) = (app.clock.now(), app.desk.now());
    let mut tx = app.store.begin().await?;
    let what = (QuestionId::new(id), false);
    let done = answer(&mut tx, &desk, actor, what, ("En agosto.", &[]), now).await?;
    tx.commit().await?;
    Ok(done.others)
}

async fn of_two_who_decide_at_once_both_find_it_done(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, beto) = asked(&mut stage).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let who = [actor(&stage, luz).await, actor(&stage, carmen).await];
    let twin = twin(&stage, engine).await;
    let (app, other) = (&stage.town.app, twin.as_ref().unwrap_or(&stage.town.app));
    let (one, two) = tokio::join!(
        decides(app, &who[0], (1, 2)),
        decides(other, &who[1], (2, 1))
    );
    assert!(one.is_ok() || two.is_ok(), "{one:?} {two:?}");
    stage.settle().await;
    assert_eq!(leader(&stage, 2).await, Some(1));
    assert_eq!(leader(&stage, 1).await, None);
    let told = stage.take(beto);
    assert_eq!(
        told.matches("se responde junto con otra igual").count(),
        1,
        "{told}"
    );
    if let Some(twin) = twin {
        twin.store.close().await;
    }
    stage.town.finish().await;
}

async fn an_answer_and_a_decision_at_once_leave_nobody_out(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana, beto) = asked(&mut stage).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let who = [actor(&stage, luz).await, actor(&stage, carmen).await];
    let twin = twin(&stage, engine).await;
    let (app, other) = (&stage.town.app, twin.as_ref().unwrap_or(&stage.town.app));
    let (answered, joined) =
        tokio::join!(answers(app, &who[0], 1), decides(other, &who[1], (1, 2)));
    stage.settle().await;
    let others = answered.unwrap_or_default();
    // Either it came first and the other goes on by itself, or both were answered; never is one hidden.
    let state = question(&stage, 2).await;
    let is_answered = state.answered_at.is_some();
    assert_eq!(is_answered, others == 1, "{joined:?}");
    assert!(
        is_answered || state.leader_id.is_none() || question(&stage, 1).await.answered_at.is_none()
    );
    assert_eq!(stage.take(beto).contains("En agosto."), is_answered);
    stage.take(ana);
    if let Some(twin) = twin {
        twin.store.close().await;
    }
    stage.town.finish().await;
}

async fn who_writes_an_answer_sees_who_came_meanwhile(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana, beto) = asked(&mut stage).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    // She writes to the later one while a coordinator has both answered together.
    writes(&mut stage, luz, "2024-2", "Lo tapamos en agosto.").await;
    joins(&mut stage, carmen).await;
    for person in [luz, ana, beto] {
        stage.take(person);
    }
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(luz);
    assert!(
        told.contains("cambió cuáles preguntas se responden juntas"),
        "{told}"
    );
    assert!(
        told.contains("Respuesta a 2024-000001") && told.contains("Lo tapamos en agosto."),
        "{told}"
    );
    assert!(
        told.contains("Responde también otra pregunta igual"),
        "{told}"
    );
    assert_eq!(stage.take(ana), "");
    stage.presses(luz, "✅ Enviar").await;
    for person in [ana, beto] {
        assert!(stage.take(person).contains("Lo tapamos en agosto."));
    }
    stage.town.finish().await;
}

async fn whoever_takes_theirs_back_leaves_the_others(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana, beto) = asked(&mut stage).await;
    let caro = stage.person("Caro", "es");
    asks(&mut stage, caro, HOLE).await;
    joins(&mut stage, luz).await;
    stage.forges(luz, "same:3:1").await;
    assert_eq!(stage.town.database.count(LED).await, 2);
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "Retirarla").await;
    stage.presses(ana, "Sí, retirarla").await;
    assert_eq!(
        (leader(&stage, 1).await, leader(&stage, 3).await),
        (None, Some(2))
    );
    for person in [luz, ana, beto, caro] {
        stage.take(person);
    }
    stage.says(luz, "/pendientes").await;
    let told = stage.take(luz);
    assert!(
        told.contains("2024-000002") && told.contains("y 1 más igual"),
        "{told}"
    );
    writes(&mut stage, luz, "2024-2", "En agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    assert!(!stage.take(ana).contains("En agosto."));
    for person in [beto, caro] {
        assert!(stage.take(person).contains("En agosto."));
    }
    stage.town.finish().await;
}

async fn whoever_was_erased_is_still_answered_for(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana, beto) = asked(&mut stage).await;
    joins(&mut stage, luz).await;
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "Sí, borrar mis datos").await;
    stage.town.tick().await;
    for person in [luz, ana, beto] {
        stage.take(person);
    }
    assert_eq!(leader(&stage, 2).await, Some(1));
    // What it was found by is gone with whoever asked.
    let terms = "SELECT COUNT(*) FROM question_terms WHERE question_id = 1";
    assert_eq!(stage.town.database.count(terms).await, 0);
    writes(&mut stage, luz, "2024-1", "En agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    assert!(stage.take(beto).contains("En agosto."));
    let answered = "SELECT COUNT(*) FROM questions WHERE state = 'answered'";
    assert_eq!(stage.town.database.count(answered).await, 2);
    stage.town.finish().await;
}

async fn an_office_answers_for_all_or_gives_all_away(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana, beto) = asked(&mut stage).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let teo = stage.staff("Teo", "es", Role::Liaison, "tic").await;
    // The later one is with another office: it goes to the one of the earlier.
    stage.forges(carmen, "to:2:tic").await;
    stage.says(carmen, "Es de la web.").await;
    joins(&mut stage, carmen).await;
    assert_eq!(
        question(&stage, 2).await.office.as_deref(),
        Some("planeacion")
    );
    for person in [luz, carmen, teo, ana, beto] {
        stage.take(person);
    }
    // Of those that are led nothing is given away nor answered alone.
    for data in ["to:2:tic", "ans:2"] {
        stage.forges(luz, data).await;
    }
    stage.says(luz, "En agosto.").await;
    assert_eq!(
        question(&stage, 2).await.office.as_deref(),
        Some("planeacion")
    );
    stage.says(luz, "/cancelar").await;
    stage.forges(carmen, "to:1:tic").await;
    stage.says(carmen, "Es de la web.").await;
    for id in [1, 2] {
        assert_eq!(question(&stage, id).await.office.as_deref(), Some("tic"));
    }
    assert_eq!(leader(&stage, 2).await, Some(1));
    for person in [luz, carmen, teo, ana, beto] {
        stage.take(person);
    }
    writes(&mut stage, teo, "2024-1", "En septiembre.").await;
    stage.presses(teo, "✅ Enviar").await;
    for person in [ana, beto] {
        assert!(stage.take(person).contains("En septiembre."));
    }
    stage.town.finish().await;
}

async fn the_earliest_date_rules_also_when_it_moves(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana, beto) = asked(&mut stage).await;
    let hernan = stage.staff("Hernán", "es", Role::Head, "planeacion").await;
    joins(&mut stage, luz).await;
    assert_eq!(
        (leader(&stage, 1).await, leader(&stage, 2).await),
        (None, Some(1))
    );
    // The first gets more time: the other one's date comes first now, and is kept.
    stage.says(hernan, "2024-1").await;
    stage.presses(hernan, "⏳ Alargar la fecha").await;
    stage.says(hernan, "5").await;
    stage.says(hernan, REASON).await;
    stage.presses(hernan, "✅ Enviar el aviso").await;
    assert_eq!(
        (leader(&stage, 1).await, leader(&stage, 2).await),
        (Some(2), None)
    );
    assert!(stage.take(ana).contains("martes 13 de agosto"));
    assert!(!stage.take(beto).contains("13 de agosto"));
    assert_eq!(question(&stage, 2).await.due_on.to_string(), "2024-08-06");
    stage.take(luz);
    stage.says(luz, "/pendientes").await;
    let told = stage.take(luz);
    assert!(
        told.contains("2024-000002") && told.contains("y 1 más igual"),
        "{told}"
    );
    stage.town.finish().await;
}

async fn nobody_decides_what_is_not_theirs(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (_, ana, beto) = asked(&mut stage).await;
    let teo = stage.staff("Teo", "es", Role::Liaison, "tic").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    for person in [teo, alba, ana] {
        stage.take(person);
        for data in [
            "alk:2",
            "cmp:2:1",
            "same:2:1",
            "notsame:2:1",
            "alone:2",
            "with:1:0",
            "same:2:2",
            "same:2:99",
        ] {
            stage.forges(person, data).await;
        }
        let told = stage.take(person);
        let is_read = told.contains(SAME) && told.contains(HOLE);
        assert!(!is_read, "{told}");
    }
    assert_eq!(stage.town.database.count(LED).await, 0);
    assert_eq!(
        stage
            .town
            .database
            .count("SELECT COUNT(*) FROM question_unlike")
            .await,
        0
    );
    assert_eq!(stage.take(beto), "");
    stage.town.finish().await;
}

const TERMS: &str = "SELECT COUNT(*) FROM question_terms WHERE question_id = 1";

async fn the_index_goes_with_what_is_said(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana, _) = asked(&mut stage).await;
    let before = stage.town.database.count(TERMS).await;
    assert!(before > 3);
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "Agregar algo").await;
    stage
        .says(ana, "Queda frente a la panadería Versalles.")
        .await;
    assert!(stage.town.database.count(TERMS).await > before);
    // Whoever takes a question back takes it out of what is shown.
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "Retirarla").await;
    stage.presses(ana, "Sí, retirarla").await;
    assert_eq!(stage.town.database.count(TERMS).await, 0);
    stage.take(luz);
    stage.says(luz, "2024-2").await;
    stage.presses(luz, "🔎 Preguntas parecidas").await;
    assert!(stage.take(luz).contains("No encontramos preguntas"));
    stage.town.finish().await;
}

async fn an_earlier_version_is_indexed_in_pieces(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    asked(&mut stage).await;
    let all = "SELECT COUNT(*) FROM question_terms";
    let before = stage.town.database.count(all).await;
    // As the version before left them; of one nobody is left who asked.
    let database = &stage.town.database;
    database.meddle("DELETE FROM question_terms").await;
    database
        .meddle("UPDATE questions SET has_terms = FALSE")
        .await;
    database
        .meddle(
            "INSERT INTO questions (number, text, received_at, due_receipt, due_filing, due_on, state)
            SELECT 'x-1', 'vieja', received_at, due_receipt, due_filing, due_on, 'received'
            FROM questions WHERE id = 1",
        )
        .await;
    stage.town.tick().await;
    let database = &stage.town.database;
    assert_eq!(database.count(all).await, before);
    let lacking = "SELECT COUNT(*) FROM questions WHERE has_terms = FALSE";
    assert_eq!(database.count(lacking).await, 0);
    stage.town.finish().await;
}

async fn what_is_added_to_one_of_them_is_told(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, beto) = asked(&mut stage).await;
    joins(&mut stage, luz).await;
    stage.take(luz);
    stage.says(beto, "2024-2").await;
    stage.presses(beto, "Agregar algo").await;
    stage.says(beto, "Ayer se cayó otra.").await;
    stage.at("2024-07-16T11:00:00-05:00").await;
    let told = stage.take(luz);
    assert!(
        told.contains("2024-000002") && told.contains("Ayer se cayó otra."),
        "{told}"
    );
    stage.town.finish().await;
}
