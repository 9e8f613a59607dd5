//! The rows of accounts.

use diesel::prelude::*;

use super::clean_email;
use super::email::legible;
use crate::access::Person;
use crate::audit::{Event, Fact};
use crate::base::{AccountId, Moment, Outcome, Problems, Refusal, clean_name, name_key};
use crate::db::schema::{accounts, memberships, organizations};
use crate::db::{By, Conn, unless_taken};
use crate::say::{self, Language};

/// An account, without its password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The e-mail address as typed.
    pub email: String,
    /// The name.
    pub name: String,
}

/// What an account is made of.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// The e-mail address.
    pub email: String,
    /// The name; the part before the @ when empty.
    pub name: String,
    /// The hash of the password.
    pub password_hash: String,
    /// Whether this person operates the installation.
    pub operator: bool,
}

/// What stands for the password of an account that has none yet. No password hashes to it.
const NO_PASSWORD: &str = "";

/// Whether anybody can sign in yet.
///
/// # Errors
/// What the database says.
pub fn accounts_exist(connection: &mut Conn) -> Outcome<bool> {
    let first: Option<AccountId> = accounts::table
        .filter(accounts::password_hash.ne(NO_PASSWORD))
        .select(accounts::id)
        .limit(1)
        .get_result(connection)
        .optional()?;
    Ok(first.is_some())
}

/// The account with this e-mail address, whatever its case.
///
/// # Errors
/// What the database says.
pub fn account_by_email(connection: &mut Conn, email: &str) -> Outcome<Option<Account>> {
    let row: Option<(AccountId, String, String)> = accounts::table
        .filter(accounts::email_key.eq(name_key(email)))
        .select((accounts::id, accounts::email, accounts::name))
        .get_result(connection)
        .optional()?;
    Ok(row.map(|(id, email, name)| Account { id, email, name }))
}

/// Makes an account.
///
/// # Errors
/// `Invalid` when the address or the name does not fit or the address has an account.
pub fn create_account(connection: &mut Conn, new: &NewAccount, at: Moment) -> Outcome<(Account, Event)> {
    let mut problems = Problems::default();
    let email = clean_email(&new.email).unwrap_or_else(|sentence| {
        problems.error("email", sentence, say::it("email-like"));
        new.email.clone()
    });
    let local = email.split('@').next().unwrap_or_default();
    let typed = if new.name.trim().is_empty() { local } else { &new.name };
    let name = clean_name(say::it("the-name"), typed).unwrap_or_else(|sentence| {
        problems.error("name", sentence, "");
        String::new()
    });
    problems.or(())?;
    if let Some(id) = unclaimed(connection, &email)? {
        let values = (accounts::name.eq(&name), accounts::password_hash.eq(&new.password_hash));
        diesel::update(accounts::table.find(&id))
            .set((values, accounts::operator.eq(new.operator)))
            .execute(connection)?;
        resort(connection, &id, &name, &email)?;
        let event = Event::new(Fact::AccountCreated, &email).of_account(id.clone());
        return Ok((Account { id, email, name }, event));
    }
    let id = AccountId::fresh();
    let taken = || Refusal::invalid("email", say::it("email-has-account").with("email", &email));
    let inserted = diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(&id),
            accounts::email.eq(&email),
            accounts::email_key.eq(name_key(&email)),
            accounts::name.eq(&name),
            accounts::password_hash.eq(&new.password_hash),
            accounts::theme.eq("system"),
            accounts::operator.eq(new.operator),
            accounts::active.eq(true),
            accounts::created_at.eq(at),
        ))
        .execute(connection);
    unless_taken(inserted, taken)?;
    let event = Event::new(Fact::AccountCreated, &email);
    Ok((Account { id, email, name }, event))
}

/// The account that was reserved for this address and that nobody has claimed.
fn unclaimed(connection: &mut Conn, email: &str) -> Outcome<Option<AccountId>> {
    Ok(accounts::table
        .filter(accounts::email_key.eq(name_key(email)))
        .filter(accounts::password_hash.eq(NO_PASSWORD))
        .select(accounts::id)
        .get_result(connection)
        .optional()?)
}

/// The account with this address, or a new one without a password: nobody can sign in to it until it is
/// [made](create_account) with one, which keeps what it was given meanwhile.
///
/// # Errors
/// `Invalid` when the address does not fit.
pub fn reserve_account(connection: &mut Conn, email: &str, at: Moment) -> Outcome<(Account, Vec<Event>)> {
    if let Some(account) = account_by_email(connection, email)? {
        return Ok((account, Vec::new()));
    }
    let new = NewAccount {
        email: email.to_owned(),
        name: String::new(),
        password_hash: NO_PASSWORD.to_owned(),
        operator: false,
    };
    let (account, event) = create_account(connection, &new, at)?;
    Ok((account, vec![event]))
}

