//! What becomes of the parts of an answer: silent, given back, corrected, needed no more; and their dates.

use super::extension::{MONDAY, REASON};
use super::shares::{NEWS, TIC, gives, shares, team};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::calendar::{CalendarSpec, NonBusinessDay};
use convoca::domain::staff::role::Role;

on_both_engines!(
    one_silent_office_does_not_hide_the_others,
    an_office_gives_its_part_back,
    each_office_hears_of_its_own_date,
    the_date_of_a_part_goes_along,
    another_kind_gives_another_date,
    a_part_is_corrected_until_the_answer_leaves,
    a_part_is_needed_no_more,
);

async fn one_silent_office_does_not_hide_the_others(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, nora] = team(&mut stage).await;
    shares(&mut stage, luz, &[TIC, NEWS], None).await;
    gives(&mut stage, teo, "La página vuelve el 5 de agosto.").await;
    stage.at("2024-07-26T09:00:00-05:00").await;
    stage.take(nora);
    let told = stage.take(luz);
    let late = format!("{NEWS} no ha entregado su parte de la respuesta a 2024-000001");
    assert!(told.contains(&late), "{told}");
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "🧩 Componer la respuesta").await;
    seen!(stage.take(luz), @r"
    ===== Friday 26 July 2024, 09:00
    > 2024-1

    🟢 2024-000001
    Responder a más tardar el lunes 5 de agosto de 2024 (quedan 6 días hábiles).

    ¿Cuándo arreglan la vía?
    Oficina: Departamento Administrativo de Planeación
    Partes de otras oficinas:
    ✅ Dirección TIC: la entregó el lunes 15 de julio
    🔴 Secretaría de las Comunicaciones: no ha respondido. Era hasta el jueves 25 de julio (vencida hace 1 día hábil)
    [✍️ Responder] / [👍 Lo recibí] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🧩 Componer la respuesta] / [🤝 Pedir una parte a otra oficina] / [🤝 Ver las partes] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    > [🧩 Componer la respuesta]

    Respuesta a 2024-000001:

    Dirección TIC:
    La página vuelve el 5 de agosto.

    Esta oficina no ha dado su parte: Secretaría de las Comunicaciones. Si le hace falta, pida que completemos la respuesta.

    👌 Se lee fácil.

    ⚠️ No ha respondido: Secretaría de las Comunicaciones. La respuesta puede salir sin esa parte, y lo dice. Si esa parte ya no hace falta, retírela en «Ver las partes».

    Sin archivos. ¿La enviamos a la persona? Si falta algo, siga escribiendo.
    [✅ Enviar] / [✏️ Cambiar: Dirección TIC] / [Escribir de nuevo] [No enviar]
    ");
    stage.presses(luz, "✅ Enviar").await;
    seen!(stage.take(ana), @r"
    ===== Friday 26 July 2024, 09:00
    Ya hay respuesta a su pregunta 2024-000001.
    ¿Cuándo arreglan la vía?

    Responde: Departamento Administrativo de Planeación

    Dirección TIC:
    La página vuelve el 5 de agosto.

    Esta oficina no ha dado su parte: Secretaría de las Comunicaciones. Si le hace falta, pida que completemos la respuesta.

    ¿La respuesta le sirvió?
    [👍 Sí] [👎 No] / [🤏 En parte]
    ");
    let told = stage.take(nora);
    assert!(told.contains("salió sin la parte de su oficina"), "{told}");
    // What was written for nothing is refused.
    stage.forges(nora, "shg:2").await;
    let told = stage.take(nora);
    assert!(told.contains("Esa parte ya no hace falta."), "{told}");
    stage.town.finish().await;
}

