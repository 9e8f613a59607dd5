//! Invitations in the hands of people for whom they are not: the advisories of others, and what follows from them.

use diesel::prelude::*;
use hangar::base::{Outcome, RoleId};
use hangar::db::schema::{accounts, attempts, invitations, memberships, organizations, roles};
use hangar::orgs::invitations::{BETWEEN_LETTERS, Invited, Place, Terms, Wanted, invite, resend};

use crate::answer::assert_same;
use crate::invites::{
    CHOSEN, PAGE, a_minute_later, actions, change, invited, join_as_new, link, membership, on_record, role_id, send,
    until,
};
use crate::world::World;

on_both!(
    an_invitation_falls_with_its_inviter,
    nobody_invites_above_themselves,
    what_else_a_form_says_is_nothing,
    an_invitation_of_another_organization_is_nothing,
    nobody_else_can_make_an_admin_invite,
    guesses_look_alike_and_are_slowed_down(proxied),
    old_links_do_not_fill_the_log,
    one_link_makes_one_member_however_many_press,
    nobody_fills_a_mailbox,
    nothing_kept_opens_an_invitation,
    an_account_that_waits_for_its_password_is_not_given_away,
);

fn org(world: &World, slug: &str) -> String {
    change(world, |c| {
        organizations::table.filter(organizations::slug.eq(slug)).select(organizations::id).get_result(c).unwrap()
    })
}

fn account(world: &World, name: &str) -> String {
    change(world, |c| {
        let email = format!("{name}@example.com");
        accounts::table.filter(accounts::email.eq(email)).select(accounts::id).get_result(c).unwrap()
    })
}

/// Gives `name` the role of this word in acme.
fn give_role(world: &World, name: &str, word: &str) {
    let (org, account) = (org(world, "acme"), account(world, name));
    change(world, |c| {
        let role: String = roles::table
            .filter(roles::org_id.eq(&org))
            .filter(roles::word.eq(word))
            .select(roles::id)
            .get_result(c)
            .unwrap();
        let membership = memberships::table.find((account, org));
        diesel::update(membership).set(memberships::role_id.eq(role)).execute(c).unwrap();
    });
}

/// Makes a role of acme's own.
fn make_role(world: &World, name: &str, permissions: &str) {
    let org = org(world, "acme");
    change(world, |c| {
        diesel::insert_into(roles::table)
            .values((
                roles::id.eq(hangar::base::RoleId::fresh()),
                roles::org_id.eq(org),
                roles::word.eq(name.to_lowercase()),
                roles::name.eq(name),
                roles::permissions.eq(permissions),
                roles::name_key.eq(name.to_lowercase()),
                roles::description.eq(""),
                roles::base.eq(""),
            ))
            .execute(c)
            .unwrap()
    });
}

fn set_active(world: &World, name: &str, active: bool) {
    let key = (account(world, name), org(world, "acme"));
    change(world, |c| {
        diesel::update(memberships::table.find(key)).set(memberships::active.eq(active)).execute(c).unwrap()
    });
}

fn an_invitation_falls_with_its_inviter(world: &World) {
    // Two Admins, so that one of them can fall.
    give_role(world, "bea", "admin");
    let bea = world.as_("bea");
    send(&bea, "nora@example.com", "Admin").expect(303);
    let nora = link(&bea, "nora");
    world.visitor().get(&nora).expect(200).says("Bea (bea@example.com) invites you.");
    let void = || {
        let page = world.visitor().get(&nora).expect(410).says("This invitation is void");
        page.says("Ask an Admin of Acme to send you another invitation.");
        world.visitor().post(&nora, &[("name", "Nora"), ("password", CHOSEN)]).expect(410);
        assert!(on_record(world, "invite.refused")[0].contains("may not invite to this role any more"));
    };
    give_role(world, "bea", "developer");
    void();
    // To invite is not enough: the role has to be within her own.
    make_role(world, "Inviter", "invites.manage");
    give_role(world, "bea", "inviter");
    void();
    give_role(world, "bea", "admin");
    world.visitor().get(&nora).expect(200);
    set_active(world, "bea", false);
    void();
    let key = (account(world, "bea"), org(world, "acme"));
    change(world, |c| diesel::delete(memberships::table.find(key)).execute(c).unwrap());
    void();
    // Another Admin sends it again and answers for it from now on.
    let ada = world.as_("ada");
    a_minute_later(world);
    ada.post(&actions(&ada.get(PAGE), "resend")[0], &[]).expect(303);
    let again = link(&ada, "nora");
    world.visitor().get(&again).expect(200).says("Ada (ada@example.com) invites you.");
    join_as_new(&world.visitor(), &again).expect(303);
    assert_eq!(membership(world, "nora@example.com"), [("Admin".to_owned(), true)]);
}

