//! Invitations: sending, accepting, and every way in which a link does not open.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use hangar::base::name_key;
use hangar::db::schema::{accounts, audit_events, invitations, memberships, organizations, roles};
use hangar::db::{Conn, Lock};
use hangar::orgs::invitations::BETWEEN_LETTERS;

use crate::answer::{Answer, selector};
use crate::browser::Browser;
use crate::smtp::{Manner, Sink};
use crate::world::{PASSWORD, Plan, World};

on_both!(
    somebody_new_is_invited_and_comes_in,
    somebody_with_an_account_signs_in_and_joins,
    somebody_else_is_told_and_can_go_on,
    who_is_a_member_is_named_and_gets_nothing,
    mistakes_come_back_as_they_were_typed,
    an_address_has_one_open_invitation,
    sending_again_makes_another_link,
    links_that_do_not_open_say_why_and_are_on_record,
    the_list_is_paged_filtered_and_searched,
    where_they_begin,
);

pub const PAGE: &str = "/orgs/acme/settings/invites";
pub const CHOSEN: &str = "a password of my own";

/// Waits until something holds that happens beside the workers.
#[track_caller]
pub fn until(what: &str, holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(20), "{what} does not happen");
        std::thread::sleep(Duration::from_millis(10));
    }
}

pub fn change<T>(world: &World, f: impl FnOnce(&mut Conn) -> T) -> T {
    world.installation().directory.housekeeping(Lock::Subject("a story"), |c| Ok(f(c))).unwrap()
}

/// Fills the form for these addresses and this role.
pub fn send(browser: &Browser, emails: &str, role: &str) -> Answer {
    let page = browser.get(&format!("{PAGE}/new")).expect(200);
    let role = role_id(&page, role).unwrap_or_else(|| panic!("{role} cannot be given: {:?}", page.texts("option")));
    browser.form(&page, PAGE).fill("emails", emails).fill("role", &role).send()
}

/// The value of the role that the form calls `name`.
pub fn role_id(page: &Answer, name: &str) -> Option<String> {
    let html = page.page();
    let options = selector("#role option");
    let option = html.select(&options).find(|option| option.text().collect::<String>() == name)?;
    option.attr("value").map(str::to_owned)
}

/// The path of the link that the list gives for `email`.
pub fn link(browser: &Browser, email: &str) -> String {
    let list = browser.get(&format!("{PAGE}?q={email}")).expect(200);
    let link = list.attribute("[data-copy]", "data-copy").unwrap_or_else(|| panic!("no link of {email}"));
    link[link.find("/invites/").unwrap()..].to_owned()
}

/// Invites `email` as Ada, and gives the path of the link.
pub fn invited(world: &World, email: &str, role: &str) -> String {
    let ada = world.as_("ada");
    send(&ada, email, role).expect(303);
    link(&ada, email)
}

/// What the form of a link asks of somebody new.
pub fn join_as_new(browser: &Browser, link: &str) -> Answer {
    let page = browser.get(link).expect(200);
    browser.form(&page, link).fill("name", "Nora New").fill("password", CHOSEN).send()
}

/// Newest first, the events of this kind, as `subject detail`.
pub fn on_record(world: &World, kind: &str) -> Vec<String> {
    change(world, |c| {
        let query = audit_events::table.filter(audit_events::kind.eq(kind)).order(audit_events::id.desc());
        let rows: Vec<(String, String)> = query.select((audit_events::subject, audit_events::detail)).load(c).unwrap();
        rows.into_iter().map(|(subject, detail)| format!("{subject} {detail}")).collect()
    })
}

/// The role and state of `email` in acme.
pub fn membership(world: &World, email: &str) -> Vec<(String, bool)> {
    change(world, |c| {
        memberships::table
            .inner_join(accounts::table)
            .inner_join(roles::table)
            .inner_join(organizations::table)
            .filter(accounts::email_key.eq(name_key(email)))
            .filter(organizations::slug.eq("acme"))
            .select((roles::name, memberships::active))
            .load(c)
            .unwrap()
    })
}

