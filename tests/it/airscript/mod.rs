//! The expression language: vectors of the reference, laws, mistakes and hostile texts.

mod laws;
