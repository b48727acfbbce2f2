//! Personal data: asked once, provable, shown, erased. And the other commands of everybody.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::base::{PersonId, QuestionId};
use convoca::domain::question::EventKind;
use convoca::domain::staff::role::Role;

on_both_engines!(
    a_consent_is_asked_once_and_can_be_proved,
    data_are_shown_and_erased,
    the_other_commands,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn ask(stage: &mut Stage, person: i64, text: &str) {
    stage.says(person, text).await;
    stage.presses(person, "Plan de Desarrollo").await;
    stage.presses(person, "✅ Enviar").await;
}

async fn a_consent_is_asked_once_and_can_be_proved(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    ask(&mut stage, ana, "¿Uno?").await;
    assert!(stage.take(ana).contains("¿Quiere que le avisemos"));
    // No answer is no yes, and the question is not asked again.
    ask(&mut stage, ana, "¿Dos?").await;
    assert!(!stage.take(ana).contains("¿Quiere que le avisemos"));
    let consents = consents(&stage).await;
    assert!(consents.is_empty());
    // The question is still there. What is recorded is what was read, whatever is read now.
    stage.says(ana, "/idioma").await;
    stage.presses(ana, "English").await;
    stage.presses(ana, "Sí").await;
    stage.at("2024-07-16T10:00:00-05:00").await;
    stage.says(ana, "/privacy").await;
    stage.presses(ana, "🔕 Do not tell me of meetings").await;
    stage.says(ana, "/privacy").await;
    stage.presses(ana, "📋 Send me surveys").await;
    stage.presses(ana, "Yes").await;
    stage.says(ana, "/privacy").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /idioma

    ¿En qué idioma le escribimos?
    [English] / [Español]

    > [English]

    Done. From now on we write to you in English.
    [English] / [Español]

    > [Sí]

    Thank you. You can change it any time in /privacy.
    [👤 Say what interests me]

    ===== Tuesday 16 July 2024, 10:00
    > /privacy

    Your data
    The Alcaldía de Itagüí keeps what you write to us and the number of your Telegram account.
    We use them to answer you. For anything else, we ask you first.
    Your name is not published unless you want it.
    You can see your data or erase them whenever you like.
    Responsible for your data: Municipio de Itagüí · datos@itagui.example

    ✅ You agreed to be told of hearings and meetings.
    🔕 We do not send you surveys.
    [📄 See my data] / [🗑 Erase my data] / [⏳ How long we keep them] / [🔕 Do not tell me of meetings] / [📋 Send me surveys]

    > [🔕 Do not tell me of meetings]

    Your data
    The Alcaldía de Itagüí keeps what you write to us and the number of your Telegram account.
    We use them to answer you. For anything else, we ask you first.
    Your name is not published unless you want it.
    You can see your data or erase them whenever you like.
    Responsible for your data: Municipio de Itagüí · datos@itagui.example

    🔕 We do not tell you of hearings or meetings.
    🔕 We do not send you surveys.
    [📄 See my data] / [🗑 Erase my data] / [⏳ How long we keep them] / [🔔 Tell me of meetings] / [📋 Send me surveys]

    > /privacy

    Your data
    The Alcaldía de Itagüí keeps what you write to us and the number of your Telegram account.
    We use them to answer you. For anything else, we ask you first.
    Your name is not published unless you want it.
    You can see your data or erase them whenever you like.
    Responsible for your data: Municipio de Itagüí · datos@itagui.example

    🔕 We do not tell you of hearings or meetings.
    🔕 We do not send you surveys.
    [📄 See my data] / [🗑 Erase my data] / [⏳ How long we keep them] / [🔔 Tell me of meetings] / [📋 Send me surveys]

    > [📋 Send me surveys]

    Would you like us to send you surveys here? You can change it any time in /privacy. If you say no, we answer you all the same.
    [Yes] [No]

    > [Yes]

    Thank you. You can change it any time in /privacy.

    > /privacy

    Your data
    The Alcaldía de Itagüí keeps what you write to us and the number of your Telegram account.
    We use them to answer you. For anything else, we ask you first.
    Your name is not published unless you want it.
    You can see your data or erase them whenever you like.
    Responsible for your data: Municipio de Itagüí · datos@itagui.example

    🔕 We do not tell you of hearings or meetings.
    ✅ You agreed to be sent surveys.
    [📄 See my data] / [🗑 Erase my data] / [⏳ How long we keep them] / [🔔 Tell me of meetings] / [🚫 Do not send me surveys]
    ");
    let consents = self::consents(&stage).await;
    seen!(consents.join("\n"), @r"
    2024-07-15 15:00:00 UTC convocations true «¿Quiere que le avisemos por aquí de audiencias y encuentros? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.»
    2024-07-16 15:00:00 UTC convocations false «Would you like us to tell you here of hearings and meetings? You can change it any time in /privacy. If you say no, we answer you all the same.»
    2024-07-16 15:00:00 UTC surveys true «Would you like us to send you surveys here? You can change it any time in /privacy. If you say no, we answer you all the same.»
    ");
    stage.town.finish().await;
}

/// Purpose, answer, instant and text of every consent of the first citizen.
async fn consents(stage: &Stage) -> Vec<String> {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let all = tx.consents_of(PersonId::new(1)).await.unwrap();
    let line = |one: convoca::store::Consent| {
        format!(
            "{} {} {} «{}»",
            one.at,
            one.purpose.name(),
            one.given,
            one.text
        )
    };
    all.into_iter().map(line).collect()
}

async fn data_are_shown_and_erased(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo podan?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "Poner mi nombre").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.presses(ana, "Sí").await;
    stage.take(ana);
    stage.says(ana, "/privacidad").await;
    stage.presses(ana, "📄 Ver mis datos").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /privacidad

    Sus datos
    La Alcaldía de Itagüí guarda lo que usted nos escribe y el número de su cuenta de Telegram.
    Los usamos para responderle. Para otra cosa, primero le preguntamos.
    Su nombre no se publica si usted no quiere.
    Puede ver sus datos o borrarlos cuando quiera.
    Responde por sus datos: Municipio de Itagüí · datos@itagui.example

    ✅ Usted aceptó que le avisemos de audiencias y encuentros.
    🔕 No le mandamos encuestas.
    [📄 Ver mis datos] / [🗑 Borrar mis datos] / [⏳ Cuánto tiempo los guardamos] / [🔕 No avisarme de encuentros] / [📋 Mandarme encuestas]

    > [📄 Ver mis datos]

    Aquí está todo lo que guardamos de usted. Ábralo y léalo.<mis-datos.html>

    Esto es lo mismo, para leerlo con otro programa.<mis-datos.json>
    ");
    let file = stage.town.last(ana).file.unwrap();
    let (_, content) = stage.town.telegram.file(&file.file_id).unwrap();
    let data: serde_json::Value = serde_json::from_slice(&content).unwrap();
    assert_eq!(data["telegram_id"], ana);
    assert_eq!(data["questions"][0]["text"], "¿Cuándo podan?");
    assert_eq!(data["questions"][0]["author_name"], "Ana");
    assert_eq!(data["consents"][0]["given"], true);

    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "No, dejarlos").await;
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "Sí, borrar mis datos").await;
    stage.says(ana, "/estado 1").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /borrar

    Si borramos sus datos, ya no le podemos avisar de la respuesta. El texto de sus preguntas queda guardado, sin su nombre y sin sus archivos. ¿Los borramos?
    [Sí, borrar mis datos] [No, dejarlos]

    > [No, dejarlos]

    Listo. Todo queda como estaba.

    > /borrar

    Si borramos sus datos, ya no le podemos avisar de la respuesta. El texto de sus preguntas queda guardado, sin su nombre y sin sus archivos. ¿Los borramos?
    [Sí, borrar mis datos] [No, dejarlos]

    > [Sí, borrar mis datos]

    Listo. Borramos sus datos. Si vuelve a escribir, empezamos de nuevo.

    > /estado 1

    No vemos esa pregunta entre las suyas. Mire las suyas en /mis_preguntas.
    ");

    // The question stays, without its author, and what happened to it; the office still answers it.
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let question = tx.question(QuestionId::new(1)).await.unwrap().unwrap();
    assert_eq!((question.person_id, question.author_name), (None, None));
    assert!(tx.consents_of(PersonId::new(1)).await.unwrap().is_empty());
    let events = tx.events_of(QuestionId::new(1)).await.unwrap();
    assert_eq!(events[0].kind, EventKind::Received);
    drop(tx);
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "En agosto.").await;
    let before = stage.record(ana);
    stage.presses(luz, "✅ Enviar").await;
    assert_eq!(stage.record(ana), before, "nobody is there to be told");
    stage.town.finish().await;
}

