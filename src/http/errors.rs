//! Refusals as pages. Every one says what happened, why, who can help, and gives one way on.

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, RETRY_AFTER};
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use askama::Template;

use super::layout::{Html, Shell, html};
use super::next::safe_next;
use super::rim::{Arrival, logged_path};
use super::section::Section;
use super::server::Server;
use crate::access::{Member, Permission, Person};
use crate::base::{Outcome, Problem, Problems, Refusal};
use crate::people::passkeys::origin;
use crate::say::{self, Say};

/// What a refusal page says.
#[derive(Template)]
#[template(path = "http/refusal.html")]
struct RefusalPage {
    art: &'static str,
    heading: Say,
    sentences: Vec<Say>,
    request: String,
    way: Way,
    /// Where the role that is wanted can be looked up.
    matrix: Option<String>,
}

/// The one way on.
struct Way {
    href: String,
    label: Say,
}

/// The answer to a request: the handler's, or the page of the refusal.
pub fn answer(request: &HttpRequest, outcome: Outcome<HttpResponse>) -> HttpResponse {
    let refusal = match outcome {
        Ok(response) => return response,
        Err(refusal) => refusal,
    };
    let id = request.extensions().get::<Arrival>().map(|arrival| arrival.id.clone()).unwrap_or_default();
    if let Refusal::Broken(cause) = &refusal {
        tracing::error!(id, path = logged_path(request).as_ref(), %cause, "a request broke");
    }
    if matches!(refusal, Refusal::SignIn) {
        return ask_to_sign_in(request);
    }
    page(request, &refusal, id)
}

/// The sign-in page with the way back to what was asked for. A part of a page says it without a page.
fn ask_to_sign_in(request: &HttpRequest) -> HttpResponse {
    if request.path().rsplit('/').next().is_some_and(|name| name.starts_with('_')) {
        return HttpResponse::Unauthorized().finish();
    }
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let server = request.app_data::<web::Data<Server>>();
    let next = server.filter(|_| request.method().is_safe()).and_then(|server| safe_next(server, path));
    let next = next.filter(|next| next != "/" && next != "/orgs").unwrap_or_default();
    let passkeys = server.and_then(|server| origin(&server.installation.config)).unwrap_or_default();
    SignInPage { next, passkeys, ..SignInPage::default() }.answer(StatusCode::UNAUTHORIZED)
}

/// The sign-in form. It is part of the kit because every refusal of somebody unknown is this page.
#[derive(Default, Template)]
#[template(path = "people/sign_in.html")]
pub struct SignInPage {
    /// The address typed before.
    pub email: String,
    /// Where to go afterwards; empty for home.
    pub next: String,
    /// What was wrong.
    pub problems: Problems,
    /// The name of the sentence about what was done that leads here; empty for nothing.
    pub done: &'static str,
    /// The origin at which passkeys work; empty where they work nowhere.
    pub passkeys: String,
}

impl SignInPage {
    /// The page.
    pub fn answer(&self, status: StatusCode) -> HttpResponse {
        html(&Html { title: &crate::say::it("sign-in-button").to_string(), shell: Shell::Plain(None), status }, self)
    }
}

fn page(request: &HttpRequest, refusal: &Refusal, id: String) -> HttpResponse {
    let member = request.extensions().get::<Member>().cloned();
    let person = request.extensions().get::<Person>().cloned();
    let (status, art, heading, sentences) = words(refusal, member.as_ref());
    let way = match &member {
        _ if matches!(refusal, Refusal::SecondFactor { .. }) => second_factor(request),
        Some(member) => {
            let label = say::it("refusal-back-to").with("org", &member.org().name);
            Way { href: format!("/orgs/{}", member.org().slug), label }
        }
        None => Way { href: "/orgs".into(), label: say::it("refusal-your-orgs") },
    };
    let request_id = if status.is_server_error() { id } else { String::new() };
    let matrix = member.as_ref().and_then(|member| matrix(refusal, member));
    let title = heading.to_string();
    let page = RefusalPage { art, heading, sentences, request: request_id, way, matrix };
    let shell = match &member {
        Some(member) => Shell::Console(member, Section::None),
        None => Shell::Plain(person.as_ref()),
    };
    let mut response = html(&Html { title: &title, shell, status }, &page);
    let wait = match refusal {
        Refusal::Busy => Some(2),
        Refusal::Throttled(seconds) => Some(*seconds),
        _ => None,
    };
    if let Some(wait) = wait {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait));
    }
    response
}

