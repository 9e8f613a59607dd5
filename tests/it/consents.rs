//! Accounts at services that speak OAuth 2.0 or SMTP, against real servers that are not ours.

use diesel::prelude::*;
use hangar::access::operator;
use hangar::base::{Moment, Region, ResourceId, cut_to_microseconds};
use hangar::config::{OutboundConfig, Ports};
use hangar::db::schema::consents;
use hangar::db::{Conn, Lock};
use hangar::installation::Installation;
use hangar::outbound::Outbound;
use hangar::resources;
use hangar::resources::integrations::{Holder, NoFresh, fresh_token};

use crate::answer::Answer;
use crate::browser::Browser;
use crate::neighbours::{Authority, MAIL_PASSWORD, MAIL_USER, MailDev};
use crate::world::World;

on_both!(
    a_consent_is_given_once_by_who_asked_for_it(local),
    a_consent_that_is_refused_or_too_late_is_said(local),
    a_token_is_renewed_by_one_at_a_time(local),
    a_client_signs_in_by_itself(local),
    a_mail_server_is_greeted(local),
);

const ALL: &str = "/orgs/acme/integrations";

/// The address that answers come to, as the page says it.
fn redirect(ada: &Browser) -> String {
    let page = ada.get(&format!("{ALL}/new?service=salesforce")).expect(200);
    page.texts(".notice code").remove(0)
}

fn authority(world: &World) -> Option<Authority> {
    Authority::given(&redirect(&world.as_("ada")))
}

/// Describes the server as a service of acme.
fn describe(ada: &Browser, server: &Authority, changed: &[(&str, &str)]) -> String {
    let at = |path: &str| format!("{}{path}", server.url);
    let (auth, token, me) = (at("/auth?prompt=consent"), at("/token"), at("/me"));
    let revoke = at("/token/revocation");
    let mut fields = vec![
        ("auth", "oauth"),
        ("name", "Tower"),
        ("key", "tower"),
        ("oauth.grant", "code"),
        ("oauth.authorization", auth.as_str()),
        ("oauth.token", token.as_str()),
        ("oauth.revoke", revoke.as_str()),
        ("oauth.verb", "POST"),
        ("oauth.scope", "openid offline_access"),
        ("oauth.client_id", "hangar"),
        ("oauth.client_secret", "the secret of hangar"),
        ("place.part", "header"),
        ("place.name", "Authorization"),
        ("place.template", "Bearer {token}"),
        ("test", me.as_str()),
        ("then", "save"),
    ];
    for (name, value) in changed {
        fields.iter_mut().find(|(field, _)| field == name).unwrap().1 = value;
    }
    ada.post(&format!("{ALL}/custom"), &fields).expect(303).header("location").to_owned()
}

fn connect(ada: &Browser, name: &str) -> String {
    let fields = [("service", "tower"), ("name", name), ("environment", "qa"), ("then", "save")];
    let made = ada.post(ALL, &fields).expect(303);
    made.header("location").split('?').next().unwrap().to_owned()
}

/// What a person at the authorization server does, up to where they are sent back.
fn say_yes(server: &Authority, address: &str) -> String {
    walk(server, address, |person, page, action| match page.attribute("input[name=prompt]", "value").as_deref() {
        Some("login") => person.post(action, &[("prompt", "login"), ("login", "ada"), ("password", "x")]),
        Some("consent") => person.post(action, &[("prompt", "consent")]),
        other => panic!("it asks for {other:?}: {}", page.text()),
    })
}

fn walk(server: &Authority, address: &str, act: impl Fn(&Browser, &Answer, &str) -> Answer) -> String {
    let person = Browser::new(&server.url, &server.url);
    let path = |to: &str| to.strip_prefix(&server.url).map_or_else(|| to.to_owned(), str::to_owned);
    let mut answer = person.get(&path(address));
    for _ in 0..12 {
        if answer.status == 200 {
            let action = answer.attribute("form", "action").expect("a form");
            answer = act(&person, &answer, &path(&action));
            continue;
        }
        let to = answer.expect(303).header("location").to_owned();
        if !to.starts_with('/') && !to.starts_with(&server.url) {
            return to;
        }
        answer = person.get(&path(&to));
    }
    panic!("it goes round in circles");
}

/// The path of an address of this installation.
fn here(address: &str) -> &str {
    &address[address.find("/oauth/").unwrap()..]
}

fn begin(ada: &Browser, account: &str) -> String {
    let page = ada.post(&format!("{account}/consent"), &[]).expect(200);
    page.attribute("#go", "href").unwrap()
}

