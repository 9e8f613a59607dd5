//! Connections: the data flows with their operations, and the functions.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::airdata::item;
use super::desk::{Desk, Sheet};
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
use crate::http::{Ask, Builder};
use crate::say::{self, Say};

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
    count: Say,
    inputs: Vec<(String, Say)>,
    steps: Vec<Frame>,
    returns: Option<String>,
}

/// An operation.
#[derive(Debug, PartialEq, Eq)]
struct Frame {
    icon: &'static str,
    name: String,
    kind: Say,
    facts: Vec<Fact>,
    output: Option<String>,
}

/// Something an operation works with.
#[derive(Debug, PartialEq, Eq)]
struct Fact {
    word: Say,
    value: Say,
    expression: bool,
}

impl Fact {
    fn expression(word: impl Into<Say>, value: &str) -> Self {
        Self { word: word.into(), value: value.into(), expression: true }
    }

    fn plain(word: Say, value: impl Into<Say>) -> Self {
        Self { word, value: value.into(), expression: false }
    }
}

/// GET /orgs/{org}/studio/{app}/connections
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn connections(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    Ok(page(&desk))
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
        _ => say::it("data-flows").to_string(),
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
    let mut groups = vec![Group::new(say::it("data-flows"), flows)];
    if !functions.is_empty() {
        let functions = functions.iter().map(|(path, function)| node(path, &function.name, "square-function"));
        groups.push(Group::new(say::it("functions"), functions.collect()));
    }
    Tree { title: Builder::Connections.title(), groups }
}

fn data_flow(flow: &DataFlow, names: &Names<'_>) -> Shown {
    Shown {
        id: flow.id.clone(),
        count: say::it("operations").with("count", flow.operations.len()),
        inputs: names.variables(&flow.inputs),
        steps: flow.operations.iter().map(|operation| frame(operation, names)).collect(),
        returns: flow.returns.clone(),
    }
}

fn user_function(function: &Function, names: &Names<'_>) -> Shown {
    Shown {
        id: function.id.clone(),
        count: say::it("a-function"),
        inputs: names.variables(&function.inputs),
        steps: Vec::new(),
        returns: Some(function.returns.clone()),
    }
}

fn frame(operation: &Operation, names: &Names<'_>) -> Frame {
    let (icon, kind, facts) = match operation {
        Operation::AirData(request) => ("database", say::it("operation-airdata"), airdata_facts(request, names)),
        Operation::Transform(transform) => {
            let value = Fact::expression(say::it("operation-value"), &transform.value);
            ("square-function", say::it("operation-transform"), vec![value])
        }
        Operation::RunDataFlow(run) => {
            let mut facts = vec![Fact::plain(say::it("operation-data-flow"), names.get(&run.data_flow))];
            facts.extend(run.inputs.iter().map(|(name, value)| Fact::expression(name.as_str(), value)));
            facts.extend(run.skip.iter().map(|skip| Fact::expression(say::it("operation-skipped"), skip)));
            ("workflow", say::it("operation-run"), facts)
        }
        Operation::HttpRequest(request) => ("globe", say::it("operation-http"), http_facts(request, names)),
        plain => ("box", plain.title(), plain_facts(plain, names)),
    };
    let output = operation.outputs().next().map(str::to_owned);
    Frame { icon, name: operation.name().to_owned(), kind, facts, output }
}

fn plain_facts(operation: &Operation, names: &Names<'_>) -> Vec<Fact> {
    let Some(plain) = operation.plain() else { return Vec::new() };
    let refs = plain.refs.values().map(|id| Fact::plain(say::it("operation-uses"), names.get(id)));
    let values = plain.params.iter().chain(&plain.inputs);
    refs.chain(values.map(|(name, value)| Fact::expression(name.as_str(), value))).collect()
}

fn airdata_facts(request: &AirDataRequest, names: &Names<'_>) -> Vec<Fact> {
    let method = match request.method {
        AirDataMethod::Insert => say::it("airdata-insert"),
        AirDataMethod::Put => say::it("airdata-put"),
        AirDataMethod::Patch => say::it("airdata-patch"),
        AirDataMethod::Delete => say::it("airdata-delete"),
        AirDataMethod::Query => say::it("airdata-query"),
    };
    let payload = || match request.method {
        AirDataMethod::Query => say::it("airdata-filter"),
        _ => say::it("airdata-rows"),
    };
    let object = Fact::plain(say::it("airdata-object"), names.get(&request.object));
    let mut facts = vec![Fact::plain(say::it("airdata-does"), method), object];
    facts.extend(request.payload.iter().map(|rows| Fact::expression(payload(), rows)));
    facts.extend(request.limit.iter().map(|limit| Fact::expression(say::it("airdata-limit"), limit)));
    facts.extend(request.on_conflict.iter().map(|conflict| {
        let answer = match conflict {
            OnConflict::Error => say::it("airdata-conflict-error"),
            OnConflict::Existing => say::it("airdata-conflict-existing"),
        };
        Fact::plain(say::it("airdata-conflict"), answer)
    }));
    facts
}

fn http_facts(request: &HttpRequest, names: &Names<'_>) -> Vec<Fact> {
    let address = Fact::expression(say::it("http-address"), &request.url);
    let mut facts = vec![Fact::plain(say::it("http-method"), request.method.as_str()), address];
    facts.extend(request.service.iter().map(|slot| Fact::plain(say::it("http-slot"), names.get(slot))));
    let header = |name: &String| say::it("http-header").with("name", name);
    facts.extend(request.headers.iter().map(|(name, value)| Fact::expression(header(name), value)));
    let query = |name: &String| say::it("http-query").with("name", name);
    facts.extend(request.query.iter().map(|(name, value)| Fact::expression(query(name), value)));
    facts.extend(request.body.iter().map(|body| Fact::expression(say::it("http-body"), body)));
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
        assert_eq!((shown.kind, shown.name.as_str()), (say::it("operation-http"), "Ask"));
        let facts: Vec<_> = shown.facts.iter().map(|fact| (fact.word.to_string(), fact.value.to_string())).collect();
        assert_eq!(
            facts,
            [("Method", "POST"), ("Address", "\"x\"")].map(|(word, value)| (word.to_owned(), value.to_owned()))
        );
        let query = AirDataRequest { payload: Some("{}".into()), ..AirDataRequest::default() };
        assert_eq!(airdata_facts(&query, &Names::of(&app))[2].word, say::it("airdata-filter"));
    }
}
