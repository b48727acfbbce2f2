//! The reminder ladder, walked day by day: from arrival to ten business days overdue, across weekends
//! and the holidays of 7 and 19 August 2024, whatever happens to the machine.

use crate::support::{Engine, Stage, on_both_engines, seen};
use chrono::NaiveDate;
use convoca::domain::staff::role::Role;

on_both_engines!(
    each_person_hears_day_by_day,
    a_process_killed_between_any_two_steps_changes_nothing,
    a_morning_without_the_machine_skips_nothing,
    nothing_is_said_of_what_is_done_and_no_digest_is_empty,
);

/// Thursday after work: the fifteenth business day is Friday 9 August 2024.
const ASKED: &str = "2024-07-18T18:30:00-05:00";

/// Who hears of questions.
struct Staff {
    luz: i64,
    carmen: i64,
    hernan: i64,
    alba: i64,
}

impl Staff {
    /// What everybody was told, person by person.
    fn told(&self, stage: &mut Stage) -> String {
        let people = [
            ("liaison", self.luz),
            ("coordinator", self.carmen),
            ("head", self.hernan),
            ("auditor", self.alba),
        ];
        let told = people.map(|(role, person)| format!("{role}\n{}", by_day(&stage.take(person))));
        told.concat()
    }
}

/// One line a message: when, and what it says.
fn by_day(record: &str) -> String {
    let mut days = String::new();
    for day in record.split("===== ").skip(1) {
        let (when, said) = day.split_once('\n').unwrap();
        for message in said
            .split("\n\nBuenos")
            .filter(|message| !message.trim().is_empty())
        {
            let lines: Vec<_> = message.lines().filter(|line| !line.is_empty()).collect();
            days.push_str(&format!("    {when}: {}\n", lines[1..].join(" ")));
        }
    }
    days
}

/// Two questions are asked after work: one for planning, one that nobody has placed.
async fn asked(engine: Engine) -> (Stage, Staff) {
    let mut stage = Stage::new(engine, "2024-07-18T08:00:00-05:00").await;
    let staff = Staff {
        luz: stage.staff("Luz", "es", Role::Liaison, "planeacion").await,
        carmen: stage.staff("Carmen", "es", Role::Coordinator, "").await,
        hernan: stage.staff("Hernán", "es", Role::Head, "planeacion").await,
        alba: stage.staff("Alba", "es", Role::Auditor, "").await,
    };
    stage.at(ASKED).await;
    let ana = stage.person("Ana", "es");
    for (text, topic) in [
        ("¿Cuándo arreglan la vía?", "Plan de Desarrollo"),
        ("¿Y el parque?", "No sé"),
    ] {
        stage.says(ana, text).await;
        stage.presses(ana, topic).await;
        stage.presses(ana, "✅ Enviar").await;
    }
    staff.told(&mut stage);
    (stage, staff)
}

/// Every day from the first to the last, both included.
fn days(first: &str, last: &str) -> impl Iterator<Item = NaiveDate> {
    let last: NaiveDate = last.parse().unwrap();
    let first: NaiveDate = first.parse().unwrap();
    first.iter_days().take_while(move |day| *day <= last)
}

