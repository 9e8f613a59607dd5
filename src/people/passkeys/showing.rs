//! Showing a passkey: the question to the authenticator, and whether the answer is one.

use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};
use webauthn_rs::prelude::{AuthenticationResult, DiscoverableAuthentication, WebauthnError};

use super::answer::Answer;
use super::ceremony::{self, Purpose};
use super::site::Site;
use super::store::{self, Held, Seen};
use super::{handle, keys};
use crate::base::{AccountId, Moment, Outcome, Refusal, SignInId};
use crate::db::Conn;
use crate::people::Token;
use crate::say::{self, Say};

/// Who is asked for a passkey.
#[derive(Debug, Clone, Copy)]
pub enum Holder<'a> {
    /// Somebody at the door: the passkey says who.
    Anybody,
    /// The person of an account, in a sign-in of theirs that may be half a one.
    Of(&'a AccountId, &'a SignInId),
}

impl<'a> Holder<'a> {
    fn sign_in(self) -> Option<&'a SignInId> {
        match self {
            Holder::Anybody => None,
            Holder::Of(_, sign_in) => Some(sign_in),
        }
    }
}

/// What a browser asks its authenticators.
#[derive(Debug, Clone)]
pub struct Challenge {
    ceremony: Token,
    options: Value,
}

impl Challenge {
    /// As the script reads it.
    pub fn json(&self) -> String {
        json!({ "ceremony": self.ceremony.reveal(), "options": self.options }).to_string()
    }
}

/// Why a passkey opened nothing.
#[derive(Debug, Clone)]
pub struct Refused {
    /// What is said.
    pub sentence: Say,
    /// What the audit log says of it; nothing when it is what everybody gets wrong.
    pub why: &'static str,
}

/// Begins a ceremony in which `holder` shows a passkey.
///
/// # Errors
/// `NotFound` when they have none.
pub fn ask(connection: &mut Conn, site: &Site, holder: Holder<'_>, at: Moment) -> Outcome<Challenge> {
    let (mut options, state) = site.webauthn.start_discoverable_authentication().map_err(Refusal::broken)?;
    // Whoever pressed a button is asked at once, and not by and by in the list of a field.
    options.mediation = None;
    let mut options = serde_json::to_value(options).map_err(Refusal::broken)?;
    if let Holder::Of(account, _) = holder {
        let keys = keys(connection, site, account)?;
        if keys.is_empty() {
            return Err(Refusal::NotFound);
        }
        let ids = keys.iter().map(|key| json!({ "type": "public-key", "id": BASE64URL_NOPAD.encode(key.cred_id()) }));
        let allowed = options.pointer_mut("/publicKey/allowCredentials");
        *allowed.ok_or_else(|| Refusal::broken("the question for a passkey has another form"))? = ids.collect();
    }
    let ceremony = ceremony::begin(connection, site, (Purpose::Show, holder.sign_in()), &state, at)?;
    Ok(Challenge { ceremony, options })
}

/// Whether `answer` is one of `holder` to the question they were asked; the ceremony is used up by it. The passkey that was
/// shown, or why it opens nothing: who asks from the door is told one thing, whatever it was.
///
/// # Errors
/// What the vault or the database says.
pub fn show(
    connection: &mut Conn,
    site: &Site,
    holder: Holder<'_>,
    answer: &Answer,
    at: Moment,
) -> Outcome<Result<Held, Refused>> {
    let asked = (Purpose::Show, holder.sign_in());
    let state: Option<DiscoverableAuthentication> =
        ceremony::take(connection, site, asked, &answer.ceremony.hash(), at)?;
    let refused = |why| Ok(Err(Refused { sentence: say::it("passkey-wrong"), why }));
    let Some(state) = state else { return refused("no question waited for it") };
    let held = store::held(connection, &answer.hash())?.filter(|held| held.active);
    let Some(held) = held.filter(|held| belongs(held, holder)) else { return refused("it is not known here") };
    let said = answer.credential.get_user_unique_id();
    let right = said.map(|said| Ok::<_, Refusal>(said == handle(&held.account)?.as_bytes())).transpose()?;
    // At the door it says itself whose it is (W3C WebAuthn, 7.2, step 6).
    let named = right.unwrap_or(matches!(holder, Holder::Of(..)));
    if !named || answer.framed() {
        return refused("it was made or shown elsewhere");
    }
    let mut key = site.open(&held.account, &held.id, &held.sealed)?;
    let shown = match site.webauthn.finish_discoverable_authentication_v2(&answer.credential, state, &key) {
        Ok(shown) => shown,
        Err(WebauthnError::CredentialPossibleCompromise) => return refused("its counter went back: it may be a copy"),
        Err(_) => return refused("its signature does not fit"),
    };
    key.update_credential(&shown);
    let seen = Seen { sealed: site.seal(&held.account, &held.id, &key)?, synced: shown.backup_state() };
    store::used(connection, &held.id, &seen, at)?;
    verified(&shown, held)
}

/// The library asks for it (`user_verification: required`) and looks: this is what a whole sign-in rests on.
fn verified(shown: &AuthenticationResult, held: Held) -> Outcome<Result<Held, Refused>> {
    if shown.user_verified() { Ok(Ok(held)) } else { Err(Refusal::broken("a passkey opened without its person")) }
}

fn belongs(held: &Held, holder: Holder<'_>) -> bool {
    match holder {
        Holder::Anybody => true,
        Holder::Of(account, _) => held.account == *account,
    }
}
