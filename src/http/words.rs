//! Times, sizes and counts as people read them.

use crate::base::{Moment, exact, iso};

/// A moment, seen from another.
#[derive(Debug, Clone, Copy)]
pub struct When {
    at: Moment,
    now: Moment,
}

impl When {
    /// `at`, seen from `now`.
    pub fn new(at: Moment, now: Moment) -> Self {
        Self { at, now }
    }

    /// For `<time datetime>`.
    pub fn iso(&self) -> String {
        iso(self.at)
    }

    /// The exact time, for the tooltip.
    pub fn exact(&self) -> String {
        exact(self.at)
    }

    /// "2 days ago". The browser's script says the same and keeps it fresh.
    pub fn ago(&self) -> String {
        let seconds = (self.now - self.at).num_seconds();
        let (count, unit) = match seconds {
            ..45 => return "just now".to_owned(),
            45..2_700 => ((seconds + 30) / 60, "minute"),
            2_700..79_200 => ((seconds + 1_800) / 3_600, "hour"),
            79_200..2_160_000 => ((seconds + 43_200) / 86_400, "day"),
            2_160_000..29_808_000 => ((seconds + 1_296_000) / 2_592_000, "month"),
            _ => ((seconds + 15_768_000) / 31_536_000, "year"),
        };
        counted(count.max(1), unit) + " ago"
    }
}

/// "1 file", "12 files".
pub fn counted(count: i64, noun: &str) -> String {
    // Joined by hand: lists say how long ago in every row, and `format!` took 6 % of a page.
    let ending = if count == 1 { "" } else { "s" };
    [&count.to_string(), " ", noun, ending].concat()
}

/// "640 B", "1.2 kB", "3.4 MB": powers of 1000.
pub fn bytes(count: u64) -> String {
    let units = ["kB", "MB", "GB", "TB"];
    if count < 1_000 {
        return format!("{count} B");
    }
    let mut size = count as f64 / 1_000.0;
    let mut unit = units[0];
    for next in &units[1..] {
        if size < 999.95 {
            break;
        }
        size /= 1_000.0;
        unit = next;
    }
    format!("{size:.1} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::parse_iso;

    #[test]
    fn times_read_as_people_say_them() {
        let at = parse_iso("2026-01-01T00:00:00Z").unwrap();
        let seen = |seconds| When::new(at, at + chrono::Duration::seconds(seconds)).ago();
        assert_eq!(seen(5), "just now");
        assert_eq!(seen(60), "1 minute ago");
        assert_eq!(seen(7_200), "2 hours ago");
        assert_eq!(seen(2 * 86_400), "2 days ago");
        assert_eq!(seen(40 * 86_400), "1 month ago");
        assert_eq!(seen(800 * 86_400), "2 years ago");
    }

    #[test]
    fn sizes_read_as_people_say_them() {
        assert_eq!(bytes(640), "640 B");
        assert_eq!(bytes(1_234), "1.2 kB");
        assert_eq!(bytes(999_999), "1.0 MB");
        assert_eq!(bytes(5_000_000_000_000_000), "5000.0 TB");
    }
}
