//! Whoever is erased is erased: a person whose every field is a canary is looked for in the bytes of all
//! files, and in every table.

mod aside;
mod attendees;
mod much;
mod my_data;
mod needs;
mod retention;

use crate::story::guests::hold;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::base::PersonId;
use convoca::domain::person::Purpose;
use convoca::domain::space::SpaceKind;
use convoca::domain::staff::role::Role;
use convoca::simulator::NewPerson;
use convoca::store::SetAside;
use convoca::{actions::person::code, domain::person::profile::TraitKind};
use sha2::{Digest as _, Sha256};

on_both_engines!(
    nothing_of_whoever_is_erased_remains,
    a_farewell_that_cannot_leave_keeps_its_chat_and_no_longer,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";
const LATER: &str = "2024-07-15T10:05:00-05:00";
/// An account's number that nothing else has in it.
const ACCOUNT: i64 = 770_665_544_331;
/// What a question says: it stays, without its author.
const ASKED: &str = "¿Cuándo podan los guayacanes?";
/// Everything else.
const CANARIES: &[&str] = &[
    "770665544331",
    "Anacanaria",
    "Apellidocanario",
    "usercanaria",
    "cedulacanaria",
    "vozcanaria",
    "borradorcanario",
    "necesidadcanaria",
    "zonacanaria",
    "apartadacanaria",
    "boletacanaria",
    "propuestacanaria",
    "telefonocanario",
    "grupocanario",
];

/// A survey with what she is about to answer, what she answered and what she proposed; where she was.
const SURVEY: &[&str] = &[
    "INSERT INTO surveys (id, aim, state, name, questions, places, audience, seed)
        VALUES (901, 'other', 'draft', '\"x\"', '{\"questions\":[]}', '{\"zones\":[],\"groups\":[]}', '', 'seed')",
    "INSERT INTO ballots (id, survey_id, origin, answers, zone, groups)
        VALUES (901, 901, 'chat', '[\"boletacanaria\"]', 'zonacanaria', 'grupocanario')",
    "INSERT INTO voters (survey_id, person_id, draft, ballot_id)
        VALUES (901, 1, 'borradorcanario', 901)",
    "INSERT INTO proposals (survey_id, person_id, text, state)
        VALUES (901, 1, 'propuestacanaria', 'declined')",
    "INSERT INTO attendance (space_id, person_id, name, document, phone, group_key, zone, source, at)
        SELECT MIN(id), 1, 'Anacanaria', 'cedulacanaria', 'telefonocanario', 'grupocanario',
            'zonacanaria', 'qr', MIN(starts_at) FROM spaces",
];

/// She asks, sends files, leaves drafts, says what she needs and who she is, and looks at her data.
async fn lived(stage: &mut Stage) -> i64 {
    let ana = stage.account(NewPerson {
        id: Some(ACCOUNT),
        first_name: "Anacanaria".to_owned(),
        last_name: Some("Apellidocanario".to_owned()),
        username: Some("usercanaria".to_owned()),
        language_code: Some("es".to_owned()),
    });
    stage.says(ana, ASKED).await;
    stage.sends(ana, "document", "cedulacanaria.pdf", "").await;
    stage.sends(ana, "voice", "vozcanaria.ogg", "").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "Poner mi nombre").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.presses(ana, "Sí").await;
    stage.says(ana, &"borradorcanario ".repeat(200)).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    hold(stage, carmen, SpaceKind::Forum, None).await;
    stage.says(ana, "/espacios").await;
    stage.presses_line(ana, "📣 sábado 20 de julio").await;
    stage.presses(ana, "✅ Voy a ir").await;
    stage.presses(ana, "✏️ Otra cosa").await;
    stage.presses(ana, "Sí").await;
    stage.says(ana, "necesidadcanaria").await;
    stage.says(ana, "/codigo ACDEF-34678").await;
    let secret = stage.town.invitation(Role::Liaison, "tic").await;
    stage.begins(ana, Some(&secret)).await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let person = PersonId::new(1);
    tx.add_trait(person, TraitKind::Zone, "zonacanaria")
        .await
        .unwrap();
    let aside = SetAside {
        update_id: 1,
        raw: format!("{{\"from\":{{\"id\":{ACCOUNT},\"text\":\"apartadacanaria y algo\"}}}}"),
        error: "it cannot be decoded".to_owned(),
        at: stage.town.clock.now(),
    };
    tx.set_aside(&aside).await.unwrap();
    for sql in SURVEY {
        tx.sabotage(sql).await.unwrap();
    }
    tx.commit().await.unwrap();
    stage.says(ana, "/privacidad").await;
    stage.presses(ana, "📄 Ver mis datos").await;
    ana
}

