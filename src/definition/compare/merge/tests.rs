use std::collections::{BTreeMap, HashMap};

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::definition::compare::flat::{Home, Path};
use crate::definition::json::Json;
use crate::say;

/// A tree out of paths and documents, and their contents.
#[derive(Default)]
struct Files {
    contents: HashMap<Hash, Vec<u8>>,
}

impl Files {
    fn tree(&mut self, files: &[(&str, Value)]) -> Tree {
        let mut tree = Tree::new();
        for (path, value) in files {
            let bytes = canonical(value);
            let leaf = Leaf { hash: Hash::of(&bytes), size: bytes.len() as u64 };
            self.contents.insert(leaf.hash, bytes);
            tree.put(FilePath::parse(path).unwrap(), leaf);
        }
        tree
    }

    fn merge(&self, [base, ours, theirs]: [&Tree; 3], choices: &Choices) -> Merged {
        let trees = Trees { base, ours, theirs };
        let needed = needed_to_merge(&trees);
        let read = |hash: &Hash| needed.contains(hash).then(|| self.contents.get(hash).cloned()).flatten();
        merge(&trees, &read, choices, &Names::default())
    }

    fn value(&self, merged: &Merged, path: &str) -> Value {
        let leaf = merged.tree.get(path).unwrap_or_else(|| panic!("{path} is not there"));
        let written = merged.written.iter().find(|(at, _)| at.as_str() == path).map(|(_, bytes)| bytes);
        serde_json::from_slice(written.unwrap_or_else(|| &self.contents[&leaf.hash])).unwrap()
    }
}

const PAGE: &str = "web-flows/main/pages/start.json";

fn button(id: &str, text: &str) -> Value {
    json!({"id": id, "type": "button", "name": id, "props": {"text": format!("{text:?}")}})
}

fn page(controls: Vec<Value>) -> Value {
    json!({"id": "p", "name": "Start", "controls": controls})
}

fn choices(merged: &Merged, choice: Choice) -> Choices {
    merged.conflicts.iter().map(|conflict| (conflict.key.clone(), choice)).collect()
}

#[test]
fn changes_of_both_come_together() {
    let mut files = Files::default();
    let base = files.tree(&[(PAGE, page(vec![button("a", "A"), button("b", "B")])), ("settings.json", json!({}))]);
    let ours = files.tree(&[(PAGE, page(vec![button("a", "Ours"), button("b", "B"), button("o", "O")]))]);
    let theirs = files.tree(&[
        (PAGE, page(vec![button("b", "Theirs"), button("a", "A"), button("t", "T")])),
        ("settings.json", json!({})),
        ("media/a.png", json!("a picture")),
    ]);
    let merged = files.merge([&base, &ours, &theirs], &Choices::new());
    assert_eq!(merged.conflicts, []);
    // Their order holds, and what we added stays after what it was added after.
    let expected = [button("b", "Theirs"), button("o", "O"), button("a", "Ours"), button("t", "T")];
    assert_eq!(files.value(&merged, PAGE), page(expected.to_vec()));
    assert!(merged.tree.get("settings.json").is_none() && merged.tree.get("media/a.png").is_some());
    assert!(merged.written[0].1.ends_with(b"}\n"), "the merged page is canonical");
}

#[test]
fn a_conflict_names_the_thing_the_field_and_both_values() {
    let mut files = Files::default();
    let base = files.tree(&[(PAGE, page(vec![button("a", "A")]))]);
    let ours = files.tree(&[(PAGE, page(vec![button("a", "Ours")]))]);
    let theirs = files.tree(&[(PAGE, page(vec![button("a", "Theirs")]))]);
    let merged = files.merge([&base, &ours, &theirs], &Choices::new());
    let [conflict] = merged.conflicts.as_slice() else { panic!("{:?}", merged.conflicts) };
    assert_eq!((conflict.title.to_string(), conflict.node.to_string()), ("Page Start".into(), "Button a".into()));
    assert_eq!((conflict.clash, conflict.field.1.to_string()), (Clash::Field, "Text".to_owned()));
    let said = |shown: &Option<super::super::Shown>| shown.as_ref().unwrap().said().to_string();
    assert_eq!((said(&conflict.ours), said(&conflict.theirs)), ("Ours".into(), "Theirs".into()));
    assert_eq!((conflict.key.len(), conflict.chosen), (16, None));
    assert_eq!(merged.tree, ours, "ours stays until something is chosen");
    let taken = files.merge([&base, &ours, &theirs], &choices(&merged, Choice::Theirs));
    assert_eq!((taken.conflicts[0].chosen, taken.conflicts[0].key.as_str()), (Some(Choice::Theirs), &*conflict.key));
    assert_eq!(taken.tree, theirs);
}

