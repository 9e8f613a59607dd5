//! Doors: the first argument of every handler, which proves who asks and what they may do. A door opens before a
//! byte of the body is read.

use actix_web::{HttpMessage, HttpRequest, rt, web};

use super::rim::Arrival;
use super::server::Server;
use super::session;
use crate::access::{Allowed, Member, Operating, Permission, Person, admit, can::Can, forbidden};
use crate::base::{Outcome, Refusal};
use crate::db::{By, Lock};
use crate::{orgs, people, say};

/// What a door asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: everybody may.
    Nothing,
    /// To be signed in.
    SignIn,
    /// An API token.
    Token,
    /// To operate the installation.
    Operator,
    /// To be an active member of the Organization in the path.
    Membership,
    /// To be an active member of the Organization in the path, in a role that allows this.
    Permission(Permission),
}

/// The proof a handler starts from.
pub trait Door: Sized + 'static {
    /// What it asks for.
    const NEEDS: Needs;

    /// Opens for a request that brings what it asks for.
    fn open(request: &HttpRequest) -> impl Future<Output = Outcome<Self>>;
}

/// Anybody.
pub struct Visitor {
    /// What events of this request carry.
    pub by: By,
    /// The person, when signed in.
    pub person: Option<Person>,
}

/// Somebody who is signed in.
pub struct SignedIn(pub Person);

impl std::ops::Deref for SignedIn {
    type Target = Person;

    fn deref(&self) -> &Person {
        &self.0
    }
}

impl Door for Visitor {
    const NEEDS: Needs = Needs::Nothing;

    async fn open(request: &HttpRequest) -> Outcome<Self> {
        let by = arrival(request)?.by();
        match person(request).await {
            Ok(person) => Ok(Self { by, person: Some(person) }),
            Err(Refusal::SignIn) => Ok(Self { by, person: None }),
            Err(other) => Err(other),
        }
    }
}

impl Door for SignedIn {
    const NEEDS: Needs = Needs::SignIn;

    async fn open(request: &HttpRequest) -> Outcome<Self> {
        person(request).await.map(Self)
    }
}

/// Somebody who operates the installation, with the proof.
pub struct Operator {
    /// The person.
    pub person: Person,
    /// The proof.
    pub proof: Operating,
}

impl std::ops::Deref for Operator {
    type Target = Person;

    fn deref(&self) -> &Person {
        &self.person
    }
}

impl Door for Operator {
    const NEEDS: Needs = Needs::Operator;

    /// The area is nothing to everybody else, so that nobody learns who operates it.
    async fn open(request: &HttpRequest) -> Outcome<Self> {
        let person = person(request).await?;
        let proof = person.operating().ok_or(Refusal::NotFound)?;
        Ok(Self { person, proof })
    }
}

impl Door for Member {
    const NEEDS: Needs = Needs::Membership;

    async fn open(request: &HttpRequest) -> Outcome<Self> {
        member(request).await
    }
}

impl<P: Can> Door for Allowed<P> {
    const NEEDS: Needs = Needs::Permission(P::PERMISSION);

    async fn open(request: &HttpRequest) -> Outcome<Self> {
        let member = member(request).await?;
        if let Some(allowed) = member.allowed() {
            return Ok(allowed);
        }
        let directory = &server(request)?.installation.directory;
        Err(directory.read(move |connection| forbidden(connection, &member, P::PERMISSION)).await?)
    }
}

async fn person(request: &HttpRequest) -> Outcome<Person> {
    let token = session::token(request).ok_or(Refusal::SignIn)?;
    let server = server(request)?;
    let by = arrival(request)?.by();
    let shared = server.clone();
    let (person, stale) = server
        .installation
        .directory
        .read(move |connection| people::authenticate(connection, &token, &by, &shared.installation.config))
        .await?;
    if stale {
        seen(&server, &person);
    }
    greet(request, &person);
    Ok(person)
}

/// Sign-in and membership in one read.
async fn member(request: &HttpRequest) -> Outcome<Member> {
    let token = session::token(request).ok_or(Refusal::SignIn)?;
    let server = server(request)?;
    let by = arrival(request)?.by();
    let slug = request.match_info().get("org").unwrap_or_default().to_owned();
    let shared = server.clone();
    let (person, stale, admitted) = server
        .installation
        .directory
        .read(move |connection| {
            let (person, stale) = people::authenticate(connection, &token, &by, &shared.installation.config)?;
            // Who is signed in sees the refusal as themselves.
            let admitted = admit(connection, &person, &slug);
            Ok((person, stale, admitted))
        })
        .await?;
    if stale {
        seen(&server, &person);
    }
    greet(request, &person);
    let admitted = admitted?;
    let member = admitted.member;
    if person.by.at - admitted.used_at > chrono::Duration::seconds(USED_AFTER) {
        entered(&server, &member);
    }
    request.extensions_mut().insert(member.clone());
    if member.viewing() && !request.method().is_safe() {
        return Err(Refusal::Viewing { role: member.role().to_owned() });
    }
    Ok(member)
}

/// From here on everything is said to `person`, refusals too.
fn greet(request: &HttpRequest, person: &Person) {
    if let Some(language) = person.language {
        say::speak(language);
    }
    request.extensions_mut().insert(person.clone());
}

/// After so many seconds the time of a person's last visit to an Organization is written again.
const USED_AFTER: i64 = 5;

fn seen(server: &web::Data<Server>, person: &Person) {
    let (server, sign_in, at) = (server.clone(), person.sign_in.clone(), person.by.at);
    rt::spawn(web::block(move || log_failure(people::touch(&server.installation.directory, &sign_in, at))));
}

fn entered(server: &web::Data<Server>, member: &Member) {
    let (server, org, at) = (server.clone(), member.org().id.clone(), member.by().at);
    let Some(account) = member.person().map(|person| person.account.clone()) else { return };
    let write =
        move || {
            log_failure(server.installation.directory.housekeeping(Lock::Subject(account.as_str()), |connection| {
                orgs::touch(connection, &account, &org, at)
            }));
        };
    rt::spawn(web::block(write));
}

/// A time of last use that is not written is no reason to refuse anybody.
fn log_failure(outcome: Outcome<()>) {
    if let Err(refusal) = outcome {
        tracing::warn!(%refusal, "a time of last use was not written");
    }
}

fn server(request: &HttpRequest) -> Outcome<web::Data<Server>> {
    request.app_data::<web::Data<Server>>().cloned().ok_or_else(|| Refusal::broken("the server has no state"))
}

fn arrival(request: &HttpRequest) -> Outcome<Arrival> {
    request.extensions().get::<Arrival>().cloned().ok_or_else(|| Refusal::broken("a request came past the rim"))
}
