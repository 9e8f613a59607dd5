//! Redirects: none by default, each judged where some are followed, and nothing taken along that belongs elsewhere.

use hangar::outbound::{Call, Method};

use super::servers::Told;
use super::{allowing, asker, get, post, word};

const FINE: &str = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine";

fn with_secrets(call: Call) -> Call {
    call.credential("Authorization", "Bearer s3cret")
        .credential("X-Api-Key", "s3cret")
        .header("Cookie", "s3cret")
        .header("Accept", "a/b")
}

#[test]
fn no_redirect_is_followed_unasked() {
    let end = Told::saying(FINE);
    let start = Told::redirecting(302, &end.url("/end"));
    let answer = allowing(&[&start.entry(), &end.entry()]).call_now(&get(start.url("/"))).unwrap();
    assert_eq!((answer.status, answer.header("location")), (302, Some(end.url("/end").as_str())));
    assert!(!answer.succeeded() && end.heard().is_empty());
}

#[test]
fn each_redirect_passes_the_guard() {
    let hidden = Told::saying(FINE);
    for (location, expected) in [
        (hidden.url("/").as_str(), "redirected Port"),
        ("http://127.0.0.1/", "redirected address Loopback"),
        ("http://169.254.169.254/latest/meta-data/", "redirected address Metadata"),
        ("http://[::ffff:169.254.169.254]/", "redirected address Metadata"),
        ("//10.0.0.1/", "redirected address Private"),
        ("http://2130706433/", "redirected Spelling"),
        ("http://0x08080808/", "redirected Spelling"),
        ("//0x7f.1/", "redirected Spelling"),
        ("http://user@127.0.0.1/", "redirected UserInfo"),
        ("/\\127.0.0.1/", "redirected Signs"),
        ("file:///etc/passwd", "redirected Scheme"),
        ("gopher://127.0.0.1:70/", "redirected Scheme"),
        ("http://", "redirected NotUrl"),
    ] {
        let start = Told::redirecting(302, location);
        let fault = allowing(&[&start.entry()]).call_now(&get(start.url("/")).redirects(3)).unwrap_err();
        assert_eq!(word(&fault), expected, "{location}");
        let said = fault.said().to_string();
        assert!(said.starts_with("127.0.0.1 redirects to an address that Hangar does not call"), "{said}");
    }
    assert!(hidden.heard().is_empty(), "nothing was asked of it");
}

#[test]
fn so_many_are_followed_and_no_more() {
    let end = Told::saying(FINE);
    let middle = Told::redirecting(301, &end.url("/end?a=b#c"));
    let start = Told::redirecting(308, &middle.url("/middle"));
    let client = allowing(&[&start.entry(), &middle.entry(), &end.entry()]);
    let answer = client.call_now(&get(start.url("/")).redirects(2)).unwrap();
    assert_eq!((answer.text().as_str(), answer.url), ("fine", end.url("/end?a=b")));
    let fault = client.call_now(&get(start.url("/")).redirects(1)).unwrap_err();
    assert_eq!(word(&fault), "Redirects");
    let round = Told::redirecting(302, "/again");
    let fault = allowing(&[&round.entry()]).call_now(&get(round.url("/")).redirects(5)).unwrap_err();
    assert_eq!((word(&fault).as_str(), round.heard().len()), ("Redirects", 6));
}

#[test]
fn secrets_stay_with_the_server_they_are_for() {
    let home = Told::doing(|request, stream| {
        use std::io::Write;
        let answer = if request.contains("/start") { "HTTP/1.1 302 There\r\nLocation: end\r\n\r\n" } else { FINE };
        stream.write_all(answer.as_bytes()).unwrap();
    });
    let answer = allowing(&[&home.entry()]).call_now(&with_secrets(get(home.url("/start")).redirects(1))).unwrap();
    assert_eq!(answer.text(), "fine");
    assert!(home.heard().iter().all(|request| request.matches("s3cret").count() == 3), "{:?}", home.heard());

    // The same host at another port is another server.
    let abroad = Told::saying(FINE);
    let start = Told::redirecting(302, &abroad.url("/"));
    let client = allowing(&[&start.entry(), &abroad.entry()]);
    assert_eq!(client.call_now(&with_secrets(get(start.url("/")).redirects(1))).unwrap().text(), "fine");
    let heard = abroad.heard().remove(0);
    assert!(start.heard()[0].contains("s3cret") && !heard.contains("s3cret"), "{heard}");
    assert!(heard.contains("accept: a/b") && heard.contains("user-agent: hangar\r\n"), "{heard}");
}

#[test]
fn what_was_sent_is_not_sent_elsewhere() {
    let abroad = Told::saying(FINE);
    for status in [307, 308] {
        let start = Told::redirecting(status, &abroad.url("/"));
        let client = allowing(&[&start.entry(), &abroad.entry()]);
        assert_eq!(word(&client.call_now(&post(start.url("/")).redirects(1)).unwrap_err()), "Elsewhere");
    }
    assert!(abroad.heard().is_empty());
    for status in [301, 302, 303] {
        let start = Told::redirecting(status, &abroad.url("/"));
        let client = allowing(&[&start.entry(), &abroad.entry()]);
        assert_eq!(client.call_now(&post(start.url("/")).redirects(1)).unwrap().text(), "fine");
        let heard = abroad.heard().pop().unwrap();
        assert!(heard.starts_with("get / ") && !heard.contains("s3cret") && !heard.contains("content-"), "{heard}");
        assert!(start.heard()[0].starts_with("post / ") && start.heard()[0].contains("s3cret"));
    }
}

#[test]
fn a_header_that_is_ours_is_not_the_callers() {
    let home = Told::saying(FINE);
    let client = allowing(&[&home.entry()]);
    for (name, value) in
        [("Host", "a"), ("transfer-encoding", "chunked"), ("X-A", "a\r\nB: c"), ("X A", "a"), ("", "a")]
    {
        let fault = client.call_now(&get(home.url("/")).header(name, value)).unwrap_err();
        assert_eq!(word(&fault), "Header", "{name}");
    }
    assert!(home.heard().is_empty());
    for (method, length) in [(Method::Put, Some("content-length: 0")), (Method::Delete, None), (Method::Head, None)] {
        client.call_now(&Call::new(asker(), method, home.url("/"))).unwrap();
        let heard = home.heard().pop().unwrap();
        assert!(heard.starts_with(&method.word().to_lowercase()), "{heard}");
        assert_eq!(heard.lines().find(|line| line.starts_with("content-")), length);
    }
}
