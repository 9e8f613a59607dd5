//! Mistakes: all of a text at once, each with a place and a remedy.

use hangar::airscript::{Expr, Kinds, Known, OwnShape, Shape, check, parse};

/// The mistakes of a text: the part that is wrong, and what is said.
fn told(text: &str) -> Vec<(String, String)> {
    let mistakes = Expr::compile(text).expect_err(text);
    mistakes
        .iter()
        .map(|mistake| {
            let part = &text[mistake.at.start as usize..mistake.at.end as usize];
            (part.to_owned(), format!("{} {}", mistake.sentence, mistake.remedy))
        })
        .collect()
}

#[track_caller]
fn wrong(text: &str, parts: &[(&str, &str)]) {
    let found = told(text);
    assert_eq!(found.len(), parts.len(), "{text}: {found:#?}");
    for ((part, words), (found_part, said)) in parts.iter().zip(&found) {
        assert_eq!(found_part, part, "{text}: {said}");
        assert!(said.contains(words), "{text} at {part}: {said}");
    }
}

#[test]
fn one_text_gives_all_its_mistakes() {
    wrong(
        "LENGHT(\"a\") + UPERCASE(1",
        &[("LENGHT", "Did you mean LENGTH?"), ("UPERCASE", "Did you mean UPPERCASE?"), ("(", "Put ) where it ends.")],
    );
    wrong(
        "[1, , 2] + {a 1, : 2} + foo.",
        &[
            (",", "a value is missing before"),
            ("1", ": is missing"),
            (":", "the key of a property, is missing"),
            ("", "the name of a property is missing before the end"),
        ],
    );
}

#[test]
fn each_mistake_names_the_thing_and_the_remedy() {
    wrong("", &[("", "a value is missing before the end")]);
    wrong("1 +", &[("", "a value is missing before the end")]);
    wrong("1 2", &[("2", "Put an operator before it")]);
    wrong("(1 + 2", &[("(", "Put ) where it ends.")]);
    wrong("\"abc", &[("\"", "no closing quote")]);
    wrong("\"a {{ b c\"", &[("c", "Put }} at its end")]);
    wrong(r#""a \q b""#, &[("\\q", "means nothing")]);
    wrong("1E999", &[("1E999", "too large")]);
    wrong("IF(1)", &[("IF(1)", "It takes 2 or more.")]);
    wrong("PI(1)", &[("PI(1)", "It takes none.")]);
    wrong("UPPERCASE()", &[("UPPERCASE()", "is given 0 arguments. It takes 1.")]);
    wrong("FROM x IN SELECT x", &[("SELECT", "a value is missing before")]);
    wrong("LET a = 1 a", &[("a", "IN is missing")]);
    wrong("VALUE_OF(3)", &[("VALUE_OF(3)", "Give it the name of a variable.")]);
    wrong("a ! b", &[("!", "Put an operator before it")]);
}

/// What stands wrong in `text` where a claim and a function are in scope.
fn checked(text: &str) -> Vec<(String, String)> {
    let claim = Shape::object([
        ("number", Shape::of(Kinds::TEXT)),
        ("amount", Shape::of(Kinds::NUMBER)),
        ("parts", Shape::list(Shape::object([("name", Shape::of(Kinds::TEXT))]))),
    ]);
    let mut known = Known::default();
    known.variables.insert("claim".into(), claim);
    known.variables.insert("count".into(), Shape::of(Kinds::NUMBER));
    let takes = vec![("amount".into(), Shape::of(Kinds::NUMBER))];
    known.own.insert(("FEES".into(), "USER_FUNCTION".into()), OwnShape { takes, gives: Shape::of(Kinds::TEXT) });
    let parsed = parse(text);
    assert!(parsed.mistakes.is_empty(), "{text}: {:?}", parsed.mistakes);
    let mistakes = check(&parsed.tree, &known).into_iter();
    mistakes
        .map(|mistake| {
            let part = &text[mistake.at.start as usize..mistake.at.end as usize];
            (part.to_owned(), format!("{} {}", mistake.sentence, mistake.remedy))
        })
        .collect()
}

#[test]
fn names_and_kinds_are_known_before_anything_runs() {
    let table = [
        ("clam.number", "clam", "Did you mean claim?"),
        ("claim.nmber", "nmber", "Did you mean number?"),
        ("claim.parts[0].nam", "nam", "Did you mean name?"),
        ("claim.parts[*].nam", "nam", "Did you mean name?"),
        ("FROM p IN claim.parts WHERE p.nam = 1 SELECT q", "nam", "Did you mean name?"),
        ("claim.parts[?(@.nam = 1)]", "nam", "Did you mean name?"),
        ("claim.number * 2", "claim.number * 2", "Text * Number has no meaning."),
        ("count + \"a\"", "count + \"a\"", "Number + Text"),
        ("UPPERCASE(count)", "count", "takes Text as string, not Number"),
        ("LET x = 1 IN UPPERCASE(x)", "x", "takes Text as string, not Number"),
        ("FEES#USER_FUNCTION(\"a\")", "\"a\"", "takes Number as amount, not Text"),
        ("FEES#USER_FUNCTION()", "FEES#USER_FUNCTION()", "It takes 1."),
        ("FEE#USER_FUNCTION(1)", "FEE#USER_FUNCTION", "Did you mean FEES#USER_FUNCTION?"),
        ("@ = 1", "@", "stands for nothing here"),
        ("-claim.number", "-claim.number", "no negative of Text"),
        ("FROM x IN count SELECT x", "count", "goes through a List or an Object"),
        ("FROM x IN claim.parts LIMIT \"3\"", "\"3\"", "take a Number"),
    ];
    for (text, part, words) in table {
        let found = checked(text);
        let there = found.iter().any(|(found, said)| found == part && said.contains(words));
        assert!(there, "{text}: {found:#?}");
    }
}

#[test]
fn what_may_fit_is_no_mistake() {
    for text in [
        "IF(claim.amount > count, claim.number, NULL)",
        "UPPERCASE(claim.parts[0].name ?? \"none\")",
        "UPPERCASE(NULL)",
        "(FROM p, i IN claim.parts WHERE i > 0 ORDER BY p.name SELECT p.name)[0]",
        "TRY(claim.amount + 1, caughtError.details.identifier)",
        "FEES#USER_FUNCTION(claim.amount + 1)",
        "claim[\"anything\"].at.all",
        "IF(count = 1, \"a\", 2) + 1",
        "LET a = claim, b = a.parts IN b[0:1][*].name",
    ] {
        assert_eq!(checked(text), [], "{text}");
    }
}
