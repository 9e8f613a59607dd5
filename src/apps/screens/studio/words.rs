//! Builders' words for what the files of an app say: names for ids, types, chains of actions.

use std::collections::{BTreeMap, HashMap};

use crate::definition::App;
use crate::definition::documents::{
    Action, ControlEvent, ControlType, CustomEvent, Document, Property, ValueType, Variable,
};
use crate::say::{self, Say};

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
    pub fn value_type(&self, value_type: &ValueType) -> Say {
        match value_type {
            ValueType::Object(id) | ValueType::Model(id) => self.get(id).into(),
            plain => plain_type(plain),
        }
    }

    /// The type of a property.
    pub fn property_type(&self, property: &Property) -> Say {
        let word = self.value_type(&property.value_type);
        if property.list { say::it("type-list").with("type", word) } else { word }
    }

    /// The name and type of each variable.
    pub fn variables(&self, variables: &[Variable]) -> Vec<(String, Say)> {
        let shown = |variable: &Variable| {
            let word = self.value_type(&variable.value_type);
            let word = if variable.list { say::it("type-list").with("type", word) } else { word };
            let word = if variable.required { say::it("type-required").with("type", word) } else { word };
            (variable.name.clone(), word)
        };
        variables.iter().map(shown).collect()
    }
}

fn events<'a>(names: &mut HashMap<&'a str, &'a str>, events: &'a [CustomEvent]) {
    names.extend(events.iter().map(|event| (event.id.as_str(), event.name.as_str())));
}

fn plain_type(value_type: &ValueType) -> Say {
    match value_type {
        ValueType::Text => say::it("type-text"),
        ValueType::Number => say::it("type-number"),
        ValueType::Boolean => say::it("type-boolean"),
        ValueType::Date => say::it("type-date"),
        ValueType::Time => say::it("type-time"),
        ValueType::DateTime => say::it("type-date-time"),
        ValueType::Currency => say::it("type-currency"),
        ValueType::Phone => say::it("type-phone"),
        ValueType::Email => say::it("type-email"),
        ValueType::Asset => say::it("type-asset"),
        ValueType::Any | ValueType::Object(_) | ValueType::Model(_) => say::it("type-any"),
    }
}

/// The icon of a type of control.
pub fn control_icon(control_type: ControlType) -> &'static str {
    use ControlType::*;
    match control_type {
        Container | InlineContainer | Fieldset => "rows-3",
        ContainerList => "layers",
        Form => "table-2",
        Label | Markdown => "type",
        Hyperlink => "link",
        TextInput | TextArea => "text-cursor-input",
        PhoneInput => "phone",
        EmailInput => "mail",
        NumberInput | CurrencyInput => "hash",
        DateInput | TimeInput | DatePicker | Scheduler => "calendar",
        SecureInput => "lock",
        PlaceSearch | Map => "search",
        Checkbox | CheckboxGroup => "square-check",
        RadioButton | Dropdown | RadioGroup => "list",
        FileUpload => "upload",
        Signature => "pencil",
        Button | SelectableContainer => "mouse-pointer-click",
        Image => "image",
        Divider => "sliders-horizontal",
        Progress => "activity",
        QrCode => "qr-code",
        EmbeddedContent => "globe",
        Chat => "message-square",
        CreditCard | PaymentRequest => "key-round",
        Custom => "box",
        Slot => "panels-top-left",
        Foreign => "circle-dashed",
    }
}

/// An event of a control.
pub fn event_title(event: ControlEvent) -> Say {
    match event {
        ControlEvent::Click => say::it("event-click"),
        ControlEvent::Change => say::it("event-change"),
        ControlEvent::Blur => say::it("event-blur"),
        ControlEvent::Enter => say::it("event-enter"),
        ControlEvent::Results => say::it("event-results"),
        ControlEvent::Chosen => say::it("event-chosen"),
        ControlEvent::CenterChanged => say::it("event-center"),
        ControlEvent::GeocodedCenterChanged => say::it("event-geocoded-center"),
        ControlEvent::MarkerChanged => say::it("event-marker"),
        ControlEvent::UploadStarted => say::it("event-upload-started"),
        ControlEvent::UploadProgress => say::it("event-upload-progress"),
        ControlEvent::UploadDone => say::it("event-upload-done"),
        ControlEvent::UploadFailed => say::it("event-upload-failed"),
        ControlEvent::Success => say::it("event-success"),
        ControlEvent::Invalid => say::it("event-invalid"),
    }
}

