//! Kinds 90 to 94: the upload itself.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use super::{Kind, kind, named};
use crate::browser::{Browser, multipart};
use crate::transfer::{bring, names};
use crate::world::World;

on_both!(
    odd_forms_are_refused_and_leave_nothing,
    an_upload_that_breaks_off_leaves_nothing,
    a_packed_upload_is_not_unpacked,
    the_same_upload_at_once_is_one_app,
);

pub fn kinds() -> Vec<Kind> {
    vec![
        kind(90, "odd forms", Vec::new()).by(&["tests/it/hostile/http.rs::odd_forms_are_refused_and_leave_nothing"]),
        // Slowness is bounded by `Deadline` in src/http/upload.rs; a test of it would have to wait half a minute.
        kind(91, "lies about the length", Vec::new())
            .by(&["tests/it/hostile/http.rs::an_upload_that_breaks_off_leaves_nothing"]),
        kind(92, "packed in transport", Vec::new()).by(&["tests/it/hostile/http.rs::a_packed_upload_is_not_unpacked"]),
        kind(93, "twice at once", Vec::new()).by(&["tests/it/hostile/http.rs::the_same_upload_at_once_is_one_app"]),
        // There are no quotas yet. A full disk is the storage's failure and takes everything back.
        kind(94, "a full disk", Vec::new()).by(&["src/bundle/archive.rs::a_failing_store_is_not_the_archives_fault"]),
    ]
}

const FORM: &str = "/orgs/acme/apps";

/// What there is: rows and files.
fn kept(world: &World) -> (Vec<String>, Vec<u8>) {
    (world.rows(), world.files_in("eu/blobs"))
}

fn send(browser: &Browser, boundary: &str, body: &[u8]) -> u16 {
    let content_type = format!("multipart/form-data; boundary={boundary}");
    browser.ask("POST", FORM).body(&content_type, body).send().status
}

/// A part of a form.
fn part(disposition: &str, content: &[u8]) -> Vec<u8> {
    [b"--x\r\nContent-Disposition: ", disposition.as_bytes(), b"\r\n\r\n", content, b"\r\n"].concat()
}

fn odd_forms_are_refused_and_leave_nothing(world: &World) {
    let ada = world.as_("ada");
    bring(&ada, "acme", "", ("x.zip", b"no archive")).expect(422);
    let before = kept(world);
    let zip = named("a");
    let bundle = |file_name: &str| part(&format!("form-data; name=\"bundle\"; filename=\"{file_name}\""), &zip);
    let field = |name: &str| part(&format!("form-data; name=\"{name}\""), b"x");
    let end = b"--x--\r\n";
    let many: Vec<u8> = (0..10_000).flat_map(|number| field(&format!("field-{number}"))).collect();
    let header = part(&format!("form-data; name=\"name\"; x=\"{}\"", "x".repeat(10 << 20)), b"x");
    let inner = b"Content-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\nx\r\n--y--";
    let nested =
        [b"--x\r\nContent-Disposition: form-data; name=\"bundle\"; filename=\"a\"\r\n", &inner[..], b"\r\n"].concat();
    for (label, boundary, body) in [
        ("two files", "x", [&bundle("a.zip")[..], &bundle("b.zip"), end].concat()),
        ("a file without a name", "x", [&part("form-data; name=\"bundle\"", b"PK"), &end[..]].concat()),
        ("a part without a disposition", "x", [b"--x\r\n\r\nx\r\n", &end[..]].concat()),
        ("a header of 10 MiB", "x", [&header, &end[..]].concat()),
        ("10,000 fields", "x", [&many, &end[..]].concat()),
        ("a field twice", "x", [&field("name")[..], &field("name"), end].concat()),
        ("no boundary", "", [&bundle("a.zip"), &end[..]].concat()),
        ("another boundary", "yyy", [&bundle("a.zip"), &end[..]].concat()),
        ("a boundary of 300", &"x".repeat(300), [&bundle("a.zip"), &end[..]].concat()),
        ("no last boundary", "x", bundle("a.zip")),
        ("a form in a form", "x", [&nested, &end[..]].concat()),
        ("nothing", "x", Vec::new()),
    ] {
        let status = send(&ada, boundary, &body);
        assert!(matches!(status, 400 | 413 | 415 | 422), "{label}: {status}");
        assert!(kept(world) == before, "{label} left something");
    }
    // The name of the file is text, however it is written; it never becomes a path.
    for file_name in ["../../etc/passwd", "C:\\x.zip", "a\\\"; name=\\\"b", "%2e%2e%2fx"] {
        let status = send(&ada, "x", &[&bundle(file_name), &end[..]].concat());
        assert!(matches!(status, 303 | 422), "{file_name}: {status}");
    }
    let extended = part("form-data; name=\"bundle\"; filename*=UTF-8''..%2f..%2fx", b"no archive");
    assert_eq!(send(&ada, "x", &[&extended, &end[..]].concat()), 422);
}

