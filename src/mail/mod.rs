//! Letters: what is sent to people by e-mail.
//!
//! A letter goes out by SMTP where the operator configured a server, else into the outbox folder, as a file that any
//! mail program opens. This room does not know why somebody is written to.

mod letter;
mod post;

pub use letter::{Letter, reaches};
pub use post::{Post, Sent};
