//! My passkeys: what there are, adding, renaming and removing them, and showing one wherever a code would be asked for.

mod asking;
mod door;
mod list;
mod making;
mod removal;

use crate::http::Ask;
use crate::people::passkeys::{self, Site};

pub(super) use asking::{Asking, ProofPage, proof};
pub use asking::{challenge, half_challenge};
pub use door::{enter, question};
pub use list::{passkeys, rename};
pub use making::{add, begin, begin_form, creation};
pub use removal::{removal_form, remove};

/// The site of this installation.
fn site(ask: &Ask) -> crate::base::Outcome<Site> {
    Site::of(&ask.installation().config, &ask.installation().vault)
}

/// The origin at which passkeys work here; empty where they work nowhere.
pub(super) fn origin(ask: &Ask) -> String {
    passkeys::origin(&ask.installation().config).unwrap_or_default()
}
