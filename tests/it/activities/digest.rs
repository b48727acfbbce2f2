//! What of the schedule is told in the morning, and to whom.

use super::{imported, schedule};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(the_schedule_is_in_the_one_digest);

async fn the_schedule_is_in_the_one_digest(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-15T10:00:00-05:00").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let hernan = stage.staff("Hernán", "es", Role::Head, "tic").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    imported(
        &stage.town,
        &schedule(&[
            // Sunday 28 July: due on Friday 26.
            [
                "1",
                "Publicar el informe",
                "22/07/2024",
                "28/07/2024",
                "Dirección TIC",
            ],
            [
                "2",
                "Actualizar la sede electrónica",
                "Permanente",
                "",
                "Dirección TIC",
            ],
            ["3", "Evaluar la estrategia", "", "", "Dirección TIC"],
            [
                "4",
                "Convocar a los líderes",
                "23/07/2024",
                "23/07/2024",
                "Alguien",
            ],
        ]),
    )
    .await;
    for person in [carmen, luz, hernan, alba] {
        stage.take(person);
    }
    for day in [
        "07-16", "07-17", "07-18", "07-19", "07-22", "07-23", "07-25", "07-26", "07-29", "08-01",
        "10-01",
    ] {
        stage.at(&format!("2024-{day}T08:00:00-05:00")).await;
    }
    seen!(stage.take(luz), @r"
    ===== Wednesday 17 July 2024, 08:00
    Buenos días. Así va el cronograma:
    🚀 1 por empezar

    🚀 empieza en 3 días hábiles · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Friday 19 July 2024, 08:00
    Buenos días. Así va el cronograma:
    ⏳ 1 por vencer

    🟡 quedan 5 días hábiles · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Monday 22 July 2024, 08:00
    Buenos días. Así va el cronograma:
    🚀 1 por empezar

    🚀 empieza hoy · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Tuesday 23 July 2024, 08:00
    Buenos días. Así va el cronograma:
    ⏳ 1 por vencer

    🟡 quedan 3 días hábiles · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Thursday 25 July 2024, 08:00
    Buenos días. Así va el cronograma:
    ⏳ 1 por vencer

    🔴 queda 1 día hábil · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Friday 26 July 2024, 08:00
    Buenos días. Así va el cronograma:
    ⏳ 1 por vencer

    🔴 vence hoy · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Monday 29 July 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 1 vencida

    🔴 vencida hace 1 día hábil · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Thursday 1 August 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 1 vencida

    🔴 vencida hace 4 días hábiles · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Tuesday 1 October 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 1 vencida
    🔎 1 permanente por revisar

    🔴 vencida hace 45 días hábiles · Ejecución 1: Publicar el informe
    🔎 por revisar · Ejecución 2: Actualizar la sede electrónica
    [Ver actividades]
    ");
    seen!(stage.take(carmen), @r"
    ===== Tuesday 16 July 2024, 08:00
    Buenos días. Así va el cronograma:
    ⏳ 1 por vencer

    🟡 quedan 5 días hábiles · Ejecución 4: Convocar a los líderes

    ⚠️ 4 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir la actividad]

    ===== Thursday 18 July 2024, 08:00
    Buenos días. Así va el cronograma:
    ⏳ 1 por vencer

    🟡 quedan 3 días hábiles · Ejecución 4: Convocar a los líderes

    ⚠️ 4 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir la actividad]

    ===== Monday 22 July 2024, 08:00
    Buenos días. Así va el cronograma:
    ⏳ 1 por vencer

    🔴 queda 1 día hábil · Ejecución 4: Convocar a los líderes

    ⚠️ 4 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir la actividad]

    ===== Tuesday 23 July 2024, 08:00
    Buenos días. Así va el cronograma:
    ⏳ 1 por vencer

    🔴 vence hoy · Ejecución 4: Convocar a los líderes

    ⚠️ 4 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir la actividad]

    ===== Thursday 25 July 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 1 vencida

    🔴 vencida hace 2 días hábiles · Ejecución 4: Convocar a los líderes

    ⚠️ 4 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir la actividad]

    ===== Friday 26 July 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 1 vencida

    🔴 vencida hace 3 días hábiles · Ejecución 4: Convocar a los líderes

    ⚠️ 4 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir la actividad]

    ===== Monday 29 July 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 2 vencidas

    🔴 vencida hace 4 días hábiles · Ejecución 4: Convocar a los líderes
    🔴 vencida hace 1 día hábil · Ejecución 1: Publicar el informe

    ⚠️ 4 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Ver actividades]

    ===== Thursday 1 August 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 2 vencidas
    ❔ 1 sin fecha: póngale una

    🔴 vencida hace 7 días hábiles · Ejecución 4: Convocar a los líderes
    🔴 vencida hace 4 días hábiles · Ejecución 1: Publicar el informe
    ❔ sin fecha · Ejecución 3: Evaluar la estrategia

    ⚠️ 4 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Ver actividades]

    ===== Tuesday 1 October 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 2 vencidas
    ❔ 1 sin fecha: póngale una

    🔴 vencida hace 48 días hábiles · Ejecución 4: Convocar a los líderes
    🔴 vencida hace 45 días hábiles · Ejecución 1: Publicar el informe
    ❔ sin fecha · Ejecución 3: Evaluar la estrategia

    ⚠️ 4 oficinas no tienen enlace: Departamento Administrativo de Planeación; Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Ver actividades]
    ");
    seen!(stage.take(hernan), @r"
    ===== Thursday 25 July 2024, 08:00
    Buenos días. Así va el cronograma:
    ⏳ 1 por vencer

    🔴 queda 1 día hábil · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Friday 26 July 2024, 08:00
    Buenos días. Así va el cronograma:
    ⏳ 1 por vencer

    🔴 vence hoy · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Monday 29 July 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 1 vencida

    🔴 vencida hace 1 día hábil · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Thursday 1 August 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 1 vencida

    🔴 vencida hace 4 días hábiles · Ejecución 1: Publicar el informe
    [Abrir la actividad]

    ===== Tuesday 1 October 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 1 vencida

    🔴 vencida hace 45 días hábiles · Ejecución 1: Publicar el informe
    [Abrir la actividad]
    ");
    seen!(stage.take(alba), @r"
    ===== Thursday 25 July 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 1 vencida

    🔴 vencida hace 2 días hábiles · Ejecución 4: Convocar a los líderes
    [Abrir la actividad]

    ===== Friday 26 July 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 1 vencida

    🔴 vencida hace 3 días hábiles · Ejecución 4: Convocar a los líderes
    [Abrir la actividad]

    ===== Monday 29 July 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 2 vencidas

    🔴 vencida hace 4 días hábiles · Ejecución 4: Convocar a los líderes
    🔴 vencida hace 1 día hábil · Ejecución 1: Publicar el informe
    [Ver actividades]

    ===== Thursday 1 August 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 2 vencidas

    🔴 vencida hace 7 días hábiles · Ejecución 4: Convocar a los líderes
    🔴 vencida hace 4 días hábiles · Ejecución 1: Publicar el informe
    [Ver actividades]

    ===== Tuesday 1 October 2024, 08:00
    Buenos días. Así va el cronograma:
    🔴 2 vencidas

    🔴 vencida hace 48 días hábiles · Ejecución 4: Convocar a los líderes
    🔴 vencida hace 45 días hábiles · Ejecución 1: Publicar el informe
    [Ver actividades]
    ");
    stage.town.finish().await;
}
