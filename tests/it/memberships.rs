//! Every change of a membership by the forms of Settings, Users, and leaving by that of the account.

use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use hangar::base::OrgId;
use hangar::db::schema::{invitations, organizations};

use crate::users::{LIST, behind, id_of, names, page_of, put};
use crate::world::{World, email};

on_both!(
    a_role_change_bites_from_the_next_request,
    who_is_deactivated_stays_out_until_reactivated,
    who_is_removed_is_gone_and_so_are_their_invitations,
    many_are_changed_at_once_or_none,
    somebody_changes_themselves,
    members_leave,
);

fn a_role_change_bites_from_the_next_request(world: &World) {
    let (ada, dev) = (world.as_("ada"), world.as_("dev"));
    dev.get("/orgs/acme/studio/claims/web-flows").expect(200);
    let page = ada.get(&page_of("dev")).expect(200).says("dev@example.com").says("Not verified").says("Member since");
    let form = ada.form(&page, &format!("{}/role", page_of("dev")));
    assert_eq!(form.value("role"), Some("developer"));
    let done = form.fill("role", "agent").send().leads_to(&format!("{}?done=role", page_of("dev"))).follow(&ada);
    done.says("The role is changed.");
    dev.get("/orgs/acme/studio/claims/web-flows").expect(403).says("You are Agent in Acme");
    dev.get("/orgs/acme/settings/users").expect(403);
    let log = ada.get("/orgs/acme/settings/audit?kind=member.role_changed").expect(200);
    assert_eq!(log.texts("tbody tr").len(), 1);
    log.says("dev@example.com before: Developer , role: Agent");
    // The same role again is no change, and not in the log.
    ada.post(&format!("{}/role", page_of("dev")), &[("role", "agent")]).expect(303);
    let log = ada.get("/orgs/acme/settings/audit?kind=member.role_changed").expect(200);
    assert_eq!(log.texts("tbody tr").len(), 1);
    for role in ["", "owner", "Admin", "admin\u{0}"] {
        let again = ada.post(&format!("{}/role", page_of("dev")), &[("role", role)]).expect(422);
        again.says("Choose one of the roles of this Organization.");
    }
    ada.get(&page_of("dev")).expect(200).says("Agent");
}

fn who_is_deactivated_stays_out_until_reactivated(world: &World) {
    let (ada, bea) = (world.as_("ada"), world.as_("bea"));
    bea.get("/orgs/acme/apps").expect(200);
    let activity = format!("{}/activity", page_of("bea"));
    let page = ada.get(&page_of("bea")).expect(200);
    assert_eq!(page.attribute("[name=activity]", "value").as_deref(), Some("deactivated"));
    ada.post(&activity, &[("activity", "deactivated")])
        .leads_to(&format!("{}?done=deactivated", page_of("bea")))
        .follow(&ada)
        .says("Deactivated.")
        .says("Reactivated, they come back as Developer.");
    bea.get("/orgs/acme/apps").expect(404);
    bea.post("/orgs/acme/apps", &[]).expect(404);
    bea.get("/orgs/globex/apps").expect(200);
    assert!(!bea.get("/orgs?all=1").expect(200).text().contains("/orgs/acme"), "it is in no list of theirs");
    ada.post(&activity, &[("activity", "active")]).follow(&ada).says("They can enter again.");
    bea.get("/orgs/acme/apps").expect(200);
    ada.post(&activity, &[("activity", "perhaps")]).expect(422).says("Choose whether they may enter.");
    for (kind, count) in [("member.deactivated", 1), ("member.reactivated", 1)] {
        let log = ada.get(&format!("/orgs/acme/settings/audit?kind={kind}")).expect(200);
        assert_eq!(log.texts("tbody tr").len(), count, "{kind}");
    }
}

/// An invitation that waits for an answer.
fn invitation(org: &str, address: &str, by: &str, state: &str) -> String {
    let id = OrgId::fresh();
    format!(
        "INSERT INTO invitations (id, org_id, email, email_key, role_id, message, place, serial, token_hash, state,
             delivery, trouble, invited_by, inviter, created_at, sent_at, expires_at)
         SELECT '{id}', o.id, '{address}', '{address}', r.id, '', 'console', 1, '{id}', '{state}', 'kept', '', '{}', '{}',
             '2026-01-02 03:04:05', '2026-01-02 03:04:05', '2036-01-02 03:04:05'
         FROM organizations o JOIN roles r ON r.org_id = o.id AND r.word = 'agent' WHERE o.slug = '{org}'",
        id_of(by),
        email(by),
    )
}

