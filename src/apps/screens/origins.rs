//! Where an app came from, on its page and in the Studio's settings; and the imports that wait, above the list.

use askama::Template;

use crate::access::{Allowed, Member, Permission, can};
use crate::apps::{self, App, KEPT_HOURS, Origin, Waiting};
use crate::base::{Moment, Outcome};
use crate::db::Conn;
use crate::http::words::When;
use crate::say;

/// The imports of an app.
#[derive(Debug, Default, Template)]
#[template(path = "apps/origins.html")]
pub(super) struct Origins {
    org: String,
    now: Moment,
    list: Vec<Origin>,
    undo: Vec<bool>,
}

// It is a template of its own, which has escaped what it holds.
impl askama::filters::HtmlSafe for Origins {}

impl Origins {
    /// Reads them.
    pub fn read(connection: &mut Conn, member: &Member, app: &App) -> Outcome<Self> {
        let list = apps::origins(connection, member, app)?;
        let may = |origin: &Origin| {
            // An app that was made goes with its import.
            let right = match (origin.updated, member.is(origin.account.as_ref())) {
                (true, _) => Permission::EditApps,
                (false, true) => Permission::CreateApps,
                (false, false) => Permission::DeleteApps,
            };
            origin.undoable && member.may(Permission::ImportApps) && member.may(right)
        };
        let undo = list.iter().map(may).collect();
        Ok(Self { org: member.org().slug.clone(), now: member.by().at, list, undo })
    }

    /// Whether the app was never imported.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    fn when(&self, origin: &Origin) -> When {
        When::new(origin.at, self.now)
    }

    fn may_undo(&self, index: &usize) -> bool {
        self.undo.get(*index).copied().unwrap_or_default()
    }
}

/// The imports that wait for whoever looks.
#[derive(Debug, Template)]
#[template(path = "apps/waiting.html")]
pub(super) struct Waits {
    org: String,
    now: Moment,
    list: Vec<Waiting>,
}

impl askama::filters::HtmlSafe for Waits {}

impl Waits {
    /// Reads them; there are none for who may not import.
    pub fn read(connection: &mut Conn, member: &Member) -> Outcome<Self> {
        let now = member.by().at;
        let list = match (member.allowed::<can::ImportApps>(), member.person()) {
            (Some(importer), Some(person)) => read(connection, &importer, person, now)?,
            _ => Vec::new(),
        };
        Ok(Self { org: member.org().slug.clone(), now, list })
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    fn when(&self, waiting: &Waiting) -> When {
        When::new(waiting.at, self.now)
    }
}

fn read(
    connection: &mut Conn,
    importer: &Allowed<can::ImportApps>,
    person: &crate::access::Person,
    now: Moment,
) -> Outcome<Vec<Waiting>> {
    apps::waiting(connection, importer, &person.account, now - chrono::Duration::hours(KEPT_HOURS))
}