pub fn letters(world: &World) -> Vec<String> {
    let outbox = world.installation().config.data.join("outbox");
    let Ok(files) = std::fs::read_dir(outbox) else { return Vec::new() };
    let files = files.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some());
    let mut files: Vec<_> =
        files.filter(|path| !path.file_name().unwrap().to_str().unwrap().starts_with('.')).collect();
    files.sort();
    files.into_iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

fn somebody_new_is_invited_and_comes_in(world: &World) {
    let ada = world.as_("ada");
    ada.get(PAGE).expect(200).says("Nobody is invited yet").says("Invite people");
    let page = ada.get(&format!("{PAGE}/new")).expect(200);
    let role = role_id(&page, "Developer").unwrap();
    let form = ada.form(&page, PAGE).fill("emails", " Nora@Example.com ,").fill("role", &role);
    let sent = form.fill("message", "Welcome aboard.\nSee you <b>soon</b>.").send();
    let list = sent.leads_to(&format!("{PAGE}?done=sent&count=1")).follow(&ada).expect(200);
    let list = list.says("1 invitation is made. No mail server is configured").says("Nora@Example.com");
    assert_eq!(list.texts(".state"), ["Pending"]);
    until("the letter", || letters(world).len() == 1);
    until("the note", || ada.get(PAGE).seen().contains("The letter lies in the outbox folder."));
    let letter = letters(world).remove(0);
    let link = link(&ada, "nora");
    for part in ["To: Nora@Example.com", "Ada (ada@example.com) invites you to join Acme", "Your role there: Developer"]
    {
        assert!(letter.contains(part), "{part} in {letter}");
    }
    assert!(letter.contains("> Welcome aboard.\r\n> See you <b>soon</b>.") && letter.contains(&link), "{letter}");

    let nora = world.visitor();
    let offer = nora.get(&link).expect(200).says("Join Acme").says("Ada (ada@example.com) invites you.");
    let offer = offer.says("Developer").says("Nora@Example.com").says("See you <b>soon</b>.");
    for (name, password, sentence) in
        [("", CHOSEN, "Your name is missing."), ("Nora New", "short", "The password has 5 characters.")]
    {
        let again = nora.form(&offer, &link).fill("name", name).fill("password", password).send();
        let again = again.expect(422).says(sentence);
        assert_eq!(again.attribute("#name", "value").as_deref(), Some(name), "what was typed stays");
        assert_eq!(again.attribute("#password", "value"), None);
    }
    let landed = join_as_new(&nora, &link).leads_to("/orgs/acme/apps?done=joined").follow(&nora);
    landed.expect(200).says("You belong to Acme now, as Developer.");
    assert_eq!(membership(world, "nora@example.com"), [("Developer".to_owned(), true)]);
    // What was chosen signs in, elsewhere too.
    world.visitor().post("/sign-in", &[("email", "nora@example.com"), ("password", CHOSEN)]).leads_to("/orgs");
    let list = ada.get(PAGE).expect(200);
    assert_eq!(list.texts(".state"), ["Accepted"]);
    assert!(
        list.attribute("[data-copy]", "data-copy").is_none() && list.attribute(".row-actions form", "action").is_none()
    );
    let verified: Vec<bool> = change(world, |c| {
        let nora = accounts::table.filter(accounts::email_key.eq("nora@example.com"));
        nora.select(accounts::verified).load(c).unwrap()
    });
    assert_eq!(verified, [false], "a copied link proves no address");
    let log = ada.get("/orgs/acme/settings/audit").expect(200).seen();
    for event in ["Invitation sent", "Invitation accepted", "Member added", "Account created", "Signed in"] {
        assert!(log.contains(event), "{event} in {log}");
    }
}

