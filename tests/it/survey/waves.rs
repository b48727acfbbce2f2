//! People are asked, reminded and told by the rules of convocations: who agreed, when they are up, once.

use super::{FRIDAY, Poll};
use crate::support::town::shown;
use crate::support::{Engine, on_both_engines, seen};
use convoca::actions::survey::{self, invite};
use convoca::domain::Refused;
use convoca::domain::base::Address;
use convoca::domain::space::SpaceKind;
use convoca::domain::survey::life::State;
use convoca::domain::survey::{Aim, Refusal};

on_both_engines!(
    only_those_who_agreed_are_asked_and_only_those_who_did_not_vote_reminded,
    closing_early_takes_back_what_still_asks,
    those_who_voted_hear_what_came_of_it,
    a_result_is_published_by_itself_if_nobody_does,
    whoever_was_there_is_asked_how_it_was,
    a_survey_opens_and_closes_by_its_dates,
);

impl Poll {
    /// Somebody who agreed to be asked.
    pub async fn agrees(&mut self, name: &str) -> i64 {
        let person = self.stage.person(name, "es");
        self.stage.says(person, "/privacidad").await;
        self.stage.presses(person, "📋 Mandarme encuestas").await;
        self.stage.presses(person, "Sí").await;
        self.stage.take(person);
        person
    }

    pub async fn invites(&mut self) -> Result<(), Refusal> {
        let (actor, survey) = (self.actor(self.carmen).await, self.survey().await);
        let app = &self.stage.town.app;
        let (mut tx, now) = (app.store.begin().await.unwrap(), app.clock.now());
        let seen = survey.seen();
        match invite::invite(&mut tx, &app.desk.now(), &actor, seen, now).await {
            Ok(_) => tx.commit().await.unwrap(),
            Err(convoca::actions::ActionError::Refused(Refused::Survey(refusal))) => {
                return Err(refusal);
            }
            Err(error) => panic!("{error}"),
        }
        self.stage.town.tick().await;
        self.stage.settle().await;
        Ok(())
    }

    pub async fn votes_for(&mut self, person: i64, topic: &str) {
        let stage = &mut self.stage;
        let link = format!("e_{}", self.id);
        stage.begins(person, Some(&link)).await;
        stage.presses_line(person, &format!("⬜ {topic}")).await;
        stage.presses(person, "Seguir ➡️").await;
        stage.presses(person, "✅ Votar").await;
        stage.take(person);
    }

    pub async fn closes(&mut self) {
        let (actor, survey) = (self.actor(self.carmen).await, self.survey().await);
        let (mut tx, now) = (self.tx().await, self.stage.town.clock.now());
        let seen = survey.seen();
        survey::close(&mut tx, &actor, seen, now).await.unwrap();
        tx.commit().await.unwrap();
        self.stage.town.tick().await;
        self.stage.settle().await;
    }
}

