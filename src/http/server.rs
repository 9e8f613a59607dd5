//! What all requests of one server share.

use actix_web::dev::ResourceDef;
use std::sync::{Arc, Mutex};

use super::postroom::Postroom;
use crate::installation::Installation;
use crate::people::{Hasher, Token};

/// What all requests of one server share.
pub struct Server {
    /// The databases and their settings.
    pub installation: Installation,
    /// The queue in front of password hashing.
    pub hasher: Hasher,
    /// The GET routes, as patterns: where a redirect may lead.
    pub pages: Vec<ResourceDef>,
    /// How many imports run at a time: they inflate and hash, and everybody else wants the processor too.
    pub imports: Arc<tokio::sync::Semaphore>,
    /// Wakes whoever keeps in mind which domains lead here, when one was proved, switched or deleted.
    pub domains: tokio::sync::Notify,
    /// The letters on their way.
    pub postroom: Postroom,
    /// The one-time link to the first account; gone once it was used.
    pub set_up: Mutex<Option<Token>>,
}
