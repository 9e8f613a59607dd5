use super::*;
use crate::base::Moment;

fn ground(kind: Kind, parents: &[Resource]) -> Ground<'_> {
    Ground { kind, adapter: "", environment: Environment::Qa, before: None, parents, own: &[] }
}

fn refused(typed: &Typed, ground: &Ground<'_>) -> Vec<String> {
    draft(typed, ground).unwrap_err().0.into_iter().map(|problem| problem.place).collect()
}

fn domain(environment: Environment, standing: Standing) -> Resource {
    Resource {
        id: ResourceId::fresh(),
        kind: Kind::EmailDomain,
        environment,
        name: "Acme".into(),
        adapter: String::new(),
        detail: serde_json::json!({ "domain": "acme.example" }),
        standing,
        trouble: say::plain(""),
        checked_at: None,
        active: true,
        standard: false,
        parent: None,
        revision: 1,
        changed_at: Moment::default(),
        changed_by: String::new(),
    }
}

#[test]
fn every_problem_is_told_at_once() {
    let typed = Typed::of([("number", "12")]);
    assert_eq!(refused(&typed, &ground(Kind::PhoneNumber, &[])), ["name", "capabilities", "number"]);
    assert_eq!(refused(&Typed::default(), &ground(Kind::EmailDomain, &[])), ["name", "domain", "mailbox"]);
    assert_eq!(refused(&Typed::default(), &ground(Kind::UrlRoute, &[])), ["name", "parent", "key"]);
}

#[test]
fn a_number_is_kept_as_programs_and_as_people_write_it() {
    let typed = |number| Typed::of([("name", "Line"), ("number", number), ("send_text", "on")]);
    let made = draft(&typed("+1 (415) 555-2671"), &ground(Kind::PhoneNumber, &[])).unwrap();
    assert_eq!((text(&made.detail, "number"), text(&made.detail, "shown")), ("+14155552671", "+1 415-555-2671"));
    for odd in ["4155552671", "+1 555 0100", "+999 123456", "+49 30 901820 ext. 5", "+1-800-FLOWERSFLOWERSFLOWERS"] {
        assert_eq!(refused(&typed(odd), &ground(Kind::PhoneNumber, &[])), ["number"], "{odd}");
    }
}

#[test]
fn an_address_under_a_proved_domain_needs_no_letter() {
    let typed = Typed::of([("name", "Desk"), ("address", "desk@ACME.example")]);
    let with = |parents: &[Resource]| draft(&typed, &ground(Kind::EmailAddress, parents)).unwrap();
    let proved = domain(Environment::Qa, Standing::Ready);
    assert_eq!(with(std::slice::from_ref(&proved)).parent, Some(proved.id.clone()));
    for other in [
        domain(Environment::Production, Standing::Ready),
        domain(Environment::Qa, Standing::Waiting),
        Resource { active: false, ..proved },
    ] {
        let made = with(&[other]);
        assert_eq!((made.standing, made.parent), (Standing::Waiting, None));
    }
}

#[test]
fn what_a_resource_is_known_by_stays() {
    let before = domain(Environment::Qa, Standing::Failed);
    let typed = Typed::of([("name", "Other"), ("domain", "evil.example"), ("mailbox", "postmaster")]);
    let ground = Ground { before: Some(&before), ..ground(Kind::EmailDomain, &[]) };
    let made = draft(&typed, &ground).unwrap();
    assert_eq!((made.name.as_str(), &made.detail, made.standing), ("Other", &before.detail, Standing::Failed));
}

#[test]
fn keys_are_made_or_typed_but_not_both() {
    let of = |origin, value| Typed::of([("name", "Key"), ("origin", origin), ("value", value)]);
    let ground = ground(Kind::Key, &[]);
    let [one, other] = [0, 1].map(|_| draft(&of("made", ""), &ground).unwrap().secrets.unwrap());
    assert_ne!(one, other);
    assert!(!format!("{one:?}").contains(&one.0["key"]));
    assert_eq!(refused(&of("made", "AAAA"), &ground), ["origin"]);
    assert_eq!(refused(&of("typed", "AAAA"), &ground), ["value"], "too short");
    assert_eq!(refused(&of("typed", "not base 64!"), &ground), ["value"]);
    assert!(draft(&of("typed", "AAAAAAAAAAAAAAAAAAAAAA=="), &ground).is_ok());
}
