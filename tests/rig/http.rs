//! The least HTTP that works, over one kept connection: what drives a simulated Telegram in another
//! process from endurance runs and benches.

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

/// A kept connection to the control interface.
pub struct Control {
    stream: BufReader<TcpStream>,
    address: String,
}

impl Control {
    /// To `http://ADDRESS` or `ADDRESS`.
    pub fn new(url: &str) -> Self {
        let address = url.trim_start_matches("http://").to_owned();
        let stream = TcpStream::connect(&address).unwrap();
        stream.set_nodelay(true).unwrap();
        Self {
            stream: BufReader::new(stream),
            address,
        }
    }

    /// What `/control/…` answers.
    pub fn get(&mut self, path: &str) -> Value {
        self.call("GET", path, "")
    }

    /// Does something through `/control/…`.
    pub fn post(&mut self, path: &str, body: &Value) -> Value {
        self.call("POST", path, &body.to_string())
    }

    /// Begins the counts anew.
    pub fn reset_statistics(&mut self) {
        self.call("DELETE", "statistics", "");
    }

    fn call(&mut self, method: &str, path: &str, body: &str) -> Value {
        let request = format!(
            "{method} /control/{path} HTTP/1.1\r\nhost: {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        );
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        let mut length = 0;
        loop {
            let mut header = String::new();
            assert!(self.stream.read_line(&mut header).unwrap() > 0, "{path}");
            if header == "\r\n" {
                break;
            }
            if let Some(value) = header.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut answer = vec![0; length];
        self.stream.read_exact(&mut answer).unwrap();
        serde_json::from_slice(&answer)
            .unwrap_or_else(|_| panic!("{path}: {}", String::from_utf8_lossy(&answer)))
    }
}
