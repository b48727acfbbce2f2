//! More time to answer, where somebody else is in the way: who may is a setting, of two heads one does, and
//! whoever cannot be told keeps the date.

use super::extension::{MONDAY, REASON, asked, asks, due, writes};
use super::forum::actor;
use super::guests::hold;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::actions::question::extension::{Extended, extend};
use convoca::actions::{ActionError, Actor};
use convoca::app::App;
use convoca::domain::Refused;
use convoca::domain::base::QuestionId;
use convoca::domain::calendar::Refusal;
use convoca::domain::space::SpaceKind;
use convoca::domain::staff::role::Role;

on_both_engines!(
    who_may_is_a_setting_and_checked_again,
    of_two_heads_one_does,
    without_a_head_it_is_the_coordinators,
    an_answer_at_the_same_moment_comes_first,
    whoever_was_erased_or_is_gone_keeps_the_date,
    a_notice_that_does_not_arrive_is_told,
    of_children_those_who_convene_hear,
    somebody_who_left_the_staff_decides_nothing,
    what_cannot_be_taken_is_asked_again,
);

async fn who_may_is_a_setting_and_checked_again(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    let teo = stage.staff("Teo", "es", Role::Head, "tic").await;
    // By whom it is not theirs it is refused, whatever they send.
    for person in [luz, carmen, alba, teo, ana] {
        stage.take(person);
        stage.forges(person, "ext:1").await;
        let told = stage.take(person);
        assert!(!told.contains("¿Cuántos días"), "{told}");
        stage.forges(person, "extsend:1").await;
    }
    // Half way through the setting changes: the liaison may, the head no more.
    writes(&mut stage, hernan, "5").await;
    stage.says(carmen, "/ajustes").await;
    stage.presses(carmen, "📝 Respuestas").await;
    assert!(
        stage
            .take(carmen)
            .contains("Quién puede alargar la fecha: La jefatura de la oficina")
    );
    stage
        .presses(carmen, "✏️ Quién puede alargar la fecha")
        .await;
    stage.presses(carmen, "El enlace de la oficina").await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.take(hernan);
    stage.take(ana);
    stage.presses(hernan, "✅ Enviar el aviso").await;
    assert!(!stage.take(hernan).contains("Ya le avisamos"));
    assert_eq!(stage.take(ana), "");
    assert_eq!(due(&stage).await, "2024-08-05");
    writes(&mut stage, luz, "5").await;
    stage.presses(luz, "✅ Enviar el aviso").await;
    assert_eq!(due(&stage).await, "2024-08-13");
    stage.town.finish().await;
}

/// The other process, where two can be.
async fn twin(stage: &Stage, engine: Engine) -> Option<App> {
    match engine {
        Engine::Postgres => Some(stage.town.twin().await),
        Engine::Sqlite => None,
    }
}

async fn extends(app: &App, actor: &Actor, more: u32) -> Result<Extended, ActionError> {
    let (now, desk) = (app.clock.now(), app.desk.now());
    let mut tx = app.store.begin().await.unwrap();
    let id = QuestionId::new(1);
    let done = extend(&mut tx, &desk, actor, id, (more, REASON), now).await?;
    tx.commit().await?;
    Ok(done)
}

async fn without_a_head_it_is_the_coordinators(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let ana = stage.person("Ana", "es");
    asks(&mut stage, ana).await;
    for person in [luz, carmen, ana] {
        stage.take(person);
    }
    stage.says(luz, "2024-1").await;
    assert!(!stage.take(luz).contains("⏳ Alargar la fecha"));
    writes(&mut stage, carmen, "5").await;
    stage.presses(carmen, "✅ Enviar el aviso").await;
    assert!(stage.take(ana).contains("martes 13 de agosto"));
    // The others of the office hear of it.
    assert!(stage.take(luz).contains("Hay más tiempo para la pregunta"));
    assert_eq!(due(&stage).await, "2024-08-13");
    stage.town.finish().await;
}

