//! What passkeys are bound to: the address that people type.

use webauthn_rs::prelude::{Passkey as Key, Url, Webauthn, WebauthnBuilder};

use crate::base::{AccountId, Outcome, PasskeyId, Refusal};
use crate::config::Config;
use crate::say;
use crate::vault::{PASSKEYS, Place, Vault};

/// The installation as authenticators know it (WebAuthn's relying party), and the vault in which their keys lie.
#[derive(Debug, Clone)]
pub struct Site {
    pub(super) webauthn: Webauthn,
    pub(super) vault: Vault,
}

/// The origin at which passkeys work; nothing where they work nowhere. Browsers take them at a name with HTTPS, and on
/// this machine itself (W3C WebAuthn, 5.1.3 and 13.4.9).
pub fn origin(config: &Config) -> Option<String> {
    address(config).map(|url| url.origin().ascii_serialization())
}

fn address(config: &Config) -> Option<Url> {
    let typed = match &config.public_url {
        Some(url) => url.clone(),
        // An address of figures is no name, but whoever tries Hangar out can type one that is.
        None if config.listen.ip().is_loopback() => format!("http://localhost:{}", config.listen.port()),
        None => config.address(),
    };
    let url = Url::parse(&typed).ok()?;
    let name = url.domain()?;
    let here = name == "localhost" || name.ends_with(".localhost");
    (url.scheme() == "https" || here && url.scheme() == "http").then_some(url)
}

impl Site {
    /// That of `config`.
    ///
    /// # Errors
    /// `Conflict` where passkeys cannot work, with the sentence that says why.
    pub fn of(config: &Config, vault: &Vault) -> Outcome<Self> {
        let impossible = || Refusal::Conflict(say::it("passkeys-impossible").with("address", config.address()));
        let url = address(config).ok_or_else(impossible)?;
        let name = url.domain().ok_or_else(impossible)?;
        let webauthn = WebauthnBuilder::new(name, &url).and_then(|site| site.rp_name("Hangar").build());
        Ok(Self { webauthn: webauthn.map_err(Refusal::broken)?, vault: vault.clone() })
    }

    /// A key as it is kept.
    pub(super) fn seal(&self, account: &AccountId, id: &PasskeyId, key: &Key) -> Outcome<String> {
        self.vault.seal(&place(account, id), &serde_json::to_vec(key).map_err(Refusal::broken)?)
    }

    /// The key that was kept as `sealed`.
    pub(super) fn open(&self, account: &AccountId, id: &PasskeyId, sealed: &str) -> Outcome<Key> {
        serde_json::from_slice(self.vault.open(&place(account, id), sealed)?.reveal()).map_err(Refusal::broken)
    }
}

fn place<'a>(account: &'a AccountId, id: &'a PasskeyId) -> Place<'a> {
    PASSKEYS.at(account.as_str(), id.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Options;

    #[test]
    fn they_work_at_a_name_with_https_and_here() {
        let at = |public_url: Option<&str>, listen: &str| {
            let (public_url, listen) = (public_url.map(str::to_owned), Some(listen.parse().unwrap()));
            let config = Config::load(&Options { public_url, listen, ..Options::default() }, "/nowhere").unwrap();
            assert_eq!(Site::of(&config, &Vault::new([0; 32])).is_ok(), origin(&config).is_some());
            origin(&config)
        };
        for (public_url, listen, works) in [
            (Some("https://hangar.example"), "127.0.0.1:80", Some("https://hangar.example")),
            (Some("https://Hangar.Example:8443/"), "0.0.0.0:80", Some("https://hangar.example:8443")),
            (Some("http://localhost:8080"), "0.0.0.0:80", Some("http://localhost:8080")),
            (Some("http://a.localhost"), "0.0.0.0:80", Some("http://a.localhost")),
            (None, "127.0.0.1:8080", Some("http://localhost:8080")),
            (None, "[::1]:81", Some("http://localhost:81")),
            (None, "0.0.0.0:8080", None),
            (None, "192.0.2.7:8080", None),
            (Some("http://hangar.example"), "127.0.0.1:80", None),
            (Some("http://localhost.example"), "127.0.0.1:80", None),
            (Some("http://127.0.0.1:8080"), "127.0.0.1:8080", None),
            (Some("https://192.0.2.7"), "127.0.0.1:80", None),
            (Some("https://[2001:db8::1]"), "127.0.0.1:80", None),
        ] {
            assert_eq!(at(public_url, listen).as_deref(), works, "{public_url:?} {listen}");
        }
    }
}
