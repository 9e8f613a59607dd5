//! What is asked of another server, and what it answers.

use crate::base::OrgId;

/// Who asks: it stands in the log beside every call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asker {
    /// The Organization; nothing for the operator.
    pub org: Option<OrgId>,
    /// What of it, as in `notifier errors-to-slack`. No secret.
    pub resource: String,
}

/// What the other server is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Tell.
    Get,
    /// Tell about it.
    Head,
    /// Take this.
    Post,
    /// Put this there.
    Put,
    /// Change it so.
    Patch,
    /// Remove it.
    Delete,
}

impl Method {
    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Head => "HEAD",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// One call. Its `Debug` shows neither credentials nor what is sent.
#[derive(Clone)]
pub struct Call {
    pub(super) asker: Asker,
    pub(super) method: Method,
    pub(super) url: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) credentials: Vec<(String, String)>,
    pub(super) body: Option<Vec<u8>>,
    pub(super) confidential: bool,
    pub(super) redirects: u32,
}

impl Call {
    /// A call of `method` to `url`, as a person typed it.
    pub fn new(asker: Asker, method: Method, url: impl Into<String>) -> Self {
        let (headers, credentials) = (Vec::new(), Vec::new());
        let url = url.into();
        Self { asker, method, url, headers, credentials, body: None, confidential: false, redirects: 0 }
    }

    /// With a header that is no secret. Only `Accept` and the like follow a redirect to another server.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// With a header that is a secret: it goes out encrypted, or to a server that the operator allowed, and follows no
    /// redirect to another server.
    #[must_use]
    pub fn credential(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.credentials.push((name.into(), value.into()));
        self
    }

    /// With `body`, of the media type `kind`. It follows no redirect to another server.
    #[must_use]
    pub fn body(mut self, kind: impl Into<String>, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self.header("content-type", kind)
    }

    /// With secrets in its address or its body: it goes out encrypted, or to a server that the operator allowed.
    #[must_use]
    pub fn confidential(mut self) -> Self {
        self.confidential = true;
        self
    }

    /// Follows up to `most` redirects, each of which passes the guard; none otherwise.
    #[must_use]
    pub fn redirects(mut self, most: u32) -> Self {
        self.redirects = most;
        self
    }
}

impl std::fmt::Debug for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Call({} of {:?})", self.method.word(), self.asker)
    }
}

/// What another server answered. Whatever it is, it was written by a stranger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status, errors and redirects included.
    pub status: u16,
    /// The headers, names in lower case; what is no text is left out.
    pub headers: Vec<(String, String)>,
    /// The body as it came: nothing is unpacked.
    pub body: Vec<u8>,
    /// The address that answered, after redirects.
    pub url: String,
}

impl Answer {
    /// Whether the server did what was asked (200 to 299).
    pub fn succeeded(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The first header called `name`, in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body as text; what is no UTF-8 shows as such.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Where it redirects to, if it does.
    pub(super) fn location(&self) -> Option<&str> {
        matches!(self.status, 301 | 302 | 303 | 307 | 308).then(|| self.header("location")).flatten()
    }
}
