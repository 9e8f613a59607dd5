//! What the expressions of each document can name, and what is known of it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::airscript::{Kinds, Known, OwnShape, Shape};
use crate::definition::app::App;
use crate::definition::check::flow_folder;
use crate::definition::documents::{
    DataFlow, Document, Model, Object, ObjectPurpose, Property, Theme, ValueType, Variable,
};
use crate::definition::tree::FilePath;

/// How deep App Objects that refer to each other are followed.
const DEEPEST: usize = 3;

/// Names with what they are.
pub(super) type Names = BTreeMap<Arc<str>, Shape>;

/// A type, and whether a list of it is meant.
#[derive(Clone, Copy)]
struct Declared<'t>(&'t ValueType, bool);

/// What the app declares that expressions can name.
pub(super) struct Types<'a> {
    objects: HashMap<&'a str, &'a Object>,
    models: HashMap<&'a str, &'a Model>,
    data_flows: HashMap<&'a str, &'a DataFlow>,
    own: BTreeMap<(Arc<str>, Arc<str>), OwnShape>,
    /// What everything that runs in a session can name.
    session: Names,
    /// The variables of web flows, by folder.
    flows: HashMap<String, &'a [Variable]>,
}

impl<'a> Types<'a> {
    pub(super) fn new(app: &'a App) -> Self {
        let mut types = Self {
            objects: HashMap::new(),
            models: HashMap::new(),
            data_flows: HashMap::new(),
            own: BTreeMap::new(),
            session: Names::new(),
            flows: HashMap::new(),
        };
        for (path, document) in app.documents() {
            match document {
                Document::Object(object) => drop(types.objects.insert(&object.id, object)),
                Document::Model(model) => drop(types.models.insert(&model.id, model)),
                Document::DataFlow(flow) => drop(types.data_flows.insert(&flow.id, flow)),
                Document::Flow(flow) => {
                    types.flows.extend(flow_folder(path).map(|folder| (folder, &flow.variables[..])))
                }
                _ => {}
            }
        }
        for (_, document) in app.documents() {
            if let Document::Function(function) = document {
                let takes = function.inputs.iter();
                let takes = takes.map(|input| (Arc::from(input.name.as_str()), types.of_variable(input))).collect();
                let gives =
                    function.result_type.as_ref().map_or(Shape::ANY, |of| types.of(Declared(of, function.list)));
                let name = (Arc::from(function.namespace.as_str()), Arc::from(function.name.as_str()));
                types.own.insert(name, OwnShape { takes, gives });
            }
        }
        types.session = types.of_session(app);
        types
    }

    /// What a value of this type may be. Every variable may be NULL.
    fn of(&self, declared: Declared<'_>) -> Shape {
        self.of_type(declared, 0)
    }

    fn of_type(&self, Declared(value_type, list): Declared<'_>, depth: usize) -> Shape {
        let one = match value_type {
            ValueType::Any => Shape::ANY,
            ValueType::Text | ValueType::Phone | ValueType::Email => Shape::of(Kinds::TEXT),
            ValueType::Number => Shape::of(Kinds::NUMBER),
            ValueType::Boolean => Shape::of(Kinds::BOOLEAN),
            ValueType::Date => Shape::of(Kinds::DATE),
            ValueType::Time => Shape::of(Kinds::TIME),
            ValueType::DateTime => Shape::of(Kinds::DATETIME),
            ValueType::Currency => Shape::of(Kinds::CURRENCY),
            ValueType::Asset => Shape::of(Kinds::ASSET),
            ValueType::Object(_) | ValueType::Model(_) if depth >= DEEPEST => Shape::of(Kinds::OBJECT),
            ValueType::Object(id) => self.objects.get(id.as_str()).map_or(Shape::ANY, |object| {
                let row = (Arc::from("__id"), Shape::of(Kinds::TEXT));
                Shape::object(self.of_properties(&object.properties, depth).into_iter().chain([row]))
            }),
            ValueType::Model(id) => self
                .models
                .get(id.as_str())
                .map_or(Shape::ANY, |model| Shape::object(self.of_properties(&model.properties, depth))),
        };
        let shape = if list { Shape::list(one) } else { one };
        Shape { kinds: shape.kinds.or(Kinds::NULL), ..shape }
    }

    fn of_properties(&self, properties: &[Property], depth: usize) -> Names {
        let shape = |each: &Property| self.of_type(Declared(&each.value_type, each.list), depth + 1);
        properties.iter().map(|each| (Arc::from(each.name.as_str()), shape(each))).collect()
    }

    /// What a property holds.
    pub(super) fn of_property(&self, property: &Property) -> Shape {
        self.of(Declared(&property.value_type, property.list))
    }

    /// What a value of a Data Model is.
    pub(super) fn of_model(&self, model: &Model) -> Shape {
        Shape::object(self.of_properties(&model.properties, 0))
    }

    /// What a variable holds.
    pub(super) fn of_variable(&self, variable: &Variable) -> Shape {
        self.of(Declared(&variable.value_type, variable.list))
    }

