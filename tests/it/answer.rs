//! What the server answered, with the questions stories ask of it.

use scraper::{ElementRef, Html, Selector};
use ureq::http::{HeaderMap, Response};

use crate::browser::Browser;

/// An answer that was read to its end.
#[derive(Debug)]
pub struct Answer {
    /// The request, for messages: `GET /orgs`.
    pub asked: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn read(asked: String, response: Response<ureq::Body>) -> Result<Self, ureq::Error> {
        let (parts, mut body) = response.into_parts();
        let body = body.with_config().limit(1 << 30).read_to_vec()?;
        Ok(Self { asked, status: parts.status.as_u16(), headers: parts.headers, body })
    }

    /// Fails unless the status is this one.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        let text = || if self.is_html() { self.seen() } else { self.text() };
        assert_eq!(self.status, status, "{} answered\n{:.2000}", self.asked, text());
        self
    }

    /// Fails unless the text of the page has these words.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        let seen = self.seen();
        assert!(seen.contains(words), "{} does not say {words:?} but\n{seen}", self.asked);
        self
    }

    /// Fails unless the browser is sent to `path`.
    #[track_caller]
    pub fn leads_to(self, path: &str) -> Self {
        let answer = self.expect(303);
        assert_eq!(answer.header("location"), path, "where {} leads", answer.asked);
        answer
    }

    /// The page that the browser is sent to.
    #[track_caller]
    pub fn follow(self, browser: &Browser) -> Self {
        let answer = self.expect(303);
        browser.get(answer.header("location"))
    }

    /// A header; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The values of a header that may come more than once.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.headers.get_all(name).iter().map(|value| value.to_str().unwrap()).collect()
    }

    pub fn is_html(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn page(&self) -> Html {
        Html::parse_document(&self.text())
    }

    /// What a person reads, with single spaces.
    pub fn seen(&self) -> String {
        words(self.page().root_element())
    }

    /// The texts of the elements that `css` selects.
    pub fn texts(&self, css: &str) -> Vec<String> {
        self.page().select(&selector(css)).map(words).collect()
    }

    /// An attribute of the first element that `css` selects.
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        self.page().select(&selector(css)).next()?.attr(name).map(str::to_owned)
    }
}

fn words(element: ElementRef<'_>) -> String {
    element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

pub fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| panic!("{css}: {error}"))
}

/// Fails with the first line in which two pages differ.
#[track_caller]
pub fn assert_same(one: &str, other: &str) {
    let differing = one.lines().zip(other.lines()).find(|(a, b)| a != b);
    assert!(one == other, "two pages differ: {differing:?}, {} and {} bytes", one.len(), other.len());
}