async fn each_person_hears_day_by_day(engine: Engine) {
    let (mut stage, staff) = asked(engine).await;
    for day in days("2024-07-19", "2024-08-26") {
        for hour in ["00:01", "07:59", "08:00", "08:05", "14:00", "18:00"] {
            stage.at(&format!("{day}T{hour}:00-05:00")).await;
        }
    }
    seen!(staff.told(&mut stage), @r"
    liaison
        Friday 19 July 2024, 08:00: 📥 1 nueva 🟢 2024-000001 · quedan 14 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
        Tuesday 30 July 2024, 08:00: 🏷️ Revise esta pregunta. Si es un pedido de información o documentos, la ley da 10 días hábiles. Ábrala y diga qué clase es: 2024-000001: sería a más tardar el jueves 1 de agosto de 2024 [Abrir]
        Thursday 1 August 2024, 08:00: ⏳ 1 por vencer 🟡 2024-000001 · quedan 5 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
        Monday 5 August 2024, 08:00: ⏳ 1 por vencer 🟡 2024-000001 · quedan 3 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
        Thursday 8 August 2024, 08:00: ⏳ 1 por vencer 🔴 2024-000001 · queda 1 día hábil · ¿Cuándo arreglan la vía? [Abrir]
        Friday 9 August 2024, 08:00: ⏳ 1 por vencer 🔴 2024-000001 · vence hoy · ¿Cuándo arreglan la vía? [Abrir]
        Monday 12 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 1 día hábil · ¿Cuándo arreglan la vía? [Abrir]
        Tuesday 13 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 2 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
        Wednesday 14 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 3 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
        Thursday 15 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 4 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
        Friday 16 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 5 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
        Tuesday 20 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 6 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
        Wednesday 21 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 7 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
        Thursday 22 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 8 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
        Friday 23 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 9 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
        Monday 26 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 10 días hábiles · ¿Cuándo arreglan la vía? [Abrir]
    coordinator
        Friday 19 July 2024, 08:00: ❓ 1 sin oficina: asígnela 🟢 2024-000002 · quedan 14 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Monday 22 July 2024, 08:00: ❓ 1 sin oficina: asígnela 🟢 2024-000002 · quedan 13 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Tuesday 23 July 2024, 08:00: ❓ 1 sin oficina: asígnela 🟢 2024-000002 · quedan 12 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Wednesday 24 July 2024, 08:00: ❓ 1 sin oficina: asígnela 🟢 2024-000002 · quedan 11 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Thursday 25 July 2024, 08:00: ❓ 1 sin oficina: asígnela 🟢 2024-000002 · quedan 10 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Friday 26 July 2024, 08:00: ❓ 1 sin oficina: asígnela 🟢 2024-000002 · quedan 9 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Monday 29 July 2024, 08:00: ❓ 1 sin oficina: asígnela 🟢 2024-000002 · quedan 8 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Tuesday 30 July 2024, 08:00: ❓ 1 sin oficina: asígnela 🟢 2024-000002 · quedan 7 días hábiles · ¿Y el parque? · sin oficina 🏷️ Revise esta pregunta. Si es un pedido de información o documentos, la ley da 10 días hábiles. Ábrala y diga qué clase es: 2024-000002: sería a más tardar el jueves 1 de agosto de 2024 ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Wednesday 31 July 2024, 08:00: ❓ 1 sin oficina: asígnela 🟢 2024-000002 · quedan 6 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Thursday 1 August 2024, 08:00: ❓ 1 sin oficina: asígnela 🟡 2024-000002 · quedan 5 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Friday 2 August 2024, 08:00: ❓ 1 sin oficina: asígnela 🟡 2024-000002 · quedan 4 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Monday 5 August 2024, 08:00: ❓ 1 sin oficina: asígnela 🟡 2024-000002 · quedan 3 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Tuesday 6 August 2024, 08:00: ❓ 1 sin oficina: asígnela 🟡 2024-000002 · quedan 2 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Thursday 8 August 2024, 08:00: ❓ 1 sin oficina: asígnela 🔴 2024-000002 · queda 1 día hábil · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Friday 9 August 2024, 08:00: ❓ 1 sin oficina: asígnela 🔴 2024-000002 · vence hoy · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Abrir]
        Monday 12 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 1 día hábil · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 1 día hábil · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Ver pendientes]
        Tuesday 13 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 2 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 2 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Ver pendientes]
        Wednesday 14 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 3 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 3 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Ver pendientes]
        Thursday 15 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 4 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 4 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Ver pendientes]
        Friday 16 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 5 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 5 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Ver pendientes]
        Tuesday 20 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 6 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 6 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Ver pendientes]
        Wednesday 21 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 7 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 7 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Ver pendientes]
        Thursday 22 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 8 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 8 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Ver pendientes]
        Friday 23 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 9 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 9 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Ver pendientes]
        Monday 26 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 10 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 10 días hábiles · ¿Y el parque? · sin oficina ⚠️ 4 oficinas no tienen enlace: Secretaría de las Comunicaciones; Dirección TIC; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo. [Ver pendientes]
    head
        Thursday 8 August 2024, 08:00: ⏳ 1 por vencer 🔴 2024-000001 · queda 1 día hábil · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
        Friday 9 August 2024, 08:00: ⏳ 1 por vencer 🔴 2024-000001 · vence hoy · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
        Monday 12 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 1 día hábil · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
        Tuesday 13 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 2 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
        Wednesday 14 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 3 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
        Thursday 15 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 4 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
        Friday 16 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 5 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
        Tuesday 20 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 6 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
        Wednesday 21 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 7 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
        Thursday 22 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 8 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
        Friday 23 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 9 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
        Monday 26 August 2024, 08:00: 🔴 1 vencida 🔴 2024-000001 · vencida hace 10 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación [Abrir]
    auditor
        Monday 12 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 1 día hábil · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 1 día hábil · ¿Y el parque? · sin oficina [Ver pendientes]
        Tuesday 13 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 2 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 2 días hábiles · ¿Y el parque? · sin oficina [Ver pendientes]
        Wednesday 14 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 3 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 3 días hábiles · ¿Y el parque? · sin oficina [Ver pendientes]
        Thursday 15 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 4 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 4 días hábiles · ¿Y el parque? · sin oficina [Ver pendientes]
        Friday 16 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 5 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 5 días hábiles · ¿Y el parque? · sin oficina [Ver pendientes]
        Tuesday 20 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 6 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 6 días hábiles · ¿Y el parque? · sin oficina [Ver pendientes]
        Wednesday 21 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 7 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 7 días hábiles · ¿Y el parque? · sin oficina [Ver pendientes]
        Thursday 22 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 8 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 8 días hábiles · ¿Y el parque? · sin oficina [Ver pendientes]
        Friday 23 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 9 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 9 días hábiles · ¿Y el parque? · sin oficina [Ver pendientes]
        Monday 26 August 2024, 08:00: 🔴 2 vencidas 🔴 2024-000001 · vencida hace 10 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación 🔴 2024-000002 · vencida hace 10 días hábiles · ¿Y el parque? · sin oficina [Ver pendientes]
    ");
    stage.town.finish().await;
}

