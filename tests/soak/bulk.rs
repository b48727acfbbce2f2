//! A convocation to thousands while the bot is killed again and again: does everybody get it, and once?
//!
//! A message is repeated only if Telegram had taken it and the bot died, or a fault kept the answer from
//! it, before it was written down. That is followed chat by chat from kill to kill.

use crate::chance::Chance;
use crate::crowd::{self, Crowd};
use crate::http::Control;
use crate::process;
use crate::verdict::Books;
use convoca::clock::Clock;
use convoca::store::Store;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How much of everything.
pub struct Plan {
    pub kills: u64,
    /// One in ten of them is convened.
    pub town: i64,
    /// Messages a second.
    pub rate: u32,
    /// How long the last messages may take.
    pub patience: Duration,
    pub seed: u64,
}

/// The first account number.
const FIRST: i64 = 1_000_000;
/// One in ten.
const FORMULA: &str = "group:g3";

/// What stands in the way of each round's messages.
fn faults(round: u64) -> (&'static str, Value) {
    let lost = json!({ "kind": "lost_response", "probability": 0.005, "method": "sendMessage" });
    let before = json!({ "kind": "error_before", "code": 502, "probability": 0.01 });
    let after = json!({
        "kind": "error_after", "code": 500, "probability": 0.005, "method": "sendMessage"
    });
    match round % 4 {
        1 => ("lost responses", json!([lost])),
        3 => ("5xx before and after", json!([before, after])),
        _ => ("none", json!([])),
    }
}

/// What is known of each chat at a kill.
#[derive(Clone, Default)]
struct Standing {
    /// Messages that Telegram has taken, by chat.
    taken: HashMap<i64, i64>,
    /// Whether the bot has it in its books, by chat.
    known: HashMap<i64, bool>,
    /// Answers that a fault kept from the bot.
    lost: i64,
}

/// What one life of the bot left behind.
#[derive(Default)]
struct Round {
    /// Taken by Telegram, and not in the books.
    unknown: i64,
    /// Taken twice within this life, or again although it was in the books.
    again: i64,
    /// Answers that a fault kept from the bot.
    lost: i64,
}

impl Standing {
    fn read(control: &mut Control, books: &mut Books, town: i64) -> Self {
        // What was on the way when the bot died arrives first.
        let mut statistics = control.get("statistics");
        loop {
            sleep(Duration::from_millis(20));
            let later = control.get("statistics");
            let is_still = later["accepted"] == statistics["accepted"];
            statistics = later;
            if is_still {
                break;
            }
        }
        let by_chat = statistics["accepted_by_chat"].as_object().unwrap();
        let taken = by_chat
            .iter()
            .map(|(chat, count)| (chat.parse().unwrap(), count.as_i64().unwrap()))
            // The coordinator is told how far it has come.
            .filter(|(chat, _)| *chat < FIRST + town);
        let rows = books.pairs(
            "SELECT a.address, o.state = 'sent' FROM outbox o JOIN waves w ON o.letter_id > 0
                JOIN addresses a ON o.key = 'w:' || w.id || ':' || a.person_id",
        );
        let faults = &statistics["faults"];
        let of = |kind: &str| faults[kind].as_i64().unwrap_or(0);
        Self {
            taken: taken.collect(),
            known: rows
                .into_iter()
                .map(|(chat, sent)| (chat, sent == 1))
                .collect(),
            lost: of("lost_response") + of("error_after"),
        }
    }

    /// What happened since `before`.
    fn since(&self, before: &Self) -> Round {
        let mut round = Round {
            lost: self.lost - before.lost,
            ..Round::default()
        };
        for (chat, taken) in &self.taken {
            let new = taken - before.taken.get(chat).unwrap_or(&0);
            let is_known = |standing: &Self| standing.known.get(chat) == Some(&true);
            let fair = i64::from(!is_known(before));
            round.again += (new - fair).max(0);
            round.unknown += i64::from(new > 0 && !is_known(self));
        }
        round
    }
}

