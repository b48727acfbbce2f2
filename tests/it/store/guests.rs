//! Who comes to a space, who was there, and what followed.

use super::at;
use crate::support::{Database, Engine, on_both_engines};
use convoca::domain::base::Address;
use convoca::domain::base::{FileKind, Key, PersonId};
use convoca::domain::space::guests::About;
use convoca::domain::space::guests::{Answer, Paper};
use convoca::domain::space::signed::Signed;
use convoca::domain::space::{Details, Space, SpaceKind, State};
use convoca::store::{AttendanceCount, FileRef, Rsvp, Source, Store, Tx};

on_both_engines!(
    answers_are_counted_and_wait_in_order,
    reminders_are_due_once_and_move,
    attendance_is_counted_by_source,
    a_door_keeps_its_secret_and_papers_their_order,
);

async fn space(store: &Store, key: &str) -> i64 {
    let space = Space {
        key: Key::parse(key).unwrap(),
        kind: SpaceKind::Forum,
        name: "Foro".into(),
        starts_at: at(0),
        ends_at: at(3_600),
        place: None,
        url: None,
        questions_open: at(0),
        questions_close: at(3_600),
        state: State::Announced,
        details: Details::default(),
    };
    let mut tx = store.begin().await.unwrap();
    let id = tx.add_space(&space, None).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    id
}

async fn person(tx: &mut Tx, account: i64) -> PersonId {
    tx.meet_person(Address::telegram(account), "es", at(0))
        .await
        .unwrap()
        .id
}

fn rsvp(space_id: i64, person_id: PersonId, answer: Answer, since: i64) -> Rsvp {
    Rsvp {
        space_id,
        person_id,
        answer,
        needs: String::new(),
        needs_note: None,
        since: at(since),
        remind_at: None,
    }
}

async fn answers_are_counted_and_wait_in_order(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let (id, other) = (space(&store, "one").await, space(&store, "two").await);
    let mut tx = store.begin().await.unwrap();
    let mut people = Vec::new();
    for account in 1..=5 {
        people.push(person(&mut tx, account).await);
    }
    let first = Rsvp {
        needs: "sign_language ramp".into(),
        needs_note: Some("Luz".into()),
        ..rsvp(id, people[0], Answer::Coming, 0)
    };
    tx.set_rsvp(&first).await.unwrap();
    tx.set_rsvp(&rsvp(id, people[1], Answer::Declined, 0))
        .await
        .unwrap();
    // The same instant: the order is the people's. A later one comes later.
    for (person, since) in [(people[4], 2), (people[3], 1), (people[2], 1)] {
        tx.set_rsvp(&rsvp(id, person, Answer::Waiting, since))
            .await
            .unwrap();
    }
    tx.set_rsvp(&rsvp(other, people[0], Answer::Undecided, 0))
        .await
        .unwrap();
    assert_eq!(tx.rsvp(id, people[0]).await.unwrap(), Some(first));
    assert_eq!(tx.rsvp(other, people[1]).await.unwrap(), None);
    assert_eq!(tx.rsvps_of(people[0]).await.unwrap().len(), 2);
    let counts = tx.rsvp_counts(id).await.unwrap();
    let all = (
        counts.coming,
        counts.waiting,
        counts.declined,
        counts.undecided,
    );
    assert_eq!(all, (1, 3, 1, 0));
    let needs = tx.needs_counts(id).await.unwrap();
    assert_eq!(
        (needs.sign_language, needs.ramp, needs.other),
        (About::Few, About::Few, About::Nobody)
    );
    assert_eq!(tx.needs_notes(id, 9).await.unwrap(), ["Luz"]);
    let waiting = tx.first_waiting(id, 2).await.unwrap();
    let order: Vec<_> = waiting.iter().map(|guest| guest.person_id).collect();
    assert_eq!(order, people[2..4]);
    for (place, person) in people[2..].iter().enumerate() {
        let waits = tx.rsvp(id, *person).await.unwrap().unwrap();
        assert_eq!(tx.waiting_before(&waits).await.unwrap(), place as i64);
    }
    assert_eq!(tx.awaited_spaces().await.unwrap(), [id]);
    tx.give_place(&waiting[0]).await.unwrap();
    assert!(tx.give_place(&waiting[0]).await.is_err());
    assert_eq!(tx.rsvp_counts(id).await.unwrap().coming, 2);
    let held = tx.hold_space(id).await.unwrap().unwrap();
    assert_eq!((held.id, held.version), (id, 1));
    assert_eq!(tx.hold_space(99).await.unwrap(), None);
}

