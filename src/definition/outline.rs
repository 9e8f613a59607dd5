//! What the Studio shows of a page: its controls as an indented list, and enough to draw it.

use std::collections::HashMap;

use super::documents::{Airscript, Control, ControlType, Page, literal_text};
use super::walk;

/// A text on a control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// It is always this.
    Literal(String),
    /// It is what this expression gives.
    Expression(Airscript),
}

impl Text {
    /// The text that `expression` gives.
    pub fn of(expression: &str) -> Self {
        literal_text(expression).map_or_else(|| Self::Expression(expression.to_owned()), Self::Literal)
    }

    /// What to show: the text, or the expression.
    pub fn shown(&self) -> &str {
        match self {
            Self::Literal(text) | Self::Expression(text) => text,
        }
    }
}

/// A line of the list of controls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How many controls it is inside of.
    pub depth: usize,
    /// The id of the control.
    pub id: String,
    /// What it is.
    pub control_type: ControlType,
    /// The name in the tree.
    pub name: String,
    /// The text people read on it.
    pub text: Option<Text>,
}

/// The controls of `page`, parents before what is inside of them.
pub fn outline(page: &Page) -> Vec<Line> {
    let mut lines = Vec::new();
    walk::controls(&page.controls, 0, &mut |control, depth| {
        lines.push(Line {
            depth,
            id: control.id.clone(),
            control_type: control.control_type,
            name: control.name.clone(),
            text: control.text().map(|text| Text::of(text)),
        });
    });
    lines
}

/// A control, as far as it takes to draw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// The id of the control.
    pub id: String,
    /// What it is.
    pub control_type: ControlType,
    /// The name in the tree.
    pub name: String,
    /// The text on it: a label's or button's text, an input's placeholder, a picture's alternative text.
    pub text: Option<Text>,
    /// For an input, the text of its label elsewhere on the page.
    pub label: Option<Text>,
    /// For a label, the id of the input it belongs to.
    pub labels: Option<String>,
    /// Its look.
    pub variant: Option<String>,
    /// Whether what is inside of it stands side by side.
    pub arrangement: Arrangement,
    /// For a progress bar, how far it is; for a choice, what can be chosen; for an image, what it shows.
    pub detail: Detail,
    /// Whether it is shown or usable only when an expression says so.
    pub conditional: bool,
    /// What is inside of it.
    pub children: Vec<Sketch>,
}

/// How the parts of a container stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// One below the other.
    Vertical,
    /// Side by side.
    Horizontal,
}

/// What only some kinds of control have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// Nothing further.
    None,
    /// Where a visitor is, where both numbers are literals.
    Progress {
        /// The step a visitor is at, from one.
        value: usize,
        /// How many steps there are.
        steps: usize,
    },
    /// What can be chosen, where that is a list of literal texts.
    Choices(Vec<String>),
    /// The file in `media/` that is shown.
    Picture(String),
}

/// The controls of `page`, as far as it takes to draw them.
pub fn wireframe(page: &Page) -> Vec<Sketch> {
    let links = Links::of(page);
    page.controls.iter().map(|control| sketch(control, &links)).collect()
}

/// Labels and inputs that name the same input id.
struct Links<'a> {
    labels: HashMap<String, &'a Control>,
    inputs: HashMap<String, &'a Control>,
}

impl<'a> Links<'a> {
    fn of(page: &'a Page) -> Self {
        let mut links = Self { labels: HashMap::new(), inputs: HashMap::new() };
        walk::controls(&page.controls, 0, &mut |control, _| {
            if let Some(input_id) = input_id(control) {
                let side = match control.control_type {
                    ControlType::Label => &mut links.labels,
                    kind if kind.is_input() => &mut links.inputs,
                    _ => return,
                };
                side.entry(input_id).or_insert(control);
            }
        });
        links
    }
}

fn input_id(control: &Control) -> Option<String> {
    control.props.get("input_id").and_then(|id| literal_text(id)).filter(|id| !id.is_empty())
}

