//! What an address is for: those of the public internet, and all others.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Why an address is not one of the public internet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// This machine.
    Loopback,
    /// A private network (RFC 1918, RFC 4193), of IPv6 also the older kind (RFC 3879).
    Private,
    /// The network this machine is on (RFC 3927, RFC 4291).
    LinkLocal,
    /// Where clouds tell a machine its credentials.
    Metadata,
    /// Between a provider and its customers (RFC 6598).
    Shared,
    /// No address yet, or "this network".
    Unspecified,
    /// Many machines at once.
    Multicast,
    /// All machines at once.
    Broadcast,
    /// For benchmarks (RFC 2544, RFC 5180).
    Benchmark,
    /// For examples in texts (RFC 5737, RFC 3849, RFC 9637).
    Documentation,
    /// A way around through an address of the other version (RFC 3056, RFC 4380, RFC 8215).
    Tunnel,
    /// For protocols, or for nobody so far.
    Reserved,
}

impl Kind {
    /// In words, for the operator.
    pub fn words(self) -> &'static str {
        match self {
            Kind::Loopback => "this machine",
            Kind::Private => "a private network",
            Kind::LinkLocal => "the local network",
            Kind::Metadata => "the metadata of a cloud",
            Kind::Shared => "a network between a provider and its customers",
            Kind::Unspecified => "no particular machine",
            Kind::Multicast => "many machines at once",
            Kind::Broadcast => "all machines at once",
            Kind::Benchmark => "benchmarks",
            Kind::Documentation => "examples in texts",
            Kind::Tunnel => "a tunnel to another address",
            Kind::Reserved => "reserved",
        }
    }
}

/// Where clouds answer machines: AWS, Azure and others; AWS's tasks; AWS over IPv6; Alibaba; Azure's host; Oracle;
/// Scaleway, twice; Google over IPv6. Some of them are private, some public; a network that is allowed does not open them.
const METADATA: [&str; 10] = [
    "169.254.169.254",
    "169.254.170.2",
    "fd00:ec2::254",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "169.254.42.42",
    "fd00:42::42",
    "fd20:ce::254",
    "169.254.169.253",
];

/// IANA's registry of special-purpose addresses, IPv4 (RFC 6890), with what is no unicast.
const FOUR: [(Ipv4Addr, u32, Kind); 19] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8, Kind::Unspecified),
    (Ipv4Addr::new(10, 0, 0, 0), 8, Kind::Private),
    (Ipv4Addr::new(100, 64, 0, 0), 10, Kind::Shared),
    (Ipv4Addr::new(127, 0, 0, 0), 8, Kind::Loopback),
    (Ipv4Addr::new(169, 254, 0, 0), 16, Kind::LinkLocal),
    (Ipv4Addr::new(172, 16, 0, 0), 12, Kind::Private),
    (Ipv4Addr::new(192, 0, 0, 0), 24, Kind::Reserved),
    (Ipv4Addr::new(192, 0, 2, 0), 24, Kind::Documentation),
    (Ipv4Addr::new(192, 31, 196, 0), 24, Kind::Reserved),
    (Ipv4Addr::new(192, 52, 193, 0), 24, Kind::Reserved),
    (Ipv4Addr::new(192, 88, 99, 0), 24, Kind::Tunnel),
    (Ipv4Addr::new(192, 168, 0, 0), 16, Kind::Private),
    (Ipv4Addr::new(192, 175, 48, 0), 24, Kind::Reserved),
    (Ipv4Addr::new(198, 18, 0, 0), 15, Kind::Benchmark),
    (Ipv4Addr::new(198, 51, 100, 0), 24, Kind::Documentation),
    (Ipv4Addr::new(203, 0, 113, 0), 24, Kind::Documentation),
    (Ipv4Addr::new(224, 0, 0, 0), 4, Kind::Multicast),
    (Ipv4Addr::BROADCAST, 32, Kind::Broadcast),
    (Ipv4Addr::new(240, 0, 0, 0), 4, Kind::Reserved),
];

/// The same of IPv6, in words of 16 bits from the left. The first that fits counts; what fits none is global unicast where it
/// is in 2000::/3, the only block that IANA gives out.
const SIX: [([u16; 4], u32, Kind); 11] = [
    ([0xfe80, 0, 0, 0], 10, Kind::LinkLocal),
    ([0xfec0, 0, 0, 0], 10, Kind::Private),
    ([0xfc00, 0, 0, 0], 7, Kind::Private),
    ([0xff00, 0, 0, 0], 8, Kind::Multicast),
    ([0x0064, 0xff9b, 1, 0], 48, Kind::Tunnel),
    ([0x2001, 0, 0, 0], 32, Kind::Tunnel),
    ([0x2001, 2, 0, 0], 48, Kind::Benchmark),
    ([0x2001, 0, 0, 0], 23, Kind::Reserved),
    ([0x2001, 0xdb8, 0, 0], 32, Kind::Documentation),
    ([0x2002, 0, 0, 0], 16, Kind::Tunnel),
    ([0x3fff, 0, 0, 0], 20, Kind::Documentation),
];

/// The address that is really meant: IPv4 in the clothes of IPv6 (RFC 4291, 2.5.5.2) is IPv4, and what the well-known
/// prefix of NAT64 (RFC 6052) stands for is judged as what it leads to.
pub fn plain(address: IpAddr) -> IpAddr {
    let IpAddr::V6(six) = address else { return address };
    let nat64 = six.segments().starts_with(&[0x64, 0xff9b, 0, 0, 0, 0]);
    let last = Ipv4Addr::from((six.to_bits() & 0xffff_ffff) as u32);
    if nat64 { IpAddr::V4(last) } else { six.to_canonical() }
}

