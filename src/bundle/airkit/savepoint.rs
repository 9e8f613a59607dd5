//! `savepoint.json`: the whole app as one document, in two generations.

use serde_json::Value;

use crate::base::Problem;
use crate::say::{self, Say};

use super::super::strict_json::parse;
use super::SAVEPOINT;
use super::outline::Outline;

/// The newest `appModelVersion` seen: runtime 17.15. Documents with a higher one are read with a warning, because
/// they are kept byte for byte anyway.
pub const KNOWN_MODEL: u64 = 110;

/// What the document says of the app as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Savepoint {
    /// The app's name, where there is one. It can differ from the one in the file name.
    pub display_name: Option<String>,
    /// The description; may be empty.
    pub description: String,
    /// The version of the Airkit runtime, such as `17.15`.
    pub cxr_version: Option<String>,
    /// The counter of the document's format: 86 for runtime 17.12, 110 for 17.15.
    pub app_model_version: u64,
    document: Value,
}

/// The savepoint in `bytes`, of either generation.
pub fn read_savepoint(bytes: &[u8]) -> Result<Savepoint, Problem> {
    let document = parse(SAVEPOINT, bytes)?;
    if !document.is_object() {
        let sentence = say::it("airkit-no-app").with("file", SAVEPOINT);
        return Err(Problem::error(SAVEPOINT, sentence, say::it("bundle-again")));
    }
    let app_model_version = model_version(&document)?;
    let text = |field| text(&document, field).map(str::to_owned);
    Ok(Savepoint {
        display_name: text("displayName").filter(|name| !name.trim().is_empty()),
        description: text("description").unwrap_or_default(),
        cxr_version: text("cxrVersion"),
        app_model_version,
        document,
    })
}

fn model_version(document: &Value) -> Result<u64, Problem> {
    let found = document.get("appModelVersion");
    found.and_then(Value::as_u64).filter(|version| *version > 0).ok_or_else(|| {
        let given = if found.is_some() { "yes" } else { "no" };
        let found = found.map(|value| short(&value.to_string())).unwrap_or_default();
        let sentence = say::it("airkit-model")
            .with("file", SAVEPOINT)
            .with("given", given)
            .with("found", found)
            .with("known", KNOWN_MODEL);
        Problem::error(SAVEPOINT, sentence, say::it("airkit-model-help"))
    })
}

fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

impl Savepoint {
    /// The document as it came.
    pub(super) fn document(&self) -> &Value {
        &self.document
    }

    /// What there is in the app.
    pub fn outline(&self) -> Outline {
        Outline::of(&self.document)
    }

    /// A sentence for an export from an Airkit newer than any we have seen.
    pub fn warning(&self) -> Option<Say> {
        let newer = || say::it("airkit-newer").with("found", self.app_model_version).with("known", KNOWN_MODEL);
        (self.app_model_version > KNOWN_MODEL).then(newer)
    }
}

/// The element itself: up to runtime 17.12 each is wrapped as `{header, content}`.
pub(super) fn element(value: &Value) -> &Value {
    match (value.get("header"), value.get("content")) {
        (Some(_), Some(content)) => content,
        _ => value,
    }
}

/// The elements of the list `field`; none when it is no list.
pub(super) fn elements<'a>(value: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> {
    value.get(field).and_then(Value::as_array).into_iter().flatten().map(element)
}

/// The text in `field`.
pub(super) fn text<'a>(value: &'a Value, field: &str) -> Option<&'a str> {
    value.get(field).and_then(Value::as_str)
}