fn an_upload_that_breaks_off_leaves_nothing(world: &World) {
    let ada = world.as_("ada");
    bring(&ada, "acme", "", ("x.zip", b"no archive")).expect(422);
    let before = kept(world);
    let file = [("bundle".to_owned(), "x.zip".to_owned(), vec![b'x'; 3 << 20])];
    let (content_type, body) = multipart(&[("name", "Cut")], &file);
    let cookies: Vec<String> = ada.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
    let head = |length: &str| {
        format!(
            "POST {FORM} HTTP/1.1\r\nHost: hangar\r\nOrigin: {}\r\nSec-Fetch-Site: same-origin\r\nCookie: {}\r\n\
             Content-Type: {content_type}\r\nConnection: close\r\n{length}\r\n\r\n",
            world.origin,
            cookies.join("; ")
        )
    };
    let chunk = |bytes: &[u8]| [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat();
    let longer = format!("Content-Length: {}", body.len() + 10);
    let chunked = "Transfer-Encoding: chunked";
    for (label, length, sent) in [
        ("less than declared", longer.as_str(), body.clone()),
        ("a third of it", &format!("Content-Length: {}", body.len()), body[..1 << 20].to_vec()),
        ("nothing of it", &format!("Content-Length: {}", body.len()), Vec::new()),
        ("more than may come", "Content-Length: 99999999999", body[..1000].to_vec()),
        ("no number", "Content-Length: 1x", body.clone()),
        ("two lengths", "Content-Length: 5\r\nContent-Length: 6", body.clone()),
        ("a length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked", chunk(&body)),
        ("chunks without an end", chunked, chunk(&body[..1 << 20])),
        ("a chunk that lies", chunked, [b"ffffffff\r\n", &body[..1000]].concat()),
        ("a chunk of no number", chunked, [b"zz\r\n", &body[..1000]].concat()),
    ] {
        let mut stream = TcpStream::connect(world.address.trim_start_matches("http://")).unwrap();
        // The server may hang up before it has everything.
        let _ = stream.write_all(&[head(length).as_bytes(), &sent].concat());
        let _ = stream.shutdown(Shutdown::Write);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let line = String::from_utf8_lossy(answer.get(9..12).unwrap_or_default()).into_owned();
        assert!(matches!(line.as_str(), "" | "400" | "413" | "422"), "{label}: {line}");
        assert!(kept(world) == before, "{label} left something");
    }
    ada.get("/orgs/acme/apps").expect(200);
}

fn a_packed_upload_is_not_unpacked(world: &World) {
    let ada = world.as_("ada");
    let (content_type, body) = multipart(&[], &[("bundle".into(), "x.zip".into(), named("a"))]);
    for encoding in ["gzip", "br", "deflate", "zstd", "identity, gzip"] {
        let asking = ada.ask("POST", FORM).header("content-encoding", encoding).body(&content_type, body.clone());
        assert_eq!(asking.send().status, 415, "{encoding}");
    }
    ada.ask("POST", FORM).header("content-encoding", "identity").body(&content_type, body).send().expect(303);
}

fn the_same_upload_at_once_is_one_app(world: &World) {
    let bundle = named("a");
    let answers = std::thread::scope(|scope| {
        let send = || bring(&world.as_("ada"), "acme", "Four at once", ("x.zip", &bundle)).status;
        let sent: Vec<_> = (0..4).map(|_| scope.spawn(send)).collect();
        sent.into_iter().map(|sent| sent.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
    assert!(answers.iter().all(|status| matches!(status, 303 | 422)), "{answers:?}");
    assert_eq!(names(&world.as_("ada"), "acme", "?q=Four"), ["Four at once"]);
}
