//! What staff does with the schedule in Telegram.

use super::{imported, schedule};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(
    a_liaison_says_what_became_of_an_activity,
    a_coordinator_sees_how_the_process_stands,
    a_new_version_keeps_what_became_of_an_activity,
    nobody_changes_what_is_not_theirs,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

const LINES: [[&str; 5]; 4] = [
    [
        "1",
        "Publicar el informe",
        "01/07/2024",
        "12/07/2024",
        "Dirección TIC",
    ],
    [
        "2",
        "Convocar a los líderes",
        "01/07/2024",
        "19/07/2024",
        "Secretaría de las Comunicaciones",
    ],
    [
        "3",
        "Realizar la audiencia",
        "31/07/2024",
        "31/07/2024",
        "Todas las dependencias",
    ],
    ["4", "Evaluar la estrategia", "", "", "Alguien"],
];

async fn a_liaison_says_what_became_of_an_activity(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    imported(&stage.town, &schedule(&LINES)).await;
    stage.take(luz);
    stage.says(luz, "/actividades").await;
    stage.presses_line(luz, "🔴").await;
    stage.presses(luz, "📈 Decir cómo va").await;
    stage.says(luz, "40").await;
    stage.presses(luz, "📅 Aplazar").await;
    stage.says(luz, "pronto").await;
    stage.says(luz, "12/07/2024").await;
    stage.says(luz, "15 de agosto").await;
    stage.says(luz, "Falta la firma.").await;
    stage.presses(luz, "✅ Confirmar").await;
    stage.presses(luz, "✅ Ya se hizo").await;
    stage
        .sends(
            luz,
            "document",
            "informe.pdf",
            "https://itagui.example/informe",
        )
        .await;
    stage.presses(luz, "Ver actividades").await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > /actividades

    Actividades del cronograma. Toque una para abrirla.
    [🔴 vencida hace 1 día hábil · 1 Publicar el informe] / [🟢 quedan 12 días hábiles · 3 Realizar la audiencia]

    > [🔴 vencida hace 1 día hábil · 1 Publicar el informe]

    🔴 1 Publicar el informe
    La hace: Dirección TIC
    Etapa: Ejecución
    En el cronograma: 01/07/2024 a 12/07/2024
    Va así: vencida hace 1 día hábil.
    Producto: Informe
    [✅ Ya se hizo] / [📅 Aplazar] / [📈 Decir cómo va] / [Ver actividades]

    > [📈 Decir cómo va]

    Escriba de 0 a 100 cuánto va hecho. También puede escribir el valor del indicador, por ejemplo: 3 talleres.
    [Dejar como está]

    > 40

    Listo. Ya quedó guardado.

    🔴 1 Publicar el informe
    La hace: Dirección TIC
    Etapa: Ejecución
    En el cronograma: 01/07/2024 a 12/07/2024
    Va así: vencida hace 1 día hábil.
    Producto: Informe
    Avance: 40 %
    [✅ Ya se hizo] / [📅 Aplazar] / [📈 Decir cómo va] / [Ver actividades]

    > [📅 Aplazar]

    ¿Para qué día queda? Escríbalo así: 15/08/2024, o 15 de agosto.
    [Dejar como está]

    > pronto

    No entendimos el día. Escríbalo así: 15/08/2024, o 15 de agosto.

    > 12/07/2024

    Ese día ya pasó. Escriba otro.

    > 15 de agosto

    Queda para el jueves 15 de agosto de 2024. Escriba en una frase por qué.

    > Falta la firma.

    Ejecución 1: Publicar el informe
    En el cronograma: 01/07/2024 a 12/07/2024
    Nueva fecha: jueves 15 de agosto de 2024
    Motivo: Falta la firma.

    ¿La aplazamos?
    [✅ Confirmar] [Dejar como está]

    > [✅ Confirmar]

    🟢 1 Publicar el informe
    La hace: Dirección TIC
    Etapa: Ejecución
    En el cronograma: 01/07/2024 a 12/07/2024
    Se aplazó al jueves 15 de agosto de 2024.
    Va así: quedan 22 días hábiles.
    Producto: Informe
    Avance: 40 %
    Se aplazó al jueves 15 de agosto. Motivo: Falta la firma.
    [✅ Ya se hizo] / [📅 Aplazar] / [📈 Decir cómo va] / [Ver actividades]

    > [✅ Ya se hizo]

    Mande la prueba: un archivo o un enlace. Si no tiene, toque «Sin prueba».
    [Sin prueba] / [Dejar como está]

    > <informe.pdf> https://itagui.example/informe

    Listo. Ya quedó guardado.

    ✅ 1 Publicar el informe
    La hace: Dirección TIC
    Etapa: Ejecución
    En el cronograma: 01/07/2024 a 12/07/2024
    Se aplazó al jueves 15 de agosto de 2024.
    Producto: Informe
    Avance: 40 %
    Se aplazó al jueves 15 de agosto. Motivo: Falta la firma.
    Prueba: https://itagui.example/informe
    [↩️ Todavía no se ha hecho] / [📈 Decir cómo va] / [Ver actividades]

    <informe.pdf>

    > [Ver actividades]

    Actividades del cronograma. Toque una para abrirla.
    [🟢 quedan 12 días hábiles · 3 Realizar la audiencia] / [✅ hecha · 1 Publicar el informe]
    ");
    stage.town.finish().await;
}

async fn a_coordinator_sees_how_the_process_stands(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let alba = stage.staff("Alba", "en", Role::Auditor, "").await;
    stage.says(carmen, "/proceso").await;
    imported(&stage.town, &schedule(&LINES)).await;
    stage.take(alba);
    stage.says(carmen, "/proceso").await;
    stage.presses_line(carmen, "🔴").await;
    stage.says(alba, "/process").await;
    stage.presses(alba, "See activities").await;
    stage.presses_line(alba, "🔴").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /start secret1

    Le damos la bienvenida. Usted coordina la rendición de cuentas. Le avisamos de las preguntas sin oficina y de las vencidas. Vea lo que hay en /pendientes.

    Antes de la primera audiencia

    – Falta el cronograma
    ✅ Oficinas: 5
    ✅ Temas: 5
    – Faltan los enlaces de 5 oficinas
    – Falta anunciar la audiencia
    – Falta revisar el calendario
    ✅ La gente sabe a quién escribir por sus datos
    – Falta probar una pregunta

    Faltan 5 cosas. Toque el botón de la que quiera hacer.
    [📄 Cargar el cronograma] / [🔗 Invitar a los enlaces] / [📣 Crear la audiencia] / [📅 Revisar el calendario] / [🧪 Probar una pregunta]

    > /proceso

    Todavía no hay cronograma. Quien coordina lo manda por aquí: Excel, Word, .csv o texto.
    [📄 Cargar el cronograma] / [📋 Lo que falta]

    > /proceso

    Así va el proceso
    Cronograma: versión 1, del lunes 15 de julio de 2024.
    Hechas: 0 de 4.

    🔴 Hay 1 vencida:
    • Ejecución 1: Publicar el informe
    🟡 Esta semana se vence 1:
    • Ejecución 2: Convocar a los líderes
    Hechas por etapa:
    • Ejecución: 0 de 4
    Hechas por oficina:
    • Secretaría de las Comunicaciones: 0 de 1
    • Dirección TIC: 0 de 1

    Lo raro del cronograma: 0 con error, 2 por revisar, 2 avisos.
    • Línea 5: No tiene fecha.
    • Línea 5: «Alguien» no está entre las oficinas de la entidad.
    • Línea 2: El lunes 1 de julio de 2024 no se trabaja: festivo: San Pedro y San Pablo, Ley 51 de 1983, art. 1.
    • Línea 3: El lunes 1 de julio de 2024 no se trabaja: festivo: San Pedro y San Pablo, Ley 51 de 1983, art. 1.
    [🔴 Ver vencidas (1)] / [🟡 Ver las de esta semana (1)] / [Ver actividades] / [🕑 Versiones] / [📄 Cargar otro cronograma] / [📋 Lo que falta]

    > [🔴 Ver vencidas (1)]

    Actividades vencidas. Toque una para abrirla.
    [🔴 vencida hace 1 día hábil · 1 Publicar el informe] / [⬅️ Atrás]
    ");
    seen!(stage.take(alba), @r"
    ===== Monday 15 July 2024, 10:00
    > /process

    How the process stands
    Schedule: version 1, of Monday 15 July 2024.
    Done: 0 of 4.

    🔴 1 is overdue:
    • Execution 1: Publicar el informe
    🟡 1 is due this week:
    • Execution 2: Convocar a los líderes
    Done by stage:
    • Execution: 0 of 4
    Done by office:
    • Secretaría de las Comunicaciones: 0 of 1
    • Dirección TIC: 0 of 1

    Odd in the schedule: 0 errors, 2 to check, 2 notices.
    • Line 5: Has no date.
    • Line 5: “Alguien” is not among the offices of the entity.
    • Line 2: Nobody works on Monday 1 July 2024: holiday: Saints Peter and Paul, Ley 51 de 1983, art. 1.
    • Line 3: Nobody works on Monday 1 July 2024: holiday: Saints Peter and Paul, Ley 51 de 1983, art. 1.
    [🔴 See overdue (1)] / [🟡 See this week (1)] / [See activities] / [🕑 Versions]

    > [See activities]

    Activities of the schedule. Tap one to open it.
    [🔴 overdue by 1 business day · 1 Publicar el informe] / [🟡 4 business days left · 2 Convocar a los líderes] / [🟢 12 business days left · 3 Realizar la audiencia] / [⚪ no date · 4 Evaluar la estrategia]

    > [🔴 overdue by 1 business day · 1 Publicar el informe]

    🔴 1 Publicar el informe
    Done by: Dirección TIC
    Stage: Execution
    In the schedule: 01/07/2024 to 12/07/2024
    Now: overdue by 1 business day.
    Product: Informe
    [See activities]
    ");
    stage.town.finish().await;
}

async fn a_new_version_keeps_what_became_of_an_activity(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    imported(&stage.town, &schedule(&LINES)).await;
    stage.says(carmen, "/actividades").await;
    for (line, date) in [("🔴", "15/08/2024"), ("🟡", "16/08/2024")] {
        stage.says(carmen, "/actividades").await;
        stage.presses_line(carmen, line).await;
        stage.presses(carmen, "📅 Aplazar").await;
        stage.says(carmen, date).await;
        stage.says(carmen, "Llueve.").await;
        stage.presses(carmen, "✅ Confirmar").await;
    }
    let mut second = LINES;
    // Reworded: the office's date holds. Another date: the schedule's holds.
    second[0][1] = "Publicar el informe de gestión";
    second[1][3] = "22/07/2024";
    imported(&stage.town, &schedule(&second)).await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let due = |row: Option<convoca::store::ActivityRow>| row.unwrap().due_on.unwrap().to_string();
    assert_eq!(due(tx.activity(1).await.unwrap()), "2024-08-15");
    assert_eq!(due(tx.activity(2).await.unwrap()), "2024-07-22");
    let events = tx.activity_events(2).await.unwrap();
    let kinds: Vec<_> = events.iter().map(|event| event.kind.name()).collect();
    assert_eq!(kinds, ["postponed", "superseded"]);
    drop(tx);
    stage.town.finish().await;
}

/// Everything that is recorded about the activities.
async fn record(stage: &Stage) -> String {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let mut all = String::new();
    for id in 1..=5 {
        all += &format!("{:?}\n", tx.activity(id).await.unwrap());
        all += &format!("{:?}\n", tx.activity_events(id).await.unwrap());
    }
    all
}

async fn nobody_changes_what_is_not_theirs(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let teo = stage.staff("Teo", "es", Role::Liaison, "planeacion").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    let ana = stage.person("Ana", "es");
    stage.begins(ana, None).await;
    imported(&stage.town, &schedule(&LINES)).await;
    let before = record(&stage).await;
    let verbs = [
        "act", "acd", "acr", "acp", "acg", "acskip", "acok", "acno", "acx", "acts", "acl", "acw",
        "aca", "acv", "ac",
    ];
    for person in [ana, teo, alba] {
        stage.take(person);
        for id in [
            "1",
            "2",
            "3",
            "9",
            "-1",
            "",
            "9223372036854775807",
            "1 OR 1=1",
        ] {
            for verb in verbs {
                stage.forges(person, &format!("{verb}:{id}")).await;
            }
            stage.says(person, "40").await;
            stage.says(person, "/cancelar").await;
        }
        for command in ["/proceso", "/actividades", "/process", "/activities"] {
            stage.says(person, command).await;
        }
    }
    assert_eq!(record(&stage).await, before);
    // A citizen is told nothing of the schedule, another office only what every office does.
    let seen = stage.take(ana);
    assert!(
        !seen.contains("informe") && !seen.contains("audiencia"),
        "{seen}"
    );
    let seen = stage.take(teo);
    assert!(
        !seen.contains("informe") && seen.contains("audiencia"),
        "{seen}"
    );
    // Begun with a right that has ended since.
    stage.says(luz, "/actividades").await;
    stage.presses_line(luz, "🔴").await;
    stage.presses(luz, "✅ Ya se hizo").await;
    stage
        .town
        .app
        .store
        .sabotage("DELETE FROM staff")
        .await
        .unwrap();
    stage.presses(luz, "Sin prueba").await;
    assert_eq!(record(&stage).await, before);
    stage.town.finish().await;
}
