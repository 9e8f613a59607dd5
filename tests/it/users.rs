//! Settings, Users: the list of who belongs to an Organization.

use std::sync::{Arc, Mutex};

use diesel::RunQueryDsl;
use diesel::connection::{Connection, InstrumentationEvent};
use hangar::access::{Allowed, Factor, Member, Person, admit, can, operator};
use hangar::base::{AccountId, Outcome, PageRequest, RoleId, SignInId};
use hangar::db::{By, Conn, Lock};
use hangar::installation::Installation;
use hangar::orgs::users::{self, Change, Filter, Newcomer, Standing};
use hangar::people;

use crate::answer::Answer;
use crate::template::beginning;
use crate::world::{PEOPLE, Plan, World, email};

on_both!(people_are_found, long_lists_come_in_pages, who_may_only_look_is_told_who_may_more,);

pub const LIST: &str = "/orgs/acme/settings/users";

/// The id of somebody's account, as the template fixed it.
pub fn id_of(name: &str) -> String {
    let index = PEOPLE.iter().position(|person| *person == name).unwrap();
    format!("01990000-0000-7000-8000-000000000{:03}", 100 + index)
}

pub fn page_of(name: &str) -> String {
    format!("{LIST}/{}", id_of(name))
}

/// Runs statements beside the product, for what its verbs would refuse or do not do.
pub fn behind(world: &World, statements: &[String]) {
    let installation = world.installation();
    let run = |connection: &mut Conn| {
        for statement in statements {
            diesel::sql_query(statement.as_str()).execute(connection)?;
        }
        Ok(())
    };
    installation.directory.housekeeping(Lock::Subject("test"), run).unwrap();
}

/// Makes a role of acme's own.
pub fn make_role(world: &World, word: &str, permissions: &str) {
    behind(
        world,
        &[format!(
            "INSERT INTO roles (id, org_id, word, name, permissions, name_key, description, base)
             SELECT '{}', id, '{word}', '{}', '{permissions}', '{word}', '', '' FROM organizations WHERE slug = 'acme'",
            RoleId::fresh(),
            word.to_uppercase(),
        )],
    );
}

/// Makes somebody a member of acme in a role, by the operator's verbs.
pub fn put(world: &World, name: &str, role: &str) {
    let installation = world.installation();
    let proof = operators(&installation);
    let account = account(name);
    let there = installation.directory.change_now(proof.by(), Lock::Org(&proof.org().id), |c| {
        users::change(c, &proof, &account, &Change::Role(role.into()))
    });
    if there.is_err() {
        let add = |c: &mut Conn| {
            let account = people::account_by_email(c, &email(name))?.unwrap();
            users::add(c, &proof, &Newcomer { account, role: role.into(), at: beginning() })
        };
        installation.directory.change_now(proof.by(), Lock::Org(&proof.org().id), add).unwrap();
    }
}

pub fn account(name: &str) -> AccountId {
    AccountId::parse(&id_of(name)).unwrap()
}

fn operators(installation: &Installation) -> Allowed<can::ManageUsers> {
    installation.directory.read_now(|c| operator(c, "acme", beginning())).unwrap().allowed().unwrap()
}

/// Somebody who is signed in.
pub fn person(name: &str) -> Person {
    let by = By { account: Some(account(name)), actor: email(name), ..By::operator(None, beginning()) };
    Person {
        language: None,
        account: account(name),
        sign_in: SignInId::fresh(),
        email: email(name),
        name: name.into(),
        theme: "system".into(),
        operator: false,
        factor: Factor::None,
        view: None,
        by,
    }
}

/// The proof with which somebody comes to acme.
pub fn proof(installation: &Installation, name: &str) -> Outcome<Member> {
    installation.directory.read_now(|c| Ok(admit(c, &person(name), "acme")?.member))
}

/// The names in the list.
pub fn names(page: &Answer) -> Vec<String> {
    page.texts("tbody th a")
}

