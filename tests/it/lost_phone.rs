//! Somebody has lost their phone and their recovery codes, and the operator lets them in again.

use hangar::operator::accounts;

use crate::mailbox::{half, letter, set_up};
use crate::world::{PASSWORD, World, email};

on_both!(
    who_lost_everything_signs_in_with_the_password_alone,
    the_operator_removes_only_what_is_there,
    an_operator_cannot_remove_their_own,
);

fn account_page(world: &World, name: &str) -> String {
    let id = accounts::by_email(&world.installation().directory, &email(name)).unwrap();
    format!("/operator/accounts/{id}")
}

fn who_lost_everything_signs_in_with_the_password_alone(world: &World) {
    let (opal, ada) = (world.as_("opal"), world.as_("ada"));
    let (phone, codes) = set_up(world, &ada);
    let asked = half(world, "ada");
    let path = account_page(world, "ada");
    let removal = format!("{path}/second-factor-removal");
    let page = opal.get(&path).expect(200).says("they sign in with the password alone until they set a second factor");
    let done = opal.form(&page, &removal).send().leads_to(&format!("{path}?done=second-factor"));
    let page = done.follow(&opal).expect(200).says("Its person signs in with the password alone until they set one up");
    assert!(!page.text().contains(&removal), "there is nothing more to remove");
    ada.get("/account").expect(401);
    let late = asked.post("/sign-in/code", &[("code", &phone.code(world))]).expect(422);
    late.says("Sign in again.");
    letter(world, &email("ada"), "asks for nothing beside the password any more");

    let ada = world.as_("ada");
    ada.get("/account").expect(200).says("Second factor Off");
    let log = ada.get("/orgs/acme/settings/audit?kind=account.second_factor_removed").expect(200);
    assert_eq!(log.texts("td[data-label=What]"), ["ada@example.com sign ins ended: 2"], "the half one too");
    assert_eq!(log.texts("td[data-label=Who]"), ["opal@example.com from 127.0.0.1"]);
    // What was lost opens nothing when a new phone is set up.
    set_up(world, &ada);
    let browser = half(world, "ada");
    browser.post("/sign-in/code", &[("code", &codes[0])]).expect(422);
}

fn the_operator_removes_only_what_is_there(world: &World) {
    let opal = world.as_("opal");
    let path = account_page(world, "ada");
    let page = opal.get(&path).expect(200);
    assert!(!page.text().contains("second-factor-removal"));
    let refused = opal.post(&format!("{path}/second-factor-removal"), &[]).expect(409);
    refused.says("ada@example.com has no second factor.");
    let nobody = "/operator/accounts/00000000-0000-7000-8000-000000000000/second-factor-removal";
    opal.post(nobody, &[]).expect(404);
}

fn an_operator_cannot_remove_their_own(world: &World) {
    let opal = world.as_("opal");
    set_up(world, &opal);
    let path = account_page(world, "opal");
    let page = opal.get(&path).expect(200);
    assert!(!page.text().contains("second-factor-removal"));
    let refused = opal.post(&format!("{path}/second-factor-removal"), &[]).expect(409);
    refused.says("Switch its second factor off under My account.");
    opal.get("/account").expect(200).says("Second factor On");
    let browser = world.visitor();
    browser.post("/sign-in", &[("email", &email("opal")), ("password", PASSWORD)]).leads_to("/sign-in/code");
}
