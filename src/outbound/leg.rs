//! One leg of a call: what goes to one server. Each redirect begins another, and takes along only what may go there.

use ureq::http::{HeaderName, HeaderValue, Request, Response};
use ureq::{Agent, Body};

use super::call::{Answer, Call, Method};
use super::fault::Fault;
use super::guard::Target;
use super::wire::Secrets;

/// Headers that the client sets, or that would give the message another length or another receiver.
const OURS: [&str; 12] = [
    "accept-encoding",
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// An empty body.
const NOTHING: &[u8] = &[];

/// Headers that are secrets however they were given.
const SECRET: [&str; 2] = ["authorization", "cookie"];

/// What goes to one server.
pub struct Leg<'a> {
    call: &'a Call,
    /// That server.
    pub target: Target,
    method: Method,
    body: Option<&'a [u8]>,
    way: Way,
}

/// Whether it is still the server that was meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Home,
    Abroad,
}

impl<'a> Leg<'a> {
    /// The first, to `target`.
    ///
    /// # Errors
    /// `Header` when one cannot be sent.
    pub fn first(call: &'a Call, target: Target) -> Result<Self, Fault> {
        for (name, value) in call.headers.iter().chain(&call.credentials) {
            let ours = OURS.contains(&name.to_ascii_lowercase().as_str());
            if ours || HeaderName::try_from(name).is_err() || HeaderValue::try_from(value).is_err() {
                return Err(Fault::Header(name.clone()));
            }
        }
        Ok(Self { call, target, method: call.method, body: call.body.as_deref(), way: Way::Home })
    }

    /// The next, to where `answer` points. A body goes on where the status says so (RFC 9110, 15.4), and to the same server
    /// only.
    ///
    /// # Errors
    /// Why it goes no further.
    pub fn next(self, answer: &Answer, location: &str) -> Result<Self, Fault> {
        let target = self.target.leads_to(location)?;
        if self.target.encrypted() && !target.encrypted() {
            return Err(Fault::Clear(target.host().to_string()));
        }
        let (method, body) = match (answer.status, self.method) {
            (303, method) if method != Method::Head => (Method::Get, None),
            (301 | 302, Method::Post) => (Method::Get, None),
            (_, method) => (method, self.body),
        };
        let same = self.target.same_origin(&target);
        if body.is_some() && !same {
            return Err(Fault::Elsewhere(self.target.host().to_string()));
        }
        let way = if same { self.way } else { Way::Abroad };
        Ok(Self { call: self.call, target, method, body, way })
    }

    /// Whether secrets go along.
    pub fn secrets(&self) -> Secrets {
        let secret = |(name, _): &(String, String)| SECRET.contains(&name.to_ascii_lowercase().as_str());
        let any = self.call.confidential || !self.call.credentials.is_empty() || self.call.headers.iter().any(secret);
        if any && self.way == Way::Home { Secrets::Along } else { Secrets::None }
    }

    /// Sends it, and gives what `agent` says.
    ///
    /// # Errors
    /// What the client says.
    pub fn send(&self, agent: &Agent) -> Result<Response<Body>, ureq::Error> {
        let mut request = Request::builder().method(self.method.word()).uri(self.target.url());
        for (name, value) in self.headers() {
            request = request.header(name, value);
        }
        match (self.body, self.method) {
            (Some(body), _) => agent.run(request.body(body)?),
            // These say that nothing comes with them (RFC 9110, 8.6).
            (None, Method::Post | Method::Put | Method::Patch) => agent.run(request.body(NOTHING)?),
            (None, _) => agent.run(request.body(())?),
        }
    }

    fn headers(&self) -> Vec<&(String, String)> {
        let travels = |(name, _): &&(String, String)| {
            let name = name.to_ascii_lowercase();
            match self.way {
                Way::Abroad => matches!(name.as_str(), "accept" | "accept-language"),
                Way::Home => self.body.is_some() || name != "content-type",
            }
        };
        let credentials = self.call.credentials.iter().filter(|_| self.way == Way::Home);
        self.call.headers.iter().filter(travels).chain(credentials).collect()
    }
}
