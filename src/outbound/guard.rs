//! The guard: which address of the web may be called, and which address of the network behind it.
//!
//! It computes and does nothing else. An address that programs read in more than one way is refused, whatever it leads to;
//! what is left is judged twice: as it was typed, and by each address that its name has when the connection is made.

use core::net::IpAddr;

use unicode_normalization::is_nfkc;
use url::Url;

use super::address::kind;
use super::allow::{Entry, Usual};
use super::fault::Fault;
use crate::config::{OutboundConfig, Ports};

/// The most bytes of an address of the web.
const LONGEST: usize = 4_096;

/// Whom a call goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Host {
    /// A name, in lower case and without a dot at the end.
    Name(String),
    /// An address, typed as such.
    Address(IpAddr),
}

impl std::fmt::Display for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Host::Name(name) => f.write_str(name),
            Host::Address(IpAddr::V6(six)) => write!(f, "[{six}]"),
            Host::Address(four) => write!(f, "{four}"),
        }
    }
}

/// An address of the web that has one meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    url: Url,
    host: Host,
    port: u16,
}

impl Target {
    /// Reads `text`, as in `https://host:8443/path?query`.
    ///
    /// # Errors
    /// What is wrong with it, or ambiguous.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        if text.len() > LONGEST {
            return Err(Fault::TooLong);
        }
        // A backslash is a slash to browsers and a letter to others; tabs and line ends vanish here and end there.
        if text.chars().any(|c| c == '\\' || c.is_control() || c.is_whitespace() || invisible(c)) {
            return Err(Fault::Signs);
        }
        let authority = authority(text)?;
        if authority.contains('@') {
            return Err(Fault::UserInfo);
        }
        if authority.contains('%') {
            return Err(Fault::Spelling(authority.to_owned()));
        }
        let mut url = Url::parse(text).map_err(|error| match error {
            url::ParseError::InvalidPort | url::ParseError::EmptyHost => Fault::NotUrl,
            _ => Fault::Host(authority.to_owned()),
        })?;
        url.set_fragment(None);
        let host = host(&url, typed_host(authority))?;
        if let Host::Name(name) = &host {
            url.set_host(Some(name)).map_err(|_| Fault::Host(name.clone()))?;
        }
        let port = url.port_or_known_default().ok_or(Fault::NotUrl)?;
        Ok(Self { url, host, port })
    }

    /// Whom it names.
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// The host as it stands in the address.
    pub(super) fn wire_host(&self) -> Option<&str> {
        self.url.host_str()
    }

    /// The port, also where none was typed.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether the call is encrypted.
    pub fn encrypted(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// The address as it is called, without a fragment.
    pub fn url(&self) -> &str {
        self.url.as_str()
    }

    /// Whether `other` is the same server: host, port and scheme.
    pub fn same_origin(&self, other: &Self) -> bool {
        (&self.host, self.port, self.url.scheme()) == (&other.host, other.port, other.url.scheme())
    }

    /// The address that `location`, which an answer from here gave, leads to, not judged yet.
    ///
    /// # Errors
    /// When it is none.
    pub fn leads_to(&self, location: &str) -> Result<Self, Fault> {
        let scheme = location.split_once(':').is_some_and(|(word, _)| is_scheme(word));
        if scheme {
            return Self::parse(location);
        }
        if location.starts_with("//") {
            return Self::parse(&format!("{}:{location}", self.url.scheme()));
        }
        if location.chars().any(|c| c == '\\' || c.is_control()) {
            return Err(Fault::Signs);
        }
        Self::parse(self.url.join(location).map_err(|_| Fault::NotUrl)?.as_str())
    }
}

/// What stands between the two slashes and the path, of an address of the web.
fn authority(text: &str) -> Result<&str, Fault> {
    let (scheme, rest) = text.split_once(':').ok_or(Fault::NotUrl)?;
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => {}
        other if is_scheme(other) => return Err(Fault::Scheme(other.chars().take(20).collect())),
        _ => return Err(Fault::NotUrl),
    }
    let rest = rest.strip_prefix("//").ok_or(Fault::NotUrl)?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.is_empty() { Err(Fault::NotUrl) } else { Ok(authority) }
}

