//! Questions that do not come by the chat: typed at the counter or in the hall, with the same number and the
//! same clock, and taken over by whoever has the slip.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::base::QuestionId;
use convoca::domain::staff::role::Role;

on_both_engines!(
    a_paper_is_typed_answered_and_handed_over,
    whoever_has_the_slip_takes_the_question_over,
    what_cannot_be_is_refused_and_nothing_is_lost,
    in_the_hall_one_follows_another,
    who_may_and_who_may_not,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn a_paper_is_typed_answered_and_handed_over(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.take(carmen);
    stage.take(luz);
    stage.says(carmen, "/radicar").await;
    stage.presses(carmen, "📄 En papel").await;
    stage.sends(carmen, "photo", "papel.jpg", "").await;
    stage
        .says(carmen, "¿Cuándo tapan el hueco de la calle 50?")
        .await;
    stage.says(carmen, "12 de julio a las 9 a. m.").await;
    stage
        .says(carmen, "El papel llegó el viernes, al cierre.")
        .await;
    stage.says(carmen, "Ventanilla de la alcaldía").await;
    stage.presses(carmen, "Plan de Desarrollo").await;
    stage.says(carmen, "Rosa Pérez, calle 50 con 41").await;
    stage.presses(carmen, "✅ Radicar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /radicar

    ¿Cómo llegó la pregunta?
    [📄 En papel] / [📞 Por teléfono] / [🙋 La dijo en persona] / [✖️ Salir]

    > [📄 En papel]

    Mande la foto del papel y escriba lo que pide la persona. Use las palabras de ella.
    [⬅️ Atrás] [✖️ Salir]

    > <papel.jpg>

    Guardamos el archivo. Ahora escriba lo que pide la persona. Puede ser en una línea.
    [⬅️ Atrás] [✖️ Salir]

    > ¿Cuándo tapan el hueco de la calle 50?

    ¿Cuándo llegó el papel? Mire el sello. Escriba el día y la hora, por ejemplo: 12 de julio a las 9 a. m.
    [Ahora] [Ayer] / [⬅️ Atrás] [✖️ Salir]

    > 12 de julio a las 9 a. m.

    Llegó el viernes 12 de julio de 2024 y se registra hoy. ¿Por qué? Escríbalo en una frase. El plazo corre desde que llegó.
    [⬅️ Atrás] [✖️ Salir]

    > El papel llegó el viernes, al cierre.

    ¿Dónde la recibieron? Por ejemplo: ventanilla de la alcaldía.
    [⬅️ Atrás] [Saltar ➡️] [✖️ Salir]

    > Ventanilla de la alcaldía

    ¿De qué tema es?
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [No sé] / [⬅️ Atrás] [✖️ Salir]

    > [Plan de Desarrollo]

    ¿Quién pregunta? ¿Cómo le entregamos la respuesta? Escriba nombre y teléfono o dirección. La persona puede no decirlo.
    [⬅️ Atrás] [No lo quiso decir] [✖️ Salir]

    > Rosa Pérez, calle 50 con 41

    📄 Llegó en papel

    ¿Cuándo tapan el hueco de la calle 50?

    Llegó: viernes 12 de julio de 2024, 9:00 a. m.
    Dónde: Ventanilla de la alcaldía
    Por qué se registró después: El papel llegó el viernes, al cierre.
    Tema: Plan de Desarrollo
    Responde: Departamento Administrativo de Planeación
    📎 Con un archivo
    Quién pregunta: Rosa Pérez, calle 50 con 41
    Se responde a más tardar el viernes 2 de agosto de 2024.
    [✅ Radicar] / [⬅️ Atrás] [✖️ Salir]

    > [✅ Radicar]

    ✅ Quedó radicada con el número 2024-000001. Se responde a más tardar el viernes 2 de agosto de 2024. Ya le mandamos la constancia para imprimir.
    [➕ Radicar otra] / [🖨 Imprimir una constancia nueva] / [Abrir]

    🖨 La constancia. Imprímala y désela a la persona. Si había una anterior, ya no sirve.<constancia-2024-000001.html>
    ");
    // Its office has it like any other: counted from the stamp, not from when it was typed.
    let told = stage.take(luz);
    assert!(
        told.contains("📥 Pregunta nueva 2024-000001")
            && told.contains("viernes 2 de agosto de 2024"),
        "{told}"
    );
    stage.says(luz, "2024-1").await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > 2024-1

    🟢 2024-000001
    Responder a más tardar el viernes 2 de agosto de 2024 (quedan 14 días hábiles).

    ¿Cuándo tapan el hueco de la calle 50?
    Oficina: Departamento Administrativo de Planeación
    📄 Llegó en papel. Se registró el lunes 15 de julio.
    Dónde: Ventanilla de la alcaldía
    Por qué se registró después: El papel llegó el viernes, al cierre.
    Quién pregunta: Rosa Pérez, calle 50 con 41
    [✍️ Responder] / [👍 Lo recibí] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana] / [🖨 Imprimir una constancia nueva]

    <papel.jpg>
    ");
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "El hueco se tapa el 20 de julio.").await;
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(luz);
    assert!(
        told.contains("La pregunta no llegó por este chat: entréguela a la persona"),
        "{told}"
    );
    stage.says(luz, "/pendientes").await;
    assert!(stage.take(luz).contains("la respuesta no ha llegado"));
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "📬 Registrar otra entrega").await;
    stage.presses(luz, "Por teléfono, de viva voz").await;
    stage
        .says(luz, "16 de julio, se la leímos a doña Rosa")
        .await;
    stage.take(luz);
    stage.says(luz, "2024-1").await;
    let told = stage.take(luz);
    assert!(
        told.contains("Dicha por teléfono") && told.contains("se la leímos a doña Rosa"),
        "{told}"
    );
    stage.says(luz, "/pendientes").await;
    assert!(!stage.take(luz).contains("la respuesta no ha llegado"));
    // What somebody said of themselves goes by itself, two years later; the question stays.
    stage.at("2026-07-16T04:00:00-05:00").await;
    stage.says(luz, "2024-1").await;
    let told = stage.take(luz);
    assert!(
        told.contains("calle 50") && !told.contains("Rosa Pérez"),
        "{told}"
    );
    stage.town.finish().await;
}

