//! What the apps of an Organization use: making it, changing it, switching it, where it is used, and deleting it.

use diesel::prelude::*;
use hangar::access::{Permission, Permissions, operator};
use hangar::base::{Environment, Region, ResourceId};
use hangar::db::Lock;
use hangar::db::schema::{deployment_bindings, deployments, resources as r, roles};

use crate::answer::Answer;
use crate::browser::Browser;
use crate::deploy::bind_anyhow;
use crate::template::beginning;
use crate::world::World;

on_both!(
    every_kind_is_made_shown_and_found_in_its_list,
    what_is_wrong_is_said_at_its_field_and_nothing_is_lost,
    sending_a_form_twice_makes_one,
    somebody_elses_change_is_not_overwritten,
    switching_takes_effect_and_is_on_record_once,
    what_is_used_stays_and_says_where,
    what_an_ended_deployment_used_can_go,
    what_is_there_from_the_beginning_stays,
    a_narrowed_role_makes_and_changes_only_what_it_reaches,
    people_without_the_permission_are_told_who_has_it,
    another_organizations_resources_are_nothing,
    a_key_is_never_shown_again,
    a_host_belongs_to_one_organization_of_the_installation,
    the_way_back_is_kept_and_leads_nowhere_else,
);

/// Fields and what is typed into them.
type Typed<'a> = &'a [(&'a str, &'a str)];

const LIST: &str = "/orgs/acme/resources";

/// Sends the form of `kind` with these fields.
pub fn make(browser: &Browser, kind: &str, fields: &[(&str, &str)]) -> Answer {
    let all = [&[("kind", kind), ("environment", "development")], fields].concat();
    browser.post(LIST, &all)
}

/// Makes a resource and gives its path.
#[track_caller]
pub fn made(browser: &Browser, kind: &str, fields: &[(&str, &str)]) -> String {
    let answer = make(browser, kind, fields).expect(303);
    answer.header("location").split('?').next().unwrap().to_owned()
}

/// The path of the Default URLs of Development.
fn default_urls(browser: &Browser) -> String {
    browser.get(&format!("{LIST}?kind=web")).expect(200).attribute("tbody th a", "href").unwrap()
}

fn id(path: &str) -> &str {
    path.rsplit('/').next().unwrap()
}

const METADATA: &str = r#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example/it">
 <IDPSSODescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/>
 </IDPSSODescriptor></EntityDescriptor>"#;

