//! A new key for the vault: everything is sealed anew, nothing is lost, and nobody notices.

use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use diesel::prelude::*;
use hangar::base::{AccountId, Region};
use hangar::db::schema::{accounts, audit_events, authenticators, ceremonies, passkeys};
use hangar::db::{By, Conn, Lock};
use hangar::installation::Installation;
use hangar::rotation::{self, KeyUse, OldKeys};
use hangar::vault::{CEREMONIES, PASSKEYS, Vault};

use crate::mailbox::{half, set_up};
use crate::template::{self, beginning};
use crate::world::{World, config, email};

on_both!(everything_is_sealed_anew_under_a_running_server, what_does_not_open_stays_and_is_named, old_keys_can_be_kept);

/// The secret of row `number`.
fn secret(number: usize) -> String {
    format!("the secret of row {number}")
}

fn account(connection: &mut Conn, name: &str) -> AccountId {
    accounts::table.filter(accounts::email.eq(email(name))).select(accounts::id).get_result(connection).unwrap()
}

/// Plants so many passkeys of kai's and as many ceremonies.
fn plant(installation: &Installation, many: usize) {
    let vault = &installation.vault;
    let planted = installation.directory.housekeeping(Lock::Subject("planting"), |connection| {
        let kai = account(connection, "kai");
        for number in 0..many {
            let id = format!("018f0000-0000-7000-8000-{number:012}");
            let sealed = vault.seal(&PASSKEYS.at(kai.as_str(), &id), secret(number).as_bytes())?;
            diesel::insert_into(passkeys::table)
                .values((
                    passkeys::id.eq(&id),
                    passkeys::account_id.eq(&kai),
                    passkeys::credential_hash.eq(&id),
                    passkeys::name.eq(&id),
                    passkeys::sealed.eq(sealed),
                    passkeys::synced.eq(false),
                    passkeys::discoverable.eq(true),
                    passkeys::created_at.eq(beginning()),
                ))
                .execute(connection)?;
            let sealed = vault.seal(&CEREMONIES.at("", &id), secret(number).as_bytes())?;
            diesel::insert_into(ceremonies::table)
                .values((
                    ceremonies::token_hash.eq(&id),
                    ceremonies::purpose.eq("show"),
                    ceremonies::sealed.eq(sealed),
                    ceremonies::created_at.eq(beginning()),
                ))
                .execute(connection)?;
        }
        Ok(())
    });
    planted.unwrap();
}

/// Opens everything that was planted, at its place; gives how many were sealed with each key.
fn open_all(installation: &Installation) -> Vec<KeyUse> {
    type Row = (String, String);
    let vault = &installation.vault;
    let (kai, keys, states): (AccountId, Vec<Row>, Vec<Row>) = installation
        .directory
        .read_now(|connection| {
            let kai = account(connection, "kai");
            let keys = passkeys::table.filter(passkeys::account_id.eq(&kai)).order(passkeys::id);
            let keys = keys.select((passkeys::id, passkeys::sealed)).load(connection)?;
            let states = ceremonies::table.order(ceremonies::token_hash);
            let states = states.select((ceremonies::token_hash, ceremonies::sealed)).load(connection)?;
            Ok((kai, keys, states))
        })
        .unwrap();
    assert!(!keys.is_empty() && keys.len() == states.len(), "{} {}", keys.len(), states.len());
    for (number, ((id, key), (hash, state))) in keys.iter().zip(&states).enumerate() {
        let opened = vault.open(&PASSKEYS.at(kai.as_str(), id), key).unwrap();
        assert_eq!(opened.reveal(), secret(number).as_bytes());
        let opened = vault.open(&CEREMONIES.at("", hash), state).unwrap();
        assert_eq!(opened.reveal(), secret(number).as_bytes());
        assert!(vault.open(&PASSKEYS.at(kai.as_str(), hash), state).is_err(), "bound to its place as before");
    }
    rotation::keys(installation).unwrap()
}

fn operator() -> By {
    By::operator(None, beginning())
}

