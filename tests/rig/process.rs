//! The program as processes of their own: a simulated Telegram, and bots that talk to it. They end
//! with whoever started them.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

const CONVOCA: &str = env!("CARGO_BIN_EXE_convoca");

/// A process that ends with its owner.
pub struct Process(Child);

impl Process {
    /// Its number, for signals and figures.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Asks it to end and waits.
    pub fn end(mut self) -> ExitStatus {
        let id = self.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status();
        assert!(asked.unwrap().success());
        self.0.wait().unwrap()
    }
}

impl Drop for Process {
    /// SIGKILL: no farewell.
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A simulated Telegram: its process, address and token.
pub struct Telegram {
    pub process: Process,
    pub url: String,
    pub token: String,
}

/// `convoca …`, on one core if `core` says so.
fn command(core: Option<u32>) -> Command {
    let mut command = match core {
        Some(core) => {
            let mut pinned = Command::new("taskset");
            pinned.args(["-c", &core.to_string(), CONVOCA]);
            pinned
        }
        None => Command::new(CONVOCA),
    };
    for name in ["TELOXIDE_TOKEN", "TELOXIDE_API_URL", "DATABASE_URL"] {
        command.env_remove(name);
    }
    command
}

/// Starts a simulated Telegram.
pub fn telegram(core: Option<u32>, args: &[&str]) -> Telegram {
    let mut child = command(core)
        .arg("simulator")
        .args(args)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut line).unwrap();
    let (url, token) = line.trim().split_once(' ').unwrap();
    Telegram {
        process: Process(child),
        url: url.to_owned(),
        token: token.to_owned(),
    }
}

/// Starts a bot; its log is appended to `FILE.log` beside its configuration.
pub fn bot(core: Option<u32>, config: &Path) -> Process {
    let log = std::fs::File::options()
        .create(true)
        .append(true)
        .open(config.with_extension("log"))
        .unwrap();
    let child = command(core)
        .arg("run")
        .arg("--config")
        .arg(config)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap();
    Process(child)
}

/// Nobody is kept waiting: who plays a citizen asks for a whole town.
pub const UNHURRIED: &str = "[questions]\nper_hour = 10000\nper_day = 10000\n";

/// Writes a configuration for this Telegram and returns its file. `limits` and `more` are TOML. A
/// `process.toml` that is in the folder already is the process.
pub fn configure(
    folder: &Path,
    telegram: &Telegram,
    database: &str,
    limits: &str,
    more: &str,
) -> PathBuf {
    let (url, token) = (&telegram.url, &telegram.token);
    let process = folder.join("process.toml");
    if !process.exists() {
        std::fs::write(process, UNHURRIED).unwrap();
    }
    let text = format!(
        "[entity]\nname = \"Alcaldía\"\nprocess = \"process.toml\"\n[telegram]\ntoken = \"{token}\"\napi_url = \"{url}\"\n\
         [telegram.limits]\n{limits}\n[database]\nurl = \"{database}\"\n{more}\n"
    );
    let file = folder.join("convoca.toml");
    std::fs::write(&file, text).unwrap();
    file
}
