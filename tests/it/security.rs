//! Somebody else's question, number, button or invitation gives nothing away and changes nothing.

use crate::support::{Engine, Stage, on_both_engines};
use chrono::NaiveDate;
use convoca::domain::base::{PersonId, QuestionId};
use convoca::domain::staff::role::Role;
use convoca::render::Button;

on_both_engines!(
    no_forged_button_opens_somebody_elses_question,
    internal_control_reads_and_changes_nothing,
    a_number_that_is_not_ones_own_does_not_exist,
    a_draft_is_its_authors_and_only_as_last_seen,
    callback_data_never_issued_does_nothing,
    an_invitation_works_once_in_time_and_for_its_post,
    the_right_is_checked_again_when_it_is_used,
    old_buttons_decide_nothing_twice,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";
const SECRET: &str = "¿Quién tapó el hueco azul?";

/// Numbers and keys as an attacker writes them: a question that exists, and what does not.
#[rustfmt::skip]
const ARGUMENTS: [&str; 16] = [
    "1", "1:tic", "1:planeacion", "1:-", "1:yes", "1:no:si", "1:nowhere", "01",
    "+1", "0", "-1", "9223372036854775807", "99999999999999999999999999", "1 OR 1=1", "", "::::",
];

/// Ana's question is with planning, where Luz works.
struct Scene {
    stage: Stage,
    ana: i64,
    luz: i64,
}

async fn scene(engine: Engine) -> Scene {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, SECRET).await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "Poner mi nombre").await;
    stage.presses(ana, "✅ Enviar").await;
    Scene { stage, ana, luz }
}

/// Everything that is recorded about the first questions and the first people.
async fn record(stage: &Stage) -> String {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let mut all = String::new();
    for id in 1..=5 {
        all += &format!("{:?}\n", tx.question(QuestionId::new(id)).await.unwrap());
        all += &format!("{:?}\n", tx.parts_of(QuestionId::new(id)).await.unwrap());
        all += &format!("{:?}\n", tx.events_of(QuestionId::new(id)).await.unwrap());
        all += &format!("{:?}\n", tx.files_of(QuestionId::new(id)).await.unwrap());
    }
    for id in 1..=10 {
        all += &format!("{:?}\n", tx.posts_of(PersonId::new(id)).await.unwrap());
        all += &format!(
            "{:?}\n",
            tx.take_snoozes(PersonId::new(id), NaiveDate::MAX)
                .await
                .unwrap()
        );
    }
    all
}

/// What gives Ana's question away.
fn gives_away(told: &str) -> bool {
    ["hueco azul", "2024-000001", "Ana", "viernes", "lunes"]
        .iter()
        .any(|word| told.contains(word))
}

async fn no_forged_button_opens_somebody_elses_question(engine: Engine) {
    let Scene {
        mut stage,
        ana,
        luz,
        ..
    } = scene(engine).await;
    let eva = stage.person("Eva", "es");
    stage.begins(eva, None).await;
    let teo = stage.staff("Teo", "es", Role::Liaison, "tic").await;
    let iris = stage.staff("Iris", "es", Role::Head, "tic").await;
    let before = record(&stage).await;
    for person in [ana, luz] {
        stage.take(person);
    }
    let attackers = [eva, teo, iris];
    for attacker in attackers {
        stage.take(attacker);
    }
    // Whoever has themselves erased has no post any more: that is theirs to do.
    let verbs = Button::verbs().into_iter().filter(|verb| *verb != "erasey");
    for verb in verbs.chain(["nothing"]) {
        for attacker in attackers {
            let forged = ARGUMENTS.map(|argument| format!("{verb}:{argument}"));
            stage.forge_all(attacker, forged);
        }
        stage.settle().await;
        // Whatever step this has led to, what is written now does not reach the question.
        for text in ["Otra cosa, ¿no?", "/cancelar"] {
            for attacker in attackers {
                stage.town.telegram.text(attacker, text).unwrap();
            }
            stage.settle().await;
        }
        for attacker in attackers {
            let told = stage.take(attacker);
            assert!(!gives_away(&told), "{verb}: {told}");
        }
    }
    assert_eq!(record(&stage).await, before);
    assert_eq!(
        stage.take(ana) + &stage.take(luz),
        "",
        "nobody else hears of it"
    );
    stage.town.finish().await;
}

