//! Hangar: a self-hosted home for low-code apps that many Organizations share.
//!
//! The rooms and which may import which are drawn in the README; `tests/it/tidy` holds them to it.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod access;
pub mod airscript;
pub mod apps;
pub mod audit;
pub mod base;
pub mod blobs;
pub mod bundle;
pub mod cli;
pub mod config;
pub mod db;
pub mod definition;
pub mod deploy;
pub mod http;
pub mod installation;
pub mod mail;
pub mod operator;
pub mod orgs;
pub mod outbound;
pub mod people;
pub mod resources;
pub mod rotation;
pub mod routes;
pub mod run;
pub mod say;
pub mod serve;
pub mod transfer;
pub mod vault;