#[test]
fn what_one_removed_and_the_other_changed_is_asked_about() {
    let mut files = Files::default();
    let with = |inside: Vec<Value>| {
        page(vec![json!({"id": "c", "type": "container", "name": "Address", "children": inside}), button("z", "Z")])
    };
    let base = files.tree(&[(PAGE, with(vec![button("a", "A"), button("b", "B")]))]);
    let ours = files.tree(&[(PAGE, with(vec![button("a", "A"), button("b", "B"), button("n", "New")]))]);
    let theirs = files.tree(&[(PAGE, page(vec![button("z", "Z")]))]);
    let merged = files.merge([&base, &ours, &theirs], &Choices::new());
    let [conflict] = merged.conflicts.as_slice() else { panic!("{:?}", merged.conflicts) };
    assert_eq!((conflict.node.to_string(), conflict.clash), ("Container Address".into(), Clash::RemovedByThem));
    assert_eq!(merged.tree, ours);
    assert_eq!(files.merge([&base, &ours, &theirs], &choices(&merged, Choice::Theirs)).tree, theirs);
    let turned = files.merge([&base, &theirs, &ours], &Choices::new());
    assert_eq!((turned.conflicts[0].clash, &turned.tree), (Clash::RemovedByUs, &theirs));
    // What was only taken out, and not changed, goes.
    let fewer = files.tree(&[(PAGE, with(vec![button("a", "A")]))]);
    let merged = files.merge([&base, &fewer, &theirs], &Choices::new());
    assert_eq!((merged.conflicts.as_slice(), &merged.tree), (&[][..], &theirs));
    // A thing that was saved from it stays.
    let saved = files.tree(&[(PAGE, page(vec![button("a", "A"), button("z", "Z")]))]);
    let edited = files.tree(&[(PAGE, with(vec![button("a", "Edited"), button("b", "B")]))]);
    let merged = files.merge([&base, &edited, &saved], &Choices::new());
    assert_eq!(merged.conflicts, []);
    assert_eq!(files.value(&merged, PAGE), page(vec![button("a", "Edited"), button("z", "Z")]));
}

#[test]
fn things_that_would_stand_in_each_other_are_one_conflict() {
    let mut files = Files::default();
    let container = |id: &str, inside: Vec<Value>| match inside.is_empty() {
        true => json!({"id": id, "type": "container", "name": id}),
        false => json!({"id": id, "type": "container", "name": id, "children": inside}),
    };
    let base = files.tree(&[(PAGE, page(vec![container("a", vec![]), container("b", vec![])]))]);
    let ours = files.tree(&[(PAGE, page(vec![container("a", vec![container("b", vec![])])]))]);
    let theirs = files.tree(&[(PAGE, page(vec![container("b", vec![container("a", vec![])])]))]);
    let merged = files.merge([&base, &ours, &theirs], &Choices::new());
    assert_eq!(merged.conflicts.iter().map(|c| c.clash).collect::<Vec<_>>(), [Clash::File]);
    assert_eq!(files.merge([&base, &ours, &theirs], &choices(&merged, Choice::Theirs)).tree, theirs);
}

#[test]
fn a_merge_that_nobody_could_read_is_one_conflict() {
    let mut files = Files::default();
    let action = |fields: Value| json!({"id": "p", "name": "P", "events": {"opened": [fields]}});
    let base = files.tree(&[(PAGE, action(json!({"id": "x", "type": "set_variable", "target": "a", "value": "1"})))]);
    let ours = files.tree(&[(PAGE, action(json!({"id": "x", "type": "navigate_web_page", "page": "p"})))]);
    let theirs = files.tree(&[(PAGE, action(json!({"id": "x", "type": "set_variable", "target": "a", "value": "2"})))]);
    let merged = files.merge([&base, &ours, &theirs], &Choices::new());
    assert_eq!(merged.conflicts.iter().map(|c| c.clash).collect::<Vec<_>>(), [Clash::Field]);
    assert_eq!(merged.tree, ours);
    let taken = files.merge([&base, &ours, &theirs], &choices(&merged, Choice::Theirs));
    assert_eq!(taken.conflicts.iter().map(|c| c.clash).collect::<Vec<_>>(), [Clash::File]);
    assert_eq!(taken.tree, ours, "the file is a question of its own");
}

