//! Web flows: the tree of flows, pages and controls, the page on the stage, the inspector.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::desk::{Desk, Sheet};
use super::inspector::{Inspector, Typed};
use super::place::{DEVICES, device_title};
use super::problems::{Findings, find_control};
use super::stage::{Body, Piece, Stage};
use super::tree::{Group, Node, Tree};
use super::words::{Names, control_icon};
use crate::access::{Allowed, can};
use crate::base::{Outcome, Problems, Severity};
use crate::definition::app::{FlowView, PageView};
use crate::definition::documents::Kind;
use crate::definition::outline::outline;
use crate::http::{Ask, Builder, see_other};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "studio/web_flows.html")]
struct WebFlowsPage<'a> {
    desk: &'a Desk,
    tree: Tree,
    title: String,
    absent: bool,
    /// The page on the stage as `flow/page`; empty for none.
    page: String,
    control: String,
    pieces: Vec<Piece>,
    devices: Vec<(Say, String, bool)>,
    inspector: Option<Inspector>,
    problems: Problems,
    findings: Findings,
}

/// GET /orgs/{org}/studio/{app}: on to the first page of the first web flow.
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn enter(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    Ok(see_other(&desk.place.to("web-flows", &[("page", &first_page(&desk))])))
}

/// GET /orgs/{org}/studio/{app}/web-flows
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn web_flows(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    Ok(page(&desk, Typed::default()))
}

/// The address of what is chosen.
pub fn here(desk: &Desk) -> String {
    let look = &desk.look;
    desk.place.to("web-flows", &[("flow", &look.flow), ("page", &look.page), ("control", &look.control)])
}

/// The page, with what was typed when a form on it was refused.
pub fn page(desk: &Desk, typed: Typed) -> HttpResponse {
    let flows = desk.app.flows();
    let chosen = Chosen::find(desk, &flows);
    let names = Names::of(&desk.app);
    let name = chosen.page.map_or_else(String::new, |view| page_name(&view));
    let control = chosen.page.and_then(|view| find_control(view.page, &desk.look.control));
    let inspector = match (control, chosen.page, chosen.flow) {
        (Some(control), _, _) => Some(Inspector::control(control, &names, &typed)),
        (_, Some(page), _) if !chosen.is_flow => Some(Inspector::page(&page, &names, &typed)),
        (_, _, Some(flow)) => Some(Inspector::flow(flow, &names, &typed)),
        _ => None,
    };
    let title = match (&inspector, chosen.page) {
        (Some(inspector), None) => inspector.title.clone(),
        (_, Some(view)) => view.page.name.clone(),
        _ => say::it("web-flows").to_string(),
    };
    let status = match (typed.problems.is_empty(), chosen.absent) {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (_, true) => StatusCode::NOT_FOUND,
        _ => StatusCode::OK,
    };
    let control_id = control.map_or("", |control| control.id.as_str());
    let stage = Stage::new(desk, &name, control_id);
    let content = WebFlowsPage {
        tree: tree(desk, &flows, &chosen),
        absent: chosen.absent,
        control: control_id.to_owned(),
        pieces: chosen.page.map(|view| stage.pieces(view.page)).unwrap_or_default(),
        devices: devices(desk, &name, control_id),
        inspector,
        problems: typed.problems,
        findings: Findings::of(desk),
        page: name,
        title: title.clone(),
        desk,
    };
    desk.show(Sheet { status, ..Sheet::ok(Builder::WebFlows, &title, here(desk)) }, &content)
}

/// What the address chooses.
struct Chosen<'a> {
    flow: Option<&'a FlowView<'a>>,
    page: Option<PageView<'a>>,
    is_flow: bool,
    absent: bool,
}

