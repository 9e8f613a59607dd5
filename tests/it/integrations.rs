//! Accounts at services: who may connect them where, what stays secret, and what does not get through.

use diesel::prelude::*;
use hangar::access::{Permission, Permissions, operator};
use hangar::base::{Environment, Outcome, Region, ResourceId};
use hangar::db::schema::roles;
use hangar::db::{Conn, Lock};

use crate::answer::Answer;
use crate::browser::Browser;
use crate::deploy::bind_anyhow;
use crate::template::beginning;
use crate::world::World;

on_both!(
    every_service_has_a_form_and_keeps_its_secrets,
    a_narrowed_role_reaches_its_environments,
    what_is_stale_or_sent_twice_is_said,
    what_is_used_stays,
    hostile_values_get_nowhere,
    an_own_service_is_described_and_guarded,
);

const ALL: &str = "/orgs/acme/integrations";
const ACCOUNT: &str = "/orgs/acme/integrations/01990000-0000-7000-8000-000000000651";

/// Each service with what an account of it says; the secrets are marked.
pub const FORMS: [(&str, &[(&str, &str)]); 7] = [
    ("twilio", &[("with.account_sid", "AC123"), ("with.auth_token", "MARKED-twilio")]),
    (
        "salesforce",
        &[("with.domain", "acme.my"), ("with.client_id", "3MVG"), ("with.client_secret", "MARKED-salesforce")],
    ),
    ("zendesk", &[("with.subdomain", "acme"), ("with.email", "ada@example.com"), ("with.api_token", "MARKED-zendesk")]),
    ("sendgrid", &[("with.token", "SG.MARKED-sendgrid")]),
    ("stripe", &[("with.token", "MARKED-stripe")]),
    ("slack", &[("with.token", "xoxb-MARKED-slack")]),
    (
        "smtp",
        &[
            ("with.host", "mail.example.com"),
            ("with.port", "587"),
            ("with.security", "starttls"),
            ("with.user", "hangar"),
            ("with.password", "MARKED-smtp"),
            ("with.from", "hangar@example.com"),
        ],
    ),
];

fn create(browser: &Browser, (service, environment): (&str, &str), fields: &[(&str, &str)]) -> Answer {
    let name = format!("{service} of {environment}");
    let own = [("service", service), ("name", name.as_str()), ("environment", environment), ("then", "save")];
    browser.post(ALL, &[&own[..], fields].concat())
}

fn path(answer: &Answer) -> String {
    answer.header("location").split('?').next().unwrap().to_owned()
}

fn every_service_has_a_form_and_keeps_its_secrets(world: &World) {
    let ada = world.as_("ada");
    let choose = ada.get(&format!("{ALL}/new")).expect(200).says("Twilio").says("Legacy of acme");
    assert!(choose.texts(".card-choice").len() >= 8);
    let mut pages = String::new();
    for (service, fields) in FORMS {
        let form = ada.get(&format!("{ALL}/new?service={service}")).expect(200);
        let filled = ada.form(&form, ALL);
        let filled = filled.fill("name", service).fill("environment", "qa");
        let filled = fields.iter().fold(filled, |filled, (name, value)| filled.fill(name, value));
        // Something is missing, and nothing that was typed is: except secrets, which are never sent back.
        let again = filled.fill("name", " ").send().expect(422);
        pages += &again.text();
        let made = create(&ada, (service, "qa"), fields).expect(303);
        let page = ada.get(made.header("location")).expect(200).says("QA").says("EU").says("No app uses it");
        pages += &page.text();
        // What is kept stays when the form is sent back with nothing in the field.
        let account = path(&made);
        let renamed = ada.form(&page, &account).fill("name", &format!("{service} renamed")).send();
        renamed.leads_to(&format!("{account}?done=saved"));
        pages += &ada.get(&account).expect(200).says("renamed").text();
    }
    pages += &ada.get(ALL).expect(200).says("slack renamed").text();
    pages += &ada.get("/orgs/acme/settings/audit?kind=resource.created").expect(200).says("slack of qa").text();
    pages += &ada.get("/orgs/acme/settings/audit?kind=resource.changed").expect(200).text();
    assert!(!pages.contains("MARKED"), "a secret is shown");
    let kept = world.at_rest();
    let bundle = ada.get("/orgs/acme/apps/claims/export").expect(200).body;
    for place in [&kept, &bundle] {
        assert!(!place.windows(6).any(|part| part == b"MARKED"), "a secret lies in clear");
    }
    // They open for the program.
    let installation = world.installation();
    let org = installation.directory.read_now(|c| operator(c, "acme", beginning())).unwrap().org().id.clone();
    let secrets = installation.cell(Region::Eu).db.read_now(|connection| {
        let ids = {
            use hangar::db::schema::resources as r;
            let mine = r::table.filter(r::org_id.eq(&org)).filter(r::adapter.eq("slack"));
            mine.select(r::id).load::<hangar::base::ResourceId>(connection)?
        };
        hangar::resources::secrets(connection, &installation.vault, &org, &ids[0])
    });
    assert_eq!(secrets.unwrap().0["token"], "xoxb-MARKED-slack");
    world.as_("agnes").get(ALL).expect(403).says("Admin and Developer may");
    world.as_("agnes").get(ACCOUNT).expect(403);
    world.as_("gus").get(ACCOUNT).expect(404);
    create(&world.as_("agnes"), ("stripe", "qa"), FORMS[4].1).expect(403);
    ada.get(&format!("{ALL}/new?service=nothing")).expect(200).says("Choose the service.");
}

