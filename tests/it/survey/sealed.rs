//! Before a survey closes nobody sees a count, whoever asks and however; then everybody sees the same.

use super::{FRIDAY, Poll};
use crate::support::{Engine, on_both_engines, seen};
use convoca::actions::survey::{self, Counting};
use convoca::domain::base::PersonId;
use convoca::domain::staff::role::Role;
use convoca::domain::survey::life::State;
use convoca::web;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

on_both_engines!(
    nothing_gives_a_count_away,
    what_was_said_is_not_kept_beside_whom_it_was_said_to,
    nobody_counts_what_is_still_tied_to_people,
    what_is_published_can_be_counted_again,
);

/// What the pages of a survey say, status and all.
async fn pages(poll: &Poll) -> Vec<(String, u16, String)> {
    let app = &poll.stage.town.app;
    let router =
        web::surveys_router(app.store.clone(), app.desk.clone()).merge(web::health_router(
            app.store.clone(),
            app.desk.now().measures.clone(),
            app.clock.clone(),
        ));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let stop = CancellationToken::new();
    let server = tokio::spawn(web::serve(listener, router, stop.clone()));
    let mut all = Vec::new();
    for path in [
        "encuestas/1/",
        "encuestas/1/results.json",
        "encuestas/1/results.csv",
        "encuestas/1/results.xlsx",
        "encuestas/1/results.png",
        "encuestas/1/ballots-topics.csv",
        "encuestas/1/ballots-nothing.csv",
        "encuestas/1/ballots-..%2F..%2Fetc.csv",
        "encuestas/99/",
        "encuestas/-1/",
        "metrics",
    ] {
        let answer = reqwest::get(format!("http://{address}/{path}"))
            .await
            .unwrap();
        let status = answer.status().as_u16();
        let text = String::from_utf8_lossy(&answer.bytes().await.unwrap()).into_owned();
        all.push((path.to_owned(), status, text));
    }
    stop.cancel();
    server.await.unwrap().unwrap();
    all
}

/// Six people vote for control, one for the plan.
async fn voted(engine: Engine) -> (Poll, Vec<i64>) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let mut people = Vec::new();
    for name in ["Ana", "Beto", "Cira", "Dora", "Elio", "Fide", "Gina"] {
        let person = poll.comes(name).await;
        let topic = if name == "Ana" {
            "⬜ Plan"
        } else {
            "⬜ Control"
        };
        poll.stage.presses_line(person, topic).await;
        poll.stage.presses(person, "Seguir ➡️").await;
        poll.stage.presses(person, "✅ Votar").await;
        people.push(person);
    }
    (poll, people)
}

async fn nothing_gives_a_count_away(engine: Engine) {
    let (mut poll, people) = voted(engine).await;
    let (id, carmen) = (poll.id, poll.carmen);
    let auditor = poll.stage.staff("Iván", "es", Role::Auditor, "").await;
    let liaison = poll.stage.staff("Lía", "es", Role::Liaison, "tic").await;
    let outsider = poll.stage.person("Olga", "es");
    poll.stage.begins(outsider, None).await;
    // Whoever presses what would show a result gets none.
    for person in [carmen, auditor, liaison, people[1], outsider] {
        poll.stage.take(person);
        poll.stage
            .forges_all(person, ["uz", "ud"].map(|verb| format!("{verb}:{id}")))
            .await;
        assert_eq!(poll.stage.take(person), "");
        for command in ["/encuestas", "/surveys"] {
            poll.stage.says(person, command).await;
        }
        let told = poll.stage.take(person);
        assert!(!told.contains("📊"), "{told}");
        assert!(!told.contains("ganó:"), "{told}");
    }
    // One's own data have one's own ballot, and nobody else's.
    for person in [people[0], outsider] {
        poll.stage.says(person, "/privacidad").await;
        poll.stage.presses(person, "📄 Ver mis datos").await;
        let log = poll.stage.town.chat(person).log;
        let file = log
            .iter()
            .rev()
            .find_map(|message| message.file.clone())
            .unwrap();
        let (_, data) = poll.stage.town.telegram.file(&file.file_id).unwrap();
        let data = String::from_utf8(data.to_vec()).unwrap();
        assert_eq!(
            data.contains("Plan de Desarrollo"),
            person == people[0],
            "{data}"
        );
        assert!(!data.contains("Control y cumplimiento"), "{data}");
    }
    // No page, no file, no metric.
    for (path, status, text) in pages(&poll).await {
        match path.as_str() {
            "metrics" => {
                // That there is a job of this name is no count.
                let counts = text
                    .lines()
                    .filter(|line| !line.starts_with("convoca_job_"));
                let counts: Vec<_> = counts.collect();
                let tells = |line: &&str| line.contains("survey") || line.contains("ballot");
                assert!(!counts.iter().any(tells), "{text}");
            }
            _ => assert!(status == 404 || status == 400, "{path}: {status}"),
        }
    }
    // No entry of the log says what was chosen, and nothing was counted.
    let mut tx = poll.tx().await;
    for link in tx.audit_after(0, 10_000).await.unwrap() {
        let text = format!("{link:?}");
        assert!(
            !text.contains("control") && !text.contains("plan-de"),
            "{text}"
        );
    }
    assert_eq!(survey::results(&mut tx, id).await.unwrap(), None);
    assert!(survey::seen_by(&mut tx, id, true).await.is_err());
    drop(tx);
    assert!(Counting::begin(poll.survey().await).is_none());
    // How many took part is no secret.
    assert_eq!(poll.tx().await.took_part(id).await.unwrap(), 7);
}

