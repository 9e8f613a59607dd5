//! E-mail domains and addresses.

use serde_json::json;

use super::{Draft, Ground, noted, text};
use crate::base::Problems;
use crate::mail::reaches;
use crate::people::clean_email;
use crate::resources::host::clean_host;
use crate::resources::kind::{Kind, Standing};
use crate::resources::typed::Typed;
use crate::say::{self, Say};

/// The mailboxes that whoever runs a domain reads (RFC 2142, 5 and 7).
pub const MAILBOXES: [&str; 2] = ["postmaster", "hostmaster"];

pub(super) fn domain(typed: &Typed, ground: &Ground<'_>, problems: &mut Problems) -> Option<Draft> {
    if let Some(kept) = ground.kept() {
        return Some(kept);
    }
    let domain = noted(clean_host(typed.get("domain"), &[]), "domain", problems);
    let mailbox = MAILBOXES.into_iter().find(|mailbox| *mailbox == typed.get("mailbox"));
    if mailbox.is_none() {
        problems.error("mailbox", say::it("mailbox-none"), "");
    }
    let (domain, mailbox) = (domain?, mailbox?);
    Some(Draft::of(Standing::Waiting, json!({ "domain": domain, "to": format!("{mailbox}@{domain}") })))
}

pub(super) fn address(typed: &Typed, ground: &Ground<'_>, problems: &mut Problems) -> Option<Draft> {
    if let Some(kept) = ground.kept() {
        return Some(kept);
    }
    let address = noted(deliverable(typed.get("address")), "address", problems)?;
    let domain = address.rsplit('@').next().and_then(|domain| clean_host(domain, &[]).ok());
    let covers = |found: &&crate::resources::Resource| {
        let known = found.kind == Kind::EmailDomain && found.environment == ground.environment;
        known && found.standing == Standing::Ready && found.active
    };
    let mut domains = ground.parents.iter().filter(covers);
    let parent = domains.find(|found| domain.as_deref() == Some(text(&found.detail, "domain")));
    let standing = if parent.is_some() { Standing::Ready } else { Standing::Waiting };
    let draft = Draft::of(standing, json!({ "address": address, "to": address }));
    Some(Draft { parent: parent.map(|parent| parent.id.clone()), ..draft })
}

/// `typed` as an address that letters reach.
pub(super) fn deliverable(typed: &str) -> Result<String, Say> {
    let address = clean_email(typed)?;
    let none = || say::it("address-none").with("typed", typed);
    // The sign of a comment or a quoted name: allowed, and nobody has one.
    if !reaches(&address) || address.contains(['"', '(', '<', '>', ',', ';']) { Err(none()) } else { Ok(address) }
}
