//! What a thing is used for: trying out, testing, or the real thing.

/// One of the three environments that every Organization has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Environment {
    /// Where builders try things.
    Development,
    /// Where things are tested.
    Qa,
    /// What customers use.
    Production,
}

impl Environment {
    /// Every environment, in the order in which an app passes through them.
    pub const ALL: [Environment; 3] = [Environment::Development, Environment::Qa, Environment::Production];

    /// The word in databases, forms and style sheets: `development`, `qa`, `production`.
    pub fn word(self) -> &'static str {
        match self {
            Environment::Development => "development",
            Environment::Qa => "qa",
            Environment::Production => "production",
        }
    }

    /// The name people see.
    pub fn name(self) -> &'static str {
        match self {
            Environment::Development => "Development",
            Environment::Qa => "QA",
            Environment::Production => "Production",
        }
    }

    /// The environment that people mean who call something so: "QA", "Staging", "Prod".
    pub fn of_name(name: &str) -> Option<Self> {
        match name.trim().to_lowercase().as_str() {
            "development" | "dev" => Some(Self::Development),
            "qa" | "staging" | "test" => Some(Self::Qa),
            "production" | "prod" => Some(Self::Production),
            _ => None,
        }
    }

    /// The environment of a [`word`](Environment::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|environment| environment.word() == word)
    }
}
