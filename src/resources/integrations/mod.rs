//! Integrations: accounts at other services, the services that Hangar knows, and those that an Organization describes.
//!
//! A service is a [`Blueprint`]: what an account says, how one signs in, which harmless call tries it. Everything that calls
//! out goes by the room `outbound`, and holds no connection to a database meanwhile. This room does not know what apps do
//! with an account; they get a token that is [fresh](fresh_token) when they ask.

mod accounts;
mod adapter;
mod blueprint;
pub mod catalogue;
mod consent;
mod consents;
mod describe;
pub mod draft;
mod form;
mod numbers;
mod oauth;
mod smtp;
mod store;
mod template;
mod token;
mod trial;
mod typed;

pub use accounts::{
    Desk, Known, Then, Wanted, account, change, create, held, known, open_values, remove, switch, try_again,
};
pub use adapter::{Adapter, Parameter, Spec};
pub use blueprint::{Auth, Blueprint, Field, Grant, Need, Part, Shape, Show};
pub use consent::{Begun, CALLBACK, Reply, begin, finish, redirect};
pub use describe::{Described, describe, describe_anew, forget};
pub use form::{form_of, way_of};
pub use numbers::{Listed, Rest, Row, numbers};
pub use store::{accounts_of, adapter, adapters};
pub use token::{Holder, NoFresh, fresh_token};
pub use typed::form_name;
