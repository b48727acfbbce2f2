//! Somebody says what interests them, one thing at a time; changes it, erases it, and is never nagged.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::actions::person::profile::guard;
use convoca::domain::base::{Key, PersonId};
use convoca::domain::person::profile::TraitKind;

on_both_engines!(
    what_is_said_is_asked_one_by_one_and_kept,
    sensitive_groups_are_asked_after_a_yes_and_go_with_it,
    what_was_said_is_seen_changed_and_erased,
    the_offer_comes_once_and_spaces_offer_the_notice,
    keys_that_have_gone_say_nothing,
    forged_choices_keep_nothing,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// What the database knows of the first person.
async fn traits(stage: &Stage) -> String {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let all = tx.traits_of(PersonId::new(1)).await.unwrap();
    let all = all
        .iter()
        .map(|one| format!("{}={}", one.kind.name(), one.value));
    all.collect::<Vec<_>>().join(" ")
}

async fn what_is_said_is_asked_one_by_one_and_kept(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/perfil").await;
    stage.presses(ana, "Corregimiento El Manzanillo").await;
    stage.presses(ana, "Vereda El Ajizal").await;
    stage.presses(ana, "⬜ Jóvenes").await;
    stage.presses(ana, "⬜ Comerciantes").await;
    stage.presses(ana, "✅ Jóvenes").await;
    stage.presses(ana, "Seguir ➡️").await;
    stage.presses(ana, "⬜ Plan de Desarrollo").await;
    stage.presses(ana, "Seguir ➡️").await;
    stage.presses(ana, "⬅️ Atrás").await;
    stage.presses(ana, "⬜ Control y cumplimiento").await;
    stage.presses(ana, "Seguir ➡️").await;
    stage.presses(ana, "En la tarde (12 a 6)").await;
    stage.presses(ana, "Saltar ➡️").await;
    stage.presses(ana, "No").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /perfil

    Así le avisamos solo de lo que le interesa. Nada es obligatorio: salte lo que no quiera contar.

    ¿Dónde vive?
    [Comuna 1] / [Comuna 2] / [Comuna 3] / [Comuna 4] / [Comuna 5] / [Comuna 6] / [Corregimiento El Manzanillo] / [Saltar ➡️]

    > [Corregimiento El Manzanillo]

    ¿En qué parte de Corregimiento El Manzanillo?
    [Vereda El Ajizal] / [Vereda Los Olivares] / [⬅️ Atrás] [Seguir ➡️]

    > [Vereda El Ajizal]

    ¿Es de alguno de estos grupos? Toque los que sean.
    [⬜ Juntas de acción comunal] / [⬜ Jóvenes] / [⬜ Personas mayores] / [⬜ Comerciantes] / [⬅️ Atrás] [Saltar ➡️]

    > [⬜ Jóvenes]

    ¿Es de alguno de estos grupos? Toque los que sean.
    [⬜ Juntas de acción comunal] / [✅ Jóvenes] / [⬜ Personas mayores] / [⬜ Comerciantes] / [⬅️ Atrás] [Seguir ➡️]

    > [⬜ Comerciantes]

    ¿Es de alguno de estos grupos? Toque los que sean.
    [⬜ Juntas de acción comunal] / [✅ Jóvenes] / [⬜ Personas mayores] / [✅ Comerciantes] / [⬅️ Atrás] [Seguir ➡️]

    > [✅ Jóvenes]

    ¿Es de alguno de estos grupos? Toque los que sean.
    [⬜ Juntas de acción comunal] / [⬜ Jóvenes] / [⬜ Personas mayores] / [✅ Comerciantes] / [⬅️ Atrás] [Seguir ➡️]

    > [Seguir ➡️]

    ¿Qué temas le interesan? Toque los que quiera.
    [⬜ Plan de Desarrollo] / [⬜ Convocatorias y piezas] / [⬜ Sede electrónica y trámites] / [⬜ Control y cumplimiento] / [⬜ El proceso de rendición de cuentas] / [⬅️ Atrás] [Saltar ➡️]

    > [⬜ Plan de Desarrollo]

    ¿Qué temas le interesan? Toque los que quiera.
    [✅ Plan de Desarrollo] / [⬜ Convocatorias y piezas] / [⬜ Sede electrónica y trámites] / [⬜ Control y cumplimiento] / [⬜ El proceso de rendición de cuentas] / [⬅️ Atrás] [Seguir ➡️]

    > [Seguir ➡️]

    ¿A qué hora le podemos escribir?
    [En la mañana (7 a 12)] / [En la tarde (12 a 6)] / [En la noche (6 a 8)] / [A cualquier hora] / [⬅️ Atrás] [Saltar ➡️]

    > [⬅️ Atrás]

    ¿Qué temas le interesan? Toque los que quiera.
    [✅ Plan de Desarrollo] / [⬜ Convocatorias y piezas] / [⬜ Sede electrónica y trámites] / [⬜ Control y cumplimiento] / [⬜ El proceso de rendición de cuentas] / [⬅️ Atrás] [Seguir ➡️]

    > [⬜ Control y cumplimiento]

    ¿Qué temas le interesan? Toque los que quiera.
    [✅ Plan de Desarrollo] / [⬜ Convocatorias y piezas] / [⬜ Sede electrónica y trámites] / [✅ Control y cumplimiento] / [⬜ El proceso de rendición de cuentas] / [⬅️ Atrás] [Seguir ➡️]

    > [Seguir ➡️]

    ¿A qué hora le podemos escribir?
    [En la mañana (7 a 12)] / [En la tarde (12 a 6)] / [En la noche (6 a 8)] / [A cualquier hora] / [⬅️ Atrás] [Saltar ➡️]

    > [En la tarde (12 a 6)]

    ¿Por dónde se entera mejor de los encuentros?
    [Por aquí, por Telegram] / [Por WhatsApp] / [Por una llamada] / [Por la radio] / [En papel] / [⬅️ Atrás] [Saltar ➡️]

    > [Saltar ➡️]

    Hay grupos que la ley cuida más: por etnia, salud, discapacidad, identidad de género o por ser víctima. ¿Quiere contarnos si es de alguno? Es para invitarlo o invitarla a encuentros de su grupo. Son datos sensibles: usted decide. Si dice que no, todo sigue igual.
    [Sí] [No]

    > [No]

    Esto nos contó
    Dónde vive: Vereda El Ajizal
    Sus grupos: Comerciantes
    Sus temas: Plan de Desarrollo, Control y cumplimiento
    A qué hora: En la tarde (12 a 6)
    Por dónde: sin contar
    Otros grupos: sin contar
    Puede cambiarlo o borrarlo cuando quiera.
    [✏️ Dónde vive] [🗑 Borrar] / [✏️ Sus grupos] [🗑 Borrar] / [✏️ Sus temas] [🗑 Borrar] / [✏️ A qué hora] [🗑 Borrar] / [✏️ Por dónde] / [✏️ Otros grupos]
    ");
    assert_eq!(
        traits(&stage).await,
        "group=comerciantes hours=afternoons topic=control topic=plan-de-desarrollo zone=ajizal"
    );
    stage.town.finish().await;
}

async fn sensitive_groups_are_asked_after_a_yes_and_go_with_it(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/perfil").await;
    for _ in 0..5 {
        stage.presses(ana, "Saltar ➡️").await;
    }
    assert_eq!(traits(&stage).await, "");
    stage.take(ana);
    stage.presses(ana, "Sí").await;
    stage.presses(ana, "⬜ Víctimas del conflicto").await;
    stage.presses(ana, "✅ Listo").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > [Sí]

    ¿Es de alguno de estos grupos? Toque los que sean. Puede borrarlo cuando quiera.
    [⬜ Personas con discapacidad] / [⬜ Víctimas del conflicto] / [✅ Listo]

    > [⬜ Víctimas del conflicto]

    ¿Es de alguno de estos grupos? Toque los que sean. Puede borrarlo cuando quiera.
    [⬜ Personas con discapacidad] / [✅ Víctimas del conflicto] / [✅ Listo]

    > [✅ Listo]

    Esto nos contó
    Dónde vive: sin contar
    Sus grupos: sin contar
    Sus temas: sin contar
    A qué hora: sin contar
    Por dónde: sin contar
    Otros grupos: Víctimas del conflicto
    Puede cambiarlo o borrarlo cuando quiera.
    [✏️ Dónde vive] / [✏️ Sus grupos] / [✏️ Sus temas] / [✏️ A qué hora] / [✏️ Por dónde] / [✏️ Otros grupos] [🗑 Borrar]
    ");
    assert_eq!(traits(&stage).await, "group=victimas");
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let consents = tx.consents_of(PersonId::new(1)).await.unwrap();
    drop(tx);
    assert_eq!(
        (consents[0].purpose.name(), consents[0].given),
        ("sensitive", true)
    );
    assert!(
        consents[0]
            .text
            .starts_with("Hay grupos que la ley cuida más")
    );

    stage.says(ana, "/perfil").await;
    stage.presses(ana, "✏️ Sus grupos").await;
    stage.presses(ana, "⬜ Jóvenes").await;
    stage.presses(ana, "✅ Listo").await;
    stage.take(ana);
    stage.says(ana, "/privacidad").await;
    let page = stage.take(ana);
    assert!(
        page.contains("👤 Usted nos contó: Jóvenes · Víctimas del conflicto"),
        "{page}"
    );
    stage
        .presses(ana, "🚫 Borrar los grupos que la ley cuida más")
        .await;
    assert!(stage.take(ana).contains("Listo. Borramos esos datos."));
    assert_eq!(traits(&stage).await, "group=jovenes");
    // Asked once more only by one's own wish.
    stage.says(ana, "/perfil").await;
    stage.presses(ana, "✏️ Otros grupos").await;
    assert!(stage.take(ana).contains("Hay grupos que la ley cuida más"));
    stage.forges(ana, "xt:sensitive:o0.victimas").await;
    assert_eq!(traits(&stage).await, "group=jovenes");
    stage.town.finish().await;
}

async fn what_was_said_is_seen_changed_and_erased(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/perfil").await;
    stage.presses(ana, "Comuna 1").await;
    stage.says(ana, "/perfil").await;
    stage.presses(ana, "✏️ Dónde vive").await;
    stage.presses(ana, "Comuna 6").await;
    assert_eq!(traits(&stage).await, "zone=comuna-6");
    stage.presses(ana, "✏️ A qué hora").await;
    stage.presses(ana, "En la noche (6 a 8)").await;
    stage.presses(ana, "✏️ A qué hora").await;
    stage.presses(ana, "A cualquier hora").await;
    assert_eq!(traits(&stage).await, "zone=comuna-6");
    stage.presses(ana, "✏️ Por dónde").await;
    stage.presses(ana, "Por la radio").await;
    assert_eq!(traits(&stage).await, "channel=radio zone=comuna-6");
    // Everything is in the file of one's data.
    stage.says(ana, "/privacidad").await;
    stage.presses(ana, "📄 Ver mis datos").await;
    let file = stage.town.last(ana).file.unwrap();
    let (_, content) = stage.town.telegram.file(&file.file_id).unwrap();
    let data: serde_json::Value = serde_json::from_slice(&content).unwrap();
    let channel = serde_json::json!({ "kind": "channel", "value": "radio" });
    assert_eq!(data["profile"][0], channel);
    assert_eq!(data["lists"], serde_json::json!([]));
    stage.presses(ana, "👤 Ver o cambiar lo que conté").await;
    stage.take(ana);
    stage.presses(ana, "🗑 Borrar").await;
    stage.presses(ana, "🗑 Borrar").await;
    assert_eq!(traits(&stage).await, "");
    let told = stage.take(ana);
    assert!(told.ends_with("[✏️ Otros grupos]\n\n"), "{told}");
    assert!(told.contains("Dónde vive: sin contar"), "{told}");
    stage.town.finish().await;
}

async fn the_offer_comes_once_and_spaces_offer_the_notice(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "en");
    stage.says(ana, "/spaces").await;
    stage.presses(ana, "🔔 Tell me of meetings").await;
    stage.presses(ana, "Yes").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /spaces

    No meetings are announced now. You can still ask at any time.
    [🔔 Tell me of meetings]

    > [🔔 Tell me of meetings]

    Would you like us to tell you here of hearings and meetings? You can change it any time in /privacy. If you say no, we answer you all the same.
    [Yes] [No]

    > [Yes]

    Thank you. You can change it any time in /privacy.
    [👤 Say what interests me]
    ");
    stage.presses(ana, "👤 Say what interests me").await;
    assert!(stage.take(ana).contains("Where do you live?"));
    // Who has agreed is not offered it, and who agrees again is not asked again.
    stage.says(ana, "/spaces").await;
    assert!(!stage.take(ana).contains("🔔"));
    stage.says(ana, "/privacy").await;
    stage.presses(ana, "🔕 Do not tell me of meetings").await;
    stage.says(ana, "/spaces").await;
    stage.presses(ana, "🔔 Tell me of meetings").await;
    stage.presses(ana, "Yes").await;
    let told = stage.take(ana);
    assert!(told.contains("Thank you."), "{told}");
    assert!(!told.contains("👤"), "{told}");
    stage.town.finish().await;
}