    /// What variables hold, by name. Those with a namespace of their own are not among them.
    pub(super) fn of_variables<'v>(&self, variables: impl IntoIterator<Item = &'v Variable>) -> Names {
        let here = variables.into_iter().filter(|variable| variable.namespace.is_none());
        here.map(|variable| (Arc::from(variable.name.as_str()), self.of_variable(variable))).collect()
    }

    /// What a data flow gives.
    pub(super) fn of_data_flow(&self, id: &str) -> Shape {
        let declared = self.data_flows.get(id).and_then(|flow| flow.result_type.as_ref().map(|of| (of, flow.list)));
        declared.map_or(Shape::ANY, |(of, list)| self.of(Declared(of, list)))
    }

    /// What a query of an App Object gives: an object with the rows.
    pub(super) fn of_rows(&self, object: &str) -> Shape {
        let row = self.of(Declared(&ValueType::Object(object.to_owned()), true));
        let numbers = ["offset", "pageSize", "count"].map(|name| (Arc::from(name), Shape::ANY));
        Shape::object([(Arc::from("results"), row), (Arc::from("schemaId"), Shape::ANY)].into_iter().chain(numbers))
    }

    fn of_session(&self, app: &App) -> Names {
        let text = || Shape::of(Kinds::TEXT.or(Kinds::NULL));
        let mut own = app.app().map(|app| self.of_variables(&app.session.variables)).unwrap_or_default();
        let mut names = own.clone();
        let standard = [("id", text()), ("start", Shape::ANY), ("timeZone", text()), ("locale", text())];
        own.extend(standard.map(|(name, shape)| (Arc::from(name), shape)));
        names.extend(app.app().into_iter().flat_map(|app| self.apart(&app.session.variables)));
        let size = || Shape::of(Kinds::NUMBER.or(Kinds::NULL));
        names.extend([
            (Arc::from("session"), Shape::object(own)),
            (Arc::from("actor"), self.actor()),
            (Arc::from("browser"), Shape::object([("width", size()), ("height", size())])),
            (Arc::from("channels"), Shape::ANY),
            (Arc::from("configuration"), Shape::ANY),
            (Arc::from("profile"), Shape::ANY),
            (Arc::from("theme"), theme(app.theme())),
        ]);
        names
    }

    /// The person in the session: what the Identity object has. Whatever starts a session may bring more.
    fn actor(&self) -> Shape {
        let identity = self.objects.values().any(|object| object.purpose == Some(ObjectPurpose::Identity));
        if identity { Shape::of(Kinds::OBJECT.or(Kinds::NULL)) } else { Shape::ANY }
    }

    /// Variables with a namespace of their own, each under it.
    fn apart(&self, variables: &[Variable]) -> Names {
        let mut spaces: BTreeMap<&str, Names> = BTreeMap::new();
        for variable in variables {
            if let Some(space) = variable.namespace.as_deref() {
                let names = spaces.entry(space).or_default();
                names.insert(Arc::from(variable.name.as_str()), self.of_variable(variable));
            }
        }
        spaces.into_iter().map(|(space, names)| (Arc::from(space), Shape::object(names))).collect()
    }

    /// Adds variables under their bare names and, all together, under the name of their place.
    fn place(&self, names: &mut Names, place: &str, variables: &[Variable]) {
        let own = self.of_variables(variables);
        names.extend(own.clone());
        names.insert(Arc::from(place), Shape::object(own));
        names.extend(self.apart(variables));
    }

    /// What the expressions of `document` can name. Nothing is known of what a sample names.
    pub(super) fn known(&self, path: &FilePath, document: &Document) -> Option<Known> {
        let mut names = match document {
            Document::DataFlow(_) | Document::Function(_) | Document::Object(_) | Document::Model(_) => Names::new(),
            Document::Sample(_) => return None,
            _ => self.session.clone(),
        };
        match document {
            Document::Flow(flow) => self.place(&mut names, "activityGroup", &flow.variables),
            Document::Page(page) => {
                let folder = flow_folder(path);
                let flow = folder.and_then(|folder| self.flows.get(&folder)).copied().unwrap_or_default();
                self.place(&mut names, "activityGroup", flow);
                self.place(&mut names, "activity", &page.variables);
            }
            Document::Layout(layout) => {
                self.around(&mut names);
                names.insert(Arc::from("input"), Shape::object(self.of_variables(&layout.inputs)));
            }
            Document::CustomControl(custom) => {
                self.around(&mut names);
                names.extend(self.of_variables(&custom.variables));
                let inputs = self.of_variables(custom.inputs.iter().map(|input| &input.variable));
                names.insert(Arc::from("input"), Shape::object(inputs));
            }
            Document::DataFlow(flow) => {
                names.extend(self.of_variables(&flow.inputs));
                names.insert(Arc::from("profile"), Shape::ANY);
                names.insert(Arc::from("configuration"), Shape::ANY);
            }
            Document::Function(function) => {
                names.extend(self.of_variables(&function.inputs));
                names.insert(Arc::from("profile"), Shape::ANY);
            }
            _ => {}
        }
        Some(Known { variables: names, item: None, own: self.own.clone() })
    }

    /// A layout and a custom control stand around or in pages that they do not know.
    fn around(&self, names: &mut Names) {
        for place in ["activityGroup", "activity"] {
            names.insert(Arc::from(place), Shape::ANY);
        }
    }
}

fn theme(theme: Option<&Theme>) -> Shape {
    let Some(theme) = theme else { return Shape::ANY };
    let values = [&theme.colors, &theme.dimensions, &theme.times].into_iter().flatten().map(|value| &value.name);
    let names = values.chain(theme.fonts.iter().map(|font| &font.name));
    Shape::object(names.map(|name| (name.as_str(), Shape::of(Kinds::TEXT))))
}
