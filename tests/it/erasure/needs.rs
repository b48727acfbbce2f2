//! What somebody needs to take part is kept only with a yes of its own, and goes with it.

use super::MONDAY;
use crate::story::guests::hold;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::space::SpaceKind;
use convoca::domain::staff::role::Role;

on_both_engines!(
    without_a_yes_no_need_is_kept,
    needs_go_with_the_yes,
    who_needs_what_is_no_number_that_points_at_anybody,
);

const KEPT: &str = "SELECT COUNT(*) FROM rsvps WHERE needs <> '' OR needs_note IS NOT NULL";

/// A space, and somebody who comes to it.
async fn comes(engine: Engine) -> (Stage, i64, i64, i64) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/espacios").await;
    stage.presses_line(ana, "📣 sábado 20 de julio").await;
    stage.presses(ana, "✅ Voy a ir").await;
    (stage, carmen, id, ana)
}

async fn without_a_yes_no_need_is_kept(engine: Engine) {
    let (mut stage, _, id, ana) = comes(engine).await;
    stage.presses(ana, "♿ Entrada sin escalones").await;
    let told = stage.take(ana);
    assert!(told.contains("dice algo de su salud"), "{told}");
    assert_eq!(stage.town.database.count(KEPT).await, 0, "only asked");
    stage.presses(ana, "No").await;
    assert!(stage.take(ana).contains("Igual puede ir al encuentro"));
    // Neither with forged buttons nor with words.
    for data in [format!("gs:{id}:ramp"), format!("gs:{id}:other")] {
        stage.forges(ana, &data).await;
    }
    stage.says(ana, "Silla de ruedas").await;
    assert_eq!(stage.town.database.count(KEPT).await, 0);
    // Whoever needs nothing is not asked.
    stage.take(ana);
    stage.forges(ana, &format!("gs:{id}:none")).await;
    let told = stage.take(ana);
    assert!(told.contains("Anotamos que no necesita nada"), "{told}");
}

async fn needs_go_with_the_yes(engine: Engine) {
    let (mut stage, _, id, ana) = comes(engine).await;
    stage.presses(ana, "✏️ Otra cosa").await;
    stage.presses(ana, "Sí").await;
    stage.says(ana, "Letra grande").await;
    assert_eq!(stage.town.database.count(KEPT).await, 1);
    stage.says(ana, "/privacidad").await;
    let told = stage.take(ana);
    assert!(told.contains("guardemos lo que necesita"), "{told}");
    stage.presses(ana, "🚫 Borrar lo que necesito").await;
    let told = stage.take(ana);
    assert!(told.contains("Borramos esos datos"), "{told}");
    assert_eq!(stage.town.database.count(KEPT).await, 0);
    // She still comes, and is asked again before anything is kept.
    let comes = "SELECT COUNT(*) FROM rsvps WHERE answer = 'coming'";
    assert_eq!(stage.town.database.count(comes).await, 1);
    stage.forges(ana, &format!("gs:{id}:ramp")).await;
    assert!(stage.take(ana).contains("dice algo de su salud"));
    // What a process of before kept meanwhile goes at the next start.
    let meddled = "UPDATE rsvps SET needs = 'ramp'";
    stage.town.database.meddle(meddled).await;
    stage.town.restart().await;
    assert_eq!(stage.town.database.count(KEPT).await, 0);
}

async fn who_needs_what_is_no_number_that_points_at_anybody(engine: Engine) {
    let (mut stage, carmen, id, ana) = comes(engine).await;
    stage.presses(ana, "🤟 Lengua de señas").await;
    stage.presses(ana, "Sí").await;
    for more in 0..6 {
        let other = stage.person(&format!("Otra {more}"), "es");
        stage.says(other, "/espacios").await;
        stage.presses_line(other, "📣 sábado 20 de julio").await;
        stage.presses(other, "✅ Voy a ir").await;
        stage.presses(other, "♿ Entrada sin escalones").await;
        stage.presses(other, "Sí").await;
    }
    stage.says(carmen, "/espacios").await;
    stage.take(carmen);
    stage.forges(carmen, &format!("gl:{id}")).await;
    let told = stage.take(carmen);
    assert!(told.contains("piden lengua de señas: menos de 5"), "{told}");
    assert!(
        told.contains("piden entrada sin escalones: 5 o más"),
        "{told}"
    );
    assert!(!told.contains("otra cosa"), "{told}");
}