fn somebody_with_an_account_signs_in_and_joins(world: &World) {
    let link = invited(world, "olga@example.com", "Agent");
    let olga = world.visitor();
    let offer = olga.get(&link).expect(200).says("You have an account.");
    let form = olga.form(&offer, "/sign-in");
    assert_eq!((form.value("next"), form.value("email")), (Some(link.as_str()), Some("olga@example.com")));
    // A form of somebody new is no way in to an account that exists.
    olga.post(&link, &[("name", "Eve"), ("password", CHOSEN)]).leads_to(&link);
    let signed_in = form.fill("password", PASSWORD).send().leads_to(&link).follow(&olga).expect(200);
    assert!(signed_in.attribute("#password", "name").is_none(), "one button is left");
    olga.form(&signed_in, &link).send().leads_to("/orgs/acme/apps?done=joined").follow(&olga).says("as Agent.");
    assert_eq!(membership(world, "olga@example.com"), [("Agent".to_owned(), true)]);
    // Who comes back by the old link finds the way in.
    let again = olga.get(&link).expect(410).says("accepted before").says("Open Acme");
    assert_eq!(again.attribute(".actions a.primary", "href").as_deref(), Some("/orgs/acme"));
}

fn somebody_else_is_told_and_can_go_on(world: &World) {
    let link = invited(world, "olga@example.com", "Agent");
    let gus = world.as_("gus");
    let told = gus.get(&link).expect(200).says("You are signed in as gus@example.com").says("is for olga@example.com");
    gus.post(&link, &[]).expect(409).says("You are signed in as gus@example.com");
    gus.post(&link, &[("name", "Gus"), ("password", CHOSEN)]).expect(409);
    assert!(membership(world, "gus@example.com").is_empty() && membership(world, "olga@example.com").is_empty());
    let refused = on_record(world, "invite.refused");
    assert!(
        refused.iter().all(|event| event.contains("another address is signed in")) && refused.len() >= 3,
        "{refused:?}"
    );
    let old = gus.cookies.borrow().clone();
    let left = gus.form(&told, &link).send().leads_to(&link);
    assert!(left.header("clear-site-data").contains("cache"));
    left.follow(&gus).expect(200).says("You have an account.");
    let replayed = world.visitor();
    *replayed.cookies.borrow_mut() = old;
    replayed.get("/orgs").expect(401);
}

fn who_is_a_member_is_named_and_gets_nothing(world: &World) {
    let account = change(world, |c| {
        let agnes = memberships::table.inner_join(accounts::table).filter(accounts::email.eq("agnes@example.com"));
        let id: String = agnes.select(accounts::id).get_result(c).unwrap();
        diesel::update(memberships::table.filter(memberships::account_id.eq(&id)))
            .set(memberships::active.eq(false))
            .execute(c)
            .unwrap();
        id
    });
    let ada = world.as_("ada");
    let typed = "DEV@example.com\nagnes@example.com\nnew@example.com; not an address";
    let page = send(&ada, typed, "Agent").expect(422).says("DEV@example.com is a member already.");
    let page =
        page.says("agnes@example.com is a member who is deactivated.").says("\"not an address\" is no e-mail address.");
    assert_eq!(page.attribute(".error a[href$=\"/", "href"), None);
    let users: Vec<_> = hrefs(&page, ".error a");
    assert!(users.contains(&format!("/orgs/acme/settings/users/{account}")), "{users:?}");
    assert_eq!(page.texts("#emails"), [typed.split_whitespace().collect::<Vec<_>>().join(" ")], "what was typed stays");
    assert!(letters(world).is_empty() && on_record(world, "invite.sent").is_empty(), "nothing was sent");
    let form = ada.form(&page, PAGE);
    let fields = ["emails", "role", "place", "message"].map(|name| (name, form.value(name).unwrap().to_owned()));
    let mut fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert!(page.seen().contains("Leave these out, send 1"));
    fields.push(("leave_out", "yes"));
    ada.post(PAGE, &fields).leads_to(&format!("{PAGE}?done=sent&count=1"));
    until("the letter", || letters(world).len() == 1);
    assert!(letters(world)[0].contains("To: new@example.com"));
    // Who was deactivated after they were invited is not brought back by it.
    let link = invited(world, "olga@example.com", "Agent");
    change(world, |c| {
        diesel::update(accounts::table.filter(accounts::email.eq("olga@example.com")))
            .set(accounts::active.eq(false))
            .execute(c)
            .unwrap()
    });
    world.visitor().get(&link).expect(410).says("This person is deactivated");
    world.visitor().post(&link, &[("name", "Olga"), ("password", CHOSEN)]).expect(410);
    assert!(membership(world, "olga@example.com").is_empty());
}

