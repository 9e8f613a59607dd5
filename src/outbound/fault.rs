//! Why a call was not made, or brought no answer.

use core::net::IpAddr;

use super::address::Kind;
use crate::say::{self, Say};

/// Why a call was not made, or brought no answer. [`said`](Self::said) is for whoever typed the address; `Display` is for the
/// log and the operator, and says more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is no address of the web.
    NotUrl,
    /// It is longer than addresses are.
    TooLong,
    /// It has signs in it that programs read in more than one way.
    Signs,
    /// It is not of the web.
    Scheme(String),
    /// A name or a password stands before the host.
    UserInfo,
    /// An address in figures, written so that programs read it in more than one way.
    Spelling(String),
    /// The host is none.
    Host(String),
    /// The port may not be called.
    Port(String, u16),
    /// The address of the host may not be called.
    Address {
        /// As typed.
        host: String,
        /// What the name stands for. Not for whoever typed it.
        found: IpAddr,
        /// Why not.
        kind: Kind,
    },
    /// The name has no address.
    Unknown(String),
    /// No connection; what the system said.
    Unreachable(String, String),
    /// It took longer than so many seconds.
    Late(String, u64),
    /// Its certificate is none that is trusted; why.
    Certificate(String, String),
    /// What came is not HTTP, or broke off; how.
    Garbled(String, String),
    /// Its headers are more than so many bytes.
    Headers(String, u64),
    /// Its answer is more than so many bytes.
    Body(String, u64),
    /// A header of the call is none, or not the caller's to set.
    Header(String),
    /// Credentials would go to it unencrypted.
    Clear(String),
    /// It redirected more than so many times.
    Redirects(String, u64),
    /// It redirected to where nothing is sent; why.
    Redirected(String, Box<Fault>),
    /// It redirected to another server, which must not get what was sent.
    Elsewhere(String),
    /// As many calls are under way as may be.
    Busy,
    /// This installation cannot call at all; why.
    Broken(String),
}

impl Fault {
    /// What went wrong and what to do, for whoever asked.
    pub fn said(&self) -> Say {
        match self {
            Fault::NotUrl => say::it("outbound-not-url"),
            Fault::TooLong => say::it("outbound-too-long"),
            Fault::Signs => say::it("outbound-signs"),
            Fault::Scheme(scheme) => say::it("outbound-scheme").with("scheme", scheme),
            Fault::UserInfo => say::it("outbound-user-info"),
            Fault::Spelling(host) => say::it("outbound-spelling").with("host", host),
            Fault::Host(host) => say::it("outbound-host").with("host", host),
            Fault::Port(host, port) => say::it("outbound-port").with("host", host).with("port", port.to_string()),
            Fault::Address { host, .. } => say::it("outbound-address").with("host", host),
            Fault::Unknown(host) => say::it("outbound-unknown").with("host", host),
            Fault::Unreachable(host, _) => say::it("outbound-unreachable").with("host", host),
            Fault::Late(host, seconds) => say::it("outbound-late").with("host", host).with("seconds", *seconds),
            Fault::Certificate(host, _) => say::it("outbound-certificate").with("host", host),
            Fault::Garbled(host, _) => say::it("outbound-garbled").with("host", host),
            Fault::Headers(host, most) => {
                say::it("outbound-headers").with("host", host).with("most", say::bytes(*most))
            }
            Fault::Body(host, most) => say::it("outbound-body").with("host", host).with("most", say::bytes(*most)),
            Fault::Header(name) => say::it("outbound-header").with("name", name),
            Fault::Clear(host) => say::it("outbound-clear").with("host", host),
            Fault::Redirects(host, most) => say::it("outbound-redirects").with("host", host).with("most", *most),
            Fault::Redirected(host, _) => say::it("outbound-redirected").with("host", host),
            Fault::Elsewhere(host) => say::it("outbound-elsewhere").with("host", host),
            Fault::Busy => say::it("outbound-busy"),
            Fault::Broken(_) => say::it("outbound-broken"),
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let said = self.said();
        match self {
            Fault::Address { found, kind, .. } => write!(f, "{said} (Its address {found} is for {}.)", kind.words()),
            Fault::Redirected(_, why) => write!(f, "{said} ({why})"),
            Fault::Unreachable(_, why) | Fault::Certificate(_, why) | Fault::Garbled(_, why) | Fault::Broken(why) => {
                write!(f, "{said} ({why})")
            }
            _ => write!(f, "{said}"),
        }
    }
}

impl std::error::Error for Fault {}
