//! What visitors of published apps get: so far the first page of an app, drawn from its definition.
//!
//! A visitor has an address and nothing else; its key leads to what is live at that moment, whole. Published apps are on
//! hosts of their own and know neither the Console nor its cookies. This room does not know how an app came to be live.

mod hosts;
mod page;
pub mod screens;

pub use hosts::Hosts;
pub use page::{Drawing, First, Shape, first};
