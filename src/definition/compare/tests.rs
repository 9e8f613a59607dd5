use std::cell::Cell;
use std::collections::HashMap;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::definition::documents::{generated, write};
use crate::definition::json::canonical;
use crate::definition::starters::{Starter, files};
use crate::definition::tree::{FilePath, Leaf, Tree};

/// Trees and the contents they point at.
#[derive(Default)]
struct Shelf {
    contents: HashMap<Hash, Vec<u8>>,
    read: Cell<usize>,
}

impl Shelf {
    fn put(&mut self, tree: &mut Tree, path: &str, bytes: Vec<u8>) {
        let leaf = Leaf { hash: Hash::of(&bytes), size: bytes.len() as u64 };
        self.contents.insert(leaf.hash, bytes);
        tree.put(FilePath::parse(path).unwrap(), leaf);
    }

    fn tree(&mut self, files: &[(&str, Value)]) -> Tree {
        let mut tree = Tree::new();
        files.iter().for_each(|(path, value)| self.put(&mut tree, path, canonical(value)));
        tree
    }

    /// Compares, and holds that nothing is read that [`needed`] does not name.
    fn compare(&self, before: &Tree, after: &Tree) -> Comparison {
        let needed = needed(before, after);
        let read = |hash: &Hash| {
            assert!(needed.contains(hash), "a file that was not asked for");
            self.read.set(self.read.get() + 1);
            self.contents.get(hash).cloned()
        };
        compare(before, after, &read, &Names::default())
    }
}

/// A comparison as lines: how, what, and its fields.
fn lines(comparison: &Comparison) -> Vec<String> {
    let mut lines = Vec::new();
    for part in &comparison.parts {
        let flow = part.flow.as_ref().map(|flow| format!(" of {flow}")).unwrap_or_default();
        lines.push(format!("{} {}{flow}", part.how.word(), part.title));
        for change in &part.changes {
            let within: Vec<String> = change.within.iter().map(ToString::to_string).collect();
            let inside = if change.inside > 0 { format!(" (+{})", change.inside) } else { String::new() };
            let moved = match &change.moved {
                None => String::new(),
                Some(Move::Within) => " (order)".to_owned(),
                Some(Move::OutOf(place)) => {
                    format!(" (out of {})", place.iter().map(ToString::to_string).collect::<Vec<_>>().join(" > "))
                }
            };
            lines.push(format!("  {} {}{inside}{moved} in {}", change.how.word(), change.node, within.join(" > ")));
            for field in change.fields.iter().filter(|_| change.how == How::Changed) {
                let shown =
                    |side: &Option<Shown>| side.as_ref().map_or("-".to_owned(), |shown| shown.said().to_string());
                lines.push(format!("    {}: {} → {}", field.word, shown(&field.before), shown(&field.after)));
            }
        }
    }
    lines
}

const FLOW: &str = "web-flows/main/flow.json";
const PAGE: &str = "web-flows/main/pages/start.json";

fn flow() -> (&'static str, Value) {
    (FLOW, json!({"id": "f", "name": "Main", "start_page": "p"}))
}

#[test]
fn changes_are_told_in_builders_words() {
    let mut shelf = Shelf::default();
    let label = |text: &str| json!({"id": "l", "type": "label", "name": "Heading", "props": {"text": text}});
    let act = |value: &str| json!({"id": "s", "type": "set_variable", "target": "activity.email", "value": value});
    let before = shelf.tree(&[
        flow(),
        ("media/a.png", json!("old")),
        ("objects/claim.json", json!({"id": "o", "name": "Claim", "properties": [
            {"id": "x", "name": "amount", "type": "text"}, {"id": "y", "name": "day", "type": "date"}]})),
        (PAGE, json!({"id": "p", "name": "Start", "variables": [{"id": "v", "name": "email", "type": "email"}], "controls": [
            label("\"Your name\""),
            {"id": "b", "type": "button", "name": "Submit", "events": {"click": [act("1")]}},
            {"id": "c", "type": "container", "name": "Address", "children": [{"id": "t", "type": "text_input", "name": "Street"}]},
            {"id": "d", "type": "divider", "name": "Line"}]})),
    ]);
    let after = shelf.tree(&[
        flow(),
        ("media/a.png", json!("new")),
        ("objects/claim.json", json!({"id": "o", "name": "Claim", "properties": [
            {"id": "y", "name": "day", "type": "date"}, {"id": "x", "name": "amount", "type": "currency", "required": true}]})),
        ("theme.json", json!({"name": "Theme"})),
        (PAGE, json!({"id": "p", "name": "Hello", "controls": [
            label("\"Your full name\""),
            {"id": "t", "type": "text_input", "name": "Street", "visible": "a = 1"},
            {"id": "b", "type": "button", "name": "Submit", "events": {"click": [act("2")]}},
            {"id": "n", "type": "container", "name": "More", "children": [{"id": "m", "type": "label", "name": "Note"}]},
            {"id": "d", "type": "divider", "name": "Line"}]})),
    ]);
    let comparison = shelf.compare(&before, &after);
    assert_eq!(
        lines(&comparison),
        [
            "changed Page Hello of Main",
            "  changed  in ",
            "    Name: Start → Hello",
            "  changed Label Heading in ",
            "    Text: Your name → Your full name",
            "  changed Text Input Street (out of Container Address) in ",
            "    Is visible: - → a = 1",
            "  changed Set Variable activity.email in Button Submit > When pressed",
            "    Value: 1 → 2",
            "  added Container More (+1) in ",
            "  removed Container Address in ",
            "  removed Variable email in ",
            "changed App Object Claim",
            "  moved Property day (order) in ",
            "  changed Property amount in ",
            "    Is required: - → yes",
            "    Type: Text → Money",
            "added Theme",
            "changed File a.png",
        ]
    );
    assert_eq!(comparison.amount(), Amount { added: 2, changed: 6, moved: 1, removed: 2 });
    assert!(shelf.compare(&after, &after).is_empty());
}

