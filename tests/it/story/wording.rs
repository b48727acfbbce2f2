//! Whoever writes an answer reads what could be better about it, and sends it as they like.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(
    a_poor_answer_is_remarked_on_and_leaves_all_the_same,
    the_note_follows_what_is_written,
    a_good_answer_is_praised_and_a_short_one_left_alone,
    a_correction_and_the_words_of_a_file_are_looked_over,
    an_answer_to_whoever_reads_english_is_looked_at_for_data_alone,
    whoever_reads_english_is_told_in_it,
    the_longest_answer_still_fits_with_its_note,
    nobody_else_reads_what_was_found,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";
const NOTE: &str = "Antes de enviar";
const PHONE: &str = "🔒 Parecen datos de una persona: teléfono en la línea 1: «3124567890».";

/// Somebody who reads `language` has asked, and Luz, who reads another, is about to answer.
async fn asked(engine: Engine, language: &str, of_luz: &str) -> (Stage, i64, i64) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let role = Role::Liaison;
    let luz = stage.staff("Luz", of_luz, role, "planeacion").await;
    let ana = stage.person("Ana", language);
    stage.says(ana, "¿Cuándo arreglan la vía?").await;
    let (topic, send) = match language {
        "en" => ("Development plan", "✅ Send"),
        _ => ("Plan de Desarrollo", "✅ Enviar"),
    };
    stage.presses(ana, topic).await;
    stage.presses(ana, send).await;
    stage.take(ana);
    let (open, answer) = match of_luz {
        "en" => ("Open", "✍️ Answer"),
        _ => ("Abrir", "✍️ Responder"),
    };
    stage.presses(luz, open).await;
    stage.presses(luz, answer).await;
    stage.take(luz);
    (stage, luz, ana)
}

async fn a_poor_answer_is_remarked_on_and_leaves_all_the_same(engine: Engine) {
    let (mut stage, luz, ana) = asked(engine, "es", "es").await;
    let answer = "Cordial saludo.\nEn atención a su petición, nos permitimos informarle que la señora \
                  identificada con C.C. 43.567.890 debe allegar los soportes a la mayor brevedad, toda vez que la \
                  obra fue aprobada por el comité en la vigencia anterior.\nMayor información en el 312 456 7890 o \
                  en juan.perez@gmail.com, Calle 10A No. 5-20 apto 302.";
    stage.says(luz, answer).await;
    stage.presses(luz, "✅ Enviar").await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > Cordial saludo.
    En atención a su petición, nos permitimos informarle que la señora identificada con C.C. 43.567.890 debe allegar los soportes a la mayor brevedad, toda vez que la obra fue aprobada por el comité en la vigencia anterior.
    Mayor información en el 312 456 7890 o en juan.perez@gmail.com, Calle 10A No. 5-20 apto 302.

    La pregunta: ¿Cuándo arreglan la vía?

    Respuesta a 2024-000001:

    Cordial saludo.
    En atención a su petición, nos permitimos informarle que la señora identificada con C.C. 43.567.890 debe allegar los soportes a la mayor brevedad, toda vez que la obra fue aprobada por el comité en la vigencia anterior.
    Mayor información en el 312 456 7890 o en juan.perez@gmail.com, Calle 10A No. 5-20 apto 302.

    💡 Antes de enviar, mire esto:
    🔒 Parecen datos de una persona: documento en la línea 2: «43.567.890»; teléfono en la línea 3: «312 456 7890»; correo en la línea 3: «juan.perez@gmail.com» y 1 más. Si no hacen falta, quítelos.
    🎯 Empieza con «En atención a su petición…». Diga primero la respuesta.
    ✂️ Parta lo que pasa de 20 palabras: «En atención a su petición…» (37 palabras).
    📘 Dígalo más sencillo: «nos permitimos informarle que» → sobra; «allegar» → enviar; «a la mayor brevedad» → diga qué día y 1 más.
    👤 Diga quién lo hace: «fue aprobada».

    Sin archivos. ¿La enviamos a la persona? Si falta algo, siga escribiendo.
    [✅ Enviar] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Listo. La respuesta a 2024-000001 quedó guardada y va en camino. Si no le llega a la persona, le avisamos.
    [Ver pendientes]
    ");
    let told = stage.take(ana);
    assert!(told.contains("43.567.890 debe allegar"), "{told}");
    assert!(!told.contains(NOTE) && !told.contains('🔒'), "{told}");
    stage.town.finish().await;
}

async fn the_note_follows_what_is_written(engine: Engine) {
    let (mut stage, luz, _) = asked(engine, "es", "es").await;
    stage.says(luz, "La obra empieza en mayo.").await;
    assert!(!stage.take(luz).contains(NOTE));
    stage.says(luz, "Llame a don Juan: 3124567890.").await;
    let told = stage.take(luz);
    let line = "🔒 Parecen datos de una persona: teléfono en la línea 2: «3124567890».";
    assert!(told.contains(NOTE) && told.contains(line), "{told}");
    // A message of hers that she edits changes the note with the draft.
    let log = stage.town.chat(luz).log.into_iter();
    let mut typed = log.filter(|message| message.text.starts_with("Llame a don Juan"));
    let typed = typed.next().unwrap().message_id;
    stage
        .edits(luz, typed, "Llame a la línea de atención.")
        .await;
    let told = stage.take(luz);
    assert!(
        told.contains("línea de atención") && !told.contains(NOTE),
        "{told}"
    );
    // What means nothing there shows it again, with its note.
    stage.says(luz, "Escriba a ana@gmail.com.").await;
    stage.take(luz);
    stage.says(luz, "gracias").await;
    let told = stage.take(luz);
    assert!(
        told.contains("correo en la línea 3: «ana@gmail.com»"),
        "{told}"
    );
    stage.town.finish().await;
}

