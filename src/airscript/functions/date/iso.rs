//! Reads texts in ISO 8601, in the forms that moment knows.

use chrono::NaiveDate;

use super::locale::Locale;
use super::parse::{self, Reading};

/// The forms of a date, `0` standing for a figure and `+` for a sign; its format; and whether a time may follow.
const DATES: [(&str, &str, bool); 13] = [
    ("+000000-00-00", "YYYYYY-MM-DD", true),
    ("0000-00-00", "YYYY-MM-DD", true),
    ("0000-W00-0", "GGGG-[W]WW-E", true),
    ("0000-W00", "GGGG-[W]WW", false),
    ("0000-000", "YYYY-DDD", true),
    ("0000-00", "YYYY-MM", false),
    ("+0000000000", "YYYYYYMMDD", true),
    ("00000000", "YYYYMMDD", true),
    ("0000W000", "GGGG[W]WWE", true),
    ("0000W00", "GGGG[W]WW", false),
    ("0000000", "YYYYDDD", true),
    ("000000", "YYYYMM", false),
    ("0000", "YYYY", false),
];

/// The forms of a time, without parts of a second.
const TIMES: [(&str, &str); 5] =
    [("00:00:00", "HH:mm:ss"), ("00:00", "HH:mm"), ("000000", "HHmmss"), ("0000", "HHmm"), ("00", "HH")];

/// The forms of an offset.
const OFFSETS: [&str; 4] = ["Z", "+00:00", "+0000", "+00"];

/// What `text` is in ISO 8601: a date, and perhaps a time and an offset.
pub fn read(text: &str, locale: &Locale, today: NaiveDate) -> Option<Reading> {
    let text = text.trim();
    // No form is longer, apart from figures of a second.
    if text.len() > 80 {
        return None;
    }
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let (_, date_format, timed) = DATES.iter().find(|(form, _, _)| has(date, form))?;
    let Some(time) = time else { return parse::read(date, date_format, locale, today) };
    if !timed {
        return None;
    }
    let (clock, offset) = time.find(['Z', '+', '-']).map_or((time, ""), |at| time.split_at(at));
    if !offset.is_empty() && !OFFSETS.iter().any(|form| has(offset, form)) {
        return None;
    }
    let clock = if offset == "Z" { clock.trim_end() } else { clock };
    let (whole, fraction) = clock.split_once(['.', ',']).map_or((clock, None), |(whole, rest)| (whole, Some(rest)));
    let (_, time_format) = TIMES.iter().find(|(form, _)| has(whole, form))?;
    let mut format = format!("{date_format} {time_format}");
    if let Some(figures) = fraction {
        if !format.ends_with("ss") || figures.is_empty() || figures.bytes().any(|byte| !byte.is_ascii_digit()) {
            return None;
        }
        format.push_str(".SSSS");
    }
    if !offset.is_empty() {
        format.push('Z');
    }
    parse::read(&format!("{date} {}", time.replace(',', ".")), &format, locale, today)
}

/// Whether `text` has this form.
fn has(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text.bytes().zip(form.bytes()).all(|(byte, wanted)| match wanted {
            b'0' => byte.is_ascii_digit(),
            b'+' => byte == b'+' || byte == b'-',
            wanted => byte == wanted,
        })
}
