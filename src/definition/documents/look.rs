//! How an app looks: its theme, the layouts around its pages, and controls that builders made.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Airscript, Control, CustomEvent, Variable};

/// `theme.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The name builders see.
    pub name: String,
    /// Font families; expressions call them `theme.<name>`, as they do with all values of a theme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fonts: Vec<Font>,
    /// Colours, in the notation of CSS.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub colors: Vec<ThemeValue>,
    /// Lengths and factors, in the notation of CSS.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dimensions: Vec<ThemeValue>,
    /// Durations, in the notation of CSS.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<ThemeValue>,
    /// Named looks of kinds of controls.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Variant>,
}

/// A font family.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Font {
    /// The stable id.
    pub id: String,
    /// The name in expressions.
    pub name: String,
    /// The family, in the notation of CSS.
    pub family: String,
    /// Where it comes from: `google`, or the name of a file in `media/`; the visitor's device without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A value that looks refer to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeValue {
    /// The stable id.
    pub id: String,
    /// The name in expressions.
    pub name: String,
    /// The value, in the notation of CSS.
    pub value: String,
}

/// A named look of one kind of control.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// The stable id, by which controls name it.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// The kind of control, such as `button`, `input_field` or `progress_bar`.
    pub control: String,
    /// The look.
    #[serde(default, skip_serializing_if = "Look::is_empty")]
    pub look: Look,
}

/// What a control looks like: traits of its states, and the looks of its parts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// The id of the variant it is, for a part that looks like another control.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// Traits by state (`default`, `focused`, …) and name (`background.color`, `border.top`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub states: BTreeMap<String, BTreeMap<String, Airscript>>,
    /// Looks of the parts of a control that has parts, such as the bar and the circles of a progress bar.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parts: BTreeMap<String, Look>,
    /// What holds for the control as a whole, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, Airscript>,
    /// How it changes between states, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub transitions: BTreeMap<String, Airscript>,
}

impl Look {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Every expression in it.
    pub fn values(&self) -> Box<dyn Iterator<Item = &Airscript> + '_> {
        let own = self.states.values().flat_map(BTreeMap::values);
        let whole = self.parameters.values().chain(self.transitions.values());
        Box::new(own.chain(whole).chain(self.parts.values().flat_map(Look::values)))
    }
}

/// What a layout is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LayoutPurpose {
    /// Pages in the window.
    #[default]
    Standard,
    /// Web flows over a page.
    Modal,
}

/// `layouts/<slug>.json`: what stands around pages, and the areas that they fill.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// What it is for.
    pub purpose: LayoutPurpose,
    /// The areas that pages fill.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// What it is given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<Variable>,
    /// The arrangements, of which the first whose condition holds is used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arrangements: Vec<Arrangement>,
    /// The variant of its look.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// What it looks like where that differs from the variant.
    #[serde(default, skip_serializing_if = "Look::is_empty")]
    pub style: Look,
}

/// A part of a layout or a custom control that is filled from outside.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
}

/// One way a layout is arranged.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrangement {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// When it is used; always without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Airscript>,
    /// The controls, among them a slot for each area.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controls: Vec<Control>,
}

/// `custom-controls/<slug>.json`: a control that builders made of others.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomControl {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// What an instance gives (`input.<name>`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<ControlInput>,
    /// What each instance keeps for itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variables: Vec<Variable>,
    /// The areas that instances fill.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// Events that instances react to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custom_events: Vec<CustomEvent>,
    /// What it is made of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controls: Vec<Control>,
}

/// What an instance of a custom control gives.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlInput {
    /// The variable.
    pub variable: Variable,
    /// Whether the custom control may change it: then an instance gives a variable and not a value.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub writable: bool,
}
