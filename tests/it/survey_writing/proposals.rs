//! Topics that people propose: kept, looked at, and told what became of them, once.

use super::Desk;
use crate::support::{Engine, on_both_engines};
use convoca::actions::ActionError;
use convoca::actions::survey::moderate::{self, Proposed};
use convoca::domain::Refused;
use convoca::domain::staff::role::Role;
use convoca::domain::survey::{Refusal, Verdict};

on_both_engines!(
    what_somebody_proposes_is_kept_or_told,
    whoever_proposed_is_told_once,
    of_two_coordinators_one_decides,
    whoever_is_forgotten_is_not_told,
    in_english_too,
);

impl Desk {
    /// Somebody proposes a topic for the first survey.
    async fn proposes(&self, account: i64, text: &str) -> Result<Proposed, ActionError> {
        let actor = self.actor(account).await;
        let app = &self.stage.town.app;
        let mut tx = app.store.begin().await.unwrap();
        let done = moderate::propose(&mut tx, &actor, 1, text, app.clock.now()).await;
        tx.commit().await.unwrap();
        done
    }

    async fn verdict(&self, id: i64) -> Verdict {
        let mut tx = self.stage.town.app.store.begin().await.unwrap();
        tx.proposal(id).await.unwrap().unwrap().verdict
    }
}

async fn what_somebody_proposes_is_kept_or_told(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    let ana = desk.stage.person("Ana", "es");
    desk.stage.says(ana, "/ayuda").await;
    let refusal = |done: Result<Proposed, ActionError>| match done {
        Err(ActionError::Refused(Refused::Survey(refusal))) => refusal,
        other => panic!("{other:?}"),
    };
    desk.begins("💬 Elegir los temas").await;
    let early = refusal(desk.proposes(ana, "Ruido").await);
    assert!(matches!(early, Refusal::NotOpen(_)));
    desk.presses(&["▶️ Abrir", "✅ Sí, abrir"]).await;
    for text in [
        "",
        " \n ",
        "ab",
        "|",
        &"x".repeat(61),
        "\u{200b}\u{200b}\u{200b}",
    ] {
        assert_eq!(
            refusal(desk.proposes(ana, text).await),
            Refusal::NoTopic,
            "{text:?}"
        );
    }
    let topic = desk.survey(1).await.survey.topics()[0].clone();
    let again = topic.name.read("es").to_uppercase();
    let done = desk.proposes(ana, &again).await.unwrap();
    assert_eq!(done, Proposed::Exists(topic));
    for (text, expected) in [
        ("  Perros \n sin  dueño ", Proposed::Kept),
        ("PERROS SIN DUENO", Proposed::Before),
        ("Ruido", Proposed::Kept),
        ("Basuras", Proposed::Kept),
        ("ruido", Proposed::Before),
    ] {
        assert_eq!(desk.proposes(ana, text).await.unwrap(), expected, "{text}");
    }
    let many = refusal(desk.proposes(ana, "Otro").await);
    assert_eq!(many, Refusal::TooManyProposals);
    let mut tx = desk.stage.town.app.store.begin().await.unwrap();
    let waiting = tx.proposals_waiting(1, 10).await.unwrap();
    drop(tx);
    assert_eq!(waiting[0].text, "Perros sin dueño");
    assert_eq!(waiting.len(), 3);
    // Once it is closed, no more.
    desk.says("/encuestas").await;
    desk.presses(&["🟢 ¿De qué temas", "🔒 Cerrar ya", "🔒 Sí, cerrar"])
        .await;
    let late = refusal(desk.proposes(ana, "Tarde").await);
    assert!(matches!(late, Refusal::NotOpen(_)));
    desk.stage.town.finish().await;
}

