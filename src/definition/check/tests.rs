use super::*;
use crate::definition::app::tests::load;
use crate::definition::starters::{Starter, tests::loaded};

const PAGE: &str = "web-flows/main/pages/start.json";
const FLOW: &str = "web-flows/main/flow.json";

/// A small app without a fault, then one file of it replaced, added or (empty) removed.
fn checked(path: &str, content: &str) -> Problems {
    let mut files = vec![
        (
            "app.json",
            r#"{"format": 1, "id": "app", "name": "A", "flow_order": ["f"], "session": {"custom_events":
            [{"id": "se", "name": "Restart"}]}}"#,
        ),
        (
            "triggers.json",
            r#"{"web_links": [{"id": "w", "name": "Web Link", "actions": [{"type": "navigate_web_flow", "id": "wa", "flow": "f"}]},
            {"id": "w2", "name": "Other", "actions": [{"type": "navigate_web_flow", "id": "wb", "flow": "f2"}]}]}"#,
        ),
        (FLOW, r#"{"id": "f", "name": "Main", "start_page": "p", "page_order": ["p"]}"#),
        (
            PAGE,
            r#"{"id": "p", "name": "Start", "variables": [{"id": "v", "name": "email", "type": "email"}], "controls":
            [{"id": "c", "type": "email_input", "name": "E-mail", "bind": "activity.email"}]}"#,
        ),
        (
            "web-flows/other/flow.json",
            r#"{"id": "f2", "name": "Other", "start_page": "p2", "custom_events":
            [{"id": "fe", "name": "Done"}]}"#,
        ),
        ("web-flows/other/pages/start.json", r#"{"id": "p2", "name": "Start"}"#),
        (
            "data-flows/save.json",
            r#"{"id": "d", "name": "Save", "inputs": [{"id": "in", "name": "email", "type": "email",
            "required": true}], "operations": [{"type": "airdata", "id": "o", "name": "Insert", "method": "insert",
            "object": "ob", "payload": "{email: email}"}, {"type": "http_request", "id": "h", "name": "Tell", "method": "POST", "url": "\"x\"",
            "service": "crm"}]}"#,
        ),
        (
            "objects/contact.json",
            r#"{"id": "ob", "name": "Contact", "display_property": "pr", "properties":
            [{"id": "pr", "name": "email", "type": "email"}]}"#,
        ),
        (
            "models/m.json",
            r#"{"id": "m", "name": "M", "properties": [{"id": "mp", "name": "a", "type": "object:ob"}],
            "validations": [{"id": "va", "property": "mp", "rule": "TRUE", "message": "\"No\""}]}"#,
        ),
        (
            "settings.json",
            r#"{"slots": [{"id": "ds", "name": "Datastore", "kind": "datastore"},
            {"id": "crm", "name": "CRM", "kind": "integration"}], "profiles": [{"id": "dev", "name": "Development"}]}"#,
        ),
        ("media.json", r#"{"files": {"logo.png": {"content_type": "image/png"}}}"#),
        ("media/logo.png", "png"),
        ("samples/save.json", r#"{"data_flow": "d", "values": {"email": "\"a@b.c\""}}"#),
        ("foreign/savepoint.json", "{"),
    ];
    files.retain(|(name, _)| *name != path);
    if !content.is_empty() {
        files.push((path, content));
    }
    let files: Vec<_> = files.iter().map(|(path, content)| (*path, content.as_bytes())).collect();
    let (app, problems) = load(&files);
    assert!(problems.is_empty(), "{problems}");
    check(&app)
}

#[track_caller]
fn finds(path: &str, content: &str, severity: Severity, place: &str, said: &str) {
    let mut problems = checked(path, content);
    // What a replaced file no longer uses is beside the point, unless it is the point.
    problems.0.retain(|problem| problem.severity != Severity::Hint || severity == Severity::Hint);
    let found =
        problems.0.iter().any(|p| p.place == place && p.sentence.to_string().contains(said) && p.severity == severity);
    assert!(found, "{said:?} at {place} is not among {:#?}", problems.0);
    for problem in &problems.0 {
        let remedy = problem.remedy.to_string();
        assert!(problem.sentence.to_string().ends_with('.') && remedy.ends_with(['.', '?']), "{problem}");
    }
    if severity != Severity::Hint {
        assert_eq!(problems.0.len(), 1, "{:#?}", problems.0);
    }
}

