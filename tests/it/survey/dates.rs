//! Another date: letters on their way say the new one, reminders come back, and whoever should have known
//! that a survey did not open hears of it.

use super::{FRIDAY, Poll};
use crate::support::{Engine, on_both_engines, seen};
use convoca::actions::survey::{self, invite};
use convoca::domain::base::Address;
use convoca::domain::person::profile::TraitKind;
use convoca::domain::survey::life::State;
use convoca::domain::survey::{Aim, Kind, Refusal};

on_both_engines!(
    what_has_closed_says_when_its_result_comes,
    what_is_on_its_way_says_the_new_closing,
    reminders_come_back_with_a_later_closing,
    who_was_asked_without_a_date_is_reminded_of_the_one_set_later,
    a_survey_that_did_not_open_is_told_once,
);

impl Poll {
    /// The closing is moved.
    async fn moves_closing(&mut self, closes: Option<&str>) {
        let (actor, survey) = (self.actor(self.carmen).await, self.survey().await);
        let app = &self.stage.town.app;
        let (mut tx, now) = (app.store.begin().await.unwrap(), app.clock.now());
        let dates = (None, closes.map(|at| at.parse().unwrap()));
        let seen = survey.seen();
        let moved = survey::schedule(&mut tx, &app.desk.now(), &actor, seen, dates, now).await;
        moved.unwrap();
        tx.commit().await.unwrap();
        self.stage.town.tick().await;
        self.stage.settle().await;
    }

