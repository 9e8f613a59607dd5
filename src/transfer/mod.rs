//! Carrying apps: out as a bundle, in from one.
//!
//! What comes in is planned first and applied when somebody says so; until the app is changed, that can be undone. This
//! room joins the formats of `bundle` with the apps of an Organization. It does not know how bytes lie in an archive, nor
//! how a draft is kept.

mod apply;
mod export;
mod import;
mod look;
mod outline;
mod plan;
pub mod screens;
mod source;
mod store;
mod stranger;
mod stream;
mod unpack;
mod update;

pub use apply::{Agreed, Decision, Right, apply, undo};
pub use export::{Export, export};
pub use import::{Imported, import};
pub use look::{Plan, Slot, look, other_name, slots};
pub use outline::{Counted, counted};
pub use plan::{Onto, cancel, examine, plan};
pub use source::Source;
pub use store::{Import, State, import_of};
pub use stream::write_whole;
pub use unpack::{Keep, Parcel, Unpacked, unpack};
pub use update::{Base, Update};
