//! Where children meet nothing is kept of anybody, from the moment it is stored: neither who comes, nor who
//! asks, nor what they sent along. The answer is found with a code, and told by those who convene.

use super::guests::hold;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::space::SpaceKind;
use convoca::domain::staff::role::Role;

on_both_engines!(
    a_question_of_children_has_no_author_and_its_answer_a_code,
    nothing_is_kept_with_an_account_before_it_is_sent,
    nobody_says_that_they_come_where_children_meet,
    where_children_meet_is_no_audience,
    what_an_earlier_version_kept_of_children_is_forgotten,
    a_flood_without_an_author_is_slowed_too,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";
const QUESTION: &str = "¿Por qué no hay columpios?";

/// A meeting of children that a coordinator convenes, and somebody who hears of it.
async fn set_up(engine: Engine) -> (Stage, i64, i64, i64) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let space = hold(&stage, carmen, SpaceKind::Children, Some(1)).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "hola").await;
    stage.take(ana);
    stage.take(carmen);
    (stage, carmen, ana, space)
}

async fn begins(stage: &mut Stage, person: i64) {
    stage.says(person, "/espacios").await;
    stage.presses_line(person, "📣").await;
    stage.presses(person, "✍️ Hacer una pregunta").await;
}

/// The code in what somebody was told.
fn code(told: &str) -> String {
    let (_, rest) = told.split_once("Su código es ").unwrap();
    rest.chars().take(11).collect()
}

/// What is in the rows of a question that could lead to somebody.
const LEADS: &str = "SELECT (SELECT COUNT(*) FROM questions WHERE person_id IS NOT NULL
        OR author_name IS NOT NULL) + (SELECT COUNT(*) FROM question_files)
    + (SELECT COUNT(*) FROM question_parts WHERE kind <> 'answer' AND person_id IS NOT NULL)
    + (SELECT COUNT(*) FROM question_events WHERE kind <> 'answered' AND actor_id IS NOT NULL)
    + (SELECT COUNT(*) FROM rsvps) + (SELECT COUNT(*) FROM attendance WHERE person_id IS NOT NULL)";

async fn a_question_of_children_has_no_author_and_its_answer_a_code(engine: Engine) {
    let (mut stage, carmen, ana, _) = set_up(engine).await;
    begins(&mut stage, ana).await;
    // What shows a child, or lets one be heard, is not kept.
    for kind in ["photo", "voice", "document"] {
        stage.sends(ana, kind, "yo", "").await;
    }
    let told = stage.take(ana);
    assert!(told.contains("No guardamos quién la hace."), "{told}");
    assert_eq!(told.matches("no guardamos fotos").count(), 3, "{told}");
    stage.says(ana, QUESTION).await;
    let told = stage.take(ana);
    assert!(told.contains("Su número es 2024-000001"), "{told}");
    let code = code(&told);
    assert_eq!(stage.town.database.count(LEADS).await, 0);
    let kept = "SELECT COUNT(*) FROM questions WHERE text = '¿Por qué no hay columpios?'
        AND space LIKE 'space-%' AND code IS NOT NULL AND code NOT LIKE '%-%'";
    assert_eq!(stage.town.database.count(kept).await, 1);
    let dialogue = "SELECT COUNT(*) FROM people WHERE dialogue <> ''";
    assert_eq!(stage.town.database.count(dialogue).await, 0);
    // It is not hers, for anybody.
    stage.says(ana, "/mis_preguntas").await;
    stage.says(ana, "2024-1").await;
    let told = stage.take(ana);
    assert!(!told.contains("columpios"), "{told}");
    // Those who convene answer, or hear that it was answered.
    stage.take(carmen);
    stage.says(carmen, "2024-1").await;
    let opened = stage.take(carmen);
    assert!(
        opened.contains("columpios") && !opened.contains("Ana"),
        "{opened}"
    );
    stage.presses(carmen, "✍️ Responder").await;
    stage.says(carmen, "Los ponen en agosto.").await;
    stage.presses(carmen, "✅ Enviar").await;
    let told = stage.take(carmen);
    let there = "Ya hay respuesta a la pregunta 2024-000001, del encuentro Foro de vías.";
    assert!(told.contains(there), "{told}");
    assert!(told.contains("No sabemos quién la hizo."), "{told}");
    assert_eq!(stage.take(ana), "");
    // Whoever has the code reads it, whoever they are; a wrong one leads nowhere.
    let luis = stage.person("Luis", "es");
    stage.says(luis, "/codigo").await;
    stage.says(luis, "ACDEF-ACDEF").await;
    assert!(!stage.take(luis).contains("columpios"));
    stage.says(luis, &code.to_lowercase()).await;
    let told = stage.take(luis);
    assert!(
        told.contains("columpios") && told.contains("Los ponen en agosto."),
        "{told}"
    );
    assert!(!told.contains('['), "no button: {told}");
    assert_eq!(stage.town.database.count(LEADS).await, 0);
    stage.town.finish().await;
}

