//! More time to answer (CPACA art. 14 par.), by the whole bot: both dates and the reason reach whoever asked at
//! once, everything goes by the new date, and the last second of the last day holds.
//!
//! By hand: asked on Monday 15 July, fifteen business days are 16 July to Monday 5 August. After that come 6
//! (1), 8 (2), 9 (3), 12 (4), 13 (5), 14 to 16 (8), 20, 21 (10), 22 to 28 August (15); 7 and 19 are holidays.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::calendar::{CalendarSpec, NonBusinessDay};
use convoca::domain::staff::role::Role;

on_both_engines!(
    both_dates_and_the_reason_reach_whoever_asked,
    the_same_in_english,
    the_last_second_of_the_last_day_holds,
    reminders_go_by_the_new_date,
    another_calendar_keeps_the_days_that_were_granted,
);

pub(super) const MONDAY: &str = "2024-07-15T10:00:00-05:00";
pub(super) const REASON: &str = "Falta el informe de la obra, que llega en agosto.";

/// Who plays: a liaison, a head, whoever asked.
pub(super) async fn asked(stage: &mut Stage) -> (i64, i64, i64) {
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let hernan = stage.staff("Hernán", "es", Role::Head, "planeacion").await;
    let ana = stage.person("Ana", "es");
    asks(stage, ana).await;
    for person in [luz, hernan, ana] {
        stage.take(person);
    }
    (luz, hernan, ana)
}

