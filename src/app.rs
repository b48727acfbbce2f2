//! One entity: its database, its bot, its clock and its texts, started together and stopped together.
//!
//! Only this file knows every part. An installation runs several [`App`]s, one per configuration.

mod amended;
mod error;

use crate::actions::caught_up::CaughtUp;
use crate::actions::lately::Lately;
use crate::actions::{Desk, Desks};
use crate::bot_api::{BotApi, CallError};
use crate::clock::Clock;
use crate::config::{Config, Webhook};
use crate::delivery::{Courier, TokenRevoked};
use crate::jobs::{self, Job, Jobs};
use crate::measures::Measures;
use crate::render::{self, NewDate};
use crate::store::{Chain, OnDuty, Store};
use crate::telegram::{self, Intake, KINDS, PollError, Unconfirmed};
use crate::web::{self, Inbound};
use chrono::{DateTime, TimeDelta, Utc};
use futures::FutureExt as _;
use futures::future::join_all;
use secrecy::ExposeSecret;
use serde_json::json;
use serde_json::value::RawValue;
use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tokio_util::task::AbortOnDropHandle;
use tracing::{info, warn};

pub use error::AppError;

/// How long finishing may take when the process is asked to stop.
const FAREWELL: Duration = Duration::from_secs(4);
/// How much of that is for what takes long and was asked for.
const ERRANDS: Duration = Duration::from_secs(1);
/// How long closing the database may take after that.
const CLOSING: Duration = Duration::from_millis(500);
/// Updates of the webhook that may share a commit.
const BATCH: usize = 100;
/// How long Telegram may take to bring to a webhook what it kept while nobody was there.
const BACKLOG: TimeDelta = TimeDelta::minutes(5);
/// How long to wait before asking Telegram again whether it is there.
const PAUSE: TimeDelta = TimeDelta::seconds(2);

/// One entity, ready to run.
pub struct App {
    config: Config,
    /// Where everything is kept.
    pub store: Store,
    /// The connection to Telegram.
    pub api: BotApi,
    /// The present.
    pub clock: Clock,
    /// What every action knows.
    pub desk: Desks,
    /// Where updates come in.
    pub intake: Intake,
}

impl App {
    /// Opens the database and prepares everything; Telegram is not asked yet.
    ///
    /// # Errors
    /// [`AppError`]
    pub async fn open(config: Config, clock: Clock) -> Result<Self, AppError> {
        let store = Store::connect(&config.database.url, config.database.schema.as_deref()).await?;
        let api = BotApi::new(&config.telegram.api_url, &config.telegram.token)?;
        let desk = Desks::from(Desk {
            entity: config.entity.name.clone(),
            article: config.entity.article.clone(),
            colours: config.entity.colours,
            calendar: config.calendar.clone(),
            process: config.process.clone(),
            bot: Arc::default(),
            web_url: config
                .web_url
                .clone()
                .map_or_else(Arc::default, |url| Arc::new(OnceLock::from(url))),
            rule: config.entity.rule,
            lately: Lately::default(),
            caught_up: CaughtUp::default(),
            language: config.entity.language,
            measures: Measures::default(),
        });
        let intake = Intake::new(store.clone(), clock.clone(), desk.clone(), api.clone());
        let app = Self {
            config,
            store,
            api,
            clock,
            desk,
            intake,
        };
        let parts = (&app.store, &app.desk, &app.config);
        let begun = amended::begin(parts, app.clock.now()).await;
        begun.map_err(AppError::Declare)?;
        Ok(app)
    }

    /// A courier for this entity's outbox.
    pub fn courier(&self) -> Courier {
        Courier::new(
            self.store.clone(),
            self.api.clone(),
            self.clock.clone(),
            self.config.telegram.limits,
            self.desk.clone(),
        )
    }

    /// This entity's jobs.
    ///
    /// # Errors
    /// If a cron text is wrong.
    pub fn jobs(&self) -> Result<Jobs, cron::error::Error> {
        let mut table = jobs::table()?;
        table.push(Job::whenever("unsent", |jobs, left_alone| {
            let (store, desk, now) = jobs.parts();
            async move { telegram::unsent(store, &desk, now, left_alone).await }.boxed()
        }));
        let (store, desk) = (self.store.clone(), self.desk.clone());
        Ok(Jobs::new(store, self.clock.clone(), desk, table))
    }

    /// The bot's @name, as Telegram tells it; remembered for the texts that need it.
    ///
    /// # Errors
    /// If Telegram does not answer or does not accept the token.
    pub async fn bot_name(&self) -> Result<String, AppError> {
        let me = self.api.call("getMe", String::from("{}")).await;
        self.learn_name(&me.map_err(AppError::Telegram)?)
    }