async fn of_two_heads_one_does(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (_, hernan, ana) = asked(&mut stage).await;
    let ines = stage.staff("Inés", "es", Role::Head, "planeacion").await;
    let heads = [actor(&stage, hernan).await, actor(&stage, ines).await];
    let twin = twin(&stage, engine).await;
    let (app, other) = (&stage.town.app, twin.as_ref().unwrap_or(&stage.town.app));
    let (one, two) = tokio::join!(extends(app, &heads[0], 5), extends(other, &heads[1], 10));
    let done: Vec<_> = [&one, &two].into_iter().flatten().collect();
    let [done] = done[..] else {
        panic!("{one:?} {two:?}");
    };
    let refused = [&one, &two].into_iter().find_map(|one| one.as_ref().err());
    let refused = refused.unwrap();
    let is_second = matches!(
        refused,
        ActionError::Refused(Refused::Calendar(Refusal::AlreadyExtended))
    );
    // The second finds it done, or its transaction finds that it was overtaken, and is done again.
    assert!(
        is_second || matches!(refused, ActionError::Store(_)),
        "{refused:?}"
    );
    let due_on = done.extension.due_on.to_string();
    stage.settle().await;
    assert_eq!(due(&stage).await, due_on);
    let told = stage.take(ana);
    assert_eq!(told.matches("Necesitamos más tiempo").count(), 1, "{told}");
    let again = extends(&stage.town.app, &heads[1], 10).await;
    let again = again.unwrap_err();
    let twice = Refused::Calendar(Refusal::AlreadyExtended);
    assert!(
        matches!(again, ActionError::Refused(ref why) if *why == twice),
        "{again:?}"
    );
    if let Some(twin) = twin {
        twin.store.close().await;
    }
    stage.town.finish().await;
}

async fn an_answer_at_the_same_moment_comes_first(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    writes(&mut stage, hernan, "5").await;
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "La arreglan en agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    stage.take(ana);
    stage.take(hernan);
    stage.presses(hernan, "✅ Enviar el aviso").await;
    let told = stage.take(hernan);
    assert!(told.contains("respond"), "{told}");
    assert_eq!(stage.take(ana), "");
    assert_eq!(due(&stage).await, "2024-08-05");
    let none = "SELECT COUNT(*) FROM question_extensions";
    assert_eq!(stage.town.database.count(none).await, 0);
    stage.town.finish().await;
}

async fn whoever_was_erased_or_is_gone_keeps_the_date(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (_, hernan, ana) = asked(&mut stage).await;
    writes(&mut stage, hernan, "5").await;
    // Blocked while the preview stands there.
    stage.town.telegram.block(ana).unwrap();
    stage.settle().await;
    stage.take(hernan);
    stage.presses(hernan, "✅ Enviar el aviso").await;
    let told = stage.take(hernan);
    assert!(told.contains("no le llegan los mensajes del bot"), "{told}");
    assert_eq!(due(&stage).await, "2024-08-05");
    // Back again, and then erased.
    stage.town.telegram.unblock(ana).unwrap();
    stage.settle().await;
    writes(&mut stage, hernan, "5").await;
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "Sí, borrar mis datos").await;
    stage.take(hernan);
    stage.presses(hernan, "✅ Enviar el aviso").await;
    let told = stage.take(hernan);
    assert!(
        told.contains("no está en este chat, y la ley pide avisarle"),
        "{told}"
    );
    assert_eq!(due(&stage).await, "2024-08-05");
    // What was extended before stays, without whoever asked and whoever decided.
    let eva = stage.person("Eva", "es");
    asks(&mut stage, eva).await;
    stage.says(hernan, "2024-2").await;
    stage.presses(hernan, "⏳ Alargar la fecha").await;
    stage.says(hernan, "5").await;
    stage.says(hernan, REASON).await;
    stage.presses(hernan, "✅ Enviar el aviso").await;
    for person in [eva, hernan] {
        stage.says(person, "/borrar").await;
        stage.presses(person, "Sí, borrar mis datos").await;
    }
    let kept = "SELECT COUNT(*) FROM question_extensions WHERE by_person IS NULL";
    assert_eq!(stage.town.database.count(kept).await, 1);
    stage.town.finish().await;
}

