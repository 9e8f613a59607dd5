//! AirData: the App Objects and their properties.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::desk::{Desk, Sheet};
use super::problems::Findings;
use super::tree::{Group, Node, Tree};
use super::words::Names;
use crate::access::{Allowed, can};
use crate::base::Outcome;
use crate::definition::documents::{Object, ObjectPurpose, Property};
use crate::definition::tree::FilePath;
use crate::http::{Ask, Builder};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "studio/airdata.html")]
struct AirDataPage<'a> {
    desk: &'a Desk,
    tree: Tree,
    title: String,
    absent: bool,
    object: Option<Shown>,
    findings: Findings,
}

/// An App Object as it is shown.
struct Shown {
    id: String,
    count: Say,
    purpose: Option<Say>,
    rows: Vec<Row>,
}

/// A property of it.
struct Row {
    name: String,
    kind: Say,
    rules: String,
    default: Option<String>,
    display: bool,
}

/// GET /orgs/{org}/studio/{app}/airdata
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn airdata(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    Ok(page(&desk))
}

/// The file at `path` as addresses name it.
pub fn item(path: &FilePath) -> &str {
    path.as_str().strip_suffix(".json").unwrap_or(path.as_str())
}

fn page(desk: &Desk) -> HttpResponse {
    let objects = desk.app.objects();
    let wanted = desk.look.item.as_str();
    let chosen = objects.iter().find(|(path, _)| wanted.is_empty() || item(path) == wanted);
    let names = Names::of(&desk.app);
    let title = chosen.map_or_else(|| say::it("app-objects").to_string(), |(_, object)| object.name.clone());
    let absent = chosen.is_none() && !wanted.is_empty();
    let content = AirDataPage {
        tree: tree(desk, &objects, chosen.map(|(path, _)| *path)),
        absent,
        object: chosen.map(|(_, object)| shown(object, &names)),
        findings: Findings::of(desk),
        title: title.clone(),
        desk,
    };
    let status = if absent { StatusCode::NOT_FOUND } else { StatusCode::OK };
    let here = desk.place.to("airdata", &[("item", wanted)]);
    desk.show(Sheet { status, ..Sheet::ok(Builder::AirData, &title, here) }, &content)
}

fn tree(desk: &Desk, objects: &[(&FilePath, &Object)], chosen: Option<&FilePath>) -> Tree {
    let node = |(path, object): &(&FilePath, &Object)| Node {
        icon: if object.purpose == Some(ObjectPurpose::Identity) { "user" } else { "table-2" },
        name: object.name.clone(),
        href: desk.place.to("airdata", &[("item", item(path))]),
        current: chosen == Some(*path),
        ..Node::default()
    };
    let group = Group::new(say::it("app-objects"), objects.iter().map(node).collect());
    Tree { title: say::it("objects-title"), groups: vec![group] }
}

fn shown(object: &Object, names: &Names<'_>) -> Shown {
    let display = object.display_property.as_deref();
    Shown {
        id: object.id.clone(),
        count: say::it("properties").with("count", object.properties.len()),
        purpose: object.purpose.map(|purpose| match purpose {
            ObjectPurpose::Identity => say::it("object-identity"),
            ObjectPurpose::Place => say::it("object-place"),
            ObjectPurpose::Schedule => say::it("object-schedule"),
        }),
        rows: object.properties.iter().map(|property| row(property, display, names)).collect(),
    }
}

fn row(property: &Property, display: Option<&str>, names: &Names<'_>) -> Row {
    let rules = [
        (property.required, say::it("property-required")),
        (property.unique, say::it("property-unique")),
        (property.encrypted, say::it("property-encrypted")),
    ];
    let rules: Vec<String> = rules.into_iter().filter(|(holds, _)| *holds).map(|(_, word)| word.to_string()).collect();
    Row {
        name: property.name.clone(),
        kind: names.property_type(property),
        rules: rules.join(", "),
        default: property.default.clone(),
        display: display == Some(property.id.as_str()),
    }
}