async fn an_office_gives_its_part_back(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, _] = team(&mut stage).await;
    shares(&mut stage, luz, &[TIC], Some("¿Cuándo vuelve la página?")).await;
    stage.take(luz);
    stage.presses(teo, "Abrir").await;
    stage.presses(teo, "No es de mi oficina").await;
    stage.says(teo, "La página la maneja Comunicaciones.").await;
    seen!(stage.take(teo), @r"
    ===== Monday 15 July 2024, 10:00
    🤝 Departamento Administrativo de Planeación le pide a su oficina, Dirección TIC, una parte de la respuesta a 2024-000001.

    Se le pide: ¿Cuándo vuelve la página?

    ¿Cuándo arreglan la vía?

    Entregar la parte a más tardar el jueves 25 de julio de 2024 (quedan 8 días hábiles).
    [Abrir]

    > [Abrir]

    🤝 Parte de la respuesta a 2024-000001
    Entregar la parte a más tardar el jueves 25 de julio de 2024 (quedan 8 días hábiles).
    La pregunta la responde: Departamento Administrativo de Planeación, a más tardar el lunes 5 de agosto de 2024.

    Se le pide: ¿Cuándo vuelve la página?

    ¿Cuándo arreglan la vía?
    [✍️ Escribir la parte] / [No es de mi oficina]

    > [No es de mi oficina]

    ¿Por qué no le toca a su oficina la parte de 2024-000001? Escríbalo en una frase. Lo lee la oficina que la pidió.
    [⬅️ Atrás]

    > La página la maneja Comunicaciones.

    Listo. La parte de 2024-000001 vuelve a: Departamento Administrativo de Planeación.
    [Ver pendientes]
    ");
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    ↩️ Dirección TIC dice que no le toca la parte de la respuesta a 2024-000001.
    Motivo: La página la maneja Comunicaciones.
    [Ver la parte] / [🤝 Pedir una parte a otra oficina]
    ");
    // Another office is asked in its place, and the same one can be again.
    stage
        .presses(luz, "🤝 Pedir una parte a otra oficina")
        .await;
    let offered = stage.take(luz);
    assert!(offered.contains(TIC) && offered.contains(NEWS), "{offered}");
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "🕑 Qué ha pasado").await;
    let told = stage.take(ana);
    assert!(
        told.contains("Dirección TIC ya no ayuda a responder."),
        "{told}"
    );
    stage.town.finish().await;
}

async fn each_office_hears_of_its_own_date(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, _, teo, _] = team(&mut stage).await;
    let paz = stage.staff("Paz", "es", Role::Head, "tic").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    shares(&mut stage, luz, &[TIC], None).await;
    stage.says(teo, "/pendientes").await;
    let told = stage.take(teo);
    let line = "🤝 🟢 2024-000001 · quedan 8 días hábiles";
    assert!(told.contains(line), "{told}");
    // Five business days before 25 July is the 18th; the head hears of it a day before.
    for (day, hears) in [
        ("07-17", [false, false, false]),
        ("07-18", [true, false, false]),
        ("07-24", [true, true, false]),
        ("07-25", [true, true, false]),
        ("07-26", [true, true, true]),
    ] {
        stage.at(&format!("2024-{day}T08:00:00-05:00")).await;
        for (person, expected) in [teo, paz, carmen].into_iter().zip(hears) {
            let told = stage.take(person);
            let is_told =
                told.contains("Partes para responder") || told.contains("las partes para");
            assert_eq!(is_told, expected, "{day}: {told}");
        }
    }
    // Internal control sees what was missed.
    stage.take(alba);
    stage.says(alba, "/preguntas").await;
    stage.presses(alba, "🤝 1 parte no llegó a tiempo").await;
    stage.presses_line(alba, "2024-000001").await;
    seen!(stage.take(alba), @r"
    ===== Friday 26 July 2024, 08:00
    > /preguntas

    Preguntas abiertas: 1. Ninguna está vencida.
    [🤝 1 parte no llegó a tiempo] / [Departamento Administrativo de Pla…: 1]

    > [🤝 1 parte no llegó a tiempo]

    Partes que no llegaron a tiempo, de preguntas sin responder. Toque una para abrirla.
    [2024-000001 · Dirección TIC] / [⬅️ Atrás]

    > [2024-000001 · Dirección TIC]

    🤝 Parte de la respuesta a 2024-000001
    🔴 Dirección TIC: no ha respondido. Era hasta el jueves 25 de julio (vencida hace 1 día hábil)
    ⏰ No llegó a tiempo: era hasta el jueves 25 de julio de 2024.

    Se le pide responder lo que le toca de la pregunta.
    [⬅️ Atrás]
    ");
    let missed = "SELECT COUNT(*) FROM audit WHERE action = 'share_missed'";
    assert_eq!(stage.town.database.count(missed).await, 1);
    stage.take(luz);
    // It is of use all the same, and is told to have come late.
    gives(&mut stage, teo, "La página vuelve el 5 de agosto.").await;
    assert!(stage.take(teo).contains("Llegó tarde: la fecha era el"));
    assert!(stage.take(luz).contains("Llegó tarde: era hasta el"));
    stage.town.finish().await;
}

