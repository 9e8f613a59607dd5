//! Who may change what about whom: within one Organization, and across the border between two.

use hangar::access::{Allowed, BuiltIn, Permissions, can};
use hangar::audit::Event;
use hangar::base::{Outcome, Refusal};
use hangar::db::{Conn, Lock};
use hangar::orgs::users::{self, Change, Newcomer};
use hangar::people;

use crate::answer::selector;
use crate::template::beginning;
use crate::users::{LIST, account, behind, id_of, make_role, page_of, proof, put};
use crate::world::{World, email};

on_both!(
    nobody_reaches_above_themselves,
    a_role_goes_only_to_those_within_reach,
    who_manages_elsewhere_changes_nothing_here,
    what_a_request_says_of_another_organization_is_not_heard,
    a_proof_that_has_gone_stale_changes_nothing,
);

/// CVE-2026-22640, CVE-2026-55077: an administrator of people removed or took over one who may more.
fn nobody_reaches_above_themselves(world: &World) {
    make_role(world, "warden", "apps.view users.view users.manage");
    make_role(world, "guest", "apps.view");
    put(world, "bea", "warden");
    put(world, "ivo", "guest");
    let bea = world.as_("bea");
    let page = bea.get(&page_of("ada")).expect(200);
    let page = page.says("The role Admin allows more than yours").says("Who may: Admin .");
    assert!(page.attribute("main form", "action").is_none());
    let list = bea.get(LIST).expect(200);
    let choices = list.page().select(&selector(".choice input")).count();
    assert_eq!(choices, 2, "the guest and herself; an Agent may see roles, which she may not");
    assert_eq!(list.texts("#give option"), ["GUEST", "WARDEN"]);
    for name in ["ada", "dev", "agnes"] {
        for (noun, field) in [
            ("role", ("role", "guest")),
            ("activity", ("activity", "deactivated")),
            ("removal", ("confirm", email(name).as_str())),
        ] {
            let refused = bea.post(&format!("{}/{noun}", page_of(name)), &[field]).expect(403);
            refused.says("may not change people whose role allows more than yours. Admin may.");
        }
        let field = format!("u-{}", id_of(name));
        for verb in ["role", "deactivate", "reactivate"] {
            let ivo = format!("u-{}", id_of("ivo"));
            let fields = [(ivo.as_str(), "on"), (&field, "on"), ("verb", verb), ("role", "guest")];
            bea.post(LIST, &fields).expect(403).says("Admin may.");
        }
    }
    for target in ["ivo", "bea"] {
        for role in ["agent", "developer", "admin"] {
            let refused = bea.post(&format!("{}/role", page_of(target)), &[("role", role)]).expect(403);
            refused.says("may not give a role that allows more than yours. Admin may.");
        }
    }
    // What is within reach goes.
    bea.post(&format!("{}/role", page_of("ivo")), &[("role", "warden")]).expect(303);
    bea.post(&format!("{}/activity", page_of("ivo")), &[("activity", "deactivated")]).expect(303);
    let ada = world.as_("ada");
    let roles = ada.get(LIST).expect(200).texts("td[data-label=Role]");
    assert_eq!(roles, ["Admin", "Agent", "WARDEN", "Developer", "WARDEN"]);
}

/// Every role of three kinds against every other, on the verb itself, against the rule in three lines.
fn a_role_goes_only_to_those_within_reach(world: &World) {
    let words = [
        ("none", ""),
        ("manager", "users.view users.manage"),
        ("builder", "users.view users.manage apps.view studio.open apps.edit"),
        ("publisher", "users.view users.manage apps.view studio.open apps.publish@development,qa"),
        ("releaser", "users.view users.manage apps.view studio.open apps.publish"),
        ("stranger", "apps.view apps.delete audit.view"),
    ];
    for (word, permissions) in words {
        make_role(world, word, permissions);
    }
    let built_in = BuiltIn::ALL.map(|role| (role.word, role.permissions()));
    let roles: Vec<(&str, Permissions)> =
        words.iter().map(|(word, stored)| (*word, Permissions::parse(stored))).chain(built_in).collect();
    let installation = world.installation();
    let (mut given, mut refused) = (0, 0);
    for (actor, held) in &roles {
        put(world, "bea", actor);
        let Some(bea) = proof(&installation, "bea").unwrap().allowed::<can::ManageUsers>() else { continue };
        for (target, theirs) in &roles {
            put(world, "ivo", target);
            for (role, wanted) in &roles {
                let change = Change::Role((*role).to_owned());
                // Never committed, so that the next starts where this one did.
                let mut done = None;
                let tried = installation.directory.change_now(bea.by(), Lock::Org(&bea.org().id), |c| {
                    done = Some(users::change(c, &bea, &account("ivo"), &change)?);
                    Err::<((), Vec<Event>), _>(Refusal::Busy)
                });
                let may = theirs.within(*held) && wanted.within(*held);
                assert_eq!(done.is_some(), may, "{actor} makes a {target} a {role}");
                assert!(matches!((tried, may), (Err(Refusal::Busy), true) | (Err(Refusal::Forbidden { .. }), false)));
                if may { given += 1 } else { refused += 1 }
            }
        }
    }
    assert!(given > 50 && refused > 200, "{given} were given, {refused} refused");
}

