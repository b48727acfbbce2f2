//! The main job, end to end, on both engines: question, deadline, reminder, answer.

mod age;
mod albums;
mod alike;
mod alike_edges;
mod at_once;
mod attendance;
mod begun;
mod children;
mod citizen;
mod codes;
mod completion;
mod completion_edges;
mod completion_waits;
mod counter;
mod delivered;
mod documents;
mod documents_english;
mod documents_office;
mod documents_spanish;
mod english;
mod english_office;
mod extension;
mod extension_edges;
mod following;
mod forum;
mod groups;
pub mod guests;
mod hostile;
mod kinds;
mod kinds_edges;
mod kinds_terms;
mod leaving;
mod lists;
mod media;
mod missed;
mod pace;
mod places;
mod privacy;
mod profile;
mod rough;
mod said;
mod settled;
mod shares;
mod shares_course;
mod shares_edges;
mod shares_english;
mod spaces;
pub mod spanish;
mod spanish_office;
mod team;
mod transfer;
mod unread;
mod unsent;
mod walk;
mod which;
mod why;
mod wording;
mod words;

use crate::support::{Engine, Stage};
use convoca::domain::staff::role::Role;
use convoca::locale::Lang;
use convoca::t;

/// What each person saw and did.
pub struct Told {
    pub citizen: String,
    pub liaison: String,
    other_liaison: String,
    pub coordinator: String,
    pub head: String,
    auditor: String,
}

/// One question asked at the hearing is answered and completed; another one, without a topic, changes
/// hands twice and is answered late.
pub async fn told(engine: Engine, lang: &str, words: &Words) -> Told {
    let mut stage = Stage::new(engine, "2024-07-12T10:00:00-05:00").await;
    let luz = stage.staff("Luz", lang, Role::Liaison, "planeacion").await;
    let teo = stage.staff("Teo", lang, Role::Liaison, "tic").await;
    let carmen = stage.staff("Carmen", lang, Role::Coordinator, "").await;
    let hernan = stage.staff("Hernán", lang, Role::Head, "planeacion").await;
    let alba = stage.staff("Alba", lang, Role::Auditor, "").await;
    let ana = stage.person("Ana", lang);
    let lang = Lang::parse(lang).unwrap();

    // Saturday, at the hearing: two questions, one of them about nobody knows what.
    stage.at("2024-07-13T09:00:00-05:00").await;
    stage.begins(ana, None).await;
    stage.presses(ana, &t!(lang, "button-ask")).await;
    stage.says(ana, words.question).await;
    stage.presses(ana, words.topic).await;
    stage.presses(ana, &t!(lang, "button-send")).await;
    stage.presses(ana, &t!(lang, "button-yes")).await;
    stage.presses(ana, &t!(lang, "button-why")).await;
    stage.says(ana, words.other_question).await;
    stage.presses(ana, &t!(lang, "button-no-topic")).await;
    stage.presses(ana, &t!(lang, "button-send")).await;

    // Monday: the offices hear of them when they open.
    stage.at("2024-07-15T07:55:00-05:00").await;
    stage.at("2024-07-15T08:00:00-05:00").await;
    stage.says(carmen, words.pending).await;
    stage.presses_line(carmen, "🟢").await;
    stage.presses(carmen, &t!(lang, "button-place")).await;
    stage.presses(carmen, "Dirección TIC").await;
    stage.at("2024-07-15T09:30:00-05:00").await;
    stage.presses(teo, &t!(lang, "button-open")).await;
    stage.presses(teo, &t!(lang, "button-not-mine")).await;
    let planning = "Departamento Administrativo de Planeación";
    stage.presses(teo, planning).await;
    stage.says(teo, words.reason).await;

    // The liaison of planning answers the first, in two messages and a file.
    stage.at("2024-07-15T10:00:00-05:00").await;
    stage.says(luz, words.pending).await;
    stage.presses_line(luz, "🟢 2024-000001").await;
    stage.presses(luz, &t!(lang, "button-answer")).await;
    stage.says(luz, words.answer).await;
    stage.sends(luz, "document", "obras.pdf", "").await;
    stage.says(luz, words.more_answer).await;
    stage.presses(luz, &t!(lang, "button-send")).await;
    stage.presses(luz, &t!(lang, "button-pending")).await;
    stage.presses_line(luz, "🟢 2024-000002").await;
    stage.presses(luz, &t!(lang, "button-tomorrow")).await;

    // It helped in part: the same number is completed.
    stage.at("2024-07-15T11:00:00-05:00").await;
    stage.presses(ana, &t!(lang, "button-rate-partly")).await;
    stage.presses(ana, &t!(lang, "button-insist")).await;
    stage.says(ana, words.insistence).await;
    stage.presses(luz, &t!(lang, "button-open")).await;
    stage.presses(luz, &t!(lang, "button-answer")).await;
    stage.says(luz, words.completion).await;
    stage.presses(luz, &t!(lang, "button-send")).await;
    stage.presses(ana, &t!(lang, "button-rate-yes")).await;
    stage.at("2024-07-16T08:00:00-05:00").await;

    // Nobody answers the second one until it is late.
    for morning in ["07-26", "07-30", "08-01", "08-02", "08-05"] {
        stage.at(&format!("2024-{morning}T08:00:00-05:00")).await;
    }
    stage.at("2024-08-05T09:00:00-05:00").await;
    stage.says(ana, "2024-2").await;
    stage.presses(alba, &t!(lang, "button-open")).await;
    stage.says(alba, words.pending).await;
    stage.presses(luz, &t!(lang, "button-open")).await;
    stage.presses(luz, &t!(lang, "button-answer")).await;
    stage.says(luz, words.late_answer).await;
    stage.presses(luz, &t!(lang, "button-send")).await;
    stage.says(ana, words.mine).await;
    stage.at("2024-08-06T08:00:00-05:00").await;

    let told = Told {
        citizen: stage.take(ana),
        liaison: stage.take(luz),
        other_liaison: stage.take(teo),
        coordinator: stage.take(carmen),
        head: stage.take(hernan),
        auditor: stage.take(alba),
    };
    stage.town.finish().await;
    told
}

/// What people type in one language.
pub struct Words {
    question: &'static str,
    topic: &'static str,
    other_question: &'static str,
    pending: &'static str,
    reason: &'static str,
    answer: &'static str,
    more_answer: &'static str,
    insistence: &'static str,
    completion: &'static str,
    late_answer: &'static str,
    mine: &'static str,
}
