//! A coordinator looks after the team and sees how the questions stand.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    links_end_with_the_rights_of_whoever_issued_them,
    a_coordinator_who_leaves_is_erased_and_their_work_stays,
    a_coordinator_invites_suspends_and_removes_without_a_terminal,
    a_liaison_of_several_offices_is_welcomed_for_all_of_them,
    the_last_coordinator_stays,
    whose_rights_rest_at_night_reads_it_at_work,
    only_coordinators_look_after_the_team,
    the_questions_of_all_offices_on_one_screen,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// The secret in the newest link somebody has seen.
fn secret(stage: &mut Stage, person: i64) -> String {
    let seen = stage.record(person);
    let at = seen.rfind("?start=").unwrap() + "?start=".len();
    seen[at..at + 32].to_owned()
}

async fn a_coordinator_invites_suspends_and_removes_without_a_terminal(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/equipo").await;
    stage.presses(carmen, "➕ Invitar a alguien").await;
    stage.presses_line(carmen, "Enlace: responde").await;
    stage.presses(carmen, "Dirección TIC").await;
    let link = secret(&mut stage, carmen);
    let seen = stage.record(carmen);
    assert!(seen.contains("Será: Enlace de Dirección TIC."), "{seen}");
    let teo = stage.person("Teo", "es");
    stage.begins(teo, Some(&link)).await;
    assert!(
        stage
            .record(teo)
            .contains("Usted es enlace de: Dirección TIC.")
    );
    assert!(menu(&stage, teo).contains("pendientes") && !menu(&stage, teo).contains("equipo"));
    assert!(menu(&stage, carmen).contains("equipo"));
    let mala = stage.person("Mala", "es");
    stage.begins(mala, Some(&link)).await;
    assert!(stage.record(mala).contains("Esta invitación ya no sirve"));

    // A pause takes the rights away at once, in the middle of an answer too.
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Hay internet en el parque?").await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.says(carmen, "/preguntas").await;
    stage.presses(carmen, "❓ Sin oficina: 1").await;
    stage.presses_line(carmen, "🟢 2024-000001").await;
    stage.presses(carmen, "Asignar a una oficina").await;
    stage.presses(carmen, "Dirección TIC").await;
    stage.presses(teo, "Abrir").await;
    stage.presses(teo, "✍️ Responder").await;
    stage.says(teo, "Sí hay.").await;
    stage.says(carmen, "/equipo").await;
    stage.presses_line(carmen, "👤 Teo").await;
    stage.presses(carmen, "⏸ Poner en pausa").await;
    stage.presses(teo, "✅ Enviar").await;
    let seen = stage.record(teo);
    assert!(seen.contains("Usted ya no está en el equipo"), "{seen}");
    assert!(!stage.record(ana).contains("Sí hay"));
    stage.presses_line(carmen, "⏸ Teo").await;
    stage.presses(carmen, "▶️ Quitar la pausa").await;
    stage.says(teo, "/pendientes").await;
    stage.presses_line(teo, "🟢 2024-000001").await;
    stage.presses(teo, "✍️ Responder").await;
    stage.says(teo, "Sí hay.").await;
    stage.presses(teo, "✅ Enviar").await;
    assert!(stage.record(ana).contains("Sí hay"));

    stage.presses_line(carmen, "👤 Teo").await;
    stage.presses(carmen, "Sacar del equipo").await;
    stage.presses(carmen, "Sí, sacar").await;
    stage.says(teo, "/pendientes").await;
    let seen = stage.record(teo);
    assert!(
        seen.trim_end().ends_with("escriba /mis_preguntas."),
        "{seen}"
    );
    assert!(!menu(&stage, teo).contains("pendientes"));
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let log = tx.audit_after(0, 100).await.unwrap();
    let steps: Vec<_> = log.iter().map(|link| link.entry.action.as_str()).collect();
    for step in [
        "staff_invited",
        "staff_suspended",
        "staff_restored",
        "staff_dismissed",
    ] {
        assert!(steps.contains(&step), "{step} in {steps:?}");
    }
    assert!(log.iter().all(|link| !format!("{link:?}").contains("Teo")));
}

