use super::*;
use proptest::prelude::*;

fn refused(path: &str, text: &str) -> Problem {
    parse(&FilePath::parse(path).unwrap(), text.as_bytes()).unwrap_err()
}

const PAGE: &str = "web-flows/a/pages/a.json";

#[test]
fn an_unknown_field_is_named_with_its_path() {
    let problem = refused(
        PAGE,
        r#"{"id": "p", "name": "P", "controls": [{"id": "c", "type": "button", "name": "Go", "events": {"click": [
            {"type": "condition", "id": "x", "branches": [{"id": "b", "when": "TRUE", "actions": [
                {"type": "navigate_web_page", "id": "n", "page": "p", "pge": "p"}]}]}]}}]}"#,
    );
    assert_eq!(problem.place, format!("{PAGE}#/controls/0/events/click/0/branches/0/actions/0/pge"));
    assert!(problem.sentence.to_string().contains("there is no field \"pge\" here"), "{problem}");
    assert!(problem.remedy.to_string().contains("id, page and inputs"), "{problem}");
}

#[test]
fn mistakes_are_named_with_their_path() {
    for (text, at, said) in [
        (r#"{"id": "p"}"#, "", "lacks the field \"name\""),
        (r#"{"id": 3, "name": "P"}"#, "#/id", "is the number 3, where a string is expected"),
        (r#"{"id": "p", "name": null}"#, "#/name", "is null"),
        (r#"{"id": "p", "name": "P", "id": "q"}"#, "", "has the key \"id\" twice"),
        (r#"["p", "P"]"#, "", "is a list, where an object is expected"),
        (
            r#"{"id": "p", "name": "P", "events": {"closed": []}}"#,
            "#/events/closed",
            "is \"closed\", which is not known",
        ),
        (
            r#"{"id": "p", "name": "P", "controls": [{"id": "c", "name": "C", "type": "carousel"}]}"#,
            "#/controls/0/type",
            "is \"carousel\", which is not known",
        ),
        (
            r#"{"id": "p", "name": "P", "controls": [{"id": "c", "name": "C", "type": "label", "props": {"a/b": "1", "a/b": "2"}}]}"#,
            "#/controls/0/props",
            "has the key \"a/b\" twice",
        ),
        (
            r#"{"id": "p", "name": "P", "controls": [{"id": "c", "name": "C", "type": "label", "props": {"a/b": 1}}]}"#,
            "#/controls/0/props/a~1b",
            "is the number 1",
        ),
        (
            r#"{"id": "p", "name": "P", "variables": [{"id": "v", "name": "v", "type": "string"}]}"#,
            "#/variables/0/type",
            "is \"string\", which is not known",
        ),
        (
            r#"{"id": "p", "name": "P", "events": {"opened": [{"id": "a", "type": "fly"}]}}"#,
            "#/events/opened/0/type",
            "is \"fly\", which is not known",
        ),
        (r#"{"id": "p", "name": "P", "events": {"opened": [{"id": "a"}]}}"#, "#/events/opened/0", "lacks the field"),
        (r#"{"id": "p", "name": "P", "events": {"opened": ["end_session"]}}"#, "#/events/opened/0", "is a word"),
        (
            r#"{"id": "p", "name": "P", "events": {"opened": [{"id": "a", "type": "end_session", "type": "end_session"}]}}"#,
            "#/events/opened/0",
            "has the key \"type\" twice",
        ),
    ] {
        let problem = refused(PAGE, text);
        assert_eq!(problem.place, format!("{PAGE}{at}"), "{text}");
        assert!(problem.sentence.to_string().contains(said), "{problem}");
        assert!(problem.sentence.to_string().ends_with('.'), "{problem}");
    }
}

#[test]
fn a_newer_format_names_both_versions() {
    let problem = refused("app.json", r#"{"format": 7, "wings": true}"#);
    assert!(
        problem.sentence.to_string().contains("version 7") && problem.sentence.to_string().contains("up to 1"),
        "{problem}"
    );
    assert_eq!(problem.place, "app.json#/format");
    assert!(refused("app.json", r#"{"format": 0}"#).sentence.to_string().contains("version 0"));
    assert!(
        refused("app.json", r#"{"id": "a", "name": "A"}"#).sentence.to_string().contains("lacks the field \"format\"")
    );
}

#[test]
fn what_is_no_json_or_no_document_is_refused() {
    assert!(refused("theme.json", "{} {}").sentence.to_string().contains("trailing"));
    assert!(refused("theme.json", "").sentence.to_string().contains("not JSON"));
    assert!(refused("notes.json", "{}").sentence.to_string().contains("no document"));
    assert!(refused("media/a.json", "{}").sentence.to_string().contains("no document"));
}

#[test]
fn what_only_one_reader_refuses_is_refused() {
    for (path, text) in [
        ("media.json", r#"{"files": {"a": {"content_type": "x"}, "a": {"content_type": "x"}}}"#),
        ("media.json", r#"{"files": {"a": ["x", "", ""]}}"#),
        ("media.json", r#"[{}]"#),
        ("media.json", r#"{} {}"#),
        (PAGE, r#"{"id": "p", "name": "P", "variables": [{"id": "v", "name": "v", "type": "text", "type": "text"}]}"#),
    ] {
        let file = FilePath::parse(path).unwrap();
        assert!(straight(&Kind::of_path(&file), text.as_bytes()).is_none(), "{text}");
        assert_eq!(check(&file, text.as_bytes()), Err(refused(path, text)));
    }
}

#[test]
fn an_index_that_is_not_kept_is_read_as_one_that_is() {
    let path = FilePath::parse("media.json").unwrap();
    for text in [
        r#"{"files": {"a": {"content_type": "x", "title": "A", "alternative_text": ""}, "b": {"content_type": "y"}}}"#,
        r#"{"files": {}}"#,
        r#"{}"#,
        r#"{"files": {"a": {"content_type": "x", "wings": 2}}}"#,
        r#"{"files": {"a": {"title": "no type"}}}"#,
        r#"{"files": {"a": {"content_type": 7}}}"#,
        r#"{"files": {"a": null}}"#,
        r#"{"files": [], "more": 1}"#,
        r#"{"files": []}"#,
        r#"{"files": null}"#,
        r#"{"files": {}, "files": {}}"#,
        r#"{"files": {"a": {"content_type": "x"}}"#,
        "",
    ] {
        assert_eq!(check(&path, text.as_bytes()), parse(&path, text.as_bytes()).map(drop), "{text}");
    }
}

#[test]
fn empty_parts_are_not_written() {
    let page = Document::Page(Page { id: "p".into(), name: "P".into(), ..Page::default() });
    assert_eq!(String::from_utf8(write(&page)).unwrap(), "{\n  \"id\": \"p\",\n  \"name\": \"P\"\n}\n");
}

#[test]
fn control_types_have_one_word_each() {
    for kind in ControlType::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
    }
    assert_eq!(ControlType::ALL.len(), 41);
    for kind in SlotKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
        assert_eq!(SlotKind::parse(kind.word()), Some(kind));
    }
}

/// What is put into sound documents, and sometimes leaves them sound.
const PATCHES: [&str; 14] = [
    "",
    " ",
    "null",
    "1",
    "-1.5",
    "true",
    "[]",
    "{}",
    "\"\"",
    ", \"id\": \"x\"",
    "\"type\": \"text\", ",
    "\u{e9}",
    "x",
    ",",
];

/// The document read without a value in between.
fn straight(kind: &Kind, bytes: &[u8]) -> Option<Document> {
    typed(kind, &Straight(bytes)).unwrap().ok()
}

proptest! {
    #[test]
    fn documents_read_back(kind in any::<u8>(), numbers in proptest::collection::vec(any::<u8>(), 0..400)) {
        let (path, document) = generated::document(kind, &numbers);
        let bytes = write(&document);
        let back = parse(&path, &bytes).map_err(|problem| TestCaseError::fail(problem.to_string()))?;
        prop_assert_eq!(&back, &document);
        prop_assert_eq!(write(&back), bytes);
    }

    #[test]
    fn straight_and_by_value_is_the_same(
        kind in any::<u8>(),
        numbers in proptest::collection::vec(any::<u8>(), 0..400),
        (cut, len, patch) in (any::<prop::sample::Index>(), 0usize..12, prop::sample::select(&PATCHES[..])),
    ) {
        let (path, document) = generated::document(kind, &numbers);
        let kind = Kind::of_path(&path);
        let whole = write(&document);
        prop_assert_eq!(straight(&kind, &whole), Some(document));
        let from = cut.index(whole.len());
        let to = (from + len).min(whole.len());
        let patched = [&whole[..from], patch.as_bytes(), &whole[to..]].concat();
        let read = by_value(&path, &kind, &patched).ok();
        if kind != Kind::App {
            prop_assert_eq!(&straight(&kind, &patched), &read);
        }
        prop_assert_eq!(parse(&path, &patched).ok(), read);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&FilePath::parse("app.json").unwrap(), &bytes);
    }
}
