//! What people stumbled over: places, causes, and days that can mean two things.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    places_are_never_fewer_than_those_who_come_and_full_is_said,
    a_cancelled_meeting_says_why,
    what_can_mean_two_things_is_asked,
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
