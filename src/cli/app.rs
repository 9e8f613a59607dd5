//! `hangar app`: list, export, import and compare apps.

use std::fs::File;
use std::io::{Read, Write};
use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;

use super::org::absent;
use super::{Print, import, now, print_json, versions};
use crate::access::{Allowed, Member, can, operator};
use crate::apps::{self, Sort};
use crate::base::{Direction, Outcome, PageRequest, Refusal};
use crate::db::Lock;
use crate::installation::Installation;
use crate::transfer::{Passphrase, export, sealed_event, write_sealed, write_whole};

/// What to do with apps.
#[derive(Debug, Subcommand)]
pub enum AppVerb {
    /// List the apps of an Organization.
    List {
        /// The Organization's slug.
        org: String,
        #[command(flatten)]
        print: Print,
    },
    /// Write an app as a bundle.
    Export {
        /// The Organization's slug and the app's, with a slash between.
        #[arg(value_name = "ORG/APP")]
        app: String,
        /// The file to write; its download name in this folder without; - for standard output.
        #[arg(short, value_name = "FILE")]
        output: Option<PathBuf>,
        #[command(flatten)]
        sealing: Sealing,
    },
    /// Make an app out of a bundle or an Airkit export.
    Import {
        /// The Organization's slug.
        org: String,
        /// The archive.
        file: PathBuf,
        /// The app's name; the bundle's without.
        #[arg(long, default_value = "")]
        name: String,
        /// Only say what would come of it. Nothing is imported and nothing is kept.
        #[arg(long)]
        plan: bool,
        #[command(flatten)]
        opening: Opening,
        #[command(flatten)]
        print: Print,
    },
    /// Take the last import of an app back: one that it made goes, one that it updated becomes what it was before.
    UndoImport {
        /// The Organization's slug and the app's, with a slash between.
        #[arg(value_name = "ORG/APP")]
        app: String,
    },
    /// Say what is in a bundle or an Airkit export, and what the checker finds. Nothing is imported.
    Check {
        /// The archive.
        file: PathBuf,
        #[command(flatten)]
        print: Print,
    },
    /// List the saved versions of an app.
    Versions {
        /// The Organization's slug and the app's, with a slash between.
        #[arg(value_name = "ORG/APP")]
        app: String,
        #[command(flatten)]
        print: Print,
    },
    /// Print what differs between two states of an app: draft, or the number of a version.
    Diff {
        /// The Organization's slug and the app's, with a slash between.
        #[arg(value_name = "ORG/APP")]
        app: String,
        /// What was; the newest version without.
        from: Option<String>,
        /// What became of it; the draft without.
        to: Option<String>,
        #[command(flatten)]
        print: Print,
    },
}

/// Whether a bundle is sealed on its way out.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Sealing {
    /// Seal the bundle to a passphrase: a file of the format age, which other tools open too.
    #[arg(long, requires = "passphrase_stdin")]
    seal: bool,
    /// Read the passphrase from standard input.
    #[arg(long, requires = "seal")]
    passphrase_stdin: bool,
}

/// What a sealed bundle is opened with.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Opening {
    /// Read the passphrase of a sealed bundle from standard input.
    #[arg(long)]
    passphrase_stdin: bool,
}

impl Opening {
    /// The passphrase; empty where none is to be read.
    fn typed(self) -> Outcome<String> {
        if self.passphrase_stdin { typed() } else { Ok(String::new()) }
    }
}

/// What standard input says, without the end of its line.
fn typed() -> Outcome<String> {
    let mut typed = String::new();
    std::io::stdin().read_to_string(&mut typed)?;
    let line = typed.strip_suffix('\n').unwrap_or(&typed);
    Ok(line.strip_suffix('\r').unwrap_or(line).to_owned())
}

