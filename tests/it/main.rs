//! One binary for all stories, so that the product is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used)]