async fn the_date_of_a_part_goes_along(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, hernan, _, teo, _] = team(&mut stage).await;
    shares(&mut stage, luz, &[TIC], None).await;
    stage.take(teo);
    stage.says(hernan, "2024-1").await;
    stage.presses(hernan, "⏳ Alargar la fecha").await;
    stage.says(hernan, "5").await;
    stage.says(hernan, REASON).await;
    stage.presses(hernan, "✅ Enviar el aviso").await;
    // Twenty days, half of them ten: to Monday 29 July.
    let told = stage.take(teo);
    assert!(told.contains("Antes era el jueves 25 de julio"), "{told}");
    assert!(told.contains("Ahora es el lunes 29 de julio"), "{told}");
    // A day on which the entity does not work: it goes along again.
    let spec = CalendarSpec {
        non_business_days: vec![NonBusinessDay {
            date: "2024-07-26".parse().unwrap(),
            act: "Decreto 7 de 2024".into(),
            adopted_on: Some("2024-07-15".parse().unwrap()),
        }],
        ..CalendarSpec::default()
    };
    stage.town.adopts(spec).await;
    stage.settle().await;
    let told = stage.take(teo);
    assert!(told.contains("Ahora es el martes 30 de julio"), "{told}");
    stage.town.finish().await;
}

async fn another_kind_gives_another_date(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, _] = team(&mut stage).await;
    shares(&mut stage, luz, &[TIC], None).await;
    stage.take(teo);
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "🏷️ Decir qué clase es").await;
    stage
        .presses_line(luz, "Pedido de información o documentos")
        .await;
    stage.presses(luz, "✅ Sí, es de esa clase").await;
    // Ten days, half of them five: 16 to 19 and 22 July.
    let told = stage.take(teo);
    assert!(told.contains("Ahora es el lunes 22 de julio"), "{told}");
    // What whoever asked adds is for those who help too.
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "Agregar algo").await;
    stage.says(ana, "Es la de la calle 50.").await;
    let told = stage.take(teo);
    assert!(told.contains("Es la de la calle 50."), "{told}");
    stage.town.finish().await;
}

async fn a_part_is_corrected_until_the_answer_leaves(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, ana, teo, _] = team(&mut stage).await;
    shares(&mut stage, luz, &[TIC], None).await;
    gives(&mut stage, teo, "La página vuelve el 5 de agosto.").await;
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "🧩 Componer la respuesta").await;
    stage.says(teo, "2024-1").await;
    stage.presses(teo, "✏️ Corregir la parte").await;
    stage.says(teo, "La página vuelve el 12 de agosto.").await;
    stage.presses(teo, "✅ Entregar la parte").await;
    stage.take(luz);
    // What was shown is not what would leave: it is shown again.
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(luz);
    assert!(told.contains("cambió algo de las partes"), "{told}");
    assert!(told.contains("vuelve el 12 de agosto"), "{told}");
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(ana);
    assert!(told.contains("vuelve el 12 de agosto"), "{told}");
    stage.take(teo);
    stage.says(teo, "2024-1").await;
    let told = stage.take(teo);
    assert!(!told.contains("Corregir la parte"), "{told}");
    stage.town.finish().await;
}

async fn a_part_is_needed_no_more(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let [luz, _, _, teo, _] = team(&mut stage).await;
    shares(&mut stage, luz, &[TIC], None).await;
    stage.take(teo);
    stage.presses(luz, "🤝 Ver las partes").await;
    stage.presses(luz, TIC).await;
    stage.presses(luz, "🔔 Recordarle").await;
    let told = stage.take(teo);
    assert!(
        told.contains("le recuerda la parte de la respuesta"),
        "{told}"
    );
    stage.presses(luz, "🔔 Recordarle").await;
    assert!(stage.take(luz).contains("Hoy ya se le recordó."));
    assert_eq!(stage.take(teo), "");
    stage.forges(luz, "shs:1").await;
    stage.presses(luz, "↩️ Ya no hace falta").await;
    stage.presses(luz, "✅ Sí, ya no hace falta").await;
    let told = stage.take(teo);
    assert!(
        told.contains("ya no hace falta. No tiene que hacer nada."),
        "{told}"
    );
    stage.says(teo, "/pendientes").await;
    assert!(stage.take(teo).contains("No hay preguntas por responder."));
    stage.town.finish().await;
}
