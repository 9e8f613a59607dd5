//! Settings, Invites: the list, sending again, revoking.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::post_all;
use crate::access::{Allowed, Member, can};
use crate::base::{InvitationId, Outcome, Page, PageRequest, Refusal, iso};
use crate::db::Conn;
use crate::http::words::{When, counted};
use crate::http::{Ask, Html, Section, Shell, html, see_other};
use crate::orgs::invitations::{self, Delivery, Filter, Line, State, Terms};

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
    fn notice(&self, delivers: Delivers) -> Option<String> {
        let made = |sent: &str, kept: &str| match delivers {
            Delivers::Mail => sent.to_owned(),
            Delivers::Outbox => format!(
                "{kept} No mail server is configured: letters lie in the folder outbox of the data folder. Copy the link \
                 below and pass it on."
            ),
        };
        match self.done.as_str() {
            "sent" => {
                let made_now = counted(self.count.max(1), "invitation");
                let verb = if self.count == 1 { "is" } else { "are" };
                Some(made(&format!("{made_now} {verb} on the way."), &format!("{made_now} {verb} made.")))
            }
            "resent" => {
                let who = &self.who;
                let kept = format!("The invitation of {who} has a new link; the one before opens nothing any more.");
                Some(made(&format!("{kept} It is on the way."), &kept))
            }
            "revoked" => Some(format!("The invitation of {} is revoked. Its link opens nothing any more.", self.who)),
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
    notice: Option<String>,
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
    fn day(&self) -> String {
        iso(self.line.expires_at).chars().take(10).collect()
    }

    /// Whether it can be sent again and taken back.
    fn open(&self) -> bool {
        self.line.mine && matches!(self.line.state, State::Pending | State::Expired)
    }
}

impl State {
    /// The word people see.
    fn name(self) -> &'static str {
        match self {
            State::Pending => "Pending",
            State::Accepted => "Accepted",
            State::Expired => "Expired",
            State::Revoked => "Revoked",
        }
    }
}

/// GET /orgs/{org}/settings/invites
///
/// # Errors
/// What the directory says.
pub async fn invitations(allowed: Allowed<can::ManageInvites>, ask: Ask) -> Outcome<HttpResponse> {
    let wanted: Wanted = ask.query().unwrap_or_default();
    let (proof, filter) = (allowed.clone(), wanted.filter());
    let request = PageRequest::from_words(wanted.after.as_deref(), wanted.before.as_deref(), SIZE);
    let read = move |c: &mut Conn| invitations::list(c, &proof, &filter, &request);
    let page = ask.installation().directory.read(read).await?;
    let shell = Shell::Console(&allowed, Section::Invites);
    Ok(html(&Html { title: "Invites", shell, status: StatusCode::OK }, &shown(&ask, &allowed, &wanted, page)))
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
/// `NotFound` when it is not theirs; `Conflict` when nothing can become of it any more.
pub async fn again(allowed: Allowed<can::ManageInvites>, ask: Ask) -> Outcome<HttpResponse> {
    let id = InvitationId::parse(ask.param("invite")).ok_or(Refusal::NotFound)?;
    let (proof, terms) = (allowed.clone(), terms(&ask));
    let change = move |c: &mut Conn| invitations::resend(c, &proof, &id, &terms);
    let invited = ask.installation().directory.change(allowed.by(), allowed.lock(), change).await?;
    let email = invited.email.clone();
    post_all(&ask, vec![invited]);
    Ok(done(&allowed, "resent", &email))
}

/// POST /orgs/{org}/settings/invites/{invite}/revocation
///
/// # Errors
/// As for sending again.
pub async fn take_back(allowed: Allowed<can::ManageInvites>, ask: Ask) -> Outcome<HttpResponse> {
    let id = InvitationId::parse(ask.param("invite")).ok_or(Refusal::NotFound)?;
    let proof = allowed.clone();
    let change = move |c: &mut Conn| invitations::revoke(c, &proof, &id);
    let email = ask.installation().directory.change(allowed.by(), allowed.lock(), change).await?;
    Ok(done(&allowed, "revoked", &email))
}

fn done(member: &Member, word: &str, email: &str) -> HttpResponse {
    see_other(&format!("/orgs/{}/settings/invites?done={word}&who={}", member.org().slug, encoded(email)))
}