/// The commands somebody's menu shows.
fn menu(stage: &Stage, person: i64) -> String {
    format!("{:?}", stage.town.chat(person).commands)
}

async fn a_coordinator_who_leaves_is_erased_and_their_work_stays(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/espacios").await;
    stage.presses(carmen, "➕ Crear un encuentro").await;
    stage.presses(carmen, "Foro").await;
    stage.says(carmen, "20 de julio 7 p. m.").await;
    stage.presses(carmen, "1 hora").await;
    stage.presses(carmen, "Todavía no hay lugar").await;
    stage.presses(carmen, "📣 Anunciar").await;
    stage.says(carmen, "/privacidad").await;
    stage.presses(carmen, "🗑 Borrar mis datos").await;
    stage.presses(carmen, "Sí, borrar mis datos").await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert!(tx.team().await.unwrap().is_empty());
    assert!(tx.spaces().await.unwrap().get("space-20240720").is_some());
    assert!(tx.updates_set_aside(9).await.unwrap().is_empty());
}

async fn links_end_with_the_rights_of_whoever_issued_them(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let pablo = stage.staff("Pablo", "es", Role::Coordinator, "").await;
    for coordinator in [carmen, pablo] {
        stage.says(coordinator, "/equipo").await;
        stage.presses(coordinator, "➕ Invitar a alguien").await;
        stage
            .presses_line(coordinator, "Coordinación: maneja")
            .await;
    }
    let (of_carmen, of_pablo) = (secret(&mut stage, carmen), secret(&mut stage, pablo));
    stage.says(carmen, "/equipo").await;
    stage.presses_line(carmen, "👤 Pablo").await;
    stage.presses(carmen, "⏸ Poner en pausa").await;
    // Neither their own link nor somebody else's brings them back.
    for link in [&of_pablo, &of_carmen] {
        stage.begins(pablo, Some(link)).await;
    }
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let team = tx.team().await.unwrap();
    let rests = |post: &&convoca::store::Member| post.suspended_at.is_some();
    assert_eq!((team.len(), team.iter().filter(rests).count()), (2, 1));
    drop(tx);
    let ana = stage.person("Ana", "es");
    stage.begins(ana, Some(&of_pablo)).await;
    assert!(stage.record(ana).contains("Esta invitación ya no sirve"));
    stage.begins(ana, Some(&of_carmen)).await;
    assert!(stage.record(ana).contains("Usted coordina"));
}

async fn the_last_coordinator_stays(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/equipo").await;
    stage.presses_line(carmen, "👤 Carmen").await;
    stage.presses(carmen, "⏸ Poner en pausa").await;
    assert!(
        stage
            .record(carmen)
            .contains("Es la única persona que coordina")
    );
    stage.says(carmen, "/equipo").await;
    let pablo = stage.staff("Pablo", "es", Role::Coordinator, "").await;
    stage.presses(carmen, "⏸ Poner en pausa").await;
    assert!(
        stage
            .record(carmen)
            .contains("Usted ya no está en el equipo")
    );
    stage.says(pablo, "/equipo").await;
    stage.presses_line(pablo, "⏸ Carmen").await;
}

