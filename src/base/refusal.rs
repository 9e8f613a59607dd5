//! Why something was not done.

use super::Problems;

/// Why something was not done. The rim turns it into a page; the command line into a line.
#[derive(Debug)]
pub enum Refusal {
    /// Nobody is signed in.
    SignIn,
    /// It does not exist, or it is somebody else's: the same words for both.
    NotFound,
    /// The person lacks a permission.
    Forbidden {
        /// What may not be done, as in "export apps".
        verb: &'static str,
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
    Conflict(String),
    /// A body of a kind that is not read here.
    WrongType(String),
    /// More than a limit allows.
    TooLarge(String),
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
    pub fn invalid(place: &str, sentence: impl Into<String>) -> Self {
        Self::Invalid(Problems::one(place, sentence, ""))
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::SignIn => f.write_str("Nobody is signed in. Sign in first."),
            Self::NotFound => f.write_str("This does not exist, or you have no access to it."),
            Self::Forbidden { verb, roles, .. } => {
                write!(f, "Your role may not {verb}. These roles may: {}.", roles.join(", "))
            }
            Self::Suspended { org } => {
                write!(f, "{org} is suspended, and nobody can enter it. Ask the operator of this installation.")
            }
            Self::SecondFactor { org, .. } => {
                write!(f, "{org} asks its members for a second factor. Show yours, or set one up, and come back.")
            }
            Self::Viewing { role } => {
                write!(
                    f,
                    "You are looking around as {role}, so nothing can be changed. Go back to your own role first."
                )
            }
            Self::CrossSite => f.write_str("This came from another site. Open the page here and try again."),
            Self::Invalid(problems) => write!(f, "{problems}"),
            Self::Conflict(sentence) | Self::TooLarge(sentence) | Self::WrongType(sentence) => f.write_str(sentence),
            Self::Throttled(1) => f.write_str("Too many attempts. Try again in 1 second."),
            Self::Throttled(seconds) => write!(f, "Too many attempts. Try again in {seconds} seconds."),
            Self::Busy => f.write_str("Hangar is busy. Try again in a few seconds."),
            Self::Broken(cause) => write!(f, "Something broke: {cause}"),
        }
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
