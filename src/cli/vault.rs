//! `hangar vault`.

use serde_json::json;

use super::{Print, now, print_json};
use crate::base::Outcome;
use crate::db::By;
use crate::installation::Installation;
use crate::rotation::{self, KeyUse, OldKeys, Rotation};

#[derive(Debug, clap::Subcommand)]
pub enum VaultVerb {
    /// Make a new key, seal every secret anew with it, and drop the keys that seal nothing any more. Servers may go on; what
    /// was interrupted is taken up.
    Rotate {
        /// Leave the old keys in the key file.
        #[arg(long)]
        keep: bool,
        #[command(flatten)]
        print: Print,
    },
    /// List the keys, and how many secrets are sealed with each.
    Keys {
        #[command(flatten)]
        print: Print,
    },
}

pub(super) fn run(installation: &Installation, verb: VaultVerb) -> Outcome<()> {
    match verb {
        VaultVerb::Rotate { keep, print } => {
            let old = if keep { OldKeys::Kept } else { OldKeys::Dropped };
            told(&rotation::rotate(installation, old, &By::operator(None, now()))?, print)
        }
        VaultVerb::Keys { print } => list(&rotation::keys(installation)?, print),
    }
}

fn told(done: &Rotation, print: Print) -> Outcome<()> {
    let Rotation { key, resumed, sealed, dropped, kept } = done;
    if print.json {
        let value = json!({ "key": key, "resumed": resumed, "sealed": sealed, "dropped": dropped, "kept": kept });
        return print_json(&value);
    }
    match resumed {
        true => println!("Took up the rotation to the key {key}, which was not finished."),
        false => println!("Made the key {key}, which seals from now on."),
    }
    for (table, secrets) in sealed {
        println!("Sealed anew in {table}: {secrets}");
    }
    for (word, ids) in [("Dropped", dropped), ("Kept", kept)] {
        for id in ids {
            println!("{word} the key {id}.");
        }
    }
    println!("Keep a copy of vault.key apart from the databases; the copies from before no longer open everything.");
    Ok(())
}

fn list(keys: &[KeyUse], print: Print) -> Outcome<()> {
    if print.json {
        let key = |(at, key): (usize, &KeyUse)| json!({ "id": key.id, "seals": at == 0, "here": key.here, "sealed": key.sealed });
        return print_json(&keys.iter().enumerate().map(key).collect());
    }
    for (at, KeyUse { id, here, sealed }) in keys.iter().enumerate() {
        let state = match (at, here) {
            (0, _) => "seals",
            (_, true) => "opens",
            (_, false) => "is not in the key file",
        };
        let counts: Vec<String> = sealed.iter().map(|(table, secrets)| format!("{secrets} in {table}")).collect();
        println!("{id}  {state}  {}", if counts.is_empty() { "nothing".to_owned() } else { counts.join(", ") });
    }
    Ok(())
}
