//! One account does everything that can cost somebody else something, hundreds of times: what others get of it
//! stays little, and what is theirs is done as ever.

use super::guests::hold;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::space::SpaceKind;
use convoca::domain::staff::role::Role;
use convoca::simulator::{Incoming, Kind, Said};

on_both_engines!(
    one_account_costs_others_little,
    what_is_added_to_a_question_has_a_measure,
    a_group_is_answered_a_few_times,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";
const RATED: &str = "SELECT COUNT(*) FROM audit WHERE action = 'question_rated'";
const ADDED: &str = "SELECT COUNT(*) FROM question_parts WHERE kind = 'addition'";

async fn asks(stage: &mut Stage, person: i64, text: &str) {
    stage.says(person, text).await;
    stage.presses(person, "Plan de Desarrollo").await;
    stage.presses(person, "✅ Enviar").await;
}

async fn one_account_costs_others_little(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let space = hold(&stage, carmen, SpaceKind::Forum, Some(1)).await;
    let [eva, luis] = ["Eva", "Luis"].map(|name| stage.person(name, "es"));
    asks(&mut stage, eva, "¿Cuándo arreglan el parque?").await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "En agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    stage.forges(eva, &format!("gy:{space}")).await;
    stage.says(luis, "hola").await;
    stage.forges(luis, &format!("gy:{space}")).await;
    for person in [luz, carmen, luis] {
        stage.take(person);
    }
    // Eva is the hostile one: her place, her question, and whatever else comes to mind.
    let coming_and_going = (0..300).map(|n| format!("g{}:{space}", ["n", "y"][n % 2]));
    stage.forges_all(eva, coming_and_going).await;
    let opinions = (0..300).map(|n| format!("rate:1:{}", ["yes", "no", "no"][n % 3]));
    stage.forges_all(eva, opinions).await;
    for n in 0..60 {
        for text in [
            "/mis_preguntas",
            "/codigo ACDEF-ACDEF",
            "/espacios",
            "¿Y esto?",
        ] {
            stage.town.telegram.text(eva, text).unwrap();
        }
        if n % 10 == 0 {
            stage.settle().await;
        }
    }
    stage.settle().await;
    for n in 0..15 {
        stage.says(eva, "/cancelar").await;
        asks(&mut stage, eva, &format!("¿Y el puente {n}?")).await;
    }
    // Others are answered at once.
    asks(&mut stage, luis, "¿Y la vía?").await;
    let told = stage.take(luis);
    assert_eq!(
        told.matches("Ya hay un cupo para usted").count(),
        1,
        "{told}"
    );
    assert!(told.contains("Ya tenemos su pregunta"), "{told}");
    let questions = "SELECT COUNT(*) FROM questions";
    assert_eq!(stage.town.database.count(questions).await, 11);
    assert!(stage.town.database.count(RATED).await <= 20);
    for hour in ["10:05", "10:15", "10:20", "10:30"] {
        stage.at(&format!("2024-07-15T{hour}:00-05:00")).await;
    }
    let told = stage.take(luz);
    assert!(told.matches("📥").count() <= 2, "{told}");
    assert_eq!(stage.take(carmen), "");
    stage.town.finish().await;
}

async fn what_is_added_to_a_question_has_a_measure(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let eva = stage.person("Eva", "es");
    asks(&mut stage, eva, "¿Cuándo arreglan el parque?").await;
    stage.take(luz);
    for n in 0..35 {
        stage.forges(eva, "add:1").await;
        stage.sends(eva, "photo", &format!("{n}.jpg"), "").await;
    }
    let told = stage.take(eva);
    assert!(told.contains("ya tiene muchos archivos"), "{told}");
    for n in 0..60 {
        stage.forges(eva, "add:1").await;
        stage.says(eva, &format!("Y otra cosa {n}")).await;
        stage.says(eva, "/cancelar").await;
    }
    let told = stage.take(eva);
    let later = "Hizo esto muchas veces en poco tiempo. Puede seguir desde el lunes 15 de julio, 11:00 a. m.";
    assert!(told.contains(later), "{told}");
    assert_eq!(stage.town.database.count(ADDED).await, 40);
    for minute in [5, 10, 15, 20, 25] {
        stage
            .at(&format!("2024-07-15T10:{minute:02}:00-05:00"))
            .await;
    }
    let told = stage.take(luz);
    assert_eq!(told.matches("La persona agregó algo").count(), 1, "{told}");
    stage.presses(luz, "Abrir").await;
    let shown = stage.take(luz);
    assert_eq!(shown.matches(".jpg>").count(), 30, "{shown}");
    // A while later she goes on.
    stage.at("2024-07-15T11:00:00-05:00").await;
    stage.forges(eva, "add:1").await;
    stage.says(eva, "Gracias de todos modos").await;
    assert_eq!(stage.town.database.count(ADDED).await, 41);
    stage.town.finish().await;
}

async fn a_group_is_answered_a_few_times(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let eva = stage.person("Eva", "es");
    let groups = ["Vereda", "Barrio"];
    let [one, other] =
        groups.map(|name| stage.town.telegram.add_group(name, Kind::Supergroup, None));
    let calls = async |stage: &mut Stage, group: i64, times: usize| {
        for _ in 0..times {
            let text = "/ayuda".to_owned();
            let incoming = Incoming::new(eva, Said::Text { text }).in_chat(group);
            stage.town.telegram.receive(incoming).unwrap();
            stage.town.settle().await;
        }
        let log = stage.town.chat(group).log;
        log.iter().filter(|message| message.from.is_none()).count()
    };
    assert_eq!(calls(&mut stage, one, 50).await, 5);
    assert_eq!(calls(&mut stage, other, 1).await, 1);
    stage.at("2024-07-15T10:10:00-05:00").await;
    assert_eq!(calls(&mut stage, one, 1).await, 6);
    stage.town.finish().await;
}
