//! Who reads and changes what about a document in consultation, and what remains of whoever is erased.

use super::{Document, MORNING, cells, data, last_file, presses_now};
use crate::support::{Engine, on_both_engines, seen};
use convoca::domain::consultation::{State, Verdict};
use convoca::domain::process::Use;
use convoca::domain::staff::role::Role;

on_both_engines!(
    an_observation_is_its_authors_until_the_report,
    an_office_reads_and_answers_its_own,
    internal_control_reads_everything_and_changes_nothing,
    nobody_else_prepares_or_decides,
    whoever_is_erased_leaves_only_what_they_said,
    hostile_data_changes_nothing,
    a_coordinator_takes_out_what_must_not_be_public,
    an_office_that_answers_a_part_does_not_go,
);

const SECRET: &str = "Tapen el hueco azul";

/// What only coordinators do, as somebody would forge it.
const FORGED: [&str; 14] = [
    "bn",
    "be:1:later",
    "be:1:whole",
    "bt:1:6-2024-08-05",
    "bt:1:5-5",
    "bk:1:close",
    "bk:1:cancel",
    "bd:1:5-close",
    "bd:1:5-cancel",
    "bd:1:6-report-meant",
    "bq:1:0",
    "bz:1:1",
    "bb:1:1-tic",
    "bp:1",
];

async fn an_observation_is_its_authors_until_the_report(engine: Engine) {
    let mut document = Document::open(engine).await;
    let (ana, eva) = (
        document.stage.person("Ana", "es"),
        document.stage.person("Eva", "es"),
    );
    document.observes(ana, 1, SECRET).await;
    document.observes(eva, 1, "Otra cosa").await;
    let before = document.record().await;
    for moment in [None, Some(MORNING)] {
        if let Some(moment) = moment {
            document.stage.at(moment).await;
        }
        let before = document.record().await;
        document.stage.take(eva);
        for forged in [
            "bi:1",
            "bu:1",
            "bv:1",
            "bj:1",
            "bj:1:plain",
            "bh:1:0",
            "bh:1:next",
            "bm:1",
        ] {
            document.stage.forges(eva, forged).await;
            document.stage.says(eva, "/cancelar").await;
            let told = document.stage.take(eva);
            assert!(!told.contains("hueco"), "{forged}: {told}");
        }
        document.stage.forges(eva, "br:1").await;
        let told = document.stage.take(eva);
        assert!(!told.contains("xlsx"), "{told}");
        assert_eq!(document.record().await, before);
    }
    assert_ne!(document.record().await, before, "it was closed");
    // One does not see the answer to one's own either before everybody does.
    let carmen = document.carmen;
    document.stage.forges(carmen, "bj:1:declined").await;
    document.stage.says(carmen, "No hay plata.").await;
    document.stage.take(ana);
    document.stage.forges(ana, "bi:1").await;
    let told = document.stage.take(ana);
    assert!(told.contains(SECRET) && !told.contains("plata"), "{told}");
    document.stage.town.finish().await;
}

async fn an_office_reads_and_answers_its_own(engine: Engine) {
    let mut document = Document::open(engine).await;
    let luz = document
        .stage
        .staff("Luz", "es", Role::Liaison, "planeacion")
        .await;
    let teo = document
        .stage
        .staff("Teo", "es", Role::Liaison, "tic")
        .await;
    document.gives_to_planning().await;
    let ana = document.stage.person("Ana", "es");
    document.observes(ana, 1, SECRET).await;
    document.observes(ana, 0, "Para todos").await;
    // While it is open an office reads, and answers nothing yet.
    document.stage.says(luz, "/observaciones").await;
    document.stage.presses_line(luz, "📝").await;
    document
        .stage
        .presses(luz, "💬 Leer las observaciones")
        .await;
    document.stage.presses_line(luz, "1. ").await;
    let told = document.stage.take(luz);
    assert!(
        told.contains(SECRET) && !told.contains("Para todos"),
        "{told}"
    );
    assert!(!told.contains("Aceptada"), "{told}");
    let before = document.record().await;
    document.stage.forges(luz, "bj:1:plain").await;
    assert_eq!(document.record().await, before);
    document.stage.at(MORNING).await;
    let before = document.record().await;
    document.stage.take(teo);
    for forged in [
        "bc:1",
        "bh:1:0",
        "bh:1:next",
        "bj:1",
        "bj:1:accepted",
        "bj:1:plain",
        "bj:2",
    ] {
        document.stage.forges(teo, forged).await;
        document.stage.says(teo, "/cancelar").await;
        let told = document.stage.take(teo);
        assert!(
            !told.contains("hueco") && !told.contains("todos"),
            "{forged}: {told}"
        );
    }
    document.stage.forges(luz, "bj:2:plain").await;
    assert_eq!(document.record().await, before);
    // Luz answers while the section goes to another office: it is no longer hers.
    document.stage.presses(luz, "✍️ Responder (1)").await;
    document.stage.presses(luz, "✖️ No aceptada").await;
    let carmen = document.carmen;
    document.stage.forges(carmen, "bb:1:1-tic").await;
    let before = document.record().await;
    document.stage.says(luz, "Ya está tapado.").await;
    assert_eq!(document.record().await, before);
    document.stage.presses(teo, "✍️ Responder (1)").await;
    document.stage.presses(teo, "✅ Aceptada").await;
    document.stage.says(teo, "Lo tapamos.").await;
    let all = document.observations().await;
    let one = all.iter().find(|one| one.id == 1).unwrap();
    assert_eq!(
        (one.office.as_deref(), one.verdict),
        (Some("tic"), Some(Verdict::Accepted))
    );
    document.stage.town.finish().await;
}

