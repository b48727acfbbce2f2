//! Hours and reminders: changed, in force from the next moment, and taken back.

use super::{carmen, opens};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(
    hours_are_changed_and_taken_back,
    reminders_are_changed_by_role,
    the_digest_comes_at_its_new_hour,
    a_digest_that_came_is_not_repeated_at_a_later_hour,
);

async fn hours_are_changed_and_taken_back(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    opens(&mut stage, carmen, &["🕗 Horario", "✏️ Horas de trabajo"]).await;
    stage.says(carmen, "todo el día").await;
    stage.says(carmen, "7 a 12 y 1 p. m. a 4 p. m.").await;
    stage.presses(carmen, "✅ Guardar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /ajustes

    Ajustes

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y casi todo se puede deshacer.
    [🏢 Oficinas (5)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📝 Respuestas] / [📣 Convocatorias] [📄 Cronograma] / [🔒 Datos personales] / [📒 Oficinas y temas en Excel] / [🕑 Qué se ha cambiado]

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

    Eso no sirve aquí. Escríbalo otra vez como dice la pregunta.

    Escriba las horas en que se trabaja. A esas horas llegan los avisos. Por ejemplo: 8 a 12 y 2 p. m. a 5 p. m.

    Ahora dice:
    08:00-12:00, 14:00-17:00
    [⬅️ Atrás]

    > 7 a 12 y 1 p. m. a 4 p. m.

    Así quedaría:

    Horas de trabajo
    Antes: 08:00-12:00, 14:00-17:00
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

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y casi todo se puede deshacer.
    [🏢 Oficinas (5)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📝 Respuestas] / [📣 Convocatorias] [📄 Cronograma] / [🔒 Datos personales] / [📒 Oficinas y temas en Excel] / [🕑 Qué se ha cambiado]

    > [🕑 Qué se ha cambiado]

    Qué se ha cambiado, lo último primero. Para deshacer, toque el número.

    1. lunes 15 de julio, 10:00 · Carmen
    Horas de trabajo
    Antes: 08:00-12:00, 14:00-17:00
    Después: 07:00-12:00, 13:00-16:00
    [↩️ 1] / [⬅️ Ajustes]

    > [↩️ 1]

    Así quedaría:

    Horas de trabajo
    Antes: 07:00-12:00, 13:00-16:00
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

async fn reminders_are_changed_by_role(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    opens(
        &mut stage,
        carmen,
        &["🔔 Recordatorios", "Enlaces", "✏️ Días antes del plazo"],
    )
    .await;
    stage.says(carmen, "4 y 0").await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.presses(carmen, "✏️ Todos los días").await;
    stage.presses(carmen, "🚫 Nunca").await;
    stage.presses(carmen, "✅ Guardar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /ajustes

    Ajustes

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y casi todo se puede deshacer.
    [🏢 Oficinas (5)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📝 Respuestas] / [📣 Convocatorias] [📄 Cronograma] / [🔒 Datos personales] / [📒 Oficinas y temas en Excel] / [🕑 Qué se ha cambiado]

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
    Antes: 5, 3, 1, 0
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
    Antes: Desde que se vence
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
    opens(
        &mut stage,
        carmen,
        &["🕗 Horario", "✏️ Resumen de la mañana"],
    )
    .await;
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
    opens(
        &mut stage,
        carmen,
        &["🕗 Horario", "✏️ Resumen de la mañana"],
    )
    .await;
    stage.says(carmen, "14:00").await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.take(luz);
    stage.at("2024-07-29T14:00:00-05:00").await;
    stage.at("2024-07-29T14:05:00-05:00").await;
    assert!(stage.take(luz).contains("2024-000002"));
    stage.town.finish().await;
}