fn page_with(action: &str) -> String {
    format!(r#"{{"id": "p", "name": "Start", "events": {{"opened": [{action}]}}}}"#)
}

#[test]
fn what_is_whole_has_no_findings() {
    assert_eq!(checked("nothing", ""), Problems::default());
    for starter in Starter::ALL {
        let problems = check(&loaded(starter));
        assert!(problems.is_empty(), "{starter:?}: {problems}");
    }
}

#[test]
fn missing_and_unknown_files_are_found() {
    finds("app.json", "", Severity::Error, "app.json", "no file app.json");
    finds("notes.txt", "x", Severity::Warning, "notes.txt", "no meaning");
    finds("foreign/SavePoint.json", "x", Severity::Error, "foreign/savepoint.json", "one file on many computers");
    let orphan = r#"{"id": "x", "name": "X"}"#;
    finds("web-flows/gone/pages/x.json", orphan, Severity::Error, "web-flows/gone/pages/x.json", "no file flow.json");
}

#[test]
fn ids_are_there_once_and_usable() {
    let twice = r#"{"id": "ob", "name": "Thing"}"#;
    finds("objects/thing.json", twice, Severity::Error, "objects/thing.json#ob", "which the App Object Contact in");
    let odd = r#"{"id": "a b", "name": "Thing"}"#;
    finds("objects/thing.json", odd, Severity::Error, "objects/thing.json", "cannot be used");
    let inside = page_with(
        r#"{"type": "condition", "id": "co", "branches": [{"id": "b", "when": "TRUE", "actions":
            [{"type": "end_session", "id": "co"}]}]}"#,
    );
    finds(PAGE, &inside, Severity::Error, &format!("{PAGE}#co"), "the action Condition in");
}

#[test]
fn names_are_checked() {
    let page = r#"{"id": "p", "name": "Start", "variables": [{"id": "v1", "name": "a", "type": "text"},
        {"id": "v2", "name": "a", "type": "text"}]}"#;
    finds(PAGE, page, Severity::Error, &format!("{PAGE}#v2"), "two variables named a");
    let page = page.replacen("\"a\"", "\"a-b\"", 1);
    finds(PAGE, &page, Severity::Error, &format!("{PAGE}#v1"), "expressions cannot use");
    let page = r#"{"id": "p", "name": " "}"#;
    finds(PAGE, page, Severity::Error, &format!("{PAGE}#p"), "page p is missing");
    let page = "{\"id\": \"p\", \"name\": \"cod\u{202e}gpj.exe\"}";
    finds(PAGE, page, Severity::Error, &format!("{PAGE}#p"), "U+202E");
    let app = format!(r#"{{"format": 1, "id": "app", "name": "A", "description": "{}"}}"#, "x".repeat(5_000));
    let problems = checked("app.json", &app.replace("\"description\"", "\"flow_order\": [\"f\"], \"description\""));
    assert!(problems.at("app.json").unwrap().sentence.to_string().contains("5000 characters"), "{problems}");
    let object = r#"{"id": "x", "name": "contact "}"#;
    finds("objects/x.json", object, Severity::Warning, "objects/x.json#x", "two App Objects named");
}

#[test]
fn references_lead_somewhere() {
    let link = r#"{"web_links": [{"id": "w", "name": "Web Link"}]}"#;
    finds("triggers.json", link, Severity::Error, "triggers.json#w", "leads nowhere");
    let link = r#"{"web_links": [{"id": "w", "name": "Web Link", "address": "crm", "actions":
        [{"type": "navigate_web_flow", "id": "wa", "flow": "f"}]}]}"#;
    finds("triggers.json", link, Severity::Error, "triggers.json#w", "is for an integration, but a web address");
    for start in ["p2", "f", "gone"] {
        let flow = format!(r#"{{"id": "f", "name": "Main", "start_page": "{start}"}}"#);
        finds(FLOW, &flow, Severity::Error, &format!("{FLOW}#f"), "a page that is not in it");
    }
    let flow = r#"{"id": "f", "name": "Main", "start_page": "p", "page_order": ["gone"]}"#;
    finds(FLOW, flow, Severity::Hint, FLOW, "names the page gone");
    let object = r#"{"id": "ob", "name": "Contact", "display_property": "mp"}"#;
    finds("objects/contact.json", object, Severity::Error, "objects/contact.json#ob", "shown by a property");
    let model = r#"{"id": "m", "name": "M", "validations": [{"id": "va", "property": "pr", "rule": "TRUE", "message": "\"No\""}]}"#;
    finds("models/m.json", model, Severity::Error, "models/m.json#va", "a property it does not have");
    let model = r#"{"id": "m", "name": "M", "properties": [{"id": "mp", "name": "a", "type": "model:ob"}]}"#;
    finds("models/m.json", model, Severity::Error, "models/m.json#mp", "the Data Model ob, which is not there");
    finds("samples/x.json", r#"{"data_flow": "x"}"#, Severity::Warning, "samples/x.json", "not there");
    let page = r#"{"id": "p", "name": "Start", "controls": [{"id": "c", "type": "text_input", "name": "Name",
        "bind": "activity.full_name.first"}]}"#;
    finds(PAGE, page, Severity::Error, &format!("{PAGE}#c"), "full_name");
    let page =
        r#"{"id": "p", "name": "Start", "variables": [{"id": "v", "name": "a", "type": "text", "control": "x"}]}"#;
    finds(PAGE, page, Severity::Hint, &format!("{PAGE}#v"), "made for a control");
}

