//! Whether questions are found that ask the same, by texts that were written before anything ranked them
//! (`tests/alike`), through the store, and the same on both engines.

use crate::support::{Database, Engine, Town, on_both_engines};
use chrono::NaiveDate;
use convoca::actions::Desk;
use convoca::actions::question::similar;
use convoca::domain::base::{Address, PersonId, QuestionId};
use convoca::store::{NewQuestion, Store, Tx};
use std::sync::Arc;

const ALIKE: &str = include_str!("../alike/alike.tsv");
const ALONE: &str = include_str!("../alike/alone.tsv");

/// One line of the data: which group it is of, if any, what is asked, where, and what its group is told apart by.
struct Line {
    group: Option<u32>,
    text: String,
    is_vetoed: bool,
}

fn lines(with_place: bool) -> Vec<Line> {
    let said = |text: &str, place: &str| match with_place && !place.is_empty() {
        true => format!("{text}\n{place}"),
        false => text.to_owned(),
    };
    let alike = ALIKE.lines().skip(1).map(|line| {
        let cells: Vec<_> = line.split('\t').collect();
        Line {
            group: Some(cells[0].parse().unwrap()),
            text: said(cells[1], cells[2]),
            is_vetoed: cells[3].starts_with("veto"),
        }
    });
    let alone = ALONE.lines().skip(1).map(|line| {
        let (text, place) = line.split_once('\t').unwrap_or((line, ""));
        Line {
            group: None,
            text: said(text, place),
            is_vetoed: false,
        }
    });
    alike.chain(alone).collect()
}

async fn asks(tx: &mut Tx, person: PersonId, (n, text): (usize, &str)) -> QuestionId {
    let day = NaiveDate::from_ymd_opt(2024, 8, 2).unwrap();
    tx.add_question(&NewQuestion {
        number: &format!("2024-{n:06}"),
        person_id: Some(person),
        code: None,
        space: None,
        topic: None,
        office: Some("planeacion"),
        text,
        author_name: None,
        received_at: "2024-07-15T15:00:00Z".parse().unwrap(),
        due_receipt: day,
        due_filing: day,
        due_on: day,
    })
    .await
    .unwrap()
}

/// All of them are asked.
async fn filled(store: &Store, lines: &[Line]) -> Vec<QuestionId> {
    let mut tx = store.begin().await.unwrap();
    let now = "2024-07-15T15:00:00Z".parse().unwrap();
    let person = tx
        .meet_person(Address::telegram(1), "es", now)
        .await
        .unwrap();
    let mut ids = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        ids.push(asks(&mut tx, person.id, (n, &line.text)).await);
    }
    tx.commit().await.unwrap();
    ids
}

async fn first_three(tx: &mut Tx, desk: &Desk, id: QuestionId, text: &str) -> Vec<QuestionId> {
    let found = similar(tx, desk, text, |one| one.id != id).await.unwrap();
    found.into_iter().map(|one| one.id).collect()
}

async fn desk() -> (Town, Arc<Desk>) {
    let town = Town::new(Engine::Sqlite).await;
    let desk = town.app.desk.now();
    (town, desk)
}

/// Of those asked in other words, at how many one that asks the same is among the first three; and at how many texts
/// one is shown of the group that another street, number, year or vereda tells apart.
async fn found(with_place: bool) -> (f64, usize) {
    let (_town, desk) = desk().await;
    let lines = lines(with_place);
    let database = Database::new(Engine::Sqlite);
    let store = database.connect().await;
    let ids = filled(&store, &lines).await;
    let line = |id: QuestionId| &lines[ids.iter().position(|one| *one == id).unwrap()];
    let mut tx = store.begin().await.unwrap();
    let (mut asked, mut found, mut vetoed) = (0, 0, 0);
    for (id, one) in ids.iter().zip(&lines) {
        let Some(group) = one.group else {
            continue;
        };
        let first = first_three(&mut tx, &desk, *id, &one.text).await;
        asked += 1;
        found += usize::from(first.iter().any(|id| line(*id).group == Some(group)));
        let beside = if group % 2 == 1 { group + 1 } else { group - 1 };
        let is_beside = |id: &QuestionId| line(*id).is_vetoed && line(*id).group == Some(beside);
        vetoed += usize::from(one.is_vetoed && first.iter().any(is_beside));
    }
    drop(tx);
    // Nothing is answered together by itself.
    let joined = "SELECT COUNT(*) FROM questions WHERE leader_id IS NOT NULL";
    assert_eq!(database.count(joined).await, 0);
    (f64::from(found as u32) / f64::from(asked), vetoed)
}

#[tokio::test]
async fn by_what_was_written_three_of_four_find_one_of_theirs() {
    let (share, vetoed) = found(false).await;
    assert!(share >= 0.77, "{share:.3}");
    assert!(vetoed <= 80, "{vetoed}");
}

#[tokio::test]
async fn who_says_where_finds_nine_of_ten() {
    let (share, vetoed) = found(true).await;
    assert!(share >= 0.87, "{share:.3}");
    assert!(vetoed <= 75, "{vetoed}");
}

on_both_engines!(the_same_is_found,);

/// What SQLite finds any engine finds, in the same order.
async fn the_same_is_found(engine: Engine) {
    let (_town, desk) = desk().await;
    let lines = lines(false);
    let mut all = Vec::new();
    for engine in [Engine::Sqlite, engine] {
        let database = Database::new(engine);
        let store = database.connect().await;
        let ids = filled(&store, &lines).await;
        let mut tx = store.begin().await.unwrap();
        let mut found = Vec::new();
        for (place, one) in lines.iter().enumerate().step_by(11) {
            let first = first_three(&mut tx, &desk, ids[place], &one.text).await;
            let place = |id: QuestionId| ids.iter().position(|one| *one == id);
            found.push(first.into_iter().map(place).collect::<Vec<_>>());
        }
        all.push(found);
    }
    assert_eq!(all[0], all[1]);
}
