//! Whether characters can be a secret: no placeholder, no word, no name of a variable; and whether they look random.

use std::ops::Range;

/// What stands where a secret will come. In lower case.
const PLACEHOLDERS: [&str; 21] = [
    "example",
    "placeholder",
    "changeme",
    "change_me",
    "change-me",
    "your",
    "xxxx",
    "****",
    "....",
    "redacted",
    "dummy",
    "insert",
    "<",
    "{{",
    "${",
    "%(",
    "undefined",
    "foobar",
    "removed",
    "•",
    "…",
];

/// Words that are written for a password in an example.
const STAND_INS: [&str; 13] = [
    "password", "passwd", "pass", "pwd", "secret", "token", "user", "username", "null", "none", "true", "false",
    "required",
];

/// Whether `text` stands where a secret will come.
pub fn is_placeholder(text: &str) -> bool {
    let lower = text.to_lowercase();
    STAND_INS.contains(&lower.as_str()) || PLACEHOLDERS.iter().any(|word| lower.contains(word))
}

/// Whether `text` is made of words: letters, with capitals only where words begin, joined by `-`, `_` or `.`.
pub fn is_words(text: &str) -> bool {
    let mut before = ' ';
    for c in text.chars() {
        let fits = match c {
            '-' | '_' | '.' | ':' | '/' => true,
            c if c.is_uppercase() => !before.is_uppercase() || text.chars().all(|c| !c.is_lowercase()),
            c => c.is_alphabetic(),
        };
        if !fits {
            return false;
        }
        before = c;
    }
    true
}

/// Whether `text` is the name of a variable, or a path of such names: `activity.token2`.
pub fn is_path(text: &str) -> bool {
    let name = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    text.contains(['.', '#']) && text.split(['.', '#']).all(name) && text.split(['.', '#']).all(|part| !is_random(part))
}

/// Whether `text` has letters and digits.
pub fn is_mixed(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit()) && text.bytes().any(|b| b.is_ascii_alphabetic())
}

/// Whether `text` is base 64 of a name and a password with a colon between (RFC 7617).
pub fn is_basic(text: &str) -> bool {
    let trimmed = text.trim_end_matches('=');
    let encoding = if text.contains(['-', '_']) { data_encoding::BASE64URL_NOPAD } else { data_encoding::BASE64_NOPAD };
    let decoded = encoding.decode(trimmed.as_bytes()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    decoded.is_some_and(|pair| {
        let printable = pair.chars().all(|c| !c.is_control());
        printable && pair.split_once(':').is_some_and(|(name, password)| !name.is_empty() || !password.is_empty())
    })
}

/// The fewest and the most characters of what is taken for random: ids are shorter, files are longer.
const LENGTHS: Range<usize> = 24..161;

/// Whether `text`, letters, digits and `+ / - _ =`, looks as if chance had made it. Hashes and UUIDs, which are the
/// digits of a number, do not count: files of apps are full of them.
pub fn is_random(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    let digits = body.bytes().filter(u8::is_ascii_digit).count();
    if !LENGTHS.contains(&body.len()) || digits < 2 || body.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-') {
        return false;
    }
    let (lower, upper) = (body.bytes().any(|b| b.is_ascii_lowercase()), body.bytes().any(|b| b.is_ascii_uppercase()));
    let both = lower && upper;
    if !lower && !upper {
        return false;
    }
    // Words with a number behind them keep to one class of characters for long; chance does not.
    let (turns, bits) = (turns(body), bits_a_character(body));
    if both { turns >= 0.3 && bits >= 3.8 } else { digits >= 5 && body.len() >= 30 && turns >= 0.26 && bits >= 3.7 }
}

/// How often two neighbours are of another class: lower case, capital, digit or mark; from 0 to 1.
fn turns(text: &str) -> f64 {
    let class = |b: u8| match b {
        b'a'..=b'z' => 0,
        b'A'..=b'Z' => 1,
        b'0'..=b'9' => 2,
        _ => 3,
    };
    let bytes = text.as_bytes();
    let turn = |at: usize| {
        let of = |at: usize| bytes.get(at).map(|b| class(*b));
        // A capital that begins a word and the letter after it are one turn, not two.
        let begins = of(at) == Some(1) && of(at + 1) == Some(0) && (at == 0 || of(at - 1) != Some(1));
        of(at) != of(at + 1) && !begins
    };
    let turns = (0..bytes.len().saturating_sub(1)).filter(|at| turn(*at)).count();
    turns as f64 / bytes.len().saturating_sub(1).max(1) as f64
}

