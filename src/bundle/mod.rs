//! The ZIP formats apps travel in: ours, and the exports of the Airkit platform.
//!
//! This room turns bytes into files of an app and back. It opens no file, keeps nothing, and does not know whose
//! apps they are; who calls it hands it something to read from.
