//! A document is put up for comments, closes by the clock, is answered by its office and reported.

use crate::consultation::{MONDAY, cells, last_file};
use crate::support::{Engine, Stage};
use convoca::domain::staff::role::Role;
use convoca::locale::Lang;
use convoca::t;

/// What people type and read in one language.
pub(super) struct Words {
    pub documents: &'static str,
    pub overview: &'static str,
    pub name: &'static str,
    pub section: &'static str,
}

pub(super) const SPANISH: Words = Words {
    documents: "/documentos",
    overview: "/observaciones",
    name: "Estrategia de 2024",
    section: "Metas",
};

pub(super) const ENGLISH: Words = Words {
    documents: "/documents",
    overview: "/observations",
    name: "Strategy of 2024",
    section: "Goals",
};

/// What citizen, liaison and coordinator saw.
pub(super) async fn told(engine: Engine, code: &str, words: &Words) -> [String; 3] {
    let mut stage = Stage::new(engine, MONDAY).await;
    let lang = Lang::parse(code).unwrap();
    let carmen = stage.staff("Carmen", code, Role::Coordinator, "").await;
    let luz = stage.staff("Luz", code, Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", code);
    let eva = stage.person("Eva", code);
    stage.take(carmen);
    stage.take(luz);

    // Carmen prepares it.
    stage.says(carmen, words.overview).await;
    stage
        .presses(carmen, &t!(lang, "button-new-document"))
        .await;
    stage
        .says(carmen, "Estrategia de 2024 | Strategy of 2024")
        .await;
    stage.sends(carmen, "document", "estrategia.pdf", "").await;
    stage
        .says(carmen, "Metas | Goals\n\nCanales | Channels")
        .await;
    let days = t!(lang, "button-term-days", days = 5);
    stage.presses(carmen, &days).await;
    let office = t!(lang, "button-edit-document", what = "office");
    stage.presses(carmen, &office).await;
    stage.presses_line(carmen, words.section).await;
    stage
        .presses(carmen, "Departamento Administrativo de Planeación")
        .await;
    stage.presses(carmen, &t!(lang, "button-document")).await;
    stage
        .presses(carmen, &t!(lang, "button-preview-document"))
        .await;
    let publish = t!(lang, "button-document-step", step = "open");
    stage.presses(carmen, &publish).await;
    stage.presses(carmen, &publish).await;

    // Ana comments twice and takes one back; Eva comes by the link.
    stage.says(ana, words.documents).await;
    stage.presses_line(ana, "📝").await;
    stage
        .presses(
            ana,
            &t!(lang, "button-document-section", name = words.section),
        )
        .await;
    stage.says(ana, "Falta la vía de El Ajizal.").await;
    stage.presses(ana, &t!(lang, "button-send")).await;
    stage
        .presses(ana, &t!(lang, "button-another-observation"))
        .await;
    stage.presses(ana, &t!(lang, "button-whole-document")).await;
    stage.says(ana, "Muy largo").await;
    stage.presses(ana, &t!(lang, "button-send")).await;
    stage
        .presses(ana, &t!(lang, "button-my-observations"))
        .await;
    stage.presses_line(ana, "2. ").await;
    stage
        .presses(ana, &t!(lang, "button-withdraw-observation"))
        .await;
    stage.presses(ana, &t!(lang, "button-yes")).await;
    stage.begins(eva, Some("d_1")).await;
    stage.presses(eva, &t!(lang, "button-whole-document")).await;
    stage.says(eva, "=1+1 Faltan las fechas").await;
    stage.presses(eva, &t!(lang, "button-send")).await;

    // It closes with the fifth business day: Monday 22 July. Staff hear of it in the morning.
    stage.at("2024-07-22T23:59:00-05:00").await;
    stage.at("2024-07-23T00:05:00-05:00").await;
    stage.at("2024-07-23T08:00:00-05:00").await;
    stage
        .presses(luz, &t!(lang, "button-answer-observations", count = 1))
        .await;
    let partly = t!(lang, "button-verdict", verdict = "partly");
    stage.presses(luz, &partly).await;
    stage.says(luz, "La vía entra en la segunda etapa.").await;

    // Carmen publishes the report although one has no answer.
    stage.at("2024-07-24T10:00:00-05:00").await;
    stage.says(carmen, words.overview).await;
    stage.presses_line(carmen, "⏳").await;
    let report = t!(lang, "button-document-step", step = "report");
    stage.presses(carmen, &report).await;
    stage.presses(carmen, &report).await;
    stage.at("2024-07-24T10:05:00-05:00").await;
    stage
        .presses(ana, &t!(lang, "button-my-observations"))
        .await;
    stage.presses_line(ana, "1. ").await;
    stage.presses(ana, &t!(lang, "button-see-report")).await;

    // Everybody gets the same report: no names, what was taken back is not there.
    let own = last_file(&stage, ana).await;
    stage.says(eva, words.documents).await;
    stage.presses_line(eva, "📄").await;
    stage.presses(eva, &t!(lang, "button-see-report")).await;
    assert_eq!(last_file(&stage, eva).await, own);
    let all = cells(own).join("|");
    let none = t!(lang, "observation-verdict", verdict = "none");
    for part in [
        words.name,
        "Falta la vía de El Ajizal.",
        "=1+1 Faltan las fechas",
        "La vía entra en la segunda etapa.",
        "Departamento Administrativo de Planeación",
        &none,
    ] {
        assert!(all.contains(part), "{part}: {all}");
    }
    for part in ["Ana", "Eva", "Luz", "Carmen", "Muy largo"] {
        assert!(!all.contains(part), "{part}: {all}");
    }
    let seen_by_eva = stage.take(eva);
    let heading = t!(lang, "consultation-reported", name = words.name);
    let heading = heading.lines().next().unwrap().replace("<b>", "");
    let heading = heading.replace("</b>", "");
    assert_eq!(seen_by_eva.matches(&heading).count(), 1, "{seen_by_eva}");
    let told = [ana, luz, carmen].map(|person| stage.take(person));
    stage.town.finish().await;
    told
}
