//! The client against servers that are real, slow, endless or silent.

use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};

use hangar::base::OrgId;
use hangar::config::OutboundConfig;
use hangar::outbound::{Asker, Call, Method, Outbound};

use super::servers::{Strange, Told};
use super::{Book, allowing, config, get, word};

#[test]
fn a_real_server_is_called() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    std::fs::create_dir(folder.path().join("there")).unwrap();
    std::fs::write(folder.path().join("there/index.html"), "hello").unwrap();
    let Some(server) = Strange::python(folder.path()) else { return };
    let url = |path: &str| format!("http://127.0.0.1:{}{path}", server.port);
    let client = allowing(&[&format!("127.0.0.1:{}", server.port)]);
    let answer = client.call_now(&get(url("/there/"))).unwrap();
    assert_eq!(
        (answer.status, answer.text().as_str(), answer.header("content-type")),
        (200, "hello", Some("text/html"))
    );
    let answer = client.call_now(&get(url("/there"))).unwrap();
    assert_eq!((answer.status, answer.header("location")), (301, Some("/there/")));
    assert_eq!(client.call_now(&get(url("/there")).redirects(1)).unwrap().text(), "hello");
    assert_eq!(client.call_now(&get(url("/nowhere"))).unwrap().status, 404);
    let head = Call::new(super::asker(), Method::Head, url("/there/"));
    assert_eq!(client.call_now(&head).unwrap().body, b"");
    assert_eq!(word(&allowing(&[]).call_now(&get(url("/"))).unwrap_err()), "Port");
}

/// Eight bytes, chunked.
const CHUNK: &str = "8\r\nmore and\r\n";

/// A name that leads elsewhere once it was judged.
#[test]
fn the_address_that_was_judged_is_the_one_that_is_called() {
    let server = Told::saying("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmine");
    let url = format!("http://turns.example:{}/", server.port);
    let turning = |answers: &[&[&str]], allow: &str| {
        let book = Book::of(&[("turns.example", answers)]);
        (book.clone(), Outbound::with_names(&config(&[allow]), book).unwrap())
    };
    // A public address when somebody looks, this machine when the call is made.
    let (book, client) = turning(&[&["93.184.216.34"], &["127.0.0.1"]], "8.8.8.8:443");
    let public = "http://turns.example/";
    assert!(client.look(public).unwrap().verdict.is_ok());
    assert_eq!(word(&client.call_now(&get(public)).unwrap_err()), "address Loopback");
    assert_eq!(book.asked(), 2);
    // An address that may be called, and another right after: the first was judged, and the first is called.
    let (book, client) = turning(&[&["127.0.0.1"], &["10.0.0.1"]], &server.entry());
    assert_eq!(client.call_now(&get(&url)).unwrap().text(), "mine");
    assert_eq!((book.asked(), server.heard().len()), (1, 1), "one call is one look-up");
    assert!(server.heard()[0].contains(&format!("host: turns.example:{}", server.port)), "{:?}", server.heard());
    // No connection is kept over which a name that has turned could still be called.
    assert_eq!(word(&client.call_now(&get(&url)).unwrap_err()), "Port");
    // One address of several that may not be called.
    let (_, client) = turning(&[&["127.0.0.1", "10.0.0.1"]], &server.entry());
    assert_eq!(word(&client.call_now(&get(&url)).unwrap_err()), "Port");
    assert_eq!(server.heard().len(), 1);
}

