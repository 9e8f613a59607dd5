//! Carrying apps: out as a bundle, in from one.
//!
//! This room joins the formats of `bundle` with the apps of an Organization. It does not know how bytes lie in an
//! archive, nor how a draft is kept.

mod export;
mod import;
mod limits;
pub mod screens;
mod stream;

pub use export::{Export, export};
pub use import::{Imported, Parcel, import};
pub use limits::limits;
pub use stream::write_whole;