#[test]
fn actions_lead_somewhere() {
    for (action, said) in [
        (r#"{"type": "navigate_web_flow", "id": "x", "flow": "p"}"#, "a web flow that is not there"),
        (r#"{"type": "navigate_web_page", "id": "x", "page": "f"}"#, "a page that is not there"),
        (r#"{"type": "navigate_web_page", "id": "x", "page": "p2"}"#, "a page of another web flow"),
        (r#"{"type": "run_event", "id": "x", "event": "p"}"#, "an event that is not there"),
        (r#"{"type": "run_event", "id": "x", "event": "fe"}"#, "an event of another web flow"),
        (r#"{"type": "run_data_flow", "id": "x", "data_flow": "f"}"#, "a data flow that is not there"),
        (r#"{"type": "run_data_flow", "id": "x", "data_flow": "d"}"#, "without its input email"),
        (
            r#"{"type": "run_data_flow", "id": "x", "data_flow": "d", "inputs": {"email": "1", "phone": "2"}}"#,
            "an input phone, which it does not have",
        ),
        (r#"{"type": "condition", "id": "x", "branches": []}"#, "no branch"),
    ] {
        finds(PAGE, &page_with(action), Severity::Error, &format!("{PAGE}#x"), said);
    }
    for action in [
        r#"{"type": "navigate_web_flow", "id": "x", "flow": "f2"}"#,
        r#"{"type": "navigate_web_page", "id": "x", "page": "p"}"#,
        r#"{"type": "run_event", "id": "x", "event": "se"}"#,
        r#"{"type": "run_data_flow", "id": "x", "data_flow": "d", "inputs": {"email": "1"}}"#,
    ] {
        assert_eq!(checked(PAGE, &page_with(action)), Problems::default(), "{action}");
    }
}

#[test]
fn data_flows_lead_somewhere() {
    let flow = |operation: &str| format!(r#"{{"id": "d2", "name": "More", "operations": [{operation}]}}"#);
    for (operation, said) in [
        (
            r#"{"type": "airdata", "id": "x", "name": "X", "method": "query", "object": "m"}"#,
            "an App Object that is not",
        ),
        (r#"{"type": "run_data_flow", "id": "x", "name": "X", "data_flow": "x"}"#, "a data flow that is not there"),
        (
            r#"{"type": "http_request", "id": "x", "name": "X", "method": "GET", "url": "\"x\"", "service": "gone"}"#,
            "does not declare it",
        ),
        (
            r#"{"type": "http_request", "id": "x", "name": "X", "method": "GET", "url": "\"x\"", "service": "ds"}"#,
            "is for a datastore, but an integration",
        ),
    ] {
        finds("data-flows/more.json", &flow(operation), Severity::Error, "data-flows/more.json#x", said);
    }
    let slots = r#"{"slots": [{"id": "crm", "name": "CRM", "kind": "integration"}]}"#;
    finds("settings.json", slots, Severity::Warning, "data-flows/save.json#d", "no slot for a datastore");
    let slots = r#"{"slots": [{"id": "crm", "name": "CRM", "kind": "integration"}, {"id": "a", "name": "A", "kind":
        "datastore"}, {"id": "b", "name": "B", "kind": "datastore"}]}"#;
    finds("settings.json", slots, Severity::Error, "settings.json#b", "a second datastore");
    let text = r#"{"id": "n", "name": "N", "kind": "text", "sender": "crm", "body": "\"Hi\""}"#;
    finds(
        "notifications/n.json",
        text,
        Severity::Error,
        "notifications/n.json#n",
        "an e-mail sender or a telephone number",
    );
}

#[test]
fn media_are_listed_and_there() {
    finds("media/new.png", "x", Severity::Hint, "media/new.png", "not listed");
    finds("media.json", "", Severity::Hint, "media/logo.png", "not listed");
    finds("media/logo.png", "", Severity::Error, "media.json", "no file media/logo.png");
    let odd = r#"{"files": {"logo.png": {"content_type": "png"}}}"#;
    finds("media.json", odd, Severity::Error, "media.json", "content type \"png\"");
    let page = |source: &str| {
        format!(
            r#"{{"id": "p", "name": "Start", "controls": [{{"id": "box", "type": "container", "name": "Box", "children":
            [{{"id": "c", "type": "image", "name": "Logo", "props": {{"source": "{source}"}}}}]}}]}}"#
        )
    };
    finds(PAGE, &page(r#"\"media/gone.png\""#), Severity::Error, &format!("{PAGE}#c"), "shows media/gone.png");
    for source in [r#"\"media/logo.png\""#, r#"\"https://example.org/a.png\""#, "session.start.picture"] {
        assert_eq!(checked(PAGE, &page(source)), Problems::default(), "{source}");
    }
}

/// The page with one control that has these further members.
fn control_with(members: &str) -> String {
    format!(
        r#"{{"id": "p", "name": "Start", "variables": [{{"id": "v", "name": "email", "type": "email"}},
        {{"id": "n", "name": "count", "type": "number"}}, {{"id": "l", "name": "names", "type": "text", "list": true}}],
        "controls": [{{"id": "c", "name": "C", {members}}}]}}"#
    )
}

#[test]
fn expressions_are_read_and_name_what_is_there() {
    let at = format!("{PAGE}#c");
    for (members, said) in [
        (r#""type": "label", "props": {"text": "LENGHT(email)"}"#, "There is no function LENGHT."),
        (r#""type": "label", "props": {"text": "emial"}"#, "emial"),
        (r#""type": "label", "props": {"text": "activity.emial"}"#, "emial"),
        (r#""type": "label", "props": {"text": "event.value"}"#, "event"),
        (r#""type": "label", "props": {"text": "(count"}"#, "not closed"),
        (r#""type": "label", "visible": "count + names""#, "+"),
        (r#""type": "number_input", "bind": "activity.email""#, "takes Number and is given Text"),
        (r#""type": "text_input", "bind": "UPPERCASE(email)""#, "where nothing can be kept"),
        (r#""type": "text_input", "bind": "theme""#, "where nothing can be kept"),
        (r#""type": "container_list", "props": {"data": "count"}"#, "takes List | Object and is given Number"),
        (r#""type": "date_picker", "props": {"range": "\"never\""}"#, "“never”, which is not one of its words"),
    ] {
        finds(PAGE, &control_with(members), Severity::Error, &at, said);
    }
    for members in [
        r#""type": "label", "props": {"text": "\"{{email}}: {{session.start.name}}, {{actor.phone}}\""}"#,
        r#""type": "container_list", "props": {"data": "names"}, "children": [{"id": "c2", "type": "label", "name": "L",
            "props": {"text": "UPPERCASE(item)"}}]"#,
        r#""type": "dropdown", "bind": "email", "props": {"data": "names", "display_text": "UPPERCASE(name)",
            "item_name": "\"name\""}"#,
        r#""type": "button", "events": {"click": [{"type": "set_variable", "id": "c2", "target": "activity.email",
            "value": "event.value"}]}"#,
        r#""type": "button", "events": {"click": [{"type": "try", "id": "c2", "chains": {"caught": [{"type": "log_event",
            "id": "c3", "params": {"message": "caughtError"}}]}}]}"#,
    ] {
        let problems = checked(PAGE, &control_with(members));
        let wrong: Vec<_> = problems.0.iter().filter(|problem| problem.severity != Severity::Hint).collect();
        assert!(wrong.is_empty(), "{members}: {wrong:#?}");
    }
}

