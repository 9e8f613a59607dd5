//! Settings, Invites: the list, sending again, revoking.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::Datelike;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::post_all;
use crate::access::{Allowed, Member, can};
use crate::base::{InvitationId, Outcome, Page, PageRequest, Refusal};
use crate::db::Conn;
use crate::http::words::When;
use crate::http::{Ask, Html, Section, Shell, html, see_other};
use crate::orgs::invitations::{self, Delivery, Filter, Line, State, Terms};
use crate::say::{self, Say};

/// Invitations a page.
const SIZE: usize = 25;

/// What of the list is asked for, and what was done just before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    q: String,
    state: String,
    after: Option<String>,
    before: Option<String>,
    done: String,
    count: i64,
    who: String,
}

impl Wanted {
    fn filter(&self) -> Filter {
        let search = self.q.chars().filter(|letter| !letter.is_control()).collect();
        Filter { search, state: State::parse(&self.state) }
    }

    /// The address of another page of the same invitations.
    fn page(&self, way: &str, cursor: &str) -> String {
        let fields = [("q", &self.q), ("state", &self.state)];
        let given = fields.iter().filter(|(_, value)| !value.is_empty());
        let kept: String = given.map(|(name, value)| format!("{name}={}&", encoded(value))).collect();
        format!("?{kept}{way}={cursor}")
    }

    /// What was done. `delivers` is what the post office does.
    fn notice(&self, delivers: Delivers) -> Option<Say> {
        let count = self.count.max(1);
        match (self.done.as_str(), delivers) {
            ("sent", Delivers::Mail) => Some(say::it("invites-sent").with("count", count)),
            ("sent", Delivers::Outbox) => Some(say::it("invites-made").with("count", count)),
            ("resent", Delivers::Mail) => Some(say::it("invites-resent").with("email", &self.who)),
            ("resent", Delivers::Outbox) => Some(say::it("invites-resent-kept").with("email", &self.who)),
            ("revoked", _) => Some(say::it("invites-revoked-done").with("email", &self.who)),
            _ => None,
        }
    }
}

/// What becomes of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Delivers {
    /// They reach people.
    Mail,
    /// They lie in the outbox folder.
    Outbox,
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

#[derive(Template)]
#[template(path = "orgs/invitations/list.html")]
struct List<'a> {
    member: &'a Member,
    wanted: &'a Wanted,
    state: Option<State>,
    filtered: bool,
    notice: Option<Say>,
    /// Why something was not done with one of them.
    problem: Option<Say>,
    rows: Vec<Row>,
    newer: Option<String>,
    older: Option<String>,
}

/// One invitation, as the page shows it.
struct Row {
    line: Line,
    sent: When,
    until: When,
    link: Option<String>,
}

impl Row {
    /// Links are for whoever may give the role, and for those only that did not go by mail: who has one can accept.
    fn new(line: Line, member: &Member, terms: &Terms, address: &str) -> Self {
        let copied = line.state == State::Pending && line.mine && line.delivery != Delivery::Sent;
        let link = (copied && !address.is_empty()).then(|| terms.word(&line.id, line.serial).link(address));
        let now = member.by().at;
        Row { sent: When::new(line.sent_at, now), until: When::new(line.expires_at, now), link, line }
    }

    fn dot(&self) -> &'static str {
        match self.line.state {
            State::Pending => "info",
            State::Accepted => "success",
            State::Expired => "warning",
            State::Revoked => "off",
        }
    }

    /// The day, which is exact enough for a list.
    fn day(&self) -> Say {
        let at = self.line.expires_at;
        let two = |number: u32| format!("{number:02}");
        say::it("invites-day")
            .with("year", at.year().to_string())
            .with("month", two(at.month()))
            .with("day", two(at.day()))
    }

    /// Whether it can be sent again and taken back.
    fn open(&self) -> bool {
        self.line.mine && matches!(self.line.state, State::Pending | State::Expired)
    }
}

impl State {
    /// The word people see.
    fn name(self) -> Say {
        match self {
            State::Pending => say::it("invites-pending"),
            State::Accepted => say::it("invites-accepted"),
            State::Expired => say::it("invites-expired"),
            State::Revoked => say::it("invites-revoked"),
        }
    }
}

