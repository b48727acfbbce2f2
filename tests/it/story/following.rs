//! A citizen follows questions: several at a time, adding to them, withdrawing them.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(
    something_is_added_and_the_office_hears_of_it,
    a_question_is_withdrawn,
    a_yes_after_a_no_is_asked_once_more,
    several_questions_live_side_by_side,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// Asks a question about the development plan.
async fn ask(stage: &mut Stage, person: i64, text: &str) {
    stage.says(person, text).await;
    stage.presses(person, "Plan de Desarrollo").await;
    stage.presses(person, "✅ Enviar").await;
}

async fn something_is_added_and_the_office_hears_of_it(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    ask(&mut stage, ana, "¿Cuándo podan los árboles?").await;
    stage.take(ana);
    stage.take(luz);
    stage.says(ana, "/estado 1").await;
    stage.presses(ana, "Agregar algo").await;
    stage.says(ana, "Son los de la calle 50.").await;
    stage.presses(ana, "Agregar algo más").await;
    // The pictures of one album are one addition, told once.
    for (name, caption) in [("uno.jpg", "Así están"), ("dos.jpg", ""), ("tres.jpg", "")] {
        stage
            .sends_of(ana, "photo", name, caption, Some("7"), None)
            .await;
    }
    // What comes after them is something else.
    stage.says(ana, "¿Y quién vigila?").await;
    // The office hears of all of it in one message, a while after the question itself.
    stage.at("2024-07-15T10:10:00-05:00").await;
    stage.at("2024-07-15T10:15:00-05:00").await;
    stage.at("2024-07-15T10:20:00-05:00").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /estado 1

    2024-000001

    ¿Cuándo podan los árboles?

    ⏳ Estamos preparando la respuesta. Le respondemos a más tardar el lunes 5 de agosto de 2024.
    Le responde: Departamento Administrativo de Planeación.
    [📅 ¿Por qué esa fecha?] / [Agregar algo] [Retirarla] / [🕑 Qué ha pasado]

    > [Agregar algo]

    Escriba lo que quiere agregar. También puede mandar una foto o un documento.

    > Son los de la calle 50.

    Listo. Ya va con su pregunta 2024-000001. La fecha no cambia.
    [Agregar algo más]

    > [Agregar algo más]

    Escriba lo que quiere agregar. También puede mandar una foto o un documento.

    > <uno.jpg> Así están

    Listo. Ya va con su pregunta 2024-000001. La fecha no cambia.
    [Agregar algo más]

    > <dos.jpg>

    > <tres.jpg>

    > ¿Y quién vigila?

    ¿Lo que manda ahora es parte de lo que agregó a su pregunta 2024-000001?
    [Sí, es parte] [No, es otra cosa]
    ");
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:15
    📝 La persona agregó algo a la pregunta 2024-000001:
    Así están

    ¿Cuándo podan los árboles?

    Responder a más tardar el lunes 5 de agosto de 2024 (quedan 15 días hábiles).
    [Abrir]
    ");
    stage.presses(luz, "Abrir").await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:20
    > [Abrir]

    🟢 2024-000001
    Responder a más tardar el lunes 5 de agosto de 2024 (quedan 15 días hábiles).

    ¿Cuándo podan los árboles?
    Oficina: Departamento Administrativo de Planeación

    La persona agregó: Son los de la calle 50.

    La persona agregó: Así están

    La persona agregó: (un archivo)

    La persona agregó: (un archivo)
    [✍️ Responder] / [👍 Lo recibí] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    <uno.jpg>

    <dos.jpg>

    <tres.jpg>
    ");
    stage.town.finish().await;
}

