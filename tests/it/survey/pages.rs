//! The public pages of a survey are made once, in the language that was asked for, and hold nothing up.

use super::{FRIDAY, Poll};
use crate::support::{Engine, on_both_engines};
use convoca::web;
use futures::StreamExt as _;
use futures::stream::FuturesUnordered;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

on_both_engines!(
    what_was_made_is_given_without_the_store,
    a_page_stays_in_its_language,
);

/// The pages of a survey, served.
struct Pages {
    base: String,
    stop: CancellationToken,
}

impl Pages {
    async fn of(poll: &Poll) -> Self {
        let app = &poll.stage.town.app;
        let router = web::surveys_router(app.store.clone(), app.desk.clone());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/encuestas", listener.local_addr().unwrap());
        let stop = CancellationToken::new();
        tokio::spawn(web::serve(listener, router, stop.clone()));
        Self { base, stop }
    }

    async fn get(&self, path: &str) -> (u16, Vec<u8>) {
        let answer = reqwest::get(format!("{}/{path}", self.base)).await.unwrap();
        let status = answer.status().as_u16();
        (status, answer.bytes().await.unwrap().to_vec())
    }

    async fn text(&self, path: &str) -> String {
        let (status, content) = self.get(path).await;
        assert_eq!(status, 200, "{path}");
        String::from_utf8(content).unwrap()
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// Six people, published.
async fn published(engine: Engine) -> Poll {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    for name in ["Ana", "Beto", "Cira", "Dora", "Elio", "Fide"] {
        let person = poll.comes(name).await;
        poll.stage.presses_line(person, "⬜ Control").await;
        poll.stage.presses(person, "Seguir ➡️").await;
        poll.stage.presses(person, "✅ Votar").await;
    }
    poll.at(FRIDAY).await;
    poll.publishes().await;
    poll
}

async fn what_was_made_is_given_without_the_store(engine: Engine) {
    let poll = published(engine).await;
    let pages = Pages::of(&poll).await;
    let files = [
        "1/",
        "1/results.json",
        "1/results.csv",
        "1/results.xlsx",
        "1/results.png",
        "1/ballots-topics.csv",
    ];
    let mut made = Vec::new();
    for file in files {
        made.push(pages.get(file).await);
    }
    // Nobody gets at the store any more.
    poll.stage.town.app.store.close().await;
    for (file, before) in files.iter().zip(made) {
        assert_eq!(before.0, 200, "{file}");
        assert_eq!(pages.get(file).await, before, "{file}");
    }
    assert_eq!(pages.get("2/").await.0, 503);
    assert_eq!(pages.get("1/nothing.csv").await.0, 404);
}

#[tokio::test]
async fn only_so_many_wait_for_the_store() {
    let poll = Poll::new(Engine::Sqlite, Poll::only_topics).await;
    let pages = Pages::of(&poll).await;
    // Others read, for long: there are two who can.
    let store = &poll.stage.town.app.store;
    let readers = [store.read().await.unwrap(), store.read().await.unwrap()];
    let paths: Vec<_> = (0..30).map(|id| format!("{}/", id + 100)).collect();
    let mut answers: FuturesUnordered<_> = paths.iter().map(|path| pages.get(path)).collect();
    for _ in 0..14 {
        assert_eq!(answers.next().await.unwrap().0, 503);
    }
    drop(readers);
    while let Some((status, _)) = answers.next().await {
        assert_eq!(status, 404);
    }
}

async fn a_page_stays_in_its_language(engine: Engine) {
    let poll = published(engine).await;
    let pages = Pages::of(&poll).await;
    let english = pages.text("1?lang=en").await;
    assert!(english.contains("<html lang=\"en\">"));
    assert!(english.contains("href=\"results.xlsx?lang=en\""));
    assert!(english.contains("href=\"?lang=es\""));
    for path in ["1", "1/", "1?lang=xx"] {
        let spanish = pages.text(path).await;
        assert!(spanish.contains("<html lang=\"es\">"), "{path}");
        assert!(spanish.contains("href=\"?lang=en\""));
    }
}
