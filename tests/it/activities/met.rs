//! What was decided on a card is of the process as it was then: what became of it since is met when it is loaded.

use super::sent::{coordinator, sends_schedule, versions};
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::base::Key;
use convoca::domain::process::{Amendment, Edit};
use convoca::store::NewAmendment;

on_both_engines!(
    an_office_whose_key_another_has_by_now_gets_one_of_its_own,
    an_office_that_is_there_by_now_is_not_added_again,
);

const GOVERNOR: [[&str; 5]; 2] = [
    [
        "1",
        "Firmar el convenio",
        "01/08/2024",
        "02/08/2024",
        "Gobernación de Antioquia",
    ],
    [
        "2",
        "Publicar el informe",
        "01/08/2024",
        "05/08/2024",
        "Dirección TIC",
    ],
];

/// Somebody else adds an office; it is not in force yet.
async fn adds(stage: &Stage, key: &str, name: &str) {
    let office = Amendment::Office {
        key: Key::parse(key).unwrap(),
        name: name.to_owned(),
    };
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let new = NewAmendment {
        edit: &Edit::from(&office),
        before: None,
        actor: "staff:9",
        at: stage.town.clock.now(),
    };
    tx.add_amendment(new).await.unwrap();
    tx.commit().await.unwrap();
}

/// The keys and names of the offices that a process has of this beginning.
fn offices(stage: &Stage, part: &str) -> Vec<(String, String)> {
    let desk = stage.town.app.desk.now();
    let offices = desk.process.offices.iter();
    let found = offices.filter(|office| office.name.contains(part));
    found
        .map(|office| (office.key.to_string(), office.name.clone()))
        .collect()
}

async fn of_the_first(stage: &Stage) -> String {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    tx.activity(1).await.unwrap().unwrap().offices
}

/// A coordinator who has decided that the governor's office is a new one, and sees how it would be.
async fn decided(engine: Engine) -> (Stage, i64) {
    let (mut stage, carmen) = coordinator(engine).await;
    sends_schedule(&mut stage, carmen, "cronograma.tsv", &GOVERNOR).await;
    stage.presses_line(carmen, "🏢 Agregar").await;
    stage.presses(carmen, "👀 Ver cómo quedaría").await;
    stage.take(carmen);
    (stage, carmen)
}

async fn an_office_whose_key_another_has_by_now_gets_one_of_its_own(engine: Engine) {
    let (mut stage, carmen) = decided(engine).await;
    adds(&stage, "antioquia", "Asamblea de Antioquia").await;
    stage.presses(carmen, "✅ Cargar").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("Agregamos lo que dijo de 1 oficina"),
        "{told}"
    );
    // Its name is known before it is in force.
    stage.presses(carmen, "📊 Ver cómo va").await;
    let told = stage.take(carmen);
    assert!(told.contains("Gobernación de Antioquia: 0 de 1"), "{told}");
    let own = of_the_first(&stage).await;
    assert_ne!(own, "antioquia");
    stage.town.restart().await;
    let both = [
        ("antioquia".to_owned(), "Asamblea de Antioquia".to_owned()),
        (own, "Gobernación de Antioquia".to_owned()),
    ];
    assert_eq!(offices(&stage, "Antioquia"), both);
    stage.town.finish().await;
}

async fn an_office_that_is_there_by_now_is_not_added_again(engine: Engine) {
    let (mut stage, carmen) = decided(engine).await;
    adds(&stage, "gobernacion", "Gobernación de Antioquia").await;
    stage.presses(carmen, "✅ Cargar").await;
    let told = stage.take(carmen);
    assert!(!told.contains("Agregamos"), "{told}");
    assert_eq!(versions(&stage).await, 1);
    assert_eq!(of_the_first(&stage).await, "gobernacion");
    stage.town.restart().await;
    let one = (
        "gobernacion".to_owned(),
        "Gobernación de Antioquia".to_owned(),
    );
    assert_eq!(offices(&stage, "Antioquia"), [one]);
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert_eq!(tx.amendments_since(None).await.unwrap().len(), 1);
    drop(tx);
    stage.town.finish().await;
}
