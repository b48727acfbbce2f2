//! `/ajustes`: what of the process is seen and changed from a phone, in force at once, written into the file,
//! and taken back.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;
use std::fs;

on_both_engines!(
    hours_are_changed_and_taken_back,
    offices_and_topics_are_there_at_once,
    what_would_not_hang_together_is_refused,
    what_was_shown_is_what_is_changed,
    reminders_are_changed_by_role,
    the_digest_comes_at_its_new_hour,
    another_process_takes_it_over,
    a_file_that_cannot_be_written_loses_nothing,
    nobody_else_changes_anything,
    what_protects_somebody_is_not_changed_in_passing,
    a_digest_that_came_is_not_repeated_at_a_later_hour,
    what_was_refused_is_asked_again,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn carmen(engine: Engine) -> (Stage, i64) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.take(carmen);
    (stage, carmen)
}

async fn hours_are_changed_and_taken_back(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    stage.says(carmen, "/ajustes").await;
    stage.presses(carmen, "🕗 Horario").await;
    stage.presses(carmen, "✏️ Horas de trabajo").await;
    stage.says(carmen, "todo el día").await;
    stage.says(carmen, "7 a 12 y 1 p. m. a 4 p. m.").await;
    stage.presses(carmen, "✅ Guardar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /ajustes

    Ajustes

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y todo se puede deshacer.
    [🏢 Oficinas (5)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📣 Convocatorias] / [📄 Cronograma] [🔒 Datos personales] / [🕑 Qué se ha cambiado]

    > [🕗 Horario]

    Horario de trabajo
    Horas de trabajo: 08:00-12:00, 14:00-17:00
    Resumen de la mañana: 08:00
    [✏️ Horas de trabajo] / [✏️ Resumen de la mañana] / [⬅️ Ajustes]

    > [✏️ Horas de trabajo]

    Escriba las horas en que se trabaja. A esas horas llegan los avisos. Por ejemplo: 8 a 12 y 2 p. m. a 5 p. m.

    Ahora dice:
    08:00-12:00, 14:00-17:00
    [⬅️ Atrás]

    > todo el día

    Eso no sirve aquí. Mire el ejemplo y escríbalo otra vez.

    Escriba las horas en que se trabaja. A esas horas llegan los avisos. Por ejemplo: 8 a 12 y 2 p. m. a 5 p. m.

    Ahora dice:
    08:00-12:00, 14:00-17:00
    [⬅️ Atrás]

    > 7 a 12 y 1 p. m. a 4 p. m.

    Así quedaría:

    Horas de trabajo
    Ahora: 08:00-12:00, 14:00-17:00
    Después: 07:00-12:00, 13:00-16:00
    [✅ Guardar] / [⬅️ Horario]

    > [✅ Guardar]

    Horario de trabajo
    Horas de trabajo: 07:00-12:00, 13:00-16:00
    Resumen de la mañana: 08:00
    [✏️ Horas de trabajo] / [✏️ Resumen de la mañana] / [⬅️ Ajustes]
    ");
    let hours = |stage: &Stage| stage.town.app.desk.now().process.hours.to_string();
    assert_eq!(hours(&stage), "07:00-12:00, 13:00-16:00");
    stage.presses(carmen, "⬅️ Ajustes").await;
    stage.presses(carmen, "🕑 Qué se ha cambiado").await;
    stage.presses(carmen, "↩️ 1").await;
    stage.presses(carmen, "✅ Guardar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > [⬅️ Ajustes]

    Ajustes

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y todo se puede deshacer.
    [🏢 Oficinas (5)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📣 Convocatorias] / [📄 Cronograma] [🔒 Datos personales] / [🕑 Qué se ha cambiado]

    > [🕑 Qué se ha cambiado]

    Qué se ha cambiado, lo último primero. Para deshacer, toque el número.

    1. lunes 15 de julio, 10:00 · Carmen
    Horas de trabajo
    Ahora: 08:00-12:00, 14:00-17:00
    Después: 07:00-12:00, 13:00-16:00
    [↩️ 1] / [⬅️ Ajustes]

    > [↩️ 1]

    Así quedaría:

    Horas de trabajo
    Ahora: 07:00-12:00, 13:00-16:00
    Después: 08:00-12:00, 14:00-17:00
    [✅ Guardar] / [⬅️ Horario]

    > [✅ Guardar]

    Horario de trabajo
    Horas de trabajo: 08:00-12:00, 14:00-17:00
    Resumen de la mañana: 08:00
    [✏️ Horas de trabajo] / [✏️ Resumen de la mañana] / [⬅️ Ajustes]
    ");
    assert_eq!(hours(&stage), "08:00-12:00, 14:00-17:00");
    stage.town.restart().await;
    assert_eq!(hours(&stage), "08:00-12:00, 14:00-17:00");
    stage.town.finish().await;
}

async fn offices_and_topics_are_there_at_once(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    stage.says(carmen, "/ajustes").await;
    stage.presses_line(carmen, "🏢 Oficinas").await;
    stage.presses(carmen, "➕ Agregar oficinas").await;
    stage
        .says(carmen, "Secretaría de Salud\nSecretaría de Obras Públicas")
        .await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.says(carmen, "/ajustes").await;
    stage.presses_line(carmen, "💬 Temas").await;
    stage.presses(carmen, "➕ Agregar un tema").await;
    stage.says(carmen, "Citas médicas | Appointments").await;
    stage.presses(carmen, "Secretaría de Salud").await;
    stage.presses(carmen, "✅ Guardar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /ajustes

    Ajustes

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y todo se puede deshacer.
    [🏢 Oficinas (5)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📣 Convocatorias] / [📄 Cronograma] [🔒 Datos personales] / [🕑 Qué se ha cambiado]

    > [🏢 Oficinas (5)]

    Oficinas: quién responde. Toque una para verla o cambiarla.
    [Departamento Administrativo de Planeación] / [Secretaría de las Comunicaciones] / [Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [➕ Agregar oficinas] / [⬅️ Ajustes]

    > [➕ Agregar oficinas]

    Escriba el nombre de la oficina. Si son varias, una en cada línea.
    [⬅️ Atrás]

    > Secretaría de Salud
    Secretaría de Obras Públicas

    Así quedaría:

    ➕ Oficina «Secretaría de Salud»

    ➕ Oficina «Secretaría de Obras Públicas»
    [✅ Guardar] / [⬅️ Oficinas]

    > [✅ Guardar]

    Oficinas: quién responde. Toque una para verla o cambiarla.
    [Departamento Administrativo de Planeación] / [Secretaría de las Comunicaciones] / [Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [Secretaría de Salud] / [Secretaría de Obras Públicas] / [➕ Agregar oficinas] / [⬅️ Ajustes]

    > /ajustes

    Ajustes

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y todo se puede deshacer.
    [🏢 Oficinas (7)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📣 Convocatorias] / [📄 Cronograma] [🔒 Datos personales] / [🕑 Qué se ha cambiado]

    > [💬 Temas (5)]

    Temas: sobre qué pregunta la gente. Toque uno para verlo o cambiarlo.
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [➕ Agregar un tema] / [⬅️ Ajustes]

    > [➕ Agregar un tema]

    Escriba el tema con palabras de la gente. Por ejemplo: Basuras y reciclaje
    [⬅️ Atrás]

    > Citas médicas | Appointments

    ¿Qué oficina responde las preguntas sobre «Citas médicas»?
    [Departamento Administrativo de Planeación] / [Secretaría de las Comunicaciones] / [Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [Secretaría de Salud] / [Secretaría de Obras Públicas] / [⬅️ Temas]

    > [Secretaría de Salud]

    Así quedaría:

    ➕ Tema «Citas médicas». Responde: Secretaría de Salud
    [✅ Guardar] / [⬅️ Temas]

    > [✅ Guardar]

    Temas: sobre qué pregunta la gente. Toque uno para verlo o cambiarlo.
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [Citas médicas] / [➕ Agregar un tema] / [⬅️ Ajustes]
    ");
    let ana = stage.person("Ana", "en");
    stage.says(ana, "When will there be a doctor?").await;
    stage.presses(ana, "Appointments").await;
    stage.presses(ana, "✅ Send").await;
    let office = stage
        .town
        .database
        .texts("SELECT office FROM questions")
        .await;
    assert_eq!(office, ["secretaria-salud"]);
    // What has questions is renamed, and keeps them.
    stage.says(carmen, "/ajustes").await;
    stage.presses_line(carmen, "🏢 Oficinas").await;
    stage.presses(carmen, "Secretaría de Salud").await;
    stage.presses(carmen, "🗑 Quitar la oficina").await;
    stage.presses(carmen, "✏️ Nombre").await;
    stage.says(carmen, "Secretaría de Salud y Bienestar").await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.take(carmen);
    let desk = stage.town.app.desk.now();
    assert_eq!(
        desk.office_name("secretaria-salud"),
        "Secretaría de Salud y Bienestar"
    );
    stage.town.finish().await;
}

async fn what_would_not_hang_together_is_refused(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    stage.says(carmen, "/ajustes").await;
    stage.presses_line(carmen, "🏢 Oficinas").await;
    stage.presses(carmen, "Dirección TIC").await;
    stage.presses(carmen, "🗑 Quitar la oficina").await;
    stage.presses(carmen, "✏️ Nombre").await;
    stage.says(carmen, "secretaria de las comunicaciones").await;
    stage.take(carmen);
    stage.says(carmen, "/ajustes").await;
    stage.presses_line(carmen, "📍 Zonas").await;
    stage.presses(carmen, "Corregimiento El Manzanillo").await;
    stage.presses(carmen, "✏️ Hace parte de").await;
    stage.presses(carmen, "Vereda El Ajizal").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /ajustes

    Ajustes

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y todo se puede deshacer.
    [🏢 Oficinas (5)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📣 Convocatorias] / [📄 Cronograma] [🔒 Datos personales] / [🕑 Qué se ha cambiado]

    > [📍 Zonas (9)]

    Zonas: dónde vive la gente. Toque una para verla o cambiarla.
    [Comuna 1] / [Comuna 2] / [Comuna 3] / [Comuna 4] / [Comuna 5] / [Comuna 6] / [Corregimiento El Manzanillo] / [Vereda El Ajizal] / [Ver más] / [➕ Agregar zonas] / [⬅️ Ajustes]

    > [Corregimiento El Manzanillo]

    Corregimiento El Manzanillo
    Nombre: Corregimiento El Manzanillo
    Hace parte de: sin dato
    Habitantes: sin dato
    [✏️ Nombre] / [✏️ Hace parte de] / [✏️ Habitantes] / [🗑 Quitar la zona] / [⬅️ Zonas]

    > [✏️ Hace parte de]

    Corregimiento El Manzanillo
    ¿De qué zona hace parte?
    [Comuna 1] / [Comuna 2] / [Comuna 3] / [Comuna 4] / [Comuna 5] / [Comuna 6] / [Vereda El Ajizal] / [Vereda Los Olivares] / [⬅️ Atrás]

    > [Vereda El Ajizal]

    Así no: una parte no puede contener a la que la contiene, y lo que tiene partes no se quita.
    ");
    let kept = "SELECT COUNT(*) FROM process_amendments";
    assert_eq!(stage.town.database.count(kept).await, 0);
    stage.town.finish().await;
}

async fn what_was_shown_is_what_is_changed(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    let rosa = stage.staff("Rosa", "es", Role::Coordinator, "").await;
    for person in [carmen, rosa] {
        stage.says(person, "/ajustes").await;
        stage.presses(person, "❓ Preguntas").await;
        stage.presses(person, "✏️ Por persona en un día").await;
        let wanted = if person == carmen { "20" } else { "5" };
        stage.says(person, wanted).await;
    }
    stage.presses(rosa, "✅ Guardar").await;
    stage.take(carmen);
    stage.presses(carmen, "✅ Guardar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > [✅ Guardar]

    Alguien cambió algo mientras tanto. Mire otra vez cómo quedaría.

    Así quedaría:

    Por persona en un día
    Ahora: 5
    Después: 20
    [✅ Guardar] / [⬅️ Preguntas]
    ");
    let most = |stage: &Stage| stage.town.app.desk.now().process.questions.per_day;
    assert_eq!(most(&stage), 5);
    stage.presses(carmen, "✅ Guardar").await;
    assert_eq!(most(&stage), 20);
    // A number that is none for it is no preview.
    stage.presses(carmen, "✏️ Por persona en un día").await;
    stage.says(carmen, "0").await;
    stage.take(carmen);
    assert_eq!(most(&stage), 20);
    let who = stage
        .town
        .database
        .texts("SELECT actor FROM process_amendments ORDER BY id")
        .await;
    assert_eq!(who.len(), 2);
    assert_ne!(who[0], who[1]);
    stage.town.finish().await;
}

async fn reminders_are_changed_by_role(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    stage.says(carmen, "/ajustes").await;
    stage.presses(carmen, "🔔 Recordatorios").await;
    stage.presses(carmen, "Enlaces").await;
    stage.presses(carmen, "✏️ Días antes del plazo").await;
    stage.says(carmen, "4 y 0").await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.presses(carmen, "✏️ Todos los días").await;
    stage.presses(carmen, "🚫 Nunca").await;
    stage.presses(carmen, "✅ Guardar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /ajustes

    Ajustes

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y todo se puede deshacer.
    [🏢 Oficinas (5)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📣 Convocatorias] / [📄 Cronograma] [🔒 Datos personales] / [🕑 Qué se ha cambiado]

    > [🔔 Recordatorios]

    Recordatorios: a quién le recordamos una pregunta sin respuesta, y cuándo. Toque un cargo.
    [Enlaces] / [Jefaturas] / [Coordinación] / [Comité] / [Control interno] / [⬅️ Ajustes]

    > [Enlaces]

    Enlaces
    Días antes del plazo: 5, 3, 1, 0
    Todos los días: Desde que se vence
    [✏️ Días antes del plazo] / [✏️ Todos los días] / [⬅️ Recordatorios]

    > [✏️ Días antes del plazo]

    Enlaces
    Escriba cuántos días hábiles antes del plazo se le recuerda. El 0 es el último día. Por ejemplo: 5, 3, 1, 0

    Ahora dice:
    5, 3, 1, 0
    [🚫 Nunca] / [⬅️ Atrás]

    > 4 y 0

    Así quedaría:

    Enlaces · Días antes del plazo
    Ahora: 5, 3, 1, 0
    Después: 4, 0
    [✅ Guardar] / [⬅️ Recordatorios]

    > [✅ Guardar]

    Enlaces
    Días antes del plazo: 4, 0
    Todos los días: Desde que se vence
    [✏️ Días antes del plazo] / [✏️ Todos los días] / [⬅️ Recordatorios]

    > [✏️ Todos los días]

    Enlaces
    ¿Desde cuándo se le recuerda todos los días?
    [Desde un día antes] / [Desde el último día] / [Desde que se vence] / [🚫 Nunca] / [⬅️ Atrás]

    > [🚫 Nunca]

    Así quedaría:

    Enlaces · Todos los días
    Ahora: Desde que se vence
    Después: nunca
    [✅ Guardar] / [⬅️ Recordatorios]

    > [✅ Guardar]

    Enlaces
    Días antes del plazo: 4, 0
    Todos los días: nunca
    [✏️ Días antes del plazo] / [✏️ Todos los días] / [⬅️ Recordatorios]
    ");
    // What is overdue is no secret before the committee, whatever is said.
    stage.presses(carmen, "⬅️ Recordatorios").await;
    stage.presses(carmen, "Comité").await;
    stage.presses(carmen, "✏️ Todos los días").await;
    stage.presses(carmen, "🚫 Nunca").await;
    assert!(stage.take(carmen).contains("Así ya está"));
    let desk = stage.town.app.desk.now();
    let rungs = &desk.process.ladder.rungs;
    let of = |role| rungs.iter().find(|rung| rung.role == role).cloned();
    let liaison = of(Role::Liaison).unwrap();
    assert_eq!((liaison.before, liaison.daily_from), (vec![4, 0], None));
    assert!(of(Role::Committee).is_some());
    stage.town.finish().await;
}

async fn the_digest_comes_at_its_new_hour(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo arreglan la página?").await;
    stage.presses(ana, "Sede electrónica y trámites").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.says(carmen, "/ajustes").await;
    stage.presses(carmen, "🕗 Horario").await;
    stage.presses(carmen, "✏️ Resumen de la mañana").await;
    stage.says(carmen, "9:30").await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.take(luz);
    // Five business days before 5 August.
    stage.at("2024-07-29T08:00:00-05:00").await;
    assert_eq!(stage.take(luz), "");
    stage.at("2024-07-29T09:30:00-05:00").await;
    let digest = stage.take(luz);
    assert!(digest.contains("2024-000001"), "{digest}");
    stage.town.finish().await;
}

async fn another_process_takes_it_over(engine: Engine) {
    if engine == Engine::Sqlite {
        return;
    }
    let (mut stage, carmen) = carmen(engine).await;
    let twin = stage.town.twin().await;
    stage.says(carmen, "/ajustes").await;
    stage.presses(carmen, "❓ Preguntas").await;
    stage.presses(carmen, "✏️ Por persona en un día").await;
    stage.says(carmen, "7").await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.take(carmen);
    assert_eq!(twin.desk.now().process.questions.per_day, 30);
    assert!(twin.desk.refresh(&twin.store).await.unwrap());
    assert_eq!(twin.desk.now().process.questions.per_day, 7);
    assert!(!twin.desk.refresh(&twin.store).await.unwrap());
    twin.store.close().await;
    stage.town.finish().await;
}

async fn a_file_that_cannot_be_written_loses_nothing(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("process.toml");
    let text = include_str!("../../examples/itagui-2024/process.toml");
    fs::write(&file, text).unwrap();
    stage.town.keeps_file(&file).await;
    stage.says(carmen, "/ajustes").await;
    stage.presses(carmen, "❓ Preguntas").await;
    stage.presses(carmen, "✏️ Por persona en un día").await;
    stage.says(carmen, "7").await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.take(carmen);
    // Somebody is in the middle of writing it.
    fs::write(&file, format!("{text}\n[[office]]\nkey = ")).unwrap();
    let most = |stage: &Stage| stage.town.app.desk.now().process.questions.per_day;
    assert_eq!(most(&stage), 7);
    // It is put right, and restarted: what was changed is written beside what they wrote.
    fs::write(&file, format!("{text}\n# Por la operadora\n")).unwrap();
    stage.town.restart().await;
    assert_eq!(most(&stage), 7);
    let after = fs::read_to_string(&file).unwrap();
    for part in [
        "# Por la operadora",
        "per_day = 7",
        "amended_until = 2024-07-15T15:00:00",
    ] {
        assert!(after.contains(part), "{part}: {after}");
    }
    stage.town.finish().await;
}

async fn nobody_else_changes_anything(engine: Engine) {
    let (mut stage, _) = carmen(engine).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let eva = stage.staff("Eva", "es", Role::Auditor, "").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "hola").await;
    for person in [luz, eva, ana] {
        stage.take(person);
        stage.says(person, "/ajustes").await;
        let all = [
            "js",
            "jl:hours:0",
            "je:office:tic",
            "jf:ho-work:-:0",
            "jv:co-sunday:-:yes",
            "ja:office",
            "jr:zone:centro",
            "jk:1",
            "jh:0",
            "ju:1",
        ];
        stage.forges_all(person, all.map(ToOwned::to_owned)).await;
        assert!(!stage.take(person).contains("Ajustes"), "{person}");
    }
    let kept = "SELECT COUNT(*) FROM process_amendments";
    assert_eq!(stage.town.database.count(kept).await, 0);
    stage.town.finish().await;
}

async fn what_protects_somebody_is_not_changed_in_passing(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    let rosa = stage.staff("Rosa", "es", Role::Coordinator, "").await;
    stage.take(rosa);
    // A new group is asked apart until somebody says that it tells nothing intimate.
    stage.says(carmen, "/ajustes").await;
    stage.presses_line(carmen, "👥 Grupos").await;
    stage.presses(carmen, "➕ Agregar grupos").await;
    stage.says(carmen, "Víctimas del conflicto armado").await;
    assert!(stage.take(carmen).contains("como dato sensible"));
    stage.presses(carmen, "✅ Guardar").await;
    let group = |stage: &Stage, name: &str| {
        let desk = stage.town.app.desk.now();
        let mut groups = desk.process.groups.iter();
        let found = groups.find(|group| group.name.read("es") == name);
        found.map(|group| (group.key.to_string(), group.sensitive))
    };
    let (key, sensitive) = group(&stage, "Víctimas del conflicto armado").unwrap();
    assert!(sensitive);
    // Who said it stays protected.
    assert_eq!(key, "conflicto-armado");
    let say = "INSERT INTO traits (person_id, kind, value)
        SELECT MIN(id), 'group', 'conflicto-armado' FROM people";
    stage.town.database.meddle(say).await;
    stage.forges(carmen, &format!("jv:gr-shy:{key}:no")).await;
    assert!(
        stage
            .take(carmen)
            .contains("lo contaron como dato sensible")
    );
    // A name of before never means another group.
    stage.forges(carmen, &format!("jr:group:{key}")).await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.presses(carmen, "➕ Agregar grupos").await;
    stage
        .says(carmen, "Excombatientes del conflicto armado")
        .await;
    stage.presses(carmen, "✅ Guardar").await;
    let (other, _) = group(&stage, "Excombatientes del conflicto armado").unwrap();
    assert_ne!(other, key);
    // What binds her too is told to the other coordinators.
    stage.forges(carmen, "jv:co-second:-:yes").await;
    stage.presses(carmen, "✅ Guardar").await;
    assert!(stage.take(rosa).contains("otra persona tiene que aprobar"));
    stage.town.finish().await;
}

async fn a_digest_that_came_is_not_repeated_at_a_later_hour(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo arreglan la página?").await;
    stage.presses(ana, "Sede electrónica y trámites").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.at("2024-07-29T08:00:00-05:00").await;
    assert!(stage.take(luz).contains("2024-000001"));
    // At noon somebody asks, when nobody is at work.
    stage.at("2024-07-29T12:30:00-05:00").await;
    stage.says(ana, "/preguntar").await;
    stage.says(ana, "¿Cuándo abren el punto digital?").await;
    stage.presses(ana, "Sede electrónica y trámites").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.says(carmen, "/ajustes").await;
    stage.presses(carmen, "🕗 Horario").await;
    stage.presses(carmen, "✏️ Resumen de la mañana").await;
    stage.says(carmen, "14:00").await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.take(luz);
    stage.at("2024-07-29T14:00:00-05:00").await;
    stage.at("2024-07-29T14:05:00-05:00").await;
    assert!(stage.take(luz).contains("2024-000002"));
    stage.town.finish().await;
}

async fn what_was_refused_is_asked_again(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    stage.forges(carmen, "jf:of-name:tic:0").await;
    stage.says(carmen, "secretaria de las comunicaciones").await;
    assert!(stage.take(carmen).contains("Escriba otro nombre"));
    stage.says(carmen, "Oficina de Sistemas").await;
    stage.presses(carmen, "✅ Guardar").await;
    assert_eq!(
        stage.town.app.desk.now().office_name("tic"),
        "Oficina de Sistemas"
    );
    let questions = "SELECT COUNT(*) FROM questions";
    assert_eq!(stage.town.database.count(questions).await, 0);
    stage.town.finish().await;
}
