//! Telegram's limits are obeyed: all chats together, one chat, one group.

use super::message;
use crate::support::{Engine, Town, on_both_engines, town::HEARING};
use chrono::TimeDelta;
use convoca::config::Limits;
use convoca::simulator::{Kind, Limits as Refused};
use convoca::store::Lane;

on_both_engines!(everything_leaves_as_fast_as_allowed_and_no_faster);

async fn everything_leaves_as_fast_as_allowed_and_no_faster(engine: Engine) {
    let town = Town::with(engine, HEARING, Refused::free()).await;
    let now = town.clock.now();
    let group = town.telegram.add_group("Barrio", Kind::Supergroup, None);
    let chatty = town.open_chat("Ana");
    let mut messages: Vec<_> = (0..150)
        .map(|n| message(&format!("m{n}"), town.open_chat("Luis"), Lane::Bulk, now))
        .collect();
    messages.extend((0..10).map(|n| message(&format!("a{n}"), chatty, Lane::Reply, now)));
    messages.extend((0..25).map(|n| message(&format!("g{n}"), group, Lane::Reminder, now)));
    town.enqueue(&messages).await;
    let mut courier = town.courier_with(Limits::default());
    let mut empty_after = None;
    let step = TimeDelta::milliseconds(50);
    let mut passed = TimeDelta::zero();
    while passed < TimeDelta::seconds(70) {
        courier.deliver_all().await.unwrap();
        let sent = town.taken().len();
        if sent == 180 && empty_after.is_none() {
            empty_after = Some(passed);
        }
        if sent == 185 {
            break;
        }
        // Nothing but the group is left: no need to look twenty times a second.
        let pace = if sent >= 180 { 20 } else { 1 };
        town.clock.advance(step * pace);
        passed += step * pace;
    }
    let statistics = town.telegram.statistics();
    assert_eq!(statistics.too_many_requests, 0);
    assert!(statistics.most_in_a_second <= 31, "{statistics:?}");
    assert_eq!(statistics.accepted, 185);
    // 180 messages at 30 a second; ten to one chat take nine seconds of their own.
    let empty_after = empty_after.unwrap();
    assert!(empty_after >= TimeDelta::seconds(9));
    assert!(
        empty_after <= TimeDelta::milliseconds(9_500),
        "{empty_after}"
    );
    // The group's 21st message waited for its minute.
    assert!(passed >= TimeDelta::seconds(60), "{passed}");
}
