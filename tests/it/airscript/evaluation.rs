//! What expressions give: quirks of the language, one table a chapter of the reference.

use super::{error, json};

#[track_caller]
fn hold(table: &[(&str, &str)]) {
    for (text, value) in table {
        assert_eq!(&json(text), value, "{text}");
    }
}

#[test]
fn logic_looks_at_the_left_side_first() {
    hold(&[
        ("NULL AND FALSE", "null"),
        ("FALSE AND NULL", "false"),
        ("TRUE AND NULL", "null"),
        ("NULL OR TRUE", "null"),
        ("FALSE OR NULL", "null"),
        ("TRUE OR THROW(\"a\", \"b\")", "true"),
        ("FALSE AND THROW(\"a\", \"b\")", "false"),
        ("TRUE XOR TRUE", "false"),
        ("TRUE XOR FALSE", "true"),
        ("NULL XOR TRUE", "null"),
        ("TRUE OR TRUE AND FALSE", "false"),
        ("1 = 1 AND 2 > 1", "true"),
        ("NULL ?? 3", "3"),
        ("\"\" ?? 3", "\"\""),
        ("FALSE ?? 3", "false"),
        ("0 ?? THROW(\"a\", \"b\")", "0"),
        ("NULL ?? NULL ?? 1", "1"),
        ("NULL ?? FALSE OR TRUE", "true"),
    ]);
}

#[test]
fn arithmetic_is_of_one_kind() {
    hold(&[
        ("1 + 2 * 3 - 4 / 2", "5"),
        ("(1 + 2) * 3", "9"),
        ("7 % 3", "1"),
        ("-7 % 3", "-1"),
        ("0.1 + 0.2", "0.30000000000000004"),
        ("2 - -3", "5"),
        ("\"a\" + \"b\" + \"c\"", "\"abc\""),
        ("[1] + [] + [[2]]", "[1,[2]]"),
        (
            "{amount: 150, code: \"EUR\", precision: 2} + {amount: 1, code: \"EUR\", precision: 0}",
            "{\"amount\":250,\"code\":\"EUR\",\"precision\":2}",
        ),
        ("{amount: 5, code: \"EUR\", precision: 2} * -0.5", "{\"amount\":-3,\"code\":\"EUR\",\"precision\":2}"),
        ("{amount: 5, code: \"EUR\", precision: 2} / 0", "null"),
    ]);
    for text in [
        "1 + \"a\"",
        "NULL + 1",
        "3 - \"a\"",
        "[1] - [1]",
        "-\"a\"",
        "{amount: 1, code: \"EUR\", precision: 2} * {amount: 1, code: \"EUR\", precision: 2}",
        "{amount: 1, code: \"EUR\", precision: 2} + {amount: 1, code: \"USD\", precision: 2}",
    ] {
        assert!(error(text).starts_with("error.application.airscript.operator."), "{text}");
    }
}

#[test]
fn equality_is_of_kind_and_content_and_order_is_of_one_kind() {
    hold(&[
        ("{a: 1, b: [2]} = {b: [2], a: 1}", "true"),
        ("\"2\" = 2", "false"),
        ("NULL = NULL", "true"),
        ("NULL = FALSE", "false"),
        ("\"2\" <> 2", "true"),
        ("\"2\" > 1", "false"),
        ("NULL < 1", "false"),
        ("\"air\" < \"airscript\"", "true"),
        ("\"Z\" < \"a\"", "true"),
        ("\"\u{ffff}\" < \"😀\"", "false"),
        ("[1] < [2]", "false"),
        ("{amount: 4000, code: \"USD\", precision: 2} = {amount: 40, code: \"USD\", precision: 0}", "false"),
        ("{amount: 4000, code: \"USD\", precision: 2} <= {amount: 40, code: \"USD\", precision: 0}", "true"),
    ]);
}

#[test]
fn paths_take_what_is_there() {
    hold(&[
        ("[1, 2, 3, 4, 5, 6][1:3]", "[2,3,4]"),
        ("[1, 2, 3][-5:1]", "[1,2]"),
        ("[1, 2, 3][1:99]", "[2,3]"),
        ("[1, 2, 3][2:1]", "[]"),
        ("[1, 2, 3][9:12]", "[]"),
        ("[1, 2][2]", "null"),
        ("[1, 2][-1]", "null"),
        ("[1, 2][0.5]", "null"),
        ("NULL.a[0][*].b", "null"),
        ("(5).a", "null"),
        ("{a: {b: 3}}.a[\"b\"]", "3"),
        ("{a: {x: 1}, b: {x: 2}}[*].x", "[1,2]"),
        ("[[{n: 1}, {n: 2}], [{n: 3}]][*][*].n", "[[1,2],[3]]"),
        ("[{n: 1}, {n: 2}][?(@.n > 1)][0].n", "2"),
        ("[1, 2, 3][*][?(@ > 1)]", "[null,null,null]"),
        ("[[1, 2], [3]][*][?(@ > 1)]", "[[2],[3]]"),
        ("LET LIMIT_ = 2 IN {LIMIT: 1}.LIMIT + LIMIT_", "3"),
    ]);
}

