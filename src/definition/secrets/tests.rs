//! Secrets of every kind in a large app, and the same app without them. All are made here, out of parts that no scanner
//! takes for one.

use super::*;
use crate::definition::starters::{Starter, files};

const HEX: &str = "0123456789abcdef";
const WORD: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE64: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// `count` characters that look as if chance had made them.
fn made(alphabet: &str, count: usize) -> String {
    use std::cell::Cell;
    thread_local!(static STATE: Cell<u64> = const { Cell::new(42) });
    let next = || {
        let state = STATE.get().wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        STATE.set(state);
        (state >> 33) as usize
    };
    (0..count).map(|_| char::from(alphabet.as_bytes()[next() % alphabet.len()])).collect()
}

/// What each is to be told as, and one of it.
fn secrets() -> Vec<(&'static str, String)> {
    let hex = |count| made(HEX, count);
    let word = |count| made(WORD, count);
    let base64 = |count| made(BASE64, count);
    let pem = |name: &str| format!("-----BEGIN {name}-----\\n{}\\n{}\\n-----END {name}-----", base64(64), base64(64));
    let jwt =
        format!("{}.{}.{}", ["eyJ", "hbGciOiJIUzI1NiJ9"].concat(), ["eyJ", "zdWIiOiIxMjM0In0"].concat(), word(43));
    let uuid = format!("{}-{}-{}-{}-{}", hex(8), hex(4), hex(4), hex(4), hex(12));
    vec![
        ("AWS key", format!("AK{}{}", "IA", made(UPPER, 16))),
        ("AWS secret", format!("aws_secret_access_key = {}", base64(40))),
        ("GitHub token", format!("gh{}{}", "p_", word(36))),
        ("GitHub token", format!("github_{}{}_{}", "pat_", word(22), word(59))),
        ("GitHub token", format!("gh{}{}", "o_", word(36))),
        ("GitLab token", format!("gl{}{}", "pat-", word(20))),
        ("Slack token", format!("xo{}-{}-{}", "xb", made("0123456789", 12), word(24))),
        (
            "Slack webhook address",
            format!("https://hooks.slack.com/{}/T{}/B{}/{}", "services", made(UPPER, 8), made(UPPER, 8), word(24)),
        ),
        ("Stripe key", format!("sk_{}_{}", "live", word(24))),
        ("Stripe key", format!("sk_{}_{}", "test", word(24))),
        ("Stripe key", format!("rk_{}_{}", "live", word(24))),
        ("Twilio key", format!("S{}{}", "K", hex(32))),
        ("SendGrid key", format!("S{}{}.{}", "G.", word(22), word(43))),
        ("Mailgun key", format!("ke{}{}", "y-", hex(32))),
        ("Google key", format!("AI{}{}", "za", word(35))),
        ("Google OAuth secret", format!("GOC{}{}", "SPX-", word(28))),
        (
            "Google private key",
            format!(
                "{{\\\"type\\\": \\\"service_{}\\\", \\\"private_key\\\": \\\"{}\\\"}}",
                "account",
                pem("PRIVATE KEY")
            ),
        ),
        ("Azure Storage key", format!("DefaultEndpointsProtocol=https;Account{}={}==", "Key", base64(86))),
        ("Signature of Azure", format!("https://a.blob.core.windows.net/c?sv=2022-11-02&s{}={}%3D", "ig", word(43))),
        ("OpenAI key", format!("sk-{}-{}", "proj", word(48))),
        ("Anthropic key", format!("sk-{}-api03-{}", "ant", word(80))),
        ("npm token", format!("np{}{}", "m_", word(36))),
        ("PyPI token", format!("py{}{}", "pi-AgEIcHlwaS5vcmc", word(70))),
        ("Cargo token", format!("ci{}{}", "o", word(32))),
        ("Docker token", format!("dckr_{}_{}", "pat", word(27))),
        ("Heroku key", format!("HEROKU_API_KEY={uuid}")),
        ("DigitalOcean token", format!("do{}_v1_{}", "p", hex(64))),
        ("Shopify token", format!("shp{}_{}", "at", hex(32))),
        ("Square token", format!("sq0{}-{}", "atp", word(22))),
        ("Telegram token", format!("{}:A{}{}", made("123456789", 9), "A", word(33))),
        ("Discord token", format!("M{}.{}.{}", word(23), word(6), word(27))),
        (
            "Discord webhook address",
            format!("https://discord.com/api/{}/{}/{}", "webhooks", made("123456789", 18), word(68)),
        ),
        ("Signed token (JWT)", jwt),
        ("Private key", pem(&["RSA PRIVATE", "KEY"].join(" "))),
        ("Private key", pem(&["EC PRIVATE", "KEY"].join(" "))),
        ("SSH private key", pem(&["OPENSSH PRIVATE", "KEY"].join(" "))),
        ("PGP private key", pem(&["PGP PRIVATE", "KEY BLOCK"].join(" "))),
        ("age private key", format!("AGE-SECRET-{}1{}", "KEY-", made("023456789ACDEFGHJKLMNPQRSTUVWXYZ", 58))),
        ("Password of a database", format!("postgres://app:{}@db.internal:5432/claims", word(12))),
        ("Password of a database", format!("mongodb+srv://app:{}@cluster0.internal/x", word(10))),
        ("Address with a password", format!("https://deploy:{}@files.internal/a", word(9))),
        ("Authorization header", format!("Basic {}", data_encoding::BASE64.encode(b"ada:lovelace1815"))),
        ("Authorization header", format!("Bearer {}", word(32))),
        ("Password", format!("password={}", word(10))),
        ("Secret by its name", format!("client_secret: {}", word(20))),
        ("Random characters", format!("{}aB3", word(37))),
    ]
}

