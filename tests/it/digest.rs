//! Whom the morning's digest speaks to, of what, beyond the plain ladder.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(
    an_office_without_a_liaison_is_looked_after_by_the_coordinator,
    whoever_has_several_posts_gets_one_digest,
    a_question_that_is_open_again_goes_by_its_own_date,
    a_wish_to_be_reminded_is_kept_for_every_role,
    a_digest_stays_short,
    a_late_start_wakes_nobody,
    all_that_is_due_is_counted_and_what_is_due_first_is_first,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn ask(stage: &mut Stage, person: i64, text: &str, topic: &str) {
    stage.says(person, text).await;
    stage.presses(person, topic).await;
    stage.presses(person, "✅ Enviar").await;
}

async fn an_office_without_a_liaison_is_looked_after_by_the_coordinator(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let ana = stage.person("Ana", "es");
    ask(
        &mut stage,
        ana,
        "¿Y la página?",
        "Sede electrónica y trámites",
    )
    .await;
    stage.take(carmen);
    // Due on Monday 5 August.
    for day in ["07-29", "07-30", "08-01", "08-02", "08-05", "08-06"] {
        stage.at(&format!("2024-{day}T08:00:00-05:00")).await;
    }
    seen!(stage.take(carmen), @r"
    ===== Monday 29 July 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🟡 2024-000001 · quedan 5 días hábiles · ¿Y la página? · Dirección TIC

    🏷️ Revise esta pregunta. Si es un pedido de información o documentos, la ley da 10 días hábiles. Ábrala y diga qué clase es:
    2024-000001: sería a más tardar el lunes 29 de julio de 2024

    ⚠️ 5 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir]

    ===== Thursday 1 August 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🟡 2024-000001 · quedan 2 días hábiles · ¿Y la página? · Dirección TIC

    ⚠️ 5 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir]

    ===== Friday 2 August 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🔴 2024-000001 · queda 1 día hábil · ¿Y la página? · Dirección TIC

    ⚠️ 5 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir]

    ===== Monday 5 August 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🔴 2024-000001 · vence hoy · ¿Y la página? · Dirección TIC

    ⚠️ 5 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir]

    ===== Tuesday 6 August 2024, 08:00
    Buenos días. Así van las preguntas:
    🔴 1 vencida

    🔴 2024-000001 · vencida hace 1 día hábil · ¿Y la página? · Dirección TIC

    ⚠️ 5 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir]
    ");
    // Once the office has somebody, it is theirs.
    let teo = stage.staff("Teo", "es", Role::Liaison, "tic").await;
    stage.take(teo);
    stage.at("2024-08-08T08:00:00-05:00").await;
    // That it is overdue, who coordinates hears all the same.
    assert!(stage.take(carmen).contains("🔴 1 vencida"));
    assert!(stage.take(teo).contains("vencida hace 2 días hábiles"));
    // And if nobody there can be reached, the coordinator's again.
    stage.town.telegram.block(teo).unwrap();
    stage.settle().await;
    stage.at("2024-08-09T08:00:00-05:00").await;
    assert!(stage.take(carmen).contains("vencida hace 3 días hábiles"));
    stage.town.finish().await;
}

