//! A clock that ran ahead for a moment silences nobody afterwards.

use crate::support::{Engine, Town, on_both_engines};
use chrono::TimeDelta;
use convoca::domain::staff::role::Role;
use convoca::simulator::Limits;
use convoca::store::Lane;

on_both_engines!(
    a_clock_that_ran_ahead_silences_no_job,
    what_was_said_while_the_clock_ran_ahead_is_said,
    clocks_a_little_apart_take_nothing_back,
    what_waits_for_the_end_of_holidays_goes_on_waiting,
);

/// Thursday, and the next morning at which digests are made.
const THURSDAY: &str = "2024-07-18T10:00:00-05:00";
const FRIDAY: &str = "2024-07-19T07:01:00-05:00";

async fn a_clock_that_ran_ahead_silences_no_job(engine: Engine) {
    let mut town = Town::new(engine).await;
    town.staff("Carmen", Role::Coordinator, "").await;
    town.at(THURSDAY).await;
    let ana = town.person("Ana");
    town.says(ana, "¿Cuándo arreglan la página de trámites?")
        .await;
    town.presses(ana, "No sé").await;
    town.presses(ana, "✅ Enviar").await;
    // For a moment it is a month later.
    let now = town.clock.now();
    town.clock.set(now + TimeDelta::days(30));
    town.app.jobs().unwrap().tick().await.unwrap();
    town.clock.set(now);
    town.tick().await;
    let mut tx = town.app.store.begin().await.unwrap();
    let last = tx.last_job().await.unwrap().unwrap();
    assert!(last <= now, "{last}");
    drop(tx);
    assert!(town.app.intake.caught_up().await.unwrap() <= now);
    // The next morning is a morning like any other.
    let jobs = "SELECT COUNT(*) FROM jobs";
    let all = town.database.count(jobs).await;
    town.at(FRIDAY).await;
    assert!(all > 3);
    let mut tx = town.app.store.begin().await.unwrap();
    let last = tx.last_job().await.unwrap().unwrap();
    assert!(last > now, "{last}");
    drop(tx);
    town.finish().await;
}

async fn what_was_said_while_the_clock_ran_ahead_is_said(engine: Engine) {
    let mut town = Town::new(engine).await;
    let ana = town.person("Ana");
    let (before, now) = (town.mark(ana), town.clock.now());
    town.clock.set(now + TimeDelta::days(30));
    town.telegram.text(ana, "/ayuda").unwrap();
    town.take_in().await;
    town.clock.set(now);
    town.settle().await;
    assert_eq!(town.heard(ana, before), "");
    town.tick().await;
    assert!(!town.heard(ana, before).is_empty());
    town.finish().await;
}

async fn clocks_a_little_apart_take_nothing_back(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    town.app.jobs().unwrap().tick().await.unwrap();
    let mut tx = town.app.store.begin().await.unwrap();
    let behind = now - TimeDelta::minutes(5);
    assert_eq!(tx.take_back_clock(behind, behind).await.unwrap(), 0);
    let earlier = now - TimeDelta::hours(1);
    assert!(tx.take_back_clock(earlier, earlier).await.unwrap() > 0);
}

/// From the Wednesday before Easter, after work, offices are told on Monday: that is no clock that ran ahead.
async fn what_waits_for_the_end_of_holidays_goes_on_waiting(engine: Engine) {
    let town = Town::with(engine, "2024-03-27T20:00:00-05:00", Limits::off()).await;
    let chat = town.open_chat("Luz");
    let monday = town.clock.now() + TimeDelta::hours(4 * 24 + 12);
    town.enqueue(&[super::message("digest", chat, Lane::Reminder, monday)])
        .await;
    town.app.jobs().unwrap().tick().await.unwrap();
    let mut courier = town.courier_with(super::NO_LIMITS);
    courier.deliver_all().await.unwrap();
    assert!(town.taken().is_empty());
    town.clock.set(monday);
    courier.deliver_all().await.unwrap();
    assert_eq!(town.taken(), ["digest"]);
}
