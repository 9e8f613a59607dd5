//! Settings: what travels stays a value of a profile, and what belongs to the Organization becomes a slot.

use std::collections::BTreeMap;

use serde_json::Value;

use super::converter::{Converter, snake};
use super::expression::constant;
use super::ledger::kind;
use super::savepoint::{element, elements, text};
use crate::definition::documents::{Document, Kind, Profile, Settings, Slot, SlotKind};

/// Settings that name something of the Organization: the kind of the slot, and the part it plays for the app as a whole.
const RESOURCES: [(&str, SlotKind, &str); 9] = [
    ("web-resource", SlotKind::WebAddress, "session_links"),
    ("web-link", SlotKind::WebAddress, ""),
    ("sms-resource", SlotKind::PhoneNumber, "texts"),
    ("voice-resource", SlotKind::PhoneNumber, "calls"),
    ("datastore", SlotKind::Datastore, ""),
    ("encryption-key", SlotKind::Key, "encryption"),
    ("canvas-saml-metadata-id", SlotKind::IdentityProvider, "sign_in"),
    ("custom-app-authentication-saml-metadata-id", SlotKind::IdentityProvider, "sign_in"),
    ("analytics", SlotKind::Integration, "analytics"),
];

/// Settings that are left out: ids of the source, and what the platform itself gave up.
const LEFT_OUT: [&str; 2] = ["portal-resource", "oauth-configuration"];

impl<'s> Converter<'s> {
    /// Declares the slots, so that whoever uses one finds it.
    pub(super) fn declare(&mut self, document: &'s Value) -> Vec<Slot> {
        let Some(settings) = document.get("settings").map(element) else { return Vec::new() };
        let mut slots = Vec::new();
        for node in elements(settings, "configurations") {
            let Some(key) = text(node, "name") else { continue };
            let known = RESOURCES.iter().find(|(name, _, _)| *name == key);
            let integration = kind(node) == "configuration/datasource-configuration";
            self.declared(node);
            let given = profiles(settings).any(|profile| is_given(profile, key));
            // A datastore and the address of a link are needed whether anybody chose one or not.
            let needed = match key {
                "datastore" => keeps_rows(document),
                "web-link" | "web-resource" => true,
                _ => given,
            };
            if !(integration || known.is_some() && needed) {
                continue;
            }
            let kind = known.map_or(SlotKind::Integration, |(_, kind, _)| *kind);
            let id = self.id(node, key);
            let name = node.pointer("/requirement/name").and_then(Value::as_str).unwrap_or(key);
            let slot = Slot {
                id: id.clone(),
                name: slot_name(if key == "web-link" { "Web Link" } else { name }),
                kind,
                adapter: text(node, "adapterDescription").map(adapter),
                capabilities: capabilities(node, kind),
            };
            self.slots.insert(key.to_owned(), id.clone());
            self.slots.insert(id.clone(), id);
            slots.push(slot);
        }
        slots
    }

    fn declared(&mut self, node: &Value) {
        if let Some(requirement) = node.get("requirement") {
            self.ledger.known(requirement, &["combination", "capabilities"]);
        }
        self.ledger.known(node, &["requirement", "adapterDescription"]);
    }