fn every_kind_is_made_shown_and_found_in_its_list(world: &World) {
    let dev = world.as_("dev");
    let page = dev.get(&format!("{LIST}/new")).expect(200).says("What do you want to add?");
    assert_eq!(page.texts(".card-choice strong").len(), 7);
    let parent = default_urls(&dev);
    let parent = id(&parent);
    let made_of: [(&str, &str, Typed<'_>, &str); 7] = [
        ("phone_number", "numbers", &[("number", "+49 (30) 901820"), ("send_text", "on")], "+49 30 901820"),
        ("url_domain", "web", &[("host", "Forms.Acme.example.")], "forms.acme.example"),
        ("url_route", "web", &[("parent", parent), ("key", "claims-2026")], "/c/claims-2026"),
        ("email_domain", "mail", &[("domain", "acme.example"), ("mailbox", "hostmaster")], "hostmaster@acme.example"),
        ("email_address", "mail", &[("address", "claims@acme.example")], "claims@acme.example"),
        ("identity_provider", "keys", &[("metadata", METADATA)], "https://idp.example/sso"),
        ("key", "keys", &[("origin", "made")], "32 bytes"),
    ];
    for (kind, group, fields, shown) in made_of {
        let form = dev.get(&format!("{LIST}/new?kind={kind}")).expect(200);
        assert_eq!(form.texts("select[name=environment] option"), ["Development", "QA", "Production"], "{kind}");
        let name = format!("My {kind}");
        let path = made(&dev, kind, &[&[("name", name.as_str())], fields].concat());
        let page = dev.get(&path).expect(200).says(&name).says(shown).says("European Union").says("No app uses it");
        assert_eq!(page.attribute(".lead .state", "data-env").as_deref(), Some("development"), "{kind}");
        for (list, there) in [("", true), (group, true), (if group == "web" { "mail" } else { "web" }, false)] {
            let found = dev.get(&format!("{LIST}?kind={list}")).expect(200).seen().contains(&name);
            assert_eq!(found, there, "{kind} in {list:?}");
        }
    }
    dev.get(&format!("{LIST}?kind=keys")).expect(200).says("Not in use");
    let log = world.as_("ada").get("/orgs/acme/settings/audit?kind=resource.created").expect(200);
    assert!(log.seen().contains("My email_domain") && log.texts("tbody td[data-label=What]").len() >= 7);
    world.as_("ada").get("/orgs/acme/_find?q=resou").expect(200).says("Resources");
}

fn what_is_wrong_is_said_at_its_field_and_nothing_is_lost(world: &World) {
    let dev = world.as_("dev");
    let hostile = "<script>alert('x')</script>\"";
    for (kind, fields, field, said) in [
        (
            "phone_number",
            vec![("name", "N"), ("number", "030 901820"), ("send_text", "on")],
            "number",
            "no phone number",
        ),
        ("phone_number", vec![("name", "N"), ("number", "+49 1"), ("send_text", "on")], "number", "no phone number"),
        ("phone_number", vec![("name", "N"), ("number", "+4930901820")], "capabilities", "at least one"),
        ("phone_number", vec![("name", ""), ("number", "+4930901820"), ("send_text", "on")], "name", "missing"),
        ("url_domain", vec![("name", "N"), ("host", "*.acme.example")], "host", "wildcard"),
        ("url_domain", vec![("name", "N"), ("host", hostile)], "host", "name alone"),
        ("url_route", vec![("name", "N"), ("parent", "x"), ("key", "ok")], "parent", "in Development too"),
        ("email_domain", vec![("name", "N"), ("domain", "acme.example"), ("mailbox", "ceo")], "mailbox", "who gets"),
        ("email_address", vec![("name", "N"), ("address", hostile)], "address", "address"),
        ("identity_provider", vec![("name", "N"), ("metadata", "<a/>")], "metadata", "EntityDescriptor"),
        ("identity_provider", vec![("name", "N"), ("metadata", "<!DOCTYPE a><a/>")], "metadata", "DOCTYPE"),
        ("key", vec![("name", "N"), ("origin", "typed"), ("value", "short")], "value", "base 64"),
        ("key", vec![("name", "N")], "origin", "where the key comes from"),
    ] {
        let answer = make(&dev, kind, &fields).expect(422);
        let error = answer.texts(&format!("#{field}-error")).concat();
        assert!(error.contains(said), "{kind} {fields:?}: {error:?}\n{}", answer.seen());
        assert!(!answer.text().contains("<script>alert"), "{kind}");
        let name = answer.attribute("input[name=name]", "value").unwrap();
        assert_eq!(name, fields.iter().find(|(name, _)| *name == "name").unwrap().1, "what was typed is kept");
    }
    make(&dev, "phone_number", &[("name", hostile), ("number", "+4930901820"), ("send_text", "on")]).expect(303);
    assert!(!dev.get(LIST).expect(200).text().contains("<script>alert"));
    dev.post(LIST, &[("kind", "notifier"), ("name", "N")]).expect(422);
    dev.post(LIST, &[("kind", "connected_account"), ("name", "N")]).expect(422);
    dev.post(LIST, &[("kind", "key"), ("name", "N"), ("environment", "moon")])
        .expect(422)
        .says("Choose an environment");
    let twice = dev.ask("POST", LIST).body("application/x-www-form-urlencoded", "kind=key&name=a&name=b").send();
    twice.expect(422).says("came twice");
}

fn sending_a_form_twice_makes_one(world: &World) {
    let dev = world.as_("dev");
    let fields = [("name", "Line"), ("number", "+4930901820"), ("receive_voice", "on")];
    make(&dev, "phone_number", &fields).expect(303);
    make(&dev, "phone_number", &fields).expect(422).says("There is one called Line in Development already");
    let all = dev.get(LIST).expect(200).texts("tbody th a");
    assert_eq!(all.iter().filter(|name| *name == "Line").count(), 1);
    // Elsewhere it is another one.
    dev.post(LIST, &[&fields[..], &[("kind", "phone_number"), ("environment", "qa")]].concat()).expect(303);
}

fn somebody_elses_change_is_not_overwritten(world: &World) {
    let (dev, ada) = (world.as_("dev"), world.as_("ada"));
    let path = made(&dev, "phone_number", &[("name", "Line"), ("number", "+4930901820"), ("send_text", "on")]);
    let (mine, hers) = (dev.get(&path), ada.get(&path));
    ada.form(&hers, &path).fill("name", "Hers").send().leads_to(&format!("{path}?done=saved"));
    let stale = dev.form(&mine, &path).fill("name", "Mine").send().expect(409);
    assert!(stale.seen().contains("ada@example.com has changed Hers meanwhile"), "{}", stale.seen());
    assert_eq!(stale.attribute("input[name=name]", "value").as_deref(), Some("Mine"), "what was typed is kept");
    dev.get(&path).says("Hers");
    dev.form(&stale, &path).send().expect(303);
    dev.get(&path).says("Mine");
    // Ticks are what they are now.
    let page = dev.get(&path);
    assert_eq!(page.attribute("input[name=send_text]", "checked").as_deref(), Some(""));
    let wrong = dev.post(&path, &[("name", "Mine"), ("revision", "3")]).expect(422);
    assert!(wrong.texts("#capabilities-error").concat().contains("at least one"));
}

fn switching_takes_effect_and_is_on_record_once(world: &World) {
    let (dev, ada) = (world.as_("dev"), world.as_("ada"));
    let path = made(&dev, "key", &[("name", "Cipher"), ("origin", "made")]);
    let switch = format!("{path}/activity");
    for _ in 0..2 {
        dev.post(&switch, &[("to", "off")]).leads_to(&format!("{path}?done=off"));
    }
    dev.get(&path).says("Switch on");
    dev.post(&switch, &[("to", "sideways")]).expect(422);
    let log = ada.get("/orgs/acme/settings/audit?kind=resource.switched_off").expect(200);
    assert_eq!(log.texts("tbody td[data-label=What]").len(), 1);
    dev.post(&switch, &[("to", "on")]).follow(&dev).says("Cipher is on");
}

/// Uses the resource of `path` in a deployment of acme's app that is in `state`.
fn use_it(world: &World, path: &str, state: &str) {
    let installation = world.installation();
    let at = beginning();
    let org = installation.directory.read_now(|c| operator(c, "acme", at)).unwrap().org().id.clone();
    let resource = id(path).to_owned();
    let plant = |connection: &mut hangar::db::Conn| {
        use hangar::db::schema::{apps, trees};
        let app: String = apps::table.filter(apps::slug.eq("claims")).select(apps::id).get_result(connection)?;
        let tree: String = trees::table.filter(trees::org_id.eq(&org)).select(trees::hash).first(connection)?;
        let deployment = "01990000-0000-7000-8000-000000000999";
        diesel::insert_into(deployments::table)
            .values((
                (deployments::id.eq(deployment), deployments::org_id.eq(&org), deployments::app_id.eq(&app)),
                (deployments::environment.eq("development"), deployments::number.eq(7), deployments::version.eq(1)),
                (deployments::profile_id.eq("p"), deployments::profile.eq("Development"), deployments::tree.eq(tree)),
                (deployments::manner.eq("published"), deployments::state.eq(state), deployments::note.eq("")),
                (deployments::actor.eq("ada"), deployments::approver.eq(""), deployments::at.eq(at)),
            ))
            .execute(connection)?;
        diesel::insert_into(deployment_bindings::table)
            .values((
                (deployment_bindings::org_id.eq(&org), deployment_bindings::deployment_id.eq(deployment)),
                (deployment_bindings::slot_id.eq("s"), deployment_bindings::name.eq("support-line")),
                deployment_bindings::resource_id.eq(&resource),
            ))
            .execute(connection)?;
        Ok(())
    };
    installation.cell(Region::Eu).db.housekeeping(Lock::Org(&org), plant).unwrap();
}

fn what_is_used_stays_and_says_where(world: &World) {
    let dev = world.as_("dev");
    let path = made(&dev, "phone_number", &[("name", "Line"), ("number", "+4930901820"), ("send_text", "on")]);
    bind_anyhow(world, &ResourceId::parse(id(&path)).unwrap());
    let page =
        dev.get(&path).expect(200).says("In the settings of the draft").says("cannot be deleted while apps use it");
    assert_eq!(page.attribute("aside a[href*=claims]", "href").as_deref(), Some("/orgs/acme/apps/claims"));
    assert_eq!(page.attribute("form[action$=deletion]", "action"), None, "there is nothing to press");
    let refused = dev.post(&format!("{path}/deletion"), &[]).expect(409);
    assert!(refused.seen().contains("the settings of Claims for Development"), "{}", refused.seen());
    use_it(world, &path, "live");
    dev.get(&path).expect(200).says("In the live deployment").says("While it is off, the apps that use it cannot");
    let row = dev.get(&format!("{LIST}?kind=numbers")).expect(200).texts("tbody td[data-label=Use]");
    assert!(row.contains(&"In use".to_owned()), "{row:?}");
    dev.post(&format!("{path}/deletion"), &[]).expect(409).says("Claims, live in Development");
}

fn what_an_ended_deployment_used_can_go(world: &World) {
    let dev = world.as_("dev");
    let path = made(&dev, "phone_number", &[("name", "Line"), ("number", "+4930901820"), ("send_text", "on")]);
    use_it(world, &path, "superseded");
    dev.get(&path).expect(200).says("No app uses it");
    dev.post(&format!("{path}/deletion"), &[]).follow(&dev).says("Line was deleted");
    dev.get(&path).expect(404);
    dev.post(&format!("{path}/deletion"), &[]).expect(404);
    world.as_("ada").get("/orgs/acme/settings/audit?kind=resource.deleted").expect(200).says("Line");
}

fn what_is_there_from_the_beginning_stays(world: &World) {
    let ada = world.as_("ada");
    let path = default_urls(&ada);
    let page = ada.get(&path).expect(200).says("cannot be changed, switched off or deleted");
    assert!(page.texts("main form").is_empty(), "there is no form");
    for (what, fields) in [
        ("", vec![("name", "Mine"), ("revision", "1")]),
        ("/deletion", vec![]),
        ("/activity", vec![("to", "off")]),
        ("/check", vec![]),
    ] {
        ada.post(&format!("{path}{what}"), &fields).expect(409);
    }
    ada.get(&path).expect(200).says("Default URLs");
    // What others belong to stays too.
    let domain = made(&ada, "url_domain", &[("name", "Forms"), ("host", "forms.acme.example")]);
    made(&ada, "url_route", &[("name", "Start"), ("parent", id(&domain)), ("key", "start")]);
    ada.post(&format!("{domain}/deletion"), &[]).expect(409).says("while Start belong");
}

/// Makes the Developers of acme a role of its own with these permissions.
pub fn narrow(world: &World, permissions: &[(Permission, &[Environment])]) {
    let add = |set: Permissions, (permission, places): &(Permission, &[Environment])| {
        places.iter().fold(set, |set, place| set.with_in(*permission, *place))
    };
    let words = permissions.iter().fold(Permissions::NONE, add).words();
    let installation = world.installation();
    let org = installation.directory.read_now(|c| operator(c, "acme", beginning())).unwrap().org().id.clone();
    let change = |connection: &mut hangar::db::Conn| {
        let developers = roles::table.filter(roles::org_id.eq(&org)).filter(roles::word.eq("developer"));
        let values = (roles::word.eq("narrow"), roles::name.eq("Narrow"), roles::permissions.eq(&words));
        assert_eq!(diesel::update(developers).set(values).execute(connection)?, 1);
        Ok(())
    };
    installation.directory.housekeeping(Lock::Org(&org), change).unwrap();
}

fn a_narrowed_role_makes_and_changes_only_what_it_reaches(world: &World) {
    use Environment::{Development, Qa};
    let ada = world.as_("ada");
    let line = [("kind", "phone_number"), ("name", "Line"), ("number", "+4930901820"), ("send_text", "on")];
    let make = |place: &str| {
        let answer = ada.post(LIST, &[&line[..], &[("environment", place)]].concat()).expect(303);
        answer.header("location").split('?').next().unwrap().to_owned()
    };
    let [mine, seen, far] = ["development", "qa", "production"].map(make);
    narrow(world, &[(Permission::ViewResources, &[Development, Qa]), (Permission::ManageResources, &[Development])]);
    let dev = world.as_("dev");
    let list = dev.get(LIST).expect(200).says("What is in Production is not shown: your role, Narrow");
    assert_eq!(list.texts("tbody th a").iter().filter(|name| *name == "Line").count(), 2);
    let form = dev.get(&format!("{LIST}/new?kind=key&environment=qa")).expect(200);
    assert_eq!(form.texts("select[name=environment] option"), ["Development"]);
    let refused = dev.post(LIST, &[&line[..], &[("environment", "qa")]].concat()).expect(403);
    assert!(refused.seen().contains("in QA. Admin may."), "{}", refused.seen());
    let page = dev.get(&seen).expect(200).says("lets you look at this but not change it in QA");
    assert!(page.texts("main form").is_empty());
    for (path, status) in [(&seen, 403), (&far, 404)] {
        for (what, fields) in
            [("", vec![("name", "x"), ("revision", "1")]), ("/deletion", vec![]), ("/activity", vec![("to", "off")])]
        {
            dev.post(&format!("{path}{what}"), &fields).expect(status);
        }
    }
    dev.get(&far).expect(404);
    dev.post(&format!("{mine}/deletion"), &[]).expect(303);
    ada.get(&seen).expect(200).says("Line");
    ada.get(&far).expect(200).says("Line");
}

fn people_without_the_permission_are_told_who_has_it(world: &World) {
    world.as_("agnes").get(LIST).expect(403).says("Admin and Developer may");
    world.as_("dev").get("/orgs/acme/settings/notifiers").expect(403).says("Admin may");
    world.as_("agnes").get("/orgs/acme/api").expect(403).says("Admin and Developer may");
    world.visitor().get(LIST).expect(401);
    let nav = world.as_("dev").get(LIST).expect(200).texts("#nav a");
    assert!(nav.contains(&"Resources".to_owned()) && nav.contains(&"API".to_owned()), "{nav:?}");
}

fn another_organizations_resources_are_nothing(world: &World) {
    let (ada, ivo) = (world.as_("ada"), world.as_("ivo"));
    let path = made(&ada, "key", &[("name", "Cipher"), ("origin", "made")]);
    let theirs = format!("/orgs/globex/resources/{}", id(&path));
    ivo.get(&theirs).expect(404);
    for what in ["", "/deletion", "/activity", "/check"] {
        ivo.post(&format!("{theirs}{what}"), &[("to", "off"), ("name", "x")]).expect(404);
    }
    // A domain of another Organization carries no route.
    let route = [("kind", "url_route"), ("environment", "development"), ("name", "R"), ("key", "k")];
    let domain = made(&ada, "url_domain", &[("name", "Forms"), ("host", "forms.acme.example")]);
    ivo.post("/orgs/globex/resources", &[&route[..], &[("parent", id(&domain))]].concat()).expect(422);
    // Nor one of another environment.
    ada.post(
        LIST,
        &[("kind", "url_route"), ("environment", "qa"), ("name", "R"), ("key", "k"), ("parent", id(&domain))],
    )
    .expect(422)
    .says("in QA too");
    // What is no resource of this list is not on it.
    ada.get("/orgs/acme/resources/01990000-0000-7000-8000-000000000631")
        .leads_to("/orgs/acme/settings/notifiers/01990000-0000-7000-8000-000000000631");
    ada.post("/orgs/acme/resources/01990000-0000-7000-8000-000000000631/deletion", &[]).expect(404);
    world.as_("dev").get("/orgs/acme/resources/01990000-0000-7000-8000-000000000631").expect(404);
}

fn a_key_is_never_shown_again(world: &World) {
    let dev = world.as_("dev");
    let marked = data_encoding::BASE64.encode(b"marked-secret-0123456789");
    let path = made(&dev, "key", &[("name", "Cipher"), ("origin", "typed"), ("value", &marked)]);
    let sealed = |world: &World| -> String {
        let cell = world.installation().cell(Region::Eu).clone();
        let row = r::table.find(id(&path).to_owned()).select(r::sealed);
        cell.db.read_now(|c| Ok(row.get_result::<Option<String>>(c)?)).unwrap().unwrap()
    };
    let first = sealed(world);
    dev.get(&path).says("24 bytes").says("Typed");
    // Kept when the form says nothing, and replaced when it does.
    let page = dev.get(&path);
    dev.form(&page, &path).fill("name", "Cipher 2").send().expect(303);
    assert_eq!(sealed(world), first);
    let wrong =
        dev.post(&path, &[("name", "C"), ("revision", "2"), ("origin", "made"), ("value", &marked)]).expect(422);
    assert!(wrong.seen().contains("Type that again") && !wrong.text().contains(&marked));
    dev.post(&path, &[("name", "C"), ("revision", "2"), ("origin", "made")]).expect(303);
    assert_ne!(sealed(world), first);
    dev.get(&path).says("32 bytes");
    let kept = world.at_rest();
    for secret in [marked.as_bytes(), b"marked-secret-0123456789"] {
        assert!(!kept.windows(secret.len()).any(|window| window == secret), "a key lies open");
    }
    for page in [LIST, &path, "/orgs/acme/settings/audit"] {
        assert!(!world.as_("ada").get(page).expect(200).text().contains(&marked), "{page}");
    }
}

fn a_host_belongs_to_one_organization_of_the_installation(world: &World) {
    let (ada, gus, una) = (world.as_("ada"), world.as_("gus"), world.as_("una"));
    let host = [("kind", "url_domain"), ("environment", "qa"), ("name", "Forms"), ("host", "forms.acme.example")];
    made(&ada, "url_domain", &[("name", "Forms"), ("host", "FORMS.acme.example")]);
    ada.post(LIST, &host).expect(422).says("forms.acme.example is in use in this installation already");
    una.post("/orgs/umbra/resources", &host).expect(422).says("in use in this installation");
    gus.post("/orgs/globex/resources", &host).expect(422).says("in use in this installation");
    gus.post("/orgs/globex/resources", &[&host[..3], &[("host", "acme.example")]].concat()).expect(303);
    // Keys under the shared address are shared; those under a host are its own.
    let route = |browser: &Browser, org: &str, key: &str| {
        let web = browser.get(&format!("/orgs/{org}/resources?kind=web")).expect(200);
        let parent = web.attribute("tbody th a", "href").unwrap();
        let fields = [("kind", "url_route"), ("environment", "development"), ("name", key), ("key", key)];
        browser.post(&format!("/orgs/{org}/resources"), &[&fields[..], &[("parent", id(&parent))]].concat())
    };
    route(&ada, "acme", "start").expect(303);
    route(&gus, "globex", "start").expect(422).says("start is in use in this installation already");
    route(&gus, "globex", "begin").expect(303);
    ada.post(LIST, &[&host[..3], &[("host", "127.0.0.1")]].concat()).expect(422);
    // Many at once: one gets it.
    let wins = std::thread::scope(|scope| {
        let tries: Vec<_> = [(&ada, "acme"), (&una, "umbra"), (&gus, "globex")]
            .into_iter()
            .map(|(browser, org)| (browser.cookies.borrow().clone(), org))
            .map(|(cookies, org)| {
                scope.spawn(move || {
                    let browser = world.visitor();
                    browser.cookies.replace(cookies);
                    let fields =
                        [("kind", "url_domain"), ("environment", "qa"), ("name", "Race"), ("host", "race.example")];
                    browser.post(&format!("/orgs/{org}/resources"), &fields).status
                })
            })
            .collect();
        tries.into_iter().map(|tried| tried.join().unwrap()).filter(|status| *status == 303).count()
    });
    assert_eq!(wins, 1, "one of three gets the host");
}

fn the_way_back_is_kept_and_leads_nowhere_else(world: &World) {
    let dev = world.as_("dev");
    let back = "/orgs/acme/studio/claims/settings";
    let page = dev.get(&format!("{LIST}/new?next={back}")).expect(200);
    let link = page.attribute("a.card-choice", "href").unwrap();
    let form = dev.get(&link).expect(200);
    let filled = dev.form(&form, LIST).fill("name", "L").fill("number", "+4930901820");
    assert_eq!(filled.value("next"), Some(back));
    let fields = [("name", "Line"), ("number", "+4930901820"), ("send_text", "on"), ("next", back)];
    make(&dev, "phone_number", &fields).leads_to(back);
    for (n, odd) in ["https://evil.example", "//evil.example", "/nowhere", "/api/v1/token"].into_iter().enumerate() {
        let name = format!("L{n}");
        let fields = [("name", name.as_str()), ("number", "+4930901820"), ("send_text", "on"), ("next", odd)];
        let answer = make(&dev, "phone_number", &fields).expect(303);
        assert!(answer.header("location").starts_with(LIST), "{odd}");
    }
}