#[test]
fn a_file_at_another_path_is_the_same_thing() {
    let mut shelf = Shelf::default();
    let page = |name: &str| json!({"id": "p", "name": name});
    let before = shelf.tree(&[
        flow(),
        (PAGE, page("Start")),
        ("media/a.png", json!("a")),
        ("objects/o.json", json!({"id": "o"})),
    ]);
    let after = shelf.tree(&[
        flow(),
        ("web-flows/main/pages/hello.json", page("Hello")),
        ("media/b.png", json!("a")),
        ("objects/o.json", json!({"id": "o", "name": ""})),
    ]);
    let comparison = shelf.compare(&before, &after);
    let from: Vec<_> = comparison.parts.iter().map(|part| part.moved_from.as_ref().map(FilePath::as_str)).collect();
    assert_eq!(from, [Some(PAGE), None, Some("media/a.png")]);
    assert_eq!(
        comparison.parts.iter().map(|part| part.how).collect::<Vec<_>>(),
        [How::Changed, How::Changed, How::Moved]
    );
}

#[test]
fn a_file_that_means_the_same_counts_once() {
    let mut shelf = Shelf::default();
    let (mut before, mut after) = (Tree::new(), Tree::new());
    shelf.put(&mut before, "theme.json", b"{\"name\":\"T\"}".to_vec());
    shelf.put(&mut after, "theme.json", b"{ \"name\": \"T\" }".to_vec());
    // What cannot be read is still a change.
    shelf.put(&mut before, "app.json", b"{".to_vec());
    shelf.put(&mut after, "app.json", b"{\"a\": 1, \"a\": 2}".to_vec());
    let comparison = shelf.compare(&before, &after);
    assert_eq!(lines(&comparison), ["changed App", "changed Theme"]);
    assert_eq!(comparison.amount().total(), 2);
}

#[test]
fn long_texts_are_told_word_by_word() {
    let mut shelf = Shelf::default();
    let app = |text: &str| json!({"id": "a", "name": "A", "format": 1, "description": text});
    let text = "What people should know of this app before they begin to use it.";
    let before = shelf.tree(&[("app.json", app(text))]);
    let after = shelf.tree(&[("app.json", app(&text.replace("begin", "start")))]);
    let comparison = shelf.compare(&before, &after);
    let pieces = comparison.parts[0].changes[0].fields[0].pieces().unwrap();
    assert_eq!(pieces.len(), 4);
    assert_eq!(pieces[1..3], [Piece::Gone("begin".into()), Piece::New("start".into())]);
}

#[test]
fn only_what_differs_is_read() {
    let mut shelf = Shelf::default();
    let mut number = 0;
    let mut id = || {
        number += 1;
        format!("id-{number}")
    };
    let mut before = Tree::new();
    for (path, bytes) in files(Starter::MultiPageForm, "App", "", &mut id) {
        shelf.put(&mut before, path.as_str(), bytes);
    }
    let page = |number: usize, text: String| {
        json!({"id": format!("p{number}"), "name": format!("Page {number}"), "controls": [
            {"id": format!("c{number}"), "type": "label", "name": "Heading", "props": {"text": text}}]})
    };
    for number in 0..500 {
        shelf.put(
            &mut before,
            &format!("web-flows/many/pages/p{number}.json"),
            canonical(&page(number, "\"a\"".into())),
        );
    }
    let mut after = before.clone();
    for number in [7, 400] {
        shelf.put(
            &mut after,
            &format!("web-flows/many/pages/p{number}.json"),
            canonical(&page(number, "\"b\"".into())),
        );
    }
    let comparison = shelf.compare(&before, &after);
    assert_eq!(comparison.amount(), Amount { changed: 2, ..Amount::default() });
    assert_eq!(shelf.read.get(), 4, "each of two pages, before and after");
}

/// A tree of documents that numbers choose.
fn tree(shelf: &mut Shelf, numbers: &[(u8, Vec<u8>)]) -> Tree {
    let mut tree = Tree::new();
    for (kind, numbers) in numbers {
        let (path, document) = generated::document(*kind, numbers);
        shelf.put(&mut tree, path.as_str(), write(&document));
    }
    tree
}

fn numbers() -> impl Strategy<Value = Vec<(u8, Vec<u8>)>> {
    proptest::collection::vec((0..14u8, proptest::collection::vec(any::<u8>(), 0..60)), 0..5)
}

proptest! {
    #[test]
    fn the_same_trees_do_not_differ(numbers in numbers()) {
        let mut shelf = Shelf::default();
        let tree = tree(&mut shelf, &numbers);
        prop_assert!(shelf.compare(&tree, &tree).is_empty());
    }

    #[test]
    fn every_file_that_differs_is_a_change(one in numbers(), other in numbers()) {
        let mut shelf = Shelf::default();
        let (before, after) = (tree(&mut shelf, &one), tree(&mut shelf, &other));
        let comparison = shelf.compare(&before, &after);
        let differing = super::files::differing(&before, &after);
        let told: std::collections::BTreeSet<_> = comparison
            .parts
            .iter()
            .flat_map(|part| [Some(part.path.clone()), part.moved_from.clone()])
            .flatten()
            .collect();
        prop_assert!(differing.keys().eq(told.iter()));
        prop_assert!(comparison.amount().total() >= comparison.parts.len());
        // Nothing is told of a file that is the same, and turning it around tells as much.
        let turned = shelf.compare(&after, &before);
        prop_assert_eq!(turned.amount().total(), comparison.amount().total());
    }
}