fn hrefs(page: &Answer, css: &str) -> Vec<String> {
    page.page().select(&selector(css)).filter_map(|link| link.attr("href").map(str::to_owned)).collect()
}

fn mistakes_come_back_as_they_were_typed(world: &World) {
    let ada = world.as_("ada");
    let role = role_id(&ada.get(&format!("{PAGE}/new")), "Agent").unwrap();
    let many: String = (0..101).map(|number| format!("{number}@example.com\n")).collect();
    let long = "x".repeat(4_001);
    for (emails, role, message, sentence) in [
        ("", role.as_str(), "", "An address is missing."),
        (" ,;\n", &role, "", "An address is missing."),
        ("n@example.com", "", "", "A role is missing."),
        ("n@example.com", "admin", "", "A role is missing."),
        ("n@example.com", &role, &long, "The message has 4001 characters."),
        ("n@example.com", &role, "a\u{202e}b", "an invisible character (U+202E)"),
        (&many, &role, "", "These are 101 addresses. Send at most 100 at once."),
        ("n@example.com\r\nBcc: x@example.com", &role, "", "\"Bcc: x@example.com\" is no e-mail address."),
        ("n@example..com", &role, "", "is no e-mail address."),
        ("<script>@example.com", &role, "", "is no e-mail address."),
    ] {
        let again = ada.post(PAGE, &[("emails", emails), ("role", role), ("message", message), ("place", "studio")]);
        let again = again.expect(422).says(sentence);
        let form = ada.form(&again, PAGE);
        // A browser takes the first line break of a text area for the page's.
        let lines = |text: &str| text.replace("\r\n", "\n").trim_start().to_owned();
        assert_eq!(lines(form.value("emails").unwrap()), lines(emails), "what was typed stays");
        assert_eq!((form.value("message"), form.value("place")), (Some(message), Some("studio")));
        assert!(again.attribute("form[data-dirty]", "action").is_some());
    }
    assert!(letters(world).is_empty() && on_record(world, "invite.sent").is_empty());
}

fn an_address_has_one_open_invitation(world: &World) {
    let ada = world.as_("ada");
    send(&ada, "nora@example.com\nNORA@example.com", "Agent").leads_to(&format!("{PAGE}?done=sent&count=1"));
    let again = send(&ada, "Nora@EXAMPLE.com", "Developer").expect(422).says("has an invitation that is open until");
    assert_eq!(hrefs(&again, ".error a"), ["/orgs/acme/settings/invites?q=Nora%40EXAMPLE%2Ecom"]);
    assert_eq!(on_record(world, "invite.sent").len(), 1);
    // Another Organization knows nothing of it.
    let gus = world.as_("gus");
    let page = gus.get("/orgs/globex/settings/invites/new").expect(200);
    let role = role_id(&page, "Agent").unwrap();
    let form = gus.form(&page, "/orgs/globex/settings/invites").fill("emails", "nora@example.com").fill("role", &role);
    form.send().expect(303);
    // Once it has expired, a new one is made; then the old one cannot come back beside it.
    expire(world, "acme");
    send(&ada, "nora@example.com", "Developer").expect(303);
    let list = ada.get(PAGE).expect(200);
    assert_eq!(list.texts(".state"), ["Pending", "Expired"]);
    let forms: Vec<_> = actions(&list, "resend");
    ada.post(&forms[1], &[]).expect(409).says("has a newer invitation");
    a_minute_later(world);
    ada.post(&forms[0], &[]).expect(303);
}

pub fn actions(list: &Answer, word: &str) -> Vec<String> {
    let html = list.page();
    let forms = selector("form[method=post]");
    let actions = html.select(&forms).filter_map(|form| form.attr("action").map(str::to_owned));
    actions.filter(|action| action.ends_with(word)).collect()
}

/// Lets the time of the Organization's invitations pass.
pub fn expire(world: &World, org: &str) {
    change(world, |c| {
        let id: String =
            organizations::table.filter(organizations::slug.eq(org)).select(organizations::id).get_result(c).unwrap();
        let sent: Vec<(String, hangar::base::Moment)> = invitations::table
            .filter(invitations::org_id.eq(&id))
            .select((invitations::id, invitations::sent_at))
            .load(c)
            .unwrap();
        for (invitation, sent_at) in sent {
            diesel::update(invitations::table.find(invitation))
                .set(invitations::expires_at.eq(sent_at))
                .execute(c)
                .unwrap();
        }
    });
}

