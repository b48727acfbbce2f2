//! Questions that ask the same, by the whole bot: found, shown side by side, answered together because a person says
//! so. Each asker keeps number and date and reads nothing of the other; what is due first stands for all.

use super::extension::MONDAY;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    two_who_ask_the_same_get_one_answer,
    the_same_in_english,
    what_is_not_the_same_is_not_shown_again,
    it_can_be_undone_until_it_is_answered,
    more_than_ten_get_a_public_answer,
    in_the_morning_one_line_stands_for_all,
);

pub(super) const HOLE: &str = "¿Cuándo van a tapar el hueco de la calle 10 con carrera 5?";
pub(super) const SAME: &str = "k paso con el ueco de la cll 10 con cra 5, ya se cayó una moto";
const OTHER: &str = "¿Cuándo van a tapar el hueco de la calle 12 con carrera 5?";

pub(super) async fn asks(stage: &mut Stage, person: i64, text: &str) {
    stage.says(person, "/preguntar").await;
    stage.says(person, text).await;
    stage.presses(person, "Plan de Desarrollo").await;
    stage.presses(person, "✅ Enviar").await;
    stage.take(person);
}

/// Luz answers for what Ana asked on Monday and Beto on Tuesday.
pub(super) async fn asked(stage: &mut Stage) -> (i64, i64, i64) {
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let (ana, beto) = (stage.person("Ana", "es"), stage.person("Beto", "es"));
    asks(stage, ana, HOLE).await;
    stage.at("2024-07-16T10:00:00-05:00").await;
    asks(stage, beto, SAME).await;
    for person in [luz, ana, beto] {
        stage.take(person);
    }
    (luz, ana, beto)
}

/// Somebody of the staff has the second question answered with the first.
pub(super) async fn joins(stage: &mut Stage, person: i64) {
    stage.says(person, "2024-2").await;
    stage.presses(person, "🔎 Preguntas parecidas").await;
    stage.presses(person, "Comparar con la 2024-000001").await;
    stage
        .presses(person, "✅ Es lo mismo: responder juntas")
        .await;
}

/// As far as the preview.
pub(super) async fn writes(stage: &mut Stage, person: i64, number: &str, answer: &str) {
    stage.says(person, number).await;
    stage.presses(person, "✍️ Responder").await;
    stage.says(person, answer).await;
}

