//! How long `convoca audit verify` takes over a log of a million entries.

use chrono::DateTime;
use convoca::domain::base::audit::Entry;
use convoca::store::Store;
use std::error::Error;
use std::io::Write as _;
use std::process::Command;
use std::time::Instant;

const ENTRIES: i64 = 1_000_000;
const PART: i64 = 50_000;

#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn now() -> Instant {
    Instant::now()
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let url = format!("sqlite://{}", folder.path().join("convoca.db").display());
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(fill(&url))?;
    std::fs::write(
        folder.path().join("convoca.toml"),
        "[entity]\nname = \"Itagüí\"\n",
    )?;
    let start = now();
    let done = Command::new(env!("CARGO_BIN_EXE_convoca"))
        .args(["audit", "verify", "--lang", "en"])
        .current_dir(folder.path())
        .env("TELOXIDE_TOKEN", "1:token")
        .env("DATABASE_URL", &url)
        .output()?;
    let took = start.elapsed();
    let mut out = std::io::stdout();
    writeln!(out, "{}", String::from_utf8_lossy(&done.stdout).trim())?;
    writeln!(out, "audit verify: {:.2} s", took.as_secs_f64())?;
    Ok(())
}

async fn fill(url: &str) -> Result<(), Box<dyn Error>> {
    let store = Store::connect(&url.to_owned().into(), None).await?;
    for part in 0..ENTRIES / PART {
        let mut tx = store.begin().await?;
        for n in 0..PART {
            let n = part * PART + n;
            tx.log(Entry {
                at: DateTime::from_timestamp_micros(1_720_879_200_000_000 + n).unwrap_or_default(),
                actor: format!("staff:{}", n % 200),
                action: "question_answered".into(),
                object: format!("question:2024-{n:06}"),
                detail: "planeacion".into(),
            });
        }
        tx.commit().await?;
    }
    store.close().await;
    Ok(())
}