/// Lets a minute pass since the last letter of every invitation.
pub fn a_minute_later(world: &World) {
    change(world, |c| {
        let sent: Vec<(String, hangar::base::Moment)> =
            invitations::table.select((invitations::id, invitations::sent_at)).load(c).unwrap();
        for (invitation, sent_at) in sent {
            diesel::update(invitations::table.find(invitation))
                .set(invitations::sent_at.eq(sent_at - chrono::Duration::seconds(BETWEEN_LETTERS)))
                .execute(c)
                .unwrap();
        }
    });
}

fn sending_again_makes_another_link(world: &World) {
    let first = invited(world, "nora@example.com", "Agent");
    a_minute_later(world);
    let ada = world.as_("ada");
    let again = actions(&ada.get(PAGE), "resend").remove(0);
    let sent = ada.post(&again, &[]).leads_to(&format!("{PAGE}?done=resent&who=nora%40example%2Ecom"));
    sent.follow(&ada).says("The invitation of nora@example.com has a new link");
    let second = link(&ada, "nora");
    assert_ne!(first, second);
    until("both letters", || letters(world).len() == 2);
    let old = world.visitor().get(&first).expect(410).says("A newer link was sent");
    assert!(!old.text().contains(&second[9..]), "the newer link is in the newer letter alone");
    world.visitor().post(&first, &[("name", "Eve"), ("password", CHOSEN)]).expect(410);
    assert!(on_record(world, "invite.refused")[0].contains("a newer link was sent"));
    // One that has expired comes back with its whole time.
    expire(world, "acme");
    world.visitor().get(&second).expect(410).says("has expired");
    a_minute_later(world);
    ada.post(&again, &[]).expect(303);
    let third = link(&ada, "nora");
    join_as_new(&world.visitor(), &third).leads_to("/orgs/acme/apps?done=joined");
    ada.post(&again, &[]).expect(409).says("nora@example.com has accepted");
    assert_eq!(on_record(world, "invite.resent").len(), 2);
}

fn links_that_do_not_open_say_why_and_are_on_record(world: &World) {
    let refused = |link: &str, heading: &str, reason: &str| {
        let before = on_record(world, "invite.refused").len();
        let page = world.visitor().get(link);
        let status = page.status;
        let page = page.says(heading);
        assert!(
            page.texts("main p").iter().any(|line| line.contains("sk ") || line.contains("ign in")),
            "what to do next"
        );
        let posted = world.visitor().post(link, &[("name", "Eve"), ("password", CHOSEN)]).expect(status).says(heading);
        assert!(posted.all("set-cookie").is_empty(), "nobody is signed in by it");
        let events = on_record(world, "invite.refused");
        assert!(events.len() == before + 2 && events[0].contains(reason) && events[1].contains(reason), "{events:?}");
    };
    let link = invited(world, "used@example.com", "Agent");
    join_as_new(&world.visitor(), &link).expect(303);
    refused(&link, "This invitation was accepted before", "accepted before");

    let link = invited(world, "late@example.com", "Agent");
    expire(world, "acme");
    refused(&link, "This invitation has expired", "expired");

    let ada = world.as_("ada");
    let link = invited(world, "revoked@example.com", "Agent");
    let revoke = actions(&ada.get(&format!("{PAGE}?q=revoked")), "revocation").remove(0);
    let done =
        ada.post(&revoke, &[]).leads_to(&format!("{PAGE}?done=revoked&who=revoked%40example%2Ecom")).follow(&ada);
    done.says("The invitation of revoked@example.com is revoked.");
    refused(&link, "This invitation was revoked", "revoked");
    ada.post(&revoke, &[]).expect(409).says("was revoked");
    assert_eq!(on_record(world, "invite.revoked").len(), 1);

    let link = invited(world, "closed@example.com", "Agent");
    suspend(world, "acme");
    refused(&link, "This Organization is suspended", "suspended");

    let guessed = format!("/invites/{}", "0".repeat(72));
    refused(&guessed, "Nothing at this address", "unknown link");
}