async fn a_good_answer_is_praised_and_a_short_one_left_alone(engine: Engine) {
    let (mut stage, luz, _) = asked(engine, "es", "es").await;
    stage.says(luz, "La obra empieza el 5 de agosto.").await;
    let told = stage.take(luz);
    assert!(!told.contains(NOTE) && !told.contains("👌"), "{told}");
    let more = "Vamos a arreglar la calle por partes. Usted puede pasar por el puente. Los buses van por la otra \
                calle hasta el sábado.";
    stage.says(luz, more).await;
    let told = stage.take(luz);
    assert!(
        told.contains("👌 Se lee fácil.") && !told.contains(NOTE),
        "{told}"
    );
    stage.town.finish().await;
}

async fn a_correction_and_the_words_of_a_file_are_looked_over(engine: Engine) {
    let (mut stage, luz, ana) = asked(engine, "es", "es").await;
    // A file alone has no words to look over.
    stage.sends(luz, "document", "plano.pdf", "").await;
    let told = stage.take(luz);
    assert!(
        told.contains("Ya tenemos el archivo") && !told.contains(NOTE),
        "{told}"
    );
    stage
        .sends(
            luz,
            "document",
            "acta.pdf",
            "Empieza hoy. Dudas: 3124567890",
        )
        .await;
    let told = stage.take(luz);
    assert!(
        told.contains(PHONE) && told.contains("Con 2 archivos."),
        "{told}"
    );
    stage.presses(luz, "✅ Enviar").await;
    stage.take(ana);
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✏️ Corregir la respuesta").await;
    stage.take(luz);
    stage.says(luz, "Dudas: 3124567890. Empieza mañana.").await;
    let told = stage.take(luz);
    assert!(told.contains(PHONE), "{told}");
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(ana);
    assert!(
        told.contains("Empieza mañana.") && !told.contains('🔒'),
        "{told}"
    );
    stage.town.finish().await;
}

async fn an_answer_to_whoever_reads_english_is_looked_at_for_data_alone(engine: Engine) {
    let (mut stage, luz, _) = asked(engine, "en", "es").await;
    let answer = "The works will be done as soon as the administrative requirements are completed by the office.";
    stage.says(luz, answer).await;
    let told = stage.take(luz);
    assert!(!told.contains(NOTE) && !told.contains("👌"), "{told}");
    let long = "We thank you for your interest in the works of this street and we inform you that all of them are \
                going to be done this year. Call 3124567890.";
    stage.says(luz, long).await;
    let told = stage.take(luz);
    let cut = "✂️ Parta lo que pasa de 20 palabras: «We thank you for your…» (27 palabras).";
    assert!(told.contains(cut), "{told}");
    assert!(
        told.contains("teléfono en la línea 2: «3124567890»"),
        "{told}"
    );
    stage.town.finish().await;
}

async fn whoever_reads_english_is_told_in_it(engine: Engine) {
    let (mut stage, luz, _) = asked(engine, "es", "en").await;
    stage
        .says(luz, "Debe allegar la cédula. Llame al 3124567890.")
        .await;
    let told = stage.take(luz);
    for line in [
        "💡 Before you send it, look at this:",
        "🔒 This looks like somebody's data: telephone on line 1: «3124567890».",
        "📘 Say it in a simpler way: «allegar» → enviar.",
    ] {
        assert!(told.contains(line), "{told}");
    }
    stage.town.finish().await;
}

async fn the_longest_answer_still_fits_with_its_note(engine: Engine) {
    let (mut stage, luz, ana) = asked(engine, "es", "es").await;
    let sentence = "El peticionario & <su> cónyuge deben allegar el acto administrativo precitado a la mayor brevedad \
                    posible al 3124567890 o a ana@gmail.com, y fue aprobada toda la erogación del &&&&&&&&&&&&&&&& rubro. ";
    for _ in 0..10 {
        stage.says(luz, &sentence.repeat(20)).await;
    }
    let shown = stage.town.last(luz);
    assert!(shown.text.contains(NOTE), "{}", shown.text);
    assert!(
        shown.text.contains("¿La enviamos a la persona?"),
        "{}",
        shown.text
    );
    assert!(shown.text.encode_utf16().count() <= 4_096);
    stage.presses(luz, "✅ Enviar").await;
    assert!(stage.take(ana).contains("cónyuge"));
    stage.town.finish().await;
}

async fn nobody_else_reads_what_was_found(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let head = stage.staff("Rosa", "es", Role::Head, "planeacion").await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo arreglan la vía?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "Llame hoy a don Juan: 3124567890.").await;
    assert!(stage.take(luz).contains(PHONE));
    stage.presses(luz, "No enviar").await;
    for other in [carmen, head, ana] {
        let told = stage.take(other);
        assert!(
            !told.contains("3124567890") && !told.contains('🔒'),
            "{told}"
        );
    }
    // Nor does the log of what was done keep it.
    let kept = stage.town.database.texts("SELECT detail FROM audit").await;
    assert!(
        !kept.iter().any(|one| one.contains("3124567890")),
        "{kept:?}"
    );
    stage.town.finish().await;
}
