use super::*;
use crate::definition::app::App;
use crate::definition::documents::{ControlType, parse};
use crate::definition::tree::{Hash, Leaf, Tree};

/// A starter's files, loaded. Ids are counted.
pub fn loaded(starter: Starter) -> App {
    let mut count = 0;
    let mut ids = || {
        count += 1;
        format!("id-{count}")
    };
    let files = files(starter, "Intake", "Takes claims in.", &mut ids);
    let leaf = |bytes: &[u8]| Leaf { hash: Hash::of(bytes), size: bytes.len() as u64 };
    let tree: Tree = files.iter().map(|(path, bytes)| (path.clone(), leaf(bytes))).collect();
    assert_eq!(tree.len(), files.len(), "two documents in one file");
    let (app, problems) =
        App::load(&tree, |path, _| files.iter().find(|(found, _)| found == path).map(|(_, bytes)| bytes.clone()));
    assert!(problems.is_empty(), "{problems}");
    app
}

#[test]
fn starters_hold_what_they_promise() {
    let blank = loaded(Starter::Blank);
    assert_eq!((blank.name(), blank.description()), ("Intake", "Takes claims in."));
    assert_eq!(blank.files().count(), 7);
    assert_eq!(blank.flows()[0].pages[0].page.name, "Start");
    assert_eq!(blank.web_links()[0].flow(), Some(blank.flows()[0].flow.id.as_str()));
    let profiles: Vec<_> = blank.profiles().iter().map(|profile| profile.name.as_str()).collect();
    assert_eq!(profiles, ["Development", "QA", "Production"]);

    let contact = loaded(Starter::ContactForm);
    let pages: Vec<_> = contact.flows()[0].pages.iter().map(|view| view.page.name.clone()).collect();
    assert_eq!(pages, ["Contact details", "Thank you"]);
    assert_eq!(contact.objects()[0].1.properties.len(), 5);
    assert_eq!(contact.data_flows()[0].1.name, "Insert contact");

    let steps = loaded(Starter::MultiPageForm);
    let flows = steps.flows();
    let pages: Vec<_> = flows[0].pages.iter().map(|view| view.page.name.as_str()).collect();
    assert_eq!(pages, ["About you", "Your request", "Our answer", "Review", "Thank you"]);
    let progress = |page: usize| flows[0].pages[page].page.controls[0].control_type == ControlType::Progress;
    assert!((0..4).all(progress) && !progress(4));
}

#[test]
fn starters_are_written_in_canonical_form_and_deterministically() {
    for starter in Starter::ALL {
        assert_eq!(Starter::parse(starter.word()), Some(starter));
        for (path, bytes) in files(starter, "A", "", &mut || "x".to_owned()) {
            assert_eq!(write(&parse(&path, &bytes).unwrap()), bytes, "{path}");
        }
        assert_eq!(loaded(starter), loaded(starter));
    }
}
