//! `hangar account`: the operator makes, lists and ends accounts.

use std::io::Read;

use clap::Subcommand;
use serde_json::json;

use super::{Print, now, print_json};
use crate::access::Operating;
use crate::base::{Direction, Outcome, PageRequest, Refusal};
use crate::db::{By, Conn, Lock};
use crate::installation::Installation;
use crate::operator::accounts::{self, Mark};
use crate::people::{self, NewAccount, Writer, check_password, hash_now};

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
    /// List the accounts.
    List {
        #[command(flatten)]
        print: Print,
    },
    /// Deactivate an account: its sign-ins end, and nobody can sign in to it.
    Deactivate {
        /// The e-mail address.
        email: String,
    },
    /// Let the person of a deactivated account sign in again.
    Reactivate {
        /// The e-mail address.
        email: String,
    },
    /// Print a link with which the person sets a new password, once. Nobody else chooses it.
    ResetLink {
        /// The e-mail address.
        email: String,
    },
    /// Remove the second factor of somebody who has lost their phone and their recovery codes: their sign-ins end, and
    /// they sign in with the password alone until they set one up again.
    RemoveSecondFactor {
        /// The e-mail address.
        email: String,
    },
    /// Let an account operate the installation, or no longer.
    Operator {
        /// The e-mail address.
        email: String,
        /// on or off.
        mark: Switch,
    },
}

/// The words for the mark of an operator.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum Switch {
    /// They operate it from now on.
    On,
    /// They do no longer.
    Off,
}

pub(super) fn run(installation: &Installation, verb: AccountVerb) -> Outcome<()> {
    let (proof, directory) = (Operating::at_the_command_line(now()), &installation.directory);
    match verb {
        AccountVerb::Create { email, name, print, .. } => return create(installation, (email, name), print),
        AccountVerb::List { print } => return list(installation, &proof, print),
        AccountVerb::Deactivate { email } => {
            accounts::deactivate(directory, &proof, &accounts::by_email(directory, &email)?)?;
            println!("Deactivated {email}. Every sign-in of it is ended.");
        }
        AccountVerb::Reactivate { email } => {
            accounts::reactivate(directory, &proof, &accounts::by_email(directory, &email)?)?;
            println!("Reactivated {email}.");
        }
        AccountVerb::ResetLink { email } => {
            let (by, lock) = (proof.by(), Lock::Subject(&email));
            let make = |connection: &mut Conn| people::links::make_reset(connection, &email, by.at);
            let (_, token) = directory.change_now(by, lock, make).map_err(|refusal| closed(refusal, &email))?;
            println!("{}/reset/{}", installation.config.address(), token.reveal());
        }
        AccountVerb::RemoveSecondFactor { email } => remove_second_factor(installation, &proof, &email)?,
        AccountVerb::Operator { email, mark } => {
            let (mark, word) = match mark {
                Switch::On => (Mark::On, "operates this installation now"),
                Switch::Off => (Mark::Off, "does not operate this installation"),
            };
            accounts::mark(directory, &proof, &accounts::by_email(directory, &email)?, mark)?;
            println!("{email} {word}.");
        }
    }
    Ok(())
}

/// Removes a second factor, and tells its person by letter (ASVS 5.0, 6.3.7).
fn remove_second_factor(installation: &Installation, proof: &Operating, email: &str) -> Outcome<()> {
    let directory = &installation.directory;
    let reader = accounts::end_second_factor(directory, proof, &accounts::by_email(directory, email)?)?;
    println!("Removed the second factor of {}. Every sign-in of theirs is ended.", reader.email);
    println!("They sign in with the password alone until they set one up again.");
    let site = installation.config.address();
    let language = reader.language.unwrap_or_default();
    let letter = Writer { site: &site, by: proof.by(), language }.factor_removed(&reader.email);
    match installation.post.send_now(&letter) {
        Ok(_) => println!("A letter tells them."),
        Err(reason) => println!("The letter that tells them was not sent: {reason}"),
    }
    Ok(())
}

/// The sentence for an account that cannot have a link.
fn closed(refusal: Refusal, email: &str) -> Refusal {
    match refusal {
        Refusal::NotFound => {
            let sentence =
                format!("{email} has no account, or one that is deactivated. hangar account list shows all.");
            Refusal::invalid("email", sentence)
        }
        other => other,
    }
}

fn list(installation: &Installation, proof: &Operating, print: Print) -> Outcome<()> {
    let mut request = PageRequest { from: None, size: 500 };
    let mut lines = Vec::new();
    loop {
        let page = installation.directory.read_now(|c| accounts::list(c, proof, "", &request))?;
        lines.extend(page.rows);
        let Some(after) = page.after else { break };
        request.from = Some((Direction::After, after));
    }
    if print.json {
        let rows = lines.iter().map(|row| {
            let orgs: Vec<&str> = row.seats.iter().map(|seat| seat.slug.as_str()).collect();
            json!({
                "email": row.email, "name": row.name, "active": row.active, "operator": row.operator,
                "second_factor": row.second_factor, "password": row.claimed, "orgs": orgs
            })
        });
        return print_json(&rows.collect());
    }
    for row in lines {
        let words = [(!row.active, "deactivated"), (!row.claimed, "no password yet"), (row.operator, "operator")];
        let words: Vec<&str> = words.into_iter().filter(|(holds, _)| *holds).map(|(_, word)| word).collect();
        println!("{:<32} {:<24} {}", row.email, row.name, words.join(", "));
    }
    Ok(())
}

fn create(installation: &Installation, who: (String, String), print: Print) -> Outcome<()> {
    let (email, name) = who;
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
