//! Changing the text people read on a control.

use super::{Changes, Read, changed, document, not_of_this_kind, short};
use crate::base::{Problem, clean_text};
use crate::definition::documents::{Control, Document, literal_text, text_literal};

pub(super) fn set(read: &Read<'_>, page: &str, id: &str, typed: &str) -> Result<Changes, Problem> {
    let text = clean_text("The text", typed).map_err(|sentence| Problem::error("text", sentence, ""))?;
    let (path, before) = document(read, page)?;
    let Document::Page(mut page) = before.clone() else {
        return Err(not_of_this_kind(&path, "is no page"));
    };
    let place = format!("{path}#{id}");
    let Some(control) = find(&mut page.controls, id) else {
        let sentence = format!("The page {} has no control {id} any more.", page.name);
        return Err(Problem::error(place, sentence, "Reload the page to see what is there now."));
    };
    let kind = control.control_type;
    let Some(property) = kind.text_property() else {
        let sentence = format!("A {} shows no text of its own.", kind.title());
        return Err(Problem::error(place, sentence, "Choose a label, a button or an input."));
    };
    if text.is_empty() && property == "text" {
        let sentence = format!("The text of the {} {} is missing.", kind.title(), control.name);
        return Err(Problem::error("text", sentence, "Type what people should read, or remove the control."));
    }
    let old = match text.as_str() {
        "" => control.props.remove(property),
        text => control.props.insert(property.to_owned(), text_literal(text)),
    };
    let old = old.map(|expression| literal_text(&expression).unwrap_or(expression)).unwrap_or_default();
    let what = match property {
        "text" => kind.word().replace('_', " "),
        other => format!("{} of {}", other.replace('_', " "), control.name),
    };
    let said = format!("Page {}: {what} {} → {}", page.name, shown(&old), shown(&text));
    Ok(changed(path, &before, &Document::Page(page), said))
}

fn shown(text: &str) -> String {
    if text.is_empty() { "(nothing)".to_owned() } else { short(text) }
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