    fn learn_name(&self, me: &RawValue) -> Result<String, AppError> {
        #[derive(serde::Deserialize)]
        struct Me {
            username: String,
        }
        let me: Me = serde_json::from_str(me.get())
            .map_err(|error| AppError::Telegram(CallError::Unreachable(error.to_string())))?;
        Ok(self.desk.now().bot.get_or_init(|| me.username).clone())
    }

    /// Counts the dates of open questions again if the calendar means something else than before.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn apply_calendar(&self) -> Result<jobs::Outcome, AppError> {
        let now = self.clock.now();
        let tell = |change: &NewDate| {
            let NewDate {
                number, old, new, ..
            } = change;
            info!(number, %old, %new, "a question has another date by today's calendar");
        };
        let outcome = jobs::apply_calendar(&self.store, &self.desk.now(), now, tell).await;
        outcome.map_err(AppError::Recount)
    }

    /// Tells Telegram what the bot can do, in every language, while it works already. Worth a try,
    /// not worth waiting for; dropped, it ends.
    fn introduce(&self) -> AbortOnDropHandle<()> {
        let (api, desk) = (self.api.clone(), self.desk.now());
        AbortOnDropHandle::new(tokio::spawn(async move {
            for render::Call { method, body } in render::introduction(desk.language, &desk.entity) {
                if let Err(error) = api.call(method, body).await {
                    warn!(error = %Chain(&error), method, "what the bot is could not be told to Telegram");
                }
            }
        }))
    }

    /// Runs until `stop`, then finishes what is in hand, confirms it and returns.
    ///
    /// # Errors
    /// [`AppError`] if it cannot start, or the token is no longer accepted.
    pub async fn run(self, stop: CancellationToken) -> Result<(), AppError> {
        let on_duty = self.store.enter().await?;
        // Whatever ends first takes the others with it.
        let stop = stop.child_token();
        let _ended = stop.clone().drop_guard();
        let ended = tokio::select! {
            ended = self.work(on_duty, &stop) => ended,
            () = too_late(&stop) => {
                warn!("not everything in hand could be finished; it is kept for the next start");
                Ok(())
            }
        };
        let _ = tokio::time::timeout(CLOSING, self.store.close()).await;
        info!(entity = %self.desk.now().entity, "convoca has stopped");
        ended
    }

    async fn work(&self, on_duty: OnDuty, stop: &CancellationToken) -> Result<(), AppError> {
        if let Some(address) = self.config.web {
            let (desk, clock) = (self.desk.clone(), self.clock.clone());
            let store = self.store.clone();
            let router =
                web::health_router(store.clone(), desk.now().measures.clone(), clock.clone())
                    .merge(web::door_router(store.clone(), desk.clone(), clock.clone()))
                    .merge(web::surveys_router(store.clone(), desk.clone()))
                    .merge(web::calendar_router(store, desk, clock));
            serve(address, router, stop.clone()).await?;
        }
        self.apply_calendar().await?;
        let jobs = self.jobs()?;
        let clockwork = part(stop, {
            let stop = stop.clone();
            async move { jobs.run(stop).await }
        });
        let parts = (self.store.clone(), self.desk.clone(), self.config.clone());
        let keeping = amended::keep_up(parts, self.clock.clone(), stop.clone());
        let _keeping = AbortOnDropHandle::new(tokio::spawn(keeping));
        // The courier goes last, so that the replies to the last updates leave.
        let courier_stop = CancellationToken::new();
        let courier = part(stop, self.courier().run(on_duty, courier_stop.clone()));
        info!(entity = %self.desk.now().entity, "convoca is running");

        let received = match &self.config.telegram.webhook {
            Some(webhook) => self.receive(webhook, stop).await.map(|()| None),
            None => self.fetch(stop).await,
        };
        stop.cancel();
        // What was asked for before is answered, if it does not take too long.
        _ = tokio::time::timeout(ERRANDS, self.intake.errands_done()).await;
        courier_stop.cancel();
        if let Ok(Some(unconfirmed)) = received {
            telegram::confirm(&self.api, unconfirmed).await;
        }
        clockwork
            .await
            .map_err(|_| AppError::Part("the clockwork"))?;
        let delivered = courier.await.map_err(|_| AppError::Part("the courier"))?;
        received?;
        delivered.map_err(AppError::Token)
    }

    /// Long polling until `stop`; what is left to be confirmed then.
    async fn fetch(&self, stop: &CancellationToken) -> Result<Option<Unconfirmed>, AppError> {
        // A webhook set earlier would keep every update from us.
        self.register("deleteWebhook", json!({}), stop).await?;
        let _menu = self.introduce();
        match telegram::poll(&self.api, &self.intake, &self.clock, stop.clone()).await {
            Err(PollError::TokenRevoked) => Err(TokenRevoked.into()),
            Err(PollError::Store(error)) => Err(error.into()),
            Err(PollError::SecondPoller(_) | PollError::Unreachable(_)) => Ok(None),
            Ok(unconfirmed) => Ok(unconfirmed),
        }
    }

    /// Takes in what Telegram brings until `stop`.
    async fn receive(&self, webhook: &Webhook, stop: &CancellationToken) -> Result<(), AppError> {
        let (sender, mut inbound) = mpsc::channel(BATCH);
        let router = web::webhook_router(webhook.secret.clone(), sender);
        let server = serve(webhook.listen, router, stop.clone()).await?;
        let registration = json!({
            "url": webhook.url,
            "secret_token": webhook.secret.expose_secret(),
            "allowed_updates": KINDS,
            "max_connections": BATCH,
        });
        self.register("setWebhook", registration, stop).await?;
        let _menu = self.introduce();
        let (lanes, inboxes): (Vec<_>, Vec<_>) = (0..self.store.writers())
            .map(|_| mpsc::channel(BATCH))
            .unzip();
        let sort = async move {
            // The server drops its sender once it has answered the last request: then all is taken in.
            while let Some(one) = inbound.recv().await {
                let lane = telegram::lane_of(&one.raw, lanes.len());
                // A lane ends only after its sender here.
                _ = lanes[lane].send(one).await;
            }
        };
        let taking = join_all(inboxes.into_iter().map(|inbox| self.take_in(inbox)));
        let hearing = async {
            tokio::select! {
                () = stop.cancelled() => {}
                // From then on what is said comes at once.
                () = self.clock.sleep(BACKLOG) => self.desk.now().caught_up.heard_until(DateTime::<Utc>::MAX_UTC),
            }
        };
        tokio::join!(sort, taking, hearing);
        let _ = server.await;
        Ok(())
    }

    /// Takes in what comes to one lane: whatever waits there shares a transaction. No lane waits for
    /// another.
    async fn take_in(&self, mut inbox: mpsc::Receiver<Inbound>) {
        let mut batch: Vec<Inbound> = Vec::with_capacity(BATCH);
        while inbox.recv_many(&mut batch, BATCH).await > 0 {
            let (raws, waiting): (Vec<_>, Vec<_>) =
                batch.drain(..).map(|one| (one.raw, one.safe)).unzip();
            self.api.heard();
            self.desk
                .now()
                .measures
                .heard
                .set(self.clock.now().timestamp());
            match self.intake.take(raws, self.clock.now()).await {
                Ok(_) => waiting.into_iter().for_each(|safe| _ = safe.send(())),
                Err(error) => {
                    warn!(error = %Chain(&error), "updates were not confirmed; Telegram keeps them");
                }
            }
        }
    }

    /// Says how updates are to come in and asks for the bot's name, for as long as it takes or until
    /// `stop`.
    async fn register(
        &self,
        method: &str,
        body: serde_json::Value,
        stop: &CancellationToken,
    ) -> Result<(), AppError> {
        let registered = async {
            self.insist(method, body).await?;
            let me = self.insist("getMe", json!({})).await?;
            self.learn_name(&me).map(drop)
        };
        tokio::select! {
            biased;
            () = stop.cancelled() => Ok(()),
            registered = registered => registered,
        }
    }

    /// Repeats a call until Telegram has taken it.
    async fn insist(
        &self,
        method: &str,
        body: serde_json::Value,
    ) -> Result<Box<RawValue>, AppError> {
        loop {
            match self.api.call(method, body.to_string()).await {
                Ok(result) => return Ok(result),
                Err(CallError::Unauthorized) => return Err(TokenRevoked.into()),
                Err(error) => warn!(error = %Chain(&error), method, "Telegram does not answer yet"),
            }
            self.clock.sleep(PAUSE).await;
        }
    }
}

async fn serve(
    address: SocketAddr,
    router: axum::Router,
    stop: CancellationToken,
) -> Result<JoinHandle<()>, AppError> {
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| AppError::Listen { address, error })?;
    Ok(tokio::spawn(async move {
        if let Err(error) = web::serve(listener, router, stop).await {
            warn!(error = %Chain(&error), %address, "a web server ended");
        }
    }))
}

/// Starts a part of the entity. If it ends, even by a panic, the others are asked to end too: a bot
/// that hears but no longer speaks must not go on.
fn part<T: Send + 'static>(
    stop: &CancellationToken,
    work: impl Future<Output = T> + Send + 'static,
) -> JoinHandle<T> {
    let ended = stop.clone().drop_guard();
    tokio::spawn(async move {
        let _ended = ended;
        work.await
    })
}

async fn too_late(stop: &CancellationToken) {
    stop.cancelled().await;
    tokio::time::sleep(FAREWELL).await;
}
