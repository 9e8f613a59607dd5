//! What an app needs that arrives from elsewhere: a name here, and the files that other formats do not have.

use std::collections::BTreeMap;

use crate::base::Problem;
use crate::definition::documents::{AppDocument, Document, FORMAT, Kind, MediaEntry, MediaIndex, parse, write};
use crate::definition::tree::FilePath;
use crate::say;

/// The bytes of an `app.json` that says no more than this.
pub fn app_file(id: &str, name: &str, description: &str) -> Vec<u8> {
    write(&Document::App(AppDocument {
        format: FORMAT,
        id: id.to_owned(),
        name: name.to_owned(),
        description: description.to_owned(),
        ..AppDocument::default()
    }))
}

/// The bytes of a `media.json` that lists `files` by their names.
pub fn media_index_file(files: BTreeMap<String, MediaEntry>) -> Vec<u8> {
    write(&Document::MediaIndex(MediaIndex { files }))
}

/// The `app.json` in `bytes` with another name and description; everything else stays.
pub fn rewrite_app(bytes: &[u8], name: &str, description: &str) -> Result<Vec<u8>, Problem> {
    let absent = || Problem::error("app.json", say::it("edit-app-no-place"), "");
    let path: FilePath = Kind::App.path().ok_or_else(absent)?;
    match parse(&path, bytes)? {
        Document::App(app) => {
            Ok(write(&Document::App(AppDocument { name: name.to_owned(), description: description.to_owned(), ..app })))
        }
        _ => Err(absent()),
    }
}

/// An id that depends on `parts` alone, in the form of a UUID (version 8, RFC 9562): the same import makes the same
/// files.
pub fn stable_id(parts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        // The length keeps ["ab", "c"] apart from ["a", "bc"].
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    hasher.finalize_xof().fill(&mut bytes);
    uuid::Builder::from_custom_bytes(bytes).into_uuid().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rewritten_app_keeps_the_rest() {
        let bytes = br#"{"format": 1, "id": "a", "name": "Old", "flow_order": ["f"]}"#;
        let after = rewrite_app(bytes, "New", "For claims.").unwrap();
        let Document::App(app) = parse(&Kind::App.path().unwrap(), &after).unwrap() else { unreachable!() };
        assert_eq!((app.id.as_str(), app.name.as_str(), app.description.as_str()), ("a", "New", "For claims."));
        assert_eq!(app.flow_order, ["f"]);
        assert!(rewrite_app(br#"{"format": 2}"#, "New", "").unwrap_err().sentence.to_string().contains("version 2"));
        assert_eq!(rewrite_app(&app_file("a", "Old", "x"), "New", "").unwrap(), app_file("a", "New", ""));
    }

    #[test]
    fn stable_ids_depend_on_every_part() {
        let id = stable_id(&["ab", "c"]);
        assert_eq!(id, stable_id(&["ab", "c"]));
        assert_ne!(id, stable_id(&["a", "bc"]));
        assert_ne!(id, stable_id(&["ab", "c", ""]));
        assert_eq!((id.len(), id.as_bytes()[14]), (36, b'8'));
    }
}
