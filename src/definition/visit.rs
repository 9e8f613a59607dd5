//! Every expression of a document, with what is asked of it and what is in scope around it.

use std::collections::BTreeMap;

use super::catalogue::{self, Param, Wants};
use super::documents::{
    Action, Airscript, Control, ControlType, CustomEvent, DataFlow, Document, Each, Layout, Look, Model, Operation,
    PlainAction, Property, Variable, literal_text,
};
use crate::airscript::Kinds;

/// Anything at all.
const ANY: Wants = Wants::Value(Kinds::ANY);
const TEXT: Wants = Wants::Value(Kinds::TEXT);

/// Where an expression stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'a> {
    /// The id of the node; empty in files that are no node.
    pub node: &'a str,
    /// The property, parameter or field, by its name in files.
    pub part: &'a str,
}

/// What is in scope besides what the document itself puts there.
#[derive(Debug, Clone, Copy)]
pub(super) enum Bound<'a> {
    /// `event` with these inputs, which have bare names as well.
    Event(&'a [Variable]),
    /// `event`, of which nothing is known.
    AnyEvent,
    /// No `event`: the chain runs later.
    NoEvent,
    /// `payload`: what a link brought.
    Payload,
    /// An item of a list, its position and the list.
    Item(Items<'a>),
    /// The result of an operation.
    Output(&'a str, &'a Operation),
    /// `caughtError`
    Caught,
    /// `@`: a value of this property.
    Value(&'a Property),
    /// `@`: a value of this model.
    Model(&'a Model),
}

/// A list that is gone through.
#[derive(Debug, Clone, Copy)]
pub(super) struct Items<'a> {
    /// The list, where it is known.
    pub data: Option<&'a str>,
    /// What an item is called; none where the builder's name is no literal.
    pub item: Option<&'a str>,
    /// What its position is called.
    pub index: Option<&'a str>,
    /// What the whole list is called.
    pub collection: Option<&'a str>,
}

/// Who looks at the expressions of a document.
pub(super) trait Visitor<'a> {
    /// Here is one.
    fn expression(&mut self, at: At<'a>, text: &'a str, wants: Wants);
    /// What follows has this in scope, up to [`leave`](Visitor::leave).
    fn enter(&mut self, _: Bound<'a>) {}
    /// Takes back what was entered last.
    fn leave(&mut self) {}
}

/// Shows `see` every expression of `document`.
pub(super) fn expressions<'a>(document: &'a Document, see: &mut dyn Visitor<'a>) {
    match document {
        Document::App(app) => {
            defaults(&app.session.variables, see);
            app.session.events.values().for_each(|actions| chain(actions, see));
            custom_events(&app.session.custom_events, see);
        }
        Document::Triggers(triggers) => {
            for link in &triggers.web_links {
                defaults(&link.inputs, see);
                see.enter(Bound::Payload);
                link.start.iter().for_each(|start| see.expression(At { node: &link.id, part: "start" }, start, ANY));
                see.leave();
                within(Bound::AnyEvent, see, |see| chain(&link.actions, see));
            }
        }
        Document::Flow(flow) => {
            defaults(&flow.variables, see);
            inputs(&flow.id, &flow.start_inputs, see);
            flow.events.values().for_each(|actions| chain(actions, see));
            custom_events(&flow.custom_events, see);
        }
        Document::Page(page) => {
            defaults(&page.variables, see);
            look(&page.id, &page.style, see);
            page.events.values().for_each(|actions| chain(actions, see));
            controls(&page.controls, see);
        }
        Document::DataFlow(flow) => data_flow(flow, see),
        Document::Function(function) => {
            defaults(&function.inputs, see);
            see.expression(At { node: &function.id, part: "returns" }, &function.returns, ANY);
        }
        Document::Object(object) => object.properties.iter().for_each(|property| default(property, see)),
        Document::Model(model) => validations(model, see),
        Document::Theme(theme) => theme.variants.iter().for_each(|variant| look(&variant.id, &variant.look, see)),
        Document::Layout(layout) => arrangements(layout, see),
        Document::CustomControl(custom) => {
            custom.inputs.iter().for_each(|input| defaults(std::slice::from_ref(&input.variable), see));
            defaults(&custom.variables, see);
            custom_events(&custom.custom_events, see);
            controls(&custom.controls, see);
        }
        Document::Notification(notification) => {
            let at = |part| At { node: &notification.id, part };
            notification.subject.iter().for_each(|subject| see.expression(at("subject"), subject, TEXT));
            see.expression(at("body"), &notification.body, ANY);
        }
        Document::Settings(settings) => {
            for profile in &settings.profiles {
                inputs(&profile.id, &profile.values, see);
            }
        }
        Document::Sample(sample) => inputs("", &sample.values, see),
        Document::MediaIndex(_) => {}
    }
}

fn within<'a>(bound: Bound<'a>, see: &mut dyn Visitor<'a>, look: impl FnOnce(&mut dyn Visitor<'a>)) {
    see.enter(bound);
    look(see);
    see.leave();
}

