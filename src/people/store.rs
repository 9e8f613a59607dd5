//! The rows of accounts and sign-ins.

use diesel::prelude::*;

use super::clean_email;
use crate::access::{Factor, Person, View};
use crate::audit::{Event, Fact};
use crate::base::{AccountId, Moment, OrgId, Outcome, Problems, Refusal, RoleId, SignInId, clean_name, name_key};
use crate::db::schema::{accounts, memberships, sign_ins};
use crate::db::{By, Conn, on_engine, unless_taken};

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
        problems.error("email", sentence, "Type it like name@example.com.");
        new.email.clone()
    });
    let local = email.split('@').next().unwrap_or_default();
    let typed = if new.name.trim().is_empty() { local } else { &new.name };
    let name = clean_name("The name", typed).unwrap_or_else(|sentence| {
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
    let taken = || Refusal::invalid("email", format!("{email} already has an account. Use another address."));
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

/// What a sign-in needs of an account: its id, address and password hash, when it is active.
pub(super) fn credentials(connection: &mut Conn, email_key: &str) -> Outcome<Option<(AccountId, String, String)>> {
    Ok(accounts::table
        .filter(accounts::email_key.eq(email_key))
        .filter(accounts::active.eq(true))
        .filter(accounts::password_hash.ne(NO_PASSWORD))
        .select((accounts::id, accounts::email, accounts::password_hash))
        .get_result(connection)
        .optional()?)
}

/// A browser that is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Its id.
    pub id: SignInId,
    /// What the browser calls itself.
    pub browser: String,
    /// The address it signed in from.
    pub address: String,
    /// Since when.
    pub created_at: Moment,
    /// When it was last seen.
    pub seen_at: Moment,
}

pub(super) fn insert_sign_in(
    connection: &mut Conn,
    account: &AccountId,
    token_hash: &str,
    row: &SignIn,
) -> Outcome<()> {
    diesel::insert_into(sign_ins::table)
        .values((
            sign_ins::id.eq(&row.id),
            sign_ins::account_id.eq(account),
            sign_ins::token_hash.eq(token_hash),
            sign_ins::browser.eq(&row.browser),
            sign_ins::address.eq(&row.address),
            sign_ins::created_at.eq(row.created_at),
            sign_ins::seen_at.eq(row.seen_at),
        ))
        .execute(connection)?;
    Ok(())
}

/// What a token hash leads to.
pub(super) struct Found {
    pub sign_in: SignInId,
    pub account: AccountId,
    pub email: String,
    pub name: String,
    pub theme: String,
    pub operator: bool,
    pub factor: Factor,
    pub view: Option<View>,
    pub created_at: Moment,
    pub seen_at: Moment,
}

pub(super) fn find_sign_in(connection: &mut Conn, token_hash: &str) -> Outcome<Option<Found>> {
    type Row = (
        (SignInId, bool, Option<OrgId>, Option<RoleId>, Moment, Moment),
        (AccountId, String, String, String, bool, bool),
    );
    let query = sign_ins::table
        .inner_join(accounts::table)
        .filter(sign_ins::token_hash.eq(token_hash))
        .filter(accounts::active.eq(true))
        .filter(sign_ins::whole.eq(true))
        .select((
            (
                sign_ins::id,
                sign_ins::factor,
                sign_ins::view_org,
                sign_ins::view_role,
                sign_ins::created_at,
                sign_ins::seen_at,
            ),
            (
                accounts::id,
                accounts::email,
                accounts::name,
                accounts::theme,
                accounts::operator,
                accounts::second_factor,
            ),
        ));
    let row: Option<Row> = on_engine!(connection, inside => query.get_result(inside)).optional()?;
    Ok(row.map(|(sign_in, account)| {
        let (sign_in, shown, view_org, view_role, created_at, seen_at) = sign_in;
        let (account, email, name, theme, operator, second_factor) = account;
        let factor = match (second_factor, shown) {
            (false, _) => Factor::None,
            (true, false) => Factor::Unshown,
            (true, true) => Factor::Shown,
        };
        let view = view_org.zip(view_role).map(|(org, role)| View { org, role });
        Found { sign_in, account, email, name, theme, operator, factor, view, created_at, seen_at }
    }))
}

/// The browsers `person` is signed in with, last seen first.
///
/// # Errors
/// What the database says.
pub fn sign_ins(connection: &mut Conn, person: &Person) -> Outcome<Vec<SignIn>> {
    type Row = (SignInId, String, String, Moment, Moment);
    let rows: Vec<Row> = sign_ins::table
        .filter(sign_ins::account_id.eq(&person.account))
        .order((sign_ins::seen_at.desc(), sign_ins::id.desc()))
        .select((sign_ins::id, sign_ins::browser, sign_ins::address, sign_ins::created_at, sign_ins::seen_at))
        .limit(100)
        .load(connection)?;
    let sign_in = |(id, browser, address, created_at, seen_at)| SignIn { id, browser, address, created_at, seen_at };
    Ok(rows.into_iter().map(sign_in).collect())
}

/// Ends one of `person`'s sign-ins.
///
/// # Errors
/// `NotFound` when it is not theirs or over already.
pub fn revoke(connection: &mut Conn, person: &Person, id: &SignInId) -> Outcome<((), Event)> {
    let ended = diesel::delete(sign_ins::table.find(id).filter(sign_ins::account_id.eq(&person.account)))
        .execute(connection)?;
    if ended == 0 {
        return Err(Refusal::NotFound);
    }
    let fact = if *id == person.sign_in { Fact::SignedOut } else { Fact::SignInRevoked };
    Ok(((), Event::new(fact, &person.email).of_account(person.account.clone())))
}

/// Ends all of `person`'s sign-ins but the one this request came with.
///
/// # Errors
/// What the database says.
pub fn revoke_others(connection: &mut Conn, person: &Person) -> Outcome<((), Event)> {
    let others = sign_ins::table.filter(sign_ins::account_id.eq(&person.account));
    let ended = diesel::delete(others.filter(sign_ins::id.ne(&person.sign_in))).execute(connection)?;
    let event = Event::new(Fact::SignInRevoked, &person.email).of_account(person.account.clone());
    Ok(((), event.with(serde_json::json!({ "sign_ins": ended }))))
}

/// Gives `person` another name.
///
/// # Errors
/// `Invalid` when the name does not fit.
pub fn rename(connection: &mut Conn, person: &Person, typed: &str) -> Outcome<((), Event)> {
    let name = clean_name("The name", typed).map_err(|sentence| Refusal::invalid("name", sentence))?;
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
        return Err(Refusal::invalid(
            "theme",
            format!("The theme {theme:?} does not exist. Choose light, dark or system."),
        ));
    }
    diesel::update(accounts::table.find(&person.account)).set(accounts::theme.eq(theme)).execute(connection)?;
    Ok(((), Event::new(Fact::AccountChanged, &person.email).of_account(person.account.clone())))
}

/// Notes that a sign-in was seen, and forgets those that are over.
pub(super) fn touch(connection: &mut Conn, sign_in: &SignInId, at: Moment) -> Outcome<()> {
    diesel::update(sign_ins::table.find(sign_in)).set(sign_ins::seen_at.eq(at)).execute(connection)?;
    Ok(())
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
