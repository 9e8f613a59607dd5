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
use crate::base::{Outcome, Problems, Refusal};
use crate::people::passkeys::origin;

/// What a refusal page says.
#[derive(Template)]
#[template(path = "http/refusal.html")]
struct RefusalPage {
    art: &'static str,
    heading: String,
    sentences: Vec<String>,
    request: String,
    way: Way,
    /// Where the role that is wanted can be looked up.
    matrix: Option<String>,
}

/// The one way on.
struct Way {
    href: String,
    label: String,
}

/// The answer to a request: the handler's, or the page of the refusal.
pub fn answer(request: &HttpRequest, outcome: Outcome<HttpResponse>) -> HttpResponse {
    let refusal = match outcome {
        Ok(response) => return response,
        Err(refusal) => refusal,
    };
    let id = request.extensions().get::<Arrival>().map(|arrival| arrival.id.clone()).unwrap_or_default();
    if let Refusal::Broken(cause) = &refusal {
        tracing::error!(id, path = logged_path(request), %cause, "a request broke");
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
    /// What was done that leads here.
    pub done: &'static str,
    /// The origin at which passkeys work; empty where they work nowhere.
    pub passkeys: String,
}

impl SignInPage {
    /// The page.
    pub fn answer(&self, status: StatusCode) -> HttpResponse {
        html(&Html { title: "Sign in", shell: Shell::Plain(None), status }, self)
    }
}

fn page(request: &HttpRequest, refusal: &Refusal, id: String) -> HttpResponse {
    let member = request.extensions().get::<Member>().cloned();
    let person = request.extensions().get::<Person>().cloned();
    let (status, art, heading, sentences) = words(refusal, member.as_ref());
    let way = match &member {
        _ if matches!(refusal, Refusal::SecondFactor { .. }) => second_factor(request),
        Some(member) => {
            Way { href: format!("/orgs/{}", member.org().slug), label: format!("Back to {}", member.org().name) }
        }
        None => Way { href: "/orgs".into(), label: "Your Organizations".into() },
    };
    let request_id = if status.is_server_error() { id } else { String::new() };
    let matrix = member.as_ref().and_then(|member| matrix(refusal, member));
    let page = RefusalPage { art, heading: heading.clone(), sentences, request: request_id, way, matrix };
    let shell = match &member {
        Some(member) => Shell::Console(member, Section::None),
        None => Shell::Plain(person.as_ref()),
    };
    let mut response = html(&Html { title: &heading, shell, status }, &page);
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
    Way { href: format!("/account/second-factor?next={next}"), label: "Second factor".into() }
}

fn words(refusal: &Refusal, member: Option<&Member>) -> (StatusCode, &'static str, String, Vec<String>) {
    let said =
        |heading: &str, sentences: &[&str]| (heading.to_owned(), sentences.iter().map(|s| (*s).to_owned()).collect());
    let (status, art, (heading, sentences)) = match refusal {
        Refusal::SignIn | Refusal::NotFound => (
            StatusCode::NOT_FOUND,
            "art-radar",
            said(
                "Nothing at this address",
                &["There is no such page, or you have no access to it. The link may be old or mistyped."],
            ),
        ),
        Refusal::Forbidden { .. }
        | Refusal::Suspended { .. }
        | Refusal::SecondFactor { .. }
        | Refusal::Viewing { .. } => (StatusCode::FORBIDDEN, "art-tower", closed(refusal, member)),
        Refusal::CrossSite => (
            StatusCode::FORBIDDEN,
            "art-tower",
            said(
                "Refused: this came from another site",
                &["Changes are taken only from Hangar's own pages. Open the page here and try again."],
            ),
        ),
        Refusal::Invalid(problems) => {
            let sentences = problems.0.iter().map(ToString::to_string).collect();
            (StatusCode::UNPROCESSABLE_ENTITY, "art-radar", ("This does not fit".into(), sentences))
        }
        Refusal::Conflict(sentence) => {
            (StatusCode::CONFLICT, "art-radar", said("It changed meanwhile", &[&sentence.to_string()]))
        }
        Refusal::TooLarge(sentence) => {
            (StatusCode::PAYLOAD_TOO_LARGE, "art-radar", said("Too large", &[&sentence.to_string()]))
        }
        Refusal::WrongType(sentence) => {
            (StatusCode::UNSUPPORTED_MEDIA_TYPE, "art-radar", said("Not readable here", &[&sentence.to_string()]))
        }
        Refusal::Throttled(_) => {
            (StatusCode::TOO_MANY_REQUESTS, "art-tower", ("Too many attempts".into(), vec![refusal.to_string()]))
        }
        Refusal::Busy => (
            StatusCode::SERVICE_UNAVAILABLE,
            "art-radar",
            said(
                "Hangar is busy",
                &["Too much is going on at this moment. Nothing was changed. Try again in a few seconds."],
            ),
        ),
        Refusal::Broken(_) => {
            const SENTENCE: &str =
                "Nothing was changed. If it happens again, tell your operator the number below; the log has the cause.";
            (StatusCode::INTERNAL_SERVER_ERROR, "art-radar", said("Something broke on our side", &[SENTENCE]))
        }
    };
    (status, art, heading, sentences)
}

/// Why a door is closed to somebody who is known.
fn closed(refusal: &Refusal, member: Option<&Member>) -> (String, Vec<String>) {
    match refusal {
        Refusal::Suspended { org } => {
            let sentence = "Nobody can enter it for now. Its apps, its data and its people are all kept as they were.";
            let ask = format!(
                "Only the operator of this installation can resume it. Ask them, or ask an Admin of {org}, who may know why."
            );
            (format!("{org} is suspended"), vec![sentence.into(), ask])
        }
        Refusal::SecondFactor { org, has_one } => {
            let step = match has_one {
                true => "Show yours once in this browser, and you are in.",
                false => "Set one up in your account; it takes a minute and an app that makes codes.",
            };
            let sentences =
                vec![format!("Who enters {org} has to show a second factor beside the password."), step.into()];
            (format!("{org} asks for a second factor"), sentences)
        }
        Refusal::Viewing { role } => {
            let sentence = format!("You are looking around as {role}. In this view nothing can be changed.");
            (
                "Only looking".into(),
                vec![sentence, "Go back to your own role with the button above, and try again.".into()],
            )
        }
        Refusal::Forbidden { verb, roles, advisers, .. } => {
            let role = member.map_or("Your role", Member::role);
            let org = member.map_or("this Organization", |member| member.org().name.as_str());
            let may = if roles.is_empty() { "No role may.".into() } else { format!("{} may.", list(roles, "and")) };
            let sentence = format!("You are {role} in {org}, and this role may not {verb}. {may}");
            let ask = match advisers.as_slice() {
                [] => "Nobody else here can give you another role. Ask whoever operates this Hangar.".into(),
                advisers => format!("Ask {} for another role.", list(advisers, "or")),
            };
            let sentences = vec![sentence, ask];
            ("Your role does not allow this".into(), sentences)
        }
        other => (String::new(), vec![other.to_string()]),
    }
}

/// The row of the matrix of roles that says who has what is missing, for who may see it.
fn matrix(refusal: &Refusal, member: &Member) -> Option<String> {
    let Refusal::Forbidden { permission, .. } = refusal else { return None };
    let row = if permission.is_empty() { String::new() } else { format!("#{permission}") };
    let there = member.may(Permission::ViewRoles);
    there.then(|| format!("/orgs/{}/{}{row}", member.org().slug, Section::Roles.path()))
}

/// "Developer", "Admin and Developer", "Admin, Builder and Developer".
fn list(names: &[String], between: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {between} {last}", most.join(", ")),
    }
}
