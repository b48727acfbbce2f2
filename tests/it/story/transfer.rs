//! A question belongs to another entity (CPACA art. 21), by the whole bot: it goes there with a letter, whoever asked has
//! a copy of that, here it is neither open nor late, and what comes back is taken up with its date.
//!
//! By hand: asked on Monday 15 July; five business days are 16 to 19 and 22 July.

use super::extension::{MONDAY, asked, asks, due};
use super::forum::actor;
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::actions::question::transfer::{take_back, transfer};
use convoca::actions::{ActionError, Actor};
use convoca::app::App;
use convoca::domain::base::{FileKind, QuestionId};
use convoca::domain::staff::role::Role;
use convoca::store::FileRef;

on_both_engines!(
    whoever_asked_reads_where_it_is_with_the_letter,
    what_goes_late_goes_and_says_so,
    away_it_is_neither_open_nor_late_and_comes_back_with_its_date,
    of_two_who_send_it_one_does,
    what_is_answered_first_stays,
    a_notice_that_does_not_arrive_is_told,
    the_directory_is_kept_by_whoever_runs_the_process,
    in_english,
);

const ENTITY: &str = "Área Metropolitana";
const CONTACT: &str = "ventanilla@amva.example";

/// As far as the letter.
async fn to_the_letter(stage: &mut Stage, person: i64, number: &str) {
    stage.says(person, number).await;
    stage.presses(person, "📨 Es de otra entidad").await;
    stage.says(person, ENTITY).await;
    stage.says(person, CONTACT).await;
}

async fn sends(stage: &mut Stage, person: i64, number: &str) {
    to_the_letter(stage, person, number).await;
    stage.sends(person, "document", "oficio.pdf", "").await;
    stage.presses(person, "✅ Enviarla a esa entidad").await;
}

async fn state(stage: &Stage) -> String {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let question = tx.question(QuestionId::new(1)).await.unwrap().unwrap();
    question.state.name().to_owned()
}

