//! Whoever reads German reads no English: every answer is asked for in both languages, and what is the same in both has to be
//! a name. A sentence that nobody put into `say` is found here, whichever page it is on.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use actix_web::http::Method;
use hangar::definition::settings::LANGUAGES;
use hangar::definition::starters::{Starter, files};
use hangar::http::Row;
use scraper::node::Node;
use ureq::http::HeaderMap;

use crate::answer::Answer;
use crate::browser::Browser;
use crate::walk::{in_acme, rows};
use crate::world::{Plan, World};

/// Words that are the same whoever reads them: names of the world of these stories, what is kept as it was typed or
/// recorded, and what has no translation.
const NAMES: &str = "
    Hangar Acme Umbra Globex Pacific Claims Garages Meters acme umbra globex pacific claims orgs APAC
    Ada Dev Agnes Bea Gus Ivo Kai Olga Opal Una dev example com ureq
    Admin Agent Developer admin agent developer Release manager Night watch Grid editor
    Hotline Nightly export On call API
    Development Production As delivered A picture operator
    apps view export studio open publish development qa roles Default URLs
    main png PNG zip skyline Airkit Airscript AirData Ctrl Esc Alt Strg UTC SHA MiB WebAuthn Chromium Firefox Linux
    English Deutsch https Europe Berlin
    Profile
    Airtable HubSpot OpenAI SMTP SendGrid Shopify Slack Stripe Twilio Salesforce Zendesk Sales of Legacy login salesforce GET POST
";

/// Attributes that people read or hear.
const READ: [&str; 4] = ["title", "aria-label", "placeholder", "alt"];

/// What is typed into a field, and what is shown as it was typed or made, is nobody's sentence.
fn is_verbatim(element: &str) -> bool {
    matches!(element, "script" | "style" | "code" | "textarea")
}

/// The words of a text: runs of letters, of which short ones say nothing.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let runs = text.split(|c: char| !c.is_alphanumeric());
    runs.filter(|word| word.chars().count() > 2 && word.chars().all(char::is_alphabetic))
}

/// The words of the app that the Studio shows: they are its author's.
fn of_the_app() -> BTreeSet<String> {
    let files = files(Starter::MultiPageForm, "Claims", "", &mut String::new);
    let texts = files.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
    texts.flat_map(|text| words(&text).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Every text that somebody reads on a page.
fn texts(answer: &Answer) -> BTreeSet<String> {
    let page = answer.page();
    let mut found = BTreeSet::new();
    for node in page.tree.nodes() {
        match node.value() {
            Node::Text(text) => {
                let parent = node.parent().and_then(|parent| parent.value().as_element().map(|element| element.name()));
                if !parent.is_some_and(is_verbatim) {
                    found.insert(text.split_whitespace().collect::<Vec<_>>().join(" "));
                }
            }
            // What a code cut short says in full is that code. A field's name and its hint are ours.
            Node::Element(element) if element.name() != "code" => {
                found.extend(READ.iter().filter_map(|name| element.attr(name)).map(str::to_owned))
            }
            _ => {}
        }
    }
    found
}

/// Words that a sentence of both files has in common, as German borrows them: "App", "Region".
fn shared() -> &'static BTreeSet<String> {
    static SHARED: OnceLock<BTreeSet<String>> = OnceLock::new();
    SHARED.get_or_init(|| {
        let lines = |language: &str| -> BTreeSet<String> {
            let file = std::fs::read_to_string(format!("src/say/{language}.ftl")).unwrap();
            file.lines().map(str::to_owned).collect()
        };
        let (english, german) = (lines("en"), lines("de"));
        let same = english.intersection(&german).filter_map(|line| line.split_once(" = "));
        // Each language stands in its own words.
        let languages = LANGUAGES.iter().flat_map(|(_, own)| words(own));
        let names = words(NAMES).chain(languages);
        same.flat_map(|(_, said)| words(said)).chain(names).map(str::to_owned).chain(of_the_app()).collect()
    })
}

fn is_address(text: &str) -> bool {
    text.contains('@') && !text.contains(char::is_whitespace)
}

/// What `german` says in the very words of `english`.
fn untranslated(english: &Answer, german: &Answer) -> Vec<String> {
    assert_eq!(german.attribute("html", "lang").unwrap_or("de".into()), "de", "{}", german.asked);
    let same = texts(english).intersection(&texts(german)).cloned().collect::<Vec<_>>();
    let is_name = |text: &String| is_address(text) || words(text).all(|word| shared().contains(word));
    same.into_iter().filter(|text| !is_name(text)).collect()
}

fn in_(language: &str, browser: Browser) -> Browser {
    browser.always("accept-language", language)
}

#[test]
fn an_id_is_nobodys_sentence() {
    let page = |body: &str| Answer {
        asked: "GET /".into(),
        status: 200,
        headers: HeaderMap::default(),
        body: format!("<!doctype html><html lang=\"de\"><body>{body}").into_bytes(),
    };
    let id = "01a2095a-dafe-7630-933a-9e0dee0155f9";
    let shown = page(&format!("<code title=\"{id}\">{id}</code>"));
    assert_eq!(untranslated(&shown, &shown), [""; 0]);
    let said = page("<code title=\"dafe\">dafe</code><b title=\"Take it\">Leave it</b>");
    assert_eq!(untranslated(&said, &said), ["Leave it", "Take it"]);
}

#[test]
fn no_page_stays_english() {
    let world = Plan::sqlite().start();
    let mut left = Vec::new();
    for name in ["visitor", "agnes", "bea", "ada", "opal"] {
        let (english, german) = (in_("en", world.as_(name)), in_("de", world.as_(name)));
        for row in rows(Method::GET) {
            let path = in_acme(&row);
            let (one, other) = (english.get(&path), german.get(&path));
            if one.is_html() {
                left.extend(untranslated(&one, &other).into_iter().map(|text| format!("{path} as {name}: {text}")));
            }
        }
    }
    assert!(left.is_empty(), "{} texts are English in German:\n{}", left.len(), left.join("\n"));
}

/// What an empty form, or one that others sent, is answered with.
fn refused(world: &World, row: &Row, language: &str) -> Answer {
    in_(language, world.as_("ada")).post(&in_acme(row), &[])
}

#[test]
fn no_refusal_stays_english() {
    let world = Plan::sqlite().start();
    let mut left = Vec::new();
    for row in rows(Method::POST) {
        // What the one did would be gone for the other.
        let (one, other) = (refused(&world.again(), &row, "en"), refused(&world.again(), &row, "de"));
        assert_eq!(one.status, other.status, "POST {}", row.path);
        if one.is_html() {
            left.extend(untranslated(&one, &other).into_iter().map(|text| format!("POST {}: {text}", row.path)));
        }
    }
    assert!(left.is_empty(), "{} texts are English in German:\n{}", left.len(), left.join("\n"));
}
