//! Builders' words for what the files of an app say: names for ids, types, chains of actions.

use std::collections::{BTreeMap, HashMap};

use crate::definition::App;
use crate::definition::documents::{
    Action, ControlEvent, ControlType, CustomEvent, Document, Property, ValueType, Variable,
};

/// The names of the things that other things name by id.
pub struct Names<'a>(HashMap<&'a str, &'a str>);

impl<'a> Names<'a> {
    /// The names in `app`.
    pub fn of(app: &'a App) -> Self {
        let mut names = HashMap::new();
        for (_, document) in app.documents() {
            match document {
                Document::App(app) => events(&mut names, &app.session.custom_events),
                Document::Flow(flow) => {
                    names.insert(flow.id.as_str(), flow.name.as_str());
                    events(&mut names, &flow.custom_events);
                }
                Document::Page(page) => _ = names.insert(&page.id, &page.name),
                Document::DataFlow(flow) => _ = names.insert(&flow.id, &flow.name),
                Document::Object(object) => _ = names.insert(&object.id, &object.name),
                Document::Model(model) => _ = names.insert(&model.id, &model.name),
                Document::Settings(settings) => {
                    names.extend(settings.slots.iter().map(|slot| (slot.id.as_str(), slot.name.as_str())));
                }
                _ => {}
            }
        }
        Self(names)
    }

    /// What the thing with this id is called; the id itself where nothing has it.
    pub fn get<'b>(&self, id: &'b str) -> &'b str
    where
        'a: 'b,
    {
        self.0.get(id).copied().unwrap_or(id)
    }

    /// A type as builders call it.
    pub fn value_type(&self, value_type: &ValueType) -> String {
        match value_type {
            ValueType::Object(id) | ValueType::Model(id) => self.get(id).to_owned(),
            plain => plain_type(plain).to_owned(),
        }
    }

    /// The type of a property.
    pub fn property_type(&self, property: &Property) -> String {
        let word = self.value_type(&property.value_type);
        if property.list { format!("List of {word}") } else { word }
    }

    /// The name and type of each variable.
    pub fn variables(&self, variables: &[Variable]) -> Vec<(String, String)> {
        let shown = |variable: &Variable| {
            let required = if variable.required { ", required" } else { "" };
            let word = self.value_type(&variable.value_type);
            let word = if variable.list { format!("List of {word}") } else { word };
            (variable.name.clone(), format!("{word}{required}"))
        };
        variables.iter().map(shown).collect()
    }
}

fn events<'a>(names: &mut HashMap<&'a str, &'a str>, events: &'a [CustomEvent]) {
    names.extend(events.iter().map(|event| (event.id.as_str(), event.name.as_str())));
}

fn plain_type(value_type: &ValueType) -> &'static str {
    match value_type {
        ValueType::Text => "Text",
        ValueType::Number => "Number",
        ValueType::Boolean => "Yes or no",
        ValueType::Date => "Date",
        ValueType::Time => "Time",
        ValueType::DateTime => "Date and time",
        ValueType::Currency => "Money",
        ValueType::Phone => "Phone number",
        ValueType::Email => "E-mail address",
        ValueType::Asset => "File",
        ValueType::Any | ValueType::Object(_) | ValueType::Model(_) => "Anything",
    }
}

/// The icon of a type of control.
pub fn control_icon(control_type: ControlType) -> &'static str {
    match control_type {
        ControlType::Container => "rows-3",
        ControlType::Label => "type",
        ControlType::TextInput | ControlType::TextArea => "text-cursor-input",
        ControlType::PhoneInput => "phone",
        ControlType::EmailInput => "mail",
        ControlType::NumberInput => "hash",
        ControlType::DateInput => "calendar",
        ControlType::Checkbox => "square-check",
        ControlType::Dropdown | ControlType::RadioGroup => "list",
        ControlType::Button => "mouse-pointer-click",
        ControlType::Image => "image",
        ControlType::Divider => "sliders-horizontal",
        ControlType::Progress => "activity",
    }
}