async fn nothing_is_kept_with_an_account_before_it_is_sent(engine: Engine) {
    let (mut stage, _, ana, space) = set_up(engine).await;
    begins(&mut stage, ana).await;
    stage.says(ana, "…").await;
    assert!(stage.take(ana).contains("No vemos palabras"));
    stage.says(ana, "cancelar").await;
    assert!(stage.take(ana).contains("No enviamos nada"));
    let none = "SELECT COUNT(*) FROM questions";
    assert_eq!(stage.town.database.count(none).await, 0);
    // After the window, and elsewhere, there is no such question.
    begins(&mut stage, ana).await;
    stage
        .town
        .clock
        .set("2024-07-20T15:00:00-05:00".parse().unwrap());
    stage.forges(ana, &format!("gq:{space}")).await;
    assert!(stage.take(ana).contains("ya no se pueden hacer preguntas"));
    stage.forges(ana, "gq:1").await;
    assert!(stage.take(ana).contains("ya no se pueden hacer preguntas"));
    stage.town.finish().await;
}

async fn nobody_says_that_they_come_where_children_meet(engine: Engine) {
    let (mut stage, _, ana, space) = set_up(engine).await;
    stage.says(ana, "/espacios").await;
    stage.presses_line(ana, "📣").await;
    let card = stage.take(ana);
    assert!(
        !card.contains("Voy a ir") && !card.contains("Recordarme"),
        "{card}"
    );
    let not_kept = "De los encuentros de niñas y niños no guardamos quién va ni quién pregunta.";
    assert!(card.contains(not_kept), "{card}");
    // Nor by a button of before.
    for data in ["gy", "gn", "gr"] {
        stage.forges(ana, &format!("{data}:{space}")).await;
        assert!(stage.take(ana).contains(not_kept), "{data}");
    }
    for said in ["comes", "declines", "remind"] {
        stage.forges(ana, &format!("ga:{space}:{said}")).await;
    }
    stage.forges(ana, &format!("gs:{space}:ramp")).await;
    assert_eq!(stage.town.database.count(LEADS).await, 0);
    // Nobody is asked afterwards how it was.
    stage.at("2024-07-20T14:00:00-05:00").await;
    let surveys = "SELECT COUNT(*) FROM surveys WHERE space_id IS NOT NULL";
    assert_eq!(stage.town.database.count(surveys).await, 0);
    stage.town.finish().await;
}