async fn keys_that_have_gone_say_nothing(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.begins(ana, None).await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    for (kind, value) in [
        ("zone", "comuna-99"),
        ("group", "gone"),
        ("group", "victimas"),
        ("group", "jovenes"),
        ("topic", "gone"),
        ("hours", "midnight"),
    ] {
        let kind = TraitKind::parse(kind).unwrap();
        tx.add_trait(PersonId::new(1), kind, value).await.unwrap();
    }
    // What is sensitive now was said before anybody was asked about it.
    guard(&mut tx, &stage.town.app.desk.now().process)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(!traits(&stage).await.contains("victimas"));
    stage.says(ana, "/privacidad").await;
    let told = stage.take(ana);
    assert!(told.contains("👤 Usted nos contó: Jóvenes\n"), "{told}");
    // Buttons of an earlier process file.
    let before = traits(&stage).await;
    for old in [
        "xt:zone:w0.comuna-99",
        "xt:group:w0.gone",
        "xz:w0:comuna-99",
    ] {
        stage.forges(ana, old).await;
    }
    assert_eq!(traits(&stage).await, before);
    stage.says(ana, "/perfil").await;
    stage.presses(ana, "✏️ Dónde vive").await;
    stage.presses(ana, "Comuna 2").await;
    stage.presses(ana, "🗑 Borrar").await;
    stage.presses(ana, "🗑 Borrar").await;
    assert_eq!(traits(&stage).await, "hours=midnight topic=gone");
    stage.town.finish().await;
}