    /// `settings.json`, with `slots`.
    pub(super) fn settings(&mut self, document: &'s Value, slots: Vec<Slot>) {
        let Some(node) = document.get("settings").map(element) else { return };
        let mut list = Vec::new();
        for profile in profiles(node) {
            let id = self.id(profile, "profile");
            let mut values = BTreeMap::new();
            let mapping = profile.get("configurationMapping");
            for (key, value) in mapping.and_then(Value::as_object).into_iter().flatten() {
                let resource = RESOURCES.iter().any(|(name, _, _)| name == key) || self.slots.contains_key(key);
                if resource || LEFT_OUT.contains(&key.as_str()) || says_nothing(value) {
                    self.ledger.all_converted(value);
                } else if let Some(text) = mapping.and_then(|mapping| self.field(mapping, key)) {
                    values.insert(setting_name(key), text);
                }
            }
            self.ledger.known(profile, &["configurationMapping"]);
            let name = text(profile, "name").unwrap_or_default().to_owned();
            list.push(Profile { id, name, environment: None, values });
        }
        let order = |profile: &Profile| {
            ["Development", "QA", "Production"].iter().position(|name| *name == profile.name).unwrap_or(3)
        };
        list.sort_by_key(|profile| (order(profile), profile.name.clone()));
        let default = text(node, "defaultProfileId").map(str::to_owned);
        let default_profile = default.filter(|id| list.iter().any(|profile| profile.id == *id));
        let refs = RESOURCES.iter().filter(|(_, _, role)| !role.is_empty());
        let refs =
            refs.filter_map(|(key, _, role)| Some(((*role).to_owned(), self.slots.get(*key)?.clone()))).collect();
        self.ledger.known(node, &["profiles", "configurations", "defaultProfileId", "selectedProfileId"]);
        let settings = Settings { slots, profiles: list, refs, default_profile };
        self.put(&Kind::Settings, &Document::Settings(settings));
    }
}

/// Whether a data flow reads or writes rows.
fn keeps_rows(document: &Value) -> bool {
    let frames = elements(document, "connections").flat_map(|flow| elements(flow, "frames"));
    let mut operations = frames.filter_map(|frame| frame.get("operation")).map(element);
    operations.any(|operation| kind(operation) == "connection-operation/object-service-operation")
}

fn profiles(settings: &Value) -> impl Iterator<Item = &Value> {
    settings.get("profiles").and_then(Value::as_object).into_iter().flat_map(|all| all.values().map(element))
}

fn is_given(profile: &Value, key: &str) -> bool {
    profile
        .pointer("/configurationMapping")
        .and_then(|mapping| mapping.get(key))
        .is_some_and(|value| !says_nothing(value))
}

fn says_nothing(value: &Value) -> bool {
    match constant(value) {
        Some(Value::Null) => true,
        Some(Value::String(text)) => text.is_empty(),
        Some(Value::Object(fields)) => fields.values().all(says_nothing),
        Some(Value::Array(items)) => items.is_empty(),
        _ => false,
    }
}

/// Names that the original spells wrong, or that are called otherwise here.
fn setting_name(key: &str) -> String {
    match key {
        "authenication-app-redirect-url" => "authentication_app_redirect_url".to_owned(),
        other => snake(other),
    }
}

fn slot_name(name: &str) -> String {
    let words: Vec<String> = name.split(['-', '_', ' ']).filter(|word| !word.is_empty()).map(capitalized).collect();
    words.join(" ")
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// `petfinder-integration:1` of `custom.<organization>.adapter.petfinder-integration:1`: whose it was does not travel.
fn adapter(description: &str) -> String {
    description.rsplit_once(".adapter.").map_or(description, |(_, adapter)| adapter).to_owned()
}

/// What the resource must be able to do, in the words of numbers here; of several, one is enough there (`ONE_OF`) as it is
/// here. An address on the web can be nothing but called.
fn capabilities(node: &Value, kind: SlotKind) -> Vec<String> {
    if kind != SlotKind::PhoneNumber {
        return Vec::new();
    }
    let all = node.pointer("/requirement/capabilities").and_then(Value::as_array).into_iter().flatten();
    let ours = |theirs: &str| match theirs {
        "MESSAGING_SEND_TEXT" => "send_text".to_owned(),
        "MESSAGING_RECEIVE_TEXT" => "receive_text".to_owned(),
        "VOICE_LISTEN" => "receive_voice".to_owned(),
        "VOICE_SAY" => "send_voice".to_owned(),
        other => other.to_ascii_lowercase(),
    };
    all.filter_map(Value::as_str).map(ours).collect()
}
