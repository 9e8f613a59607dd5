//! Where the guard stands in the client: between the look-up of a name and the connection.
//!
//! The addresses that were looked up are judged in the same step that connects to them, so that nothing can change between.

use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{ConnectionDetails, Connector, NextTimeout, RustlsConnector, Transport};

use super::fault::Fault;
use super::gate::Place;
use super::guard::{Guard, Host, Target};

/// The most addresses of a name that are tried.
const MOST: usize = 16;

/// Looks names up.
pub trait Names: std::fmt::Debug + Send + Sync {
    /// The addresses that `name` has now.
    ///
    /// # Errors
    /// What the system says when it has none.
    fn look_up(&self, name: &str) -> io::Result<Vec<IpAddr>>;
}

/// The names that this machine knows.
#[derive(Debug, Clone, Copy)]
pub struct SystemNames;

impl Names for SystemNames {
    fn look_up(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        Ok((name, 0).to_socket_addrs()?.map(|address| address.ip()).collect())
    }
}

/// Looks `host` up, for at most `patience`. The thread that asks keeps the `place` of its call, so that names that nobody
/// answers cannot pile up.
pub fn addresses(
    names: &Arc<dyn Names>,
    host: &Host,
    place: &Arc<Place>,
    patience: Duration,
) -> Result<Vec<IpAddr>, Error> {
    let name = match host {
        Host::Address(address) => return Ok(vec![*address]),
        Host::Name(name) => name.clone(),
    };
    let (answer, wait) = sync_channel(1);
    let (names, place) = (names.clone(), place.clone());
    let ask = move || {
        // Whoever waited may have gone.
        let _ = answer.send(names.look_up(&name));
        drop(place);
    };
    std::thread::Builder::new().name("look-up".into()).spawn(ask)?;
    match wait.recv_timeout(patience) {
        Ok(Ok(found)) if !found.is_empty() => Ok(found.iter().take(MOST).map(IpAddr::to_canonical).collect()),
        Ok(_) | Err(RecvTimeoutError::Disconnected) => Err(Error::HostNotFound),
        Err(RecvTimeoutError::Timeout) => Err(Error::Timeout(ureq::Timeout::Resolve)),
    }
}

/// The look-up of one call.
#[derive(Debug)]
pub struct LookUp {
    pub names: Arc<dyn Names>,
    pub target: Target,
    pub place: Arc<Place>,
}

impl Resolver for LookUp {
    fn resolve(&self, _: &Uri, _: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let mut found = self.empty();
        for address in addresses(&self.names, self.target.host(), &self.place, *timeout.after)? {
            found.push(SocketAddr::new(address, self.target.port()));
        }
        Ok(found)
    }
}

/// Whether secrets go along with a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrets {
    /// They do.
    Along,
    /// They do not.
    None,
}

/// The guard of one call, right before its connection.
#[derive(Debug)]
pub struct Checked {
    pub guard: Guard,
    pub target: Target,
    pub secrets: Secrets,
    /// The first address that it let pass, for the log.
    pub seen: Arc<Mutex<Option<IpAddr>>>,
}

impl Checked {
    fn check(&self, details: &ConnectionDetails<'_>) -> Result<(), Fault> {
        // The client asks for nothing but what it was given; if it ever does, it gets nothing.
        if details.uri.host() != self.target.wire_host() {
            return Err(Fault::Broken("the client asks for another host".into()));
        }
        // One address that may not be called spoils all: a name that has both kinds is a trick or a mistake.
        for address in details.addrs.iter().map(SocketAddr::ip) {
            self.guard.passes(&self.target, address)?;
            let clear = self.secrets == Secrets::Along && !self.target.encrypted();
            if clear && !self.guard.names(&self.target, address) {
                return Err(Fault::Clear(self.target.host().to_string()));
            }
        }
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = details.addrs.iter().next().map(SocketAddr::ip);
        Ok(())
    }
}

impl Connector for Checked {
    type Out = ();

    fn connect(&self, details: &ConnectionDetails, chained: Option<()>) -> Result<Option<()>, Error> {
        self.check(details).map_err(|fault| Error::Other(Box::new(fault)))?;
        Ok(chained)
    }
}

/// TLS, whose settings are made once for all calls.
#[derive(Debug, Clone, Default)]
pub struct Tls(Arc<RustlsConnector>);

impl<In: Transport> Connector<In> for Tls {
    type Out = <RustlsConnector as Connector<In>>::Out;

    fn connect(&self, details: &ConnectionDetails, chained: Option<In>) -> Result<Option<Self::Out>, Error> {
        self.0.connect(details, chained)
    }
}