async fn whoever_asked_reads_where_it_is_with_the_letter(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    stage.at("2024-07-22T23:30:00-05:00").await;
    for person in [luz, hernan, ana] {
        stage.take(person);
    }
    to_the_letter(&mut stage, luz, "2024-1").await;
    // Only a letter does.
    stage.says(luz, "va después").await;
    assert!(stage.take(luz).contains("un archivo PDF o una foto"));
    stage.sends(luz, "document", "oficio.docx", "").await;
    assert!(stage.take(luz).contains("Aquí va la carta"));
    stage.sends(luz, "document", "Oficio 12.PDF", "").await;
    stage.presses(luz, "✅ Enviarla a esa entidad").await;
    seen!(stage.take(luz), @r"
    ===== Monday 22 July 2024, 23:30
    > <Oficio 12.PDF>

    Se le avisa a quien preguntó, con la copia de la carta:

    📨 Su pregunta 2024-000001 le corresponde a otra entidad: «¿Cuándo arreglan la vía?»

    La enviamos hoy a: Área Metropolitana
    Para comunicarse con ella: ventanilla@amva.example

    Esa entidad le responde. Su plazo empieza el día después de que la reciba (Ley 1437 de 2011, art. 21). Le enviamos la copia de la carta.

    Envíe usted la carta y la pregunta a esa entidad. ¿Ya está hecho? Si dice que sí, aquí queda como trasladada.
    [✅ Enviarla a esa entidad] / [⬅️ Atrás] [✖️ Salir]

    > [✅ Enviarla a esa entidad]

    📨 La pregunta 2024-000001 quedó trasladada: la tiene Área Metropolitana. Aquí ya no corre el plazo.
    [Ver pendientes]
    ");
    seen!(stage.take(ana), @r"
    ===== Monday 22 July 2024, 23:30
    📨 Su pregunta 2024-000001 le corresponde a otra entidad: «¿Cuándo arreglan la vía?»

    La enviamos hoy a: Área Metropolitana
    Para comunicarse con ella: ventanilla@amva.example

    Esa entidad le responde. Su plazo empieza el día después de que la reciba (Ley 1437 de 2011, art. 21). Le enviamos la copia de la carta.
    [Ver mi pregunta]

    <Oficio 12.PDF>
    ");
    assert_eq!(state(&stage).await, "transferred");
    stage.says(ana, "2024-1").await;
    seen!(stage.take(ana), @r"
    ===== Monday 22 July 2024, 23:30
    > 2024-1

    2024-000001

    ¿Cuándo arreglan la vía?

    📨 Su pregunta le corresponde a otra entidad, y allá le responden.
    📨 Trasladada el lunes 22 de julio. La tiene Área Metropolitana (ventanilla@amva.example).
    [📎 Ver la carta] / [🕑 Qué ha pasado]
    ");
    stage.presses(ana, "📎 Ver la carta").await;
    assert!(stage.take(ana).contains("Oficio 12.PDF"));
    stage.presses(ana, "🕑 Qué ha pasado").await;
    assert!(
        stage
            .take(ana)
            .contains("La enviamos a otra entidad: Área Metropolitana.")
    );
    // Nobody else has it.
    let eva = stage.person("Eva", "es");
    stage.says(eva, "/mis_preguntas").await;
    stage.forges(eva, "letter:1").await;
    assert!(!stage.take(eva).contains("Oficio"));
    // The next time it is in the list.
    asks(&mut stage, ana).await;
    stage.says(luz, "2024-2").await;
    stage.presses(luz, "📨 Es de otra entidad").await;
    stage.presses(luz, ENTITY).await;
    stage.sends(luz, "photo", "", "").await;
    assert!(stage.take(luz).contains(CONTACT));
    stage.at("2024-07-23T08:05:00-05:00").await;
    stage.town.finish().await;
}

async fn what_goes_late_goes_and_says_so(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    asks(&mut stage, ana).await;
    // It is shown as in time, and midnight passes.
    stage.at("2024-07-22T23:58:00-05:00").await;
    to_the_letter(&mut stage, luz, "2024-1").await;
    stage.sends(luz, "document", "oficio.pdf", "").await;
    assert!(!stage.take(luz).contains("Se nos hizo tarde"));
    stage
        .town
        .clock
        .set("2024-07-23T05:00:00Z".parse().unwrap());
    stage.take(ana);
    stage.presses(luz, "✅ Enviarla a esa entidad").await;
    assert!(stage.take(luz).contains("Se nos hizo tarde"));
    assert_eq!(stage.take(ana), "");
    stage.presses(luz, "✅ Enviarla a esa entidad").await;
    let told = stage.take(ana);
    assert!(
        told.contains("era a más tardar el lunes 22 de julio de 2024"),
        "{told}"
    );
    assert_eq!(state(&stage).await, "transferred");
    // The last second was in time.
    stage
        .town
        .clock
        .set("2024-07-23T04:59:59Z".parse().unwrap());
    sends(&mut stage, luz, "2024-2").await;
    assert!(!stage.take(ana).contains("Se nos hizo tarde"));
    stage.at("2024-07-23T08:05:00-05:00").await;
    stage.town.finish().await;
}

async fn away_it_is_neither_open_nor_late_and_comes_back_with_its_date(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    sends(&mut stage, luz, "2024-1").await;
    let all = [luz, hernan, ana, carmen, alba];
    for person in all {
        stage.take(person);
    }
    for day in ["07-29", "08-02", "08-05"] {
        stage.at(&format!("2024-{day}T09:05:00-05:00")).await;
    }
    for person in all {
        assert_eq!(stage.take(person), "");
    }
    stage.says(luz, "/pendientes").await;
    assert!(!stage.take(luz).contains("2024-000001"));
    // Nothing else is done with it; what is not theirs to call back stays.
    for forged in ["ans:1", "lack:1", "not:1", "fwd:1", "kinds:1"] {
        stage.forges(luz, forged).await;
        let told = stage.take(luz);
        assert!(told.contains("está en otra entidad"), "{forged}: {told}");
    }
    stage.forges(luz, "backy:1").await;
    stage.forges(ana, "wdy:1").await;
    assert_eq!(state(&stage).await, "transferred");
    stage.take(ana);
    stage.says(carmen, "/preguntas").await;
    stage.presses(carmen, "📨 Trasladadas: 1").await;
    stage.presses_line(carmen, "📨 2024-000001").await;
    stage.presses(carmen, "↩️ Volver a tomarla").await;
    stage.presses(carmen, "↩️ Sí, tomarla").await;
    let told = stage.take(carmen);
    assert!(told.contains("está aquí otra vez"), "{told}");
    for person in [ana, luz] {
        let told = stage.take(person);
        assert!(
            told.contains("a más tardar el lunes 5 de agosto de 2024"),
            "{told}"
        );
    }
    assert_eq!(
        (state(&stage).await, due(&stage).await),
        ("received".into(), "2024-08-05".into())
    );
    stage.forges(carmen, "backy:1").await;
    assert!(stage.take(carmen).contains("no está en otra entidad"));
    // Sent again, and back after its date: that has passed, and is said once.
    sends(&mut stage, luz, "2024-1").await;
    stage.at("2024-08-08T09:05:00-05:00").await;
    stage.take(ana);
    stage.says(carmen, "2024-1").await;
    stage.presses(carmen, "↩️ Volver a tomarla").await;
    stage.presses(carmen, "↩️ Sí, tomarla").await;
    assert!(
        stage
            .take(ana)
            .contains("La fecha era el lunes 5 de agosto de 2024 y ya pasó.")
    );
    stage.at("2024-08-09T09:05:00-05:00").await;
    assert_eq!(stage.take(ana), "");
    stage.town.finish().await;
}

async fn sends_as(app: &App, actor: &Actor) -> Result<(), ActionError> {
    let (now, desk) = (app.clock.now(), app.desk.now());
    let letter = FileRef {
        kind: FileKind::Document,
        file_id: "F".into(),
        name: Some("oficio.pdf".into()),
    };
    let what = (QuestionId::new(1), ENTITY, CONTACT);
    let mut tx = app.store.begin().await.unwrap();
    transfer(&mut tx, &desk, actor, what, &letter, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn of_two_who_send_it_one_does(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    let both = [actor(&stage, luz).await, actor(&stage, hernan).await];
    let twin = match engine {
        Engine::Postgres => Some(stage.town.twin().await),
        Engine::Sqlite => None,
    };
    let (app, other) = (&stage.town.app, twin.as_ref().unwrap_or(&stage.town.app));
    let (one, two) = tokio::join!(sends_as(app, &both[0]), sends_as(other, &both[1]));
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    stage.settle().await;
    assert_eq!(
        stage
            .take(ana)
            .matches("le corresponde a otra entidad")
            .count(),
        1
    );
    let sent = "SELECT COUNT(*) FROM question_transfers";
    assert_eq!(stage.town.database.count(sent).await, 1);
    // Of what is with nobody else nobody takes anything back.
    let desk = stage.town.app.desk.now();
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let now = stage.town.app.clock.now();
    assert!(
        take_back(&mut tx, &desk, &both[0], QuestionId::new(1), now)
            .await
            .is_err()
    );
    drop(tx);
    if let Some(twin) = twin {
        twin.store.close().await;
    }
}

async fn what_is_answered_first_stays(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    to_the_letter(&mut stage, hernan, "2024-1").await;
    stage.sends(hernan, "document", "oficio.pdf", "").await;
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "La arreglan en agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    stage.take(hernan);
    stage.take(ana);
    stage.presses(hernan, "✅ Enviarla a esa entidad").await;
    assert!(stage.take(hernan).contains("respond"));
    assert_eq!(stage.take(ana), "");
    assert_eq!(state(&stage).await, "answered");
    stage.town.finish().await;
}

async fn a_notice_that_does_not_arrive_is_told(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    let liaison = actor(&stage, luz).await;
    sends_as(&stage.town.app, &liaison).await.unwrap();
    stage.town.telegram.block(ana).unwrap();
    stage.settle().await;
    for person in [luz, hernan] {
        let told = stage.take(person);
        let lost = "No llegó el aviso de que se trasladó la pregunta 2024-000001.";
        assert_eq!(told.matches(lost).count(), 1, "{told}");
    }
    // It is there all the same. Whoever is erased leaves no letter.
    assert_eq!(state(&stage).await, "transferred");
    stage.town.telegram.unblock(ana).unwrap();
    stage.settle().await;
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "Sí, borrar mis datos").await;
    let kept = "SELECT COUNT(*) FROM question_transfers WHERE letter_file IS NOT NULL";
    assert_eq!(stage.town.database.count(kept).await, 0);
}

async fn the_directory_is_kept_by_whoever_runs_the_process(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    for forged in ["ents", "entadd", "ent:1", "entdrop:1"] {
        stage.forges(luz, forged).await;
    }
    assert!(!stage.take(luz).contains("Otras entidades"));
    stage.says(carmen, "/preguntas").await;
    stage.presses(carmen, "🏛️ Otras entidades").await;
    stage.presses(carmen, "➕ Agregar una entidad").await;
    stage.says(carmen, "x").await;
    stage.says(carmen, "Gobernación <b>de</b> Antioquia").await;
    stage.says(carmen, "gobernacion@antioquia.example").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("Es muy corto") && told.contains("Hay una."),
        "{told}"
    );
    stage
        .presses(carmen, "Gobernación <b>de</b> Antioquia")
        .await;
    assert!(stage.take(carmen).contains("gobernacion@antioquia.example"));
    stage.presses(carmen, "🗑️ Quitarla de la lista").await;
    assert!(stage.take(carmen).contains("Todavía no hay ninguna."));
    stage.town.finish().await;
}

async fn in_english(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let lily = stage.staff("Lily", "en", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "en");
    stage.says(ana, "When is the road repaired?").await;
    stage.presses(ana, "Development plan").await;
    stage.presses(ana, "✅ Send").await;
    for person in [lily, ana] {
        stage.take(person);
    }
    stage.says(lily, "2024-1").await;
    stage.presses(lily, "📨 Another entity's").await;
    stage.says(lily, ENTITY).await;
    stage.says(lily, CONTACT).await;
    stage.sends(lily, "photo", "", "").await;
    stage.presses(lily, "✅ Send it to that entity").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    📨 Your question 2024-000001 belongs to another entity: “When is the road repaired?”

    We have sent it today to: Área Metropolitana
    To get in touch: ventanilla@amva.example

    That entity will answer you. Its time starts the day after it receives the question (Ley 1437 de 2011, art. 21). We send you a copy of the letter.
    [See my question]

    <>
    ");
    stage.town.finish().await;
}
