//! Writing a convocation, and what is refused before anything leaves.

use super::Hearing;
use crate::support::{Engine, on_both_engines};
use convoca::domain::staff::role::Role;
use convoca::simulator::{Incoming, Said};

on_both_engines!(
    an_audience_is_ticked_written_and_kept_under_a_name,
    a_text_that_cannot_be_sent_is_refused_with_its_reason,
    what_is_tried_out_is_what_people_get,
    what_would_reach_nobody_or_come_too_late_does_not_leave,
    of_two_who_press_send_one_does,
    only_coordinators_convene,
    bold_is_telegrams_own,
);

async fn bold_is_telegrams_own(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.stage.presses(carmen, "✍️ Texto: español").await;
    // What it says so far stands there as people see it, without typed tags.
    let seen = hearing.stage.record(carmen);
    assert!(
        seen.contains("Usted está invitado o invitada") && !seen.contains("<b>"),
        "{seen}"
    );
    let html = "<b>Venga</b> a {espacio}, a las 2 &lt; 3".to_owned();
    let said = Incoming::new(carmen, Said::Formatted { html });
    hearing.stage.town.telegram.receive(said).unwrap();
    hearing.stage.settle().await;
    hearing.approves(carmen).await;
    hearing.tick().await;
    let seen = hearing.stage.record(ana);
    assert!(
        seen.contains("Venga a Audiencia pública, a las 2 < 3"),
        "{seen}"
    );
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let texts = tx.texts_sent(1).await.unwrap();
    assert!(
        texts[0].body.contains("<b>Venga</b> a Audiencia"),
        "{texts:?}"
    );
}

async fn an_audience_is_ticked_written_and_kept_under_a_name(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let [ana, eva, luis] = [
        hearing.reader("Ana").await,
        hearing.reader("Eva").await,
        hearing.reader("Luis").await,
    ];
    hearing.has(ana, "zone", "comuna-1").await;
    hearing.has(eva, "zone", "comuna-1").await;
    hearing.has(eva, "topic", "control").await;
    hearing.has(luis, "zone", "comuna-2").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    let stage = &mut hearing.stage;
    stage.presses(carmen, "👥 A quién").await;
    stage.presses(carmen, "📍 Zonas").await;
    stage.presses_line(carmen, "⬜ Comuna 1").await;
    stage.presses(carmen, "⬅️ Listo").await;
    stage.presses(carmen, "💬 Temas").await;
    // Once is yes, twice is no.
    stage.presses(carmen, "⬜ Control y cumplimiento").await;
    stage.presses(carmen, "✅ Control y cumplimiento").await;
    stage.presses(carmen, "⬅️ Listo").await;
    let seen = stage.take(carmen);
    let now = "y no tema Control y cumplimiento.\nHoy son menos de 5 personas.";
    assert!(
        seen.matches("Hoy son menos de 5 personas.").count() > 1 && seen.contains(now),
        "{seen}"
    );
    stage.presses(carmen, "💾 Guardar con un nombre").await;
    stage.says(carmen, "Centro sin control").await;
    stage.presses(carmen, "⌨️ Escribirla").await;
    stage.says(carmen, "zona:comuna-7 y o").await;
    stage.says(carmen, "zona:marte").await;
    stage
        .says(carmen, "(zona:comuna-1 o zona:comuna-2) y no tema:control")
        .await;
    let seen = stage.take(carmen);
    for line in [
        "La guardamos.",
        "No hay «marte» en 📍 Zonas.",
        "Hoy les llegaría a menos de 5 personas",
    ] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    stage.presses(carmen, "👥 A quién").await;
    stage.presses(carmen, "⭐ Centro sin control").await;
    stage.presses(carmen, "✅ Aprobar y enviar").await;
    stage.presses(carmen, "✅ Sí, enviar").await;
    hearing.tick().await;
    assert_eq!(
        [ana, eva, luis].map(|one| hearing.heard(one, "está invitado o invitada")),
        [1, 0, 0]
    );
}

async fn a_text_that_cannot_be_sent_is_refused_with_its_reason(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    let stage = &mut hearing.stage;
    stage.presses(carmen, "✍️ Texto: español").await;
    let long = "Venga. ".repeat(580);
    for (text, why) in [
        ("<b>Venga a {espacio}", "<b> no está bien abierto o cerrado"),
        ("Venga a {espacío}", "«espacío» no existe"),
        ("Venga {a", "llave suelta"),
        (
            "<script>alert(1)</script>",
            "no está bien abierto o cerrado",
        ),
        // Telegram takes it as typed; with its placeholders filled it is too long.
        (
            &format!("{long}{{espacio}} {{espacio}} {{espacio}}"),
            "Le sobran",
        ),
    ] {
        stage.says(carmen, text).await;
        let seen = stage.take(carmen);
        assert!(
            seen.contains("no se puede enviar") && seen.contains(why),
            "{why} in {seen}"
        );
    }
    stage
        .says(
            carmen,
            "<b>{entidad}</b>: venga a «{espacio}» & pregunte a {la entidad}, {hora}.",
        )
        .await;
    stage.presses(carmen, "📎 Imagen o documento").await;
    stage
        .sends_of(carmen, "document", "foto.png", "", None, Some(60 << 20))
        .await;
    assert!(stage.take(carmen).contains("pesa más de 20 MB"));
    stage.sends(carmen, "photo", "foto.jpg", "").await;
    stage.presses(carmen, "✅ Aprobar y enviar").await;
    stage.presses(carmen, "✅ Sí, enviar").await;
    hearing.tick().await;
    let seen = hearing.stage.record(ana);
    let told = "Alcaldía de Itagüí: venga a «Audiencia pública» & pregunte a la Alcaldía de Itagüí, \
        9:00 a. m.";
    assert!(seen.contains(told) && !seen.contains("m.."), "{seen}");
}