async fn where_children_meet_is_no_audience(engine: Engine) {
    let (mut stage, carmen, ana, _) = set_up(engine).await;
    stage.says(ana, "/privacidad").await;
    stage.presses(ana, "🔔 Avisarme de encuentros").await;
    stage.presses(ana, "Sí").await;
    stage.take(ana);
    stage.says(carmen, "/convocar").await;
    stage.presses(carmen, "➕ Nueva convocatoria").await;
    stage.presses_line(carmen, "📣").await;
    stage.presses(carmen, "👥 A quién").await;
    stage.take(carmen);
    stage.presses_line(carmen, "❓ Preguntaron en").await;
    let told = stage.take(carmen);
    assert!(told.contains("Rendición de cuentas"), "{told}");
    assert!(!told.contains("Foro de vías"), "{told}");
    // Whoever is invited cannot say that they come, and asks there without an account.
    stage.says(carmen, "/convocar").await;
    stage.presses_line(carmen, "📝").await;
    stage.presses(carmen, "✅ Aprobar y enviar").await;
    stage.presses(carmen, "✅ Sí, enviar").await;
    stage.at("2024-07-15T10:01:00-05:00").await;
    let letter = stage.take(ana);
    assert!(letter.contains("Foro de vías"), "{letter}");
    assert!(
        !letter.contains("Voy a ir") && !letter.contains("Recordarme"),
        "{letter}"
    );
    stage.presses(ana, "✍️ Hacer una pregunta").await;
    stage.says(ana, QUESTION).await;
    assert!(stage.take(ana).contains("Su código es "));
    assert_eq!(stage.town.database.count(LEADS).await, 0);
    stage.town.finish().await;
}

/// What an earlier version let somebody do where children meet.
const BEFORE: &str = "
    UPDATE spaces SET kind = 'forum';
";
const AFTER: &str = "
    UPDATE spaces SET kind = 'children' WHERE key LIKE 'space-%';
    INSERT INTO attendance (space_id, person_id, source, at)
        SELECT s.id, q.person_id, 'qr', s.starts_at FROM spaces s, questions q
        WHERE s.key LIKE 'space-%' AND q.person_id IS NOT NULL;
";

async fn what_an_earlier_version_kept_of_children_is_forgotten(engine: Engine) {
    let (mut stage, carmen, ana, space) = set_up(engine).await;
    stage.town.database.meddle(BEFORE).await;
    stage.town.restart().await;
    stage.forges(ana, &format!("gy:{space}")).await;
    stage.says(ana, QUESTION).await;
    stage.sends(ana, "photo", "yo.jpg", "").await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "Poner mi nombre").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.take(ana);
    assert!(stage.town.database.count(LEADS).await >= 4);
    stage.town.database.meddle(AFTER).await;
    stage.town.restart().await;
    assert_eq!(stage.town.database.count(LEADS).await, 0);
    assert_eq!(
        stage
            .town
            .database
            .count("SELECT COUNT(*) FROM attendance")
            .await,
        1
    );
    stage.settle().await;
    let told = stage.take(ana);
    assert!(told.contains("ya no guardamos quién pregunta"), "{told}");
    let code = code(&told);
    stage.says(carmen, "2024-1").await;
    stage.presses(carmen, "✍️ Responder").await;
    stage.says(carmen, "Los ponen en agosto.").await;
    stage.presses(carmen, "✅ Enviar").await;
    stage.says(ana, &format!("/codigo {code}")).await;
    assert!(stage.take(ana).contains("Los ponen en agosto."));
    // Once only.
    stage.town.restart().await;
    stage.settle().await;
    assert_eq!(stage.take(ana), "");
    stage.town.finish().await;
}

async fn a_flood_without_an_author_is_slowed_too(engine: Engine) {
    let (mut stage, _, ana, _) = set_up(engine).await;
    for _ in 0..12 {
        begins(&mut stage, ana).await;
        stage.says(ana, QUESTION).await;
    }
    assert_eq!(
        stage
            .town
            .database
            .count("SELECT COUNT(*) FROM questions")
            .await,
        10
    );
    assert!(
        stage
            .take(ana)
            .contains("La siguiente la puede enviar desde")
    );
    assert_eq!(stage.town.database.count(LEADS).await, 0);
    stage.town.finish().await;
}