/// CVE-2026-58440: what somebody set going must not go on after they are gone.
fn who_is_removed_is_gone_and_so_are_their_invitations(world: &World) {
    put(world, "bea", "admin");
    behind(
        world,
        &[
            invitation("acme", "new@example.com", "bea", "pending"),
            invitation("acme", "old@example.com", "bea", "accepted"),
            invitation("acme", "hers@example.com", "ada", "pending"),
            invitation("globex", "there@example.com", "bea", "pending"),
        ],
    );
    let (ada, bea) = (world.as_("ada"), world.as_("bea"));
    bea.get("/orgs/acme/apps").expect(200);
    let page = ada.get(&page_of("bea")).expect(200).says("become void: new@example.com");
    assert!(!page.seen().contains("old@example.com") && !page.seen().contains("there@example.com"));
    let removal = format!("{}/removal", page_of("bea"));
    for typed in ["", "bea", "ada@example.com"] {
        let again = ada.form(&page, &removal).fill("confirm", typed).send().expect(422);
        let again = again.says("Type bea@example.com to confirm.");
        assert_eq!(again.attribute("#confirm", "value").as_deref(), Some(typed), "what was typed stays");
    }
    bea.get("/orgs/acme/apps").expect(200);
    let gone = ada.form(&page, &removal).fill("confirm", " BEA@example.com").send();
    let gone = gone.leads_to(&format!("{LIST}?done=removed&name=bea%40example%2Ecom")).follow(&ada);
    let gone = gone.says("bea@example.com does not belong to this Organization any more.");
    assert!(!names(&gone).contains(&"Bea".to_owned()));
    bea.get("/orgs/acme/apps").expect(404);
    bea.get("/orgs/globex/apps").expect(200);
    ada.get(&page_of("bea")).expect(404);
    ada.post(&removal, &[("confirm", "bea@example.com")]).expect(404);
    let states = |org: &str| {
        let installation = world.installation();
        let rows = installation.directory.read_now(|c| {
            let rows: Vec<(String, String)> = invitations::table
                .inner_join(organizations::table)
                .filter(organizations::slug.eq(org))
                .order(invitations::email_key.asc())
                .select((invitations::email, invitations::state))
                .load(c)?;
            Ok(rows)
        });
        rows.unwrap()
    };
    let of = |address: &str, state: &str| (address.to_owned(), state.to_owned());
    let expected =
        [of("hers@example.com", "pending"), of("new@example.com", "revoked"), of("old@example.com", "accepted")];
    assert_eq!(states("acme"), expected);
    assert_eq!(states("globex"), [of("there@example.com", "pending")], "she is still there");
    let log = ada.get("/orgs/acme/settings/audit").expect(200);
    log.says("Member removed bea@example.com role: Admin").says("Invitation revoked new@example.com because:");
}