async fn whoever_has_the_slip_takes_the_question_over(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let (code, page) = typed(&mut stage, luz, "¿Y el parque?").await;
    assert!(page.contains("Le respondemos por escrito a más tardar el lunes 5 de agosto de 2024"));
    // Printed once more, the slip before is good for nothing.
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "🖨 Imprimir una constancia nueva").await;
    let (again, _) = slip(&stage, luz).await;
    assert_ne!(code, again);
    let ana = stage.person("Ana", "es");
    stage
        .begins(ana, Some(&format!("c_{}", code.replace('-', ""))))
        .await;
    assert!(stage.take(ana).contains("No vemos ese código"));
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "El parque se arregla en agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    // Whoever works here tries the slip and takes nothing over.
    stage.says(luz, &format!("/codigo {again}")).await;
    assert!(!stage.take(luz).contains("Sí, es mi pregunta"));
    // Without its code nobody takes a question over.
    stage.forges(ana, "kcl:1:0123456789abcdef01234567").await;
    assert!(!stage.take(ana).contains("ya está aquí"));
    // What was answered before comes at once.
    stage.says(ana, &format!("/codigo {again}")).await;
    let told = stage.take(ana);
    assert!(
        told.contains("¿Es suya esta pregunta? 2024-000001"),
        "{told}"
    );
    stage.presses(ana, "✅ Sí, es mi pregunta").await;
    let told = stage.take(ana);
    assert!(
        told.contains("La pregunta 2024-000001 ya está aquí")
            && told.contains("El parque se arregla en agosto."),
        "{told}"
    );
    stage.says(luz, "/pendientes").await;
    assert!(!stage.take(luz).contains("la respuesta no ha llegado"));
    // It is hers like any other, and nobody else's.
    let beto = stage.person("Beto", "es");
    stage.says(beto, &format!("/codigo {again}")).await;
    assert!(!stage.take(beto).contains("2024-000001"));
    stage.says(ana, &format!("/codigo {again}")).await;
    assert!(stage.take(ana).contains("2024-000001"));
    stage.presses(ana, "👎 No").await;
    stage.presses(ana, "Pedir que la completen").await;
    stage.says(ana, "¿En qué fecha?").await;
    assert!(stage.take(ana).contains("se abrió de nuevo"));
    stage.says(luz, "2024-1").await;
    let told = stage.take(luz);
    assert!(
        told.contains("La persona la sigue por Telegram") && !told.contains("constancia nueva"),
        "{told}"
    );
    // Erased, she is nobody again, and no code leads to it.
    stage.says(ana, "/borrar").await;
    stage.presses_line(ana, "Sí").await;
    stage.forges(luz, "kslip:1").await;
    stage.says(luz, "2024-1").await;
    assert!(!stage.take(luz).contains("constancia nueva"));
    stage.town.finish().await;
}