/// CVE-2021-41244: who manages one Organization changed roles in others.
fn who_manages_elsewhere_changes_nothing_here(world: &World) {
    let una = world.as_("una");
    let role = format!("/orgs/umbra/settings/users/{}/role", id_of("dev"));
    una.post(&role, &[("role", "agent")]).expect(404);
    una.post(&format!("{}/role", page_of("dev")), &[("role", "agent")]).expect(404);
    una.get(&page_of("dev")).expect(404);
    una.get(LIST).expect(404);
    // Ivo is Admin of globex and Developer of acme; Bea belongs to both.
    let ivo = world.as_("ivo");
    ivo.post(&format!("{}/role", page_of("bea")), &[("role", "agent")]).expect(403);
    let there = format!("/orgs/globex/settings/users/{}", id_of("bea"));
    ivo.post(&format!("{there}/role"), &[("role", "developer")]).expect(303);
    ivo.post(&format!("{there}/activity"), &[("activity", "deactivated")]).expect(303);
    let bea = world.as_("bea");
    bea.get("/orgs/globex/apps").expect(404);
    bea.get("/orgs/acme/apps").expect(200);
    ivo.post(&format!("{there}/removal"), &[("confirm", "bea@example.com")]).expect(303);
    bea.get("/orgs/acme/apps").expect(200);
    let ada = world.as_("ada");
    assert_eq!(ada.get(LIST).expect(200).texts("td[data-label=Role]")[2], "Developer");
    assert!(ada.get("/orgs/acme/settings/audit?kind=member.role_changed").expect(200).texts("tbody tr").is_empty());
}

/// CVE-2025-24365: the check took the Organization from one place, the handler from another.
fn what_a_request_says_of_another_organization_is_not_heard(world: &World) {
    let ada = world.as_("ada");
    let umbra = "org=umbra&org_id=umbra&slug=umbra";
    let fields = [("org", "umbra"), ("org_id", "umbra"), ("role", "agent"), ("activity", "deactivated")];
    let account = id_of("una");
    for noun in ["role", "activity"] {
        let path = format!("{LIST}/{account}/{noun}?{umbra}");
        ada.ask("POST", &path).fields(&fields).header("x-org", "umbra").send().expect(404);
    }
    let removal = format!("{LIST}/{account}/removal?{umbra}");
    ada.post(&removal, &[("org", "umbra"), ("confirm", "una@example.com")]).expect(404);
    let field = format!("u-{account}");
    ada.post(&format!("{LIST}?{umbra}"), &[("org", "umbra"), (&field, "on"), ("verb", "deactivate")]).expect(409);
    ada.post(&format!("/account/memberships/umbra/end?{umbra}"), &[("org", "umbra")]).expect(404);
    ada.post("/account/memberships/umbra/end?org=acme", &[("org", "acme")]).expect(404);
    ada.post(&format!("{}/role?org=umbra", page_of("dev")), &[("org", "umbra"), ("role", "agent")]).expect(303);
    let una = world.as_("una");
    let list = una.get("/orgs/umbra/settings/users").expect(200);
    assert_eq!(list.texts("tbody tr").len(), 1);
    list.says("Una").says("Admin").says("Active");
    ada.get(&page_of("dev")).expect(200).says("Agent");
}

fn a_proof_that_has_gone_stale_changes_nothing(world: &World) {
    put(world, "bea", "admin");
    let installation = world.installation();
    let bea: Allowed<can::ManageUsers> = proof(&installation, "bea").unwrap().allowed().unwrap();
    let tried = || {
        let try_one = |verb: &dyn Fn(&mut Conn) -> Outcome<()>| {
            installation
                .directory
                .change_now(bea.by(), Lock::Org(&bea.org().id), |c| Ok((verb(c)?, Vec::<Event>::new())))
        };
        let newcomer = |c: &mut Conn| Newcomer {
            account: people::account_by_email(c, &email("olga")).unwrap().unwrap(),
            role: "agent".into(),
            at: beginning(),
        };
        vec![
            try_one(&|c| users::change(c, &bea, &account("dev"), &Change::Deactivate).map(drop)),
            try_one(&|c| users::change(c, &bea, &account("bea"), &Change::Role("admin".into())).map(drop)),
            try_one(&|c| users::change_many(c, &bea, &[account("dev")], &Change::Deactivate).map(drop)),
            try_one(&|c| users::remove(c, &bea, &account("dev"), "dev@example.com").map(drop)),
            try_one(&|c| {
                let newcomer = newcomer(c);
                users::add(c, &bea, &newcomer).map(drop)
            }),
        ]
    };
    put(world, "bea", "developer");
    for outcome in tried() {
        assert!(
            matches!(&outcome, Err(Refusal::Conflict(said)) if said.to_string().contains("Your own role")),
            "{outcome:?}"
        );
    }
    behind(world, &[format!("UPDATE memberships SET active = FALSE WHERE account_id = '{}'", id_of("bea"))]);
    put(world, "bea", "admin");
    for outcome in tried() {
        assert!(matches!(outcome, Err(Refusal::NotFound)), "{outcome:?}");
    }
    let ada = world.as_("ada");
    assert_eq!(ada.get(LIST).expect(200).texts("td[data-label=State]")[3], "Active", "dev is who he was");
    ada.get(LIST).expect(200).says("Dev");
}