fn nobody_invites_above_themselves(world: &World) {
    make_role(world, "Inviter", "apps.view invites.manage");
    make_role(world, "Viewer", "apps.view");
    give_role(world, "dev", "inviter");
    let ada = world.as_("ada");
    let page = ada.get(&format!("{PAGE}/new"));
    let [admin, agent] = ["Admin", "Agent"].map(|role| role_id(&page, role).unwrap());
    send(&ada, "boss@example.com", "Admin").expect(303);

    let dev = world.as_("dev");
    let page = dev.get(&format!("{PAGE}/new")).expect(200);
    assert_eq!(
        page.texts("#role option"),
        ["Choose a role", "Inviter", "Viewer"],
        "an Agent sees more than an inviter"
    );
    for above in [&admin, &agent] {
        dev.post(PAGE, &[("emails", "me-again@example.com"), ("role", above)]).expect(422).says("A role is missing.");
    }
    // What is above is seen, and neither touched nor copied: its link would make whoever has it an Admin.
    let list = dev.get(PAGE).expect(200).says("boss@example.com");
    assert!(list.attribute("[data-copy]", "data-copy").is_none() && actions(&list, "resend").is_empty());
    assert!(!list.text().contains("/invites/0") && !list.text().contains("http://"), "the link stands nowhere");
    for action in actions(&ada.get(PAGE), "resend").into_iter().chain(actions(&ada.get(PAGE), "revocation")) {
        dev.post(&action, &[]).expect(409).says("allows more than yours");
    }
    world.visitor().get(&link(&ada, "boss")).expect(200);
    send(&dev, "peer@example.com", "Viewer").expect(303);
    join_as_new(&world.visitor(), &link(&dev, "peer")).expect(303);
    assert_eq!(membership(world, "peer@example.com"), [("Viewer".to_owned(), true)]);
    // A role that grew since then is above its inviter at acceptance.
    send(&dev, "late@example.com", "Viewer").expect(303);
    let late = link(&dev, "late");
    let key = org(world, "acme");
    change(world, |c| {
        let viewer = roles::table.filter(roles::org_id.eq(key)).filter(roles::word.eq("viewer"));
        diesel::update(viewer).set(roles::permissions.eq("apps.view audit.view")).execute(c).unwrap()
    });
    world.visitor().get(&late).expect(410).says("This invitation is void");
}

/// CVE-2022-39306: whoever had the link chose the address.
fn what_else_a_form_says_is_nothing(world: &World) {
    let link = invited(world, "nora@example.com", "Agent");
    let forged = [
        ("email", "ada@example.com"),
        ("emails", "ada@example.com"),
        ("username", "ada"),
        ("role", "admin"),
        ("operator", "true"),
        ("org", "globex"),
        ("name", "Nora"),
        ("password", CHOSEN),
    ];
    let nora = world.visitor();
    nora.post(&link, &forged).leads_to("/orgs/acme/apps?done=joined");
    nora.get("/account").expect(200).says("nora@example.com");
    assert_eq!(membership(world, "nora@example.com"), [("Agent".to_owned(), true)]);
    nora.get("/orgs/globex/apps").expect(404);
    let operator: bool = change(world, |c| {
        accounts::table.filter(accounts::email.eq("nora@example.com")).select(accounts::operator).get_result(c).unwrap()
    });
    assert!(!operator);
    world.visitor().post("/sign-in", &[("email", "ada@example.com"), ("password", CHOSEN)]).expect(422);
    // A field that comes twice says nothing (CVE-2023-7028).
    let other = invited(world, "other@example.com", "Agent");
    world.visitor().post(&other, &[("name", "A"), ("name", "B"), ("password", CHOSEN)]).expect(422);
    assert!(membership(world, "other@example.com").is_empty());
}