async fn two_who_ask_the_same_get_one_answer(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana, beto) = asked(&mut stage).await;
    let caro = stage.person("Caro", "es");
    asks(&mut stage, caro, OTHER).await;
    stage.take(luz);
    stage.says(luz, "2024-2").await;
    stage.presses(luz, "🔎 Preguntas parecidas").await;
    let told = stage.take(luz);
    // Another street is not shown, however alike the words.
    assert!(
        told.contains("Esta pregunta se parece a la 2024-000002"),
        "{told}"
    );
    assert!(
        told.contains(HOLE) && told.contains("Comparar con la 2024-000001"),
        "{told}"
    );
    assert!(!told.contains("2024-000003"), "{told}");
    stage.presses(luz, "Comparar con la 2024-000001").await;
    let told = stage.take(luz);
    assert!(told.contains("¿Preguntan lo mismo?"), "{told}");
    assert!(told.contains(HOLE) && told.contains(SAME), "{told}");
    assert!(
        told.contains("la de 2024-000001, el lunes 5 de agosto de 2024"),
        "{told}"
    );
    assert_eq!(stage.take(beto), "");
    stage.presses(luz, "✅ Es lo mismo: responder juntas").await;
    let told = stage.take(luz);
    assert!(
        told.contains("Las dos preguntas se responden juntas"),
        "{told}"
    );
    // The later one hears of it, with number and date of their own, and nothing of the other.
    let told = stage.take(beto);
    assert!(
        told.contains("Su pregunta 2024-000002 se responde junto con otra igual"),
        "{told}"
    );
    assert!(told.contains("martes 6 de agosto"), "{told}");
    assert!(
        !told.contains("2024-000001") && !told.contains("Ana"),
        "{told}"
    );
    assert_eq!(stage.take(ana), "");
    for (person, number) in [(ana, "2024-1"), (beto, "2024-2")] {
        stage.says(person, number).await;
        let told = stage.take(person);
        assert!(
            told.contains("Su pregunta se responde junto con otra igual"),
            "{told}"
        );
    }
    // One line stands for both.
    stage.says(luz, "/pendientes").await;
    let told = stage.take(luz);
    assert!(
        told.contains("y 1 más igual") && !told.contains("2024-000002"),
        "{told}"
    );
    stage.says(luz, "2024-2").await;
    let told = stage.take(luz);
    assert!(
        told.contains("Se responde junto con la 2024-000001"),
        "{told}"
    );
    assert!(!told.contains("[✍️ Responder]"), "{told}");
    stage.presses(luz, "Abrir la 2024-000001").await;
    stage.presses(luz, "👥 Ver la otra igual").await;
    let told = stage.take(luz);
    assert!(
        told.contains("se responden junto con la 2024-000001"),
        "{told}"
    );
    writes(&mut stage, luz, "2024-1", "Lo tapamos el 20 de agosto.").await;
    let told = stage.take(luz);
    assert!(
        told.contains("Responde también otra pregunta igual"),
        "{told}"
    );
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(luz);
    assert!(
        told.contains("Responde también la otra pregunta igual"),
        "{told}"
    );
    for (person, number, other) in [
        (ana, "2024-000001", "2024-000002"),
        (beto, "2024-000002", "2024-000001"),
    ] {
        let told = stage.take(person);
        assert!(told.contains("Lo tapamos el 20 de agosto."), "{told}");
        assert!(told.contains(number) && !told.contains(other), "{told}");
    }
    // What follows is each one's own: one is content, the other insists.
    stage.presses_line(ana, "👍").await;
    stage.presses_line(beto, "👎").await;
    stage.says(beto, "2024-2").await;
    stage.presses(beto, "Pedir que la completen").await;
    stage.says(beto, "¿Y quién responde por la moto?").await;
    stage.take(luz);
    stage.says(luz, "/pendientes").await;
    let told = stage.take(luz);
    assert!(
        told.contains("2024-000002") && !told.contains("2024-000001"),
        "{told}"
    );
    stage.take(ana);
    stage.take(beto);
    writes(&mut stage, luz, "2024-2", "El seguro del municipio.").await;
    stage.presses(luz, "✅ Enviar").await;
    assert!(stage.take(beto).contains("El seguro del municipio."));
    assert_eq!(stage.take(ana), "");
    stage.town.finish().await;
}

async fn the_same_in_english(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "en", Role::Liaison, "planeacion").await;
    let (ana, beto) = (stage.person("Ana", "en"), stage.person("Beto", "en"));
    for person in [ana, beto] {
        stage
            .says(person, "When is the bridge of San Isidro repaired?")
            .await;
        stage.presses(person, "Development plan").await;
        stage.presses(person, "✅ Send").await;
        stage.take(person);
    }
    stage.take(luz);
    stage.says(luz, "2024-2").await;
    stage.presses(luz, "🔎 Similar questions").await;
    stage.presses(luz, "Compare with 2024-000001").await;
    stage.presses(luz, "✅ The same: answer together").await;
    assert!(
        stage
            .take(luz)
            .contains("Both questions are answered together")
    );
    let told = stage.take(beto);
    assert!(
        told.contains("Your question 2024-000002 is answered together with another one like it"),
        "{told}"
    );
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Answer").await;
    stage.says(luz, "In August.").await;
    assert!(
        stage
            .take(luz)
            .contains("It also answers another question that asks the same")
    );
    stage.presses(luz, "✅ Send").await;
    for person in [ana, beto] {
        assert!(stage.take(person).contains("In August."));
    }
    stage.town.finish().await;
}

async fn what_is_not_the_same_is_not_shown_again(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ..) = asked(&mut stage).await;
    stage.says(luz, "2024-2").await;
    stage.presses(luz, "🔎 Preguntas parecidas").await;
    stage.presses(luz, "Comparar con la 2024-000001").await;
    stage.take(luz);
    stage.presses(luz, "✖️ No es lo mismo").await;
    let none = "No encontramos preguntas sin responder que se parezcan";
    assert!(stage.take(luz).contains(none));
    // From either side.
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "🔎 Preguntas parecidas").await;
    assert!(stage.take(luz).contains(none));
    let joined = "SELECT COUNT(*) FROM questions WHERE leader_id IS NOT NULL";
    assert_eq!(stage.town.database.count(joined).await, 0);
    stage.town.finish().await;
}