/// Makes the Developers of acme a role that views and manages integrations in these environments.
fn narrow(world: &World, view: &[Environment], manage: &[Environment]) {
    let with = |set: Permissions, permission, places: &[Environment]| {
        places.iter().fold(set, |set, place| set.with_in(permission, *place))
    };
    let set = with(Permissions::NONE, Permission::ViewIntegrations, view);
    developers_may(world, with(set, Permission::ManageIntegrations, manage));
}

/// Makes the Developers of acme a role that allows this.
pub fn developers_may(world: &World, set: Permissions) {
    let (installation, words) = (world.installation(), set.words());
    let org = installation.directory.read_now(|c| operator(c, "acme", beginning())).unwrap().org().id.clone();
    let change = |connection: &mut Conn| -> Outcome<()> {
        let developers = roles::table.filter(roles::org_id.eq(&org)).filter(roles::word.eq("developer"));
        let values = (roles::word.eq("narrow"), roles::name.eq("Narrow"), roles::permissions.eq(&words));
        assert_eq!(diesel::update(developers).set(values).execute(connection)?, 1);
        Ok(())
    };
    installation.directory.housekeeping(Lock::Org(&org), change).unwrap();
}

fn a_narrowed_role_reaches_its_environments(world: &World) {
    let ada = world.as_("ada");
    let [development, qa, production] =
        ["development", "qa", "production"].map(|place| path(&create(&ada, ("stripe", place), FORMS[4].1).expect(303)));
    narrow(world, &[Environment::Development, Environment::Qa], &[Environment::Development]);
    let dev = world.as_("dev");
    let list = dev.get(ALL).expect(200).says("stripe of qa").says("The accounts in Production are not shown");
    assert!(!list.seen().contains("stripe of production"));
    assert_eq!(list.texts("tbody td[data-label=Environment]").iter().filter(|place| *place == "Production").count(), 0);
    let form = dev.get(&format!("{ALL}/new?service=stripe")).expect(200);
    assert_eq!(form.texts("#environment option").len(), 2, "the one it reaches, and the question");
    dev.get(&production).expect(404);
    let looks = dev.get(&qa).expect(200);
    assert!(!looks.text().contains("/deletion") && !looks.text().contains("name=\"revision\""), "nothing to press");
    for (rest, fields) in [
        ("", &[("name", "x"), ("revision", "1")][..]),
        ("/test", &[]),
        ("/activity", &[("activity", "off")]),
        ("/deletion", &[]),
    ] {
        dev.post(&format!("{qa}{rest}"), fields).expect(403).says("Admin");
        dev.post(&format!("{production}{rest}"), fields).expect(404);
    }
    create(&dev, ("stripe", "qa"), FORMS[4].1).expect(403).says("QA");
    dev.post(&format!("{development}/deletion"), &[]).expect(303);
    // A service is everybody's: who manages one environment only may look.
    let custom = "/orgs/acme/integrations/custom/01990000-0000-7000-8000-000000000701";
    dev.get(custom).expect(200).says("You can look, but not change it");
    dev.post(custom, &[("name", "x"), ("revision", "1")]).expect(403);
    dev.post(&format!("{ALL}/custom"), &[("auth", "basic"), ("name", "x"), ("key", "xx")]).expect(403);
}