fn suspend(world: &World, org: &str) {
    change(world, |c| {
        diesel::update(organizations::table.filter(organizations::slug.eq(org)))
            .set(organizations::active.eq(false))
            .execute(c)
            .unwrap()
    });
}

fn the_list_is_paged_filtered_and_searched(world: &World) {
    let ada = world.as_("ada");
    let addresses = |from: usize| (from..from + 60).map(|n| format!("p{n}_@example.com\n")).collect::<String>();
    send(&ada, &addresses(100), "Agent").leads_to(&format!("{PAGE}?done=sent&count=60"));
    send(&ada, &addresses(200), "Agent").expect(303);
    let all = |filter: &str| {
        let mut page = ada.get(&format!("{PAGE}?{filter}")).expect(200);
        let mut seen = page.texts("tbody th bdi");
        while let Some(older) = page.attribute("a[rel=next]", "href") {
            page = ada.get(&format!("{PAGE}{older}")).expect(200);
            seen.extend(page.texts("tbody th bdi"));
            assert!(page.attribute("a[rel=prev]", "href").is_some());
        }
        seen
    };
    let mut seen = all("");
    assert!(seen[..60].iter().all(|email| email.starts_with("p2")), "the newest come first");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 120, "each is met once");
    assert!(ada.get(PAGE).body.len() < 60_000, "a page is small: {}", ada.get(PAGE).body.len());
    // Signs with a meaning for LIKE mean themselves.
    assert_eq!(all("q=P210_%40"), ["p210_@example.com"]);
    assert!(all("q=p2%25").is_empty() && all("q=p2_0").is_empty());
    for revoke in &actions(&ada.get(&format!("{PAGE}?q=p20")), "revocation")[..3] {
        ada.post(revoke, &[]).expect(303);
    }
    assert_eq!((all("state=revoked").len(), all("state=pending").len(), all("state=accepted").len()), (3, 117, 0));
    expire(world, "acme");
    assert_eq!((all("state=revoked").len(), all("state=pending").len(), all("state=expired").len()), (3, 0, 117));
    assert_eq!(all("state=revoked&q=p20").len(), 3);
    assert_eq!(all("state=no-such").len(), 120);
    ada.get(&format!("{PAGE}?state=accepted")).says("No invitation fits this filter");
    for odd in
        ["after=x", "before=..", "after=01990000-0000-7000-8000-000000000001.00", "done=sent&count=x", "q=%F0%9F%A6%A9"]
    {
        ada.get(&format!("{PAGE}?{odd}")).expect(200);
    }
}

fn where_they_begin(world: &World) {
    let ada = world.as_("ada");
    let begins = |email: &str, role: &str| {
        let page = ada.get(&format!("{PAGE}/new")).expect(200);
        let role = role_id(&page, role).unwrap();
        ada.post(PAGE, &[("emails", email), ("role", &role), ("place", "studio")]).expect(303);
        let visitor = world.visitor();
        let landed = join_as_new(&visitor, &link(&ada, email)).expect(303);
        landed.header("location").to_owned()
    };
    assert_eq!(begins("builder@example.com", "Developer"), "/orgs/acme/apps?done=studio");
    assert_eq!(begins("agent@example.com", "Agent"), "/orgs/acme/apps?done=joined", "this role has no Studio");
    world.as_("dev").get("/orgs/acme/apps?done=studio").says("Open an app in the Studio");
}

/// The same story on both engines, with a mail server.
macro_rules! mailed {
    ($($story:ident)*) => {$(
        mod $story {
            use super::*;

            #[test]
            fn sqlite() {
                let sink = Sink::start(Manner::Takes);
                super::$story(&Plan::sqlite().mailed(&sink.url).start(), &sink);
            }

            #[test]
            fn postgres() {
                let sink = Sink::start(Manner::Takes);
                if let Some(plan) = Plan::postgres() {
                    super::$story(&plan.mailed(&sink.url).start(), &sink);
                }
            }
        }
    )*};
}

