//! The datastores of an Organization, and how they come to be.

use hangar::access::{Permission, Permissions, operator};
use hangar::base::{Environment, OrgId, Outcome, Region};
use hangar::db::schema::{datastores, roles};
use hangar::db::{By, Conn, Lock};
use hangar::installation::Installation;
use hangar::orgs::{self, NewOrg};
use hangar::resources;

use diesel::prelude::*;

use crate::answer::Answer;
use crate::template::beginning;
use crate::world::World;

on_both!(
    every_organization_has_one_for_each_environment,
    an_agent_learns_who_may_see_them,
    a_narrowed_role_sees_what_it_reaches_and_who_sees_the_rest,
    what_a_crash_left_out_is_made_at_the_next_start,
    they_are_in_the_cell_of_their_region_alone,
    an_organization_of_the_set_up_page_is_whole(empty),
);

const PAGE: &str = "/orgs/acme/datastores";

fn names(answer: &Answer) -> Vec<String> {
    answer.texts("td[data-label=Environment]")
}

fn every_organization_has_one_for_each_environment(world: &World) {
    let ada = world.as_("ada");
    let page = ada.get(PAGE).expect(200).says("Tables appear here once an app that has App Objects is published");
    assert_eq!(names(&page), ["Development", "QA", "Production"]);
    assert_eq!(page.attribute(".state[data-env]", "data-env").as_deref(), Some("development"), "places have colours");
    assert_eq!(page.attribute("tbody time", "datetime").as_deref(), Some("2026-01-02T03:04:05.678901Z"));
    assert_eq!(page.attribute("#nav [aria-current]", "href").as_deref(), Some(PAGE));
    assert!(!page.seen().contains("not shown"), "an Admin reaches all of them");
    assert_eq!(names(&world.as_("dev").get(PAGE).expect(200)).len(), 3);
    let log = ada.get("/orgs/acme/settings/audit?kind=datastore.created").expect(200);
    assert_eq!(log.texts("tbody td[data-label=What]").len(), 3, "each is on record, once");
    assert_eq!(log.texts("tbody td[data-label=Who]")[0], "operator");
    // A switch keeps the section.
    let panel = world.as_("ivo").get(&format!("/orgs/acme/_switcher?at={PAGE}")).expect(200);
    assert_eq!(panel.attribute(".others a", "href").as_deref(), Some("/orgs/globex/datastores"));
}

fn an_agent_learns_who_may_see_them(world: &World) {
    world.as_("agnes").get(PAGE).expect(403).says("may not see the datastores. Admin and Developer may.");
    world.as_("gus").get(PAGE).expect(404);
    world.as_("opal").get(PAGE).expect(404);
    world.visitor().get(PAGE).expect(401);
}

/// Lets the Developers of acme see the datastores in `environments` only. Roles that come with the program say what
/// the program says, so theirs becomes one of acme's own.
fn narrow(installation: &Installation, environments: &[Environment]) {
    let role = |set: Permissions, environment: &Environment| set.with_in(Permission::ViewDatastores, *environment);
    let words = environments.iter().fold(Permissions::NONE, role).words();
    let org = acme(installation);
    let change = |connection: &mut Conn| -> Outcome<()> {
        let developers = roles::table.filter(roles::org_id.eq(&org)).filter(roles::word.eq("developer"));
        let values = (roles::word.eq("narrow"), roles::name.eq("Narrow"), roles::permissions.eq(&words));
        assert_eq!(diesel::update(developers).set(values).execute(connection)?, 1);
        Ok(())
    };
    installation.directory.housekeeping(Lock::Org(&org), change).unwrap();
}

fn acme(installation: &Installation) -> OrgId {
    installation.directory.read_now(|c| operator(c, "acme", beginning())).unwrap().org().id.clone()
}

