use std::collections::BTreeMap;
use std::io::Cursor;

use serde_json::{Value, json};

use super::*;
use crate::bundle::testing::{archive_of, samples};
use crate::bundle::{Archive, Limits};

fn document() -> Value {
    json!({
        "displayName": "Intake", "description": "Asks\r\nthings.", "cxrVersion": "17.15", "appModelVersion": 110,
        "activities": [
            {"id": "p1", "name": "Start", "children": [
                {"$schema": "/element/control/container.json", "children": [{"$schema": "/element/control/button.json"}]},
            ]},
            {"id": "p2", "name": "Lost", "children": []},
        ],
        "activityGroups": [
            {"id": "f1", "name": "Form", "$schema": "/element/activity-group/web-activity-group.json", "activityIds": ["p1", "gone"]},
            {"id": "f2", "name": "Call", "$schema": "/element/activity-group/voice-activity-group.json", "activityIds": []},
        ],
        "connections": [{"id": "c1", "name": "Insert"}],
        "appObjects": {"objects": [{"name": "Contact", "properties": [{"name": "email"}]}]},
        "settings": {
            "profiles": {"b": {"name": "QA"}, "a": {"name": "Production"}},
            "configurations": [{"name": "sms", "$schema": "/element/configuration/resource-configuration.json",
                "requirement": {"capabilities": ["MESSAGING_SEND_TEXT"]}}],
        },
    })
}

/// The same app as Airkit wrote it up to runtime 17.12: every element in a wrapper.
fn wrapped() -> Value {
    let wrap = |content: &Value| json!({"header": {"type": "x"}, "content": content});
    let mut document = document();
    for list in ["activities", "activityGroups", "connections"] {
        let items: Vec<_> = document[list].as_array().unwrap().iter().map(wrap).collect();
        document[list] = items.into();
    }
    for one in ["appObjects", "settings"] {
        document[one] = wrap(&document[one]);
    }
    document
}

fn savepoint(document: &Value) -> Savepoint {
    read_savepoint(document.to_string().as_bytes()).unwrap()
}

#[test]
fn both_generations_tell_the_same() {
    let outline = savepoint(&document()).outline();
    assert_eq!(savepoint(&wrapped()).outline(), outline);
    let page = |id: &str, name: &str, controls| PageOutline { id: id.into(), name: name.into(), controls };
    assert_eq!(outline.flows[0].pages, [page("p1", "Start", 2)]);
    assert_eq!(outline.flows.iter().map(|flow| flow.kind).collect::<Vec<_>>(), [FlowKind::Web, FlowKind::Voice]);
    assert_eq!(outline.loose_pages, [page("p2", "Lost", 0)]);
    assert_eq!(outline.data_flows, ["Insert"]);
    assert_eq!(outline.objects[0].properties, ["email"]);
    assert_eq!(outline.profiles, ["Production", "QA"]);
    assert_eq!(outline.configurations[0].capabilities, ["MESSAGING_SEND_TEXT"]);
}

#[test]
fn only_a_version_that_is_none_is_refused() {
    for version in [json!(0), json!(-3), json!("110"), json!(98.5), Value::Null] {
        let mut document = document();
        document["appModelVersion"] = version;
        let problem = read_savepoint(document.to_string().as_bytes()).unwrap_err();
        assert!(problem.sentence.to_string().contains("appModelVersion"), "{problem}");
    }
    let mut document = document();
    document["appModelVersion"] = 111.into();
    let warning = savepoint(&document).warning().unwrap().to_string();
    assert!(warning.contains("111") && warning.contains("110"), "{warning}");
    document["appModelVersion"] = 1.into();
    assert_eq!(savepoint(&document).warning(), None);
    assert!(read_savepoint(b"[]").is_err() && read_savepoint(b"{").is_err());
}

#[test]
fn a_document_of_another_shape_is_passed_over() {
    let odd = json!({"appModelVersion": 1, "displayName": 3, "activities": {"a": 1}, "activityGroups": [1, null, []],
        "appObjects": [], "settings": {"profiles": [1], "configurations": "x"}, "connections": null});
    let savepoint = savepoint(&odd);
    assert_eq!((savepoint.display_name.clone(), savepoint.outline().pages()), (None, 0));
}

fn converted(files: &[(&str, &[u8])], assets: &[&str]) -> Result<Conversion, crate::base::Problems> {
    let archive = Archive::open(Cursor::new(archive_of(files)), &Limits::default()).unwrap();
    let assets: BTreeMap<_, _> = assets.iter().map(|name| ((*name).to_owned(), Asset::default())).collect();
    let savepoint = savepoint(&document());
    let export = Export {
        savepoint: &savepoint,
        assets: &assets,
        samples: &Value::Null,
        id: "a",
        name: "Intake",
        description: "",
    };
    convert(archive.entries(), &export)
}