mailed!(a_letter_goes_by_mail_and_proves_the_address a_mail_server_that_refuses_is_quoted nobody_waits_for_a_mail_server);

/// What `letter` says, however it is encoded for its way.
fn said(letter: &str) -> String {
    letter.replace("=\n", "").replace("=3D", "=")
}

fn a_letter_goes_by_mail_and_proves_the_address(world: &World, sink: &Sink) {
    let ada = world.as_("ada");
    let page = ada.get(&format!("{PAGE}/new")).expect(200);
    let role = role_id(&page, "Agent").unwrap();
    // What would end a letter, or begin another header, stays words of the message.
    let message = "Hello\n.\nMAIL FROM:<eve@example.com>\nBcc: eve@example.com";
    let typed = [("emails", "nora@example.com"), ("role", &role), ("message", message)];
    let list = ada.post(PAGE, &typed).expect(303).follow(&ada).says("1 invitation is on the way.");
    assert!(list.attribute("[data-copy]", "data-copy").is_none(), "the link is in the letter alone");
    until("the note", || ada.get(PAGE).seen().contains("The mail server took it."));
    assert!(ada.get(PAGE).attribute("[data-copy]", "data-copy").is_none());
    let given = sink.given();
    assert_eq!(given.len(), 1, "{given:?}");
    let commands: Vec<_> = given[0].envelope.iter().map(|line| line.to_uppercase()).collect();
    let to: Vec<_> = commands.iter().filter(|line| line.starts_with("RCPT") || line.starts_with("MAIL")).collect();
    assert!(to.len() == 2 && to[1].starts_with("RCPT TO:<NORA@EXAMPLE.COM>"), "{commands:?}");
    let letter = said(&given[0].letter);
    let (head, body) = letter.split_once("\n\n").unwrap();
    assert!(head.contains("Subject: Your invitation to Acme") && !head.to_lowercase().contains("bcc"), "{head}");
    assert!(body.contains("> .\n> MAIL FROM:<eve@example.com>\n> Bcc: eve@example.com"), "{body}");
    let word: String = body.split("/invites/").nth(1).unwrap().chars().take_while(char::is_ascii_hexdigit).collect();
    join_as_new(&world.visitor(), &format!("/invites/{word}")).expect(303);
    let verified: Vec<bool> = change(world, |c| {
        accounts::table.filter(accounts::email.eq("nora@example.com")).select(accounts::verified).load(c).unwrap()
    });
    assert_eq!(verified, [true], "whoever has the link reads this mailbox");
    assert!(letters(world).is_empty(), "nothing lies in the outbox");
}

fn a_mail_server_that_refuses_is_quoted(world: &World, sink: &Sink) {
    sink.becomes(Manner::Refuses);
    let ada = world.as_("ada");
    send(&ada, "nora@example.com", "Agent").expect(303);
    until("the note", || ada.get(PAGE).seen().contains("It was not sent."));
    let list = ada.get(PAGE).says("5.1.1 <no such person> here").says("send it again");
    assert_eq!(list.texts(".state"), ["Pending"]);
    assert!(sink.given().is_empty() && list.attribute("[data-copy]", "data-copy").is_none());
    sink.becomes(Manner::Takes);
    ada.post(&actions(&list, "resend")[0], &[]).expect(303);
    until("the note", || ada.get(PAGE).seen().contains("The mail server took it."));
    assert!(!ada.get(PAGE).seen().contains("no such person"), "the old trouble is gone");
}

fn nobody_waits_for_a_mail_server(world: &World, sink: &Sink) {
    sink.becomes(Manner::Hangs);
    let ada = world.as_("ada");
    let many: String = (0..20).map(|number| format!("{number}@example.com\n")).collect();
    send(&ada, &many, "Agent").expect(303);
    // Twenty letters hang, and every page is there: the answers above and these did not wait.
    ada.get(PAGE).expect(200).says("On its way.");
    world.as_("dev").get("/orgs/acme/apps").expect(200);
    send(&ada, "one-more@example.com", "Agent").expect(303);
    assert_eq!(ada.get(&format!("{PAGE}?state=pending")).texts("tbody th bdi").len(), 21);
}
