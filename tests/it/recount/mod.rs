//! The calendar changes: the right questions move by the right days, and both sides are told once.
//!
//! Ley 2578 de 2026 made Monday 13 July 2026 a holiday. Questions of June were promised dates without it.

mod passed;

use crate::support::process::Process;
use crate::support::town::instant;
use crate::support::{Engine, Town, on_both_engines, seen};
use convoca::app::App;
use convoca::domain::staff::role::Role;
use convoca::jobs::Outcome;
use convoca::simulator::Limits;
use secrecy::ExposeSecret;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

on_both_engines!(
    the_holiday_of_2026_moves_the_right_questions_and_says_so_once,
    a_crash_in_the_middle_or_a_second_process_repeats_nothing,
    a_civic_day_of_the_municipality_moves_dates_by_command,
    what_a_process_with_the_old_calendar_takes_in_is_counted_again,
);

/// When each question of June is asked, and what was promised without the law and with it.
const JUNE: [(&str, &str, &str); 5] = [
    ("2026-06-16T10:00:00-05:00", "2026-07-08", "2026-07-08"),
    ("2026-06-18T10:00:00-05:00", "2026-07-10", "2026-07-10"),
    // The fifteenth day would have been the holiday itself.
    ("2026-06-19T10:00:00-05:00", "2026-07-13", "2026-07-14"),
    ("2026-06-23T10:00:00-05:00", "2026-07-15", "2026-07-16"),
    // On the way to the end there is 20 July too, which is older.
    ("2026-06-26T10:00:00-05:00", "2026-07-21", "2026-07-22"),
];

/// As the version before the law wrote them.
const BEFORE: [&str; 3] = [
    "UPDATE questions SET due_receipt = '2026-07-13', due_filing = '2026-07-13', due_on = '2026-07-13'
     WHERE number = '2026-000003'",
    "UPDATE questions SET due_receipt = '2026-07-15', due_filing = '2026-07-15', due_on = '2026-07-15'
     WHERE number = '2026-000004'",
    "UPDATE questions SET due_receipt = '2026-07-21', due_filing = '2026-07-21', due_on = '2026-07-21'
     WHERE number = '2026-000005'",
];

struct June {
    town: Town,
    ana: i64,
    luz: i64,
    carmen: i64,
}

/// The questions of June with the dates of the version before the law: the first four with planning,
/// where Luz is the liaison, the last with nobody.
async fn june(engine: Engine) -> June {
    let mut town = Town::with(engine, "2026-06-16T09:00:00-05:00", Limits::off()).await;
    let luz = town.staff("Luz", Role::Liaison, "planeacion").await;
    let carmen = town.staff("Carmen", Role::Coordinator, "").await;
    let ana = town.person("Ana");
    for (n, (at, _, with_law)) in JUNE.into_iter().enumerate() {
        town.clock.set(instant(at));
        town.says(ana, &format!("¿Cuándo arreglan la vía {n}?"))
            .await;
        let topic = if n < 4 {
            "Plan de Desarrollo"
        } else {
            "No sé"
        };
        town.presses(ana, topic).await;
        town.presses(ana, "✅ Enviar").await;
        assert_eq!(dates(&town).await.last().unwrap(), with_law);
    }
    for sql in BEFORE {
        town.app.store.sabotage(sql).await.unwrap();
    }
    let before: Vec<_> = JUNE.iter().map(|(_, before, _)| *before).collect();
    assert_eq!(dates(&town).await, before);
    // Friday 3 July, after work.
    town.clock.set(instant("2026-07-03T20:00:00-05:00"));
    June {
        town,
        ana,
        luz,
        carmen,
    }
}

/// What is promised, question by question.
async fn dates(town: &Town) -> Vec<String> {
    let mut tx = town.app.store.begin().await.unwrap();
    let year = town.clock.now().format("%Y").to_string();
    let mut all = Vec::new();
    for n in 1.. {
        let Some(id) = tx.question_id(&format!("{year}-{n:06}")).await.unwrap() else {
            break;
        };
        let question = tx.question(id).await.unwrap().unwrap();
        all.push(question.due_on.to_string());
    }
    all
}

