//! Attendance at the door, by name, by count and on paper; and the papers that follow.

use super::guests::{MONDAY, STARTS, hold};
use crate::support::{Engine, Stage, on_both_engines};
use convoca::actions::space::door::payload;
use convoca::domain::space::guests::code_at;
use convoca::domain::space::{EventKind, SpaceKind};
use convoca::domain::staff::role::Role;
use convoca::files;
use convoca::simulator::{Incoming, NewFile, Said};
use convoca::store::AttendanceCount;

on_both_engines!(
    a_code_registers_once_and_expires,
    staff_write_names_count_and_undo,
    a_list_on_paper_counts_once_and_goes_out_again,
    a_schedule_under_way_is_no_list,
    papers_are_asked_for_until_they_are_there,
    of_children_nothing_but_a_number_is_kept,
    the_page_at_the_door_shows_a_code_and_nothing_else,
);

const ALL: [&str; 2] = ["Ana Pérez", "Luis Gómez"];

pub(super) async fn count(stage: &Stage, id: i64) -> AttendanceCount {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    tx.attendance_count(id).await.unwrap()
}

/// The secret of a door.
async fn secret(stage: &Stage, id: i64) -> String {
    let sql = format!("SELECT secret FROM doors WHERE space_id = {id}");
    stage.town.database.texts(&sql).await.remove(0)
}

/// The link of the present code of a door.
async fn link(stage: &Stage, id: i64) -> String {
    let secret = secret(stage, id).await;
    payload(id, &code_at(&secret, stage.town.clock.now()).0)
}

pub(super) async fn sends(stage: &mut Stage, person: i64, name: &str, content: &[u8]) {
    send(stage, person, name, content);
    stage.settle().await;
}

/// Sends a file; nothing has been made of it yet.
fn send(stage: &Stage, person: i64, name: &str, content: &[u8]) {
    let file = stage.town.telegram.upload(NewFile {
        name: name.to_owned(),
        mime: "application/octet-stream".to_owned(),
        bytes: content.to_vec().into(),
        size: None,
    });
    let caption = String::new();
    let incoming = Incoming::new(person, Said::Document { file, caption });
    stage.town.telegram.receive(incoming).unwrap();
}

async fn a_schedule_under_way_is_no_list(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    stage.at("2024-07-20T09:00:00-05:00").await;
    stage.take(carmen);
    let schedule = "N°;Actividad;Inicio;Responsable\n1;Publicar el informe;01/08/2024;Planeación\n";
    send(&stage, carmen, "cronograma.csv", schedule.as_bytes());
    stage.forge_all(carmen, [format!("atl:{id}")]);
    stage.settle().await;
    let told = stage.take(carmen);
    assert!(told.contains("usted está en otra cosa"), "{told}");
    // The list can still be sent.
    sends(&mut stage, carmen, "lista.csv", b"Nombre\nRosa\n").await;
    let told = stage.take(carmen);
    assert!(told.contains("En esa lista hay 1 persona nueva"), "{told}");
    stage.town.finish().await;
}