async fn forged_choices_keep_nothing(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.begins(ana, None).await;
    for forged in [
        "xt",
        "xt:",
        "xt:zone",
        "xt:zone:",
        "xt:zone:w0",
        "xt:zone:w0.",
        "xt:zone:z0.comuna-1",
        "xt:zone:w.comuna-1",
        "xt:zone:w-1.comuna-1",
        "xt:zone:ñ0.comuna-1",
        "xt:hours:w0.night",
        "xt:channel:w0.pigeon",
        "xt:sensitive:w0.victimas",
        "xt:group:w0.victimas",
        "xt:topic:w0.'; DROP TABLE traits; --",
        "xt:group:w99999999999999999999.jovenes",
        "xa:zone:",
        "xa:zone:w99999999999999",
        "xa:nothing:w0",
        "xz:w0:nowhere",
        "xz::comuna-1",
        "xe:nothing",
        "xe:",
        "xs:1",
        "xp:1:2",
    ] {
        stage.forges(ana, forged).await;
        assert_eq!(traits(&stage).await, "", "{forged}");
    }
    stage.town.finish().await;
}

#[test]
fn whoever_lives_in_a_part_lives_in_the_whole() {
    let zone = |key: &str, parent: Option<&str>| convoca::domain::process::Zone {
        key: Key::parse(key).unwrap(),
        name: key.into(),
        parent: parent.and_then(Key::parse),
        people: None,
    };
    let process = convoca::domain::process::Process {
        zones: vec![
            zone("a", None),
            zone("b", Some("a")),
            zone("c", Some("b")),
            zone("d", None),
        ],
        ..Default::default()
    };
    assert_eq!(process.within_zone("a"), ["a", "b", "c"]);
    assert_eq!(process.within_zone("d"), ["d"]);
}
