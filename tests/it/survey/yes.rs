//! What leaves to many about a survey does so after somebody saw what it says, to how many and when, and
//! said yes to that.

use super::{FRIDAY, Poll};
use crate::support::{Engine, on_both_engines};
use convoca::actions::survey;
use convoca::domain::person::profile::TraitKind;
use convoca::domain::survey::life::State;

on_both_engines!(
    people_are_asked_after_a_yes_to_what_was_shown,
    a_yes_to_an_earlier_closing_asks_nobody,
    what_closes_before_the_morning_asks_nobody,
    a_result_is_published_after_a_yes_to_its_letter,
);

impl Poll {
    /// Carmen opens the survey's card and presses one of its buttons. What she reads.
    async fn presses(&mut self, button: &str) -> String {
        let carmen = self.carmen;
        self.stage.says(carmen, "/encuestas").await;
        let sign = match self.survey().await.state {
            State::Open => "🟢",
            _ => "🔒",
        };
        self.stage.presses_line(carmen, sign).await;
        self.stage.take(carmen);
        self.stage.presses(carmen, button).await;
        self.stage.take(carmen)
    }

    /// Carmen presses a button of what she sees. What she reads.
    async fn then(&mut self, button: &str) -> String {
        let carmen = self.carmen;
        self.stage.presses_line(carmen, button).await;
        self.stage.town.tick().await;
        self.stage.settle().await;
        self.stage.take(carmen)
    }
}

fn has(seen: &str, lines: &[&str]) {
    for line in lines {
        assert!(seen.contains(line), "{line} in {seen}");
    }
}

async fn people_are_asked_after_a_yes_to_what_was_shown(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let ana = poll.agrees("Ana").await;
    let eva = poll.agrees("Eva").await;
    let person = poll.actor(eva).await.person.id;
    let mut tx = poll.tx().await;
    let kind = TraitKind::parse("hours").unwrap();
    tx.add_trait(person, kind, "evenings").await.unwrap();
    tx.commit().await.unwrap();
    poll.at("2024-07-15T22:00:00-05:00").await;
    let seen = poll.presses("📨 Avisar a la gente").await;
    has(
        &seen,
        &[
            "Antes de enviar, revise",
            "En español:",
            "🗳 La Alcaldía de Itagüí le pregunta: ¿De qué temas hablamos?",
            "👥 Le llega a 2 personas.",
            "⏰ Sale el martes 16 de julio a las 7:00 a. m.: antes de esa hora no le escribimos",
            "🕕 1 persona la recibe el martes 16 de julio a las 6:00 p. m.: así lo pidieron.",
            "A quien no responda le recordamos antes del cierre.",
            "¿Lo enviamos? Lo que sale no se puede devolver.",
        ],
    );
    poll.at("2024-07-16T06:00:00-05:00").await;
    poll.then("📨 Sí, avisar a 2").await;
    assert_eq!(poll.stage.take(ana), "");
    poll.at("2024-07-16T07:00:00-05:00").await;
    assert!(poll.stage.take(ana).contains("le pregunta"));
    assert_eq!(poll.stage.take(eva), "");
    poll.at("2024-07-16T18:00:00-05:00").await;
    assert!(poll.stage.take(eva).contains("le pregunta"));
}

async fn a_yes_to_an_earlier_closing_asks_nobody(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let ana = poll.agrees("Ana").await;
    poll.presses("📨 Avisar a la gente").await;
    // Meanwhile another coordinator moves its closing, which the letter says.
    let (actor, now) = (poll.actor(poll.carmen).await, poll.stage.town.clock.now());
    let seen = poll.survey().await.seen();
    let mut tx = poll.tx().await;
    let closes = Some("2024-07-26T17:00:00-05:00".parse().unwrap());
    let desk = &poll.stage.town.app.desk.now();
    survey::schedule(&mut tx, desk, &actor, seen, (None, closes), now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let seen = poll.then("📨 Sí, avisar a 1").await;
    has(&seen, &["Otra persona cambió"]);
    assert_eq!(poll.stage.take(ana), "");
    assert!(
        poll.presses("📨 Avisar a la gente")
            .await
            .contains("26 de julio")
    );
    poll.then("📨 Sí, avisar a 1").await;
    assert!(poll.stage.take(ana).contains("26 de julio"));
}

async fn what_closes_before_the_morning_asks_nobody(engine: Engine) {
    let mut poll = Poll::new(engine, |survey| {
        Poll::only_topics(survey);
        survey.closes_at = Some("2024-07-16T06:00:00-05:00".parse().unwrap());
    })
    .await;
    let ana = poll.agrees("Ana").await;
    poll.at("2024-07-15T22:00:00-05:00").await;
    let seen = poll.presses("📨 Avisar a la gente").await;
    has(&seen, &["la encuesta se cierra antes de la mañana"]);
    assert!(poll.invites().await.is_err());
    assert_eq!(poll.stage.take(ana), "");
}

async fn a_result_is_published_after_a_yes_to_its_letter(engine: Engine) {
    let mut poll = Poll::new(engine, |survey| {
        Poll::only_topics(survey);
        survey.pledge = Some("Hablar de control en la audiencia.".into());
    })
    .await;
    let mut people = Vec::new();
    for name in ["Ana", "Beto", "Cira", "Dora", "Elio"] {
        let person = poll.stage.person(name, "es");
        poll.votes_for(person, "Control").await;
        people.push(person);
    }
    // Whoever wants to hear nothing more is not counted.
    poll.stage.presses(people[4], "No").await;
    poll.stage.take(people[4]);
    poll.at(FRIDAY).await;
    poll.at("2024-07-19T23:00:00-05:00").await;
    let seen = poll.presses("✅ Publicar").await;
    has(
        &seen,
        &[
            "Antes de publicar el resultado, revise",
            "📊 Ya contamos los votos: ¿De qué temas hablamos?",
            "Por lo que usted dijo, la Alcaldía de Itagüí va a hacer esto:",
            "👥 Le llega a 4 personas.",
            "⏰ Sale el sábado 20 de julio a las 7:00 a. m.: antes",
            "¿Lo publicamos?",
        ],
    );
    assert_eq!(poll.survey().await.state, State::Closed);
    poll.then("✅ Sí, publicar").await;
    assert_eq!(poll.survey().await.state, State::Published);
    assert_eq!(poll.stage.take(people[0]), "");
    poll.at("2024-07-20T07:00:00-05:00").await;
    assert!(poll.stage.take(people[0]).contains("Ya contamos"));
    assert_eq!(poll.stage.take(people[4]), "");
}
