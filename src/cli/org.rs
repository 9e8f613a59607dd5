//! `hangar org`: the operator makes and lists Organizations.

use clap::Subcommand;
use serde_json::json;

use super::{Print, now, print_json};
use crate::access::ADMIN;
use crate::base::{Outcome, Region};
use crate::db::{By, Lock};
use crate::installation::Installation;
use crate::orgs::{self, NewOrg};
use crate::people;

/// What to do with Organizations.
#[derive(Debug, Subcommand)]
pub enum OrgVerb {
    /// Make an Organization and its first Admin's membership.
    Create {
        /// Its name.
        #[arg(long)]
        name: String,
        /// Its short name in URLs: a to z, 0 to 9 and hyphens.
        #[arg(long)]
        slug: String,
        /// Where its data will live, for good: us, eu or ap.
        #[arg(long)]
        region: Region,
        /// The e-mail address of its first Admin; without an account yet, it is reserved for them.
        #[arg(long, value_name = "EMAIL")]
        admin: String,
        #[command(flatten)]
        print: Print,
    },
    /// List the Organizations.
    List {
        #[command(flatten)]
        print: Print,
    },
}

pub(super) fn run(installation: &Installation, verb: OrgVerb) -> Outcome<()> {
    match verb {
        OrgVerb::Create { name, slug, region, admin, print } => {
            let new = NewOrg { name, slug, region };
            let ready = create(installation, &new, &admin)?;
            if print.json {
                return print_json(&json!({ "slug": new.slug, "name": new.name, "region": region.word() }));
            }
            println!("Made {} ({}) in {}. Its Admin is {admin}.", new.name, new.slug, region.name());
            if ready == Admin::NeedsPassword {
                println!(
                    "They cannot sign in yet. Give them a password: hangar account create {admin} --password-stdin"
                );
            }
            Ok(())
        }
        OrgVerb::List { print } => list(installation, print),
    }
}

/// Whether the first Admin can sign in.
#[derive(PartialEq, Eq)]
enum Admin {
    Ready,
    NeedsPassword,
}

/// Operators make the Organization and its Admin's account in either order.
fn create(installation: &Installation, new: &NewOrg, admin: &str) -> Outcome<Admin> {
    let at = now();
    installation.directory.change_now(&By::operator(None, at), Lock::Subject(&new.slug), |connection| {
        let (account, mut events) = people::reserve_account(connection, admin, at)?;
        let ready = if people::has_password(connection, &account)? { Admin::Ready } else { Admin::NeedsPassword };
        let (org, made) = orgs::create(connection, new, at)?;
        let ((), joined) = orgs::add_member(connection, &org, &account, ADMIN, at)?;
        events.extend([made, joined]);
        Ok((ready, events))
    })
}

fn list(installation: &Installation, print: Print) -> Outcome<()> {
    let rows = installation.directory.read_now(orgs::list)?;
    if print.json {
        let rows = rows
            .iter()
            .map(|row| json!({ "slug": row.slug, "name": row.name, "region": row.region, "members": row.members }));
        return print_json(&rows.collect());
    }
    for row in rows {
        println!("{:<24} {:<4} {:>6} members  {}", row.slug, row.region, row.members, row.name);
    }
    Ok(())
}
