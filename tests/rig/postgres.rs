//! A private PostgreSQL for a bench. It ends with its standard input, and so with whoever started it.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// A PostgreSQL of one's own, until it is dropped.
pub struct Server {
    /// Where it is reached.
    pub url: String,
    child: Child,
}

impl Server {
    /// Starts it, and waits until it answers.
    pub fn start() -> Self {
        let mut child = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/postgres"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        let url = line.split_whitespace().next().unwrap().to_owned();
        Self { url, child }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}
