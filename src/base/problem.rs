//! What is wrong with something, said so that a person can mend it.

use crate::say::{self, Say};

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Hint,
    /// Works, but probably not as meant.
    Warning,
    /// Must be mended first.
    Error,
}

/// One thing that is wrong: where, what, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The form field, file or entry it concerns.
    pub place: String,
    /// A complete sentence that names the thing.
    pub sentence: Say,
    /// A complete sentence that says what to do; may be empty where the first sentence says it.
    pub remedy: Say,
    /// How much it matters.
    pub severity: Severity,
}

impl Problem {
    /// An error at `place`.
    pub fn error(place: impl Into<String>, sentence: impl Into<Say>, remedy: impl Into<Say>) -> Self {
        Self { place: place.into(), sentence: sentence.into(), remedy: remedy.into(), severity: Severity::Error }
    }
}

impl Problem {
    /// What is wrong and how to mend it.
    pub fn said(&self) -> Say {
        if self.remedy.is_empty() {
            return self.sentence.clone();
        }
        say::it("two-sentences").with("first", &self.sentence).with("second", &self.remedy)
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.said())
    }
}

/// Everything that is wrong with one thing, found in one go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// One error and nothing else.
    pub fn one(place: impl Into<String>, sentence: impl Into<Say>, remedy: impl Into<Say>) -> Self {
        Self(vec![Problem::error(place, sentence, remedy)])
    }

    /// Adds an error.
    pub fn error(&mut self, place: impl Into<String>, sentence: impl Into<Say>, remedy: impl Into<Say>) {
        self.0.push(Problem::error(place, sentence, remedy));
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether something must be mended first.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|p| p.severity == Severity::Error)
    }

    /// `value` when no error was found, else the problems.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.has_errors() { Err(self) } else { Ok(value) }
    }

    /// What is said about the field or file `place`, if anything.
    pub fn at(&self, place: &str) -> Option<&Problem> {
        self.0.iter().find(|p| p.place == place)
    }

    /// What is said about anything but the given places.
    pub fn besides<'a>(&'a self, places: &'a [&str]) -> impl Iterator<Item = &'a Problem> {
        self.0.iter().filter(move |p| !places.contains(&p.place.as_str()))
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl std::fmt::Display for Problems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}