#[test]
fn data_flows_know_their_inputs_and_results_only() {
    let flow = |value: &str| {
        format!(
            r#"{{"id": "d2", "name": "More", "inputs": [{{"id": "i2", "name": "n", "type": "number"}}], "operations": [
            {{"type": "airdata", "id": "q", "name": "Q", "method": "query", "object": "ob", "output": "rows"}},
            {{"type": "transform", "id": "x", "name": "X", "value": "{value}"}}]}}"#
        )
    };
    let path = "data-flows/more.json";
    for (value, said) in [
        ("session.start", "session"),
        ("rows.results[0].phone", "phone"),
        ("n + rows.results", "+"),
        ("later", "later"),
    ] {
        finds(path, &flow(value), Severity::Error, "data-flows/more.json#x", said);
    }
    for value in
        ["rows.results[0].email", "n + 1", "profile.anything", "FROM r IN rows.results WHERE r.email = NULL SELECT r"]
    {
        let problems = checked(path, &flow(value));
        assert!(problems.0.iter().all(|problem| problem.severity == Severity::Hint), "{value}: {problems}");
    }
}

#[test]
fn the_catalogue_is_held() {
    let at = format!("{PAGE}#x");
    let button = |action: &str| control_with(&format!(r#""type": "button", "events": {{"click": [{action}]}}"#));
    for (action, severity, said) in [
        (r#"{"type": "throw", "id": "x"}"#, Severity::Error, "Throw lacks “message”."),
        (
            r#"{"type": "throw", "id": "x", "params": {"message": "\"No\"", "colour": "1"}}"#,
            Severity::Warning,
            "Throw has “colour”",
        ),
        (r#"{"type": "open_modal", "id": "x", "refs": {"flow": "p"}}"#, Severity::Error, "“flow” leads to p"),
        (r#"{"type": "open_modal", "id": "x"}"#, Severity::Error, "lacks “flow”"),
    ] {
        finds(PAGE, &button(action), severity, &at, said);
    }
    let card = control_with(r#""type": "credit_card""#);
    let problems = checked(PAGE, &card);
    let told = problems.at(&format!("{PAGE}#c")).unwrap();
    assert_eq!(told.severity, Severity::Hint);
    assert!(told.sentence.to_string().contains("does not run here"), "{told}");
}

#[test]
fn what_is_there_for_nothing_is_a_hint() {
    let page = r#"{"id": "p", "name": "Start", "variables": [{"id": "v", "name": "email", "type": "email"}]}"#;
    finds(PAGE, page, Severity::Hint, &format!("{PAGE}#v"), "Nothing uses the variable “email”.");
    let lost = r#"{"id": "p3", "name": "Lost", "events": {"opened": [{"type": "navigate_web_page", "id": "x", "page": "p3"}]}}"#;
    let path = "web-flows/main/pages/lost.json";
    finds(path, lost, Severity::Hint, &format!("{path}#p3"), "No action leads to the page “Lost”.");
    let link = r#"{"web_links": [{"id": "w", "name": "Web Link", "actions":
        [{"type": "navigate_web_flow", "id": "wa", "flow": "f"}]}]}"#;
    finds("triggers.json", link, Severity::Hint, "web-flows/other/flow.json#f2", "leads to the web flow “Other”");
    let slots = r#"{"slots": [{"id": "ds", "name": "Datastore", "kind": "datastore"}, {"id": "crm", "name": "CRM",
        "kind": "integration"}, {"id": "idle", "name": "Idle", "kind": "key"}]}"#;
    finds("settings.json", slots, Severity::Hint, "settings.json#idle", "Nothing uses the slot “Idle”.");
}