fn a_consent_is_given_once_by_who_asked_for_it(world: &World) {
    let Some(server) = authority(world) else { return };
    let ada = world.as_("ada");
    let service = describe(&ada, &server, &[]);
    let account = connect(&ada, "Tower of QA");
    ada.get(&account).expect(200).says("Waiting").says("Connect");
    ada.get(&format!("{account}/consent")).expect(200).says("You will be sent to Tower");
    ada.post(&format!("{account}/test"), &[]).leads_to(&format!("{account}?done=tested"));
    ada.get(&account).says("Nobody has said yes at Tower yet");

    let address = begin(&ada, &account);
    for part in ["response_type=code", "client_id=hangar", "code_challenge_method=S256", "scope=openid+offline_access"]
    {
        assert!(address.contains(part), "{part} in {address}");
    }
    let back = say_yes(&server, &address);
    assert!(back.starts_with(&redirect(&ada)) && back.contains("code="), "{back}");
    // Nobody else can end it, nor does their try.
    for other in ["dev", "ivo", "gus", "opal"] {
        world.as_(other).get(here(&back)).expect(404);
    }
    world.visitor().get(here(&back)).expect(401);
    ada.get(here(&back)).leads_to(&format!("{account}?done=consent"));
    ada.get(&format!("{account}?done=consent")).expect(200).says("Tower said yes. The account is ready.").says("Works");
    ada.get(here(&back)).expect(404);
    ada.post(&format!("{account}/test"), &[]).expect(303);
    ada.get(&format!("{account}?done=tested")).says("Tower accepted the credentials.");

    let token = fresh(&neighbourly(world), &account, now()).unwrap().unwrap();
    let log = ada.get("/orgs/acme/settings/audit").expect(200);
    let pages = [ada.get(&account).text(), ada.get(&service).text(), ada.get(ALL).text(), log.text()].concat();
    let kept = world.at_rest();
    for secret in [token.as_str(), "the secret of hangar"] {
        assert!(!pages.contains(secret), "it is shown");
        assert!(!kept.windows(secret.len()).any(|part| part == secret.as_bytes()), "it lies in clear");
    }
    for word in ["consent.begun", "consent.given"] {
        let log = ada.get(&format!("/orgs/acme/settings/audit?kind={word}")).expect(200);
        assert_eq!(log.texts("tbody td[data-label=What]").len(), 1, "{word}");
    }
    // Deleted, its tokens are given back.
    assert!(active(&server, &token));
    ada.post(&format!("{account}/deletion"), &[]).leads_to(&format!("{ALL}?done=deleted"));
    assert!(!active(&server, &token), "it still opens something");
}

/// What the server itself says of a token (RFC 7662).
fn active(server: &Authority, token: &str) -> bool {
    let asked = Browser::new(&server.url, &server.url);
    let basic = "Basic aGFuZ2FyOnRoZSUyMHNlY3JldCUyMG9mJTIwaGFuZ2Fy";
    let asking = asked.ask("POST", "/token/introspection").fields(&[("token", token)]);
    let said = asking.without("origin").header("authorization", basic).send().expect(200).text();
    said.contains("\"active\":true")
}

