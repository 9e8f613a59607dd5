//! Kinds 74 to 79: documents with no meaning, or with two.

use super::Verdict::{Over, Refused, Said, Taken};
use super::raw::{deflated, file, zip};
use super::{Case, Kind, Verdict, case, kind};
use crate::borders::bundle_of;

/// An export of Airkit with this savepoint.
fn savepoint(document: impl AsRef<[u8]>) -> Vec<u8> {
    zip(&[deflated("savepoint.json", document)])
}

/// A savepoint with one more field.
fn with(field: &str) -> Vec<u8> {
    savepoint(format!(r#"{{"appModelVersion": 110, {field}}}"#))
}

/// The field in a savepoint, and the same in a document of ours.
fn both(label: &str, field: &str, verdict: Verdict, words: &'static str) -> Vec<Case> {
    let ours = bundle_of("Sound", &[("theme.json", format!("{{{field}}}").as_bytes())]);
    vec![case(format!("{label}, Airkit"), with(field), verdict), case(format!("{label}, ours"), ours, Said(words))]
}

pub fn kinds() -> Vec<Kind> {
    let nested =
        |open: &str, close: &str, depth: usize| format!("\"x\": {}1{}", open.repeat(depth), close.repeat(depth));
    let many = |count: usize| format!("\"x\": [{}0]", "0,".repeat(count));
    let noise = super::noise(38 << 20);
    let keys = |count: u32| (0..count).map(|n| format!("\"{n}\": 0")).collect::<Vec<_>>().join(",");
    let text = |text: &[u8]| savepoint(text);
    let utf16: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf32: Vec<u8> = "\u{feff}{}".chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
    vec![
        kind(
            74,
            "deep nesting",
            [
                both("129 lists", &nested("[", "]", 129), Said("recursion"), "recursion"),
                both("100,000 lists", &nested("[", "]", 100_000), Said("recursion"), "recursion"),
                both("100,000 objects", &nested("{\"a\":", "}", 100_000), Said("recursion"), "recursion"),
            ]
            .into_iter()
            .flatten()
            .collect(),
        )
        .and(vec![
            case("never closed", savepoint("[".repeat(100_000)), Said("recursion")),
            case("2 MiB of it", savepoint("[".repeat(2 << 20)), Over("ratio")),
            case("2 MiB of it, stored", zip(&[file("savepoint.json", "[".repeat(2 << 20))]), Refused("json")),
        ]),
        kind(
            75,
            "keys twice",
            [
                both("plain", r#""x": {"a": 1, "a": 2}"#, Said("twice"), "\"x\""),
                both("escaped", r#""x": {"a": 1, "\u0061": 2}"#, Said("twice"), "\"x\""),
                both("at the top", r#""name": "A", "name": "B""#, Said("twice"), "name"),
            ]
            .into_iter()
            .flatten()
            .collect(),
        ),
        // Keys are keys of sorted maps here; no JavaScript ever makes objects of them. Ours refuse them as unknown.
        kind(
            76,
            "keys that JavaScript minds",
            ["__proto__", "constructor", "prototype", "toString"]
                .iter()
                .flat_map(|key| both(key, &format!("\"{key}\": {{\"x\": 1}}"), Taken, "theme.json"))
                .collect(),
        ),
        kind(
            77,
            "numbers",
            ["NaN", "Infinity", "-Infinity", "1e400", "-1e400", "01", "1.", "+1", "0x10"]
                .iter()
                .flat_map(|number| both(number, &format!("\"x\": {number}"), Said("savepoint.json"), "theme.json"))
                .collect(),
        )
        .and(both("400 digits", &format!("\"x\": {}", "9".repeat(400)), Said("savepoint.json"), "theme.json"))
        // Whatever is kept of an export is kept byte for byte, so no digit is lost.
        .and(
            ["-0", "9007199254740993", "1e308", "5e-324"]
                .iter()
                .map(|number| case(*number, with(&format!("\"x\": {number}")), Taken))
                .collect(),
        ),
        kind(
            78,
            "no JSON, or not only",
            vec![
                case("a byte order mark", text("\u{feff}{}".as_bytes()), Said("byte order mark")),
                case("UTF-16", text(&utf16), Said("savepoint.json")),
                case("UTF-32", text(&utf32), Said("savepoint.json")),
                case("invalid UTF-8", text(b"{\"appModelVersion\": 110, \"x\": \"\xff\"}"), Said("savepoint.json")),
                case(
                    "an overlong dot",
                    text(b"{\"appModelVersion\": 110, \"x\": \"\xc0\xae\"}"),
                    Said("savepoint.json"),
                ),
                case("a lone surrogate", with(r#""x": "\ud800""#), Said("savepoint.json")),
                case("surrogates turned round", with(r#""x": "\udc00\ud800""#), Said("savepoint.json")),
                case("something behind", text(b"{\"appModelVersion\": 110} {}"), Said("trailing")),
                case("a comment", text(b"{\"appModelVersion\": 110} // x"), Said("savepoint.json")),
                case("a comma too many", text(b"{\"appModelVersion\": 110,}"), Said("savepoint.json")),
                case("a control character", text(b"{\"appModelVersion\": 110, \"x\": \"\n\"}"), Said("savepoint.json")),
                case("nothing", text(b""), Said("savepoint.json")),
                case("a NUL behind", text(b"{\"appModelVersion\": 110}\0"), Said("savepoint.json")),
                case("a list", text(b"[]"), Said("not a JSON object")),
            ],
        ),
        kind(
            79,
            "large documents",
            vec![
                case("a million values", with(&many(1_000_000)), Over("ratio")),
                case(
                    "a million values, stored",
                    zip(&[file("savepoint.json", format!("{{{}}}", many(1_000_000)))]),
                    Refused("json"),
                ),
                case("a text of 38 MB", with(&format!("\"x\": \"{noise}\"")), Over("document_too_large")),
                case("100,000 keys", with(&format!("\"x\": {{{}}}", keys(100_000))), Taken),
            ],
        ),
    ]
}