async fn log(town: &Town) -> Vec<String> {
    let mut tx = town.app.store.begin().await.unwrap();
    let links = tx.audit_after(0, 1_000).await.unwrap().into_iter();
    let entries = links.map(|link| link.entry);
    let recounted = entries.filter(|entry| entry.action == "question_recounted");
    recounted
        .map(|entry| format!("{} {} {}", entry.actor, entry.object, entry.detail))
        .collect()
}

const fn counted(more: usize, less: usize) -> Outcome {
    Outcome::Counted {
        more,
        less,
        missed: 0,
    }
}

async fn the_holiday_of_2026_moves_the_right_questions_and_says_so_once(engine: Engine) {
    let mut june = june(engine).await;
    let (ana, luz, carmen) = (june.ana, june.luz, june.carmen);
    let town = &mut june.town;
    // One of them has been answered: its date is met and stays.
    let answered = "UPDATE questions SET state = 'answered', answered_at = received_at
        WHERE number = '2026-000003'";
    town.app.store.sabotage(answered).await.unwrap();
    let marks = [ana, luz, carmen].map(|person| town.mark(person));

    assert_eq!(town.app.apply_calendar().await.unwrap(), counted(2, 0));
    let expected = [
        "2026-07-08",
        "2026-07-10",
        "2026-07-13",
        "2026-07-16",
        "2026-07-22",
    ];
    assert_eq!(dates(town).await, expected);
    // Nobody is woken: it leaves on Monday, in working hours.
    town.settle().await;
    assert_eq!(town.heard(ana, marks[0]), "");
    town.clock.set(instant("2026-07-06T08:00:00-05:00"));
    town.settle().await;
    seen!(town.heard(ana, marks[0]), @r#"
    Cambió la fecha de su pregunta 2026-000004.

    Antes: miércoles 15 de julio de 2026.
    Ahora le respondemos a más tardar el jueves 16 de julio de 2026.

    El lunes 13 de julio de 2026 ahora no se cuenta (Ley 2578 de 2026, art. 6).
    [📅 ¿Por qué esa fecha?]
    ---
    Cambió la fecha de su pregunta 2026-000005.

    Antes: martes 21 de julio de 2026.
    Ahora le respondemos a más tardar el miércoles 22 de julio de 2026.

    El lunes 13 de julio de 2026 ahora no se cuenta (Ley 2578 de 2026, art. 6).
    [📅 ¿Por qué esa fecha?]
    "#);
    seen!(town.heard(luz, marks[1]), @r#"
    📅 Cambió el calendario y, con él, la fecha de una pregunta:
    2026-000004: antes miércoles 15 de julio, ahora jueves 16 de julio de 2026 (1 día hábil más)

    El lunes 13 de julio de 2026 ahora no se cuenta (Ley 2578 de 2026, art. 6).
    [Ver pendientes]
    "#);
    seen!(town.heard(carmen, marks[2]), @r#"
    📅 Cambió el calendario y, con él, la fecha de una pregunta:
    2026-000005: antes martes 21 de julio, ahora miércoles 22 de julio de 2026 (1 día hábil más)

    El lunes 13 de julio de 2026 ahora no se cuenta (Ley 2578 de 2026, art. 6).
    [Ver pendientes]
    "#);
    let said = log(town).await.join("\n");
    seen!(said, @r#"
    machine question:2026-000004 2026-07-15 > 2026-07-16 (+1): 2026-07-13 Ley 2578 de 2026, art. 6
    machine question:2026-000005 2026-07-21 > 2026-07-22 (+1): 2026-07-13 Ley 2578 de 2026, art. 6
    "#);

    let marks = [ana, luz, carmen].map(|person| town.mark(person));
    town.restart().await;
    assert_eq!(town.app.apply_calendar().await.unwrap(), Outcome::Same);
    town.settle().await;
    for (person, mark) in [ana, luz, carmen].into_iter().zip(marks) {
        assert_eq!(town.heard(person, mark), "");
    }
    june.town.finish().await;
}

async fn a_crash_in_the_middle_or_a_second_process_repeats_nothing(engine: Engine) {
    let june = june(engine).await;
    let mut town = june.town;
    // Both at once, as far as the engine lets them.
    let twin: App = town.twin().await;
    let (one, other) = tokio::join!(town.app.apply_calendar(), twin.apply_calendar());
    twin.store.close().await;
    let moved = [one.unwrap(), other.unwrap()].map(|outcome| match outcome {
        Outcome::Same => 0,
        Outcome::Counted { more, less, .. } => more + less,
    });
    assert_eq!(moved.iter().sum::<usize>(), 3);
    // The walk was done, and that it was done was not noted any more.
    let crash = "DELETE FROM applied_calendar";
    town.app.store.sabotage(crash).await.unwrap();
    town.restart().await;
    assert_eq!(town.app.apply_calendar().await.unwrap(), counted(0, 0));
    assert_eq!(log(&town).await.len(), 3);
    town.clock.set(instant("2026-07-06T08:00:00-05:00"));
    town.settle().await;
    let said = town.heard(june.ana, 0);
    assert_eq!(said.matches("Cambió la fecha").count(), 3, "{said}");
    let said = town.heard(june.luz, 0);
    assert_eq!(said.matches("Cambió el calendario").count(), 1, "{said}");
    town.finish().await;
}

async fn what_a_process_with_the_old_calendar_takes_in_is_counted_again(engine: Engine) {
    let mut june = june(engine).await;
    let town = &mut june.town;
    assert_eq!(town.app.apply_calendar().await.unwrap(), counted(3, 0));
    // Somebody applies another calendar beside this process.
    let other = "UPDATE applied_calendar SET digest = 'another'";
    town.app.store.sabotage(other).await.unwrap();
    town.says(june.ana, "¿Y el parque?").await;
    town.presses(june.ana, "No sé").await;
    town.presses(june.ana, "✅ Enviar").await;
    let mut tx = town.app.store.begin().await.unwrap();
    assert_eq!(tx.applied_digest().await.unwrap().as_deref(), Some(""));
}

#[tokio::test]
async fn the_bot_itself_counts_again_when_it_starts() {
    let june = passed::far_june(Engine::Sqlite).await;
    let after = dates(&june.town).await;
    for sql in [
        "UPDATE questions SET due_receipt = '2098-07-12', due_filing = '2098-07-12', due_on = '2098-07-12'
         WHERE number = '2098-000003'",
        "UPDATE questions SET due_receipt = '2098-07-15', due_filing = '2098-07-15', due_on = '2098-07-15'
         WHERE number IN ('2098-000004', '2098-000005')",
    ] {
        june.town.app.store.sabotage(sql).await.unwrap();
    }
    let config = entity(&june.town);
    let telegram = &june.town.telegram;
    let more = format!(
        "[telegram]\napi_url = \"{}\"\ntoken = \"{}\"\n",
        telegram.url(),
        telegram.token()
    );
    let text = std::fs::read_to_string(&config).unwrap() + &more;
    std::fs::write(&config, text).unwrap();
    for moved in [3, 0] {
        let mut process = Process::run(&[&config]);
        process.says("convoca is running").await;
        process.signal("TERM");
        let (status, log) = process.end(Duration::from_secs(10)).await;
        assert!(status.success(), "{log}");
        assert_eq!(log.matches("has another date").count(), moved, "{log}");
    }
    assert_eq!(dates(&june.town).await, after);
}

/// An entity on the town's database whose calendar can be changed.
fn entity(town: &Town) -> std::path::PathBuf {
    let folder = town.database.folder.path();
    let schema = town.database.schema.as_deref();
    let schema = schema.map_or(String::new(), |name| format!("schema = \"{name}\"\n"));
    let process = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/itagui-2024/process.toml");
    std::fs::copy(process, folder.join("process.toml")).unwrap();
    std::fs::write(folder.join("calendar.toml"), "# Los días.\n").unwrap();
    let config = folder.join("convoca.toml");
    let text = format!(
        "[entity]\nname = \"Itagüí\"\ncalendar = \"calendar.toml\"\nprocess = \"process.toml\"\n\
         [database]\nurl = \"{}\"\n{schema}",
        town.database.url.expose_secret()
    );
    std::fs::write(&config, text).unwrap();
    config
}

/// What `convoca calendar apply` says.
async fn apply(config: &Path, more: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_convoca"));
    command.args(["calendar", "apply", "--config"]).arg(config);
    command.args(more).env("TELOXIDE_TOKEN", "1:secret");
    command.env_remove("DATABASE_URL");
    let ran = tokio::task::spawn_blocking(move || command.output().unwrap());
    let output = ran.await.unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap());
    said.concat()
}

async fn a_civic_day_of_the_municipality_moves_dates_by_command(engine: Engine) {
    let mut june = passed::far_june(engine).await;
    june.town.app.apply_calendar().await.unwrap();
    june.town.settle().await;
    let config = entity(&june.town);
    let folder = config.parent().unwrap();
    let said = apply(&config, &[]).await;
    seen!(said, @"Las fechas ya están contadas con este calendario. Nada cambia.");

    let civic = folder.join("nuevo.toml");
    let text = "# Con día cívico.\n[[non_business_day]]\ndate = 2098-07-09\nact = \"Decreto 77 de 2098\"\n";
    std::fs::write(&civic, text).unwrap();
    let civic = civic.to_str().unwrap();
    let before = dates(&june.town).await;
    let said = apply(&config, &[civic, "--check"]).await;
    seen!(said, @r"
    2098-000001: antes miércoles 9 de julio, ahora jueves 10 de julio de 2098 (1 día hábil más). El miércoles 9 de julio de 2098 ahora no se cuenta (Decreto 77 de 2098).
    2098-000002: antes viernes 11 de julio, ahora martes 15 de julio de 2098 (1 día hábil más). El miércoles 9 de julio de 2098 ahora no se cuenta (Decreto 77 de 2098).
    2098-000003: antes martes 15 de julio, ahora miércoles 16 de julio de 2098 (1 día hábil más). El miércoles 9 de julio de 2098 ahora no se cuenta (Decreto 77 de 2098).
    2098-000004: antes miércoles 16 de julio, ahora jueves 17 de julio de 2098 (1 día hábil más). El miércoles 9 de julio de 2098 ahora no se cuenta (Decreto 77 de 2098).
    2098-000005: antes lunes 21 de julio, ahora martes 22 de julio de 2098 (1 día hábil más). El miércoles 9 de julio de 2098 ahora no se cuenta (Decreto 77 de 2098).
    Cambiarían las fechas de 5 preguntas (5 con más tiempo, 0 con menos). No se escribió nada.
    ");
    assert_eq!(dates(&june.town).await, before);
    let calendar = || std::fs::read_to_string(folder.join("calendar.toml")).unwrap();
    assert_eq!(calendar(), "# Los días.\n");

    let marks = [june.ana, june.luz].map(|person| june.town.mark(person));
    let said = apply(&config, &[civic]).await;
    seen!(said, @r#"
    2098-000001: antes miércoles 9 de julio, ahora jueves 10 de julio de 2098 (1 día hábil más). El miércoles 9 de julio de 2098 ahora no se cuenta (Decreto 77 de 2098).
    2098-000002: antes viernes 11 de julio, ahora martes 15 de julio de 2098 (1 día hábil más). El miércoles 9 de julio de 2098 ahora no se cuenta (Decreto 77 de 2098).
    2098-000003: antes martes 15 de julio, ahora miércoles 16 de julio de 2098 (1 día hábil más). El miércoles 9 de julio de 2098 ahora no se cuenta (Decreto 77 de 2098).
    2098-000004: antes miércoles 16 de julio, ahora jueves 17 de julio de 2098 (1 día hábil más). El miércoles 9 de julio de 2098 ahora no se cuenta (Decreto 77 de 2098).
    2098-000005: antes lunes 21 de julio, ahora martes 22 de julio de 2098 (1 día hábil más). El miércoles 9 de julio de 2098 ahora no se cuenta (Decreto 77 de 2098).
    Cambiaron las fechas de 5 preguntas (5 con más tiempo, 0 con menos). Se les avisa a las oficinas y a quienes preguntaron.
    Si «convoca run» está en marcha, reinícielo: así cuenta con este calendario lo que llegue.
    "#);
    assert_eq!(calendar(), text);
    let said = apply(&config, &[]).await;
    seen!(said, @"Las fechas ya están contadas con este calendario. Nada cambia.");

    // The command ran by the machine's own clock, which is long before: what it queued leaves now.
    june.town.settle().await;
    let heard = june.town.heard(june.luz, marks[1]);
    seen!(heard, @r#"
    📅 Cambió el calendario y, con él, la fecha de 4 preguntas:
    2098-000001: antes miércoles 9 de julio, ahora jueves 10 de julio de 2098 (1 día hábil más)
    2098-000002: antes viernes 11 de julio, ahora martes 15 de julio de 2098 (1 día hábil más)
    2098-000003: antes martes 15 de julio, ahora miércoles 16 de julio de 2098 (1 día hábil más)
    2098-000004: antes miércoles 16 de julio, ahora jueves 17 de julio de 2098 (1 día hábil más)

    El miércoles 9 de julio de 2098 ahora no se cuenta (Decreto 77 de 2098).
    [Ver pendientes]
    "#);
    let heard = june.town.heard(june.ana, marks[0]);
    assert_eq!(heard.matches("Decreto 77 de 2098").count(), 5, "{heard}");

    // The municipality takes it back: less time again, and everybody hears of it.
    let marks = [june.ana, june.luz].map(|person| june.town.mark(person));
    std::fs::write(folder.join("calendar.toml"), "").unwrap();
    let said = apply(&config, &[]).await;
    seen!(said, @r"
    2098-000001: antes jueves 10 de julio, ahora miércoles 9 de julio de 2098 (1 día hábil menos). El miércoles 9 de julio de 2098 ahora se cuenta. Antes no se contaba (Decreto 77 de 2098).
    2098-000002: antes martes 15 de julio, ahora viernes 11 de julio de 2098 (1 día hábil menos). El miércoles 9 de julio de 2098 ahora se cuenta. Antes no se contaba (Decreto 77 de 2098).
    2098-000003: antes miércoles 16 de julio, ahora martes 15 de julio de 2098 (1 día hábil menos). El miércoles 9 de julio de 2098 ahora se cuenta. Antes no se contaba (Decreto 77 de 2098).
    2098-000004: antes jueves 17 de julio, ahora miércoles 16 de julio de 2098 (1 día hábil menos). El miércoles 9 de julio de 2098 ahora se cuenta. Antes no se contaba (Decreto 77 de 2098).
    2098-000005: antes martes 22 de julio, ahora lunes 21 de julio de 2098 (1 día hábil menos). El miércoles 9 de julio de 2098 ahora se cuenta. Antes no se contaba (Decreto 77 de 2098).
    Cambiaron las fechas de 5 preguntas (0 con más tiempo, 5 con menos). Se les avisa a las oficinas y a quienes preguntaron.
    Si «convoca run» está en marcha, reinícielo: así cuenta con este calendario lo que llegue.
    ");
    assert_eq!(dates(&june.town).await, before);
    june.town.settle().await;
    seen!(june.town.heard(june.luz, marks[1]), @r#"
    📅 Cambió el calendario y, con él, la fecha de 4 preguntas:
    2098-000001: antes jueves 10 de julio, ahora miércoles 9 de julio de 2098 (1 día hábil menos)
    2098-000002: antes martes 15 de julio, ahora viernes 11 de julio de 2098 (1 día hábil menos)
    2098-000003: antes miércoles 16 de julio, ahora martes 15 de julio de 2098 (1 día hábil menos)
    2098-000004: antes jueves 17 de julio, ahora miércoles 16 de julio de 2098 (1 día hábil menos)

    ⚠️ La ley da menos tiempo para responder. A quien preguntó también se le avisa.

    El miércoles 9 de julio de 2098 ahora se cuenta. Antes no se contaba (Decreto 77 de 2098).
    [Ver pendientes]
    "#);

    std::fs::write(
        folder.join("nuevo.toml"),
        "[[non_business_day]]\ndate = 31\n",
    )
    .unwrap();
    let refused = apply(&config, &[civic]).await;
    assert!(refused.contains("nuevo.toml"), "{refused}");
    assert_eq!(calendar(), "");
    june.town.finish().await;
}
