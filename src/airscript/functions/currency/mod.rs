//! Amounts of money (reference, 7.7).

mod locale;
mod parse;
mod write;

use iso_currency::Currency;

use super::call::{Answer, Call};
use super::{Function, Group, Nulls, may, needs};
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;
use crate::say;
use locale::Locale;
use write::{Decimal, Format};

const TEXT: Kinds = Kinds::TEXT;
const NUMBER: Kinds = Kinds::NUMBER;

const PLAIN: Function = Function::plain(Group::Currency, Kinds::CURRENCY, Nulls::Refused);

pub(super) const ALL: &[Function] = &[
    Function {
        name: "CURRENCY",
        takes: &[needs("amount", NUMBER), may("currency_code", TEXT), may("precision", NUMBER)],
        says: "An amount of money: how many of the smallest unit, of which currency, and how many decimals that unit has.",
        examples: &[
            (r#"CURRENCY(1999, "EUR", 2)"#, r#"{amount: 1999, code: "EUR", precision: 2}"#),
            ("CURRENCY(100)", r#"{amount: 100, code: "USD", precision: 2}"#),
            (r#"CURRENCY(500, "JPY", 0)"#, r#"{amount: 500, code: "JPY", precision: 0}"#),
            (r#"CURRENCY(1, "dollars")"#, "THROW"),
        ],
        body: |call| {
            let code = code(call.text_or(1, "USD")?)?;
            let precision = precision(call.number_or(2, 2.0)?)?;
            Ok(currency(Value::Number(call.number(0)?), &code, precision))
        },
        ..PLAIN
    },
    Function {
        name: "FORMAT_CURRENCY",
        takes: &[
            needs("currency", Kinds::CURRENCY.or(NUMBER)),
            may("format_string", TEXT),
            may("locale_string", TEXT),
            may("locale", TEXT),
        ],
        gives: TEXT,
        says: "The amount as a text. Of a plain Number the code of its currency is given before the format.",
        examples: &[
            (r#"FORMAT_CURRENCY(CURRENCY(123456, "USD", 2))"#, r#""$1,234.56""#),
            (r#"FORMAT_CURRENCY(CURRENCY(123456, "EUR", 2), "$0,0.00", "de-DE")"#, "\"1.234,56\u{a0}€\""),
            (r#"FORMAT_CURRENCY(CURRENCY(123456, "USD", 2), "USD0,0.0")"#, "\"USD\u{a0}1,234.6\""),
            (r#"FORMAT_CURRENCY(CURRENCY(123456), "$0,0")"#, r#""$1,235""#),
            (r#"FORMAT_CURRENCY(12.5, "EUR")"#, r#""€12.50""#),
            ("FORMAT_CURRENCY(CURRENCY(0.5))", "THROW"),
        ],
        body: format_currency,
        ..PLAIN
    },
    Function {
        name: "PARSE_CURRENCY",
        takes: &[needs("currency_string", TEXT), may("locale", TEXT)],
        says: "The amount of money that a text says; nothing in US dollars where it says none.",
        examples: &[
            (r#"PARSE_CURRENCY("$1,234.50")"#, r#"CURRENCY(123450, "USD", 2)"#),
            (r#"PARSE_CURRENCY("1.234,50 €", "de-DE")"#, r#"CURRENCY(123450, "EUR", 2)"#),
            (r#"PARSE_CURRENCY("¥500", "ja-JP")"#, r#"CURRENCY(500, "JPY", 0)"#),
            (r#"PARSE_CURRENCY("much")"#, r#"CURRENCY(0, "USD", 2)"#),
        ],
        nulls: Nulls::Through,
        body: |call| {
            let text = call.text(0)?;
            call.works(text.len())?;
            // More than this is no amount anybody writes.
            const LONGEST: usize = 200;
            let locale = Locale::of(call.text_or(1, "en-US")?);
            let fits = if text.len() <= LONGEST { parse::money(text, locale) } else { None };
            Ok(match fits {
                Some((amount, code, precision)) => currency(Value::Number(amount), &code, precision),
                None => currency(Value::Number(0.0), "USD", 2),
            })
        },
        ..PLAIN
    },
];

fn currency(amount: Value, code: &str, precision: usize) -> Value {
    let precision = Value::Number(precision as f64);
    Value::object([("amount", amount), ("code", Value::text(code)), ("precision", precision)])
}

/// A code in upper case: three letters (ISO 4217). Codes of tomorrow are not in any list of today, so any three will do.
fn code(text: &str) -> Result<String, Failure> {
    if is_code(text) {
        return Ok(text.to_ascii_uppercase());
    }
    Err(Failure::new("invalid-currency-code", say::it("airscript-invalid-currency-code").with("code", text)))
}

fn is_code(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|letter| letter.is_ascii_alphabetic())
}

/// How many decimals the currency of this code has: 2, unless the list of ISO 4217 says otherwise.
fn decimals(code: &str) -> usize {
    Currency::from_code(code).and_then(|currency| currency.exponent()).map_or(2, usize::from)
}

/// More decimals than any currency has; what is beyond is a mistake.
const FINEST: f64 = 20.0;

fn precision(number: f64) -> Result<usize, Failure> {
    if number.fract() == 0.0 && (0.0..=FINEST).contains(&number) {
        return Ok(number as usize);
    }
    Err(Failure::new("invalid-precision", say::it("airscript-invalid-precision").with("most", FINEST as i64)))
}

fn format_currency(call: &Call<'_, '_>) -> Answer {
    let first = call.text_or(1, "")?;
    let money = call.value(0);
    let (decimal, code, format, locale) = match money {
        Value::Number(number) if first.is_empty() || is_code(first) => {
            let code = if first.is_empty() { "USD".to_owned() } else { code(first)? };
            (Decimal::of(*number, 0), code, call.text_or(2, DEFAULT)?, call.given(3))
        }
        Value::Number(number) => (Decimal::of(*number, 0), "USD".to_owned(), first, call.given(2)),
        money => {
            let (amount, code) = parts(money)?;
            let format = if first.is_empty() { DEFAULT } else { first };
            (amount, code, format, call.given(2))
        }
    };
    let locale = locale.and_then(Value::as_text).unwrap_or(call.run.world.locale);
    let Some(format) = Format::read(format) else {
        let sentence = say::it("airscript-invalid-currency-format").with("format", format);
        return Err(Failure::new("invalid-format", sentence));
    };
    // A double has some 300 digits before the point, and a format at most this many behind it.
    call.makes(write::LONGEST)?;
    Ok(Value::text(write::money(&decimal, &code, &format, Locale::of(locale))))
}

/// The format of most amounts.
const DEFAULT: &str = "$0,0.00";

/// The amount and the code of a Currency.
fn parts(money: &Value) -> Result<(Decimal, String), Failure> {
    let invalid = || Failure::new("invalid-currency", say::it("airscript-invalid-currency"));
    let number = |name: &str| money.get(name).and_then(Value::as_number).ok_or_else(invalid);
    let (amount, precision) = (number("amount")?, precision(number("precision")?)?);
    if amount.fract() != 0.0 {
        return Err(Failure::new("amount-not-whole", say::it("airscript-amount-not-whole")));
    }
    Ok((Decimal::of(amount, precision), code(money.get("code").and_then(Value::as_text).ok_or_else(invalid)?)?))
}

#[cfg(test)]
mod tests;
