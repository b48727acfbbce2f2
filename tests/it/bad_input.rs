//! What people send that is no question: each gets a short helpful reply and changes nothing.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::base::{PersonId, QuestionId};
use convoca::domain::staff::role::Role;
use convoca::simulator::{Incoming, NewPerson, Origin, Said};

on_both_engines!(
    what_cannot_be_read_is_answered,
    wrong_arguments_are_answered,
    the_longest_messages_stay_within_telegrams_limits,
    what_telegram_never_sends_is_survived,
    markup_is_text,
    an_edit_after_sending_changes_nothing,
    something_forwarded_is_offered_as_a_question,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// No message anywhere is longer than Telegram takes, and every button has a short text.
fn assert_within_limits(stage: &Stage, person: i64) {
    for message in stage.town.chat(person).log {
        assert!(message.text.encode_utf16().count() <= 4_096);
        let rows = message.keyboard.iter().flat_map(|keyboard| &keyboard.rows);
        for button in rows.flatten() {
            assert!(button.text.encode_utf16().count() <= 100, "{}", button.text);
            assert!(!button.text.contains('\n'), "{}", button.text);
        }
    }
}

async fn questions(stage: &Stage) -> usize {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    tx.questions_of(PersonId::new(1), 100, 0)
        .await
        .unwrap()
        .len()
}

async fn what_cannot_be_read_is_answered(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    for said in [
        Said::Sticker {
            emoji: "👍".into()
        },
        Said::Location {
            latitude: 6.17,
            longitude: -75.6,
        },
        Said::Contact {
            phone_number: "3000000000".into(),
            first_name: "Ana".into(),
            user_id: None,
        },
    ] {
        let incoming = Incoming::new(ana, said);
        stage.town.telegram.receive(incoming).unwrap();
        stage.settle().await;
    }
    for text in ["👍", "👍👍 🙏🏽", "...", "¿?", "-"] {
        stage.says(ana, text).await;
    }
    stage.says(ana, "/cancelar").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    Esto no lo podemos leer. Mande un texto, una foto, un documento o una nota de voz.

    Esto no lo podemos leer. Mande un texto, una foto, un documento o una nota de voz.

    Esto no lo podemos leer. Mande un texto, una foto, un documento o una nota de voz.

    > 👍

    No vemos palabras en su mensaje. Escriba qué quiere saber.

    > 👍👍 🙏🏽

    No vemos palabras en su mensaje. Escriba qué quiere saber.

    > ...

    No vemos palabras en su mensaje. Escriba qué quiere saber.

    > ¿?

    No vemos palabras en su mensaje. Escriba qué quiere saber.

    > -

    No vemos palabras en su mensaje. Escriba qué quiere saber.

    > /cancelar

    Listo. No enviamos nada. Si quiere preguntar, solo escriba.
    ");
    // In the middle of something, nothing of it is lost.
    stage.says(ana, "¿Cuándo podan?").await;
    let sticker = Said::Sticker {
        emoji: "👍".into()
    };
    stage
        .town
        .telegram
        .receive(Incoming::new(ana, sticker))
        .unwrap();
    stage.settle().await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    assert_eq!(questions(&stage).await, 1);
    stage.town.finish().await;
}

async fn wrong_arguments_are_answered(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    for text in [
        "/estado",
        "/estado hola",
        "/estado 2024-",
        "/estado 99999999999999999999",
        "/estado 2024-000001",
        "/estado \u{0}",
        "/estado@convoca_bot 1",
        "/ESTADO 1",
        "/preguntar ya mismo",
        "/idioma klingon",
        "/pendientes 3",
        "/",
        "/ ",
        "/no_existe",
        "/start@",
    ] {
        stage.says(ana, text).await;
        let told = stage.take(ana);
        assert!(told.lines().count() > 3, "{text}: {told}");
        assert_within_limits(&stage, ana);
    }
    assert_eq!(questions(&stage).await, 0);
    stage.says(ana, "/estado hola").await;
    stage.says(ana, "/estado 7").await;
    stage.says(ana, "/no_existe").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /estado hola

    Escriba /estado y el número de su pregunta. Un número se ve así: 2024-000123. Si no lo tiene, mire en /mis_preguntas.

    > /estado 7

    No vemos esa pregunta entre las suyas. Mire las suyas en /mis_preguntas.

    > /no_existe

    Ese comando no existe.

    Esto puede hacer aquí:
    /preguntar – hacer una pregunta
    /mis_preguntas – ver en qué van sus preguntas
    /estado y el número – ver una sola
    /encuentros – ver los encuentros y decir si va
    /encuestas – responder encuestas y ver los resultados
    /documentos – opinar sobre un documento
    /perfil – contar qué le interesa
    /codigo – usar el código de una invitación
    /privacidad – ver o borrar sus datos
    /idioma – cambiar el idioma
    /cancelar – salir de lo que está haciendo

    También puede escribir su pregunta de una vez.
    [✍️ Hacer una pregunta]
    ");
    stage.town.finish().await;
}

async fn the_longest_messages_stay_within_telegrams_limits(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let name = "<&>\"'".repeat(13);
    let ana = stage.town.telegram.add_person(NewPerson {
        first_name: name[..64].to_owned(),
        last_name: Some(name[..64].to_owned()),
        language_code: Some("es".into()),
        ..NewPerson::default()
    });
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    // A text that is cut by the app arrives as several messages.
    for part in ["<&>€a ".repeat(682), "¡&😀a".repeat(819), "& fin".into()] {
        stage.town.telegram.text(ana, &part).unwrap();
        stage.settle().await;
    }
    stage.town.presses(ana, "Plan de Desarrollo").await;
    stage.town.presses(ana, "Poner mi nombre").await;
    assert_within_limits(&stage, ana);
    stage.town.presses(ana, "✅ Enviar").await;
    stage.settle().await;
    let kept = |id| {
        let store = stage.town.app.store.clone();
        async move {
            let mut tx = store.begin().await.unwrap();
            tx.question(id).await.unwrap().unwrap()
        }
    };
    let question = kept(QuestionId::new(1)).await;
    assert!(
        question.text.starts_with("<&>€a <&>€a"),
        "as it was written"
    );
    assert!(question.text.encode_utf16().count() <= 8_193);
    assert!(question.author_name.unwrap().encode_utf16().count() <= 81);
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "No es de mi oficina").await;
    stage
        .presses(luz, "No sé: que decida la coordinación")
        .await;
    stage.says(luz, &"<&>€a".repeat(819)).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.at("2024-07-15T10:05:00-05:00").await;
    stage.presses(carmen, "Abrir").await;
    stage.presses(carmen, "✍️ Responder").await;
    for _ in 0..12 {
        stage.says(carmen, &"&<b>".repeat(1_024)).await;
    }
    stage.presses(carmen, "✅ Enviar").await;
    stage.town.says(ana, "/estado 1").await;
    stage.town.presses(ana, "Pedir que la completen").await;
    stage.town.says(ana, &"<&>€".repeat(1_024)).await;
    stage.says(carmen, "2024-1").await;
    for person in [ana, luz, carmen] {
        assert_within_limits(&stage, person);
    }
    // Nothing was refused by Telegram.
    stage.town.finish().await;
}