/// Whether somebody can sign in to `account`.
///
/// # Errors
/// What the database says.
pub fn has_password(connection: &mut Conn, account: &Account) -> Outcome<bool> {
    let hash: String = accounts::table.find(&account.id).select(accounts::password_hash).get_result(connection)?;
    Ok(hash != NO_PASSWORD)
}

/// What a sign-in needs of an account.
#[derive(Debug, Clone)]
pub(super) struct Credentials {
    pub id: AccountId,
    pub email: String,
    pub hash: String,
    pub second_factor: bool,
}

/// Those of the active account with this address that has a password.
pub(super) fn credentials(connection: &mut Conn, email_key: &str) -> Outcome<Option<Credentials>> {
    let row: Option<(AccountId, String, String, bool)> = accounts::table
        .filter(accounts::email_key.eq(email_key))
        .filter(accounts::active.eq(true))
        .filter(accounts::password_hash.ne(NO_PASSWORD))
        .select((accounts::id, accounts::email, accounts::password_hash, accounts::second_factor))
        .get_result(connection)
        .optional()?;
    Ok(row.map(|(id, email, hash, second_factor)| Credentials { id, email, hash, second_factor }))
}

/// Fails when what `account` was measured by is not so any more.
pub(super) fn still_opens(connection: &mut Conn, account: &Credentials) -> Outcome<()> {
    let same = accounts::table
        .find(&account.id)
        .filter(accounts::active.eq(true))
        .filter(accounts::password_hash.eq(&account.hash))
        .filter(accounts::second_factor.eq(account.second_factor));
    let found: Option<AccountId> = same.select(accounts::id).get_result(connection).optional()?;
    found.map(|_| ()).ok_or_else(|| Refusal::invalid("", say::it("sign-in-changed")))
}

/// Gives `person` another name.
///
/// # Errors
/// `Invalid` when the name does not fit.
pub fn rename(connection: &mut Conn, person: &Person, typed: &str) -> Outcome<((), Event)> {
    let name = clean_name(say::it("the-name"), typed).map_err(|sentence| Refusal::invalid("name", sentence))?;
    diesel::update(accounts::table.find(&person.account)).set(accounts::name.eq(&name)).execute(connection)?;
    resort(connection, &person.account, &name, &person.email)?;
    Ok(((), Event::new(Fact::AccountChanged, &person.email).of_account(person.account.clone())))
}

/// By what the lists of an Organization's people are sorted and searched: name, then address.
pub fn sort_key(name: &str, email: &str) -> String {
    format!("{} {}", name_key(name), name_key(email))
}

/// Writes the [`sort_key`] of `account` wherever it is a member.
pub(super) fn resort(connection: &mut Conn, account: &AccountId, name: &str, email: &str) -> Outcome<()> {
    diesel::update(memberships::table.filter(memberships::account_id.eq(account)))
        .set(memberships::sort_key.eq(sort_key(name, email)))
        .execute(connection)?;
    Ok(())
}

/// Keeps which theme `person` likes: `light`, `dark` or `system`.
///
/// # Errors
/// `Invalid` for another word.
pub fn set_theme(connection: &mut Conn, person: &Person, theme: &str) -> Outcome<((), Event)> {
    if !matches!(theme, "light" | "dark" | "system") {
        return Err(Refusal::invalid("theme", say::it("theme-unknown").with("word", legible(theme))));
    }
    diesel::update(accounts::table.find(&person.account)).set(accounts::theme.eq(theme)).execute(connection)?;
    Ok(((), Event::new(Fact::AccountChanged, &person.email).of_account(person.account.clone())))
}

/// Keeps which language `person` reads: its word, or nothing for that which the browser asks for.
///
/// # Errors
/// `Invalid` for another word.
pub fn set_language(connection: &mut Conn, person: &Person, word: &str) -> Outcome<((), Event)> {
    if !word.is_empty() && Language::parse(word).is_none() {
        return Err(Refusal::invalid("language", say::it("language-unknown").with("word", legible(word))));
    }
    diesel::update(accounts::table.find(&person.account)).set(accounts::language.eq(word)).execute(connection)?;
    Ok(((), Event::new(Fact::AccountChanged, &person.email).of_account(person.account.clone())))
}

/// The event of a failed sign-in: in the logs of the account's Organizations when there is such an account.
pub(super) fn failed(email: &str, account: Option<AccountId>, by: &By) -> Event {
    let detail = serde_json::json!({ "request": by.request });
    let event = Event::new(Fact::SignInFailed, email).with(detail);
    match account {
        Some(account) => event.of_account(account),
        None => event,
    }
}

/// What others know of an account: no password may be made of it.
pub(super) fn known_of(connection: &mut Conn, account: &AccountId) -> Outcome<Vec<String>> {
    let (name, email): (String, String) =
        accounts::table.find(account).select((accounts::name, accounts::email)).get_result(connection)?;
    let mut known: Vec<String> = memberships::table
        .inner_join(organizations::table)
        .filter(memberships::account_id.eq(account))
        .select(organizations::name)
        .limit(100)
        .load(connection)?;
    known.extend([name, email]);
    Ok(known)
}