async fn a_code_registers_once_and_expires(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    let other = hold(&stage, carmen, SpaceKind::Forum, None).await;
    let (ana, eva) = (stage.person("Ana", "es"), stage.person("Eva", "es"));
    // Too early: there is only the list to print.
    stage.forges(carmen, &format!("at:{id}")).await;
    assert!(stage.take(carmen).contains("desde una hora antes"));
    stage.forges(carmen, &format!("atq:{id}")).await;
    assert!(!stage.take(carmen).contains(".png"));

    stage.at("2024-07-20T08:30:00-05:00").await;
    stage.forges(carmen, &format!("at:{id}")).await;
    stage.presses(carmen, "📱 Código para la entrada").await;
    let told = stage.take(carmen);
    assert!(
        told.contains(".png") && told.contains("Sirve hasta las 8:32"),
        "{told}"
    );
    stage.presses(carmen, "🔄 Código nuevo").await;
    stage.forges(carmen, &format!("atq:{other}")).await;

    stage.at("2024-07-20T09:00:30-05:00").await;
    let early = link(&stage, id).await;
    stage.begins(ana, Some(&early)).await;
    stage.begins(ana, Some(&early)).await;
    let told = stage.take(ana);
    assert_eq!(
        told.matches("🙋 Quedó registrada su asistencia a: Foro de vías")
            .count(),
        2
    );
    assert_eq!(count(&stage, id).await.all(), 1);
    // Forwarded a minute later it still works; after two it does not.
    stage.at("2024-07-20T09:02:00-05:00").await;
    let forged = link(&stage, other)
        .await
        .replace(&other.to_string(), &id.to_string());
    for link in [&early, &forged, "a_99_00", "a_1_", &payload(id, "")] {
        stage.begins(eva, Some(link)).await;
        let told = stage.take(eva);
        assert!(told.contains("Este código ya venció."), "{link}: {told}");
    }
    assert_eq!(count(&stage, id).await.all(), 1);
    let fresh = link(&stage, id).await;
    stage.at("2024-07-20T09:03:59-05:00").await;
    stage.begins(eva, Some(&fresh)).await;
    assert_eq!(count(&stage, id).await.qr, 2);
    // Long after the end nobody was there any more.
    stage.at("2024-07-20T15:00:00-05:00").await;
    let late = link(&stage, id).await;
    let ivo = stage.person("Ivo", "es");
    stage.begins(ivo, Some(&late)).await;
    assert!(stage.take(ivo).contains("Este código ya venció."));
    // Whoever is forgotten stays as a number.
    stage.says(eva, "/borrar").await;
    stage.presses_line(eva, "Sí, borrar").await;
    assert_eq!(count(&stage, id).await.qr, 2);
    stage.town.finish().await;
}

async fn staff_write_names_count_and_undo(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "hola").await;
    for verb in ["at", "atq", "atp", "atw", "atl", "atu", "atx"] {
        stage.forges(luz, &format!("{verb}:{id}")).await;
    }
    assert_eq!(count(&stage, id).await.all(), 0, "not before the day");
    stage.at(STARTS).await;
    stage.take(luz);
    stage.says(luz, "/espacios").await;
    stage.presses_line(luz, "🟢 sábado 20 de julio").await;
    stage.presses(luz, "🙋 Asistencia").await;
    stage.presses(luz, "✍️ Escribir nombres").await;
    stage.says(luz, "Ana Pérez; 1234; 300 1").await;
    stage.says(luz, "Luis Gómez\n\nJosé").await;
    stage.presses(luz, "➕ Una persona").await;
    stage.presses(luz, "↩️ Deshacer").await;
    stage.presses(luz, "↩️ Deshacer").await;
    stage.presses(luz, "Terminé").await;
    let told = stage.take(luz);
    for line in [
        "✅ Ana Pérez. Van 1.",
        "✅ José. Van 3.",
        "✅ Una persona más. Van 4.",
        "↩️ Quitamos la última. Van 2.",
        "Por nombre: 2.",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }
    // Lists are not hers, and a citizen takes no attendance.
    stage.forges(luz, &format!("atx:{id}")).await;
    assert!(!stage.take(luz).contains(".xlsx"));
    for verb in ["at", "atq", "atp", "atw", "atl", "atu", "atx"] {
        stage.forges(ana, &format!("{verb}:{id}")).await;
        stage.says(ana, "/cancelar").await;
    }
    assert_eq!(count(&stage, id).await.all(), 2);
    // The others' are not hers to undo.
    stage.forges(carmen, &format!("atu:{id}")).await;
    assert_eq!(count(&stage, id).await.staff, 2);
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let log = format!("{:?}", tx.audit_after(0, 1_000).await.unwrap());
    assert!(log.contains("attendance_taken") && !log.contains("Pérez"));
    drop(tx);
    stage.town.finish().await;
}

