//! Proving that a domain or an address is one's own.

use diesel::prelude::*;
use hangar::base::Region;
use hangar::db::Lock;
use hangar::db::schema::resources as r;

use crate::deploy::{fill_all, publish, start};
use crate::mailbox::{letter, letters, link};
use crate::resources::made;
use crate::world::World;

on_both!(
    a_link_proves_an_address_once,
    a_link_ends_and_a_newer_one_takes_its_place,
    nobody_is_written_to_twice_in_a_minute,
    a_domain_that_was_proved_covers_its_addresses,
    a_domain_leads_here_when_it_answers(hosted),
    a_domain_shows_the_apps_of_its_organization(hosted),
    a_domain_that_leads_elsewhere_says_so,
    only_our_own_questions_are_answered,
);

/// Takes the detail of the resource of `path` back in time by so many seconds.
fn age(world: &World, path: &str, seconds: i64) {
    let id = path.rsplit('/').next().unwrap().to_owned();
    let cell = world.installation().cell(Region::Eu).clone();
    let change = |connection: &mut hangar::db::Conn| {
        let detail: String = r::table.find(&id).select(r::detail).get_result(connection)?;
        let mut detail: serde_json::Value = serde_json::from_str(&detail).unwrap();
        for name in ["sent_at", "until"] {
            let at = hangar::base::parse_iso(detail["proof"][name].as_str().unwrap()).unwrap();
            detail["proof"][name] = hangar::base::iso(at - chrono::Duration::seconds(seconds)).into();
        }
        diesel::update(r::table.find(&id)).set(r::detail.eq(detail.to_string())).execute(connection)?;
        Ok(())
    };
    cell.db.housekeeping(Lock::Subject("test"), change).unwrap();
}

fn a_link_proves_an_address_once(world: &World) {
    let (dev, visitor) = (world.as_("dev"), world.visitor());
    let path = made(&dev, "email_address", &[("name", "Claims"), ("address", "claims@acme.example")]);
    dev.get(&path).says("Waiting").says("A letter with a link went to claims@acme.example");
    let letter = letter(world, "claims@acme.example", "/verifications/");
    assert!(letter.contains("dev@example.com of Acme"), "{letter}");
    let link = link(&letter, "/verifications/");
    // To look is not to confirm: programs that read mail follow links.
    let page = visitor.get(&link).expect(200).says("Is this yours?").says("claims@acme.example");
    dev.get(&path).says("Waiting");
    visitor.form(&page, &link).send().expect(200).says("Confirmed");
    let page = dev.get(&path).says("Works").says("checked");
    assert!(!page.seen().contains("A letter with a link"));
    for _ in 0..2 {
        visitor.get(&link).expect(404).says("Nothing at this address").says("It was used before");
        visitor.post(&link, &[]).expect(404);
    }
    dev.post(&format!("{path}/check"), &[]).expect(409);
    let log = world.as_("ada").get("/orgs/acme/settings/audit?kind=resource.tested").expect(200);
    assert_eq!(log.texts("tbody td[data-label=Who]")[0], "claims@acme.example from 127.0.0.1");
    let token = &link[link.len() - 64..];
    let kept = world.at_rest();
    let open = kept.windows(64).filter(|window| *window == token.as_bytes()).count();
    // The letter itself lies in the outbox.
    assert_eq!(open, 1, "the word of a link is kept as its hash");
}

fn a_link_ends_and_a_newer_one_takes_its_place(world: &World) {
    let (dev, visitor) = (world.as_("dev"), world.visitor());
    let path = made(&dev, "email_domain", &[("name", "D"), ("domain", "acme.example"), ("mailbox", "postmaster")]);
    let first = link(&letter(world, "postmaster@acme.example", "/verifications/"), "/verifications/");
    age(world, &path, 86_400);
    visitor.get(&first).expect(404);
    visitor.post(&first, &[]).expect(404);
    dev.get(&path).says("Waiting");
    dev.post(&format!("{path}/check"), &[]).follow(&dev).says("A letter is on its way to postmaster@acme.example");
    let newer = || letters(world, "postmaster@acme.example").get(1).map(|letter| link(letter, "/verifications/"));
    let second = crate::mailbox::until("the second letter", newer);
    visitor.get(&first).expect(404);
    visitor.get(&second).expect(200).says("acme.example");
    // In no other region, and for no other resource.
    visitor.get(&second.replace("/eu-", "/us-")).expect(404);
    let other = made(&dev, "email_address", &[("name", "O"), ("address", "o@other.example")]);
    let id = other.rsplit('/').next().unwrap().replace('-', "");
    let forged = format!("/verifications/eu-{id}{}", &second[second.len() - 64..]);
    visitor.get(&forged).expect(404);
    visitor.post(&forged, &[]).expect(404);
    for odd in ["/verifications/x", "/verifications/eu-", "/verifications/eu-%C3%A9"] {
        visitor.get(odd).expect(404);
    }
    dev.post(&format!("{path}/deletion"), &[]).expect(303);
    visitor.post(&second, &[]).expect(404);
}

fn nobody_is_written_to_twice_in_a_minute(world: &World) {
    let dev = world.as_("dev");
    let path = made(&dev, "email_address", &[("name", "Claims"), ("address", "claims@acme.example")]);
    letter(world, "claims@acme.example", "/verifications/");
    dev.post(&format!("{path}/check"), &[]).expect(429);
    age(world, &path, 61);
    dev.post(&format!("{path}/check"), &[]).expect(303);
    dev.post(&format!("{path}/check"), &[]).expect(429);
}

