//! How an app looks: the theme, overrides of controls, and layouts.

use std::collections::BTreeMap;

use serde_json::Value;

use super::converter::{Converter, snake};
use super::expression::{constant, is_expression};
use super::ledger::{Reason, kind};
use super::savepoint::text;
use crate::definition::documents::{
    Airscript, Area, Arrangement, Document, Font, Kind, Layout, LayoutPurpose, Look, Theme, ThemeValue, Variant,
};

impl Converter<'_> {
    /// The theme of the app, or of a theme file.
    pub(super) fn theme(&mut self, node: &Value) -> Theme {
        let theme = Theme {
            name: text(node, "name").unwrap_or("Theme").to_owned(),
            fonts: list(node, "fonts").iter().enumerate().map(|(at, font)| self.font(font, at)).collect(),
            colors: self.theme_values(node, "colors"),
            dimensions: self.theme_values(node, "dimensions"),
            times: self.theme_values(node, "times"),
            variants: list(node, "variants").iter().enumerate().map(|(at, each)| self.variant(each, at)).collect(),
        };
        self.ledger.known(node, &["fonts", "colors", "dimensions", "times", "variants", "version"]);
        theme
    }

    fn font(&mut self, node: &Value, at: usize) -> Font {
        let font = Font {
            id: self.id(node, &format!("theme/fonts/{at}")),
            name: text(node, "name").unwrap_or_default().to_owned(),
            family: self.word(node, "fontFamily").unwrap_or_default(),
            source: text(node, "type").map(str::to_owned),
        };
        self.ledger.known(node, &["type", "fontFamily"]);
        font
    }

    fn theme_values(&mut self, theme: &Value, field: &str) -> Vec<ThemeValue> {
        let mut values = Vec::new();
        for (at, node) in list(theme, field).iter().enumerate() {
            let value = match node.get("value").and_then(constant) {
                Some(Value::String(text)) => text.clone(),
                Some(Value::Number(number)) => number.to_string(),
                _ => {
                    self.ledger.keep(node, Reason::Unknown);
                    continue;
                }
            };
            node.get("value").into_iter().for_each(|value| self.ledger.all_converted(value));
            self.ledger.known(node, &["value"]);
            let name = text(node, "name").unwrap_or_default().to_owned();
            values.push(ThemeValue { id: self.id(node, &format!("theme/{field}/{at}")), name, value });
        }
        values
    }

    fn variant(&mut self, node: &Value, at: usize) -> Variant {
        Variant {
            id: self.id(node, &format!("theme/variants/{at}")),
            name: text(node, "name").unwrap_or_default().to_owned(),
            control: snake(kind(node).rsplit('/').next().unwrap_or_default()),
            look: self.look(node),
        }
    }

    /// The look in the field `style` of `owner`.
    pub(super) fn style(&mut self, owner: &Value) -> Look {
        owner.get("style").filter(|style| style.is_object()).map(|style| self.look(style)).unwrap_or_default()
    }

    fn look(&mut self, node: &Value) -> Look {
        let mut look = Look::default();
        for (state, traits) in node.get("states").and_then(Value::as_object).into_iter().flatten() {
            let mut values = BTreeMap::new();
            self.traits(traits, "", &mut values);
            if !values.is_empty() {
                look.states.insert(state.clone(), values);
            }
        }
        for (part, inner) in node.get("controls").and_then(Value::as_object).into_iter().flatten() {
            let inner = match super::expression::constant_text(inner) {
                Some(variant) => {
                    self.ledger.all_converted(inner);
                    Look { variant: Some(variant.to_owned()), ..Look::default() }
                }
                None => self.look(inner),
            };
            if !inner.is_empty() {
                look.parts.insert(part.clone(), inner);
            }
        }
        for (field, values) in [("parameters", &mut look.parameters), ("transitions", &mut look.transitions)] {
            node.get(field).into_iter().for_each(|traits| self.traits(traits, "", values));
        }
        self.ledger.known(node, &["states", "controls", "parameters", "transitions"]);
        look
    }

    /// Values of traits, each by the names on the way to it.
    fn traits(&mut self, node: &Value, before: &str, values: &mut BTreeMap<String, Airscript>) {
        let Some(fields) = node.as_object() else { return };
        self.ledger.converted(node);
        for (field, value) in fields.iter().filter(|(field, _)| !["$schema", "id", "name"].contains(&field.as_str())) {
            let name = if before.is_empty() { field.clone() } else { format!("{before}.{field}") };
            if value.is_null() {
                continue;
            }
            if is_expression(value) || !value.is_object() {
                self.field(node, field).into_iter().for_each(|text| drop(values.insert(name.clone(), text)));
            } else {
                self.traits(value, &name, values);
            }
        }
    }

    /// A layout; false for a symbol that is none.
    pub(super) fn layout(&mut self, node: &Value) -> bool {
        let purpose = match kind(node) {
            "layout/standard" => LayoutPurpose::Standard,
            "layout/modal" => LayoutPurpose::Modal,
            _ => return false,
        };
        let id = self.id(node, "layout");
        let name = text(node, "name").unwrap_or_default().to_owned();
        let areas = list(node, "slots").iter().enumerate().map(|(at, slot)| {
            self.ledger.known(slot, &[]);
            Area {
                id: self.id(slot, &format!("{id}/slots/{at}")),
                name: text(slot, "name").unwrap_or_default().to_owned(),
            }
        });
        let areas = areas.collect();
        let mut arrangements = Vec::new();
        for (at, each) in list(node, "arrangements").iter().enumerate() {
            let when = self.field(each, "condition").filter(|when| when != "TRUE");
            let controls = each.get("root").into_iter().map(|root| self.control(root, &id)).collect();
            self.ledger.known(each, &["root", "condition"]);
            let name = text(each, "name").unwrap_or_default().to_owned();
            arrangements.push(Arrangement { id: self.id(each, &format!("{id}/{at}")), name, when, controls });
        }
        if let Some(content) = node.get("content").filter(|content| content.is_object()) {
            let controls = vec![self.control(content, &id)];
            let of_content = crate::definition::edit::stable_id(&["airkit", &id, "content"]);
            arrangements.push(Arrangement { id: of_content, name: name.clone(), when: None, controls });
        }
        let (variant, style) = (self.word(node, "variant"), self.style(node));
        let inputs = self.variables(node, "inputs", &["input", ""]);
        self.ledger.known(node, &["slots", "inputs", "arrangements", "content", "style", "variant"]);
        let slug = self.slug("layouts", "", &name);
        let layout = Layout { id, name, purpose, areas, inputs, arrangements, variant, style };
        self.put(&Kind::Layout(slug), &Document::Layout(layout));
        true
    }
}

fn list<'v>(node: &'v Value, field: &str) -> &'v [Value] {
    node.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}
