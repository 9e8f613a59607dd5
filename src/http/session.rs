//! The session cookie: actix-session signs it and sets its attributes; its value is the token of a sign-in, which
//! the directory can end at any time. Nothing else is kept in it, and nothing about it on this side.

use std::collections::HashMap;

use actix_session::config::{CookieContentSecurity, PersistentSession};
use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_session::{Session, SessionExt, SessionMiddleware};
use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Key, SameSite};

use crate::base::{Outcome, Refusal};
use crate::installation::Installation;
use crate::people::Token;

const FIELD: &str = "sign_in";

/// The token is both the key and the whole state.
pub struct TokenStore;

type State = HashMap<String, String>;

impl SessionStore for TokenStore {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        let token = Token::shown(key.as_ref());
        Ok(token.map(|token| State::from([(FIELD.to_owned(), format!("\"{}\"", token.reveal()))])))
    }

    async fn save(&self, state: State, _: &Duration) -> Result<SessionKey, SaveError> {
        key_of(&state).map_err(SaveError::Other)
    }

    async fn update(&self, _: SessionKey, state: State, _: &Duration) -> Result<SessionKey, UpdateError> {
        key_of(&state).map_err(UpdateError::Other)
    }

    async fn update_ttl(&self, _: &SessionKey, _: &Duration) -> Result<(), anyhow::Error> {
        Ok(())
    }

    async fn delete(&self, _: &SessionKey) -> Result<(), anyhow::Error> {
        Ok(())
    }
}

fn key_of(state: &State) -> Result<SessionKey, anyhow::Error> {
    let token = state.get(FIELD).map(|token| token.trim_matches('"').to_owned());
    let token = token.ok_or_else(|| anyhow::anyhow!("a session without a sign-in"))?;
    Ok(SessionKey::try_from(token)?)
}

/// The middleware: `HttpOnly`, `SameSite=Lax`, and under HTTPS `Secure` with the `__Host-` name, which no sibling
/// domain can set (RFC 6265bis, 4.1.3.2).
pub fn cookies(installation: &Installation) -> SessionMiddleware<TokenStore> {
    let https = installation.config.https();
    let days = Duration::days(installation.config.sign_in_days);
    SessionMiddleware::builder(TokenStore, Key::from(&installation.cookie_key))
        .cookie_name(if https { "__Host-hangar" } else { "hangar" }.to_owned())
        .cookie_secure(https)
        .cookie_http_only(true)
        .cookie_same_site(SameSite::Lax)
        .cookie_path("/".to_owned())
        .cookie_content_security(CookieContentSecurity::Signed)
        .session_lifecycle(PersistentSession::default().session_ttl(days))
        .build()
}

/// The token this request came with, whatever it opens.
pub fn token(request: &HttpRequest) -> Option<Token> {
    let shown: String = request.get_session().get(FIELD).ok().flatten()?;
    Token::shown(&shown)
}

/// Gives the browser a new cookie with `token`.
///
/// # Errors
/// `Broken` when the cookie cannot be made.
pub fn remember(request: &HttpRequest, token: &Token) -> Outcome<()> {
    let session: Session = request.get_session();
    session.renew();
    session.insert(FIELD, token.reveal()).map_err(|error| Refusal::broken(error.to_string()))
}

/// Takes the cookie away.
pub fn forget(request: &HttpRequest) {
    request.get_session().purge();
}