async fn internal_control_reads_and_changes_nothing(engine: Engine) {
    let Scene {
        mut stage,
        ana,
        luz,
        ..
    } = scene(engine).await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    stage.says(alba, "2024-1").await;
    let opened = stage.take(alba);
    assert!(opened.contains("hueco azul"), "{opened}");
    assert!(!opened.contains("Responder]"), "{opened}");
    let before = record(&stage).await;
    for person in [ana, luz] {
        stage.take(person);
    }
    for verb in [
        "ans", "not", "tom", "to", "add", "wd", "wdy", "insist", "rate",
    ] {
        for argument in ["1", "1:tic", "1:-", "1:yes"] {
            stage.forges(alba, &format!("{verb}:{argument}")).await;
        }
        stage.says(alba, "Mi opinión").await;
        stage.says(alba, "/cancelar").await;
    }
    assert_eq!(record(&stage).await, before);
    assert_eq!(stage.take(ana) + &stage.take(luz), "");
    stage.town.finish().await;
}

async fn a_number_that_is_not_ones_own_does_not_exist(engine: Engine) {
    let Scene { mut stage, .. } = scene(engine).await;
    let eva = stage.person("Eva", "es");
    let teo = stage.staff("Teo", "es", Role::Liaison, "tic").await;
    for person in [eva, teo] {
        stage.take(person);
        let mut replies = Vec::new();
        for number in ["2024-000001", "2024-000999", "1", "999", "1999-1"] {
            for text in [format!("/estado {number}"), number.to_owned()] {
                if text.contains(['/', '-']) {
                    stage.says(person, &text).await;
                    replies.push(stage.take(person).replace(&text, ""));
                }
            }
        }
        for verb in [
            "q", "why", "full", "add", "wd", "wdy", "insist", "o", "ans", "not", "tom",
        ] {
            stage.forges(person, &format!("{verb}:1")).await;
            let theirs = stage.take(person);
            stage.forges(person, &format!("{verb}:999")).await;
            assert_eq!(stage.take(person), theirs, "{verb} tells which exist");
        }
        replies.dedup();
        assert_eq!(replies.len(), 1, "{replies:#?}");
    }
    stage.town.finish().await;
}

async fn a_draft_is_its_authors_and_only_as_last_seen(engine: Engine) {
    let Scene {
        mut stage,
        ana,
        luz,
        ..
    } = scene(engine).await;
    stage.says(ana, "¿Y la acera?").await;
    let topic = data(&stage, ana, "Plan de Desarrollo");
    stage.presses(ana, "Plan de Desarrollo").await;
    let send = data(&stage, ana, "✅ Enviar");
    let eva = stage.person("Eva", "es");
    stage.says(eva, "¿Y mi calle?").await;
    stage.take(eva);
    let before = record(&stage).await;
    for forged in [&topic, &send] {
        stage.forges(eva, forged).await;
    }
    // More is written: what was shown before is not what would be sent.
    stage.says(ana, "La de la calle 50.").await;
    stage.forges(ana, &send).await;
    assert_eq!(record(&stage).await, before);
    stage.presses(ana, "✅ Enviar").await;
    assert_ne!(record(&stage).await, before);

    // An answer's preview, the same.
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "Sí.").await;
    let send = data(&stage, luz, "✅ Enviar");
    stage.says(luz, "Mañana.").await;
    let before = record(&stage).await;
    for person in [luz, ana, eva] {
        stage.forges(person, &send).await;
    }
    assert_eq!(record(&stage).await, before);
    stage.town.finish().await;
}

/// The callback data behind the newest button with this text.
fn data(stage: &Stage, person: i64, text: &str) -> String {
    let log = stage.town.chat(person).log;
    let mut buttons = log
        .iter()
        .rev()
        .filter_map(|message| message.keyboard.as_ref())
        .flat_map(|keyboard| keyboard.rows.iter().flatten());
    let button = buttons.find(|button| button.text == text).unwrap();
    button.callback_data.clone().unwrap()
}

async fn callback_data_never_issued_does_nothing(engine: Engine) {
    let Scene { mut stage, ana, .. } = scene(engine).await;
    let before = record(&stage).await;
    for data in [
        "x",
        ":",
        ":::",
        "q",
        "q:",
        "q:1.5",
        "q:٣",
        "send",
        "rate:1:excellent",
        "rate:1",
        "consent",
        "consent:convocations",
        "consent:convocations:maybe-es",
        "consent:convocations:yes",
        "consent:convocations:yes-xx",
        "consent:elections:yes-es",
        "agree:elections",
        "lang",
        "lang:xx",
        "lang:../../etc",
        "to:1:planeacion",
        "p:-9",
        "mine:-9",
        "mine:9999999999",
        "q:1\u{0}",
        "'; DROP TABLE questions; --",
        "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂",
    ] {
        stage.take(ana);
        stage.forges(ana, data).await;
        assert_eq!(record(&stage).await, before, "{data}");
    }
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert!(tx.consents_of(PersonId::new(2)).await.unwrap().is_empty());
    drop(tx);
    stage.town.finish().await;
}