async fn reminders_are_due_once_and_move(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let id = space(&store, "one").await;
    let mut tx = store.begin().await.unwrap();
    for (account, remind_at) in [(1, Some(at(10))), (2, Some(at(20))), (3, None)] {
        let person = person(&mut tx, account).await;
        let asked = Rsvp {
            remind_at,
            ..rsvp(id, person, Answer::Undecided, 0)
        };
        tx.set_rsvp(&asked).await.unwrap();
    }
    assert!(tx.due_reminders(at(9), 9).await.unwrap().is_empty());
    let due = tx.due_reminders(at(10), 9).await.unwrap();
    assert_eq!((due.len(), due[0].address.id), (1, 1));
    tx.reminded(&due[0]).await.unwrap();
    tx.move_reminders(id, at(30)).await.unwrap();
    assert!(tx.due_reminders(at(29), 9).await.unwrap().is_empty());
    let due = tx.due_reminders(at(30), 9).await.unwrap();
    assert_eq!((due.len(), due[0].address.id), (1, 2));
}

async fn attendance_is_counted_by_source(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let id = space(&store, "one").await;
    let mut tx = store.begin().await.unwrap();
    let (ana, luz) = (person(&mut tx, 1).await, person(&mut tx, 2).await);
    assert!(tx.attend(id, ana, at(1)).await.unwrap());
    assert!(!tx.attend(id, ana, at(2)).await.unwrap());
    let signed = Signed::typed("Luis; 12; 300").unwrap();
    let nobody = Signed::default();
    for (source, signed) in [
        (Source::Staff, &signed),
        (Source::Count, &nobody),
        (Source::Paper, &signed),
    ] {
        tx.add_attendance(id, (source, signed), luz, at(3))
            .await
            .unwrap();
    }
    let count = AttendanceCount {
        qr: 1,
        staff: 1,
        count: 1,
        paper: 1,
    };
    assert_eq!(tx.attendance_count(id).await.unwrap(), count);
    let rows = tx.attendance(id).await.unwrap();
    assert_eq!(
        (rows[0].name.as_deref(), rows[0].source.name()),
        (None, "qr")
    );
    assert_eq!(rows[1].document.as_deref(), Some("12"));
    assert_eq!((rows[2].name.as_ref(), rows[2].zone.as_ref()), (None, None));
    assert_eq!(tx.attended(ana).await.unwrap(), [id]);
    // What came from a list or the door is nobody's to undo; nor is what somebody else noted.
    assert!(!tx.undo_attendance(id, ana).await.unwrap());
    assert!(tx.undo_attendance(id, luz).await.unwrap());
    assert!(tx.undo_attendance(id, luz).await.unwrap());
    assert!(!tx.undo_attendance(id, luz).await.unwrap());
    assert_eq!(tx.attendance_count(id).await.unwrap().all(), 2);
}

async fn a_door_keeps_its_secret_and_papers_their_order(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let id = space(&store, "one").await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.secret_of_door(id, "monday").await.unwrap(), None);
    assert_eq!(tx.door(id, "monday", "first").await.unwrap(), "first");
    assert_eq!(tx.door(id, "monday", "second").await.unwrap(), "first");
    let secret = tx.secret_of_door(id, "monday").await.unwrap();
    assert_eq!(secret.as_deref(), Some("first"));
    let found = tx.space_of_door("first").await.unwrap();
    assert_eq!(found, Some((id, "monday".to_owned())));
    assert_eq!(tx.space_of_door("second").await.unwrap(), None);
    // Another opening has another, and what was seen at the first one leads nowhere.
    assert_eq!(tx.secret_of_door(id, "tuesday").await.unwrap(), None);
    assert_eq!(tx.door(id, "tuesday", "third").await.unwrap(), "third");
    assert_eq!(tx.space_of_door("first").await.unwrap(), None);
    let luz = person(&mut tx, 2).await;
    let file = FileRef {
        kind: FileKind::Document,
        file_id: "x".into(),
        name: Some("acta.pdf".into()),
    };
    let given = (Some(&file), None);
    tx.add_paper(id, Paper::Minutes, given, luz, at(1))
        .await
        .unwrap();
    let given = (None, Some("La 50"));
    tx.add_paper(id, Paper::Commitments, given, luz, at(2))
        .await
        .unwrap();
    let papers = tx.papers(id).await.unwrap();
    assert_eq!(papers[0].file(), Some(file));
    assert_eq!(
        (papers[1].file(), papers[1].text.as_deref()),
        (None, Some("La 50"))
    );
}