fn people_are_found(world: &World) {
    let ada = world.as_("ada");
    put(world, "ivo", "developer");
    behind(
        world,
        &[
            format!("UPDATE accounts SET second_factor = TRUE WHERE id = '{}'", id_of("dev")),
            format!("UPDATE memberships SET active = FALSE WHERE account_id = '{}'", id_of("agnes")),
            format!("UPDATE accounts SET active = FALSE WHERE id = '{}'", id_of("ivo")),
            format!(
                "UPDATE memberships SET sort_key = 'bea 50%_of \\ everything bea@example.com' WHERE account_id = '{}'",
                id_of("bea")
            ),
        ],
    );
    let page = ada.get(LIST).expect(200);
    assert_eq!(names(&page), ["Ada", "Agnes", "Bea", "Dev", "Ivo"]);
    let rows = page.texts("tbody tr");
    assert_eq!(rows[0], "Ada you ada@example.com Admin Active Off just now", "who looks is here");
    assert_eq!(rows[1], "Agnes agnes@example.com Agent Deactivated Off Not yet");
    assert_eq!(rows[3], "Dev dev@example.com Developer Active On Not yet");
    assert!(rows[4].contains("Account off"), "{}", rows[4]);
    let found = |query: &str| names(&ada.get(&format!("{LIST}?{query}")).expect(200));
    for (query, expected) in [
        ("q=dev", &["Dev"][..]),
        ("q=%20COM%20%20ag", &["Agnes"]),
        ("q=ag%20dev", &[]),
        ("q=%25", &["Bea"]),
        ("q=_", &["Bea"]),
        ("q=%5C", &["Bea"]),
        ("q=%01", &["Ada", "Agnes", "Bea", "Dev", "Ivo"]),
        ("role=developer", &["Bea", "Dev", "Ivo"]),
        ("role=nothing", &["Ada", "Agnes", "Bea", "Dev", "Ivo"]),
        ("state=active", &["Ada", "Bea", "Dev"]),
        ("state=deactivated", &["Agnes"]),
        ("state=off", &["Ivo"]),
        ("factor=yes", &["Dev"]),
        ("factor=no&role=developer&state=active", &["Bea"]),
        ("q=example&factor=no&state=deactivated&role=agent", &["Agnes"]),
    ] {
        assert_eq!(found(query), expected, "{query}");
    }
    ada.get(&format!("{LIST}?q=nobody")).expect(200).says("Nobody fits this search").says("Show everybody");
    let part = ada.get(&format!("{LIST}/_rows?q=dev&role=developer")).expect(200);
    assert_eq!(part.header("hx-replace-url"), format!("{LIST}?q=dev&role=developer"));
    assert!(!part.text().contains("<html") && names(&part) == ["Dev"]);
    // The page remembers the filter.
    let page = ada.get(&format!("{LIST}?q=e&role=developer&state=active&factor=no")).expect(200);
    let chosen = page.texts("form.tools option[selected]");
    assert_eq!(chosen, ["Developer", "Active", "Without second factor"]);
}

/// 130 people whose names are as long as names get.
fn long_lists_come_in_pages(world: &World) {
    let role =
        "(SELECT r.id FROM roles r JOIN organizations o ON o.id = r.org_id WHERE o.slug = 'acme' AND r.word = 'agent')";
    let org = "(SELECT id FROM organizations WHERE slug = 'acme')";
    let mut statements = Vec::new();
    for number in 0..130 {
        let id = AccountId::fresh();
        // Some have the same name, so that only the id tells them apart.
        let name = format!("Maximiliane Wolkenstein-Trostburg {:06}", number / 3);
        let address = format!("maximiliane.wolkenstein.{number:03}@example.com");
        statements.push(format!(
            "INSERT INTO accounts (id, email, email_key, name, password_hash, theme, operator, active, created_at)
             VALUES ('{id}', '{address}', '{address}', '{name}', '', 'system', FALSE, TRUE, '2026-01-02 03:04:05')"
        ));
        statements.push(format!(
            "INSERT INTO memberships (account_id, org_id, role_id, active, created_at, used_at, sort_key)
             VALUES ('{id}', {org}, {role}, TRUE, '2026-01-02 03:04:05', '2026-02-02 03:04:05', 'maximiliane {:06}')",
            number / 3
        ));
    }
    behind(world, &statements);
    let ada = world.as_("ada");
    let mut address = LIST.to_owned();
    let (mut seen, mut pages) = (Vec::new(), 0);
    let last = loop {
        let page = ada.get(&address).expect(200);
        assert!(page.body.len() < 60_000, "{address} has {} bytes", page.body.len());
        pages += 1;
        seen.extend(page.texts("tbody small"));
        match page.attribute("a[rel=next]", "href") {
            Some(next) => address = next,
            None => break address,
        }
    };
    assert_eq!(pages, 3);
    let mut once = seen.clone();
    once.sort();
    once.dedup();
    assert_eq!((seen.len(), once.len()), (135, 135), "each once");
    let mut back = ada.get(&last).expect(200);
    let mut again = back.texts("tbody small");
    while let Some(before) = back.attribute("a[rel=prev]", "href") {
        back = ada.get(&before).expect(200);
        again.splice(0..0, back.texts("tbody small"));
    }
    assert_eq!(again, seen, "the way back meets the same");
    // What follows a filter stays in it, and an odd cursor is the beginning.
    let page = ada.get(&format!("{LIST}?role=agent&q=maxi")).expect(200);
    let next = page.attribute("a[rel=next]", "href").unwrap();
    assert!(next.contains("q=maxi&role=agent&after="), "{next}");
    assert_eq!(names(&ada.get(&format!("{LIST}?after=x.00")).expect(200))[0], "Ada");
}

