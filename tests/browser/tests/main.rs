//! The journeys, as one program: browsers are slow to wait for, and one program has always another journey to go on with.
#![allow(clippy::unwrap_used)]

mod account;
mod imports;
mod invites;
mod main_roads;
mod operator;
mod passkeys;
mod publishing;
mod roles;
mod users;
mod versions;