async fn a_list_on_paper_counts_once_and_goes_out_again(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    stage.at("2024-07-22T10:00:00-05:00").await;
    stage.forges(carmen, &format!("at:{id}")).await;
    stage.presses(carmen, "📥 Subir lista").await;
    stage.says(carmen, "aquí va").await;
    stage.take(carmen);
    let list = "No.;Nombre completo;Cédula;Celular;Vereda\n\
        1;Ana Pérez;1234;300;El Ajizal\n2;Luis Gómez;;;\n3;;99;;\n4;Ana P.;1.234;;\n";
    sends(&mut stage, carmen, "lista.csv", list.as_bytes()).await;
    let told = stage.take(carmen);
    assert!(
        told.contains("En esa lista hay 2 personas nuevas."),
        "{told}"
    );
    assert!(
        told.contains("1 fila sin nombre no se guarda: 4."),
        "{told}"
    );
    stage.presses(carmen, "✅ Guardar").await;
    stage.forges(carmen, &format!("aty:{}", i64::MAX)).await;
    assert_eq!(count(&stage, id).await.paper, 2);
    // The same again.
    stage.forges(carmen, &format!("atl:{id}")).await;
    sends(&mut stage, carmen, "lista.csv", list.as_bytes()).await;
    let told = stage.take(carmen);
    assert!(told.contains("En esa lista no hay nadie nuevo."), "{told}");
    assert_eq!(count(&stage, id).await.paper, 2);
    // What has no names is no list.
    stage.forges(carmen, &format!("atl:{id}")).await;
    sends(&mut stage, carmen, "otra.csv", b"a;b\n1;2\n").await;
    assert!(
        stage
            .take(carmen)
            .contains("No encontramos una columna de nombres")
    );
    stage.says(carmen, "/cancelar").await;

    stage.forges(carmen, &format!("atx:{id}")).await;
    let sent = stage.town.last(carmen).file.unwrap();
    assert_eq!(sent.name, "asistencia-space-20240720.xlsx");
    let bytes = stage.town.telegram.file(&sent.file_id).unwrap().1;
    let list = files::space::guests::read(&files::read(bytes.to_vec()).unwrap()).unwrap();
    let names: Vec<_> = list.people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ALL);
    assert_eq!(list.people[0].document, "1234");
    // And the list that went out brings nobody back in.
    stage.forges(carmen, &format!("atl:{id}")).await;
    sends(&mut stage, carmen, "asistencia.xlsx", &bytes).await;
    assert!(stage.take(carmen).contains("no hay nadie nuevo"));
    stage.town.finish().await;
}

async fn papers_are_asked_for_until_they_are_there(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    stage.take(carmen);
    for morning in ["07-22", "07-24", "07-26"] {
        stage.at(&format!("2024-{morning}T08:00:00-05:00")).await;
        assert_eq!(stage.take(carmen), "", "{morning}");
    }
    // By themselves they are spoken of once a week.
    stage.at("2024-07-29T08:00:00-05:00").await;
    let told = stage.take(carmen);
    let line = "• Foro de vías (sábado 20 de julio): acta, asistencia, compromisos";
    assert!(told.contains(line), "{told}");
    stage.at("2024-07-30T08:00:00-05:00").await;
    assert_eq!(stage.take(carmen), "");
    stage.presses(carmen, "📄 Foro de vías").await;
    stage.presses(carmen, "📄 Mandar el acta").await;
    // Minutes are no text and no voice.
    stage.says(carmen, "Todo salió bien").await;
    stage.sends(carmen, "voice", "nota.ogg", "").await;
    stage.sends(carmen, "document", "acta.pdf", "").await;
    stage.presses(carmen, "🤝 Mandar los compromisos").await;
    stage.says(carmen, "Pavimentar la 50").await;
    stage.at("2024-08-05T08:00:00-05:00").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("• Foro de vías (sábado 20 de julio): asistencia\n"),
        "{told}"
    );
    stage.forges(carmen, &format!("atp:{id}")).await;
    // Another one replaces the first and completes nothing twice.
    stage.forges(carmen, &format!("pap:{id}:minutes")).await;
    stage.sends(carmen, "document", "acta2.pdf", "").await;
    let told = stage.take(carmen);
    assert!(told.contains("Ya están los tres."), "{told}");
    stage.at("2024-08-12T08:00:00-05:00").await;
    assert!(!stage.take(carmen).contains("Foro de vías ("));
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let events = tx.space_events(id).await.unwrap();
    let complete = events
        .iter()
        .filter(|event| event.kind == EventKind::PapersComplete);
    assert_eq!(complete.count(), 1);
    let papers = convoca::actions::space::papers_complete(&mut tx, id).await;
    let papers = papers.unwrap().unwrap();
    assert_eq!(papers.minutes.name.as_deref(), Some("acta2.pdf"));
    assert_eq!(papers.commitments_text.as_deref(), Some("Pavimentar la 50"));
    drop(tx);
    stage.town.finish().await;
}

