//! `convoca feed`, `convoca kit`, and the calendar on the web.

use crate::support::process::{Process, configure, convoca};
use convoca::simulator::{Simulator, SimulatorConfig};
use std::path::PathBuf;
use tempfile::TempDir;

const SPACES: &str = r#"
[[space]]
key = "foro"
kind = "forum"
name = { es = "Foro de vías", en = "Forum on roads" }
starts_at = "2099-07-13 09:00"
ends_at = "2099-07-13 12:00"
[[space]]
key = "viejo"
kind = "forum"
name = "Foro"
starts_at = "2024-07-13 09:00"
ends_at = "2024-07-13 12:00"
"#;

/// A town with two spaces.
async fn town() -> (Simulator, TempDir, PathBuf) {
    let telegram = Simulator::start(SimulatorConfig::default()).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("process.toml"), SPACES).unwrap();
    let config = configure(&folder, "uno", &telegram, "");
    let text = std::fs::read_to_string(&config).unwrap();
    let entity = "[entity]\nprocess = \"process.toml\"\ncolours = { main = \"#0b6e4f\" }\n";
    std::fs::write(&config, text.replace("[entity]\n", entity)).unwrap();
    (telegram, folder, config)
}

/// Status, output and complaint of a command.
async fn done(args: Vec<String>) -> (i32, String, String) {
    let run = move || {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        convoca(&args).output().unwrap()
    };
    let output = tokio::task::spawn_blocking(run).await.unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn words(line: &str, config: &std::path::Path) -> Vec<String> {
    let line = line.split(' ').map(String::from);
    line.chain(["--config".into(), config.display().to_string()])
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_is_written_to_a_file_or_shown() {
    let (_telegram, folder, config) = town().await;
    let (status, shown, _) = done(words("feed", &config)).await;
    assert_eq!(status, 0);
    assert!(shown.contains("SUMMARY:Foro de vías\r\n"), "{shown}");
    assert!(shown.contains("?start=s_"), "{shown}");
    let file = folder.path().join("c.ics");
    let args = format!("feed --lang en --out {}", file.display());
    let (status, shown, _) = done(words(&args, &config)).await;
    assert_eq!((status, shown.as_str()), (0, ""));
    let written = std::fs::read_to_string(&file).unwrap();
    assert!(written.contains("SUMMARY:Forum on roads\r\n"), "{written}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_kit_is_written_to_a_folder() {
    let (_telegram, folder, config) = town().await;
    let out = folder.path().join("piezas");
    for (lang, poster, card) in [("es", "cartel", "tarjeta"), ("en", "poster", "card")] {
        let args = format!("kit --space foro --lang {lang} --out {}", out.display());
        let (status, shown, complaint) = done(words(&args, &config)).await;
        assert_eq!(status, 0, "{complaint}");
        assert!(shown.contains("piezas: 9 "), "{shown}");
        let pictures = [poster, card]
            .map(|name| ["png", "svg", "txt"].map(|ending| format!("{name}.{ending}")));
        let texts = ["whatsapp.txt", "facebook.txt", "radio.txt"].map(String::from);
        for name in texts.iter().chain(pictures.iter().flatten()) {
            let length = std::fs::metadata(out.join(name)).unwrap().len();
            assert!(length > 50, "{name}");
        }
        let svg = std::fs::read_to_string(out.join(format!("{poster}.svg"))).unwrap();
        assert!(svg.contains("#0b6e4f"));
    }
    for (key, told) in [
        ("viejo", "ya pasó"),
        ("nada", "Las claves son: viejo, foro"),
    ] {
        let args = format!("kit --space {key} --out {}", out.display());
        let (status, _, complaint) = done(words(&args, &config)).await;
        assert_eq!(status, 2);
        assert!(complaint.contains(told), "{complaint}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_web_serves_the_calendar() {
    let (_telegram, _folder, config) = town().await;
    // Last of all, so that the simulator does not take it.
    let port = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let text = std::fs::read_to_string(&config).unwrap();
    let web = format!("{text}[web]\nlisten = \"127.0.0.1:{port}\"\n");
    std::fs::write(&config, web).unwrap();
    let mut process = Process::run(&[&config]);
    process.says("convoca is running").await;
    let url = format!("http://127.0.0.1:{port}/calendar.ics");
    let response = reqwest::get(&url).await.unwrap();
    let kind = response.headers()["content-type"].to_str().unwrap();
    assert_eq!(kind, "text/calendar; charset=utf-8");
    let text = response.text().await.unwrap();
    assert!(text.contains("SUMMARY:Foro de vías\r\n"), "{text}");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
}
