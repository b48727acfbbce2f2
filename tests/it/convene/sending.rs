//! Who gets a convocation, when, and what stops it.

use super::Hearing;
use crate::support::{Engine, on_both_engines};
use convoca::domain::convocation::Outcome;

on_both_engines!(
    whoever_agreed_is_told_once_and_the_progress_is_shown,
    one_tap_and_no_more,
);

async fn whoever_agreed_is_told_once_and_the_progress_is_shown(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let luis = hearing.reader("Luis").await;
    let eva = hearing.stage.person("Eva", "es");
    hearing.stage.says(eva, "/start").await;
    hearing.stage.town.telegram.block(luis).unwrap();
    hearing.sends().await;
    assert_eq!(
        hearing.heard(ana, "le invita"),
        1,
        "{}",
        hearing.stage.record(ana)
    );
    assert_eq!(hearing.heard(eva, "le invita"), 0);
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "le invita"), 1);
    let carmen = hearing.carmen;
    let seen = hearing.stage.record(carmen);
    panic!(
        "{seen}\n{}\n{:?}",
        hearing.stage.record(ana),
        hearing.outcomes(1).await.get(&Outcome::Sent)
    );
}

async fn one_tap_and_no_more(engine: Engine) {
    let _ = engine;
}