/// Why `address` is not one of the public internet; nothing when it is.
pub fn kind(address: IpAddr) -> Option<Kind> {
    let address = plain(address);
    if is_metadata(address) {
        return Some(Kind::Metadata);
    }
    match address {
        IpAddr::V4(four) => {
            let bits = four.to_bits();
            let within = |(net, length, _): &&(Ipv4Addr, u32, Kind)| (bits ^ net.to_bits()) >> (32 - length) == 0;
            FOUR.iter().find(within).map(|(_, _, kind)| *kind)
        }
        IpAddr::V6(six) => kind_of_six(six),
    }
}

fn kind_of_six(six: Ipv6Addr) -> Option<Kind> {
    match six {
        Ipv6Addr::UNSPECIFIED => return Some(Kind::Unspecified),
        Ipv6Addr::LOCALHOST => return Some(Kind::Loopback),
        _ => {}
    }
    let bits = six.to_bits();
    let within = |(net, length, _): &&([u16; 4], u32, Kind)| {
        let [a, b, c, d] = *net;
        (bits ^ Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).to_bits()) >> (128 - length) == 0
    };
    let special = SIX.iter().find(within).map(|(_, _, kind)| *kind);
    // IPv4-compatible addresses (RFC 4291, 2.5.5.1) and everything else outside.
    special.or_else(|| (bits >> 125 != 1).then_some(Kind::Reserved))
}

/// Whether clouds answer machines at `address`.
pub fn is_metadata(address: IpAddr) -> bool {
    METADATA.iter().any(|known| known.parse() == Ok(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_special_address_is_known() {
        use Kind::*;
        let table: &[(&str, Option<Kind>)] = &[
            ("0.0.0.0", Some(Unspecified)),
            ("0.255.255.255", Some(Unspecified)),
            ("1.1.1.1", None),
            ("9.255.255.255", None),
            ("10.0.0.0", Some(Private)),
            ("10.255.255.255", Some(Private)),
            ("11.0.0.0", None),
            ("100.63.255.255", None),
            ("100.64.0.1", Some(Shared)),
            ("100.127.255.255", Some(Shared)),
            ("100.128.0.0", None),
            ("100.100.100.200", Some(Metadata)),
            ("127.0.0.1", Some(Loopback)),
            ("127.255.255.254", Some(Loopback)),
            ("168.63.129.16", Some(Metadata)),
            ("168.63.129.17", None),
            ("169.254.0.1", Some(LinkLocal)),
            ("169.254.169.254", Some(Metadata)),
            ("172.15.255.255", None),
            ("172.16.0.1", Some(Private)),
            ("172.31.255.255", Some(Private)),
            ("172.32.0.0", None),
            ("192.0.0.1", Some(Reserved)),
            ("192.0.0.192", Some(Metadata)),
            ("192.0.2.9", Some(Documentation)),
            ("192.88.99.1", Some(Tunnel)),
            ("192.168.1.1", Some(Private)),
            ("192.169.0.0", None),
            ("198.17.255.255", None),
            ("198.18.0.1", Some(Benchmark)),
            ("198.19.255.255", Some(Benchmark)),
            ("198.20.0.0", None),
            ("198.51.100.7", Some(Documentation)),
            ("203.0.113.7", Some(Documentation)),
            ("223.255.255.255", None),
            ("224.0.0.1", Some(Multicast)),
            ("239.255.255.255", Some(Multicast)),
            ("240.0.0.1", Some(Reserved)),
            ("255.255.255.255", Some(Broadcast)),
            ("::", Some(Unspecified)),
            ("::1", Some(Loopback)),
            ("::127.0.0.1", Some(Reserved)),
            ("::8.8.8.8", Some(Reserved)),
            ("::ffff:127.0.0.1", Some(Loopback)),
            ("::ffff:169.254.169.254", Some(Metadata)),
            ("::ffff:8.8.8.8", None),
            ("64:ff9b::10.0.0.1", Some(Private)),
            ("64:ff9b::8.8.8.8", None),
            ("64:ff9b:1::8.8.8.8", Some(Tunnel)),
            ("100::1", Some(Reserved)),
            ("2000::1", None),
            ("2001::1", Some(Tunnel)),
            ("2001:2::1", Some(Benchmark)),
            ("2001:20::1", Some(Reserved)),
            ("2001:1ff::1", Some(Reserved)),
            ("2001:200::1", None),
            ("2001:db8::1", Some(Documentation)),
            ("2002:7f00:1::1", Some(Tunnel)),
            ("2606:4700:4700::1111", None),
            ("3fff::1", Some(Documentation)),
            ("3fff:1000::1", None),
            ("4000::1", Some(Reserved)),
            ("5f00::1", Some(Reserved)),
            ("fc00::1", Some(Private)),
            ("fd00::1", Some(Private)),
            ("fd00:ec2::254", Some(Metadata)),
            ("fe80::1", Some(LinkLocal)),
            ("fec0::1", Some(Private)),
            ("ff02::1", Some(Multicast)),
        ];
        for (address, expected) in table {
            assert_eq!(kind(address.parse().unwrap()), *expected, "{address}");
        }
        assert!(METADATA.iter().all(|address| address.parse::<IpAddr>().is_ok()));
    }
}
