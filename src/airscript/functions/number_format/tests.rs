use crate::airscript::functions::testing::hold;

#[test]
fn numbers_are_written() {
    hold(&[
        (r#"FORMAT_NUMBER(2.5, ".0f")"#, r#""3""#),
        (r#"FORMAT_NUMBER(1.005, ".2f")"#, r#""1.00""#),
        (r#"FORMAT_NUMBER(0.000001, ".3")"#, r#""0.000001""#),
        (r#"FORMAT_NUMBER(0.0000001)"#, r#""1e-7""#),
        (r#"FORMAT_NUMBER(0.1 + 0.2)"#, r#""0.3""#),
        (r#"FORMAT_NUMBER(1E21, ".2f")"#, r#""1e+21""#),
        (r#"FORMAT_NUMBER(1E21, "d")"#, r#""1000000000000000000000""#),
        (r#"FORMAT_NUMBER(1E308, ".0%")"#, r#""Infinity%""#),
        (r#"FORMAT_NUMBER(1234, "e")"#, r#""1.234000e+3""#),
        (r#"FORMAT_NUMBER(1234.5, "n")"#, r#""1,234.50""#),
        (r#"FORMAT_NUMBER(1500, "s")"#, r#""1.50000k""#),
        (r#"FORMAT_NUMBER(0.0015, ".2s")"#, r#""1.5m""#),
        (r#"FORMAT_NUMBER(999999, ".2s")"#, r#""1.0M""#),
        (r#"FORMAT_NUMBER(0, "s")"#, r#""0.00000""#),
        (r#"FORMAT_NUMBER(12345, ".2r")"#, r#""12000""#),
        (r#"FORMAT_NUMBER(0.1234, ".2p")"#, r#""12%""#),
        (r##"FORMAT_NUMBER(255, "#x")"##, r#""0xff""#),
        (r##"FORMAT_NUMBER(255, "#X")"##, r#""0xFF""#),
        (r#"FORMAT_NUMBER(5, "08b")"#, r#""00000101""#),
        (r#"FORMAT_NUMBER(-5, "(d")"#, r#""(5)""#),
        (r#"FORMAT_NUMBER(5, "+d")"#, r#""+5""#),
        (r#"FORMAT_NUMBER(-0.001, ".1f")"#, r#""0.0""#),
        (r#"FORMAT_NUMBER(-0.001, "+.1f")"#, "\"\u{2212}0.0\""),
        (r#"FORMAT_NUMBER(7, "*^5")"#, r#""**7**""#),
        (r#"FORMAT_NUMBER(7, "😀>3")"#, r#""😀😀7""#),
        (r#"FORMAT_NUMBER(1234, "010,d")"#, r#""00,001,234""#),
        (r#"FORMAT_NUMBER(1.5, ".4~f")"#, r#""1.5""#),
        (r#"FORMAT_NUMBER(65, "c")"#, r#""65""#),
        (r#"FORMAT_NUMBER(1234.5, ",.1f", "fr-FR")"#, "\"1\u{a0}234,5\""),
        (r#"FORMAT_NUMBER(0.5, ".0%", "fr-FR")"#, "\"50\u{202f}%\""),
        (r#"FORMAT_NUMBER(1234.5, ",.1f", "de-AT")"#, r#""1.234,5""#),
        (r#"FORMAT_NUMBER(1, "999999999999999999999d")"#, "THROW"),
        (r#"FORMAT_NUMBER(1, ".f")"#, "THROW"),
        (r#"FORMAT_NUMBER(1, "ff")"#, "THROW"),
        (r#"FORMAT_NUMBER(1, REPT("0", 100))"#, "THROW"),
        ("FORMAT_NUMBER(NULL)", "NULL"),
        (r#"FORMAT_NUMBER("1")"#, "THROW"),
    ]);
}

#[test]
fn numbers_are_read() {
    hold(&[
        (r#"PARSE_NUMBER("")"#, "0"),
        (r#"PARSE_NUMBER("-")"#, "0"),
        (r#"PARSE_NUMBER(".")"#, "0"),
        (r#"PARSE_NUMBER(".5")"#, "0.5"),
        (r#"PARSE_NUMBER("$-1,234.5-6")"#, "-1234.5"),
        (r#"PARSE_NUMBER("--5")"#, "0"),
        (r#"PARSE_NUMBER("٣")"#, "0"),
        (r#"PARSE_NUMBER(REPT("9", 400))"#, "NULL"),
        ("PARSE_NUMBER(FORMAT_NUMBER(-12.5))", "-12.5"),
    ]);
}

#[test]
fn roman_numerals() {
    hold(&[
        (r#"ARABIC("MMMMMCCCXXVII")"#, "5327"),
        (r#"ARABIC(" xiv ")"#, "14"),
        (r#"ARABIC("CDXLIV")"#, "444"),
        (r#"ARABIC("IC")"#, "THROW"),
        (r#"ARABIC("VX")"#, "THROW"),
        (r#"ARABIC("IIII")"#, "THROW"),
        (r#"ARABIC("XM")"#, "THROW"),
        (r#"ARABIC("-I")"#, "THROW"),
        ("ROMAN(3999)", r#""MMMCMXCIX""#),
        ("ROMAN(1.9)", r#""I""#),
        ("ROMAN(1E300)", "THROW"),
        ("ARABIC(ROMAN(123456))", "123456"),
    ]);
}