async fn a_notice_that_does_not_arrive_is_told(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let head = actor(&stage, hernan).await;
    for person in [luz, hernan, carmen] {
        stage.take(person);
    }
    // It is decided, and blocked before it leaves.
    extends(&stage.town.app, &head, 5).await.unwrap();
    stage.town.telegram.block(ana).unwrap();
    stage.settle().await;
    for person in [luz, hernan, carmen] {
        let told = stage.take(person);
        let lost = "No llegó el aviso de más tiempo para la pregunta 2024-000001.";
        assert_eq!(told.matches(lost).count(), 1, "{told}");
        assert!(
            told.contains("la fecha vuelve a ser el lunes 5 de agosto"),
            "{told}"
        );
    }
    // Without a notice there is no extension.
    assert_eq!(due(&stage).await, "2024-08-05");
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let log = tx.audit_after(0, 1_000).await.unwrap();
    let lost = log
        .iter()
        .filter(|one| one.entry.action == "extension_not_told");
    assert_eq!(lost.count(), 1);
    drop(tx);
    // Whoever comes back finds the date that they know.
    stage.town.telegram.unblock(ana).unwrap();
    stage.settle().await;
    stage.says(ana, "2024-1").await;
    let told = stage.take(ana);
    assert!(
        !told.contains("martes 13 de agosto") && told.contains("lunes 5 de agosto"),
        "{told}"
    );
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
    // It is with no office: the coordinator decides.
    stage.take(carmen);
    writes(&mut stage, carmen, "5").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("Le avisamos a la coordinación, para que les cuente"),
        "{told}"
    );
    stage.presses(carmen, "✅ Enviar el aviso").await;
    let told = stage.take(carmen);
    assert!(told.contains("Cuénteles la nueva fecha."), "{told}");
    assert!(told.contains("es de niñas y niños"), "{told}");
    assert_eq!(stage.take(ana), "");
    // Whoever has the code finds both dates.
    let luis = stage.person("Luis", "es");
    stage.says(luis, "/codigo").await;
    stage.says(luis, &code).await;
    let told = stage.take(luis);
    assert!(
        told.contains("martes 13 de agosto") && told.contains("lunes 5 de agosto"),
        "{told}"
    );
    stage.town.finish().await;
}

async fn somebody_who_left_the_staff_decides_nothing(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (_, hernan, ana) = asked(&mut stage).await;
    writes(&mut stage, hernan, "5").await;
    let gone = "DELETE FROM staff WHERE role = 'head'";
    stage.town.app.store.sabotage(gone).await.unwrap();
    stage.presses(hernan, "✅ Enviar el aviso").await;
    assert_eq!(due(&stage).await, "2024-08-05");
    assert!(!stage.take(ana).contains("más tiempo"));
    stage.town.finish().await;
}

async fn what_cannot_be_taken_is_asked_again(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (_, hernan, ana) = asked(&mut stage).await;
    stage.says(hernan, "2024-1").await;
    stage.presses(hernan, "⏳ Alargar la fecha").await;
    for (said, why) in [
        ("muchos", "Eso no es un número de días."),
        ("-3", "Eso no es un número de días."),
        ("0", "Escriba de 1 a 15 días hábiles más"),
        ("16", "Escriba de 1 a 15 días hábiles más"),
        ("99999999999999", "Eso no es un número de días."),
    ] {
        stage.take(hernan);
        stage.says(hernan, said).await;
        let told = stage.take(hernan);
        assert!(told.contains(why), "{said}: {told}");
        assert!(
            told.contains("¿Cuántos días hábiles más necesita?"),
            "{said}: {told}"
        );
    }
    stage.says(hernan, "7").await;
    stage.take(hernan);
    let long = "palabra ".repeat(126);
    for (said, why) in [
        ("porque sí", "Es muy corto."),
        ("…………………………………", "Es muy corto."),
        (long.as_str(), "caben 1000"),
    ] {
        stage.says(hernan, said).await;
        let told = stage.take(hernan);
        assert!(told.contains(why), "{told}");
        assert!(
            told.contains("Escriba por qué se necesita más tiempo"),
            "{told}"
        );
    }
    stage.sends(hernan, "document", "informe.pdf", REASON).await;
    assert!(stage.take(hernan).contains("solo sirve un texto"));
    stage.says(hernan, &format!("{REASON} <b>&")).await;
    let told = stage.take(hernan);
    assert!(told.contains("Se le avisa a quien preguntó:"), "{told}");
    assert!(
        told.contains("a más tardar el jueves 15 de agosto"),
        "{told}"
    );
    // Other days; the reason stays. Another reason; then nothing after all.
    stage.presses(hernan, "⬅️ Atrás").await;
    stage.says(hernan, "1").await;
    let told = stage.take(hernan);
    assert!(
        told.contains("a más tardar el martes 6 de agosto") && told.contains(REASON),
        "{told}"
    );
    stage
        .says(hernan, "Falta el concepto de la oficina jurídica.")
        .await;
    assert!(stage.take(hernan).contains("Falta el concepto"));
    stage.says(hernan, "cancelar").await;
    stage.take(hernan);
    // A button of a state that is over decides nothing.
    for data in [
        "extsend:1",
        "extsend:99",
        "extby:1:5",
        "extagain:1",
        "extdrop:1",
    ] {
        stage.forges(hernan, data).await;
    }
    assert_eq!(due(&stage).await, "2024-08-05");
    assert_eq!(stage.take(ana), "");
    stage.town.finish().await;
}