/// The same, one tick a day and one in the afternoon, in the way that `step` moves.
macro_rules! walk {
    ($stage:ident, $step:expr) => {
        for day in days("2024-07-19", "2024-08-26") {
            for hour in ["08:00", "14:00"] {
                let now = format!("{day}T{hour}:00-05:00");
                $stage.town.clock.set(now.parse().unwrap());
                $step;
            }
        }
    };
}

async fn a_process_killed_between_any_two_steps_changes_nothing(engine: Engine) {
    let (mut calm, staff) = asked(engine).await;
    walk!(calm, {
        calm.town.tick().await;
        calm.settle().await;
    });
    let expected = staff.told(&mut calm);
    calm.town.finish().await;

    // It dies after deciding and before sending, and again after sending.
    let (mut stage, staff) = asked(engine).await;
    walk!(stage, {
        stage.town.app.jobs().unwrap().tick().await.unwrap();
        stage.town.restart().await;
        stage.settle().await;
        stage.town.restart().await;
    });
    pretty(&staff.told(&mut stage), &expected);
    stage.town.finish().await;
}

fn pretty(told: &str, expected: &str) {
    for (told, expected) in told.lines().zip(expected.lines()) {
        assert_eq!(told, expected);
    }
    assert_eq!(told.len(), expected.len());
}

#[tokio::test]
async fn two_processes_never_say_it_twice() {
    let (mut calm, staff) = asked(Engine::Postgres).await;
    walk!(calm, {
        calm.town.tick().await;
        calm.settle().await;
    });
    let expected = staff.told(&mut calm);
    calm.town.finish().await;

    let (mut stage, staff) = asked(Engine::Postgres).await;
    let twin = stage.town.twin().await;
    let (one, other) = (stage.town.app.jobs().unwrap(), twin.jobs().unwrap());
    let mut couriers = (stage.town.app.courier(), twin.courier());
    walk!(stage, {
        let (first, second) = tokio::join!(one.tick(), other.tick());
        first.unwrap();
        second.unwrap();
        let (first, second) = tokio::join!(couriers.0.deliver_all(), couriers.1.deliver_all());
        first.unwrap();
        second.unwrap();
        stage.settle().await;
    });
    pretty(&staff.told(&mut stage), &expected);
    stage.town.finish().await;
}

