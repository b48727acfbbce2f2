//! What follows a convocation: changes, cancellations and corrections reach those who were told.

use super::Hearing;
use super::yes::opens;
use crate::support::{Engine, on_both_engines};
use convoca::domain::mailing::Outcome;

on_both_engines!(
    a_change_tells_those_who_were_told_and_first_those_who_come,
    a_cancellation_calls_off_the_waves_and_tells_at_once_if_it_must,
    a_wrong_text_is_corrected_where_it_was_sent,
    the_waves_move_with_the_space,
    news_without_room_in_the_card_are_read_above_it,
);

async fn moves(hearing: &mut Hearing, place: &str) {
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/espacios").await;
    hearing
        .stage
        .presses_line(carmen, "📣 sábado 20 de julio")
        .await;
    hearing.stage.presses(carmen, "📍 Lugar").await;
    hearing.stage.says(carmen, place).await;
    hearing.stage.presses_line(carmen, "✅ Sí").await;
}

async fn cancels(hearing: &mut Hearing) {
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/espacios").await;
    hearing
        .stage
        .presses_line(carmen, "📣 sábado 20 de julio")
        .await;
    hearing
        .stage
        .presses(carmen, "❌ Cancelar el encuentro")
        .await;
    hearing.stage.says(carmen, "Va a llover").await;
    hearing.stage.presses_line(carmen, "✅ Sí").await;
    hearing.tick().await;
}

async fn a_change_tells_those_who_were_told_and_first_those_who_come(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let [ana, eva, luis] = [
        hearing.reader("Ana").await,
        hearing.reader("Eva").await,
        hearing.reader("Luis").await,
    ];
    hearing.sends().await;
    hearing.stage.presses(luis, "✅ Voy a ir").await;
    // Eva left; Rosa agreed after the convocation and knows of nothing.
    hearing.stage.presses(eva, "🔕 No avisarme más").await;
    let rosa = hearing.reader("Rosa").await;
    moves(&mut hearing, "Coliseo cubierto").await;
    hearing.gather().await;
    assert_eq!(
        hearing.queued().await,
        [luis, ana],
        "whoever comes is told first"
    );
    hearing.tick().await;
    let heard = [ana, eva, luis, rosa].map(|one| hearing.heard(one, "Cambió el lugar"));
    assert_eq!(heard, [1, 0, 1, 0], "{}", hearing.stage.record(ana));
    assert!(hearing.stage.record(ana).contains("📍 Coliseo cubierto"));
    // Nothing is said of what does not concern them.
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/espacios").await;
    hearing
        .stage
        .presses_line(carmen, "📣 sábado 20 de julio")
        .await;
    hearing.stage.presses(carmen, "🗒 Agenda").await;
    hearing.stage.says(carmen, "Himnos y saludo").await;
    hearing.stage.presses_line(carmen, "✅ Sí").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Cambi"), 1);
}

async fn a_cancellation_calls_off_the_waves_and_tells_at_once_if_it_must(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.sends().await;
    hearing.stage.presses(ana, "✅ Voy a ir").await;
    // Ten at night, days before: nobody is woken.
    hearing.at("2024-07-17T22:00:00-05:00").await;
    moves(&mut hearing, "Coliseo cubierto").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Cambió el lugar"), 0);
    hearing.at("2024-07-18T07:00:00-05:00").await;
    assert_eq!(hearing.heard(ana, "Cambió el lugar"), 1);
    hearing.at("2024-07-19T09:00:00-05:00").await;
    // The night before, at an hour when the morning would still do.
    hearing.at("2024-07-20T05:00:00-05:00").await;
    cancels(&mut hearing).await;
    assert_eq!(hearing.heard(ana, "Se canceló"), 0);
    hearing.at("2024-07-20T07:00:00-05:00").await;
    let seen = hearing.stage.record(ana);
    assert_eq!(hearing.heard(ana, "Se canceló"), 1, "{seen}");
    assert!(
        seen.contains("No vaya: no se hace") && seen.contains("Va a llover"),
        "{seen}"
    );
    // One wave the day before; none after the cancellation.
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 2);
}

async fn a_wrong_text_is_corrected_where_it_was_sent(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.sends().await;
    let eva = hearing.reader("Eva").await;
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.presses_line(carmen, "📣 Audiencia").await;
    hearing.stage.presses(carmen, "✏️ Corregir: español").await;
    hearing
        .stage
        .says(carmen, "<b>Venga</b> a {espacio}. Habrá transporte")
        .await;
    hearing.stage.presses(carmen, "✅ Sí, corregir").await;
    hearing.tick().await;
    let shown = |hearing: &Hearing, person: i64| {
        let log = hearing.stage.town.chat(person).log;
        let texts = log.into_iter().map(|message| message.text);
        texts
            .filter(|text| text.contains("Habrá transporte"))
            .collect::<Vec<_>>()
    };
    let corrected = shown(&hearing, ana);
    assert_eq!(corrected.len(), 1);
    assert!(
        corrected[0].contains("Corregimos este mensaje el lunes 15 de julio"),
        "{corrected:?}"
    );
    assert_eq!(
        hearing.heard(ana, "está invitado o invitada"),
        1,
        "no second message"
    );
    assert!(shown(&hearing, eva).is_empty());
    // What was on the way is looked for a minute later; nobody gets it twice.
    hearing.at("2024-07-15T10:02:00-05:00").await;
    assert_eq!(shown(&hearing, ana).len(), 1);
    let wave = hearing.last_wave().await;
    assert_eq!(hearing.outcomes(wave).await.get(&Outcome::Sent), Some(&1));
}

async fn the_waves_move_with_the_space(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.sends().await;
    hearing.stage.presses(ana, "✅ Voy a ir").await;
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/espacios").await;
    hearing
        .stage
        .presses_line(carmen, "📣 sábado 20 de julio")
        .await;
    hearing.stage.presses(carmen, "📅 Fecha y hora").await;
    hearing.stage.says(carmen, "27 de julio, 2 p. m.").await;
    hearing.stage.presses(carmen, "2 horas").await;
    hearing.stage.presses_line(carmen, "✅ Sí").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Cambió la fecha"), 1);
    hearing.at("2024-07-20T08:00:00-05:00").await;
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 1);
    hearing.at("2024-07-26T14:00:00-05:00").await;
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 2);
    assert!(
        hearing
            .stage
            .record(ana)
            .contains("📅 sábado 27 de julio de 2024, 2:00 p. m.")
    );
}

async fn news_without_room_in_the_card_are_read_above_it(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.sends().await;
    hearing.stage.take(hearing.carmen);
    let carmen = hearing.carmen;
    opens(&mut hearing).await;
    hearing
        .stage
        .presses(carmen, "❌ Cancelar el encuentro")
        .await;
    let reason = "&".repeat(500);
    hearing.stage.says(carmen, &reason).await;
    let seen = hearing.stage.take(carmen);
    let (above, card) = seen
        .split_once("les escribimos lo que está arriba")
        .unwrap();
    assert!(above.contains(&format!("Motivo: {reason}")), "{seen}");
    assert!(
        card.contains("👥 Le llega a menos de 5 personas."),
        "{seen}"
    );
    // It is only read.
    let (_, above) = above.split_once("Se canceló").unwrap();
    assert!(!above.contains("[🔕"), "{seen}");
    hearing
        .stage
        .presses(carmen, "✅ Sí, cambiar y avisar")
        .await;
    hearing.tick().await;
    assert!(hearing.stage.record(ana).contains(&reason));
}