async fn what_was_said_is_not_kept_beside_whom_it_was_said_to(engine: Engine) {
    let (mut poll, people) = voted(engine).await;
    poll.stage.says(people[0], "/privacidad").await;
    poll.stage.presses(people[0], "📄 Ver mis datos").await;
    let database = &poll.stage.town.database;
    let sent = "SELECT COUNT(*) FROM outbox WHERE state = 'sent' AND message_id IS NOT NULL";
    assert!(database.count(sent).await > 20);
    let kept = "SELECT COUNT(*) FROM outbox WHERE state <> 'waiting'
        AND (body <> '' OR attachment IS NOT NULL OR attachment_name IS NOT NULL)";
    assert_eq!(database.count(kept).await, 0);
}

async fn nobody_counts_what_is_still_tied_to_people(engine: Engine) {
    let (mut poll, _) = voted(engine).await;
    let actor = poll.actor(poll.carmen).await;
    let now = poll.stage.town.clock.now();
    let open = poll.survey().await;
    let mut tx = poll.tx().await;
    let seen = open.seen();
    let closed = survey::close(&mut tx, &actor, seen, now).await.unwrap();
    assert_eq!(closed.state, State::Closed);
    assert!(Counting::begin(closed.clone()).is_none());
    let early = survey::publish(&mut tx, &actor, closed.seen(), now).await;
    assert!(early.is_err(), "it was not counted");
    // Whoever saw an earlier version is told.
    let again = survey::close(&mut tx, &actor, seen, now).await;
    assert!(again.is_err());
    tx.commit().await.unwrap();
    // A process that dies in the middle leaves nothing half done: another one begins there.
    let desk = poll.stage.town.app.desk.now();
    let mut tx = poll.tx().await;
    assert!(survey::untie(&mut tx, &desk, poll.id).await.unwrap());
    drop(tx);
    poll.stage.town.tick().await;
    let survey = poll.survey().await;
    assert_eq!(survey.untied, None);
    let mut tx = poll.tx().await;
    let tied = tx.tied(poll.id, 0, 100).await.unwrap();
    assert_eq!(tied.len(), 7, "who took part is known");
    assert!(
        tied.iter().all(|(_, ballot)| ballot.is_none()),
        "what they said is not"
    );
    // Neither the order of the ballots nor an instant leads back.
    let ballots = tx.ballots(poll.id, 0, 100).await.unwrap();
    assert!(ballots.iter().all(|ballot| ballot.id > 7));
    for (person, _) in tied {
        let voter = tx
            .voter(poll.id, PersonId::new(person))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (voter.voted_at, voter.draft),
            (survey.closed_at, String::new())
        );
    }
}