/// A file with `text` somewhere in it, where in the file that is, and the place in words.
fn plant(number: usize, text: &str) -> (FilePath, String, &'static str, String) {
    let id = format!("01990000-0000-7000-8000-{number:012}");
    let (folder, at, said, content) = match number % 8 {
        0 => (
            "data-flows",
            "/operations/0/headers/X-Signed-By",
            format!("Data flow Flow {number}, HTTP Request Get pets: header X-Signed-By"),
            format!(
                r#"{{"id": "{id}", "name": "Flow {number}", "operations": [{{"type": "http_request", "id": "{id}-o", "name": "Get pets", "method": "GET", "url": "\"https://pets.internal/v1\"", "headers": {{"X-Signed-By": "\"{text}\""}}}}]}}"#
            ),
        ),
        1 => (
            "data-flows",
            "/operations/0/body",
            format!("Data flow Flow {number}, HTTP Request Send: body"),
            format!(
                r#"{{"id": "{id}", "name": "Flow {number}", "operations": [{{"type": "http_request", "id": "{id}-o", "name": "Send", "method": "POST", "url": "\"https://pets.internal/v1\"", "body": "{{a: \"say {text}\"}}"}}]}}"#
            ),
        ),
        2 => (
            "web-flows/main/pages",
            "/controls/0/children/0/props/text",
            format!("Page Page {number}, Heading: property text"),
            format!(
                r#"{{"id": "{id}", "name": "Page {number}", "controls": [{{"id": "{id}-b", "type": "container", "name": "Box", "children": [{{"id": "{id}-c", "type": "label", "name": "Heading", "props": {{"text": "\"{text}\""}}}}]}}]}}"#
            ),
        ),
        3 => (
            "web-flows/main/pages",
            "/variables/0/default",
            format!("Page Page {number}, start: default value"),
            format!(
                r#"{{"id": "{id}", "name": "Page {number}", "variables": [{{"id": "{id}-v", "name": "start", "type": "text", "default": "\"{text}\""}}]}}"#
            ),
        ),
        4 => (
            "notifications",
            "/body",
            format!("Notification Note {number}: body"),
            format!(
                r#"{{"id": "{id}", "name": "Note {number}", "kind": "email", "body": "\"Hello, {text} for you.\""}}"#
            ),
        ),
        5 => (
            "functions",
            "/returns",
            format!("Function fun{number}: returns"),
            format!(
                r#"{{"id": "{id}", "name": "fun{number}", "namespace": "own", "returns": "CONCAT(\"{text}\", \"!\")"}}"#
            ),
        ),
        6 => (
            "foreign/notes",
            "/a/0/note",
            format!("File foreign/notes/p{number}.json: a › 0 › note"),
            format!(r#"{{"a": [{{"note": "{text}"}}]}}"#),
        ),
        _ => (
            "media",
            "3",
            format!("Media file p{number}.txt: line 3"),
            format!("Notes\n\n{}\n", text.replace("\\n", "\n")),
        ),
    };
    let ending = if folder == "media" { "txt" } else { "json" };
    (FilePath::parse(&format!("{folder}/p{number}.{ending}")).unwrap(), content, at, said)
}

/// An app of 500 pages of the starter's kind.
fn large_app() -> Vec<(FilePath, Vec<u8>)> {
    let mut number = 0;
    let starter = files(Starter::MultiPageForm, "Large", "For tests.", &mut || {
        number += 1;
        format!("01990000-0000-7000-8000-{number:012}")
    });
    let page = starter.iter().find(|(path, _)| path.as_str().contains("/pages/")).unwrap().1.clone();
    let pages = (0..500).map(|n| (FilePath::parse(&format!("web-flows/many/pages/n{n}.json")).unwrap(), page.clone()));
    starter.iter().cloned().chain(pages).collect()
}

#[test]
fn every_planted_secret_is_found_at_its_place_and_nothing_else() {
    let mut app = large_app();
    let planted: Vec<_> = secrets().into_iter().enumerate().collect();
    assert!(planted.len() >= 40);
    let mut expected = std::collections::BTreeMap::new();
    for (number, (kind, secret)) in &planted {
        let (path, content, at, said) = plant(*number, secret);
        assert!(app.iter().all(|(there, _)| *there != path));
        app.push((path.clone(), content.into_bytes()));
        expected.insert(path, (*kind, at, said, secret.clone()));
    }
    let found: Vec<Finding> = app.iter().flat_map(|(path, bytes)| scan(path, bytes)).collect();
    for (path, (kind, at, said, secret)) in &expected {
        let here: Vec<_> = found.iter().filter(|finding| finding.file == *path).collect();
        assert_eq!(here.len(), 1, "{path}: {kind} {secret}: {here:#?}");
        let seen = (here[0].kind.said().to_string(), here[0].at.as_str(), here[0].place.to_string());
        assert_eq!(seen, ((*kind).to_owned(), *at, said.clone()), "{path}");
        let shown = format!("{} {} {:?}", here[0].excerpt, here[0].place, here[0].id);
        // The lines around a key are not the key.
        let hidden: Vec<&str> = secret.split("-----").filter(|part| !part.contains("PRIVATE KEY")).collect();
        let parts = hidden.iter().flat_map(|part| part.as_bytes().windows(9));
        let parts = parts.map(|part| std::str::from_utf8(part).unwrap());
        // What is shown is what everybody's has, or who it is for.
        let public = [
            "https://hooks.slack.com/",
            "https://discord.com/api/webhooks/",
            "postgres://app:",
            "mongodb+srv://app:",
            "https://deploy:",
            "@db.internal",
            "@cluster0.internal",
            "@files.internal",
            "client_secret: ",
            "password=",
            "AGE-SECRET-KEY-",
            "HEROKU_API_KEY=",
            "AccountKey=",
            "github_pat_",
            "dckr_pat_",
        ];
        let leaked: Vec<_> =
            parts.filter(|part| shown.contains(part) && !public.iter().any(|known| known.contains(part))).collect();
        assert_eq!(leaked, Vec::<&str>::new(), "{shown}");
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn the_same_app_without_them_raises_no_alarm() {
    let mut app = large_app();
    for number in 0..48 {
        let (path, content, ..) = plant(number, "Nothing to see here, {{activity.name}} of 2026-11-22.");
        app.push((path, content.into_bytes()));
    }
    let found: Vec<Finding> = app.iter().flat_map(|(path, bytes)| scan(path, bytes)).collect();
    assert_eq!(found, []);
}

#[test]
fn nodes_that_move_keep_their_findings() {
    let path = FilePath::parse("web-flows/a/pages/a.json").unwrap();
    let secret = format!("gh{}{}", "p_", made(WORD, 36));
    let label = |id: &str, text: &str| {
        format!(r#"{{"id": "{id}", "type": "label", "name": "{id}", "props": {{"text": "\"{text}\""}}}}"#)
    };
    let page = |controls: &[String]| format!(r#"{{"id": "p", "name": "P", "controls": [{}]}}"#, controls.join(","));
    let one = scan(&path, page(&[label("a", &secret)]).as_bytes());
    let two = scan(&path, page(&[label("b", "Hello"), label("a", &secret)]).as_bytes());
    assert_eq!(one[0].id, two[0].id);
    assert_ne!(one[0].at, two[0].at);
    let other = scan(&path, page(&[label("b", &secret)]).as_bytes());
    assert_ne!(one[0].id, other[0].id);
}

#[test]
fn a_name_that_is_a_secret_is_not_shown() {
    let secret = format!("gh{}{}", "p_", made(WORD, 36));
    let path = FilePath::parse("data-flows/a.json").unwrap();
    let text = format!(r#"{{"id": "d", "name": "Get {secret}", "returns": "\"{secret}\""}}"#);
    let found = scan(&path, text.as_bytes());
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|finding| !finding.place.to_string().contains(&secret)), "{found:?}");
    let path = FilePath::parse(&format!("media/{secret}.txt")).unwrap();
    let found = scan(&path, b"nothing");
    assert_eq!((found.len(), found[0].place.to_string()), (1, "Media file ••••••••: its name".to_owned()));
}

#[test]
fn a_large_text_is_read_in_pieces() {
    let path = FilePath::parse("media/log.txt").unwrap();
    let secret = format!("gh{}{}", "p_", made(WORD, 36));
    let line = "a line of a log that says nothing\n";
    let text = format!("{}{secret}\n{}", line.repeat(3_000), line.repeat(3_000));
    // Cut in the middle of the secret.
    let middle = line.len() * 3_000 + 10;
    let mut pieces = Pieces::new(&path);
    for piece in [&text[..middle], &text[middle..]] {
        pieces.read(piece.as_bytes());
    }
    let found = pieces.findings();
    assert_eq!((found.len(), found[0].at.as_str()), (1, "3001"), "{found:?}");
}

#[test]
fn secrets_are_taken_out_and_slots_put_in() {
    use crate::definition::documents::{Document, Operation, parse};
    let word = |count| made(WORD, count);
    let flow = format!(
        r#"{{"id": "d", "name": "D", "operations": [{{"type": "http_request", "id": "h", "name": "Get", "method": "GET",
        "url": "\"https://pets.internal/v1?api_key={}\"", "headers": {{"Accept": "\"text/plain\"", "Authorization": "\"Bearer {}\""}},
        "body": "\"token={}\""}}]}}"#,
        word(24),
        word(32),
        word(30)
    );
    let path = FilePath::parse("data-flows/a.json").unwrap();
    let mut files = std::collections::BTreeMap::from([("data-flows/a.json".to_owned(), flow.into_bytes())]);
    let ways = |files: &std::collections::BTreeMap<String, Vec<u8>>| -> Vec<(String, bool, bool)> {
        let found = scan(&path, &files["data-flows/a.json"]);
        found.iter().map(|finding| (finding.at.clone(), finding.removable, finding.slottable)).collect()
    };
    let at = |field: &str| format!("/operations/0/{field}");
    assert_eq!(
        ways(&files),
        [(at("url"), true, true), (at("headers/Authorization"), true, true), (at("body"), true, false)]
    );
    let step = |files: &mut std::collections::BTreeMap<String, Vec<u8>>, field: &str, way: Way| {
        let finding = scan(&path, &files["data-flows/a.json"]).into_iter().find(|f| f.at == at(field)).unwrap();
        let (writes, said) = mend(&|path| files.get(path).cloned(), "data-flows/a.json", &finding.id, &way).unwrap();
        files.extend(writes.into_iter().map(|(path, bytes)| (path.as_str().to_owned(), bytes)));
        said.to_string()
    };
    assert_eq!(
        step(&mut files, "headers/Authorization", Way::Slot("s1".into())),
        "Secret turned into the slot pets.internal: Data flow D, HTTP Request Get: header Authorization"
    );
    step(&mut files, "url", Way::Slot("s2".into()));
    step(&mut files, "body", Way::Remove);
    assert_eq!(ways(&files), []);
    let Document::DataFlow(after) = parse(&path, &files["data-flows/a.json"]).unwrap() else { unreachable!() };
    let Operation::HttpRequest(request) = &after.operations[0] else { unreachable!() };
    assert_eq!(request.service.as_deref(), Some("s1"));
    assert_eq!(request.headers.keys().collect::<Vec<_>>(), ["Accept"]);
    assert_eq!((request.url.as_str(), request.body.as_deref()), ("\"https://pets.internal/v1\"", Some("\"token=\"")));
    let settings = String::from_utf8(files["settings.json"].clone()).unwrap();
    assert_eq!(settings.matches("\"kind\": \"integration\"").count(), 1, "{settings}");
}

#[test]
fn what_is_gone_or_stuck_is_said() {
    let path = "media/notes.txt";
    let read = |_: &str| Some(b"nothing".to_vec());
    assert_eq!(mend(&read, path, "0", &Way::Remove).unwrap_err().place, "finding");
    let secret = format!("gh{}{}", "p_", made(WORD, 36));
    let text = format!("one {secret} two {secret} three");
    let read = move |_: &str| Some(text.clone().into_bytes());
    let file = FilePath::parse(path).unwrap();
    let found = scan(&file, &read(path).unwrap());
    let (writes, _) = mend(&read, path, &found[0].id, &Way::Remove).unwrap();
    assert_eq!(writes[0].1, b"one  two  three");
    assert_eq!(mend(&read, path, &found[0].id, &Way::Slot("s".into())).unwrap_err().place, "finding");
}