async fn nothing_of_whoever_is_erased_remains(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let codes = vec!["ACDEF-34679".to_owned()];
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let now = stage.town.clock.now();
    code::keep(&mut tx, "juntas", codes, now).await.unwrap();
    tx.commit().await.unwrap();
    let ana = lived(&mut stage).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    stage.says(luz, "/pendientes").await;
    for canary in ["770665544331", "cedulacanaria", "boletacanaria"] {
        let places = stage.town.database.places_of(canary.as_bytes()).await;
        assert!(!places.is_empty(), "{canary} was somewhere");
    }
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "Sí, borrar mis datos").await;
    assert!(stage.take(ana).contains("Borramos sus datos"));
    stage.at(LATER).await;

    let mut canaries: Vec<_> = CANARIES
        .iter()
        .map(|text| text.as_bytes().to_vec())
        .collect();
    let digest = format!("{:x}", Sha256::digest(ACCOUNT.to_string()));
    canaries.push(digest.into_bytes());
    if engine == Engine::Sqlite {
        // As SQLite writes a number of this size.
        canaries.push(ACCOUNT.to_be_bytes()[2..].to_vec());
    }
    for canary in canaries {
        let places = stage.town.database.places_of(&canary).await;
        assert!(
            places.is_empty(),
            "{} is in {places:?}",
            String::from_utf8_lossy(&canary)
        );
    }
    // What the law keeps, and that she had agreed.
    let places = stage.town.database.places_of(&ASKED.as_bytes()[3..]).await;
    assert!(!places.is_empty(), "the question stays");
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let past = tx.past_consents().await.unwrap();
    let said: Vec<_> = past
        .iter()
        .map(|one| (one.erasure, one.purpose, one.given, one.on_day.to_string()))
        .collect();
    let day = String::from("2024-07-15");
    assert_eq!(
        said,
        [
            (1, Purpose::Convocations, true, day.clone()),
            (1, Purpose::Needs, true, day.clone()),
            (1, Purpose::Convocations, false, day.clone()),
            (1, Purpose::Needs, false, day),
        ]
    );
    assert!(past[0].text.contains("¿Quiere que le avisemos"));
    drop(tx);
    stage.town.finish().await;
}

async fn a_farewell_that_cannot_leave_keeps_its_chat_and_no_longer(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = lived(&mut stage).await;
    stage.says(ana, "/borrar").await;
    stage
        .town
        .telegram
        .press(ana, "Sí, borrar mis datos")
        .unwrap();
    stage.town.take_in().await;
    let sweep = stage.town.app.store.sweep().await.unwrap();
    assert!(!sweep, "its farewell waits");
    let places = stage.town.database.places_of(b"Borramos sus datos").await;
    assert!(!places.is_empty());
    stage.settle().await;
    assert!(stage.take(ana).contains("Borramos sus datos"));
    assert!(stage.town.app.store.sweep().await.unwrap());
    let places = stage.town.database.places_of(b"Anacanaria").await;
    assert!(places.is_empty(), "{places:?}");
    let places = stage.town.database.places_of(b"Borramos sus datos").await;
    assert!(places.is_empty(), "{places:?}");
}
