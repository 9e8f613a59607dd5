//! The house rules, held against the sources themselves (design, sections 2 and 10).

mod asvs;
mod budgets;
mod files;
mod functions;
mod paths;
mod rooms;
mod sentences;
mod source;

/// Fails with every breach, a line each.
#[track_caller]
fn none(breaches: &[String]) {
    assert!(breaches.is_empty(), "{} breaches of a house rule:\n  {}", breaches.len(), breaches.join("\n  "));
}
