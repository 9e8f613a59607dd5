//! The addresses at which visitors begin, as people copy and scan them.

use askama::Template;

use crate::access::Member;
use crate::base::{Environment, Outcome};
use crate::config::Config;
use crate::db::Conn;
use crate::definition;
use crate::deploy::{self, Deployment, Filler};
use crate::http::Picture;
use crate::resources::{self, What};
use crate::say;

/// The start addresses of one deployment.
#[derive(Debug, Template)]
#[template(path = "deploy/addresses.html")]
pub struct Addresses {
    rows: Vec<Row>,
}

// It is a template of its own, which has escaped what it holds.
impl askama::filters::HtmlSafe for Addresses {}

/// One address.
#[derive(Debug)]
struct Row {
    name: String,
    url: String,
    code: Picture,
}

impl Addresses {
    /// Those of `deployment`, which is `app`.
    ///
    /// # Errors
    /// What the cell says.
    pub fn of(
        connection: &mut Conn,
        member: &Member,
        config: &Config,
        (deployment, app): (&Deployment, &definition::App),
    ) -> Outcome<Self> {
        let filled = deploy::filled(connection, member, &deployment.id)?;
        let hosts = hosts(connection, member, deployment.environment)?;
        let starts = deploy::starts(connection, member, (&deployment.app, app), deployment.environment)?;
        let row = |start: deploy::Start| -> Outcome<Row> {
            let filler = filled.iter().find(|filled| Some(&filled.slot) == start.address.as_ref());
            let filler = filler.and_then(deploy::Filled::filler);
            let host = hosts.iter().find(|(known, _)| Some(known) == filler.as_ref()).map(|(_, host)| host);
            let base = host.map_or_else(|| config.apps_address(), |host| format!("https://{host}"));
            let url = format!("{base}/l/{}", start.key);
            Ok(Row { name: start.name, code: Picture::of(&url)?, url })
        };
        Ok(Self { rows: starts.into_iter().map(row).collect::<Outcome<_>>()? })
    }
}

/// The hosts of the environment's own domains.
fn hosts(connection: &mut Conn, member: &Member, environment: Environment) -> Outcome<Vec<(Filler, String)>> {
    let stock = resources::stocked(connection, member, environment)?;
    let host = |item: resources::Stocked| match item.what {
        What::Resource(id, resources::Kind::UrlDomain) if !item.host.is_empty() => {
            Some((Filler::Resource(id), item.host))
        }
        _ => None,
    };
    Ok(stock.into_iter().filter_map(host).collect())
}
