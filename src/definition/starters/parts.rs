//! The building blocks of starters.

use std::collections::BTreeMap;

use super::theme::theme;
use crate::base::{Slug, slug_from_name};
use crate::definition::documents::{
    Action, AirDataMethod, AirDataRequest, AppDocument, Control, ControlEvent, ControlType, DataFlow, Document, FORMAT,
    Kind, MediaIndex, NavigateWebFlow, NavigateWebPage, Object, OnConflict, Operation, Page, Profile, Property,
    RunDataFlow, Settings, Slot, SlotKind, Triggers, ValueType, Variable, WebFlow, WebLink, text_literal,
};

/// What the person who makes the app typed.
pub struct Frame<'a> {
    /// The app's name.
    pub name: &'a str,
    /// What the app is for.
    pub description: &'a str,
}

/// One thing a form asks for.
pub struct Field {
    /// The variable, property and input it goes into.
    pub name: &'static str,
    /// What it is called on the page.
    pub label: &'static str,
    /// What takes it.
    pub control: ControlType,
    /// Whether the form cannot be sent without it.
    pub required: bool,
    /// Further properties of the control, as expressions.
    pub props: &'static [(&'static str, &'static str)],
}

impl Field {
    /// The type of the value.
    pub fn value_type(&self) -> ValueType {
        match self.control {
            ControlType::PhoneInput => ValueType::Phone,
            ControlType::EmailInput => ValueType::Email,
            ControlType::NumberInput => ValueType::Number,
            ControlType::DateInput => ValueType::Date,
            ControlType::Checkbox => ValueType::Boolean,
            _ => ValueType::Text,
        }
    }

    /// The title in the tree of the Studio: "E-mail".
    fn title(&self) -> &'static str {
        self.label.trim_end_matches(" (optional)").trim_end_matches('?')
    }
}

/// A web flow and its pages, first page first.
pub struct FlowParts {
    /// The flow's name.
    pub name: &'static str,
    /// The flow's variables.
    pub variables: Vec<Variable>,
    /// The pages.
    pub pages: Vec<Page>,
}

/// Makes nodes, each with an id of its own.
pub struct Builder<'a> {
    ids: &'a mut dyn FnMut() -> String,
}

impl<'a> Builder<'a> {
    /// A builder that takes its ids from `ids`.
    pub fn new(ids: &'a mut dyn FnMut() -> String) -> Self {
        Self { ids }
    }

    /// A fresh id.
    pub fn id(&mut self) -> String {
        (self.ids)()
    }

    /// A control of `control_type` named `name`, with `props`.
    pub fn control(&mut self, control_type: ControlType, name: &str, props: &[(&str, &str)]) -> Control {
        let props = props.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Control { id: self.id(), control_type, name: name.to_owned(), props, ..Control::default() }
    }

    /// A label that says `text`, in the look `variant`.
    pub fn label(&mut self, name: &str, text: &str, variant: &str) -> Control {
        let label = self.control(ControlType::Label, name, &[("text", &text_literal(text))]);
        Control { variant: Some(variant.to_owned()), ..label }
    }

    /// The heading of a page and the sentence under it.
    pub fn heading(&mut self, heading: &str, sentence: &str) -> Vec<Control> {
        vec![self.label("Heading", heading, "headingLarge"), self.label("Introduction", sentence, "subtext")]
    }

    /// A container named `name`.
    pub fn container(&mut self, name: &str, children: Vec<Control>) -> Control {
        let container = self.control(ControlType::Container, name, &[]);
        Control { children, variant: Some("section".to_owned()), ..container }
    }