/// Runs it and says whether it was sound.
pub fn convene(plan: &Plan) -> bool {
    let began = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    // Between one life of the bot and the next, more than `rate` may leave in a second.
    let telegram = process::telegram(None, &["--limits", "paid"]);
    let database = folder.path().join("convoca.db");
    let url = format!("sqlite://{}", database.display());
    let rate = plan.rate;
    let limits = format!("messages_per_second = {rate}");
    std::fs::write(folder.path().join("process.toml"), crowd::PROCESS).unwrap();
    let config = process::configure(folder.path(), &telegram, &url, &limits, "");
    let mut control = Control::new(&telegram.url);
    let chats = json!({ "users": plan.town + 1, "first_user": FIRST, "updates": 0 });
    control.post("load", &chats);
    prepare(&url, plan.town);
    let mut books = Books::open(&url);
    let mut chance = Chance::new(plan.seed);

    let mut before = Standing::default();
    let (mut unknown, mut lost, mut most, mut excess, mut gathering) = (0, 0, 0, 0, 0);
    let mut bot = process::bot(None, &config);
    for kill in 0..plan.kills {
        let (name, faults) = faults(kill);
        control.post("faults", &faults);
        sleep(Duration::from_millis(300 + chance.below(700)));
        drop(bot);
        let after = Standing::read(&mut control, &mut books, plan.town);
        let round = after.since(&before);
        let open = "SELECT COUNT(*) FROM waves WHERE state IN ('planned', 'gathering')";
        let is_gathering = books.count(open) > 0;
        gathering += i64::from(is_gathering);
        println!(
            "kill {:2}, {name}{}: {} taken and not written down, {} answers lost, {} people told so far",
            kill + 1,
            if is_gathering { ", gathering" } else { "" },
            round.unknown,
            round.lost,
            after.taken.len()
        );
        unknown += round.unknown;
        lost += round.lost;
        most = most.max(round.unknown);
        excess += (round.again - round.lost).max(0);
        before = after;
        bot = process::bot(None, &config);
    }
    let until_last = before.taken.len();
    control.post("faults", &json!([]));
    let deadline = Instant::now() + plan.patience;
    let over = "SELECT COUNT(*) FROM waves WHERE state = 'done'";
    while books.count(over) == 0 && Instant::now() < deadline {
        sleep(Duration::from_millis(50));
    }
    sleep(Duration::from_millis(300));
    let ended = bot.end();
    let last = Standing::read(&mut control, &mut books, plan.town);
    excess += last.since(&before).again;

    let convened = plan.town / 10;
    let missing = convened - i64::try_from(last.taken.len()).unwrap();
    let repeated: i64 = last.taken.values().map(|taken| taken - 1).sum();
    let told_apart = unbelieved(&mut control, &mut books);
    let disagreements = disagreements(&mut books, convened);
    let is_whole = verify(&config);
    println!(
        "seed {}, {:.0} s, {convened} of {} people convened at {rate} a second, {} kills, {gathering} of them while gathering; {until_last} told before the last one",
        plan.seed,
        began.elapsed().as_secs_f64(),
        plan.town,
        plan.kills
    );
    println!(
        "people missing {missing}; without exactly one message known as theirs {told_apart}; tallies that disagree {disagreements:?}; chain of the log {}",
        if is_whole { "whole" } else { "BROKEN" }
    );
    println!(
        "messages repeated {repeated}: at most {unknown} taken and not written down at a kill (at one kill at most {most}), {lost} whose answer was lost; repeated for no reason {excess}"
    );
    let statistics = control.get("statistics");
    println!("faults that struck: {}", statistics["faults"]);
    let too_fast = statistics["too_many_requests"].as_i64().unwrap();
    let sound = missing == 0
        && told_apart == 0
        && disagreements.is_empty()
        && is_whole
        && excess == 0
        && repeated <= unknown + lost
        && too_fast == 0
        && ended.success();
    if !sound {
        let log = std::fs::read_to_string(config.with_extension("log")).unwrap();
        let lines: Vec<_> = log.lines().rev().take(40).collect();
        println!("429: {too_fast}. The end of the bot's log, newest first:");
        println!("{}", lines.join("\n"));
    }
    sound
}

/// Puts the town and an approved convocation into the database.
fn prepare(url: &str, people: i64) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let store = Store::connect(&url.to_owned().into(), None).await.unwrap();
        let first = FIRST;
        let town = Crowd { people, first };
        town.settle(&store).await;
        let now = Clock::system().now();
        town.convene(&store, &crowd::desk(), FORMULA, now).await;
        store.close().await;
    });
}

/// Messages that the bot believes to have sent and that are not the convocation in that chat.
fn unbelieved(control: &mut Control, books: &mut Books) -> i64 {
    let believed = books.pairs(
        "SELECT a.address, COALESCE(o.message_id, 0) FROM outbox o JOIN waves w ON o.letter_id > 0
            JOIN addresses a ON o.key = 'w:' || w.id || ':' || a.person_id
            WHERE o.state = 'sent' GROUP BY a.address HAVING COUNT(*) = 1",
    );
    let all = books.count("SELECT COUNT(*) FROM outbox WHERE letter_id > 0");
    let mut wrong = all - i64::try_from(believed.len()).unwrap();
    for (chat, message) in believed {
        let chat = control.get(&format!("chats/{chat}"));
        let mut log = chat["log"].as_array().unwrap().iter();
        let found = log.find(|one| one["message_id"].as_i64() == Some(message));
        let is_it = found.is_some_and(|one| {
            one["from"].is_null()
                && one["text"]
                    .as_str()
                    .is_some_and(|text| text.contains(crowd::TEXT))
        });
        wrong += i64::from(!is_it);
    }
    wrong
}

/// The counts in the database that are not what they must be.
fn disagreements(books: &mut Books, convened: i64) -> Vec<String> {
    let checks = [
        (
            "sent",
            convened,
            "SELECT COALESCE(SUM(count), 0) FROM tallies WHERE outcome = 'sent'",
        ),
        (
            "others",
            0,
            "SELECT COUNT(*) FROM tallies WHERE outcome <> 'sent'",
        ),
        ("reached", convened, "SELECT reached FROM waves"),
        (
            "of the group",
            convened,
            "SELECT count FROM snapshots WHERE kind = 'group' AND value = 'g3'",
        ),
        (
            "of all zones",
            convened,
            "SELECT SUM(count) FROM snapshots WHERE kind = 'zone'",
        ),
        (
            "open",
            0,
            "SELECT COUNT(*) FROM outbox WHERE state <> 'sent'",
        ),
        (
            "begun",
            1,
            "SELECT COUNT(*) FROM convocation_events WHERE kind = 'wave_started'",
        ),
        (
            "done",
            1,
            "SELECT COUNT(*) FROM audit WHERE action = 'wave_done'",
        ),
    ];
    let mut wrong = Vec::new();
    for (name, expected, sql) in checks {
        let found = books.count(sql);
        if found != expected {
            wrong.push(format!("{name}: {found} instead of {expected}"));
        }
    }
    wrong
}

/// Whether the chain of the log is whole, as internal control finds out.
fn verify(config: &Path) -> bool {
    let mut command = Command::new(env!("CARGO_BIN_EXE_convoca"));
    for name in ["TELOXIDE_TOKEN", "TELOXIDE_API_URL", "DATABASE_URL"] {
        command.env_remove(name);
    }
    let verified = command.args(["audit", "verify", "--config"]).arg(config);
    verified.output().unwrap().status.success()
}
