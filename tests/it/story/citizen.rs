//! What a citizen does with questions besides asking one: the box, a space that closes, names.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::base::QuestionId;

on_both_engines!(
    questions_go_to_the_box_when_no_space_is_open,
    a_space_that_closes_meanwhile_is_told,
    small_talk_is_greeted,
    a_name_is_published_only_if_wanted,
    the_space_can_be_changed_at_the_end,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn questions_go_to_the_box_when_no_space_is_open(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.begins(ana, None).await;
    stage.presses(ana, "✍️ Hacer una pregunta").await;
    stage.says(ana, "¿Cuándo podan los árboles?").await;
    stage.presses(ana, "Convocatorias y piezas").await;
    stage.presses(ana, "✅ Enviar").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /start

    Alcaldía de Itagüí
    Hola. Escriba aquí su pregunta.
    Le respondemos por escrito.
    No tiene que dar su nombre.
    [✍️ Hacer una pregunta] / [📋 Mis preguntas] [Ver los encuentros]

    > [✍️ Hacer una pregunta]

    Escriba su pregunta con sus palabras. No hace falta saber de leyes.
    También puede mandar una foto, un documento o una nota de voz.

    > ¿Cuándo podan los árboles?

    ¿De qué tema es su pregunta? Si no sabe, toque «No sé».
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [No sé]

    > [Convocatorias y piezas]

    Esta es su pregunta:

    ¿Cuándo podan los árboles?

    🏷 Convocatorias y piezas
    👤 Se publica sin su nombre

    ¿La enviamos?
    [✅ Enviar] / [Poner mi nombre] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Esta es su pregunta:

    ¿Cuándo podan los árboles?

    🏷 Convocatorias y piezas
    👤 Se publica sin su nombre

    Ya tenemos su pregunta. Su número es 2024-000001. Guárdelo.

    Le respondemos por escrito a más tardar el lunes 5 de agosto de 2024.

    Le responde: Secretaría de las Comunicaciones.
    [📅 ¿Por qué esa fecha?]

    ¿Quiere que le avisemos por aquí de audiencias y encuentros? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.
    [Sí] [No]
    ");
    stage.town.finish().await;
}

async fn a_space_that_closes_meanwhile_is_told(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-13T23:59:00-05:00").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo podan los árboles?").await;
    stage.presses(ana, "No sé").await;
    stage.at("2024-07-14T00:01:00-05:00").await;
    stage.take(ana);
    stage.presses(ana, "✅ Enviar").await;
    seen!(stage.take(ana), @r"
    ===== Sunday 14 July 2024, 00:01
    > [✅ Enviar]

    Esta es su pregunta:

    ¿Cuándo podan los árboles?

    👤 Se publica sin su nombre

    Ese encuentro ya cerró. Su pregunta va a: 📮 Buzón de todo el año.

    Ya tenemos su pregunta. Su número es 2024-000001. Guárdelo.

    Le respondemos por escrito a más tardar el viernes 2 de agosto de 2024.

    Estamos buscando qué oficina le responde.
    [📅 ¿Por qué esa fecha?]

    ¿Quiere que le avisemos por aquí de audiencias y encuentros? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.
    [Sí] [No]
    ");
    stage.town.finish().await;
}

async fn small_talk_is_greeted(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    for text in ["Hola", "¡Buenos días!", "Muy buenas tardes."] {
        stage.says(ana, text).await;
        let said = stage.take(ana);
        assert!(said.contains("Escriba aquí su pregunta"), "{said}");
    }
    stage.says(ana, "Hola, ¿cuándo podan?").await;
    assert!(stage.take(ana).contains("¿de qué tema es?"));
    stage.presses(ana, "No es una pregunta").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > [No es una pregunta]

    Listo. No enviamos nada. Si quiere preguntar, solo escriba.
    [↩️ Sí quiero enviarla]
    ");
    stage.town.finish().await;
}

async fn a_name_is_published_only_if_wanted(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana <b>María</b> & Cía", "es");
    stage.says(ana, "¿Quién firma <b>esto</b> & aquello?").await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "Poner mi nombre").await;
    stage.presses(ana, "Quitar mi nombre").await;
    stage.presses(ana, "Poner mi nombre").await;
    stage.presses(ana, "✅ Enviar").await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let question = tx.question(QuestionId::new(1)).await.unwrap().unwrap();
    assert_eq!(
        question.author_name.as_deref(),
        Some("Ana <b>María</b> & Cía")
    );
    drop(tx);
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > ¿Quién firma <b>esto</b> & aquello?

    Si esta es su pregunta, ¿de qué tema es? Si no sabe, toque «No sé».
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [No sé] / [No es una pregunta]

    > [No sé]

    Esta es su pregunta:

    ¿Quién firma <b>esto</b> & aquello?

    👤 Se publica sin su nombre

    ¿La enviamos?
    [✅ Enviar] / [Poner mi nombre] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]

    > [Poner mi nombre]

    Esta es su pregunta:

    ¿Quién firma <b>esto</b> & aquello?

    👤 Se publica con su nombre: Ana <b>María</b> & Cía

    ¿La enviamos?
    [✅ Enviar] / [Quitar mi nombre] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]

    > [Quitar mi nombre]

    Esta es su pregunta:

    ¿Quién firma <b>esto</b> & aquello?

    👤 Se publica sin su nombre

    ¿La enviamos?
    [✅ Enviar] / [Poner mi nombre] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]

    > [Poner mi nombre]

    Esta es su pregunta:

    ¿Quién firma <b>esto</b> & aquello?

    👤 Se publica con su nombre: Ana <b>María</b> & Cía

    ¿La enviamos?
    [✅ Enviar] / [Quitar mi nombre] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Esta es su pregunta:

    ¿Quién firma <b>esto</b> & aquello?

    👤 Se publica con su nombre: Ana <b>María</b> & Cía

    Ya tenemos su pregunta. Su número es 2024-000001. Guárdelo.

    Le respondemos por escrito a más tardar el lunes 5 de agosto de 2024.

    Estamos buscando qué oficina le responde.
    [📅 ¿Por qué esa fecha?]

    ¿Quiere que le avisemos por aquí de audiencias y encuentros? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.
    [Sí] [No]
    ");
    stage.town.finish().await;
}

async fn the_space_can_be_changed_at_the_end(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-13T09:00:00-05:00").await;
    let ana = stage.person("Ana", "es");
    stage.begins(ana, Some("ask")).await;
    stage.says(ana, "¿Cuándo podan?").await;
    stage.presses(ana, "No sé").await;
    stage.take(ana);
    stage.presses(ana, "Cambiar de encuentro").await;
    stage
        .presses(ana, "Para ninguno: es una pregunta general")
        .await;
    seen!(stage.take(ana), @r"
    ===== Saturday 13 July 2024, 09:00
    > [Cambiar de encuentro]

    ¿Para cuál encuentro es su pregunta?
    [Rendición de cuentas: 150 días de gobier… · sábado 13 de julio] / [Para ninguno: es una pregunta general]

    > [Para ninguno: es una pregunta general]

    Esta es su pregunta:

    ¿Cuándo podan?

    📍 📮 Buzón de todo el año
    👤 Se publica sin su nombre

    ¿La enviamos?
    [✅ Enviar] / [Poner mi nombre] / [Cambiar de encuentro] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]
    ");
    stage.presses(ana, "✅ Enviar").await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert_eq!(
        tx.question(QuestionId::new(1))
            .await
            .unwrap()
            .unwrap()
            .space,
        None
    );
    drop(tx);
    stage.town.finish().await;
}
