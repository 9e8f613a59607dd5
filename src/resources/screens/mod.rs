//! The pages of resources: the datastores.

mod datastores;

pub use datastores::datastores;