/// Shannon's measure, in bits.
fn bits_a_character(text: &str) -> f64 {
    let mut counts = [0u32; 256];
    text.bytes().for_each(|b| counts[usize::from(b)] += 1);
    let len = text.len().max(1) as f64;
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| f64::from(*count) / len)
        .map(|share| -share * share.log2())
        .sum()
}

/// The places in `text` that look random, but for those inside of addresses, embedded files, certificates and checksums
/// of scripts: what stands there is public.
pub fn random_places(text: &str) -> Vec<Range<usize>> {
    if text.len() < LENGTHS.start {
        return Vec::new();
    }
    let mut places = Vec::new();
    let mut start = 0;
    let token = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'-' | b'_' | b'=');
    let bytes = text.as_bytes();
    while start < bytes.len() {
        let len = bytes.iter().skip(start).take_while(|b| token(**b)).count();
        if len >= LENGTHS.start {
            let run = text.get(start..start + len).unwrap_or_default();
            if is_random(run) && !is_public(text, start) {
                places.push(start..start + len);
            }
        }
        start += len + 1;
    }
    places
}

/// Whether what begins at `at` belongs to something that everybody may see.
fn is_public(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let word = before.rsplit([' ', '\t', '\n', '\r', '"', '\'', '(', '<', '>', '`']).next().unwrap_or_default();
    let checksum = ["sha256", "sha384", "sha512"];
    let run = text.get(at..).unwrap_or_default();
    let own = checksum.iter().any(|name| run.starts_with(name) || word.ends_with(&format!("{name}-")));
    let certificate = || {
        let begins = ["-----BEGIN CERTIFICATE", "-----BEGIN PUBLIC KEY", "-----BEGIN RSA PUBLIC KEY"];
        begins.iter().filter_map(|begin| before.rfind(begin)).any(|begin| {
            let since = before.get(begin..).unwrap_or_default();
            !since.contains("-----END")
        })
    };
    own || word.contains("://") || word.starts_with("data:") || word.contains(";base64,") || certificate()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_is_told_from_words() {
        for text in
            ["kX9vQ2mZ7pL4tR8wN3bY6cF1", "Zm9vYmFyQmF6MTIzNDU2Nzg5MHF3ZXJ0eQ==", "q8w3e5r1t7y2u9i4o6p0a3s5d8f1g7h2"]
        {
            assert!(is_random(text), "{text}");
        }
        for text in [
            "navigateToThankYouPageNumber2And3",
            "section-2-row-3-column-4-of-the-table",
            "01990000-0000-7000-8000-000000000101",
            "d41d8cd98f00b204e9800998ecf8427e",
            "primaryButtonBackgroundColor100Hover200",
            "abcdefghijklmnopqrstuvwxyz0123456789",
        ] {
            assert!(!is_random(text), "{text}");
        }
    }

    #[test]
    fn what_everybody_may_see_is_left_out() {
        let key = "kX9vQ2mZ7pL4tR8wN3bY6cF1";
        assert_eq!(random_places(&format!("say {key} now")).first(), Some(&(4..28)));
        for text in [
            format!("https://fonts.example/s/{key}.woff2"),
            format!("url(data:font/woff2;base64,{key})"),
            format!("sha384-{key}"),
            format!("-----BEGIN CERTIFICATE-----\n{key}\n-----END CERTIFICATE-----"),
        ] {
            assert!(random_places(&text).is_empty(), "{text}");
        }
    }

    #[test]
    fn names_and_placeholders_are_none() {
        assert!(is_path("activity.token2") && is_path("session.api_key") && !is_path("hunter2"));
        assert!(is_words("invitation") && is_words("Forgot-password") && !is_words("hunter2") && !is_words("aB3"));
        assert!(is_placeholder("<your-key>") && is_placeholder("password") && !is_placeholder("hunter2"));
        assert!(is_basic("YWRhOmh1bnRlcjI=") && !is_basic("information"));
    }
}
