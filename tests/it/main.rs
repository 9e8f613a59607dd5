//! One binary for all stories, so that the product is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[macro_use]
mod world;
mod answer;
mod browser;
mod postgres;
mod template;

mod borders;
mod cli;
mod crash;
mod sign_in;
mod studio;
mod transfer;
mod walk;
