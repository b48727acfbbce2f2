//! What has been kept for its time goes by itself, and people can read how long that is.

use super::{MONDAY, lived};
use crate::support::{Engine, Stage, on_both_engines, seen};

on_both_engines!(
    what_was_kept_for_its_time_goes,
    people_read_how_long_it_is_kept,
    of_a_convocation_the_number_of_people_stays,
);

/// A row of each kind that goes by itself, and how many there are.
const KEPT: &[(&str, &str)] = &[
    (
        "tries",
        "SELECT COUNT(*) FROM counters WHERE name LIKE 'code:%'",
    ),
    (
        "updates",
        "SELECT COUNT(*) FROM updates WHERE applied_at < '2024-07-16'",
    ),
    ("drafts", "SELECT COUNT(*) FROM people WHERE dialogue <> ''"),
    (
        "messages",
        "SELECT COUNT(*) FROM outbox WHERE created_at < '2024-07-16'",
    ),
    ("set-aside", "SELECT COUNT(*) FROM set_aside"),
    ("needs", "SELECT COUNT(*) FROM rsvps WHERE needs <> ''"),
    (
        "attendance",
        "SELECT COUNT(*) FROM attendance WHERE name IS NOT NULL OR document IS NOT NULL",
    ),
];

/// Of what there still is something.
async fn left(stage: &Stage) -> String {
    let mut left = Vec::new();
    for (what, sql) in KEPT {
        if stage.town.database.count(sql).await > 0 {
            left.push(*what);
        }
    }
    left.join(" ")
}

async fn what_was_kept_for_its_time_goes(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = lived(&mut stage).await;
    stage.says(ana, "¿Qué más?").await;
    let all = "tries updates drafts messages set-aside needs attendance";
    assert_eq!(left(&stage).await, all);
    for (now, expected) in [
        ("2024-07-15T23:00:00-05:00", all),
        (
            "2024-07-16T11:00:00-05:00",
            "updates drafts messages set-aside needs attendance",
        ),
        (
            "2024-07-22T11:05:00-05:00",
            "drafts messages set-aside needs attendance",
        ),
        ("2024-08-14T11:10:00-05:00", "set-aside needs attendance"),
        ("2024-10-15T11:15:00-05:00", "needs attendance"),
        // The space was on 20 July.
        ("2024-10-20T11:20:00-05:00", "attendance"),
        ("2026-07-25T11:25:00-05:00", ""),
    ] {
        stage.at(now).await;
        assert_eq!(left(&stage).await, expected, "{now}");
    }
    // Nothing else went with it.
    let database = &stage.town.database;
    let questions = "SELECT COUNT(*) FROM questions WHERE person_id IS NOT NULL";
    assert_eq!(database.count(questions).await, 1);
    let attendance = "SELECT COUNT(*) FROM attendance WHERE person_id IS NOT NULL";
    assert_eq!(database.count(attendance).await, 1);
    stage.town.finish().await;
}

async fn people_read_how_long_it_is_kept(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/privacidad").await;
    stage.take(ana);
    stage.presses(ana, "⏳ Cuánto tiempo los guardamos").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > [⏳ Cuánto tiempo los guardamos]

    Cuánto tiempo guardamos cada cosa

    Después se borra solo, sin que usted lo pida:
    • Cuántos códigos que no sirven escribió: 1 día
    • Los números de los mensajes que recibimos: 7 días
    • Lo que empezó a escribir y no envió: 30 días
    • Que le mandamos un mensaje. Lo que decía se borra apenas le llega: 30 días
    • Los mensajes que el programa no pudo leer: 90 días
    • Lo que necesita para participar, después del encuentro: 90 días
    • Qué invitaciones le mandamos: 1 año
    • Su nombre, documento y teléfono en las listas de asistencia: 2 años
    • Su nombre y cómo encontrarlo, si preguntó en papel, por teléfono o en persona: 2 años
    • Lo que empezó a responder en una encuesta y no envió: hasta que se cierra la encuesta

    Hasta que usted toque «Borrar mis datos»:
    • Su cuenta de Telegram y lo que nos contó de usted

    Siempre, pero sin su nombre si usted borra sus datos:
    • Qué aceptó y cuándo cambió de idea
    • Sus preguntas y las respuestas
    • Lo que opinó sobre documentos
    • El registro de lo que hace la entidad, sin nombres
    ");
    stage.town.finish().await;
}

/// A convocation of two calls that reached her, the second half a year after the first.
const CALLS: &[&str] = &[
    "INSERT INTO convocations (id, state, audience, texts, buttons)
        VALUES (801, 'approved', '', '{}', '')",
    "INSERT INTO waves (id, convocation_id, kind, readers, state, due_at, done_at)
        VALUES (801, 801, 'call', 'all', 'done', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00'),
        (802, 801, 'call', 'all', 'done', '2025-01-15T15:00:00+00:00', '2025-01-15T15:00:00+00:00')",
    "INSERT INTO letters (id, wave_id, language, method, body)
        VALUES (801, 801, '', '', ''), (802, 802, '', '', '')",
    "INSERT INTO outbox (key, chat_id, lane, method, body, state, due_at, created_at, settled_at, letter_id)
        SELECT 'w:' || w.id || ':' || p.id, 0, 2, '', '', 'sent', w.due_at, w.due_at, w.due_at, w.id
        FROM waves w CROSS JOIN people p WHERE w.id IN (801, 802)",
];

async fn of_a_convocation_the_number_of_people_stays(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    for name in ["Ana", "Eva", "Teo"] {
        let person = stage.person(name, "es");
        stage.says(person, "/ayuda").await;
    }
    let mut tx = stage.town.app.store.begin().await.unwrap();
    for sql in CALLS {
        tx.sabotage(sql).await.unwrap();
    }
    tx.commit().await.unwrap();
    let rows = "SELECT COUNT(*) FROM outbox WHERE letter_id IN (801, 802)";
    // The first call is old enough before the second is: both go together.
    for (now, expected) in [
        ("2025-07-16T11:00:00-05:00", 6),
        ("2026-01-16T11:00:00-05:00", 0),
    ] {
        stage.at(now).await;
        assert_eq!(stage.town.database.count(rows).await, expected, "{now}");
        let mut tx = stage.town.app.store.begin().await.unwrap();
        assert_eq!(tx.people_reached(801, &[801, 802]).await.unwrap(), 3);
    }
}
