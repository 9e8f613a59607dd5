//! Calls to other servers: the one client that makes them, and the guard before it.
//!
//! A call goes out only to an address of the public internet, or to one that the operator named; what is checked is the
//! address that the name has at that moment, and to this address the connection is made. Nothing is followed, unpacked or
//! remembered, and everything has a limit. Ways to mail servers pass the same guard. This room does not know what is called,
//! nor why; letters to the operator's own mail server go by `mail`.

mod address;
mod allow;
mod call;
mod client;
mod fault;
mod gate;
mod guard;
mod instead;
mod leg;
mod post;
mod wire;

pub use address::Kind;
pub use call::{Answer, Asker, Call, Method};
pub use client::{Found, Outbound};
pub use fault::Fault;
pub use guard::{Guard, Host, Target};
pub use post::Way;
pub use wire::{Names, SystemNames};
