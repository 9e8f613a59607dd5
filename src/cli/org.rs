//! `hangar org`: the operator makes, renames, suspends, resumes and lists Organizations.

use clap::Subcommand;
use serde_json::json;

use super::{Print, now, print_json};
use crate::access::Operating;
use crate::base::{Outcome, Refusal, Region};
use crate::installation::Installation;
use crate::operator::{self, Appointed, NewAdmin, Newcomer};
use crate::orgs::{self, NewOrg};

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
    /// Give an Organization another name. Its slug stays.
    Rename {
        /// The Organization's slug.
        slug: String,
        /// Its new name.
        #[arg(long)]
        name: String,
    },
    /// Suspend an Organization: nobody can enter it, and everything it owns stays.
    Suspend {
        /// The Organization's slug.
        slug: String,
    },
    /// Let people enter a suspended Organization again.
    Resume {
        /// The Organization's slug.
        slug: String,
    },
    /// List the Organizations.
    List {
        #[command(flatten)]
        print: Print,
    },
}

pub(super) fn run(installation: &Installation, verb: OrgVerb) -> Outcome<()> {
    let proof = Operating::at_the_command_line(now());
    match verb {
        OrgVerb::Create { name, slug, region, admin, print } => {
            let new = NewOrg { name, slug, region };
            let first = NewAdmin { email: admin.clone(), newcomer: Newcomer::Reserved };
            let appointed = operator::create(installation, &proof, &new, None, &first)?;
            if print.json {
                return print_json(&json!({ "slug": new.slug, "name": new.name, "region": region.word() }));
            }
            println!("Made {} ({}) in {}. Its Admin is {admin}.", new.name, new.slug, region.name());
            if matches!(appointed, Appointed::NeedsPassword) {
                println!(
                    "They cannot sign in yet. Give them a password: hangar account create {admin} --password-stdin"
                );
            }
            Ok(())
        }
        OrgVerb::Rename { slug, name } => {
            operator::rename(installation, &proof, &slug, &name).map_err(|refusal| absent(refusal, &slug))?;
            println!("Renamed {slug}.");
            Ok(())
        }
        OrgVerb::Suspend { slug } => {
            operator::suspend(installation, &proof, &slug).map_err(|refusal| absent(refusal, &slug))?;
            println!("Suspended {slug}. Nobody can enter it until: hangar org resume {slug}");
            Ok(())
        }
        OrgVerb::Resume { slug } => {
            operator::resume(installation, &proof, &slug).map_err(|refusal| absent(refusal, &slug))?;
            println!("Resumed {slug}.");
            Ok(())
        }
        OrgVerb::List { print } => list(installation, print),
    }
}

/// The sentence for an Organization that does not exist.
pub(super) fn absent(refusal: Refusal, org: &str) -> Refusal {
    match refusal {
        Refusal::NotFound => {
            Refusal::invalid("org", format!("There is no Organization {org}. hangar org list shows all."))
        }
        other => other,
    }
}

fn list(installation: &Installation, print: Print) -> Outcome<()> {
    let rows = installation.directory.read_now(orgs::list)?;
    if print.json {
        let rows = rows.iter().map(|row| {
            let (slug, name, region) = (&row.slug, &row.name, &row.region);
            json!({ "slug": slug, "name": name, "region": region, "members": row.members, "active": row.active })
        });
        return print_json(&rows.collect());
    }
    for row in rows {
        let state = if row.active { "" } else { "  (suspended)" };
        println!("{:<24} {:<4} {:>6} members  {}{state}", row.slug, row.region, row.members, row.name);
    }
    Ok(())
}
