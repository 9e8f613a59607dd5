//! What an app needs of the Organization it lives in: its slots, and who uses each.

use super::app::App;
use super::catalogue::{self, Ref, Target};
use super::documents::{DataFlow, Document, Kind, Operation, Slot, SlotKind};
use super::tree::FilePath;
use super::walk;
use crate::say::{self, Say};

/// A slot and who uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// The stable id of the slot.
    pub slot: String,
    /// The name builders see.
    pub name: String,
    /// What kind of resource fills it.
    pub kind: SlotKind,
    /// The service, for an integration: the key of its adapter.
    pub adapter: Option<String>,
    /// What the resource must be able to do; of several, one is enough.
    pub capabilities: Vec<String>,
    /// Who uses it; empty for a slot that nothing uses.
    pub used_by: Vec<Usage>,
}

/// A node that uses a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// The file, then `#` and the id of the node.
    pub place: String,
    /// The node in words: "Data flow Insert contact: Insert Contact".
    pub said: Say,
}

/// What `app` needs, in the order of its settings.
pub fn needs(app: &App) -> Vec<Need> {
    let mut needs: Vec<_> = app.slots().iter().map(unused).collect();
    app.documents().for_each(|(path, document)| note_document(&mut needs, path, document));
    needs
}

/// The ids of those slots of `app` that `document` uses, which is in the file at `path`.
pub(super) fn slots_of(app: &App, path: &FilePath, document: &Document) -> Vec<String> {
    let mut needs: Vec<_> = app.slots().iter().map(unused).collect();
    if !needs.is_empty() {
        note_document(&mut needs, path, document);
    }
    needs.into_iter().filter(|need| !need.used_by.is_empty()).map(|need| need.slot).collect()
}

fn note_document(needs: &mut [Need], path: &FilePath, document: &Document) {
    match document {
        Document::Triggers(triggers) => {
            for link in &triggers.web_links {
                let said = say::it("need-web-link").with("name", &link.name);
                note(needs, link.address.as_deref(), usage(path, &link.id, said));
            }
        }
        Document::Notification(notification) => {
            let said = say::it("need-notification").with("name", &notification.name);
            note(needs, notification.sender.as_deref(), usage(path, &notification.id, said));
        }
        Document::DataFlow(data_flow) => note_operations(needs, path, data_flow),
        Document::Settings(settings) => {
            for (role, slot) in &settings.refs {
                let said = say::it("need-settings").with("part", role.replace('_', " "));
                note(needs, Some(slot), usage(path, slot, said));
            }
        }
        _ => {}
    }
    walk::all_controls(document, &mut |control| {
        for (role, id) in &control.refs {
            if is_slot(catalogue::control(control.control_type).refs, role) {
                let said = say::it("need-control").with("name", &control.name);
                note(needs, Some(id), usage(path, &control.id, said));
            }
        }
    });
}

/// Whether what plays this part is a slot.
fn is_slot(refs: &[Ref], role: &str) -> bool {
    refs.iter().any(|wanted| wanted.role == role && matches!(wanted.to, Target::Slot(_)))
}

/// Whether a file of this kind tells the app's name or what it needs: [`needs`] of those files alone is the same. Files
/// with controls do not tell unless there is an integration that controls can use, and they are most of what there would
/// be to read.
pub fn tells(kind: &Kind) -> bool {
    matches!(kind, Kind::App | Kind::Settings | Kind::Triggers | Kind::Notification(_) | Kind::DataFlow(_))
}

/// Whether a file of this kind has controls, which may use an integration.
pub fn has_controls(kind: &Kind) -> bool {
    matches!(kind, Kind::Page { .. } | Kind::Layout(_) | Kind::CustomControl(_))
}

fn unused(slot: &Slot) -> Need {
    Need {
        slot: slot.id.clone(),
        name: slot.name.clone(),
        kind: slot.kind,
        adapter: slot.adapter.clone(),
        capabilities: slot.capabilities.clone(),
        used_by: Vec::new(),
    }
}

fn note_operations(needs: &mut [Need], path: &FilePath, data_flow: &DataFlow) {
    // AirData requests name no slot: an app has one datastore.
    let datastore = needs.iter().find(|need| need.kind == SlotKind::Datastore).map(|need| need.slot.clone());
    for operation in &data_flow.operations {
        let refs = catalogue::operation(operation.word()).refs;
        let plain = operation.plain().into_iter().flat_map(|plain| &plain.refs);
        let mut slots: Vec<_> = plain.filter(|(role, _)| is_slot(refs, role)).map(|(_, id)| id.as_str()).collect();
        slots.extend(match operation {
            Operation::AirData(_) => datastore.as_deref(),
            Operation::HttpRequest(request) => request.service.as_deref(),
            _ => None,
        });
        let said = say::it("need-operation").with("data-flow", &data_flow.name).with("name", operation.name());
        slots.into_iter().for_each(|slot| note(needs, Some(slot), usage(path, operation.id(), said.clone())));
    }
}

