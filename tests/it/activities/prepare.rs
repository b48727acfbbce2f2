//! What is missing before the first hearing: the coordinator's list, from the invitation to a question that is
//! tried and thrown away.

use super::schedule;
use super::sent::sends;
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::actions::staff::invitation;
use convoca::domain::staff::role::Role;

on_both_engines!(
    the_list_follows_the_invitation_and_ends,
    a_question_is_tried_where_somebody_answers,
    topics_are_proposed_and_written,
    nobody_else_prepares_anything,
    a_link_for_another_is_not_used_up_by_looking,
    where_there_are_no_offices_nobody_says_that_all_have_a_liaison,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn the_list_follows_the_invitation_and_ends(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
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
    ");
    stage.presses(carmen, "📅 Revisar el calendario").await;
    stage.presses(carmen, "Así está bien").await;
    stage.presses(carmen, "🔗 Invitar a los enlaces").await;
    stage.presses_line(carmen, "🔗 Hacer").await;
    let told = stage.take(carmen);
    assert_eq!(
        told.matches("https://t.me/convoca_bot?start=").count(),
        5,
        "{told}"
    );
    let links: Vec<String> = told
        .split("start=")
        .skip(1)
        .map(|rest| rest.split_whitespace().next().unwrap().to_owned())
        .collect();
    for (number, secret) in links.iter().enumerate() {
        let liaison = stage.person(&format!("Enlace {number}"), "es");
        stage.begins(liaison, Some(secret)).await;
        assert!(stage.take(liaison).contains("bienvenida"));
    }
    // Each link is a message of its own, to be sent on; the list knows of them.
    assert!(told.contains("✉️ Dirección TIC"), "{told}");
    assert!(told.contains("Son 5."), "{told}");
    stage.presses(carmen, "⬅️ A la lista").await;
    stage.presses(carmen, "🧪 Probar una pregunta").await;
    stage.presses(carmen, "▶️ Probar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > [⬅️ A la lista]

    Antes de la primera audiencia

    – Falta el cronograma
    ✅ Oficinas: 5
    ✅ Temas: 5
    ✅ Cada oficina tiene enlace
    – Falta anunciar la audiencia
    ✅ Calendario revisado
    ✅ La gente sabe a quién escribir por sus datos
    – Falta probar una pregunta

    Faltan 3 cosas. Toque el botón de la que quiera hacer.
    [📄 Cargar el cronograma] / [📣 Crear la audiencia] / [🧪 Probar una pregunta]

    > [🧪 Probar una pregunta]

    Hacemos una pregunta de prueba: queda registrada, va a la oficina, se responde y la respuesta sale. Después se borra todo. Nadie recibe nada.
    [▶️ Probar] / [⬅️ A la lista]

    > [▶️ Probar]

    🧪 Pregunta de prueba
    ✅ Quedó registrada con el número 2024-000001.
    ✅ Hay que responderla hasta el lunes 5 de agosto de 2024.
    ✅ Tema «Plan de Desarrollo»: la recibe Departamento Administrativo de Planeación.
    ✅ Esa oficina tiene 1 enlace.
    ✅ Se respondió, y la respuesta saldría para quien preguntó.
    La prueba ya se borró: no quedó nada de ella.
    [📋 Lo que falta]
    ");
    let nothing = "SELECT COUNT(*) FROM questions";
    assert_eq!(stage.town.database.count(nothing).await, 0);
    let told = "SELECT COUNT(*) FROM outbox WHERE key LIKE 'answer:%' OR key LIKE 'announce%'";
    assert_eq!(stage.town.database.count(told).await, 0);
    // No number was used up.
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo arreglan la vía?").await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    assert!(stage.take(ana).contains("2024-000001"));
    let text = schedule(&[["1", "Publicar", "01/08/2024", "02/08/2024", "Dirección TIC"]]);
    sends(&mut stage, carmen, "cronograma.csv", text.as_bytes()).await;
    stage.presses(carmen, "✅ Cargar").await;
    stage.says(carmen, "/proceso").await;
    stage.take(carmen);
    stage.presses(carmen, "📋 Lo que falta").await;
    let told = stage.take(carmen);
    assert!(told.contains("✅ Cronograma: versión 1"), "{told}");
    assert!(told.contains("✅ Se probó una pregunta"), "{told}");
    assert!(told.contains("Falta 1 cosa"), "{told}");
    // The hearing is made where spaces are.
    stage.presses(carmen, "📣 Crear la audiencia").await;
    assert!(stage.take(carmen).contains("Audiencia"));
    stage.town.finish().await;
}

/// The first topic's office has nobody: the trial looks further, and says what is missing where nobody is.
async fn a_question_is_tried_where_somebody_answers(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    for (liaisons, found, done) in [(0, "no tiene enlace", false), (1, "tiene 1 enlace", true)] {
        if liaisons > 0 {
            stage.staff("Luz", "es", Role::Liaison, "tic").await;
        }
        stage.take(carmen);
        stage.says(carmen, "/proceso").await;
        stage.presses(carmen, "📋 Lo que falta").await;
        stage.presses(carmen, "🧪 Probar una pregunta").await;
        stage.presses(carmen, "▶️ Probar").await;
        let told = stage.take(carmen);
        assert!(told.contains(found), "{told}");
        assert_eq!(told.contains("pruebe otra vez"), !done, "{told}");
        stage.presses(carmen, "📋 Lo que falta").await;
        let told = stage.take(carmen);
        assert_eq!(told.contains("✅ Se probó una pregunta"), done, "{told}");
    }
    stage.town.finish().await;
}

async fn topics_are_proposed_and_written(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.forges(carmen, "ww:offices").await;
    stage
        .says(
            carmen,
            "- Secretaría de Salud\n2. Secretaría de Obras Públicas\nDirección TIC\n12/03/2026",
        )
        .await;
    let told = stage.take(carmen);
    assert!(told.contains("«12/03/2026» no es un nombre"), "{told}");
    stage
        .says(
            carmen,
            "- Secretaría de Salud\n2. Secretaría de Obras Públicas\nDirección TIC",
        )
        .await;
    let told = stage.take(carmen);
    assert!(told.contains("➕ Oficina «Secretaría de Salud»"), "{told}");
    assert!(
        told.contains("➕ Oficina «Secretaría de Obras Públicas»"),
        "{told}"
    );
    stage.presses(carmen, "✅ Guardar").await;
    stage.presses(carmen, "📋 Lo que falta").await;
    assert!(stage.take(carmen).contains("✅ Oficinas: 7"));
    stage.forges(carmen, "wi:topics").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("Salud y puestos de salud → Secretaría de Salud"),
        "{told}"
    );
    assert!(
        told.contains("Vías y obras → Secretaría de Obras Públicas"),
        "{told}"
    );
    stage.presses(carmen, "➕ Salud y puestos de salud").await;
    stage.forges(carmen, "ww:topics").await;
    for (written, says) in [
        ("Los puentes", "No entendimos «Los puentes»"),
        (
            "Los puentes: Oficina de nadie",
            "No hay una oficina «Oficina de nadie». Sus oficinas son: ",
        ),
        (
            "Salud y puestos de salud: Secretaría de Salud",
            "El tema «Salud y puestos de salud» ya está",
        ),
    ] {
        stage.says(carmen, written).await;
        let told = stage.take(carmen);
        assert!(told.contains(says), "{written}: {told}");
    }
    stage
        .says(carmen, "Los puentes: secretaria de obras publicas")
        .await;
    stage.forges(carmen, "ww:policy").await;
    stage.says(carmen, "no es un correo").await;
    assert!(stage.take(carmen).contains("Eso no es un correo"));
    stage.says(carmen, "datos@nuevo.gov.co").await;
    let process = &stage.town.app.desk.now().process;
    let topics: Vec<_> = process
        .topics
        .iter()
        .map(|topic| topic.name.read("es"))
        .collect();
    assert!(topics.contains(&"Salud y puestos de salud"), "{topics:?}");
    assert!(topics.contains(&"Los puentes"), "{topics:?}");
    assert_eq!(
        process.controller.email.as_deref(),
        Some("datos@nuevo.gov.co")
    );
    assert_eq!(
        process
            .offices
            .iter()
            .filter(|one| one.name == "Dirección TIC")
            .count(),
        1
    );
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo arreglan el puente?").await;
    stage.presses(ana, "Los puentes").await;
    stage.presses(ana, "✅ Enviar").await;
    let office = "SELECT office FROM questions";
    let office = stage.town.database.texts(office).await;
    assert_eq!(office, ["obras-publicas"]);
    stage.town.finish().await;
}

/// Whoever coordinates looks at a link that is for another: it still serves that person.
async fn a_link_for_another_is_not_used_up_by_looking(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let secrets = [
        "0123456789abcdef0123456789abcdef",
        "00000000000000000000000000000001",
    ];
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let (desk, now) = (stage.town.app.desk.now(), stage.town.clock.now());
    for secret in secrets {
        let post = (Role::Liaison, "tic");
        let invited = invitation::invite(&mut tx, &desk, post.0, post.1, secret, now).await;
        invited.unwrap();
    }
    tx.commit().await.unwrap();
    stage.take(carmen);
    stage.begins(carmen, Some(secrets[0])).await;
    let told = stage.take(carmen);
    assert!(
        told.contains("Será: Enlace de Dirección TIC. Sirve una sola vez."),
        "{told}"
    );
    let luz = stage.person("Luz", "es");
    stage.begins(luz, Some(secrets[0])).await;
    assert!(
        stage
            .take(luz)
            .contains("Usted es enlace de: Dirección TIC")
    );
    // It is used up now; and nobody else's word for it counts.
    stage.presses(carmen, "Es para mí").await;
    assert!(stage.take(carmen).contains("no sirve"));
    stage.forges(luz, &format!("tu:{}", secrets[1])).await;
    stage.begins(carmen, Some(secrets[1])).await;
    stage.presses(carmen, "Es para mí").await;
    let told = stage.take(carmen);
    assert!(told.contains("Usted es enlace de: Dirección TIC"), "{told}");
    stage.town.finish().await;
}

async fn where_there_are_no_offices_nobody_says_that_all_have_a_liaison(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.take(carmen);
    stage.forges(carmen, "wi:liaisons").await;
    assert!(stage.take(carmen).contains("5 oficinas no tienen enlace"));
    // A file is no answer to a step that is written.
    stage.forges(carmen, "ww:offices").await;
    sends(&mut stage, carmen, "b.pdf", b"%PDF").await;
    let told = stage.take(carmen);
    assert!(told.contains("Aquí no va un archivo"), "{told}");
    stage.town.finish().await;
}

async fn nobody_else_prepares_anything(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let eva = stage.staff("Eva", "es", Role::Auditor, "").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "hola").await;
    for person in [luz, eva, ana] {
        stage.take(person);
        let all = [
            "wl",
            "wi:topics",
            "wa",
            "ww:offices",
            "wn",
            "wc",
            "wx",
            "wt:salud",
        ];
        stage.forges_all(person, all.map(ToOwned::to_owned)).await;
        assert!(!stage.take(person).contains("audiencia"), "{person}");
    }
    let kept = "SELECT COUNT(*) FROM process_amendments";
    assert_eq!(stage.town.database.count(kept).await, 0);
    let kept = "SELECT COUNT(*) FROM process_checks";
    assert_eq!(stage.town.database.count(kept).await, 0);
    let links = "SELECT COUNT(*) FROM invitations WHERE used_at IS NULL";
    assert_eq!(stage.town.database.count(links).await, 0);
    stage.town.finish().await;
}
