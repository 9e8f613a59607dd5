//! Walks through documents, so that each question about "every node" is asked in one place.

use super::documents::{Action, Control, CustomEvent, Document, Property, Variable};
use crate::say::{self, Say};

/// A thing with an id.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is.
    pub noun: Noun,
    /// What it is called.
    pub name: Name<'a>,
}

/// What something is called.
#[derive(Debug, Clone, Copy)]
pub(super) enum Name<'a> {
    /// By a builder; empty for what has no name.
    Typed(&'a str),
    /// By us: the name of a sentence.
    Ours(&'static str),
}

impl Name<'_> {
    /// The name in a sentence.
    pub fn said(self) -> Say {
        match self {
            Self::Typed(name) => say::plain(name),
            Self::Ours(sentence) => say::it(sentence),
        }
    }
}

macro_rules! nouns {
    ($($name:ident $word:literal,)*) => {
        /// What a thing with an id is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Noun {
            $($name,)*
        }

        impl Noun {
            /// The word in a sentence: "page".
            pub fn said(self) -> Say {
                say::it(match self { $(Self::$name => $word),* })
            }
        }
    };
}

nouns! {
    App "part-app",
    WebFlow "part-web-flow",
    Page "part-page",
    DataFlow "part-data-flow",
    Function "part-function",
    Object "part-object",
    Model "part-model",
    Layout "part-layout",
    Notification "part-notification",
    Variable "part-variable",
    Property "part-property",
    Action "part-action",
    Branch "part-branch",
    Event "part-event",
    Control "part-control",
    WebLink "part-web-link",
    Operation "part-operation",
    Validation "part-validation",
    Area "part-area",
    Arrangement "part-arrangement",
    CustomControl "part-custom-control",
    Variant "part-variant",
    ThemeValue "part-theme-value",
    Slot "part-slot",
    Profile "part-profile",
}

/// Shows `see` every control, parents before children, with its depth.
pub(super) fn controls<'a>(list: &'a [Control], depth: usize, see: &mut dyn FnMut(&'a Control, usize)) {
    for control in list {
        see(control, depth);
        controls(&control.children, depth + 1, see);
        control.parts.values().for_each(|part| controls(part, depth + 1, see));
    }
}

/// The lists of controls of `document`: of a page, of each arrangement of a layout, of a custom control.
pub(super) fn control_lists(document: &Document) -> Vec<&[Control]> {
    match document {
        Document::Page(page) => vec![&page.controls],
        Document::Layout(layout) => layout.arrangements.iter().map(|each| &each.controls[..]).collect(),
        Document::CustomControl(custom) => vec![&custom.controls],
        _ => Vec::new(),
    }
}

/// Shows `see` every control of `document`.
pub(super) fn all_controls<'a>(document: &'a Document, see: &mut dyn FnMut(&'a Control)) {
    for list in control_lists(document) {
        controls(list, 0, &mut |control, _| see(control));
    }
}

/// Shows `see` every action, also those inside of others.
pub(super) fn actions<'a>(list: &'a [Action], see: &mut dyn FnMut(&'a Action)) {
    for action in list {
        see(action);
        action.chains().into_iter().for_each(|chain| actions(chain, see));
    }
}

/// Shows `see` every chain of actions of `document`.
pub(super) fn chains<'a>(document: &'a Document, see: &mut dyn FnMut(&'a [Action])) {
    match document {
        Document::App(app) => {
            app.session.events.values().for_each(|actions| see(actions));
            custom_chains(&app.session.custom_events, see);
        }
        Document::Triggers(triggers) => triggers.web_links.iter().for_each(|link| see(&link.actions)),
        Document::Flow(flow) => {
            flow.events.values().for_each(|actions| see(actions));
            custom_chains(&flow.custom_events, see);
        }
        Document::Page(page) => page.events.values().for_each(|actions| see(actions)),
        Document::CustomControl(custom) => custom_chains(&custom.custom_events, see),
        _ => {}
    }
    all_controls(document, &mut |control| {
        control.events.values().chain(control.custom_events.values()).for_each(|actions| see(actions));
    });
}

fn custom_chains<'a>(events: &'a [CustomEvent], see: &mut dyn FnMut(&'a [Action])) {
    events.iter().for_each(|event| see(&event.actions));
}

/// The lists of variables of `document`: the names in one list must differ.
pub(super) fn scopes(document: &Document) -> Vec<Vec<&Variable>> {
    match document {
        Document::App(app) => with(&app.session.custom_events, &app.session.variables),
        Document::Triggers(triggers) => triggers.web_links.iter().map(|link| link.inputs.iter().collect()).collect(),
        Document::Flow(flow) => with(&flow.custom_events, &flow.variables),
        Document::Page(page) => vec![page.variables.iter().collect()],
        Document::DataFlow(data_flow) => vec![data_flow.inputs.iter().collect()],
        Document::Function(function) => vec![function.inputs.iter().collect()],
        Document::Layout(layout) => vec![layout.inputs.iter().collect()],
        Document::CustomControl(control) => {
            let inputs = control.inputs.iter().map(|input| &input.variable).collect();
            let mut lists = with(&control.custom_events, &control.variables);
            lists.push(inputs);
            lists
        }
        _ => Vec::new(),
    }
}