    /// The control that takes `field` into a variable of `scope`, below a label where it does not say itself what
    /// it asks for.
    pub fn input(&mut self, field: &Field, scope: &str) -> Vec<Control> {
        let mut controls = Vec::new();
        let input_id = text_literal(field.name);
        let mut input = match field.control {
            ControlType::Checkbox => {
                self.control(field.control, field.title(), &[("text", &text_literal(field.label))])
            }
            ControlType::RadioGroup => {
                self.control(field.control, field.title(), &[("legend", &text_literal(field.label))])
            }
            _ => {
                let mut label = self.label(&format!("{} label", field.title()), field.label, "inputLabel");
                label.props.insert("format".to_owned(), text_literal("label"));
                label.props.insert("input_id".to_owned(), input_id.clone());
                controls.push(label);
                self.control(field.control, field.title(), &[("input_id", &input_id)])
            }
        };
        input.bind = Some(format!("{scope}.{}", field.name));
        input.props.extend(field.props.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        controls.push(input);
        controls
    }

    /// A button that says `text` and runs `actions`.
    pub fn button(&mut self, text: &str, variant: &str, actions: Vec<Action>) -> Control {
        let button = self.control(ControlType::Button, text, &[("text", &text_literal(text))]);
        let events = BTreeMap::from([(ControlEvent::Click, actions)]);
        Control { events, variant: Some(variant.to_owned()), ..button }
    }

    /// The variable that holds `field`.
    pub fn variable(&mut self, field: &Field) -> Variable {
        Variable { id: self.id(), name: field.name.to_owned(), value_type: field.value_type(), ..Variable::default() }
    }

    /// Shows the page `page`.
    pub fn navigate(&mut self, page: &str) -> Action {
        Action::NavigateWebPage(NavigateWebPage { id: self.id(), page: page.to_owned(), inputs: BTreeMap::new() })
    }

    /// Runs the data flow `data_flow` with each field out of `scope`.
    pub fn run_data_flow(&mut self, data_flow: &str, fields: &[&Field], scope: &str) -> Action {
        let inputs = fields.iter().map(|field| (field.name.to_owned(), format!("{scope}.{}", field.name))).collect();
        Action::RunDataFlow(RunDataFlow { id: self.id(), data_flow: data_flow.to_owned(), inputs, output: None })
    }

    /// A thank-you page.
    pub fn thanks(&mut self, id: String, sentence: &str) -> Page {
        let controls = self.heading("Thank you", sentence);
        Page { id, name: "Thank you".to_owned(), controls, ..Page::default() }
    }

    /// An App Object with a property for each field; rows are shown by the first.
    pub fn object(&mut self, name: &str, fields: &[&Field]) -> Object {
        let id = self.id();
        let property = |field: &&Field| Property {
            id: self.id(),
            name: field.name.to_owned(),
            value_type: field.value_type(),
            required: field.required,
            ..Property::default()
        };
        let properties: Vec<_> = fields.iter().map(property).collect();
        let display_property = properties.first().map(|property| property.id.clone());
        Object { id, name: name.to_owned(), display_property, properties, ..Object::default() }
    }

    /// A data flow that inserts a row of `object` with a value for each field.
    pub fn insert(&mut self, name: &str, object: &Object, fields: &[&Field]) -> DataFlow {
        let id = self.id();
        let required = |field: &&Field| Variable { required: field.required, ..self.variable(field) };
        let inputs = fields.iter().map(required).collect();
        let row: Vec<_> = fields.iter().map(|field| format!("\"{0}\": {0}", field.name)).collect();
        let operation = AirDataRequest {
            id: self.id(),
            name: format!("Insert {}", object.name),
            method: AirDataMethod::Insert,
            object: object.id.clone(),
            payload: Some(format!("{{ {} }}", row.join(", "))),
            on_conflict: Some(OnConflict::Error),
            output: Some("airData".to_owned()),
            ..AirDataRequest::default()
        };
        DataFlow {
            id,
            name: name.to_owned(),
            inputs,
            operations: vec![Operation::AirData(operation)],
            ..DataFlow::default()
        }
    }

    /// The slot for the datastore that keeps the rows.
    pub fn datastore(&mut self) -> Slot {
        Slot { id: self.id(), name: "Datastore".to_owned(), kind: SlotKind::Datastore, ..Slot::default() }
    }
}

/// The files of an app that shows `flow` to whoever opens its web link.
pub fn app(builder: &mut Builder<'_>, frame: &Frame<'_>, flow: FlowParts, slots: Vec<Slot>) -> Vec<(Kind, Document)> {
    let slug = slug_from_name(flow.name, "web-flow");
    let web_flow = WebFlow {
        id: builder.id(),
        name: flow.name.to_owned(),
        start_page: flow.pages.first().map(|page| page.id.clone()).unwrap_or_default(),
        page_order: flow.pages.iter().map(|page| page.id.clone()).collect(),
        variables: flow.variables,
        ..WebFlow::default()
    };
    let app = AppDocument {
        format: FORMAT,
        id: builder.id(),
        name: frame.name.to_owned(),
        description: frame.description.to_owned(),
        flow_order: vec![web_flow.id.clone()],
        ..AppDocument::default()
    };
    let open = NavigateWebFlow { id: builder.id(), flow: web_flow.id.clone(), ..NavigateWebFlow::default() };
    let actions = vec![Action::NavigateWebFlow(open)];
    let link = WebLink { id: builder.id(), name: "Web Link".to_owned(), actions, ..WebLink::default() };
    let profiles = ["Development", "QA", "Production"].map(|name| profile(builder, name)).into();
    let mut documents = vec![
        (Kind::App, Document::App(app)),
        (Kind::Triggers, Document::Triggers(Triggers { web_links: vec![link] })),
        (Kind::Flow { flow: slug.clone() }, Document::Flow(web_flow)),
        (Kind::Settings, Document::Settings(Settings { slots, profiles, ..Settings::default() })),
        (Kind::Theme, Document::Theme(theme())),
        (Kind::MediaIndex, Document::MediaIndex(MediaIndex::default())),
    ];
    documents.extend(flow.pages.into_iter().map(|page| page_file(&slug, page)));
    documents
}

/// The files of an app with one empty page.
pub fn blank(builder: &mut Builder<'_>, frame: &Frame<'_>) -> Vec<(Kind, Document)> {
    let page = Page { id: builder.id(), name: "Start".to_owned(), ..Page::default() };
    app(builder, frame, FlowParts { name: "Web Flow", variables: Vec::new(), pages: vec![page] }, Vec::new())
}

fn page_file(flow: &Slug, page: Page) -> (Kind, Document) {
    (Kind::Page { flow: flow.clone(), page: slug_from_name(&page.name, "page") }, Document::Page(page))
}

fn profile(builder: &mut Builder<'_>, name: &str) -> Profile {
    let values = [
        ("locale", text_literal("en-US")),
        ("time_zone", text_literal("UTC")),
        ("session_expiration_time", "ADD_TO_DATETIME(NOW(), 30, \"days\")".to_owned()),
    ];
    let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Profile { id: builder.id(), name: name.to_owned(), environment: None, values }
}
