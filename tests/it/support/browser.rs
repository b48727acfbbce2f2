//! A headless Chromium, driven through ChromeDriver with the few WebDriver calls that are needed.
//!
//! Nothing sleeps: whatever is looked for is looked for until it is there, for a bounded time, by the
//! browser itself (WebDriver's implicit wait).

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use tempfile::TempDir;

/// How long to look for something, in milliseconds.
const PATIENCE: u32 = 20_000;
/// How often to try again with an element that was replaced under our hands.
const TRIES: usize = 10;
/// The key under which WebDriver gives an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// One window of a fresh browser; it is closed when dropped.
pub struct Browser {
    http: reqwest::Client,
    driver: Child,
    port: u16,
    session: String,
    _profile: TempDir,
}

impl Browser {
    /// A window of this size; up to 700 wide it is that of a phone.
    pub async fn open(width: u32, height: u32) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let (driver, port) = start_driver();
        let mut browser = Self {
            http: reqwest::Client::new(),
            driver,
            port,
            session: String::new(),
            _profile: profile,
        };
        let mut flags: Vec<String> = FLAGS.map(str::to_owned).into();
        let folder = browser._profile.path().display();
        flags.push(format!("--user-data-dir={folder}"));
        flags.push(format!("--window-size={width},{height}"));
        // A screen, and not a window with its borders, has the size.
        let screen = json!({
            "deviceMetrics": { "width": width, "height": height, "pixelRatio": 1, "mobile": width <= 700 },
        });
        let options = json!({ "args": flags, "mobileEmulation": screen });
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
            "timeouts": { "implicit": PATIENCE },
        } } });
        let session = browser.call("", Some(wanted)).await.unwrap();
        browser.session = format!("/{}", session["sessionId"].as_str().unwrap());
        browser
    }

    pub async fn go(&self, url: &str) {
        self.ask("/url", json!({ "url": url })).await;
    }

    pub async fn click(&self, path: &str) {
        // On a phone by the element and not by its place: it scrolls while its cards change.
        if !path.starts_with("(//section") {
            return self.with(path, "/click", json!({})).await;
        }
        const CLICK: &str = "arguments[0].click()";
        let mut last = String::new();
        for _ in 0..TRIES {
            let element = json!({ ELEMENT: self.must_find(path).await });
            let body = json!({ "script": CLICK, "args": [element] });
            match self.call("/execute/sync", Some(body)).await {
                Ok(_) => return,
                Err(error) => last = error,
            }
        }
        panic!("{path}: {last}");
    }

    /// Types into an element, or gives a file picker the path of a file.
    pub async fn type_into(&self, path: &str, text: &str) {
        self.with(path, "/value", json!({ "text": text })).await;
    }

    /// Waits until an XPath finds something.
    pub async fn see(&self, path: &str) {
        self.must_find(path).await;
    }

    /// Another size of the screen.
    pub async fn resize(&self, width: u32, height: u32) {
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let command = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": screen });
        self.ask("/goog/cdp/execute", command).await;
    }

    /// What a piece of JavaScript returns.
    pub async fn run(&self, script: &str, arguments: Value) -> Value {
        self.ask(
            "/execute/sync",
            json!({ "script": script, "args": arguments }),
        )
        .await
    }

    /// What a piece of JavaScript gives to its last argument.
    pub async fn run_async(&self, script: &str, arguments: Value) -> Value {
        self.ask(
            "/execute/async",
            json!({ "script": script, "args": arguments }),
        )
        .await
    }

    /// What the page wrote to its console: nothing, if all is well.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.ask("/se/log", json!({ "type": "browser" })).await;
        let lines = log.as_array().unwrap().iter();
        lines.map(|line| line["message"].to_string()).collect()
    }

    /// Keeps what is seen now as `target/screenshots/<name>.png`.
    pub async fn keep(&self, name: &str) {
        let shot = self.call("/screenshot", None).await.unwrap();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("{name}.png"));
        std::fs::write(file, from_base64(shot.as_str().unwrap())).unwrap();
    }

    async fn find(&self, path: &str) -> Result<String, String> {
        let found = self
            .call("/element", Some(json!({ "using": "xpath", "value": path })))
            .await?;
        Ok(found[ELEMENT].as_str().unwrap().to_owned())
    }

    /// What is missing can be seen in `target/screenshots/missing.png`.
    async fn must_find(&self, path: &str) -> String {
        match self.find(path).await {
            Ok(element) => element,
            Err(error) => {
                self.keep("missing").await;
                panic!("{path}: {error}");
            }
        }
    }

    /// Finds an element and does something with it; once more if it was replaced in between.
    async fn with(&self, path: &str, what: &str, body: Value) {
        let mut last = String::new();
        for _ in 0..TRIES {
            let element = self.must_find(path).await;
            let place = format!("/element/{element}{what}");
            match self.call(&place, Some(body.clone())).await {
                Ok(_) => return,
                Err(error) => last = error,
            }
        }
        panic!("{path}{what}: {last}");
    }

    async fn ask(&self, what: &str, body: Value) -> Value {
        let answer = self.call(what, Some(body)).await;
        answer.unwrap_or_else(|error| panic!("{what}: {error}"))
    }

    async fn call(&self, what: &str, body: Option<Value>) -> Result<Value, String> {
        let url = format!(
            "http://127.0.0.1:{}/session{}{what}",
            self.port, self.session
        );
        let request = match body {
            Some(body) => self.http.post(url).json(&body),
            None => self.http.get(url),
        };
        let mut answer: Value = request.send().await.unwrap().json().await.unwrap();
        let value = answer["value"].take();
        match value.get("error") {
            Some(error) => Err(format!("{error}: {}", value["message"])),
            None => Ok(value),
        }
    }
}