/// The inputs of each event, and then the variables beside them.
fn with<'a>(events: &'a [CustomEvent], own: &'a [Variable]) -> Vec<Vec<&'a Variable>> {
    events.iter().map(|event| event.inputs.iter().collect()).chain([own.iter().collect()]).collect()
}

/// The properties that `document` declares.
pub(super) fn properties(document: &Document) -> &[Property] {
    match document {
        Document::Object(object) => &object.properties,
        Document::Model(model) => &model.properties,
        _ => &[],
    }
}

/// The node that the whole of `document` is.
pub(super) fn whole(document: &Document) -> Option<Node<'_>> {
    let node = |id, noun, name| Some(Node { id, noun, name: Name::Typed(name) });
    match document {
        Document::App(app) => node(&app.id, Noun::App, &app.name),
        Document::Flow(flow) => node(&flow.id, Noun::WebFlow, &flow.name),
        Document::Page(page) => node(&page.id, Noun::Page, &page.name),
        Document::DataFlow(data_flow) => node(&data_flow.id, Noun::DataFlow, &data_flow.name),
        Document::Function(function) => node(&function.id, Noun::Function, &function.name),
        Document::Object(object) => node(&object.id, Noun::Object, &object.name),
        Document::Model(model) => node(&model.id, Noun::Model, &model.name),
        Document::Layout(layout) => node(&layout.id, Noun::Layout, &layout.name),
        Document::CustomControl(control) => node(&control.id, Noun::CustomControl, &control.name),
        Document::Notification(notification) => node(&notification.id, Noun::Notification, &notification.name),
        Document::Triggers(_)
        | Document::Theme(_)
        | Document::Settings(_)
        | Document::MediaIndex(_)
        | Document::Sample(_) => None,
    }
}

/// Shows `see` everything in `document` that has an id.
pub(super) fn nodes<'a>(document: &'a Document, see: &mut dyn FnMut(Node<'a>)) {
    whole(document).into_iter().for_each(&mut *see);
    parts(document, &mut |id, noun, name| see(Node { id, noun, name: Name::Typed(name) }));
    all_controls(document, &mut |c| see(Node { id: &c.id, noun: Noun::Control, name: Name::Typed(&c.name) }));
    for variable in scopes(document).into_iter().flatten() {
        see(Node { id: &variable.id, noun: Noun::Variable, name: Name::Typed(&variable.name) });
    }
    properties(document).iter().for_each(|p| see(Node { id: &p.id, noun: Noun::Property, name: Name::Typed(&p.name) }));
    chains(document, &mut |chain| {
        actions(chain, &mut |action| {
            see(Node { id: action.id(), noun: Noun::Action, name: Name::Ours(action.title_name()) });
            if let Action::Condition(condition) = action {
                condition
                    .branches
                    .iter()
                    .for_each(|b| see(Node { id: &b.id, noun: Noun::Branch, name: Name::Typed("") }));
            }
        });
    });
}

fn parts<'a>(document: &'a Document, node: &mut dyn FnMut(&'a str, Noun, &'a str)) {
    match document {
        Document::App(app) => app.session.custom_events.iter().for_each(|e| node(&e.id, Noun::Event, &e.name)),
        Document::Flow(flow) => flow.custom_events.iter().for_each(|e| node(&e.id, Noun::Event, &e.name)),
        Document::Triggers(triggers) => triggers.web_links.iter().for_each(|l| node(&l.id, Noun::WebLink, &l.name)),
        Document::DataFlow(data_flow) => {
            data_flow.operations.iter().for_each(|o| node(o.id(), Noun::Operation, o.name()));
        }
        Document::Model(model) => model.validations.iter().for_each(|v| node(&v.id, Noun::Validation, "")),
        Document::Layout(layout) => {
            layout.areas.iter().for_each(|a| node(&a.id, Noun::Area, &a.name));
            layout.arrangements.iter().for_each(|a| node(&a.id, Noun::Arrangement, &a.name));
        }
        Document::CustomControl(control) => {
            control.areas.iter().for_each(|a| node(&a.id, Noun::Area, &a.name));
            control.custom_events.iter().for_each(|e| node(&e.id, Noun::Event, &e.name));
        }
        Document::Theme(theme) => {
            theme.variants.iter().for_each(|v| node(&v.id, Noun::Variant, &v.name));
            theme.fonts.iter().for_each(|f| node(&f.id, Noun::ThemeValue, &f.name));
            let values = theme.colors.iter().chain(&theme.dimensions).chain(&theme.times);
            values.for_each(|v| node(&v.id, Noun::ThemeValue, &v.name));
        }
        Document::Settings(settings) => {
            settings.slots.iter().for_each(|s| node(&s.id, Noun::Slot, &s.name));
            settings.profiles.iter().for_each(|p| node(&p.id, Noun::Profile, &p.name));
        }
        _ => {}
    }
}
