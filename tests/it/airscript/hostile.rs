//! Texts that want to take all there is: they end at a bound that has a name, or before it.

use hangar::airscript::{DEEPEST, Expr, Library, Limit, Model, OwnFunction, Properties, World, format, parse, print};

use super::{error, json, world};

/// The bound that the evaluation of `text` meets.
fn bound(text: &str) -> Option<Limit> {
    Expr::compile(text).unwrap_or_else(|mistakes| panic!("{mistakes:?}")).eval(&Properties::default(), &world()).err()?.limit
}

#[test]
fn deep_nesting_is_a_mistake_and_not_the_end() {
    for (open, close) in [("(", ")"), ("[", "]"), ("{a:", "}"), ("-", ""), ("IF(", ", 1)"), ("\"{{", "}}\"")] {
        let nested = |depth: usize| format!("{}1{}", open.repeat(depth), close.repeat(depth));
        let deep = nested(100_000);
        let said = parse(&deep).mistakes.iter().map(|mistake| mistake.sentence.to_string()).collect::<Vec<_>>();
        assert!(said.iter().any(|said| said.contains("stand deeper")), "{open}: {said:?}");
        // As deep as may be, everything works, on the small stack that a test has.
        let allowed = nested(DEEPEST - 2);
        let parsed = parse(&allowed);
        assert!(parsed.mistakes.is_empty(), "{open}: {:?}", parsed.mistakes);
        assert_eq!(parse(&print(&parsed.tree)).tree, parsed.tree);
        format(&allowed).unwrap();
        Expr::of(&parsed.tree).eval(&Properties::default(), &world()).unwrap();
    }
}

#[test]
fn long_texts_are_no_deep_ones() {
    let many = 20_000;
    assert_eq!(json(&vec!["1"; many].join(" + ")), many.to_string());
    assert_eq!(json(&format!("{{a: 1}}{}", ".a".repeat(many))), "null");
    assert_eq!(json(&vec!["TRUE"; many].join(" AND ")), "true");
    assert_eq!(json(&format!("LENGTH([{}])", "1,".repeat(many))), many.to_string());
    let too_long = "1".repeat(1_000_001);
    assert!(parse(&too_long).mistakes[0].sentence.to_string().contains("bytes"));
    assert!(parse(&format!("a{}", "[*]".repeat(17))).mistakes[0].sentence.to_string().contains("wildcards"));
}

#[test]
fn repetition_ends_at_the_bound_of_memory() {
    for text in [
        "REPT(\"abcdefgh\", 1E15)",
        "REPT(REPT(REPT(\"abcdefgh\", 1000), 1000), 1000)",
        "PADSTRING(\"\", 1E18, \"x\")",
        "RANGE(1, 1E15)",
        "RANGE(0, 1, 1E-300)",
        "LET a = REPT(\"x\", 1E6), b = SUBSTITUTE(a, \"x\", a) IN b",
        "JOIN(RANGE(1, 1E5), REPT(\"x\", 1E6))",
        "LET a = REPT(\"x\", 3E7) IN \"{{a}}{{a}}{{a}}\"",
        "LET a = RANGE(1, 1E6) IN a + a + a + a",
        "SPLIT(REPT(\"x\", 1E7), \"\")",
    ] {
        assert_eq!(bound(text), Some(Limit::Memory), "{text}");
    }
}

#[test]
fn loops_end_at_the_bound_of_steps() {
    for text in [
        "LET r = RANGE(1, 3000) IN FROM a IN r WHERE (FROM b IN r WHERE b = a + 0.5 SELECT b)[0] = 1 SELECT a",
        "LET r = RANGE(1, 2000) IN r[?(CONTAINS(r[?(@ > 0)], @ + 0.5))]",
    ] {
        assert_eq!(bound(text), Some(Limit::Steps), "{text}");
    }
}

#[test]
fn no_error_of_a_bound_is_caught() {
    assert_eq!(error("TRY(RANGE(1, 1E15), \"caught\")"), "error.application.airscript.limit.memory");
}

/// `APP#AGAIN(n)`, which calls itself.
struct Again(OwnFunction);

impl Library for Again {
    fn function(&self, _: &str, _: &str) -> Option<&OwnFunction> {
        Some(&self.0)
    }

    fn model(&self, _: &str) -> Option<&Model> {
        None
    }
}

#[test]
fn functions_may_call_themselves_but_not_for_ever() {
    let body = Expr::compile("IF(n <= 1, 1, n * APP#AGAIN(n - 1))").unwrap();
    let library = Again(OwnFunction { inputs: vec!["n".into()], body });
    let world = World { library: &library, ..world() };
    let run = |text: &str| Expr::compile(text).unwrap().eval(&Properties::default(), &world);
    assert_eq!(run("APP#AGAIN(20)").unwrap().to_json().unwrap(), "2432902008176640000");
    assert_eq!(run("APP#AGAIN(100000)").unwrap_err().limit, Some(Limit::Depth));
}

#[test]
fn what_has_no_value_is_null_or_an_error() {
    for (text, value) in [("1 / 0", "null"), ("0 / 0", "null"), ("1E308 * 10", "null"), ("5 % 0", "null"), ("-0", "0")] {
        assert_eq!(json(text), value, "{text}");
    }
}
