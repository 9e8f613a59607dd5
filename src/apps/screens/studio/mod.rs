//! The Studio: where an app is looked at and changed.

mod airdata;
mod change;
mod changes;
mod comparison;
mod conflict;
mod connections;
mod desk;
mod errors;
mod inspector;
mod media;
mod place;
mod problems;
mod publish;
mod restoration;
mod settings;
mod stage;
mod steps;
mod tree;
mod versions;
mod web_flows;
mod words;

pub use airdata::airdata;
pub use change::{set_name, set_text};
pub use changes::Changes;
pub use comparison::comparison;
pub use connections::connections;
pub use errors::errors;
pub use media::{add, media, media_answer, media_file, remove, replace, set_words};
pub use place::{decoded, encoded};
pub use problems::{Finding, Findings};
pub use publish::publish;
pub use restoration::{restoration, restore};
pub use settings::{kept_of, save_settings, settings};
pub use steps::{redo, undo};
pub use versions::{save, versions};
pub use web_flows::{enter, web_flows};
