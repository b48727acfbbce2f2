//! What kind of petition a question is, where somebody else is in the way: of two who say so one does, nobody
//! waits longer without being told, and what is forged or overtaken decides nothing.

use super::extension::{MONDAY, asked, due};
use super::forum::actor;
use super::guests::hold;
use super::kinds::{INFORMATION, OPINION, YES, tags};
use crate::support::{Engine, Stage, on_both_engines};
use convoca::actions::question::kind::{as_kind, tag};
use convoca::actions::{ActionError, Actor};
use convoca::app::App;
use convoca::domain::Refused;
use convoca::domain::base::QuestionId;
use convoca::domain::question::{Kind, Refusal};
use convoca::domain::space::SpaceKind;
use convoca::domain::staff::role::Role;

on_both_engines!(
    who_may_not_changes_nothing,
    of_two_at_once_one_does,
    an_answer_comes_first,
    a_yes_holds_for_the_dates_that_were_shown,
    who_cannot_be_told_waits_no_longer,
    a_notice_of_a_later_date_that_is_lost_takes_it_back,
    of_children_those_who_convene_hear,
);

const FORGED: &str = "kindset:1:information:20240805:20240729";

async fn who_may_not_changes_nothing(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    let teo = stage.staff("Teo", "es", Role::Liaison, "tic").await;
    for person in [ana, alba, teo] {
        for data in ["kinds:1", "kindof:1:information", FORGED] {
            stage.forges(person, data).await;
        }
        assert!(!stage.take(person).contains("Es de esta clase"));
    }
    for data in [
        "kindof:1:dream",
        "kindset:1:information:20240805",
        "kindset:1:information:x:y",
        "kindset:9:information:20240805:20240729",
    ] {
        stage.forges(luz, data).await;
    }
    // Internal control reads its card without the button.
    stage.take(alba);
    stage.says(alba, "2024-1").await;
    assert!(!stage.take(alba).contains("Decir qué clase es"));
    assert_eq!(due(&stage).await, "2024-08-05");
    // What has happened to a question is whose it is.
    for person in [luz, teo] {
        stage.take(person);
        stage.forges(person, "hap:1:-").await;
        assert!(!stage.take(person).contains("Qué ha pasado"));
    }
    // Whoever left the staff in the middle decides nothing.
    tags(&mut stage, luz, "2024-1", INFORMATION).await;
    let gone = "DELETE FROM staff WHERE role = 'liaison'";
    stage.town.app.store.sabotage(gone).await.unwrap();
    stage.presses(luz, YES).await;
    assert_eq!(due(&stage).await, "2024-08-05");
    assert_eq!(stage.take(ana).matches("Revisamos").count(), 0);
    stage.town.finish().await;
}

