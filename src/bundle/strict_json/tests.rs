use super::*;
use proptest::prelude::*;

fn sentence(text: impl AsRef<[u8]>) -> String {
    parse("a.json", text.as_ref()).unwrap_err().sentence.to_string()
}

#[test]
fn a_document_with_two_meanings_is_refused() {
    assert!(sentence(r#"{"a":1,"a":2}"#).contains("\"a\" occurs twice"));
    assert!(sentence(r#"{"x":[{"a":1,"\u0061":2}]}"#).contains("\"a\" occurs twice"));
    assert!(sentence("{} {}").contains("trailing"));
    assert!(sentence("\u{feff}{}").contains("byte order mark"));
    assert!(sentence("[".repeat(100_000)).contains("recursion"));
    assert!(sentence("[1e400]").contains("out of range"));
    for text in [&b"{\"a\":\"\xff\"}"[..], b"\"\\ud800\"", b"[1,]", b"// x\n1", b"NaN", b"", b"\xff\xfe{\0}\0"] {
        assert!(parse("a.json", text).is_err(), "{text:?}");
    }
}

#[test]
fn a_document_has_so_many_values() {
    let list = |count: u32| format!("[{}0]", "0,".repeat(count as usize - 1));
    assert!(parse("a.json", list(NODE_LIMIT - 1).as_bytes()).is_ok());
    assert!(sentence(list(NODE_LIMIT)).contains("more than 1,000,000 values"));
}

/// What the judge says of `text`, read from a stream.
fn judged(text: &[u8]) -> Option<String> {
    let judged = judge("a.json", |read| {
        read(&mut { text });
        Ok::<_, std::convert::Infallible>(())
    });
    judged.unwrap().err().map(|problem| problem.to_string())
}

#[test]
fn the_judge_says_what_the_builder_says() {
    let padding = " ".repeat(JUDGED_FROM);
    for text in [
        r#"{"a":1,"a":2}"#,
        r#"{"x":[{"b":1,"a":1,"\u0061":2}]}"#,
        r#"{"x":[{"b":1,"a":1},{"a":2}],"b":{"x":1}}"#,
        "{} {}",
        "\u{feff}{}",
        "[1e400]",
        "[-0, 1e308, 9007199254740993, true, null, \"\u{1f600}\"]",
        r#""\ud800""#,
        "[1,]",
        "// x",
        "",
    ] {
        let said = parse("a.json", text.as_bytes()).err().map(|problem| problem.to_string());
        // A stream knows its place a byte later.
        let words = |said: &Option<String>| said.as_ref().map(|said| said.split(" column").next().map(str::to_owned));
        assert_eq!(words(&judged(text.as_bytes())), words(&said), "{text}");
        assert_eq!(parse("a.json", format!("{text}{padding}").as_bytes()).is_err(), said.is_some(), "{text}");
    }
    let deep = judged("[".repeat(100_000).as_bytes()).unwrap();
    assert!(deep.contains("recursion"), "{deep}");
    let many = judged(format!("[{}0]", "0,".repeat(NODE_LIMIT as usize)).as_bytes()).unwrap();
    assert!(many.contains("more than 1,000,000 values"), "{many}");
}

#[test]
fn a_text_has_so_many_bytes() {
    let text =
        |length: usize| format!(r#"{{"a\"b": "{}\\", "c": "\"{}"}}"#, "x".repeat(length - 2), "x".repeat(length - 2));
    assert_eq!(judged(text(text_limit::LIMIT).as_bytes()), None);
    let said = judged(text(text_limit::LIMIT + 1).as_bytes()).unwrap();
    assert!(said.contains("more than 4,128,768 bytes"), "{said}");
}

proptest! {
    #[test]
    fn judge_and_builder_agree(text in r#"([\[\]{},:]|"[ab]{0,2}"|"\\\\u0061"|[0-9]{1,3}|null| ){0,24}"#) {
        prop_assert_eq!(judged(text.as_bytes()).is_none(), parse("a.json", text.as_bytes()).is_ok());
    }

    #[test]
    fn plain_documents_read_as_ever(numbers in any::<(i64, u64, f32)>(), text in ".*", key in ".*") {
        let value = serde_json::json!({ key: [numbers.0, numbers.1, f64::from(numbers.2), text, null, true] });
        let text = value.to_string();
        let plain: Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(parse("a.json", text.as_bytes()).unwrap(), plain);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse("a.json", &bytes);
    }
}
