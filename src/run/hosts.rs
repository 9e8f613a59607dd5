//! The hosts at which published apps are reached.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use crate::base::{OrgId, Outcome};
use crate::config::Config;
use crate::installation::Installation;
use crate::resources;

/// The hosts at which published apps are reached: the installation's own, and the domains of Organizations.
#[derive(Debug)]
pub struct Hosts {
    own: String,
    domains: RwLock<HashMap<String, OrgId>>,
}

/// What is reached at a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Behind {
    /// The published apps of everybody.
    Everybody,
    /// Those of one Organization.
    Org(OrgId),
}

impl Hosts {
    /// Those of `config`, without domains until the first [`refresh`](Hosts::refresh).
    pub fn new(config: &Config) -> Self {
        Self { own: config.apps_host(), domains: RwLock::default() }
    }

    /// Learns which domains lead here by now.
    ///
    /// # Errors
    /// What the cells say.
    pub fn refresh(&self, installation: &Installation) -> Outcome<()> {
        let mut domains = HashMap::new();
        for cell in installation.cells() {
            domains.extend(cell.db.read_now(resources::domains)?);
        }
        *self.domains.write().unwrap_or_else(PoisonError::into_inner) = domains;
        Ok(())
    }

    /// What is behind `host`, as a browser sends it; nothing for the Console.
    pub fn behind(&self, host: &str) -> Option<Behind> {
        let host = host.to_ascii_lowercase();
        if host == self.own {
            return Some(Behind::Everybody);
        }
        let name = host.split(':').next().unwrap_or(&host);
        let domains = self.domains.read().unwrap_or_else(PoisonError::into_inner);
        domains.get(name).cloned().map(Behind::Org)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Options;

    #[test]
    fn only_hosts_of_their_own_lead_to_published_apps() {
        let options = Options { listen: Some("127.0.0.1:8080".parse().unwrap()), ..Options::default() };
        let hosts = Hosts::new(&Config::load(&options, "/nowhere").unwrap());
        let org = OrgId::fresh();
        hosts.domains.write().unwrap().insert("forms.acme.example".into(), org.clone());
        assert_eq!(hosts.behind("apps.localhost:8080"), Some(Behind::Everybody));
        assert_eq!(hosts.behind("APPS.localhost:8080"), Some(Behind::Everybody));
        assert_eq!(hosts.behind("forms.acme.example"), Some(Behind::Org(org.clone())));
        assert_eq!(hosts.behind("forms.acme.example:443"), Some(Behind::Org(org)));
        for console in ["127.0.0.1:8080", "localhost:8080", "apps.localhost", "acme.example", ""] {
            assert_eq!(hosts.behind(console), None, "{console}");
        }
    }
}
