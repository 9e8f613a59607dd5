//! What builders call the things and fields of documents. What is not listed here is shown as it stands in the file.

use super::flat::{Flat, Home, ROOT};
use super::shown::Names;
use crate::definition::documents::{ControlType, Kind};
use crate::definition::tree::FilePath;
use crate::say::{self, Say};

/// The thing with this id of a document: "Button Submit".
pub fn node(flat: &Flat, id: &str, names: &Names) -> Say {
    let Some(home) = flat.home(id) else { return say::plain("") };
    let kind = kind(flat, id, home);
    let own = flat.text(id, "name").filter(|name| !name.is_empty());
    let about = ["target", "data_flow", "event", "page", "flow"].iter().find_map(|field| flat.text(id, field));
    let name = own.map(str::to_owned).or_else(|| {
        let about = about.filter(|_| is_chain(home))?;
        names.get(about).map(str::to_owned).or_else(|| flat.text(id, "target").map(str::to_owned))
    });
    match name {
        Some(name) => say::it("compare-named").with("kind", kind).with("name", name),
        None => kind,
    }
}

/// What the thing with this id is in, from the outside in.
pub fn within(flat: &Flat, home: &Home, names: &Names) -> Vec<Say> {
    let mut chain = Vec::new();
    let mut next = Some(home);
    while let Some(home) = next {
        chain.extend(place(home));
        if home.parent != ROOT {
            chain.push(node(flat, &home.parent, names));
        }
        next = flat.home(&home.parent);
    }
    chain.reverse();
    chain
}

/// A list that has a name of its own for builders.
fn place(home: &Home) -> Option<Say> {
    let last = home.slot.last()?;
    if last == "otherwise" {
        return Some(say::it("chain-else"));
    }
    let event = home.slot.len() > 1 && home.slot[home.slot.len() - 2] == "events";
    event.then(|| match last.as_str() {
        "click" => say::it("event-click"),
        "change" => say::it("event-change"),
        "blur" => say::it("event-blur"),
        "enter" => say::it("event-enter"),
        "opened" => say::it("event-opened"),
        "started" => say::it("compare-event-started"),
        "ended" => say::it("compare-event-ended"),
        other => in_words(other),
    })
}

fn is_chain(home: &Home) -> bool {
    let last = home.slot.last().map(String::as_str).unwrap_or_default();
    matches!(last, "actions" | "otherwise") || home.slot.iter().any(|part| part == "events")
}

fn kind(flat: &Flat, id: &str, home: &Home) -> Say {
    let word = flat.text(id, "type").unwrap_or_default();
    if is_chain(home) {
        return action(word).unwrap_or_else(|| in_words(word));
    }
    match home.slot.last().map(String::as_str).unwrap_or_default() {
        "controls" | "children" => control(word).unwrap_or_else(|| in_words(word)),
        "variables" => say::it("compare-kind-variable"),
        "inputs" => say::it("compare-kind-input"),
        "custom_events" => say::it("compare-kind-event"),
        "operations" => say::it("compare-kind-operation"),
        "properties" => say::it("compare-kind-property"),
        "branches" => say::it("compare-kind-branch"),
        "validations" => say::it("compare-kind-validation"),
        "areas" => say::it("compare-kind-area"),
        "slots" => say::it("compare-kind-slot"),
        "profiles" => say::it("compare-kind-profile"),
        "web_links" => say::it("compare-kind-web-link"),
        other => in_words(if word.is_empty() { other } else { word }),
    }
}

fn control(word: &str) -> Option<Say> {
    ControlType::ALL.iter().find(|kind| kind.word() == word).map(|kind| kind.title())
}

fn action(word: &str) -> Option<Say> {
    Some(match word {
        "set_variable" => say::it("action-type-set-variable"),
        "condition" => say::it("action-type-condition"),
        "run_data_flow" => say::it("action-type-run-data-flow"),
        "run_event" => say::it("action-type-run-event"),
        "navigate_web_flow" => say::it("action-type-navigate-web-flow"),
        "navigate_web_page" => say::it("action-type-navigate-web-page"),
        "initialize_actor" => say::it("action-type-initialize-actor"),
        "end_session" => say::it("action-type-end-session"),
        _ => return None,
    })
}

