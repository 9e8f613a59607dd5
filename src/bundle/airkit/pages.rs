//! Pages and the controls on them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::converter::{Converter, snake};
use super::expression::is_expression;
use super::ledger::{Reason, kind};
use super::savepoint::text;
use crate::definition::documents::{Control, ControlEvent, ControlType, OpenEvent, Page};

/// Controls by the last part of their kind.
const TYPES: [(&str, ControlType); 52] = [
    ("container", ControlType::Container),
    ("inline-container", ControlType::InlineContainer),
    ("fieldset", ControlType::Fieldset),
    ("fieldset-container", ControlType::Fieldset),
    ("button-cell", ControlType::SelectableContainer),
    ("focusable-container", ControlType::SelectableContainer),
    ("selectable-container", ControlType::SelectableContainer),
    ("list", ControlType::ContainerList),
    ("container-list", ControlType::ContainerList),
    ("form", ControlType::Form),
    ("label", ControlType::Label),
    ("markdown", ControlType::Markdown),
    ("link", ControlType::Hyperlink),
    ("hyperlink", ControlType::Hyperlink),
    ("image", ControlType::Image),
    ("button", ControlType::Button),
    ("progress-bar", ControlType::Progress),
    ("qr-code", ControlType::QrCode),
    ("embedded-external-content", ControlType::EmbeddedContent),
    ("iframe", ControlType::EmbeddedContent),
    ("map", ControlType::Map),
    ("chat", ControlType::Chat),
    ("text-input", ControlType::TextInput),
    ("text-area", ControlType::TextArea),
    ("text-area-input", ControlType::TextArea),
    ("email-input", ControlType::EmailInput),
    ("phone-input", ControlType::PhoneInput),
    ("number-input", ControlType::NumberInput),
    ("currency-input", ControlType::CurrencyInput),
    ("date-input", ControlType::DateInput),
    ("time-input", ControlType::TimeInput),
    ("secure-string-input", ControlType::SecureInput),
    ("place-search", ControlType::PlaceSearch),
    ("place-search-input", ControlType::PlaceSearch),
    ("checkbox", ControlType::Checkbox),
    ("checkbox-list", ControlType::CheckboxGroup),
    ("simple-checkbox-list", ControlType::CheckboxGroup),
    ("radio-button", ControlType::RadioButton),
    ("radio-button-list", ControlType::RadioGroup),
    ("simple-radio-list", ControlType::RadioGroup),
    ("dropdown", ControlType::Dropdown),
    ("dropdown-list", ControlType::Dropdown),
    ("calendar", ControlType::DatePicker),
    ("date-picker", ControlType::DatePicker),
    ("scheduler", ControlType::Scheduler),
    ("asset-input", ControlType::FileUpload),
    ("file-upload", ControlType::FileUpload),
    ("signature-input", ControlType::Signature),
    ("credit-card", ControlType::CreditCard),
    ("stripe-payment", ControlType::CreditCard),
    ("payment-request-button", ControlType::PaymentRequest),
    ("layout-slot", ControlType::Slot),
];

/// Properties that are called otherwise here.
const NAMES: [(&str, &str); 16] = [
    ("placeholderText", "placeholder"),
    ("autoComplete", "autocomplete"),
    ("phoneRegionCode", "region"),
    ("legendText", "legend"),
    ("altText", "alternative_text"),
    ("items", "data"),
    ("collection", "data"),
    ("dataSource", "data"),
    ("itemBinding", "item_name"),
    ("indexBinding", "index_name"),
    ("collectionBinding", "collection_name"),
    ("src", "source"),
    ("asset", "source"),
    ("progressLabels", "labels"),
    ("layoutMode", "layout"),
    ("datePattern", "pattern"),
];