async fn a_morning_without_the_machine_skips_nothing(engine: Engine) {
    let (mut stage, staff) = asked(engine).await;
    stage.at("2024-07-19T08:00:00-05:00").await;
    staff.told(&mut stage);
    // Off on the eighth day, on which it is asked whether it wants information: the day after does.
    stage.at("2024-07-31T08:00:00-05:00").await;
    let told = stage.take(staff.luz);
    assert_eq!(told.matches("Revise esta pregunta.").count(), 1, "{told}");
    // Five days left on Thursday 1 August: off from the evening before until Saturday. Nothing is
    // made up for on a day of rest, before the hour of the digest, or twice.
    for now in ["2024-08-03T12:00", "2024-08-05T03:00", "2024-08-05T07:59"] {
        stage.at(&format!("{now}:00-05:00")).await;
        assert_eq!(stage.take(staff.luz), "", "{now}");
    }
    stage.at("2024-08-05T08:00:00-05:00").await;
    // One left on Thursday 8 August, the day after a holiday: back in the course of the morning.
    stage.at("2024-08-08T10:20:00-05:00").await;
    stage.at("2024-08-08T15:00:00-05:00").await;
    // Off for a week, overdue when it comes back.
    stage.at("2024-08-16T11:00:00-05:00").await;
    seen!(stage.take(staff.luz), @r"
    ===== Monday 5 August 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🟡 2024-000001 · quedan 3 días hábiles · ¿Cuándo arreglan la vía?
    [Abrir]

    ===== Thursday 8 August 2024, 10:20
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🔴 2024-000001 · queda 1 día hábil · ¿Cuándo arreglan la vía?
    [Abrir]

    ===== Friday 16 August 2024, 11:00
    Buenos días. Así van las preguntas:
    🔴 1 vencida

    🔴 2024-000001 · vencida hace 5 días hábiles · ¿Cuándo arreglan la vía?
    [Abrir]
    ");
    seen!(stage.take(staff.hernan), @r"
    ===== Thursday 8 August 2024, 10:20
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🔴 2024-000001 · queda 1 día hábil · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación
    [Abrir]

    ===== Friday 16 August 2024, 11:00
    Buenos días. Así van las preguntas:
    🔴 1 vencida

    🔴 2024-000001 · vencida hace 5 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación
    [Abrir]
    ");
    seen!(stage.take(staff.alba), @r"
    ===== Friday 16 August 2024, 11:00
    Buenos días. Así van las preguntas:
    🔴 2 vencidas

    🔴 2024-000001 · vencida hace 5 días hábiles · ¿Cuándo arreglan la vía? · Departamento Administrativo de Planeación
    🔴 2024-000002 · vencida hace 5 días hábiles · ¿Y el parque? · sin oficina
    [Ver pendientes]
    ");
    stage.town.finish().await;
}

async fn nothing_is_said_of_what_is_done_and_no_digest_is_empty(engine: Engine) {
    let (mut stage, staff) = asked(engine).await;
    stage.at("2024-07-19T08:00:00-05:00").await;
    stage.presses(staff.luz, "Abrir").await;
    stage.presses(staff.luz, "⏰ Recordarme mañana").await;
    stage.presses(staff.luz, "✍️ Responder").await;
    stage.says(staff.luz, "En agosto.").await;
    stage.presses(staff.luz, "✅ Enviar").await;
    stage.presses(staff.carmen, "Abrir").await;
    stage.presses(staff.carmen, "✍️ Responder").await;
    stage.says(staff.carmen, "En septiembre.").await;
    stage.presses(staff.carmen, "✅ Enviar").await;
    staff.told(&mut stage);
    for day in days("2024-07-20", "2024-08-26") {
        stage.at(&format!("{day}T08:00:00-05:00")).await;
    }
    let told = staff.told(&mut stage);
    assert!(!told.contains("2024"), "{told}");
    stage.town.finish().await;
}