async fn what_cannot_be_is_refused_and_nothing_is_lost(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    stage.says(luz, "/radicar").await;
    stage.presses(luz, "📞 Por teléfono").await;
    // A voice is kept, and somebody writes down what it says (Decreto 1166 de 2016).
    stage.sends(luz, "voice", "voz.ogg", "").await;
    assert!(
        stage
            .take(luz)
            .contains("escriba lo que dice, palabra por palabra")
    );
    stage.says(luz, "¿Cuándo abren el puesto de salud?").await;
    for (said, why) in [
        ("mañana a las 8 a. m.", "todavía no ha llegado"),
        ("15 de julio a las 10:01 a. m.", "todavía no ha llegado"),
        (
            "15 de julio a las 5",
            "¿Es a las 5:00 a. m. o a las 5:00 p. m.?",
        ),
        ("hace rato", "No entendimos la fecha"),
        ("16 de julio", "todavía no ha llegado"),
    ] {
        stage.take(luz);
        stage.says(luz, said).await;
        let told = stage.take(luz);
        assert!(told.contains(why), "{said}: {told}");
    }
    // A day without a year is the last one of its name.
    stage.says(luz, "20 de diciembre").await;
    assert!(
        stage
            .take(luz)
            .contains("miércoles 20 de diciembre de 2023")
    );
    stage.presses(luz, "⬅️ Atrás").await;
    stage.presses(luz, "Ayer").await;
    stage.says(luz, "Se cayó la luz.").await;
    stage.presses(luz, "No sé").await;
    stage.presses(luz, "No lo quiso decir").await;
    let told = stage.take(luz);
    assert!(
        told.contains("¿Cuándo abren el puesto de salud?") && told.contains("Se cayó la luz."),
        "{told}"
    );
    // A yes that is typed is no part of the petition.
    stage.says(luz, "sí").await;
    assert!(stage.take(luz).contains("Eso no es parte de la pregunta"));
    // Buttons of an earlier state, and forged ones, record nothing.
    stage.forges(luz, "kok:1").await;
    stage.forges(luz, "kend:1").await;
    // The process dies before the yes; what was typed stands.
    stage.town.restart().await;
    stage.presses(luz, "✅ Radicar").await;
    let told = stage.take(luz);
    assert!(told.contains("2024-000001"), "{told}");
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert!(tx.question(QuestionId::new(2)).await.unwrap().is_none());
    assert_eq!(tx.files_of(QuestionId::new(1)).await.unwrap().len(), 1);
    let intake = tx.intake_of(QuestionId::new(1)).await.unwrap().unwrap();
    assert_eq!(intake.reason.as_deref(), Some("Se cayó la luz."));
    drop(tx);
    stage.town.finish().await;
}

async fn in_the_hall_one_follows_another(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-13T10:00:00-05:00").await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    stage.take(luz);
    stage.says(luz, "/radicar").await;
    stage
        .presses(luz, "⚡ En un encuentro, una tras otra")
        .await;
    stage.says(luz, "¿Cuándo pavimentan?").await;
    stage
        .says(luz, "¿Y el acueducto?\n\n¿Quién barre el parque?")
        .await;
    stage.says(luz, "asdf me equivoqué").await;
    stage.presses(luz, "↩️ Quitar la última").await;
    // Thanks and commands are no petitions.
    stage.says(luz, "gracias").await;
    stage.says(luz, "pendientes").await;
    stage.sends(luz, "voice", "voz.ogg", "").await;
    assert!(stage.take(luz).contains("Un audio solo no alcanza"));
    // Left in the middle, its slips are printed from the beginning.
    stage.says(luz, "/cancelar").await;
    assert!(stage.take(luz).contains("Lo que ya radicó sigue ahí"));
    stage.says(luz, "/radicar").await;
    stage
        .presses(luz, "🖨 Imprimir 3 constancias que faltan")
        .await;
    let page = printed(&stage, luz).await;
    for part in [
        "2024-000001",
        "2024-000002",
        "2024-000003",
        "¿Quién barre el parque?",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("2024-000004"), "{page}");
    assert_eq!(page.matches("<svg").count(), 3);
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let found = tx.question(QuestionId::new(2)).await.unwrap().unwrap();
    assert_eq!(found.space.as_deref(), Some("rendicion-2024"));
    drop(tx);
    stage.town.finish().await;
}

async fn who_may_and_who_may_not(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let teo = stage.staff("Teo", "es", Role::Liaison, "tic").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    let ana = stage.person("Ana", "es");
    for (who, why) in [(alba, "es para enlaces"), (ana, "trabajan en la entidad")] {
        stage.take(who);
        stage.says(who, "/radicar").await;
        let told = stage.take(who);
        assert!(told.contains(why), "{told}");
        stage.forges(who, "kmore").await;
        let told = stage.take(who);
        assert!(!told.contains("¿Cómo llegó"), "{told}");
    }
    typed(&mut stage, luz, "¿Y el parque?").await;
    // Another office prints no slip of it.
    stage.take(teo);
    stage.forges(teo, "kslip:1").await;
    let told = stage.take(teo);
    assert!(!told.contains(".html"), "{told}");
    stage.town.finish().await;
}

/// Types a question said in person now; the code of its slip, and the slip.
async fn typed(stage: &mut Stage, luz: i64, text: &str) -> (String, String) {
    stage.says(luz, "/radicar").await;
    stage.presses(luz, "🙋 La dijo en persona").await;
    stage.says(luz, text).await;
    stage.presses(luz, "Ahora").await;
    stage.presses(luz, "Saltar ➡️").await;
    stage.presses(luz, "Plan de Desarrollo").await;
    stage.presses(luz, "No lo quiso decir").await;
    stage.presses(luz, "✅ Radicar").await;
    slip(stage, luz).await
}

async fn slip(stage: &Stage, who: i64) -> (String, String) {
    let page = printed(stage, who).await;
    let (_, rest) = page.split_once("<p class=\"code\">").unwrap();
    let (code, _) = rest.split_once('<').unwrap();
    (code.to_owned(), page.clone())
}

async fn printed(stage: &Stage, who: i64) -> String {
    let (name, page) = stage.document(who).await;
    assert!(name.starts_with("constancia-2024-"), "{name}");
    String::from_utf8(page).unwrap()
}
