//! What the product says: every sentence has a name, stands in the file of every language and is used.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::none;

/// The names in the file of a language, each with the values that stand in its sentence.
fn sentences(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(format!("src/say/{language}.ftl")).unwrap();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            name = id.to_owned();
            assert!(found.insert(name.clone(), BTreeSet::new()).is_none(), "{language}.ftl has {name} twice");
        }
        for rest in line.split('$').skip(1) {
            let value: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            found.get_mut(&name).unwrap().insert(value);
        }
    }
    assert!(found.len() > 20, "{language}.ftl was read");
    found
}

/// Sources and templates, each with its text.
fn texts() -> Vec<(String, String)> {
    let arguments = ["ls-files", "--cached", "--others", "--exclude-standard", "src", "templates"];
    let listed = std::process::Command::new("git").args(arguments).output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    let paths = listed.lines().filter(|path| path.ends_with(".rs") || path.ends_with(".html"));
    paths.filter_map(|path| Some((path.to_owned(), fs::read_to_string(path).ok()?))).collect()
}

/// The sentences that `text` says: the name, and the values it gives.
fn said(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    for start in ["say::it(\"", "say::markup(\""] {
        for (at, _) in text.match_indices(start) {
            let mut rest = &text[at + start.len()..];
            let name = rest.split('"').next().unwrap().to_owned();
            let mut values = BTreeSet::new();
            rest = rest[name.len() + 1..].trim_start_matches(')');
            while let Some(more) = rest.trim_start().strip_prefix(".with(\"") {
                let value = more.split('"').next().unwrap().to_owned();
                rest = past_call(&more[value.len() + 1..]);
                values.insert(value);
            }
            found.push((name, values));
        }
    }
    found
}

/// What follows the parenthesis that closes the call `text` is in.
fn past_call(text: &str) -> &str {
    let mut depth = 1;
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return &text[at + 1..];
                }
            }
            _ => {}
        }
    }
    ""
}

#[test]
fn every_language_says_the_same_things() {
    let english = sentences("en");
    for language in hangar::say::Language::ALL {
        let other = sentences(language.word());
        let lacks = english.keys().filter(|name| !other.contains_key(*name));
        let mut breaches: Vec<_> = lacks.map(|name| format!("{}.ftl lacks {name}", language.word())).collect();
        for (name, values) in &other {
            match english.get(name) {
                None => breaches.push(format!("{}.ftl has {name}, which en.ftl has not", language.word())),
                Some(expected) if expected != values => {
                    breaches.push(format!("{}.ftl: {name} has {values:?}, in English {expected:?}", language.word()));
                }
                Some(_) => {}
            }
        }
        none(&breaches);
    }
}

#[test]
fn what_is_said_has_a_sentence_and_its_values() {
    let english = sentences("en");
    let mut breaches = Vec::new();
    let mut seen = 0;
    for (path, text) in texts().into_iter().filter(|(path, _)| !path.starts_with("src/say/")) {
        for (name, values) in said(&text) {
            seen += 1;
            match english.get(&name) {
                None => breaches.push(format!("{path} says {name}, which has no sentence")),
                Some(expected) if *expected != values => {
                    breaches.push(format!("{path} says {name} with {values:?}, the sentence has {expected:?}"));
                }
                Some(_) => {}
            }
        }
    }
    assert!(seen > 0, "sentences were found");
    none(&breaches);
}

#[test]
fn no_sentence_is_kept_in_vain() {
    let texts = texts();
    let quoted: BTreeSet<_> = texts.iter().flat_map(|(_, text)| text.split('"')).collect();
    let vain = sentences("en").into_keys().filter(|name| !quoted.contains(name.as_str()));
    none(&vain.map(|name| format!("nothing says {name}")).collect::<Vec<_>>());
}