/// The title of a type of control, action or value.
pub fn type_title(word: &str, names: &Names) -> Say {
    let value = match word {
        "text" => Some(say::it("type-text")),
        "number" => Some(say::it("type-number")),
        "boolean" => Some(say::it("type-boolean")),
        "date" => Some(say::it("type-date")),
        "time" => Some(say::it("type-time")),
        "date_time" => Some(say::it("type-date-time")),
        "currency" => Some(say::it("type-currency")),
        "phone" => Some(say::it("type-phone")),
        "email" => Some(say::it("type-email")),
        "asset" => Some(say::it("type-asset")),
        "any" => Some(say::it("type-any")),
        _ => word.split_once(':').and_then(|(_, id)| names.get(id)).map(say::plain),
    };
    value.or_else(|| control(word)).or_else(|| action(word)).unwrap_or_else(|| in_words(word))
}

/// Whether a field holds words for people or programs, and neither an expression nor the id of another thing.
pub fn is_prose(field: &str) -> bool {
    matches!(
        field,
        "name"
            | "description"
            | "title"
            | "content_type"
            | "method"
            | "adapter"
            | "kind"
            | "namespace"
            | "variant"
            | "purpose"
            | "on_conflict"
    )
}

/// What builders call the field that `path` leads to.
pub fn field(path: &[String]) -> Say {
    let Some((last, before)) = path.split_last() else { return say::plain("") };
    match before {
        [] => known(last).unwrap_or_else(|| in_words(last)),
        [only] => inner(only, last),
        [first, rest @ ..] if first == "session" => inner(&rest.join("."), last),
        [first, rest @ ..] if first == "files" => {
            let word = known(last).unwrap_or_else(|| in_words(last));
            say::it("compare-field-of").with("name", rest.join(".")).with("field", word)
        }
        _ => say::plain(path.join(".")),
    }
}

fn inner(outer: &str, name: &str) -> Say {
    match outer {
        "props" => known(name).unwrap_or_else(|| in_words(name)),
        "inputs" => say::it("compare-field-input").with("name", name),
        "headers" => say::it("compare-field-header").with("name", name),
        "query" => say::it("compare-field-query").with("name", name),
        "colors" => say::it("compare-field-color").with("name", name),
        "fonts" => say::it("compare-field-font").with("name", name),
        "values" => say::it("compare-field-value-of").with("name", name),
        "files" => say::plain(name),
        other => say::plain(format!("{other}.{name}")),
    }
}

macro_rules! fields {
    ($($name:literal $sentence:literal,)*) => {
        /// The names of fields, and what builders call them.
        fn known(name: &str) -> Option<Say> {
            match name {
                $($name => Some(say::it($sentence)),)*
                _ => None,
            }
        }
    };
}

