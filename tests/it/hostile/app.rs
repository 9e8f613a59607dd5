//! Kinds 80 to 83: what the app itself says.

use hangar::bundle::{Layout, LayoutEntry, Piece, pack};

use super::Verdict::{Said, Taken};
use super::raw::{deflated, file, zip};
use super::{Kind, SAVEPOINT, case, kind};
use crate::borders::bundle_of;

/// A bundle of ours with a file that its manifest does not list.
pub fn unlisted() -> Vec<u8> {
    repacked(&bundle_of("Sound", &[]), |files| files.push(("unknown.bin".into(), b"x".to_vec())))
}

/// The bundle with other files, packed as we pack.
pub fn repacked(bundle: &[u8], change: impl FnOnce(&mut Vec<(String, Vec<u8>)>)) -> Vec<u8> {
    let mut files = super::readers::ours(bundle).unwrap();
    change(&mut files);
    let packed: Vec<_> = files.iter().map(|(name, bytes)| (name, pack(bytes))).collect();
    let layout =
        Layout::new(packed.iter().map(|(name, (figures, _))| LayoutEntry::new(name.as_str(), figures)).collect());
    let pieces = layout.pieces(0..layout.len());
    let bytes = pieces.map(|piece| match piece {
        Piece::Bytes(bytes) => bytes,
        Piece::Body { entry, .. } => packed[entry].1.1.to_vec(),
    });
    bytes.collect::<Vec<_>>().concat()
}

/// A function of ours that calls `other` so many times.
fn function(name: &str, other: &str, times: usize) -> Vec<u8> {
    let calls = vec![format!("APP.{other}()"); times].join(" + ");
    format!(r#"{{"id": "{name}-id", "name": "{name}", "namespace": "APP", "returns": "{calls}"}}"#).into_bytes()
}

/// An export of Airkit with this version.
fn version(version: &str) -> Vec<u8> {
    zip(&[file("savepoint.json", format!(r#"{{"appModelVersion": {version}}}"#))])
}

/// An export of Airkit with this map of media, and the file `assets/a.png`.
fn map(map: &str) -> Vec<u8> {
    zip(&[file("savepoint.json", SAVEPOINT), file("assets/a.png", "x"), deflated("assets/asset-map.json", map)])
}

pub fn kinds() -> Vec<Kind> {
    let laughs: Vec<(String, Vec<u8>)> = (0..10)
        .map(|level| {
            (format!("functions/f{level}.json"), function(&format!("F{level}"), &format!("F{}", level + 1), 10))
        })
        .collect();
    let laughs: Vec<(&str, &[u8])> = laughs.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    let (ping, pong) = (function("PING", "PONG", 1), function("PONG", "PING", 1));
    let cycle = bundle_of("Sound", &[("functions/ping.json", &ping), ("functions/pong.json", &pong)]);
    let includes =
        r#"{"appModelVersion": 110, "elements": [{"id": "a", "elements": ["b"]}, {"id": "b", "elements": ["a"]}]}"#;
    let twin = function("ONE", "TWO", 1);
    let twins = bundle_of("Sound", &[("functions/one.json", &twin), ("functions/two.json", &twin)]);
    let identity = |id: &str| {
        let function = format!(r#"{{"id": "{id}", "name": "ONE", "namespace": "APP", "returns": "1"}}"#);
        bundle_of("Sound", &[("functions/one.json", function.as_bytes())])
    };
    let asset = |rest: &str| map(&format!(r#"{{"a.png": {{"displayName": "A"{rest}}}}}"#));
    vec![
        // Reading follows no reference, so a cycle costs nothing and nothing is expanded: such an app comes in as a
        // draft that the checker speaks about. Running it is bounded by steps, depth and memory.
        kind(
            80,
            "references that go round or multiply",
            vec![
                case("two functions", cycle, Taken),
                case("ten levels of ten", bundle_of("Sound", &laughs), Taken),
                case("elements of Airkit", zip(&[file("savepoint.json", includes)]), Taken),
            ],
        )
        .by(&["tests/it/airscript/hostile.rs::repetition_ends_at_a_bound"]),
        // Ids mean something inside the app only: nothing is ever looked up by one across Organizations.
        kind(
            81,
            "ids",
            vec![
                case("twice, which the checker says", twins, Taken),
                case("empty, likewise", identity(""), Taken),
                case("a path", identity("../../x"), Taken),
            ],
        )
        .by(&["tests/it/borders.rs::the_hash_of_anothers_content_opens_nothing"]),
        // A newer counter alone says nothing about what changed; all is kept, and the report says that it is newer.
        kind(
            82,
            "versions",
            vec![
                case("newer", version("100000"), Taken),
                case("negative", version("-1"), Said("appModelVersion")),
                case("a text", version("\"110\""), Said("appModelVersion")),
                case("a fraction", version("1.5"), Said("appModelVersion")),
                case("null", version("null"), Said("appModelVersion")),
                case("none", zip(&[file("savepoint.json", "{}")]), Said("appModelVersion")),
                case(
                    "a newer bundle of ours",
                    repacked(&bundle_of("Sound", &[]), |files| {
                        let text = String::from_utf8(files[0].1.clone()).unwrap();
                        files[0].1 = text.replace("\"version\": 1", "\"version\": 7").into_bytes();
                    }),
                    Said("version 7"),
                ),
            ],
        ),
        kind(
            83,
            "lies about media",
            vec![
                case("size", asset(r#", "size": 99999999"#), Taken),
                case("type", asset(r#", "type": "text/html\r\nx: y""#), Taken),
                case("state and visibility", asset(r#", "state": "x", "visibility": {"y": []}"#), Taken),
                case("unknown keys", asset(r#", "__proto__": {}, "x": [1]"#), Taken),
                case("not listed", map("{}"), Said("a.png")),
                case("not there", map(r#"{"a.png": {}, "b.png": {}}"#), Said("b.png")),
                case("no map", map("[]"), Said("asset-map.json")),
                case("another path", map(r#"{"a.png": {}, "../b.png": {}}"#), Said("../b.png")),
            ],
        ),
    ]
}
