//! The entity of the demo: Itagüí as in `examples/itagui-2024`, with what its own papers do not say (where
//! the hearing is, what people call its topics) and with its schedule loaded.
//!
//! Deliberately absent: anything that the bot would not read from files in earnest.

use super::DemoError;
use crate::actions::schedule::{NewVersion, import};
use crate::actions::{ActionError, Desk};
use crate::clock::Clock;
use crate::config::{Config, Limits, Overrides};
use crate::domain::base::Text;
use crate::domain::process::{OfficeNames, Process};
use crate::domain::schedule::{Context, anomalies};
use crate::files::base::read;
use crate::files::schedule::{Hints, understand};
use crate::locale::Lang;
use crate::simulator::{Limits as TelegramLimits, Simulator, SimulatorConfig};
use crate::store::Store;
use crate::t;
use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// Its schedule, as the municipality writes it.
const SCHEDULE: (&str, &str) = (
    "schedule.tsv",
    include_str!("../../examples/itagui-2024/schedule.tsv"),
);

/// The entity's files, by name.
const FILES: [(&str, &str); 3] = [
    (
        "convoca.toml",
        include_str!("../../examples/itagui-2024/convoca.toml"),
    ),
    (
        "calendar.toml",
        include_str!("../../examples/itagui-2024/calendar.toml"),
    ),
    (
        "process.toml",
        include_str!("../../examples/itagui-2024/process.toml"),
    ),
];

/// The entity as the program brings it, and the Telegram it will speak through.
///
/// With a whole town, messages leave as fast as in earnest, so that one can watch them leave.
pub(super) async fn entity(
    folder: &Path,
    clock: &Clock,
    is_town: bool,
) -> Result<(Config, Simulator), DemoError> {
    for (name, text) in FILES {
        std::fs::write(folder.join(name), text)?;
    }
    // Only the page leads to the phones, and no other program on this machine can guess its way in.
    let usual = SimulatorConfig {
        control: false,
        token: format!("4242424242:AA{}", super::chance(16)?),
        ..SimulatorConfig::default()
    };
    let overrides = Overrides {
        token: Some(usual.token.clone().into()),
        api_url: None,
        database_url: Some(format!("sqlite://{}", folder.join("convoca.db").display()).into()),
    };
    let config = Config::read(&folder.join(FILES[0].0), overrides);
    let mut config = config.map_err(DemoError::Config)?;
    say_in_peoples_words(&mut config.process);
    // Nobody has to wait for a limit that only protects the real Telegram.
    let most = 10_000;
    config.telegram.limits = Limits {
        per_second: if is_town {
            Limits::default().per_second
        } else {
            most
        },
        per_chat_second: most,
        per_group_minute: most,
    };
    let telegram = Simulator::start(SimulatorConfig {
        clock: clock.clone(),
        bot_name: config.entity.name.clone(),
        limits: TelegramLimits::off(),
        ..usual
    });
    Ok((config, telegram.await?))
}

/// What the papers do not say is said as people say it.
fn say_in_peoples_words(process: &mut Process) {
    for topic in &mut process.topics {
        let (key, before) = (topic.key.clone(), topic.name.clone());
        let called = |lang: Lang| {
            let name = before.read(lang.code());
            t!(lang, "demo-topic", topic = key.as_str(), name = name)
        };
        let all = Lang::all().map(|lang| (lang.code().to_owned(), called(lang)));
        topic.name = Text::by_language(all.collect());
    }
    for space in &mut process.spaces {
        let place = || t!(Lang::spanish(), "demo-hearing-place");
        space.place = space.place.take().or_else(|| Some(place()));
    }
}

/// Its schedule becomes the first version in the database.
///
/// # Errors
/// If the store fails.
pub(super) async fn load_schedule(
    store: &Store,
    desk: &Desk,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let (file, text) = SCHEDULE;
    let offices = OfficeNames::of(&desk.process);
    let hints = Hints {
        year: None,
        sheet: None,
        offices: Some(&offices),
    };
    // It is a file of ours, which a test reads.
    let Some(understood) = read(text.as_bytes().to_vec())
        .ok()
        .and_then(|document| understand(&document, &hints).ok())
    else {
        return Ok(());
    };
    let context = Context {
        calendar: &desk.calendar,
        count: desk.rule,
    };
    let found = anomalies(&understood.schedule, context);
    let digest = Sha256::digest(text.as_bytes());
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let new = NewVersion {
        by: "operator",
        file,
        digest: &digest,
        schedule: &understood.schedule,
        anomalies: &&found,
    };
    let mut tx = store.begin().await?;
    import(&mut tx, &desk.process, new, now).await?;
    Ok(tx.commit().await?)
}
