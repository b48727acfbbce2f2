//! One question, several offices, by the whole bot: parts with dates of their own, one answer that says who answers
//! what, one public date that nothing of it moves.
//!
//! By hand: asked on Monday 15 July, fifteen business days are 16 July to Monday 5 August. Half of them are eight:
//! 16 to 19 (4), 22 to 25 July (8).

use super::extension::{MONDAY, asked, due};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(several_offices_give_one_answer);

pub(super) const TIC: &str = "Dirección TIC";
pub(super) const NEWS: &str = "Secretaría de las Comunicaciones";

/// Luz asks these offices, for what they are asked, or the question as it is.
pub(super) async fn shares(stage: &mut Stage, luz: i64, offices: &[&str], what: Option<&str>) {
    stage.says(luz, "2024-1").await;
    stage
        .presses(luz, "🤝 Pedir una parte a otra oficina")
        .await;
    for office in offices {
        stage.presses(luz, office).await;
    }
    stage.presses(luz, "Seguir ➡️").await;
    match what {
        Some(what) => stage.says(luz, what).await,
        None => stage.presses(luz, "📄 La pregunta como está").await,
    }
    stage.presses(luz, "✅ Pedir la parte").await;
}

pub(super) async fn gives(stage: &mut Stage, person: i64, text: &str) {
    stage.says(person, "2024-1").await;
    stage.presses(person, "✍️ Escribir la parte").await;
    stage.says(person, text).await;
    stage.presses(person, "✅ Entregar la parte").await;
}

/// Luz has the question; Teo and Nora answer for the others.
pub(super) async fn team(stage: &mut Stage) -> [i64; 5] {
    let (luz, hernan, ana) = asked(stage).await;
    let teo = stage.staff("Teo", "es", Role::Liaison, "tic").await;
    let nora = stage
        .staff("Nora", "es", Role::Liaison, "comunicaciones")
        .await;
    for person in [luz, hernan, ana, teo, nora] {
        stage.take(person);
    }
    [luz, hernan, ana, teo, nora]
}

