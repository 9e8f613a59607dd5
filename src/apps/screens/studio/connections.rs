//! Connections: the data flows with their operations, and the functions.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::airdata::item;
use super::desk::{Desk, Sheet};
use super::imported;
use super::problems::Findings;
use super::tree::{Group, Node, Tree};
use super::words::Names;
use crate::access::{Allowed, can};
use crate::base::Outcome;
use crate::definition::App;
use crate::definition::documents::{
    AirDataMethod, AirDataRequest, DataFlow, Document, Function, HttpRequest, OnConflict, Operation,
};
use crate::definition::tree::FilePath;
use crate::http::words::counted;
use crate::http::{Ask, Builder};

#[derive(Template)]
#[template(path = "studio/connections.html")]
struct ConnectionsPage<'a> {
    desk: &'a Desk,
    tree: Tree,
    title: String,
    absent: bool,
    shown: Option<Shown>,
    findings: Findings,
}

/// A data flow or function as it is shown.
struct Shown {
    id: String,
    count: String,
    inputs: Vec<(String, String)>,
    steps: Vec<Frame>,
    returns: Option<String>,
}

/// An operation.
#[derive(Debug, PartialEq, Eq)]
struct Frame {
    icon: &'static str,
    name: String,
    kind: &'static str,
    facts: Vec<Fact>,
    output: Option<String>,
}

/// Something an operation works with.
#[derive(Debug, PartialEq, Eq)]
struct Fact {
    word: String,
    value: String,
    expression: bool,
}

impl Fact {
    fn expression(word: impl Into<String>, value: impl Into<String>) -> Self {
        Self { word: word.into(), value: value.into(), expression: true }
    }

    fn plain(word: &str, value: impl Into<String>) -> Self {
        Self { word: word.to_owned(), value: value.into(), expression: false }
    }
}

/// GET /orgs/{org}/studio/{app}/connections
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn connections(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    Ok(match desk.savepoint {
        Some(_) => imported::page(&desk, Builder::Connections),
        None => page(&desk),
    })
}

fn page(desk: &Desk) -> HttpResponse {
    let (flows, functions) = (desk.app.data_flows(), functions(&desk.app));
    let wanted = desk.look.item.as_str();
    let is_wanted = |path: &FilePath| wanted.is_empty() || item(path) == wanted;
    let names = Names::of(&desk.app);
    let flow = flows.iter().find(|(path, _)| is_wanted(path));
    let function = functions.iter().find(|(path, _)| flow.is_none() && is_wanted(path));
    let title = match (flow, function) {
        (Some((_, flow)), _) => flow.name.clone(),
        (_, Some((_, function))) => format!("{}#{}", function.namespace, function.name),
        _ => "Data flows".to_owned(),
    };
    let shown = flow.map(|(_, flow)| data_flow(flow, &names));
    let shown = shown.or_else(|| function.map(|(_, function)| user_function(function, &names)));
    let absent = shown.is_none() && !wanted.is_empty();
    let chosen = flow.map(|(path, _)| *path).or_else(|| function.map(|(path, _)| *path));
    let content = ConnectionsPage {
        tree: tree(desk, &flows, &functions, chosen),
        absent,
        shown,
        findings: Findings::of(desk),
        title: title.clone(),
        desk,
    };
    let status = if absent { StatusCode::NOT_FOUND } else { StatusCode::OK };
    let here = desk.place.to("connections", &[("item", wanted)]);
    desk.show(Sheet { status, ..Sheet::ok(Builder::Connections, &title, here) }, &content)
}

fn functions(app: &App) -> Vec<(&FilePath, &Function)> {
    let functions = app.documents().filter_map(|(path, document)| match document {
        Document::Function(function) => Some((path, function)),
        _ => None,
    });
    functions.collect()
}

fn tree(
    desk: &Desk,
    flows: &[(&FilePath, &DataFlow)],
    functions: &[(&FilePath, &Function)],
    chosen: Option<&FilePath>,
) -> Tree {
    let node = |path: &FilePath, name: &str, icon| Node {
        icon,
        name: name.to_owned(),
        href: desk.place.to("connections", &[("item", item(path))]),
        current: chosen == Some(path),
        ..Node::default()
    };
    let flows = flows.iter().map(|(path, flow)| node(path, &flow.name, "workflow")).collect();
    let mut groups = vec![Group::new("Data flows", flows)];
    if !functions.is_empty() {
        let functions = functions.iter().map(|(path, function)| node(path, &function.name, "square-function"));
        groups.push(Group::new("Functions", functions.collect()));
    }
    Tree { title: "Connections", groups }
}