fn what_is_stale_or_sent_twice_is_said(world: &World) {
    let ada = world.as_("ada");
    let account = path(&create(&ada, ("zendesk", "qa"), FORMS[2].1).expect(303));
    let twice = create(&ada, ("zendesk", "qa"), FORMS[2].1).expect(422).says("There is one called zendesk of qa in QA");
    assert_eq!(ada.form(&twice, ALL).value("with.subdomain"), Some("acme"));
    create(&ada, ("zendesk", "production"), FORMS[2].1).expect(303);
    let page = ada.get(&account).expect(200);
    ada.form(&page, &account).fill("name", "First").send().expect(303);
    let stale = ada
        .form(&page, &account)
        .fill("name", "Second")
        .fill("with.subdomain", "other")
        .fill("with.api_token", "MARKED");
    let stale =
        stale.send().expect(409).says("has changed First meanwhile").says("What you typed is still in the form");
    assert!(!stale.text().contains("MARKED"));
    let again = ada.form(&stale, &account);
    assert_eq!((again.value("name"), again.value("with.subdomain")), (Some("Second"), Some("other")));
    // The token would go to another Zendesk now.
    let moved = again.send().expect(422).says("The server is another one now. Type this again: API token");
    ada.form(&moved, &account).fill("with.api_token", "T3").send().leads_to(&format!("{account}?done=saved"));
    ada.post(&format!("{account}/activity"), &[("activity", "off")]).leads_to(&format!("{account}?done=off"));
    ada.post(&format!("{account}/activity"), &[("activity", "off")]).expect(303);
    ada.post(&format!("{account}/activity"), &[("activity", "sideways")]).expect(422);
    ada.get(&account).says("While it is off, no app can use it");
    let log = ada.get("/orgs/acme/settings/audit?kind=resource.switched_off").expect(200);
    assert_eq!(log.texts("tbody td[data-label=What]").len(), 1, "nothing happened the second time");
}

fn what_is_used_stays(world: &World) {
    let ada = world.as_("ada");
    let installation = world.installation();
    let org = installation.directory.read_now(|c| operator(c, "acme", beginning())).unwrap().org().id.clone();
    let id = ACCOUNT.rsplit('/').next().unwrap();
    bind_anyhow(world, &ResourceId::parse(id).unwrap());
    let page = ada.get(ACCOUNT).expect(200).says("Claims").says("Datastore").says("It is used in 1 place");
    assert!(page.attribute("a[href='/orgs/acme/apps/claims']", "href").is_some());
    ada.post(&format!("{ACCOUNT}/deletion"), &[]).expect(409).says("is in use: the settings of Claims for Development");
    let clear = |c: &mut Conn| Ok(diesel::delete(hangar::db::schema::bindings::table).execute(c)?);
    installation.cell(Region::Eu).db.housekeeping(Lock::Org(&org), clear).unwrap();
    ada.post(&format!("{ACCOUNT}/deletion"), &[]).leads_to(&format!("{ALL}?done=deleted"));
    ada.get(ACCOUNT).expect(404);
    ada.post(&format!("{ACCOUNT}/deletion"), &[]).expect(404);
}

fn hostile_values_get_nowhere(world: &World) {
    let ada = world.as_("ada");
    let large = "x".repeat(10 << 20);
    create(&ada, ("stripe", "qa"), &[("with.token", &large)]).expect(413);
    let longer = "x".repeat(20 << 10);
    create(&ada, ("stripe", "qa"), &[("with.token", &longer)]).expect(422).says("is too long");
    for odd in ["a\r\nX-Evil: 1", "a\0b", "a\u{1b}b"] {
        create(&ada, ("stripe", "qa"), &[("with.token", odd)]).expect(422).says("line breaks or control characters");
    }
    let zendesk = |subdomain: &str| {
        let fields = [("with.subdomain", subdomain), ("with.email", "ada@example.com"), ("with.api_token", "t")];
        create(&ada, ("zendesk", "qa"), &fields)
    };
    for odd in
        ["evil.example/", "evil.example#", "a@evil.example", "{subdomain}", "{{subdomain}}", "a b", "127.0.0.1:80/"]
    {
        zendesk(odd).expect(422).says("becomes a part of a server's name");
    }
    let smtp = |host: &str, port: &str| {
        let fields =
            [("with.host", host), ("with.port", port), ("with.security", "tls"), ("with.from", "a@example.com")];
        create(&ada, ("smtp", "qa"), &fields)
    };
    for host in ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1"] {
        smtp(host, "25").expect(422).says("is not on the public internet");
    }
    smtp("0x7f000001", "25").expect(422).says("programs read it differently");
    smtp("mail.example.com", "22").expect(422).says("Port 22 of mail.example.com may not be called");
    smtp("mail.example.com", "0").expect(422).says("a number from 1 to 65535");
    smtp("a.example\r\nRCPT TO:<x@y>", "25").expect(422);
    create(&ada, ("stripe", "qa"), &[("with.token", "t"), ("with.other", "x")]).expect(422).says("has no field");
    create(&ada, ("stripe", "moon"), &[("with.token", "t")]).expect(422).says("Choose the environment");
    create(&ada, ("stripe", "qa"), &[("with.token", "a"), ("with.token", "b")]).expect(422);
    let name = "<script>alert(1)</script>";
    let own = [("service", "stripe"), ("name", name), ("environment", "qa"), ("then", "save"), ("with.token", "t")];
    let made = ada.post(ALL, &own).expect(303);
    assert!(!ada.get(made.header("location")).expect(200).text().contains(name));
    // On this machine no name has a public address, so the trial says so and nothing is kept.
    let own = [("service", "smtp"), ("name", "L"), ("environment", "qa"), ("then", "test"), ("with.host", "localhost")];
    let rest = [("with.port", "25"), ("with.security", "none"), ("with.from", "a@example.com")];
    ada.post(ALL, &[&own[..], &rest].concat()).expect(422).says("localhost is not on the public internet");
}

