//! The tables of requirements and advisories: every row has a test that exists, or a reason.

use std::collections::BTreeSet;
use std::fs;

use super::none;

/// How many requirements of levels 1 and 2 each section of the standard has (ASVS 5.0.0, chapters V6 to V8).
const SECTIONS: [(&str, usize); 17] = [
    ("6.1", 3),
    ("6.2", 12),
    ("6.3", 4),
    ("6.4", 4),
    ("6.5", 5),
    ("6.6", 3),
    ("6.8", 4),
    ("7.1", 3),
    ("7.2", 4),
    ("7.3", 2),
    ("7.4", 5),
    ("7.5", 2),
    ("7.6", 2),
    ("8.1", 2),
    ("8.2", 3),
    ("8.3", 1),
    ("8.4", 1),
];

/// The cells of the rows of the tables in `path` that have as many.
fn rows(path: &str, cells: usize) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| line.starts_with("| ") && line.ends_with(" |"));
    let rows = lines.map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect());
    let rows: Vec<Vec<String>> =
        rows.filter(|row: &Vec<String>| !row[0].starts_with("number") && row[0] != "advisory").collect();
    assert!(rows.iter().all(|row| row.len() == cells), "{path}: every row has {cells} cells");
    rows
}

/// The tests that a cell names.
fn named(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// Whether the test `room::story` is in `tests/it` or beside the code, and is run.
fn exists(test: &str) -> bool {
    let Some((place, story)) = test.rsplit_once("::") else { return false };
    let files = [format!("tests/it/{place}.rs"), format!("src/{place}.rs"), format!("src/{place}/mod.rs")];
    files.iter().filter_map(|path| fs::read_to_string(path).ok()).any(|text| is_run(&text, story))
}

/// Whether `story` is a test of its own, or in a list of `on_both!`.
fn is_run(text: &str, story: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let Some(at) = lines.iter().position(|line| line.contains(&format!("fn {story}("))) else { return false };
    let marked = lines[..at].iter().rev().take_while(|line| !line.is_empty()).any(|line| line.contains("test]"));
    let mut listing = false;
    let listed = lines.iter().any(|line| {
        listing = line.starts_with("on_both!(") || listing && !line.starts_with(");");
        let name = line.trim_start_matches("on_both!(").split(|c: char| !c.is_alphanumeric() && c != '_');
        listing && name.into_iter().any(|name| name == story)
    });
    marked || listed
}

/// What is wrong with rows whose last cell names tests, and where a row may give a reason instead.
fn breaches(path: &str, rows: &[Vec<String>], reason: impl Fn(&[String]) -> bool) -> Vec<String> {
    let mut breaches = Vec::new();
    for row in rows {
        let tests = named(row.last().unwrap());
        if tests.is_empty() && !reason(row) {
            breaches.push(format!("{path}: {} has neither a test nor a reason", row[0]));
        }
        let missing = tests.into_iter().filter(|test| !exists(test));
        breaches.extend(missing.map(|test| format!("{path}: {}: there is no test {test}", row[0])));
    }
    breaches
}

#[test]
fn every_requirement_has_a_test_or_a_reason() {
    const PATH: &str = "docs/asvs.md";
    let rows = rows(PATH, 5);
    let mut breaches = breaches(PATH, &rows, |row| row[3].starts_with("no: ") && row[3].len() > 12);
    let numbers: BTreeSet<&str> = rows.iter().filter(|row| row[1] != "3").map(|row| row[0].as_str()).collect();
    let mut wanted = BTreeSet::new();
    for (section, count) in SECTIONS {
        wanted.extend((1..=count).map(|number| format!("{section}.{number}")));
    }
    assert_eq!(wanted.len(), 60);
    breaches
        .extend(wanted.iter().filter(|number| !numbers.contains(number.as_str())).map(|n| format!("{n} is missing")));
    breaches.extend(numbers.iter().filter(|number| !wanted.contains(**number)).map(|n| format!("{n} is none")));
    assert_eq!(rows.iter().map(|row| &row[0]).collect::<BTreeSet<_>>().len(), rows.len(), "each has one row");
    none(&breaches);
}

#[test]
fn every_advisory_has_a_test_or_a_reason() {
    const PATH: &str = "docs/advisories.md";
    let rows = rows(PATH, 3);
    assert!(rows.len() >= 33 && rows.iter().all(|row| row[0].starts_with("CVE-")), "{PATH} was read");
    none(&breaches(PATH, &rows, |row| row[2].starts_with("does not apply: ") && row[2].len() > 24));
}

#[test]
fn a_test_counts_only_when_it_is_run() {
    let text = "on_both!(\n    one,\n    two(proxied),\n);\nfn one(w: &W) {}\nfn two(w: &W) {}\n\nfn three(w: &W) {}\n\n#[test]\nfn four() {}\n";
    let counted = ["one", "two", "three", "four", "five"].map(|story| is_run(text, story));
    assert_eq!(counted, [true, true, false, true, false]);
    assert!(exists("tidy/asvs::a_test_counts_only_when_it_is_run"));
    assert!(!exists("tidy/asvs::no_such_test") && !exists("nowhere::x") && !exists("x"));
}
