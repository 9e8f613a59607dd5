//! Reads a text in a format of moment.js, as leniently: what does not fit is skipped, what is missing is today or 0.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::fields::Fields;
use super::locale::{ENGLISH, Locale, Names};
use super::moment::Moment;
use super::token::{Piece, pieces};
use super::zone::Zone;

/// What a text says.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    /// What a clock and calendar show.
    pub local: NaiveDateTime,
    /// The minutes they are ahead of UTC, where the text says so.
    pub offset: Option<i64>,
}

impl Reading {
    /// The moment in a zone: where the text names an offset, the instant that is; else what the clocks of the zone show.
    pub fn moment(&self, zone: Zone) -> Option<Moment> {
        let Some(minutes) = self.offset else { return Moment::at(self.local, zone) };
        let utc = self.local.checked_sub_signed(TimeDelta::try_minutes(minutes)?)?;
        Moment::from_instant(utc.and_utc().timestamp_millis(), zone)
    }
}

/// What `text` says in `format`; nothing where it has none of it, or there is no such day or time.
pub fn read(text: &str, format: &str, locale: &Locale, today: NaiveDate) -> Option<Reading> {
    let mut reader = Reader { rest: text, locale, fields: Fields::default() };
    for piece in pieces(format) {
        match piece {
            Piece::Plain(plain) => reader.skip(plain),
            Piece::Token(token) => reader.token(token)?,
        }
    }
    reader.fields.reading(locale.weeks, today)
}

/// How many figures a token takes, and whether a sign may stand before them.
struct Figures {
    signed: bool,
    least: usize,
    most: usize,
}

/// The figures of a token; nothing for one that is words.
fn figures(token: &str) -> Option<Figures> {
    let (signed, least, most) = match token {
        "Y" | "x" => (true, 1, 17),
        "YYYY" | "gggg" | "GGGG" => (false, 1, 4),
        "YYYYY" | "YYYYYY" | "ggggg" | "GGGGG" => (true, 1, 6),
        "Q" | "Qo" => (false, 1, 1),
        "DDD" | "DDDo" | "S" | "SS" | "SSS" => (false, 1, 3),
        "DDDD" => (false, 3, 3),
        "Hmm" | "hmm" => (false, 3, 4),
        "Hmmss" | "hmmss" => (false, 5, 6),
        "X" => (true, 1, 14),
        "MMM" | "MMMM" | "dd" | "ddd" | "dddd" | "a" | "A" | "z" | "zz" | "Z" | "ZZ" => return None,
        token if token.starts_with('S') => (false, 1, usize::MAX),
        _ => (false, 1, 2),
    };
    Some(Figures { signed, least, most })
}

struct Reader<'t, 'l> {
    rest: &'t str,
    locale: &'l Locale,
    fields: Fields,
}