/// CVE-2024-10452: an Admin of one Organization deleted invitations of another.
fn an_invitation_of_another_organization_is_nothing(world: &World) {
    invited(world, "nora@example.com", "Agent");
    let ada = world.as_("ada");
    let theirs = [actions(&ada.get(PAGE), "resend"), actions(&ada.get(PAGE), "revocation")].concat();
    assert_eq!(theirs.len(), 2);
    for (name, org) in [("gus", "globex"), ("una", "umbra")] {
        let stranger = world.as_(name);
        for action in &theirs {
            stranger.post(action, &[]).expect(404);
            stranger.post(&action.replace("/acme/", &format!("/{org}/")), &[]).expect(404);
        }
        assert!(!stranger.get(&format!("/orgs/{org}/settings/invites")).expect(200).seen().contains("nora"));
    }
    for name in ["dev", "agnes"] {
        theirs.iter().for_each(|action| drop(world.as_(name).post(action, &[]).expect(403)));
        world.as_(name).get(PAGE).expect(403).says("may not invite people. Admin may.");
    }
    assert_eq!(ada.get(PAGE).texts(".state"), ["Pending"]);
    assert!(on_record(world, "invite.revoked").is_empty() && on_record(world, "invite.resent").is_empty());
}

/// CVE-2022-21703: another site's page let an Admin's browser invite the attacker.
fn nobody_else_can_make_an_admin_invite(world: &World) {
    let ada = world.as_("ada");
    let role = role_id(&ada.get(&format!("{PAGE}/new")), "Admin").unwrap();
    let fields = [("emails", "eve@example.com"), ("role", role.as_str())];
    for (name, value) in [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site")] {
        ada.ask("POST", PAGE).fields(&fields).header(name, value).send().expect(403);
    }
    let asking = ada.ask("POST", PAGE).fields(&fields).without("sec-fetch-site");
    asking.header("origin", "https://evil.example").send().expect(403);
    let link = invited(world, "ivan@example.com", "Agent");
    let join = [("name", "Ivan"), ("password", CHOSEN)];
    world.visitor().ask("POST", &link).fields(&join).header("sec-fetch-site", "cross-site").send().expect(403);
    assert_eq!(on_record(world, "invite.sent").len(), 1);
    assert!(membership(world, "ivan@example.com").is_empty());
}

fn guesses_look_alike_and_are_slowed_down(world: &World) {
    let right = invited(world, "nora@example.com", "Agent");
    let word = right.strip_prefix("/invites/").unwrap();
    let from = |network: &str| world.visitor().always("x-forwarded-for", network);
    let attacker = from("203.0.113.5");
    let guess = |word: &str| attacker.get(&format!("/invites/{word}")).expect(404).text();
    let first = guess("0000");
    let mut near = word.to_owned();
    near.replace_range(71.., if word.ends_with('0') { "1" } else { "0" });
    let mut newer = word.to_owned();
    newer.replace_range(32..40, "00000002");
    for other in [&"f".repeat(72), &near, &newer, &word.to_uppercase(), "nora@example.com", &"a".repeat(2_000)] {
        assert_same(&guess(other), &first);
    }
    let posted = attacker.post(&format!("/invites/{near}"), &[("name", "Eve"), ("password", CHOSEN)]).expect(404);
    assert_same(&posted.text(), &first);
    // Fifty an hour; and what is refused then is not on record.
    let mut status = 404;
    for _ in 0..60 {
        status = attacker.get("/invites/0001").status;
    }
    assert_eq!(status, 429);
    let recorded = on_record(world, "invite.refused").len();
    assert!((50..=55).contains(&recorded), "{recorded} guesses are on record");
    // The right one opens from there too, and nobody elsewhere is hindered.
    attacker.get(&right).expect(200);
    from("198.51.100.7").get("/invites/0001").expect(404);
}