async fn what_is_published_can_be_counted_again(engine: Engine) {
    let (mut poll, people) = voted(engine).await;
    poll.at(FRIDAY).await;
    poll.at_work().await;
    poll.stage.take(poll.carmen);
    // Coordinators see it first; nobody else does.
    let id = poll.id;
    poll.stage.take(people[0]);
    poll.stage.forges(people[0], &format!("uz:{id}")).await;
    assert!(!poll.stage.take(people[0]).contains("Control"));
    let carmen = poll.carmen;
    poll.stage.presses(carmen, "📊 Ver resultado").await;
    seen!(poll.stage.take(carmen), @r"
    ===== Monday 22 July 2024, 08:00
    > [📊 Ver resultado]

    📊 Resultado: ¿De qué temas hablamos?

    Participaron 7 personas.

    Lo que la gente puso primero:
    1. Control y cumplimiento: 6 votos · 86 %
    2. Plan de Desarrollo: 1 voto · 14 %
    Los demás están en la imagen y en los datos: 3 más.

    Gracias por participar.
    [📎 Ver los datos]

    Gráfico de barras. Alcaldía de Itagüí. ¿De qué temas hablamos?. Participaron 7 personas. 1. Control y cumplimiento: 6 votos · 86 %. 2. Plan de Desarrollo: 1 voto · 14 %. 3. Sede electrónica y trámites: 0 votos · 0 % (empate). 3. Convocatorias y piezas: 0 votos · 0 % (empate). 3. El proceso de rendición de cuentas: 0 votos · 0 % (empate).<results.png>
    ");
    assert!(
        pages(&poll)
            .await
            .iter()
            .all(|(path, status, _)| path == "metrics" || *status != 200)
    );
    poll.publishes().await;
    poll.stage.take(people[0]);
    poll.stage.presses(people[0], "📊 Ver resultado").await;
    seen!(poll.stage.take(people[0]), @r"
    ===== Monday 22 July 2024, 08:00
    > [📊 Ver resultado]

    📊 Resultado: ¿De qué temas hablamos?

    Participaron 7 personas.

    Lo que la gente puso primero:
    1. Control y cumplimiento: 6 votos · 86 %
    2. Plan de Desarrollo: 1 voto · 14 %
    Los demás están en la imagen y en los datos: 3 más.

    Gracias por participar.
    [📎 Ver los datos]

    Gráfico de barras. Alcaldía de Itagüí. ¿De qué temas hablamos?. Participaron 7 personas. 1. Control y cumplimiento: 6 votos · 86 %. 2. Plan de Desarrollo: 1 voto · 14 %. 3. Sede electrónica y trámites: 0 votos · 0 % (empate). 3. Convocatorias y piezas: 0 votos · 0 % (empate). 3. El proceso de rendición de cuentas: 0 votos · 0 % (empate).<results.png>
    ");
    poll.stage.presses(people[0], "📎 Ver los datos").await;
    seen!(poll.stage.take(people[0]), @r"
    ===== Monday 22 July 2024, 08:00
    > [📎 Ver los datos]

    La hoja de cálculo, con tablas y gráficas.<results.xlsx>

    Los mismos datos, para programadores. Con ellos y la lista de votos cualquiera puede revisar la cuenta.<results.json>

    La lista de votos, sin nombres y en desorden. Con ella cualquiera puede revisar la cuenta.<ballots-topics.csv>
    ");
    // What is too large for a chat is not sent.
    let mut tx = poll.tx().await;
    let list = tx.short_ballot_list(id, "topics", 10).await.unwrap();
    assert!(list.is_none());
    drop(tx);
    // Where there are pages, nothing is sent that lies there.
    let web = &poll.stage.town.app.desk.now().web_url;
    web.set("https://convoca.itagui.example".to_owned())
        .unwrap();
    let database = &poll.stage.town.database;
    let queued = "SELECT COUNT(*) FROM outbox";
    let before = database.count(queued).await;
    poll.stage.presses(people[0], "📎 Ver los datos").await;
    let database = &poll.stage.town.database;
    assert_eq!(database.count(queued).await, before + 1);
    seen!(poll.stage.take(people[0]), @r"
    ===== Monday 22 July 2024, 08:00
    > [📎 Ver los datos]

    📎 Aquí están los datos. Con ellos cualquiera puede revisar la cuenta:
    • Libro de Excel
    • Tabla de resultados (CSV)
    • Resultados completos (JSON)
    • Lista de votos (CSV): ¿Qué temas le importan más? De esos temas hablaremos primero.
    ");
    let pages = pages(&poll).await;
    let of = |end: &str| {
        let found = pages.iter().find(|(path, ..)| path.ends_with(end)).unwrap();
        assert_eq!(found.1, 200, "{end}");
        found.2.clone()
    };
    assert!(of("1/").contains("Control y cumplimiento"));
    assert!(of("results.png").contains("PNG"));
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let results = file("results.json", &of("results.json"));
    let list = of("ballots-topics.csv");
    let ballots = file("ballots-topics.csv", &list);
    assert_eq!(list.lines().count(), 8);
    let again = |list: &str| {
        let program = env!("CARGO_BIN_EXE_convoca");
        let done = std::process::Command::new(program)
            .args(["recount", &results, list])
            .output();
        done.unwrap().status.code()
    };
    assert_eq!(again(&ballots), Some(0));
    // The run that the page on open data shows is this one.
    let told = std::process::Command::new(env!("CARGO_BIN_EXE_convoca"))
        .current_dir(folder.path())
        .args(["recount", "results.json", "ballots-topics.csv"])
        .output();
    let told = String::from_utf8(told.unwrap().stdout).unwrap();
    let page = include_str!("../../../docs/open-data.md");
    assert!(page.contains(told.trim()), "{told}");
    let forged = list.replacen("control", "plan-de-desarrollo", 1);
    assert_eq!(again(&file("forged.csv", &forged)), Some(1));
}
