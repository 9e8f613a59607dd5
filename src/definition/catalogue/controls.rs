//! Controls of web pages (`reference/airkit-studio.md`, section 13).

use super::{Entry, Param, Ref, Target, any, flag, for_each, name, number, one_of, text, to, value, variable};
use crate::airscript::Kinds;
use crate::definition::documents::{ControlType, SlotKind};
use crate::definition::walk::Noun;

/// What every control may have.
const LABEL: Param = text("aria_label");
/// What every control may have that a visitor gives a value.
const INPUT_ID: Param = text("input_id");
const TAG: Param = text("data_tag");
/// What is written in.
const PLACEHOLDER: Param = text("placeholder");
const AUTOCOMPLETE: Param = text("autocomplete");
/// How what is typed is grouped and held to a pattern.
const DELIMITER: Param = text("delimiter");
const LAZY: Param = flag("delimiter_lazy_show");

/// How the controls in a container stand.
const LAYOUT: Param = one_of("layout", &["vertical", "horizontal"]);

/// What the items of a list are called.
const NAMES: [Param; 3] = [name("item_name"), name("index_name"), name("collection_name")];

macro_rules! control {
    ($title:literal, $($param:expr),* $(,)?) => { Entry::new($title).taking(const { &[LABEL, $($param),*] }) };
}

macro_rules! input {
    ($title:literal, $($param:expr),* $(,)?) => {
        control!($title, INPUT_ID, TAG, PLACEHOLDER, AUTOCOMPLETE, text("left_icon"), text("right_icon"), $($param),*)
    };
}

/// A list to choose from. An item is shown and kept as it is unless expressions say otherwise.
macro_rules! choice {
    ($title:literal, $($param:expr),* $(,)?) => {
        control!(
            $title,
            INPUT_ID,
            TAG,
            value("data", Kinds::LIST.or(Kinds::OBJECT)),
            for_each("display_text", Kinds::ANY),
            for_each("value_text", Kinds::ANY),
            for_each("selected", Kinds::BOOLEAN),
            NAMES[0],
            NAMES[1],
            NAMES[2],
            $($param),*
        )
    };
}

/// What a control of this type takes.
pub fn control(kind: ControlType) -> Entry {
    use ControlType::*;
    match kind {
        Container => control!("control-type-container", LAYOUT),
        InlineContainer => control!("control-type-inline-container", LAYOUT),
        Fieldset => control!("control-type-fieldset", text("legend"), LAYOUT),
        SelectableContainer => control!("control-type-selectable-container", LAYOUT),
        ContainerList => control!(
            "control-type-container-list",
            value("data", Kinds::LIST.or(Kinds::OBJECT)).required(),
            LAYOUT,
            NAMES[0],
            NAMES[1],
            NAMES[2]
        ),
        Form => control!("control-type-form", value("rules", Kinds::LIST), variable("results", Kinds::ANY))
            .referring(const { &[Ref { required: false, ..to("model", Noun::Model) }] }),
        Label => control!(
            "control-type-label",
            any("text"),
            one_of("format", &["paragraph", "label", "h1", "h2", "h3", "h4", "h5", "h6", "span"]),
            INPUT_ID
        ),
        Markdown => control!("control-type-markdown", text("text")),
        Hyperlink => control!("control-type-hyperlink", text("href"), any("text"), flag("new_tab")),
        Button => control!("control-type-button", any("text"), text("icon")),
        Image => {
            control!("control-type-image", value("source", Kinds::TEXT.or(Kinds::ASSET)), text("alternative_text"))
        }
        Divider => control!("control-type-divider",),
        Progress => control!(
            "control-type-progress",
            number("steps"),
            value("value", Kinds::NUMBER.or(Kinds::TEXT)),
            value("labels", Kinds::LIST)
        ),
        QrCode => control!("control-type-qr-code", text("text"), number("size")),
        EmbeddedContent => control!("control-type-embedded-content", text("url")),
        Slot => Entry::new("control-type-slot").referring(const { &[to("area", Noun::Area)] }),
        Custom => Entry { open: true, ..Entry::new("control-type-custom") }
            .referring(const { &[to("control", Noun::CustomControl)] }),
        Foreign => Entry::by_name("control-type-foreign"),
        Map | Chat | CreditCard | PaymentRequest | PlaceSearch => elsewhere(kind),
        TextInput | TextArea | EmailInput | PhoneInput | NumberInput | CurrencyInput | DateInput | TimeInput
        | SecureInput => written(kind),
        Checkbox | CheckboxGroup | RadioButton | Dropdown | RadioGroup | DatePicker | Scheduler | FileUpload
        | Signature => chosen(kind),
    }
}

