//! The pages of Organizations: the picker.

mod picker;

pub use picker::{home, picker};
