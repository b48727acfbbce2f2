//! What goes wrong around a document in consultation, and what does not go wrong with it.

use super::{CLOSED, Document, MONDAY, MORNING, data, last_file};
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::consultation::State;
use convoca::domain::staff::role::Role;

on_both_engines!(
    nothing_is_accepted_after_the_deadline,
    what_people_comment_on_does_not_change,
    a_draft_that_lacks_something_is_not_published,
    odd_sections_and_dates_are_told,
    only_text_is_taken_and_only_what_was_shown_is_sent,
    a_long_text_is_kept_whole,
);

async fn nothing_is_accepted_after_the_deadline(engine: Engine) {
    let mut document = Document::open(engine).await;
    let ana = document.stage.person("Ana", "es");
    document.observes(ana, 1, "A tiempo").await;
    document.stage.forges(ana, "bw:1:1").await;
    document.stage.says(ana, "Tarde").await;
    // The last second counts; from midnight on nothing does, whether the clock's job has run or not.
    document
        .stage
        .town
        .clock
        .set("2024-07-22T23:59:59-05:00".parse().unwrap());
    document.observes(ana, 2, "En el último segundo").await;
    document.stage.forges(ana, "bw:1:1").await;
    document.stage.says(ana, "Tarde").await;
    document.stage.take(ana);
    document
        .stage
        .town
        .clock
        .set("2024-07-23T00:00:00-05:00".parse().unwrap());
    document.stage.presses(ana, "✅ Enviar").await;
    let told = document.stage.take(ana);
    assert!(told.contains("Ya pasó la fecha"), "{told}");
    for old in ["bw:1:0", "bs:1:0", "bu:1", "bv:1"] {
        document.stage.forges(ana, old).await;
        let told = document.stage.take(ana);
        assert!(told.contains("Ya pasó la fecha"), "{old}: {told}");
    }
    document.stage.at(CLOSED).await;
    for old in ["bw:1:0", "bs:1:0", "bu:1", "bv:1"] {
        document.stage.forges(ana, old).await;
        let told = document.stage.take(ana);
        assert!(told.contains("Ya se cerró"), "{old}: {told}");
    }
    let texts: Vec<_> = document.observations().await;
    let texts: Vec<_> = texts.iter().map(|one| &*one.text).collect();
    assert_eq!(texts, ["A tiempo", "En el último segundo"]);
    document.stage.at(MORNING).await;
    document.stage.town.finish().await;
}

async fn what_people_comment_on_does_not_change(engine: Engine) {
    let mut document = Document::draft(engine).await;
    let carmen = document.carmen;
    // Carmen is asked for another file while her draft is being published from another phone.
    document.card().await;
    let step = data(&document.stage, carmen, "📣 Publicar");
    document.stage.forges(carmen, &step).await;
    let yes = data(&document.stage, carmen, "📣 Publicar");
    document.stage.presses(carmen, "📎 Documento").await;
    let before = document.consultation().await;
    document.stage.forges(carmen, &yes).await;
    let after = document.consultation().await;
    assert_eq!((before.state, after.state), (State::Draft, State::Open));
    for old in [
        "be:1:file",
        "be:1:name",
        "be:1:sections",
        "be:1:term",
        "be:1:whole",
    ] {
        document.stage.take(carmen);
        document.stage.forges(carmen, old).await;
        document
            .stage
            .sends(carmen, "document", "otra.pdf", "")
            .await;
        document.stage.says(carmen, "/cancelar").await;
        let told = document.stage.take(carmen);
        assert!(told.contains("Está abierto"), "{old}: {told}");
    }
    assert_eq!(document.consultation().await, after);
    document.stage.town.finish().await;
}

async fn a_draft_that_lacks_something_is_not_published(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/observaciones").await;
    stage.presses(carmen, "➕ Nuevo documento").await;
    stage.says(carmen, "Plan").await;
    // A photo, a voice and a text are no document, and neither is one of 21 MB.
    for kind in ["photo", "voice"] {
        stage.sends(carmen, kind, "foto", "").await;
        assert!(stage.take(carmen).contains("Mándelo como archivo"));
    }
    stage.says(carmen, "plan.pdf").await;
    assert!(stage.take(carmen).contains("Mándelo como archivo"));
    stage
        .sends_of(carmen, "document", "p.pdf", "", None, Some(21 << 20))
        .await;
    assert!(stage.take(carmen).contains("muy grande"));
    for forged in ["bk:1:open", "bd:1:1-open"] {
        stage.forges(carmen, forged).await;
        let told = stage.take(carmen);
        assert!(told.contains("Falta el documento."), "{told}");
    }
    stage.forges(carmen, "bc:1").await;
    stage.presses(carmen, "📎 Documento").await;
    stage.sends(carmen, "document", "plan.pdf", "").await;
    stage.presses(carmen, "Sin partes: todo el documento").await;
    // A term that was right on the day it was chosen is over on the day it would begin.
    stage.says(carmen, "16 de julio").await;
    stage.at("2024-07-17T10:00:00-05:00").await;
    stage.take(carmen);
    for forged in ["bk:1:open", "bd:1:4-open"] {
        stage.forges(carmen, forged).await;
        let told = stage.take(carmen);
        assert!(told.contains("después de hoy"), "{told}");
    }
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let found = tx.consultation(1).await.unwrap().unwrap();
    assert_eq!((found.state, found.sections.len()), (State::Draft, 1));
    drop(tx);
    stage.town.finish().await;
}