/// What visitors write in.
fn written(kind: ControlType) -> Entry {
    use ControlType::*;
    match kind {
        TextArea => input!("control-type-text-area", number("rows")),
        EmailInput => input!("control-type-email-input",),
        PhoneInput => input!(
            "control-type-phone-input",
            text("prefix"),
            text("region"),
            DELIMITER,
            LAZY,
            flag("no_immediate_prefix"),
            flag("raw_value_trim_prefix")
        ),
        NumberInput => input!(
            "control-type-number-input",
            number("decimal_places"),
            text("thousands_separator"),
            number("min"),
            number("max"),
            number("numeral_decimal_scale")
        ),
        CurrencyInput => input!("control-type-currency-input", text("code"), text("symbol"), number("decimal_places")),
        DateInput => input!(
            "control-type-date-input",
            text("pattern"),
            DELIMITER,
            LAZY,
            text("value_format"),
            value("min", Kinds::DATE),
            value("max", Kinds::DATE)
        ),
        TimeInput => input!("control-type-time-input", text("pattern"), DELIMITER, number("numeral_decimal_scale")),
        SecureInput => input!("control-type-secure-input", number("retention"), text("icon")),
        _ => input!(
            "control-type-text-input",
            text("input_mode"),
            text("format"),
            text("value_format"),
            text("region"),
            text("prefix"),
            DELIMITER,
            LAZY,
            number("max_length")
        ),
    }
}

/// What visitors choose, draw or hand over.
fn chosen(kind: ControlType) -> Entry {
    use ControlType::*;
    match kind {
        Checkbox => control!("control-type-checkbox", INPUT_ID, TAG, any("text")),
        RadioButton => control!("control-type-radio-button", INPUT_ID, TAG, any("text"), flag("selected")),
        CheckboxGroup => choice!("control-type-checkbox-group", text("legend"), LAYOUT),
        RadioGroup => choice!("control-type-radio-group", text("legend"), LAYOUT),
        Dropdown => choice!("control-type-dropdown", PLACEHOLDER),
        DatePicker => control!(
            "control-type-date-picker",
            INPUT_ID,
            TAG,
            one_of("period", &["singleDate", "duration"]),
            text("layout"),
            one_of("range", &["past", "future", "any"]),
            number("min_days_out"),
            number("max_days_out")
        ),
        Scheduler => control!(
            "control-type-scheduler",
            TAG,
            text("layout"),
            text("calendar").required(),
            text("calendar_restriction"),
            number("min_days_out")
        )
        .referring(const { &[to("schedule", Noun::Object)] }),
        FileUpload => control!(
            "control-type-file-upload",
            INPUT_ID,
            TAG,
            any("text"),
            value("accept", Kinds::LIST.or(Kinds::TEXT)),
            flag("multiple"),
            text("hash_type"),
            number("link_expiration"),
            value("image_size", Kinds::OBJECT)
        ),
        _ => control!(
            "control-type-signature",
            INPUT_ID,
            TAG,
            one_of("init_mode", &["draw", "type"]),
            text("text"),
            value("left_margin", Kinds::ANY),
            value("top_margin", Kinds::ANY)
        ),
    }
}

/// What needs a service outside of Hangar.
fn elsewhere(kind: ControlType) -> Entry {
    use ControlType::*;
    const PAYMENT: Ref = Ref { role: "service", to: Target::Slot(&[SlotKind::Integration]), required: false };
    let entry = match kind {
        PlaceSearch => input!(
            "control-type-place-search",
            number("search_radius"),
            value("location", Kinds::OBJECT),
            text("place_type"),
            one_of("search_type", &["autocomplete", "query", "nearby"]),
            one_of("rank_by", &["prominence", "distance"]),
            variable("results", Kinds::ANY)
        ),
        Map => control!("control-type-map", variable("center", Kinds::OBJECT), value("markers", Kinds::LIST)),
        CreditCard => control!(
            "control-type-credit-card",
            value("amount", Kinds::NUMBER.or(Kinds::CURRENCY)),
            text("description"),
            value("metadata", Kinds::OBJECT)
        )
        .referring(const { &[PAYMENT] }),
        PaymentRequest => control!("control-type-payment-request", value("amount", Kinds::NUMBER.or(Kinds::CURRENCY)))
            .referring(const { &[PAYMENT] }),
        _ => Entry::new("control-type-chat"),
    };
    Entry { open: true, ..entry }.elsewhere()
}
