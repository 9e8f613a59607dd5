//! The pages of resources: the datastores, the integrations.

mod datastores;
pub mod integrations;

pub use datastores::datastores;