fn who_may_only_look_is_told_who_may_more(world: &World) {
    let dev = world.as_("dev");
    for path in [LIST.to_owned(), page_of("ada"), page_of("dev")] {
        let page = dev.get(&path).expect(200).says("You are Developer").says("Who may change it: Admin .");
        assert!(page.attribute("main form[method=post]:not(#rows)", "action").is_none(), "{path} has no form");
        assert!(page.texts("main button[name], main input[type=checkbox]").is_empty(), "{path} has no button");
    }
    for (path, field) in [
        (LIST.to_owned(), ("verb", "deactivate")),
        (format!("{}/role", page_of("dev")), ("role", "admin")),
        (format!("{}/activity", page_of("ada")), ("activity", "deactivated")),
        (format!("{}/removal", page_of("ada")), ("confirm", "ada@example.com")),
    ] {
        dev.post(&path, &[field]).expect(403).says("Admin may.");
    }
    world
        .as_("agnes")
        .get(LIST)
        .expect(403)
        .says("see who belongs to the Organization")
        .says("Admin and Developer may.");
    world.as_("ada").get(LIST).expect(200).says("Dev");
}

/// How SQLite answers the queries of `run`, step by step.
fn plans(c: &mut Conn, run: impl FnOnce(&mut Conn)) -> Vec<Vec<String>> {
    #[derive(diesel::QueryableByName)]
    struct Step {
        #[diesel(sql_type = diesel::sql_types::Text)]
        detail: String,
    }
    let asked = Arc::new(Mutex::new(Vec::new()));
    let noted = asked.clone();
    c.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            noted.lock().unwrap().push(query.to_string());
        }
    });
    run(c);
    c.set_instrumentation(|_: InstrumentationEvent<'_>| {});
    let asked = asked.lock().unwrap().clone();
    let plan = |query: String| {
        let query = query.split(" -- binds").next().unwrap().to_owned();
        let steps: Vec<Step> = diesel::sql_query(format!("EXPLAIN QUERY PLAN {query}")).load(c).unwrap();
        steps.into_iter().map(|step| step.detail).collect()
    };
    asked.into_iter().map(plan).collect()
}

/// One way through the index in the order of the page, whatever is asked for, however many there are.
#[test]
fn the_list_reads_no_more_than_its_page() {
    let world = Plan::sqlite().start();
    let installation = world.installation();
    let viewer: Allowed<can::ViewUsers> = proof(&installation, "ada").unwrap().allowed().unwrap();
    let cursor = hangar::base::Cursor { key: "m".into(), id: id_of("ada") }.word();
    let first = PageRequest { from: None, size: 50 };
    let after = PageRequest::from_words(Some(&cursor), None, 50);
    let before = PageRequest::from_words(None, Some(&cursor), 50);
    let plain = Filter::default();
    let standing = |standing| Filter { standing: Some(standing), ..Filter::default() };
    let (away, off) = (standing(Standing::Deactivated), standing(Standing::Closed));
    let found = Filter { search: "a b".into(), second_factor: Some(false), ..standing(Standing::Active) };
    let read = |c: &mut Conn| {
        let roles = users::roles(c, &viewer.org().id)?;
        let by_role = Filter { role: Some(roles[0].id.clone()), ..Filter::default() };
        for (filter, request, index) in [
            (&plain, &first, "by_name"),
            (&plain, &after, "by_name"),
            (&plain, &before, "by_name"),
            (&found, &after, "by_name"),
            (&off, &first, "by_name"),
            (&by_role, &first, "by_role"),
            (&by_role, &before, "by_role"),
            (&away, &first, "off"),
            (&away, &before, "off"),
        ] {
            let plans = plans(c, |c| drop(users::list(c, &viewer, &roles, filter, request).unwrap()));
            let [plan] = plans.as_slice() else { panic!("one query a page: {plans:?}") };
            let way = format!("SEARCH memberships USING INDEX memberships_{index} ");
            assert!(plan[0].starts_with(&way), "{filter:?}: {plan:?}");
            assert!(plan[1].starts_with("SEARCH accounts USING INDEX") && plan.len() == 2, "{plan:?}");
        }
        // Neither does it take longer to find that an Admin is left.
        let plans = plans(c, |c| hangar::orgs::keep_an_admin(c, &viewer.org().id).unwrap());
        assert!(
            plans[0][1].contains("memberships USING INDEX memberships_by_role (org_id=? AND role_id=?)"),
            "{plans:?}"
        );
        Ok(())
    };
    installation.directory.read_now(read).unwrap();
}
