//! What differs between two states of an app, as builders read it: the same part of a page wherever it is shown.

use askama::Template;

use crate::definition::compare::{Amount, Change, Comparison, FieldChange, How, Move, Part, Piece, Shown};
use crate::http::words::bytes;
use crate::say::{self, Say};

/// Parts up to this many are unfolded.
const UNFOLDED: usize = 20;
/// Texts of more characters are folded.
const LONG: usize = 480;

/// What differs, grouped by the parts of the app.
#[derive(Debug, Template)]
#[template(path = "studio/changes.html")]
pub struct Changes {
    comparison: Comparison,
}

// It is a template of its own, which has escaped what it holds.
impl askama::filters::HtmlSafe for Changes {}

impl Changes {
    /// What `comparison` found.
    pub fn new(comparison: Comparison) -> Self {
        Self { comparison }
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.comparison.is_empty()
    }

    /// How many things came, changed, moved and went, those of which there are any.
    fn counts(&self) -> Vec<(How, Say)> {
        let Amount { added, changed, moved, removed } = self.comparison.amount();
        let all = [
            (How::Added, added, say::it("changes-added").with("count", added)),
            (How::Changed, changed, say::it("changes-changed").with("count", changed)),
            (How::Moved, moved, say::it("changes-moved").with("count", moved)),
            (How::Removed, removed, say::it("changes-removed").with("count", removed)),
        ];
        all.into_iter().filter(|(_, count, _)| *count > 0).map(|(how, _, said)| (how, said)).collect()
    }

    fn icon(&self, how: &How) -> &'static str {
        match how {
            How::Added => "plus",
            How::Changed => "pencil",
            How::Moved => "arrow-up-down",
            How::Removed => "minus",
        }
    }

    fn class(&self, how: &How) -> &'static str {
        match how {
            How::Added => "is-success",
            How::Removed => "is-danger",
            How::Changed | How::Moved => "",
        }
    }

    fn word(&self, how: &How) -> Say {
        match how {
            How::Added => say::it("change-added"),
            How::Changed => say::it("change-changed"),
            How::Moved => say::it("change-moved"),
            How::Removed => say::it("change-removed"),
        }
    }

    fn unfolded(&self, index: &usize) -> bool {
        *index < UNFOLDED
    }

    /// What is said of a file in which no thing can be named.
    fn whole(&self, part: &Part) -> Say {
        let size = |bytes_: u64| bytes(bytes_);
        match (part.leaves, part.how) {
            (_, How::Moved) => say::it("change-path-only"),
            ((Some(before), Some(after)), _) if part.changes.is_empty() && before.size != after.size => {
                say::it("change-size").with("before", size(before.size)).with("after", size(after.size))
            }
            ((Some(_), Some(_)), _) => say::it("change-same-size"),
            ((Some(leaf), None) | (None, Some(leaf)), _) => say::plain(size(leaf.size)),
            ((None, None), _) => say::plain(""),
        }
    }

    fn named<'a>(&self, part: &'a Part, change: &'a Change) -> &'a Say {
        if change.id.is_empty() { &part.title } else { &change.node }
    }

    /// Where a thing came from, when it moved.
    fn came(&self, part: &Part, change: &Change) -> Option<Say> {
        Some(match change.moved.as_ref()? {
            Move::Within => say::it("change-moved-within"),
            Move::OutOf(place) => {
                let place = place.last().unwrap_or(&part.title);
                say::it("change-moved-from").with("place", place)
            }
        })
    }

    /// Whether the fields are those of a thing that came or went as a whole.
    fn folds(&self, change: &Change) -> bool {
        matches!(change.how, How::Added | How::Removed)
    }

    fn is_long(&self, field: &FieldChange) -> bool {
        let length = |side: &Option<Shown>| side.as_ref().and_then(Shown::text).map_or(0, str::len);
        length(&field.before) + length(&field.after) > LONG
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::tree::FilePath;

    fn shown(change: Change) -> String {
        let path = FilePath::parse("web-flows/a/pages/b.json").unwrap();
        let (title, flow) = (say::plain("Page <Start>"), Some("Main".to_owned()));
        let part = Part {
            path,
            moved_from: None,
            how: How::Changed,
            title,
            flow,
            leaves: (None, None),
            changes: vec![change],
        };
        Changes::new(Comparison { parts: vec![part] }).render().unwrap()
    }

    fn change(fields: Vec<FieldChange>) -> Change {
        let (node, within) = (say::plain("Button <Go>"), vec![say::plain("Container A")]);
        Change { how: How::Changed, id: "b".into(), node, within, moved: None, inside: 0, fields }
    }

    fn text(before: &str, after: &str) -> FieldChange {
        let side = |text: &str| Some(Shown::Text(text.to_owned()));
        let (word, raw) = (say::plain("Text"), (None, None));
        FieldChange { name: "text".into(), word, before: side(before), after: side(after), raw }
    }

    #[test]
    fn everything_shown_is_escaped() {
        let page = shown(change(vec![text("<b>", "</del>")]));
        assert!(page.contains("&#60;b&#62;") && page.contains("&#60;/del&#62;") && !page.contains("<b>"), "{page}");
        assert!(page.contains("Button &#60;Go&#62;") && page.contains("Page &#60;Start&#62;"), "{page}");
    }

    #[test]
    fn long_texts_are_folded() {
        let fold = "<details class=\"more\">";
        assert!(shown(change(vec![text(&"a ".repeat(400), "b")])).contains(fold));
        assert!(!shown(change(vec![text("a", "b")])).contains(fold));
    }
}
