//! `hangar account`: the operator makes accounts.

use std::io::Read;

use clap::Subcommand;
use serde_json::json;

use super::{Print, now, print_json};
use crate::base::{Outcome, Refusal};
use crate::db::{By, Lock};
use crate::installation::Installation;
use crate::people::{self, NewAccount, check_password, hash_now};

/// What to do with accounts.
#[derive(Debug, Subcommand)]
pub enum AccountVerb {
    /// Make an account.
    Create {
        /// The e-mail address.
        email: String,
        /// Read the password from standard input, so that it stands in no history and no process list.
        #[arg(long, required = true)]
        password_stdin: bool,
        /// The person's name; the part before the @ without.
        #[arg(long, default_value = "")]
        name: String,
        #[command(flatten)]
        print: Print,
    },
}

pub(super) fn run(installation: &Installation, verb: AccountVerb) -> Outcome<()> {
    let AccountVerb::Create { email, name, print, .. } = verb;
    let mut password = String::new();
    std::io::stdin().read_to_string(&mut password)?;
    // What `echo` and a line of a terminal end with is no part of it.
    let password = password.strip_suffix('\n').unwrap_or(&password);
    let password = password.strip_suffix('\r').unwrap_or(password);
    check_password(password, &[email.as_str(), name.as_str()])
        .map_err(|sentence| Refusal::invalid("password", sentence))?;
    let new = NewAccount { email, name, password_hash: hash_now(password)?, operator: false };
    let at = now();
    let account =
        installation.directory.change_now(&By::operator(None, at), Lock::Subject(&new.email), |connection| {
            people::create_account(connection, &new, at)
        })?;
    if print.json {
        return print_json(&json!({ "email": account.email, "name": account.name }));
    }
    println!("Made the account {}.", account.email);
    Ok(())
}
