//! The pages of apps in the Console.

mod app;
mod list;

pub use app::{app, change, remove, twin};
pub use list::{apps, rows};