fn a_consent_that_is_refused_or_too_late_is_said(world: &World) {
    let Some(server) = authority(world) else { return };
    let ada = world.as_("ada");
    let service = describe(&ada, &server, &[]);
    let account = connect(&ada, "Tower of QA");
    let back = walk(&server, &begin(&ada, &account), |person, page, _| {
        let away = page.attribute("a[href*=abort]", "href").unwrap();
        person.get(away.strip_prefix(&server.url).unwrap_or(&away))
    });
    assert!(back.contains("error=access_denied"), "{back}");
    ada.get(here(&back)).leads_to(&format!("{account}?done=consent"));
    ada.get(&format!("{account}?done=consent")).says("Somebody said no at Tower").says("Waiting");
    // What comes with a word that nobody gave out is nothing.
    for odd in
        ["", "?state=", "?state=x&code=y", &format!("?state={}&code=y", "0".repeat(64)), "?code=y&state=a&state=b"]
    {
        ada.get(&format!("/oauth/callback{odd}")).expect(404);
    }
    // A stranger's words are not repeated.
    let state = |address: &str| address.split("state=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let word = state(&begin(&ada, &account));
    ada.get(&format!("/oauth/callback?state={word}&error=Call+0800+now&error_description=evil")).expect(303);
    let page = ada.get(&account).expect(200).says("Tower did not say yes. Press Connect");
    assert!(!page.text().contains("0800") && !page.text().contains("evil"));
    // A code that the server did not give out.
    let word = state(&begin(&ada, &account));
    ada.get(&format!("/oauth/callback?state={word}&code=invented")).expect(303);
    ada.get(&account).expect(200).says("no longer accepts the consent");
    // Ten minutes later.
    let word = state(&begin(&ada, &account));
    let cell = world.installation().cell(Region::Eu).db.clone();
    let before = now() - chrono::Duration::minutes(11);
    let age = |c: &mut Conn| Ok(diesel::update(consents::table).set(consents::created_at.eq(before)).execute(c)?);
    assert_eq!(cell.housekeeping(Lock::Subject("story"), age).unwrap(), 1);
    ada.get(&format!("/oauth/callback?state={word}&code=x")).expect(404);
    // An account that was changed meanwhile.
    let address = begin(&ada, &account);
    let back = say_yes(&server, &address);
    let service = service.split('?').next().unwrap();
    let page = ada.get(service).expect(200);
    ada.form(&page, service).fill("oauth.scope", "openid").fill("oauth.client_id", "hangar-body").send().expect(303);
    ada.get(here(&back)).expect(303);
    ada.get(&account).says("The account was changed while you were away");
    let log = ada.get("/orgs/acme/settings/audit?kind=consent.refused").expect(200);
    assert_eq!(log.texts("tbody td[data-label=What]").len(), 4);
}

fn now() -> Moment {
    cut_to_microseconds(chrono::Utc::now().naive_utc())
}

/// The installation a second time, as what runs apps has it.
fn neighbourly(world: &World) -> Installation {
    let mut installation = world.installation();
    let config = OutboundConfig { allow: vec!["127.0.0.1".into()], ports: Ports::Any, ..OutboundConfig::default() };
    installation.outbound = Outbound::open(&config).unwrap();
    installation
}

fn fresh(installation: &Installation, account: &str, at: Moment) -> Result<Option<String>, NoFresh> {
    let member = installation.directory.read_now(|c| operator(c, "acme", at)).unwrap();
    let id = ResourceId::parse(account.rsplit('/').next().unwrap()).unwrap();
    let cell = installation.cell(member.org().region);
    fresh_token(installation, &Holder { cell, org: &member.org().id, resource: &id }, at)
}

fn a_token_is_renewed_by_one_at_a_time(world: &World) {
    let Some(server) = authority(world) else { return };
    let ada = world.as_("ada");
    describe(&ada, &server, &[]);
    let account = connect(&ada, "Tower of QA");
    let installation = neighbourly(world);
    assert!(matches!(fresh(&installation, &account, now()), Err(NoFresh::Refused(_))), "nobody said yes");
    let back = say_yes(&server, &begin(&ada, &account));
    ada.get(here(&back)).expect(303);

    let first = fresh(&installation, &account, now()).unwrap().unwrap();
    assert_eq!(fresh(&installation, &account, now()).unwrap().unwrap(), first, "it lasts");
    // It lives ten minutes; nine and a half from now it has less than one left.
    let late = now() + chrono::Duration::seconds(570);
    let all: Vec<String> = std::thread::scope(|scope| {
        let ask = || scope.spawn(|| fresh(&installation, &account, late).unwrap().unwrap());
        (0..8).map(|_| ask()).collect::<Vec<_>>().into_iter().map(|asking| asking.join().unwrap()).collect()
    });
    assert!(all[0] != first && all.iter().all(|token| *token == all[0]), "one token for all of them");
    // The server takes each refresh token once: that it goes on means that each new one was kept.
    let later = late + chrono::Duration::seconds(1_200);
    let third = fresh(&installation, &account, later).unwrap().unwrap();
    assert_ne!(third, all[0]);
    // A connection that was taken back at the server is noted.
    let org = installation.directory.read_now(|c| operator(c, "acme", now())).unwrap().org().id.clone();
    let id = ResourceId::parse(account.rsplit('/').next().unwrap()).unwrap();
    let cell = &installation.cell(Region::Eu).db;
    let spoil = |c: &mut Conn| {
        let mut secrets = resources::secrets(c, &installation.vault, &org, &id)?;
        secrets.0.insert("oauth.refresh".into(), "taken back".into());
        resources::renew(c, &installation.vault, &org, (&id, &secrets))
    };
    cell.housekeeping(Lock::Org(&org), spoil).unwrap();
    let much_later = later + chrono::Duration::seconds(1_200);
    assert!(matches!(fresh(&installation, &account, much_later), Err(NoFresh::Refused(_))));
    ada.get(&account).expect(200).says("Fails").says("no longer accepts the consent");
    // A server that is away says nothing about the consent.
    drop(server);
    ada.post(&format!("{account}/activity"), &[("activity", "off")]).expect(303);
    ada.get(&account).says("While it is off, no app can use it");
}

fn a_client_signs_in_by_itself(world: &World) {
    let Some(server) = authority(world) else { return };
    let ada = world.as_("ada");
    let machine = [("oauth.grant", "client"), ("oauth.client_id", "machine"), ("oauth.scope", ""), ("test", "")];
    let service = describe(&ada, &server, &[&machine[..], &[("oauth.client_secret", "wrong")]].concat());
    let fields = [("service", "tower"), ("name", "Machine"), ("environment", "qa"), ("then", "test")];
    let refused = ada.post(ALL, &fields).expect(422).says("does not know the client, or its secret is wrong");
    assert_eq!(ada.form(&refused, ALL).value("name"), Some("Machine"), "what was typed is kept");
    let service = service.split('?').next().unwrap();
    let page = ada.get(service).expect(200);
    ada.form(&page, service).fill("oauth.client_secret", "the secret of machine").send().expect(303);
    let account = ada.post(ALL, &fields).expect(303).header("location").split('?').next().unwrap().to_owned();
    ada.get(&account).expect(200).says("Works");
    ada.get(&format!("{account}/consent")).expect(404);
    ada.post(&format!("{account}/consent"), &[]).expect(404);
    let token = fresh(&neighbourly(world), &account, now()).unwrap().unwrap();
    let later = now() + chrono::Duration::seconds(570);
    assert_ne!(fresh(&neighbourly(world), &account, later).unwrap().unwrap(), token);

    // The same by a call that the service describes itself, with the secret of the account.
    let endpoint = format!("{}/token", server.url);
    let fetched = [
        ("auth", "fetched"),
        ("name", "Gate"),
        ("key", "gate"),
        ("fetched.endpoint", endpoint.as_str()),
        ("fetched.verb", "POST"),
        ("fetched.field", "access_token"),
        ("ask.0.name", "grant_type"),
        ("ask.1.name", "client_id"),
        ("ask.2.name", "client_secret"),
        ("place.part", "query"),
        ("place.name", "key"),
        ("place.template", "{token}"),
    ];
    ada.post(&format!("{ALL}/custom"), &fetched).expect(303);
    let fields = |secret: &'static str| {
        [
            ("service", "gate"),
            ("name", "Gate"),
            ("environment", "development"),
            ("with.grant_type", "client_credentials"),
            ("with.client_id", "machine-body"),
            ("with.client_secret", secret),
            ("then", "test"),
        ]
    };
    let refused = ada.post(ALL, &fields("wrong, and marked")).expect(422).says("does not know the client");
    assert!(!refused.text().contains("wrong, and marked"), "no secret comes back");
    let gate = ada.post(ALL, &fields("the secret of machine")).expect(303).header("location").to_owned();
    ada.get(&gate).expect(200).says("Works");
}

