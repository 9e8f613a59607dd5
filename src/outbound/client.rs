//! The client: makes a call, within its limits, and says in the log who asked.

use std::io::Read;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use ureq::http::Response;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::unversioned::transport::{Connector, TcpConnector};
use ureq::{Agent, Body};

use super::address::{Kind, kind};
use super::call::{Answer, Asker, Call};
use super::fault::Fault;
use super::gate::{Gate, Place};
use super::guard::{Guard, Target};
use super::instead::Instead;
use super::leg::Leg;
use super::wire::{Checked, LookUp, Names, SystemNames, Tls, addresses};
use crate::config::OutboundConfig;

/// Calls other servers. Clones share their limits.
#[derive(Clone)]
pub struct Outbound(Arc<Inner>);

struct Inner {
    config: OutboundConfig,
    guard: Guard,
    instead: Instead,
    gate: Arc<Gate>,
    names: Arc<dyn Names>,
    /// The operator's own authorities.
    extra: Vec<Certificate<'static>>,
    roots: OnceLock<TlsConfig>,
    tls: Tls,
}

/// What a look at an address found, without a call.
#[derive(Debug)]
pub struct Found {
    /// What it names.
    pub target: Target,
    /// The addresses its name has now, each with the reason if it is not one of the public internet.
    pub addresses: Vec<(IpAddr, Option<Kind>)>,
    /// Whether a call would be made.
    pub verdict: Result<(), Fault>,
}

impl Outbound {
    /// The client that `config` describes.
    ///
    /// # Errors
    /// A sentence that names the setting.
    pub fn open(config: &OutboundConfig) -> Result<Self, String> {
        Self::with_names(config, Arc::new(SystemNames))
    }

    /// [`open`](Self::open), with other `names` than those of this machine.
    ///
    /// # Errors
    /// As `open`.
    pub fn with_names(config: &OutboundConfig, names: Arc<dyn Names>) -> Result<Self, String> {
        let guard = Guard::of(config)?;
        let instead = Instead::of(config)?;
        let gate = Gate::new(config.calls, config.calls_per_org);
        let extra = authorities(config)?;
        let (config, roots, tls) = (config.clone(), OnceLock::new(), Tls::default());
        Ok(Self(Arc::new(Inner { config, guard, instead, gate, names, extra, roots, tls })))
    }

    /// Whether `url` may be called, as far as can be told before its name is looked up: what a form says at once.
    ///
    /// # Errors
    /// Why not.
    pub fn admits(&self, url: &str) -> Result<Target, Fault> {
        self.0.target(url)
    }

    /// Looks `url` up and judges it, without a call.
    ///
    /// # Errors
    /// What is wrong with `url` itself; `Unknown` when its name has no address.
    pub fn look(&self, url: &str) -> Result<Found, Fault> {
        let target = self.0.target(url)?;
        let place = Arc::new(self.0.gate.enter("")?);
        let patience = Duration::from_secs(self.0.config.connect_seconds);
        let found = addresses(&self.0.names, target.host(), &place, patience);
        let found = found.map_err(|error| self.0.fault(&target, error))?;
        let verdict = found.iter().try_for_each(|address| self.0.guard.passes(&target, *address));
        Ok(Found { target, addresses: found.into_iter().map(|address| (address, kind(address))).collect(), verdict })
    }

    /// [`call_now`](Self::call_now) for handlers: beside the workers.
    ///
    /// # Errors
    /// As `call_now`.
    pub async fn call(&self, call: Call) -> Result<Answer, Fault> {
        let this = self.clone();
        let called = tokio::task::spawn_blocking(move || this.call_now(&call)).await;
        called.map_err(|error| Fault::Broken(error.to_string()))?
    }

    /// Makes `call` and waits for its answer, whatever its status is.
    ///
    /// # Errors
    /// Why the call was not made, or brought no answer; the same is in the log.
    pub fn call_now(&self, call: &Call) -> Result<Answer, Fault> {
        let started = Instant::now();
        let seen = Seen::default();
        let org = call.asker.org.as_ref().map_or("", |org| org.as_str());
        let answer = self.0.gate.enter(org).and_then(|place| self.0.follow(call, &Arc::new(place), (started, &seen)));
        note(call, &answer, (started, &seen));
        answer
    }
}

/// What ways to servers of other kinds are made of.
impl Outbound {
    pub(super) fn config(&self) -> &OutboundConfig {
        &self.0.config
    }

    pub(super) fn guard(&self) -> &Guard {
        &self.0.guard
    }

