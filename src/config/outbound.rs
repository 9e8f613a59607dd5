//! What the operator says about calls to other servers.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;

/// How Hangar calls other servers, and which it may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboundConfig {
    /// What may be called although it is not on the public internet, or at another port: networks (`10.0.0.0/8`),
    /// addresses and names, the latter two with a port if wanted (`crm.internal.example:8443`).
    pub allow: Vec<String>,
    /// Servers that are called in the place of others: a host (`api.example.com`), and the address that is called instead of
    /// `https://` and that host (`https://gateway.example:8443`). The guard judges that address.
    pub instead: BTreeMap<String, String>,
    /// The ports that may be called anywhere.
    pub ports: Ports,
    /// A PEM file of certificate authorities that are trusted beside those of the machine.
    pub ca_file: Option<PathBuf>,
    /// The most bytes of an answer.
    pub body: u64,
    /// The most bytes of its headers.
    pub headers: usize,
    /// Seconds that a call may take from the look-up of the name to the last byte, redirects included.
    pub seconds: u64,
    /// Seconds in which a connection must stand, TLS included.
    pub connect_seconds: u64,
    /// Calls under way at a time.
    pub calls: usize,
    /// Of these, those of one Organization.
    pub calls_per_org: usize,
}

/// The ports that may be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ports {
    /// These.
    Only(Vec<u16>),
    /// Every one.
    Any,
}

impl Ports {
    /// Whether `port` is one of them.
    pub fn contain(&self, port: u16) -> bool {
        match self {
            Ports::Only(ports) => ports.contains(&port),
            Ports::Any => port != 0,
        }
    }
}

impl Default for OutboundConfig {
    fn default() -> Self {
        Self {
            allow: Vec::new(),
            instead: BTreeMap::new(),
            ports: Ports::Only(vec![80, 443, 8080, 8443]),
            ca_file: None,
            body: 1 << 20,
            headers: 16 << 10,
            seconds: 10,
            connect_seconds: 3,
            calls: 32,
            calls_per_org: 8,
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct FileOutbound {
    allow: Vec<String>,
    instead: BTreeMap<String, String>,
    ports: Option<FilePorts>,
    ca_file: Option<PathBuf>,
    body: Option<u64>,
    headers: Option<u64>,
    seconds: Option<u64>,
    connect_seconds: Option<u64>,
    calls: Option<u64>,
    calls_per_org: Option<u64>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum FilePorts {
    Only(Vec<u16>),
    Word(String),
}

impl FileOutbound {
    /// What the file says, with the defaults where it says nothing.
    ///
    /// # Errors
    /// A sentence that names the setting.
    pub(super) fn checked(self) -> Result<OutboundConfig, String> {
        let usual = OutboundConfig::default();
        let ports = match self.ports {
            None => usual.ports,
            Some(FilePorts::Only(ports)) if !ports.is_empty() && !ports.contains(&0) => Ports::Only(ports),
            Some(FilePorts::Word(word)) if word == "any" => Ports::Any,
            Some(other) => {
                return Err(format!("outbound.ports is {other}. Write a list like [80, 443], or \"any\"."));
            }
        };
        let size = |setting, value, usual, most| within(setting, value, (usual, most)).map(|it| it as usize);
        Ok(OutboundConfig {
            allow: self.allow,
            instead: self.instead,
            ports,
            ca_file: self.ca_file,
            body: within("body", self.body, (usual.body, 1 << 30))?,
            headers: size("headers", self.headers, usual.headers as u64, 1 << 20)?,
            seconds: within("seconds", self.seconds, (usual.seconds, 600))?,
            connect_seconds: within("connect_seconds", self.connect_seconds, (usual.connect_seconds, 600))?,
            calls: size("calls", self.calls, usual.calls as u64, 10_000)?,
            calls_per_org: size("calls_per_org", self.calls_per_org, usual.calls_per_org as u64, 10_000)?,
        })
    }
}

impl std::fmt::Display for FilePorts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            FilePorts::Only(ports) => write!(f, "{ports:?}"),
            FilePorts::Word(word) => write!(f, "{word:?}"),
        }
    }
}

fn within(setting: &str, value: Option<u64>, (usual, most): (u64, u64)) -> Result<u64, String> {
    let value = value.unwrap_or(usual);
    if (1..=most).contains(&value) {
        Ok(value)
    } else {
        Err(format!("outbound.{setting} is {value}. Set it to 1 to {most}."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<OutboundConfig, String> {
        toml::from_str::<FileOutbound>(text).map_err(|error| error.to_string())?.checked()
    }

    #[test]
    fn settings_are_read_and_held_to_their_ranges() {
        assert_eq!(read("").unwrap(), OutboundConfig::default());
        let set = read("allow = [\"10.0.0.0/8\"]\nports = \"any\"\nseconds = 2\ncalls = 1").unwrap();
        assert_eq!((set.allow.len(), set.seconds, set.calls), (1, 2, 1));
        assert!(set.ports.contain(25) && !set.ports.contain(0) && !OutboundConfig::default().ports.contain(25));
        assert_eq!(read("ports = [9000]").unwrap().ports, Ports::Only(vec![9000]));
        for (text, named) in [
            ("ports = []", "outbound.ports"),
            ("ports = [0]", "outbound.ports"),
            ("ports = \"all\"", "outbound.ports"),
            ("seconds = 0", "outbound.seconds"),
            ("headers = 9999999", "outbound.headers"),
            ("allows = []", "allows"),
        ] {
            assert!(read(text).unwrap_err().contains(named), "{text}");
        }
    }
}
