//! «¿Por qué esa fecha?» says what the count says, to whoever asks; both dates stand on the card; midnight is
//! of the day that ends.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::calendar::{CalendarSpec, Suspension};
use convoca::domain::staff::role::Role;

on_both_engines!(
    the_reason_agrees_with_the_count_and_speaks_to_its_reader,
    both_dates_stand_on_the_card,
    the_end_of_the_window_is_midnight_of_the_day_before,
    what_is_to_be_completed_is_counted_from_the_day_it_was_asked_for,
);

async fn what_is_to_be_completed_is_counted_from_the_day_it_was_asked_for(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-02T10:00:00-05:00").await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo arreglan la vía?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "Sí, la vía se arregla este año.").await;
    stage.presses(luz, "✅ Enviar").await;
    stage.at("2024-07-12T11:00:00-05:00").await;
    stage.presses(ana, "👎 No").await;
    stage.presses(ana, "Pedir que la completen").await;
    stage.says(ana, "No dice en qué mes.").await;
    // What was forgotten can be added at once.
    stage.presses(ana, "Agregar algo").await;
    stage.says(ana, "Ni en qué tramo.").await;
    assert!(
        stage
            .take(ana)
            .contains("Ya va con su pregunta 2024-000001")
    );
    stage.says(ana, "/estado 2024-1").await;
    stage.take(ana);
    stage.presses(ana, "📅 ¿Por qué esa fecha?").await;
    let told = stage.take(ana);
    for part in [
        "Usted pidió completar la respuesta. La completamos a más tardar el viernes 19 de julio",
        "La fecha del martes 23 de julio de 2024 era para la primera respuesta.",
        "viernes 19 de julio: día 5 de 5",
    ] {
        assert!(told.contains(part), "{told}");
    }
    assert!(!told.contains("de 15"), "{told}");
    stage.take(luz);
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "📅 ¿Por qué esa fecha?").await;
    let told = stage.take(luz);
    assert!(
        told.contains("La persona pidió completar la respuesta. Hay que completarla a más tardar el viernes 19 de julio")
            && told.contains("día 5 de 5")
            && !told.contains("de 15"),
        "{told}"
    );
    stage.town.finish().await;
}

async fn the_reason_agrees_with_the_count_and_speaks_to_its_reader(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-12T10:00:00-05:00").await;
    let spec = CalendarSpec {
        saturday_is_business_day: true,
        suspensions: vec![Suspension {
            from: "2024-07-18".parse().unwrap(),
            to: "2024-07-19".parse().unwrap(),
            act: "Resolución 5 de 2024".into(),
            adopted_on: Some("2024-07-10".parse().unwrap()),
        }],
        ..CalendarSpec::default()
    };
    stage.town.adopts(spec).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.at("2024-07-12T11:00:00-05:00").await;
    stage.says(ana, "¿Cuándo arreglan la vía?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.take(ana);
    stage.take(luz);
    stage.presses(ana, "📅 ¿Por qué esa fecha?").await;
    let told = stage.take(ana);
    assert!(
        told.contains("Su pregunta llegó el viernes 12 de julio"),
        "{told}"
    );
    assert!(!told.contains("no cuentan sábados"), "{told}");
    assert!(told.contains("sábado 13 de julio: día 1 de 15"), "{told}");
    let suspended = "jueves 18 de julio: no se cuenta (la entidad suspendió los plazos: Resolución 5 de 2024, del miércoles 10 de julio de 2024)";
    assert!(told.contains(suspended), "{told}");
    stage.says(luz, "2024-1").await;
    stage.take(luz);
    stage.presses(luz, "📅 ¿Por qué esa fecha?").await;
    let told = stage.take(luz);
    assert!(
        told.contains("La pregunta llegó el viernes 12 de julio"),
        "{told}"
    );
    assert!(told.contains("Hay que responderla a más tardar"), "{told}");
    assert!(
        !told.contains("Su pregunta") && !told.contains("Le respondemos"),
        "{told}"
    );
    stage.town.finish().await;
}

async fn both_dates_stand_on_the_card(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-12T10:00:00-05:00").await;
    let answers = "Realiza respuestas escritas, en el término de 15 días (hábiles) a las preguntas de los ciudadanos";
    let lines = [["2", answers, "13/07/2024", "31/07/2024", "Dirección TIC"]];
    crate::activities::imported(&stage.town, &crate::activities::schedule(&lines)).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.at("2024-07-13T09:00:00-05:00").await;
    stage.says(ana, "¿Cuándo arreglan la vía?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.take(luz);
    stage.says(luz, "2024-1").await;
    let told = stage.take(luz);
    assert!(
        told.contains("Responder a más tardar el viernes 2 de agosto de 2024"),
        "{told}"
    );
    let both = "📅 El cronograma promete responder el miércoles 31 de julio. La ley da hasta el viernes 2 de agosto: 2 días hábiles más.";
    assert!(told.contains(both), "{told}");
    // What whoever asked was promised is the law's date.
    stage.take(ana);
    stage.says(ana, "2024-1").await;
    assert!(!stage.take(ana).contains("31 de julio"));
    stage.town.finish().await;
}

async fn the_end_of_the_window_is_midnight_of_the_day_before(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-13T09:00:00-05:00").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/espacios").await;
    stage.presses_line(ana, "🟢").await;
    let told = stage.take(ana);
    assert!(
        told.contains("hasta el sábado 13 de julio de 2024, al final del día"),
        "{told}"
    );
    assert!(!told.contains("12:00 a. m"), "{told}");
    stage.town.finish().await;
}