pub(super) async fn asks(stage: &mut Stage, ana: i64) {
    stage.says(ana, "/preguntar").await;
    stage.says(ana, "¿Cuándo arreglan la vía?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
}

/// As far as the preview.
pub(super) async fn writes(stage: &mut Stage, person: i64, days: &str) {
    stage.says(person, "2024-1").await;
    stage.presses(person, "⏳ Alargar la fecha").await;
    stage.says(person, days).await;
    stage.says(person, REASON).await;
}

/// The promised date.
pub(super) async fn due(stage: &Stage) -> String {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let id = tx.question_id("2024-000001").await.unwrap().unwrap();
    let question = tx.question(id).await.unwrap().unwrap();
    question.due_on.to_string()
}

async fn both_dates_and_the_reason_reach_whoever_asked(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    stage.at("2024-07-29T09:00:00-05:00").await;
    for person in [luz, hernan, ana] {
        stage.take(person);
    }
    // Whoever may not does not see it.
    stage.says(luz, "2024-1").await;
    assert!(!stage.take(luz).contains("Alargar la fecha"));
    stage.says(hernan, "2024-1").await;
    stage.presses(hernan, "⏳ Alargar la fecha").await;
    stage
        .presses(hernan, "5 días hábiles más: martes 13 de agosto")
        .await;
    stage.says(hernan, REASON).await;
    stage.presses(hernan, "✅ Enviar el aviso").await;
    seen!(stage.take(hernan), @r"
    ===== Monday 29 July 2024, 09:00
    > 2024-1

    🟡 2024-000001
    Responder a más tardar el lunes 5 de agosto de 2024 (quedan 5 días hábiles).

    ¿Cuándo arreglan la vía?
    Oficina: Departamento Administrativo de Planeación
    [✍️ Responder] / [⏳ Alargar la fecha] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    > [⏳ Alargar la fecha]

    ⏳ Más tiempo para la pregunta 2024-000001

    Hay que responder a más tardar el lunes 5 de agosto de 2024. ¿Cuántos días hábiles más necesita? Toque una fecha, o escriba un número de 1 a 15.

    Solo se puede una vez (Ley 1437 de 2011, art. 14).
    [5 días hábiles más: martes 13 de agosto] / [10 días hábiles más: miércoles 21 de agosto] / [15 días hábiles más: miércoles 28 de agosto] / [✖️ Salir]

    > [5 días hábiles más: martes 13 de agosto]

    La pregunta 2024-000001 se respondería a más tardar el martes 13 de agosto de 2024.

    Escriba por qué se necesita más tiempo. Lo lee quien preguntó: use palabras sencillas. No ponga datos personales de nadie.
    [⬅️ Atrás] [✖️ Salir]

    > Falta el informe de la obra, que llega en agosto.

    Se le avisa a quien preguntó:

    ⏳ Necesitamos más tiempo para responder su pregunta 2024-000001: «¿Cuándo arreglan la vía?»

    Antes la fecha era el lunes 5 de agosto de 2024. Ahora le respondemos a más tardar el martes 13 de agosto de 2024.

    Motivo: Falta el informe de la obra, que llega en agosto.

    Lo decidió: Departamento Administrativo de Planeación. La ley deja alargar la fecha una sola vez (Ley 1437 de 2011, art. 14).
    Si no está de acuerdo, puede pedir ayuda a la Personería.

    ¿Lo enviamos? Después no se puede cambiar.
    [✅ Enviar el aviso] / [⬅️ Atrás] [✖️ Salir]

    > [✅ Enviar el aviso]

    ⏳ Ya le avisamos a quien hizo la pregunta 2024-000001. Ahora se responde a más tardar el martes 13 de agosto de 2024.
    [Ver pendientes]
    ");
    seen!(stage.take(ana), @r"
    ===== Monday 29 July 2024, 09:00
    ⏳ Necesitamos más tiempo para responder su pregunta 2024-000001: «¿Cuándo arreglan la vía?»

    Antes la fecha era el lunes 5 de agosto de 2024. Ahora le respondemos a más tardar el martes 13 de agosto de 2024.

    Motivo: Falta el informe de la obra, que llega en agosto.

    Lo decidió: Departamento Administrativo de Planeación. La ley deja alargar la fecha una sola vez (Ley 1437 de 2011, art. 14).
    Si no está de acuerdo, puede pedir ayuda a la Personería.
    [Ver mi pregunta] [📅 ¿Por qué esa fecha?]
    ");
    let told = stage.take(luz);
    assert!(told.contains("Antes la fecha era el lunes 5 de agosto de 2024. Ahora es el martes 13 de agosto de 2024."), "{told}");
    assert_eq!(due(&stage).await, "2024-08-13");
    // Whoever asked finds both dates, and the count of twenty days.
    stage.says(ana, "2024-1").await;
    let told = stage.take(ana);
    assert!(
        told.contains("a más tardar el martes 13 de agosto"),
        "{told}"
    );
    assert!(
        told.contains("Antes la fecha era el lunes 5 de agosto"),
        "{told}"
    );
    stage.presses(ana, "📅 ¿Por qué esa fecha?").await;
    let told = stage.take(ana);
    assert!(told.contains(&format!("Motivo: {REASON}")), "{told}");
    assert!(told.contains("lunes 5 de agosto: día 15 de 20"), "{told}");
    assert!(told.contains("martes 13 de agosto: día 20 de 20"), "{told}");
    // Once: no button, and a forged one is told why.
    stage.says(hernan, "2024-1").await;
    let card = stage.take(hernan);
    assert!(!card.contains("Alargar la fecha]"), "{card}");
    assert!(
        card.contains("Antes la fecha era el lunes 5 de agosto"),
        "{card}"
    );
    stage.forges(hernan, "ext:1").await;
    let told = stage.take(hernan);
    assert!(
        told.contains("solo se puede una vez (CPACA art. 14)"),
        "{told}"
    );
    // The log says who and both dates; why stands with the question, which can be forgotten.
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let log = tx.audit_after(0, 1_000).await.unwrap();
    let mut extended = log
        .iter()
        .filter(|one| one.entry.action == "question_extended");
    let entry = &extended.next().unwrap().entry;
    assert!(entry.actor.starts_with("staff:"), "{}", entry.actor);
    assert_eq!(entry.detail, "2024-08-05 > 2024-08-13 (+5)");
    assert!(extended.next().is_none());
    drop(tx);
    stage.town.finish().await;
}

async fn the_same_in_english(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let hernan = stage.staff("Hernán", "en", Role::Head, "planeacion").await;
    let ana = stage.person("Ana", "en");
    stage.says(ana, "When is the road repaired?").await;
    stage.presses(ana, "Development plan").await;
    stage.presses(ana, "✅ Send").await;
    stage.take(ana);
    stage.says(hernan, "2024-1").await;
    stage.presses(hernan, "⏳ Extend the date").await;
    stage.says(hernan, "7").await;
    stage
        .says(hernan, "The report on the road comes in August.")
        .await;
    stage.take(hernan);
    stage.presses(hernan, "✅ Send the notice").await;
    let told = stage.take(hernan);
    assert!(
        told.contains("It is to be answered by Thursday 15 August 2024 now."),
        "{told}"
    );
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    ⏳ We need more time to answer your question 2024-000001: “When is the road repaired?”

    The date was Monday 5 August 2024 before. Now we answer by Thursday 15 August 2024.

    Reason: The report on the road comes in August.

    Decided by: Departamento Administrativo de Planeación. The law lets the date be moved only once (Ley 1437 de 2011, art. 14).
    If you do not agree, you can ask the Personería for help.
    [See my question] [📅 Why that date?]
    ");
    stage.town.finish().await;
}

async fn the_last_second_of_the_last_day_holds(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (_, hernan, ana) = asked(&mut stage).await;
    asks(&mut stage, ana).await;
    stage.at("2024-08-05T23:58:00-05:00").await;
    writes(&mut stage, hernan, "15").await;
    stage
        .town
        .clock
        .set("2024-08-06T04:59:59Z".parse().unwrap());
    stage.take(ana);
    stage.presses(hernan, "✅ Enviar el aviso").await;
    assert_eq!(due(&stage).await, "2024-08-28");
    // It is told at once, in the middle of the night: in the morning it would be too late.
    let told = stage.take(ana);
    assert!(
        told.contains("a más tardar el miércoles 28 de agosto de 2024"),
        "{told}"
    );

    stage
        .town
        .clock
        .set("2024-08-06T04:58:00Z".parse().unwrap());
    stage.says(hernan, "2024-2").await;
    stage.presses(hernan, "⏳ Alargar la fecha").await;
    stage.says(hernan, "15").await;
    stage.says(hernan, REASON).await;
    stage
        .town
        .clock
        .set("2024-08-06T05:00:00Z".parse().unwrap());
    stage.take(hernan);
    stage.presses(hernan, "✅ Enviar el aviso").await;
    let told = stage.take(hernan);
    let late = "había que avisar a más tardar el lunes 5 de agosto de 2024 (CPACA art. 14)";
    assert!(told.contains(late), "{told}");
    assert_eq!(stage.take(ana), "");
    stage.says(hernan, "2024-2").await;
    assert!(!stage.take(hernan).contains("Alargar la fecha"));
    stage.forges(hernan, "ext:2").await;
    assert!(stage.take(hernan).contains(late));
    stage.at("2024-08-06T08:05:00-05:00").await;
    stage.town.finish().await;
}

async fn reminders_go_by_the_new_date(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    writes(&mut stage, hernan, "10").await;
    stage.presses(hernan, "✅ Enviar el aviso").await;
    stage.at("2024-07-15T10:20:00-05:00").await;
    for person in [luz, hernan, ana] {
        stage.take(person);
    }
    // Nothing on the old date, nor on the day after it.
    for now in ["08-02T08:00", "08-05T08:00", "08-06T08:00", "08-06T12:00"] {
        stage.at(&format!("2024-{now}:00-05:00")).await;
        for person in [luz, hernan, ana] {
            let told = stage.take(person);
            assert!(!told.contains("2024-000001"), "{now}: {told}");
        }
    }
    stage.says(luz, "/pendientes").await;
    let told = stage.take(luz);
    assert!(
        told.contains("2024-000001 · quedan 9 días hábiles"),
        "{told}"
    );
    // Five business days before 21 August, counted backwards: 20, 16, 15, 14, 13.
    stage.at("2024-08-13T08:00:00-05:00").await;
    assert!(
        stage
            .take(luz)
            .contains("2024-000001 · quedan 5 días hábiles")
    );
    stage.at("2024-08-21T08:00:00-05:00").await;
    assert!(stage.take(luz).contains("2024-000001 · vence hoy"));
    stage.take(ana);
    stage.at("2024-08-22T07:00:00-05:00").await;
    let told = stage.take(ana);
    assert!(
        told.contains("La fecha era el miércoles 21 de agosto de 2024"),
        "{told}"
    );
    stage.town.finish().await;
}

async fn another_calendar_keeps_the_days_that_were_granted(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (_, hernan, ana) = asked(&mut stage).await;
    writes(&mut stage, hernan, "5").await;
    stage.presses(hernan, "✅ Enviar el aviso").await;
    assert_eq!(due(&stage).await, "2024-08-13");
    stage.take(ana);
    let spec = CalendarSpec {
        non_business_days: vec![NonBusinessDay {
            date: "2024-08-12".parse().unwrap(),
            act: "Decreto 7 de 2024".into(),
            adopted_on: Some("2024-07-20".parse().unwrap()),
        }],
        ..CalendarSpec::default()
    };
    stage.town.adopts(spec).await;
    stage.settle().await;
    assert_eq!(due(&stage).await, "2024-08-14");
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "📅 ¿Por qué esa fecha?").await;
    let told = stage.take(ana);
    assert!(told.contains("Decreto 7 de 2024"), "{told}");
    assert!(
        told.contains("miércoles 14 de agosto: día 20 de 20"),
        "{told}"
    );
    // What was decided stays on record as it was told.
    assert!(
        told.contains("Antes la fecha era el lunes 5 de agosto"),
        "{told}"
    );
    let kept = "SELECT COUNT(*) FROM question_extensions
        WHERE previous_on = '2024-08-05' AND due_on = '2024-08-13' AND total_days = 20";
    assert_eq!(stage.town.database.count(kept).await, 1);
    stage.town.finish().await;
}