    pub(super) fn names(&self) -> &Arc<dyn Names> {
        &self.0.names
    }

    /// A place for a call of `asker`.
    pub(super) fn enter(&self, asker: &Asker) -> Result<Place, Fault> {
        self.0.gate.enter(asker.org.as_ref().map_or("", |org| org.as_str()))
    }

    /// What `error` of the client means.
    pub(super) fn fault_of(&self, target: &Target, error: ureq::Error) -> Fault {
        self.0.fault(target, error)
    }
}

/// The address that was connected to last.
type Seen = Arc<Mutex<Option<IpAddr>>>;

impl Inner {
    /// The target of a call to `url`, as far as it can be judged before its name is looked up.
    fn target(&self, url: &str) -> Result<Target, Fault> {
        let target = self.instead.target(url)?;
        self.guard.admits(&target)?;
        Ok(target)
    }

    /// The answer at the end of as many redirects as `call` follows.
    fn follow(&self, call: &Call, place: &Arc<Place>, (started, seen): (Instant, &Seen)) -> Result<Answer, Fault> {
        let mut leg = Leg::first(call, self.target(&call.url)?)?;
        let first = leg.target.host().to_string();
        for hop in 0..=call.redirects {
            let answer = self.once(&leg, place, (started, seen));
            let answer = answer.map_err(|fault| if hop == 0 { fault } else { redirected(&first, fault) })?;
            let Some(location) = answer.location().filter(|_| call.redirects > 0) else { return Ok(answer) };
            leg = leg.next(&answer, location).map_err(|fault| redirected(&first, fault))?;
            self.guard.admits(&leg.target).map_err(|fault| redirected(&first, fault))?;
        }
        Err(Fault::Redirects(first, call.redirects.into()))
    }

    /// The answer of one server.
    fn once(&self, leg: &Leg<'_>, place: &Arc<Place>, (started, seen): (Instant, &Seen)) -> Result<Answer, Fault> {
        let left = Duration::from_secs(self.config.seconds).saturating_sub(started.elapsed());
        if left.is_zero() {
            return Err(self.late(&leg.target));
        }
        let target = leg.target.clone();
        let (guard, secrets, seen) = (self.guard.clone(), leg.secrets(), seen.clone());
        let checked = Checked { guard, target: target.clone(), secrets, seen };
        let connector = ().chain(checked).chain(TcpConnector::default()).chain(self.tls.clone());
        let look_up = LookUp { names: self.names.clone(), target, place: place.clone() };
        let agent = Agent::with_parts(self.settings(left), connector, look_up);
        let response = leg.send(&agent).map_err(|error| self.fault(&leg.target, error))?;
        self.answer(&leg.target, response)
    }

    fn settings(&self, left: Duration) -> ureq::config::Config {
        let connect = Some(Duration::from_secs(self.config.connect_seconds));
        Agent::config_builder()
            // The environment of the server is not the operator's word.
            .proxy(None)
            .http_status_as_error(false)
            .max_redirects(0)
            // What was judged once is not judged for the next call.
            .max_idle_connections(0)
            .timeout_global(Some(left))
            .timeout_resolve(connect)
            .timeout_connect(connect)
            .max_response_header_size(self.config.headers)
            .input_buffer_size(self.config.headers + (16 << 10))
            .user_agent("Hangar")
            .accept_encoding("identity")
            .tls_config(self.roots.get_or_init(|| roots(&self.extra)).clone())
            .build()
    }

