//! Calls to other servers: what the guard lets out, and what the client does with whom it meets there.

mod calls;
mod command;
mod encryption;
mod redirects;
pub mod servers;
mod targets;

use std::net::IpAddr;
use std::sync::{Arc, Mutex};

use hangar::config::OutboundConfig;
use hangar::outbound::{Asker, Call, Fault, Method, Names, Outbound};

/// Names that are known to a story and nowhere else. Each answer is used up but the last.
#[derive(Debug, Default)]
struct Book(Mutex<Vec<(&'static str, Answers)>>, Mutex<usize>);

/// The addresses of a name, one list a look-up.
type Answers = Vec<Vec<IpAddr>>;

impl Book {
    fn of(names: &[(&'static str, &[&[&str]])]) -> Arc<Self> {
        let read = |all: &[&str]| all.iter().map(|address| address.parse().unwrap()).collect();
        let book = names.iter().map(|(name, answers)| (*name, answers.iter().map(|all| read(all)).collect()));
        Arc::new(Self(Mutex::new(book.collect()), Mutex::default()))
    }

    fn asked(&self) -> usize {
        *self.1.lock().unwrap()
    }
}

impl Names for Book {
    fn look_up(&self, name: &str) -> std::io::Result<Vec<IpAddr>> {
        *self.1.lock().unwrap() += 1;
        let mut book = self.0.lock().unwrap();
        let found = book.iter_mut().find(|(known, _)| *known == name);
        let (_, answers) = found.ok_or_else(|| std::io::Error::other("no such name"))?;
        Ok(if answers.len() > 1 { answers.remove(0) } else { answers[0].clone() })
    }
}

fn asker() -> Asker {
    Asker { org: None, resource: "notifier errors-to-chat".into() }
}

fn get(url: impl Into<String>) -> Call {
    Call::new(asker(), Method::Get, url)
}

fn post(url: impl Into<String>) -> Call {
    Call::new(asker(), Method::Post, url).body("application/json", "{\"token\":\"s3cret\"}")
}

/// A client that may call these, and gives up after a second.
fn allowing(allow: &[&str]) -> Outbound {
    Outbound::open(&config(allow)).unwrap()
}

fn config(allow: &[&str]) -> OutboundConfig {
    let allow = allow.iter().map(|entry| (*entry).to_owned()).collect();
    OutboundConfig { allow, seconds: 1, connect_seconds: 1, ..OutboundConfig::default() }
}

/// The kind of a fault in a word, with what it is about in the network.
fn word(fault: &Fault) -> String {
    match fault {
        Fault::Address { kind, .. } => format!("address {kind:?}"),
        Fault::Redirected(_, why) => format!("redirected {}", word(why)),
        other => format!("{other:?}").split(['(', ' ']).next().unwrap().to_owned(),
    }
}
