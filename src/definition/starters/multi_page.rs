//! A request in three steps, with a review page before it is kept in AirData.

use super::parts::{Builder, Field, FlowParts, Frame, app};
use crate::base::slug_from_name;
use crate::definition::documents::{Control, ControlType, Document, Kind, Page};

/// Where the answers live while a visitor goes from page to page.
const SCOPE: &str = "activityGroup";

/// The words under the progress bar.
const STEPS: &str = r#"["About you", "Your request", "Our answer", "Review"]"#;

struct Step {
    name: &'static str,
    sentence: &'static str,
    fields: &'static [Field],
}

const ABOUT_YOU: [Field; 3] = [
    Field {
        name: "full_name",
        label: "Name",
        control: ControlType::TextInput,
        required: true,
        props: &[("autocomplete", "\"name\"")],
    },
    Field {
        name: "email",
        label: "E-mail",
        control: ControlType::EmailInput,
        required: true,
        props: &[("autocomplete", "\"email\"")],
    },
    Field {
        name: "phone",
        label: "Phone (optional)",
        control: ControlType::PhoneInput,
        required: false,
        props: &[("autocomplete", "\"tel\""), ("region", "\"US\"")],
    },
];

const YOUR_REQUEST: [Field; 3] = [
    Field {
        name: "topic",
        label: "Topic",
        control: ControlType::Dropdown,
        required: true,
        props: &[
            ("data", r#"["A question", "A change", "A complaint", "Something else"]"#),
            ("placeholder", "\"Choose a topic\""),
        ],
    },
    Field {
        name: "details",
        label: "Details",
        control: ControlType::TextArea,
        required: true,
        props: &[("placeholder", "\"What should we know?\"")],
    },
    Field {
        name: "needed_by",
        label: "Needed by (optional)",
        control: ControlType::DateInput,
        required: false,
        props: &[],
    },
];

const OUR_ANSWER: [Field; 2] = [
    Field {
        name: "answer_by",
        label: "How should we answer?",
        control: ControlType::RadioGroup,
        required: true,
        props: &[("data", r#"["By e-mail", "By phone"]"#)],
    },
    Field {
        name: "consent",
        label: "You may keep these answers to work on my request.",
        control: ControlType::Checkbox,
        required: true,
        props: &[],
    },
];

const FORM: [Step; 3] = [
    Step { name: "About you", sentence: "Who is asking, and how do we reach you?", fields: &ABOUT_YOU },
    Step { name: "Your request", sentence: "What is it about?", fields: &YOUR_REQUEST },
    Step { name: "Our answer", sentence: "Choose how you would like to hear from us.", fields: &OUR_ANSWER },
];

/// The files of the app.
pub fn documents(builder: &mut Builder<'_>, frame: &Frame<'_>) -> Vec<(Kind, Document)> {
    let fields: Vec<&Field> = FORM.iter().flat_map(|step| step.fields).collect();
    let object = builder.object("Request", &fields);
    let data_flow = builder.insert("Insert request", &object, &fields);
    // Pages lead to each other, so all their ids are made first: the steps, the review, the thanks.
    let [review, thanks] = [builder.id(), builder.id()];
    let steps: Vec<String> = FORM.iter().map(|_| builder.id()).collect();

    let mut pages = Vec::new();
    for (number, step) in FORM.iter().enumerate() {
        let back = number.checked_sub(1).and_then(|before| steps.get(before));
        let next = steps.get(number + 1).unwrap_or(&review);
        let mut page = step_page(builder, step, number + 1);
        page.id = steps.get(number).cloned().unwrap_or_default();
        let next = next_button(builder, step, next);
        page.controls.push(buttons(builder, back.map(String::as_str), next));
        pages.push(page);
    }
    let save = builder.run_data_flow(&data_flow.id, &fields, SCOPE);
    let show_thanks = builder.navigate(&thanks);
    let send = builder.button("Send request", "default", vec![save, show_thanks]);
    let send = buttons(builder, steps.last().map(String::as_str), send);
    pages.push(review_page(builder, review, &fields, send));
    pages.push(builder.thanks(thanks, "Your request has arrived. You will hear from us in the way you chose."));

    let variables = fields.iter().map(|field| builder.variable(field)).collect();
    let slots = vec![builder.datastore()];
    let mut documents = app(builder, frame, FlowParts { name: "Request form", variables, pages }, slots);
    documents.push((Kind::Object(slug_from_name(&object.name, "object")), Document::Object(object)));
    documents.push((Kind::DataFlow(slug_from_name(&data_flow.name, "data-flow")), Document::DataFlow(data_flow)));
    documents
}

fn step_page(builder: &mut Builder<'_>, step: &Step, number: usize) -> Page {
    let mut controls = vec![progress(builder, number)];
    controls.extend(builder.heading(step.name, step.sentence));
    let inputs = step.fields.iter().flat_map(|field| builder.input(field, SCOPE)).collect();
    controls.push(builder.container("Questions", inputs));
    Page { name: step.name.to_owned(), controls, ..Page::default() }
}

fn review_page(builder: &mut Builder<'_>, id: String, fields: &[&Field], buttons: Control) -> Page {
    let mut controls = vec![progress(builder, FORM.len() + 1)];
    controls.extend(builder.heading("Review", "Is everything right? Go back to change it, or send your request."));
    let mut answers = Vec::new();
    for field in fields.iter().filter(|field| field.control != ControlType::Checkbox) {
        let question = field.label.trim_end_matches(" (optional)");
        answers.push(builder.label(&format!("{question} label"), question, "inputLabel"));
        let value = format!("\"{{{{{SCOPE}.{}}}}}\"", field.name);
        answers.push(builder.control(ControlType::Label, question, &[("text", &value)]));
    }
    controls.push(builder.container("Answers", answers));
    controls.push(buttons);
    Page { id, name: "Review".to_owned(), controls, ..Page::default() }
}

fn progress(builder: &mut Builder<'_>, number: usize) -> Control {
    let steps = (FORM.len() + 1).to_string();
    let props = [("labels", STEPS), ("steps", steps.as_str()), ("value", &number.to_string())];
    builder.control(ControlType::Progress, "Progress", &props)
}

fn next_button(builder: &mut Builder<'_>, step: &Step, next: &str) -> Control {
    let show_next = builder.navigate(next);
    let missing = |field: &Field| match field.control {
        ControlType::Checkbox => format!("NOT({SCOPE}.{})", field.name),
        _ => format!("ISEMPTY({SCOPE}.{})", field.name),
    };
    let missing: Vec<_> = step.fields.iter().filter(|field| field.required).map(missing).collect();
    let button = builder.button("Next", "default", vec![show_next]);
    Control { disabled: Some(missing.join(" OR ")), ..button }
}

fn buttons(builder: &mut Builder<'_>, back: Option<&str>, onward: Control) -> Control {
    let mut children = Vec::new();
    if let Some(page) = back {
        let show_back = builder.navigate(page);
        children.push(builder.button("Back", "buttonSecondary", vec![show_back]));
    }
    children.push(onward);
    let mut row = builder.container("Buttons", children);
    row.props.insert("layout".to_owned(), "\"horizontal\"".to_owned());
    row
}
