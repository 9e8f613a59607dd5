//! Writes a number as a [`Specifier`] says, in the manner of d3-format 2 of 2020/21: its rounding, its order of grouping and
//! padding, and U+2212 for a minus sign, which it has used since that version.

use std::borrow::Cow;

use super::notation::{radix, shortest, significant, spread, to_exponential, to_fixed, to_precision};
use super::specifier::{Align, Sign, Specifier};
use crate::airscript::value::Figures;

/// What differs from country to country: the files of locales of d3-format. All of them group by three.
pub struct Locale {
    decimal: &'static str,
    thousands: &'static str,
    currency: (&'static str, &'static str),
    percent: &'static str,
}

const POINT: Locale = Locale { decimal: ".", thousands: ",", currency: ("$", ""), percent: "%" };
const COMMA: Locale = Locale { decimal: ",", thousands: ".", currency: ("", "\u{a0}€"), percent: "%" };

/// The locales; the first of a language is the one for its other countries.
const LOCALES: [(&str, Locale); 9] = [
    ("en-us", POINT),
    ("en-ca", POINT),
    ("en-gb", Locale { currency: ("£", ""), ..POINT }),
    ("de-de", COMMA),
    ("es-es", COMMA),
    ("es-mx", POINT),
    ("fr-fr", Locale { thousands: "\u{a0}", percent: "\u{202f}%", ..COMMA }),
    ("fr-ca", Locale { thousands: "\u{a0}", currency: ("", "$"), ..COMMA }),
    ("ja-jp", Locale { currency: ("", "円"), ..POINT }),
];

impl Locale {
    /// The locale of this name, or the nearest of its language, or American English.
    pub fn of(name: &str) -> &'static Self {
        static DEFAULT: Locale = POINT;
        static ALL: [(&str, Locale); 9] = LOCALES;
        let name = name.to_ascii_lowercase().replace('_', "-");
        let language = name.split('-').next().unwrap_or_default();
        let exact = ALL.iter().find(|(known, _)| *known == name);
        let near = || ALL.iter().find(|(known, _)| known.split('-').next() == Some(language));
        exact.or_else(near).map_or(&DEFAULT, |(_, locale)| locale)
    }
}

/// `number` as a text.
pub fn write(number: f64, specifier: &Specifier, locale: &Locale) -> String {
    let (mut prefix, mut suffix) = affixes(specifier, locale);
    let value = if specifier.kind == 'c' {
        suffix.insert_str(0, Figures::of(number).as_str());
        String::new()
    } else {
        let (mut value, scale) = digits(number.abs(), specifier);
        if specifier.trim {
            value = trimmed(&value).into_owned();
        }
        // What is rounded to zero has no sign, unless one is asked for.
        let negative = number.is_sign_negative() && (!is_zero(&value) || specifier.sign == Sign::Plus);
        let sign = match (negative, specifier.sign) {
            (true, Sign::Brackets) => "(",
            (true, _) => "\u{2212}",
            (false, Sign::Plus) => "+",
            (false, Sign::Blank) => " ",
            (false, _) => "",
        };
        prefix.insert_str(0, sign);
        suffix.insert_str(0, scale);
        if negative && specifier.sign == Sign::Brackets {
            suffix.push(')');
        }
        if "defgprs%".contains(specifier.kind) {
            value = split_off(value, &mut suffix, locale);
        }
        value
    };
    assembled(value, &prefix, &suffix, specifier, locale)
}

/// What stands before and behind the digits.
fn affixes(specifier: &Specifier, locale: &Locale) -> (String, String) {
    let (prefix, suffix) = match (specifier.symbol, specifier.kind) {
        (Some('$'), _) => (locale.currency.0, locale.currency.1),
        (Some('#'), 'b') => ("0b", ""),
        (Some('#'), 'o') => ("0o", ""),
        (Some('#'), 'x' | 'X') => ("0x", ""),
        (_, '%' | 'p') => ("", locale.percent),
        _ => ("", ""),
    };
    (prefix.to_owned(), suffix.to_owned())
}

/// The digits of a number that is not negative, and the prefix of SI behind them.
fn digits(number: f64, specifier: &Specifier) -> (String, &'static str) {
    let places = specifier.precision.map_or(6, |precision| precision.min(20));
    let count = specifier.precision.map_or(6, |precision| precision.clamp(1, 21));
    let whole = |base: u32| radix(number.round(), base);
    let text = match specifier.kind {
        '%' => finite(number * 100.0, |number| to_fixed(number, places)),
        'f' => to_fixed(number, places),
        'e' => to_exponential(number, Some(places)),
        'g' => to_precision(number, count),
        'r' => rounded(number, count),
        'p' => finite(number * 100.0, |number| rounded(number, count)),
        's' => return scaled(number, count),
        'b' => whole(2),
        'o' => whole(8),
        'x' => whole(16),
        'X' => whole(16).to_uppercase(),
        // Displayed as it is by Rust, a number has no exponent.
        _ => number.round().to_string(),
    };
    (text, "")
}