fn a_domain_that_was_proved_covers_its_addresses(world: &World) {
    let dev = world.as_("dev");
    let domain = made(&dev, "email_domain", &[("name", "D"), ("domain", "Acme.example"), ("mailbox", "hostmaster")]);
    let waiting = made(&dev, "email_address", &[("name", "Before"), ("address", "before@acme.example")]);
    let link = link(&letter(world, "hostmaster@acme.example", "/verifications/"), "/verifications/");
    world.visitor().post(&link, &[]).expect(200);
    dev.get(&waiting).says("Waiting");
    let covered = made(&dev, "email_address", &[("name", "After"), ("address", "after@ACME.example")]);
    dev.get(&covered).says("Works").says("Belongs to");
    assert!(letters(world, "after@ACME.example").is_empty(), "nobody is asked again");
    dev.post(&format!("{domain}/deletion"), &[]).expect(409).says("while After belong");
    // Not in another environment, not under another name.
    for (name, place, address) in [("Q", "qa", "q@acme.example"), ("S", "development", "s@sub.acme.example")] {
        let fields = [("kind", "email_address"), ("environment", place), ("name", name), ("address", address)];
        let made = dev.post("/orgs/acme/resources", &fields).expect(303);
        dev.get(made.header("location")).says("Waiting");
    }
}

fn a_domain_leads_here_when_it_answers(world: &World) {
    let dev = world.as_("dev");
    let path = made(&dev, "url_domain", &[("name", "Forms"), ("host", "forms.acme.example")]);
    let page = dev.get(&path).says("Waiting").says("Make it lead here");
    let record = page.texts("dd code");
    assert!(record.contains(&"A".to_owned()) && record.contains(&"127.0.0.1".to_owned()), "{record:?}");
    dev.post(&format!("{path}/check"), &[]).follow(&dev).says("Forms works").says("Works");
    world.as_("ada").get("/orgs/acme/settings/audit?kind=resource.tested").expect(200).says("Forms");
    // From then on it shows published apps, and nothing of the Console; switched off, it is no domain of ours any more.
    let there = world.visitor().always("host", "forms.acme.example");
    let waits = |words: &str| (0..400).any(|_| there.get("/sign-in").seen().contains(words));
    assert!(waits("There is nothing at this address"), "it was proved");
    dev.post(&format!("{path}/activity"), &[("to", "off")]).expect(303);
    assert!(waits("Password"), "it was switched off");
    dev.post(&format!("{path}/activity"), &[("to", "on")]).expect(303);
    // One that the operator does not let us call is not asked.
    let path = made(&dev, "url_domain", &[("name", "Far"), ("host", "far.acme.example")]);
    dev.post(&format!("{path}/check"), &[]).follow(&dev).says("Fails");
}

/// At the domain of an Organization are its own apps and no others.
fn a_domain_shows_the_apps_of_its_organization(world: &World) {
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    fill_all(&ada, "Development");
    publish(&ada, "Development").expect(303);
    let address = start(&ada, "development");
    let own = made(&ada, "url_domain", &[("name", "Forms"), ("host", "forms.acme.example")]);
    ada.post(&format!("{own}/check"), &[]).follow(&ada).says("Forms works");
    let fields =
        [("kind", "url_domain"), ("environment", "development"), ("name", "Theirs"), ("host", "forms.globex.example")];
    let theirs = gus.post("/orgs/globex/resources", &fields).expect(303).header("location").to_owned();
    let theirs = theirs.split('?').next().unwrap();
    gus.post(&format!("{theirs}/check"), &[]).follow(&gus).says("Theirs works");
    let at = |host: &str| world.visitor().always("host", host);
    let known = |host: &str| (0..400).any(|_| !at(host).get("/sign-in").seen().contains("Password"));
    assert!(known("forms.acme.example") && known("forms.globex.example"), "both were proved");
    assert_eq!(at("forms.acme.example").get(&address).expect(200).texts("title"), ["Claims"]);
    at("forms.globex.example").get(&address).expect(404).says("There is nothing at this address");
}

fn a_domain_that_leads_elsewhere_says_so(world: &World) {
    let dev = world.as_("dev");
    let path = made(&dev, "url_domain", &[("name", "Forms"), ("host", "nowhere.invalid")]);
    let page = dev.post(&format!("{path}/check"), &[]).follow(&dev).says("Fails").says("checked");
    assert!(!page.texts("#trouble").concat().is_empty(), "{}", page.seen());
}

fn only_our_own_questions_are_answered(world: &World) {
    let prover = hangar::resources::Prover::new(&world.installation().cookie_key);
    let question = prover.question(&hangar::base::ResourceId::fresh());
    let visitor = world.visitor();
    let answer = visitor.get(&format!("/.well-known/hangar/{question}")).expect(200);
    assert_eq!(answer.text(), prover.answer(&question).unwrap());
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    let other = hangar::resources::Prover::new(&[7; 64]).question(&hangar::base::ResourceId::fresh());
    visitor.get(&format!("/.well-known/hangar/{other}")).expect(404);
    visitor.post(&format!("/.well-known/hangar/{question}"), &[]).expect(405);
}
