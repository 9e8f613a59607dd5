//! Looking at an Organization as one of its roles would.
//!
//! A look belongs to one sign-in and one Organization. It only takes away: what it shows is never more than the
//! person's own role allows, and the doors refuse every change in it.

pub mod screens;
mod store;

pub use store::{begin, end};
