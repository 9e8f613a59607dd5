//! Where an Organization's data lives.

use crate::say::{self, Say};

/// One of the three regions. Each has a database and a blob store of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Region {
    /// United States.
    Us,
    /// European Union.
    Eu,
    /// Asia Pacific.
    Ap,
}

impl Region {
    /// Every region, in the order in which they are shown.
    pub const ALL: [Region; 3] = [Region::Us, Region::Eu, Region::Ap];

    /// The word in databases, commands and forms: `us`, `eu`, `ap`.
    pub fn word(self) -> &'static str {
        match self {
            Region::Us => "us",
            Region::Eu => "eu",
            Region::Ap => "ap",
        }
    }

    /// The badge: `US`, `EU`, `APAC`.
    pub fn badge(self) -> &'static str {
        match self {
            Region::Us => "US",
            Region::Eu => "EU",
            Region::Ap => "APAC",
        }
    }

    /// The full name.
    pub fn name(self) -> Say {
        match self {
            Region::Us => say::it("region-us"),
            Region::Eu => say::it("region-eu"),
            Region::Ap => say::it("region-ap"),
        }
    }

    /// The region of a [`word`](Region::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.word() == word)
    }
}

impl std::str::FromStr for Region {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        Self::parse(word).ok_or_else(|| format!("The region {word:?} does not exist. Use us, eu or ap."))
    }
}