async fn an_invitation_works_once_in_time_and_for_its_post(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let secret = stage.town.invitation(Role::Liaison, "planeacion").await;
    let old = stage.town.invitation(Role::Coordinator, "").await;
    let luz = stage.person("Luz", "es");
    stage.begins(luz, Some(&secret)).await;
    assert!(stage.take(luz).contains("Usted es enlace de"));
    let eva = stage.person("Eva", "es");
    stage.at("2024-07-22T10:00:01-05:00").await;
    let mut replies = Vec::new();
    for used in [&secret, &old, "unknown", &"x".repeat(64)] {
        stage.begins(eva, Some(used)).await;
        replies.push(stage.take(eva).replace(used, ""));
    }
    replies.dedup();
    assert_eq!(replies.len(), 1, "{replies:#?}");
    assert!(replies[0].contains("Esta invitación ya no sirve."));
    for text in ["/pendientes", "/start liaison", "/start ask extra"] {
        stage.says(eva, text).await;
    }
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert_eq!(tx.posts_of(PersonId::new(1)).await.unwrap().len(), 1);
    assert!(tx.posts_of(PersonId::new(2)).await.unwrap().is_empty());
    drop(tx);
    stage.town.finish().await;
}

async fn the_right_is_checked_again_when_it_is_used(engine: Engine) {
    let Scene {
        mut stage,
        ana,
        luz,
        ..
    } = scene(engine).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let teo = stage.staff("Teo", "es", Role::Liaison, "tic").await;
    stage.town.staff("Iris", Role::Head, "tic").await;
    // Luz writes an answer while the question goes to another office.
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "Sí.").await;
    stage.says(carmen, "2024-1").await;
    stage.presses(carmen, "No es de mi oficina").await;
    stage.presses(carmen, "Dirección TIC").await;
    stage.says(carmen, "Es de TIC.").await;
    let before = record(&stage).await;
    stage.take(ana);
    stage.take(luz);
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(luz);
    assert!(
        told.contains("No vemos esa pregunta entre las de su oficina."),
        "{told}"
    );
    assert_eq!(stage.take(ana), "");
    assert_eq!(record(&stage).await, before);
    // Teo is about to give it away when he loses his post.
    stage.says(teo, "2024-1").await;
    stage.presses(teo, "No es de mi oficina").await;
    stage.presses(teo, "Secretaría de las Comunicaciones").await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    tx.sabotage("DELETE FROM staff WHERE office = 'tic'")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let before = record(&stage).await;
    stage.says(teo, "No es mía.").await;
    assert_eq!(record(&stage).await, before);
    // Ana is about to add something when it is answered.
    stage.says(ana, "/estado 1").await;
    stage.presses(ana, "Agregar algo").await;
    stage.says(carmen, "2024-1").await;
    stage.presses(carmen, "✍️ Responder").await;
    stage.says(carmen, "Sí.").await;
    stage.presses(carmen, "✅ Enviar").await;
    let before = record(&stage).await;
    stage.take(ana);
    stage.says(ana, "Y otra cosa.").await;
    let told = stage.take(ana);
    assert!(told.contains("Esa pregunta ya se respondió."), "{told}");
    assert_eq!(record(&stage).await, before);
    stage.town.finish().await;
}

async fn old_buttons_decide_nothing_twice(engine: Engine) {
    let Scene {
        mut stage,
        ana,
        luz,
        ..
    } = scene(engine).await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "Sí.").await;
    let send = data(&stage, luz, "✅ Enviar");
    stage.presses(luz, "✅ Enviar").await;
    let no = data(&stage, ana, "👎 No");
    stage.presses(ana, "👎 No").await;
    let insist = data(&stage, ana, "Pedir que la completen");
    stage.presses(ana, "Pedir que la completen").await;
    stage.says(ana, "¿Por qué?").await;
    let before = record(&stage).await;
    stage.forges(luz, &send).await;
    for old in [&*no, &insist, "rate:1:yes"] {
        stage.forges(ana, old).await;
    }
    assert_eq!(
        record(&stage).await,
        before,
        "an answer that is open again is not rated"
    );
    // Completed once, it is not opened a second time.
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "Por la lluvia.").await;
    stage.presses(luz, "✅ Enviar").await;
    stage.take(ana);
    let before = record(&stage).await;
    stage.forges(ana, &insist).await;
    stage.says(ana, "/cancelar").await;
    assert_eq!(record(&stage).await, before);
    assert!(stage.take(ana).contains("ya se completó una vez"));
    stage.town.finish().await;
}
