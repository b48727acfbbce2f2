//! Questions and answers with photos, documents, voice notes and albums; long texts; edits.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::base::QuestionId;
use convoca::domain::staff::role::Role;

on_both_engines!(
    a_question_may_come_as_photo_document_or_voice,
    an_album_is_one_question,
    a_draft_is_changed_by_an_edit,
    an_answer_is_changed_by_an_edit,
    a_long_answer_comes_in_parts_and_can_be_read_again,
    whoever_leafs_through_a_list_asks_for_the_files,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn a_question_may_come_as_photo_document_or_voice(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.sends(ana, "photo", "hueco.jpg", "").await;
    stage.says(ana, "¿Cuándo tapan este hueco?").await;
    stage.sends(ana, "document", "carta.pdf", "").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    // A voice note asks by itself, however large; nobody downloads it.
    let size = Some(20 * 1024 * 1024);
    stage
        .sends_of(ana, "voice", "voz.ogg", "", None, size)
        .await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.take(luz);
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > <hueco.jpg>

    Ya lo tenemos. Ahora escriba su pregunta.

    > ¿Cuándo tapan este hueco?

    Si esta es su pregunta, ¿de qué tema es? Si no sabe, toque «No sé».
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [No sé] / [No es una pregunta]

    > <carta.pdf>

    Si esta es su pregunta, ¿de qué tema es? Si no sabe, toque «No sé».
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [No sé] / [No es una pregunta]

    > [Plan de Desarrollo]

    Esta es su pregunta:

    ¿Cuándo tapan este hueco?

    🏷 Plan de Desarrollo
    📎 2 archivos
    👤 Se publica sin su nombre

    ¿La enviamos?
    [✅ Enviar] / [Poner mi nombre] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Esta es su pregunta:

    ¿Cuándo tapan este hueco?

    🏷 Plan de Desarrollo
    📎 2 archivos
    👤 Se publica sin su nombre

    Ya tenemos su pregunta. Su número es 2024-000001. Guárdelo.

    Le respondemos por escrito a más tardar el lunes 5 de agosto de 2024.

    Le responde: Departamento Administrativo de Planeación.
    [📅 ¿Por qué esa fecha?]

    ¿Quiere que le avisemos por aquí de audiencias y encuentros? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.
    [Sí] [No]

    > <voz.ogg>

    Si esta es su pregunta, ¿de qué tema es? Si no sabe, toque «No sé».
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [No sé] / [No es una pregunta]

    > [Plan de Desarrollo]

    Esta es su pregunta:

    (nota de voz)

    🏷 Plan de Desarrollo
    📎 Un archivo
    👤 Se publica sin su nombre

    ¿La enviamos?
    [✅ Enviar] / [Poner mi nombre] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Esta es su pregunta:

    (nota de voz)

    🏷 Plan de Desarrollo
    📎 Un archivo
    👤 Se publica sin su nombre

    Ya tenemos su pregunta. Su número es 2024-000002. Guárdelo.

    Le respondemos por escrito a más tardar el lunes 5 de agosto de 2024.

    Le responde: Departamento Administrativo de Planeación.
    [📅 ¿Por qué esa fecha?]
    ");
    stage.says(luz, "2024-1").await;
    stage.says(luz, "2024-2").await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > 2024-1

    🟢 2024-000001
    Responder a más tardar el lunes 5 de agosto de 2024 (quedan 15 días hábiles).

    ¿Cuándo tapan este hueco?
    Oficina: Departamento Administrativo de Planeación
    [✍️ Responder] / [👍 Lo recibí] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    <hueco.jpg>

    <carta.pdf>

    > 2024-2

    🟢 2024-000002
    Responder a más tardar el lunes 5 de agosto de 2024 (quedan 15 días hábiles).

    (nota de voz)
    Oficina: Departamento Administrativo de Planeación
    [✍️ Responder] / [👍 Lo recibí] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    <voz.ogg>
    ");
    stage.town.finish().await;
}

async fn an_album_is_one_question(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    for n in 1..=10 {
        let caption = if n == 1 { "¿Cuándo limpian?" } else { "" };
        stage
            .sends_of(ana, "photo", &format!("{n}.jpg"), caption, Some("9"), None)
            .await;
    }
    stage.presses(ana, "No sé").await;
    stage.sends(ana, "photo", "11.jpg", "").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > <1.jpg> ¿Cuándo limpian?

    Si esta es su pregunta, ¿de qué tema es? Si no sabe, toque «No sé».
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [No sé] / [No es una pregunta]

    > <2.jpg>

    > <3.jpg>

    > <4.jpg>

    > <5.jpg>

    > <6.jpg>

    > <7.jpg>

    > <8.jpg>

    > <9.jpg>

    > <10.jpg>

    > [No sé]

    Esta es su pregunta:

    ¿Cuándo limpian?

    📎 10 archivos
    👤 Se publica sin su nombre

    ¿La enviamos?
    [✅ Enviar] / [Poner mi nombre] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]

    > <11.jpg>

    Son muchos archivos. Guardamos solo los primeros 10.

    Esta es su pregunta:

    ¿Cuándo limpian?

    📎 10 archivos
    👤 Se publica sin su nombre

    ¿La enviamos?
    [✅ Enviar] / [Poner mi nombre] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]
    ");
    stage.presses(ana, "✅ Enviar").await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert_eq!(tx.files_of(QuestionId::new(1)).await.unwrap().len(), 10);
    drop(tx);
    stage.town.finish().await;
}

