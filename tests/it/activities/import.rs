//! Importing again and again: versions, and what stays over them.

use super::{imported, schedule};
use crate::support::{Engine, Town, on_both_engines};
use convoca::domain::schedule::ChangeKind;

on_both_engines!(
    every_version_stays_readable,
    what_is_dropped_and_comes_back_is_the_same_activity,
);

const FIRST: [[&str; 5]; 3] = [
    [
        "1",
        "Conformar el equipo líder",
        "01/02/2024",
        "15/02/2024",
        "Dirección TIC",
    ],
    [
        "2",
        "Publicar el informe",
        "01/03/2024",
        "15/03/2024",
        "Secretaría de las Comunicaciones",
    ],
    [
        "3",
        "Realizar la audiencia",
        "13/07/2024",
        "13/07/2024",
        "Alguien",
    ],
];

async fn titles(town: &Town, version: i64) -> Vec<String> {
    let mut tx = town.app.store.begin().await.unwrap();
    let said = tx.activities_in(version).await.unwrap();
    let line = |one: &convoca::store::Said| {
        let finish = one.finish_on.map_or_else(String::new, |on| on.to_string());
        format!(
            "{} {} {} {} [{}]",
            one.id, one.number, one.title, finish, one.offices
        )
    };
    said.iter().map(line).collect()
}

async fn every_version_stays_readable(engine: Engine) {
    let town = Town::new(engine).await;
    let first = imported(&town, &schedule(&FIRST)).await;
    assert_eq!((first.version, first.is_new), (1, true));
    let same = imported(&town, &schedule(&FIRST)).await;
    assert_eq!((same.version, same.is_new), (1, false));
    let mut second = FIRST;
    second[0][3] = "20/02/2024";
    second[1] = ["2", "Evaluar la estrategia", "", "", ""];
    second[2][4] = "Todas las dependencias";
    let again = imported(&town, &schedule(&second)).await;
    assert_eq!((again.version, again.is_new), (2, true));
    let counts = ChangeKind::ALL.map(|kind| again.comparison.count(kind));
    assert_eq!(counts, [1, 1, 1, 1]);
    assert_eq!(
        titles(&town, 1).await,
        [
            "1 1 Conformar el equipo líder 2024-02-15 [tic]",
            "2 2 Publicar el informe 2024-03-15 [comunicaciones]",
            "3 3 Realizar la audiencia 2024-07-13 []",
        ]
    );
    assert_eq!(
        titles(&town, 2).await,
        [
            "1 1 Conformar el equipo líder 2024-02-20 [tic]",
            "4 2 Evaluar la estrategia  []",
            "3 3 Realizar la audiencia 2024-07-13 [*]",
        ]
    );
    let mut tx = town.app.store.begin().await.unwrap();
    let log = tx.audit_after(0, 10).await.unwrap();
    let log: Vec<_> = log
        .iter()
        .filter(|link| link.entry.object.starts_with("schedule"))
        .map(|link| format!("{} {}", link.entry.object, link.entry.detail))
        .collect();
    assert_eq!(
        log,
        [
            "schedule:1 added 3, changed 0, moved 0, dropped 0",
            "schedule:2 added 1, changed 1, moved 1, dropped 1",
        ]
    );
    assert_eq!(tx.versions().await.unwrap().len(), 2);
    assert!(
        tx.odd_in(1, 10)
            .await
            .unwrap()
            .iter()
            .any(|odd| odd.rule == "unknown_office")
    );
    drop(tx);
    town.finish().await;
}

async fn what_is_dropped_and_comes_back_is_the_same_activity(engine: Engine) {
    let town = Town::new(engine).await;
    imported(&town, &schedule(&FIRST)).await;
    imported(&town, &schedule(&FIRST[..1])).await;
    imported(&town, &schedule(&FIRST)).await;
    assert_eq!(
        titles(&town, 2).await,
        ["1 1 Conformar el equipo líder 2024-02-15 [tic]"]
    );
    assert_eq!(titles(&town, 1).await, titles(&town, 3).await);
    town.finish().await;
}