fn old_links_do_not_fill_the_log(world: &World) {
    let link = invited(world, "nora@example.com", "Agent");
    join_as_new(&world.visitor(), &link).expect(303);
    for _ in 0..40 {
        world.visitor().get(&link).expect(410).says("accepted before");
    }
    let recorded = on_record(world, "invite.refused").len();
    assert!((10..=15).contains(&recorded), "{recorded} are on record");
    // Who signs in from there is not hindered by it.
    let counted: i64 = change(world, |c| {
        attempts::table.filter(attempts::subject.eq("from 127.0.0.1")).count().get_result(c).unwrap()
    });
    assert_eq!(counted, 1, "only Ada's own sign-in");
    world.as_("dev");
}

/// CVE-2022-23485: one invitation let several accounts in.
fn one_link_makes_one_member_however_many_press(world: &World) {
    let press = |link: &str, browser: &dyn Fn() -> crate::browser::Browser, fields: &[(&str, &str)]| -> Vec<u16> {
        let browsers: Vec<_> = (0..32).map(|_| browser()).collect();
        std::thread::scope(|scope| {
            let presses: Vec<_> =
                browsers.into_iter().map(|browser| scope.spawn(move || browser.post(link, fields).status)).collect();
            presses.into_iter().map(|press| press.join().unwrap()).collect()
        })
    };
    let once = |email: &str, statuses: &[u16]| {
        assert_eq!(membership(world, email), [("Agent".to_owned(), true)], "{statuses:?}");
        let accepted = on_record(world, "invite.accepted");
        assert_eq!(accepted.iter().filter(|event| event.starts_with(email)).count(), 1, "{accepted:?}");
        assert!(statuses.iter().all(|status| [303, 410, 503].contains(status)), "{statuses:?}");
    };
    let new = invited(world, "nora@example.com", "Agent");
    let statuses = press(&new, &|| world.visitor(), &[("name", "Nora"), ("password", CHOSEN)]);
    once("nora@example.com", &statuses);
    assert_eq!(on_record(world, "account.created").iter().filter(|event| event.starts_with("nora")).count(), 1);
    let old = invited(world, "olga@example.com", "Agent");
    let signed_in = world.as_("olga").cookies.borrow().clone();
    let again = || {
        let olga = world.visitor();
        *olga.cookies.borrow_mut() = signed_in.clone();
        olga
    };
    let statuses = press(&old, &again, &[]);
    once("olga@example.com", &statuses);
}

/// The letters of one invitation follow each other at a distance, to the second, whoever sends them.
fn nobody_fills_a_mailbox(world: &World) {
    let installation = world.installation();
    let terms = Terms::new(&installation.cookie_key, &installation.config);
    let begin = crate::template::beginning();
    let agent = RoleId::parse(&role_id(&world.as_("ada").get(&format!("{PAGE}/new")), "Agent").unwrap());
    let ask = |seconds: i64, id: Option<&hangar::base::InvitationId>| -> Outcome<Invited> {
        let at = begin + chrono::Duration::seconds(seconds);
        let operator = installation.directory.read_now(|c| hangar::access::operator(c, "acme", at)).unwrap();
        let proof = operator.allowed().unwrap();
        installation.directory.change_now(operator.by(), hangar::db::Lock::Org(&operator.org().id), |c| match id {
            Some(id) => resend(c, &proof, id, &terms),
            None => {
                let (emails, message) = ("nora@example.com".to_owned(), String::new());
                let wanted = Wanted { emails, role: agent.clone(), message, place: Place::Console, leave_out: false };
                let (mut made, mut events) = invite(c, &proof, &wanted, &terms)?;
                Ok((made.remove(0), events.remove(0)))
            }
        })
    };
    let first = ask(0, None).unwrap();
    let again = |seconds: i64| ask(seconds, Some(&first.id)).map(|sent| sent.serial).map_err(|no| no.to_string());
    let soon = "The last letter to nora@example.com went out less than a minute ago. Try again in";
    assert_eq!(again(0), Err(format!("{soon} 60 seconds.")));
    assert_eq!(again(BETWEEN_LETTERS - 1), Err(format!("{soon} 1 second.")));
    assert_eq!(again(-3_600), Err(format!("{soon} 60 seconds.")), "clocks are set back");
    assert_eq!(again(BETWEEN_LETTERS), Ok(2));
    assert_eq!(again(BETWEEN_LETTERS + 1), Err(format!("{soon} 59 seconds.")), "each letter counts");
    assert_eq!(again(2 * BETWEEN_LETTERS), Ok(3));
    // By the button too, which leaves the link as it was and says so in the list.
    let link = invited(world, "olaf@example.com", "Agent");
    let ada = world.as_("ada");
    let action = actions(&ada.get(&format!("{PAGE}?q=olaf")), "resend").remove(0);
    let list = ada.post(&action, &[]).expect(409).says("The last letter to olaf@example.com went out less than");
    assert_eq!(list.texts("tbody th bdi"), ["olaf@example.com", "nora@example.com"], "it is the list");
    assert_eq!(crate::invites::link(&ada, "olaf"), link);
    assert_eq!(on_record(world, "invite.resent").len(), 2);
    world.visitor().get(&link).expect(200);
}

