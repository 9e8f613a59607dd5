//! The theme that starters begin with. Its ids are its names: every app has one theme, and this one is the same in all.

use std::collections::BTreeMap;

use crate::definition::documents::{Font, Look, Theme, ThemeValue, Variant, text_literal};

const COLORS: [(&str, &str); 8] = [
    ("brandPrimary", "#4750d8"),
    ("brandError", "#c4232b"),
    ("textPrimary", "#1c2030"),
    ("textSecondary", "#5a6074"),
    ("borderPrimary", "#8b91a5"),
    ("borderSecondary", "#d5d8e2"),
    ("backgroundPrimary", "#ffffff"),
    ("backgroundSecondary", "#f4f5f9"),
];

const DIMENSIONS: [(&str, &str); 12] = [
    ("fontSizeSmall", "0.875rem"),
    ("fontSizeMedium", "1rem"),
    ("fontSizeLarge", "1.5rem"),
    ("fontSizeXLarge", "2rem"),
    ("lineHeightSmall", "1.2"),
    ("lineHeightMedium", "1.5"),
    ("borderSizeSmall", "1px"),
    ("roundedCornerMedium", "6px"),
    ("spacingSmall", "8px"),
    ("spacingMedium", "12px"),
    ("spacingLarge", "16px"),
    ("spacingXLarge", "24px"),
];

/// Traits by name.
type Traits = [(&'static str, &'static str)];

/// Kind of control, name, and traits of the state `default`.
const VARIANTS: [(&str, &str, &Traits); 9] = [
    ("label", "headingLarge", &[("font.size", "theme.fontSizeXLarge"), ("font.weight", "bold")]),
    ("label", "headingMedium", &[("font.size", "theme.fontSizeLarge"), ("font.weight", "bold")]),
    ("label", "headingSmall", &[("font.size", "theme.fontSizeMedium"), ("font.weight", "bold")]),
    ("label", "inputLabel", &[("font.size", "theme.fontSizeSmall"), ("font.color", "theme.textSecondary")]),
    ("label", "subtext", &[("font.size", "theme.fontSizeSmall"), ("font.color", "theme.textSecondary")]),
    ("label", "errorText", &[("font.size", "theme.fontSizeSmall"), ("font.color", "theme.brandError")]),
    (
        "button",
        "buttonPrimary",
        &[("background.color", "theme.brandPrimary"), ("font.color", "theme.backgroundPrimary")],
    ),
    ("button", "buttonSecondary", &[("border.color", "theme.brandPrimary"), ("font.color", "theme.brandPrimary")]),
    ("container", "section", &[("layout.childSpacing", "theme.spacingSmall"), ("padding.top", "theme.spacingLarge")]),
];

/// The theme.
pub fn theme() -> Theme {
    let value = |(name, value): (&str, &str)| ThemeValue { id: name.into(), name: name.into(), value: value.into() };
    Theme {
        name: "Default".to_owned(),
        fonts: vec![Font {
            id: "brandPrimaryFont".to_owned(),
            name: "brandPrimaryFont".to_owned(),
            family: "Inter".to_owned(),
            source: None,
        }],
        colors: COLORS.into_iter().map(value).collect(),
        dimensions: DIMENSIONS.into_iter().map(value).collect(),
        times: Vec::new(),
        variants: VARIANTS.into_iter().map(variant).collect(),
    }
}

fn variant((control, name, traits): (&str, &str, &Traits)) -> Variant {
    let expression = |text: &str| if text.starts_with("theme.") { text.to_owned() } else { text_literal(text) };
    let traits = traits.iter().map(|(name, text)| ((*name).to_owned(), expression(text))).collect();
    let look = Look { states: BTreeMap::from([("default".to_owned(), traits)]), ..Look::default() };
    Variant { id: name.to_owned(), name: name.to_owned(), control: control.to_owned(), look }
}
