//! What kind of petition a question is, by the whole bot: the law of its kind counts from receipt, whoever asked
//! reads what changes and why, and everything goes by the new date.
//!
//! By hand: asked on Monday 15 July, ten business days are 16 July to Monday 29 July, fifteen to Monday 5 August,
//! thirty to Wednesday 28 August; 7 and 19 August are holidays.

use super::extension::{MONDAY, asked, asks, due};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(
    fewer_days_reach_whoever_asked,
    the_same_in_english,
    more_days_are_told_at_once,
    what_had_passed_by_its_law_is_missed,
    a_longer_kind_does_not_give_a_missed_date_back,
);

pub(super) async fn tags(stage: &mut Stage, person: i64, number: &str, kind: &str) {
    stage.says(person, number).await;
    stage.presses(person, "🏷️ Decir qué clase es").await;
    stage.presses(person, kind).await;
}

pub(super) const INFORMATION: &str = "Pedido de información o documentos · 10 días hábiles";
pub(super) const OPINION: &str = "Pedido de una opinión de la entidad · 30 días hábiles";
pub(super) const YES: &str = "✅ Sí, es de esa clase";

async fn fewer_days_reach_whoever_asked(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    tags(&mut stage, luz, "2024-1", INFORMATION).await;
    stage.presses(luz, YES).await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > 2024-1

    🟢 2024-000001
    Responder a más tardar el lunes 5 de agosto de 2024 (quedan 15 días hábiles).

    ¿Cuándo arreglan la vía?
    Oficina: Departamento Administrativo de Planeación
    [✍️ Responder] / [👍 Lo recibí] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    > [🏷️ Decir qué clase es]

    🏷️ ¿Qué clase de petición es 2024-000001?

    ¿Cuándo arreglan la vía?

    Ahora está como: Pregunta de la rendición de cuentas. Lea lo que pide la persona y toque la clase. Antes de guardar ve cómo queda la fecha.
    [Petición general · 15 días hábiles] / [Pedido de información o documentos · 10 días hábiles] / [Pedido de una opinión de la entidad · 30 días hábiles] / [Pedido de información de otra entidad pública · 10 días hábiles] / [Pedido de informe para el Congreso · 5 días hábiles] / [Consulta sobre sus datos personales · 10 días hábiles] / [Reclamo sobre sus datos personales · 15 días hábiles] / [⬅️ Atrás]

    > [Pedido de información o documentos · 10 días hábiles]

    Se le avisa a quien preguntó:

    🏷️ Revisamos su pregunta 2024-000001: «¿Cuándo arreglan la vía?»

    Es de esta clase: Pedido de información o documentos. La ley da 10 días hábiles (Ley 1437 de 2011, art. 14).

    Antes la fecha era el lunes 5 de agosto de 2024. Ahora le respondemos antes: a más tardar el lunes 29 de julio de 2024.

    Si no le respondemos en ese plazo, la ley da por aceptado lo que usted pide. Ya no se lo podemos negar. Las copias se le entregan en los 3 días hábiles siguientes.

    Si no está de acuerdo, puede pedir ayuda a la Personería.

    ¿Es de esa clase?
    [✅ Sí, es de esa clase] / [⬅️ Atrás]

    > [✅ Sí, es de esa clase]

    🏷️ Listo: la pregunta 2024-000001 es de esta clase: Pedido de información o documentos. Se responde a más tardar el lunes 29 de julio de 2024.
    [Ver pendientes]
    ");
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    🏷️ Revisamos su pregunta 2024-000001: «¿Cuándo arreglan la vía?»

    Es de esta clase: Pedido de información o documentos. La ley da 10 días hábiles (Ley 1437 de 2011, art. 14).

    Antes la fecha era el lunes 5 de agosto de 2024. Ahora le respondemos antes: a más tardar el lunes 29 de julio de 2024.

    Si no le respondemos en ese plazo, la ley da por aceptado lo que usted pide. Ya no se lo podemos negar. Las copias se le entregan en los 3 días hábiles siguientes.

    Si no está de acuerdo, puede pedir ayuda a la Personería.
    [Ver mi pregunta] [📅 ¿Por qué esa fecha?]
    ");
    let told = stage.take(hernan);
    assert!(
        told.contains("Antes la fecha era el lunes 5 de agosto de 2024. Ahora es el lunes 29 de julio de 2024."),
        "{told}"
    );
    assert_eq!(due(&stage).await, "2024-07-29");
    // Whoever asked finds it where the question stands, and the count of ten days.
    stage.says(ana, "2024-1").await;
    let told = stage.take(ana);
    let line = "🏷️ Clase: Pedido de información o documentos. La ley da 10 días hábiles (Ley 1437 de 2011, art. 14). Antes la fecha era el lunes 5 de agosto de 2024.";
    assert!(told.contains(line), "{told}");
    stage.presses(ana, "📅 ¿Por qué esa fecha?").await;
    let told = stage.take(ana);
    assert!(told.contains(line), "{told}");
    assert!(told.contains("lunes 29 de julio: día 10 de 10"), "{told}");
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "🕑 Qué ha pasado").await;
    let told = stage.take(ana);
    let (_, told) = told.split_once("> [🕑 Qué ha pasado]").unwrap();
    seen!(told.to_owned(), @r"

    🕑 Qué ha pasado con su pregunta 2024-000001

    • lunes 15 de julio, 10:00 a. m.: Recibimos su pregunta.
    • lunes 15 de julio, 10:00 a. m.: La oficina dijo qué clase de petición es: Pedido de información o documentos. La fecha pasó del lunes 5 de agosto al lunes 29 de julio.
    [⬅️ Atrás]
    ");
    // Reminders go by it: five business days before is the 22nd.
    stage.at("2024-07-22T08:00:00-05:00").await;
    let told = stage.take(luz);
    assert!(told.contains("2024-000001 · quedan 5 días"), "{told}");
    // Not answered in time: what silence means is said.
    stage.take(ana);
    stage.at("2024-07-30T09:00:00-05:00").await;
    let told = stage.take(ana);
    assert!(
        told.contains("La fecha era el lunes 29 de julio de 2024"),
        "{told}"
    );
    assert!(
        told.contains("la ley da por aceptado lo que usted pide"),
        "{told}"
    );
    stage.says(luz, "2024-1").await;
    let card = stage.take(luz);
    assert!(card.contains("la ley da por aceptado lo que pide la persona"));
    // The log says who, both kinds and both dates, and nothing anybody wrote.
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let log = tx.audit_after(0, 1_000).await.unwrap();
    let tagged = log
        .iter()
        .find(|one| one.entry.action == "question_tagged")
        .unwrap();
    assert!(tagged.entry.actor.starts_with("staff:"));
    assert_eq!(
        tagged.entry.detail,
        "accountability 2024-08-05 > information 2024-07-29"
    );
    drop(tx);
    stage.town.finish().await;
}

