//! `hangar outbound`.

use serde_json::json;

use super::{Print, print_json, said};
use crate::config::Config;
use crate::outbound::{Found, Outbound};

#[derive(Debug, clap::Subcommand)]
pub enum OutboundVerb {
    /// Look a web address up and say whether Hangar would call it, and why not. Nothing is called.
    Check {
        /// The address, as in https://api.example.com/path
        url: String,
        #[command(flatten)]
        print: Print,
    },
}

/// Says whether it may be called; a refusal is the error of the command.
pub(super) fn run(config: &Config, verb: OutboundVerb) -> Result<(), String> {
    let OutboundVerb::Check { url, print } = verb;
    let outbound = Outbound::open(&config.outbound)?;
    let found = outbound.look(&url);
    if print.json {
        return print_json(&report(&found)).map_err(said);
    }
    let found = found.map_err(|fault| fault.to_string())?;
    found.verdict.as_ref().map_err(ToString::to_string)?;
    let (target, tls) = (&found.target, if found.target.encrypted() { "encrypted" } else { "not encrypted" });
    println!("Hangar would call {}: {}, port {}, {tls}.", target.url(), target.host(), target.port());
    for (address, kind) in &found.addresses {
        let why = kind
            .map_or("the public internet".to_owned(), |kind| format!("{}, which outbound.allow opens", kind.words()));
        println!("{address}  {why}");
    }
    Ok(())
}

fn report(found: &Result<Found, crate::outbound::Fault>) -> serde_json::Value {
    match found {
        Err(fault) => json!({ "allowed": false, "reason": fault.to_string() }),
        Ok(found) => {
            let address = |(address, kind): &(std::net::IpAddr, Option<crate::outbound::Kind>)| json!({ "address": address.to_string(), "public": kind.is_none(), "for": kind.map(|kind| kind.words()) });
            json!({
                "allowed": found.verdict.is_ok(),
                "reason": found.verdict.as_ref().err().map(ToString::to_string),
                "url": found.target.url(),
                "host": found.target.host().to_string(),
                "port": found.target.port(),
                "encrypted": found.target.encrypted(),
                "addresses": found.addresses.iter().map(address).collect::<Vec<_>>(),
            })
        }
    }
}