fn defaults<'a>(variables: &'a [Variable], see: &mut dyn Visitor<'a>) {
    for variable in variables {
        let at = At { node: &variable.id, part: "default" };
        variable.default.iter().for_each(|default| see.expression(at, default, ANY));
    }
}

fn default<'a>(property: &'a Property, see: &mut dyn Visitor<'a>) {
    let at = At { node: &property.id, part: "default" };
    property.default.iter().for_each(|default| see.expression(at, default, ANY));
}

/// A value for each of some names.
fn inputs<'a>(node: &'a str, values: &'a BTreeMap<String, Airscript>, see: &mut dyn Visitor<'a>) {
    values.iter().for_each(|(name, value)| see.expression(At { node, part: name }, value, ANY));
}

fn custom_events<'a>(events: &'a [CustomEvent], see: &mut dyn Visitor<'a>) {
    for event in events {
        defaults(&event.inputs, see);
        within(Bound::Event(&event.inputs), see, |see| chain(&event.actions, see));
    }
}

fn look<'a>(node: &'a str, look: &'a Look, see: &mut dyn Visitor<'a>) {
    look.values().for_each(|value| see.expression(At { node, part: "style" }, value, ANY));
}

fn arrangements<'a>(layout: &'a Layout, see: &mut dyn Visitor<'a>) {
    defaults(&layout.inputs, see);
    look(&layout.id, &layout.style, see);
    for arrangement in &layout.arrangements {
        let at = At { node: &arrangement.id, part: "when" };
        arrangement.when.iter().for_each(|when| see.expression(at, when, ANY));
        controls(&arrangement.controls, see);
    }
}

fn validations<'a>(model: &'a Model, see: &mut dyn Visitor<'a>) {
    model.properties.iter().for_each(|property| default(property, see));
    for validation in &model.validations {
        let property = model.properties.iter().find(|property| Some(&property.id) == validation.property.as_ref());
        within(property.map_or(Bound::Model(model), Bound::Value), see, |see| {
            let at = |part| At { node: &validation.id, part };
            see.expression(at("rule"), &validation.rule, ANY);
            see.expression(at("message"), &validation.message, ANY);
        });
    }
}

fn controls<'a>(list: &'a [Control], see: &mut dyn Visitor<'a>) {
    list.iter().for_each(|each| control(each, see));
}

fn control<'a>(control: &'a Control, see: &mut dyn Visitor<'a>) {
    let at = |part| At { node: &control.id, part };
    control.bind.iter().for_each(|bind| see.expression(at("bind"), bind, Wants::Variable(holds(control.control_type))));
    control.visible.iter().for_each(|visible| see.expression(at("visible"), visible, ANY));
    control.disabled.iter().for_each(|disabled| see.expression(at("disabled"), disabled, ANY));
    look(&control.id, &control.style, see);
    let entry = catalogue::control(control.control_type);
    for (name, value) in &control.props {
        let wants = entry.param(name).map_or(ANY, |param| param.wants);
        if let Wants::ForEach(_) = wants {
            within(Bound::Item(items(control)), see, |see| see.expression(at(name), value, wants));
        } else {
            see.expression(at(name), value, wants);
        }
    }
    if !control.events.is_empty() || !control.custom_events.is_empty() {
        within(Bound::AnyEvent, see, |see| {
            control.events.values().chain(control.custom_events.values()).for_each(|actions| chain(actions, see));
        });
    }
    let inside = |see: &mut dyn Visitor<'a>| control.inside().for_each(|inner| self::control(inner, see));
    match control.control_type {
        // What is inside of a foreign control may well be repeated.
        ControlType::ContainerList | ControlType::Foreign => within(Bound::Item(items(control)), see, inside),
        _ if control.props.contains_key("data") => within(Bound::Item(items(control)), see, inside),
        _ => inside(see),
    }
}

/// The kinds of values that the variable of a control takes.
fn holds(kind: ControlType) -> Kinds {
    use ControlType::*;
    match kind {
        TextInput | TextArea | EmailInput | PhoneInput | PlaceSearch => Kinds::TEXT,
        NumberInput => Kinds::NUMBER,
        CurrencyInput => Kinds::CURRENCY,
        DateInput | DatePicker => Kinds::DATE,
        TimeInput => Kinds::TIME,
        Checkbox => Kinds::BOOLEAN,
        CheckboxGroup => Kinds::LIST,
        FileUpload | Signature => Kinds::ASSET.or(Kinds::LIST),
        _ => Kinds::ANY,
    }
}

/// The list that `control` goes through, and the names in it: `item`, `index` and `items` unless the builder chose others.
fn items(control: &Control) -> Items<'_> {
    let name = |part: &str, usual: &'static str| match control.props.get(part) {
        None => Some(usual),
        // Only a plain literal is a part of the file that can be borrowed; escapes are no part of a name.
        Some(text) => literal_text(text).and_then(|_| text.strip_prefix('"')?.strip_suffix('"')),
    };
    Items {
        data: control.props.get("data").map(String::as_str),
        item: name("item_name", "item"),
        index: name("index_name", "index"),
        collection: name("collection_name", "items"),
    }
}