    /// Somebody prefers to be written to in the evening.
    async fn prefers_evenings(&mut self, person: i64) {
        let mut tx = self.tx().await;
        let now = self.stage.town.clock.now();
        let known = tx
            .meet_person(Address::telegram(person), "es", now)
            .await
            .unwrap();
        tx.add_trait(known.id, TraitKind::Hours, "evenings")
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// Invites again, which is refused.
    async fn reminds(&mut self) -> bool {
        match self.invites().await {
            Err(Refusal::Invited { reminds }) => reminds,
            other => panic!("{other:?}"),
        }
    }
}

async fn what_is_on_its_way_says_the_new_closing(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let ana = poll.agrees("Ana").await;
    poll.prefers_evenings(ana).await;
    poll.invites().await.unwrap();
    assert_eq!(poll.stage.take(ana), "");
    poll.moves_closing(Some("2024-07-18T12:00:00-05:00")).await;
    poll.at("2024-07-15T18:00:00-05:00").await;
    seen!(poll.stage.take(ana), @r"
    ===== Monday 15 July 2024, 18:00
    🗳 La Alcaldía de Itagüí le pregunta: ¿De qué temas hablamos?
    Su respuesta ayuda a decidir de qué vamos a hablar.

    Tiene hasta el jueves 18 de julio de 2024 a las 12:00 m. para responder.
    [🗳 Responder] / [🔕 No más encuestas]
    ");
}

async fn reminders_come_back_with_a_later_closing(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let ana = poll.agrees("Ana").await;
    poll.invites().await.unwrap();
    poll.stage.take(ana);
    assert!(poll.reminds().await);
    // Too late for any reminder.
    poll.moves_closing(Some("2024-07-16T09:00:00-05:00")).await;
    assert!(!poll.reminds().await);
    poll.moves_closing(Some(FRIDAY)).await;
    assert!(poll.reminds().await);
    poll.at("2024-07-16T17:00:00-05:00").await;
    assert!(poll.stage.take(ana).contains("Todavía puede responder"));
    // The same reminder does not leave twice, the other one still does.
    poll.moves_closing(Some("2024-07-23T17:00:00-05:00")).await;
    poll.at("2024-07-20T17:05:00-05:00").await;
    assert_eq!(poll.stage.take(ana), "");
    poll.at("2024-07-22T17:00:00-05:00").await;
    assert!(poll.stage.take(ana).contains("Todavía puede responder"));
    assert!(!poll.reminds().await);
}

async fn who_was_asked_without_a_date_is_reminded_of_the_one_set_later(engine: Engine) {
    let mut poll = Poll::new(engine, |survey| {
        Poll::only_topics(survey);
        survey.closes_at = None;
    })
    .await;
    let ana = poll.agrees("Ana").await;
    poll.invites().await.unwrap();
    assert!(poll.stage.take(ana).contains("mientras esté abierta"));
    assert!(!poll.reminds().await);
    poll.moves_closing(Some(FRIDAY)).await;
    assert!(poll.reminds().await);
    poll.at("2024-07-16T17:00:00-05:00").await;
    assert!(poll.stage.take(ana).contains("Todavía puede responder"));
    // Without a date again nobody is reminded of one.
    poll.moves_closing(None).await;
    poll.at("2024-07-18T17:00:00-05:00").await;
    assert_eq!(poll.stage.take(ana), "");
    let survey = poll.survey().await;
    let app = &poll.stage.town.app;
    assert!(invite::reminders(&app.desk.now(), &survey, app.clock.now()).is_empty());
}

async fn a_survey_that_did_not_open_is_told_once(engine: Engine) {
    let mut poll = Poll::new(engine, |_| {}).await;
    let actor = poll.actor(poll.carmen).await;
    let app = &poll.stage.town.app;
    let (mut tx, now) = (app.store.begin().await.unwrap(), app.clock.now());
    let mut ids = Vec::new();
    for aim in [Aim::Topics, Aim::Strategy] {
        let begun = survey::begin(&mut tx, &app.desk.now(), &actor, aim, "s".into(), now).await;
        let mut survey = begun.unwrap();
        survey.opens_at = Some("2024-07-16T08:00:00-05:00".parse().unwrap());
        survey.name = format!("Encuesta <{}>", survey.id).as_str().into();
        match &mut survey.survey.questions[0].kind {
            // Somebody took its topics away.
            Kind::Topics { topics, .. } => topics.clear(),
            // The machine will sleep over its whole time.
            _ => survey.closes_at = Some("2024-07-16T08:30:00-05:00".parse().unwrap()),
        }
        tx.change_survey(&survey).await.unwrap();
        ids.push(survey.id);
    }
    tx.commit().await.unwrap();
    let carmen = poll.carmen;
    poll.stage.take(carmen);
    poll.at("2024-07-16T09:00:00-05:00").await;
    seen!(poll.stage.take(carmen), @r"
    ===== Tuesday 16 July 2024, 09:00
    ⚠️ La encuesta «Encuesta <2>» no se abrió en su fecha. Quedó en borrador. Arréglela y ábrala, o póngale otra fecha.
    La encuesta no se puede abrir así. Falta arreglar esto:
    • Pregunta 1: Necesita dos opciones o más.
    [🗂 Abrir la encuesta]

    ⚠️ La encuesta «Encuesta <3>» no se abrió en su fecha. Quedó en borrador. Arréglela y ábrala, o póngale otra fecha.
    La encuesta cerraría antes de abrir, o ya mismo. Ponga una fecha más tarde.
    [🗂 Abrir la encuesta]
    ");
    for id in ids {
        let survey = poll.tx().await.survey(id).await.unwrap().unwrap();
        assert_eq!((survey.state, survey.opens_at), (State::Draft, None));
    }
    poll.at("2024-07-16T10:00:00-05:00").await;
    assert_eq!(poll.stage.take(carmen), "");
    poll.stage.town.finish().await;
}

async fn what_has_closed_says_when_its_result_comes(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let ana = poll.agrees("Ana").await;
    poll.votes_for(ana, "Control").await;
    poll.closes().await;
    for (person, _) in [(ana, "voted"), (poll.stage.person("Beto", "es"), "did not")] {
        poll.stage.says(person, "/encuestas").await;
        let seen = poll.stage.take(person);
        assert!(
            seen.contains("Ya se cerró. Los resultados salen aquí a más tardar el"),
            "{seen}"
        );
    }
    poll.stage.town.finish().await;
}
