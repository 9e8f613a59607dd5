//! Reads amounts of money.

use iso_currency::Currency;

use super::decimals;
use super::locale::Locale;

/// The amount, code and precision that `text` says; nothing where it says none.
pub fn money(text: &str, locale: &Locale) -> Option<(f64, String, usize)> {
    let (number, mark) = sorted(text);
    let code = if mark.is_empty() { "USD".to_owned() } else { code(&mark, locale)? };
    let (negative, digits, places) = amount(&number, locale)?;
    // Decimals beyond those of the currency are kept, so that nothing is lost.
    let precision = decimals(&code).max(places);
    let digits = format!("{digits}{}", "0".repeat(precision - places));
    let amount: f64 = digits.parse().ok().filter(|amount: &f64| amount.is_finite())?;
    Some((if negative && amount != 0.0 { -amount } else { amount }, code, precision))
}

/// The characters of numbers, and the others; white space is neither.
fn sorted(text: &str) -> (String, String) {
    let of_numbers = |character: char| character.is_ascii_digit() || "-\u{2212}+().,'’".contains(character);
    let mut number = String::new();
    let mut mark = String::new();
    for character in text.chars().filter(|character| !character.is_whitespace()) {
        if of_numbers(character) { number.push(character) } else { mark.push(character) }
    }
    (number, mark)
}

/// The code that a mark means: a code, or a symbol here or of one currency only.
fn code(mark: &str, locale: &Locale) -> Option<String> {
    let upper = mark.to_ascii_uppercase();
    if Currency::from_code(&upper).is_some() {
        return Some(upper);
    }
    let bare = |symbol: &str| symbol.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let own = locale.symbols().find(|(_, symbol)| bare(symbol) == mark).map(|(code, _)| code);
    own.or_else(|| locale.of_symbol(mark)).map(str::to_owned)
}

/// Whether it is negative, its digits without a point, and how many of them are behind it.
fn amount(number: &str, locale: &Locale) -> Option<(bool, String, usize)> {
    let minus = |text: &str| text.starts_with(['-', '\u{2212}']);
    let bracketed = number.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let signed = bracketed.unwrap_or(number);
    let negative = bracketed.is_some() || minus(signed);
    let bare = signed.strip_prefix(['-', '\u{2212}', '+']).unwrap_or(signed);
    let mut parts = bare.split(locale.decimal);
    let (whole, fraction) = (parts.next()?, parts.next().unwrap_or_default());
    let all_digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let separators: &[char] = if locale.decimal == "." { &[',', '\'', '’'] } else { &['.', '\'', '’'] };
    let whole: String = whole.split(separators).collect();
    let fits = parts.next().is_none() && all_digits(&whole) && all_digits(fraction);
    // As many decimals as a Currency may have.
    let some = !(whole.is_empty() && fraction.is_empty()) && fraction.len() <= 20;
    (fits && some).then(|| (negative, format!("{whole}{fraction}"), fraction.len()))
}