fn chain<'a>(actions: &'a [Action], see: &mut dyn Visitor<'a>) {
    actions.iter().for_each(|each| action(each, see));
}

fn action<'a>(action: &'a Action, see: &mut dyn Visitor<'a>) {
    let id = action.id();
    let at = |part| At { node: id, part };
    let variable = Wants::Variable(Kinds::ANY);
    match action {
        Action::SetVariable(set) => {
            see.expression(at("target"), &set.target, variable);
            see.expression(at("value"), &set.value, ANY);
        }
        Action::Condition(condition) => {
            for branch in &condition.branches {
                see.expression(At { node: &branch.id, part: "when" }, &branch.when, ANY);
                chain(&branch.actions, see);
            }
            chain(&condition.otherwise, see);
        }
        Action::RunDataFlow(run) => {
            inputs(id, &run.inputs, see);
            run.output.iter().for_each(|output| see.expression(at("output"), output, variable));
        }
        Action::RunEvent(run) => inputs(id, &run.inputs, see),
        Action::NavigateWebFlow(to) => inputs(id, &to.inputs, see),
        Action::NavigateWebPage(to) => inputs(id, &to.inputs, see),
        other => other.plain().into_iter().for_each(|plain| plain_action(other.word(), plain, see)),
    }
}

fn plain_action<'a>(word: &str, plain: &'a PlainAction, see: &mut dyn Visitor<'a>) {
    let entry = catalogue::action(word);
    params(&plain.id, &plain.params, entry.params, see);
    inputs(&plain.id, &plain.inputs, see);
    for (name, actions) in &plain.chains {
        match (word, name.as_str()) {
            ("start_timer", _) => within(Bound::NoEvent, see, |see| chain(actions, see)),
            ("try", "caught") => within(Bound::Caught, see, |see| chain(actions, see)),
            _ => chain(actions, see),
        }
    }
}

fn params<'a>(
    node: &'a str,
    values: &'a BTreeMap<String, Airscript>,
    known: &'static [Param],
    see: &mut dyn Visitor<'a>,
) {
    for (name, value) in values {
        let wants = known.iter().find(|param| param.name == name).map_or(ANY, |param| param.wants);
        see.expression(At { node, part: name }, value, wants);
    }
}

fn data_flow<'a>(flow: &'a DataFlow, see: &mut dyn Visitor<'a>) {
    defaults(&flow.inputs, see);
    let mut entered = 0;
    for step in &flow.operations {
        operation(step, see);
        for output in step.outputs() {
            see.enter(Bound::Output(output, step));
            entered += 1;
        }
    }
    flow.returns.iter().for_each(|value| see.expression(At { node: &flow.id, part: "returns" }, value, ANY));
    (0..entered).for_each(|_| see.leave());
}

fn operation<'a>(operation: &'a Operation, see: &mut dyn Visitor<'a>) {
    let id = operation.id();
    let at = |part| At { node: id, part };
    match operation {
        Operation::AirData(request) => {
            let amounts = [("limit", &request.limit), ("offset", &request.offset)];
            request.payload.iter().for_each(|payload| see.expression(at("payload"), payload, ANY));
            for (part, amount) in amounts {
                amount.iter().for_each(|amount| see.expression(at(part), amount, ANY));
            }
        }
        Operation::Transform(transform) => see.expression(at("value"), &transform.value, ANY),
        Operation::RunDataFlow(run) => {
            run.skip.iter().for_each(|skip| see.expression(at("skip"), skip, ANY));
            match &run.each {
                Some(each) => {
                    see.expression(at("data"), &each.data, Wants::Value(Kinds::LIST.or(Kinds::OBJECT)));
                    within(Bound::Item(each_items(each)), see, |see| inputs(id, &run.inputs, see));
                }
                None => inputs(id, &run.inputs, see),
            }
        }
        Operation::HttpRequest(request) => {
            see.expression(at("url"), &request.url, TEXT);
            request.body.iter().for_each(|body| see.expression(at("body"), body, ANY));
            request.content_type.iter().for_each(|kind| see.expression(at("content_type"), kind, TEXT));
            [&request.headers, &request.query, &request.form].into_iter().for_each(|map| inputs(id, map, see));
        }
        other => {
            let entry = catalogue::operation(other.word());
            other.plain().into_iter().for_each(|plain| {
                params(&plain.id, &plain.params, entry.params, see);
                inputs(&plain.id, &plain.inputs, see);
            });
        }
    }
}

fn each_items(each: &Each) -> Items<'_> {
    Items {
        data: Some(&each.data),
        item: Some(each.item.as_deref().unwrap_or("item")),
        index: Some(each.index.as_deref().unwrap_or("index")),
        collection: Some(each.collection.as_deref().unwrap_or("items")),
    }
}