fn everything_is_sealed_anew_under_a_running_server(world: &World) {
    let (phone, _) = set_up(world, &world.as_("ada"));
    let installation = world.installation();
    plant(&installation, 250);
    let first = installation.vault.newest();
    let done = rotation::rotate(&installation, OldKeys::Dropped, &operator()).unwrap();
    assert!(!done.resumed && done.key != first && done.kept.is_empty());
    assert_eq!(done.dropped, std::slice::from_ref(&first));
    let sealed: Vec<_> = done.sealed.iter().map(|(table, secrets)| (*table, *secrets)).collect();
    let sealed: Vec<_> = sealed.into_iter().filter(|(_, secrets)| *secrets > 0).collect();
    assert_eq!(sealed, [("authenticators", 1), ("ceremonies", 250), ("passkeys", 250)]);
    let keys = open_all(&installation);
    assert_eq!((keys.len(), &keys[0].id, keys[0].sealed["passkeys"]), (1, &done.key, 250));

    // The server holds the keys of its start, meets the new one, and seals with nothing older.
    half(world, "ada").post("/sign-in/code", &[("code", &phone.code(world))]).expect(303);
    set_up(world, &world.as_("dev"));
    let marks: Vec<String> = installation
        .directory
        .read_now(|connection| Ok(authenticators::table.select(authenticators::secret).load(connection)?))
        .unwrap();
    assert!(marks.len() == 2 && marks.iter().all(|sealed| sealed.starts_with(&Vault::mark(&done.key))), "{marks:?}");

    let again = rotation::rotate(&installation, OldKeys::Dropped, &operator()).unwrap();
    assert_eq!((again.dropped, again.resumed), (vec![done.key], false));
    let log = audit_events::table.filter(audit_events::kind.eq("vault.rotated")).count();
    let log: i64 = installation.directory.read_now(|connection| Ok(log.get_result(connection)?)).unwrap();
    assert_eq!(log, 2);
    half(world, "ada").post("/sign-in/code", &[("code", &phone.code(world))]).expect(303);
    // A key that is gone opens nothing, also for who still has it.
    assert!(!installation.vault.ids().contains(&first));
}

fn what_does_not_open_stays_and_is_named(world: &World) {
    let installation = world.installation();
    plant(&installation, 3);
    let file = installation.config.data.join("vault.key");
    let right = std::fs::read(&file).unwrap();
    let before = world.rows();
    // Somebody put another key there.
    std::fs::write(&file, [9; 32]).unwrap();
    let said = rotation::rotate(&installation, OldKeys::Dropped, &operator()).unwrap_err().to_string();
    assert!(said.contains("6 sealed secrets do not open") && said.contains("sealed with the key"), "{said}");
    assert_eq!((std::fs::read(&file).unwrap(), world.rows()), (vec![9; 32], before.clone()), "nothing was changed");
    let keys = rotation::keys(&installation).unwrap();
    assert!(keys.len() == 2 && keys[0].here && keys[0].sealed.is_empty() && !keys[1].here, "{keys:?}");
    // One secret that was moved to another row, among others that are fine.
    std::fs::write(&file, &right).unwrap();
    let installation = world.installation();
    crate::mailbox::meddle(world, |connection| {
        let moved = "UPDATE ceremonies SET sealed = (SELECT sealed FROM passkeys ORDER BY id LIMIT 1) \
                     WHERE token_hash = (SELECT MIN(token_hash) FROM ceremonies)";
        diesel::sql_query(moved).execute(connection)
    });
    let said = rotation::rotate(&installation, OldKeys::Dropped, &operator()).unwrap_err().to_string();
    assert!(said.contains("1 sealed secrets") && said.contains("moved here from elsewhere"), "{said}");
    assert_eq!(std::fs::read(&file).unwrap().len(), 64, "the old key is still there");
    crate::mailbox::meddle(world, |connection| {
        diesel::sql_query("DELETE FROM ceremonies WHERE token_hash = (SELECT MIN(token_hash) FROM ceremonies)")
            .execute(connection)
    });
    let done = rotation::rotate(&installation, OldKeys::Dropped, &operator()).unwrap();
    assert!(!done.resumed && done.dropped.len() == 2, "{done:?}");
    assert_eq!(std::fs::read(&file).unwrap().len(), 32);
}

