//! Why something was not done.

use super::Problems;
use crate::say::{self, Say};

/// Why something was not done. The rim turns it into a page; the command line into a line.
#[derive(Debug)]
pub enum Refusal {
    /// Nobody is signed in.
    SignIn,
    /// It does not exist, or it is somebody else's: the same words for both.
    NotFound,
    /// The person lacks a permission.
    Forbidden {
        /// What may not be done, as in "export apps", in the form that stands after "may not".
        verb: Say,
        /// The names of the roles that may.
        roles: Vec<String>,
        /// The names of people who can give another role.
        advisers: Vec<String>,
        /// The word of the permission that is missing; empty where it is more than one.
        permission: &'static str,
    },
    /// The operator has suspended the Organization. Only its members learn that.
    Suspended {
        /// Its name.
        org: String,
    },
    /// The Organization asks for a second factor that was not shown.
    SecondFactor {
        /// The name of the Organization.
        org: String,
        /// Whether the account has one that only has to be shown.
        has_one: bool,
    },
    /// A change, while looking at an Organization as another role.
    Viewing {
        /// The name of that role.
        role: String,
    },
    /// A write that came from another site.
    CrossSite,
    /// What was given does not fit.
    Invalid(Problems),
    /// It changed meanwhile, or exists already.
    Conflict(Say),
    /// A body of a kind that is not read here.
    WrongType(Say),
    /// More than a limit allows.
    TooLarge(Say),
    /// Too many attempts; try again after so many seconds.
    Throttled(u64),
    /// No capacity at this moment; try again soon.
    Busy,
    /// Our fault. The cause is for the log only.
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

impl Refusal {
    /// Something that cannot happen unless we made a mistake.
    pub fn broken(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Broken(cause.into())
    }

    /// One problem with the field `place`.
    pub fn invalid(place: &str, sentence: impl Into<Say>) -> Self {
        Self::Invalid(Problems::one(place, sentence, ""))
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let said = match self {
            Self::SignIn => say::it("refused-sign-in"),
            Self::NotFound => say::it("refused-not-found"),
            Self::Forbidden { verb, roles, .. } => {
                say::it("refused-forbidden").with("verb", verb).with("roles", say::commas(roles))
            }
            Self::Suspended { org } => say::it("refused-suspended").with("org", org),
            Self::SecondFactor { org, .. } => say::it("refused-second-factor").with("org", org),
            Self::Viewing { role } => say::it("refused-viewing").with("role", role),
            Self::CrossSite => say::it("refused-cross-site"),
            Self::Invalid(problems) => return write!(f, "{problems}"),
            Self::Conflict(sentence) | Self::TooLarge(sentence) | Self::WrongType(sentence) => {
                return write!(f, "{sentence}");
            }
            Self::Throttled(seconds) => say::it("refused-throttled").with("seconds", *seconds),
            Self::Busy => say::it("refused-busy"),
            Self::Broken(cause) => say::it("refused-broken").with("cause", cause.to_string()),
        };
        write!(f, "{said}")
    }
}

impl From<Problems> for Refusal {
    fn from(problems: Problems) -> Self {
        Self::Invalid(problems)
    }
}

impl From<super::Problem> for Refusal {
    fn from(problem: super::Problem) -> Self {
        Self::Invalid(problem.into())
    }
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        Self::broken(error)
    }
}

/// What a verb gives.
pub type Outcome<T> = Result<T, Refusal>;
