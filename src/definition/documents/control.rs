//! The controls of a page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Action, Airscript, Look};
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
    /// Holds other controls in a line.
    "inline_container" "control-type-inline-container" "" => InlineContainer,
    /// Holds controls that belong together, under a legend.
    "fieldset" "control-type-fieldset" "legend" => Fieldset,
    /// Holds controls and is pressed as one.
    "selectable_container" "control-type-selectable-container" "" => SelectableContainer,
    /// Repeats what it holds for each item of a list.
    "container_list" "control-type-container-list" "" => ContainerList,
    /// Fills and validates the value of a Data Model.
    "form" "control-type-form" "" => Form,
    /// Shows a text.
    "label" "control-type-label" "text" => Label,
    /// Shows a text with marks for emphasis, lists and links.
    "markdown" "control-type-markdown" "text" => Markdown,
    /// Leads somewhere else.
    "hyperlink" "control-type-hyperlink" "text" => Hyperlink,
    /// Takes one line of text.
    "text_input" "control-type-text-input" "placeholder" => TextInput,
    /// Takes a telephone number.
    "phone_input" "control-type-phone-input" "placeholder" => PhoneInput,
    /// Takes an e-mail address.
    "email_input" "control-type-email-input" "placeholder" => EmailInput,
    /// Takes a number.
    "number_input" "control-type-number-input" "placeholder" => NumberInput,
    /// Takes an amount of money.
    "currency_input" "control-type-currency-input" "placeholder" => CurrencyInput,
    /// Takes a day.
    "date_input" "control-type-date-input" "placeholder" => DateInput,
    /// Takes a time of day.
    "time_input" "control-type-time-input" "placeholder" => TimeInput,
    /// Takes several lines of text.
    "text_area" "control-type-text-area" "placeholder" => TextArea,
    /// Takes a text that the app never sees.
    "secure_input" "control-type-secure-input" "placeholder" => SecureInput,
    /// Takes a place on the map.
    "place_search" "control-type-place-search" "placeholder" => PlaceSearch,
    /// Takes yes or no.
    "checkbox" "control-type-checkbox" "text" => Checkbox,
    /// Takes several of a list.
    "checkbox_group" "control-type-checkbox-group" "legend" => CheckboxGroup,
    /// One choice among others that the builder laid out.
    "radio_button" "control-type-radio-button" "text" => RadioButton,
    /// Takes one of a list, folded.
    "dropdown" "control-type-dropdown" "placeholder" => Dropdown,
    /// Takes one of a list, laid out.
    "radio_group" "control-type-radio-group" "legend" => RadioGroup,
    /// Takes a day from a calendar.
    "date_picker" "control-type-date-picker" "" => DatePicker,
    /// Takes an appointment from an availability schedule.
    "scheduler" "control-type-scheduler" "" => Scheduler,
    /// Takes files.
    "file_upload" "control-type-file-upload" "text" => FileUpload,
    /// Takes a signature.
    "signature" "control-type-signature" "" => Signature,
    /// Runs actions when pressed.
    "button" "control-type-button" "text" => Button,
    /// Shows a picture.
    "image" "control-type-image" "alternative_text" => Image,
    /// Draws a line between things.
    "divider" "control-type-divider" "" => Divider,
    /// Shows how far a visitor is.
    "progress" "control-type-progress" "" => Progress,
    /// Shows a text as a QR code.
    "qr_code" "control-type-qr-code" "text" => QrCode,
    /// Shows another site in a frame.
    "embedded_content" "control-type-embedded-content" "" => EmbeddedContent,
    /// Shows a map.
    "map" "control-type-map" "" => Map,
    /// Shows a conversation.
    "chat" "control-type-chat" "" => Chat,
    /// Takes a payment by card.
    "credit_card" "control-type-credit-card" "" => CreditCard,
    /// Takes a payment by the wallet of the device.
    "payment_request" "control-type-payment-request" "" => PaymentRequest,
    /// An instance of a custom control.
    "custom" "control-type-custom" "" => Custom,
    /// A place in a layout or a custom control that is filled from outside.
    "slot" "control-type-slot" "" => Slot,
    /// A control that came from elsewhere and is not known here; it keeps its place.
    "foreign" "control-type-foreign" "" => Foreign,
}

impl ControlType {
    /// Whether a visitor gives it a value.
    pub fn is_input(self) -> bool {
        use ControlType::*;
        matches!(
            self,
            TextInput
                | PhoneInput
                | EmailInput
                | NumberInput
                | CurrencyInput
                | DateInput
                | TimeInput
                | TextArea
                | SecureInput
                | PlaceSearch
                | Checkbox
                | CheckboxGroup
                | RadioButton
                | Dropdown
                | RadioGroup
                | DatePicker
                | Scheduler
                | FileUpload
                | Signature
        )
    }

    /// Whether it is there to hold others.
    pub fn is_container(self) -> bool {
        use ControlType::*;
        matches!(self, Container | InlineContainer | Fieldset | SelectableContainer | ContainerList | Form)
    }

    /// Whether published apps show it. The others need a service outside of Hangar, or are not known to it; they are
    /// checked, shown in the Studio and carried.
    pub fn runs_here(self) -> bool {
        use ControlType::*;
        !matches!(self, PlaceSearch | Map | Chat | CreditCard | PaymentRequest | Foreign)
    }
}

/// What a visitor does with a control, or what becomes of what they did.
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
    /// Gets other results of a search.
    Results,
    /// Chooses one of the results.
    Chosen,
    /// Moves the middle of the map.
    CenterChanged,
    /// The address of the middle of the map is known.
    GeocodedCenterChanged,
    /// Moves the marker.
    MarkerChanged,
    /// Begins an upload.
    UploadStarted,
    /// A part of the upload has arrived.
    UploadProgress,
    /// The upload has arrived.
    UploadDone,
    /// The upload failed.
    UploadFailed,
    /// Paid.
    Success,
    /// Gave what cannot be.
    Invalid,
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
    /// What it looks like where that differs from the variant.
    #[serde(default, skip_serializing_if = "Look::is_empty")]
    pub style: Look,
    /// What runs when something is done with it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub events: BTreeMap<ControlEvent, Vec<Action>>,
    /// Ids of what it refers to, by the part that this plays: the custom control of an instance, the area of a slot, the
    /// Data Model of a form.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub refs: BTreeMap<String, String>,
    /// What runs when an instance of a custom control fires an event of its own, by the event's id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub custom_events: BTreeMap<String, Vec<Action>>,
    /// Controls in named places of it: the button of an upload, the areas of a custom control by their ids.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parts: BTreeMap<String, Vec<Control>>,
    /// What is inside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Control>,
}

impl Control {
    /// The controls inside of it, wherever they stand.
    pub fn inside(&self) -> impl Iterator<Item = &Control> {
        self.children.iter().chain(self.parts.values().flatten())
    }

    /// The expression of the text people read on it.
    pub fn text(&self) -> Option<&Airscript> {
        self.control_type.text_property().and_then(|name| self.props.get(name))
    }
}
