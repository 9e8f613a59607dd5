//! Which files are there.

use std::collections::HashMap;

use super::{Findings, Place};
use crate::base::name_key;
use crate::definition::app::App;
use crate::definition::documents::Kind;
use crate::say;

pub(super) fn check(app: &App, findings: &mut Findings) {
    if app.file("app.json").is_none() {
        findings.error(Place::file("app.json"), say::it("check-no-app"), say::it("check-no-app-help"));
    }
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (path, file) in app.files() {
        let place = Place::file(path.as_str());
        match &file.kind {
            Kind::Unknown => {
                let sentence = say::it("check-unknown-file").with("file", path.as_str());
                findings.warning(place, sentence, say::it("check-unknown-file-help"));
            }
            Kind::Page { flow, .. } if app.file(&format!("web-flows/{flow}/flow.json")).is_none() => {
                let sentence = say::it("check-lone-page").with("file", path.as_str());
                findings.error(place, sentence, say::it("check-lone-page-help"));
            }
            _ => {}
        }
        if let Some(other) = seen.insert(name_key(path.as_str()), path.as_str()) {
            let sentence = say::it("check-same-file").with("other", other).with("file", path.as_str());
            findings.error(place, sentence, say::it("check-rename-one"));
        }
    }
}
