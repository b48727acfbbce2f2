//! A coordinator who tries formulas does not find out who belongs to a group that the law protects more.

use super::Hearing;
use crate::support::{Engine, on_both_engines};
use convoca::actions::convocation::gather_evidence;
use convoca::files::convocation::evidence::{Blunt, page};
use convoca::locale::Lang;

on_both_engines!(
    no_formula_says_who_is_a_victim,
    a_list_of_one_is_not_asked_about_a_protected_group,
    what_is_large_enough_is_told_and_sent,
);

/// Carmen writes a formula; what the card then says of how many it reaches.
async fn tries(hearing: &mut Hearing, formula: &str) -> String {
    let carmen = hearing.carmen;
    hearing.stage.presses(carmen, "👥 A quién").await;
    hearing.stage.presses(carmen, "⌨️ Escribirla").await;
    hearing.stage.take(carmen);
    hearing.stage.says(carmen, formula).await;
    hearing.stage.take(carmen)
}

/// Six readers of two zones; one of them is a victim of the conflict.
async fn scene(engine: Engine) -> Hearing {
    let mut hearing = Hearing::new(engine).await;
    for (at, name) in ["Ana", "Beto", "Cira", "Dora", "Elio", "Fide"]
        .iter()
        .enumerate()
    {
        let reader = hearing.reader(name).await;
        let zone = if at == 0 { "comuna-1" } else { "comuna-2" };
        hearing.has(reader, "zone", zone).await;
        if at == 0 {
            hearing.has(reader, "group", "victimas").await;
        }
    }
    hearing.begins().await;
    hearing
}

/// The lines of a card that count.
fn counts(card: &str) -> Vec<String> {
    let lines = card
        .lines()
        .filter(|line| line.contains("llega") || line.contains("serían"));
    lines.map(str::to_owned).collect()
}

async fn no_formula_says_who_is_a_victim(engine: Engine) {
    let mut hearing = scene(engine).await;
    let is = tries(&mut hearing, "grupo:victimas y zona:comuna-1").await;
    let is_not = tries(&mut hearing, "grupo:victimas y zona:comuna-2").await;
    let all_but = tries(&mut hearing, "no grupo:victimas").await;
    assert!(is.contains("menos de 5"), "{is}");
    // Of whom it is and of whom it is not is said the same.
    assert_eq!(counts(&is), counts(&is_not));
    assert!(!counts(&is).is_empty());
    assert!(all_but.contains("5 o más"), "{all_but}");
    // Nothing leaves by which one could see who answers.
    for formula in [
        "grupo:victimas y zona:comuna-1",
        "grupo:victimas y zona:comuna-2",
    ] {
        tries(&mut hearing, formula).await;
        let carmen = hearing.carmen;
        hearing.stage.presses(carmen, "✅ Aprobar y enviar").await;
        let told = hearing.stage.take(carmen);
        assert!(told.contains("se sabría quiénes son"), "{told}");
    }
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let log = tx.audit_after(0, 1_000).await.unwrap();
    let tried: Vec<String> = log
        .iter()
        .map(|link| link.entry.clone())
        .filter(|entry| entry.action == "audience_tried")
        .map(|entry| entry.detail)
        .collect();
    assert_eq!(tried.len(), 5, "{tried:?}");
    assert!(tried[0].contains("group:victimas"), "{tried:?}");
    drop(tx);
    hearing.stage.town.finish().await;
}

async fn a_list_of_one_is_not_asked_about_a_protected_group(engine: Engine) {
    let mut hearing = scene(engine).await;
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let now = hearing.stage.town.clock.now();
    tx.add_code("digest", "vecina", now).await.unwrap();
    tx.commit().await.unwrap();
    let told = tries(&mut hearing, "lista:vecina y grupo:victimas").await;
    assert!(told.contains("se sabría quiénes son"), "{told}");
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let log = format!("{:?}", tx.audit_after(0, 1_000).await.unwrap());
    assert!(log.contains("list:vecina"), "{log}");
    drop(tx);
    hearing.stage.town.finish().await;
}

async fn what_is_large_enough_is_told_and_sent(engine: Engine) {
    let mut hearing = scene(engine).await;
    for at in 0..7 {
        let reader = hearing.reader(&format!("Víctima {at}")).await;
        hearing.has(reader, "group", "victimas").await;
    }
    let told = tries(&mut hearing, "grupo:victimas").await;
    assert!(told.contains("5 o más"), "{told}");
    let carmen = hearing.carmen;
    hearing.approves(carmen).await;
    let told = hearing.stage.take(carmen);
    assert!(!told.contains("se sabría"), "{told}");
    hearing.tick().await;
    hearing.tick().await;
    // Nor does the evidence count them one by one: eight are «five», by no minute and no zone.
    let app = &hearing.stage.town.app;
    let mut tx = app.store.begin().await.unwrap();
    let read = gather_evidence(&mut tx, &app.desk.now(), 1).await.unwrap();
    drop(tx);
    assert!(read.is_blunt);
    assert_eq!((read.reached, read.waves[0].queued), (5, 5));
    assert_eq!(read.waves[0].minutes.len(), 1);
    assert_eq!(read.waves[0].of("sent"), 5);
    for part in &read.waves[0].snapshot {
        assert!(!matches!(part.count, Blunt::Exactly(_)), "{part:?}");
    }
    let left: Vec<_> = read.texts.iter().flat_map(|text| &text.left).collect();
    assert!(!left.is_empty());
    for one in left {
        assert!(!matches!(one.count, Some(Blunt::Exactly(_))), "{one:?}");
        assert_eq!((one.first, one.last), (None, None));
    }
    let html = page(&read, Lang::spanish());
    assert!(html.contains("Es para un grupo que la ley protege"));
    hearing.stage.town.finish().await;
}
