//! A mail server as far as one letter at a time goes (RFC 5321), which keeps what it is given.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What it does with letters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    Takes,
    Refuses,
    /// Says nothing, not even its name.
    Hangs,
}

/// One letter, as it was given.
#[derive(Clone, Debug)]
pub struct Given {
    /// The commands before the letter.
    pub envelope: Vec<String>,
    /// The letter, its doubled dots undone.
    pub letter: String,
}

/// The server; its thread ends with the tests.
pub struct Sink {
    pub url: String,
    given: Arc<Mutex<Vec<Given>>>,
    manner: Arc<Mutex<Manner>>,
}

impl Sink {
    pub fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let (given, manner) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(manner)));
        let sink = Self { url, given: given.clone(), manner: manner.clone() };
        std::thread::spawn(move || {
            let mut silent = Vec::new();
            for stream in listener.incoming().map(Result::unwrap) {
                let manner = *manner.lock().unwrap();
                if manner == Manner::Hangs {
                    silent.push(stream);
                    continue;
                }
                // Who goes away in the middle has given nothing.
                if let Ok(Some(letter)) = talk(stream, manner) {
                    given.lock().unwrap().push(letter);
                }
            }
        });
        sink
    }

    pub fn becomes(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    pub fn given(&self) -> Vec<Given> {
        self.given.lock().unwrap().clone()
    }
}

fn talk(stream: TcpStream, manner: Manner) -> std::io::Result<Option<Given>> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let say = |words: &str| -> std::io::Result<()> { (&stream).write_all(format!("{words}\r\n").as_bytes()) };
    let mut given = Given { envelope: Vec::new(), letter: String::new() };
    say("220 sink.example")?;
    while let Some(command) = lines.next().transpose()? {
        let verb = command.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        match verb.as_str() {
            "EHLO" | "HELO" => say("250 sink.example")?,
            "RCPT" if manner == Manner::Refuses => say("550 5.1.1 <no such person> here")?,
            "MAIL" | "RCPT" | "RSET" | "NOOP" => say("250 fine")?,
            "DATA" => {
                say("354 go on")?;
                for line in lines.by_ref() {
                    let line = line?;
                    if line == "." {
                        break;
                    }
                    given.letter.push_str(line.strip_prefix('.').unwrap_or(&line));
                    given.letter.push('\n');
                }
                say("250 taken")?;
            }
            "QUIT" => {
                say("221 bye")?;
                break;
            }
            other => panic!("a mail server is not asked to {other}"),
        }
        given.envelope.push(command);
    }
    Ok((!given.letter.is_empty()).then_some(given))
}