#[test]
fn files_that_are_no_documents_merge_as_a_whole() {
    let mut files = Files::default();
    let [base, ours, theirs] =
        ["1", "2", "3"].map(|text| files.tree(&[("media/a.png", json!(text)), ("x", json!(text))]));
    let merged = files.merge([&base, &ours, &theirs], &Choices::new());
    let seen: Vec<_> = merged.conflicts.iter().map(|c| (c.title.to_string(), c.clash)).collect();
    assert_eq!(seen, [("File a.png".to_owned(), Clash::File), ("x".to_owned(), Clash::File)]);
    assert_eq!(merged.tree, ours);
}

#[test]
fn paths_are_no_conflicts() {
    let mut files = Files::default();
    let flow = json!({"id": "f", "name": "Main", "start_page": "p"});
    let named = |name: &str, text: &str| json!({"id": "p", "name": name, "controls": [button("a", text)]});
    let base = files.tree(&[("web-flows/main/flow.json", flow.clone()), (PAGE, named("Start", "A"))]);
    let ours = files.tree(&[("web-flows/main/flow.json", flow.clone()), (PAGE, named("Start", "Ours"))]);
    // The other one calls folder and file otherwise, and has another page.
    let theirs = files.tree(&[
        ("web-flows/other/flow.json", flow),
        ("web-flows/other/pages/hello.json", named("Hello", "A")),
        ("web-flows/other/pages/more.json", json!({"id": "m", "name": "More"})),
    ]);
    let merged = files.merge([&base, &ours, &theirs], &Choices::new());
    assert_eq!(merged.conflicts, []);
    assert_eq!(files.value(&merged, PAGE), named("Hello", "Ours"));
    let paths: Vec<_> = merged.tree.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["web-flows/main/flow.json", "web-flows/main/pages/more.json", PAGE]);
    // Two new things at one path both stay.
    let [one, two] = ["x", "y"].map(|id| files.tree(&[("objects/claim.json", json!({"id": id, "name": "Claim"}))]));
    let merged = files.merge([&Tree::new(), &one, &two], &Choices::new());
    assert_eq!(files.value(&merged, "objects/claim.json")["id"], "x");
    assert_eq!(files.value(&merged, "objects/claim-2.json")["id"], "y");
}

#[test]
fn a_page_that_is_kept_keeps_its_web_flow() {
    let mut files = Files::default();
    let flow = ("web-flows/main/flow.json", json!({"id": "f", "name": "Main", "start_page": "p"}));
    let base = files.tree(&[flow.clone(), (PAGE, page(vec![button("a", "A")]))]);
    let ours = files.tree(&[flow, (PAGE, page(vec![button("a", "Ours")]))]);
    let merged = files.merge([&base, &ours, &Tree::new()], &Choices::new());
    assert_eq!(merged.conflicts.iter().map(|c| c.clash).collect::<Vec<_>>(), [Clash::RemovedByThem]);
    assert_eq!(merged.tree, ours);
    assert!(files.merge([&base, &ours, &Tree::new()], &choices(&merged, Choice::Theirs)).tree.is_empty());
}

