//! The pages of Organizations: the picker, the account panel, the palette, the settings.

mod find;
mod picker;
mod settings;
mod switcher;

pub use find::{Hit, Mark, found, matches};
pub use picker::{enter, home, picker};
pub use settings::{HUES, save, settings};
pub use switcher::switcher;
