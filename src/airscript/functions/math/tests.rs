//! The edges of the functions on Numbers.

use crate::airscript::functions::table::{holds, meets, value};
use crate::airscript::{Limit, Value};

#[test]
fn what_has_no_value_is_null() {
    holds(&[
        ("ACOSH(-396378.7)", "NULL"),
        ("ACOTH(0)", "NULL"),
        ("ACOTH(-1)", "NULL"),
        ("ATANH(-1)", "NULL"),
        ("TANH(-1E300)", "-1"),
        ("COTH(-1E300)", "-1"),
        ("SQRT(1E308)", "1E154"),
        ("SQRTPI(1E308)", "NULL"),
        ("DEGREES(1E308)", "NULL"),
        ("POWER(1E308, 2)", "NULL"),
        ("POWER(10, 309)", "NULL"),
        ("POWER(0, 0)", "1"),
        ("LOG(-1)", "NULL"),
        ("LOG(1, 1)", "NULL"),
        ("LOG(8, 0)", "0"),
        ("SIN(1E308) < 1", "TRUE"),
        ("ABS(NULL)", "THROW"),
        ("SIN(\"1\")", "THROW"),
        ("MAX(1, NULL)", "THROW"),
        ("LOG(100, NULL)", "2"),
    ]);
}

#[test]
fn rounding_is_of_decimals() {
    holds(&[
        ("ROUND(1.255, 2)", "1.26"),
        ("ROUND(10.235, 2)", "10.24"),
        ("ROUND(-1.5, 0)", "-1"),
        ("ROUND(-1.51, 0)", "-2"),
        ("ROUND(-0.5, 0)", "0"),
        ("ROUND(0.5, 0)", "1"),
        ("ROUND(0.49999999999999994, 0)", "0"),
        ("ROUND(9007199254740991, 0)", "9007199254740991"),
        ("ROUND(123456, -3)", "123000"),
        ("ROUND(500, -3)", "1000"),
        ("ROUND(1234.5678, 2.9)", "1234.57"),
        ("ROUND(1E300, 2)", "1E300"),
        ("ROUND(1E-300, 2)", "0"),
        ("ROUND(5, -1E300)", "0"),
        ("ROUND(1.5, 1E300)", "1.5"),
        ("ROUNDUP(1, -400)", "NULL"),
        ("ROUNDUP(1E-300, 2)", "0.01"),
        ("ROUNDUP(-1E-300, 0)", "-1"),
        ("ROUNDUP(2, 0)", "2"),
        ("ROUNDDOWN(-39, -1)", "-30"),
        ("TRUNC(0.1 + 0.2, 17)", "0.30000000000000004"),
        ("TRUNC(8.2, 1)", "8.2"),
        ("TRUNC(-8.29, 1)", "-8.2"),
        ("TRUNC(129, -2)", "100"),
        ("TRUNC(1.9, NULL)", "1"),
        ("MROUND(-32, 10)", "-30"),
        ("MROUND(32, -10)", "30"),
        ("MROUND(1.005, 0.01)", "1.01"),
        ("MROUND(0.15, 0.1)", "0.2"),
        ("MROUND(6.05, 0.1)", "6.1"),
        ("MROUND(1E300, 3)", "1E300"),
        ("MROUND(3, 1E300)", "0"),
        ("MROUND(0, 0)", "0"),
        ("EVEN(-0.1)", "-2"),
        ("EVEN(1E300)", "1E300"),
        ("ODD(-0.5)", "-1"),
        ("ODD(0.5)", "1"),
        ("ODD(9007199254740991)", "9007199254740991"),
        ("ODD(9007199254740992)", "NULL"),
        ("ISODD(9007199254740991)", "TRUE"),
        ("ISEVEN(-2)", "TRUE"),
        ("ISEVEN(1E300)", "TRUE"),
    ]);
}

#[test]
fn counting_is_exact_and_ends() {
    holds(&[
        ("FACT(20)", "2432902008176640000"),
        ("FACT(170)", "7.257415615307994E306"),
        ("FACT(1E300)", "NULL"),
        ("FACT(-0.5)", "NULL"),
        ("FACTDOUBLE(0.9)", "1"),
        ("FACTDOUBLE(1)", "1"),
        ("FACTDOUBLE(2)", "2"),
        ("FACTDOUBLE(5)", "15"),
        ("FACTDOUBLE(300) > 0", "TRUE"),
        ("FACTDOUBLE(1E300)", "NULL"),
        ("COMBIN(4.9, 2.9)", "6"),
        ("COMBIN(60, 30)", "118264581564861424"),
        ("COMBIN(9007199254740991, 1)", "9007199254740991"),
        ("COMBIN(1E300, 1)", "1E300"),
        ("COMBIN(1E300, 2)", "NULL"),
        ("COMBIN(1E300, 5E299)", "NULL"),
        ("COMBIN(1E6, 999999)", "1E6"),
        ("COMBIN(1029, 514) > 1E308", "TRUE"),
        ("COMBIN(5000, 2500)", "NULL"),
        ("COMBIN(5, -1)", "NULL"),
        ("COMBINA(1, 1000)", "1"),
        ("COMBINA(5, 0)", "1"),
        ("MULTINOMIAL([170, 1])", "171"),
        ("MULTINOMIAL([2000, 2000], 3)", "NULL"),
        ("MULTINOMIAL([0, 0])", "1"),
        ("GCD([])", "0"),
        ("GCD(0, 0)", "0"),
        ("GCD([12, 18], 27)", "3"),
        ("GCD(6.9, 9)", "3"),
        ("GCD(1E308, 1E308)", "1E308"),
        ("GCD(1, \"2\")", "THROW"),
        ("GCD([[2]])", "THROW"),
        ("LCM([])", "1"),
        ("LCM(0, 0)", "0"),
        ("LCM(1E200, 1E200)", "1E200"),
        ("LCM(21, 6, 14)", "42"),
    ]);
}

