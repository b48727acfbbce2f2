//! One account sends question after question: none is refused for good, and its office reads on.

use super::forum::{announced, forum};
use crate::support::town::instant;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::space::Space;
use convoca::domain::staff::role::Role;
use convoca::store::NewQuestion;

on_both_engines!(
    who_sends_many_questions_sends_the_next_one_later,
    what_follows_soon_is_gathered_into_one_message,
    what_is_asked_in_a_meeting_is_gathered_until_its_end,
    a_large_meeting_keeps_no_other_office_waiting,
    that_many_come_from_one_person_says_not_who,
    who_is_erased_does_not_begin_anew,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// Up to the preview: the question is ready to be sent.
async fn writes(stage: &mut Stage, person: i64, text: &str) {
    stage.says(person, text).await;
    stage.presses(person, "Plan de Desarrollo").await;
}

async fn asks(stage: &mut Stage, person: i64, text: &str) {
    writes(stage, person, text).await;
    stage.presses(person, "✅ Enviar").await;
}

async fn who_sends_many_questions_sends_the_next_one_later(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    for number in 1..=10 {
        asks(
            &mut stage,
            ana,
            &format!("¿Cuándo arreglan el parque {number}?"),
        )
        .await;
    }
    assert!(stage.take(ana).contains("2024-000010"));
    asks(&mut stage, ana, "¿Cuándo arreglan la biblioteca?").await;
    for _ in 0..5 {
        stage.presses(ana, "✅ Enviar").await;
    }
    let told = stage.take(ana);
    assert!(!told.contains("2024-000011"), "{told}");
    let when = "La siguiente la puede enviar desde el lunes 15 de julio, 11:00 a. m.\n";
    assert!(told.contains(when), "{told}");
    assert!(told.contains("Lo que escribió quedó guardado."), "{told}");
    // Somebody else is not kept waiting.
    let luis = stage.person("Luis", "es");
    asks(&mut stage, luis, "¿Y el puente?").await;
    assert!(stage.take(luis).contains("2024-000011"));
    // At that time, one press.
    stage.at("2024-07-15T11:00:00-05:00").await;
    stage.presses(ana, "✅ Enviar").await;
    assert!(stage.take(ana).contains("2024-000012"));
    let sent = "SELECT COUNT(*) FROM questions WHERE text = '¿Cuándo arreglan la biblioteca?'";
    assert_eq!(stage.town.database.count(sent).await, 1);
    // A day has its measure too, and nothing is refused: the next day goes on.
    for hour in [12, 13] {
        stage.at(&format!("2024-07-15T{hour}:00:00-05:00")).await;
        for number in 1..=10 {
            asks(&mut stage, ana, &format!("{hour} {number}")).await;
        }
    }
    let all =
        "SELECT COUNT(*) FROM questions WHERE person_id = (SELECT MIN(person_id) FROM questions)";
    assert_eq!(stage.town.database.count(all).await, 30);
    stage.take(ana);
    stage.at("2024-07-16T10:00:00-05:00").await;
    stage.presses(ana, "✅ Enviar").await;
    assert!(stage.take(ana).contains("2024-000032"));
    stage.town.finish().await;
}

async fn what_follows_soon_is_gathered_into_one_message(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    stage.take(luz);
    let people = ["Ana", "Luis", "Eva", "Beto"].map(|name| stage.person(name, "es"));
    for person in people {
        asks(&mut stage, person, "¿Cuándo arreglan el parque?").await;
    }
    // The first is told at once, and so far nothing else.
    let told = stage.take(luz);
    assert_eq!(told.matches("📥").count(), 1, "{told}");
    assert!(told.contains("Pregunta nueva 2024-000001"), "{told}");
    stage.at("2024-07-15T10:10:00-05:00").await;
    assert_eq!(stage.take(luz), "");
    stage.at("2024-07-15T10:15:00-05:00").await;
    let told = stage.take(luz);
    assert_eq!(told.matches("📥").count(), 1, "{told}");
    assert!(told.contains("Hay 3 preguntas nuevas"), "{told}");
    assert!(told.contains("2024-000004"), "{told}");
    assert!(!told.contains("misma persona"), "{told}");
    stage.at("2024-07-15T10:40:00-05:00").await;
    assert_eq!(stage.take(luz), "");
    // After a while a first one is told at once again.
    asks(&mut stage, people[0], "¿Y el puente?").await;
    assert!(stage.take(luz).contains("Pregunta nueva 2024-000005"));
    // What waits goes along with the next that is told at once.
    asks(&mut stage, people[1], "¿Y la vía?").await;
    stage
        .town
        .clock
        .set("2024-07-15T10:56:00-05:00".parse().unwrap());
    asks(&mut stage, people[2], "¿Y el bus?").await;
    assert!(stage.take(luz).contains("Hay 2 preguntas nuevas"));
    stage.at("2024-07-15T11:40:00-05:00").await;
    assert_eq!(stage.take(luz), "");
    stage.town.finish().await;
}

async fn what_is_asked_in_a_meeting_is_gathered_until_its_end(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-15T09:00:00-05:00").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let (starts, ends) = ("2024-07-15T10:00:00-05:00", "2024-07-15T11:30:00-05:00");
    let meeting = Space {
        starts_at: instant(starts),
        ends_at: instant(ends),
        questions_close: instant(ends),
        ..forum(&stage)
    };
    let key = announced(&stage, carmen, meeting).await;
    stage.take(luz);
    let people = ["Ana", "Luis", "Eva", "Beto"].map(|name| stage.person(name, "es"));
    // Before it begins the first one is told at once.
    asks(&mut stage, people[0], "¿Cuándo arreglan el parque?").await;
    assert!(stage.take(luz).contains("Pregunta nueva 2024-000001"));
    stage.at(starts).await;
    for (person, minute) in people.into_iter().zip([5, 25, 45, 55]) {
        stage
            .at(&format!("2024-07-15T10:{minute:02}:00-05:00"))
            .await;
        asks(&mut stage, person, "¿Y la vía?").await;
    }
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let id = tx.question_id("2024-000005").await.unwrap().unwrap();
    let asked = tx.question(id).await.unwrap().unwrap();
    assert_eq!(asked.space.as_deref(), Some(key.as_str()));
    drop(tx);
    stage.at("2024-07-15T11:29:00-05:00").await;
    assert_eq!(stage.take(luz), "");
    stage.at(ends).await;
    let told = stage.take(luz);
    assert_eq!(told.matches("📥").count(), 1, "{told}");
    assert!(told.contains("Hay 4 preguntas nuevas"), "{told}");
    // Afterwards the next one is told as ever, after the minutes for which notices are gathered.
    asks(&mut stage, people[0], "¿Y el puente?").await;
    assert_eq!(stage.take(luz), "");
    stage.at("2024-07-15T11:45:00-05:00").await;
    assert!(stage.take(luz).contains("Pregunta nueva 2024-000006"));
    stage.town.finish().await;
}

async fn a_large_meeting_keeps_no_other_office_waiting(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-15T09:00:00-05:00").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let (starts, ends) = ("2024-07-15T10:00:00-05:00", "2024-07-15T11:30:00-05:00");
    let meeting = Space {
        starts_at: instant(starts),
        ends_at: instant(ends),
        questions_close: instant(ends),
        ..forum(&stage)
    };
    let key = announced(&stage, carmen, meeting).await;
    let due = "2024-08-02".parse().unwrap();
    let mut tx = stage.town.app.store.begin().await.unwrap();
    // As many in the meeting as are looked at in one go, one before it began, and one that is not of it.
    for n in 1..=502 {
        let came = match n {
            501 => "2024-07-15T09:50:00-05:00",
            _ => "2024-07-15T10:10:00-05:00",
        };
        let question = NewQuestion {
            code: None,
            number: &format!("2024-{n:06}"),
            person_id: None,
            space: Some(key.as_str()).filter(|_| n <= 501),
            topic: None,
            office: Some("planeacion"),
            author_name: None,
            text: "¿Cuándo arreglan la vía?",
            received_at: instant(came),
            due_receipt: due,
            due_filing: due,
            due_on: due,
        };
        tx.add_question(&question).await.unwrap();
    }
    tx.commit().await.unwrap();
    stage.take(luz);
    stage.at("2024-07-15T10:21:00-05:00").await;
    let told = stage.take(luz);
    assert!(told.contains("Hay 2 preguntas nuevas"), "{told}");
    for number in ["2024-000501", "2024-000502"] {
        assert!(told.contains(number), "{told}");
    }
    stage.town.finish().await;
}

async fn that_many_come_from_one_person_says_not_who(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let [ana, luis] = ["Ana", "Luis"].map(|name| stage.person(name, "es"));
    for number in 1..=4 {
        asks(
            &mut stage,
            ana,
            &format!("¿Cuándo arreglan el parque {number}?"),
        )
        .await;
    }
    // With her name: nothing leads from it to the others.
    writes(&mut stage, ana, "¿Cuándo abren la biblioteca?").await;
    stage.presses(ana, "Poner mi nombre").await;
    stage.presses(ana, "✅ Enviar").await;
    asks(&mut stage, luis, "¿Y el puente?").await;
    stage.take(luz);
    stage.at("2024-07-15T10:15:00-05:00").await;
    let told = stage.take(luz);
    assert!(told.contains("Hay 5 preguntas nuevas"), "{told}");
    let many = "👤 4 preguntas de la misma persona en los últimos 7 días.";
    assert_eq!(told.matches(many).count(), 1, "{told}");
    let opened = async |stage: &mut Stage, number: &str| {
        stage.says(luz, number).await;
        stage.take(luz)
    };
    let shown = opened(&mut stage, "2024-2").await;
    assert!(shown.contains(many) && !shown.contains("Ana"), "{shown}");
    for other in ["2024-5", "2024-6"] {
        let shown = opened(&mut stage, other).await;
        assert!(!shown.contains("misma persona"), "{shown}");
    }
    // A week later it is no news, and of who was erased nothing is said.
    stage.at("2024-07-23T10:00:00-05:00").await;
    let shown = opened(&mut stage, "2024-2").await;
    assert!(!shown.contains("misma persona"), "{shown}");
    for number in 1..=3 {
        asks(
            &mut stage,
            luis,
            &format!("¿Cuándo arreglan la vía {number}?"),
        )
        .await;
    }
    assert!(
        opened(&mut stage, "2024-7")
            .await
            .contains("3 preguntas de la misma")
    );
    stage.says(luis, "/borrar").await;
    stage.presses(luis, "Sí, borrar mis datos").await;
    let shown = opened(&mut stage, "2024-7").await;
    assert!(!shown.contains("misma persona"), "{shown}");
    stage.town.finish().await;
}

async fn who_is_erased_does_not_begin_anew(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    for number in 1..=10 {
        asks(
            &mut stage,
            ana,
            &format!("¿Cuándo arreglan el parque {number}?"),
        )
        .await;
    }
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "Sí, borrar mis datos").await;
    asks(&mut stage, ana, "¿Y el puente?").await;
    let told = stage.take(ana);
    assert!(
        told.contains("La siguiente la puede enviar desde"),
        "{told}"
    );
    assert!(!told.contains("2024-000011"), "{told}");
    stage.town.finish().await;
}
