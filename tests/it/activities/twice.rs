//! «Cargar» pressed twice, by two, or again after the machine died: one version, one receipt, and whoever came
//! second reads what holds.

use super::sent::{LINES, coordinator, sends_schedule, shown, versions};
use super::{imported, schedule};
use crate::consultation::data;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::actions::Actor;
use convoca::actions::schedule::load::{Loaded, Reading, Sent, There, Wishes, load};
use convoca::domain::base::Address;
use convoca::domain::staff::role::Role;
use convoca::files::read;
use convoca::simulator::{Fault, FaultKind};

on_both_engines!(
    a_double_tap_loads_once,
    a_press_at_a_card_that_has_gone_on_takes_no_buttons,
    two_with_the_same_schedule_load_it_once,
    of_two_with_different_schedules_the_second_looks_again,
    what_a_dead_machine_did_not_load_is_loaded_by_the_next_press,
    a_press_of_the_version_before_is_carried_on,
    what_was_compared_with_an_older_version_is_compared_again,
    what_changes_is_sent_when_it_is_asked_for,
    a_yes_that_was_taken_back_loads_nothing,
);

const YES: &str = "✅ Cargar";
const RECEIPT: &str = "✅ Listo. Ya vale la versión";

/// Presses a button without waiting for what comes of it.
fn taps(stage: &Stage, person: i64, button: &str) {
    stage.town.telegram.press(person, button).unwrap();
}

async fn second(stage: &mut Stage) -> i64 {
    let pedro = stage.staff("Pedro", "es", Role::Coordinator, "").await;
    stage.take(pedro);
    pedro
}

async fn a_double_tap_loads_once(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    stage.take(carmen);
    taps(&stage, carmen, YES);
    taps(&stage, carmen, YES);
    stage.settle().await;
    let told = stage.take(carmen);
    assert_eq!(told.matches(RECEIPT).count(), 1, "{told}");
    assert!(told.contains("Ya está cargado: es la versión 1"), "{told}");
    assert_eq!(versions(&stage).await, 1);
    // The receipt keeps its ways on.
    stage.presses(carmen, "📊 Ver cómo va").await;
    stage.town.finish().await;
}

async fn a_press_at_a_card_that_has_gone_on_takes_no_buttons(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    taps(&stage, carmen, "🔎 Revisar 4 cosas");
    taps(&stage, carmen, "🔎 Revisar 4 cosas");
    stage.settle().await;
    stage.presses(carmen, "Después").await;
    // Loaded, but the card does not say so yet: the second press leaves the receipt as it is.
    stage.presses(carmen, "⬅️ Al resumen").await;
    taps(&stage, carmen, YES);
    stage.town.take_in().await;
    stage.town.app.intake.errands_done().await;
    taps(&stage, carmen, YES);
    stage.settle().await;
    assert_eq!(versions(&stage).await, 1);
    stage.presses(carmen, "📊 Ver cómo va").await;
    stage.town.finish().await;
}

async fn two_with_the_same_schedule_load_it_once(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    let pedro = second(&mut stage).await;
    sends_schedule(&mut stage, pedro, "cronograma.tsv", &LINES).await;
    stage.take(carmen);
    stage.take(pedro);
    taps(&stage, carmen, YES);
    taps(&stage, pedro, YES);
    stage.settle().await;
    assert_eq!(versions(&stage).await, 1);
    let told = stage.take(carmen) + &stage.take(pedro);
    assert_eq!(told.matches(RECEIPT).count(), 1, "{told}");
    assert!(told.contains("Ya está cargado: es la versión 1"), "{told}");
    stage.town.finish().await;
}

async fn of_two_with_different_schedules_the_second_looks_again(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    let pedro = second(&mut stage).await;
    sends_schedule(&mut stage, pedro, "otro.tsv", &LINES[..2]).await;
    stage.take(carmen);
    stage.take(pedro);
    // Whatever is pressed once too often was not pressed at what is shown now.
    for person in [carmen, pedro].repeat(3) {
        taps(&stage, person, YES);
    }
    stage.settle().await;
    assert_eq!(versions(&stage).await, 1);
    let mut told = [carmen, pedro].map(|person| (person, stage.take(person)));
    told.sort_by_key(|(_, told)| !told.contains(RECEIPT));
    let [(_, first), (second, told)] = told;
    assert_eq!(first.matches(RECEIPT).count(), 1, "{first}");
    let looks = "Alguien cargó otra versión";
    assert_eq!(told.matches(looks).count(), 1, "{told}");
    assert!(told.contains("Frente a la versión 1"), "{told}");
    assert!(!told.contains(RECEIPT), "{told}");
    stage.presses(second, YES).await;
    assert!(stage.take(second).contains("Ya vale la versión 2"));
    assert_eq!(versions(&stage).await, 2);
    stage.town.finish().await;
}

