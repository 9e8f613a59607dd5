//! An Organization always has an active Admin: on every path, and when two walk at the same moment.

use std::sync::Barrier;

use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use hangar::access::Member;
use hangar::base::{Outcome, Refusal};
use hangar::db::Lock;
use hangar::db::schema::{accounts, memberships, organizations, roles};
use hangar::installation::Installation;
use hangar::orgs::users::{self, Change};

use crate::answer::Answer;
use crate::browser::Browser;
use crate::users::{LIST, account, behind, id_of, page_of, person, proof, put};
use crate::world::{World, email};

on_both!(
    no_path_takes_the_last_admin,
    who_cannot_enter_does_not_count,
    two_admins_who_demote_each_other_leave_one,
    whatever_two_admins_do_at_once_one_stays,
    two_browsers_that_demote_each_other_leave_one,
);

/// How often two Admins demote each other at the same moment.
const ROUNDS: usize = 200;

const LEAVE: &str = "/account/memberships/acme/end";

/// Every path on which `browser` may try to take `name` the role or the way in.
fn tries(browser: &Browser, name: &str) -> Vec<Answer> {
    let page = page_of(name);
    let chosen = format!("u-{}", id_of(name));
    let mut tries = vec![
        browser.post(&format!("{page}/role"), &[("role", "agent")]),
        browser.post(&format!("{page}/activity"), &[("activity", "deactivated")]),
        browser.post(&format!("{page}/removal"), &[("confirm", &email(name))]),
        browser.post(LIST, &[(&chosen, "on"), ("verb", "role"), ("role", "developer")]),
        browser.post(LIST, &[(&chosen, "on"), ("verb", "deactivate")]),
    ];
    if name == "ada" {
        tries.push(browser.post(LEAVE, &[]));
    }
    tries
}

fn no_path_takes_the_last_admin(world: &World) {
    let ada = world.as_("ada");
    for refused in tries(&ada, "ada") {
        let refused = refused.expect(409);
        let next = refused.asked.contains("/users/") || refused.asked.contains("memberships");
        let way = refused.attribute(&format!("main a[href='{LIST}?state=active']"), "href");
        assert!(way.is_some() == next, "{} offers the next step", refused.asked);
        refused.says("Make somebody else an Admin first");
    }
    // It is said before anybody tries, and no form invites to it.
    let page = ada.get(&page_of("ada")).expect(200).says("You are the only active Admin of Acme");
    assert!(page.attribute("main form", "action").is_none(), "nothing to try");
    let page = world.as_("dev").get(&page_of("ada")).expect(200);
    page.says("Ada is the only active Admin of Acme");
    // Together with somebody else it is refused as well, and nothing of it stays.
    let chosen = ["ada", "dev"].map(|name| format!("u-{}", id_of(name)));
    let both = ada.post(LIST, &[(&chosen[0], "on"), (&chosen[1], "on"), ("verb", "deactivate")]).expect(409);
    both.says("Choose somebody below who is to be an Admin");
    world.as_("dev").get("/orgs/acme/apps").expect(200);
    for fact in ["role_changed", "deactivated", "removed", "left"] {
        let log = ada.get(&format!("/orgs/acme/settings/audit?kind=member.{fact}")).expect(200);
        assert!(log.texts("tbody tr").is_empty(), "what was refused did not happen");
    }
    // The step that is offered opens the way.
    ada.post(&format!("{}/role", page_of("dev")), &[("role", "admin")]).expect(303);
    assert!(!ada.get(&page_of("ada")).expect(200).seen().contains("only active Admin"));
    ada.post(LEAVE, &[]).leads_to("/account?done=left");
    let dev = world.as_("dev");
    for refused in tries(&dev, "dev") {
        refused.expect(409);
    }
}

fn who_cannot_enter_does_not_count(world: &World) {
    put(world, "dev", "admin");
    put(world, "bea", "admin");
    behind(
        world,
        &[
            format!("UPDATE memberships SET active = FALSE WHERE account_id = '{}'", id_of("dev")),
            format!("UPDATE accounts SET active = FALSE WHERE id = '{}'", id_of("bea")),
        ],
    );
    let ada = world.as_("ada");
    for refused in tries(&ada, "ada") {
        refused.expect(409);
    }
    // Of those two nobody is the last.
    ada.post(&format!("{}/role", page_of("bea")), &[("role", "agent")]).expect(303);
    ada.post(&format!("{}/removal", page_of("dev")), &[("confirm", "dev@example.com")]).expect(303);
    ada.get(&page_of("ada")).expect(200).says("You are the only active Admin of Acme");
}

/// What an Admin may do to another, or to themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blow {
    Demote,
    DemoteAmongMany,
    Deactivate,
    Remove,
    Leave,
}

const BLOWS: [Blow; 5] = [Blow::Demote, Blow::DemoteAmongMany, Blow::Deactivate, Blow::Remove, Blow::Leave];

/// The pair, both Admins of acme again as if nothing had happened.
fn again(installation: &Installation) {
    let reset = |c: &mut hangar::db::Conn| {
        let org: hangar::base::OrgId =
            organizations::table.filter(organizations::slug.eq("acme")).select(organizations::id).get_result(c)?;
        let admin: hangar::base::RoleId = roles::table
            .filter(roles::org_id.eq(&org))
            .filter(roles::word.eq("admin"))
            .select(roles::id)
            .get_result(c)?;
        for name in PAIR {
            diesel::delete(memberships::table.find((account(name), &org))).execute(c)?;
            diesel::insert_into(memberships::table)
                .values((
                    memberships::account_id.eq(account(name)),
                    memberships::org_id.eq(&org),
                    memberships::role_id.eq(&admin),
                    memberships::active.eq(true),
                    memberships::created_at.eq(crate::template::beginning()),
                    memberships::used_at.eq(crate::template::beginning()),
                    memberships::sort_key.eq(name),
                ))
                .execute(c)?;
        }
        Ok(())
    };
    installation.directory.housekeeping(Lock::Subject("again"), reset).unwrap();
}

