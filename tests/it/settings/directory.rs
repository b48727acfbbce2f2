//! Offices, topics, zones and groups: added, changed, and not taken away while something is about them.

use super::{carmen, opens};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(
    offices_and_topics_are_there_at_once,
    what_would_not_hang_together_is_refused,
    what_protects_somebody_is_not_changed_in_passing,
    what_was_refused_is_asked_again,
);

async fn offices_and_topics_are_there_at_once(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    opens(&mut stage, carmen, &["🏢 Oficinas"]).await;
    stage.presses(carmen, "➕ Agregar oficinas").await;
    stage
        .says(carmen, "Secretaría de Salud\nSecretaría de Obras Públicas")
        .await;
    stage.presses(carmen, "✅ Guardar").await;
    opens(&mut stage, carmen, &["💬 Temas"]).await;
    stage.presses(carmen, "➕ Agregar un tema").await;
    stage.says(carmen, "Citas médicas | Appointments").await;
    stage.presses(carmen, "Secretaría de Salud").await;
    stage.presses(carmen, "✅ Guardar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /ajustes

    Ajustes

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y casi todo se puede deshacer.
    [🏢 Oficinas (5)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📝 Respuestas] / [📣 Convocatorias] [📄 Cronograma] / [🔒 Datos personales] / [📒 Oficinas y temas en Excel] / [🕑 Qué se ha cambiado]

    > [🏢 Oficinas (5)]

    Oficinas: quién responde. Toque una para verla o cambiarla.
    [Departamento Administrativo de Planeación] / [Secretaría de las Comunicaciones] / [Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [➕ Agregar oficinas] / [⬅️ Ajustes] / [📋 Lo que falta]

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
    [Departamento Administrativo de Planeación] / [Secretaría de las Comunicaciones] / [Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [Secretaría de Salud] / [Secretaría de Obras Públicas] / [➕ Agregar oficinas] / [⬅️ Ajustes] / [📋 Lo que falta]

    > /ajustes

    Ajustes

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y casi todo se puede deshacer.
    [🏢 Oficinas (7)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📝 Respuestas] / [📣 Convocatorias] [📄 Cronograma] / [🔒 Datos personales] / [📒 Oficinas y temas en Excel] / [🕑 Qué se ha cambiado]

    > [💬 Temas (5)]

    Temas: sobre qué pregunta la gente. Toque uno para verlo o cambiarlo.
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [➕ Agregar un tema] / [⬅️ Ajustes] / [📋 Lo que falta]

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
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [Citas médicas] / [➕ Agregar un tema] / [⬅️ Ajustes] / [📋 Lo que falta]
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
    opens(
        &mut stage,
        carmen,
        &[
            "🏢 Oficinas",
            "Secretaría de Salud",
            "🗑 Quitar la oficina",
            "✏️ Nombre",
        ],
    )
    .await;
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
    opens(
        &mut stage,
        carmen,
        &[
            "🏢 Oficinas",
            "Dirección TIC",
            "🗑 Quitar la oficina",
            "✏️ Nombre",
        ],
    )
    .await;
    stage.says(carmen, "secretaria de las comunicaciones").await;
    stage.take(carmen);
    opens(
        &mut stage,
        carmen,
        &[
            "📍 Zonas",
            "Corregimiento El Manzanillo",
            "✏️ Hace parte de",
            "Vereda El Ajizal",
        ],
    )
    .await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /ajustes

    Ajustes

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y casi todo se puede deshacer.
    [🏢 Oficinas (5)] [💬 Temas (5)] / [📍 Zonas (9)] [👥 Grupos (6)] / [🕗 Horario] [🔔 Recordatorios] / [❓ Preguntas] [📝 Respuestas] / [📣 Convocatorias] [📄 Cronograma] / [🔒 Datos personales] / [📒 Oficinas y temas en Excel] / [🕑 Qué se ha cambiado]

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

    Así no se puede: quedaría dentro de sí misma. Escoja otra.
    ");
    let kept = "SELECT COUNT(*) FROM process_amendments";
    assert_eq!(stage.town.database.count(kept).await, 0);
    stage.town.finish().await;
}

async fn what_protects_somebody_is_not_changed_in_passing(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    let rosa = stage.staff("Rosa", "es", Role::Coordinator, "").await;
    stage.take(rosa);
    // A new group is asked apart until somebody says that it tells nothing intimate.
    opens(&mut stage, carmen, &["👥 Grupos"]).await;
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