async fn what_a_dead_machine_did_not_load_is_loaded_by_the_next_press(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    let yes = data(&stage, carmen, YES);
    let never = FaultKind::Delay {
        milliseconds: 60_000,
    };
    let never = Fault::with_probability(never, 1.0).only("download");
    stage.town.telegram.set_faults(vec![never]);
    taps(&stage, carmen, YES);
    stage.town.take_in().await;
    stage.town.telegram.set_faults(Vec::new());
    stage.town.restart().await;
    stage.settle().await;
    assert_eq!(versions(&stage).await, 0);
    stage.take(carmen);
    stage.presses(carmen, YES).await;
    let told = stage.take(carmen);
    assert_eq!(told.matches(RECEIPT).count(), 1, "{told}");
    stage.town.restart().await;
    stage.forges(carmen, &yes).await;
    assert_eq!(versions(&stage).await, 1);
    stage.town.finish().await;
}

async fn a_press_of_the_version_before_is_carried_on(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    let was =
        r#"UPDATE people SET dialogue = replace(dialogue, '"step":"card"', '"step":"keeping"')"#;
    stage.town.app.store.sabotage(was).await.unwrap();
    let kept = "SELECT dialogue FROM people WHERE dialogue LIKE '%keeping%'";
    assert_eq!(stage.town.database.texts(kept).await.len(), 1);
    stage.town.restart().await;
    stage.presses(carmen, YES).await;
    assert!(stage.take(carmen).contains(RECEIPT));
    assert_eq!(versions(&stage).await, 1);
    stage.town.finish().await;
}

async fn what_was_compared_with_an_older_version_is_compared_again(engine: Engine) {
    let (stage, carmen) = coordinator(engine).await;
    let (town, wishes) = (&stage.town, Wishes::default());
    let desk = town.app.desk.now();
    let document = read(schedule(&LINES).into_bytes()).unwrap();
    let compared = async || {
        let mut tx = town.app.store.read().await.unwrap();
        let there = There::now(&mut tx, &desk).await.unwrap();
        let reading = Reading::of(&document, &desk, &there, &wishes).unwrap();
        let imported = reading.against(there);
        (reading, imported)
    };
    let before = compared().await;
    // Another process was quicker, after it was compared.
    imported(town, &schedule(&LINES[..1])).await;
    let now = compared().await;
    for (shown, read, becomes) in [
        (0, &before, Loaded::Outdated),
        (0, &now, Loaded::Overtaken),
        (1, &now, Loaded::Done),
    ] {
        let mut tx = town.app.store.begin().await.unwrap();
        let person = tx.still_known(Address::telegram(carmen)).await.unwrap();
        let person = person.unwrap();
        let posts = tx.posts_of(person.id).await.unwrap();
        let actor = Actor { person, posts };
        let sent = Sent {
            file: "cronograma.tsv",
            digest: "",
            before: shown,
        };
        let read = (&read.0, &read.1);
        let loaded = load(&mut tx, (&actor, &desk), read, sent, town.clock.now()).await;
        assert_eq!(loaded.unwrap(), becomes);
        tx.commit().await.unwrap();
    }
    assert_eq!(versions(&stage).await, 2);
    stage.town.finish().await;
}

async fn what_changes_is_sent_when_it_is_asked_for(engine: Engine) {
    let (mut stage, carmen) = coordinator(engine).await;
    imported(&stage.town, &schedule(&LINES[..2])).await;
    sends_schedule(&mut stage, carmen, "cronograma.tsv", &LINES).await;
    stage.presses_line(carmen, "🏢 Agregar").await;
    stage.presses(carmen, "👀 Ver cómo quedaría").await;
    let told = stage.take(carmen);
    assert!(told.contains("lo-raro.xlsx"), "{told}");
    assert!(!told.contains("lo-que-cambia.xlsx"), "{told}");
    stage.presses(carmen, "⬇️ Ver qué cambia").await;
    let told = stage.take(carmen);
    assert_eq!(told.matches("lo-que-cambia.xlsx").count(), 1, "{told}");
    assert!(!told.contains("lo-raro.xlsx"), "{told}");
    // The card still waits where it was.
    stage.presses(carmen, YES).await;
    assert!(stage.take(carmen).contains("Ya vale la versión 2"));
    stage.town.finish().await;
}

async fn a_yes_that_was_taken_back_loads_nothing(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    taps(&stage, carmen, YES);
    stage.town.telegram.text(carmen, "/cancelar").unwrap();
    stage.settle().await;
    assert_eq!(versions(&stage).await, 0);
    stage.town.finish().await;
}
