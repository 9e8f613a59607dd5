//! The operator's list of what may be called although it is not on the public internet.

use core::net::IpAddr;

use super::address::{is_metadata, plain};
use super::guard::{Host, Target};

/// One entry of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    what: What,
    /// The only port it opens; without one, those that may be called anywhere.
    port: Option<u16>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    /// A network, or a single address when every bit counts.
    Net(IpAddr, u32),
    /// A name, whatever its address.
    Name(String),
}

impl Entry {
    /// Reads `10.0.0.0/8`, `10.1.2.3`, `10.1.2.3:8443`, `fd00::7`, `[fd00::7]:8443`, `crm.example` or `crm.example:8443`.
    ///
    /// # Errors
    /// A sentence that names the entry and says how to write it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = |how: &str| format!("outbound.allow has {text:?}. {how}");
        if let Some((net, length)) = text.split_once('/') {
            let net: Option<IpAddr> = net.parse().ok();
            let (Some(net), Some(length)) = (net, length.parse().ok()) else {
                return Err(wrong("Write a network like 10.0.0.0/8 or fd00::/8."));
            };
            let what = What::Net(net, length);
            if length > bits(net) || first(net, length) != net {
                return Err(wrong("The part behind the length of a network is zero, as in 10.0.0.0/8."));
            }
            return Ok(Self { what, port: None });
        }
        if let Ok(address) = text.parse() {
            return Ok(Self::one(address, None));
        }
        let (host, port) = match text.rsplit_once(':').filter(|_| !text.ends_with(']')) {
            Some((host, port)) => (host, Some(port.parse().ok().filter(|port| *port != 0))),
            None => (text, None),
        };
        let port = match port {
            Some(None) => return Err(wrong("Write a port as a number from 1 to 65535, as in crm.example:8443.")),
            Some(Some(port)) => Some(port),
            None => None,
        };
        let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
        if let Ok(address) = bare.parse() {
            return Ok(Self::one(address, port));
        }
        match url::Host::parse(host) {
            Ok(url::Host::Domain(name)) if !name.is_empty() && !name.contains('*') => {
                Ok(Self { what: What::Name(name.trim_end_matches('.').to_owned()), port })
            }
            _ => Err(wrong("Write a network, an address or a name, the latter two with a port if needed.")),
        }
    }

    fn one(address: IpAddr, port: Option<u16>) -> Self {
        Self { what: What::Net(address, bits(address)), port }
    }

    /// Whether it opens `target`, whose name has `address`, at a port that is `usual` or not. Where clouds answer machines is
    /// opened by nothing but that very address.
    pub fn opens(&self, target: &Target, address: IpAddr, usual: Usual) -> bool {
        let port = match self.port {
            Some(port) => port == target.port(),
            None => usual == Usual::Yes,
        };
        let real = plain(address);
        port && match &self.what {
            What::Net(net, length) if is_metadata(real) => *net == real && *length == bits(real),
            What::Net(net, length) => {
                let fits = |address: IpAddr| net.is_ipv4() == address.is_ipv4() && first(address, *length) == *net;
                fits(real) || fits(address)
            }
            What::Name(name) => !is_metadata(real) && *target.host() == Host::Name(name.clone()),
        }
    }

    /// Whether it names `port`.
    pub fn names_port(&self, port: u16) -> bool {
        self.port == Some(port)
    }
}

/// Whether a port is one of those that may be called anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Usual {
    /// It is.
    Yes,
    /// Only an entry that names it opens it.
    No,
}

fn bits(address: IpAddr) -> u32 {
    if address.is_ipv4() { 32 } else { 128 }
}

/// The first address of the network of `length` bits that `address` is in.
fn first(address: IpAddr, length: u32) -> IpAddr {
    match address {
        IpAddr::V4(four) => IpAddr::V4((four.to_bits() & u32::MAX.checked_shl(32 - length).unwrap_or(0)).into()),
        IpAddr::V6(six) => IpAddr::V6((six.to_bits() & u128::MAX.checked_shl(128 - length).unwrap_or(0)).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_read_or_refused_by_name() {
        for text in [
            "10.0.0.0/8",
            "0.0.0.0/0",
            "fd00::/8",
            "10.1.2.3",
            "10.1.2.3:8443",
            "fd00::7",
            "[fd00::7]",
            "[fd00::7]:8443",
            "crm.example",
            "CRM.example.",
            "crm.example:8443",
            "bücher.example",
            "localhost:9000",
        ] {
            assert!(Entry::parse(text).is_ok(), "{text}");
        }
        for text in [
            "",
            "10.0.0.1/8",
            "10.0.0.0/33",
            "fd00::/129",
            "10.0.0.0/",
            "/8",
            "crm.example:0",
            "crm.example:70000",
            "crm.example:",
            "*.example",
            "http://crm.example",
            "crm.example/path",
            "a b",
            "10.0.0.0/8:443",
        ] {
            let said = Entry::parse(text).unwrap_err();
            assert!(said.contains("outbound.allow") && said.contains(text), "{said}");
        }
        assert_eq!(Entry::parse("CRM.Example."), Entry::parse("crm.example"));
    }
}
