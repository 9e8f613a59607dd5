//! Servers that the operator puts in the place of others: a gateway of theirs, or one that plays a service.

use url::{Position, Url};

use super::fault::Fault;
use super::guard::{Host, Target};
use crate::config::OutboundConfig;

/// Which server is called in the place of which.
#[derive(Debug, Default)]
pub struct Instead(Vec<(Host, String)>);

impl Instead {
    /// What `config` says.
    ///
    /// # Errors
    /// A sentence that names the entry that is none.
    pub fn of(config: &OutboundConfig) -> Result<Self, String> {
        config.instead.iter().map(|(host, site)| entry(host, site)).collect::<Result<_, _>>().map(Self)
    }

    /// The target of `text`: what stands in the place of the server that it names, where something does. Only calls over
    /// HTTPS at the usual port are led elsewhere, as services are called. The guard has not judged it yet.
    ///
    /// # Errors
    /// What is wrong with `text`.
    pub fn target(&self, text: &str) -> Result<Target, Fault> {
        let target = Target::parse(text)?;
        let usual = target.encrypted() && target.port() == 443;
        let Some((_, site)) = self.0.iter().find(|(host, _)| usual && host == target.host()) else { return Ok(target) };
        let url = Url::parse(target.url()).map_err(|_| Fault::NotUrl)?;
        Target::parse(&format!("{site}{}", &url[Position::BeforePath..]))
    }
}

/// A host, and the address without a path that is called in its place.
fn entry(host: &str, site: &str) -> Result<(Host, String), String> {
    let wrong = |how: &str| format!("outbound.instead has {host:?} = {site:?}. {how}");
    let named = Target::parse(&format!("https://{host}/"));
    let named = named.ok().filter(|target| target.port() == 443 && target.host().to_string() == host);
    let named = named.ok_or_else(|| wrong("Write the name of a server before the =, as in api.example.com."))?;
    let site = site.trim_end_matches('/');
    let whole = Target::parse(site).ok().filter(|target| target.url() == format!("{site}/"));
    match whole {
        Some(_) => Ok((named.host().clone(), site.to_owned())),
        None => Err(wrong("Write an address without a path behind the =, as in https://gateway.example:8443.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(host: &str, site: &str) -> Result<Instead, String> {
        let instead = [(host.to_owned(), site.to_owned())].into();
        Instead::of(&OutboundConfig { instead, ..OutboundConfig::default() })
    }

    #[test]
    fn calls_to_the_one_go_to_the_other_and_keep_their_path() {
        let instead = of("api.example", "http://127.0.0.1:4010/").unwrap();
        for (asked, called) in [
            ("https://api.example/a?b=c%20d", "http://127.0.0.1:4010/a?b=c%20d"),
            ("https://API.example:443", "http://127.0.0.1:4010/"),
            ("https://api.example:8443/a", "https://api.example:8443/a"),
            ("http://api.example/a", "http://api.example/a"),
            ("https://an.api.example/a", "https://an.api.example/a"),
        ] {
            assert_eq!(instead.target(asked).unwrap().url(), called, "{asked}");
        }
        assert_eq!(instead.target("https://a@api.example/").unwrap_err(), Fault::UserInfo);
    }

    #[test]
    fn what_is_no_server_is_refused_by_name() {
        for (host, site) in [
            ("https://api.example", "https://gate.example"),
            ("api.example:8443", "https://gate.example"),
            ("api.example/a", "https://gate.example"),
            ("", "https://gate.example"),
            ("api.example", "gate.example"),
            ("api.example", "https://gate.example/a"),
            ("api.example", "https://gate.example?a"),
            ("api.example", "ftp://gate.example"),
        ] {
            let said = of(host, site).unwrap_err();
            assert!(said.contains("outbound.instead") && said.contains(site), "{said}");
        }
    }
}
