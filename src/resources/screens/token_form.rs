//! Making an API token.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::{Duration, NaiveDate, NaiveTime};

use super::shelf::{permit, reach};
use super::tokens::address;
use crate::access::{Allowed, Member, Permission, can};
use crate::base::{ApiTokenId, Environment, Moment, Outcome, Problems, Refusal, clean_name};
use crate::db::Conn;
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::resources::Typed;
use crate::resources::tokens::{self, ApiToken, NewToken, Scope};
use crate::say;

/// After how many days a token may end, as the form offers it.
const DAYS: [&str; 3] = ["30", "90", "365"];

/// The most days until a date that is typed.
const LONGEST: i64 = 3_660;

#[derive(Template)]
#[template(path = "resources/token_new.html")]
struct New<'a> {
    member: &'a Member,
    typed: &'a Typed,
    places: Vec<Environment>,
    /// The id of what is to be made: sending the form twice makes one.
    id: String,
    problems: Problems,
}

impl New<'_> {
    fn list(&self) -> String {
        address(self.member, "")
    }

    fn chosen(&self, place: &Environment) -> bool {
        self.typed.environment() == Some(*place)
    }

    fn has(&self, scope: &Scope) -> bool {
        self.typed.ticked(scope.word())
    }

    fn ends(&self, days: &str) -> bool {
        let typed = self.typed.get("ends");
        typed == days || (typed.is_empty() && days == "90")
    }

    fn tomorrow(&self) -> String {
        (self.member.by().at + Duration::days(1)).format("%Y-%m-%d").to_string()
    }

    fn answer(&self) -> HttpResponse {
        let status = if self.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        html(
            &Html {
                title: &say::it("token-new").to_string(),
                shell: Shell::Console(self.member, Section::Api),
                status,
            },
            self,
        )
    }
}

/// GET /orgs/{org}/api/new
///
/// # Errors
/// None of its own.
pub async fn new_token(allowed: Allowed<can::ManageTokens>, _: Ask) -> Outcome<HttpResponse> {
    let places = reach(&allowed, Permission::ManageTokens);
    let mut typed = Typed::default();
    typed.put("environment", places.first().map_or("", |place| place.word()));
    let id = ApiTokenId::fresh().to_string();
    Ok(New { member: &allowed, typed: &typed, places, id, problems: Problems::default() }.answer())
}

/// POST /orgs/{org}/api
///
/// # Errors
/// `Forbidden` for an environment that the role does not reach.
pub async fn create_token(
    allowed: Allowed<can::ManageTokens>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    match make(&ask, &allowed, &typed).await {
        Ok(token) => Ok(see_other(&address(&allowed, &format!("/{}", token.id)))),
        Err(Refusal::Invalid(problems)) => {
            let places = reach(&allowed, Permission::ManageTokens);
            let id = ApiTokenId::fresh().to_string();
            Ok(New { member: &allowed, typed: &typed, places, id, problems }.answer())
        }
        Err(other) => Err(other),
    }
}

async fn make(ask: &Ask, member: &Member, typed: &Typed) -> Outcome<ApiToken> {
    let new = read(typed, member.by().at).map_err(Refusal::Invalid)?;
    permit(ask, member, Permission::ManageTokens, new.environment).await?;
    let (asker, server) = (member.clone(), ask.server.clone());
    let write = move |connection: &mut Conn| tokens::create(connection, &server.installation.vault, &asker, &new);
    ask.cell(member).db.change(member.by(), member.lock(), write).await
}

/// What was typed at the moment `at`, or everything that is wrong with it.
fn read(typed: &Typed, at: Moment) -> Result<NewToken, Problems> {
    let mut problems = Problems::default();
    let name = clean_name(say::it("the-name"), typed.get("name")).map_err(|said| problems.error("name", said, ""));
    let environment = typed.environment();
    if environment.is_none() {
        problems.error("environment", say::it("resource-no-environment"), "");
    }
    let scopes: Vec<Scope> = Scope::ALL.into_iter().filter(|scope| typed.ticked(scope.word())).collect();
    if scopes.is_empty() {
        problems.error("scopes", say::it("token-no-scope"), "");
    }
    let networks = tokens::networks(typed.get("networks")).map_err(|said| problems.error("networks", said, ""));
    let expires_at = end(typed, at).map_err(|said| problems.error("until", said, ""));
    let id = ApiTokenId::parse(typed.get("id")).unwrap_or_else(ApiTokenId::fresh);
    match (name, environment, networks, expires_at) {
        (Ok(name), Some(environment), Ok(networks), Ok(expires_at)) if problems.is_empty() => {
            Ok(NewToken { id, environment, name, scopes, networks, expires_at })
        }
        _ => Err(problems),
    }
}

/// When it is to end: with a day that is typed, at its end.
fn end(typed: &Typed, at: Moment) -> Result<Option<Moment>, say::Say> {
    match typed.get("ends") {
        "never" => Ok(None),
        "day" => {
            let day = NaiveDate::parse_from_str(typed.get("until"), "%Y-%m-%d").map_err(|_| say::it("token-no-day"))?;
            let end = day.and_time(NaiveTime::MIN) + Duration::days(1);
            let days = (end - at).num_days();
            if end <= at || days > LONGEST {
                Err(say::it("token-day-range").with("most", LONGEST / 366))
            } else {
                Ok(Some(end))
            }
        }
        days if DAYS.contains(&days) => Ok(Some(at + Duration::days(days.parse().unwrap_or(30)))),
        _ => Err(say::it("token-no-end")),
    }
}
