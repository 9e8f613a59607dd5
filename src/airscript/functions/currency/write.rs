//! Writes amounts in the manner of dinero.js 1 (reference, 7.7), whose formats are made of `$` or `USD`, `0` or `0,0`, and
//! `.00`.

use super::locale::Locale;

/// The most bytes that an amount takes when it is written.
pub const LONGEST: usize = 700;

/// Which mark of the currency a format asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    None,
    Symbol,
    Code,
}

/// A format.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    mark: Mark,
    grouped: bool,
    places: usize,
}

impl Format {
    /// The format that `text` says; nothing where it is none.
    pub fn read(text: &str) -> Option<Self> {
        /// As many places as Intl writes at most.
        const MOST: usize = 20;
        let text = text.trim();
        let (mark, rest) = match (text.strip_prefix('$'), text.strip_prefix("USD")) {
            (Some(rest), _) => (Mark::Symbol, rest),
            (_, Some(rest)) => (Mark::Code, rest),
            _ => (Mark::None, text),
        };
        let rest = rest.trim_start().strip_prefix('0')?;
        let (grouped, rest) = match rest.strip_prefix(",0") {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let places = match rest.strip_prefix('.') {
            Some(zeros) if !zeros.is_empty() => zeros,
            None if rest.is_empty() => rest,
            _ => return None,
        };
        let fits = places.len() <= MOST && places.bytes().all(|zero| zero == b'0');
        fits.then_some(Self { mark, grouped, places: places.len() })
    }
}

/// A number as it is written, without its sign: `123` with 2 places is 1.23.
pub struct Decimal {
    negative: bool,
    digits: String,
    places: usize,
}

impl Decimal {
    /// `number` in units of which `10^precision` are one.
    pub fn of(number: f64, precision: usize) -> Self {
        // Displayed by Rust, a number has no exponent and as few digits as stand for it.
        let written = number.abs().to_string();
        let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
        Self { negative: number < 0.0, digits: format!("{whole}{fraction}"), places: fraction.len() + precision }
    }

    /// The digits before and behind the point, rounded to `places`, half away from zero.
    fn rounded(&self, places: usize) -> (String, String) {
        let mut digits = self.digits.clone();
        if self.places >= digits.len() {
            digits.insert_str(0, &"0".repeat(self.places + 1 - digits.len()));
        }
        if self.places > places {
            let cut = digits.len() - (self.places - places);
            let up = digits.as_bytes().get(cut).is_some_and(|next| *next >= b'5');
            digits.truncate(cut);
            if up {
                raise(&mut digits);
            }
        } else {
            digits.push_str(&"0".repeat(places - self.places));
        }
        let (whole, fraction) = digits.split_at(digits.len() - places);
        let whole = whole.trim_start_matches('0');
        (if whole.is_empty() { "0" } else { whole }.to_owned(), fraction.to_owned())
    }
}

/// Adds 1 to the last digit.
fn raise(digits: &mut String) {
    let kept = digits.trim_end_matches('9').len();
    let nines = digits.len() - kept;
    digits.truncate(kept);
    let last = digits.pop().and_then(|last| last.to_digit(10)).and_then(|last| char::from_digit(last + 1, 10));
    digits.push(last.unwrap_or('1'));
    digits.push_str(&"0".repeat(nines));
}

/// The amount as a text.
pub fn money(amount: &Decimal, code: &str, format: &Format, locale: &Locale) -> String {
    let (whole, fraction) = amount.rounded(format.places);
    let zero = whole == "0" && fraction.bytes().all(|digit| digit == b'0');
    let sign = if amount.negative && !zero { "-" } else { "" };
    let whole = if format.grouped { grouped(&whole, locale) } else { whole };
    let point = if fraction.is_empty() { "" } else { locale.decimal };
    let mark = match format.mark {
        Mark::None => return format!("{sign}{whole}{point}{fraction}"),
        Mark::Symbol => locale.symbol(code),
        Mark::Code => code,
    };
    if locale.behind {
        return format!("{sign}{whole}{point}{fraction}\u{a0}{mark}");
    }
    // As CLDR has it: letters keep a distance from digits, signs need none.
    let letters = mark.ends_with(|last: char| last.is_alphanumeric() || last == '.');
    let space = if letters || locale.apart { "\u{a0}" } else { "" };
    format!("{sign}{mark}{space}{whole}{point}{fraction}")
}

fn grouped(whole: &str, locale: &Locale) -> String {
    let mut text = String::with_capacity(whole.len() * 2);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push_str(locale.thousands);
        }
        text.push(digit);
    }
    text
}
