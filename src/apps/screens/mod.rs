//! The pages of apps in the Console, and the Studio.

mod app;
mod find;
mod list;
mod origins;
pub mod studio;

pub use app::{app, change, remove, twin};
pub use find::find;
pub use list::{apps, rows};
