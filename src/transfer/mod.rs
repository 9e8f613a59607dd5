//! Carrying apps: out as a bundle, in from one.
//!
//! What comes in is planned first and applied when somebody says so; until the app is changed, that can be undone. This
//! room joins the formats of `bundle` with the apps of an Organization. It does not know how bytes lie in an archive, nor
//! how a draft is kept.

mod apply;
mod export;
mod import;
mod limits;
mod look;
mod manifests;
mod outline;
mod plan;
mod receipt;
pub mod screens;
mod seal;
mod source;
mod store;
mod stranger;
mod stream;
mod unpack;
mod update;

pub use apply::{Agreed, Back, Decision, Right, apply, undo};
pub use export::{Export, export, sealed_event};
pub use import::{Imported, import};
pub use limits::limits;
pub use look::{Plan, Slot, look, other_name, slots};
pub use outline::{Counted, counted};
pub use plan::{Onto, cancel, examine, plan};
pub use receipt::{Kept, Receipt, keep, receipt, reopen};
pub use seal::{FEWEST, Passphrase};
pub use source::Source;
pub use store::{Import, State, import_of};
pub use stream::{write_sealed, write_whole};
pub use unpack::{Keep, Parcel, Unpacked, unpack};
pub use update::{Base, Update};
