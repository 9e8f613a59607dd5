//! Which files are there.

use std::collections::HashMap;

use super::{Findings, Place};
use crate::base::name_key;
use crate::definition::app::App;
use crate::definition::documents::Kind;

pub(super) fn check(app: &App, findings: &mut Findings) {
    if app.file("app.json").is_none() {
        let remedy = "Add app.json, or create the app again and import its other files.";
        findings.error(Place::file("app.json"), "The app has no file app.json.".to_owned(), remedy);
    }
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (path, file) in app.files() {
        let place = Place::file(path.as_str());
        match &file.kind {
            Kind::Unknown => {
                let sentence = format!("The file {path} has no meaning in an app, so nothing uses it.");
                findings.warning(place, sentence, "Remove it, or put it into media.");
            }
            Kind::Page { flow, .. } if app.file(&format!("web-flows/{flow}/flow.json")).is_none() => {
                let sentence = format!("The page {path} belongs to a web flow that has no file flow.json.");
                findings.error(place, sentence, "Add the web flow, or remove the page.");
            }
            _ => {}
        }
        if let Some(other) = seen.insert(name_key(path.as_str()), path.as_str()) {
            let sentence = format!("The files {other} and {path} would be one file on many computers.");
            findings.error(place, sentence, "Rename one of the two.");
        }
    }
}
