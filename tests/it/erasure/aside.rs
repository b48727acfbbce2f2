//! What was set aside is seen and settled from the terminal, and told by `convoca check`.

use crate::support::process::{configure, convoca};
use convoca::domain::base::audit::Walk;
use convoca::simulator::{Simulator, SimulatorConfig};
use convoca::store::{SetAside, Store};
use std::path::Path;

/// What a command says, and its status.
async fn told(config: &Path, args: &[&str]) -> (String, i32) {
    let mut command = convoca(args);
    command.arg("--config").arg(config);
    let output = tokio::task::spawn_blocking(move || command.output().unwrap());
    let output = output.await.unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap());
    (said.concat(), output.status.code().unwrap())
}

#[tokio::test]
async fn what_was_set_aside_is_seen_and_settled() {
    let folder = tempfile::tempdir().unwrap();
    let telegram = Simulator::start(SimulatorConfig::default()).await.unwrap();
    let config = configure(&folder, "x", &telegram, "");
    // Nothing is made by looking.
    let (said, status) = told(&config, &["check"]).await;
    assert!(status == 0 && !said.contains("no se pud"), "{said}");
    let file = folder.path().join("x.db");
    assert!(!file.exists());
    let url = format!("sqlite://{}", file.display()).into();
    let store = Store::connect(&url, None).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    for number in [7, 8, 9] {
        let aside = SetAside {
            update_id: number,
            raw: format!("{{\"text\":\"secreto{number}\"}}"),
            error: "it cannot be decoded".into(),
            at: crate::support::town::instant("2024-07-15T10:00:00-05:00"),
        };
        tx.set_aside(&aside).await.unwrap();
    }
    tx.commit().await.unwrap();
    let (said, _) = told(&config, &["check"]).await;
    assert!(
        said.contains("Hay 3 mensajes que no se pudieron atender"),
        "{said}"
    );
    let (said, status) = told(&config, &["aside", "list"]).await;
    assert_eq!(status, 0, "{said}");
    assert!(
        said.starts_with("7  2024-07-15 10:00  it cannot be decoded\n8  "),
        "{said}"
    );
    assert!(!said.contains("secreto"), "{said}");
    let (said, _) = told(&config, &["aside", "show", "8"]).await;
    assert_eq!(said, "{\"text\":\"secreto8\"}\n");
    for wrong in ["12", "x", "-1; DROP TABLE set_aside"] {
        for what in ["show", "settle"] {
            let (said, status) = told(&config, &["aside", what, "--", wrong]).await;
            assert_eq!(status, 2, "{what} {wrong}: {said}");
        }
    }
    let (said, _) = told(&config, &["aside", "settle", "8"]).await;
    assert!(said.contains("se borró 1"), "{said}");
    let (said, _) = told(&config, &["aside", "list"]).await;
    assert!(!said.contains("8  "), "{said}");
    let (said, _) = told(&config, &["aside", "settle", "all"]).await;
    assert!(said.contains("se borraron 2"), "{said}");
    let (said, _) = told(&config, &["aside", "list"]).await;
    assert!(said.contains("No hay nada apartado"), "{said}");
    // The log has who did it, and is one chain.
    let mut tx = store.begin().await.unwrap();
    let mut walk = Walk::default();
    let links = tx.audit_after(0, 100).await.unwrap();
    let settled = links
        .iter()
        .filter(|link| link.entry.action == "update_settled");
    assert_eq!(settled.clone().count(), 3);
    assert!(settled.clone().all(|link| link.entry.actor == "operator"));
    for link in &links {
        walk.step(link).unwrap();
    }
    drop(tx);
    store.close().await;
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let content = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!content.windows(7).any(|part| part == b"secreto"));
    }
}