async fn internal_control_reads_everything_and_changes_nothing(engine: Engine) {
    let mut document = Document::open(engine).await;
    let alba = document.stage.staff("Alba", "es", Role::Auditor, "").await;
    let ana = document.stage.person("Ana", "es");
    document.observes(ana, 1, SECRET).await;
    document.stage.at(MORNING).await;
    let before = document.record().await;
    document.stage.take(alba);
    document.stage.says(alba, "/observaciones").await;
    document.stage.presses_line(alba, "⏳").await;
    document
        .stage
        .presses(alba, "💬 Leer las observaciones")
        .await;
    document.stage.presses_line(alba, "1. ").await;
    let told = document.stage.take(alba);
    assert!(
        told.contains(SECRET) && !told.contains("Aceptada"),
        "{told}"
    );
    document.stage.says(alba, "/observaciones").await;
    document.stage.presses_line(alba, "⏳").await;
    document.stage.presses(alba, "📄 Ver el informe").await;
    let all = cells(last_file(&document.stage, alba).await).join("|");
    assert!(
        all.contains(SECRET) && all.contains("Sin respuesta"),
        "{all}"
    );
    document
        .stage
        .forges_all(alba, FORGED.map(String::from))
        .await;
    for forged in ["bj:1:accepted", "bj:1:plain", "bj:1:declined"] {
        document.stage.forges(alba, forged).await;
        document.stage.says(alba, "No.").await;
        document.stage.says(alba, "/cancelar").await;
    }
    assert_eq!(document.record().await, before);
    document.stage.town.finish().await;
}

async fn nobody_else_prepares_or_decides(engine: Engine) {
    let mut document = Document::open(engine).await;
    let luz = document
        .stage
        .staff("Luz", "es", Role::Liaison, "planeacion")
        .await;
    let eva = document.stage.person("Eva", "es");
    document.stage.says(eva, "/observaciones").await;
    assert!(document.stage.take(eva).contains("trabajan en la entidad"));
    let before = document.record().await;
    for person in [luz, eva] {
        document.stage.says(person, "/documentos").await;
        for forged in FORGED {
            document.stage.forges(person, forged).await;
            document.stage.says(person, "Otra cosa, ¿no?").await;
            document.stage.says(person, "/cancelar").await;
        }
        assert_eq!(document.record().await, before);
    }
    // A coordinator who loses the right in the middle of it.
    let rosa = document
        .stage
        .staff("Rosa", "es", Role::Coordinator, "")
        .await;
    document.stage.forges(rosa, "bk:1:close").await;
    let close = data(&document.stage, rosa, "🔒 Cerrar ya");
    let mut tx = document.stage.town.app.store.begin().await.unwrap();
    tx.sabotage("DELETE FROM staff WHERE person_id = (SELECT MAX(person_id) FROM staff)")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    document.stage.forges(rosa, &close).await;
    assert_eq!(document.consultation().await.state, State::Open);
    document.stage.town.finish().await;
}