async fn what_is_tried_out_is_what_people_get(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let john = hearing.stage.person("John", "en");
    hearing.stage.says(john, "/privacy").await;
    hearing.stage.presses(john, "🔔 Tell me of meetings").await;
    hearing.stage.presses(john, "Yes").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.stage.take(carmen);
    hearing
        .stage
        .presses(carmen, "🧪 Enviarme una prueba")
        .await;
    let tried = hearing.stage.take(carmen);
    // It is only read: nothing of it can be pressed, and what people can press is said.
    let (_, told) = tried.split_once("👆 Es una prueba").unwrap();
    for label in [
        "[✅ Voy a ir]",
        "[🔕 No avisarme más]",
        "[🔕 Stop these messages]",
    ] {
        assert!(told.contains(label), "{label} in {told}");
    }
    for label in [
        "✅ Voy a ir",
        "🔕 No avisarme más",
        "🔕 Stop these messages",
    ] {
        let pressed = hearing.stage.town.telegram.press(carmen, label);
        assert!(pressed.is_err(), "{label}");
    }
    hearing.approves(carmen).await;
    hearing.tick().await;
    let message = |seen: String, begins: &str| {
        let from = seen.rfind(begins).unwrap();
        seen[from..].trim().to_owned()
    };
    let spanish = message(hearing.stage.record(ana), "Usted está invitado");
    let english = message(hearing.stage.record(john), "The Alcaldía de Itagüí invites");
    assert!(english.contains("invites you") && english.contains("[🔕 Stop these messages]"));
    for seen in [spanish, english] {
        let (text, _) = seen.split_once("\n[").unwrap();
        assert!(tried.contains(text), "{text} in {tried}");
    }
}

async fn what_would_reach_nobody_or_come_too_late_does_not_leave(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.stage.presses(carmen, "✅ Aprobar y enviar").await;
    assert!(
        hearing
            .stage
            .take(carmen)
            .contains("No le llegaría a nadie")
    );
    hearing.reader("Ana").await;
    // Two days later the wave of five days before is over.
    hearing.stage.presses(carmen, "🗓 Cuándo").await;
    hearing.stage.presses(carmen, "➕ Otra hora").await;
    hearing.stage.says(carmen, "4d").await;
    hearing.at("2024-07-17T10:00:00-05:00").await;
    hearing.stage.presses(carmen, "✅ Aprobar y enviar").await;
    assert!(
        hearing
            .stage
            .take(carmen)
            .contains("La salida de 4 días antes ya pasó")
    );
    hearing.stage.presses(carmen, "🗓 Cuándo").await;
    for wave in ["✅ Apenas se apruebe", "✅ 1 día antes", "✅ 2 horas antes"] {
        hearing.stage.presses(carmen, wave).await;
    }
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.presses_line(carmen, "📝 Audiencia").await;
    hearing.stage.presses(carmen, "✅ Aprobar y enviar").await;
    let seen = hearing.stage.take(carmen);
    assert!(
        seen.contains("ya pasó") || seen.contains("No tiene salidas"),
        "{seen}"
    );
}

async fn of_two_who_press_send_one_does(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let rosa = hearing
        .stage
        .staff("Rosa", "es", Role::Coordinator, "")
        .await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.stage.says(rosa, "/convocar").await;
    hearing.stage.presses_line(rosa, "📝 Audiencia").await;
    // Both have it before them.
    hearing.stage.presses(carmen, "✅ Aprobar y enviar").await;
    hearing.approves(rosa).await;
    hearing.stage.presses(carmen, "✅ Sí, enviar").await;
    let seen = hearing.stage.record(carmen);
    assert!(seen.contains("otra persona fue más rápida"), "{seen}");
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 1);
}

async fn only_coordinators_convene(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let luz = hearing
        .stage
        .staff("Luz", "es", Role::Liaison, "planeacion")
        .await;
    hearing.begins().await;
    for person in [ana, luz] {
        hearing.stage.says(person, "/convocar").await;
        assert!(
            hearing
                .stage
                .take(person)
                .contains("Esto es de quien coordina")
        );
        for data in [
            "vo:1",
            "vd:1:1-approved",
            "vd:1:2-approved",
            "va:1",
            "vk:1:zone",
            "vt:1:zone=comuna-1",
            "vx:1:es",
            "vx:1:fix-es",
            "vw:1",
            "vr:1:now",
            "vc:1:now",
            "vz:1",
            "vi:1:ask",
            "vf:1",
            "vs:1:all",
            "vb:0",
            "vb:1",
            "ve:1",
            "vl:0",
            "vn:0",
        ] {
            hearing.stage.forges(person, data).await;
        }
        let seen = hearing.stage.take(person);
        assert!(
            !seen.contains("Convocatoria") && !seen.contains("Audiencia"),
            "{seen}"
        );
    }
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 0);
}
