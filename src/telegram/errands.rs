//! What takes long and was asked for in a transaction of updates: files to be read, pictures to be made.
//! It is done beside the intake, so that nobody else waits, and one at a time, so that memory is that of
//! one.
//!
//! An errand is kept nowhere: a crash loses its answer and nothing else. What was sent is on the sender's
//! machine, what was asked for can be asked for again.

use crate::actions::schedule::load::There;
use crate::actions::{ActionError, Desks};
use crate::bot_api::BotApi;
use crate::clock::Clock;
use crate::domain::base::Address;
use crate::render;
use crate::store::{Chain, Store};
use crate::telegram::after_commit::{DataOf, Draw, Fetch, Post};
use crate::telegram::base::card;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::fetched::{self, Fetched, Lost};
use crate::telegram::base::turn::{Done, Turn};
use crate::telegram::question::unsent;
use crate::telegram::schedule::understand;
use crate::telegram::survey::paper_sheet;
use crate::telegram::workshop::Workshop;
use crate::telegram::{process, schedule, space};
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::task::TaskTracker;
use tracing::{Instrument as _, Span, error, warn};

/// How many errands of one person wait at a time: whoever sends more is told to send it again later.
const MOST: usize = 3;

/// How often what was asked for is tried, and how long after each time.
const TRIES: u32 = 60;
const PAUSE: Duration = Duration::from_secs(1);

/// Does errands for one entity.
#[derive(Clone)]
pub(in crate::telegram) struct Errands {
    store: Store,
    clock: Clock,
    desk: Desks,
    api: BotApi,
    one: Arc<Semaphore>,
    all: TaskTracker,
    waiting: Waiting,
    workshop: Workshop,
}

/// How many errands each person has.
type Waiting = Arc<Mutex<HashMap<i64, usize>>>;

enum Errand {
    Fetch(Fetch),
    Draw(Draw),
}

impl Errand {
    fn sender(&self) -> i64 {
        match self {
            Self::Fetch(fetch) => fetch.sender,
            Self::Draw(draw) => draw.sender,
        }
    }
}

/// A place among the errands of a person, given back when dropped.
struct Place(i64, Waiting);

impl Place {
    fn take(sender: i64, waiting: &Waiting) -> Option<Self> {
        let mut counts = waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(sender).or_default();
        if *count >= MOST {
            return None;
        }
        *count += 1;
        drop(counts);
        Some(Self(sender, Arc::clone(waiting)))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut counts = self.1.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.0) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.0);
            }
        }
    }
}

impl Errands {
    pub fn new(store: Store, clock: Clock, desk: Desks, api: BotApi) -> Self {
        let workshop = Workshop::new(store.clone(), clock.clone(), desk.clone());
        Self {
            workshop,
            store,
            clock,
            desk,
            api,
            one: Arc::new(Semaphore::new(1)),
            all: TaskTracker::new(),
            waiting: Waiting::default(),
        }
    }

    /// Takes over what a transaction left to be done.
    pub async fn take(&self, fetches: Vec<Fetch>, draws: Vec<Draw>, data: Vec<DataOf>) {
        for of in data {
            let this = self.workshop.clone();
            let tell = async move { this.tell_all_of(of).await };
            self.all.spawn(tell.instrument(Span::current()));
        }
        let fetches = fetches.into_iter().map(Errand::Fetch);
        for errand in fetches.chain(draws.into_iter().map(Errand::Draw)) {
            let Some(place) = Place::take(errand.sender(), &self.waiting) else {
                let told = self.too_many(&errand).await;
                complain(told);
                continue;
            };
            let this = self.clone();
            let run = async move {
                let done = this.run(errand).await;
                complain(done);
                drop(place);
            };
            self.all.spawn(run.instrument(Span::current()));
        }
    }

    /// Until all that was taken over is done.
    pub async fn done(&self) {
        self.all.close();
        self.all.wait().await;
        self.all.reopen();
    }

    async fn run(&self, errand: Errand) -> Result<(), ActionError> {
        // It is never closed.
        let Ok(turn) = Arc::clone(&self.one).acquire_owned().await else {
            return Ok(());
        };
        match errand {
            Errand::Fetch(fetch) => self.fetch(fetch, turn).await,
            Errand::Draw(draw) => self.draw(draw, turn).await,
        }
    }

    /// Fetches a list that somebody sent, and answers it.
    async fn fetch(&self, fetch: Fetch, held: OwnedSemaphorePermit) -> Result<(), ActionError> {
        // Who gives up waiting does not end who reads: both hold it.
        let held = Arc::new(held);
        let order = fetch.order.clone();
        let mut fetched = fetched::fetch(&self.api, order, Arc::clone(&held)).await;
        // What is too much for one transaction goes on in the next, and so does what was overtaken.
        loop {
            fetched = self.understood(&fetch, fetched).await?;
            if !insist(|| self.fetched(&fetch, &fetched)).await? {
                return Ok(());
            }
        }
    }