fn nothing_kept_opens_an_invitation(world: &World) {
    let link = invited(world, "nora@example.com", "Agent");
    let word = link.strip_prefix("/invites/").unwrap();
    let outbox = world.installation().config.data.join("outbox");
    until("the letter", || std::fs::read_dir(&outbox).is_ok_and(|mut files| files.next().is_some()));
    // The outbox is the mailbox of an installation without a mail server: letters in it have to have their links, and
    // the folder is the operator's alone.
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&outbox).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o700);
    until("the note", || world.as_("ada").get(PAGE).seen().contains("lies in the outbox folder"));
    std::fs::remove_dir_all(&outbox).unwrap();
    let kept = world.at_rest();
    let has = |text: &str| kept.windows(text.len()).any(|window| window == text.as_bytes());
    let hash: String = change(world, |c| invitations::table.select(invitations::token_hash).get_result(c).unwrap());
    assert!(has("nora@example.com") && has(&hash), "what is kept was read");
    assert!(!has(word) && !has(&word[40..]), "neither the word nor its proof");
}

fn an_account_that_waits_for_its_password_is_not_given_away(world: &World) {
    // The operator reserves an account and makes it an Admin of globex; its person has not come yet.
    let installation = world.installation();
    let at = crate::template::beginning();
    let by = hangar::db::By::operator(None, at);
    let reserve = |email: &str| {
        let reserved = installation
            .directory
            .change_now(&by, hangar::db::Lock::Subject("a story"), |c| hangar::people::reserve_account(c, email, at));
        reserved.unwrap()
    };
    let waiting = reserve("waiting@example.com");
    let free = reserve("free@example.com");
    let globex = org(world, "globex");
    change(world, |c| {
        let member = hangar::access::operator(c, "globex", at).unwrap();
        hangar::orgs::add_member(c, member.org(), &waiting, hangar::access::ADMIN, at).unwrap();
        assert_eq!(member.org().id.as_str(), globex);
    });
    // An Admin of acme copies the link of an invitation to that address: it must not be the key to globex.
    let link = invited(world, "waiting@example.com", "Agent");
    world.visitor().get(&link).expect(410).says("This account waits for its password");
    world.visitor().post(&link, &[("name", "Eve"), ("password", CHOSEN)]).expect(410);
    world.visitor().post("/sign-in", &[("email", "waiting@example.com"), ("password", CHOSEN)]).expect(422);
    // One that holds nothing is whoever comes first, as it would be without the reservation.
    let link = invited(world, "free@example.com", "Agent");
    join_as_new(&world.visitor(), &link).expect(303);
    assert_eq!(account(world, "free"), free.id.as_str());
    // The operator's own link is for whom the operator gave it to.
    let terms = hangar::orgs::invitations::Terms::new(&installation.cookie_key, &installation.config);
    let now = hangar::base::cut_to_microseconds(chrono::Utc::now().naive_utc());
    let made = installation.directory.change_now(&by, hangar::db::Lock::Subject("a story"), |c| {
        hangar::orgs::invitations::invite_first_admin(c, "pacific", "waiting@example.com", (&terms, now))
    });
    let path = made.unwrap()[0].word.link("");
    let offer = world.visitor().get(&path).expect(200).says("the operator invites you.");
    assert!(offer.seen().contains("Admin"));
    join_as_new(&world.visitor(), &path).leads_to("/orgs/pacific/apps?done=joined");
}