#[test]
fn queries_go_through_lists_and_objects() {
    hold(&[
        ("FROM x IN [3, 1, 2] ORDER BY x", "[1,2,3]"),
        ("FROM x IN [3, 1, 2] ORDER BY x DESCENDING LIMIT 1 OFFSET 1", "[2]"),
        ("FROM x IN [3, 1, 2] ORDER_BY x DESC", "[3,2,1]"),
        ("FROM x IN [{k: 1, v: 1}, {k: 0, v: 2}, {k: 1, v: 3}] ORDER BY x.k DESCENDING SELECT x.v", "[1,3,2]"),
        ("FROM x IN [2, NULL, \"a\", 1, TRUE] ORDER BY x", "[null,true,1,2,\"a\"]"),
        ("FROM x, i IN [\"a\", \"b\"] SELECT \"{{i}}{{x}}\"", "[\"0a\",\"1b\"]"),
        ("FROM x, i, all IN [5, 6] SELECT all[0] + i", "[5,6]"),
        ("FROM v, k IN {a: 1, b: 2} SELECT \"{{k}}={{v}}\"", "[\"a=1\",\"b=2\"]"),
        ("FROM x IN NULL SELECT x", "[]"),
        ("FROM x IN [1, 1, [2], [2], {a: 0}, {a: -0}] SELECT DISTINCT x", "[1,[2],{\"a\":0}]"),
        ("FROM x, i IN [\"a\", \"b\", \"a\"] SELECT x: i", "{\"a\":2,\"b\":1}"),
        ("FROM x IN [1, 2, 3] SELECT \"k{{x}}\": x", "{\"k1\":1,\"k2\":2,\"k3\":3}"),
        ("FROM a IN FROM b IN [1, 2, 3] WHERE b > 1 SELECT b * 10 WHERE a > 20 SELECT a", "[30]"),
        ("(FROM x IN [4, 5] SELECT x)[1]", "5"),
        ("FROM x IN [1, 2] SELECT FROM y IN [10, 20] SELECT x + y", "[[11,21],[12,22]]"),
        ("FROM x IN [1, 2, 3] LIMIT 0", "[]"),
        ("FROM x IN [1, 2, 3] LIMIT NULL", "[1,2,3]"),
        ("FROM x IN [0, 1, \"\", NULL, []] WHERE x", "[1,[]]"),
        ("FROM x IN [1] SELECT @", "[null]"),
    ]);
    assert_eq!(error("FROM x IN 5 SELECT x"), "error.application.airscript.query");
    assert_eq!(error("FROM x IN [1] LIMIT \"a\""), "error.application.airscript.query");
}

#[test]
fn bindings_and_texts() {
    hold(&[
        ("LET a = 1, b = a + 1 IN a + b", "3"),
        ("LET a = 1 IN (LET a = a + 1 IN a) + a", "3"),
        ("\"{{1 + 2}} {{NULL}}{{TRUE}} {{[1, \"a\"]}} {{ {a: 0.5} }}\"", "\"3 true [1,\\\"a\\\"] {\\\"a\\\":0.5}\""),
        ("\"{{\"{{\"x\" + \"y\"}}\"}}\"", "\"xy\""),
        (r#""\{{ a }}""#, r#""{{ a }}""#),
        (r#""\"\\\n\t\v""#, "\"\\\"\\\\\\n\\t\\u000b\""),
        ("\"a\nb\"", "\"a\\nb\""),
        ("\"{{1E21}} {{1E-7}} {{123456789012345680000}}\"", "\"1e+21 1e-7 123456789012345680000\""),
        ("{\"{{1 + 1}}x\": 1, }", "{\"2x\":1}"),
        ("[1, 2, ]", "[1,2]"),
        ("1 // one\n + 1", "2"),
        ("tRuE", "true"),
        ("{IN: 1, \"foo-bar\": 2}[\"foo-bar\"]", "2"),
    ]);
}

#[test]
fn an_error_says_where() {
    let text = "1 +\n  UPPERCASE([1])";
    let fault = super::value_with(text, &hangar::airscript::Value::Null).unwrap_err();
    assert_eq!(fault.identifier, "error.application.airscript.function.uppercase");
    assert_eq!(fault.at.line_and_column(text), (2, 3));
    assert_eq!(fault.message.to_string(), "UPPERCASE takes Text as string, not List.");
}