async fn a_draft_is_changed_by_an_edit(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo tapan el ueco?").await;
    let first = stage.town.chat(ana).log[0].message_id;
    stage.says(ana, "Es en la calle 50.").await;
    stage.presses(ana, "No sé").await;
    stage.take(ana);
    let edited = "¿Cuándo tapan el hueco?";
    stage.edits(ana, first, edited).await;
    stage.presses(ana, "✅ Enviar").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > (edits) ¿Cuándo tapan el hueco?

    Esta es su pregunta:

    ¿Cuándo tapan el hueco?
    Es en la calle 50.

    👤 Se publica sin su nombre

    ¿La enviamos?
    [✅ Enviar] / [Poner mi nombre] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Esta es su pregunta:

    ¿Cuándo tapan el hueco?
    Es en la calle 50.

    👤 Se publica sin su nombre

    Ya tenemos su pregunta. Su número es 2024-000001. Guárdelo.

    Le respondemos por escrito a más tardar el lunes 5 de agosto de 2024.

    Estamos buscando qué oficina le responde.
    [📅 ¿Por qué esa fecha?]

    ¿Quiere que le avisemos por aquí de audiencias y encuentros? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.
    [Sí] [No]
    ");
    // What was sent stays.
    stage.edits(ana, first, "Otra cosa").await;
    stage.says(ana, "/estado 1").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > (edits) Otra cosa

    Cambiar ese mensaje no cambia su pregunta. Para agregar algo, busque su pregunta en /mis_preguntas.

    > /estado 1

    2024-000001

    ¿Cuándo tapan el hueco?
    Es en la calle 50.

    ⏳ Estamos preparando la respuesta. Le respondemos a más tardar el lunes 5 de agosto de 2024.
    [📅 ¿Por qué esa fecha?] / [Agregar algo] [Retirarla] / [🕑 Qué ha pasado]
    ");
    stage.town.finish().await;
}

async fn a_long_answer_comes_in_parts_and_can_be_read_again(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo podan?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.sends(luz, "document", "plan.pdf", "").await;
    let said = stage.take(luz);
    assert!(said.ends_with("una frase basta.\n\n"), "{said}");
    // The longest message Telegram takes, three times, of what grows when it is escaped.
    for _ in 0..3 {
        stage.says(luz, &"a<&> ".repeat(819)).await;
    }
    stage.presses(luz, "✅ Enviar").await;
    stage.take(ana);
    let seen = |stage: &Stage| {
        let log = stage.town.chat(ana).log;
        let lengths = log
            .iter()
            .map(|message| message.text.encode_utf16().count());
        lengths.max().unwrap()
    };
    assert!(seen(&stage) <= 4_096);
    stage.says(ana, "/estado 2024-1").await;
    let status = stage.take(ana);
    assert!(status.contains("[Ver toda la respuesta]"), "{status}");
    stage.presses(ana, "Ver toda la respuesta").await;
    let again = stage.take(ana);
    assert_eq!(again.matches("a<&>").count(), 3 * 819, "nothing is lost");
    assert!(again.contains("<plan.pdf>"));
    stage.town.finish().await;
}

async fn an_answer_is_changed_by_an_edit(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo podan?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "En agsto.").await;
    let log = stage.town.chat(luz).log;
    let typed = log.iter().rfind(|message| message.from.is_some()).unwrap();
    stage.says(luz, "El lunes.").await;
    stage.edits(luz, typed.message_id, "En agosto.").await;
    stage.take(ana);
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(ana);
    assert!(told.contains("En agosto.\n\nEl lunes."), "{told}");
    stage.town.finish().await;
}

async fn whoever_leafs_through_a_list_asks_for_the_files(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo tapan este hueco?").await;
    stage.sends(ana, "photo", "hueco.jpg", "").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.take(luz);
    // From the notice they come along.
    stage.presses(luz, "Abrir").await;
    assert_eq!(stage.take(luz).matches("<hueco.jpg>").count(), 1);
    stage.says(luz, "/pendientes").await;
    for _ in 0..2 {
        stage.presses_line(luz, "🟢 2024-000001").await;
        stage.presses(luz, "⬅️ Atrás").await;
    }
    let seen = stage.take(luz);
    assert!(!seen.contains("<hueco.jpg>"), "{seen}");
    stage.presses_line(luz, "🟢 2024-000001").await;
    stage.presses(luz, "📎 Ver los archivos (1)").await;
    assert_eq!(stage.take(luz).matches("<hueco.jpg>").count(), 1);
    stage.town.finish().await;
}