fn paths(conversion: &Conversion) -> Vec<&str> {
    conversion.files.iter().map(|file| file.path.as_str()).collect()
}

#[test]
fn media_go_to_media_and_the_rest_is_kept() {
    let files: [(&str, &[u8]); 5] = [
        ("assets/asset-map.json", b"{}"),
        ("assets/my logo.png", b"x"),
        ("assets/sub/b.gif", b"x"),
        ("savepoint.json", b"{}"),
        ("other/new.txt", b""),
    ];
    let conversion = converted(&files, &["my logo.png", "sub/b.gif"]).unwrap();
    assert_eq!(
        paths(&conversion),
        [
            "app.json",
            "foreign/airkit/kept.json",
            "foreign/airkit/report.json",
            "foreign/other/new.txt",
            "media/my logo.png",
            "media/sub/b.gif",
            "settings.json",
            "web-flows/form/flow.json"
        ]
    );
    let logo = conversion.files.iter().find(|file| file.path.as_str() == "media/my logo.png").unwrap();
    assert_eq!(logo.source, Source::Entry(1));
    let (name, description, _) = about(&savepoint(&document()));
    assert_eq!((name.as_deref(), description.as_str()), (Some("Intake"), "Asks\nthings."));
    let notes = conversion.notes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(notes.contains("1 web flow, 1 voice bot, 2 pages, 1 data flow, 1 App Object and 2 profiles"), "{notes}");
    assert!(notes.contains("gets 2 files") && notes.contains("foreign/airkit/kept.json"), "{notes}");
}

#[test]
fn names_that_windows_would_change_are_changed_here_and_told() {
    let long = format!("{0}/{0}/{0}.png", "x".repeat(168));
    let deep = format!("{}x", "d/".repeat(15));
    let files: [(&str, &[u8]); 7] = [
        ("savepoint.json", b""),
        ("assets/a.", b"1"),
        ("assets/a_", b"2"),
        ("assets/a ", b"2"),
        ("CON.txt", b"3"),
        (&long, b"4"),
        (&deep, b"5"),
    ];
    let conversion = converted(&files, &["a.", "a_", "a "]).unwrap();
    let paths = paths(&conversion);
    assert!(
        paths.contains(&"media/a_")
            && paths.contains(&"media/a_-2")
            && paths.contains(&"media/a_-3")
            && paths.contains(&"foreign/_CON.txt"),
        "{paths:?}"
    );
    let shortened = |end: &str| paths.iter().any(|path| path.split('/').count() == 2 && path.ends_with(end));
    assert!(shortened("-x") && shortened("xxx.png"), "{paths:?}");
    assert!(
        conversion
            .notes
            .iter()
            .any(|note| note.to_string().contains("\"foreign/CON.txt\" is now called \"foreign/_CON.txt\""))
    );
    assert!(crate::bundle::set_problems(&paths).is_empty());
}

#[test]
fn the_map_and_the_media_files_are_the_same_set() {
    let files: [(&str, &[u8]); 2] = [("savepoint.json", b""), ("assets/a.png", b"1")];
    let problems = converted(&files, &["b.png"]).unwrap_err();
    let text = problems.to_string();
    assert!(text.contains("\"a.png\" is not listed") && text.contains("\"b.png\" is listed"), "{text}");
}

#[test]
fn the_asset_map_is_read() {
    let map = json!({"a b.png": {"type": "image/png", "displayName": "A", "description": null, "id": "i", "version": 3,
        "organizationId": "o", "assetKey": "k"}, "x": 1});
    let assets = asset_map(map.to_string().as_bytes()).unwrap();
    assert_eq!(assets["a b.png"].content_type, "image/png");
    assert_eq!(assets["a b.png"].reference, "o:k:i:3");
    assert_eq!(assets["a b.png"].description, "");
    assert!(asset_map(b"[]").is_err());
}

