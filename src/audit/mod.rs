//! What was done, by whom, when: one enum of events, and the log of an Organization.
//!
//! An event is the evidence without which no change commits. This room does not know how things are done.

mod detail;
mod event;
mod log;
pub mod screens;

pub use event::{Event, Fact};
pub use log::{Entry, Filter, merge, read};
