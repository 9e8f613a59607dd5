//! The pages of apps in the Console.

mod app;
mod find;
mod list;

pub use app::{app, change, remove, twin};
pub use find::find;
pub use list::{apps, rows};