fn many_are_changed_at_once_or_none(world: &World) {
    let ada = world.as_("ada");
    let field = |name: &str| format!("u-{}", id_of(name));
    let send = |names: &[&str], more: &[(&str, &str)]| {
        let fields: Vec<String> = names.iter().map(|name| field(name)).collect();
        let mut pairs: Vec<(&str, &str)> = fields.iter().map(|field| (field.as_str(), "on")).collect();
        pairs.extend(more);
        ada.post(LIST, &pairs)
    };
    let roles = || ada.get(LIST).expect(200).texts("td[data-label=Role]");
    let states = || ada.get(LIST).expect(200).texts("td[data-label=State]");
    let page = ada.get(LIST).expect(200);
    assert_eq!(page.attribute("#rows .choice input", "name"), Some(field("ada")));
    let done = send(&["dev", "agnes", "bea"], &[("verb", "role"), ("role", "agent"), ("back", "q=e&after=x")]);
    let done = done.leads_to(&format!("{LIST}?q=e&after=x&done=role&count=2")).follow(&ada);
    done.says("2 people have another role now.");
    assert_eq!(roles(), ["Admin", "Agent", "Agent", "Agent", "Developer"]);
    send(&["dev", "bea"], &[("verb", "deactivate"), ("role", "admin")])
        .leads_to(&format!("{LIST}?done=deactivated&count=2"));
    assert_eq!(states(), ["Active", "Active", "Deactivated", "Deactivated", "Active"]);
    send(&["dev", "bea", "ivo"], &[("verb", "reactivate"), ("back", "&done=removed&name=x&role=agent")])
        .leads_to(&format!("{LIST}?role=agent&done=reactivated&count=2"))
        .follow(&ada)
        .says("Reactivated 2 people.");
    send(&["dev"], &[("verb", "reactivate")]).follow(&ada).says("There was nothing to change.");
    for (chosen, more, sentence) in [
        (&[][..], &[("verb", "role"), ("role", "agent")][..], "Choose 1 to 200 people"),
        (&["dev"], &[("role", "admin")], "Choose what to do"),
        (&["dev"], &[("verb", "remove")], "Choose what to do"),
        (&["dev"], &[("verb", "role"), ("role", "owner")], "Choose one of the roles"),
        (&["dev", "dev"], &[("verb", "deactivate")], "came twice"),
        (&["dev"], &[("verb", "role"), ("role", "agent"), ("role", "admin")], "came twice"),
    ] {
        send(chosen, more).expect(422).says(sentence);
    }
    // One that is not here stops all, in the same words whether they are elsewhere or nowhere.
    let elsewhere = send(&["dev", "una"], &[("verb", "deactivate")]).expect(409);
    let elsewhere = elsewhere.says("Somebody you chose is not here any more. Nothing was changed.");
    assert_eq!(
        elsewhere.attribute(&format!("[name='{}'][checked]", field("dev")), "type").as_deref(),
        Some("checkbox")
    );
    let nowhere = [(field("dev"), "on"), ("u-01990000-0000-7000-8000-000000000999".into(), "on")];
    let nowhere: Vec<_> =
        nowhere.iter().map(|(name, value)| (name.as_str(), *value)).chain([("verb", "deactivate")]).collect();
    ada.post(LIST, &nowhere).expect(409).says("Somebody you chose is not here any more.");
    assert!(states().iter().all(|state| state == "Active"));
    // Who changed themselves too may not see the list any more.
    put(world, "ivo", "admin");
    send(&["ada", "dev"], &[("verb", "role"), ("role", "agent")]).leads_to("/orgs/acme");
    ada.get(LIST).expect(403);
}

fn somebody_changes_themselves(world: &World) {
    put(world, "bea", "admin");
    let (ada, bea) = (world.as_("ada"), world.as_("bea"));
    ada.get(&page_of("ada")).expect(200).says("This is you.");
    assert!(!ada.get(&page_of("bea")).expect(200).seen().contains("This is you."));
    ada.post(&format!("{}/role", page_of("ada")), &[("role", "agent")]).leads_to("/orgs/acme").follow(&ada).expect(303);
    ada.get(LIST).expect(403);
    put(world, "ada", "admin");
    ada.post(&format!("{}/activity", page_of("ada")), &[("activity", "deactivated")]).leads_to("/orgs");
    ada.get("/orgs/acme/apps").expect(404);
    bea.post(&format!("{}/activity", page_of("ada")), &[("activity", "active")]).expect(303);
    let removal = ada.post(&format!("{}/removal", page_of("ada")), &[("confirm", "ada@example.com")]);
    removal.leads_to("/account?done=left").follow(&ada).says("You do not belong to that Organization any more.");
    ada.get("/orgs/acme/apps").expect(404);
}

fn members_leave(world: &World) {
    let (ada, bea) = (world.as_("ada"), world.as_("bea"));
    let end = "/account/memberships/acme/end";
    let page = bea.get("/account").expect(200).says("Leave Acme").says("Leave Globex");
    bea.form(&page, end).send().leads_to("/account?done=left").follow(&bea).says("Globex");
    bea.get("/orgs/acme/apps").expect(404);
    bea.get("/orgs/globex/apps").expect(200);
    ada.get("/orgs/acme/settings/audit?kind=member.left").expect(200).says("bea@example.com role: Developer");
    for (name, slug) in [("bea", "acme"), ("una", "acme"), ("olga", "globex"), ("olga", "nowhere")] {
        world.as_(name).post(&format!("/account/memberships/{slug}/end"), &[]).expect(404);
    }
    world.visitor().post(end, &[]).expect(401);
    // An Organization that asks for more than somebody has lets them go.
    behind(world, &["UPDATE organizations SET second_factor = TRUE WHERE slug = 'acme'".into()]);
    let dev = world.as_("dev");
    dev.get("/orgs/acme/apps").expect(403);
    dev.post(end, &[]).leads_to("/account?done=left");
    dev.get("/orgs/acme/apps").expect(404);
}