async fn says(app: &App, actor: &Actor, kind: Kind) -> Result<(), ActionError> {
    let (now, desk) = (app.clock.now(), app.desk.now());
    let mut tx = app.store.begin().await.unwrap();
    let id = QuestionId::new(1);
    let found = as_kind(&mut tx, &desk, actor, (id, kind), now).await?;
    tag(&mut tx, &desk, actor, id, found.change, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn of_two_at_once_one_does(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    let who = [actor(&stage, luz).await, actor(&stage, hernan).await];
    let twin = match engine {
        Engine::Postgres => Some(stage.town.twin().await),
        Engine::Sqlite => None,
    };
    let (app, other) = (&stage.town.app, twin.as_ref().unwrap_or(&stage.town.app));
    let (one, two) = tokio::join!(
        says(app, &who[0], Kind::Information),
        says(other, &who[1], Kind::Information)
    );
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    stage.settle().await;
    assert_eq!(due(&stage).await, "2024-07-29");
    let told = stage.take(ana);
    assert_eq!(told.matches("Revisamos su pregunta").count(), 1, "{told}");
    let again = says(&stage.town.app, &who[1], Kind::Information).await;
    let same = Refused::Question(Refusal::OfThisKind);
    assert!(matches!(again, Err(ActionError::Refused(ref why)) if *why == same));
    if let Some(twin) = twin {
        twin.store.close().await;
    }
    stage.town.finish().await;
}

async fn an_answer_comes_first(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    tags(&mut stage, hernan, "2024-1", OPINION).await;
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "La arreglan en agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    stage.take(ana);
    stage.take(hernan);
    stage.presses(hernan, YES).await;
    assert!(stage.take(hernan).contains("respond"));
    assert_eq!(stage.take(ana), "");
    stage.forges(luz, FORGED).await;
    assert_eq!(due(&stage).await, "2024-08-05");
    // What is completed was answered: its kind is what it was.
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "Pedir que la completen").await;
    stage.says(ana, "No dice cuándo.").await;
    stage.take(luz);
    stage.says(luz, "2024-1").await;
    assert!(!stage.take(luz).contains("Decir qué clase es"));
    stage.forges(luz, FORGED).await;
    assert_eq!(due(&stage).await, "2024-08-05");
    stage.town.finish().await;
}

async fn a_yes_holds_for_the_dates_that_were_shown(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    tags(&mut stage, hernan, "2024-1", INFORMATION).await;
    tags(&mut stage, luz, "2024-1", OPINION).await;
    stage.presses(luz, YES).await;
    stage.take(ana);
    stage.take(hernan);
    // Hernán was shown 5 August as the date before: he sees anew what it is now.
    stage.presses(hernan, YES).await;
    let told = stage.take(hernan);
    assert!(
        told.contains("Antes la fecha era el miércoles 28 de agosto de 2024."),
        "{told}"
    );
    assert_eq!(due(&stage).await, "2024-08-28");
    assert_eq!(stage.take(ana), "");
    stage.presses(hernan, YES).await;
    assert_eq!(due(&stage).await, "2024-07-29");
    stage.town.finish().await;
}

async fn who_cannot_be_told_waits_no_longer(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    tags(&mut stage, luz, "2024-1", OPINION).await;
    stage.town.telegram.block(ana).unwrap();
    stage.settle().await;
    stage.take(luz);
    stage.presses(luz, YES).await;
    assert!(
        stage
            .take(luz)
            .contains("no le llegan los mensajes del bot")
    );
    assert_eq!(due(&stage).await, "2024-08-05");
    stage.town.telegram.unblock(ana).unwrap();
    stage.settle().await;
    tags(&mut stage, luz, "2024-1", OPINION).await;
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "Sí, borrar mis datos").await;
    stage.take(luz);
    stage.presses(luz, YES).await;
    assert!(
        stage
            .take(luz)
            .contains("quien preguntó no está en este chat")
    );
    assert_eq!(due(&stage).await, "2024-08-05");
    // An earlier date needs nobody's knowing.
    tags(&mut stage, luz, "2024-1", INFORMATION).await;
    assert!(
        stage
            .take(luz)
            .contains("no está en este chat: no hay a quién avisarle")
    );
    stage.presses(luz, YES).await;
    assert_eq!(due(&stage).await, "2024-07-29");
    stage.town.finish().await;
}

async fn a_notice_of_a_later_date_that_is_lost_takes_it_back(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let liaison = actor(&stage, luz).await;
    for person in [luz, hernan, carmen] {
        stage.take(person);
    }
    // It is decided, and blocked before it leaves.
    let done = says(&stage.town.app, &liaison, Kind::Consultation).await;
    done.unwrap();
    stage.town.telegram.block(ana).unwrap();
    stage.settle().await;
    for person in [luz, hernan, carmen] {
        let told = stage.take(person);
        let lost = "No llegó el aviso de la nueva fecha de la pregunta 2024-000001.";
        assert_eq!(told.matches(lost).count(), 1, "{told}");
    }
    assert_eq!(due(&stage).await, "2024-08-05");
    let plain = "SELECT COUNT(*) FROM questions WHERE kind = 'accountability'";
    assert_eq!(stage.town.database.count(plain).await, 1);
    // An earlier one stays, told or not.
    stage.town.telegram.unblock(ana).unwrap();
    stage.settle().await;
    says(&stage.town.app, &liaison, Kind::Information)
        .await
        .unwrap();
    stage.town.telegram.block(ana).unwrap();
    stage.settle().await;
    assert_eq!(due(&stage).await, "2024-07-29");
}

async fn of_children_those_who_convene_hear(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    hold(&stage, carmen, SpaceKind::Children, Some(1)).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/espacios").await;
    stage.presses_line(ana, "📣").await;
    stage.presses(ana, "✍️ Hacer una pregunta").await;
    stage.says(ana, "¿Por qué no hay columpios?").await;
    let told = stage.take(ana);
    let (_, rest) = told.split_once("Su código es ").unwrap();
    let code: String = rest.chars().take(11).collect();
    stage.take(carmen);
    tags(&mut stage, carmen, "2024-1", OPINION).await;
    assert!(
        stage
            .take(carmen)
            .contains("Le avisamos a la coordinación, para que les cuente")
    );
    stage.presses(carmen, YES).await;
    let told = stage.take(carmen);
    assert!(told.contains("Cuénteles la fecha."), "{told}");
    assert!(
        told.contains("Ahora es el miércoles 28 de agosto"),
        "{told}"
    );
    assert_eq!(stage.take(ana), "");
    // Whoever has the code finds both dates.
    let luis = stage.person("Luis", "es");
    stage.says(luis, "/codigo").await;
    stage.says(luis, &code).await;
    let told = stage.take(luis);
    assert!(
        told.contains("miércoles 28 de agosto") && told.contains("lunes 5 de agosto"),
        "{told}"
    );
    stage.town.finish().await;
}
