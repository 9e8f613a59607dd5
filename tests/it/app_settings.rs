//! The settings of profiles: what is filled in, what stays an expression, and what visitors get of it.

use crate::browser::Browser;
use crate::deploy::{fill_all, publish, start, visit};
use crate::studio::CLAIMS;
use crate::world::World;

on_both!(settings_are_filled_in_and_reach_visitors, what_does_not_fit_comes_back, expressions_stay_beside_fields);

fn settings() -> String {
    format!("{CLAIMS}/settings")
}

fn action() -> String {
    format!("{CLAIMS}/profiles")
}

/// What the form of the profile says of a field.
fn field(browser: &Browser, name: &str) -> Option<String> {
    let page = browser.get(&settings()).expect(200);
    let form = browser.form(&page, &action());
    form.value(name).map(str::to_owned)
}

fn settings_are_filled_in_and_reach_visitors(world: &World) {
    let ada = world.as_("ada");
    fill_all(&ada, "Development");
    publish(&ada, "Development").expect(303);
    let address = start(&ada, "development");
    assert_eq!(visit(world, &address).expect(200).texts("title"), ["Claims"]);
    let page = ada.get(&settings()).expect(200).says("Language and country").says("A session ends after");
    let form = ada.form(&page, &action());
    assert_eq!((form.value("set:locale"), form.value("set:session_expiration_time")), (Some("en-US"), Some("30")));
    assert_eq!(form.value("unit:session_expiration_time"), Some("days"));
    form.fill("set:locale", "de-AT")
        .fill("set:canvas_title", "Schaden \"melden\" {{1}}")
        .fill("set:session_expiration_time", "12")
        .fill("unit:session_expiration_time", "hours")
        .fill("set:canvas_expired_session_html", "<p>Over</p>\n<p>Bye</p>")
        .fill("set:canvas_link_length", "21")
        .fill("set:app_auth_type", "public")
        .send()
        .expect(303);
    for (name, is) in [
        ("set:locale", "de-AT"),
        ("set:canvas_title", "Schaden \"melden\" {{1}}"),
        ("set:session_expiration_time", "12"),
        ("unit:session_expiration_time", "hours"),
        ("set:canvas_link_length", "21"),
        ("set:app_auth_type", "public"),
        ("set:voice_locked_behavior", ""),
    ] {
        assert_eq!(field(&ada, name).as_deref(), Some(is), "{name}");
    }
    // What is live is what was published.
    assert_eq!(visit(world, &address).expect(200).texts("title"), ["Claims"]);
    publish(&ada, "Development").expect(303);
    let page = visit(world, &address).expect(200);
    assert_eq!(page.texts("title"), ["Schaden \"melden\" {{1}}"]);
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("de-AT"));
    // Who asks visitors to sign in shows nothing to others, as long as nobody can.
    let page = ada.get(&settings()).expect(200);
    ada.form(&page, &action()).fill("set:app_auth_type", "secure").send().expect(303);
    publish(&ada, "Development").expect(303);
    let closed = visit(world, &address).expect(403).says("asks its visitors to sign in");
    assert!(closed.texts("title") != ["Claims"] && closed.texts("input").is_empty(), "{}", closed.seen());
}

fn what_does_not_fit_comes_back(world: &World) {
    let dev = world.as_("dev");
    let page = dev.get(&settings()).expect(200);
    let revision = page.attribute("[name=revision]", "value");
    let form = dev.form(&page, &action());
    let refused = form
        .fill("set:session_expiration_time", "91")
        .fill("set:time_zone", "Mars/Phobos")
        .fill("set:canvas_link_length", "9")
        .fill("set:authentication_app_redirect_url", "javascript:alert(1)")
        .send()
        .expect(422)
        .says("A whole number, and at most 90 days.")
        .says("There is no such time zone.")
        .says("A whole number from 14 to 64.")
        .says("Begin with https://");
    assert_eq!(refused.texts(".error").len(), 4);
    assert_eq!(refused.attribute("[autofocus]", "name").as_deref(), Some("set:time_zone"), "the first that is wrong");
    let again = dev.form(&refused, &action());
    assert_eq!(again.value("set:time_zone"), Some("Mars/Phobos"));
    assert_eq!(
        (again.value("set:session_expiration_time"), again.value("set:canvas_link_length")),
        (Some("91"), Some("9"))
    );
    assert_eq!(dev.get(&settings()).expect(200).attribute("[name=revision]", "value"), revision, "nothing was kept");
}

fn expressions_stay_beside_fields(world: &World) {
    let dev = world.as_("dev");
    let page = dev.get(&settings()).expect(200);
    let fields = [
        ("revision", page.attribute("[name=revision]", "value").unwrap()),
        ("profile", page.attribute("[name=profile]", "value").unwrap()),
        ("name", "Development".to_owned()),
        ("environment", "development".to_owned()),
        ("value:canvas_title", "\"Claims \" + \"Intake\"".to_owned()),
        ("set:locale", "de-DE".to_owned()),
        ("then", "save".to_owned()),
    ];
    dev.post(&action(), &fields.each_ref().map(|(name, value)| (*name, value.as_str()))).expect(303);
    let page = dev.get(&settings()).expect(200).says("An expression (Airscript), which no other field can show.");
    let form = dev.form(&page, &action());
    assert_eq!(form.value("value:canvas_title"), Some("\"Claims \" + \"Intake\""));
    assert_eq!((form.value("set:canvas_title"), form.value("set:locale")), (None, Some("de-DE")));
    form.fill("set:locale", "fr-FR").send().expect(303);
    assert_eq!(field(&dev, "value:canvas_title").as_deref(), Some("\"Claims \" + \"Intake\""));
    // A word that the list does not have goes in by an expression only.
    let page = dev.get(&settings()).expect(200);
    dev.form(&page, &action()).fill("set:locale", "tlh").send().expect(422).says("Choose one from the list.");
}