async fn whoever_is_erased_leaves_only_what_they_said(engine: Engine) {
    let mut document = Document::open(engine).await;
    let ana = document.stage.person("Ana", "es");
    document.observes(ana, 1, SECRET).await;
    document.stage.says(ana, "/privacidad").await;
    document.stage.presses(ana, "📄 Ver mis datos").await;
    let file = String::from_utf8(last_file(&document.stage, ana).await).unwrap();
    assert!(file.contains(SECRET), "{file}");
    document.stage.says(ana, "/borrar").await;
    document.stage.presses_line(ana, "Sí, borrar").await;
    let all = document.observations().await;
    assert_eq!((all[0].person_id, &*all[0].text), (None, SECRET));
    // Whoever comes back is somebody else.
    document.stage.begins(ana, None).await;
    document.stage.forges(ana, "bv:1").await;
    assert_eq!(document.observations().await.len(), 1);
    document.stage.at(MORNING).await;
    let carmen = document.carmen;
    document.stage.forges(carmen, "bj:1:declined").await;
    document.stage.says(carmen, "No.").await;
    document.stage.take(ana);
    document.step("📄 Publicar informe").await;
    assert_eq!(document.stage.take(ana), "");
    // Nobody's words and nobody's number are in the log.
    let mut tx = document.stage.town.app.store.begin().await.unwrap();
    let log = tx.audit_after(0, 1_000).await.unwrap();
    let log = format!("{log:?}");
    assert!(log.contains("consultation_reported") && log.contains("observation_answered"));
    assert!(!log.contains("hueco"), "{log}");
    drop(tx);
    document.stage.town.finish().await;
}

async fn hostile_data_changes_nothing(engine: Engine) {
    let mut document = Document::open(engine).await;
    let ana = document.stage.person("Ana", "es");
    document.observes(ana, 1, SECRET).await;
    let carmen = document.carmen;
    let before = document.record().await;
    for data in [
        "b",
        "bw:1",
        "bw:1:",
        "bw:1:-1",
        "bw:1:3",
        "bw:1:99999999999999999999",
        "bw:-1:0",
        "bs:1:x",
        "bs:1:18446744073709551615",
        "bm:-1",
        "bl:-9",
        "bl:9223372036854775807",
        "bt:1:x-5",
        "bt:1:5-0",
        "bt:1:5-2024-13-40",
        "bd:1:-close",
        "bd:1:5-",
        "bd:1:5-abolish",
        "be:1:office",
        "be:1:x",
        "bb:1:1",
        "bb:1:9-tic",
        "bb:1:1-atlantida",
        "bz:1:9",
        "bq:1:-",
        "bh:1:x",
        "bh:1:18446744073709551615",
        "bj:1:maybe",
        "bo:2",
        "br:2",
        "ba:-3",
        "bk:1:",
        "by:1",
        "by",
    ] {
        for person in [ana, carmen] {
            presses_now(&document.stage, person, data);
            document.stage.settle().await;
        }
        assert_eq!(document.record().await, before, "{data}");
    }
    for link in ["d_", "d_x", "d_2", "d_-1", "d_99999999999999999999"] {
        document.stage.begins(ana, Some(link)).await;
    }
    assert_eq!(document.record().await, before);
    document.stage.town.finish().await;
}

async fn a_coordinator_takes_out_what_must_not_be_public(engine: Engine) {
    let mut document = Document::open(engine).await;
    let ana = document.stage.person("Ana", "es");
    document
        .observes(ana, 1, "La cédula de mi vecino es 71.234.567")
        .await;
    let luz = document
        .stage
        .staff("Luz", "es", Role::Liaison, "planeacion")
        .await;
    for person in [ana, luz] {
        document.stage.forges(person, "bj:1:hide-data").await;
    }
    document
        .stage
        .forges(document.carmen, "bj:1:hide-nothing")
        .await;
    assert!(format!("{:?}", document.record().await).contains("71.234.567"));
    let carmen = document.carmen;
    document.stage.take(ana);
    document.stage.forges(carmen, "bj:1").await;
    document
        .stage
        .presses(carmen, "🚫 Retirar este texto")
        .await;
    document
        .stage
        .presses(carmen, "Tiene datos de una persona")
        .await;
    assert!(!format!("{:?}", document.record().await).contains("71.234.567"));
    seen!(document.stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    Retiramos el texto de su observación 1 sobre Estrategia de 2024, porque tenía datos de una persona y el informe es público. Si quiere, escríbala otra vez sin eso mientras esté abierto: /documentos
    ");
}

async fn an_office_that_answers_a_part_does_not_go(engine: Engine) {
    let mut document = Document::open(engine).await;
    let used = async |document: &Document| {
        let now = document.stage.town.clock.now();
        let mut tx = document.stage.town.app.store.begin().await.unwrap();
        tx.use_of_office("planeacion", now).await.unwrap()
    };
    assert_eq!(used(&document).await, None);
    document.gives_to_planning().await;
    assert_eq!(used(&document).await, Some(Use::Consultations));
    document.stage.town.finish().await;
}