async fn several_offices_give_one_answer(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, nora] = team(&mut stage).await;
    shares(&mut stage, luz, &[TIC, NEWS], None).await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > 2024-1

    🟢 2024-000001
    Responder a más tardar el lunes 5 de agosto de 2024 (quedan 15 días hábiles).

    ¿Cuándo arreglan la vía?
    Oficina: Departamento Administrativo de Planeación
    [✍️ Responder] / [👍 Lo recibí] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    > [🤝 Pedir una parte a otra oficina]

    🤝 ¿A qué oficinas les pide una parte de la respuesta a 2024-000001?

    ¿Cuándo arreglan la vía?

    Toque una o varias. Su oficina arma la respuesta y la envía: la persona recibe una sola. La fecha de la pregunta no cambia.
    [Secretaría de las Comunicaciones] / [Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [✖️ Salir]

    > [Dirección TIC]

    🤝 ¿A qué oficinas les pide una parte de la respuesta a 2024-000001?

    ¿Cuándo arreglan la vía?

    Toque una o varias. Su oficina arma la respuesta y la envía: la persona recibe una sola. La fecha de la pregunta no cambia.
    [Secretaría de las Comunicaciones] / [✅ Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [Seguir ➡️] [✖️ Salir]

    > [Secretaría de las Comunicaciones]

    🤝 ¿A qué oficinas les pide una parte de la respuesta a 2024-000001?

    ¿Cuándo arreglan la vía?

    Toque una o varias. Su oficina arma la respuesta y la envía: la persona recibe una sola. La fecha de la pregunta no cambia.
    [✅ Secretaría de las Comunicaciones] / [✅ Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [Seguir ➡️] [✖️ Salir]

    > [Seguir ➡️]

    ¿Qué les pide? Oficinas: Dirección TIC; Secretaría de las Comunicaciones

    Escríbalo con palabras sencillas. También les puede mandar la pregunta 2024-000001 como está. No ponga datos personales de nadie.
    [📄 La pregunta como está] / [⬅️ Atrás] [✖️ Salir]

    > [📄 La pregunta como está]

    🤝 Parte de la respuesta a 2024-000001

    Se le pide a: Dirección TIC; Secretaría de las Comunicaciones

    Se le pide responder lo que le toca de la pregunta.

    Hay que entregarla a más tardar el jueves 25 de julio de 2024 (quedan 8 días hábiles). La respuesta completa sale a más tardar el lunes 5 de agosto de 2024. ¿La pedimos?
    [✅ Pedir la parte] / [⬅️ Atrás] [✖️ Salir]

    > [✅ Pedir la parte]

    🤝 Ya le pedimos la parte de 2024-000001 a: Dirección TIC; Secretaría de las Comunicaciones. Hay que entregarla a más tardar el jueves 25 de julio de 2024. Le avisamos cuando llegue, o si no llega.
    [🤝 Ver las partes] / [Ver pendientes]
    ");
    seen!(stage.take(teo), @r"
    ===== Monday 15 July 2024, 10:00
    🤝 Departamento Administrativo de Planeación le pide a su oficina, Dirección TIC, una parte de la respuesta a 2024-000001.

    Se le pide responder lo que le toca de la pregunta.

    ¿Cuándo arreglan la vía?

    Entregar la parte a más tardar el jueves 25 de julio de 2024 (quedan 8 días hábiles).
    [Abrir]
    ");
    // Whoever asked finds who helps; their date is the one that was promised.
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "🕑 Qué ha pasado").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > 2024-1

    2024-000001

    ¿Cuándo arreglan la vía?

    ⏳ Estamos preparando la respuesta. Le respondemos a más tardar el lunes 5 de agosto de 2024.
    Le responde: Departamento Administrativo de Planeación.
    Varias oficinas ayudan a responder: Dirección TIC; Secretaría de las Comunicaciones.
    [📅 ¿Por qué esa fecha?] / [Agregar algo] [Retirarla] / [🕑 Qué ha pasado]

    > [🕑 Qué ha pasado]

    🕑 Qué ha pasado con su pregunta 2024-000001

    • lunes 15 de julio, 10:00 a. m.: Recibimos su pregunta.
    • lunes 15 de julio, 10:00 a. m.: Varias oficinas ayudan a responder: Dirección TIC; Secretaría de las Comunicaciones.
    [⬅️ Atrás]
    ");
    assert_eq!(due(&stage).await, "2024-08-05");

    stage.presses(teo, "Abrir").await;
    stage.presses(teo, "✍️ Escribir la parte").await;
    stage.sends(teo, "document", "plan.pdf", "").await;
    stage.says(teo, "La página vuelve el 5 de agosto.").await;
    stage.presses(teo, "✅ Entregar la parte").await;
    seen!(stage.take(teo), @r"
    ===== Monday 15 July 2024, 10:00
    > [Abrir]

    🤝 Parte de la respuesta a 2024-000001
    Entregar la parte a más tardar el jueves 25 de julio de 2024 (quedan 8 días hábiles).
    La pregunta la responde: Departamento Administrativo de Planeación, a más tardar el lunes 5 de agosto de 2024.

    Se le pide responder lo que le toca de la pregunta.

    ¿Cuándo arreglan la vía?
    [✍️ Escribir la parte] / [No es de mi oficina]

    > [✍️ Escribir la parte]

    Escriba la parte que le toca a su oficina de 2024-000001. Puede mandar varios mensajes y archivos.

    > <plan.pdf>

    Ya tenemos el archivo. Ahora escriba la respuesta a 2024-000001: una frase basta.

    > La página vuelve el 5 de agosto.

    Su parte de la respuesta a 2024-000001:

    La página vuelve el 5 de agosto.

    Con un archivo. La recibe la oficina que arma la respuesta. ¿La entregamos? Si falta algo, siga escribiendo.
    [✅ Entregar la parte] / [Escribir de nuevo] [No enviar]

    > [✅ Entregar la parte]

    Listo. La parte de 2024-000001 ya la tiene: Departamento Administrativo de Planeación. La puede corregir hasta que salga la respuesta.
    [Ver pendientes]
    ");
    gives(&mut stage, nora, "Avisamos por radio.").await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    ✅ Dirección TIC entregó su parte de la respuesta a 2024-000001:

    La página vuelve el 5 de agosto.

    Con un archivo.
    Falta la parte de otra oficina.
    [Ver la parte] / [🧩 Componer la respuesta]

    ✅ Secretaría de las Comunicaciones entregó su parte de la respuesta a 2024-000001:

    Avisamos por radio.

    Ya no falta ninguna parte.
    [Ver la parte] / [🧩 Componer la respuesta]
    ");

    stage.says(luz, "2024-1").await;
    stage.presses(luz, "🧩 Componer la respuesta").await;
    stage.says(luz, "La vía se arregla en agosto.").await;
    stage.presses(luz, &format!("✏️ Cambiar: {NEWS}")).await;
    stage
        .says(luz, "Avisamos por la radio del municipio.")
        .await;
    stage.presses(luz, "✅ Enviar").await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > 2024-1

    🟢 2024-000001
    Responder a más tardar el lunes 5 de agosto de 2024 (quedan 15 días hábiles).

    ¿Cuándo arreglan la vía?
    Oficina: Departamento Administrativo de Planeación
    Partes de otras oficinas:
    ✅ Dirección TIC: la entregó el lunes 15 de julio
    ✅ Secretaría de las Comunicaciones: la entregó el lunes 15 de julio
    [✍️ Responder] / [👍 Lo recibí] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🧩 Componer la respuesta] / [🤝 Pedir una parte a otra oficina] / [🤝 Ver las partes] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    > [🧩 Componer la respuesta]

    Respuesta a 2024-000001:

    Dirección TIC:
    La página vuelve el 5 de agosto.

    Secretaría de las Comunicaciones:
    Avisamos por radio.

    Con un archivo. ¿La enviamos a la persona? Si falta algo, siga escribiendo.
    [✅ Enviar] / [✏️ Cambiar: Dirección TIC] / [✏️ Cambiar: Secretaría de las Comunicaciones] / [Escribir de nuevo] [No enviar]

    > La vía se arregla en agosto.

    Respuesta a 2024-000001:

    Departamento Administrativo de Planeación:
    La vía se arregla en agosto.

    Dirección TIC:
    La página vuelve el 5 de agosto.

    Secretaría de las Comunicaciones:
    Avisamos por radio.

    💡 Antes de enviar, mire esto:
    📖 Es difícil de leer. Use frases cortas y palabras de todos los días.

    Con un archivo. ¿La enviamos a la persona? Si falta algo, siga escribiendo.
    [✅ Enviar] / [✏️ Cambiar: Dirección TIC] / [✏️ Cambiar: Secretaría de las Comunicaciones] / [Escribir de nuevo] [No enviar]

    > [✏️ Cambiar: Secretaría de las Comunicaciones]

    Escriba lo que va en la respuesta en lugar de la parte de: Secretaría de las Comunicaciones.

    Ahora dice:
    Avisamos por radio.
    [➖ Quitar esta parte] / [⬅️ Atrás]

    > Avisamos por la radio del municipio.

    Respuesta a 2024-000001:

    Departamento Administrativo de Planeación:
    La vía se arregla en agosto.

    Dirección TIC:
    La página vuelve el 5 de agosto.

    Secretaría de las Comunicaciones:
    Avisamos por la radio del municipio.

    💡 Antes de enviar, mire esto:
    📖 Es difícil de leer. Use frases cortas y palabras de todos los días.

    Con un archivo. ¿La enviamos a la persona? Si falta algo, siga escribiendo.
    [✅ Enviar] / [✏️ Cambiar: Dirección TIC] / [✏️ Cambiar: Secretaría de las Comunicaciones] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Listo. La respuesta a 2024-000001 quedó guardada y va en camino. Si no le llega a la persona, le avisamos.
    [Ver pendientes]
    ");
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    Ya hay respuesta a su pregunta 2024-000001.
    ¿Cuándo arreglan la vía?

    Responde: Departamento Administrativo de Planeación

    Departamento Administrativo de Planeación:
    La vía se arregla en agosto.

    Dirección TIC:
    La página vuelve el 5 de agosto.

    Secretaría de las Comunicaciones:
    Avisamos por la radio del municipio.

    <plan.pdf>

    ¿La respuesta le sirvió?
    [👍 Sí] [👎 No] / [🤏 En parte]
    ");
    // It is over for everybody.
    stage.says(teo, "/pendientes").await;
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "🕑 Qué ha pasado").await;
    seen!(stage.take(teo), @r"
    ===== Monday 15 July 2024, 10:00
    > /pendientes

    No hay preguntas por responder. 👏
    ");
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > 2024-1

    2024-000001

    ¿Cuándo arreglan la vía?

    ✅ Ya la respondimos:

    Departamento Administrativo de Planeación:
    La vía se arregla en agosto.

    Dirección TIC:
    La página vuelve el 5 de agosto.

    Secretaría de las Comunicaciones:
    Avisamos por la radio del municipio.
    [Ver toda la respuesta] / [Pedir que la completen] / [🕑 Qué ha pasado]

    > [🕑 Qué ha pasado]

    🕑 Qué ha pasado con su pregunta 2024-000001

    • lunes 15 de julio, 10:00 a. m.: Recibimos su pregunta.
    • lunes 15 de julio, 10:00 a. m.: Varias oficinas ayudan a responder: Dirección TIC; Secretaría de las Comunicaciones.
    • lunes 15 de julio, 10:00 a. m.: Dirección TIC ya dio su parte de la respuesta.
    • lunes 15 de julio, 10:00 a. m.: Secretaría de las Comunicaciones ya dio su parte de la respuesta.
    • lunes 15 de julio, 10:00 a. m.: Le respondimos.
    • lunes 15 de julio, 10:00 a. m.: Le llegó la respuesta.
    [⬅️ Atrás]
    ");
    stage.town.finish().await;
}
