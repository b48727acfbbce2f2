//! One account writes more than anybody can read: nothing it did is lost, and nobody waits for it.

use crate::support::{Engine, Town, on_both_engines};
use convoca::web;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

on_both_engines!(
    a_card_that_was_overtaken_does_not_leave,
    replies_that_wait_in_a_chat_have_a_ceiling,
    who_only_asks_waits_for_no_writer,
    who_opens_connections_and_says_nothing_keeps_nobody_out,
);

async fn a_card_that_was_overtaken_does_not_leave(engine: Engine) {
    let mut town = Town::new(engine).await;
    let ana = town.person("Ana");
    // In one batch, and in one after the other.
    for texts in [["Hay un hueco", "en la calle 50"], ["frente al", "parque"]] {
        for text in texts {
            town.telegram.text(ana, text).unwrap();
        }
        town.take_in().await;
        assert_eq!(town.depth().await.waiting, 1);
    }
    town.settle().await;
    let preview = town.preview(ana).await;
    for text in ["Hay un hueco", "en la calle 50", "frente al", "parque"] {
        assert!(preview.contains(text), "{preview}");
    }
    town.finish().await;
}

async fn replies_that_wait_in_a_chat_have_a_ceiling(engine: Engine) {
    let mut town = Town::new(engine).await;
    let ana = town.person("Ana");
    town.says(ana, "¿Cuándo arreglan el parque?").await;
    town.presses(ana, "No sé").await;
    town.presses(ana, "Poner mi nombre").await;
    let before = town.mark(ana);
    for _ in 0..150 {
        town.telegram.text(ana, "/mis_preguntas").unwrap();
    }
    // What is decided beyond the ceiling is answered all the same.
    town.telegram.press(ana, "✅ Enviar").unwrap();
    for _ in 0..150 {
        town.telegram.text(ana, "/mis_preguntas").unwrap();
    }
    let luis = town.person("Luis");
    town.telegram.text(luis, "/ayuda").unwrap();
    while town.telegram.statistics().updates_pending > 0 {
        town.take_in().await;
    }
    let waiting = town.depth().await.waiting;
    assert!(waiting < 50, "{waiting}");
    town.settle().await;
    let heard = town.heard(ana, before);
    assert_eq!(
        heard
            .matches("Le estamos mandando muchas respuestas")
            .count(),
        1
    );
    assert!(heard.contains("2024-000001"), "{heard}");
    assert!(town.heard(luis, 0).contains("/preguntar"));
    // Once all of it is there, she is answered again.
    let before = town.mark(ana);
    town.says(ana, "/mis_preguntas").await;
    assert!(town.heard(ana, before).contains("2024-000001"));
    town.finish().await;
}

/// The pages of the entity, until `stop`.
async fn served(town: &Town, stop: &CancellationToken) -> SocketAddr {
    let app = &town.app;
    let (store, desk, clock) = (&app.store, &app.desk.now(), &town.clock);
    let router = web::health_router(store.clone(), desk.measures.clone(), clock.clone())
        .merge(web::calendar_router(
            store.clone(),
            Arc::clone(desk),
            clock.clone(),
        ))
        .merge(web::door_router(
            store.clone(),
            Arc::clone(desk),
            clock.clone(),
        ))
        .merge(web::surveys_router(store.clone(), Arc::clone(desk)));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(web::serve(listener, router, stop.clone()));
    address
}

async fn who_only_asks_waits_for_no_writer(engine: Engine) {
    let town = Town::new(engine).await;
    let stop = CancellationToken::new();
    let address = served(&town, &stop).await;
    // Somebody writes, and takes long.
    let mut writer = town.app.store.begin().await.unwrap();
    writer.pause_sending(town.clock.now()).await.unwrap();
    for (path, status) in [
        ("health", 200),
        ("calendar.ics", 200),
        ("door/unknown", 404),
        ("encuestas/7/", 404),
    ] {
        let answer = reqwest::get(format!("http://{address}/{path}"))
            .await
            .unwrap();
        assert_eq!(answer.status(), status, "{path}");
    }
    writer.commit().await.unwrap();
    stop.cancel();
    town.finish().await;
}

async fn who_opens_connections_and_says_nothing_keeps_nobody_out(engine: Engine) {
    let town = Town::new(engine).await;
    let stop = CancellationToken::new();
    let address = served(&town, &stop).await;
    let mut open = Vec::new();
    for half in 0..600 {
        let mut stream = TcpStream::connect(address).await.unwrap();
        let begun = b"GET /health HTTP/1.1\r\nhost: x";
        stream
            .write_all(&begun[..half % begun.len()])
            .await
            .unwrap();
        open.push(stream);
    }
    let answer = reqwest::get(format!("http://{address}/health")).await;
    assert_eq!(answer.unwrap().status(), 200);
    drop(open);
    stop.cancel();
    town.finish().await;
}