impl Converter<'_> {
    /// A web page.
    pub(super) fn page(&mut self, node: &Value) -> Page {
        let id = self.id(node, "page");
        let page = Page {
            name: text(node, "name").unwrap_or_default().to_owned(),
            variant: self.word(node, "variant"),
            style: self.style(node),
            variables: self.variables(node, "variables", &["activity"]),
            events: self.events(node, |name| name.starts_with("canvas/on-card-").then_some(OpenEvent::Opened)),
            controls: self.controls(node, "children", &id),
            id,
        };
        let known =
            ["style", "events2", "variant", "children", "channelId", "variables", "capabilities", "requirements"];
        self.ledger.known(node, &known);
        page
    }

    fn controls(&mut self, owner: &Value, field: &str, place: &str) -> Vec<Control> {
        let list = owner.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        list.iter().enumerate().map(|(at, each)| self.control(each, &format!("{place}/{field}/{at}"))).collect()
    }

    /// A control at `place`. One of a kind that is not known keeps its place, and what it holds is converted.
    pub(super) fn control(&mut self, node: &Value, place: &str) -> Control {
        let last = kind(node).rsplit('/').next().unwrap_or_default();
        let known = TYPES.iter().find(|(name, _)| *name == last && kind(node).starts_with("control/"));
        let control_type = known.map_or(ControlType::Foreign, |(_, control_type)| *control_type);
        let id = self.id(node, place);
        let mut control = Control { control_type, name: name_of(node, control_type), ..Control::default() };
        if control_type == ControlType::Foreign {
            control.refs.insert("kept".to_owned(), id.clone());
        }
        control.variant = self.word(node, "variant");
        control.style = self.style(node);
        control.events = self.events(node, control_event);
        control.children = self.controls(node, "children", &id);
        for (field, value) in node.as_object().into_iter().flatten() {
            self.property(node, (field, value), &id, &mut control);
        }
        control.id = id;
        if control_type == ControlType::Foreign {
            self.ledger.keep(node, Reason::Unknown);
        } else {
            self.ledger.converted(node);
        }
        control
    }

    fn property(&mut self, node: &Value, (field, value): (&str, &Value), place: &str, control: &mut Control) {
        const DONE: [&str; 8] = ["$schema", "id", "name", "variant", "style", "events2", "events", "children"];
        if (DONE.contains(&field) && (field != "events" || empty(value))) || value.is_null() {
            return;
        }
        let holds = control.control_type.is_input();
        match field {
            "value" if holds => control.bind = self.field(node, field),
            "selected" | "isSelected" | "signature" if holds && is_variable(value) && control.bind.is_none() => {
                control.bind = self.field(node, field);
            }
            "visible" | "isVisible" | "visibility" => {
                control.visible = self.field(node, field).filter(|text| text != "TRUE")
            }
            "disabled" | "isDisabled" => control.disabled = self.field(node, field).filter(|text| text != "FALSE"),
            "template" if control.control_type == ControlType::Slot => {
                self.word(node, field).into_iter().for_each(|area| drop(control.refs.insert("area".to_owned(), area)));
            }
            _ if is_expression(value) || !(value.is_object() || value.is_array()) => {
                if let Some(text) = self.field(node, field) {
                    let ours = NAMES.iter().find(|(theirs, _)| *theirs == field).map(|(_, ours)| (*ours).to_owned());
                    control.props.insert(ours.unwrap_or_else(|| snake(field)), text);
                }
            }
            _ if kind(value).starts_with("control/") => {
                let inner = self.control(value, &format!("{place}/{field}"));
                control.parts.insert(snake(field), vec![inner]);
            }
            _ if value.as_array().is_some_and(|list| list.iter().any(|each| kind(each).starts_with("control/"))) => {
                let inner = self.controls(node, field, place);
                control.parts.insert(snake(field), inner);
            }
            _ if empty(value) => {}
            _ => self.ledger.keep_field(node, field, Reason::Field),
        }
    }
}

/// The name in the tree. Airkit names a control by its text, which may have lines.
fn name_of(node: &Value, control_type: ControlType) -> String {
    let name = text(node, "name").unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = name.chars().take(100).collect();
    if name.is_empty() { control_type.word().replace('_', " ") } else { name }
}

fn empty(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

fn is_variable(value: &Value) -> bool {
    kind(value) == "expression/binding/variable-binding"
}

fn control_event(name: &str) -> Option<ControlEvent> {
    let events: BTreeMap<&str, ControlEvent> = [
        ("on-click", ControlEvent::Click),
        ("on-change", ControlEvent::Change),
        ("on-blur", ControlEvent::Blur),
        ("on-enter", ControlEvent::Enter),
        ("on-search-results-change", ControlEvent::Results),
        ("on-search-results-changed", ControlEvent::Results),
        ("on-place-change", ControlEvent::Chosen),
        ("on-center-change", ControlEvent::CenterChanged),
        ("on-center-changed", ControlEvent::CenterChanged),
        ("on-geocoded-center-change", ControlEvent::GeocodedCenterChanged),
        ("on-geocoded-center-changed", ControlEvent::GeocodedCenterChanged),
        ("on-location-marker-change", ControlEvent::MarkerChanged),
        ("on-location-marker-changed", ControlEvent::MarkerChanged),
        ("on-upload", ControlEvent::UploadDone),
        ("on-upload-start", ControlEvent::UploadStarted),
        ("on-upload-progress", ControlEvent::UploadProgress),
        ("on-upload-error", ControlEvent::UploadFailed),
        ("on-success", ControlEvent::Success),
        ("on-invalid-input", ControlEvent::Invalid),
    ]
    .into();
    events.get(name.rsplit('/').next().unwrap_or_default()).copied()
}
