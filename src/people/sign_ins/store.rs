//! The rows of sign-ins.

use diesel::prelude::*;

use crate::access::{Factor, Person, View};
use crate::audit::{Event, Fact};
use crate::base::{AccountId, Moment, OrgId, Outcome, Refusal, RoleId, SignInId};
use crate::db::schema::{accounts, sign_ins};
use crate::db::{Conn, on_engine};
use crate::say::Language;

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

/// How far a sign-in has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The password was right, and nothing else is asked for.
    Password,
    /// The password was right, and the code is asked for: it opens nothing yet.
    Half,
    /// Password and code were right.
    Factor,
}

pub fn insert(connection: &mut Conn, account: &AccountId, token_hash: &str, row: &SignIn, step: Step) -> Outcome<()> {
    diesel::insert_into(sign_ins::table)
        .values((
            sign_ins::id.eq(&row.id),
            sign_ins::account_id.eq(account),
            sign_ins::token_hash.eq(token_hash),
            sign_ins::browser.eq(&row.browser),
            sign_ins::address.eq(&row.address),
            sign_ins::created_at.eq(row.created_at),
            sign_ins::seen_at.eq(row.seen_at),
            sign_ins::whole.eq(step != Step::Half),
            sign_ins::factor.eq(step == Step::Factor),
        ))
        .execute(connection)?;
    Ok(())
}

/// A sign-in that waits for its code.
pub struct Half {
    pub sign_in: SignInId,
    pub account: AccountId,
    pub email: String,
    pub language: Option<Language>,
    pub browser: String,
    pub created_at: Moment,
    pub wrong_codes: i64,
}

pub fn find_half(connection: &mut Conn, token_hash: &str) -> Outcome<Option<Half>> {
    type Row = ((SignInId, String, Moment, i64), (AccountId, String, String));
    let row: Option<Row> = sign_ins::table
        .inner_join(accounts::table)
        .filter(sign_ins::token_hash.eq(token_hash))
        .filter(sign_ins::whole.eq(false))
        .filter(accounts::active.eq(true))
        .filter(accounts::second_factor.eq(true))
        .select((
            (sign_ins::id, sign_ins::browser, sign_ins::created_at, sign_ins::wrong_codes),
            (accounts::id, accounts::email, accounts::language),
        ))
        .get_result(connection)
        .optional()?;
    Ok(row.map(|((sign_in, browser, created_at, wrong_codes), (account, email, language))| Half {
        sign_in,
        account,
        email,
        language: Language::parse(&language),
        browser,
        created_at,
        wrong_codes,
    }))
}

/// Ends a half sign-in, which then is nobody's any more.
pub fn end_half(connection: &mut Conn, half: &Half) -> Outcome<()> {
    diesel::delete(sign_ins::table.find(&half.sign_in)).execute(connection)?;
    Ok(())
}

/// Counts a wrong code; whether it was one too many, and the half sign-in is gone.
pub fn count_wrong_code(connection: &mut Conn, half: &Half, most: i64) -> Outcome<bool> {
    if half.wrong_codes + 1 >= most {
        end_half(connection, half)?;
        return Ok(true);
    }
    diesel::update(sign_ins::table.find(&half.sign_in))
        .set(sign_ins::wrong_codes.eq(half.wrong_codes + 1))
        .execute(connection)?;
    Ok(false)
}

/// Takes away the half sign-ins of `account` from before `moment`: nobody came back to them.
pub fn forget_halves(connection: &mut Conn, account: &AccountId, moment: Moment) -> Outcome<()> {
    let halves = sign_ins::table.filter(sign_ins::account_id.eq(account)).filter(sign_ins::whole.eq(false));
    diesel::delete(halves.filter(sign_ins::created_at.lt(moment))).execute(connection)?;
    Ok(())
}

/// What else a new token stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// Nothing.
    Plain,
    /// That the second factor was shown.
    WithFactor,
}

/// Gives the sign-in of `person` another token; the one it came with opens nothing any more.
///
/// # Errors
/// `NotFound` when the sign-in ended meanwhile.
pub fn renew(connection: &mut Conn, person: &Person, token_hash: &str, renewal: Renewal) -> Outcome<()> {
    let row = sign_ins::table.find(&person.sign_in).filter(sign_ins::account_id.eq(&person.account));
    let renewed = diesel::update(row).set(sign_ins::token_hash.eq(token_hash)).execute(connection)?;
    if renewed == 0 {
        return Err(Refusal::NotFound);
    }
    if renewal == Renewal::WithFactor {
        diesel::update(sign_ins::table.find(&person.sign_in)).set(sign_ins::factor.eq(true)).execute(connection)?;
    }
    Ok(())
}

/// Ends every sign-in of `account`; how many there were.
pub fn end_all(connection: &mut Conn, account: &AccountId) -> Outcome<usize> {
    Ok(diesel::delete(sign_ins::table.filter(sign_ins::account_id.eq(account))).execute(connection)?)
}

/// What a token hash leads to.
pub struct Found {
    pub sign_in: SignInId,
    pub account: AccountId,
    pub email: String,
    pub name: String,
    pub theme: String,
    pub language: Option<Language>,
    pub operator: bool,
    pub factor: Factor,
    pub view: Option<View>,
    pub created_at: Moment,
    pub seen_at: Moment,
}

pub fn find(connection: &mut Conn, token_hash: &str) -> Outcome<Option<Found>> {
    type Row = (
        (SignInId, bool, Option<OrgId>, Option<RoleId>, Moment, Moment),
        (AccountId, String, String, String, String, bool, bool),
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
                accounts::language,
                accounts::operator,
                accounts::second_factor,
            ),
        ));
    let row: Option<Row> = on_engine!(connection, inside => query.get_result(inside)).optional()?;
    Ok(row.map(|(sign_in, account)| {
        let (sign_in, shown, view_org, view_role, created_at, seen_at) = sign_in;
        let (account, email, name, theme, language, operator, second_factor) = account;
        let language = Language::parse(&language);
        let factor = match (second_factor, shown) {
            (false, _) => Factor::None,
            (true, false) => Factor::Unshown,
            (true, true) => Factor::Shown,
        };
        let view = view_org.zip(view_role).map(|(org, role)| View { org, role });
        Found { sign_in, account, email, name, theme, language, operator, factor, view, created_at, seen_at }
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
        .filter(sign_ins::whole.eq(true))
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
    let ended = end_others(connection, person)?;
    let event = Event::new(Fact::SignInRevoked, &person.email).of_account(person.account.clone());
    Ok(((), event.with(serde_json::json!({ "sign_ins": ended }))))
}

/// Ends the sign-ins of `person` in other browsers; how many there were.
pub fn end_others(connection: &mut Conn, person: &Person) -> Outcome<usize> {
    let others = sign_ins::table.filter(sign_ins::account_id.eq(&person.account));
    Ok(diesel::delete(others.filter(sign_ins::id.ne(&person.sign_in))).execute(connection)?)
}

/// Notes that a sign-in was seen, and forgets those that are over.
pub fn touch(connection: &mut Conn, sign_in: &SignInId, at: Moment) -> Outcome<()> {
    diesel::update(sign_ins::table.find(sign_in)).set(sign_ins::seen_at.eq(at)).execute(connection)?;
    Ok(())
}