async fn whose_rights_rest_at_night_reads_it_at_work(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let pablo = stage.staff("Pablo", "es", Role::Coordinator, "").await;
    // Their Telegram speaks English, and they chose Spanish.
    let luz = stage.staff("Luz", "en", Role::Liaison, "planeacion").await;
    stage.says(luz, "español").await;
    assert!(menu(&stage, luz).contains("pendientes"));
    stage.at("2024-07-15T22:00:00-05:00").await;
    stage.take(luz);
    stage.says(carmen, "/equipo").await;
    stage.presses_line(carmen, "👤 Luz").await;
    stage.presses(carmen, "⏸ Poner en pausa").await;
    assert_eq!(stage.take(luz), "");
    let commands = menu(&stage, luz);
    assert!(
        commands.contains("mis_preguntas") && !commands.contains("pendientes"),
        "{commands}"
    );
    // Whoever does it to themselves reads it at once.
    stage.says(pablo, "/equipo").await;
    stage.presses_line(pablo, "👤 Pablo").await;
    stage.presses(pablo, "⏸ Poner en pausa").await;
    let seen = stage.take(pablo);
    assert!(seen.contains("Usted ya no está en el equipo"), "{seen}");
    stage.at("2024-07-16T07:59:00-05:00").await;
    assert_eq!(stage.take(luz), "");
    stage.at("2024-07-16T08:00:00-05:00").await;
    let seen = stage.take(luz);
    assert!(seen.contains("Usted ya no está en el equipo"), "{seen}");
    // Whoever has themselves erased has nobody's menu but a citizen's.
    stage.says(carmen, "/privacidad").await;
    stage.presses(carmen, "🗑 Borrar mis datos").await;
    stage.presses(carmen, "Sí, borrar mis datos").await;
    assert!(!menu(&stage, carmen).contains("equipo"));
    stage.town.finish().await;
}

async fn only_coordinators_look_after_the_team(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    let ana = stage.person("Ana", "es");
    let before = team(&stage).await;
    for person in [luz, alba, ana] {
        stage.says(person, "/equipo").await;
        let all = (1..=6).flat_map(|id| {
            ["suspend", "restore", "end", "endy"].map(|what| format!("tr:{id}:{what}"))
        });
        let more = [
            "tl",
            "ti",
            "tn:0:coordinator",
            "tn:0:liaison:tic",
            "tm:1",
            "tm:2",
            "tr:::",
        ];
        stage
            .forges_all(person, all.chain(more.map(String::from)))
            .await;
        let seen = stage.record(person);
        assert!(
            !seen.contains("Carmen") && !seen.contains("?start="),
            "{seen}"
        );
    }
    // Nor does a coordinator get a link for an office that is not there.
    stage.forges(carmen, "tn:0:liaison:nowhere").await;
    stage.forges(carmen, "tn:0:auditor:tic").await;
    assert!(!stage.record(carmen).contains("?start="));
    assert_eq!(team(&stage).await, before);
}

async fn team(stage: &Stage) -> String {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    format!("{:?}", tx.team().await.unwrap())
}

async fn the_questions_of_all_offices_on_one_screen(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.says(carmen, "/preguntas").await;
    assert!(stage.record(carmen).contains("No hay preguntas abiertas"));
    for topic in ["Plan de Desarrollo", "No sé"] {
        stage.says(ana, "¿Cuándo?").await;
        stage.presses(ana, topic).await;
        stage.presses(ana, "✅ Enviar").await;
    }
    stage.at("2024-08-08T10:00:00-05:00").await;
    for person in [carmen, alba] {
        stage.says(person, "/preguntas").await;
        let seen = stage.record(person);
        assert!(
            seen.contains("Preguntas abiertas: 2. Vencidas: 2."),
            "{seen}"
        );
        assert!(seen.contains("❓ Sin oficina: 1 (🔴 1)"), "{seen}");
        stage.presses(person, "🔴 Vencidas (2)").await;
        stage.presses_line(person, "🔴 2024-000002").await;
    }
    stage.says(luz, "/preguntas").await;
    stage
        .forges_all(
            luz,
            ["ql:0:late", "ql:0:none", "ql:0:.tic"].map(String::from),
        )
        .await;
    assert!(!stage.record(luz).contains("2024-000002"));
}

async fn a_liaison_of_several_offices_is_welcomed_for_all_of_them(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    stage.take(luz);
    let offices = stage.town.app.desk.now().process.offices.clone();
    let others = offices.iter().filter(|one| one.key.as_str() != "tic");
    for (at, office) in others.enumerate() {
        let secret = stage
            .town
            .invitation(Role::Liaison, office.key.as_str())
            .await;
        stage.begins(luz, Some(&secret)).await;
        let told = stage.take(luz);
        match at + 2 == offices.len() {
            true => assert!(told.contains("enlace de: todas las oficinas."), "{told}"),
            false => {
                assert!(told.contains(&*office.name), "{told}");
                assert!(told.contains("Dirección TIC"), "{told}");
            }
        }
    }
}
