//! Something is missing in a question (CPACA art. 17), by the whole bot: it is asked for in time, the clock stands still
//! until whoever asked simply writes, and where nothing comes somebody signs that it is closed.
//!
//! By hand: asked on Monday 15 July, fifteen business days end on Monday 5 August, and the tenth is Monday 29 July.
//! What is asked for on the fifth, Monday 22 July, leaves ten, and a month until Thursday 22 August. From Wednesday 31
//! July on the ten are 1, 2, 5, 6, 8, 9 and 12 to 15 August.

use super::extension::{MONDAY, asked, asks, due};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(
    what_is_missing_comes_by_simply_writing,
    the_same_in_english,
    the_last_second_of_the_tenth_day_holds,
    what_never_came_is_closed_by_whoever_signs,
);

pub(super) const MISSING: &str = "Díganos en qué vereda está la vía y cuál puente es.";

/// As far as the preview.
pub(super) async fn lacks(stage: &mut Stage, person: i64, number: &str) {
    stage.says(person, number).await;
    stage.presses(person, "📝 Pedir lo que falta").await;
    stage.says(person, MISSING).await;
}

/// What is missing is asked for.
pub(super) async fn asks_for_it(stage: &mut Stage, person: i64, number: &str) {
    lacks(stage, person, number).await;
    stage.presses(person, "✅ Pedirlo").await;
}

