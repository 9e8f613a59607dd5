//! One binary for all stories, so that the product is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[macro_use]
mod world;
mod answer;
mod browser;
mod mailbox;
mod postgres;
mod template;

mod account;
mod audit;
mod borders;
mod cli;
mod crash;
mod email;
mod password;
mod races;
mod reset;
mod schema;
mod second_factor;
mod settings;
mod sign_in;
mod studio;
mod switch;
mod tidy;
mod transfer;
mod walk;