const BASIC: [(&str, &str); 5] = [
    ("auth", "basic"),
    ("name", "Ledger"),
    ("key", "ledger"),
    ("test", "https://{host}.example.com/me"),
    ("parameter.0.name", "host"),
];

fn described(ada: &Browser, changed: &[(&str, &str)]) -> Answer {
    let mut fields: Vec<(&str, &str)> =
        BASIC.into_iter().filter(|(n, _)| !changed.iter().any(|(c, _)| c == n)).collect();
    fields.extend_from_slice(changed);
    ada.post(&format!("{ALL}/custom"), &fields)
}

fn an_own_service_is_described_and_guarded(world: &World) {
    let ada = world.as_("ada");
    for auth in ["oauth", "token", "basic", "fetched", "odd"] {
        ada.get(&format!("{ALL}/custom/new?auth={auth}")).expect(200);
    }
    for (test, said) in [
        ("http://127.0.0.1/x", "is not on the public internet"),
        ("https://169.254.169.254/latest", "is not on the public internet"),
        ("javascript:alert(1)", "Hangar calls"),
        ("https://{{host}}.example.com", "Braces may only stand around"),
        ("https://{other}.example.com", "There is no parameter called other"),
        ("{host}", "has to begin with https://"),
    ] {
        let page = described(&ada, &[("test", test)]).expect(422).says(said);
        assert!(page.attribute("#test[aria-invalid]", "value").as_deref() == Some(test), "at its field, as typed");
    }
    described(&ada, &[("key", "twilio")]).expect(422).says("is a service that Hangar knows");
    described(&ada, &[("key", "legacy-acme")]).expect(422).says("has the key legacy-acme");
    let more = described(&ada, &[("then", "more-parameter")]).expect(200);
    assert_eq!(more.texts("input[id^='parameter.']").len(), 10, "one, and two rows more than the usual two");
    let service = path(&described(&ada, &[]).expect(303));
    let form = ada.get(&format!("{ALL}/new?service=ledger")).expect(200).says("host").says("User name");
    let filled = ada.form(&form, ALL).fill("name", "Books").fill("environment", "development").fill("with.host", "eu");
    let account = path(&filled.fill("with.username", "u").fill("with.password", "MARKED").send().expect(303));
    // What the account holds goes to no other server now.
    let page = ada.get(&service).expect(200).says("ledger");
    ada.form(&page, &service)
        .fill("test", "https://{host}.evil.example/me")
        .send()
        .expect(422)
        .says("must not go to another");
    ada.form(&page, &service)
        .fill("parameter.0.name", "place")
        .fill("test", "")
        .send()
        .expect(422)
        .says("They stay as they are");
    ada.form(&page, &service).fill("test", "https://{host}.example.com/you").send().expect(303);
    ada.form(&page, &service).fill("name", "Late").send().expect(409).says("has changed Ledger meanwhile");
    ada.post(&format!("{service}/deletion"), &[]).expect(409).says("while 1 account is connected");
    ada.post(&format!("{account}/deletion"), &[]).expect(303);
    ada.post(&format!("{service}/deletion"), &[]).leads_to(&format!("{ALL}?done=service-deleted"));
    ada.get(&service).expect(404);
    for kind in ["adapter.created", "adapter.changed", "adapter.deleted"] {
        let log = ada.get(&format!("/orgs/acme/settings/audit?kind={kind}")).expect(200);
        assert_eq!(log.texts("tbody td[data-label=What]").len(), 1, "{kind}");
    }
}
