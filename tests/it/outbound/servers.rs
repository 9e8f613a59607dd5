//! Servers to call, on loopback: two that are not ours, and one that misbehaves as it is told.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

/// A server that answers as it is told, whatever it is asked, and keeps what it heard.
pub struct Told {
    pub port: u16,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Told {
    /// Says `answer` to every connection.
    pub fn saying(answer: impl Into<Vec<u8>>) -> Self {
        let answer = answer.into();
        Self::doing(move |_, stream| drop(stream.write_all(&answer)))
    }

    /// Redirects everything with `status` to `location`.
    pub fn redirecting(status: u16, location: &str) -> Self {
        Self::saying(format!("HTTP/1.1 {status} There\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n"))
    }

    /// Does `what` with each request and its connection.
    pub fn doing(what: impl Fn(&str, &mut TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let (kept, what) = (heard.clone(), Arc::new(what));
        std::thread::spawn(move || {
            for mut stream in listener.incoming().map(Result::unwrap) {
                let (kept, what) = (kept.clone(), what.clone());
                std::thread::spawn(move || {
                    let Some(request) = read(&stream) else { return };
                    kept.lock().unwrap().push(request.clone());
                    what(&request, &mut stream);
                });
            }
        });
        Self { port, heard }
    }

    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// How the operator allows it.
    pub fn entry(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }
}

/// One request in lower case, with its body.
fn read(stream: &TcpStream) -> Option<String> {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let head = head.to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).map_or(0, |n| n.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(head + &String::from_utf8_lossy(&body))
}

/// A program of somebody else's that serves; it ends with this.
pub struct Strange {
    child: Child,
    pub port: u16,
}

impl Strange {
    /// Python's own web server over `folder`. Nothing where there is no Python.
    pub fn python(folder: &Path) -> Option<Self> {
        let mut command = Command::new("python3");
        command.args(["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory"]).arg(folder);
        let line = |line: &str| line.split("port ").nth(1)?.split(' ').next()?.parse().ok();
        Self::start(command, "Serving HTTP", line)
    }

    /// OpenSSL's own web server with the certificate and key in `folder`. Nothing where there is no OpenSSL.
    pub fn openssl(folder: &Path) -> Option<Self> {
        let mut command = Command::new("openssl");
        command.args(["s_server", "-accept", "127.0.0.1:0", "-cert", "leaf.pem", "-key", "leaf.key", "-WWW"]);
        command.current_dir(folder);
        Self::start(command, "ACCEPT", |line| line.trim_end().rsplit(':').next()?.parse().ok())
    }

    fn start(mut command: Command, greeting: &str, port: impl Fn(&str) -> Option<u16>) -> Option<Self> {
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let Ok(mut child) = started else {
            eprintln!("LEFT OUT: {command:?} is not on this machine");
            return None;
        };
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with(greeting) {
            line.clear();
            assert!(lines.read_line(&mut line).unwrap() > 0, "{command:?} ended before it served");
        }
        let port = port(&line).unwrap_or_else(|| panic!("no port in {line:?}"));
        // Nothing it says may make it wait.
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        Some(Self { child, port })
    }
}

impl Drop for Strange {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
