//! `convoca demo`: the simulated Telegram, the bot, its jobs and a page with phones, in one process
//! and on one clock that can be moved. Nothing to configure, and nothing leaves this machine.
//!
//! The entity is Itagüí as in `examples/itagui-2024`, which is part of the program. Deliberately
//! absent: anything the bot does differently from how it does it in earnest, and any way to serve the
//! page to other machines.

mod clock_driver;
mod entity;
mod page;
mod phones;
mod timeline;
mod town;
mod words;

use crate::actions::ActionError;
use crate::app::{App, AppError};
use crate::clock::Clock;
use crate::config::Problem;
use crate::locale::Lang;
use crate::web;
use chrono::{DateTime, NaiveDateTime, TimeZone as _, Utc};
use clock_driver::Hands;
use page::Demo;
use phones::{AddError, Phones};
use std::fs::DirBuilder;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::PathBuf;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

/// Saturday 13 July 2024, 9:00 in Itagüí: the hearing begins.
const BEGINS: i64 = 1_720_879_200;

/// Where a demo that is running can be seen.
#[derive(Clone, Debug)]
pub struct Place {
    /// The page.
    pub url: String,
    /// The folder with the database and the entity's files.
    pub folder: PathBuf,
}

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The port is taken, or the folder cannot be made.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The entity's files are wrong.
    #[error("{0:?}")]
    Config(Vec<Problem>),
    /// The bot cannot start, or had to stop.
    #[error(transparent)]
    App(#[from] AppError),
    /// There are no people.
    #[error(transparent)]
    Town(#[from] town::TownError),
    /// The entity's schedule cannot be kept.
    #[error(transparent)]
    Schedule(#[from] ActionError),
    /// The phones cannot be handed out.
    #[error(transparent)]
    Phones(#[from] AddError),
}

/// How a demo begins.
#[derive(Clone, Copy, Debug)]
pub struct Beginning {
    /// The page's port; 0 takes a free one.
    pub port: u16,
    /// The language of page and phones.
    pub lang: Lang,
    /// How many people live in the town besides those with a phone.
    pub people: u32,
    /// The local time at which the clock begins; `None`: the hour of the hearing.
    pub at: Option<NaiveDateTime>,
}

/// Runs a demo until `stop`. Once the page can be opened, `ready` is told where.
///
/// # Errors
/// [`DemoError`]
pub async fn run(
    Beginning {
        port,
        lang,
        people,
        at,
    }: Beginning,
    stop: CancellationToken,
    ready: impl FnOnce(&Place) -> io::Result<()>,
) -> Result<(), DemoError> {
    let stop = stop.child_token();
    let _ended = stop.clone().drop_guard();
    let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
    let address = listener.local_addr()?;
    let folder = fresh_folder()?;
    let clock = Clock::running_from(DateTime::from_timestamp(BEGINS, 0).unwrap_or_default());
    let (mut config, telegram) = entity::entity(&folder, &clock, people > 0).await?;
    let begins = at.and_then(|at| {
        config
            .calendar
            .time_zone()
            .from_local_datetime(&at)
            .earliest()
    });
    if let Some(begins) = begins {
        clock.set(begins.with_timezone(&Utc));
    }
    config.telegram.api_url = telegram.url();

    let zone = config.calendar.time_zone();
    let app = App::open(config, clock.clone()).await?;
    let (store, desk) = (app.store.clone(), app.desk.clone());
    // Screens at doors are pages of this address too.
    _ = desk.now().web_url.set(format!("http://{address}"));
    let jobs = app.jobs().map_err(AppError::from)?;
    let hands = Hands::new(clock.clone(), store.clone(), desk.clone(), jobs);
    let hands = hands.map_err(AppError::from)?;
    let phones = Phones::new(telegram.clone(), store.clone(), desk.clone(), clock.clone());
    entity::load_schedule(&store, &desk.now(), clock.now()).await?;
    if people > 0 {
        town::settle(people, &telegram, &store, &desk.now(), &clock).await?;
    }
    phones.hand_out(lang).await?;
    let demo = Demo::new(lang, zone, clock, hands, phones, store, desk);
    let router = page::router(demo, &telegram, address.port());
    let running = tokio::spawn(app.run(stop.clone()));
    let serving = tokio::spawn(web::serve(listener, router, stop.clone()));
    ready(&Place {
        url: format!("http://{address}/"),
        folder,
    })?;
    let ended = running.await.map_err(io::Error::other)?;
    // A page that waits for news would hold up the end.
    serving.abort();
    Ok(ended?)
}

/// A folder that was not there before and is nobody else's.
fn fresh_folder() -> io::Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("convoca-demo-{}", chance(4)?));
    DirBuilder::new().mode(0o700).create(&folder)?;
    Ok(folder)
}

/// So many bytes that nobody can guess, in letters fit for names and links.
fn chance(length: usize) -> io::Result<String> {
    let mut bytes = vec![0; length];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_begins_at_the_hour_of_the_hearing() {
        let begins = DateTime::from_timestamp(BEGINS, 0).unwrap();
        let hearing: DateTime<chrono::Utc> = "2024-07-13T09:00:00-05:00".parse().unwrap();
        assert_eq!(begins, hearing);
    }
}
