//! The command line.

mod account;
mod airscript;
mod app;
mod check;
mod demo;
mod import;
mod member;
mod org;
mod outbound;
mod serve;
mod vault;
mod versions;

use clap::{Parser, Subcommand};

use crate::base::{Moment, Outcome, Refusal, cut_to_microseconds};
use crate::config::{Config, FILE_HELP, Options};
use crate::installation::Installation;
use crate::routes;
use crate::transfer::limits;

/// A self-hosted home for low-code apps that many Organizations share.
#[derive(Debug, Parser)]
#[command(name = "hangar", version, after_long_help = FILE_HELP, propagate_version = true)]
struct Command {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Serve the Console and the Studio.
    Serve,
    /// Make a demo world in ./demo-data, print its sign-ins, and serve it.
    Demo,
    /// List, export, import and compare apps.
    #[command(subcommand)]
    App(app::AppVerb),
    /// Make, rename, suspend, resume and list Organizations.
    #[command(subcommand)]
    Org(org::OrgVerb),
    /// Make, list, deactivate and reactivate accounts, and say who operates.
    #[command(subcommand)]
    Account(account::AccountVerb),
    /// List the people of an Organization, add and remove them, change their roles.
    #[command(subcommand)]
    Member(member::MemberVerb),
    /// Try expressions of the language that apps are written in, and list its functions.
    #[command(subcommand)]
    Airscript(airscript::AirscriptVerb),
    /// Change the key that secrets are sealed with, and list the keys.
    #[command(subcommand)]
    Vault(vault::VaultVerb),
    /// Say whether another server may be called.
    #[command(subcommand)]
    Outbound(outbound::OutboundVerb),
    /// Print every route: method, path, what it needs, and what each kind of person gets.
    Routes,
}

/// Runs the command of this process; gives its exit status.
pub fn main() -> std::process::ExitCode {
    let command = Command::parse();
    match run(command) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("hangar: {sentence}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), String> {
    match command.verb {
        Verb::Routes => {
            print!("{}", routes::printed(&routes::table()));
            Ok(())
        }
        Verb::Airscript(verb) => airscript::run(verb),
        Verb::Serve => serve::serve(Config::load(&command.options, "./data")?),
        Verb::Demo => demo::demo(Config::load(&command.options, "./demo-data")?),
        Verb::Vault(verb) => vault::run(&open(&command.options)?, verb).map_err(said),
        // No data folder is opened or made.
        Verb::Outbound(verb) => outbound::run(&Config::load(&command.options, "./data")?, verb),
        Verb::App(app::AppVerb::Check { file, print }) => {
            // A file is looked at where it lies: no data folder is opened or made.
            let config = Config::load(&command.options, "./data")?;
            check::check_file(&file, print, limits(&config)).map_err(said)
        }
        Verb::App(verb) => app::run(&open(&command.options)?, verb).map_err(said),
        Verb::Org(verb) => org::run(&open(&command.options)?, verb).map_err(said),
        Verb::Member(verb) => member::run(&open(&command.options)?, verb).map_err(said),
        Verb::Account(verb) => account::run(&open(&command.options)?, verb).map_err(said),
    }
}

fn open(options: &Options) -> Result<Installation, String> {
    Installation::open(Config::load(options, "./data")?)
}

fn said(refusal: Refusal) -> String {
    refusal.to_string()
}

/// Now: the command line and the rim are the only places that read the clock.
fn now() -> Moment {
    cut_to_microseconds(chrono::Utc::now().naive_utc())
}

/// How a command prints what it has to say. A flag of its own type, so that no function takes a bare boolean.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Print {
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Prints `value` as one line of JSON.
fn print_json(value: &serde_json::Value) -> Outcome<()> {
    println!("{value}");
    Ok(())
}
