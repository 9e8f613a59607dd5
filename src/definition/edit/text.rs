//! Changing the text people read on a control.

use super::{Changes, Read, changed, document, not_of_this_kind, short};
use crate::base::{Problem, clean_text};
use crate::definition::documents::{Control, Document, literal_text, text_literal};
use crate::say::{self, Say};

pub(super) fn set(read: &Read<'_>, page: &str, id: &str, typed: &str) -> Result<Changes, Problem> {
    let text = clean_text(say::it("the-text"), typed).map_err(|sentence| Problem::error("text", sentence, ""))?;
    let (path, before) = document(read, page)?;
    let Document::Page(mut page) = before.clone() else {
        return Err(not_of_this_kind(&path, say::it("edit-no-page").with("file", path.as_str())));
    };
    let place = format!("{path}#{id}");
    let Some(control) = find(&mut page.controls, id) else {
        let sentence = say::it("edit-no-control").with("page", &page.name).with("control", id);
        return Err(Problem::error(place, sentence, say::it("edit-reload")));
    };
    let kind = control.control_type;
    let Some(property) = kind.text_property() else {
        let sentence = say::it("edit-no-own-text").with("kind", kind.title());
        return Err(Problem::error(place, sentence, say::it("edit-no-own-text-help")));
    };
    if text.is_empty() && property == "text" {
        let sentence = say::it("edit-text-missing").with("kind", kind.title()).with("control", &control.name);
        return Err(Problem::error("text", sentence, say::it("edit-text-missing-help")));
    }
    let old = match text.as_str() {
        "" => control.props.remove(property),
        text => control.props.insert(property.to_owned(), text_literal(text)),
    };
    let old = old.map(|expression| literal_text(&expression).unwrap_or(expression)).unwrap_or_default();
    let (old, new) = (shown(&old), shown(&text));
    let said = match property {
        "text" => {
            say::it("edit-text").with("page", &page.name).with("kind", kind.word()).with("old", old).with("new", new)
        }
        property => say::it("edit-property")
            .with("page", &page.name)
            .with("property", property)
            .with("control", &control.name)
            .with("old", old)
            .with("new", new),
    };
    Ok(changed(path, &before, &Document::Page(page), said))
}

fn shown(text: &str) -> Say {
    if text.is_empty() { say::it("edit-nothing") } else { say::plain(short(text)) }
}

fn find<'a>(controls: &'a mut [Control], id: &str) -> Option<&'a mut Control> {
    for control in controls {
        if control.id == id {
            return Some(control);
        }
        if let Some(found) = find(&mut control.children, id) {
            return Some(found);
        }
    }
    None
}