async fn it_can_be_undone_until_it_is_answered(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana, beto) = asked(&mut stage).await;
    joins(&mut stage, luz).await;
    for person in [luz, ana, beto] {
        stage.take(person);
    }
    stage.says(luz, "2024-2").await;
    stage.presses(luz, "↩️ Responderla aparte").await;
    assert!(
        stage
            .take(luz)
            .contains("La pregunta 2024-000002 se responde aparte")
    );
    let told = stage.take(beto);
    assert!(
        told.contains("ya no junto con otra") && told.contains("martes 6 de agosto"),
        "{told}"
    );
    assert_eq!(stage.take(ana), "");
    stage.forges(luz, "alone:2").await;
    assert!(
        stage
            .take(luz)
            .contains("Esta pregunta ya se responde aparte")
    );
    // Again, and answered: then nothing is undone.
    joins(&mut stage, luz).await;
    writes(&mut stage, luz, "2024-1", "En agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    for person in [luz, ana, beto] {
        stage.take(person);
    }
    for data in ["alone:2", "alone:1", "same:1:2", "cmp:1:2", "alk:1"] {
        stage.forges(luz, data).await;
        let told = stage.take(luz);
        assert!(told.contains("respondi"), "{data}: {told}");
    }
    assert_eq!(stage.take(beto), "");
    // A correction reaches both.
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✏️ Corregir la respuesta").await;
    stage.says(luz, "En septiembre.").await;
    assert!(
        stage
            .take(luz)
            .contains("Responde también otra pregunta igual")
    );
    stage.presses(luz, "✅ Enviar").await;
    for person in [ana, beto] {
        let told = stage.take(person);
        assert!(told.contains("En septiembre."), "{told}");
    }
    stage.town.finish().await;
}

async fn more_than_ten_get_a_public_answer(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let mut askers = Vec::new();
    for n in 1..=11 {
        let person = stage.person(&format!("Persona {n}"), "es");
        asks(&mut stage, person, HOLE).await;
        askers.push(person);
        if n > 1 {
            stage.forges(luz, &format!("same:{n}:1")).await;
        }
    }
    stage.take(luz);
    stage.says(luz, "/pendientes").await;
    assert!(stage.take(luz).contains("y 10 más iguales"));
    writes(&mut stage, luz, "2024-1", "El 20 de agosto.").await;
    let told = stage.take(luz);
    assert!(
        told.contains("publíquela en la página de la entidad"),
        "{told}"
    );
    stage.presses(luz, "✅ Enviar").await;
    assert!(stage.take(luz).contains("Publíquela hoy"));
    for person in askers {
        let told = stage.take(person);
        assert!(told.contains("El 20 de agosto."), "{told}");
        assert!(
            told.contains("Más de diez preguntas piden lo mismo") && told.contains("art. 22"),
            "{told}"
        );
    }
    stage.town.finish().await;
}

async fn in_the_morning_one_line_stands_for_all(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, ana, beto) = asked(&mut stage).await;
    joins(&mut stage, luz).await;
    for person in [luz, ana, beto] {
        stage.take(person);
    }
    // The day on which the first is due, and after it: one line, by its date.
    stage.at("2024-08-05T08:00:00-05:00").await;
    let told = stage.take(luz);
    assert!(
        told.contains("2024-000001") && told.contains("y 1 más igual"),
        "{told}"
    );
    assert!(!told.contains("2024-000002"), "{told}");
    // Each asker is told of the own date that was missed.
    stage.at("2024-08-06T09:00:00-05:00").await;
    assert!(stage.take(ana).contains("2024-000001"));
    assert_eq!(stage.take(beto), "");
    stage.at("2024-08-08T09:00:00-05:00").await;
    assert!(stage.take(beto).contains("2024-000002"));
    stage.town.finish().await;
}