async fn whoever_has_several_posts_gets_one_digest(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    for (role, office) in [
        (Role::Head, "planeacion"),
        (Role::Liaison, "tic"),
        (Role::Auditor, ""),
    ] {
        let secret = stage.town.invitation(role, office).await;
        stage.begins(luz, Some(&secret)).await;
    }
    let ana = stage.person("Ana", "es");
    ask(&mut stage, ana, "¿Uno?", "Plan de Desarrollo").await;
    ask(&mut stage, ana, "¿Dos?", "Sede electrónica y trámites").await;
    ask(&mut stage, ana, "¿Tres?", "Control y cumplimiento").await;
    stage.take(luz);
    stage.at("2024-08-06T08:00:00-05:00").await;
    stage.says(luz, "/pendientes").await;
    seen!(stage.take(luz), @r"
    ===== Tuesday 6 August 2024, 08:00
    Buenos días. Así van las preguntas:
    🔴 3 vencidas

    🔴 2024-000001 · vencida hace 1 día hábil · ¿Uno? · Departamento Administrativo de Planeación
    🔴 2024-000002 · vencida hace 1 día hábil · ¿Dos? · Dirección TIC
    🔴 2024-000003 · vencida hace 1 día hábil · ¿Tres? · Secretaría de Evaluación y Control
    [Ver pendientes]

    > /pendientes

    Preguntas por responder. Toque una para abrirla.
    [🔴 2024-000001 · vencida hace 1 día hábil · ¿Uno?] / [🔴 2024-000002 · vencida hace 1 día hábil · ¿Dos?] / [🔴 2024-000003 · vencida hace 1 día hábil · ¿Tres?]
    ");
    stage.town.finish().await;
}

async fn a_question_that_is_open_again_goes_by_its_own_date(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let hernan = stage.staff("Hernán", "es", Role::Head, "planeacion").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    let ana = stage.person("Ana", "es");
    ask(&mut stage, ana, "¿Uno?", "Plan de Desarrollo").await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "Sí.").await;
    stage.presses(luz, "✅ Enviar").await;
    stage.presses(ana, "👎 No").await;
    stage.presses(ana, "Pedir que la completen").await;
    stage.says(ana, "¿Por qué?").await;
    for person in [ana, luz, hernan, alba] {
        stage.take(person);
    }
    for day in ["08-02", "08-05", "08-06"] {
        stage.at(&format!("2024-{day}T08:00:00-05:00")).await;
    }
    seen!(stage.take(luz), @r"
    ===== Friday 2 August 2024, 08:00
    Buenos días. Así van las preguntas:
    🔴 1 vencida

    🔴 2024-000001 · por completar, vencida hace 9 días hábiles · ¿Uno?
    [Abrir]

    ===== Monday 5 August 2024, 08:00
    Buenos días. Así van las preguntas:
    🔴 1 vencida

    🔴 2024-000001 · por completar, vencida hace 10 días hábiles · ¿Uno?
    [Abrir]

    ===== Tuesday 6 August 2024, 08:00
    Buenos días. Así van las preguntas:
    🔴 1 vencida

    🔴 2024-000001 · por completar, vencida hace 11 días hábiles · ¿Uno?
    [Abrir]
    ");
    for person in [hernan, alba] {
        let told = stage.take(person);
        assert!(
            told.contains("por completar, vencida hace 11 días hábiles"),
            "{told}"
        );
    }
    stage.says(alba, "/pendientes").await;
    assert!(stage.take(alba).contains("por completar, vencida"));
    stage.take(ana);
    stage.says(ana, "/estado 1").await;
    seen!(stage.take(ana), @r"
    ===== Tuesday 6 August 2024, 08:00
    > /estado 1

    2024-000001

    ¿Uno?

    🔴 Se nos pasó la fecha para completar la respuesta: era el lunes 22 de julio de 2024. Lo sentimos. Puede pedir ayuda a la Personería. Esto le respondimos la primera vez:

    Sí.

    Usted pidió completarla: ¿Por qué?
    [📅 ¿Por qué esa fecha?] / [Agregar algo] [Retirarla] / [🕑 Qué ha pasado]
    ");
    stage.town.finish().await;
}

async fn a_wish_to_be_reminded_is_kept_for_every_role(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let hernan = stage.staff("Hernán", "es", Role::Head, "planeacion").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let ana = stage.person("Ana", "es");
    ask(&mut stage, ana, "¿Uno?", "Plan de Desarrollo").await;
    for person in [luz, hernan, carmen] {
        stage.says(person, "2024-1").await;
        stage.presses(person, "⏰ Recordarme mañana").await;
        stage.take(person);
    }
    stage.at("2024-07-16T08:00:00-05:00").await;
    for person in [luz, hernan, carmen] {
        let told = stage.take(person);
        assert!(told.contains("⏰ 1 que pidió recordar"), "{told}");
    }
    stage.at("2024-07-17T08:00:00-05:00").await;
    for person in [luz, hernan, carmen] {
        assert_eq!(stage.take(person), "");
    }
    stage.town.finish().await;
}

async fn a_digest_stays_short(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let askers = ["Ana", "Luis", "Eva"].map(|name| stage.person(name, "es"));
    stage.at("2024-07-15T19:00:00-05:00").await;
    for n in 1..=30 {
        let text = format!("¿Cuándo arreglan {n} {}?", "la vía & el parque ".repeat(20));
        ask(&mut stage, askers[n % 3], &text, "Plan de Desarrollo").await;
    }
    for n in 1..=30 {
        stage.says(luz, &format!("2024-{n}")).await;
        stage.presses(luz, "⏰ Recordarme mañana").await;
    }
    stage.take(luz);
    stage.at("2024-07-16T08:00:00-05:00").await;
    let told = stage.take(luz);
    assert_eq!(told.matches("=====").count(), 1, "one message");
    assert!(
        told.contains("📥 30 nuevas") && told.contains("Y 10 más."),
        "{told}"
    );
    assert!(told.encode_utf16().count() < 4_096);
    stage.town.finish().await;
}

async fn a_late_start_wakes_nobody(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    ask(&mut stage, ana, "¿Uno?", "Plan de Desarrollo").await;
    stage.take(luz);
    // Due on Monday 5 August; the machine was off, and is switched on at night, at noon, after work.
    for now in ["08-05T22:30", "08-06T03:00", "08-06T12:30", "08-06T17:01"] {
        stage.at(&format!("2024-{now}:00-05:00")).await;
        assert_eq!(stage.take(luz), "", "{now}");
    }
    stage.at("2024-08-08T14:20:00-05:00").await;
    assert!(stage.take(luz).contains("🔴 1 vencida"));
    stage.town.finish().await;
}

async fn all_that_is_due_is_counted_and_what_is_due_first_is_first(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    ask(&mut stage, ana, "¿Uno?", "Plan de Desarrollo").await;
    stage.at("2024-07-16T10:00:00-05:00").await;
    ask(&mut stage, ana, "¿Dos?", "Plan de Desarrollo").await;
    // Five days before the second one no rung speaks of the first, due a day earlier.
    for day in ["07-29", "07-30"] {
        stage.take(luz);
        stage.at(&format!("2024-{day}T08:00:00-05:00")).await;
    }
    seen!(stage.take(luz), @r"
    ===== Tuesday 30 July 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 2 por vencer

    🟡 2024-000001 · quedan 4 días hábiles · ¿Uno?
    🟡 2024-000002 · quedan 5 días hábiles · ¿Dos?
    [Ver pendientes]
    ");
    stage.town.finish().await;
}
