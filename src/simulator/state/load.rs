//! Many people writing at once, for benches: by a given rate, or each as soon as the bot answers.

use super::{Incoming, Press, Said, State};
use crate::simulator::people::NewPerson;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Who writes, what, how often and how fast.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct LoadPlan {
    /// How many people; they are created, and their chats opened.
    pub users: u32,
    /// Their account numbers begin here.
    #[serde(default = "first_user")]
    pub first_user: i64,
    /// Updates in all. People take turns.
    pub updates: u64,
    /// Updates a second; `None` is all at once.
    #[serde(default)]
    pub rate: Option<f64>,
    /// Everybody does one step after the other, and begins again after the last.
    #[serde(default = "one_question")]
    pub script: Vec<Step>,
    /// Everybody takes the next step as soon as the bot has sent or changed a text; `rate` is then only
    /// that of the first steps.
    #[serde(default)]
    pub wait_for_reply: bool,
}

fn first_user() -> i64 {
    1_000_000
}

fn one_question() -> Vec<Step> {
    vec![Step::Text("pregunta {n}".to_owned())]
}

/// One thing a person does.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Writes this; `{n}` becomes the number of the update.
    Text(String),
    /// Presses the button with this text on the newest message that has one.
    Press(String),
}

/// How far a load has come.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct LoadReport {
    /// Updates made so far.
    pub made: u64,
    /// Steps that could not be done, such as a button that was not there.
    pub failed: u64,
    /// Updates still to be made.
    pub left: u64,
    /// From the first update to the last, in microseconds.
    pub took_us: i64,
}

/// A load that is under way.
#[derive(Debug)]
pub(crate) struct Load {
    plan: LoadPlan,
    report: LoadReport,
    /// The next person to begin.
    turn: u32,
    /// Each person's next step.
    steps: HashMap<i64, usize>,
    began: chrono::DateTime<chrono::Utc>,
}

impl State {
    /// Creates the people of a plan and makes ready.
    pub(crate) fn prepare_load(&mut self, plan: LoadPlan) {
        for number in 0..plan.users {
            let id = plan.first_user + i64::from(number);
            if self.people.get(id).is_none() {
                self.people.add(NewPerson {
                    id: Some(id),
                    first_name: "Ciudadana".to_owned(),
                    language_code: Some("es".to_owned()),
                    ..NewPerson::default()
                });
            }
            self.open_private(id);
        }
        self.loads += 1;
        self.load = Some(Load {
            report: LoadReport {
                left: plan.updates,
                ..LoadReport::default()
            },
            plan,
            turn: 0,
            steps: HashMap::new(),
            began: self.instant,
        });
    }

    /// How far the load has come, if there was one.
    pub(crate) fn load_report(&self) -> Option<LoadReport> {
        self.load.as_ref().map(|load| load.report)
    }

    /// How many updates should have been made by now and were not; `None` when it is over.
    pub(crate) fn load_due(&self) -> Option<u64> {
        let load = self.load.as_ref().filter(|load| load.plan.users > 0)?;
        let first_steps = u64::from(load.plan.users);
        let begun = u64::from(load.turn);
        let left = match load.plan.wait_for_reply {
            true => load.report.left.min(first_steps.saturating_sub(begun)),
            false => load.report.left,
        };
        if left == 0 {
            return None;
        }
        let Some(rate) = load.plan.rate else {
            return Some(left);
        };
        let elapsed = (self.instant - load.began).to_std().unwrap_or_default();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count of updates"
        )]
        let should = (elapsed.as_secs_f64() * rate) as u64;
        let done = if load.plan.wait_for_reply {
            begun
        } else {
            load.report.made + load.report.failed
        };
        Some(should.saturating_sub(done).min(left))
    }

    /// The next person in turn takes a step.
    pub(crate) fn load_one(&mut self) {
        let Some(load) = &mut self.load else { return };
        let person = load.plan.first_user + i64::from(load.turn % load.plan.users.max(1));
        load.turn = match load.plan.wait_for_reply {
            true => load.turn + 1,
            false => (load.turn + 1) % load.plan.users.max(1),
        };
        self.take_step(person);
    }

    /// Somebody who waited for the bot goes on.
    pub(super) fn next_step(&mut self, chat_id: i64) {
        let goes_on = self
            .load
            .as_ref()
            .is_some_and(|load| load.plan.wait_for_reply && load.steps.contains_key(&chat_id));
        if goes_on {
            self.take_step(chat_id);
        }
    }

    fn take_step(&mut self, person: i64) {
        let Some(load) = self.load.as_mut().filter(|load| load.report.left > 0) else {
            return;
        };
        let step = load.steps.entry(person).or_default();
        let what = load
            .plan
            .script
            .get(*step % load.plan.script.len().max(1))
            .cloned();
        *step += 1;
        load.report.left -= 1;
        let number = load.report.made + 1;
        let done = match what {
            Some(Step::Text(text)) => {
                let text = text.replace("{n}", &number.to_string());
                self.receive(Incoming::new(person, Said::Text { text }))
                    .is_ok()
            }
            Some(Step::Press(text)) => self
                .press(Press {
                    from: person,
                    text: Some(text),
                    ..Press::default()
                })
                .is_ok(),
            None => false,
        };
        let Some(load) = &mut self.load else { return };
        if done {
            load.report.made += 1;
        } else {
            load.report.failed += 1;
        }
        load.report.took_us = (self.instant - load.began)
            .num_microseconds()
            .unwrap_or(i64::MAX);
    }
}
