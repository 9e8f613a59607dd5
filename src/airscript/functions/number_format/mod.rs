//! Numbers as texts and texts as Numbers (reference, 7.9).

mod format;
mod notation;
mod roman;
mod specifier;

use super::call::{Answer, Call};
use super::{Function, Group, Nulls, may, needs};
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;
use crate::say;

pub(super) use notation::radix;

const TEXT: Kinds = Kinds::TEXT;
const NUMBER: Kinds = Kinds::NUMBER;

const PLAIN: Function = Function::plain(Group::NumberFormat, TEXT, Nulls::Through);

pub(super) const ALL: &[Function] = &[
    Function {
        name: "ARABIC",
        takes: &[needs("roman_numeral", TEXT)],
        gives: NUMBER,
        says: "The Number that a Roman numeral stands for.",
        examples: &[
            (r#"ARABIC("XIV")"#, "14"),
            (r#"ARABIC("MMXXVI")"#, "2026"),
            (r#"ARABIC("mcmxc")"#, "1990"),
            (r#"ARABIC("")"#, "0"),
            (r#"ARABIC("IIX")"#, "THROW"),
        ],
        body: |call| {
            let text = call.text(0)?;
            call.works(text.len())?;
            let number = roman::read(text.trim());
            number.map(Value::number).ok_or_else(|| {
                let sentence = say::it("airscript-no-roman-numeral");
                Failure::new("invalid-roman-numeral", sentence)
            })
        },
        ..PLAIN
    },
    Function {
        name: "FORMAT_NUMBER",
        takes: &[needs("number", NUMBER), may("format_string", TEXT), may("locale", TEXT)],
        says: "The Number as a text. The format says how many digits, whether thousands are grouped, percent and so on.",
        examples: &[
            (r#"FORMAT_NUMBER(1234567.891, ",.2f")"#, r#""1,234,567.89""#),
            (r#"FORMAT_NUMBER(0.256, ".1%")"#, r#""25.6%""#),
            (r#"FORMAT_NUMBER(1500, "$,.2f", "de-DE")"#, "\"1.500,00\u{a0}€\""),
            (r#"FORMAT_NUMBER(42000000, ".3s")"#, r#""42.0M""#),
            (r#"FORMAT_NUMBER(7, "03")"#, r#""007""#),
            ("FORMAT_NUMBER(-5)", "\"\u{2212}5\""),
            (r#"FORMAT_NUMBER(1, "many")"#, "THROW"),
        ],
        body: format_number,
        ..PLAIN
    },
    Function {
        name: "PARSE_NUMBER",
        takes: &[needs("string", TEXT)],
        gives: NUMBER,
        says: "The first Number in the text, whatever stands around its digits; 0 if there is none.",
        examples: &[
            (r#"PARSE_NUMBER("1,234.50 kg")"#, "1234.5"),
            (r#"PARSE_NUMBER("-12")"#, "-12"),
            (r#"PARSE_NUMBER("1.2.3")"#, "1.2"),
            (r#"PARSE_NUMBER("none")"#, "0"),
        ],
        body: |call| {
            let text = call.text(0)?;
            call.works(text.len())?;
            Ok(Value::number(number_in(text)))
        },
        ..PLAIN
    },
    Function {
        name: "ROMAN",
        takes: &[needs("number", NUMBER)],
        says: "The Number as a Roman numeral; what is behind its decimal point does not count.",
        examples: &[
            ("ROMAN(14)", r#""XIV""#),
            ("ROMAN(2026)", r#""MMXXVI""#),
            ("ROMAN(4000)", r#""MMMM""#),
            ("ROMAN(0)", r#""""#),
            ("ROMAN(-1)", "THROW"),
        ],
        body: |call| {
            let number = call.number(0)?.trunc();
            if number < 0.0 {
                return Err(Failure::new("negative-number", say::it("airscript-no-negative-roman")));
            }
            // Every thousand is a letter; a cast cuts what no memory holds.
            let thousands = (number / 1000.0) as usize;
            call.makes(thousands.saturating_add(16))?;
            Ok(Value::text(roman::write(number as u64)))
        },
        ..PLAIN
    },
];

/// The longest specifier: a few options and two numbers. Widths are bounded by what they make.
const LONGEST: usize = 64;

fn format_number(call: &Call<'_, '_>) -> Answer {
    let (number, written) = (call.number(0)?, call.text_or(1, "")?);
    let locale = format::Locale::of(call.text_or(2, call.run.world.locale)?);
    let invalid = || Failure::new("invalid-format", say::it("airscript-invalid-number-format").with("format", written));
    if written.len() > LONGEST {
        return Err(Failure::new("invalid-format", say::it("airscript-long-number-format").with("limit", LONGEST)));
    }
    let specifier = specifier::Specifier::read(written).ok_or_else(invalid)?;
    // A text of digits of any double fits into this, and padding is at most as wide as is asked for.
    const WIDEST: usize = 1500;
    call.makes(specifier.width.saturating_mul(specifier.fill.len_utf8()).saturating_mul(2).saturating_add(WIDEST))?;
    call.works(specifier.width)?;
    Ok(Value::text(format::write(number, &specifier, locale)))
}

/// What is left when everything but digits, points and minus signs is taken out, up to where it stops being a number
/// (reference, 7.9). U+2212 is the minus sign that `FORMAT_NUMBER` writes.
fn number_in(text: &str) -> f64 {
    let mut number = String::new();
    let mut pointed = false;
    for character in text.chars() {
        match character {
            '0'..='9' => number.push(character),
            '.' if !pointed => {
                pointed = true;
                number.push('.');
            }
            '-' | '\u{2212}' if number.is_empty() => number.push('-'),
            '.' | '-' | '\u{2212}' => break,
            _ => {}
        }
    }
    // Adding 0 makes 0 of -0.
    number.parse::<f64>().unwrap_or(0.0) + 0.0
}

#[cfg(test)]
mod tests;
