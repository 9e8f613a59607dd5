use crate::airscript::functions::testing::hold;

#[test]
fn amounts_are_written() {
    hold(&[
        (r#"FORMAT_CURRENCY(CURRENCY(100, "CAD"))"#, r#""CA$1.00""#),
        (r#"FORMAT_CURRENCY(CURRENCY(100, "CHF"))"#, "\"CHF\u{a0}1.00\""),
        (r#"FORMAT_CURRENCY(CURRENCY(-123456))"#, r#""-$1,234.56""#),
        (r#"FORMAT_CURRENCY(CURRENCY(-1, "USD", 3))"#, r#""$0.00""#),
        (r#"FORMAT_CURRENCY(CURRENCY(-5, "USD", 3))"#, r#""-$0.01""#),
        (r#"FORMAT_CURRENCY(CURRENCY(99995, "USD", 4), "$0,0.000")"#, r#""$10.000""#),
        (r#"FORMAT_CURRENCY(CURRENCY(1000, "JPY", 0), "$0,0", "ja-JP")"#, r#""￥1,000""#),
        (r#"FORMAT_CURRENCY(CURRENCY(123456, "EUR"), "$0,0.00", "fr-FR")"#, "\"1\u{202f}234,56\u{a0}€\""),
        (r#"FORMAT_CURRENCY(CURRENCY(123456, "EUR"), "$0,0.00", "de-LU")"#, "\"1.234,56\u{a0}€\""),
        (r#"FORMAT_CURRENCY(CURRENCY(123456, "EUR"), "$0,0.00", "xx")"#, r#""€1,234.56""#),
        (r#"FORMAT_CURRENCY(CURRENCY(123456), "USD 0,0.00")"#, "\"USD\u{a0}1,234.56\""),
        (r#"FORMAT_CURRENCY(CURRENCY(123456), "0,0.0")"#, r#""1,234.6""#),
        (r#"FORMAT_CURRENCY(CURRENCY(123456), "0")"#, r#""1235""#),
        (r#"FORMAT_CURRENCY(CURRENCY(1E20, "USD", 0))"#, r#""$100,000,000,000,000,000,000.00""#),
        (r#"FORMAT_CURRENCY(1.005, "EUR", "$0.00", "de-DE")"#, "\"1,01\u{a0}€\""),
        (r#"FORMAT_CURRENCY(5, "$0,0", "en-CA")"#, r#""US$5""#),
        (r#"FORMAT_CURRENCY(1, "many")"#, "THROW"),
        (r#"FORMAT_CURRENCY(CURRENCY(1), "$0.000000000000000000000")"#, "THROW"),
        (r#"FORMAT_CURRENCY({amount: 1, code: "USD", precision: 1E9})"#, "THROW"),
        (r#"FORMAT_CURRENCY({amount: 1, code: 5, precision: 2})"#, "THROW"),
        ("FORMAT_CURRENCY(NULL)", "THROW"),
        (r#"CURRENCY(1, "USD", -1)"#, "THROW"),
        (r#"CURRENCY(1, "USD", 0.5)"#, "THROW"),
    ]);
}

#[test]
fn amounts_are_read() {
    hold(&[
        (r#"PARSE_CURRENCY("€5")"#, r#"CURRENCY(500, "EUR")"#),
        (r#"PARSE_CURRENCY("5")"#, r#"CURRENCY(500, "USD")"#),
        (r#"PARSE_CURRENCY("CHF 12.30")"#, r#"CURRENCY(1230, "CHF")"#),
        (r#"PARSE_CURRENCY("US$1.00", "en-CA")"#, r#"CURRENCY(100, "USD")"#),
        (r#"PARSE_CURRENCY("-$5.50")"#, r#"CURRENCY(-550, "USD")"#),
        (r#"PARSE_CURRENCY("($5.50)")"#, r#"CURRENCY(-550, "USD")"#),
        ("PARSE_CURRENCY(\"1\u{202f}234,56\u{a0}€\", \"fr-FR\")", r#"CURRENCY(123456, "EUR")"#),
        (r#"PARSE_CURRENCY("$1.005")"#, r#"CURRENCY(1005, "USD", 3)"#),
        (r#"PARSE_CURRENCY("KWD 1.5")"#, r#"CURRENCY(1500, "KWD", 3)"#),
        (r#"PARSE_CURRENCY("$.5")"#, r#"CURRENCY(50, "USD")"#),
        (r#"PARSE_CURRENCY("$")"#, r#"CURRENCY(0, "USD")"#),
        (r#"PARSE_CURRENCY("")"#, r#"CURRENCY(0, "USD")"#),
        (r#"PARSE_CURRENCY("$1.2.3")"#, r#"CURRENCY(0, "USD")"#),
        (r#"PARSE_CURRENCY("$5 off")"#, r#"CURRENCY(0, "USD")"#),
        (r#"PARSE_CURRENCY(REPT("9", 1000))"#, r#"CURRENCY(0, "USD")"#),
        ("PARSE_CURRENCY(NULL)", "NULL"),
    ]);
}
