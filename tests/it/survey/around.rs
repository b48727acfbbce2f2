//! What stands around a survey: the list in pages, proposing while one answers, what is typed for something
//! else, and the agenda that comes of it.

use super::{FRIDAY, Poll};
use crate::support::{Engine, on_both_engines};
use convoca::actions::survey;
use convoca::domain::base::Address;
use convoca::domain::space::SpaceKind;
use convoca::domain::survey::life::State;
use convoca::domain::survey::{Aim, Kind, Question};
use convoca::store::StoredSurvey;

on_both_engines!(
    no_survey_goes_missing_from_the_list,
    a_topic_is_proposed_before_voting,
    what_is_typed_for_something_else_is_no_answer,
    an_agenda_is_shown_before_it_is_written,
);

impl Poll {
    /// More surveys, changed one by one; their keys.
    async fn adds(&mut self, count: usize, change: impl Fn(usize, &mut StoredSurvey)) -> Vec<i64> {
        let actor = self.actor(self.carmen).await;
        let app = &self.stage.town.app;
        let (mut tx, now) = (app.store.begin().await.unwrap(), app.clock.now());
        let mut ids = Vec::new();
        for n in 0..count {
            let desk = app.desk.now();
            let begun = survey::begin(&mut tx, &desk, &actor, Aim::Strategy, "s".into(), now);
            let mut made = begun.await.unwrap();
            change(n, &mut made);
            let kept = StoredSurvey {
                is_template: false,
                ..made
            };
            tx.change_survey(&kept).await.unwrap();
            ids.push(kept.id);
        }
        tx.commit().await.unwrap();
        ids
    }

    /// Presses a button and returns what comes of it.
    async fn sees(&mut self, person: i64, button: &str) -> String {
        self.stage.take(person);
        self.stage.presses_line(person, button).await;
        self.stage.take(person)
    }

    fn asks_for_a_text(survey: &mut StoredSurvey) {
        let question = Question {
            key: convoca::domain::base::Key::parse("why").unwrap(),
            text: "¿Qué podemos mejorar?".into(),
            kind: Kind::Text { longest: 500 },
            when: None,
        };
        survey.survey.questions = vec![question];
    }
}

async fn no_survey_goes_missing_from_the_list(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let carmen = poll.carmen;
    let space = crate::story::guests::hold(&poll.stage, carmen, SpaceKind::Forum, None).await;
    let moment = poll.stage.town.clock.now();
    poll.adds(10, |n, survey| {
        (survey.state, survey.opened_at) = (State::Open, Some(moment));
        survey.name = format!("Abierta {n}").as_str().into();
    })
    .await;
    poll.adds(9, |n, survey| {
        let later = chrono::TimeDelta::minutes(n as i64);
        (survey.state, survey.untied) = (State::Published, None);
        survey.published_at = Some(moment + later);
        survey.name = format!("Publicada {n}").as_str().into();
    })
    .await;
    // How the space was is asked of those who were there.
    let mut evaluation = poll.survey().await;
    let mut tx = poll.tx().await;
    (evaluation.aim, evaluation.space) = (Aim::Space, Some(space));
    evaluation.name = "El foro".into();
    tx.add_survey(&evaluation).await.unwrap();
    tx.commit().await.unwrap();
    let ana = poll.stage.person("Ana", "es");
    poll.stage.begins(ana, None).await;
    poll.stage.take(ana);
    poll.stage.says(ana, "/encuestas").await;
    let first = poll.stage.take(ana);
    assert!(first.contains("\n• «¿De qué temas hablamos?»"), "{first}");
    assert_eq!(first.matches("• «Abierta").count(), 7, "{first}");
    let second = poll.sees(ana, "Ver más").await;
    assert_eq!(second.matches("• «Abierta").count(), 3, "{second}");
    assert_eq!(second.matches("• «Publicada").count(), 5, "{second}");
    assert!(
        second.contains("Publicada 8». Ya se cerró: vea qué se respondió."),
        "{second}"
    );
    let third = poll.sees(ana, "Ver más").await;
    assert_eq!(third.matches("• «Publicada").count(), 4, "{third}");
    assert!(
        !third.contains("/ [Ver más]") && !third.contains("El foro"),
        "{third}"
    );
    let mut tx = poll.tx().await;
    let known = tx
        .meet_person(Address::telegram(ana), "es", moment)
        .await
        .unwrap();
    tx.attend(space, known.id, moment).await.unwrap();
    tx.commit().await.unwrap();
    poll.stage.forges(ana, "ul:0").await;
    assert!(poll.stage.take(ana).contains("El foro"));
    poll.stage
        .forges_all(ana, ["ul:-7".into(), "ul:9223372036854775807".into()])
        .await;
    // Staff answer too.
    poll.stage.says(carmen, "/encuestas").await;
    let seen = poll.sees(carmen, "🗳 Responder la encuesta").await;
    assert!(seen.contains("• «¿De qué temas hablamos?»"), "{seen}");
}