/// One thing done to a document.
#[derive(Debug, Clone)]
enum Deed {
    Set(usize, &'static str, u8),
    Remove(usize),
    Add(usize, u8),
    Move(usize, usize, u8),
    Turn(usize),
}

const SLOTS: [&[&str]; 3] = [&["children"], &["events", "click"], &["events", "change"]];

fn slot(number: u8) -> Path {
    SLOTS[usize::from(number) % SLOTS.len()].iter().map(|part| (*part).to_owned()).collect()
}

fn deed() -> impl Strategy<Value = Deed> {
    let at = any::<usize>;
    prop_oneof![
        4 => (at(), prop_oneof![Just("text"), Just("visible")], 0..4u8).prop_map(|(i, f, v)| Deed::Set(i, f, v)),
        1 => at().prop_map(Deed::Remove),
        2 => (at(), any::<u8>()).prop_map(|(i, s)| Deed::Add(i, s)),
        2 => (at(), at(), any::<u8>()).prop_map(|(i, j, s)| Deed::Move(i, j, s)),
        1 => at().prop_map(Deed::Turn),
    ]
}

/// The document after the deeds. Names of new things begin with `who`.
fn after(before: &Flat, deeds: &[Deed], who: &str) -> Flat {
    let mut flat = before.clone();
    for (number, deed) in deeds.iter().enumerate() {
        let ids: Vec<String> = flat.nodes.keys().cloned().collect();
        let pick = |index: usize| ids[index % ids.len()].clone();
        match deed {
            Deed::Set(at, field, value) => {
                let body = &mut flat.nodes.get_mut(&pick(*at)).unwrap().body;
                let old = (*value > 0).then(|| body.insert((*field).to_owned(), json!(value)));
                if old.is_none() {
                    body.remove(*field);
                }
            }
            Deed::Add(at, list) => enter(&mut flat, &format!("{who}{number}"), &pick(*at), slot(*list), json!({})),
            Deed::Remove(at) => leave(&mut flat, &pick(*at)),
            Deed::Move(what, to, list) => {
                let (what, to) = (pick(*what), pick(*to));
                let mut chain = Some(to.as_str());
                let mut inside = what == ROOT;
                while let Some(id) = chain {
                    inside |= id == what;
                    chain = flat.home(id).map(|home| home.parent.as_str());
                }
                if !inside {
                    unhook(&mut flat, &what);
                    let home = Home { parent: to.clone(), slot: slot(*list) };
                    flat.nodes.get_mut(&to).unwrap().slots.entry(slot(*list)).or_default().push(what.clone());
                    flat.nodes.get_mut(&what).unwrap().home = Some(home);
                }
            }
            Deed::Turn(at) => {
                let node = flat.nodes.get_mut(&pick(*at)).unwrap();
                node.slots.values_mut().for_each(|list| list.reverse());
            }
        }
    }
    // As it is read: in its order, without empty lists.
    read_back(&flat)
}

fn read_back(flat: &Flat) -> Flat {
    Flat::of(&Json::parse(&canonical(&flat.whole().unwrap())).unwrap()).unwrap()
}

fn enter(flat: &mut Flat, id: &str, parent: &str, slot: Path, body: Value) {
    let mut body = body.as_object().unwrap().clone();
    body.insert("id".into(), json!(id));
    let home = Some(Home { parent: parent.to_owned(), slot: slot.clone() });
    flat.nodes.insert(id.to_owned(), super::super::flat::Node { body, home, ..Default::default() });
    flat.nodes.get_mut(parent).unwrap().slots.entry(slot).or_default().push(id.to_owned());
}

fn unhook(flat: &mut Flat, id: &str) {
    let home = flat.home(id).unwrap().clone();
    let slots = &mut flat.nodes.get_mut(&home.parent).unwrap().slots;
    let list = slots.get_mut(&home.slot).unwrap();
    list.retain(|other| other != id);
    if list.is_empty() {
        slots.remove(&home.slot);
    }
}

fn leave(flat: &mut Flat, id: &str) {
    if id == ROOT {
        return;
    }
    let inside: Vec<String> = flat.nodes[id].slots.values().flatten().cloned().collect();
    inside.iter().for_each(|id| leave(flat, id));
    unhook(flat, id);
    flat.nodes.remove(id);
}

fn merged(three: [&Flat; 3], choices: &Choices) -> (Option<Flat>, Vec<Conflict>) {
    let names = Names::default();
    let place = Place { path: FilePath::parse(PAGE).unwrap(), title: say::plain("") };
    let mut judge = Judge::new(choices);
    let scene = Scene { base: three[0], ours: three[1], theirs: three[2], names: &names, place: &place };
    let merged = scene.merge(&mut judge);
    (merged.map(|flat| read_back(&without_empty(flat))), judge.conflicts)
}

/// Without the empty lists that a typed document does not write.
fn without_empty(mut flat: Flat) -> Flat {
    flat.nodes.values_mut().for_each(|node| node.slots.retain(|_, list| !list.is_empty()));
    flat
}

/// Three states of a document, the last two made from the first.
fn family() -> impl Strategy<Value = [Flat; 3]> {
    let deeds = || proptest::collection::vec(deed(), 0..8);
    (proptest::collection::vec(deed(), 0..14), deeds(), deeds()).prop_map(|(first, ours, theirs)| {
        let base = after(&Flat::nothing(), &first, "b");
        let (ours, theirs) = (after(&base, &ours, "o"), after(&base, &theirs, "t"));
        [base, ours, theirs]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_one_side_left_is_the_others([base, one, _] in family()) {
        for three in [[&base, &one, &base], [&base, &base, &one], [&base, &one, &one]] {
            let (merged, conflicts) = merged(three, &Choices::new());
            prop_assert_eq!(conflicts, vec![]);
            prop_assert_eq!(merged.as_ref(), Some(&one));
        }
    }

    #[test]
    fn without_a_conflict_both_have_their_way([base, ours, theirs] in family()) {
        let (merged, conflicts) = merged([&base, &ours, &theirs], &Choices::new());
        let Some(merged) = merged.filter(|_| conflicts.is_empty()) else { return Ok(()) };
        has_its_way(&base, &ours, &merged)?;
        has_its_way(&base, &theirs, &merged)?;
        prop_assert!(merged.nodes.keys().all(|id| ours.get(id).is_some() || theirs.get(id).is_some()));
    }

    #[test]
    fn a_choice_for_one_side_gives_it_its_way([base, ours, theirs] in family()) {
        for (choice, side) in [(Choice::Ours, &ours), (Choice::Theirs, &theirs)] {
            let (_, conflicts) = merged([&base, &ours, &theirs], &Choices::new());
            let mut choices: Choices = conflicts.into_iter().map(|c| (c.key, choice)).collect();
            // A choice can bring another conflict to light.
            for _ in 0..8 {
                let (_, conflicts) = merged([&base, &ours, &theirs], &choices);
                choices.extend(conflicts.into_iter().map(|c| (c.key, choice)));
            }
            let (merged, conflicts) = merged([&base, &ours, &theirs], &choices);
            prop_assert!(conflicts.iter().all(|conflict| conflict.chosen == Some(choice)));
            if let Some(merged) = merged {
                fields_have_their_way(&base, side, &merged)?;
            }
        }
    }

    #[test]
    fn sides_can_be_turned([base, ours, theirs] in family()) {
        let (one, conflicts) = merged([&base, &ours, &theirs], &Choices::new());
        let (other, turned) = merged([&base, &theirs, &ours], &Choices::new());
        prop_assert_eq!(conflicts.len(), turned.len());
        if conflicts.is_empty() && let (Some(one), Some(other)) = (one, other) {
            // The same but for who comes first where both added at one place.
            let bodies = |flat: &Flat| -> BTreeMap<_, _> {
                flat.nodes.iter().map(|(id, node)| (id.clone(), (node.body.clone(), node.home.clone()))).collect()
            };
            prop_assert_eq!(bodies(&one), bodies(&other));
        }
    }
}

/// Every field, thing and place that `side` changed is so in `merged`, and what it removed is gone.
fn has_its_way(base: &Flat, side: &Flat, merged: &Flat) -> Result<(), TestCaseError> {
    fields_have_their_way(base, side, merged)?;
    for (id, node) in &side.nodes {
        let before = base.get(id);
        prop_assert!(before.is_some() || merged.get(id).is_some(), "{} was added", id);
        if let Some(now) = merged.get(id).filter(|_| before.is_none_or(|before| before.home != node.home)) {
            prop_assert_eq!(&now.home, &node.home, "{} was moved", id);
        }
    }
    for id in base.nodes.keys().filter(|id| side.get(id).is_none()) {
        prop_assert!(merged.get(id).is_none(), "{} was removed", id);
    }
    Ok(())
}

fn fields_have_their_way(base: &Flat, side: &Flat, merged: &Flat) -> Result<(), TestCaseError> {
    for (id, node) in &side.nodes {
        let Some(now) = merged.get(id) else { continue };
        let before = base.get(id).map(|node| node.body.clone()).unwrap_or_default();
        for key in before.keys().chain(node.body.keys()) {
            if before.get(key) != node.body.get(key) {
                prop_assert_eq!(now.body.get(key), node.body.get(key), "{} of {}", key, id);
            }
        }
    }
    Ok(())
}