impl<'a> Chosen<'a> {
    fn find(desk: &Desk, flows: &'a [FlowView<'a>]) -> Self {
        let look = &desk.look;
        let wanted = if look.page.is_empty() && look.flow.is_empty() { first_page(desk) } else { look.page.clone() };
        let mut pages = flows.iter().flat_map(|flow| flow.pages.iter().map(move |page| (flow, *page)));
        if let Some((flow, page)) = pages.find(|(_, page)| page_name(page) == wanted) {
            let control = look.control.is_empty() || find_control(page.page, &look.control).is_some();
            return Self { flow: Some(flow), page: Some(page), is_flow: false, absent: !control };
        }
        let flow = flows.iter().find(|flow| flow_name(flow) == look.flow);
        let absent = flow.is_none() && !flows.is_empty();
        Self { flow, page: flow.and_then(|flow| start_page(flow)), is_flow: true, absent }
    }
}

fn devices(desk: &Desk, page: &str, control: &str) -> Vec<(Say, String, bool)> {
    let link = |word: &'static str| {
        let pairs = [("flow", desk.look.flow.as_str()), ("page", page), ("control", control), ("device", word)];
        (device_title(word), desk.place.to("web-flows", &pairs), desk.look.device() == word)
    };
    DEVICES.into_iter().map(link).collect()
}

/// The page a visitor sees first in the first web flow that has one; empty for none.
fn first_page(desk: &Desk) -> String {
    desk.app.flows().iter().find_map(start_page).map_or_else(String::new, |view| page_name(&view))
}

fn start_page<'a>(flow: &FlowView<'a>) -> Option<PageView<'a>> {
    let start = flow.pages.iter().find(|view| view.page.id == flow.flow.start_page);
    start.or(flow.pages.first()).copied()
}

fn page_name(view: &PageView<'_>) -> String {
    match Kind::of_path(view.path) {
        Kind::Page { flow, page } => format!("{flow}/{page}"),
        _ => String::new(),
    }
}

fn flow_name(view: &FlowView<'_>) -> String {
    match Kind::of_path(view.path) {
        Kind::Flow { flow } => flow.as_str().to_owned(),
        _ => String::new(),
    }
}

fn tree(desk: &Desk, flows: &[FlowView<'_>], chosen: &Chosen<'_>) -> Tree {
    let mut nodes = Vec::new();
    for flow in flows {
        let is_chosen = chosen.is_flow && chosen.flow.is_some_and(|chosen| chosen.path == flow.path);
        nodes.push(Node {
            icon: "panels-top-left",
            name: flow.flow.name.clone(),
            href: desk.place.to("web-flows", &[("flow", &flow_name(flow))]),
            current: is_chosen,
            flagged: flagged(desk, flow.path.as_str()),
            ..Node::default()
        });
        for page in &flow.pages {
            let is_shown = !chosen.is_flow && chosen.page.is_some_and(|shown| shown.path == page.path);
            nodes.push(Node {
                depth: 1,
                icon: "file-text",
                name: page.page.name.clone(),
                href: desk.place.to("web-flows", &[("page", &page_name(page))]),
                current: is_shown && desk.look.control.is_empty(),
                flagged: flagged(desk, page.path.as_str()),
                ..Node::default()
            });
            if is_shown {
                nodes.extend(controls(desk, page));
            }
        }
    }
    Tree { title: say::it("studio-pages"), groups: vec![Group::new(say::it("web-flows"), nodes)] }
}

fn controls(desk: &Desk, page: &PageView<'_>) -> Vec<Node> {
    let name = page_name(page);
    let node = |line: crate::definition::outline::Line| Node {
        depth: line.depth + 2,
        icon: control_icon(line.control_type),
        href: control_link(desk, &name, &line.id),
        current: line.id == desk.look.control,
        flagged: flagged(desk, &format!("{}#{}", page.path, line.id)),
        name: line.name,
        ..Node::default()
    };
    outline(page.page).into_iter().map(node).collect()
}

/// The page with a control chosen, where small screens jump to what is said of it.
pub fn control_link(desk: &Desk, page: &str, control: &str) -> String {
    let link = desk.place.to("web-flows", &[("page", page), ("control", control)]);
    format!("{link}#inspector")
}

fn flagged(desk: &Desk, place: &str) -> bool {
    let here = |found: &str| found == place || found.strip_prefix(place).is_some_and(|rest| rest.starts_with('#'));
    desk.problems.0.iter().any(|problem| problem.severity == Severity::Error && here(&problem.place))
}