#[test]
fn endless_large_and_slow_answers_are_given_up() {
    let endless = |start: &'static str, more: &'static str| {
        Told::doing(move |_, stream| {
            let mut sent = stream.write_all(start.as_bytes());
            while sent.is_ok() {
                sent = stream.write_all(more.as_bytes());
            }
        })
    };
    let dripping = Told::doing(|_, stream| {
        let mut sent = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        while sent.is_ok() {
            std::thread::sleep(std::time::Duration::from_millis(50));
            sent = stream.write_all(b"a");
        }
    });
    let packed = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x00".to_vec();
    let gzip = Told::saying(packed);
    let answer = allowing(&[&gzip.entry()]).call_now(&get(gzip.url("/"))).unwrap();
    assert_eq!(answer.body, [0x1f, 0x8b, 8, 0], "nothing is unpacked");
    assert!(gzip.heard()[0].contains("accept-encoding: identity"));
    let many = format!("HTTP/1.1 200 OK\r\n{}\r\n", "A: b\r\n".repeat(1_000));
    for (what, server, expected) in [
        ("a body without an end", endless("HTTP/1.1 200 OK\r\n\r\n", "more and more"), "Body"),
        ("chunks without an end", endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", CHUNK), "Body"),
        ("a length above the limit", Told::saying("HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n"), "Body"),
        ("headers without an end", endless("HTTP/1.1 200 OK\r\n", "A: b\r\n"), "Headers"),
        ("a header without an end", endless("HTTP/1.1 200 OK\r\nA: ", "b"), "Headers"),
        ("many headers", Told::saying(many), "Headers"),
        ("interim answers without an end", endless("", "HTTP/1.1 103 Early Hints\r\n\r\n"), "Headers"),
        ("a byte now and then", dripping, "Late"),
        ("nothing", Told::doing(|_, stream| drop(std::io::copy(stream, &mut std::io::sink()))), "Late"),
        ("a cut body", Told::saying("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), "Garbled"),
        ("another protocol", Told::saying("220 mail.example ESMTP\r\n"), "Garbled"),
        ("a closed connection", Told::saying(""), "Garbled"),
    ] {
        // What is about sizes has time, what is about time has room.
        let (seconds, body) = if expected == "Late" { (1, 1 << 30) } else { (30, 1 << 16) };
        let limits = OutboundConfig { seconds, connect_seconds: seconds, body, ..config(&[&server.entry()]) };
        let fault = Outbound::open(&limits).unwrap().call_now(&get(server.url("/"))).unwrap_err();
        let (got, said) = (word(&fault), fault.said().to_string());
        assert!(got == expected && said.contains("127.0.0.1"), "{what}: {fault:?}");
    }
}

#[test]
fn who_is_not_there_is_named() {
    // The port is taken, and nobody listens.
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    drop(taken);
    let fault =
        allowing(&["127.0.0.0/8", &format!("127.0.0.1:{port}")]).call_now(&get(format!("http://127.0.0.1:{port}/")));
    assert_eq!(word(&fault.unwrap_err()), "Unreachable");
    let nobody = Outbound::with_names(&config(&[]), Book::of(&[])).unwrap();
    let fault = nobody.call_now(&get("https://nobody.example/")).unwrap_err();
    assert_eq!(fault.said().to_string(), "nobody.example has no address. Check how it is spelled.");
}

#[test]
fn secrets_go_out_encrypted() {
    let book = Book::of(&[("api.example", &[&["93.184.216.34"]])]);
    let client = Outbound::with_names(&config(&[]), book).unwrap();
    let call = get("http://api.example/").credential("X-Api-Key", "s3cret");
    assert_eq!(word(&client.call_now(&call).unwrap_err()), "Clear");
    let call = get("http://api.example/").header("authorization", "s3cret");
    assert_eq!(word(&client.call_now(&call).unwrap_err()), "Clear");
    assert!(!format!("{call:?}").contains("s3cret"));
}

#[test]
fn one_org_cannot_take_all_calls() {
    let (arrived, wait) = channel();
    let arrived = Mutex::new(arrived);
    let silent = Told::doing(move |request, stream| {
        if request.starts_with("get /hold") {
            arrived.lock().unwrap().send(()).unwrap();
            let _ = std::io::copy(stream, &mut std::io::sink());
        } else {
            stream.write_all(b"HTTP/1.1 204 Done\r\n\r\n").unwrap();
        }
    });
    let limits = OutboundConfig { calls: 3, calls_per_org: 1, seconds: 2, ..config(&[&silent.entry()]) };
    let client = Outbound::open(&limits).unwrap();
    let orgs = ["018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"];
    let asked = |org: &str, path: &str| {
        let asker = Asker { org: Some(OrgId::parse(org).unwrap()), resource: "r".into() };
        Call::new(asker, Method::Get, silent.url(path))
    };
    let (held, holder) = (asked(orgs[0], "/hold"), client.clone());
    let first = std::thread::spawn(move || holder.call_now(&held));
    wait.recv().unwrap();
    assert_eq!(word(&client.call_now(&asked(orgs[0], "/")).unwrap_err()), "Busy");
    assert_eq!(client.call_now(&asked(orgs[1], "/")).unwrap().status, 204);
    assert_eq!(word(&first.join().unwrap().unwrap_err()), "Late");
    assert_eq!(client.call_now(&asked(orgs[0], "/")).unwrap().status, 204, "its place is free again");
}

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn the_log_says_who_called_whom_and_no_secret() {
    let lines = Lines::default();
    let into = lines.clone();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || into.clone()).finish();
    let server = Told::saying("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine");
    // While there is only one, tracing asks the thread that comes first to a place whether anybody listens there.
    let _second = tracing::Dispatch::new(tracing_subscriber::fmt().with_writer(std::io::sink).finish());
    tracing::subscriber::with_default(subscriber, || {
        let client = allowing(&[&server.entry()]);
        let call = get(server.url("/hook/s3cret?key=s3cret")).credential("X-Api-Key", "s3cret");
        client.call_now(&call).unwrap();
        client.call_now(&get("http://10.0.0.9/hook/s3cret")).unwrap_err();
        client.call_now(&get("https://ada:s3cret@api.example/")).unwrap_err();
    });
    let log = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    let rows: Vec<&str> = log.lines().collect();
    assert_eq!(rows.len(), 3, "{log}");
    assert!(rows.iter().all(|row| row.contains("notifier errors-to-chat")), "{log}");
    assert!(rows[0].contains(&server.entry()) && rows[0].contains("200") && rows[0].contains("bytes=4"), "{log}");
    assert!(rows[1].contains("10.0.0.9:80") && rows[1].contains("private network"), "{log}");
    assert!(!log.contains("s3cret"), "{log}");
}

#[test]
fn another_servers_silence_is_cut_off_at_the_handshake_too() {
    // It takes connections, and says nothing where TLS should begin.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let kept: Arc<Mutex<Vec<TcpStream>>> = Arc::default();
    let keeping = kept.clone();
    std::thread::spawn(move || keeping.lock().unwrap().push(listener.accept().unwrap().0));
    let fault =
        allowing(&[&format!("127.0.0.1:{port}")]).call_now(&get(format!("https://127.0.0.1:{port}/"))).unwrap_err();
    assert_eq!(word(&fault), "Late");
}

#[test]
fn a_server_is_called_in_the_place_of_another() {
    let server = Told::saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
    let instead = [("api.example".to_owned(), server.url(""))].into();
    let open = OutboundConfig { instead, ..config(&[&server.entry()]) };
    let call = get("https://api.example/a?b=c").credential("Authorization", "s3cret");
    let answer = Outbound::with_names(&open, Book::of(&[])).unwrap().call_now(&call).unwrap();
    assert_eq!(answer.text(), "hi");
    let heard = server.heard().concat();
    assert!(heard.starts_with("get /a?b=c http/1.1") && heard.contains("s3cret"), "{heard}");
    // The guard judges the server that is called.
    let closed = Outbound::with_names(&OutboundConfig { allow: Vec::new(), ..open }, Book::of(&[])).unwrap();
    assert_eq!(word(&closed.call_now(&call).unwrap_err()), "Port");
    assert_eq!(server.heard().len(), 1);
}