async fn only_those_who_agreed_are_asked_and_only_those_who_did_not_vote_reminded(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    assert_eq!(poll.invites().await, Err(Refusal::Nobody));
    let (ana, beto) = (poll.agrees("Ana").await, poll.agrees("Beto").await);
    let cira = poll.stage.person("Cira", "es");
    poll.stage.begins(cira, None).await;
    poll.stage.take(cira);
    poll.invites().await.unwrap();
    assert_eq!(
        poll.invites().await,
        Err(Refusal::Invited { reminds: true })
    );
    seen!(poll.stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    🗳 La Alcaldía de Itagüí le pregunta: ¿De qué temas hablamos?
    Su respuesta ayuda a decidir de qué vamos a hablar.

    Tiene hasta el viernes 19 de julio de 2024 a las 5:00 p. m. para responder.
    [🗳 Responder] / [🔕 No más encuestas]
    ");
    assert!(poll.stage.take(beto).contains("le pregunta"));
    assert_eq!(poll.stage.take(cira), "");
    poll.votes_for(ana, "Plan").await;
    // Three days before Friday at five.
    poll.at("2024-07-16T17:00:00-05:00").await;
    assert_eq!(poll.stage.take(ana), "");
    seen!(poll.stage.take(beto), @r"
    ===== Tuesday 16 July 2024, 17:00
    🗳 Todavía puede responder: ¿De qué temas hablamos?
    Es corta. La Alcaldía de Itagüí quiere conocer su opinión.

    Tiene hasta el viernes 19 de julio de 2024 a las 5:00 p. m. para responder.
    [🗳 Responder] / [🔕 No más encuestas]
    ");
    poll.stage.presses(beto, "🔕 No más encuestas").await;
    seen!(poll.stage.take(beto), @r"
    ===== Tuesday 16 July 2024, 17:00
    > [🔕 No más encuestas]

    Listo. No le mandamos más encuestas. Si cambia de idea: /privacidad
    ");
    poll.at("2024-07-18T17:00:00-05:00").await;
    assert_eq!(poll.stage.take(beto), "");
}

async fn closing_early_takes_back_what_still_asks(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let ana = poll.agrees("Ana").await;
    poll.invites().await.unwrap();
    poll.stage.take(ana);
    poll.closes().await;
    poll.at("2024-07-16T17:00:00-05:00").await;
    assert_eq!(poll.stage.take(ana), "");
}

async fn those_who_voted_hear_what_came_of_it(engine: Engine) {
    let mut poll = Poll::new(engine, |survey| {
        Poll::only_topics(survey);
        survey.pledge = Some("Hablar de control en la audiencia.".into());
    })
    .await;
    let mut people = Vec::new();
    for name in ["Ana", "Beto", "Cira", "Dora", "Elio", "Fide"] {
        let person = poll.stage.person(name, "es");
        let topic = if name == "Ana" { "Plan" } else { "Control" };
        poll.votes_for(person, topic).await;
        people.push(person);
    }
    // Elio wants to hear nothing more; Fide is forgotten, and the ballot with him.
    poll.stage.presses(people[4], "No").await;
    poll.stage.says(people[5], "/borrar").await;
    poll.stage.presses_line(people[5], "Sí").await;
    poll.stage.take(people[4]);
    poll.closes().await;
    assert_eq!(poll.stage.take(people[0]), "");
    seen!(shown(&poll.stage.town.last(poll.carmen)), @r"
    📊 Se cerró y se contó: ¿De qué temas hablamos?
    Participaron 5.
    1. Control y cumplimiento: 4 votos · 80 %
    2. Plan de Desarrollo: 1 voto · 20 %

    Escriba qué va a hacer la entidad y publique. Si nadie publica, se publica solo el jueves 18 de julio de 2024.
    [📊 Ver resultado]
    [🗂 Abrir la encuesta]
    ");
    poll.publishes().await;
    seen!(poll.stage.take(people[0]), @r"
    ===== Monday 15 July 2024, 10:00
    📊 Ya contamos los votos: ¿De qué temas hablamos?
    Gracias por participar.
    1. Control y cumplimiento: 4 votos · 80 %
    2. Plan de Desarrollo: 1 voto · 20 %

    Por lo que usted dijo, la Alcaldía de Itagüí va a hacer esto:
    Hablar de control en la audiencia.
    [📊 Ver resultado]
    ");
    assert!(poll.stage.take(people[1]).contains("Ya contamos"));
    assert_eq!(poll.stage.take(people[4]), "");
    assert_eq!(poll.survey().await.state, State::Published);
}

async fn a_result_is_published_by_itself_if_nobody_does(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let ana = poll.stage.person("Ana", "es");
    poll.votes_for(ana, "Plan").await;
    poll.at(FRIDAY).await;
    assert_eq!(poll.survey().await.state, State::Closed);
    // Saturday is a holiday: Monday, Tuesday, Wednesday.
    poll.at("2024-07-23T12:00:00-05:00").await;
    assert_eq!(poll.survey().await.state, State::Closed);
    poll.at("2024-07-24T09:00:00-05:00").await;
    assert_eq!(poll.survey().await.state, State::Published);
}

async fn whoever_was_there_is_asked_how_it_was(engine: Engine) {
    let mut poll = Poll::new(engine, |_| {}).await;
    let stage = &mut poll.stage;
    let carmen = poll.carmen;
    let space = crate::story::guests::hold(stage, carmen, SpaceKind::Forum, None).await;
    let ana = poll.agrees("Ana").await;
    // Beto was there too and was never asked whether we may; Olga was not there.
    let beto = poll.stage.person("Beto", "es");
    let olga = poll.agrees("Olga").await;
    poll.stage.begins(beto, None).await;
    let stage = &mut poll.stage;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let now = stage.town.clock.now();
    for person in [ana, beto] {
        let known = tx
            .meet_person(Address::telegram(person), "es", now)
            .await
            .unwrap();
        tx.attend(space, known.id, now).await.unwrap();
    }
    tx.commit().await.unwrap();
    stage.take(beto);
    // It was on Saturday until noon.
    poll.at("2024-07-20T12:25:00-05:00").await;
    assert_eq!(poll.stage.take(ana), "");
    poll.at("2024-07-20T12:30:00-05:00").await;
    seen!(poll.stage.take(ana), @r"
    ===== Saturday 20 July 2024, 12:30
    🗳 La Alcaldía de Itagüí le pregunta: ¿Cómo le pareció «Foro de vías»?
    Son pocas preguntas. Su respuesta nos ayuda a mejorar.

    Tiene hasta el viernes 26 de julio de 2024 para responder.
    [🗳 Responder] / [🔕 No más encuestas]
    ");
    assert_eq!(poll.stage.take(beto), "");
    let found = poll.tx().await.evaluation_of(space).await.unwrap().unwrap();
    let link = format!("e_{}", found.id);
    poll.stage.begins(olga, Some(&link)).await;
    seen!(poll.stage.take(olga), @r"
    ===== Saturday 20 July 2024, 12:30
    > /start e_3

    Esta encuesta es para quienes estuvieron en el encuentro.
    ");
    poll.stage.begins(beto, Some(&link)).await;
    assert!(poll.stage.take(beto).contains("¿Entendió"));
    assert_eq!((found.aim, found.state), (Aim::Space, State::Open));
    poll.stage.presses(ana, "🗳 Responder").await;
    seen!(poll.stage.take(ana), @r"
    ===== Saturday 20 July 2024, 12:30
    > [🗳 Responder]

    🗳 ¿Cómo le pareció «Foro de vías»?
    Tiene hasta el viernes 26 de julio de 2024 para responder.
    Nadie ve resultados antes de que se cierre. Después del cierre nadie puede saber quién respondió qué.
    Las respuestas se suman por zona y por grupo, nunca con su nombre.

    Pregunta 1 de 4
    ¿Entendió lo que le explicaron?
    Toque una respuesta.
    [Sí] / [No] / [Saltar ➡️]
    ");
    poll.stage.presses(ana, "Sí").await;
    poll.stage.presses(ana, "No").await;
    seen!(shown(&poll.stage.town.last(ana)), @r"
    Pregunta 3 de 5
    ¿Por qué cree que no se tuvo en cuenta?
    Escriba su respuesta en un mensaje.
    [⬅️ Atrás] [Saltar ➡️]
    ");
    poll.stage
        .says(ana, "Nadie miró a la gente de atrás.")
        .await;
    poll.stage.presses(ana, "4 ⭐").await;
    poll.stage.presses(ana, "Saltar ➡️").await;
    seen!(shown(&poll.stage.town.last(ana)), @r"
    Esto es lo que respondió. Si está bien, toque «Enviar».

    ¿Entendió lo que le explicaron?
    Sí

    ¿Se tuvo en cuenta lo que usted dijo?
    No

    ¿Por qué cree que no se tuvo en cuenta?
    Nadie miró a la gente de atrás.

    ¿Cuántas estrellas le da al encuentro?
    4 ⭐

    ¿Qué podemos mejorar?
    Sin respuesta
    [✅ Enviar]
    [✏️ ¿Entendió lo que le explicaron?]
    [✏️ ¿Se tuvo en cuenta lo que usted dijo?]
    [✏️ ¿Por qué cree que no se tuvo en cuenta?]
    [✏️ ¿Cuántas estrellas le da al encuentro?]
    [✏️ ¿Qué podemos mejorar?]
    ");
    poll.stage.presses(ana, "✅ Enviar").await;
    seen!(poll.stage.take(ana), @r"
    ===== Saturday 20 July 2024, 12:30
    > [Sí]

    Pregunta 2 de 4
    ¿Se tuvo en cuenta lo que usted dijo?
    Toque una respuesta.
    [Sí] / [Más o menos] / [No] / [⬅️ Atrás]

    > [No]

    Pregunta 3 de 5
    ¿Por qué cree que no se tuvo en cuenta?
    Escriba su respuesta en un mensaje.
    [⬅️ Atrás] [Saltar ➡️]

    > Nadie miró a la gente de atrás.

    Pregunta 4 de 5
    ¿Cuántas estrellas le da al encuentro?
    Toque un número: 1 es muy malo, 5 es muy bueno.
    [1 ⭐] [2 ⭐] [3 ⭐] [4 ⭐] [5 ⭐] / [⬅️ Atrás] [Saltar ➡️]

    > [4 ⭐]

    Pregunta 5 de 5
    ¿Qué podemos mejorar?
    Escriba su respuesta en un mensaje.
    [⬅️ Atrás] [Saltar ➡️]

    > [Saltar ➡️]

    Esto es lo que respondió. Si está bien, toque «Enviar».

    ¿Entendió lo que le explicaron?
    Sí

    ¿Se tuvo en cuenta lo que usted dijo?
    No

    ¿Por qué cree que no se tuvo en cuenta?
    Nadie miró a la gente de atrás.

    ¿Cuántas estrellas le da al encuentro?
    4 ⭐

    ¿Qué podemos mejorar?
    Sin respuesta
    [✅ Enviar] / [✏️ ¿Entendió lo que le explicaron?] / [✏️ ¿Se tuvo en cuenta lo que usted dijo?] / [✏️ ¿Por qué cree que no se tuvo en cuenta?] / [✏️ ¿Cuántas estrellas le da al encuentro?] / [✏️ ¿Qué podemos mejorar?]

    > [✅ Enviar]

    ✅ Recibimos sus respuestas. ¡Gracias!
    Puede cambiarlas: tiene hasta el viernes 26 de julio de 2024 para hacerlo.
    [✏️ Cambiar mis respuestas]
    ");
    poll.at("2024-07-21T12:05:00-05:00").await;
    assert_eq!(poll.tx().await.took_part(found.id).await.unwrap(), 1);
}

async fn a_survey_opens_and_closes_by_its_dates(engine: Engine) {
    let mut poll = Poll::new(engine, |_| {}).await;
    let actor = poll.actor(poll.carmen).await;
    let app = &poll.stage.town.app;
    let (mut tx, now) = (app.store.begin().await.unwrap(), app.clock.now());
    let begun = survey::begin(
        &mut tx,
        &app.desk.now(),
        &actor,
        Aim::Strategy,
        "s".into(),
        now,
    )
    .await;
    let begun = begun.unwrap();
    let dates = (
        Some("2024-07-16T08:00:00-05:00".parse().unwrap()),
        Some(FRIDAY.parse().unwrap()),
    );
    let seen = begun.seen();
    survey::schedule(&mut tx, &app.desk.now(), &actor, seen, dates, now)
        .await
        .unwrap();
    let empty = survey::begin(
        &mut tx,
        &app.desk.now(),
        &actor,
        Aim::Other,
        "s".into(),
        now,
    )
    .await;
    let empty = empty.unwrap();
    let seen = empty.seen();
    let refused = survey::schedule(&mut tx, &app.desk.now(), &actor, seen, dates, now).await;
    assert!(refused.is_err(), "it asks nothing");
    tx.commit().await.unwrap();
    poll.id = begun.id;
    poll.at("2024-07-16T07:59:00-05:00").await;
    assert_eq!(poll.survey().await.state, State::Draft);
    poll.at("2024-07-16T08:00:00-05:00").await;
    assert_eq!(poll.survey().await.state, State::Open);
    // The machine sleeps over the end.
    poll.at("2024-07-21T08:00:00-05:00").await;
    let survey = poll.survey().await;
    assert_eq!((survey.state, survey.untied), (State::Closed, None));
    assert!(poll.results().await.is_some());
}