async fn a_question_is_withdrawn(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    ask(&mut stage, ana, "¿Cuándo podan los árboles?").await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "En agosto.").await;
    stage.take(ana);
    stage.take(luz);
    stage.says(ana, "/mis_preguntas").await;
    stage.presses_line(ana, "⏳ 2024-000001").await;
    stage.presses(ana, "Retirarla").await;
    stage.presses(ana, "No, dejarla").await;
    stage.presses(ana, "Retirarla").await;
    stage.presses(ana, "Sí, retirarla").await;
    // Whoever was answering is told, and nothing reaches the citizen.
    stage.presses(luz, "✅ Enviar").await;
    stage.says(ana, "2024-000001").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /mis_preguntas

    Estas son sus preguntas. Toque una para verla.
    [⏳ 2024-000001 · ¿Cuándo podan los árboles?]

    > [⏳ 2024-000001 · ¿Cuándo podan los árboles?]

    2024-000001

    ¿Cuándo podan los árboles?

    ⏳ Estamos preparando la respuesta. Le respondemos a más tardar el lunes 5 de agosto de 2024.
    Le responde: Departamento Administrativo de Planeación.
    [📅 ¿Por qué esa fecha?] / [Agregar algo] [Retirarla] / [🕑 Qué ha pasado] / [⬅️ Atrás]

    > [Retirarla]

    ¿Quiere retirar la pregunta 2024-000001? Si la retira, no la vamos a responder.
    [Sí, retirarla] [No, dejarla]

    > [No, dejarla]

    2024-000001

    ¿Cuándo podan los árboles?

    ⏳ Estamos preparando la respuesta. Le respondemos a más tardar el lunes 5 de agosto de 2024.
    Le responde: Departamento Administrativo de Planeación.
    [📅 ¿Por qué esa fecha?] / [Agregar algo] [Retirarla] / [🕑 Qué ha pasado] / [⬅️ Atrás]

    > [Retirarla]

    ¿Quiere retirar la pregunta 2024-000001? Si la retira, no la vamos a responder.
    [Sí, retirarla] [No, dejarla]

    > [Sí, retirarla]

    Listo. Retiramos su pregunta. Puede hacer otra cuando quiera.

    > 2024-000001

    2024-000001

    ¿Cuándo podan los árboles?

    ✖️ Usted retiró esta pregunta. Si quiere, puede hacer otra.
    [🕑 Qué ha pasado]
    ");
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > [✅ Enviar]

    Esa pregunta se retiró.
    [Ver pendientes]
    ");
    stage.at("2024-08-12T08:00:00-05:00").await;
    assert_eq!(stage.take(luz), "", "nothing about what is closed");
    stage.town.finish().await;
}

async fn a_yes_after_a_no_is_asked_once_more(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    ask(&mut stage, ana, "¿Cuándo podan los árboles?").await;
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "Retirarla").await;
    stage.presses(ana, "No, dejarla").await;
    stage.take(ana);
    // The phone had not seen yet that the buttons are gone.
    for (yes, asks) in [
        ("wdy:1", "¿Quiere retirar la pregunta 2024-000001?"),
        ("erasey", "Sí, borrar mis datos"),
    ] {
        stage.forges(ana, yes).await;
        let told = stage.take(ana);
        assert!(told.contains(asks), "{told}");
        let open =
            "SELECT COUNT(*) FROM questions WHERE state = 'received' AND person_id IS NOT NULL";
        assert_eq!(stage.town.database.count(open).await, 1);
    }
    // Asked again, it is meant.
    stage.forges(ana, "wd:1").await;
    stage.presses(ana, "Sí, retirarla").await;
    assert!(stage.take(ana).contains("Retiramos su pregunta"));
    stage.town.finish().await;
}

async fn several_questions_live_side_by_side(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    let bea = stage.person("Bea", "es");
    for text in ["¿Uno?", "¿Dos?", "¿Tres?"] {
        ask(&mut stage, ana, text).await;
        ask(&mut stage, bea, text).await;
    }
    stage.take(ana);
    stage.take(bea);
    stage.says(ana, "/mis_preguntas").await;
    stage.says(bea, "/mis_preguntas").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /mis_preguntas

    Estas son sus preguntas. Toque una para verla.
    [⏳ 2024-000005 · ¿Tres?] / [⏳ 2024-000003 · ¿Dos?] / [⏳ 2024-000001 · ¿Uno?]
    ");
    seen!(stage.take(bea), @r"
    ===== Monday 15 July 2024, 10:00
    > /mis_preguntas

    Estas son sus preguntas. Toque una para verla.
    [⏳ 2024-000006 · ¿Tres?] / [⏳ 2024-000004 · ¿Dos?] / [⏳ 2024-000002 · ¿Uno?]
    ");
    for text in ["4", "5", "6", "7", "8", "9"] {
        ask(&mut stage, ana, &format!("¿Por qué {text}?")).await;
    }
    stage.take(ana);
    stage.says(ana, "/mis_preguntas").await;
    stage.presses(ana, "Ver más").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /mis_preguntas

    Estas son sus preguntas. Toque una para verla.
    [⏳ 2024-000012 · ¿Por qué 9?] / [⏳ 2024-000011 · ¿Por qué 8?] / [⏳ 2024-000010 · ¿Por qué 7?] / [⏳ 2024-000009 · ¿Por qué 6?] / [⏳ 2024-000008 · ¿Por qué 5?] / [⏳ 2024-000007 · ¿Por qué 4?] / [⏳ 2024-000005 · ¿Tres?] / [⏳ 2024-000003 · ¿Dos?] / [Ver más]

    > [Ver más]

    Estas son sus preguntas. Toque una para verla.
    [⏳ 2024-000001 · ¿Uno?] / [Ver los de antes]
    ");
    stage.town.finish().await;
}