fn is_scheme(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// Signs that take no room and that some programs drop (default ignorable code points of Unicode).
fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{e0000}'..='\u{e0fff}')
}

/// The host of an authority, without its port.
fn typed_host(authority: &str) -> &str {
    if authority.starts_with('[') {
        return authority.split_inclusive(']').next().unwrap_or(authority);
    }
    authority.rsplit_once(':').map_or(authority, |(host, _)| host)
}

/// The host that `url` was understood to have, held against what was `typed`.
fn host(url: &Url, typed: &str) -> Result<Host, Fault> {
    let ambiguous = || Fault::Spelling(typed.to_owned());
    match url.host() {
        // 127.1, 0x7f000001, 017700000001 and 2130706433 are one address to some and names to others.
        Some(url::Host::Ipv4(four)) if four.to_string() == typed => Ok(Host::Address(four.into())),
        Some(url::Host::Ipv4(_)) => Err(ambiguous()),
        Some(url::Host::Ipv6(six)) => Ok(Host::Address(six.into())),
        Some(url::Host::Domain(name)) => {
            // Full-width letters and dots of other scripts become plain ones on the way (UTS 46).
            let lower: String = typed.chars().flat_map(char::to_lowercase).collect();
            if !is_nfkc(&lower) || lower.contains('\u{3002}') {
                return Err(ambiguous());
            }
            let name = name.strip_suffix('.').unwrap_or(name);
            if is_name(name) { Ok(Host::Name(name.to_owned())) } else { Err(Fault::Host(typed.to_owned())) }
        }
        None => Err(Fault::NotUrl),
    }
}

/// Whether `name` is one that can have an address (RFC 1035, 2.3.4), underscores included, which some have.
fn is_name(name: &str) -> bool {
    let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    name.len() <= 253 && name.split('.').all(|label| (1..=63).contains(&label.len()) && label.chars().all(sign))
}

/// What may be called.
#[derive(Debug, Clone)]
pub struct Guard {
    ports: Ports,
    allow: Vec<Entry>,
}

impl Guard {
    /// The guard that `config` describes.
    ///
    /// # Errors
    /// A sentence that names the entry of the allow-list that is none.
    pub fn of(config: &OutboundConfig) -> Result<Self, String> {
        let allow: Result<_, _> = config.allow.iter().map(|text| Entry::parse(text)).collect();
        Ok(Self { ports: config.ports.clone(), allow: allow? })
    }

    /// The same, with other ports that may be called anywhere: those of mail servers.
    pub(super) fn with_ports(&self, ports: Ports) -> Self {
        Self { ports, allow: self.allow.clone() }
    }

    /// The target of `text`, as far as it can be judged before its name is looked up.
    ///
    /// # Errors
    /// What is wrong with it, or why it may not be called.
    pub fn target(&self, text: &str) -> Result<Target, Fault> {
        let target = Target::parse(text)?;
        self.admits(&target)?;
        Ok(target)
    }

    /// Whether `target` may be called, as far as that can be told before its name is looked up.
    ///
    /// # Errors
    /// Why not.
    pub fn admits(&self, target: &Target) -> Result<(), Fault> {
        if let Host::Address(address) = target.host {
            return self.passes(target, address);
        }
        let named = self.allow.iter().any(|entry| entry.names_port(target.port));
        if named || self.ports.contain(target.port) { Ok(()) } else { Err(port(target)) }
    }

    /// Whether `target` may be called at `address`, which its name has now.
    ///
    /// # Errors
    /// Why not.
    pub fn passes(&self, target: &Target, address: IpAddr) -> Result<(), Fault> {
        if self.names(target, address) {
            return Ok(());
        }
        if !self.ports.contain(target.port) {
            return Err(port(target));
        }
        match kind(address) {
            Some(kind) => Err(Fault::Address { host: target.host.to_string(), found: address, kind }),
            None => Ok(()),
        }
    }

    /// Whether the operator's list opens `target` at `address`.
    pub fn names(&self, target: &Target, address: IpAddr) -> bool {
        let usual = if self.ports.contain(target.port) { Usual::Yes } else { Usual::No };
        target.port != 0 && self.allow.iter().any(|entry| entry.opens(target, address, usual))
    }
}

fn port(target: &Target) -> Fault {
    Fault::Port(target.host.to_string(), target.port)
}
