//! The ZIP formats apps travel in: ours, and the exports of the Airkit platform.
//!
//! This room turns bytes into files of an app and back. It opens no file, keeps nothing, and does not know whose
//! apps they are; who calls it hands it something to read from. An upload meets it in this order: the [`gate`]
//! accepts the archive or not, [`Archive`] reads entries through hard caps, then [`native`] or [`airkit`] say which
//! files of an app the entries are. A download goes the other way: [`pack()`] fixes how each file lies in an archive,
//! [`native::plan_entries`] the order, and [`Layout`] every byte around the bodies.

pub mod airkit;
mod archive;
mod entry;
mod file_name;
pub mod gate;
mod inflate;
mod layout;
mod limits;
mod manifest;
mod names;
pub mod native;
mod pack;
mod record;
mod refusal;
mod repack;
mod second_reader;
pub mod strict_json;
#[cfg(test)]
mod testing;
mod window;

pub use archive::Archive;
pub use file_name::{download_name, name_from_file_name};
pub use layout::{Layout, LayoutEntry, Piece};
pub use limits::{Limit, Limits};
pub use manifest::{AppRecord, FORMAT, FileRecord, MANIFEST, Manifest, Need, VERSION, pack_manifest};
pub use names::{DEPTH_LIMIT, fold_key, set_problems};
pub use pack::{DEFLATE_LIMIT, Measure, Measured, Method, Packed, Packer, pack};
pub use refusal::{Answer, Refusal, shown};
pub use repack::{Held, Repacker};