async fn the_other_commands(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    for text in [
        "/ayuda",
        "/cancelar",
        "/preguntar",
        "/ayuda",
        "/cancelar",
        "/idioma",
    ] {
        stage.says(ana, text).await;
    }
    stage.presses(ana, "English").await;
    stage.says(ana, "/help").await;
    stage.says(ana, "/pending").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /ayuda

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

    > /cancelar

    No hay nada para cancelar. Si quiere preguntar, solo escriba.

    > /preguntar

    Escriba su pregunta con sus palabras. No hace falta saber de leyes.
    También puede mandar una foto, un documento o una nota de voz.

    > /ayuda

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

    > /cancelar

    Listo. No enviamos nada. Si quiere preguntar, solo escriba.

    > /idioma

    ¿En qué idioma le escribimos?
    [English] / [Español]

    > [English]

    Done. From now on we write to you in English.
    [English] / [Español]

    > /help

    This is what you can do here:
    /ask – ask a question
    /my_questions – see how your questions are going
    /status and the number – see one of them
    /meetings – see the meetings and say if you're coming
    /surveys – answer surveys and see the results
    /documents – comment on a document
    /profile – say what interests you
    /code – use the code of an invitation
    /privacy – see or erase your data
    /language – change the language
    /cancel – leave what you are doing

    You can also just write your question.
    [✍️ Ask a question]

    > /pending

    That is for those who work for the entity. To see your questions, write /my_questions.
    ");
    stage.town.finish().await;
}
