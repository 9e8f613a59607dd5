//! The addresses from which a token may be used.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use crate::say::{self, Say};

/// The most networks of a token.
const MOST: usize = 100;

/// A network, or a single address when all its bits count (RFC 4632, 3.1; RFC 4291, 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    first: IpAddr,
    length: u32,
}

impl Network {
    /// Reads `192.0.2.7`, `192.0.2.0/24`, `2001:db8::7` or `2001:db8::/32`.
    ///
    /// # Errors
    /// The sentence that says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, Say> {
        let none = || say::it("network-none").with("typed", text);
        let (address, length) = text.split_once('/').map_or((text, None), |(net, length)| (net, Some(length)));
        let first: IpAddr = address.parse().map_err(|_| none())?;
        let bits = bits(first);
        let length = match length {
            None => bits,
            Some(digits) if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) => {
                digits.parse().ok().filter(|length| *length <= bits).ok_or_else(none)?
            }
            Some(_) => return Err(none()),
        };
        let start = masked(first, length);
        if start != first {
            let meant = Self { first: start, length }.to_string();
            return Err(say::it("network-loose").with("typed", text).with("meant", meant));
        }
        Ok(Self { first, length })
    }

    /// Whether `address` is in it. An IPv4 address that is written as an IPv6 one is what it stands for.
    pub fn contains(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        let (first, length) = match (self.first, self.first.to_canonical()) {
            (IpAddr::V6(_), four @ IpAddr::V4(_)) => (four, self.length.saturating_sub(96)),
            (first, _) => (first, self.length),
        };
        first.is_ipv4() == address.is_ipv4() && masked(address, length) == masked(first, length)
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.length == bits(self.first) {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}/{}", self.first, self.length)
        }
    }
}

fn bits(address: IpAddr) -> u32 {
    if address.is_ipv4() { 32 } else { 128 }
}

fn masked(address: IpAddr, length: u32) -> IpAddr {
    match address {
        IpAddr::V4(four) => {
            let mask = u32::MAX.checked_shl(32u32.saturating_sub(length)).unwrap_or(0);
            Ipv4Addr::from_bits(four.to_bits() & mask).into()
        }
        IpAddr::V6(six) => {
            let mask = u128::MAX.checked_shl(128u32.saturating_sub(length)).unwrap_or(0);
            std::net::Ipv6Addr::from_bits(six.to_bits() & mask).into()
        }
    }
}

/// The networks in `typed`: in lines, or with commas or spaces between.
///
/// # Errors
/// The sentence about the first that is none.
pub fn networks(typed: &str) -> Result<Vec<Network>, Say> {
    let words = typed.split([',', ';']).flat_map(str::split_whitespace);
    let mut found: Vec<Network> = Vec::new();
    for word in words {
        let network = Network::parse(word)?;
        if !found.contains(&network) {
            found.push(network);
        }
    }
    if found.len() > MOST { Err(say::it("network-many").with("most", MOST)) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_read_and_written() {
        let found = networks("192.0.2.7, 10.0.0.0/8\n2001:db8::/32 ::1;0.0.0.0/0 192.0.2.7").unwrap();
        let written: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert_eq!(written, ["192.0.2.7", "10.0.0.0/8", "2001:db8::/32", "::1", "0.0.0.0/0"]);
        assert_eq!(networks(" \n").unwrap(), []);
    }

    #[test]
    fn what_is_no_network_is_named() {
        for text in [
            "10.0.0",
            "10.0.0.0/33",
            "10.0.0.0/",
            "10.0.0.0/+8",
            "example.com",
            "010.0.0.1",
            "::/129",
            "1.2.3.4/24/8",
            "*",
        ] {
            let said = networks(text).unwrap_err().to_string();
            assert!(said.contains(text), "{said}");
        }
        assert!(networks("10.1.2.3/8").unwrap_err().to_string().contains("10.0.0.0/8"), "it says what may be meant");
        let many: Vec<_> = (0..=100).map(|n| format!("10.0.0.{n}")).collect();
        assert!(networks(&many.join(" ")).is_err());
    }

    #[test]
    fn an_address_is_in_a_network_or_not() {
        for (network, address, inside) in [
            ("10.0.0.0/8", "10.255.1.2", true),
            ("10.0.0.0/8", "11.0.0.0", false),
            ("10.0.0.0/8", "::ffff:10.1.2.3", true),
            ("::ffff:10.0.0.0/104", "10.1.2.3", true),
            ("::ffff:10.0.0.0/104", "11.1.2.3", false),
            ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.7", "192.0.2.8", false),
            ("0.0.0.0/0", "203.0.113.9", true),
            ("0.0.0.0/0", "2001:db8::1", false),
            ("::/0", "2001:db8::1", true),
            ("2001:db8::/32", "2001:db9::1", false),
            ("192.0.2.128/25", "192.0.2.127", false),
        ] {
            let network = Network::parse(network).unwrap();
            assert_eq!(network.contains(address.parse().unwrap()), inside, "{address} in {network}");
        }
    }
}