/// A percentage may be larger than any number.
fn finite(number: f64, write: impl Fn(f64) -> String) -> String {
    if number.is_finite() { write(number) } else { "Infinity".to_owned() }
}

/// With `count` digits that count, the others zeros.
fn rounded(number: f64, count: usize) -> String {
    let (digits, exponent) = significant(number, count);
    spread(&digits, exponent)
}

/// The prefixes of SI from 10^-24 to 10^24.
const PREFIXES: [&str; 17] = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"];

/// With `count` digits that count, in thousands or thousandths.
fn scaled(number: f64, count: usize) -> (String, &'static str) {
    let (digits, exponent) = significant(number, count);
    let step = exponent.div_euclid(3).clamp(-8, 8);
    let prefix = usize::try_from(step + 8).ok().and_then(|at| PREFIXES.get(at)).copied().unwrap_or_default();
    let before = exponent - step * 3;
    if before >= 0 {
        return (spread(&digits, before), prefix);
    }
    // Less than 1y: as many places as there would be digits.
    let left = usize::try_from(i64::try_from(count).unwrap_or(0) + i64::from(before)).unwrap_or(0);
    let digits = if left == 0 { shortest(number).0 } else { significant(number, left).0 };
    let zeros = usize::try_from(-1 - before).unwrap_or(0);
    (format!("0.{}{digits}", "0".repeat(zeros)), prefix)
}

/// Without zeros at the end of what is behind the point.
fn trimmed(value: &str) -> Cow<'_, str> {
    let (mantissa, exponent) = value.split_at(value.find('e').unwrap_or(value.len()));
    if !mantissa.contains('.') {
        return Cow::Borrowed(value);
    }
    let kept = mantissa.trim_end_matches('0').trim_end_matches('.');
    if exponent.is_empty() { Cow::Borrowed(kept) } else { Cow::Owned(format!("{kept}{exponent}")) }
}

/// Whether digits say zero.
fn is_zero(value: &str) -> bool {
    value
        .split('e')
        .next()
        .is_some_and(|mantissa| !mantissa.is_empty() && mantissa.bytes().all(|digit| matches!(digit, b'0' | b'.')))
}

/// Puts what follows the first digits before the suffix, since it is not grouped; gives those digits.
fn split_off(value: String, suffix: &mut String, locale: &Locale) -> String {
    let end = value.find(|character: char| !character.is_ascii_digit()).unwrap_or(value.len());
    let (whole, rest) = value.split_at(end);
    match rest.strip_prefix('.') {
        Some(behind) => {
            suffix.insert_str(0, behind);
            suffix.insert_str(0, locale.decimal);
        }
        None => suffix.insert_str(0, rest),
    }
    whole.to_owned()
}

/// Everything in its order, grouped and padded.
fn assembled(value: String, prefix: &str, suffix: &str, specifier: &Specifier, locale: &Locale) -> String {
    let length = |text: &str| text.encode_utf16().count();
    let width = specifier.width;
    let mut value = value;
    if specifier.comma && !specifier.zero {
        value = grouped(&value, locale.thousands, usize::MAX);
    }
    let missing = width.saturating_sub(length(prefix) + length(&value) + length(suffix));
    let mut padding: String = std::iter::repeat_n(specifier.fill, missing).collect();
    if specifier.comma && specifier.zero {
        let room = if missing > 0 { width.saturating_sub(length(suffix)) } else { usize::MAX };
        value = grouped(&format!("{padding}{value}"), locale.thousands, room);
        padding.clear();
    }
    match specifier.align {
        Align::Left => format!("{prefix}{value}{suffix}{padding}"),
        Align::Inside => format!("{prefix}{padding}{value}{suffix}"),
        Align::Right => format!("{padding}{prefix}{value}{suffix}"),
        Align::Center => {
            let half: String = padding.chars().take(missing / 2).collect();
            let rest: String = padding.chars().skip(missing / 2).collect();
            format!("{half}{prefix}{value}{suffix}{rest}")
        }
    }
}

/// The digits in groups of three, from the end on and no longer than `room`: zeros that pad are cut, not the width passed.
fn grouped(digits: &str, thousands: &str, room: usize) -> String {
    const GROUP: usize = 3;
    let (mut end, mut length, mut groups) = (digits.len(), 0, Vec::new());
    while end > 0 {
        let mut group = GROUP;
        if length + group + 1 > room {
            group = room.saturating_sub(length).max(1);
        }
        let start = end.saturating_sub(group);
        groups.push(digits.get(start..end).unwrap_or_default());
        end = start;
        length += group + 1;
        if length > room {
            break;
        }
    }
    groups.reverse();
    groups.join(thousands)
}
