//! Keys end with whoever made them, those who have some hear of each other, and files are their owner's.

use crate::support::{Database, Engine, Town, on_both_engines};
use convoca::actions::Actor;
use convoca::actions::staff::invitation::{invite, sign};
use convoca::domain::base::Address;
use convoca::domain::staff::role::Role;
use std::os::unix::fs::PermissionsExt as _;

on_both_engines!(
    a_link_ends_with_whoever_made_it,
    coordinators_hear_of_each_other,
);

/// A link that a coordinator made.
async fn link_of(town: &Town, account: i64, secret: &str) {
    let app = &town.app;
    let (mut tx, now) = (app.store.begin().await.unwrap(), app.clock.now());
    let person = tx
        .still_known(Address::telegram(account))
        .await
        .unwrap()
        .unwrap();
    let posts = tx.posts_of(person.id).await.unwrap();
    let actor = Actor { person, posts };
    let role = Role::Coordinator;
    invite(&mut tx, &app.desk.now(), role, "", secret, now)
        .await
        .unwrap();
    sign(&mut tx, &actor, secret, (role, ""), now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// Colleagues are told of each other in working hours.
const AT_WORK: &str = "2024-07-15T08:30:00-05:00";

async fn a_link_ends_with_whoever_made_it(engine: Engine) {
    let mut town = Town::new(engine).await;
    let carmen = town.staff("Carmen", Role::Coordinator, "").await;
    let rosa = town.staff("Rosa", Role::Coordinator, "").await;
    let secret = "0123456789abcdef0123456789abcdef";
    link_of(&town, carmen, secret).await;
    let before = town.mark(rosa);
    town.says(carmen, "/borrar").await;
    town.presses(carmen, "Sí, borrar mis datos").await;
    town.at(AT_WORK).await;
    let heard = town.heard(rosa, before);
    assert!(heard.contains("se fue y borró sus datos"), "{heard}");
    assert!(!heard.contains("Carmen"), "{heard}");
    let outsider = town.person("Olga");
    let coordinators = "SELECT COUNT(*) FROM staff WHERE role = 'coordinator'";
    let count = town.database.count(coordinators).await;
    town.telegram.begin(outsider, Some(secret)).unwrap();
    town.settle().await;
    assert_eq!(town.database.count(coordinators).await, count);
    town.finish().await;
}

async fn coordinators_hear_of_each_other(engine: Engine) {
    let mut town = Town::new(engine).await;
    let carmen = town.staff("Carmen", Role::Coordinator, "").await;
    let before = town.mark(carmen);
    let secret = "0123456789abcdef0123456789abcdef";
    link_of(&town, carmen, secret).await;
    let rosa = town.person("Rosa");
    town.telegram.begin(rosa, Some(secret)).unwrap();
    town.settle().await;
    town.at(AT_WORK).await;
    let heard = town.heard(carmen, before);
    assert!(heard.contains("Rosa ahora también coordina"), "{heard}");
    // The log says which link was used, and not what is in it.
    let mut tx = town.app.store.begin().await.unwrap();
    let log = tx.audit_after(0, 1_000).await.unwrap();
    let of = |action: &str| {
        let entry = log.iter().rev().find(|link| link.entry.action == action);
        entry.unwrap().entry.detail.clone()
    };
    assert_eq!(of("staff_invited"), of("staff_joined"));
    assert_eq!(of("staff_joined").len(), 8);
    assert!(!secret.starts_with(&of("staff_joined")));
    drop(tx);
    town.finish().await;
}

#[tokio::test]
async fn a_database_is_read_by_its_owner_alone() {
    let database = Database::new(Engine::Sqlite);
    let file = database.folder.path().join("convoca.db");
    let open = std::fs::Permissions::from_mode(0o644);
    std::fs::set_permissions(&file, open).unwrap();
    let store = database.connect().await;
    let _alone = store.enter().await.unwrap();
    let tx = store.begin().await.unwrap();
    tx.commit().await.unwrap();
    let mut seen = 0;
    for file in std::fs::read_dir(database.folder.path()).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.path().display());
        seen += 1;
    }
    assert!(seen >= 3, "the file, its log, the lock");
}
