//! Exports of the Airkit platform (`*.branch.zip`): what they hold, and which files of an app their entries become.
//!
//! Facts about the format are in `reference/airkit-console.md` section 11 and `reference/airkit-studio.md` section 2,
//! and were compared with the genuine exports. So far every document is kept byte for byte under `foreign/`; what is
//! told of it comes from [`Savepoint::outline`].

mod actions;
mod assets;
mod convert;
mod converter;
mod data;
mod expression;
mod flows;
mod ledger;
mod look;
mod outline;
mod pages;
mod paths;
mod savepoint;
mod settings;
#[cfg(test)]
mod tests;

use super::gate::{Entry, EntryKind};

pub use assets::{Asset, asset_map};
pub use convert::{Conversion, ConvertedFile, Export, Report, Source, about, convert, samples, theme_file};
pub use ledger::{Counts, Kept, Reason};
pub use outline::{Configuration, FlowKind, FlowOutline, ObjectOutline, Outline, PageOutline};
pub use savepoint::{KNOWN_MODEL, Savepoint, read_savepoint};

/// The entry that makes an archive an Airkit export.
pub const SAVEPOINT: &str = "savepoint.json";
/// The entry with what builders tried data flows with.
pub const SAMPLES: &str = "sample-data.json";
/// The entry that describes the media files.
pub const ASSET_MAP: &str = "assets/asset-map.json";

/// Whether the archive is an Airkit export: `savepoint.json` stands at its top.
pub fn is_airkit(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| entry.kind == EntryKind::File && entry.name == SAVEPOINT)
}
