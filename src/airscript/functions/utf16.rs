//! Positions in texts as the language counts them: in units of UTF-16 (reference, section 3).

/// How many units `text` has.
pub fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
}

/// The part of `text` from the unit `from` to before the unit `to`. Half a pair of surrogates at a cut is U+FFFD.
pub fn part(text: &str, from: usize, to: usize) -> String {
    if text.is_ascii() {
        let to = to.min(text.len());
        return text[from.min(to)..to].to_owned();
    }
    let units: Vec<u16> = text.encode_utf16().skip(from).take(to.saturating_sub(from)).collect();
    String::from_utf16_lossy(&units)
}

/// The unit at which the byte `at` of `text` stands.
pub fn position(text: &str, at: usize) -> usize {
    length(&text[..at])
}

/// A Number as a count of units: what is negative is 0, what is broken is cut.
pub fn count(number: f64) -> usize {
    number.max(0.0) as usize
}