#[test]
fn genuine_exports_are_understood() {
    for (file, bytes) in samples() {
        let mut archive = Archive::open(Cursor::new(bytes), &Limits::default()).unwrap();
        assert!(is_airkit(archive.entries()), "{file}");
        let mut document = |name| {
            let index = archive.index_of(name).unwrap();
            archive.read_small(index).unwrap()
        };
        let savepoint = read_savepoint(&document(SAVEPOINT)).unwrap();
        let (name, _, _) = about(&savepoint);
        let outline = savepoint.outline();
        assert_eq!(outline.profiles, ["Development", "Production", "QA"]);
        let shape: Vec<_> = outline.flows.iter().map(|f| (f.name.as_str(), f.kind, f.pages.len())).collect();
        if file.starts_with("AK_101") {
            assert_eq!(name.as_deref(), Some("AK 101 - March 22"));
            assert_eq!(savepoint.app_model_version, 110);
            assert_eq!(shape, [("Web Flow", FlowKind::Web, 2)]);
            assert_eq!(outline.flows[0].pages[0].controls, 10);
            assert_eq!(outline.data_flows, ["Insert Contact"]);
            assert_eq!(outline.objects[1].properties, ["name", "phone", "email", "company"]);
            assert_eq!(outline.configurations.len(), 27);
        } else {
            assert_eq!(name.as_deref(), Some("Chatbot example"));
            assert_eq!((savepoint.app_model_version, savepoint.cxr_version.as_deref()), (86, Some("17.12")));
            assert_eq!(shape, [("Capture Customer Info", FlowKind::Web, 1), ("Chat Bot", FlowKind::Chat, 1)]);
            assert_eq!(outline.flows[0].pages[0].controls, 10);
        }
    }
}

/// A genuine export, converted.
fn genuine(bytes: Vec<u8>) -> (Value, Conversion) {
    let mut archive = Archive::open(Cursor::new(bytes), &Limits::default()).unwrap();
    let mut read = |name: &str| archive.read_small(archive.index_of(name).unwrap()).unwrap();
    let source = read(SAVEPOINT);
    let samples = serde_json::from_slice(&read(SAMPLES)).unwrap();
    let assets = asset_map(&read(ASSET_MAP)).unwrap();
    let savepoint = read_savepoint(&source).unwrap();
    let export =
        Export { savepoint: &savepoint, assets: &assets, samples: &samples, id: "app", name: "A", description: "" };
    let conversion = convert(archive.entries(), &export).unwrap();
    (serde_json::from_slice(&source).unwrap(), conversion)
}

fn nodes(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(nodes).sum(),
        Value::Object(fields) => {
            usize::from(fields.contains_key("$schema")) + fields.values().map(nodes).sum::<usize>()
        }
        _ => 0,
    }
}

/// The app that the files of a conversion make.
fn loaded(conversion: &Conversion) -> (crate::definition::App, crate::base::Problems) {
    use crate::definition::tree::{Hash, Leaf, Tree};
    let bytes = |source: &Source| match source {
        Source::Made(bytes) => bytes.clone(),
        Source::Entry(_) => b"entry".to_vec(),
    };
    let leaf = |bytes: &[u8]| Leaf { hash: Hash::of(bytes), size: bytes.len() as u64 };
    let tree: Tree = conversion.files.iter().map(|file| (file.path.clone(), leaf(&bytes(&file.source)))).collect();
    crate::definition::load_and_check(&tree, |path, _| {
        conversion.files.iter().find(|file| file.path == *path).map(|file| bytes(&file.source))
    })
}

#[test]
fn genuine_exports_become_apps() {
    for (name, bytes) in samples() {
        let (source, conversion) = genuine(bytes);
        let totals = conversion.report.totals();
        assert_eq!(totals.converted + totals.kept, nodes(&source), "{name}");
        assert_eq!(totals.dropped, 0, "{name}");
        assert!(conversion.notes.iter().all(|note| note.to_string().ends_with('.')), "{:?}", conversion.notes);
        let (_, problems) = loaded(&conversion);
        let wrong: Vec<_> = problems
            .0
            .iter()
            .filter(|problem| problem.severity == crate::base::Severity::Error)
            .map(|p| p.to_string())
            .collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");
    }
}