/// GET /orgs/{org}/settings/invites
///
/// # Errors
/// What the directory says.
pub async fn invitations(allowed: Allowed<can::ManageInvites>, ask: Ask) -> Outcome<HttpResponse> {
    page(&ask, &allowed, ask.query().unwrap_or_default(), None).await
}

/// The list, with why something was not done.
async fn page(
    ask: &Ask,
    allowed: &Allowed<can::ManageInvites>,
    wanted: Wanted,
    problem: Option<Say>,
) -> Outcome<HttpResponse> {
    let (proof, filter) = (allowed.clone(), wanted.filter());
    let request = PageRequest::from_words(wanted.after.as_deref(), wanted.before.as_deref(), SIZE);
    let read = move |c: &mut Conn| invitations::list(c, &proof, &filter, &request);
    let found = ask.installation().directory.read(read).await?;
    let status = if problem.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let (shell, title) = (Shell::Console(allowed, Section::Invites), Section::Invites.label().to_string());
    let list = List { problem, ..shown(ask, allowed, &wanted, found) };
    Ok(html(&Html { title: &title, shell, status }, &list))
}

/// What came of a change of one of them: the list with the reason where it was refused because of what became of it.
async fn refused(ask: &Ask, allowed: &Allowed<can::ManageInvites>, refusal: Refusal) -> Outcome<HttpResponse> {
    match refusal {
        Refusal::Conflict(sentence) => page(ask, allowed, Wanted::default(), Some(sentence)).await,
        other => Err(other),
    }
}

fn shown<'a>(ask: &Ask, member: &'a Member, wanted: &'a Wanted, page: Page<Line>) -> List<'a> {
    let (installation, filter) = (ask.installation(), wanted.filter());
    let delivers = if installation.post.delivers() { Delivers::Mail } else { Delivers::Outbox };
    // Who gets letters needs no link from here.
    let address = if delivers == Delivers::Outbox { installation.config.address() } else { String::new() };
    let terms = terms(ask);
    List {
        member,
        wanted,
        state: filter.state,
        filtered: !filter.search.trim().is_empty() || filter.state.is_some(),
        notice: wanted.notice(delivers),
        problem: None,
        newer: page.before.map(|cursor| wanted.page("before", &cursor.word())),
        older: page.after.map(|cursor| wanted.page("after", &cursor.word())),
        rows: page.rows.into_iter().map(|line| Row::new(line, member, &terms, &address)).collect(),
    }
}

/// On which terms this installation invites.
pub(super) fn terms(ask: &Ask) -> Terms {
    Terms::new(&ask.installation().cookie_key, &ask.installation().config)
}

/// POST /orgs/{org}/settings/invites/{invite}/resend
///
/// # Errors
/// `NotFound` when it is not theirs.
pub async fn again(allowed: Allowed<can::ManageInvites>, ask: Ask) -> Outcome<HttpResponse> {
    let id = InvitationId::parse(ask.param("invite")).ok_or(Refusal::NotFound)?;
    let (proof, terms) = (allowed.clone(), terms(&ask));
    let change = move |c: &mut Conn| invitations::resend(c, &proof, &id, &terms);
    match ask.installation().directory.change(allowed.by(), allowed.lock(), change).await {
        Ok(invited) => {
            let email = invited.email.clone();
            post_all(&ask, vec![invited]);
            Ok(done(&allowed, "resent", &email))
        }
        Err(refusal) => refused(&ask, &allowed, refusal).await,
    }
}

/// POST /orgs/{org}/settings/invites/{invite}/revocation
///
/// # Errors
/// As for sending again.
pub async fn take_back(allowed: Allowed<can::ManageInvites>, ask: Ask) -> Outcome<HttpResponse> {
    let id = InvitationId::parse(ask.param("invite")).ok_or(Refusal::NotFound)?;
    let proof = allowed.clone();
    let change = move |c: &mut Conn| invitations::revoke(c, &proof, &id);
    match ask.installation().directory.change(allowed.by(), allowed.lock(), change).await {
        Ok(email) => Ok(done(&allowed, "revoked", &email)),
        Err(refusal) => refused(&ask, &allowed, refusal).await,
    }
}

fn done(member: &Member, word: &str, email: &str) -> HttpResponse {
    see_other(&format!("/orgs/{}/settings/invites?done={word}&who={}", member.org().slug, encoded(email)))
}