async fn the_same_in_english(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "en", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "en");
    stage.says(ana, "When is the road repaired?").await;
    stage.presses(ana, "Development plan").await;
    stage.presses(ana, "✅ Send").await;
    stage.take(ana);
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "🏷️ Say what kind it is").await;
    stage
        .presses(luz, "Query about your personal data · 10 business days")
        .await;
    stage.presses(luz, "✅ Yes, it is of that kind").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    🏷️ We looked at your question 2024-000001: “When is the road repaired?”

    It is of this kind: Query about your personal data. The law gives 10 business days (Ley 1581 de 2012, art. 14).

    The date was Monday 5 August 2024 before. Now we answer earlier: by Monday 29 July 2024.

    If you do not agree, you can ask the Personería for help.
    [See my question] [📅 Why that date?]
    ");
    stage.town.finish().await;
}

async fn more_days_are_told_at_once(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    // In the last second of the last day, in the middle of the night.
    stage
        .town
        .clock
        .set("2024-08-06T04:58:00Z".parse().unwrap());
    tags(&mut stage, luz, "2024-1", OPINION).await;
    stage
        .town
        .clock
        .set("2024-08-06T04:59:59Z".parse().unwrap());
    stage.take(ana);
    stage.presses(luz, YES).await;
    assert_eq!(due(&stage).await, "2024-08-28");
    let told = stage.take(ana);
    assert!(
        told.contains("Antes la fecha era el lunes 5 de agosto de 2024. Ahora le respondemos después: a más tardar el miércoles 28 de agosto de 2024."),
        "{told}"
    );
    // The old date was not missed.
    stage.at("2024-08-06T12:00:00-05:00").await;
    assert_eq!(stage.take(ana), "");
    stage.town.finish().await;
}