fn old_keys_can_be_kept(world: &World) {
    let installation = world.installation();
    plant(&installation, 2);
    let first = installation.vault.newest();
    let kept = rotation::rotate(&installation, OldKeys::Kept, &operator()).unwrap();
    assert_eq!((kept.dropped.len(), &kept.kept), (0, &vec![first.clone()]));
    let keys = open_all(&installation);
    assert!(keys.len() == 2 && keys[1].here && keys[1].sealed.is_empty(), "{keys:?}");
    let done = rotation::rotate(&installation, OldKeys::Dropped, &operator()).unwrap();
    assert!(!done.resumed && done.key != kept.key);
    assert_eq!(done.dropped, [kept.key, first]);
    open_all(&installation);
    assert!(installation.cell(Region::Eu).db.probe_now().is_ok());
}

fn hangar(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hangar"));
    command.args(arguments).arg("--data").arg(folder).env_clear().stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn report(output: &Output) -> serde_json::Value {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// How often a rotation is killed.
const KILLS: u64 = 10;

/// Kills `child` once something is sealed with another key than `before`, while nobody else may write.
fn kill_between_batches(installation: &Installation, child: &mut Child, before: &str) {
    let old = format!("{}%", Vault::mark(before));
    let mut killed = false;
    while !killed && child.try_wait().unwrap().is_none() {
        let frozen = installation.directory.housekeeping(Lock::Subject("watching"), |connection| {
            let new = ceremonies::table.filter(ceremonies::sealed.not_like(&old)).count();
            let keys = passkeys::table.filter(passkeys::sealed.not_like(&old)).count();
            let sealed = new.get_result::<i64>(connection)? + keys.get_result::<i64>(connection)?;
            if sealed > 0 {
                child.kill()?;
                killed = true;
            }
            Ok(())
        });
        frozen.unwrap();
        std::thread::sleep(Duration::from_micros(200));
    }
}

#[test]
fn a_kill_loses_nothing_and_the_next_run_finishes() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    template::copy_to(folder.path());
    let open = || Installation::open(config(folder.path(), None)).unwrap();
    plant(&open(), 400);
    let file = folder.path().join("vault.key");
    let mut halfway = 0;
    for round in 0..KILLS {
        let before = open().vault.newest();
        let mut child = hangar(folder.path(), &["vault", "rotate"]).spawn().unwrap();
        while std::fs::read(&file).unwrap().len() == 32 && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_micros(200));
        }
        if round % 2 == 0 {
            // From the moment of the new key on, a step further each time.
            std::thread::sleep(Duration::from_millis(8 * round));
            child.kill().unwrap();
        } else {
            kill_between_batches(&open(), &mut child, &before);
        }
        child.wait().unwrap();
        let installation = open();
        let keys = open_all(&installation);
        assert!(keys.iter().all(|key| key.here) && keys.len() <= 2, "{keys:?}");
        let both = keys.len() == 2 && keys.iter().all(|key| !key.sealed.is_empty());
        halfway += u64::from(both);
        let unfinished = keys.iter().any(|key| key.id == before && !key.sealed.is_empty());
        let newest = installation.vault.newest();
        drop(installation);
        if unfinished {
            let done = report(&hangar(folder.path(), &["vault", "rotate", "--json"]).output().unwrap());
            assert_eq!((&done["resumed"], done["key"].as_str()), (&true.into(), Some(newest.as_str())));
        } else if keys.len() == 2 {
            // Killed before the old key was dropped: the next rotation does it.
            let done = report(&hangar(folder.path(), &["vault", "rotate", "--json"]).output().unwrap());
            assert_eq!(done["dropped"].as_array().unwrap().len(), 2);
        }
        let keys = open_all(&open());
        assert!(keys.len() == 1 && keys[0].id != before, "{keys:?}");
    }
    assert!(halfway > 0, "no kill fell between two batches");
    let keys = report(&hangar(folder.path(), &["vault", "keys", "--json"]).output().unwrap());
    assert_eq!((&keys[0]["seals"], &keys[0]["sealed"]["passkeys"]), (&true.into(), &400.into()));
    let output = hangar(folder.path(), &["vault", "rotate", "--keep"]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("Sealed anew in passkeys: 400\n") && said.contains("Kept the key "), "{said}");
}
