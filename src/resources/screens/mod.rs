//! The pages of resources: the Console's lists with what is on them, the integrations, API tokens, notifiers, and the
//! datastores.

mod act;
mod api;
mod datastores;
mod fields;
mod form;
pub mod integrations;
mod list;
mod numbers;
mod one;
mod proof;
mod shelf;
mod token_form;
mod tokens;

pub use act::{
    check_resource, delete_notifier, delete_resource, moved, switch_notifier, switch_resource, test_notifier,
};
pub use api::about_token;
pub use datastores::datastores;
pub use form::{create_notifier, create_resource, new_notifier, new_resource};
pub use list::{notifiers, resources};
pub use one::{change_notifier, change_resource, notifier, resource};
pub use proof::{answer, verification, verify};
pub use token_form::{create_token, new_token};
pub use tokens::{revoke_token, token, tokens};
