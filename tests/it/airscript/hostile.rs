//! Texts that want to take all there is: they end at a bound that has a name, or before it.

use hangar::airscript::{
    Bounds, DEEPEST, Expr, Known, Library, Limit, Model, OwnFunction, Properties, World, check, format, parse, print,
};

use super::{error, json, world};

/// The bound that the evaluation of `text` meets.
fn bound(text: &str) -> Option<Limit> {
    Expr::compile(text)
        .unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
        .eval(&Properties::default(), &world())
        .err()?
        .limit
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
    let bindings = |count: usize| format!("LET {} IN a", vec!["a = 1"; count].join(", "));
    assert_eq!(json(&bindings(80)), "1");
    assert!(parse(&bindings(many)).mistakes[0].sentence.to_string().contains("stand deeper"));
    let too_large = format!("[{}]", "1,".repeat(60_000));
    assert!(parse(&too_large).mistakes[0].sentence.to_string().contains("100,000"));
    let too_long = "1".repeat(1_000_001);
    assert!(parse(&too_long).mistakes[0].sentence.to_string().contains("bytes"));
    assert!(parse(&format!("a{}", "[*]".repeat(17))).mistakes[0].sentence.to_string().contains("wildcards"));
}

#[test]
fn a_text_of_nothing_but_mistakes_is_read_once() {
    // A look at the whole text for each of them would take minutes.
    for piece in ["[(],", "LENGHT(1),", "\"{{\",", "a ", "1E999,"] {
        let text = format!("[{}]", piece.repeat(900_000 / piece.len()));
        assert!(Expr::compile(&text).is_err(), "{piece}");
        let parsed = parse(&text);
        let told = parsed.mistakes.len() + check(&parsed.tree, &Known::default()).len();
        assert!((1..=100).contains(&told), "{piece}: {told}");
    }
    let remarked = format!("[{}]", "1, // one\n".repeat(40_000));
    assert_eq!(format(&remarked).unwrap().matches("// one").count(), 40_000);
}

#[test]
fn repetition_ends_at_a_bound() {
    for text in ["RANGE(1, 1E15)", "RANGE(0, 1, 1E-300)", "JOIN(RANGE(1, 1E5), REPT(\"x\", 1E6))"] {
        assert!(matches!(bound(text), Some(Limit::Steps | Limit::Memory)), "{text}");
    }
    for text in [
        "REPT(\"abcdefgh\", 1E15)",
        "REPT(REPT(REPT(\"abcdefgh\", 1000), 1000), 1000)",
        "PADSTRING(\"\", 1E18, \"x\")",
        "LET a = REPT(\"x\", 1E6), b = SUBSTITUTE(a, \"x\", a) IN b",
        "LET a = REPT(\"x\", 2E7) IN \"{{a}}{{a}}{{a}}\"",
        "LET a = RANGE(1, 5E5) IN a + a + a + a",
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
fn a_small_text_makes_no_vast_value() {
    // A List of a List twice, of that List twice, and so on: 40 times is 2^40 items.
    let doubled = |name: &str| {
        let lines = (0..40).map(|_| format!("{name} = [{name}, {name}]")).collect::<Vec<_>>().join(", ");
        format!("{name} = [1], {lines}")
    };
    let both = format!("LET {}, {} IN ", doubled("a"), doubled("b"));
    for rest in [
        "a = b",
        "EQUAL(a, b)",
        "\"{{a}}\"",
        "CONCAT(a)",
        "TO_JSON(a)",
        "CONTAINS([b], a)",
        "FROM x IN [a, b] SELECT DISTINCT x",
        "FROM x IN [a, b] SELECT x: 1",
        "{\"{{a}}\": 1}",
        "OBJECT_TO_XML({a: a})",
    ] {
        let expr = Expr::compile(&format!("{both}{rest}")).unwrap();
        let small = World { bounds: Bounds { steps: 100_000, memory: 1 << 20, ..Bounds::default() }, ..world() };
        let met = expr.eval(&Properties::default(), &small).unwrap_err().limit;
        assert!(met.is_some(), "{rest} met no bound");
    }
    // What cannot be written is not written, and does not end the program either.
    let value = Expr::compile(&format!("{both}a")).unwrap().eval(&Properties::default(), &world()).unwrap();
    assert!(value.to_json().is_err());
}

#[test]
fn no_error_of_a_bound_is_caught() {
    assert_eq!(error("TRY(REPT(\"abc\", 1E15), \"caught\")"), "error.application.airscript.limit.memory");
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
    for (text, value) in [("1 / 0", "null"), ("0 / 0", "null"), ("1E308 * 10", "null"), ("5 % 0", "null"), ("-0", "0")]
    {
        assert_eq!(json(text), value, "{text}");
    }
}