fn a_narrowed_role_sees_what_it_reaches_and_who_sees_the_rest(world: &World) {
    narrow(&world.installation(), &[Environment::Development]);
    let page = world.as_("dev").get(PAGE).expect(200);
    assert_eq!(names(&page), ["Development"]);
    let page =
        page.says("The QA datastore is not shown: your role, Narrow, does not reach QA. Who may see it: Admin .");
    let page = page.says("The Production datastore is not shown");
    assert!(!page.seen().contains("The Development datastore is not shown"));
    assert_eq!(names(&world.as_("ada").get(PAGE).expect(200)).len(), 3);
}

/// What a crash between directory and cell leaves: an Organization without anything in its cell.
fn half_made(installation: &Installation, slug: &str) -> OrgId {
    let at = beginning();
    let new = NewOrg { name: slug.into(), slug: slug.into(), region: Region::Eu };
    let make = |connection: &mut Conn| orgs::create(connection, &new, at);
    installation.directory.change_now(&By::operator(None, at), Lock::Subject(slug), make).unwrap().id
}

fn count(installation: &Installation, region: Region, org: &OrgId) -> i64 {
    let cell = installation.cell(region);
    let rows = datastores::table.filter(datastores::org_id.eq(org)).count();
    cell.db.read_now(|connection| Ok(rows.get_result(connection)?)).unwrap()
}

fn what_a_crash_left_out_is_made_at_the_next_start(world: &World) {
    let installation = world.installation();
    let org = half_made(&installation, "half");
    assert_eq!(count(&installation, Region::Eu, &org), 0);
    // One of three was there already.
    let acme = acme(&installation);
    let one = datastores::table.filter(datastores::org_id.eq(&acme)).filter(datastores::environment.eq("qa"));
    let lose = |connection: &mut Conn| Ok(diesel::delete(one).execute(connection)?);
    assert_eq!(installation.cell(Region::Eu).db.housekeeping(Lock::Org(&acme), lose).unwrap(), 1);

    let server = hangar::serve::server(world.installation(), beginning()).unwrap();
    drop(server);
    assert_eq!(count(&installation, Region::Eu, &org), 3);
    assert_eq!(count(&installation, Region::Eu, &acme), 3);
    assert_eq!(resources::make_whole(&installation, beginning()).unwrap(), 0, "there is nothing left to do");
    let by = By::operator(None, beginning());
    resources::provision(installation.cell(Region::Eu), &org, &by).unwrap();
    assert_eq!(count(&installation, Region::Eu, &org), 3, "twice is once");
    assert_eq!(names(&world.as_("ada").get(PAGE).expect(200)), ["Development", "QA", "Production"]);
    let log = world.as_("ada").get("/orgs/acme/settings/audit?kind=datastore.created").expect(200);
    assert_eq!(log.texts("tbody td[data-label=What]").len(), 4, "the one that was lost is on record again");
}

fn they_are_in_the_cell_of_their_region_alone(world: &World) {
    let installation = world.installation();
    for (slug, region) in [("acme", Region::Eu), ("globex", Region::Us), ("pacific", Region::Ap)] {
        let org = installation.directory.read_now(|c| operator(c, slug, beginning())).unwrap().org().id.clone();
        for place in Region::ALL {
            assert_eq!(count(&installation, place, &org), if place == region { 3 } else { 0 }, "{slug} in {place:?}");
        }
    }
}

fn an_organization_of_the_set_up_page_is_whole(world: &World) {
    let link = format!("/set-up/{}", world.set_up.as_ref().unwrap());
    let email = "ops@example.com";
    let visitor = world.visitor();
    let fields = [("email", email), ("password", crate::world::PASSWORD), ("name", "First"), ("slug", "first")];
    visitor.post(&link, &[&fields[..], &[("region", "ap")]].concat()).leads_to("/sign-in");
    visitor.post("/sign-in", &fields[..2]).expect(303);
    let page = visitor.get("/orgs/first/datastores").expect(200).says("Asia Pacific");
    assert_eq!(names(&page), ["Development", "QA", "Production"]);
    let log = visitor.get("/orgs/first/settings/audit?kind=datastore.created").expect(200);
    assert_eq!(log.texts("tbody td[data-label=Who]")[0], format!("{email} from 127.0.0.1"));
}