pub(super) fn run(installation: &Installation, verb: AppVerb) -> Outcome<()> {
    match verb {
        AppVerb::List { org, print } => list(installation, &org, print),
        AppVerb::Export { app, output, sealing } => write(installation, &app, output, sealing),
        AppVerb::Import { org, file, name, plan, opening, print } => {
            let archive = import::Archive { path: file, name, passphrase: opening.typed()? };
            if plan {
                import::plan(installation, &org, archive, print)
            } else {
                import::bring(installation, &org, archive, print)
            }
        }
        AppVerb::UndoImport { app } => import::undo_last(installation, &app),
        AppVerb::Check { file, print } => {
            super::check::check_file(&file, print, crate::transfer::limits(&installation.config))
        }
        AppVerb::Versions { app, print } => versions::list(installation, &app, print),
        AppVerb::Diff { app, from, to, print } => versions::diff(installation, &app, [from, to], print),
    }
}

pub(super) fn enter(installation: &Installation, org: &str) -> Outcome<Member> {
    let found = installation.directory.read_now(|connection| operator(connection, org, now()));
    found.map_err(|refusal| absent(refusal, org))
}

pub(super) fn may<P: can::Can>(member: &Member) -> Outcome<Allowed<P>> {
    member.allowed().ok_or_else(|| Refusal::broken("the operator may do everything"))
}

fn list(installation: &Installation, org: &str, print: Print) -> Outcome<()> {
    let member = enter(installation, org)?;
    let cell = installation.cell(member.org().region);
    let allowed = may(&member)?;
    let mut request = PageRequest { from: None, size: 500 };
    let mut lines = Vec::new();
    loop {
        let page = cell.db.read_now(|connection| apps::list(connection, &allowed, "", Sort::Name, &request))?;
        lines.extend(page.rows);
        let Some(after) = page.after else { break };
        request.from = Some((Direction::After, after));
    }
    if print.json {
        let lines = lines.iter().map(
            |app| json!({ "slug": app.slug, "name": app.name, "description": app.description, "version": app.version }),
        );
        return print_json(&lines.collect());
    }
    for app in lines {
        println!("{:<40} {}", app.slug, app.name);
    }
    Ok(())
}

/// The Organization and the app that `app` names.
pub(super) fn named(app: &str) -> Outcome<(&str, &str)> {
    app.split_once('/').ok_or_else(|| {
        Refusal::invalid("app", format!("{app:?} names no app. Write the Organization and the app, as in acme/intake."))
    })
}

/// What the command line says of an app that is not there.
pub(super) fn no_app(refusal: Refusal, app: &str) -> Refusal {
    match refusal {
        Refusal::NotFound => {
            let org = app.split('/').next().unwrap_or_default();
            Refusal::invalid("app", format!("There is no app {app}. hangar app list {org} shows all."))
        }
        other => other,
    }
}

fn write(installation: &Installation, app: &str, output: Option<PathBuf>, sealing: Sealing) -> Outcome<()> {
    let (org, slug) = named(app)?;
    let passphrase = if sealing.seal { typed().map(|typed| Some(Passphrase::chosen(&typed, &typed)))? } else { None };
    let passphrase = passphrase.transpose()?;
    let member = enter(installation, org)?;
    let cell = installation.cell(member.org().region);
    let allowed = may(&member)?;
    let export = cell
        .db
        .read_now(|connection| export(connection, cell, &allowed, slug))
        .map_err(|refusal| no_app(refusal, app))?;
    let id = member.org().id.clone();
    let ending = if passphrase.is_some() { ".age" } else { "" };
    let path = output.unwrap_or_else(|| PathBuf::from(format!("{}{ending}", export.file_name)));
    let out: &mut dyn Write =
        if path.as_os_str() == "-" { &mut std::io::stdout().lock() } else { &mut File::create(&path)? };
    let (bytes, event) = match &passphrase {
        Some(passphrase) => {
            let bytes = write_sealed(&export, (cell, &id), passphrase, out)?;
            (bytes, sealed_event(&export))
        }
        None => {
            write_whole(&export, cell, &id, out)?;
            (export.layout.len(), apps::export_event(&export.app, export.layout.len()))
        }
    };
    if path.as_os_str() != "-" {
        eprintln!("Wrote {}, {bytes} bytes, tree {}.", path.display(), export.app.tree.short());
    }
    cell.db.change_now(member.by(), Lock::Org(&id), |_| Ok(((), event)))
}