async fn what_telegram_never_sends_is_survived(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("A\u{0}na\u{202e}\n", "es");
    let text = "¿Qué \u{0}pasa?";
    stage.says(ana, text).await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "Poner mi nombre").await;
    let first = stage.town.chat(ana).log[0].message_id;
    stage.edits(ana, first, "¿Qué \u{0}pasó?").await;
    stage.presses(ana, "✅ Enviar").await;
    stage
        .sends(ana, "document", "a\u{0}b.pdf", "un\u{0} texto")
        .await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let question = tx.question(QuestionId::new(1)).await.unwrap().unwrap();
    assert_eq!(question.text, "¿Qué pasó?");
    assert_eq!(question.author_name.as_deref(), Some("Ana"));
    assert_eq!(
        tx.files_of(QuestionId::new(2)).await.unwrap()[0]
            .name
            .as_deref(),
        Some("ab.pdf")
    );
    drop(tx);
    stage.town.finish().await;
}

async fn markup_is_text(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let text = "<b>¿Y</b> </blockquote><a href='x'>esto</a> &amp; &lt;?";
    let ana = stage.person("<i>Ana</i>", "es");
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    stage.says(ana, text).await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "Poner mi nombre").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, text).await;
    stage.presses(luz, "✅ Enviar").await;
    stage.says(ana, "/estado 1").await;
    let (told, shown) = (stage.take(ana), stage.take(luz));
    assert!(told.matches(text).count() >= 4, "{told}");
    assert!(told.contains("con su nombre: <i>Ana</i>"), "{told}");
    assert!(shown.matches(text).count() >= 3, "{shown}");
    stage.town.finish().await;
}

async fn an_edit_after_sending_changes_nothing(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo podan?").await;
    let first = stage.town.chat(ana).log[0].message_id;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.take(ana);
    stage.edits(ana, first, "¿Cuándo pintan?").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > (edits) ¿Cuándo pintan?

    Cambiar ese mensaje no cambia su pregunta. Para agregar algo, busque su pregunta en /mis_preguntas.
    ");
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let question = tx.question(QuestionId::new(1)).await.unwrap().unwrap();
    assert_eq!(question.text, "¿Cuándo podan?");
    drop(tx);
    stage.town.finish().await;
}

async fn something_forwarded_is_offered_as_a_question(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    let said = Said::Text {
        text: "Cadena: mañana cortan el agua".into(),
    };
    let mut incoming = Incoming::new(ana, said);
    incoming.forwarded_from = Some(Origin::HiddenUser("Vecino".into()));
    stage.town.telegram.receive(incoming).unwrap();
    stage.settle().await;
    stage.presses(ana, "No es una pregunta").await;
    assert_eq!(questions(&stage).await, 0);
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    Si esta es su pregunta, ¿de qué tema es? Si no sabe, toque «No sé».
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [No sé] / [No es una pregunta]

    > [No es una pregunta]

    Listo. No enviamos nada. Si quiere preguntar, solo escriba.
    [↩️ Sí quiero enviarla]
    ");
    stage.town.finish().await;
}