#[test]
fn many_numbers_become_one() {
    holds(&[
        ("MAX([], 1)", "NULL"),
        ("MAX([1], [2])", "NULL"),
        ("MAX(-1)", "-1"),
        ("MIN([NULL])", "THROW"),
        ("MAX(TRUE)", "THROW"),
        ("SUM([1, 2], 3)", "6"),
        ("SUM([0.1, 0.2])", "0.1 + 0.2"),
        ("SUM([1E308, 1E308])", "NULL"),
        ("SUM([1, NULL])", "THROW"),
        ("SUM(NULL)", "THROW"),
        (r#"SUM([1, {amount: 1, code: "USD", precision: 2}])"#, "THROW"),
        (r#"SUM([{amount: 1, code: "USD", precision: 2}, 1])"#, "THROW"),
        (r#"SUM([{amount: 1, code: "USD", precision: 2}, {amount: 1, code: "EUR", precision: 2}])"#, "THROW"),
        (
            r#"SUM({amount: 1, code: "USD", precision: 2}, {amount: 2, code: "USD", precision: 2})"#,
            r#"{amount: 3, code: "USD", precision: 2}"#,
        ),
        (r#"SUM([{amount: 1, code: "USD", precision: 2}])"#, r#"{amount: 1, code: "USD", precision: 2}"#),
        ("SUM([{}])", "THROW"),
        ("PRODUCT([1E300, 1E300, 0])", "NULL"),
        ("SUMSQ([1E200])", "NULL"),
    ]);
}

#[test]
fn steps_meet_the_end() {
    holds(&[
        ("RANGE(0, 1, 0.1)", "[0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]"),
        ("RANGE(1, 0, -0.25)", "[1, 0.75, 0.5, 0.25, 0]"),
        ("RANGE(1, 0, 1)", "[]"),
        ("RANGE(0, 1, -1)", "[]"),
        ("RANGE(2, 2, -1)", "[2]"),
        ("RANGE(1.5, 4)", "[1.5, 2.5, 3.5]"),
        ("RANGE(-1, 1)", "[-1, 0, 1]"),
        ("LAST(RANGE(0, 1, 1 / 3))", "1"),
        ("LENGTH(RANGE(0, 5, 5 / 9))", "10"),
        ("LAST(RANGE(0, 5, 5 / 9))", "5"),
        ("LENGTH(RANGE(0, 100, 0.01))", "10001"),
        ("RANGE(0, 1E300, 5E299)", "[0, 5E299, 1E300]"),
        ("LENGTH(RANGE(-1.7E308, 1.7E308, 1.7E308))", "3"),
        ("RANGE(1E300, 1E300, 1E-300)", "[1E300]"),
        ("RANGE(0, 0, 0)", "THROW"),
        ("RANGE(1, NULL)", "THROW"),
        ("RANGE(1, 3, NULL)", "[1, 2, 3]"),
    ]);
    meets(Limit::Memory, &["RANGE(1, 1000000)", "RANGE(0, 1, 0.000001)", "RANGE(0, 1, 1 / 1000003)"]);
    meets(Limit::Steps, &["RANGE(1, 1E300)", "RANGE(0, 1E300, 1E-300)", "RANGE(0, 1E18)"]);
}

#[test]
fn distances_are_those_of_the_globe() {
    holds(&[
        ("ROUND(LATLNGDISTANCE(90, 0, -90, 0), 0)", "20015114"),
        (r#"ROUND(LATLNGDISTANCE({latitude: 0, longitude: 179}, {latitude: 0, longitude: -179}, "km"), 1)"#, "222.4"),
        (r#"ROUND(LATLNGDISTANCE(0, 0, 0, 1, "mi"), 2)"#, "69.09"),
        (r#"LATLNGDISTANCE(0, 0, 0, 1, "parsec")"#, "THROW"),
        ("LATLNGDISTANCE(0, 0)", "THROW"),
        ("LATLNGDISTANCE(0, {latitude: 0, longitude: 0})", "THROW"),
        ("LATLNGDISTANCE({latitude: 0, longitude: 0}, {latitude: \"0\", longitude: 0})", "THROW"),
        ("LATLNGDISTANCE({latitude: 0, longitude: 0}, {latitude: 0, longitude: 0}, 5)", "THROW"),
    ]);
}

#[test]
fn chance_stays_within_its_bounds_and_differs() {
    let Ok(Value::List(drawn)) = value("FROM n IN RANGE(1, 1000) SELECT RANDOM()") else { panic!("no List") };
    let drawn: Vec<f64> = drawn.iter().filter_map(Value::as_number).collect();
    assert!(drawn.iter().all(|number| (0.0..1.0).contains(number)));
    let mean = drawn.iter().sum::<f64>() / 1000.0;
    assert!((0.45..0.55).contains(&mean), "{mean}");
}