async fn what_had_passed_by_its_law_is_missed(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    stage.at("2024-07-31T09:00:00-05:00").await;
    stage.take(luz);
    stage.take(ana);
    tags(&mut stage, luz, "2024-1", INFORMATION).await;
    let card = stage.take(luz);
    assert!(card.contains("⚠️ Esa fecha ya pasó."), "{card}");
    stage.presses(luz, YES).await;
    assert!(
        stage
            .take(luz)
            .contains("Está vencida desde el lunes 29 de julio de 2024")
    );
    seen!(stage.take(ana), @r"
    ===== Wednesday 31 July 2024, 09:00
    🏷️ Revisamos su pregunta 2024-000001: «¿Cuándo arreglan la vía?»

    Es de esta clase: Pedido de información o documentos. La ley da 10 días hábiles (Ley 1437 de 2011, art. 14).

    Con esa clase la fecha era el lunes 29 de julio de 2024, y ya pasó. Lo sentimos. Todavía le debemos la respuesta.

    No le respondimos en ese plazo. Por eso la ley da por aceptado lo que usted pide. Ya no se lo podemos negar. Las copias se le entregan en los 3 días hábiles siguientes.

    Si no está de acuerdo, puede pedir ayuda a la Personería.
    [Ver mi pregunta] [📅 ¿Por qué esa fecha?]
    ");
    // It is a fact with its day, told once.
    assert_eq!(due(&stage).await, "2024-07-29");
    let missed = "SELECT COUNT(*) FROM questions WHERE missed_on = '2024-07-29'";
    assert_eq!(stage.town.database.count(missed).await, 1);
    let noted =
        "SELECT COUNT(*) FROM question_events WHERE kind = 'missed' AND note = '2024-07-29'";
    assert_eq!(stage.town.database.count(noted).await, 1);
    stage.at("2024-08-01T12:00:00-05:00").await;
    assert_eq!(stage.take(ana), "");
    // No other kind gives it back.
    stage.take(luz);
    tags(&mut stage, luz, "2024-1", OPINION).await;
    let told = stage.take(luz);
    assert!(
        told.contains("La fecha era el lunes 29 de julio de 2024 y ya pasó"),
        "{told}"
    );
    assert_eq!(due(&stage).await, "2024-07-29");
    stage.town.finish().await;
}

async fn a_longer_kind_does_not_give_a_missed_date_back(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    asks(&mut stage, ana).await;
    // One second too late, before anything noted that it was missed.
    stage
        .town
        .clock
        .set("2024-08-06T04:59:00Z".parse().unwrap());
    tags(&mut stage, luz, "2024-1", OPINION).await;
    stage
        .town
        .clock
        .set("2024-08-06T05:00:00Z".parse().unwrap());
    stage.take(luz);
    stage.take(ana);
    stage.presses(luz, YES).await;
    let told = stage.take(luz);
    assert!(
        told.contains("La fecha era el lunes 5 de agosto de 2024 y ya pasó"),
        "{told}"
    );
    assert_eq!(stage.take(ana), "");
    assert_eq!(due(&stage).await, "2024-08-05");
    // A shorter kind is said all the same, and one of as many days leaves the date.
    stage.at("2024-08-08T09:00:00-05:00").await;
    stage.take(ana);
    tags(
        &mut stage,
        luz,
        "2024-2",
        "Petición general · 15 días hábiles",
    )
    .await;
    stage.presses(luz, YES).await;
    assert!(
        stage
            .take(ana)
            .contains("Con esa clase la fecha era el lunes 5 de agosto de 2024, y ya pasó")
    );
    let missed = "SELECT COUNT(*) FROM questions WHERE missed_on = '2024-08-05'";
    assert_eq!(stage.town.database.count(missed).await, 2);
    stage.town.finish().await;
}