impl<'t> Reader<'t, '_> {
    /// Goes on behind `plain`, if it is somewhere.
    fn skip(&mut self, plain: &str) {
        if let Some((_, rest)) = self.rest.split_once(plain) {
            self.rest = rest;
        }
    }

    /// Takes what is between two bytes, at borders of characters, and goes on behind it.
    fn take(&mut self, from: usize, to: usize) -> &'t str {
        let taken = self.rest.get(from..to).unwrap_or("");
        self.rest = self.rest.get(to..).unwrap_or("");
        taken
    }

    /// Looks for what `token` stands for. Nothing is said where it is not there, but a word that is no name is wrong.
    fn token(&mut self, token: &str) -> Option<()> {
        if let Some(wanted) = figures(token) {
            let Some((from, to)) = self.find_figures(&wanted) else { return Some(()) };
            let taken = self.take(from, to);
            if token.ends_with('o') {
                self.skip_ordinal();
            }
            let fraction = if token == "X" { self.fraction() } else { "" };
            return self.fields.put(token, taken, fraction);
        }
        match token {
            "a" | "A" => self.half(),
            "Z" | "ZZ" => self.offset(),
            "z" | "zz" => Some(()),
            token => self.name(token),
        }
    }

    /// Where the figures of a token begin and end.
    fn find_figures(&self, wanted: &Figures) -> Option<(usize, usize)> {
        let bytes = self.rest.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let run = bytes.iter().skip(at).take_while(|byte| byte.is_ascii_digit()).count();
            if run >= wanted.least {
                let before = at.checked_sub(1).and_then(|before| bytes.get(before));
                let sign = wanted.signed && before.is_some_and(|byte| b"+-".contains(byte));
                return Some((at - usize::from(sign), at + run.min(wanted.most)));
            }
            at += run + 1;
        }
        None
    }

    /// The figures behind a point, which a number of seconds may have.
    fn fraction(&mut self) -> &'t str {
        let Some(behind) = self.rest.strip_prefix('.') else { return "" };
        let run = behind.bytes().take_while(u8::is_ascii_digit).take(3).count();
        if run == 0 { "" } else { self.take(1, 1 + run) }
    }

    /// `th`, `.`, `er`: what an ordinal has behind its figures.
    fn skip_ordinal(&mut self) {
        let marks = ["st", "nd", "rd", "th", "er", "re", "ste", "de", "e", ".", "º", "ª", "日"];
        let end = self.rest.find(|c: char| !c.is_alphabetic()).unwrap_or(self.rest.len());
        let end = if end == 0 { self.rest.chars().next().map_or(0, char::len_utf8) } else { end };
        let word = self.rest.get(..end).unwrap_or("").to_lowercase();
        if marks.contains(&word.as_str()) {
            self.take(0, end);
        }
    }

    /// Morning or afternoon: the first `a` or `p`, or what the locale writes.
    fn half(&mut self) -> Option<()> {
        let own = self.locale.halves();
        for (half, word) in own.iter().enumerate().filter(|(_, word)| !word.is_ascii()) {
            if let Some(at) = self.rest.find(word) {
                self.take(at, at + word.len());
                self.fields.half(if half == 1 { 12 } else { 0 });
                return Some(());
            }
        }
        let Some(at) = self.rest.find(['a', 'A', 'p', 'P']) else { return Some(()) };
        let letter = self.take(at, at + 1);
        for mark in [".", "mM", "."] {
            self.rest = self.rest.strip_prefix(|c| mark.contains(c)).unwrap_or(self.rest);
        }
        self.fields.half(if letter.eq_ignore_ascii_case("p") { 12 } else { 0 });
        Some(())
    }

    /// `Z`, `+05`, `-0800` or `+05:30`.
    fn offset(&mut self) -> Option<()> {
        let bytes = self.rest.as_bytes();
        let figure = |at: usize| bytes.get(at).filter(|byte| byte.is_ascii_digit()).map(|byte| i64::from(byte - b'0'));
        let pair = |at: usize| Some(figure(at)? * 10 + figure(at + 1)?);
        for (at, byte) in bytes.iter().enumerate() {
            if matches!(byte, b'Z' | b'z') {
                self.take(at, at + 1);
                self.fields.offset(0);
                return Some(());
            }
            if let (b'+' | b'-', Some(hours)) = (byte, pair(at + 1)) {
                let colon = usize::from(bytes.get(at + 3) == Some(&b':'));
                let minutes = pair(at + 3 + colon);
                let end = minutes.map_or(at + 3, |_| at + 5 + colon);
                let all = hours * 60 + minutes.unwrap_or(0);
                self.fields.offset(if *byte == b'-' { -all } else { all });
                self.take(at, end);
                return Some(());
            }
        }
        Some(())
    }

    /// The name of a month or a day: the next word has to begin with one, in the language of the locale or in English.
    fn name(&mut self, token: &str) -> Option<()> {
        let is_letter = |c: char| c.is_alphabetic() || c == '\'' || c == 'ª';
        let Some(letters) = self.rest.find(is_letter) else { return Some(()) };
        // Figures before the letters are of the word: Japanese months are counted.
        let before = self.rest.get(..letters).unwrap_or("");
        let from = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let behind = self.rest.get(letters..).unwrap_or("");
        let to = letters + behind.find(|c: char| !is_letter(c)).unwrap_or(behind.len());
        let word = self.take(from, to).to_lowercase();
        let languages = [self.locale.names, &ENGLISH];
        let mut found = languages.iter().filter_map(|names| place(&word, token, names));
        self.fields.named(token, found.next()?);
        Some(())
    }
}

/// Which month or day `word` begins with the name of, from 0.
fn place(word: &str, token: &str, names: &Names) -> Option<i64> {
    let begins = |name: &&str| word.starts_with(name.to_lowercase().trim_end_matches('.'));
    let any = |lists: &[&[&str]]| {
        let mut found = lists.iter().filter_map(|list| list.iter().position(&begins));
        found.next().map(|at| at as i64)
    };
    if token.starts_with('M') {
        any(&[&names.months, &names.months_short])
    } else {
        any(&[&names.days, &names.days_short, &names.days_least])
    }
}