fn a_mail_server_is_greeted(world: &World) {
    let Some(server) = MailDev::given() else { return };
    let ada = world.as_("ada");
    let port = server.port.to_string();
    let fields = |changed: &[(&'static str, &'static str)]| {
        let mut fields = vec![
            ("service", "smtp"),
            ("name", "Letters"),
            ("environment", "production"),
            ("with.host", "127.0.0.1"),
            ("with.port", port.as_str()),
            ("with.security", "none"),
            ("with.user", MAIL_USER),
            ("with.password", MAIL_PASSWORD),
            ("with.from", "hangar@example.com"),
            ("then", "test"),
        ];
        for (name, value) in changed {
            fields.iter_mut().find(|(field, _)| field == name).unwrap().1 = value;
        }
        ada.post(ALL, &fields)
    };
    let refused = fields(&[("with.password", "no password of it")]).expect(422);
    let refused = refused.says("refused the user name or the password (code 535)").says("Type it again");
    assert!(!refused.text().contains("no password of it"));
    fields(&[("with.security", "starttls")]).expect(422).says("offers no STARTTLS");
    fields(&[("with.security", "tls")]).expect(422).says("did not come about");
    fields(&[("with.port", "1")]).expect(422).says("cannot be reached");
    let made = fields(&[]).expect(303).header("location").to_owned();
    let account = made.split('?').next().unwrap();
    let page = ada.get(account).expect(200).says("Works");
    assert!(!page.text().contains(MAIL_PASSWORD));
    // The kept password goes to no other server: not even with another port.
    let moved = ada.form(&page, account).fill("with.host", "mail.example.com").send().expect(422);
    moved.says("The server is another one now. Type this again: Password");
    let moved = ada.form(&page, account).fill("with.host", "mail.example.com").fill("with.password", "another").send();
    moved.expect(303);
    ada.get(account).expect(200).says("Not tested");
    let kept = world.at_rest();
    assert!(!kept.windows(MAIL_PASSWORD.len()).any(|part| part == MAIL_PASSWORD.as_bytes()), "it lies in clear");
}
