//! API tokens: the list, and the page of one.

use actix_web::http::{Method, StatusCode};
use actix_web::{HttpResponse, web};
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::shelf::{Hidden, hidden};
use crate::access::{Allowed, Member, Permission, can};
use crate::base::{ApiTokenId, Outcome, Refusal};
use crate::db::{Conn, Lock};
use crate::http::words::When;
use crate::http::{Ask, Html, Section, Shell, arrival_notice, html, see_other};
use crate::resources::tokens::{self, ApiToken, Scope, Word};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "resources/tokens.html")]
struct List<'a> {
    member: &'a Member,
    rows: Vec<ApiToken>,
    hidden: Vec<Hidden>,
    notice: Option<Say>,
}

#[derive(Template)]
#[template(path = "resources/token.html")]
struct One<'a> {
    member: &'a Member,
    token: ApiToken,
    /// The token itself, the one time that it is shown.
    word: Option<Word>,
    site: String,
}

/// What is asked of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    done: String,
    name: String,
}

/// The address of the list, and what is under it.
pub(super) fn address(member: &Member, rest: &str) -> String {
    format!("/orgs/{}/{}{rest}", member.org().slug, Section::Api.path())
}

/// What tokens allow, as a list.
fn scopes(token: &ApiToken) -> Say {
    say::commas(token.scopes.iter().map(|scope| scope.name()))
}

impl List<'_> {
    fn address(&self, rest: &str) -> String {
        address(self.member, rest)
    }

    fn one(&self, token: &ApiToken) -> String {
        address(self.member, &format!("/{}", token.id))
    }

    fn scopes(&self, token: &ApiToken) -> Say {
        scopes(token)
    }

    fn when(&self, at: &crate::base::Moment) -> When {
        When::new(*at, self.member.by().at)
    }

    fn ended(&self, token: &ApiToken) -> bool {
        token.ended(self.member.by().at)
    }
}

impl One<'_> {
    fn list(&self) -> String {
        address(self.member, "")
    }

    fn here(&self) -> String {
        address(self.member, &format!("/{}", self.token.id))
    }

    fn when(&self, at: &crate::base::Moment) -> When {
        When::new(*at, self.member.by().at)
    }

    fn ended(&self) -> bool {
        self.token.ended(self.member.by().at)
    }

    fn scopes(&self) -> &[Scope] {
        &self.token.scopes
    }
}

/// GET /orgs/{org}/api
///
/// # Errors
/// What the databases say.
pub async fn tokens(allowed: Allowed<can::ManageTokens>, ask: Ask) -> Outcome<HttpResponse> {
    let Wanted { done, name } = ask.query().unwrap_or_default();
    let asker = (*allowed).clone();
    let rows = ask.cell(&allowed).db.read(move |connection| tokens::list(connection, &asker)).await?;
    let hidden = hidden(&ask, &allowed, Permission::ManageTokens).await?;
    let notice = match done.as_str() {
        "revoked" => Some(say::it("token-revoked").with("name", name)),
        _ => arrival_notice(&ask, &allowed).await?,
    };
    let shell = Shell::Console(&allowed, Section::Api);
    let page = Html { title: &Section::Api.label().to_string(), shell, status: StatusCode::OK };
    Ok(html(&page, &List { member: &allowed, rows, hidden, notice }))
}

/// The token that the path names.
async fn open(ask: &Ask, member: &Member) -> Outcome<ApiToken> {
    let id = ApiTokenId::parse(ask.param("api_token")).ok_or(Refusal::NotFound)?;
    let asker = member.clone();
    ask.cell(member).db.read(move |connection| tokens::find(connection, &asker, &id)).await
}

/// GET /orgs/{org}/api/{api_token}. Whoever just made it is shown the token, once.
///
/// # Errors
/// `NotFound` when the Organization has no such token, or the role does not reach it.
pub async fn token(allowed: Allowed<can::ManageTokens>, ask: Ask) -> Outcome<HttpResponse> {
    let token = open(&ask, &allowed).await?;
    let (server, cell, member, made) = (ask.server.clone(), ask.cell(&allowed), (*allowed).clone(), token.clone());
    let reveal = move || {
        let vault = &server.installation.vault;
        let lock = Lock::Org(&member.org().id);
        cell.db.housekeeping(lock, |connection| tokens::reveal(connection, vault, &member, &made))
    };
    let wanted = ask.request.method() == Method::GET && tokens::is_shown(&allowed, &token);
    let word = if wanted { web::block(reveal).await.map_err(|_| Refusal::Busy)?? } else { None };
    let shell = Shell::Console(&allowed, Section::Api);
    let page = Html { title: &token.name.clone(), shell, status: StatusCode::OK };
    Ok(html(&page, &One { member: &allowed, token, word, site: ask.installation().config.address() }))
}

/// POST /orgs/{org}/api/{api_token}/revocation
///
/// # Errors
/// `NotFound`.
pub async fn revoke_token(allowed: Allowed<can::ManageTokens>, ask: Ask) -> Outcome<HttpResponse> {
    let token = open(&ask, &allowed).await?;
    let (asker, id) = ((*allowed).clone(), token.id.clone());
    let revoke = move |connection: &mut Conn| tokens::revoke(connection, &asker, &id);
    ask.cell(&allowed).db.change(allowed.by(), allowed.lock(), revoke).await?;
    let name = utf8_percent_encode(&token.name, NON_ALPHANUMERIC);
    Ok(see_other(&address(&allowed, &format!("?done=revoked&name={name}"))))
}