    fn answer(&self, target: &Target, mut response: Response<Body>) -> Result<Answer, Fault> {
        let too_large = || Fault::Body(target.host().to_string(), self.config.body);
        if response.body().content_length().is_some_and(|length| length > self.config.body) {
            return Err(too_large());
        }
        let mut body = Vec::new();
        let read = response.body_mut().as_reader().take(self.config.body + 1).read_to_end(&mut body);
        read.map_err(|error| self.fault(target, error.into()))?;
        if body.len() as u64 > self.config.body {
            return Err(too_large());
        }
        let text = |(name, value): (&ureq::http::HeaderName, &ureq::http::HeaderValue)| {
            Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned()))
        };
        let headers = response.headers().iter().filter_map(text).collect();
        Ok(Answer { status: response.status().as_u16(), headers, body, url: target.url().to_owned() })
    }

    fn late(&self, target: &Target) -> Fault {
        Fault::Late(target.host().to_string(), self.config.seconds)
    }

    /// What `error` of the client means.
    fn fault(&self, target: &Target, error: ureq::Error) -> Fault {
        use std::io::ErrorKind;
        use ureq::{Error, Timeout};
        let host = target.host().to_string();
        match error {
            Error::Other(cause) => match cause.downcast::<Fault>() {
                Ok(fault) => *fault,
                Err(cause) => Fault::Garbled(host, cause.to_string()),
            },
            Error::Timeout(Timeout::Connect | Timeout::Resolve) => Fault::Late(host, self.config.connect_seconds),
            Error::Timeout(_) => self.late(target),
            Error::HostNotFound => Fault::Unknown(host),
            Error::LargeResponseHeader(..) => Fault::Headers(host, self.config.headers as u64),
            // More of them than the client counts; its kind has no name here.
            Error::Protocol(error) if error.to_string().contains("too many headers") => {
                Fault::Headers(host, self.config.headers as u64)
            }
            Error::Rustls(error) => encryption(host, &error),
            Error::Tls(why) => Fault::Certificate(host, why.to_owned()),
            Error::Io(error) => match error.get_ref().and_then(|cause| cause.downcast_ref::<rustls::Error>()) {
                Some(cause) => encryption(host, cause),
                None if matches!(error.kind(), ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset) => {
                    Fault::Garbled(host, error.to_string())
                }
                None => Fault::Unreachable(host, error.to_string()),
            },
            other => Fault::Garbled(host, other.to_string()),
        }
    }
}

fn encryption(host: String, error: &rustls::Error) -> Fault {
    match error {
        rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented => {
            Fault::Certificate(host, error.to_string())
        }
        _ => Fault::Garbled(host, error.to_string()),
    }
}

fn redirected(first: &str, fault: Fault) -> Fault {
    match fault {
        // These are about what came, or about us, and not about where it led.
        Fault::Late(..) | Fault::Busy | Fault::Broken(_) | Fault::Elsewhere(_) => fault,
        other => Fault::Redirected(first.to_owned(), Box::new(other)),
    }
}

/// The certificates in the operator's file.
fn authorities(config: &OutboundConfig) -> Result<Vec<Certificate<'static>>, String> {
    let Some(path) = &config.ca_file else { return Ok(Vec::new()) };
    let wrong = |why: &str| format!("outbound.ca_file {}: {why}.", path.display());
    let pem = std::fs::read(path).map_err(|error| wrong(&format!("it cannot be read: {error}")))?;
    let items: Result<Vec<_>, _> = parse_pem(&pem).collect();
    let items = items.map_err(|error| wrong(&format!("it is no PEM file: {error}")))?;
    let certificate = |item| if let PemItem::Certificate(certificate) = item { Some(certificate) } else { None };
    let found: Vec<_> = items.into_iter().filter_map(certificate).collect();
    if found.is_empty() { Err(wrong("there is no certificate in it")) } else { Ok(found) }
}

/// What is trusted: the authorities of this machine, and `extra`.
fn roots(extra: &[Certificate<'static>]) -> TlsConfig {
    let native = rustls_native_certs::load_native_certs();
    if native.certs.is_empty() && extra.is_empty() {
        tracing::warn!(
            errors = ?native.errors,
            "this machine has no certificate authorities: calls over HTTPS will be refused until some are installed"
        );
    }
    let native = native.certs.iter().map(|root| Certificate::from_der(root.as_ref()).to_owned());
    let all: Vec<_> = native.chain(extra.iter().cloned()).collect();
    TlsConfig::builder()
        .root_certs(RootCerts::new_with_certs(&all))
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build()
}

/// One line a call. Neither path nor query stand in it: they may hold secrets.
fn note(call: &Call, answer: &Result<Answer, Fault>, (started, seen): (Instant, &Seen)) {
    let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    let org = call.asker.org.as_ref().map_or("", |org| org.as_str());
    let (resource, method) = (call.asker.resource.as_str(), call.method.word());
    let target = Target::parse(&call.url).ok();
    let host = target.map_or_else(String::new, |target| format!("{}:{}", target.host(), target.port()));
    let address = seen.lock().unwrap_or_else(PoisonError::into_inner).map(|address| address.to_string());
    let address = address.unwrap_or_default();
    match answer {
        Ok(Answer { status, body, .. }) => {
            tracing::info!(
                org,
                resource,
                method,
                host,
                address,
                status,
                bytes = body.len(),
                ms,
                "called another server"
            );
        }
        Err(fault) => {
            tracing::warn!(org, resource, method, host, address, reason = %fault, ms, "a call to another server failed");
        }
    }
}