async fn a_topic_is_proposed_before_voting(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let ana = poll.comes("Ana").await;
    poll.stage.presses_line(ana, "⬜ Plan").await;
    let seen = poll.sees(ana, "💡 Proponer otro tema").await;
    assert!(seen.contains("[🗳 Volver a la encuesta]"), "{seen}");
    poll.stage.says(ana, "Perros sin dueño").await;
    let seen = poll.stage.take(ana);
    assert!(seen.contains("Recibimos su tema."), "{seen}");
    let seen = poll.sees(ana, "🗳 Volver a la encuesta").await;
    assert!(seen.contains("✅ Plan de Desarrollo"), "{seen}");
    let mut tx = poll.tx().await;
    assert_eq!(tx.proposals_waiting(poll.id, 9).await.unwrap().len(), 1);
    drop(tx);
    // Without proposals there is no such button.
    let mut poll = Poll::new(engine, |survey| survey.takes_proposals = false).await;
    let ana = poll.comes("Ana").await;
    assert!(!poll.stage.take(ana).contains("Proponer"));
}

async fn what_is_typed_for_something_else_is_no_answer(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::asks_for_a_text).await;
    let ana = poll.comes("Ana").await;
    let stage = &mut poll.stage;
    stage.take(ana);
    stage.says(ana, "/cancelar").await;
    let seen = stage.take(ana);
    assert!(seen.contains("Con /encuestas puede seguir."), "{seen}");
    stage.says(ana, "/encuestas").await;
    stage.take(ana);
    stage.says(ana, "¿Cuándo arreglan el puente?").await;
    let seen = stage.take(ana);
    assert!(seen.contains("como una pregunta a la entidad"), "{seen}");
    // The question that is being written is not lost by a tap.
    let seen = poll.sees(ana, "🗳 Volver a la encuesta").await;
    assert!(seen.contains("Está escribiendo otra cosa."), "{seen}");
    poll.stage.says(ana, "/cancelar").await;
    let seen = poll.sees(ana, "🗳 Volver a la encuesta").await;
    assert!(seen.contains("Escriba su respuesta"), "{seen}");
    // Days later.
    poll.at(FRIDAY).await;
    poll.stage.take(ana);
    poll.stage
        .says(ana, "Quiero saber del puente de la vereda")
        .await;
    let seen = poll.stage.take(ana);
    assert!(seen.contains("Esta encuesta ya se cerró."), "{seen}");
    assert!(seen.contains("Si esta es su pregunta"), "{seen}");
}

async fn an_agenda_is_shown_before_it_is_written(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let carmen = poll.carmen;
    let space = crate::story::guests::hold(&poll.stage, carmen, SpaceKind::Forum, None).await;
    for name in ["Ana", "Beto", "Cira", "Dora", "Elio"] {
        let person = poll.stage.person(name, "es");
        poll.votes_for(person, "Control").await;
    }
    poll.closes().await;
    let agenda = |spaces: &convoca::store::Spaces| {
        let mut all = spaces.0.iter();
        let found = all.find(|stored| stored.id == space).unwrap();
        found.space.details.agenda.clone()
    };
    poll.stage.says(carmen, "/encuestas").await;
    poll.stage.presses_line(carmen, "🔒 ¿De qué temas").await;
    poll.stage.presses_line(carmen, "🗓 Llenar la agenda").await;
    let seen = poll.sees(carmen, "📣 sábado 20").await;
    assert!(
        seen.contains("¿Poner esta agenda?") && seen.contains("1. Control"),
        "{seen}"
    );
    assert!(
        seen.contains("La agenda la puede ver todo el mundo."),
        "{seen}"
    );
    assert!(!seen.contains("ya tiene agenda"), "{seen}");
    assert_eq!(agenda(&poll.tx().await.spaces().await.unwrap()), None);
    let seen = poll.sees(carmen, "✅ Sí, poner esta agenda").await;
    assert!(seen.contains("No avisamos a nadie"), "{seen}");
    let written = agenda(&poll.tx().await.spaces().await.unwrap());
    assert!(written.unwrap().contains("1. Control"));
    // The same yes again was for what has changed since.
    let id = poll.id;
    poll.stage
        .forges(carmen, &format!("Uu:{id}:1-{space}-1-yes"))
        .await;
    assert!(poll.stage.take(carmen).contains("Otra persona cambió algo"));
    poll.stage.says(carmen, "/encuestas").await;
    poll.stage.presses_line(carmen, "🔒 ¿De qué temas").await;
    let seen = poll.sees(carmen, "🗓 Llenar la agenda").await;
    assert!(seen.contains("Ese encuentro ya tiene agenda."), "{seen}");
}
