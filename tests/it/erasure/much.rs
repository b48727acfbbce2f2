//! Whoever asked very much is forgotten a piece at a time; from the first one on nothing leads to them.

use super::MONDAY;
use crate::support::{Engine, Stage, on_both_engines};

on_both_engines!(whoever_asked_very_much_goes_in_pieces);

const MANY: &str = "INSERT INTO questions
        (number, person_id, author_name, text, received_at, due_receipt, due_filing, due_on, state)
    WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 450)
    SELECT 'x-' || n, person_id, 'Anacanaria', 'árbol ' || n, received_at, due_receipt, due_filing, due_on, state
    FROM n CROSS JOIN questions WHERE questions.id = 1";
const EVENTS: &str = "INSERT INTO question_events (question_id, at, kind, actor_id)
    SELECT q.id, q.received_at, 'received', q.person_id FROM questions q WHERE q.number LIKE 'x-%'";
const THEIRS: &str =
    "SELECT COUNT(*) FROM questions WHERE person_id IS NOT NULL OR author_name IS NOT NULL";
const WITH_AN_ACTOR: &str = "SELECT COUNT(*) FROM question_events WHERE actor_id IS NOT NULL";
const TERMS: &str = "SELECT COUNT(*) FROM question_terms";
const GOING: &str = "SELECT COUNT(*) FROM people WHERE gone_at IS NOT NULL";

async fn whoever_asked_very_much_goes_in_pieces(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Anacanaria", "es");
    stage.says(ana, "¿Cuándo podan?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.presses(ana, "No").await;
    let database = &stage.town.database;
    database.meddle(MANY).await;
    database.meddle(EVENTS).await;
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "Sí, borrar mis datos").await;
    assert!(stage.take(ana).contains("Borramos sus datos"));
    let database = &stage.town.database;
    assert_eq!(database.count(GOING).await, 1);
    assert_eq!(database.count(THEIRS).await, 251);
    // Whoever comes back meanwhile is somebody new.
    stage.says(ana, "/mis_preguntas").await;
    let told = stage.take(ana);
    assert!(!told.contains("árbol") && !told.contains("podan"), "{told}");
    stage.town.tick().await;
    let database = &stage.town.database;
    for none in [THEIRS, WITH_AN_ACTOR, GOING, TERMS] {
        assert_eq!(database.count(none).await, 0, "{none}");
    }
    assert_eq!(database.count("SELECT COUNT(*) FROM questions").await, 451);
    stage.town.finish().await;
}
