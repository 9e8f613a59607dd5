//! Where published apps are reached: an origin of their own, never the Console's.

use super::{Config, check_public_url};

impl Config {
    /// The address of published apps, without a slash at the end: `apps_url`, or else the host `apps` below the one that
    /// people type; `apps.localhost` where that is an address of this machine (RFC 6761, 6.3: browsers know it).
    pub fn apps_address(&self) -> String {
        if let Some(url) = &self.apps_url {
            return url.clone();
        }
        let (scheme, host) = match self.public_url.as_deref().and_then(|url| url.split_once("://")) {
            Some((scheme, host)) => (scheme, host.to_owned()),
            None => ("http", self.listen.to_string()),
        };
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => {
                (name, format!(":{port}"))
            }
            _ => (host.as_str(), String::new()),
        };
        let bare = name.trim_start_matches('[').trim_end_matches(']');
        let here = bare.parse::<std::net::IpAddr>().is_ok() || bare == "localhost";
        if here { format!("{scheme}://apps.localhost{port}") } else { format!("{scheme}://apps.{name}{port}") }
    }

    /// The host of [`apps_address`](Config::apps_address), with its port where it has one, in lower case: what a browser
    /// sends as `Host`.
    pub fn apps_host(&self) -> String {
        let address = self.apps_address().to_lowercase();
        let host = address.split_once("://").map_or(address.as_str(), |(_, host)| host);
        host.to_owned()
    }
}

/// `url` as an address of published apps, which is another one than the Console's.
///
/// # Errors
/// A sentence that says what does not fit.
pub(super) fn check(url: String, public_url: Option<&String>) -> Result<String, String> {
    let url = check_public_url(url).map_err(|error| error.replace("public_url", "apps_url"))?;
    match public_url {
        Some(console) if *console == url => {
            Err(format!("apps_url is {url:?}, which is public_url. Published apps need a host of their own."))
        }
        _ => Ok(url),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Config, Options};

    fn at(public_url: Option<&str>, apps_url: Option<&str>, listen: &str) -> Result<String, String> {
        let options = Options {
            public_url: public_url.map(str::to_owned),
            apps_url: apps_url.map(str::to_owned),
            listen: Some(listen.parse().unwrap()),
            ..Options::default()
        };
        Config::load(&options, "/nowhere").map(|config| config.apps_address())
    }

    #[test]
    fn apps_have_a_host_of_their_own() {
        for (public, apps, listen, address) in [
            (None, None, "127.0.0.1:8080", "http://apps.localhost:8080"),
            (None, None, "[::1]:80", "http://apps.localhost:80"),
            (Some("http://localhost:7000"), None, "127.0.0.1:1", "http://apps.localhost:7000"),
            (Some("https://hangar.example"), None, "127.0.0.1:1", "https://apps.hangar.example"),
            (Some("https://hangar.example:8443"), None, "127.0.0.1:1", "https://apps.hangar.example:8443"),
            (Some("https://hangar.example"), Some("https://forms.example/"), "127.0.0.1:1", "https://forms.example"),
        ] {
            assert_eq!(at(public, apps, listen).unwrap(), address);
        }
        let same = at(Some("https://a.example"), Some("https://a.example/"), "127.0.0.1:1").unwrap_err();
        assert!(same.contains("of their own"), "{same}");
        assert!(at(None, Some("a.example"), "127.0.0.1:1").unwrap_err().contains("apps_url"));
    }
}
