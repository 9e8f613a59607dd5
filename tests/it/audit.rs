//! The log of an Organization.

use std::collections::BTreeSet;

use crate::answer::Answer;
use crate::world::{PASSWORD, World, email};

on_both!(
    the_log_shows_what_happened_here_and_nowhere_else,
    the_log_is_filtered_by_person_kind_and_day,
    odd_questions_are_answered,
    pages_of_the_log_show_each_event_once,
    only_admins_read_the_log,
);

const LOG: &str = "/orgs/acme/settings/audit";

/// Event, what, who: the cells of each row but the time.
fn rows(answer: &Answer) -> Vec<[String; 3]> {
    let [events, subjects, actors] =
        ["tbody th", "td[data-label=What]", "td[data-label=Who]"].map(|css| answer.texts(css));
    let rows = events.into_iter().zip(subjects).zip(actors);
    rows.map(|((event, subject), actor)| [event, subject, actor]).collect()
}

fn the_log_shows_what_happened_here_and_nowhere_else(world: &World) {
    let ada = world.as_("ada");
    world.as_("gus").post("/orgs/globex/settings/organization", &[("name", "Globex 2"), ("hue", "1")]).expect(303);
    ada.post("/orgs/acme/settings/organization", &[("name", "<i>Acme</i> 2"), ("hue", "1")]).expect(303);
    let log = ada.get(LOG).expect(200);
    let newest = &rows(&log)[0];
    assert_eq!(newest[0], "Organization changed");
    assert_eq!(newest[1], "<i>Acme</i> 2 before: Acme , hue: 1");
    assert_eq!(newest[2], "ada@example.com from 127.0.0.1");
    let seen = log.seen();
    assert!(!seen.contains("Globex") && !seen.contains("gus@"), "another Organization's events stay there");
    assert!(seen.contains("Organization created") && seen.contains("Member added"));
    assert_eq!(log.attribute("tbody time", "datetime").unwrap().len(), "2026-01-02T03:04:05.678901Z".len());
    // What a person does with their account concerns each of their Organizations, a failed sign-in too.
    world.visitor().post("/sign-in", &[("email", &email("dev")), ("password", "wrong")]).expect(422);
    let [event, subject, _] = &rows(&ada.get(LOG))[0];
    assert!(event == "Sign-in failed" && subject.starts_with("dev@example.com"), "{event}: {subject}");
}

fn the_log_is_filtered_by_person_kind_and_day(world: &World) {
    let ada = world.as_("ada");
    world.as_("dev");
    let found = |query: &str| rows(&ada.get(&format!("{LOG}?{query}")).expect(200));
    let by_dev = found("who=DEV%40");
    assert!(!by_dev.is_empty() && by_dev.iter().all(|[.., actor]| actor.starts_with("dev@")), "{by_dev:?}");
    let made = found("kind=org.created");
    assert_eq!(made.len(), 1);
    assert_eq!(made[0], ["Organization created", "Acme region: eu", "operator"].map(str::to_owned));
    // The world was made on this day, and signing in happened later.
    let that_day = found("day=2026-01-02");
    assert!(that_day.iter().all(|[event, ..]| event != "Signed in") && that_day.len() >= 5, "{that_day:?}");
    let members = crate::template::MEMBERS.iter().filter(|(_, org, _)| *org == "acme").count();
    assert_eq!(found("day=2026-01-02&kind=member.added&who=oper").len(), members);
    let none = ada.get(&format!("{LOG}?day=2026-01-01")).expect(200).says("No event fits this filter");
    assert_eq!(none.attribute("#day", "value").as_deref(), Some("2026-01-01"), "what was chosen stays");
    let chosen = ada.get(&format!("{LOG}?kind=member.added&who=oper"));
    assert_eq!(chosen.attribute("option[selected]", "value").as_deref(), Some("member.added"));
    assert_eq!(chosen.attribute("#who", "value").as_deref(), Some("oper"));
}

fn odd_questions_are_answered(world: &World) {
    let ada = world.as_("ada");
    let all = rows(&ada.get(LOG)).len();
    for nothing in
        ["kind=no.such", "day=yesterday", "day=2026-13-45", "day=%2B262142-12-31", "after=x", "before=..", ""]
    {
        assert_eq!(rows(&ada.get(&format!("{LOG}?{nothing}")).expect(200)).len(), all, "{nothing} filters nothing");
    }
    // Signs with a meaning for LIKE, for SQL and for HTML mean themselves here.
    for nobody in ["who=%25", "who=_d_", "who=%5C", "who='", "who=%22%3Ci%3E", "day=9999-12-31", "day=0000-01-01"] {
        let none = ada.get(&format!("{LOG}?{nobody}")).expect(200).says("No event fits this filter");
        assert!(none.attribute("main i", "class").is_none() && rows(&none).is_empty(), "{nobody}");
    }
    // No text of ours has a zero byte.
    ada.get(&format!("{LOG}?who=%00")).expect(404);
    // A cursor that somebody made up: the end of time, before the beginning, and no time at all.
    for key in ["9999-12-31T23:59:59.999999Z", "0000-01-01T00:00:00.000000Z", "+262142-12-31T23:59:59Z", "\0", "é"] {
        let hex: String = key.bytes().map(|byte| format!("{byte:02x}")).collect();
        for way in ["after", "before"] {
            ada.get(&format!("{LOG}?{way}=id.{hex}")).expect(200);
        }
    }
}

fn pages_of_the_log_show_each_event_once(world: &World) {
    let ada = world.as_("ada");
    let names: Vec<String> = (0..120).map(|number| format!("Acme {number}")).collect();
    for name in &names {
        ada.post("/orgs/acme/settings/organization", &[("name", name), ("hue", "1")]).expect(303);
    }
    let filter = format!("{LOG}?kind=org.changed&who=ada");
    let subjects = |answer: &Answer| -> Vec<String> {
        rows(answer).iter().map(|[_, subject, _]| subject.split(" before").next().unwrap().to_owned()).collect()
    };
    let mut page = ada.get(&filter).expect(200);
    assert_eq!(page.attribute("a[rel=prev]", "href"), None, "this is the newest");
    let mut seen = subjects(&page);
    while let Some(older) = page.attribute("a[rel=next]", "href") {
        // What happens meanwhile moves nothing.
        world.visitor().post("/sign-in", &[("email", &email("ada")), ("password", PASSWORD)]).expect(303);
        page = ada.get(&format!("{LOG}{older}")).expect(200);
        seen.extend(subjects(&page));
    }
    let newest_first: Vec<_> = names.iter().rev().cloned().collect();
    assert_eq!(seen, newest_first);
    let mut back = BTreeSet::new();
    while let Some(newer) = page.attribute("a[rel=prev]", "href") {
        page = ada.get(&format!("{LOG}{newer}")).expect(200);
        back.extend(subjects(&page));
    }
    assert_eq!(back.len(), 100, "and back to the newest");
}

fn only_admins_read_the_log(world: &World) {
    for name in ["dev", "agnes"] {
        world.as_(name).get(LOG).expect(403).says("may not read the audit log. Admin may.");
    }
    world.as_("gus").get(LOG).expect(404);
    world.visitor().get(LOG).expect(401);
}
