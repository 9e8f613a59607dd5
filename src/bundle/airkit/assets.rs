//! `assets/asset-map.json`: what Airkit says of the media files.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::Problem;
use crate::say;

use super::super::strict_json::parse;
use super::ASSET_MAP;
use super::savepoint::text;

/// What the map says of a file. Its other fields are ids, times and addresses of the platform it came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asset {
    /// The media type, as claimed; whoever serves the file decides from its bytes.
    pub content_type: String,
    /// The name shown to builders.
    pub display_name: String,
    /// The description; may be empty.
    pub description: String,
    /// `organization:key:id:version`, by which the document refers to the file (`asset://global:…`).
    pub reference: String,
}

/// The map in `bytes`, by file name.
pub fn asset_map(bytes: &[u8]) -> Result<BTreeMap<String, Asset>, Problem> {
    let Value::Object(records) = parse(ASSET_MAP, bytes)? else {
        let sentence = say::it("airkit-no-map").with("file", ASSET_MAP);
        return Err(Problem::error(ASSET_MAP, sentence, say::it("bundle-again")));
    };
    Ok(records.into_iter().map(|(name, record)| (name, asset(&record))).collect())
}

fn asset(record: &Value) -> Asset {
    let field = |field| match record.get(field) {
        Some(Value::Number(number)) => number.to_string(),
        _ => text(record, field).unwrap_or_default().to_owned(),
    };
    let reference = ["organizationId", "assetKey", "id", "version"].map(field).join(":");
    Asset {
        content_type: field("type"),
        display_name: field("displayName"),
        description: field("description"),
        reference,
    }
}