async fn of_children_nothing_but_a_number_is_kept(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Children, None).await;
    stage.at(STARTS).await;
    stage.forges(carmen, &format!("at:{id}")).await;
    let told = stage.take(carmen);
    assert!(told.contains("no se guardan nombres"), "{told}");
    assert!(
        !told.contains("Código") && !told.contains("Escribir"),
        "{told}"
    );
    stage.presses(carmen, "➕ Una persona").await;
    for verb in ["atq", "atw"] {
        stage.forges(carmen, &format!("{verb}:{id}")).await;
        stage.says(carmen, "/cancelar").await;
    }
    let list = "No.;Nombre completo;Cédula;Celular;Vereda\n\
        1;Ana Pérez;1;300;El Ajizal\n2;Luis Gómez;2;;\n";
    for told in ["2 personas nuevas", "no hay nadie nuevo"] {
        stage.forges(carmen, &format!("atl:{id}")).await;
        stage.take(carmen);
        sends(&mut stage, carmen, "lista.csv", list.as_bytes()).await;
        let heard = stage.take(carmen);
        assert!(heard.contains(told), "{heard}");
        // While it waits for a yes there are no names either.
        let waits = stage
            .town
            .database
            .texts("SELECT dialogue FROM people")
            .await;
        let waits = waits.concat();
        assert!(!ALL.iter().any(|name| waits.contains(name)), "{waits}");
        if told.starts_with('2') {
            stage.presses(carmen, "✅ Guardar").await;
        }
    }
    assert_eq!(count(&stage, id).await.all(), 3);
    stage.says(carmen, "/cancelar").await;
    stage.forges(carmen, &format!("atx:{id}")).await;
    let sent = stage.town.last(carmen).file.unwrap();
    let bytes = stage.town.telegram.file(&sent.file_id).unwrap().1;
    let list = files::space::guests::read(&files::read(bytes.to_vec()).unwrap()).unwrap();
    assert!(list.people.is_empty() && list.nameless.is_empty());
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let kept = format!("{:?}{:?}", tx.attendance(id).await, tx.papers(id).await);
    assert!(!ALL.iter().any(|name| kept.contains(name)), "{kept}");
    drop(tx);
    stage.town.finish().await;
}

async fn the_page_at_the_door_shows_a_code_and_nothing_else(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    stage.at(STARTS).await;
    stage.forges(carmen, &format!("atq:{id}")).await;
    let app = &stage.town.app;
    let secret = secret(&stage, id).await;
    let router = convoca::web::door_router(app.store.clone(), app.desk.clone(), app.clock.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/door", listener.local_addr().unwrap());
    let stop = tokio_util::sync::CancellationToken::new();
    let _stop = stop.clone().drop_guard();
    tokio::spawn(convoca::web::serve(listener, router, stop));
    let get = |path: String| async move { reqwest::get(path).await.unwrap() };
    assert_eq!(get(format!("{url}/nowhere")).await.status(), 404);
    assert_eq!(get(format!("{url}/style.css")).await.status(), 200);
    let page = get(format!("{url}/{secret}")).await;
    assert_eq!(page.headers()["cache-control"], "no-store");
    let first = page.text().await.unwrap();
    assert!(
        first.contains("<h1>Foro de vías</h1>") && first.contains("<svg"),
        "{first}"
    );
    assert!(first.contains("Abra la cámara de su celular"), "{first}");
    stage.town.clock.advance(chrono::TimeDelta::seconds(61));
    let second = get(format!("{url}/{secret}")).await.text().await.unwrap();
    assert_ne!(first, second);
    stage.town.clock.advance(chrono::TimeDelta::hours(9));
    let over = get(format!("{url}/{secret}")).await.text().await.unwrap();
    assert!(
        !over.contains("<svg") && over.contains("no se registra"),
        "{over}"
    );
    // On another day the address that was seen on this one leads nowhere.
    stage.town.clock.advance(chrono::TimeDelta::days(1));
    assert_eq!(get(format!("{url}/{secret}")).await.status(), 404);
    stage.town.finish().await;
}
