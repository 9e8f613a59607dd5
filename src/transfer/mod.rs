//! Carrying apps: out as a bundle, in from one.
//!
//! This room joins the formats of `bundle` with the apps of an Organization. It does not know how bytes lie in an
//! archive, nor how a draft is kept.

mod export;
mod import;
mod limits;
mod receipt;
pub mod screens;
mod seal;
mod stream;
mod unpack;

pub use export::{Export, export, sealed_event};
pub use import::{Imported, import};
pub use limits::limits;
pub use receipt::{Kept, Receipt, keep, receipt, reopen};
pub use seal::{FEWEST, Passphrase};
pub use stream::{write_sealed, write_whole};
pub use unpack::{Keep, Parcel, Unpacked, unpack};
