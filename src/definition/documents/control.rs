//! The controls of a page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Action, Airscript};
use crate::say::{self, Say};

macro_rules! control_types {
    ($($(#[$doc:meta])* $word:literal $title:literal $text:literal => $name:ident,)*) => {
        /// What a control is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
        pub enum ControlType {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl ControlType {
            /// Every type, in the order of the palette.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word in files.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// The name builders see.
            pub fn title(self) -> Say {
                say::it(match self { $(Self::$name => $title,)* })
            }

            /// The property that holds the text people read on it; nothing where there is none.
            pub fn text_property(self) -> Option<&'static str> {
                let name = match self { $(Self::$name => $text,)* };
                (!name.is_empty()).then_some(name)
            }
        }
    };
}

control_types! {
    /// Holds other controls.
    #[default]
    "container" "control-type-container" "" => Container,
    /// Shows a text.
    "label" "control-type-label" "text" => Label,
    /// Takes one line of text.
    "text_input" "control-type-text-input" "placeholder" => TextInput,
    /// Takes a telephone number.
    "phone_input" "control-type-phone-input" "placeholder" => PhoneInput,
    /// Takes an e-mail address.
    "email_input" "control-type-email-input" "placeholder" => EmailInput,
    /// Takes a number.
    "number_input" "control-type-number-input" "placeholder" => NumberInput,
    /// Takes a day.
    "date_input" "control-type-date-input" "placeholder" => DateInput,
    /// Takes several lines of text.
    "text_area" "control-type-text-area" "placeholder" => TextArea,
    /// Takes yes or no.
    "checkbox" "control-type-checkbox" "text" => Checkbox,
    /// Takes one of a list, folded.
    "dropdown" "control-type-dropdown" "placeholder" => Dropdown,
    /// Takes one of a list, laid out.
    "radio_group" "control-type-radio-group" "legend" => RadioGroup,
    /// Runs actions when pressed.
    "button" "control-type-button" "text" => Button,
    /// Shows a picture.
    "image" "control-type-image" "alternative_text" => Image,
    /// Draws a line between things.
    "divider" "control-type-divider" "" => Divider,
    /// Shows how far a visitor is.
    "progress" "control-type-progress" "" => Progress,
}

impl ControlType {
    /// Whether a visitor gives it a value.
    pub fn is_input(self) -> bool {
        use ControlType::*;
        match self {
            TextInput | PhoneInput | EmailInput | NumberInput | DateInput | TextArea | Checkbox | Dropdown
            | RadioGroup => true,
            Container | Label | Button | Image | Divider | Progress => false,
        }
    }
}

/// What a visitor does with a control.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ControlEvent {
    /// Presses it.
    Click,
    /// Changes its value.
    Change,
    /// Leaves it.
    Blur,
    /// Presses Enter in it.
    Enter,
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Control {
    /// The stable id.
    pub id: String,
    /// What it is.
    #[serde(rename = "type")]
    pub control_type: ControlType,
    /// The name in the tree.
    pub name: String,
    /// The variable that holds its value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bind: Option<Airscript>,
    /// Its properties by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub props: BTreeMap<String, Airscript>,
    /// Whether it is shown; it is without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visible: Option<Airscript>,
    /// Whether it cannot be used; it can without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disabled: Option<Airscript>,
    /// Its look, by the name of a variant of the theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// What runs when something is done with it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub events: BTreeMap<ControlEvent, Vec<Action>>,
    /// What is inside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Control>,
}

impl Control {
    /// The expression of the text people read on it.
    pub fn text(&self) -> Option<&Airscript> {
        self.control_type.text_property().and_then(|name| self.props.get(name))
    }
}