#[test]
fn an_edit_is_checked_as_the_whole_would_be() {
    let files = |label: &str, name: &str| {
        let page = control_with(&format!(r#""type": "label", "props": {{"text": "{label}"}}"#));
        let flow = format!(
            r#"{{"id": "f", "name": "Main", "start_page": "p", "variables": [{{"id": "fv", "name": "{name}", "type": "text"}}]}}"#
        );
        let app = r#"{"format": 1, "id": "app", "name": "A"}"#;
        load(&[("app.json", app.as_bytes()), (FLOW, flow.as_bytes()), (PAGE, page.as_bytes())]).0
    };
    let mut memory = Memory::default();
    for (label, name) in [("email", "a"), ("emial", "a"), ("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")] {
        let app = files(label, name);
        assert_eq!(check_again(&app, &mut memory), check(&app), "{label} {name}");
    }
}

#[test]
fn five_hundred_pages_are_checked() {
    let control = |page: usize, n: usize| {
        format!(
            r#"{{"id": "c{page}-{n}", "type": "button", "name": "B", "events": {{"click":
            [{{"type": "navigate_web_page", "id": "n{page}-{n}", "page": "p{n}"}}]}}}}"#
        )
    };
    let page = |page: usize| {
        let controls: Vec<_> = (0..40).map(|n| control(page, n)).collect();
        let text = format!(r#"{{"id": "p{page}", "name": "P{page}", "controls": [{}]}}"#, controls.join(","));
        (format!("web-flows/main/pages/p{page}.json"), text)
    };
    let mut files: Vec<_> = (0..500).map(page).collect();
    files.push(("app.json".into(), r#"{"format": 1, "id": "app", "name": "A"}"#.into()));
    files.push((FLOW.into(), r#"{"id": "f", "name": "Main", "start_page": "p0"}"#.into()));
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let (app, _) = load(&files);
    let mut memory = Memory::default();
    let problems = check_again(&app, &mut memory);
    assert_eq!(problems.0.iter().filter(|problem| problem.severity != Severity::Hint).count(), 0);
    assert_eq!(check_again(&app, &mut memory), problems);
}