async fn what_is_missing_comes_by_simply_writing(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    stage.at("2024-07-22T09:00:00-05:00").await;
    for person in [luz, hernan, ana] {
        stage.take(person);
    }
    asks_for_it(&mut stage, luz, "2024-1").await;
    seen!(stage.take(luz), @r"
    ===== Monday 22 July 2024, 09:00
    > 2024-1

    🟢 2024-000001
    Responder a más tardar el lunes 5 de agosto de 2024 (quedan 10 días hábiles).

    ¿Cuándo arreglan la vía?
    Oficina: Departamento Administrativo de Planeación
    [✍️ Responder] / [👍 Lo recibí] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    > [📝 Pedir lo que falta]

    📝 Pedir lo que falta en la pregunta 2024-000001

    ¿Cuándo arreglan la vía?

    Escriba qué falta para poder responder. Lo lee quien preguntó: use palabras sencillas y pida todo de una vez.

    Quien preguntó tendrá hasta el jueves 22 de agosto de 2024. Mientras tanto el plazo se detiene. Solo se puede pedir una vez (Ley 1437 de 2011, art. 17).
    [✖️ Salir]

    > Díganos en qué vereda está la vía y cuál puente es.

    Se le pide a quien preguntó:

    📝 Para responder su pregunta 2024-000001 nos falta algo: «¿Cuándo arreglan la vía?»

    Nos falta: Díganos en qué vereda está la vía y cuál puente es.

    Escríbalo aquí, o envíe una foto o un documento. Tiene hasta el jueves 22 de agosto de 2024. Mientras tanto el plazo para responderle se detiene. Cuando usted escriba, sigue con los días que quedan.

    Si necesita más tiempo, puede pedir un mes más, una sola vez. Si no escribe, la pregunta se puede cerrar. Después puede volver a hacerla.

    Lo pide: Departamento Administrativo de Planeación (Ley 1437 de 2011, art. 17).

    ¿Lo enviamos? Después no se puede cambiar.
    [✅ Pedirlo] / [⬅️ Atrás] [✖️ Salir]

    > [✅ Pedirlo]

    📝 Ya le pedimos lo que falta a quien hizo la pregunta 2024-000001. Tiene hasta el jueves 22 de agosto de 2024. Mientras tanto el plazo está detenido.
    [Ver pendientes]
    ");
    seen!(stage.take(ana), @r"
    ===== Monday 22 July 2024, 09:00
    📝 Para responder su pregunta 2024-000001 nos falta algo: «¿Cuándo arreglan la vía?»

    Nos falta: Díganos en qué vereda está la vía y cuál puente es.

    Escríbalo aquí, o envíe una foto o un documento. Tiene hasta el jueves 22 de agosto de 2024. Mientras tanto el plazo para responderle se detiene. Cuando usted escriba, sigue con los días que quedan.

    Si necesita más tiempo, puede pedir un mes más, una sola vez. Si no escribe, la pregunta se puede cerrar. Después puede volver a hacerla.

    Lo pide: Departamento Administrativo de Planeación (Ley 1437 de 2011, art. 17).
    [✍️ Enviar lo que falta] / [🗓️ Pedir un mes más] / [Ver mi pregunta]
    ");
    let told = stage.take(hernan);
    assert!(
        told.contains("Tiene hasta el jueves 22 de agosto"),
        "{told}"
    );
    // Everybody sees that it stands.
    stage.says(luz, "/pendientes").await;
    let list = stage.take(luz);
    assert!(
        list.contains("⏸️ 2024-000001") && list.contains("espera a quien preguntó"),
        "{list}"
    );
    stage.says(luz, "2024-1").await;
    seen!(stage.take(luz), @r"
    ===== Monday 22 July 2024, 09:00
    > 2024-1

    ⏸️ 2024-000001
    ⏸️ Quien preguntó tiene hasta el jueves 22 de agosto de 2024 para enviar lo que falta. El plazo está detenido.

    ¿Cuándo arreglan la vía?
    📝 Falta: Díganos en qué vereda está la vía y cuál puente es.
    Oficina: Departamento Administrativo de Planeación
    [✍️ Responder] / [▶️ Seguir sin esperar] / [📅 ¿Por qué esa fecha?]
    ");
    stage.says(ana, "2024-1").await;
    seen!(stage.take(ana), @r"
    ===== Monday 22 July 2024, 09:00
    > 2024-1

    2024-000001

    ¿Cuándo arreglan la vía?

    📝 Nos falta algo para responderle. Escríbalo aquí, a más tardar el jueves 22 de agosto de 2024. El plazo está detenido.
    📝 Falta: Díganos en qué vereda está la vía y cuál puente es.
    [✍️ Enviar lo que falta] / [🗓️ Pedir un mes más] / [📅 ¿Por qué esa fecha?] [Retirarla] / [🕑 Qué ha pasado]
    ");
    stage.presses(ana, "📅 ¿Por qué esa fecha?").await;
    let why = stage.take(ana);
    assert!(why.contains("lunes 22 de julio: día 5 de 15"), "{why}");
    assert!(!why.contains("martes 23 de julio"), "{why}");
    // She simply writes.
    stage.at("2024-07-31T10:00:00-05:00").await;
    stage.take(luz);
    stage
        .says(ana, "Es en la vereda El Pedregal, el puente de la escuela.")
        .await;
    seen!(stage.take(ana), @r"
    ===== Wednesday 31 July 2024, 10:00
    > Es en la vereda El Pedregal, el puente de la escuela.

    ✅ Gracias. Lo agregamos a su pregunta 2024-000001. El plazo sigue. Le respondemos a más tardar el jueves 15 de agosto de 2024.
    [Agregar algo más] / [📅 ¿Por qué esa fecha?] / [❓ Era otra pregunta]
    ");
    seen!(stage.take(luz), @r"
    ===== Wednesday 31 July 2024, 10:00
    ▶️ Llegó lo que faltaba en la pregunta 2024-000001. El plazo sigue: hay que responder a más tardar el jueves 15 de agosto de 2024.

    Es en la vereda El Pedregal, el puente de la escuela.
    [Abrir]
    ");
    assert_eq!(due(&stage).await, "2024-08-15");
    stage.says(luz, "2024-1").await;
    let card = stage.take(luz);
    assert!(
        card.contains("puente de la escuela") && card.contains("Se pidió algo que faltaba"),
        "{card}"
    );
    // Once: no button, and a forged one is told why.
    assert!(!card.contains("Pedir lo que falta"), "{card}");
    stage.forges(luz, "lack:1").await;
    assert!(stage.take(luz).contains("Ya se pidió una vez lo que falta"));
    stage.presses(ana, "📅 ¿Por qué esa fecha?").await;
    let why = stage.take(ana);
    assert!(why.contains("jueves 15 de agosto: día 15 de 15"), "{why}");
    // What she writes next is a question of its own.
    stage.says(ana, "¿Cuándo pintan la escuela?").await;
    assert!(stage.take(ana).contains("¿de qué tema es?"));
    stage.says(ana, "/cancelar").await;
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "🕑 Qué ha pasado").await;
    let steps = stage.take(ana);
    assert!(
        steps.contains("Le pedimos algo que faltaba. El plazo se detuvo."),
        "{steps}"
    );
    assert!(
        steps.contains("Usted envió lo que faltaba. El plazo siguió."),
        "{steps}"
    );
    // The log says who, and not what.
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let log = tx.audit_after(0, 1_000).await.unwrap();
    let entry = log
        .iter()
        .find(|one| one.entry.action == "question_asked")
        .unwrap();
    assert!(entry.entry.actor.starts_with("staff:"));
    assert!(!log.iter().any(|one| one.entry.detail.contains("vereda")));
    drop(tx);
    stage.town.finish().await;
}

async fn the_same_in_english(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let lily = stage.staff("Lily", "en", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "en");
    stage.says(ana, "When is the road repaired?").await;
    stage.presses(ana, "Development plan").await;
    stage.presses(ana, "✅ Send").await;
    for person in [lily, ana] {
        stage.take(person);
    }
    stage.says(lily, "2024-1").await;
    stage.presses(lily, "📝 Ask for what is missing").await;
    stage.says(lily, "Tell us which road it is, please.").await;
    stage.presses(lily, "✅ Ask for it").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    📝 Something is missing to answer your question 2024-000001: “When is the road repaired?”

    What is missing: Tell us which road it is, please.

    Write it here, or send a photo or a document. You have until Thursday 15 August 2024. Meanwhile our time to answer stops. When you write, it goes on with the days that are left.

    If you need more time, you can take another month, once. If you do not write, the question may be closed. You can ask it again afterwards.

    Asked for by: Departamento Administrativo de Planeación (Ley 1437 de 2011, art. 17).
    [✍️ Send what is missing] / [🗓️ Take another month] / [See my question]
    ");
    // Was another question: it stays what it was, and is asked as well.
    stage.says(ana, "When is the school painted?").await;
    stage.presses(ana, "❓ It was another question").await;
    stage.presses(ana, "Development plan").await;
    stage.presses(ana, "✅ Send").await;
    let told = stage.take(ana);
    assert!(told.contains("2024-000002"), "{told}");
    stage.town.finish().await;
}

async fn the_last_second_of_the_tenth_day_holds(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    asks(&mut stage, ana).await;
    stage.at("2024-07-29T23:50:00-05:00").await;
    lacks(&mut stage, luz, "2024-1").await;
    let clock = |at: &str| at.parse().unwrap();
    stage.town.clock.set(clock("2024-07-30T04:59:59Z"));
    stage.take(ana);
    stage.presses(luz, "✅ Pedirlo").await;
    // At once, in the middle of the night: in the morning it would be too late.
    assert!(stage.take(ana).contains("nos falta algo"));
    stage.town.clock.set(clock("2024-07-30T04:58:00Z"));
    lacks(&mut stage, luz, "2024-2").await;
    stage.take(luz);
    stage.town.clock.set(clock("2024-07-30T05:00:00Z"));
    stage.presses(luz, "✅ Pedirlo").await;
    let told = stage.take(luz);
    let late = "había que hacerlo a más tardar el lunes 29 de julio de 2024 (CPACA art. 17)";
    assert!(told.contains(late), "{told}");
    assert_eq!(stage.take(ana), "");
    stage.says(luz, "2024-2").await;
    assert!(!stage.take(luz).contains("Pedir lo que falta"));
    stage.at("2024-07-30T08:05:00-05:00").await;
    stage.town.finish().await;
}

async fn what_never_came_is_closed_by_whoever_signs(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    stage.at("2024-07-22T09:00:00-05:00").await;
    asks_for_it(&mut stage, luz, "2024-1").await;
    stage.at("2024-08-22T23:00:00-05:00").await;
    for person in [luz, hernan, ana] {
        stage.take(person);
    }
    // A second before it is too early.
    stage.forges(hernan, "lackend:1").await;
    let told = stage.take(hernan);
    assert!(
        told.contains("Quien preguntó tiene tiempo hasta el jueves 22 de agosto"),
        "{told}"
    );
    stage.at("2024-08-23T08:00:00-05:00").await;
    seen!(stage.take(hernan), @r"
    ===== Friday 23 August 2024, 08:00
    Buenos días. Así van las preguntas:

    📝 A una pregunta no le llegó lo que faltaba. Ciérrela, o siga sin esperar:
    • 2024-000001: había tiempo hasta el jueves 22 de agosto de 2024.
    [Abrir]
    ");
    assert_eq!(stage.take(luz), "");
    assert_eq!(stage.take(ana), "");
    stage.says(luz, "2024-1").await;
    assert!(!stage.take(luz).contains("Cerrar la pregunta"));
    stage.forges(luz, "lackend:1").await;
    assert!(!stage.take(luz).contains("Escriba por qué se cierra"));
    stage.says(hernan, "/pendientes").await;
    assert!(stage.take(hernan).contains("cerrar o seguir"));
    stage.says(hernan, "2024-1").await;
    stage.presses(hernan, "✖️ Cerrar la pregunta").await;
    stage
        .says(hernan, "Sin la vereda no se sabe cuál es la vía.")
        .await;
    stage.presses(hernan, "✅ Firmar y cerrar").await;
    seen!(stage.take(hernan), @r"
    ===== Friday 23 August 2024, 08:00
    > 2024-1

    ⏸️ 2024-000001
    ⏸️ Quien preguntó tenía hasta el jueves 22 de agosto de 2024 para enviar lo que falta, y no llegó. Ciérrela, o siga sin esperar.

    ¿Cuándo arreglan la vía?
    📝 Falta: Díganos en qué vereda está la vía y cuál puente es.
    Oficina: Departamento Administrativo de Planeación
    [✍️ Responder] / [▶️ Seguir sin esperar] / [✖️ Cerrar la pregunta] / [📅 ¿Por qué esa fecha?]

    > [✖️ Cerrar la pregunta]

    ✖️ Cerrar la pregunta 2024-000001

    Se pidió: Díganos en qué vereda está la vía y cuál puente es.
    Había tiempo hasta el jueves 22 de agosto de 2024, y no llegó.

    Escriba por qué se cierra. Es una decisión que usted firma (Ley 1437 de 2011, art. 17), y la lee quien preguntó.
    [✖️ Salir]

    > Sin la vereda no se sabe cuál es la vía.

    Se le avisa a quien preguntó:

    ✖️ Cerramos su pregunta 2024-000001: «¿Cuándo arreglan la vía?»

    Le pedimos algo que faltaba, y no llegó. Motivo: Sin la vereda no se sabe cuál es la vía.

    Lo decidió: Departamento Administrativo de Planeación (Ley 1437 de 2011, art. 17).

    Puede volver a hacer la pregunta cuando quiera. Si no está de acuerdo con esta decisión, puede pedirle a la misma oficina que la cambie. Eso se llama recurso de reposición.

    ¿La firma y la cerramos? Después no se puede cambiar.
    [✅ Firmar y cerrar] / [⬅️ Atrás] [✖️ Salir]

    > [✅ Firmar y cerrar]

    ✖️ Se cerró la pregunta 2024-000001. Ya le avisamos a quien preguntó.
    [Ver pendientes]
    ");
    seen!(stage.take(ana), @r"
    ===== Friday 23 August 2024, 08:00
    ✖️ Cerramos su pregunta 2024-000001: «¿Cuándo arreglan la vía?»

    Le pedimos algo que faltaba, y no llegó. Motivo: Sin la vereda no se sabe cuál es la vía.

    Lo decidió: Departamento Administrativo de Planeación (Ley 1437 de 2011, art. 17).

    Puede volver a hacer la pregunta cuando quiera. Si no está de acuerdo con esta decisión, puede pedirle a la misma oficina que la cambie. Eso se llama recurso de reposición.
    [Ver mi pregunta] / [✍️ Hacer una pregunta]
    ");
    let told = stage.take(luz);
    assert!(told.contains("Se cerró la pregunta"), "{told}");
    // After that nothing is added to it: what she writes is a question of its own.
    stage.forges(ana, "add:1").await;
    assert!(
        stage
            .take(ana)
            .contains("se cerró porque no llegó lo que faltaba")
    );
    stage.says(ana, "Es en la vereda El Pedregal.").await;
    assert!(stage.take(ana).contains("¿de qué tema es?"));
    stage.forges(luz, "ans:1").await;
    assert!(
        stage
            .take(luz)
            .contains("se cerró porque no llegó lo que faltaba")
    );
    stage.town.finish().await;
}
