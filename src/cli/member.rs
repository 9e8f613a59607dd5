//! `hangar member`: the operator says who belongs to an Organization, by the same rules as its Admins.

use clap::Subcommand;
use serde_json::json;

use super::{Print, now, print_json};
use crate::access::{Allowed, can, operator};
use crate::audit::Event;
use crate::base::{AccountId, Direction, Outcome, PageRequest, Problems, Refusal};
use crate::db::{Conn, Lock};
use crate::installation::Installation;
use crate::orgs::users::{self, Change, Filter, Newcomer, Standing, User};
use crate::people;

/// What to do with the people of an Organization.
#[derive(Debug, Subcommand)]
pub enum MemberVerb {
    /// List the people of an Organization, by name.
    List {
        /// The Organization's slug.
        org: String,
        #[command(flatten)]
        print: Print,
    },
    /// Make somebody a member. Without an account yet, the address is reserved for them.
    Add {
        #[command(flatten)]
        who: Who,
        /// The word of the role: agent, developer, admin, or one of the Organization's own.
        #[arg(long)]
        role: String,
    },
    /// Give a member another role.
    Role {
        #[command(flatten)]
        who: Who,
        /// The word of the role: agent, developer, admin, or one of the Organization's own.
        role: String,
    },
    /// Let a member in no more; role and place in the list stay.
    Deactivate {
        #[command(flatten)]
        who: Who,
    },
    /// Let a deactivated member in again.
    Reactivate {
        #[command(flatten)]
        who: Who,
    },
    /// End a membership. The account and what the person built stay.
    Remove {
        #[command(flatten)]
        who: Who,
    },
}

/// Somebody, and where.
#[derive(Debug, Clone, clap::Args)]
pub struct Who {
    /// The Organization's slug.
    org: String,
    /// The e-mail address of the person.
    email: String,
}

/// Who may.
type Proof = Allowed<can::ManageUsers>;

pub(super) fn run(installation: &Installation, verb: MemberVerb) -> Outcome<()> {
    match verb {
        MemberVerb::List { org, print } => list(installation, &org, print),
        MemberVerb::Add { who, role } => add(installation, &who, &role),
        MemberVerb::Role { who, role } => {
            change(installation, &who, Change::Role(role.clone()))?;
            println!("{} has the role {role} in {} now.", who.email, who.org);
            Ok(())
        }
        MemberVerb::Deactivate { who } => {
            change(installation, &who, Change::Deactivate)?;
            println!("{} cannot enter {} any more.", who.email, who.org);
            Ok(())
        }
        MemberVerb::Reactivate { who } => {
            change(installation, &who, Change::Reactivate)?;
            println!("{} can enter {} again.", who.email, who.org);
            Ok(())
        }
        MemberVerb::Remove { who } => {
            let email = who.email.clone();
            verb_on(installation, &who, |c, proof, account| users::remove(c, proof, account, &email))?;
            println!("{} does not belong to {} any more.", who.email, who.org);
            Ok(())
        }
    }
}

fn enter<P: can::Can>(installation: &Installation, org: &str) -> Outcome<Allowed<P>> {
    let absent = |refusal| match refusal {
        Refusal::NotFound => {
            Refusal::invalid("org", format!("There is no Organization {org}. hangar org list shows all."))
        }
        other => other,
    };
    let member = installation.directory.read_now(|connection| operator(connection, org, now())).map_err(absent)?;
    member.allowed().ok_or_else(|| Refusal::broken("the operator may do everything"))
}

fn change(installation: &Installation, who: &Who, change: Change) -> Outcome<User> {
    verb_on(installation, who, |connection, proof, account| users::change(connection, proof, account, &change))
}

/// Runs a verb on a member.
fn verb_on(
    installation: &Installation,
    who: &Who,
    verb: impl FnOnce(&mut Conn, &Proof, &AccountId) -> Outcome<(User, Vec<Event>)>,
) -> Outcome<User> {
    let proof: Proof = enter(installation, &who.org)?;
    let done = installation.directory.change_now(proof.by(), Lock::Org(&proof.org().id), |connection| {
        let account = people::account_by_email(connection, &who.email)?.ok_or(Refusal::NotFound)?;
        verb(connection, &proof, &account.id)
    });
    done.map_err(|refusal| said(&proof, who, refusal))
}

/// A refusal in the words of a command.
fn said(proof: &Proof, who: &Who, refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::NotFound => Refusal::invalid(
            "email",
            format!("{} does not belong to {org}. hangar member list {org} shows who does.", who.email, org = who.org),
        ),
        Refusal::Invalid(problems) if problems.at("role").is_some() => no_such_role(proof, problems),
        other => other,
    }
}

fn no_such_role(proof: &Proof, problems: Problems) -> Refusal {
    let org = &proof.org().slug;
    let remedy = format!("They are on the page /orgs/{org}/settings/roles; agent, developer and admin always exist.");
    match problems.at("role") {
        Some(problem) => Refusal::Invalid(Problems::one("role", problem.sentence.clone(), remedy)),
        None => Refusal::Invalid(problems),
    }
}

/// Operators make the membership and the account in either order.
fn add(installation: &Installation, who: &Who, role: &str) -> Outcome<()> {
    let proof: Proof = enter(installation, &who.org)?;
    let at = proof.by().at;
    let added = installation.directory.change_now(proof.by(), Lock::Org(&proof.org().id), |connection| {
        let (account, mut events) = people::reserve_account(connection, &who.email, at)?;
        let ready = people::has_password(connection, &account)?;
        let newcomer = Newcomer { account, role: role.to_owned(), at };
        let (role, joined) = users::add(connection, &proof, &newcomer)?;
        events.push(joined);
        Ok(((role, ready), events))
    });
    let (role, ready) = added.map_err(|refusal| said(&proof, who, refusal))?;
    println!("{} belongs to {} now, as {}.", who.email, who.org, role.name);
    if !ready {
        let email = &who.email;
        println!("They cannot sign in yet. Give them a password: hangar account create {email} --password-stdin");
    }
    Ok(())
}

fn list(installation: &Installation, org: &str, print: Print) -> Outcome<()> {
    let viewer: Allowed<can::ViewUsers> = enter(installation, org)?;
    let roles = installation.directory.read_now(|connection| users::roles(connection, &viewer.org().id))?;
    let mut request = PageRequest { from: None, size: 500 };
    let mut people = Vec::new();
    loop {
        let read = |connection: &mut Conn| users::list(connection, &viewer, &roles, &Filter::default(), &request);
        let page = installation.directory.read_now(read)?;
        people.extend(page.rows);
        let Some(after) = page.after else { break };
        request.from = Some((Direction::After, after));
    }
    let state = |user: &User| match user.standing {
        Standing::Active => "active",
        Standing::Deactivated => "deactivated",
        Standing::Closed => "account off",
    };
    if print.json {
        let people = people.iter().map(|user| {
            json!({
                "email": user.email, "name": user.name, "role": user.role.word, "state": state(user),
                "second_factor": user.second_factor
            })
        });
        return print_json(&people.collect());
    }
    for user in people {
        println!("{:<32} {:<16} {:<12} {}", user.email, user.role.word, state(&user), user.name);
    }
    Ok(())
}
