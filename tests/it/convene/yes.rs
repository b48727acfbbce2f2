//! Nothing leaves to many before somebody was shown what it says, to how many, and when, and said yes.

use super::Hearing;
use crate::support::{Engine, on_both_engines};

on_both_engines!(
    a_convocation_leaves_after_one_yes_to_what_was_shown,
    at_night_it_says_when_it_leaves_and_who_waits,
    an_old_button_that_sent_at_once_asks_now,
    a_correction_changes_nothing_before_the_yes,
    an_earlier_preview_of_a_correction_corrects_nothing,
    a_change_of_place_says_to_how_many_and_can_be_a_mere_correction,
    what_was_written_wrongly_is_mended_in_news_that_wait,
    a_new_day_on_a_holiday_is_said,
    a_space_that_nobody_was_called_to_says_so,
    minutes_leave_after_a_yes,
    the_progress_says_who_waits_and_until_when,
);

pub(super) async fn opens(hearing: &mut Hearing) {
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/espacios").await;
    hearing
        .stage
        .presses_line(carmen, "📣 sábado 20 de julio")
        .await;
}

async fn a_convocation_leaves_after_one_yes_to_what_was_shown(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let mut people = Vec::new();
    for n in 0..6 {
        people.push(hearing.reader(&format!("Persona {n}")).await);
    }
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.stage.take(carmen);
    hearing.stage.presses(carmen, "✅ Aprobar y enviar").await;
    let seen = hearing.stage.take(carmen);
    for line in [
        "Antes de enviar, revise",
        "En español:",
        "En inglés:",
        "📅 sábado 20 de julio de 2024, 9:00 a. m.",
        "Para: todos los que aceptaron avisos",
        "👥 Le llega a 6 personas.",
        "⏰ Sale apenas usted diga que sí.",
        "no han aceptado estos avisos",
        "[✅ Sí, enviar]",
    ] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    hearing.tick().await;
    assert_eq!(hearing.heard(people[0], "está invitado o invitada"), 0);
    hearing.stage.presses(carmen, "✅ Sí, enviar").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(people[0], "está invitado o invitada"), 1);
}

async fn at_night_it_says_when_it_leaves_and_who_waits(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let eva = hearing.reader("Eva").await;
    hearing.has(eva, "hours", "evenings").await;
    hearing.at("2024-07-15T22:00:00-05:00").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.stage.take(carmen);
    hearing.stage.presses(carmen, "✅ Aprobar y enviar").await;
    let seen = hearing.stage.take(carmen);
    for line in [
        "⏰ Sale el martes 16 de julio a las 7:00 a. m.: antes de esa hora no le escribimos a la gente.",
        "🕕 1 persona la recibe el martes 16 de julio a las 6:00 p. m.: así lo pidieron.",
    ] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    hearing.stage.presses(carmen, "✅ Sí, enviar").await;
    let seen = hearing.stage.take(carmen);
    assert!(seen.contains("• martes 16 de julio, 7:00 a. m."), "{seen}");
    assert!(!seen.contains("Apenas se apruebe"), "{seen}");
    hearing.at("2024-07-16T07:00:00-05:00").await;
    let heard = [ana, eva].map(|one| hearing.heard(one, "está invitado o invitada"));
    assert_eq!(heard, [1, 0]);
}

async fn an_old_button_that_sent_at_once_asks_now(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let version = tx.convocation(1).await.unwrap().unwrap().version;
    drop(tx);
    let old = format!("vd:1:{version}-approved");
    hearing.stage.forges(carmen, &old).await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 0);
    let seen = hearing.stage.record(carmen);
    assert!(seen.contains("Antes de enviar, revise"), "{seen}");
}

pub(super) async fn corrects(hearing: &mut Hearing, text: &str) {
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.presses_line(carmen, "📣 Audiencia").await;
    hearing.stage.presses(carmen, "✏️ Corregir: español").await;
    hearing.stage.take(carmen);
    hearing.stage.says(carmen, text).await;
}

async fn a_correction_changes_nothing_before_the_yes(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    for n in 0..5 {
        hearing.reader(&format!("Persona {n}")).await;
    }
    hearing.sends().await;
    corrects(&mut hearing, "Venga a {espacio}. Habrá transporte").await;
    hearing.tick().await;
    let carmen = hearing.carmen;
    let seen = hearing.stage.take(carmen);
    for line in [
        "Así quedaría el mensaje",
        "Venga a Audiencia pública. Habrá transporte",
        "Cambia en los mensajes que ya llegaron: 6.",
        "[✅ Sí, corregir]",
    ] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    let changed = |hearing: &Hearing| {
        let log = hearing.stage.town.chat(ana).log;
        log.iter().any(|one| one.text.contains("Habrá transporte"))
    };
    assert!(!changed(&hearing));
    hearing.stage.presses(carmen, "✅ Sí, corregir").await;
    hearing.tick().await;
    assert!(changed(&hearing));
}

