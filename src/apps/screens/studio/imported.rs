//! An Airkit app that is kept byte for byte and not converted yet: its outline, in every builder.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::desk::{Desk, Sheet};
use super::tree::{Group, Node, Tree};
use crate::bundle::airkit::{FlowKind, FlowOutline, Outline, PageOutline};
use crate::http::Builder;
use crate::http::words::bytes;
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "studio/imported.html")]
struct ImportedPage<'a> {
    desk: &'a Desk,
    tree: Tree,
    title: String,
    absent: bool,
    runtime: Option<String>,
    warning: Option<String>,
    shown: Vec<Panel>,
    totals: Vec<(Say, Say)>,
}

/// A part of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Panel {
    title: Say,
    count: Say,
    rows: Vec<Row>,
}

/// A line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    icon: &'static str,
    name: Say,
    help: Say,
}

/// Something the tree can choose: where it is in the outline, and what the stage says of it.
struct Entry {
    place: String,
    builder: Builder,
    group: Say,
    depth: usize,
    icon: &'static str,
    name: Say,
    panel: Panel,
}

/// The outline of the app, opened at the part that the builder shows or the address chooses.
pub fn page(desk: &Desk, builder: Builder) -> HttpResponse {
    let outline = desk.savepoint.as_ref().map(crate::bundle::airkit::Savepoint::outline).unwrap_or_default();
    let entries = entries(&outline);
    let wanted = desk.look.item.as_str();
    let chosen = entries.iter().find(|entry| entry.place == wanted);
    let of_builder = entries.iter().filter(|entry| entry.builder == builder && entry.depth == 0);
    let shown: Vec<Panel> = match chosen {
        Some(entry) => vec![entry.panel.clone()],
        None => of_builder.map(|entry| entry.panel.clone()).collect(),
    };
    let title = chosen.map_or_else(|| builder.title().to_string(), |entry| entry.name.to_string());
    let absent = chosen.is_none() && !wanted.is_empty();
    let content = ImportedPage {
        tree: tree(desk, &entries, wanted),
        absent,
        runtime: desk.savepoint.as_ref().and_then(|savepoint| savepoint.cxr_version.clone()),
        warning: desk
            .savepoint
            .as_ref()
            .and_then(crate::bundle::airkit::Savepoint::warning)
            .map(|said| said.to_string()),
        shown,
        totals: totals(desk, &outline),
        title: title.clone(),
        desk,
    };
    let status = if absent { StatusCode::NOT_FOUND } else { StatusCode::OK };
    let here = desk.place.to(builder.path(), &[("item", wanted)]);
    desk.show(Sheet { status, ..Sheet::ok(builder, &title, here) }, &content)
}

fn tree(desk: &Desk, entries: &[Entry], wanted: &str) -> Tree {
    let mut groups: Vec<(Say, Vec<Node>)> = Vec::new();
    for entry in entries {
        let node = Node {
            depth: entry.depth,
            icon: entry.icon,
            name: entry.name.to_string(),
            href: desk.place.to(entry.builder.path(), &[("item", &entry.place)]),
            current: entry.place == wanted,
            ..Node::default()
        };
        match groups.iter_mut().find(|(title, _)| *title == entry.group) {
            Some((_, nodes)) => nodes.push(node),
            None => groups.push((entry.group.clone(), vec![node])),
        }
    }
    let groups = groups.into_iter().map(|(title, nodes)| Group::new(title, nodes)).collect();
    Tree { title: say::it("imported-title"), groups }
}

fn entries(outline: &Outline) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (index, flow) in outline.flows.iter().enumerate() {
        entries.extend(flow_entries(index, flow));
    }
    for (index, page) in outline.loose_pages.iter().enumerate() {
        entries.push(page_entry(format!("loose-{index}"), page, say::it("pages-of-no-flow"), 0));
    }
    for (index, name) in outline.data_flows.iter().enumerate() {
        let rows = Vec::new();
        let panel = Panel { title: named(name), count: say::it("a-data-flow"), rows };
        let (place, name) = (format!("data-{index}"), named(name));
        let (builder, group) = (Builder::Connections, say::it("data-flows"));
        entries.push(Entry { place, builder, group, depth: 0, icon: "workflow", name, panel });
    }
    for (index, object) in outline.objects.iter().enumerate() {
        let row = |name: &String| Row { icon: "text-cursor-input", name: named(name), help: say::it("a-property") };
        let count = say::it("properties").with("count", object.properties.len());
        let panel = Panel { title: named(&object.name), count, rows: object.properties.iter().map(row).collect() };
        let (place, name) = (format!("object-{index}"), named(&object.name));
        let (builder, group) = (Builder::AirData, say::it("app-objects"));
        entries.push(Entry { place, builder, group, depth: 0, icon: "table-2", name, panel });
    }
    entries
}

