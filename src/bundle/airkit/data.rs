//! Data flows, App Objects and samples.

use std::collections::BTreeMap;

use serde_json::Value;

use super::converter::Converter;
use super::expression::constant_text;
use super::ledger::{Reason, kind};
use super::savepoint::{element, elements, text};
use crate::definition::documents::{
    AirDataMethod, AirDataRequest, DataFlow, Document, HttpRequest, Kind, Object, ObjectPurpose, OnConflict, Operation,
    PlainOperation, Property, Sample, Transform, TransformFormat, ValueType,
};

const RETURN: &str = "connection-operation/return-operation";

impl<'s> Converter<'s> {
    /// The App Objects of the document.
    pub(super) fn app_objects(&mut self, document: &'s Value) {
        let Some(all) = document.get("appObjects").map(element) else { return };
        self.objects = elements(all, "objects").filter_map(|object| text(object, "id")).map(str::to_owned).collect();
        for node in elements(all, "objects") {
            let purpose = match kind(node) {
                "app-object" => None,
                "app-object/identity-object" => Some(ObjectPurpose::Identity),
                "app-object/place-object" => Some(ObjectPurpose::Place),
                "app-object/schedule-object" => Some(ObjectPurpose::Schedule),
                _ => continue,
            };
            let id = self.id(node, "object");
            let name = text(node, "name").unwrap_or_default().to_owned();
            let properties: Vec<_> = elements(node, "properties")
                .enumerate()
                .map(|(at, each)| self.object_property(each, &id, at))
                .collect();
            let display = text(node, "displayPropertyId").map(str::to_owned);
            let display_property = display.filter(|id| properties.iter().any(|property| property.id == *id));
            self.ledger.known(node, &["properties", "displayPropertyId", "kit"]);
            let file = self.slug("objects", "", &name);
            self.put(
                &Kind::Object(file),
                &Document::Object(Object { id, name, purpose, display_property, properties }),
            );
        }
        self.ledger.known(all, &["objects"]);
    }

    fn object_property(&mut self, node: &Value, object: &str, at: usize) -> Property {
        let (value_type, list) = node.get("type").map_or((ValueType::Any, false), |of| self.value_type(of));
        let flag = |field: &str| node.get(field).and_then(Value::as_bool).unwrap_or_default();
        let property = Property {
            id: self.id(node, &format!("{object}/{at}")),
            name: text(node, "name").unwrap_or_default().to_owned(),
            value_type,
            list,
            required: flag("required") || flag("notNull"),
            unique: flag("unique"),
            encrypted: flag("encrypted"),
            default: self.field(node, "defaultValue"),
        };
        self.ledger.known(node, &["type", "required", "notNull", "unique", "encrypted", "defaultValue"]);
        property
    }

    /// The data flows of the document, and what builders tried them with.
    pub(super) fn data_flows(&mut self, document: &'s Value, samples: &Value) {
        for node in elements(document, "connections").filter(|node| kind(node) == "connection") {
            let id = self.id(node, "data flow");
            let name = text(node, "name").unwrap_or_default().to_owned();
            let inputs = self.variables(node, "inputs", &[""]);
            let frames: Vec<&Value> = elements(node, "frames").collect();
            let mut flow = DataFlow { id: id.clone(), name: name.clone(), inputs, ..DataFlow::default() };
            for (at, frame) in frames.iter().enumerate() {
                let operation = frame.get("operation").map(element);
                let last = at + 1 == frames.len();
                if let Some(operation) = operation.filter(|operation| last && kind(operation) == RETURN) {
                    flow.returns = self.field(operation, "value");
                    self.ledger.known(operation, &["value", "rawOutputVariableId"]);
                    elements(frame, "output").for_each(|output| self.ledger.all_converted(output));
                    self.ledger.known(frame, &["operation", "output"]);
                } else {
                    flow.operations.push(self.operation(frame, &format!("{id}/{at}")));
                }
            }
            if let Some(output) = node.get("output") {
                let (value_type, list) = self.value_type(output);
                if flow.returns.is_some() && value_type != ValueType::Any {
                    (flow.result_type, flow.list) = (Some(value_type), list);
                }
            }
            self.ledger.known(node, &["inputs", "frames", "output"]);
            let file = self.slug("data-flows", "", &name);
            if let Some(values) = sample(samples, &id) {
                let sample = Document::Sample(Sample { data_flow: id, values });
                self.put(&Kind::Sample(file.clone()), &sample);
            }
            self.put(&Kind::DataFlow(file), &Document::DataFlow(flow));
        }
    }