async fn whoever_proposed_is_told_once(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    let (ana, john) = (
        desk.stage.person("Ana", "es"),
        desk.stage.person("John", "en"),
    );
    for (person, begin) in [(ana, "/ayuda"), (john, "/help")] {
        desk.stage.says(person, begin).await;
        desk.stage.take(person);
    }
    desk.opens_topics().await;
    for text in ["Perros <b>sin</b> dueño", "El clima", "Su vecino Juan"] {
        desk.proposes(ana, text).await.unwrap();
    }
    desk.proposes(john, "Loud noise").await.unwrap();
    desk.says("/encuestas").await;
    desk.presses(&["🟢 ¿De qué temas"]).await;
    desk.told("💡 Temas propuestos (4)", "«Perros <b>sin</b> dueño»")
        .await;
    desk.told("⏭ Ver el siguiente", "«El clima»").await;
    desk.told("✖️ No: no es del municipio", "«Su vecino Juan»")
        .await;
    desk.told("✖️ No: ofende", "«Loud noise»").await;
    // With another text.
    desk.presses(&["✍️ Agregar con otro texto"]).await;
    desk.answered("Ruido | Noise", "«Perros").await;
    // The same as the one that was just added.
    desk.presses(&["🔗 Es uno que ya está"]).await;
    desk.told("Ruido", "No hay temas propuestos por revisar.")
        .await;
    let seen = desk.stage.take(ana);
    for line in [
        "Usted propuso «Perros <b>sin</b> dueño»",
        "Ya había un tema que dice lo mismo: «Ruido»",
        "eso no depende del municipio",
        "ofende a alguien",
    ] {
        assert_eq!(seen.matches(line).count(), 1, "{line} in {seen}");
    }
    let seen = desk.stage.take(john);
    let told = "It is in the list now, like this: «Noise».";
    assert_eq!(seen.matches(told).count(), 1, "{seen}");
    let topics = desk.survey(1).await;
    assert_eq!(topics.survey.topics().last().unwrap().key.as_str(), "ruido");
    // The log has numbers, not texts.
    let mut tx = desk.stage.town.app.store.begin().await.unwrap();
    let log = format!("{:?}", tx.audit_after(0, 1_000).await.unwrap());
    assert!(
        log.contains("proposal:1") && log.contains("survey_proposal_merged"),
        "{log}"
    );
    assert!(
        !log.contains("Juan") && !log.contains("dueño") && !log.contains("Ruido"),
        "{log}"
    );
    drop(tx);
    desk.stage.town.finish().await;
}

async fn of_two_coordinators_one_decides(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    let ana = desk.stage.person("Ana", "es");
    desk.stage.says(ana, "/ayuda").await;
    let rosa = desk.stage.staff("Rosa", "es", Role::Coordinator, "").await;
    desk.opens_topics().await;
    desk.proposes(ana, "Ruido").await.unwrap();
    for person in [desk.carmen, rosa] {
        desk.stage.says(person, "/encuestas").await;
        desk.stage.presses_line(person, "🟢 ¿De qué temas").await;
        desk.stage.presses_line(person, "💡 Temas").await;
    }
    desk.stage.presses(rosa, "✍️ Agregar con otro texto").await;
    desk.presses(&["✅ Agregar"]).await;
    let topics = desk.survey(1).await.survey.topics().len();
    desk.stage.take(rosa);
    desk.stage.says(rosa, "Mucho ruido").await;
    let seen = desk.stage.take(rosa);
    assert!(seen.contains("Otra persona ya decidió"), "{seen}");
    desk.stage.forges(rosa, "Ui:1:repeated").await;
    let seen = desk.stage.take(rosa);
    assert!(seen.contains("Otra persona ya decidió"), "{seen}");
    assert_eq!(desk.verdict(1).await, Verdict::Added);
    assert_eq!(desk.survey(1).await.survey.topics().len(), topics);
    let seen = desk.stage.take(ana);
    assert_eq!(seen.matches("Usted propuso").count(), 1, "{seen}");
    desk.stage.town.finish().await;
}

async fn whoever_is_forgotten_is_not_told(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    let ana = desk.stage.person("Ana", "es");
    desk.stage.says(ana, "/ayuda").await;
    desk.opens_topics().await;
    desk.proposes(ana, "Ruido").await.unwrap();
    desk.stage.says(ana, "/borrar").await;
    desk.stage.presses_line(ana, "Sí, borrar").await;
    desk.stage.take(ana);
    // What they proposed and nobody had looked at goes with them.
    desk.says("/encuestas").await;
    desk.presses(&["🟢 ¿De qué temas"]).await;
    let card = desk.stage.town.last(desk.carmen);
    let seen = crate::support::town::shown(&card);
    assert!(
        seen.contains("¿De qué temas") && !seen.contains("💡 Temas"),
        "{seen}"
    );
    assert_eq!(desk.stage.take(ana), "");
    desk.stage.town.finish().await;
}

async fn in_english_too(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    let john = desk.stage.person("John", "en");
    desk.stage.says(john, "/help").await;
    let kate = desk.stage.staff("Kate", "en", Role::Coordinator, "").await;
    let buttons = [
        "➕ New survey",
        "💬 Choose the topics",
        "▶️ Open",
        "✅ Yes, open",
    ];
    desk.stage.says(kate, "/surveys").await;
    for button in buttons {
        desk.stage.presses(kate, button).await;
    }
    desk.proposes(john, "Loud dogs").await.unwrap();
    desk.stage.says(kate, "/surveys").await;
    desk.stage.presses_line(kate, "🟢 What shall we").await;
    desk.stage.presses(kate, "💡 Proposed topics (1)").await;
    desk.stage
        .presses(kate, "✖️ No: there is one like it")
        .await;
    let seen = desk.stage.take(kate);
    assert!(seen.contains("wants to know what you think"), "{seen}");
    assert!(!seen.contains("¿"), "{seen}");
    let seen = desk.stage.take(john);
    let told = "You proposed «Loud dogs» in the survey «What shall we talk about?».";
    assert_eq!(seen.matches(told).count(), 1, "{seen}");
    desk.stage.town.finish().await;
}