fields! {
    "adapter" "compare-field-adapter",
    "alternative_text" "compare-field-alternative-text",
    "address" "compare-field-address",
    "bind" "compare-field-bind",
    "body" "compare-field-body",
    "capabilities" "compare-field-capabilities",
    "content_type" "compare-field-content-type",
    "control" "compare-field-control",
    "data" "compare-field-data",
    "data_flow" "chain-data-flow",
    "default" "compare-field-default",
    "description" "compare-field-description",
    "disabled" "compare-field-disabled",
    "display_property" "compare-field-display-property",
    "encrypted" "compare-field-encrypted",
    "event" "chain-event",
    "flow" "chain-web-flow",
    "flow_order" "compare-field-flow-order",
    "format" "compare-field-format",
    "input_id" "compare-field-input-id",
    "kind" "compare-field-kind",
    "layout" "compare-field-layout",
    "legend" "compare-field-legend",
    "limit" "compare-field-limit",
    "list" "compare-field-list",
    "message" "compare-field-message",
    "method" "compare-field-method",
    "name" "compare-field-name",
    "namespace" "compare-field-namespace",
    "object" "compare-field-object",
    "on_conflict" "compare-field-on-conflict",
    "output" "chain-result",
    "page" "chain-page",
    "page_order" "compare-field-page-order",
    "payload" "compare-field-payload",
    "placeholder" "compare-field-placeholder",
    "property" "compare-kind-property",
    "purpose" "compare-field-purpose",
    "required" "compare-field-required",
    "returns" "compare-field-returns",
    "rule" "compare-field-rule",
    "sender" "compare-field-sender",
    "service" "compare-field-service",
    "skip" "compare-field-skip",
    "source" "compare-field-source",
    "start_page" "compare-field-start-page",
    "steps" "compare-field-steps",
    "subject" "compare-field-subject",
    "target" "chain-variable",
    "text" "compare-field-text",
    "title" "compare-field-title",
    "type" "compare-field-type",
    "unique" "compare-field-unique",
    "url" "compare-field-url",
    "value" "chain-value",
    "variant" "compare-field-variant",
    "visible" "compare-field-visible",
    "when" "compare-field-when",
}

/// What builders call a file: "Page Start". `name` is what it calls itself; empty where it does not.
pub fn title(path: &FilePath, name: &str) -> Say {
    let kind = match Kind::of_path(path) {
        Kind::App => return say::it("compare-part-app"),
        Kind::Triggers => return say::it("compare-part-triggers"),
        Kind::Theme => return say::it("compare-part-theme"),
        Kind::Settings => return say::it("compare-part-settings"),
        Kind::MediaIndex => return say::it("compare-part-media-index"),
        Kind::MediaFile(file) => return say::it("compare-part-media").with("name", file),
        Kind::Foreign => return say::it("compare-part-foreign").with("name", path.as_str()),
        Kind::Unknown => return say::plain(path.as_str()),
        Kind::Sample(file) => return say::it("compare-part-sample").with("name", file.as_str()),
        Kind::Flow { .. } => say::it("compare-part-flow"),
        Kind::Page { .. } => say::it("compare-part-page"),
        Kind::DataFlow(_) => say::it("compare-part-data-flow"),
        Kind::Function(_) => say::it("compare-part-function"),
        Kind::Object(_) => say::it("compare-part-object"),
        Kind::Model(_) => say::it("compare-part-model"),
        Kind::Layout(_) => say::it("compare-part-layout"),
        Kind::CustomControl(_) => say::it("control-type-custom"),
        Kind::Notification(_) => say::it("compare-part-notification"),
    };
    let name = if name.is_empty() { path.as_str() } else { name };
    say::it("compare-named").with("kind", kind).with("name", name)
}

/// A name of the files, read aloud: "text_input" is "Text input".
fn in_words(name: &str) -> Say {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    say::plain(first + letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(path: &[&str]) -> String {
        field(&path.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>()).to_string()
    }

    #[test]
    fn fields_have_words_and_unknown_ones_their_names() {
        assert_eq!(said(&["visible"]), "Is visible");
        assert_eq!(said(&["props", "text"]), "Text");
        assert_eq!(said(&["props", "wing_span"]), "Wing span");
        assert_eq!(said(&["inputs", "email"]), "Input email");
        assert_eq!(said(&["files", "a.png", "title"]), "a.png: Title");
        assert_eq!(said(&["some", "thing"]), "some.thing");
        assert_eq!(said(&["a", "b", "c"]), "a.b.c");
    }

    #[test]
    fn files_have_titles() {
        let titled = |path: &str, name: &str| title(&FilePath::parse(path).unwrap(), name).to_string();
        assert_eq!(titled("web-flows/a/pages/b.json", "Start"), "Page Start");
        assert_eq!(titled("objects/claim.json", ""), "App Object objects/claim.json");
        assert_eq!(titled("media/a.png", ""), "File a.png");
        assert_eq!(titled("notes.txt", ""), "notes.txt");
    }
}
