//! Rules over the text of tracked files: templates, manifests, and what must not be in the repository at all.

use std::fs;
use std::process::Command;

use super::none;

/// Every tracked or new file that is text, with its content.
fn tracked() -> Vec<(String, String)> {
    let listed = Command::new("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).output();
    let listed = String::from_utf8(listed.unwrap().stdout).unwrap();
    let paths = listed.split('\0').filter(|path| !path.is_empty());
    let files = paths.filter_map(|path| Some((path.to_owned(), fs::read_to_string(path).ok()?)));
    let files: Vec<_> = files.collect();
    assert!(files.len() > 100, "git lists the files");
    files
}

/// The lines of the files that `wanted` names, as `path:number` and text.
fn lines(wanted: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for (path, text) in tracked().into_iter().filter(|(path, _)| wanted(path)) {
        let numbered = text.lines().enumerate();
        lines.extend(numbered.map(|(index, line)| (format!("{path}:{}", index + 1), line.to_owned())));
    }
    assert!(!lines.is_empty(), "no file was read");
    lines
}

fn template(path: &str) -> bool {
    path.starts_with("templates/")
}

#[test]
fn only_layouts_print_what_is_safe() {
    let breaches = lines(|path| template(path) && !path.starts_with("templates/layouts/"));
    let breaches = breaches.into_iter().filter(|(_, line)| line.replace(' ', "").contains("|safe"));
    none(&breaches.map(|(place, _)| format!("{place} prints something |safe")).collect::<Vec<_>>());
}

/// Whether a tag of `line` has an attribute that begins with `start` and goes on with `=`.
fn has_attribute(line: &str, start: &str) -> bool {
    line.match_indices(start).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let rest = line[at + start.len()..].trim_start_matches(|c: char| c.is_ascii_lowercase());
        let exact = start == "style" && !line[at + start.len()..].starts_with('=');
        before.is_some_and(char::is_whitespace) && rest.starts_with('=') && !exact
    })
}

#[test]
fn templates_have_nothing_inline() {
    let mut breaches = Vec::new();
    for (place, line) in lines(template) {
        for start in ["style", "on"] {
            if has_attribute(&line.to_lowercase(), start) {
                breaches.push(format!("{place} has an attribute {start}…="));
            }
        }
        for tag in line.match_indices("<script") {
            if !line[tag.0..].split('>').next().unwrap().contains(" src=") {
                breaches.push(format!("{place} has a script without src"));
            }
        }
        if line.contains("<style") || line.contains("javascript:") {
            breaches.push(format!("{place} has an inline style sheet or script"));
        }
    }
    none(&breaches);
}

#[test]
fn what_counts_as_an_inline_attribute() {
    assert!(has_attribute("<p style=\"x\">", "style") && has_attribute("<p onclick='x'>", "on"));
    assert!(!has_attribute("<p data-style=\"x\">", "style") && !has_attribute("<p class=\"on\" x=\"\">", "on"));
    assert!(!has_attribute("what goes on = that", "on"));
}

#[test]
fn every_dependency_has_a_reason() {
    let mut breaches = Vec::new();
    let mut seen = 0;
    for (path, text) in tracked().into_iter().filter(|(path, _)| path.ends_with("Cargo.toml")) {
        let mut section = "";
        let mut before = "";
        for line in text.lines() {
            if line.starts_with('[') {
                section = line;
            }
            let entry = line.split_once('=').filter(|_| !line.starts_with(['#', ' ', '[']));
            if let Some((name, _)) = entry.filter(|_| section.ends_with("dependencies]")) {
                seen += 1;
                if !before.starts_with("# ") {
                    breaches.push(format!("{path}: {} has no line above it that says why", name.trim()));
                }
            }
            before = line;
        }
    }
    assert!(seen > 30, "the manifests were read");
    none(&breaches);
}

#[test]
fn no_test_is_switched_off() {
    let off = concat!("#[ign", "ore");
    let breaches = lines(|path| path.ends_with(".rs")).into_iter().filter(|(_, line)| line.contains(off));
    none(&breaches.map(|(place, _)| place).collect::<Vec<_>>());
}

#[test]
fn no_machine_or_mirror_is_named() {
    // In parts, or this file would name them.
    let machines = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];
    let registries = [concat!("crates", ".io"), concat!("registry.", "npmjs"), concat!("deb", ".debian.org")];
    let index = concat!("source = \"registry+https://github.com/rust-lang/crates", ".io-index\"");
    let mut breaches = Vec::new();
    for (place, line) in lines(|path| !path.starts_with("static/vendor/")) {
        let machine = machines.iter().find(|machine| line.contains(*machine));
        let registry = registries.iter().find(|registry| line.contains(*registry) && line != index);
        breaches.extend(machine.or(registry).map(|named| format!("{place} names {named}")));
        if place.starts_with("Cargo.lock:") && line.starts_with("source = ") && line != index {
            breaches.push(format!("{place} comes from elsewhere: {line}"));
        }
    }
    none(&breaches);
}
