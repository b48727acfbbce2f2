//! What people chose becomes the agenda of a space, and its offices hear of it once.

use super::Desk;
use crate::support::{Engine, on_both_engines};
use convoca::actions::ActionError;
use convoca::actions::survey::agenda;
use convoca::domain::Refused;
use convoca::domain::base::{Key, Seen};
use convoca::domain::staff::role::Role;
use convoca::domain::survey::Refusal;
use convoca::store::StoredSpace;

on_both_engines!(the_topics_become_the_agenda_and_the_offices_hear_of_it);

impl Desk {
    async fn fills(
        &self,
        account: i64,
        space: i64,
        topics: &[Key],
    ) -> Result<(StoredSpace, usize), ActionError> {
        let (actor, survey) = (self.actor(account).await, self.survey(1).await);
        let app = &self.stage.town.app;
        let mut tx = app.store.begin().await.unwrap();
        let now = app.clock.now();
        let spaces = tx.spaces().await.unwrap();
        let stored = spaces.0.iter().find(|stored| stored.id == space);
        let version = stored.map_or(0, |stored| stored.version);
        let (seen, space) = (survey.seen(), Seen { id: space, version });
        let done = agenda::fill(&mut tx, &app.desk.now(), &actor, seen, space, topics, now).await;
        tx.commit().await.unwrap();
        done
    }
}

async fn the_topics_become_the_agenda_and_the_offices_hear_of_it(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    let topics = desk.stage.town.app.desk.now().process.topics.clone();
    let (first, office) = (topics[1].clone(), topics[1].office.to_string());
    let luz = desk.stage.staff("Luz", "es", Role::Liaison, &office).await;
    let ana = desk.stage.person("Ana", "es");
    desk.stage.take(luz);
    let carmen = desk.carmen;
    for (text, button) in [
        ("/espacios", "➕ Crear un encuentro"),
        ("", "Audiencia pública"),
    ] {
        if !text.is_empty() {
            desk.says(text).await;
        }
        desk.presses(&[button]).await;
    }
    desk.says("sábado 20 de julio, 9 a. m.").await;
    desk.presses(&["3 horas"]).await;
    desk.says("Parque principal").await;
    desk.presses(&["📣 Anunciar"]).await;
    let mut tx = desk.stage.town.app.store.begin().await.unwrap();
    let spaces = tx.spaces().await.unwrap();
    drop(tx);
    let announced =
        |stored: &&StoredSpace| stored.space.place.as_deref() == Some("Parque principal");
    let space = spaces.0.iter().find(announced).unwrap().id;
    let over = spaces
        .0
        .iter()
        .find(|stored| stored.id != space)
        .unwrap()
        .id;
    desk.opens_topics().await;
    let keys = [first.key.clone(), topics[0].key.clone(), first.key.clone()];
    let refusal = |done: Result<(StoredSpace, usize), ActionError>| match done {
        Err(ActionError::Refused(Refused::Survey(refusal))) => refusal,
        other => panic!("{other:?}"),
    };
    // Nothing is taken from a survey that still takes ballots.
    assert_eq!(
        refusal(desk.fills(carmen, space, &keys).await),
        Refusal::NotCounted
    );
    desk.says("/encuestas").await;
    desk.presses(&["🟢 ¿De qué temas", "🔒 Cerrar ya", "🔒 Sí, cerrar"])
        .await;
    assert_eq!(
        refusal(desk.fills(carmen, over, &keys).await),
        Refusal::NoSpace
    );
    assert_eq!(
        refusal(desk.fills(carmen, 999, &keys).await),
        Refusal::NoSpace
    );
    let unknown = [Key::parse("marte").unwrap()];
    assert!(matches!(
        refusal(desk.fills(carmen, space, &unknown).await),
        Refusal::Writing(_)
    ));
    for other in [luz, ana] {
        let done = desk.fills(other, space, &keys).await;
        assert!(matches!(done, Err(ActionError::NotFound(_))), "{done:?}");
    }
    for _ in 0..2 {
        let (stored, told) = desk.fills(carmen, space, &keys).await.unwrap();
        assert_eq!(told, 1);
        let text = stored.space.details.agenda.unwrap();
        let name = first.name.read("es");
        let office = desk
            .stage
            .town
            .app
            .desk
            .now()
            .office_name(&office)
            .to_owned();
        assert!(
            text.contains(&format!("1. {name} (responde: {office})")),
            "{text}"
        );
        assert!(text.contains("2. ") && !text.contains("3. "), "{text}");
        let expected = keys[..2].iter().map(ToString::to_string);
        assert!(stored.space.details.topics.iter().cloned().eq(expected));
    }
    assert_eq!(desk.survey(1).await.space, Some(space));
    desk.stage.settle().await;
    let seen = desk.stage.take(luz);
    assert_eq!(
        seen.matches("La gente eligió de qué hablar").count(),
        1,
        "{seen}"
    );
    desk.says("/espacios").await;
    desk.told("📣 sábado 20 de julio", "Los temas que eligió la gente")
        .await;
    desk.stage.town.finish().await;
}
