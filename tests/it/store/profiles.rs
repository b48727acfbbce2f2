//! What people say of themselves, and the codes of invitations.

use super::at;
use crate::support::{Database, Engine, on_both_engines};
use chrono::DateTime;
use chrono_tz::America::Bogota;
use convoca::domain::base::Address;
use convoca::domain::person::Purpose;
use convoca::domain::person::profile::TraitKind;
use convoca::domain::person::retention::Kept;
use convoca::store::CodeList;

on_both_engines!(
    what_somebody_says_is_kept_once_and_forgotten,
    a_group_that_became_sensitive_needs_a_yes,
    a_code_belongs_to_whoever_used_it_first,
    wrong_codes_are_counted_by_the_hour,
);

async fn what_somebody_says_is_kept_once_and_forgotten(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let one = tx
        .meet_person(Address::telegram(1), "es", at(0))
        .await
        .unwrap()
        .id;
    let other = tx
        .meet_person(Address::telegram(2), "es", at(0))
        .await
        .unwrap()
        .id;
    for value in ["jac", "jac", "jovenes"] {
        tx.add_trait(one, TraitKind::Group, value).await.unwrap();
    }
    tx.add_trait(other, TraitKind::Group, "jac").await.unwrap();
    tx.drop_trait(one, TraitKind::Group, "jac").await.unwrap();
    tx.drop_trait(one, TraitKind::Zone, "jovenes")
        .await
        .unwrap();
    let all = tx.traits_of(one).await.unwrap();
    let all: Vec<_> = all.iter().map(|one| (one.kind, &*one.value)).collect();
    assert_eq!(all, [(TraitKind::Group, "jovenes")]);
    assert_eq!(tx.traits_of(other).await.unwrap().len(), 1);
    tx.erase_person(one, Bogota, at(9)).await.unwrap();
    assert!(tx.traits_of(one).await.unwrap().is_empty());
    tx.commit().await.unwrap();
}

async fn a_group_that_became_sensitive_needs_a_yes(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let mut people = Vec::new();
    for account in 0..4 {
        let id = tx
            .meet_person(Address::telegram(account), "es", at(0))
            .await
            .unwrap()
            .id;
        tx.add_trait(id, TraitKind::Group, "victimas")
            .await
            .unwrap();
        tx.add_trait(id, TraitKind::Group, "jac").await.unwrap();
        people.push(id);
    }
    // Never asked; yes; yes and then no; yes to something else.
    for (at_place, purpose, given) in [
        (1, Purpose::Sensitive, true),
        (2, Purpose::Sensitive, true),
        (2, Purpose::Sensitive, false),
        (3, Purpose::Surveys, true),
    ] {
        tx.add_consent(people[at_place], purpose, given, "…", at(0))
            .await
            .unwrap();
    }
    assert_eq!(tx.drop_unagreed_group("victimas").await.unwrap(), 3);
    for (id, left) in people.into_iter().zip([1, 2, 1, 1]) {
        assert_eq!(tx.traits_of(id).await.unwrap().len(), left);
    }
}

async fn a_code_belongs_to_whoever_used_it_first(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let ana = tx
        .meet_person(Address::telegram(1), "es", at(0))
        .await
        .unwrap()
        .id;
    let eva = tx
        .meet_person(Address::telegram(2), "es", at(0))
        .await
        .unwrap()
        .id;
    assert!(tx.add_code("d1", "juntas", at(0)).await.unwrap());
    assert!(!tx.add_code("d1", "otra", at(1)).await.unwrap());
    assert!(tx.add_code("d2", "juntas", at(0)).await.unwrap());
    let juntas = Some("juntas".to_owned());
    assert_eq!(tx.use_code("d1", ana, at(2)).await.unwrap(), juntas);
    assert_eq!(tx.use_code("d1", ana, at(3)).await.unwrap(), juntas);
    assert_eq!(tx.use_code("d1", eva, at(4)).await.unwrap(), None);
    assert_eq!(tx.use_code("d3", eva, at(4)).await.unwrap(), None);
    assert!(tx.has_code("d1").await.unwrap() && !tx.has_code("d3").await.unwrap());
    let lists = tx.lists_of(ana).await.unwrap();
    assert_eq!(lists, [("juntas".to_owned(), at(2))]);
    tx.erase_person(ana, Bogota, at(9)).await.unwrap();
    assert_eq!(tx.use_code("d1", eva, at(5)).await.unwrap(), None);
    let list = CodeList {
        list: "juntas".into(),
        codes: 2,
        used: 1,
    };
    assert_eq!(tx.code_lists().await.unwrap(), [list]);
}

async fn wrong_codes_are_counted_by_the_hour(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    tx.next_value("spaces").await.unwrap();
    for _ in 0..3 {
        tx.note_wrong_code("a", 478_000).await.unwrap();
    }
    tx.note_wrong_code("b", 478_000).await.unwrap();
    assert_eq!(tx.wrong_codes("a", 478_000).await.unwrap(), 3);
    assert_eq!(tx.wrong_codes("b", 478_000).await.unwrap(), 1);
    assert_eq!(tx.wrong_codes("a", 478_001).await.unwrap(), 0);
    tx.note_wrong_code("a", 478_001).await.unwrap();
    assert_eq!(tx.wrong_codes("a", 478_001).await.unwrap(), 1);
    let hour = DateTime::from_timestamp(478_001 * 3_600, 0).unwrap();
    assert!(tx.let_go(Kept::Tries, hour).await.unwrap());
    assert_eq!(tx.wrong_codes("b", 478_000).await.unwrap(), 0, "gone");
    assert_eq!(tx.wrong_codes("a", 478_001).await.unwrap(), 1);
    assert_eq!(tx.next_value("spaces").await.unwrap(), 2, "nothing else is");
}