    fn operation(&mut self, frame: &Value, place: &str) -> Operation {
        let id = self.id(frame, place);
        let name = text(frame, "name").unwrap_or("Operation").to_owned();
        let outputs: Vec<String> =
            elements(frame, "output").filter_map(|output| text(output, "binding")).map(str::to_owned).collect();
        let null = Value::Null;
        let node = frame.get("operation").map_or(&null, element);
        let given = Given { id: &id, name: &name, output: outputs.first().cloned() };
        let converted = match kind(node) {
            "connection-operation/object-service-operation" => self.airdata(node, &given),
            "connection-operation/transform-operation" => self.transform(node, &given),
            "connection-operation/http-operation" => self.http(node, &given, &outputs),
            RETURN => Some(self.early_return(node, &given)),
            _ => None,
        };
        elements(frame, "output").for_each(|output| self.ledger.all_converted(output));
        self.ledger.known(frame, &["operation", "output"]);
        converted.unwrap_or_else(|| {
            self.ledger.keep(node, Reason::Unknown);
            let refs = BTreeMap::from([("kept".to_owned(), text(node, "id").unwrap_or(&id).to_owned())]);
            let (id, name, output) = given.parts();
            Operation::Foreign(PlainOperation { id, name, refs, output, ..PlainOperation::default() })
        })
    }

    fn airdata(&mut self, node: &Value, given: &Given<'_>) -> Option<Operation> {
        let method = match text(node, "method")? {
            "INSERT" => AirDataMethod::Insert,
            "PUT" => AirDataMethod::Put,
            "PATCH" => AirDataMethod::Patch,
            "DELETE" => AirDataMethod::Delete,
            "QUERY" => AirDataMethod::Query,
            _ => return None,
        };
        let object = text(node, "schemaId")?.to_owned();
        let null = Value::Null;
        let payload = node.get("payload").unwrap_or(&null);
        let bare = super::expression::is_expression(payload);
        let body = if bare {
            self.field(node, "payload")
        } else {
            ["body", "filter", "query", "ids"].into_iter().find_map(|field| self.field(payload, field))
        };
        let on_conflict = match payload.get("conflict").and_then(constant_text) {
            Some("error") => Some(OnConflict::Error),
            Some("existing") => Some(OnConflict::Existing),
            _ => None,
        };
        let (limit, offset) = (self.field(payload, "limit"), self.field(payload, "offset"));
        if !bare && payload.is_object() {
            self.ledger.known(payload, &["body", "filter", "query", "ids", "conflict", "limit", "offset"]);
        }
        self.ledger.known(node, &["method", "payload", "version", "schemaId", "datastoreId", "rawOutputVariableId"]);
        let (id, name, output) = given.parts();
        Some(Operation::AirData(AirDataRequest {
            id,
            name,
            method,
            object,
            payload: body,
            on_conflict,
            limit,
            offset,
            output,
        }))
    }

    fn transform(&mut self, node: &Value, given: &Given<'_>) -> Option<Operation> {
        let format = match text(node, "format").unwrap_or("Variable") {
            "Variable" => TransformFormat::Variable,
            "JSON" => TransformFormat::Json,
            "XML" => TransformFormat::Xml,
            _ => return None,
        };
        let value = self.field(node, "target").unwrap_or_else(|| "NULL".to_owned());
        let (value_type, list) = node.get("variableType").map_or((ValueType::Any, false), |of| self.value_type(of));
        self.ledger.known(node, &["format", "target", "variableType", "rawOutputVariableId"]);
        let (id, name, output) = given.parts();
        let result_type = Some(value_type).filter(|of| *of != ValueType::Any);
        Some(Operation::Transform(Transform { id, name, value, format, result_type, list, output }))
    }

