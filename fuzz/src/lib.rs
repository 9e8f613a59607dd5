//! The rooms that are fuzzed, by their path: so the sanitizer compiles them and not a web server.

#[path = "../../src/airscript/mod.rs"]
pub mod airscript;
#[path = "../../src/say/mod.rs"]
pub mod say;
