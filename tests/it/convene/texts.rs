//! The evidence tells what people read: every text that left, with how many got it and when.

use super::Hearing;
use crate::support::{Engine, on_both_engines};
use convoca::actions::convocation::gather_evidence;
use convoca::files::convocation::evidence::{Blunt, Evidence, Sent, page};
use convoca::locale::Lang;

on_both_engines!(
    a_letter_that_was_rewritten_on_the_way_shows_both_texts,
    planned_and_begun_are_the_real_ones,
    few_who_read_a_text_are_not_pointed_at,
    what_the_version_before_sent_is_shown_without_counts,
);

async fn read(hearing: &Hearing) -> Evidence {
    let app = &hearing.stage.town.app;
    let mut tx = app.store.begin().await.unwrap();
    gather_evidence(&mut tx, &app.desk.now(), 1).await.unwrap()
}

fn saying<'a>(evidence: &'a Evidence, what: &str) -> Vec<&'a Sent> {
    let texts = evidence.texts.iter();
    texts.filter(|sent| sent.text.contains(what)).collect()
}

async fn mends_the_place(hearing: &mut Hearing) {
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/espacios").await;
    hearing
        .stage
        .presses_line(carmen, "📣 sábado 20 de julio")
        .await;
    hearing.stage.presses(carmen, "📍 Lugar").await;
    hearing.stage.says(carmen, "Coliseo").await;
    hearing
        .stage
        .presses(carmen, "✏️ Solo corregir, sin avisar")
        .await;
}

async fn a_letter_that_was_rewritten_on_the_way_shows_both_texts(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    for n in 0..11 {
        let person = hearing.reader(&format!("Persona {n}")).await;
        if n >= 6 {
            hearing.has(person, "hours", "evenings").await;
        }
    }
    hearing.sends().await;
    hearing.at("2024-07-15T12:00:00-05:00").await;
    mends_the_place(&mut hearing).await;
    hearing.at("2024-07-15T18:00:00-05:00").await;
    hearing.tick().await;
    let one = read(&hearing).await;
    for (place, count, hour) in [("Parque principal", 6, "15:00"), ("Coliseo", 5, "23:00")] {
        let found = saying(&one, place);
        assert_eq!(found.len(), 1, "{place}: {:?}", one.texts);
        let left = &found[0].left[0];
        assert_eq!((left.wave, left.count), (0, Some(Blunt::Exactly(count))));
        let first = left.first.unwrap().to_rfc3339();
        assert!(first.contains(hour), "{place}: {first}");
    }
    let shown = page(&one, Lang::spanish());
    assert!(
        shown.contains("Salida 1: mensajes: 6, de 2024-07-15 10:00"),
        "{shown}"
    );
    assert!(shown.contains("Todos los que aceptaron avisos"), "{shown}");
    assert!(!shown.contains("everyone"), "{shown}");
    // The same data give the same bytes.
    assert_eq!(page(&read(&hearing).await, Lang::spanish()), shown);
}

async fn few_who_read_a_text_are_not_pointed_at(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    hearing.reader("Ana").await;
    hearing.sends().await;
    let one = read(&hearing).await;
    let left = &saying(&one, "Parque principal")[0].left[0];
    assert_eq!(
        (left.count, left.first, left.last),
        (Some(Blunt::Few), None, None)
    );
}

async fn planned_and_begun_are_the_real_ones(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    hearing.reader("Ana").await;
    hearing.begins().await;
    // Written on Monday morning, agreed to at night, begun in the morning.
    hearing.at("2024-07-15T22:00:00-05:00").await;
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.presses_line(carmen, "📝 Audiencia").await;
    hearing.approves(carmen).await;
    hearing.tick().await;
    hearing.at("2024-07-16T07:00:00-05:00").await;
    let one = read(&hearing).await;
    let wave = &one.waves[0];
    assert_eq!(wave.due_at.to_rfc3339(), "2024-07-16T12:00:00+00:00");
    assert_eq!(wave.started_at, Some(wave.due_at));
    // A correction looks twice for what is on the way; it was planned when it was decided.
    hearing.at("2024-07-16T09:00:00-05:00").await;
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.presses_line(carmen, "📣 Audiencia").await;
    hearing.stage.presses(carmen, "✏️ Corregir: español").await;
    hearing.stage.says(carmen, "Venga a {espacio}").await;
    hearing.stage.presses(carmen, "✅ Sí, corregir").await;
    hearing.tick().await;
    hearing.at("2024-07-16T09:02:00-05:00").await;
    let one = read(&hearing).await;
    let correction = one.waves.iter().find(|wave| wave.kind == "correction");
    let correction = correction.unwrap();
    assert_eq!(correction.due_at.to_rfc3339(), "2024-07-16T14:00:00+00:00");
    assert_eq!(correction.started_at, Some(correction.due_at));
}

async fn what_the_version_before_sent_is_shown_without_counts(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    for n in 0..6 {
        hearing.reader(&format!("Persona {n}")).await;
    }
    hearing.sends().await;
    let counts = |evidence: &Evidence| -> Vec<_> {
        let texts = saying(evidence, "invita").into_iter();
        texts
            .flat_map(|sent| &sent.left)
            .map(|left| left.count)
            .collect()
    };
    let one = read(&hearing).await;
    assert_eq!(counts(&one), [Some(Blunt::Exactly(6))]);
    // Its process sent some of them, or all, and counted no text; or it had no row for a text at all.
    for then in [
        "UPDATE letter_texts SET sent = 2 WHERE sent > 0",
        "UPDATE letter_texts SET sent = 0, first_at = NULL, last_at = NULL",
        "DELETE FROM letter_texts",
    ] {
        let store = &hearing.stage.town.app.store;
        store.sabotage(then).await.unwrap();
        let one = read(&hearing).await;
        let counts = counts(&one);
        assert!(!counts.is_empty(), "{then}");
        assert!(counts.iter().all(Option::is_none), "{then}: {counts:?}");
        let page = page(&one, Lang::spanish());
        assert!(page.contains("Audiencia pública"), "{then}");
    }
}