/// The way to the second factor and back.
fn second_factor(request: &HttpRequest) -> Way {
    let path = request.uri().path_and_query().map_or("/orgs", |path| path.as_str());
    let next = percent_encoding::utf8_percent_encode(path, percent_encoding::NON_ALPHANUMERIC);
    Way { href: format!("/account/second-factor?next={next}"), label: say::it("refusal-factor-way") }
}

/// The status, the picture, the heading and the sentences of a refusal.
type Words = (StatusCode, &'static str, Say, Vec<Say>);

fn words(refusal: &Refusal, member: Option<&Member>) -> Words {
    let lost = |status, heading, sentence| (status, "art-radar", heading, vec![sentence]);
    let shut = |status, heading, sentence| (status, "art-tower", heading, vec![sentence]);
    match refusal {
        Refusal::SignIn | Refusal::NotFound => {
            lost(StatusCode::NOT_FOUND, say::it("refusal-nothing"), say::it("refusal-nothing-help"))
        }
        Refusal::Forbidden { .. }
        | Refusal::Suspended { .. }
        | Refusal::SecondFactor { .. }
        | Refusal::Viewing { .. } => {
            let (heading, sentences) = closed(refusal, member);
            (StatusCode::FORBIDDEN, "art-tower", heading, sentences)
        }
        Refusal::CrossSite => {
            shut(StatusCode::FORBIDDEN, say::it("refusal-cross-site"), say::it("refusal-cross-site-help"))
        }
        Refusal::Invalid(problems) => {
            let sentences = problems.0.iter().map(Problem::said).collect();
            (StatusCode::UNPROCESSABLE_ENTITY, "art-radar", say::it("refusal-invalid"), sentences)
        }
        Refusal::Conflict(sentence) => lost(StatusCode::CONFLICT, say::it("refusal-conflict"), sentence.clone()),
        Refusal::TooLarge(sentence) => {
            lost(StatusCode::PAYLOAD_TOO_LARGE, say::it("refusal-too-large"), sentence.clone())
        }
        Refusal::WrongType(sentence) => {
            lost(StatusCode::UNSUPPORTED_MEDIA_TYPE, say::it("refusal-unreadable"), sentence.clone())
        }
        Refusal::Throttled(seconds) => {
            let wait = say::it("refused-throttled").with("seconds", *seconds);
            shut(StatusCode::TOO_MANY_REQUESTS, say::it("refusal-throttled"), wait)
        }
        Refusal::Busy => lost(StatusCode::SERVICE_UNAVAILABLE, say::it("refusal-busy"), say::it("refusal-busy-help")),
        Refusal::Broken(_) => {
            lost(StatusCode::INTERNAL_SERVER_ERROR, say::it("refusal-broken"), say::it("refusal-broken-help"))
        }
    }
}

/// Why a door is closed to somebody who is known.
fn closed(refusal: &Refusal, member: Option<&Member>) -> (Say, Vec<Say>) {
    match (refusal, member) {
        (Refusal::Suspended { org }, _) => {
            let sentences = vec![say::it("refusal-suspended-kept"), say::it("refusal-suspended-ask").with("org", org)];
            (say::it("refusal-suspended").with("org", org), sentences)
        }
        (Refusal::SecondFactor { org, has_one }, _) => {
            let step = if *has_one { say::it("refusal-factor-show") } else { say::it("refusal-factor-set-up") };
            let sentences = vec![say::it("refusal-factor-why").with("org", org), step];
            (say::it("refusal-factor").with("org", org), sentences)
        }
        (Refusal::Viewing { role }, _) => {
            let sentences = vec![say::it("refusal-viewing-why").with("role", role), say::it("refusal-viewing-way")];
            (say::it("refusal-viewing"), sentences)
        }
        (Refusal::Forbidden { verb, roles, advisers, .. }, Some(member)) => {
            let may = say::it("refusal-role-may").with("count", roles.len()).with("roles", say::and(roles));
            let why = say::it("refusal-role-why")
                .with("role", member.role())
                .with("org", &member.org().name)
                .with("verb", verb)
                .with("may", may);
            let ask = match advisers.is_empty() {
                true => say::it("refusal-role-nobody"),
                false => say::it("refusal-role-ask").with("people", say::or(advisers)),
            };
            (say::it("refusal-role"), vec![why, ask])
        }
        (other, _) => (say::it("refusal-role"), vec![other.to_string().into()]),
    }
}

/// The row of the matrix of roles that says who has what is missing, for who may see it.
fn matrix(refusal: &Refusal, member: &Member) -> Option<String> {
    let Refusal::Forbidden { permission, .. } = refusal else { return None };
    let row = if permission.is_empty() { String::new() } else { format!("#{permission}") };
    let there = member.may(Permission::ViewRoles);
    there.then(|| format!("/orgs/{}/{}{row}", member.org().slug, Section::Roles.path()))
}