async fn an_earlier_preview_of_a_correction_corrects_nothing(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.sends().await;
    corrects(&mut hearing, "Venga a {espacio}. Habrá transporte").await;
    let carmen = hearing.carmen;
    let log = hearing.stage.town.chat(carmen).log;
    let rows = log.iter().filter_map(|message| message.keyboard.as_ref());
    let mut buttons = rows.flat_map(|keyboard| &keyboard.rows).flatten();
    let yes = buttons.find(|button| button.text == "✅ Sí, corregir");
    let data = yes.and_then(|button| button.callback_data.clone()).unwrap();
    // Another text was written in its place.
    hearing
        .stage
        .says(carmen, "Venga a {espacio}. No habrá transporte")
        .await;
    hearing.stage.forges(carmen, &data).await;
    hearing.tick().await;
    let log = hearing.stage.town.chat(ana).log;
    assert!(log.iter().all(|one| !one.text.contains("transporte")));
    hearing.stage.presses(carmen, "✅ Sí, corregir").await;
    hearing.tick().await;
    let log = hearing.stage.town.chat(ana).log;
    assert!(
        log.iter()
            .any(|one| one.text.contains("No habrá transporte"))
    );
}

async fn a_change_of_place_says_to_how_many_and_can_be_a_mere_correction(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    for n in 0..5 {
        hearing.reader(&format!("Persona {n}")).await;
    }
    let carmen = hearing.carmen;
    // Nobody knows of it yet.
    opens(&mut hearing).await;
    hearing.stage.presses(carmen, "📍 Lugar").await;
    hearing.stage.says(carmen, "Parque central").await;
    let seen = hearing.stage.take(carmen);
    assert!(seen.contains("Nadie lo sabe todavía."), "{seen}");
    assert!(!seen.contains("sin avisar"), "{seen}");
    hearing.stage.presses(carmen, "✅ Sí").await;
    hearing.sends().await;
    opens(&mut hearing).await;
    hearing.stage.presses(carmen, "📍 Lugar").await;
    hearing.stage.says(carmen, "Coliseo").await;
    let seen = hearing.stage.take(carmen);
    for line in [
        "A quienes ya lo saben les escribimos esto:",
        "Cambió el lugar",
        "📍 Coliseo",
        "👥 Le llega a 6 personas.",
        "⏰ Sale apenas usted diga que sí.",
    ] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    hearing
        .stage
        .presses(carmen, "✏️ Solo corregir, sin avisar")
        .await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Cambió el lugar"), 0);
    // What leaves from now on says what is right.
    hearing.stage.presses(ana, "✅ Voy a ir").await;
    hearing.at("2024-07-19T09:00:00-05:00").await;
    let seen = hearing.stage.record(ana);
    assert!(seen.contains("📍 Coliseo"), "{seen}");
    // Of another day whoever knew is always told.
    opens(&mut hearing).await;
    hearing.stage.take(carmen);
    hearing.stage.presses(carmen, "📅 Fecha y hora").await;
    hearing.stage.says(carmen, "27 de julio, 2 p. m.").await;
    hearing.stage.presses(carmen, "2 horas").await;
    let seen = hearing.stage.take(carmen);
    assert!(seen.contains("Cambió la fecha"), "{seen}");
    assert!(!seen.contains("sin avisar"), "{seen}");
}

async fn what_was_written_wrongly_is_mended_in_news_that_wait(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.sends().await;
    hearing.at("2024-07-15T22:00:00-05:00").await;
    let carmen = hearing.carmen;
    for (place, yes) in [
        ("Colizeo", "✅ Sí, cambiar y avisar"),
        ("Coliseo", "✏️ Solo corregir, sin avisar"),
    ] {
        opens(&mut hearing).await;
        hearing.stage.presses(carmen, "📍 Lugar").await;
        hearing.stage.says(carmen, place).await;
        hearing.stage.presses(carmen, yes).await;
        hearing.tick().await;
    }
    hearing.at("2024-07-16T07:00:00-05:00").await;
    let seen = hearing.stage.record(ana);
    assert!(seen.contains("📍 Coliseo"), "{seen}");
    assert!(!seen.contains("Colizeo"), "{seen}");
    assert_eq!(hearing.heard(ana, "Hubo cambios"), 1, "{seen}");
}

