//! A form that keeps contacts in AirData.

use super::parts::{Builder, Field, FlowParts, Frame, app};
use crate::base::slug_from_name;
use crate::definition::documents::{Control, ControlType, Document, Kind, Page};

const FIELDS: [Field; 5] = [
    Field {
        name: "name",
        label: "Name",
        control: ControlType::TextInput,
        required: true,
        props: &[("autocomplete", "\"name\"")],
    },
    Field {
        name: "phone",
        label: "Phone (optional)",
        control: ControlType::PhoneInput,
        required: false,
        props: &[("autocomplete", "\"tel\""), ("region", "\"US\"")],
    },
    Field {
        name: "email",
        label: "E-mail",
        control: ControlType::EmailInput,
        required: true,
        props: &[("autocomplete", "\"email\"")],
    },
    Field {
        name: "company",
        label: "Company (optional)",
        control: ControlType::TextInput,
        required: false,
        props: &[("autocomplete", "\"organization\"")],
    },
    Field {
        name: "message",
        label: "Message",
        control: ControlType::TextArea,
        required: true,
        props: &[("placeholder", "\"How can we help?\"")],
    },
];

/// The files of the app.
pub fn documents(builder: &mut Builder<'_>, frame: &Frame<'_>) -> Vec<(Kind, Document)> {
    let fields: Vec<&Field> = FIELDS.iter().collect();
    let object = builder.object("Contact", &fields);
    let data_flow = builder.insert("Insert contact", &object, &fields);
    let thanks = builder.id();

    let page = details(builder, &data_flow.id, &thanks);
    let thanks = builder.thanks(thanks, "Your message has arrived. We will answer it as soon as we can.");
    let flow = FlowParts { name: "Contact form", variables: Vec::new(), pages: vec![page, thanks] };

    let slots = vec![builder.datastore()];
    let mut documents = app(builder, frame, flow, slots);
    documents.push((Kind::Object(slug_from_name(&object.name, "object")), Document::Object(object)));
    documents.push((Kind::DataFlow(slug_from_name(&data_flow.name, "data-flow")), Document::DataFlow(data_flow)));
    documents
}

fn details(builder: &mut Builder<'_>, data_flow: &str, thanks: &str) -> Page {
    let fields: Vec<&Field> = FIELDS.iter().collect();
    let variables = fields.iter().map(|field| builder.variable(field)).collect();
    let mut controls =
        builder.heading("Get in touch", "Tell us how to reach you and what it is about. We read every message.");
    let inputs = fields.iter().flat_map(|field| builder.input(field, "activity")).collect();
    controls.push(builder.container("Contact details", inputs));
    let save = builder.run_data_flow(data_flow, &fields, "activity");
    let show_thanks = builder.navigate(thanks);
    let button = builder.button("Send message", "default", vec![save, show_thanks]);
    let missing = "ISEMPTY(activity.name) OR ISEMPTY(activity.email) OR ISEMPTY(activity.message)";
    controls.push(Control { disabled: Some(missing.to_owned()), ..button });
    Page { id: builder.id(), name: "Contact details".to_owned(), variables, controls, ..Page::default() }
}
