//! The `hangar` command.
fn main() {}