async fn a_new_day_on_a_holiday_is_said(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let carmen = hearing.carmen;
    let seen = hearing.stage.take(carmen);
    assert!(seen.contains("⚠️ Ese día es festivo:"), "{seen}");
    opens(&mut hearing).await;
    for (day, is_said) in [
        ("7 de agosto, 9 a. m.", true),
        ("8 de agosto, 9 a. m.", false),
    ] {
        hearing.stage.presses(carmen, "📅 Fecha y hora").await;
        hearing.stage.says(carmen, day).await;
        hearing.stage.presses(carmen, "2 horas").await;
        let seen = hearing.stage.take(carmen);
        assert_eq!(seen.contains("⚠️ Ese día es festivo:"), is_said, "{seen}");
        hearing.stage.presses(carmen, "Dejar así").await;
    }
}

async fn a_space_that_nobody_was_called_to_says_so(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    hearing.reader("Ana").await;
    let carmen = hearing.carmen;
    let seen = hearing.stage.take(carmen);
    let nobody = "Todavía no le hemos escrito a nadie sobre este encuentro.";
    assert!(seen.contains(nobody), "{seen}");
    // One tap to write to people, and back to the same draft.
    hearing.stage.presses(carmen, "📣 Invitar a la gente").await;
    assert!(hearing.stage.take(carmen).contains("Borrador"));
    opens(&mut hearing).await;
    assert!(hearing.stage.take(carmen).contains(nobody));
    hearing.stage.presses(carmen, "📣 Invitar a la gente").await;
    hearing.approves(carmen).await;
    hearing.tick().await;
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    assert!(tx.convocation(2).await.unwrap().is_none());
    drop(tx);
    hearing.stage.take(carmen);
    opens(&mut hearing).await;
    assert!(!hearing.stage.take(carmen).contains(nobody));
}

async fn minutes_leave_after_a_yes(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let carmen = hearing.carmen;
    hearing.at("2024-07-20T09:30:00-05:00").await;
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let spaces = tx.spaces().await.unwrap();
    let id = spaces.0.iter().map(|stored| stored.id).max().unwrap();
    drop(tx);
    let actor = hearing.actor(ana).await;
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let now = hearing.stage.town.clock.now();
    tx.attend(id, actor.person.id, now).await.unwrap();
    tx.commit().await.unwrap();
    hearing.at("2024-07-21T20:30:00-05:00").await;
    hearing
        .stage
        .forges(carmen, &format!("pap:{id}:minutes"))
        .await;
    hearing
        .stage
        .sends(carmen, "document", "acta.pdf", "")
        .await;
    hearing
        .stage
        .presses(carmen, "🤝 Mandar los compromisos")
        .await;
    hearing.stage.take(carmen);
    hearing.stage.says(carmen, "Pavimentar la 50").await;
    let seen = hearing.stage.take(carmen);
    for line in [
        "El acta y los compromisos, antes de enviar",
        "Pavimentar la 50",
        "acta.pdf",
        "👥 Le llega a menos de 5 personas.",
        "⏰ Sale el lunes 22 de julio a las 7:00 a. m.",
    ] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    hearing.at("2024-07-22T07:00:00-05:00").await;
    assert_eq!(hearing.heard(ana, "Pavimentar la 50"), 0);
    // Whoever has the card from before another paper came in is shown the new one.
    let old = format!("pay:{id}:2");
    hearing
        .stage
        .forges(carmen, &format!("pap:{id}:commitments"))
        .await;
    hearing.stage.says(carmen, "Pavimentar la 51").await;
    hearing.stage.forges(carmen, &old).await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Pavimentar"), 0);
    hearing.stage.presses(carmen, "✅ Sí, enviar").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Pavimentar la 51"), 1);
    // Once.
    hearing.stage.forges(carmen, &format!("pay:{id}:3")).await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Pavimentar la 51"), 1);
}

async fn the_progress_says_who_waits_and_until_when(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let [_, eva] = [hearing.reader("Ana").await, hearing.reader("Eva").await];
    hearing.has(eva, "hours", "evenings").await;
    hearing.sends().await;
    hearing.at("2024-07-15T10:05:00-05:00").await;
    let progress = hearing.progress();
    for line in [
        "Enviados: 1 de 2",
        "Faltan: 1",
        "1 lo recibe hoy a las 6:00 p. m., como lo pidieron",
        "Termina después: hoy a las 6:00 p. m.",
    ] {
        assert!(progress.contains(line), "{line} in {progress}");
    }
    assert!(!progress.contains("Terminó"), "{progress}");
    hearing.at("2024-07-15T18:00:00-05:00").await;
    hearing.tick().await;
    let progress = hearing.progress();
    assert!(progress.contains("✅ Este envío terminó."), "{progress}");
}