/// What runs when something happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// When it runs.
    pub title: Say,
    /// What runs, from top to bottom.
    pub steps: Vec<Step>,
}

/// One action of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// How many conditions it is inside of.
    pub depth: usize,
    /// What it does.
    pub title: Say,
    /// What it does it with: a word and an expression or a name.
    pub details: Vec<(Say, String)>,
}

impl Chain {
    /// The chain of `actions`.
    pub fn new(title: impl Into<Say>, actions: &[Action], names: &Names<'_>) -> Self {
        let mut steps = Vec::new();
        add(&mut steps, actions, 0, names);
        Self { title: title.into(), steps }
    }
}

fn add(steps: &mut Vec<Step>, actions: &[Action], depth: usize, names: &Names<'_>) {
    for action in actions {
        let step = |details| Step { depth, title: action.title(), details };
        match action {
            Action::Condition(condition) => {
                for (index, branch) in condition.branches.iter().enumerate() {
                    let title = if index == 0 { say::it("chain-if") } else { say::it("chain-else-if") };
                    steps.push(Step { depth, title, details: vec![(say::plain(""), branch.when.clone())] });
                    add(steps, &branch.actions, depth + 1, names);
                }
                if !condition.otherwise.is_empty() {
                    steps.push(Step { depth, title: say::it("chain-else"), details: Vec::new() });
                    add(steps, &condition.otherwise, depth + 1, names);
                }
            }
            other => {
                steps.push(step(details(other, names)));
                other.chains().into_iter().for_each(|chain| add(steps, chain, depth + 1, names));
            }
        }
    }
}

fn details(action: &Action, names: &Names<'_>) -> Vec<(Say, String)> {
    let named = |word: Say, id: &str, inputs: &BTreeMap<String, String>| {
        let first = std::iter::once((word, names.get(id).to_owned()));
        first.chain(inputs.iter().map(|(name, value)| (name.as_str().into(), value.clone()))).collect::<Vec<_>>()
    };
    match action {
        Action::SetVariable(set) => {
            vec![(say::it("chain-variable"), set.target.clone()), (say::it("chain-value"), set.value.clone())]
        }
        Action::RunDataFlow(run) => {
            let mut details = named(say::it("chain-data-flow"), &run.data_flow, &run.inputs);
            details.extend(run.output.iter().map(|output| (say::it("chain-result"), output.clone())));
            details
        }
        Action::RunEvent(run) => named(say::it("chain-event"), &run.event, &run.inputs),
        Action::NavigateWebFlow(go) => named(say::it("chain-web-flow"), &go.flow, &go.inputs),
        Action::NavigateWebPage(go) => named(say::it("chain-page"), &go.page, &go.inputs),
        other => other.plain().map_or_else(Vec::new, |plain| {
            let refs = plain.refs.values().map(|id| (say::it("chain-with"), names.get(id).to_owned()));
            let values = plain.params.iter().chain(&plain.inputs);
            refs.chain(values.map(|(name, value)| (name.as_str().into(), value.clone()))).collect()
        }),
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
        let shown: Vec<_> = chain.steps.iter().map(|step| (step.depth, step.title.to_string())).collect();
        let expected = [(0, "If"), (1, "Navigate To Web Page"), (0, "Else"), (1, "End Session")];
        assert_eq!(shown, expected.map(|(depth, title)| (depth, title.to_owned())));
        assert_eq!(chain.steps[1].details, [(say::it("chain-page"), "Thanks".to_owned())]);
    }

    #[test]
    fn types_are_words() {
        let names = Names([("o", "Claim")].into());
        let claims = Property { value_type: ValueType::Object("o".into()), list: true, ..Property::default() };
        assert_eq!(names.property_type(&claims).to_string(), "List of Claim");
        assert_eq!(names.value_type(&ValueType::Text).to_string(), "Text");
    }
}
