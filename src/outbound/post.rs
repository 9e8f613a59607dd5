//! Ways to mail servers: they do not speak HTTP, but pass the same guard.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::call::Asker;
use super::client::Outbound;
use super::fault::Fault;
use super::gate::Place;
use super::guard::{Guard, Target};
use super::wire::addresses;
use crate::config::Ports;

/// The ports of mail servers (RFC 5321, 8314 and 6409), and the one that providers open where those are closed.
const PORTS: [u16; 4] = [25, 465, 587, 2525];

/// A way to a mail server, judged. Connect to nothing else.
#[derive(Debug)]
pub struct Way {
    /// Its addresses, each of which may be called.
    pub addresses: Vec<SocketAddr>,
    /// Whether the operator named it, so that credentials may go there unencrypted.
    pub named: bool,
    /// How long a step of the conversation may take.
    pub patience: Duration,
    /// Held until the conversation is over.
    _place: Arc<Place>,
}

impl Outbound {
    /// Whether the mail server `host` may be called at `port`, as far as can be told before its name is looked up.
    ///
    /// # Errors
    /// Why not.
    pub fn admits_mail(&self, host: &str, port: u16) -> Result<Target, Fault> {
        // An address of version 6 stands in brackets in the address of a call, and not in the field for a server.
        let host = if host.contains(':') { format!("[{host}]") } else { host.to_owned() };
        if host.contains(['/', '?', '#']) {
            return Err(Fault::Host(host));
        }
        let target = Target::parse(&format!("https://{host}:{port}/"))?;
        self.mail_guard().admits(&target)?;
        Ok(target)
    }

    /// The way to the mail server `host` at `port`. Every address of its name has to be one that may be called.
    ///
    /// # Errors
    /// Why there is none; the same is in the log.
    pub fn way_to_mail(&self, asker: &Asker, host: &str, port: u16) -> Result<Way, Fault> {
        let started = Instant::now();
        let way = self.find_way(asker, host, port);
        let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let (org, resource) = (asker.org.as_ref().map_or("", |org| org.as_str()), asker.resource.as_str());
        match &way {
            Ok(way) => {
                let address = way.addresses.first().map(SocketAddr::to_string).unwrap_or_default();
                tracing::info!(org, resource, host, port, address, ms, "looked a mail server up");
            }
            Err(fault) => tracing::warn!(org, resource, host, port, reason = %fault, ms, "no way to a mail server"),
        }
        way
    }

    fn find_way(&self, asker: &Asker, host: &str, port: u16) -> Result<Way, Fault> {
        let target = self.admits_mail(host, port)?;
        let guard = self.mail_guard();
        let place = Arc::new(self.enter(asker)?);
        let connect = Duration::from_secs(self.config().connect_seconds);
        let found = addresses(self.names(), target.host(), &place, connect);
        let found = found.map_err(|error| self.fault_of(&target, error))?;
        found.iter().try_for_each(|address| guard.passes(&target, *address))?;
        let named = found.iter().all(|address| guard.names(&target, *address));
        let addresses = found.into_iter().map(|address| SocketAddr::new(address, port)).collect();
        let patience = Duration::from_secs(self.config().seconds);
        Ok(Way { addresses, named, patience, _place: place })
    }

    fn mail_guard(&self) -> Guard {
        let ports = self.config().ports == Ports::Any;
        self.guard().with_ports(if ports { Ports::Any } else { Ports::Only(PORTS.to_vec()) })
    }
}