/// How many active Admins acme has, asked without the product's own question.
fn admins(installation: &Installation) -> i64 {
    let count = |c: &mut hangar::db::Conn| {
        Ok(memberships::table
            .inner_join(roles::table)
            .inner_join(accounts::table)
            .inner_join(organizations::table)
            .filter(organizations::slug.eq("acme"))
            .filter(roles::word.eq("admin"))
            .filter(memberships::active.eq(true))
            .filter(accounts::active.eq(true))
            .count()
            .get_result(c)?)
    };
    installation.directory.read_now(count).unwrap()
}

const PAIR: [&str; 2] = ["ada", "bea"];

/// `member` does it, with the proof they came with.
fn strike(installation: &Installation, member: &Member, blow: Blow) -> Outcome<()> {
    let name = PAIR.into_iter().find(|name| member.person().unwrap().email == email(name)).unwrap();
    let other = PAIR.into_iter().find(|other| *other != name).unwrap();
    let allowed = member.allowed().unwrap();
    let (by, lock) = (member.by(), Lock::Org(&member.org().id));
    let directory = &installation.directory;
    let agent = Change::Role("agent".into());
    match blow {
        Blow::Demote => {
            directory.change_now(by, lock, |c| users::change(c, &allowed, &account(other), &agent)).map(drop)
        }
        Blow::DemoteAmongMany => {
            let many = [account("agnes"), account(other), account("dev")];
            directory.change_now(by, lock, |c| users::change_many(c, &allowed, &many, &agent)).map(drop)
        }
        Blow::Deactivate => {
            let change = Change::Deactivate;
            directory.change_now(by, lock, |c| users::change(c, &allowed, &account(other), &change)).map(drop)
        }
        Blow::Remove => {
            directory.change_now(by, lock, |c| users::remove(c, &allowed, &account(other), &email(other))).map(drop)
        }
        Blow::Leave => directory.change_now(by, lock, |c| users::leave(c, &person(name), &member.org().id)),
    }
}

/// Both strike at the same moment, from two processes as it were; gives what each got.
fn round(houses: &[Installation; 2], blows: [Blow; 2]) -> [Outcome<()>; 2] {
    again(&houses[0]);
    let proofs = [0, 1].map(|side| proof(&houses[side], PAIR[side]).unwrap());
    let together = Barrier::new(2);
    std::thread::scope(|scope| {
        let sides = [0, 1].map(|side| {
            let (house, member, blow, together) = (&houses[side], &proofs[side], blows[side], &together);
            scope.spawn(move || {
                together.wait();
                strike(house, member, blow)
            })
        });
        sides.map(|side| side.join().unwrap())
    })
}

fn is_refusal(outcome: &Outcome<()>) -> bool {
    matches!(outcome, Err(Refusal::Conflict(_) | Refusal::NotFound | Refusal::Forbidden { .. }))
}

fn two_admins_who_demote_each_other_leave_one(world: &World) {
    let houses = [world.installation(), world.installation()];
    let mut won = [0, 0];
    for number in 0..ROUNDS {
        let outcomes = round(&houses, [Blow::Demote; 2]);
        assert_eq!(admins(&houses[0]), 1, "round {number}: {outcomes:?}");
        let winner = outcomes.iter().position(Result::is_ok).unwrap();
        assert!(is_refusal(&outcomes[1 - winner]), "round {number}: {outcomes:?}");
        won[winner] += 1;
    }
    assert_eq!(won[0] + won[1], ROUNDS);
}

fn whatever_two_admins_do_at_once_one_stays(world: &World) {
    let houses = [world.installation(), world.installation()];
    for one in BLOWS {
        for other in BLOWS {
            for number in 0..3 {
                let outcomes = round(&houses, [one, other]);
                let said = format!("{one:?} and {other:?}, round {number}: {outcomes:?}");
                assert_eq!(admins(&houses[0]), 1, "{said}");
                let done = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
                // Who was demoted may still leave; everything else takes one of the two.
                let both = [one, other].contains(&Blow::Leave) && one != other;
                assert!(done == 1 || (done == 2 && both), "{said}");
                assert!(outcomes.iter().all(|outcome| outcome.is_ok() || is_refusal(outcome)), "{said}");
            }
        }
    }
}

fn two_browsers_that_demote_each_other_leave_one(world: &World) {
    let installation = world.installation();
    let mut browsers = PAIR.map(|name| world.as_(name));
    for number in 0..15 {
        again(&installation);
        let together = Barrier::new(2);
        let mut statuses: Vec<u16> = std::thread::scope(|scope| {
            let posts = browsers.iter_mut().zip(PAIR.into_iter().rev()).map(|(browser, other)| {
                let together = &together;
                scope.spawn(move || {
                    together.wait();
                    browser.post(&format!("{}/role", page_of(other)), &[("role", "agent")]).status
                })
            });
            posts.collect::<Vec<_>>().into_iter().map(|post| post.join().unwrap()).collect()
        });
        assert_eq!(admins(&installation), 1, "round {number}: {statuses:?}");
        statuses.sort_unstable();
        assert!(statuses[0] == 303 && [403, 404, 409].contains(&statuses[1]), "round {number}: {statuses:?}");
    }
}
