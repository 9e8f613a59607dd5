//! Laws of the language: what holds for every tree and every text.

use hangar::airscript::{Kind, format, parse, print};
use proptest::prelude::*;

/// Texts of expressions, built from pieces that fit together, so that most can be read.
fn expressions() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("NULL".to_owned()),
        Just("TRUE".to_owned()),
        Just("@".to_owned()),
        "[a-z][a-z_0-9]{0,5}".prop_filter("no constant", |word| !["true", "false", "null"].contains(&word.as_str())),
        (0_u32..100_000, 0_u32..1_000).prop_map(|(whole, part)| format!("{whole}.{part}")),
        "[ -~äß€😀\\n]{0,6}".prop_map(|text| serde_json::to_string(&text.replace('{', "(")).unwrap()),
    ];
    leaf.prop_recursive(5, 60, 5, |inner| {
        let operator =
            prop::sample::select(vec!["+", "-", "*", "/", "%", "=", "<>", "!=", "<=", "AND", "OR", "XOR", "??"]);
        prop_oneof![
            (inner.clone(), operator, inner.clone()).prop_map(|(a, sign, b)| format!("{a} {sign} {b}")),
            inner.clone().prop_map(|a| format!("({a})")),
            inner.clone().prop_map(|a| format!("-({a})")),
            prop::collection::vec(inner.clone(), 0..4).prop_map(|all| format!("[{}]", all.join(", "))),
            prop::collection::vec(inner.clone(), 1..4).prop_map(|all| format!("CONCAT({})", all.join(","))),
            prop::collection::vec(inner.clone(), 0..3).prop_map(|all| format!("APP#RUN({})", all.join(", "))),
            prop::collection::vec(("[a-z]{1,3}", inner.clone()), 0..4).prop_map(|all| {
                let all: Vec<_> = all.into_iter().map(|(key, value)| format!("{key}: {value}")).collect();
                format!("{{{}}}", all.join(", "))
            }),
            inner.clone().prop_map(|a| format!("({a}).name[0][*].IN")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a})[({a}):({b})][?({b})]")),
            inner.clone().prop_map(|a| format!("\"a {{{{ {a} }}}} b\"")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("(LET x = {a}, y = x IN {b})")),
            (inner.clone(), inner.clone(), inner).prop_map(|(a, b, c)| format!(
                "(FROM x, i IN ({a}) WHERE {b} ORDER BY x DESCENDING LIMIT 3 OFFSET 1 SELECT DISTINCT {c})"
            )),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_is_read_as_the_same_tree(text in expressions()) {
        let parsed = parse(&text);
        prop_assert!(parsed.mistakes.is_empty(), "{text}: {:?}", parsed.mistakes);
        let printed = print(&parsed.tree);
        let again = parse(&printed);
        prop_assert!(again.mistakes.is_empty(), "{text} is printed {printed}: {:?}", again.mistakes);
        prop_assert_eq!(&again.tree, &parsed.tree, "{} is printed {}", text, printed);
        prop_assert_eq!(print(&again.tree), printed);
    }

    #[test]
    fn what_is_laid_out_is_the_same_tree_and_stays(text in expressions()) {
        let laid_out = format(&text).unwrap();
        prop_assert_eq!(&parse(&laid_out).tree, &parse(&text).tree, "{} becomes {}", text, laid_out);
        prop_assert_eq!(format(&laid_out).unwrap(), laid_out, "{}", text);
    }

    #[test]
    fn any_text_is_read_or_refused_with_its_places(text in "[ -~\\n\\\\\"{}äß😀]{0,40}") {
        let parsed = parse(&text);
        for mistake in &parsed.mistakes {
            let (start, end) = (mistake.at.start as usize, mistake.at.end as usize);
            prop_assert!(start <= end && end <= text.len(), "{text}: {mistake:?}");
            prop_assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{text}: {mistake:?}");
        }
        // A tree with a gap in it says so when it is looked at closely.
        let gaps = format!("{:?}", parsed.tree).contains(&format!("{:?}", Kind::Missing));
        prop_assert!(!gaps || !parsed.mistakes.is_empty(), "{text}");
        if parsed.mistakes.is_empty() {
            prop_assert_eq!(&parse(&print(&parsed.tree)).tree, &parsed.tree, "{}", text);
        }
    }
}
