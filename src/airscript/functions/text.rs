//! Functions on Texts (reference, 7.1).

use std::sync::LazyLock;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{CollatorBorrowed, CollatorPreferences};

use super::call::{Answer, Call};
use super::{Function, Group, Nulls, may, needs, utf16};
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;

const TEXT: Kinds = Kinds::TEXT;
const NUMBER: Kinds = Kinds::NUMBER;

/// What most functions on Texts have in common: NULL in, NULL out.
const PLAIN: Function = Function::plain(Group::Text, Kinds::TEXT, Nulls::Through);

pub(super) const ALL: &[Function] = &[
    Function {
        name: "CAPITALIZE",
        takes: &[needs("string", TEXT)],
        says: "The text with its first character in upper case; the rest stays as it is.",
        examples: &[
            (r#"CAPITALIZE("hello world")"#, r#""Hello world""#),
            (r#"CAPITALIZE("iPhone")"#, r#""IPhone""#),
            (r#"CAPITALIZE("éclair")"#, r#""Éclair""#),
            (r#"CAPITALIZE("")"#, r#""""#),
        ],
        body: |call| {
            let text = call.text(0)?;
            call.works(text.len())?;
            call.made(capitalized(text))
        },
        ..PLAIN
    },
    Function {
        name: "CONCAT",
        takes: &[needs("string", Kinds::ANY)],
        again: 1,
        says: "All the texts, one after the other. What is no Text is written as an interpolation writes it.",
        examples: &[
            (r#"CONCAT("Hello ", "world", "!")"#, r#""Hello world!""#),
            (r#"CONCAT("page ", 3)"#, r#""page 3""#),
            (r#"CONCAT("a", NULL, "b")"#, r#""ab""#),
        ],
        nulls: Nulls::Seen,
        body: |call| {
            let mut text = String::new();
            for place in 0..call.values.len() {
                append(&mut text, call.value(place), call)?;
            }
            call.made(text)
        },
        ..PLAIN
    },
    Function {
        name: "ISSTRING",
        takes: &[needs("value", Kinds::ANY)],
        gives: Kinds::BOOLEAN,
        says: "Whether the value is a Text.",
        examples: &[(r#"ISSTRING("")"#, "TRUE"), ("ISSTRING(3)", "FALSE"), ("ISSTRING(NULL)", "FALSE")],
        nulls: Nulls::Seen,
        body: |call| Ok(Value::Boolean(call.value(0).as_text().is_some())),
        ..PLAIN
    },
    Function {
        name: "LOWERCASE",
        takes: &[needs("string", TEXT)],
        says: "The text in lower case.",
        examples: &[
            (r#"LOWERCASE("Hello world!")"#, r#""hello world!""#),
            (r#"LOWERCASE("ÄÖÜ")"#, r#""äöü""#),
            ("LOWERCASE(NULL)", "NULL"),
        ],
        body: |call| {
            let text = call.text(0)?;
            call.works(text.len())?;
            call.made(text.to_lowercase())
        },
        ..PLAIN
    },
    Function {
        name: "PADSTRING",
        takes: &[needs("string", TEXT), needs("length", NUMBER), may("pad", TEXT)],
        says: "The text with `pad` (a blank, if it is left out) before it, as often as it takes to be `length` long.",
        examples: &[
            (r#"PADSTRING("7", 3, "0")"#, r#""007""#),
            (r#"PADSTRING("7", 3)"#, r#""  7""#),
            (r#"PADSTRING("12345", 3, "0")"#, r#""12345""#),
            (r#"PADSTRING("x", 6, "ab")"#, r#""ababax""#),
            (r#"PADSTRING("x", 6, "")"#, r#""x""#),
        ],
        body: padded,
        ..PLAIN
    },
    Function {
        name: "REPLACE",
        takes: &[needs("base_string", TEXT), needs("find", TEXT), needs("replacement", TEXT)],
        says: "The text with the first occurrence of `find` replaced.",
        examples: &[
            (r#"REPLACE("Hello world!", "l", "L")"#, r#""HeLlo world!""#),
            (r#"REPLACE("a.b.c", ".", "-")"#, r#""a-b.c""#),
            (r#"REPLACE("abc", "x", "y")"#, r#""abc""#),
        ],
        body: |call| {
            let (text, find, with) = (call.text(0)?, call.text(1)?, call.text(2)?);
            call.works(text.len())?;
            call.made(text.replacen(find, with, 1))
        },
        ..PLAIN
    },
    Function {
        name: "REPT",
        takes: &[needs("string", TEXT), needs("count", NUMBER)],
        says: "The text, `count` times.",
        examples: &[
            (r#"REPT("abc", 3)"#, r#""abcabcabc""#),
            (r#"REPT("abc", 0)"#, r#""""#),
            (r#"REPT("abc", -1)"#, r#""""#),
            (r#"REPT("ab", 2.9)"#, r#""abab""#),
        ],
        body: |call| {
            let (text, count) = (call.text(0)?, utf16::count(call.number(1)?));
            let count = if text.is_empty() { 0 } else { count };
            call.makes(text.len().saturating_mul(count))?;
            Ok(Value::text(text.repeat(count)))
        },
        ..PLAIN
    },
    Function {
        name: "SPLIT",
        takes: &[needs("string", TEXT), may("separator", TEXT)],
        gives: Kinds::LIST,
        says: "The pieces of the text between separators (blanks, if it is left out). Empty pieces count.",
        examples: &[
            (r#"SPLIT("Hello world!")"#, r#"["Hello", "world!"]"#),
            (r#"SPLIT("a,,b", ",")"#, r#"["a", "", "b"]"#),
            (r#"SPLIT("abc", "")"#, r#"["a", "b", "c"]"#),
            (r#"SPLIT("", ",")"#, r#"[""]"#),
        ],
        body: split,
        ..PLAIN
    },
    Function {
        name: "STRING_COMPARE",
        takes: &[needs("string_1", TEXT), needs("string_2", TEXT)],
        gives: NUMBER,
        says: "-1, 0 or 1: whether the first text comes before, with or after the second in the alphabet.",
        examples: &[
            (r#"STRING_COMPARE("Apples", "Bananas")"#, "-1"),
            (r#"STRING_COMPARE("world", "world")"#, "0"),
            (r#"STRING_COMPARE("world", "World")"#, "-1"),
            (r#"STRING_COMPARE("wo", "world")"#, "-1"),
            (r#"STRING_COMPARE("zebra", "Äpfel")"#, "1"),
        ],
        body: |call| {
            let (one, other) = (call.text(0)?, call.text(1)?);
            call.works(one.len().min(other.len()) * 8)?;
            let order = collator().map_or_else(|| one.cmp(other), |collator| collator.compare(one, other));
            Ok(Value::Number(f64::from(order as i8)))
        },
        ..PLAIN
    },
    Function {
        name: "STRING_FIND",
        takes: &[needs("base_string", TEXT), needs("search", TEXT)],
        gives: NUMBER,
        says: "Where the text first has `search`, from 0; -1 if it does not.",
        examples: &[
            (r#"STRING_FIND("Hello world!", "world")"#, "6"),
            (r#"STRING_FIND("Hello world!", "bananas")"#, "-1"),
            (r#"STRING_FIND("😀 ok", "ok")"#, "3"),
        ],
        body: |call| {
            let (text, search) = (call.text(0)?, call.text(1)?);
            call.works(text.len())?;
            let place = text.find(search).map(|at| utf16::position(text, at));
            Ok(Value::Number(place.map_or(-1.0, |place| place as f64)))
        },
        ..PLAIN
    },
    Function {
        name: "STRIP",
        takes: &[needs("string", TEXT), may("characters", TEXT)],
        says: "The text without any of these characters, wherever they stand; without white space, if they are left out.",
        examples: &[
            (r#"STRIP("ISBN 989-0-7267-9020-3", "ISBN -")"#, r#""9890726790203""#),
            (r#"STRIP("a b  c")"#, r#""abc""#),
            (r#"STRIP("banana", "an")"#, r#""b""#),
            (r#"STRIP("abc", "")"#, r#""abc""#),
        ],
        body: |call| {
            let text = call.text(0)?;
            let Some(characters) = call.given(1).and_then(Value::as_text) else {
                call.works(text.len())?;
                return call.made(text.split_whitespace().collect());
            };
            call.works(text.len().saturating_mul(characters.len().clamp(1, 64)) / 8)?;
            let unwanted: std::collections::HashSet<char> = characters.chars().collect();
            call.made(text.chars().filter(|c| !unwanted.contains(c)).collect())
        },
        ..PLAIN
    },
    Function {
        name: "SUBSTITUTE",
        takes: &[needs("base_string", TEXT), needs("find", TEXT), needs("replacement", TEXT)],
        says: "The text with every occurrence of `find` replaced.",
        examples: &[
            (r#"SUBSTITUTE("Hello world!", "l", "L")"#, r#""HeLLo worLd!""#),
            (r#"SUBSTITUTE("1-2-3", "-", "")"#, r#""123""#),
            (r#"SUBSTITUTE("abc", "", "x")"#, r#""abc""#),
        ],
        body: |call| {
            let (text, find, with) = (call.text(0)?, call.text(1)?, call.text(2)?);
            call.works(text.len())?;
            if find.is_empty() {
                return Ok(call.value(0).clone());
            }
            let found = text.matches(find).count();
            call.makes(text.len().saturating_add(found.saturating_mul(with.len())))?;
            Ok(Value::text(text.replace(find, with)))
        },
        ..PLAIN
    },
    Function {
        name: "SUBSTRING",
        takes: &[needs("string", TEXT), needs("start", NUMBER), may("end", NUMBER)],
        says: "The text from `start`, counted from 0, to before `end`, or to its end.",
        examples: &[
            (r#"SUBSTRING("Hello world!", 6, 11)"#, r#""world""#),
            (r#"SUBSTRING("Hello", 3)"#, r#""lo""#),
            (r#"SUBSTRING("Hello", -2, 99)"#, r#""Hello""#),
            (r#"SUBSTRING("Hello", 4, 2)"#, r#""""#),
        ],
        body: |call| {
            let (text, from) = (call.text(0)?, utf16::count(call.number(1)?));
            let to = call.given(2).map_or(Ok(usize::MAX), |_| call.number(2).map(utf16::count))?;
            call.works(text.len())?;
            call.made(utf16::part(text, from, to))
        },
        ..PLAIN
    },
    Function {
        name: "TITLECASE",
        takes: &[needs("input_string", TEXT)],
        says: "The text as a title: words begin in upper case, but small ones between others do not.",
        examples: &[
            (r#"TITLECASE("this should be a title")"#, r#""This Should Be a Title""#),
            (r#"TITLECASE("the end of the line is the")"#, r#""The End of the Line Is The""#),
            (r#"TITLECASE("a well-known CXR")"#, r#""A Well-Known CXR""#),
            (r#"TITLECASE("")"#, r#""""#),
        ],
        body: |call| {
            let text = call.text(0)?;
            call.works(text.len())?;
            call.made(title(text))
        },
        ..PLAIN
    },
    Function {
        name: "TRIM",
        takes: &[needs("string", TEXT)],
        says: "The text without white space at its beginning and its end.",
        examples: &[
            (r#"TRIM("  Hello world!   ")"#, r#""Hello world!""#),
            (r#"TRIM("a  b")"#, r#""a  b""#),
            (r#"TRIM(" \n\t ")"#, r#""""#),
        ],
        body: |call| call.made(call.text(0)?.trim().to_owned()),
        ..PLAIN
    },
    Function {
        name: "UPPERCASE",
        takes: &[needs("string", TEXT)],
        says: "The text in upper case.",
        examples: &[
            (r#"UPPERCASE("Hello world!")"#, r#""HELLO WORLD!""#),
            (r#"UPPERCASE("straße")"#, r#""STRASSE""#),
            ("UPPERCASE(NULL)", "NULL"),
        ],
        body: |call| {
            let text = call.text(0)?;
            call.works(text.len())?;
            call.made(text.to_uppercase())
        },
        ..PLAIN
    },
];

/// The order of the root of CLDR, which JavaScript's `localeCompare` follows: letters before their case, lower case first.
fn collator() -> Option<&'static CollatorBorrowed<'static>> {
    static ROOT: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Tertiary);
        icu_collator::Collator::try_new(CollatorPreferences::default(), options).ok()
    });
    ROOT.as_ref()
}

/// Appends what an interpolation would.
pub(super) fn append(text: &mut String, value: &Value, call: &Call<'_, '_>) -> Result<(), crate::airscript::Failure> {
    value.spell(text, call.run.room())
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

fn padded(call: &Call<'_, '_>) -> Answer {
    let (text, wanted, pad) = (call.text(0)?, utf16::count(call.number(1)?), call.text_or(2, " ")?);
    let missing = wanted.saturating_sub(utf16::length(text));
    let unit = utf16::length(pad);
    if missing == 0 || unit == 0 {
        return Ok(call.value(0).clone());
    }
    let times = missing.div_ceil(unit);
    call.makes(pad.len().saturating_mul(times).saturating_add(text.len()))?;
    let mut made = utf16::part(&pad.repeat(times), 0, missing);
    made.push_str(text);
    Ok(Value::text(made))
}

fn split(call: &Call<'_, '_>) -> Answer {
    let (text, separator) = (call.text(0)?, call.text_or(1, " ")?);
    call.works(text.len())?;
    // An item takes more than the bytes it shares with the text.
    const ITEM: usize = 48;
    let pieces = if separator.is_empty() { utf16::length(text) } else { text.matches(separator).count() + 1 };
    call.makes(pieces.saturating_mul(ITEM).saturating_add(text.len()))?;
    Ok(Value::list(if separator.is_empty() {
        text.chars().map(|c| Value::text(c.to_string())).collect()
    } else {
        text.split(separator).map(Value::text).collect()
    }))
}

/// Words that a title writes small between others.
const SMALL: [&str; 24] = [
    "a", "an", "the", "and", "but", "or", "nor", "as", "at", "by", "for", "in", "of", "on", "per", "to", "via", "vs.",
    "vs", "v.", "v", "en", "if", "v.",
];

fn title(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let last = words.len() - 1;
    let written = words.iter().enumerate().map(|(place, word)| {
        let small = word.to_lowercase();
        if place > 0 && place < last && SMALL.contains(&small.as_str()) {
            return small;
        }
        word.split('-').map(capitalized).collect::<Vec<_>>().join("-")
    });
    written.collect::<Vec<_>>().join(" ")
}
