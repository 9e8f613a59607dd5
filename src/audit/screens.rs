//! Settings, Audit: the log of the Organization.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::{Datelike, NaiveDate};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::detail::pairs;
use super::{Entry, Fact, Filter, merge, read};
use crate::access::{Allowed, Member, can};
use crate::base::{Moment, Outcome, Page, PageRequest};
use crate::db::OPERATOR;
use crate::http::words::When;
use crate::http::{Ask, Html, Paging, Section, Shell, html};
use crate::say::{self, Say};

/// Events a page.
const SIZE: usize = 50;

#[derive(Template)]
#[template(path = "audit/log.html")]
struct Log<'a> {
    member: &'a Member,
    wanted: &'a Wanted,
    kind: Option<Fact>,
    filtered: bool,
    rows: Vec<Line>,
    paging: Paging,
}

impl<'a> Log<'a> {
    fn new(member: &'a Member, wanted: &'a Wanted, filter: &Filter, page: Page<Entry>) -> Self {
        let now = member.by().at;
        Log {
            member,
            wanted,
            kind: filter.kind,
            filtered: !filter.actor.is_empty() || filter.kind.is_some() || filter.day.is_some(),
            paging: Paging::newest_first(
                SIZE,
                page.before.map(|cursor| wanted.page("before", &cursor.word())),
                page.after.map(|cursor| wanted.page("after", &cursor.word())),
            ),
            rows: page.rows.into_iter().map(|entry| Line::new(entry, now)).collect(),
        }
    }

    fn chosen(&self, fact: &Fact) -> bool {
        self.kind.as_ref() == Some(fact)
    }
}

/// One event, as the page shows it.
struct Line {
    icon: &'static str,
    sentence: Say,
    subject: String,
    pairs: Vec<(String, String)>,
    actor: Say,
    address: String,
    when: When,
}

impl Line {
    fn new(entry: Entry, now: Moment) -> Self {
        Line {
            icon: Fact::parse(&entry.kind).map_or("history", icon),
            sentence: entry.sentence(),
            pairs: pairs(&entry.detail),
            when: When::new(entry.at, now),
            subject: entry.subject,
            actor: actor(entry.actor),
            address: entry.address,
        }
    }
}

/// Who did it: an address, or the operator at the command line, who has none.
fn actor(actor: String) -> Say {
    match actor.as_str() {
        OPERATOR => say::it("operator-mark"),
        _ => actor.into(),
    }
}

/// What of the log is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    who: String,
    kind: String,
    day: String,
    after: Option<String>,
    before: Option<String>,
}

impl Wanted {
    /// A kind or day that does not exist filters nothing, and neither do letters that no address has.
    fn filter(&self) -> Filter {
        let day = NaiveDate::parse_from_str(&self.day, "%Y-%m-%d").ok();
        let day = day.filter(|day| (0..10_000).contains(&day.year()));
        let actor: String = self.who.trim().chars().filter(|letter| !letter.is_control()).collect();
        Filter { actor, kind: Fact::parse(&self.kind), day }
    }

    /// The address of another page of the same events.
    fn page(&self, way: &str, cursor: &str) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let fields = [("who", &self.who), ("kind", &self.kind), ("day", &self.day)];
        let given = fields.iter().filter(|(_, value)| !value.is_empty());
        let kept: String = given.map(|(name, value)| format!("{name}={}&", encoded(value))).collect();
        format!("?{kept}{way}={cursor}")
    }
}

/// GET /orgs/{org}/settings/audit
///
/// # Errors
/// What the databases say.
pub async fn log(allowed: Allowed<can::ViewAudit>, ask: Ask) -> Outcome<HttpResponse> {
    let wanted: Wanted = ask.query().unwrap_or_default();
    let filter = wanted.filter();
    let request = PageRequest::from_words(wanted.after.as_deref(), wanted.before.as_deref(), SIZE);
    let page = entries(&ask, &allowed, &filter, request).await?;
    let shell = Shell::Console(&allowed, Section::Audit);
    let title = say::it("audit-title").to_string();
    Ok(html(&Html { title: &title, shell, status: StatusCode::OK }, &Log::new(&allowed, &wanted, &filter, page)))
}

async fn entries(
    ask: &Ask,
    allowed: &Allowed<can::ViewAudit>,
    filter: &Filter,
    request: PageRequest,
) -> Outcome<Page<Entry>> {
    let reader = || {
        let (allowed, filter, request) = (allowed.clone(), filter.clone(), request.clone());
        move |connection: &mut crate::db::Conn| read(connection, &allowed, &filter, &request)
    };
    let directory = ask.installation().directory.read(reader()).await?;
    let cell = ask.cell(allowed).db.read(reader()).await?;
    Ok(merge(directory, cell, &request))
}

