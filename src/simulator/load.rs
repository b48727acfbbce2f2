//! The pace of a load: how many updates are due, a few at a time so that the bot is served between.

use super::control::ControlError;
use super::state::{LoadPlan, World};
use chrono::TimeDelta;
use std::sync::Arc;

/// Updates made under one lock.
const AT_ONCE: u64 = 64;

/// How often an even rate is caught up with, in microseconds.
const TICK: i64 = 1_000;

/// Begins a load in the background; one before it ends.
pub(crate) fn start(world: Arc<World>, plan: LoadPlan) -> Result<(), ControlError> {
    if plan.users == 0 || plan.script.is_empty() {
        return Err(ControlError::EmptyLoad);
    }
    let number = {
        let mut state = world.lock();
        state.prepare_load(plan);
        state.loads
    };
    tokio::spawn(run(world, number));
    Ok(())
}

async fn run(world: Arc<World>, number: u64) {
    loop {
        let due = {
            let mut state = world.lock();
            let due = match state.load_due() {
                Some(due) if state.loads == number => due,
                _ => return,
            };
            for _ in 0..due.min(AT_ONCE) {
                state.load_one();
            }
            due
        };
        if due > AT_ONCE {
            tokio::task::yield_now().await;
        } else {
            world.measure.sleep(TimeDelta::microseconds(TICK)).await;
        }
    }
}
