//! A kind of hostile archive, its inputs and their verdicts. The benchmark makes its archives of the same kinds.

use super::raw::{Entry, file, zip};

/// What an input must get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It comes in.
    Taken,
    /// 422: the archive breaks a rule, by this word.
    Refused(&'static str),
    /// 413: the archive is above a limit, by this word.
    Over(&'static str),
    /// 422 from those who read the app; the archive itself is sound. The answer says this.
    Said(&'static str),
}

/// An input and its verdict.
pub struct Case {
    pub label: String,
    pub bytes: Vec<u8>,
    pub verdict: Verdict,
}

/// A kind of the catalogue.
pub struct Kind {
    pub number: u8,
    pub what: &'static str,
    pub cases: Vec<Case>,
    /// The tests that decide, where it is not the archive that is judged.
    pub elsewhere: &'static [&'static str],
}

pub fn kind(number: u8, what: &'static str, cases: Vec<Case>) -> Kind {
    Kind { number, what, cases, elsewhere: &[] }
}

impl Kind {
    /// With more cases.
    pub fn and(mut self, cases: Vec<Case>) -> Self {
        self.cases.extend(cases);
        self
    }

    /// Decided, or decided too, by these tests.
    pub fn by(self, elsewhere: &'static [&'static str]) -> Self {
        Self { elsewhere, ..self }
    }
}

pub fn case(label: impl Into<String>, bytes: Vec<u8>, verdict: Verdict) -> Case {
    Case { label: label.into(), bytes, verdict }
}

/// Inputs of one verdict.
pub fn all(verdict: Verdict, inputs: impl IntoIterator<Item = (String, Vec<u8>)>) -> Vec<Case> {
    inputs.into_iter().map(|(label, bytes)| case(label, bytes, verdict)).collect()
}

/// The smallest export of Airkit: whatever else is in it is kept.
pub const SAVEPOINT: &str = r#"{"appModelVersion": 110, "cxrVersion": "17.15", "displayName": "Sound"}"#;

/// An export that is sound but for `entries`.
pub fn export_with(entries: &[Entry]) -> Vec<u8> {
    zip(&with_savepoint(entries))
}

pub fn with_savepoint(entries: &[Entry]) -> Vec<Entry> {
    std::iter::once(file("savepoint.json", SAVEPOINT)).chain(entries.iter().cloned()).collect()
}

/// An export whose only entry beside the savepoint has this name.
pub fn named(name: impl AsRef<[u8]>) -> Vec<u8> {
    export_with(&[file(name, "content")])
}
