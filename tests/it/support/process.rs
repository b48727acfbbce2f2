//! The real program as a process of its own, with its configuration in a temporary folder.

use convoca::simulator::Simulator;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// Far longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running `convoca`.
pub struct Process {
    child: Option<Child>,
    lines: UnboundedReceiver<String>,
    /// What it has written to its log so far, as far as it was read.
    pub log: String,
}

/// A configuration for this Telegram, in a folder with its database; `more` is appended.
pub fn configure(folder: &TempDir, name: &str, telegram: &Simulator, more: &str) -> PathBuf {
    let token = telegram.token();
    configure_with(folder, name, telegram, token, more)
}

/// The same with another token.
pub fn configure_with(
    folder: &TempDir,
    name: &str,
    telegram: &Simulator,
    token: &str,
    more: &str,
) -> PathBuf {
    let database = folder.path().join(name).with_extension("db");
    let text = format!(
        "[entity]\nname = \"{name}\"\n[telegram]\ntoken = \"{token}\"\napi_url = \"{}\"\n\
         [telegram.limits]\nmessages_per_second = 1000\nmessages_per_chat_second = 1000\n\
         [database]\nurl = \"sqlite://{}\"\n{more}",
        telegram.url(),
        database.display()
    );
    let file = folder.path().join(name).with_extension("toml");
    std::fs::write(&file, text).unwrap();
    file
}

/// The program with arguments and nothing of this process' own settings.
pub fn convoca(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_convoca"));
    for name in [
        "TELOXIDE_TOKEN",
        "TELOXIDE_API_URL",
        "DATABASE_URL",
        "RUST_LOG",
    ] {
        command.env_remove(name);
    }
    command.args(args);
    command
}

impl Process {
    /// `convoca run` with these configurations.
    pub fn run(configs: &[&Path]) -> Self {
        let mut command = convoca(&["run"]);
        for config in configs {
            command.arg("--config").arg(config);
        }
        Self::start(command)
    }

    /// `convoca run` with this configuration, with a Telegram that its environment names.
    pub fn run_at(config: &Path, telegram: &Simulator) -> Self {
        let mut command = convoca(&["run", "--config"]);
        command.arg(config).env("TELOXIDE_API_URL", telegram.url());
        Self::start(command)
    }

    fn start(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = unbounded_channel();
        let log = BufReader::new(child.stderr.take().unwrap());
        std::thread::spawn(move || {
            for line in log.lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        Self {
            child: Some(child),
            lines,
            log: String::new(),
        }
    }

    /// Waits until its log says this.
    pub async fn says(&mut self, what: &str) {
        while !self.log.contains(what) {
            let line = tokio::time::timeout(PATIENCE, self.lines.recv()).await;
            let Ok(Some(line)) = line else {
                panic!("it does not say {what:?}:\n{}", self.log);
            };
            self.log.push_str(&line);
            self.log.push('\n');
        }
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        let id = self.child.as_ref().unwrap().id();
        let done = Command::new("kill")
            .args([format!("-{name}"), id.to_string()])
            .status();
        assert!(done.unwrap().success());
    }

    /// Waits for its end, for at most `within`, and reads the rest of its log.
    pub async fn end(mut self, within: Duration) -> (ExitStatus, String) {
        let mut child = self.child.take().unwrap();
        let id = child.id();
        let ended = tokio::task::spawn_blocking(move || child.wait().unwrap());
        let Ok(status) = tokio::time::timeout(within, ended).await else {
            let _ = Command::new("kill")
                .args(["-KILL", &id.to_string()])
                .status();
            panic!("it has not ended within {within:?}:\n{}", self.log);
        };
        while let Some(line) = self.lines.recv().await {
            self.log.push_str(&line);
            self.log.push('\n');
        }
        (status.unwrap(), std::mem::take(&mut self.log))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Waits until the bot has said `count` things in a chat.
pub async fn hears(telegram: &Simulator, chat: i64, count: usize) {
    let heard = async {
        loop {
            let seen = telegram.last_event();
            let view = telegram.chat(chat);
            let said = view.map_or(0, |view| {
                let from_bot = view.log.iter().filter(|message| message.from.is_none());
                from_bot.count()
            });
            if said >= count {
                return;
            }
            telegram.changed(chat, seen).await;
        }
    };
    let heard = tokio::time::timeout(PATIENCE, heard).await;
    assert!(heard.is_ok(), "the bot did not say {count} things");
}