    /// Understands what may be a schedule, and compares it with what there is.
    async fn understood(&self, fetch: &Fetch, fetched: Fetched) -> Result<Fetched, ActionError> {
        let Some(schedule) = fetch.order.schedule.clone() else {
            return Ok(fetched);
        };
        let document = match fetched.document {
            Ok(document) => document,
            Err(lost) => {
                let document = Err(lost);
                return Ok(Fetched {
                    document,
                    ..fetched
                });
            }
        };
        let (desk, lang) = (self.desk.now(), fetch.lang);
        let there = insist(|| async { There::now(&mut self.store.read().await?, &desk).await });
        let there = there.await?;
        let understanding = tokio::task::spawn_blocking(move || {
            let understood = understand(&document, (&desk, lang), &schedule, there);
            (document, understood)
        });
        let (document, schedule) = match understanding.await {
            Ok((document, understood)) => (Ok(document), Some(understood)),
            Err(_) => (Err(Lost::broke_down()), None),
        };
        Ok(Fetched {
            document,
            schedule,
            ..fetched
        })
    }

    /// Handles a list that was fetched; whether it is to be handled once more.
    async fn fetched(&self, fetch: &Fetch, fetched: &Fetched) -> Result<bool, ActionError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        // Whoever had themselves erased since is not met again by it.
        let known = tx.still_known(Address::telegram(fetch.sender)).await?;
        let Some(person) = known else {
            return Ok(false);
        };
        let desk = self.desk.now();
        // The update itself may have said something already.
        let keys = format!("u:-{}", fetch.update);
        let mut turn = Turn::begin(&mut tx, &desk, person, keys.clone(), now).await?;
        turn.update = fetch.update;
        arrived(&mut turn, fetched).await?;
        unsent::wait_beside(&mut turn);
        let (goes_on, anew) = (turn.reply.fetch.is_some(), turn.reply.anew);
        card::keep(&mut turn, unsent::due).await?;
        let mut post = Post::default();
        post.add(&keys, fetch.sender, turn.reply.say, now);
        tx.enqueue(&post.messages, now).await?;
        tx.commit().await?;
        if anew {
            refresh(&self.desk, &self.store).await;
        }
        Ok(goes_on)
    }

    /// Makes what somebody asked for.
    async fn draw(&self, draw: Draw, held: OwnedSemaphorePermit) -> Result<(), ActionError> {
        let (update, sender) = (draw.update, draw.sender);
        let desk = self.desk.now();
        let now = self.clock.now();
        let stored = insist(|| draw.stored(&self.store, &desk, now)).await?;
        let drawn = tokio::task::spawn_blocking(move || {
            let made = draw.made(&desk, stored);
            drop(held);
            made
        });
        let mut post = Post::default();
        let now = self.clock.now();
        let Ok(drawn) = drawn.await else {
            error!("what somebody asked for could not be made");
            return Ok(());
        };
        // The update itself has said something already.
        let calls = drawn.into_iter().map(|(say, file)| (say.to(sender), file));
        post.add(&format!("u:-{update}"), sender, calls.collect(), now);
        insist(|| self.post(sender, &post, now)).await
    }

    async fn post(&self, sender: i64, post: &Post, now: DateTime<Utc>) -> Result<(), ActionError> {
        let mut tx = self.store.begin().await?;
        let known = tx.still_known(Address::telegram(sender)).await?;
        if known.is_some() {
            tx.enqueue(&post.messages, now).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Says that nothing is made of an errand, because the person has others under way.
    async fn too_many(&self, errand: &Errand) -> Result<(), ActionError> {
        let (update, sender, now) = match errand {
            Errand::Fetch(fetch) => (fetch.update, fetch.sender, self.clock.now()),
            Errand::Draw(draw) => (draw.update, draw.sender, self.clock.now()),
        };
        let mut tx = self.store.begin().await?;
        let known = tx.still_known(Address::telegram(sender)).await?;
        let Some(person) = known else {
            return Ok(());
        };
        let say = render::too_many_errands(self.desk.now().lang(&person.language));
        let mut post = Post::default();
        post.add(
            &format!("u:-{update}"),
            sender,
            vec![(say.to(sender), None)],
            now,
        );
        tx.enqueue(&post.messages, now).await?;
        Ok(tx.commit().await?)
    }
}

/// A file that somebody sent was fetched: a list of those who came, ballots, activities, or a schedule.
async fn arrived(turn: &mut Turn<'_>, fetched: &Fetched) -> Done {
    let document = &fetched.document;
    let list = fetched.order.schedule.is_none();
    match std::mem::take(&mut turn.step) {
        Dialogue::Guest(draft) if list => space::arrived(turn, draft, document).await,
        Dialogue::Typing(draft) if list => paper_sheet::arrived(turn, draft, document).await,
        step => {
            turn.step = step;
            match process::directory::is_one(fetched) {
                true => process::directory::arrived(turn, fetched).await,
                false => schedule::arrived(turn, fetched).await,
            }
        }
    }
}

/// What was changed of the process is in force for whatever begins next. If the database is away now, it is
/// looked for again soon.
pub(super) async fn refresh(desk: &Desks, store: &Store) {
    if let Err(error) = desk.refresh(store).await {
        warn!(error = %Chain(&error), "what was changed of the process is not in force yet");
    }
}

/// Tries again while the database is away or busy: its sender waits, and what they sent is at hand.
async fn insist<T, F: Future<Output = Result<T, ActionError>>>(
    act: impl Fn() -> F,
) -> Result<T, ActionError> {
    for _ in 1..TRIES {
        match act().await {
            Err(ActionError::Store(error)) if error.may_pass() => {
                warn!(error = %Chain(&error), "what was asked for is tried again");
            }
            done => return done,
        }
        tokio::time::sleep(PAUSE).await;
    }
    act().await
}

fn complain(done: Result<(), ActionError>) {
    if let Err(error) = done {
        error!(error = %Chain(&error), "what was asked for could not be answered");
    }
}