fn sketch(control: &Control, links: &Links<'_>) -> Sketch {
    let kind = control.control_type;
    let input_id = input_id(control);
    let label = input_id.as_ref().filter(|_| kind.is_input()).and_then(|id| links.labels.get(id));
    let input = input_id.as_ref().filter(|_| kind == ControlType::Label).and_then(|id| links.inputs.get(id));
    let horizontal = literal(control, "layout").as_deref() == Some("horizontal");
    Sketch {
        id: control.id.clone(),
        control_type: kind,
        name: control.name.clone(),
        text: control.text().map(|text| Text::of(text)),
        label: label.and_then(|label| label.text()).map(|text| Text::of(text)),
        labels: input.map(|input| input.id.clone()),
        variant: control.variant.clone(),
        arrangement: if horizontal { Arrangement::Horizontal } else { Arrangement::Vertical },
        detail: detail(control),
        conditional: control.visible.is_some() || control.disabled.is_some(),
        children: control.children.iter().map(|child| sketch(child, links)).collect(),
    }
}

fn literal(control: &Control, property: &str) -> Option<String> {
    control.props.get(property).and_then(|expression| literal_text(expression))
}

fn detail(control: &Control) -> Detail {
    let number = |property: &str| control.props.get(property).and_then(|number| number.trim().parse().ok());
    let found = match control.control_type {
        ControlType::Progress => {
            number("value").zip(number("steps")).map(|(value, steps)| Detail::Progress { value, steps })
        }
        ControlType::Dropdown | ControlType::RadioGroup => {
            // Every JSON document is an expression that means itself.
            control.props.get("data").and_then(|data| serde_json::from_str(data).ok()).map(Detail::Choices)
        }
        ControlType::Image => {
            let source = literal(control, "source");
            source.and_then(|source| source.strip_prefix("media/").map(str::to_owned)).map(Detail::Picture)
        }
        _ => None,
    };
    found.unwrap_or(Detail::None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::starters::{Starter, tests::loaded};

    #[test]
    fn the_list_is_indented_and_says_texts() {
        let app = loaded(Starter::ContactForm);
        let flows = app.flows();
        let lines = outline(flows[0].pages[0].page);
        let shown: Vec<_> = lines
            .iter()
            .map(|line| {
                let text = line.text.as_ref().map_or("", Text::shown);
                format!("{}{} {} | {text}", "  ".repeat(line.depth), line.control_type.title(), line.name)
            })
            .collect();
        assert_eq!(shown[0], "Label Heading | Get in touch");
        assert_eq!(shown[2], "Container Contact details | ");
        assert_eq!(shown[3], "  Label Name label | Name");
        assert_eq!(shown[4], "  Text Input Name | ");
        assert_eq!(shown.last().unwrap(), "Button Send message | Send message");
    }

    #[test]
    fn expressions_are_not_taken_for_texts() {
        let app = loaded(Starter::MultiPageForm);
        let flows = app.flows();
        let lines = outline(flows[0].pages[3].page);
        let answer = lines.iter().find(|line| line.name == "Name").unwrap();
        assert_eq!(answer.text, Some(Text::Expression("\"{{activityGroup.full_name}}\"".into())));
    }

    #[test]
    fn inputs_and_labels_find_each_other() {
        let app = loaded(Starter::ContactForm);
        let flows = app.flows();
        let sketches = wireframe(flows[0].pages[0].page);
        let (label, input) = (&sketches[2].children[0], &sketches[2].children[1]);
        assert_eq!(input.label, Some(Text::Literal("Name".into())));
        assert_eq!(label.labels.as_ref(), Some(&input.id));
        assert_eq!((input.labels.as_ref(), label.label.as_ref()), (None, None));
        assert!(sketches[3].conditional && !sketches[0].conditional);
        assert_eq!(sketches[0].variant.as_deref(), Some("headingLarge"));
    }

    #[test]
    fn details_are_drawn() {
        let app = loaded(Starter::MultiPageForm);
        let flows = app.flows();
        let sketches = wireframe(flows[0].pages[1].page);
        assert_eq!(sketches[0].detail, Detail::Progress { value: 2, steps: 4 });
        let choice = sketches[3].children.iter().find(|c| c.control_type == ControlType::Dropdown).unwrap();
        assert!(matches!(&choice.detail, Detail::Choices(choices) if choices[0] == "A question"));
        assert_eq!(sketches[4].arrangement, Arrangement::Horizontal);
        assert_eq!(sketches[4].children.len(), 2);

        let image = Control {
            control_type: ControlType::Image,
            props: [("source".to_owned(), "\"media/logo.png\"".to_owned())].into(),
            ..Control::default()
        };
        let page = Page { controls: vec![image], ..Page::default() };
        assert_eq!(wireframe(&page)[0].detail, Detail::Picture("logo.png".into()));
    }
}
