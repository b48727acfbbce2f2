//! How many calls a second the simulated Telegram serves on one core, so that benches of the bot
//! measure the bot.
//!
//! `cargo bench --bench simulator`. The simulator runs in a process of its own with one thread; the
//! client writes bare HTTP over kept connections. Besides the wall clock, which other programs on
//! the machine disturb, it prints what the simulator used of its core (Linux only).

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on fails"
)]
#![expect(clippy::disallowed_methods, reason = "benches may measure")]

use convoca::simulator::{Limits, SimulatorConfig};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::Instant;

const CONNECTIONS: usize = 16;
const CALLS: usize = 200_000;
const PEOPLE: usize = 10_000;
/// Set for the process that serves.
const SERVE: &str = "CONVOCA_BENCH_SERVE";

fn config() -> SimulatorConfig {
    SimulatorConfig {
        limits: Limits::off(),
        keep_messages: Some(4),
        keep_events: 0,
        keep_calls: 0,
        count_repeated: false,
        ..SimulatorConfig::default()
    }
}

fn main() {
    if std::env::var_os(SERVE).is_some() {
        serve();
        return;
    }
    let exe = std::env::current_exe().unwrap();
    let mut server = Command::new(exe)
        .env(SERVE, "1")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut address = String::new();
    BufReader::new(server.stdout.take().unwrap())
        .read_line(&mut address)
        .unwrap();
    let address = address.trim();

    let mut line = Line::new(address);
    let load =
        format!(r#"{{"users":{PEOPLE},"updates":{CALLS},"script":[{{"text":"pregunta {{n}}"}}]}}"#);
    line.post("/control/load", &load);
    // Everything is made before the measuring begins.
    while !line
        .post_or_get("/control/load", None)
        .contains("\"left\":0,")
    {}

    let token = config().token;
    measure("getMe", server.id(), || {
        share(address, |line, _| {
            _ = line.post(&format!("/bot{token}/getMe"), "{}")
        })
    });
    measure("sendMessage", server.id(), || {
        share(address, |line, n| {
            let person = 1_000_000 + n % PEOPLE;
            let body = format!(
                r#"{{"chat_id":{person},"text":"<b>Recibida</b>: su número es 2024-{n:06}","parse_mode":"HTML","reply_markup":{{"inline_keyboard":[[{{"text":"¿por qué esa fecha?","callback_data":"why:{n}"}}]]}}}}"#
            );
            let answer = line.post(&format!("/bot{token}/sendMessage"), &body);
            assert!(answer.starts_with(r#"{"ok":true"#), "{answer}");
        })
    });
    measure("getUpdates, 100 at once, per update", server.id(), || {
        let (mut offset, mut updates) = (0, 0);
        while updates < CALLS {
            let answer = line.post(
                &format!("/bot{token}/getUpdates"),
                &format!(r#"{{"offset":{offset}}}"#),
            );
            updates += answer.matches("\"update_id\":").count();
            offset = updates + 1;
        }
    });
    println!(
        "{}",
        line.post_or_get("/control/statistics", None)
            .split("\"accepted_by_chat\"")
            .next()
            .unwrap()
    );
    server.kill().unwrap();
    server.wait().unwrap();
}

fn serve() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("{}", listener.local_addr().unwrap());
        convoca::simulator::serve(listener, config()).await.unwrap();
    });
}

/// Does `CALLS` of something and prints its pace.
fn measure(name: &str, server: u32, work: impl FnOnce()) {
    let (began, used) = (Instant::now(), cpu_seconds(server));
    work();
    let (wall, used) = (began.elapsed().as_secs_f64(), cpu_seconds(server) - used);
    #[expect(clippy::cast_precision_loss, reason = "a small count")]
    let calls = CALLS as f64;
    println!(
        "{name}: {:.0}/s by the wall clock, {:.0} per second of the core",
        calls / wall,
        calls / used
    );
}

/// Shares `CALLS` among the connections, one thread each.
fn share(address: &str, call: impl Fn(&mut Line, usize) + Sync) {
    std::thread::scope(|scope| {
        for first in 0..CONNECTIONS {
            let call = &call;
            scope.spawn(move || {
                let mut line = Line::new(address);
                (first..CALLS)
                    .step_by(CONNECTIONS)
                    .for_each(|n| call(&mut line, n));
            });
        }
    });
}

/// Seconds of processor time a process has used so far.
fn cpu_seconds(process: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    let after_name = stat.rsplit(')').next().unwrap();
    let ticks: f64 = after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .map(|ticks| ticks.parse::<f64>().unwrap())
        .sum();
    ticks / 100.0
}

/// A kept connection and the least HTTP that works.
struct Line {
    stream: BufReader<TcpStream>,
    address: String,
}

impl Line {
    fn new(address: &str) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        Self {
            stream: BufReader::new(stream),
            address: address.to_owned(),
        }
    }

    fn post(&mut self, path: &str, body: &str) -> String {
        self.post_or_get(path, Some(body))
    }

    fn post_or_get(&mut self, path: &str, body: Option<&str>) -> String {
        let method = if body.is_some() { "POST" } else { "GET" };
        let body = body.unwrap_or_default();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        );
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        let mut length = 0;
        loop {
            let mut header = String::new();
            self.stream.read_line(&mut header).unwrap();
            if header == "\r\n" {
                break;
            }
            if let Some(value) = header.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut answer = vec![0; length];
        self.stream.read_exact(&mut answer).unwrap();
        String::from_utf8(answer).unwrap()
    }
}
