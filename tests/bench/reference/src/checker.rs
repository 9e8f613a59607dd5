//! How long the checker looks at an app of 500 pages, and at the same app after an edit of one page.

use std::collections::HashMap;
use std::time::Instant;

use hangar::definition::App;
use hangar::definition::check::{Memory, check_again};
use hangar::definition::tree::{FilePath, Hash, Leaf, Tree};
use serde_json::{Value, json};

use crate::Outcome;

const PAGES: usize = 500;
const CONTROLS: usize = 40;
const PAGE: &str = "web-flows/main/pages/p7.json";

/// Checks the app so many times from nothing, and so many times after an edit.
pub fn check(rounds: &str) -> Outcome<()> {
    let rounds: usize = rounds.parse()?;
    let mut files = files();
    let first = load(&files)?;
    let page = files.get_mut(PAGE).ok_or("the page is there")?;
    *page = page.replace("Page 7", "Page Seven");
    let second = load(&files)?;
    let mut memory = Memory::default();
    let (mut whole, mut again) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        memory = Memory::default();
        whole.push(timed(&first, &mut memory)?);
    }
    for round in 0..rounds {
        again.push(timed(if round % 2 == 0 { &second } else { &first }, &mut memory)?);
    }
    println!("{}", json!({ "pages": PAGES, "controls": PAGES * CONTROLS, "whole": whole, "again": again }));
    Ok(())
}

/// Seconds that a look takes, which finds what it is to find: the one slot that nothing uses.
fn timed(app: &App, memory: &mut Memory) -> Outcome<f64> {
    let start = Instant::now();
    let found = check_again(app, memory);
    let seconds = start.elapsed().as_secs_f64();
    if found.0.len() == 2 { Ok(seconds) } else { Err(format!("the checker found other things:\n{found}").into()) }
}

fn load(files: &HashMap<String, String>) -> Outcome<App> {
    let path = |name: &String| FilePath::parse(name).ok_or("a path of an app");
    let leaf = |text: &String| Leaf { hash: Hash::of(text.as_bytes()), size: text.len() as u64 };
    let tree: Tree = files.iter().map(|(name, text)| Ok((path(name)?, leaf(text)))).collect::<Outcome<_>>()?;
    let (app, problems) = App::load(&tree, |path, _| Some(files.get(path.as_str())?.clone().into_bytes()));
    if problems.is_empty() { Ok(app) } else { Err(format!("the app cannot be read:\n{problems}").into()) }
}

/// Each control has a condition, a text with an expression in it, and a button's way to another page.
fn files() -> HashMap<String, String> {
    let control = |page: usize, number: usize| -> Value {
        json!({
            "id": format!("c{page}-{number}"),
            "type": if number.is_multiple_of(4) { "button" } else { "label" },
            "name": format!("Control {number}"),
            "visible": format!("LENGTH(activity.email) > {number} AND NOT(ISEMPTY(activity.email))"),
            "props": { "text": format!("\"Page {page} {number} {{{{activity.email}}}}\"") },
            "events": { "click": [{ "type": "navigate_web_page", "id": format!("n{page}-{number}"), "page": format!("p{number}") }] },
        })
    };
    let page = |number: usize| -> (String, Value) {
        let controls: Vec<Value> = (0..CONTROLS).map(|of| control(number, of)).collect();
        let email = json!([{ "id": format!("v{number}"), "name": "email", "type": "email" }]);
        let page = json!({ "id": format!("p{number}"), "name": format!("P{number}"), "variables": email, "controls": controls });
        (format!("web-flows/main/pages/p{number}.json"), page)
    };
    let mut files: HashMap<String, Value> = (0..PAGES).map(page).collect();
    files.insert("app.json".into(), json!({ "format": 1, "id": "app", "name": "A" }));
    files.insert("web-flows/main/flow.json".into(), json!({ "id": "f", "name": "Main", "start_page": "p0" }));
    files.insert("settings.json".into(), json!({ "slots": [{ "id": "store", "name": "Store", "kind": "datastore" }] }));
    files.into_iter().map(|(path, document)| (path, document.to_string())).collect()
}