fn icon(fact: Fact) -> &'static str {
    match fact {
        Fact::SignedIn | Fact::CodeAsked | Fact::VaultRotated => "key-round",
        Fact::SignInFailed => "circle-alert",
        Fact::SignedOut | Fact::SignInRevoked => "log-out",
        Fact::AccountCreated | Fact::AccountChanged | Fact::AccountReactivated => "user",
        Fact::PasswordChanged | Fact::PasswordResetAsked | Fact::PasswordReset => "key-round",
        Fact::EmailChangeAsked | Fact::EmailChanged => "mail",
        Fact::SecondFactorBegun | Fact::SecondFactorShown => "smartphone",
        Fact::SecondFactorAdded | Fact::RecoveryCodeUsed | Fact::RecoveryCodesRenewed => "shield-check",
        Fact::SecondFactorRemoved | Fact::SecondFactorFailed | Fact::LinkRefused => "circle-alert",
        Fact::PasskeyBegun | Fact::PasskeyAdded | Fact::PasskeyRenamed | Fact::PasskeyRemoved => "fingerprint",
        Fact::OrgCreated | Fact::OrgChanged | Fact::OrgResumed => "building-2",
        Fact::AccountDeactivated | Fact::MemberDeactivated | Fact::OrgSuspended => "circle-pause",
        Fact::MemberAdded | Fact::MemberReactivated | Fact::InviteAccepted => "user-plus",
        Fact::MemberRemoved | Fact::MemberLeft => "user-minus",
        Fact::MemberRoleChanged => "user-cog",
        Fact::InviteSent | Fact::InviteResent => "mail",
        Fact::InviteRevoked | Fact::InviteRefused => "mail-x",
        Fact::RoleCreated | Fact::RoleChanged | Fact::RoleDeleted => "shield",
        Fact::ViewBegan | Fact::ViewEnded => "eye",
        Fact::DatastoreCreated => "database",
        Fact::AppCreated => "plus",
        Fact::AppImported | Fact::AppUpdated => "upload",
        Fact::ImportPlanned => "file-archive",
        Fact::ImportCancelled => "x",
        Fact::AppDuplicated => "copy",
        Fact::AppRenamed | Fact::AppEdited => "pencil",
        Fact::EditUndone | Fact::ImportUndone => "undo-2",
        Fact::EditRedone => "redo-2",
        Fact::VersionSaved | Fact::VersionRestored => "history",
        Fact::AppExported => "download",
        Fact::FindingKept | Fact::FindingReopened => "eye",
        Fact::AppDeleted | Fact::ResourceDeleted | Fact::AdapterDeleted => "trash-2",
        other => deployed(other),
    }
}

/// The icons of what concerns resources, slots and deployments.
fn deployed(fact: Fact) -> &'static str {
    match fact {
        Fact::ResourceCreated | Fact::ResourceChanged | Fact::ResourceReplaced => "plug",
        Fact::ResourceTested | Fact::ResourceSwitchedOn | Fact::ResourceSwitchedOff => "plug",
        Fact::AdapterCreated | Fact::AdapterChanged => "plug",
        Fact::ConsentBegun | Fact::ConsentGiven | Fact::ConsentRefused => "handshake",
        Fact::TokenCreated | Fact::TokenChanged | Fact::TokenRevoked => "key-round",
        Fact::SlotBound | Fact::SlotReleased => "link",
        Fact::SlotRequested | Fact::SlotRequestEnded => "hand-helping",
        Fact::AppPublished | Fact::AppPromoted => "plane-takeoff",
        Fact::AppRolledBack => "undo-2",
        Fact::AppUnpublished => "plane-landing",
        _ => "file-check",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_pages_keep_the_filter() {
        let wanted = Wanted { who: "a&b=c é".into(), day: "2026-01-02".into(), ..Wanted::default() };
        assert_eq!(wanted.page("after", "x.1"), "?who=a%26b%3Dc%20%C3%A9&day=2026%2D01%2D02&after=x.1");
    }

    #[test]
    fn odd_kinds_and_days_filter_nothing() {
        for day in ["31.12.", "+262142-12-31", "-0001-01-01", "2026-02-30"] {
            let wanted = Wanted { kind: "no.such".into(), day: day.into(), ..Wanted::default() };
            let filter = wanted.filter();
            assert!(filter.kind.is_none() && filter.day.is_none(), "{day}");
        }
    }
}