    fn http(&mut self, node: &Value, given: &Given<'_>, outputs: &[String]) -> Option<Operation> {
        const SERVICES: [&str; 6] =
            ["service", "serviceId", "integration", "integrationId", "datasourceId", "configurationId"];
        let method = node.get("method").and_then(constant_text)?.to_owned();
        let url = self.field(node, "url")?;
        node.get("method").into_iter().for_each(|method| self.ledger.all_converted(method));
        let service = SERVICES.into_iter().find_map(|field| {
            let named = node.get(field)?;
            let key =
                constant_text(named).or_else(|| text(named, "binding")).or_else(|| text(named.get("next")?, "binding"));
            let slot = self.slots.get(key?).cloned()?;
            self.ledger.all_converted(named);
            Some((field, slot))
        });
        let mut known = vec!["method", "url", "rawOutputVariableId", "contentType", "body"];
        known.extend(service.iter().map(|(field, _)| *field));
        let content_type = self.field(node, "contentType");
        let body = node.get("body").filter(|body| !body.is_array()).and_then(|_| self.field(node, "body"));
        let mut maps = [BTreeMap::new(), BTreeMap::new(), BTreeMap::new()];
        let fields =
            [&["headers"][..], &["queryParameters", "queryParams", "query"], &["bodyParameters", "bodyParams", "form"]];
        for (map, fields) in maps.iter_mut().zip(fields) {
            for field in fields.iter().filter(|field| node.get(**field).is_some()) {
                *map = self.pairs(node, field);
                known.push(field);
            }
        }
        let lenient = node.get("allowNonCompliantHeaders").and_then(Value::as_bool);
        known.extend(lenient.map(|_| "allowNonCompliantHeaders"));
        self.ledger.known(node, &known);
        let [headers, query, form] = maps;
        let (id, name, output) = given.parts();
        Some(Operation::HttpRequest(HttpRequest {
            id,
            name,
            service: service.map(|(_, slot)| slot),
            method,
            url,
            headers,
            query,
            content_type,
            body,
            form,
            lenient_headers: lenient.unwrap_or_default(),
            output,
            raw_output: outputs.get(1).cloned(),
            request_output: outputs.get(2).cloned(),
        }))
    }

    /// Names with values, written as a list of both or as an object.
    fn pairs(&mut self, node: &Value, field: &str) -> BTreeMap<String, String> {
        let Some(value) = node.get(field) else { return BTreeMap::new() };
        let Some(list) = value.as_array() else { return self.values(value) };
        let mut pairs = BTreeMap::new();
        for pair in list {
            let name = ["name", "key"].into_iter().find_map(|field| pair.get(field).and_then(constant_text));
            let known = name.filter(|name| !pairs.contains_key(*name)).map(str::to_owned);
            match (known, self.field(pair, "value")) {
                (Some(name), Some(value)) => {
                    self.ledger.all_converted(pair);
                    pairs.insert(name, value);
                }
                _ => self.ledger.keep(pair, Reason::Expression),
            }
        }
        pairs
    }

    fn early_return(&mut self, node: &Value, given: &Given<'_>) -> Operation {
        let mut params = BTreeMap::from([("when".to_owned(), "TRUE".to_owned())]);
        self.field(node, "value").into_iter().for_each(|value| drop(params.insert("value".to_owned(), value)));
        self.ledger.known(node, &["value", "rawOutputVariableId"]);
        let (id, name, output) = given.parts();
        Operation::EarlyReturn(PlainOperation { id, name, params, output, ..PlainOperation::default() })
    }
}

/// What every operation has.
struct Given<'g> {
    id: &'g str,
    name: &'g str,
    output: Option<String>,
}

impl Given<'_> {
    fn parts(&self) -> (String, String, Option<String>) {
        (self.id.to_owned(), self.name.to_owned(), self.output.clone())
    }
}

/// The values a builder tried a data flow with: texts, of which some are JSON. Each becomes a literal.
fn sample(samples: &Value, data_flow: &str) -> Option<BTreeMap<String, String>> {
    let record = samples.as_array()?.iter().find(|record| {
        let key = record.pointer("/header/key").or_else(|| record.get("key")).and_then(Value::as_str);
        key.is_some_and(|key| key.split('.').any(|part| part == data_flow))
    })?;
    let values = record.get("content").and_then(Value::as_object)?.iter().filter_map(|(name, value)| {
        let parsed = value
            .as_str()
            .and_then(|text| serde_json::from_str(text).ok())
            .filter(|value: &Value| value.is_object() || value.is_array());
        let text = super::expression::airscript(parsed.as_ref().unwrap_or(value), &|_| None)?;
        Some((name.clone(), text))
    });
    Some(values.collect())
}
