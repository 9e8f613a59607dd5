//! The pages of integrations: accounts at services, and services that an Organization describes.

mod account;
mod adapter;
mod consent;
mod create;
mod fields;
mod list;
mod rows;
mod typed;

pub use account::{account, change, remove, switch, try_again};
pub use adapter::{adapter, change_adapter, create_adapter, new_adapter, remove_adapter};
pub use consent::{answered, ask_first, begin};
pub use create::{create, new};
pub use list::list;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::access::Member;
use crate::base::{Outcome, Refusal};
use crate::http::{Ask, Html, Section, Shell, html};
use crate::resources::Standing;
use crate::resources::integrations::Desk;

/// What was done before a page is shown again.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

/// The address under the integrations of the Organization.
fn address(member: &Member, rest: &str) -> String {
    format!("/orgs/{}/{}{rest}", member.org().slug, Section::Integrations.path())
}

/// Does `work` beside the workers: it may call out, and waits for databases.
///
/// # Errors
/// What `work` says; `Busy` when nobody can do it.
pub(super) async fn at_desk<T: Send + 'static>(
    ask: &Ask,
    member: &Member,
    work: impl FnOnce(Desk<'_>) -> Outcome<T> + Send + 'static,
) -> Outcome<T> {
    let (server, member) = (ask.server.clone(), member.clone());
    let work = move || work(Desk { installation: &server.installation, member: &member });
    web::block(work).await.map_err(|_| Refusal::Busy)?
}

/// The page `content` of the section.
fn page(member: &Member, title: &str, status: StatusCode, content: &impl Template) -> HttpResponse {
    html(&Html { title, shell: Shell::Console(member, Section::Integrations), status }, content)
}

/// The class of the dot that shows how something stands.
fn dot(standing: Standing) -> &'static str {
    match standing {
        Standing::Untested => "off",
        Standing::Waiting => "warning",
        Standing::Ready => "success",
        Standing::Failed => "danger",
    }
}
