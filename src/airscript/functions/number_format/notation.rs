//! Digits of doubles as ECMAScript writes them: exact, and a half goes up.

use crate::airscript::value::Figures;

/// More digits than it takes to see on which side of a half a number is, in almost all cases.
const MANY: usize = 60;
/// More digits than any double has.
const ALL: usize = 767;
/// More places behind the point than any double has.
const ALL_PLACES: usize = 1100;

/// The `count` digits (at least 1) that `number`, which is finite and not negative, begins with, rounded, and the exponent
/// of the first: 1.25 with 2 digits is `13` and 0. ECMAScript rounds the exact value, and a half up, where Rust rounds a
/// half to even.
pub fn significant(number: f64, count: usize) -> (String, i32) {
    let count = count.max(1);
    let (mut digits, mut exponent) = exponential(number, (count + MANY).min(ALL));
    if tie(&digits, count) {
        (digits, exponent) = exponential(number, ALL.max(count + 1));
    }
    let up = digits.as_bytes().get(count).is_some_and(|next| *next >= b'5');
    digits.truncate(count);
    if up && raise(&mut digits) {
        exponent += 1;
        digits.truncate(count);
    }
    (digits, exponent)
}

/// Whether all that follows the first `count` digits looks like a half.
fn tie(digits: &str, count: usize) -> bool {
    let rest = digits.get(count..).unwrap_or_default();
    rest.strip_prefix('5').is_some_and(|rest| rest.bytes().all(|digit| digit == b'0'))
}

/// `number` in `count` and one digits, and its exponent.
fn exponential(number: f64, count: usize) -> (String, i32) {
    let written = format!("{number:.count$e}");
    let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    (mantissa.replace('.', ""), exponent.parse().unwrap_or(0))
}

/// Adds 1 to the last digit. Whether there is one digit more now.
fn raise(digits: &mut String) -> bool {
    let kept = digits.trim_end_matches('9').len();
    let nines = digits.len() - kept;
    digits.truncate(kept);
    let last = digits.pop();
    let raised = last.and_then(|last| last.to_digit(10)).and_then(|last| char::from_digit(last + 1, 10));
    digits.push(raised.unwrap_or('1'));
    digits.push_str(&"0".repeat(nines));
    last.is_none()
}

/// `1.5e+3`: the shortest digits, or 1 and `places` of them.
pub fn to_exponential(number: f64, places: Option<usize>) -> String {
    let (digits, exponent) = match places {
        Some(places) => significant(number, places + 1),
        None => shortest(number),
    };
    with_exponent(&digits, exponent)
}

fn with_exponent(digits: &str, exponent: i32) -> String {
    let (first, rest) = digits.split_at(1.min(digits.len()));
    let point = if rest.is_empty() { "" } else { "." };
    format!("{first}{point}{rest}e{exponent:+}")
}

/// The shortest digits that stand for `number`, and the exponent of the first.
pub fn shortest(number: f64) -> (String, i32) {
    let written = format!("{number:e}");
    let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    (mantissa.replace('.', ""), exponent.parse().unwrap_or(0))
}

/// `number` with `places` behind the point; from 1e21 on as short as it goes, as ECMAScript has it.
pub fn to_fixed(number: f64, places: usize) -> String {
    if number >= 1e21 {
        return Figures::of(number).as_str().to_owned();
    }
    let written = |places: usize| format!("{number:.places$}");
    let mut exact = written(places + MANY);
    let from = exact.len() - MANY;
    if tie(&exact, from) {
        exact = written(ALL_PLACES);
    }
    let up = exact.as_bytes().get(from).is_some_and(|next| *next >= b'5');
    let mut digits: String = exact.chars().take(from).filter(|digit| *digit != '.').collect();
    if up {
        raise(&mut digits);
    }
    if places > 0 {
        digits.insert(digits.len() - places, '.');
    }
    digits
}

/// `number` with `count` digits that count, in full or with an exponent, whichever is shorter by the rule of ECMAScript.
pub fn to_precision(number: f64, count: usize) -> String {
    let (digits, exponent) = significant(number, count);
    if exponent < -6 || exponent >= i32::try_from(count).unwrap_or(i32::MAX) {
        return with_exponent(&digits, exponent);
    }
    spread(&digits, exponent)
}

/// `digits`, the first of which has this exponent, without one.
pub fn spread(digits: &str, exponent: i32) -> String {
    let Ok(exponent) = usize::try_from(exponent) else {
        let zeros = usize::try_from(-1 - exponent).unwrap_or(0);
        return format!("0.{}{digits}", "0".repeat(zeros));
    };
    if digits.len() > exponent + 1 {
        let (before, behind) = digits.split_at(exponent + 1);
        format!("{before}.{behind}")
    } else {
        format!("{digits}{}", "0".repeat(exponent + 1 - digits.len()))
    }
}

/// A whole number that is not negative in base `radix` (2 to 36), in lower case. Beyond 2^53 the last digits of bases that
/// are no powers of two are 0, as in V8.
pub fn radix(number: f64, radix: u32) -> String {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let (mut rest, mut digits) = (number.trunc(), Vec::new());
    let base = f64::from(radix);
    while rest >= EXACT && !radix.is_power_of_two() {
        digits.push('0');
        rest = (rest / base).trunc();
    }
    loop {
        // Below the radix, so a digit.
        digits.push(char::from_digit((rest % base) as u32, radix).unwrap_or('0'));
        rest = (rest / base).trunc();
        if rest < 1.0 {
            return digits.iter().rev().collect();
        }
    }
}
