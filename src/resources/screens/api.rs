//! What programs ask with an API token.

use actix_web::http::StatusCode;
use actix_web::http::header::WWW_AUTHENTICATE;
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use crate::base::{Moment, Outcome, Refusal, iso};
use crate::db::Lock;
use crate::http::{Ask, Door, Needs, Server, Visitor};
use crate::installation::{Cell, Installation};
use crate::resources::tokens::{self, ApiToken, Denied};

/// A program, with whatever token it showed. It is for the handler to answer one that is denied, as programs read it.
pub struct Program {
    shown: Result<Shown, Denied>,
    at: Moment,
}

/// A token that opens something, whose Organization, and where that is.
struct Shown {
    token: ApiToken,
    slug: String,
    cell: Cell,
}

impl Door for Program {
    const NEEDS: Needs = Needs::Token;

    async fn open(request: &HttpRequest) -> Outcome<Self> {
        let by = Visitor::open(request).await?.by;
        let server = request.app_data::<web::Data<Server>>().cloned();
        let server = server.ok_or_else(|| Refusal::broken("the server has no state"))?;
        let (word, at) = (bearer(request).unwrap_or_default(), by.at);
        let look = move || look(&server.installation, &word, &by.address, at);
        let shown = web::block(look).await.map_err(|_| Refusal::Busy)??;
        Ok(Self { shown, at })
    }
}

/// The token in the header (RFC 6750, 2.1).
fn bearer(request: &HttpRequest) -> Option<String> {
    let header = request.headers().get("authorization")?.to_str().ok()?;
    let (scheme, word) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| word.trim().to_owned())
}

/// Looks in every cell: nothing in a token says where its Organization is.
fn look(installation: &Installation, word: &str, address: &str, at: Moment) -> Outcome<Result<Shown, Denied>> {
    let mut denied = Denied::Unknown;
    for cell in installation.cells() {
        let address = address.parse().ok();
        match cell.db.read_now(|connection| tokens::authenticate(connection, word, address, at))? {
            Ok(token) => {
                let slug = installation.directory.read_now(|c| tokens::active_slug(c, &token.org))?;
                return Ok(slug.map(|slug| Shown { token, slug, cell: cell.clone() }).ok_or(Denied::Suspended));
            }
            Err(Denied::Unknown) => {}
            Err(known) => denied = known,
        }
    }
    Ok(Err(denied))
}

/// GET /api/v1/token: what the token that was shown is for.
///
/// # Errors
/// What the databases say.
pub async fn about_token(program: Program, _: Ask) -> Outcome<HttpResponse> {
    let Shown { token, slug, cell } = match program.shown {
        Ok(shown) => shown,
        Err(denied) => return Ok(refuse(denied)),
    };
    let answer = json!({
        "name": token.name,
        "organization": slug,
        "region": cell.region.word(),
        "environment": token.environment.word(),
        "scopes": token.scopes.iter().map(|scope| scope.word()).collect::<Vec<_>>(),
        "addresses": token.networks.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "expires_at": token.expires_at.map(iso),
    });
    used(cell, token, program.at).await;
    Ok(HttpResponse::Ok().json(answer))
}

fn refuse(denied: Denied) -> HttpResponse {
    let status = StatusCode::from_u16(denied.status()).unwrap_or(StatusCode::UNAUTHORIZED);
    let mut answer = HttpResponse::build(status);
    if status == StatusCode::UNAUTHORIZED {
        answer.insert_header((WWW_AUTHENTICATE, "Bearer"));
    }
    answer.json(json!({ "error": denied.said().to_string() }))
}

/// Writes the time of last use. One that is not written is no reason to refuse anybody.
async fn used(cell: Cell, token: ApiToken, at: Moment) {
    if !tokens::stale(&token, at) {
        return;
    }
    let write = move || cell.db.housekeeping(Lock::Org(&token.org), |c| tokens::touch(c, &token, at));
    match web::block(write).await {
        Ok(Ok(())) => {}
        Ok(Err(refusal)) => tracing::warn!(%refusal, "a time of last use was not written"),
        Err(_) => tracing::warn!("a time of last use was not written"),
    }
}
