//! One binary for all stories, so that the product is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[macro_use]
mod world;
mod answer;
mod browser;
mod device;
mod hands;
mod mailbox;
mod postgres;
mod smtp;
mod template;

mod account;
mod audit;
mod borders;
mod cli;
mod crash;
mod datastores;
mod demo;
mod email;
mod invites;
mod invites_attacked;
mod last_admin;
mod memberships;
mod operator;
mod passkeys;
mod password;
mod races;
mod requirements;
mod reset;
mod roles;
mod schema;
mod second_factor;
mod settings;
mod sign_in;
mod studio;
mod switch;
mod tidy;
mod transfer;
mod user_rights;
mod users;
mod viewing;
mod walk;