/// An event of a control.
pub fn event_title(event: ControlEvent) -> &'static str {
    match event {
        ControlEvent::Click => "When pressed",
        ControlEvent::Change => "When changed",
        ControlEvent::Blur => "When left",
        ControlEvent::Enter => "On Enter",
    }
}

/// What runs when something happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// When it runs.
    pub title: String,
    /// What runs, from top to bottom.
    pub steps: Vec<Step>,
}

/// One action of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// How many conditions it is inside of.
    pub depth: usize,
    /// What it does.
    pub title: String,
    /// What it does it with: a word and an expression or a name.
    pub details: Vec<(String, String)>,
}

impl Chain {
    /// The chain of `actions`.
    pub fn new(title: impl Into<String>, actions: &[Action], names: &Names<'_>) -> Self {
        let mut steps = Vec::new();
        add(&mut steps, actions, 0, names);
        Self { title: title.into(), steps }
    }
}

fn add(steps: &mut Vec<Step>, actions: &[Action], depth: usize, names: &Names<'_>) {
    for action in actions {
        let step = |details| Step { depth, title: action.title().to_string(), details };
        match action {
            Action::Condition(condition) => {
                for (index, branch) in condition.branches.iter().enumerate() {
                    let title = if index == 0 { "If" } else { "Else if" }.to_owned();
                    steps.push(Step { depth, title, details: vec![(String::new(), branch.when.clone())] });
                    add(steps, &branch.actions, depth + 1, names);
                }
                if !condition.otherwise.is_empty() {
                    steps.push(Step { depth, title: "Else".to_owned(), details: Vec::new() });
                    add(steps, &condition.otherwise, depth + 1, names);
                }
            }
            other => steps.push(step(details(other, names))),
        }
    }
}

fn details(action: &Action, names: &Names<'_>) -> Vec<(String, String)> {
    let named = |word: &str, id: &str, inputs: &BTreeMap<String, String>| {
        let first = std::iter::once((word.to_owned(), names.get(id).to_owned()));
        first.chain(inputs.iter().map(|(name, value)| (name.clone(), value.clone()))).collect::<Vec<_>>()
    };
    match action {
        Action::SetVariable(set) => {
            vec![("Variable".to_owned(), set.target.clone()), ("Value".to_owned(), set.value.clone())]
        }
        Action::RunDataFlow(run) => {
            let mut details = named("Data flow", &run.data_flow, &run.inputs);
            details.extend(run.output.iter().map(|output| ("Result in".to_owned(), output.clone())));
            details
        }
        Action::RunEvent(run) => named("Event", &run.event, &run.inputs),
        Action::NavigateWebFlow(go) => named("Web flow", &go.flow, &go.inputs),
        Action::NavigateWebPage(go) => named("Page", &go.page, &go.inputs),
        Action::Condition(_) | Action::InitializeActor(_) | Action::EndSession(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::documents::{BareAction, Branch, Condition, NavigateWebPage};

    #[test]
    fn chains_are_read_from_top_to_bottom() {
        let names = Names([("p", "Thanks")].into());
        let go = Action::NavigateWebPage(NavigateWebPage { page: "p".into(), ..NavigateWebPage::default() });
        let branch = Branch { when: "a = 1".into(), actions: vec![go], ..Branch::default() };
        let condition = Condition {
            branches: vec![branch],
            otherwise: vec![Action::EndSession(BareAction::default())],
            ..Condition::default()
        };
        let chain = Chain::new("When pressed", &[Action::Condition(condition)], &names);
        let shown: Vec<_> = chain.steps.iter().map(|step| (step.depth, step.title.as_str())).collect();
        assert_eq!(shown, [(0, "If"), (1, "Navigate To Web Page"), (0, "Else"), (1, "End Session")]);
        assert_eq!(chain.steps[1].details, [("Page".to_owned(), "Thanks".to_owned())]);
    }

    #[test]
    fn types_are_words() {
        let names = Names([("o", "Claim")].into());
        let claims = Property { value_type: ValueType::Object("o".into()), list: true, ..Property::default() };
        assert_eq!(names.property_type(&claims), "List of Claim");
        assert_eq!(names.value_type(&ValueType::Text), "Text");
    }
}