fn usage(path: &FilePath, node: &str, said: Say) -> Usage {
    Usage { place: format!("{path}#{node}"), said }
}

fn note(needs: &mut [Need], slot: Option<&str>, usage: Usage) {
    // A slot that is not declared is the checker's to report.
    if let Some(need) = needs.iter_mut().find(|need| Some(need.slot.as_str()) == slot) {
        need.used_by.push(usage);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::app::tests::load;
    use crate::definition::starters::{Starter, tests::loaded};

    #[test]
    fn a_contact_form_needs_a_datastore() {
        assert_eq!(needs(&loaded(Starter::Blank)), []);
        let needs = needs(&loaded(Starter::ContactForm));
        assert_eq!((needs.len(), needs[0].kind), (1, SlotKind::Datastore));
        assert_eq!(needs[0].used_by[0].said.to_string(), "Data flow Insert contact: Insert Contact");
        assert!(needs[0].used_by[0].place.starts_with("data-flows/insert-contact.json#"));
    }

    /// What is told by the files that tell.
    fn told(files: &[(&str, &[u8])]) -> (String, Vec<Need>) {
        let told = |kind: &Kind| tells(kind) || has_controls(kind);
        let telling = files.iter().filter(|(path, _)| told(&Kind::of_path(&FilePath::parse(path).unwrap())));
        let (app, problems) = load(&telling.copied().collect::<Vec<_>>());
        assert!(problems.is_empty(), "{problems}");
        (app.name().to_owned(), needs(&app))
    }

    #[test]
    fn the_files_that_tell_tell_all() {
        for starter in Starter::ALL {
            let mut number = 0;
            let files = crate::definition::starters::files(starter, "Intake", "", &mut || {
                number += 1;
                format!("id-{number}")
            });
            let files: Vec<_> = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
            let (app, _) = load(&files);
            assert_eq!(told(&files), ("Intake".to_owned(), needs(&app)));
        }
    }

    proptest::proptest! {
        /// Whatever a file that does not tell holds, the needs are the same without it.
        #[test]
        fn what_does_not_tell_needs_nothing(
            kind in proptest::prelude::any::<u8>(),
            numbers in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300),
        ) {
            let (path, document) = crate::definition::documents::generated::document(kind, &numbers);
            let bytes = crate::definition::documents::write(&document);
            let slots = br#"{"slots": [{"id": "a", "name": "A", "kind": "integration"}, {"id": "", "name": "B", "kind": "datastore"}]}"#;
            let mut files: Vec<(&str, &[u8])> = vec![(path.as_str(), &bytes)];
            if path.as_str() != "settings.json" {
                files.push(("settings.json", slots));
            }
            let (app, _) = load(&files);
            proptest::prop_assert_eq!(told(&files).1, needs(&app));
        }
    }

    #[test]
    fn every_way_to_name_a_slot_counts() {
        let files: [(&str, &[u8]); 4] = [
            (
                "settings.json",
                br#"{"slots": [{"id": "crm", "name": "CRM", "kind": "integration", "adapter": "crm:1"},
                {"id": "url", "name": "Address", "kind": "web_address"},
                {"id": "sms", "name": "Line", "kind": "phone_number", "capabilities": ["send_text"]},
                {"id": "idle", "name": "Idle", "kind": "email_sender"}]}"#,
            ),
            (
                "data-flows/a.json",
                br#"{"id": "d", "name": "D", "operations": [{"type": "http_request", "id": "h", "name": "Get",
                "method": "GET", "url": "x", "service": "crm"}, {"type": "airdata", "id": "q", "name": "Q",
                "method": "query", "object": "o"}]}"#,
            ),
            ("triggers.json", br#"{"web_links": [{"id": "w", "name": "Web Link", "address": "url"}]}"#),
            (
                "notifications/n.json",
                br#"{"id": "n", "name": "Reminder", "kind": "text", "body": "\"x\"", "sender": "sms"}"#,
            ),
        ];
        assert_eq!(told(&files).1, needs(&load(&files).0));
        let needs = needs(&load(&files).0);
        let places = |need: &Need| need.used_by.iter().map(|usage| usage.place.clone()).collect::<Vec<_>>();
        let used: Vec<_> = needs.iter().map(places).collect();
        let expected: [Vec<&str>; 4] =
            [vec!["data-flows/a.json#h"], vec!["triggers.json#w"], vec!["notifications/n.json#n"], vec![]];
        assert_eq!(used, expected);
        assert_eq!(needs[0].adapter.as_deref(), Some("crm:1"));
        assert_eq!(needs[2].capabilities, ["send_text"]);
    }
}
