//! A conversation with a mail server, as far as it says whether an account works there: nothing is sent.

use std::collections::BTreeMap;
use std::sync::mpsc::sync_channel;
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

use crate::outbound::{Asker, Outbound, Way};
use crate::say::{self, Say};

/// The most addresses of a name that are tried.
const MOST: usize = 3;

/// Seconds that the whole conversation may take; a server that drips letters is left alone after that.
const PATIENCE: u64 = 30;

/// What an account at a mail server says.
#[derive(Clone)]
struct Account {
    host: String,
    security: String,
    user: String,
    password: String,
}

/// Greets the mail server of `values`, signs in there, and leaves.
///
/// # Errors
/// What is wrong, for whoever typed it.
pub fn greet(outbound: &Outbound, asker: &Asker, values: &BTreeMap<String, String>) -> Result<(), Say> {
    let of = |name: &str| values.get(name).cloned().unwrap_or_default();
    let account = Account { host: of("host"), security: of("security"), user: of("user"), password: of("password") };
    let port = of("port").parse().unwrap_or_default();
    let way = outbound.way_to_mail(asker, &account.host, port).map_err(|fault| fault.said())?;
    if account.security == "none" && !account.user.is_empty() && !way.named {
        return Err(say::it("smtp-clear").with("host", &account.host));
    }
    let (answer, wait) = sync_channel(1);
    let host = account.host.clone();
    let talk = move || {
        // Whoever waited may have gone.
        let _ = answer.send(talk(&way, &account));
    };
    std::thread::Builder::new().name("mail".into()).spawn(talk).map_err(|_| say::it("outbound-broken"))?;
    let late = |_| say::it("outbound-late").with("host", host).with("seconds", PATIENCE);
    wait.recv_timeout(Duration::from_secs(PATIENCE)).map_err(late)?
}

fn talk(way: &Way, account: &Account) -> Result<(), Say> {
    let host = account.host.as_str();
    let name = ClientId::default();
    let tls = TlsParameters::new(account.host.clone()).map_err(|error| said(host, &error))?;
    let wrapped = (account.security == "tls").then_some(&tls);
    let addresses = way.addresses.get(..MOST.min(way.addresses.len())).unwrap_or_default();
    let connection = SmtpConnection::connect(addresses, Some(way.patience), &name, wrapped, None);
    let mut connection = connection.map_err(|error| said(host, &error))?;
    if account.security == "starttls" {
        if !connection.can_starttls() {
            connection.abort();
            return Err(say::it("smtp-no-starttls").with("host", host));
        }
        connection.starttls(&tls, &name).map_err(|error| said(host, &error))?;
    }
    if !account.user.is_empty() {
        let credentials = Credentials::new(account.user.clone(), account.password.clone());
        if let Err(error) = connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials) {
            connection.abort();
            return Err(refused(host, &error));
        }
    }
    // It said all it had to; whether it hears the farewell is its own affair.
    let _ = connection.quit();
    Ok(())
}

/// What went wrong at signing in. What the server itself says is for nobody: it was written by a stranger.
fn refused(host: &str, error: &Error) -> Say {
    if error.is_client() {
        return say::it("smtp-no-sign-in").with("host", host);
    }
    match error.status() {
        Some(code) => say::it("smtp-refused").with("host", host).with("code", code.to_string()),
        None => said(host, error),
    }
}

/// Whether a connection failed at its encryption, which stands somewhere inside.
fn is_encryption(error: &Error) -> bool {
    let mut next = std::error::Error::source(error);
    while let Some(cause) = next {
        let inner = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        if cause.is::<rustls::Error>() || inner.is_some_and(|inner| inner.is::<rustls::Error>()) {
            return true;
        }
        next = cause.source();
    }
    false
}

fn said(host: &str, error: &Error) -> Say {
    if let Some(code) = error.status() {
        return say::it("smtp-declined").with("host", host).with("code", code.to_string());
    }
    if error.is_tls() || is_encryption(error) {
        return say::it("smtp-tls-failed").with("host", host);
    }
    if error.is_timeout() {
        return say::it("outbound-unreachable").with("host", host);
    }
    if error.is_response() || error.is_client() {
        return say::it("smtp-garbled").with("host", host);
    }
    say::it("outbound-unreachable").with("host", host)
}