impl Drop for Browser {
    /// The session goes first: a driver that is killed leaves its browser behind.
    fn drop(&mut self) {
        if let Ok(mut line) = TcpStream::connect(("127.0.0.1", self.port)) {
            let session = &self.session;
            let ask = format!(
                "DELETE /session{session} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
            );
            _ = line.write_all(ask.as_bytes());
            _ = line.read(&mut [0; 64]);
        }
        _ = self.driver.kill();
        _ = self.driver.wait();
    }
}

fn start_driver() -> (Child, u16) {
    // Where no language is set, names of files would lose their accents.
    let mut driver = Command::new("chromedriver")
        .env("LC_ALL", "C.UTF-8")
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("chromedriver, which tests/run installs: {error}"));
    let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
    let port = lines.find_map(|line| {
        let line = line.unwrap();
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    // The rest of what it says must go somewhere, or it would stop.
    std::thread::spawn(move || lines.for_each(drop));
    (driver, port.unwrap())
}

fn from_base64(text: &str) -> Vec<u8> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => u32::from(c - b'A'),
        b'a'..=b'z' => u32::from(c - b'a') + 26,
        b'0'..=b'9' => u32::from(c - b'0') + 52,
        b'+' => 62,
        _ => 63,
    };
    let letters: Vec<u8> = text.bytes().filter(|c| *c != b'=').collect();
    let mut bytes = Vec::with_capacity(text.len());
    for four in letters.chunks(4) {
        let bits = four
            .iter()
            .enumerate()
            .fold(0, |bits, (at, c)| bits | value(*c) << (18 - 6 * at));
        bytes.extend(&bits.to_be_bytes()[1..four.len()]);
    }
    bytes
}

/// `convoca demo` as people start it, on a free port; it is ended when dropped.
pub struct Demo {
    process: Child,
    /// Held open, as a terminal is.
    _says: BufReader<ChildStdout>,
    pub url: String,
    folder: TempDir,
}

impl Demo {
    pub fn start(lang: &str) -> Self {
        Self::with(lang, &[])
    }

    /// The same with more arguments.
    pub fn with(lang: &str, more: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut process = Command::new(env!("CARGO_BIN_EXE_convoca"))
            .args(["demo", "--port", "0", "--lang", lang])
            .args(more)
            // Nothing beside the program may be needed.
            .current_dir("/")
            .env("TMPDIR", folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut says = BufReader::new(process.stdout.take().unwrap());
        says.read_line(&mut line).unwrap();
        let url = line.split_whitespace().last().unwrap().to_owned();
        assert!(url.starts_with("http://127.0.0.1:"), "{line}");
        Self {
            process,
            _says: says,
            url,
            folder,
        }
    }

    /// A file to be sent from a phone.
    pub fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Ctrl-C: it ends by itself, and well.
    pub fn end(mut self) {
        let id = self.process.id().to_string();
        Command::new("kill").args(["-INT", &id]).status().unwrap();
        assert!(self.process.wait().unwrap().success());
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
    }
}
