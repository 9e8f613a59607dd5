use crate::airscript::functions::testing::hold;

#[test]
fn what_is_a_number() {
    hold(&[
        (r#"ISPHONE("+15558675309")"#, "TRUE"),
        (r#"ISPHONE("+1 555 867 530")"#, "FALSE"),
        (r#"ISPHONE("+10000000000")"#, "FALSE"),
        (r#"ISPHONE("+999123456789")"#, "FALSE"),
        (r#"ISPHONE("+39 06 1234 5678")"#, "TRUE"),
        (r#"ISPHONE("+")"#, "FALSE"),
        (r#"ISPHONE("")"#, "FALSE"),
        (r#"ISPHONE("+a")"#, "FALSE"),
        (r#"ISPHONE("++17167762323")"#, "TRUE"),
        (r#"ISPHONE("+1+7167762323")"#, "FALSE"),
        (r#"ISPHONE("＋１７１６７７６２３２３")"#, "TRUE"),
        (r#"ISPHONE("+1 800 FLOWERS")"#, "TRUE"),
        (r#"ISPHONE(REPT("1", 300))"#, "FALSE"),
        (r#"ISPHONE("+" + REPT("9", 100))"#, "FALSE"),
        (r#"ISPHONE("+000")"#, "FALSE"),
        (r#"ISPHONE("+1")"#, "FALSE"),
        (r#"ISPHONE("+1😀7167762323")"#, "FALSE"),
        ("ISPHONE(17167762323)", "FALSE"),
    ]);
}

#[test]
fn numbers_are_read() {
    hold(&[
        (r#"PARSE_PHONE("+17167762323", "DE")"#, r#""+17167762323""#),
        (r#"PARSE_PHONE("1 716 776 2323", "us")"#, r#""+17167762323""#),
        (r#"PARSE_PHONE("716.776.2323x12", "US")"#, r#""+17167762323""#),
        (r#"PARSE_PHONE("tel:+1-716-776-2323;ext=5")"#, r#""+17167762323""#),
        (r#"PARSE_PHONE("+1 716 776 2323, 55")"#, r#""+17167762323""#),
        (r#"PARSE_PHONE("030/12345678", "DE")"#, r#""+493012345678""#),
        (r#"PARSE_PHONE("+49 (0)30 12345678")"#, r#""+493012345678""#),
        (r#"PARSE_PHONE("0049 30 12345678", "DE")"#, r#""+493012345678""#),
        (r#"PARSE_PHONE("06 12345678", "IT")"#, r#""+390612345678""#),
        (r#"PARSE_PHONE("8 (800) 555-35-35", "RU")"#, r#""+78005553535""#),
        (r#"PARSE_PHONE("+7 800 555 35 35")"#, r#""+78005553535""#),
        (r#"PARSE_PHONE("7167762323", "XX")"#, "THROW"),
        (r#"PARSE_PHONE("7167762323", "🦀")"#, "THROW"),
        (r#"PARSE_PHONE("", "US")"#, "THROW"),
        (r#"PARSE_PHONE("123", "US")"#, "THROW"),
        ("PARSE_PHONE(NULL)", "THROW"),
        (r#"TRY(PARSE_PHONE("7167762323"), caughtError.details.metadata.message)"#, r#""invalid-country-code""#),
    ]);
}

#[test]
fn numbers_are_written() {
    hold(&[
        (r#"FORMAT_PHONE("+442070313000", "national")"#, r#""020 7031 3000""#),
        (r#"FORMAT_PHONE("+442070313000", "INTERNATIONAL")"#, r#""+44 20 7031 3000""#),
        (r#"FORMAT_PHONE("+33631966543", "RFC3966")"#, r#""tel:+33-6-31-96-65-43""#),
        (r#"FORMAT_PHONE("+390612345678", "NATIONAL")"#, r#""06 1234 5678""#),
        (r#"FORMAT_PHONE("abc")"#, "THROW"),
        (r#"FORMAT_PHONE("7167762323", NULL, "US")"#, r#""+17167762323""#),
    ]);
}

#[test]
fn addresses() {
    hold(&[
        (r#"ISEMAIL("a@b.co")"#, "TRUE"),
        (r#"ISEMAIL("a@@b.co")"#, "FALSE"),
        (r#"ISEMAIL("a@b@c.co")"#, "FALSE"),
        (r#"ISEMAIL(".a@b.co")"#, "FALSE"),
        (r#"ISEMAIL("a..b@c.co")"#, "FALSE"),
        (r#"ISEMAIL("a b@c.co")"#, "FALSE"),
        (r#"ISEMAIL("a@-b.co")"#, "FALSE"),
        (r#"ISEMAIL("a@b..co")"#, "FALSE"),
        (r#"ISEMAIL("a@b.co.")"#, "FALSE"),
        (r#"ISEMAIL("a@127.0.0.1")"#, "FALSE"),
        (r#"ISEMAIL("a@b.c")"#, "FALSE"),
        (r#"ISEMAIL("o'neil@example.com")"#, "TRUE"),
        (r#"ISEMAIL("jörg@müller.de")"#, "TRUE"),
        (r#"ISEMAIL("@b.co")"#, "FALSE"),
        (r#"ISEMAIL("a@")"#, "FALSE"),
        (r#"ISEMAIL(REPT("a", 65) + "@b.co")"#, "FALSE"),
        (r#"ISEMAIL(" a@b.co")"#, "FALSE"),
        ("ISEMAIL({})", "FALSE"),
    ]);
}
