//! Media: files, what is known of them, and who shows them.

use super::{Findings, Place};
use crate::definition::app::App;
use crate::definition::content_type;
use crate::definition::documents::{ControlType, Document, Kind, literal_text};
use crate::definition::tree::FilePath;
use crate::definition::walk::controls;
use crate::say;

const INDEX: &str = "media.json";

pub(super) fn check(app: &App, findings: &mut Findings) {
    // A list that is there but could not be read says nothing about what it lists.
    let readable = app.media_index().is_some() || app.file(INDEX).is_none();
    for (path, file) in app.files() {
        let Kind::MediaFile(name) = &file.kind else { continue };
        let listed = app.media_index().is_some_and(|index| index.files.contains_key(name));
        if readable && !listed {
            let sentence = say::it("check-media-unlisted").with("name", name).with("index", INDEX);
            findings.hint(Place::file(path.as_str()), sentence, say::it("check-media-unlisted-help"));
        }
    }
    for (name, entry) in app.media_index().iter().flat_map(|index| &index.files) {
        if app.file(&format!("media/{name}")).is_none() {
            let sentence = say::it("check-media-gone").with("index", INDEX).with("name", name);
            findings.error(Place::file(INDEX), sentence, say::it("check-media-gone-help"));
        }
        if !content_type::is_well_formed(&entry.content_type) {
            let content_type = format!("{:?}", entry.content_type);
            let sentence = say::it("check-content-type").with("type", content_type).with("name", name);
            findings.error(Place::file(INDEX), sentence, say::it("check-content-type-help"));
        }
    }
}

/// The pictures that a page shows are there.
pub(super) fn check_document((path, document): (&FilePath, &Document), app: &App, findings: &mut Findings) {
    if let Document::Page(page) = document {
        controls(&page.controls, 0, &mut |control, _| {
            if control.control_type != ControlType::Image {
                return;
            }
            let source = control.props.get("source").and_then(|source| literal_text(source));
            let Some(source) = source.filter(|source| source.starts_with("media/")) else { return };
            if app.file(&source).is_none() {
                let sentence = say::it("check-image")
                    .with("control", &control.name)
                    .with("page", &page.name)
                    .with("source", source);
                findings.error(Place::node(path, &control.id), sentence, say::it("check-image-help"));
            }
        });
    }
}