async fn odd_sections_and_dates_are_told(engine: Engine) {
    let mut document = Document::draft(engine).await;
    let carmen = document.carmen;
    let many: String = (0..100).map(|n| format!("Parte {n}\n")).collect();
    document.card().await;
    document.stage.presses(carmen, "📑 Partes").await;
    for (text, told) in [
        (&*many, "Son 100 partes. Caben 40."),
        ("Metas\nmetas\nMetas", "mismo nombre"),
        ("😀", "muy largo"),
    ] {
        document.stage.take(carmen);
        document.stage.says(carmen, text).await;
        let said = document.stage.take(carmen);
        assert!(said.contains(told), "{said}");
    }
    assert_eq!(document.consultation().await.sections.len(), 3);
    document.card().await;
    document.stage.presses(carmen, "📅 Fecha de cierre").await;
    for (text, told) in [
        ("no sé", "No entendimos la fecha"),
        ("15 de julio de 2024", "después de hoy"),
        ("20 de julio", "no se trabaja"),
        ("2 de agosto de 2031", "muy lejos"),
        (
            "2 de agosto",
            "Hasta el final del viernes 2 de agosto de 2024",
        ),
    ] {
        document.stage.take(carmen);
        document.stage.says(carmen, text).await;
        let said = document.stage.take(carmen);
        assert!(said.contains(told), "{text}: {said}");
    }
    // The deadline is counted from the day it is published.
    document.card().await;
    document.stage.presses(carmen, "📅 Fecha de cierre").await;
    document.stage.presses(carmen, "5 días hábiles").await;
    document.stage.at("2024-07-18T10:00:00-05:00").await;
    document.step("📣 Publicar").await;
    let closes = document.consultation().await.closes_at.unwrap();
    assert_eq!(
        closes,
        "2024-07-26T00:00:00-05:00"
            .parse::<chrono::DateTime<chrono::Utc>>()
            .unwrap()
    );
    document.stage.town.finish().await;
}

async fn only_text_is_taken_and_only_what_was_shown_is_sent(engine: Engine) {
    let mut document = Document::open(engine).await;
    let ana = document.stage.person("Ana", "es");
    document.stage.says(ana, "/documentos").await;
    document.stage.presses_line(ana, "📝").await;
    document.stage.presses(ana, "💬 Metas").await;
    for (kind, caption) in [("voice", ""), ("photo", "Miren"), ("document", "")] {
        document.stage.take(ana);
        document.stage.sends(ana, kind, "algo", caption).await;
        let told = document.stage.take(ana);
        assert!(told.contains("solo podemos recibir texto"), "{told}");
    }
    document.stage.says(ana, "...").await;
    assert!(document.stage.take(ana).contains("No vemos palabras"));
    document.stage.says(ana, "/cancelar").await;
    document.stage.forges(ana, "bw:1:1").await;
    document.stage.says(ana, "Uno").await;
    let first = document.stage.town.chat(ana).log;
    let said = first
        .iter()
        .rfind(|message| message.from == Some(ana))
        .unwrap();
    let old = data(&document.stage, ana, "✅ Enviar");
    document.stage.edits(ana, said.message_id, "Dos").await;
    document.stage.says(ana, "Tres").await;
    // What was shown before is not what would be sent.
    document.stage.forges(ana, &old).await;
    assert!(document.observations().await.is_empty());
    document.stage.presses(ana, "✅ Enviar").await;
    document.stage.presses(ana, "✅ Enviar").await;
    let all = document.observations().await;
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].number, &*all[0].text), (1, "Dos\nTres"));
    // Written again, or not sent at all.
    document.stage.forges(ana, "bw:1:2").await;
    document.stage.says(ana, "No sé").await;
    document.stage.presses(ana, "Escribir de nuevo").await;
    document.stage.says(ana, "Bien").await;
    document.stage.presses(ana, "No enviar").await;
    assert_eq!(document.observations().await.len(), 1);
    document.stage.town.finish().await;
}

async fn a_long_text_is_kept_whole(engine: Engine) {
    let mut document = Document::open(engine).await;
    let ana = document.stage.person("Ana", "es");
    let longest = "Vía ".repeat(1_024);
    let longest = longest.trim();
    document.observes(ana, 1, longest).await;
    // More than one message is cut to what fits, and this is said.
    document.stage.forges(ana, "bw:1:0").await;
    document.stage.says(ana, longest).await;
    document.stage.take(ana);
    document.stage.says(ana, "Y más").await;
    assert!(
        document
            .stage
            .take(ana)
            .contains("Guardamos solo el comienzo")
    );
    document.stage.says(ana, "/cancelar").await;
    assert_eq!(document.observations().await[0].text, longest);
    document.stage.at(MORNING).await;
    let carmen = document.carmen;
    document.stage.forges(carmen, "bh:1:next").await;
    document.stage.take(carmen);
    document.stage.presses(carmen, "✖️ No aceptada").await;
    document.stage.says(carmen, longest).await;
    document
        .stage
        .presses(carmen, "✏️ Cambiar esta respuesta")
        .await;
    let told = document.stage.take(carmen);
    assert!(
        told.matches("Vía").count() >= 3 * 1_024,
        "all of both is shown"
    );
    document.step("📄 Publicar informe").await;
    document.stage.presses(ana, "📄 Ver el informe").await;
    let all = super::cells(last_file(&document.stage, ana).await);
    assert_eq!(all.iter().filter(|cell| *cell == longest).count(), 2);
    document.stage.town.finish().await;
}
