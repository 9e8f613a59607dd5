//! Byte ranges (RFC 9110, section 14).

use std::ops::Range;

/// What a `Range` header asks of a body of `len` bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// All of it: no header, more than one range, or one that cannot be read.
    Whole,
    /// These bytes.
    Part(Range<u64>),
    /// Bytes that are not there.
    Beyond,
}

/// Reads a `Range` header.
pub fn asked(header: Option<&str>, len: u64) -> Asked {
    let Some((first, last)) =
        header.and_then(|header| header.strip_prefix("bytes=")).and_then(|set| set.split_once('-'))
    else {
        return Asked::Whole;
    };
    let number = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse::<u64>().unwrap_or(u64::MAX))
    };
    match (number(first.trim()), number(last.trim())) {
        (Some(first), Some(last)) if first <= last && first < len => {
            Asked::Part(first..last.saturating_add(1).min(len))
        }
        (Some(first), None) if last.trim().is_empty() && first < len => Asked::Part(first..len),
        (None, Some(count)) if first.trim().is_empty() && count > 0 => Asked::Part(len.saturating_sub(count)..len),
        (Some(first), Some(last)) if first <= last => Asked::Beyond,
        (Some(_), None) if last.trim().is_empty() => Asked::Beyond,
        (None, Some(0)) if first.trim().is_empty() => Asked::Beyond,
        _ => Asked::Whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_range_is_read_and_anything_else_gives_the_whole() {
        let cases = [
            (None, Asked::Whole),
            (Some("bytes=0-0"), Asked::Part(0..1)),
            (Some("bytes=2-4"), Asked::Part(2..5)),
            (Some("bytes=5-"), Asked::Part(5..10)),
            (Some("bytes=-3"), Asked::Part(7..10)),
            (Some("bytes=-30"), Asked::Part(0..10)),
            (Some("bytes=8-99999999999999999999"), Asked::Part(8..10)),
            (Some("bytes=10-"), Asked::Beyond),
            (Some("bytes=10-12"), Asked::Beyond),
            (Some("bytes=-0"), Asked::Beyond),
            (Some("bytes=4-2"), Asked::Whole),
            (Some("bytes=0-1,3-4"), Asked::Whole),
            (Some("bytes=a-b"), Asked::Whole),
            (Some("items=0-1"), Asked::Whole),
        ];
        for (header, expected) in cases {
            assert_eq!(asked(header, 10), expected, "{header:?}");
        }
    }
}