fn data_flow(flow: &DataFlow, names: &Names<'_>) -> Shown {
    let count = i64::try_from(flow.operations.len()).unwrap_or(i64::MAX);
    Shown {
        id: flow.id.clone(),
        count: counted(count, "operation"),
        inputs: names.variables(&flow.inputs),
        steps: flow.operations.iter().map(|operation| frame(operation, names)).collect(),
        returns: flow.returns.clone(),
    }
}

fn user_function(function: &Function, names: &Names<'_>) -> Shown {
    Shown {
        id: function.id.clone(),
        count: "function".to_owned(),
        inputs: names.variables(&function.inputs),
        steps: Vec::new(),
        returns: Some(function.returns.clone()),
    }
}

fn frame(operation: &Operation, names: &Names<'_>) -> Frame {
    let (icon, kind, facts) = match operation {
        Operation::AirData(request) => ("database", "AirData request", airdata_facts(request, names)),
        Operation::Transform(transform) => {
            ("square-function", "Transform", vec![Fact::expression("Value", &transform.value)])
        }
        Operation::RunDataFlow(run) => {
            let mut facts = vec![Fact::plain("Data flow", names.get(&run.data_flow))];
            facts.extend(run.inputs.iter().map(|(name, value)| Fact::expression(name, value)));
            facts.extend(run.skip.iter().map(|skip| Fact::expression("Skipped when", skip)));
            ("workflow", "Run data flow", facts)
        }
        Operation::HttpRequest(request) => ("globe", "HTTP request", http_facts(request, names)),
    };
    let output = operation.output().map(str::to_owned);
    Frame { icon, name: operation.name().to_owned(), kind, facts, output }
}

fn airdata_facts(request: &AirDataRequest, names: &Names<'_>) -> Vec<Fact> {
    let method = match request.method {
        AirDataMethod::Insert => "Add rows",
        AirDataMethod::Put => "Update rows, and add those that are not there",
        AirDataMethod::Patch => "Update the given properties of rows",
        AirDataMethod::Delete => "Remove rows",
        AirDataMethod::Query => "Read rows",
    };
    let payload = if request.method == AirDataMethod::Query { "Filter" } else { "Rows" };
    let mut facts = vec![Fact::plain("Does", method), Fact::plain("Object", names.get(&request.object))];
    facts.extend(request.payload.iter().map(|rows| Fact::expression(payload, rows)));
    facts.extend(request.limit.iter().map(|limit| Fact::expression("At most", limit)));
    facts.extend(request.on_conflict.iter().map(|conflict| {
        let answer = match conflict {
            OnConflict::Error => "the operation fails",
            OnConflict::Existing => "the row that is there stays",
        };
        Fact::plain("When a row is there already", answer)
    }));
    facts
}

fn http_facts(request: &HttpRequest, names: &Names<'_>) -> Vec<Fact> {
    let mut facts = vec![Fact::plain("Method", &request.method), Fact::expression("Address", &request.url)];
    facts.extend(request.service.iter().map(|slot| Fact::plain("Slot", names.get(slot))));
    let named = |kind: &str, name: &String, value: &String| Fact::expression(format!("{kind} {name}"), value);
    facts.extend(request.headers.iter().map(|(name, value)| named("Header", name, value)));
    facts.extend(request.query.iter().map(|(name, value)| named("Query", name, value)));
    facts.extend(request.body.iter().map(|body| Fact::expression("Body", body)));
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operations_say_what_they_work_with() {
        let app = App::default();
        let request =
            HttpRequest { name: "Ask".into(), method: "POST".into(), url: "\"x\"".into(), ..HttpRequest::default() };
        let shown = frame(&Operation::HttpRequest(request), &Names::of(&app));
        assert_eq!((shown.kind, shown.name.as_str()), ("HTTP request", "Ask"));
        assert_eq!(shown.facts, [Fact::plain("Method", "POST"), Fact::expression("Address", "\"x\"")]);
        let query = AirDataRequest { payload: Some("{}".into()), ..AirDataRequest::default() };
        assert_eq!(airdata_facts(&query, &Names::of(&app))[2].word, "Filter");
    }
}
