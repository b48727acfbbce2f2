//! One account writes more than anybody can read: nothing it did is lost, and nobody waits for it.

use crate::support::{Engine, Town, on_both_engines};

on_both_engines!(
    a_card_that_was_overtaken_does_not_leave,
    replies_that_wait_in_a_chat_have_a_ceiling,
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
    assert_eq!(heard.matches("Van en camino muchas respuestas").count(), 1);
    assert!(heard.contains("2024-000001"), "{heard}");
    assert!(town.heard(luis, 0).contains("/preguntar"));
    // Once all of it is there, she is answered again.
    let before = town.mark(ana);
    town.says(ana, "/mis_preguntas").await;
    assert!(town.heard(ana, before).contains("2024-000001"));
    town.finish().await;
}
