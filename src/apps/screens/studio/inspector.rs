//! The inspector at the right: what is known of the chosen control, page or web flow, and what of it can be changed.

use super::words::{Chain, Names, control_icon, event_title};
use crate::base::Problems;
use crate::definition::app::{FlowView, PageView};
use crate::definition::documents::{Control, ControlType};
use crate::definition::outline::Text;
use crate::say::{self, Say};

/// What was typed into a form that was refused, and why.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The text of a control.
    pub text: Option<String>,
    /// A name.
    pub name: Option<String>,
    /// What was wrong.
    pub problems: Problems,
}

/// What the inspector says.
#[derive(Debug, Clone)]
pub struct Inspector {
    /// What is chosen.
    pub title: String,
    /// Its icon.
    pub icon: &'static str,
    /// What it is.
    pub kind: Say,
    /// Its id.
    pub id: String,
    /// The form for its name.
    pub naming: Option<Naming>,
    /// The form for its text.
    pub wording: Option<Wording>,
    /// The variable that holds its value.
    pub bind: Option<String>,
    /// Its look.
    pub variant: Option<String>,
    /// Its properties and their expressions.
    pub expressions: Vec<(Say, String)>,
    /// Its variables and their types.
    pub variables: Vec<(String, Say)>,
    /// What runs.
    pub chains: Vec<Chain>,
}

/// The form for a name.
#[derive(Debug, Clone)]
pub struct Naming {
    /// The file that has the name.
    pub file: String,
    /// The name, or what was typed.
    pub name: String,
}

/// The form for the text on a control.
#[derive(Debug, Clone)]
pub struct Wording {
    /// What the text is: "Text", "Placeholder".
    pub label: Say,
    /// The text, or what was typed.
    pub text: String,
    /// The expression that gives the text, where it is no fixed one.
    pub expression: Option<String>,
    /// Whether there must be a text.
    pub required: bool,
    /// Whether the form is shown open.
    pub open: bool,
}

impl Inspector {
    /// What everything that can be chosen has.
    fn about(title: &str, id: &str, icon: &'static str, kind: Say) -> Self {
        Self {
            title: title.to_owned(),
            icon,
            kind,
            id: id.to_owned(),
            naming: None,
            wording: None,
            bind: None,
            variant: None,
            expressions: Vec::new(),
            variables: Vec::new(),
            chains: Vec::new(),
        }
    }

    /// What is known of a control.
    pub fn control(control: &Control, names: &Names<'_>, typed: &Typed) -> Self {
        let kind = control.control_type;
        let shown = kind.text_property();
        let properties = control.props.iter().filter(|(name, _)| Some(name.as_str()) != shown);
        let mut expressions: Vec<(Say, String)> =
            properties.map(|(name, value)| (property_title(name), value.clone())).collect();
        expressions.extend(control.visible.iter().map(|when| (say::it("shown-when"), when.clone())));
        expressions.extend(control.disabled.iter().map(|when| (say::it("disabled-when"), when.clone())));
        let chains = control.events.iter();
        Self {
            wording: shown.map(|property| wording(control, property, typed)),
            bind: control.bind.clone(),
            variant: control.variant.clone(),
            expressions,
            chains: chains.map(|(event, actions)| Chain::new(event_title(*event), actions, names)).collect(),
            ..Self::about(&control.name, &control.id, control_icon(kind), kind.title())
        }
    }

    /// What is known of a page.
    pub fn page(view: &PageView<'_>, names: &Names<'_>, typed: &Typed) -> Self {
        let page = view.page;
        Self {
            naming: Some(naming(view.path.as_str(), &page.name, typed)),
            variables: names.variables(&page.variables),
            chains: page.events.values().map(|actions| Chain::new(say::it("event-opened"), actions, names)).collect(),
            ..Self::about(&page.name, &page.id, "file-text", say::it("kind-page"))
        }
    }

    /// What is known of a web flow.
    pub fn flow(view: &FlowView<'_>, names: &Names<'_>, typed: &Typed) -> Self {
        let flow = view.flow;
        let opened = flow.events.values().map(|actions| Chain::new(say::it("event-opened"), actions, names));
        let custom = flow.custom_events.iter().map(|event| Chain::new(event.name.as_str(), &event.actions, names));
        Self {
            naming: Some(naming(view.path.as_str(), &flow.name, typed)),
            expressions: vec![(say::it("start-page"), names.get(&flow.start_page).to_owned())],
            variables: names.variables(&flow.variables),
            chains: opened.chain(custom).collect(),
            ..Self::about(&flow.name, &flow.id, "panels-top-left", say::it("kind-web-flow"))
        }
    }
}

fn naming(file: &str, name: &str, typed: &Typed) -> Naming {
    Naming { file: file.to_owned(), name: typed.name.clone().unwrap_or_else(|| name.to_owned()) }
}

fn wording(control: &Control, property: &'static str, typed: &Typed) -> Wording {
    let (text, expression) = match control.text().map(|text| Text::of(text)) {
        Some(Text::Literal(text)) => (text, None),
        Some(Text::Expression(expression)) => (String::new(), Some(expression)),
        None => (String::new(), None),
    };
    let label = match property {
        "placeholder" => say::it("wording-placeholder"),
        "legend" => say::it("wording-question"),
        "alternative_text" => say::it("alternative-text"),
        _ => say::it("wording-text"),
    };
    Wording {
        label,
        open: expression.is_none() || typed.text.is_some(),
        text: typed.text.clone().unwrap_or(text),
        expression,
        required: property == "text" && control.control_type != ControlType::Container,
    }
}

/// `input_id` as builders read it: "Input id". What is not known here came with the app and stays its own word.
fn property_title(name: &str) -> Say {
    match name {
        "autocomplete" => say::it("prop-autocomplete"),
        "data" => say::it("prop-data"),
        "format" => say::it("prop-format"),
        "input_id" => say::it("prop-input-id"),
        "labels" => say::it("prop-labels"),
        "layout" => say::it("prop-layout"),
        "region" => say::it("prop-region"),
        "source" => say::it("prop-source"),
        "steps" => say::it("prop-steps"),
        "value" => say::it("prop-value"),
        other => {
            let words = other.replace('_', " ");
            let mut rest = words.chars();
            let first = rest.next().map(char::to_uppercase);
            say::plain(first.into_iter().flatten().chain(rest).collect::<String>())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::App;

    fn label(text: &str) -> Control {
        let props = [("text".to_owned(), text.to_owned()), ("input_id".to_owned(), "\"a\"".to_owned())].into();
        Control { control_type: ControlType::Label, props, ..Control::default() }
    }

    #[test]
    fn fixed_texts_can_be_typed_and_others_are_shown() {
        let app = App::default();
        let names = Names::of(&app);
        let fixed = Inspector::control(&label("\"Name\""), &names, &Typed::default());
        let wording = fixed.wording.unwrap();
        assert_eq!((wording.text.as_str(), wording.open, wording.required), ("Name", true, true));
        assert_eq!(fixed.expressions, [(say::it("prop-input-id"), "\"a\"".to_owned())]);

        let computed = Inspector::control(&label("\"Hi {{name}}\""), &names, &Typed::default()).wording.unwrap();
        assert_eq!(computed.expression.as_deref(), Some("\"Hi {{name}}\""));
        assert!(!computed.open);
    }

    #[test]
    fn what_was_typed_comes_back() {
        let app = App::default();
        let typed = Typed { text: Some(" ".into()), ..Typed::default() };
        let shown = Inspector::control(&label("\"Name\""), &Names::of(&app), &typed).wording.unwrap();
        assert_eq!(shown.text, " ");
    }
}
