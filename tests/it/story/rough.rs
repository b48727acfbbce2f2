//! What people stumbled over: places, causes, and days that can mean two things.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    places_are_never_fewer_than_those_who_come_and_full_is_said,
    a_cancelled_meeting_says_why,
    what_can_mean_two_things_is_asked,
    what_is_asked_back_is_tapped_and_nothing_said_is_lost,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn set_up(stage: &mut Stage) -> i64 {
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/espacios").await;
    stage.presses(carmen, "➕ Crear un encuentro").await;
    stage.presses(carmen, "Foro").await;
    stage.says(carmen, "sábado 27 de julio, 9 a. m.").await;
    stage.presses(carmen, "3 horas").await;
    stage.says(carmen, "Parque principal").await;
    stage.presses(carmen, "📣 Anunciar").await;
    carmen
}

async fn opens(stage: &mut Stage, person: i64) {
    stage.says(person, "/espacios").await;
    stage.take(person);
    stage.presses_line(person, "📣 sábado 27 de julio").await;
}

async fn sets_places(stage: &mut Stage, carmen: i64, places: &str) {
    opens(stage, carmen).await;
    stage.presses(carmen, "👥 Cupo").await;
    stage.says(carmen, places).await;
}

async fn places_are_never_fewer_than_those_who_come_and_full_is_said(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = set_up(&mut stage).await;
    let [ana, eva, luis] = ["Ana", "Eva", "Luis"].map(|name| stage.person(name, "es"));
    for person in [ana, eva] {
        opens(&mut stage, person).await;
        stage.presses(person, "✅ Voy a ir").await;
    }
    sets_places(&mut stage, carmen, "1").await;
    let told = stage.take(carmen);
    assert!(told.contains("Ya dijeron que van 2 personas"), "{told}");
    stage.says(carmen, "2").await;
    stage.presses(carmen, "✅ Sí").await;
    assert!(stage.take(carmen).contains("Cupo: 2 personas"));
    opens(&mut stage, luis).await;
    let told = stage.take(luis);
    assert!(told.contains("Ya no hay cupo."), "{told}");
    assert!(!told.contains("Hay cupo"), "{told}");
    // Whoever has a place is not told that there is none.
    opens(&mut stage, ana).await;
    let told = stage.take(ana);
    assert!(!told.contains("Ya no hay cupo."), "{told}");
    stage.town.finish().await;
}

async fn a_cancelled_meeting_says_why(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = set_up(&mut stage).await;
    let ana = stage.person("Ana", "es");
    opens(&mut stage, ana).await;
    opens(&mut stage, carmen).await;
    stage.presses(carmen, "❌ Cancelar el encuentro").await;
    stage.says(carmen, "Va a llover <mucho>").await;
    stage.presses_line(carmen, "✅ Sí").await;
    let told = stage.take(carmen);
    assert!(told.contains("Motivo: Va a llover <mucho>"), "{told}");
    stage.says(ana, "/espacios").await;
    stage.take(ana);
    stage.presses_line(ana, "❌ sábado 27 de julio").await;
    let told = stage.take(ana);
    assert!(told.contains("Motivo: Va a llover <mucho>"), "{told}");
    stage.town.finish().await;
}

async fn what_is_asked_back_is_tapped_and_nothing_said_is_lost(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = set_up(&mut stage).await;
    opens(&mut stage, carmen).await;
    stage.presses(carmen, "📅 Fecha y hora").await;
    stage.says(carmen, "el próximo viernes a las 3").await;
    stage.presses(carmen, "viernes 19 de julio").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("¿Es a las 3:00 a. m. o a las 3:00 p. m.?"),
        "{told}"
    );
    let old = "viernes 26 de julio";
    assert!(
        stage.town.telegram.press(carmen, old).is_err(),
        "it is gone"
    );
    stage
        .presses(carmen, "viernes 19 de julio, 3:00 p. m.")
        .await;
    stage.presses(carmen, "2 horas").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("viernes 19 de julio de 2024, 3:00 p. m."),
        "{told}"
    );
    stage.presses(carmen, "Dejar así").await;
    // Whoever types the day need not type the hour again.
    opens(&mut stage, carmen).await;
    stage.presses(carmen, "📅 Fecha y hora").await;
    stage.says(carmen, "el próximo viernes a las 5 p. m.").await;
    stage.says(carmen, "el 26").await;
    stage.presses(carmen, "2 horas").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("viernes 26 de julio de 2024, 5:00 p. m."),
        "{told}"
    );
    stage.presses(carmen, "Dejar así").await;
    // What was said for another thing is not heard there.
    opens(&mut stage, carmen).await;
    stage.presses(carmen, "📅 Fecha y hora").await;
    stage.says(carmen, "el próximo viernes a las 5 p. m.").await;
    stage.presses(carmen, "✖️ Salir").await;
    opens(&mut stage, carmen).await;
    stage.presses(carmen, "📅 Fecha y hora").await;
    stage.take(carmen);
    stage.says(carmen, "26 de julio").await;
    assert!(!stage.take(carmen).contains("5:00 p. m."));
    // What was typed at the counter is of a day that has been.
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    stage.says(luz, "/radicar").await;
    stage.presses(luz, "📞 Por teléfono").await;
    stage.says(luz, "¿Cuándo abren el puesto de salud?").await;
    stage.says(luz, "el lunes a las 9 a. m.").await;
    let told = stage.take(luz);
    assert!(
        told.contains("¿Es hoy o el lunes 8 de julio?")
            && told.contains("[lunes 15 de julio, 9:00"),
        "{told}"
    );
    stage.presses(luz, "lunes 8 de julio, 9:00 a. m.").await;
    stage.says(luz, "Se cayó la luz.").await;
    stage.presses(luz, "No sé").await;
    stage.presses(luz, "No lo quiso decir").await;
    let told = stage.take(luz);
    assert!(told.contains("lunes 8 de julio"), "{told}");
    stage.town.finish().await;
}

async fn what_can_mean_two_things_is_asked(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = set_up(&mut stage).await;
    opens(&mut stage, carmen).await;
    stage.presses(carmen, "📅 Fecha y hora").await;
    stage.take(carmen);
    stage.says(carmen, "mañana a las 3").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("¿Es a las 3:00 a. m. o a las 3:00 p. m.?"),
        "{told}"
    );
    stage.says(carmen, "el lunes a las 5 de la tarde").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("Hoy es lunes. ¿Es hoy o el lunes 22 de julio?"),
        "{told}"
    );
    stage
        .says(carmen, "el próximo viernes a las 5 de la tarde")
        .await;
    let told = stage.take(carmen);
    assert!(
        told.contains("¿Es el viernes 19 de julio o el viernes 26 de julio?"),
        "{told}"
    );
    stage.says(carmen, "viernes 19 a las 5 de la tarde").await;
    stage.presses(carmen, "2 horas").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("viernes 19 de julio de 2024, 5:00 p. m."),
        "{told}"
    );
    stage.town.finish().await;
}