#[test]
fn theme_files_become_themes() {
    let node = |kind: &str, more: Value| {
        let mut node =
            json!({"$schema": format!("/element/{kind}.json"), "id": kind.replace('/', "-"), "name": "brand"});
        node.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        node
    };
    let file = node(
        "theme",
        json!({
            "version": "2.0.0",
            "colors": [node("theme/theme-color", json!({"value": "#123456"}))],
            "dimensions": [node("theme/theme-dimension", json!({"value": {"$schema": "/element/odd.json"}}))],
            "variants": [node("theme/control/button", json!({"states": {"default": {
                "$schema": "/element/theme/trait-group/standard.json",
                "font": {"$schema": "/element/theme/trait/font.json", "bold": true, "size": {
                    "$schema": "/element/expression/binding/variable-binding.json", "binding": "theme", "next": {
                        "$schema": "/element/expression/binding/name-binding.json", "binding": "fontSizeMedium"}}},
            }}}))],
        }),
    );
    let (theme, report) = theme_file(file.to_string().as_bytes()).unwrap();
    assert_eq!((theme.colors[0].name.as_str(), theme.colors[0].value.as_str()), ("brand", "#123456"));
    let traits = &theme.variants[0].look.states["default"];
    assert_eq!((traits["font.size"].as_str(), traits["font.bold"].as_str()), ("theme.fontSizeMedium", "TRUE"));
    assert_eq!((report.totals().kept, report.totals().dropped, report.kept[0].reason), (2, 0, Reason::Unknown));
    assert!(theme_file(b"{}").is_err() && theme_file(b"[").is_err());
    let genuine = crate::bundle::testing::sample_file("primary_bold.theme.json");
    if let Some(bytes) = genuine {
        let (theme, report) = theme_file(&bytes).unwrap();
        assert_eq!((report.totals().kept, report.totals().dropped), (0, 0), "{:?}", report.kept);
        assert!(theme.variants.len() > 20 && theme.colors.len() > 5);
    }
}

/// A node of an expression.
fn expression(kind: &str, more: Value) -> Value {
    let mut node = json!({"$schema": format!("/element/expression/{kind}.json"), "safe": true});
    node.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    node
}

#[test]
fn expressions_become_text() {
    let name = |name: &str| expression("binding/variable-binding", json!({"binding": name}));
    let constant = |value: Value| expression("binding/constant-binding", json!({"value": value}));
    let plus = |left: Value, op: &str, right: Value| {
        expression("binary-operator/any", json!({"op": op, "lhs": left, "rhs": right}))
    };
    let call = |path: &str, args: Value| expression(&format!("function/{path}"), json!({"args": args}));
    let next = |kind: &str, more: Value| expression(&format!("binding/{kind}"), more);
    let path = expression(
        "binding/variable-binding",
        json!({"binding": "claim", "namespace": "activity", "next": next("name-binding", json!({"binding": "the items",
            "next": next("wildcard-binding", json!({"next": next("name-binding", json!({"binding": "id"}))}))}))}),
    );
    let query = expression(
        "comprehension",
        json!({"itemBinding": "car", "collection": name("cars"), "where": plus(name("a"), "=", constant(json!(1))),
            "select": name("car")}),
    );
    let text =
        expression("string-interpolation", json!({"strings": ["Hello ", ", {{you}}"], "elements": [name("who")]}));
    for (value, wanted) in [
        (constant(json!("say \"hi\" {{x}}\n")), r#""say \"hi\" \{{x}}\n""#),
        (json!(-2.5), "-2.5"),
        (json!({"a b": [1, null, true]}), r#"{"a b": [1, NULL, TRUE]}"#),
        (path, r#"activity.claim["the items"][*].id"#),
        (plus(plus(name("a"), "+", name("b")), "-", name("c")), "a + b - c"),
        (plus(name("a"), "-", plus(name("b"), "-", name("c"))), "a - (b - c)"),
        (plus(plus(name("a"), "OR", name("b")), "and", name("c")), "a OR b AND c"),
        (plus(plus(name("a"), "+", name("b")), "*", name("c")), "(a + b) * c"),
        (
            call("datetime/add-to-datetime", json!([call("datetime/now", json!([])), 30, "days"])),
            r#"ADD_TO_DATETIME(NOW(), 30, "days")"#,
        ),
        (call("text/isnotempty", json!([name("a")])), "ISNOTEMPTY(a)"),
        (call("odd/not-there", json!([name("a")])), "NOT_THERE(a)"),
        (query, "FROM car IN cars WHERE a = 1 SELECT car"),
        (text, r#""Hello {{ who }}, \{{you}}""#),
        (constant(json!("asset://global:o:k:i:3")), r#""media/logo.png""#),
    ] {
        let media = |reference: &str| (reference == "global:o:k:i:3").then(|| "media/logo.png".to_owned());
        assert_eq!(expression::airscript(&value, &media).as_deref(), Some(wanted), "{value}");
    }
    let deep = (0..200).fold(name("a"), |inner, _| call("not", json!([inner])));
    for value in [
        deep,
        json!({"$schema": "/element/control/button.json"}),
        call("run-action-chain", json!([])),
        json!({"$schema": "/element/expression/new.json"}),
    ] {
        assert_eq!(expression::airscript(&value, &|_| None), None, "{value}");
    }
}