fn flow_entries(index: usize, flow: &FlowOutline) -> Vec<Entry> {
    let (icon, group) = match flow.kind {
        FlowKind::Web => ("panels-top-left", say::it("web-flows")),
        FlowKind::Chat => ("message-square", say::it("chat-bots")),
        FlowKind::Voice => ("phone", say::it("voice-bots")),
        FlowKind::Other => ("box", say::it("other-flows")),
    };
    let count = match flow.kind {
        FlowKind::Web => say::it("pages-counted").with("count", flow.pages.len()),
        _ => say::it("prompts-counted").with("count", flow.pages.len()),
    };
    let row = |page: &PageOutline| Row { icon: "file-text", name: named(&page.name), help: controls(page) };
    let panel = Panel { title: named(&flow.name), count, rows: flow.pages.iter().map(row).collect() };
    let (place, name) = (format!("flow-{index}"), named(&flow.name));
    let mut entries =
        vec![Entry { place, builder: Builder::WebFlows, group: group.clone(), depth: 0, icon, name, panel }];
    let pages = flow.pages.iter().enumerate();
    entries.extend(pages.map(|(number, page)| page_entry(format!("page-{index}-{number}"), page, group.clone(), 1)));
    entries
}

fn page_entry(place: String, page: &PageOutline, group: Say, depth: usize) -> Entry {
    let panel = Panel { title: named(&page.name), count: controls(page), rows: Vec::new() };
    Entry { place, builder: Builder::WebFlows, group, depth, icon: "file-text", name: named(&page.name), panel }
}

/// "10 controls"; nothing for prompts, which have none.
fn controls(page: &PageOutline) -> Say {
    if page.controls == 0 { say::plain("") } else { say::it("controls-counted").with("count", page.controls) }
}

fn named(name: &str) -> Say {
    if name.trim().is_empty() { say::it("without-a-name") } else { name.into() }
}

fn totals(desk: &Desk, outline: &Outline) -> Vec<(Say, Say)> {
    let media = desk.app.media();
    let size = media.iter().fold(0u64, |sum, file| sum.saturating_add(file.size));
    let files = if media.is_empty() {
        say::plain("")
    } else {
        let files = say::it("files").with("count", media.len());
        say::it("files-and-size").with("files", files).with("size", bytes(size))
    };
    vec![
        (say::it("total-flows"), outline.flows.len().to_string().into()),
        (say::it("studio-pages"), outline.pages().to_string().into()),
        (say::it("total-data-flows"), outline.data_flows.len().to_string().into()),
        (say::it("app-objects"), outline.objects.len().to_string().into()),
        (say::it("total-profiles"), outline.profiles.join(", ").into()),
        (say::it("total-media"), files),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::airkit::ObjectOutline;

    #[test]
    fn everything_of_the_outline_has_a_place() {
        let page = |name: &str| PageOutline { id: "p".into(), name: name.into(), controls: 2 };
        let flow = FlowOutline {
            id: "f".into(),
            name: "Main".into(),
            kind: FlowKind::Web,
            pages: vec![page("Start"), page("")],
        };
        let outline = Outline {
            flows: vec![flow],
            loose_pages: vec![page("Lost")],
            data_flows: vec!["Save".into()],
            objects: vec![ObjectOutline { name: "Contact".into(), properties: vec!["name".into()] }],
            ..Outline::default()
        };
        let entries = entries(&outline);
        let shown: Vec<_> = entries.iter().map(|entry| (entry.place.as_str(), entry.name.to_string())).collect();
        let expected = [
            ("flow-0", "Main"),
            ("page-0-0", "Start"),
            ("page-0-1", "(without a name)"),
            ("loose-0", "Lost"),
            ("data-0", "Save"),
            ("object-0", "Contact"),
        ];
        assert_eq!(shown, expected.map(|(place, name)| (place, name.to_owned())));
        assert_eq!(entries[0].panel.rows[0].help.to_string(), "2 controls");
    }
}
