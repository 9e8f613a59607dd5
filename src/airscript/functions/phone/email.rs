//! The syntax of addresses of e-mail.

/// Whether `text` is written like an address: a name of RFC 5322 without quotes, one `@`, and a domain of letters, digits
/// and hyphens with at least two parts, the last of which is no number. The lengths are those of RFC 5321, 4.5.3.1.
pub fn is_address(text: &str) -> bool {
    const LONGEST: usize = 254;
    const LONGEST_NAME: usize = 64;
    let Some((name, domain)) = text.split_once('@') else { return false };
    let parts: Vec<&str> = domain.split('.').take(LONGEST).collect();
    text.len() <= LONGEST
        && name.len() <= LONGEST_NAME
        && name.split('.').all(is_word)
        && parts.len() >= 2
        && parts.iter().all(|part| is_label(part))
        && parts.last().is_some_and(|last| is_top(last))
}

/// What stands between the points of a name. Letters of all scripts may (RFC 6531).
fn is_word(word: &str) -> bool {
    let fits = |c: char| {
        c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c) || (!c.is_ascii() && c.is_alphanumeric())
    };
    !word.is_empty() && word.chars().all(fits)
}

/// What stands between the points of a domain.
fn is_label(label: &str) -> bool {
    const LONGEST: usize = 63;
    let inside = label.chars().all(|c| c == '-' || c.is_alphanumeric());
    inside && !label.is_empty() && label.len() <= LONGEST && !label.starts_with('-') && !label.ends_with('-')
}

/// The last part of a domain has two letters or more; digits are in it only where it stands for other letters.
fn is_top(label: &str) -> bool {
    let letters = label.chars().all(char::is_alphabetic);
    label.chars().count() >= 2 && (letters || label.starts_with("xn--"))
}
