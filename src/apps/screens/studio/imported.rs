//! An Airkit app that is kept byte for byte and not converted yet: its outline, in every builder.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::desk::{Desk, Sheet};
use super::tree::{Group, Node, Tree};
use crate::bundle::airkit::{FlowKind, FlowOutline, Outline, PageOutline};
use crate::http::Builder;
use crate::http::words::{bytes, counted};

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
    totals: Vec<(&'static str, String)>,
}

/// A part of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Panel {
    title: String,
    count: String,
    rows: Vec<Row>,
}

/// A line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    icon: &'static str,
    name: String,
    help: String,
}

/// Something the tree can choose: where it is in the outline, and what the stage says of it.
struct Entry {
    place: String,
    builder: Builder,
    group: &'static str,
    depth: usize,
    icon: &'static str,
    name: String,
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
    let title = chosen.map_or_else(|| builder.title().to_string(), |entry| entry.name.clone());
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
    let mut groups: Vec<(&'static str, Vec<Node>)> = Vec::new();
    for entry in entries {
        let node = Node {
            depth: entry.depth,
            icon: entry.icon,
            name: entry.name.clone(),
            href: desk.place.to(entry.builder.path(), &[("item", &entry.place)]),
            current: entry.place == wanted,
            ..Node::default()
        };
        match groups.iter_mut().find(|(title, _)| *title == entry.group) {
            Some((_, nodes)) => nodes.push(node),
            None => groups.push((entry.group, vec![node])),
        }
    }
    Tree { title: "Outline", groups: groups.into_iter().map(|(title, nodes)| Group::new(title, nodes)).collect() }
}

fn entries(outline: &Outline) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (index, flow) in outline.flows.iter().enumerate() {
        entries.extend(flow_entries(index, flow));
    }
    for (index, page) in outline.loose_pages.iter().enumerate() {
        entries.push(page_entry(format!("loose-{index}"), page, "Pages of no flow", 0));
    }
    for (index, name) in outline.data_flows.iter().enumerate() {
        let rows = Vec::new();
        let panel = Panel { title: named(name), count: "data flow".to_owned(), rows };
        let (place, name) = (format!("data-{index}"), named(name));
        let (builder, group) = (Builder::Connections, "Data flows");
        entries.push(Entry { place, builder, group, depth: 0, icon: "workflow", name, panel });
    }
    for (index, object) in outline.objects.iter().enumerate() {
        let row = |name: &String| Row { icon: "text-cursor-input", name: named(name), help: "property".to_owned() };
        let count = object.properties.len();
        let count = if count == 1 { "1 property".to_owned() } else { format!("{count} properties") };
        let panel = Panel { title: named(&object.name), count, rows: object.properties.iter().map(row).collect() };
        let (place, name) = (format!("object-{index}"), named(&object.name));
        let (builder, group) = (Builder::AirData, "App Objects");
        entries.push(Entry { place, builder, group, depth: 0, icon: "table-2", name, panel });
    }
    entries
}

fn flow_entries(index: usize, flow: &FlowOutline) -> Vec<Entry> {
    let (icon, group) = match flow.kind {
        FlowKind::Web => ("panels-top-left", "Web flows"),
        FlowKind::Chat => ("message-square", "Chat bots"),
        FlowKind::Voice => ("phone", "Voice bots"),
        FlowKind::Other => ("box", "Other flows"),
    };
    let noun = if flow.kind == FlowKind::Web { "page" } else { "prompt" };
    let row = |page: &PageOutline| Row { icon: "file-text", name: named(&page.name), help: controls(page) };
    let panel = Panel {
        title: named(&flow.name),
        count: counted(i64::try_from(flow.pages.len()).unwrap_or(i64::MAX), noun),
        rows: flow.pages.iter().map(row).collect(),
    };
    let (place, name) = (format!("flow-{index}"), named(&flow.name));
    let mut entries = vec![Entry { place, builder: Builder::WebFlows, group, depth: 0, icon, name, panel }];
    let pages = flow.pages.iter().enumerate();
    entries.extend(pages.map(|(number, page)| page_entry(format!("page-{index}-{number}"), page, group, 1)));
    entries
}

fn page_entry(place: String, page: &PageOutline, group: &'static str, depth: usize) -> Entry {
    let panel = Panel { title: named(&page.name), count: controls(page), rows: Vec::new() };
    Entry { place, builder: Builder::WebFlows, group, depth, icon: "file-text", name: named(&page.name), panel }
}

/// "10 controls"; nothing for prompts, which have none.
fn controls(page: &PageOutline) -> String {
    if page.controls == 0 {
        return String::new();
    }
    counted(i64::try_from(page.controls).unwrap_or(i64::MAX), "control")
}

fn named(name: &str) -> String {
    if name.trim().is_empty() { "(without a name)".to_owned() } else { name.to_owned() }
}

fn totals(desk: &Desk, outline: &Outline) -> Vec<(&'static str, String)> {
    let media = desk.app.media();
    let size = media.iter().fold(0u64, |sum, file| sum.saturating_add(file.size));
    let files = if media.is_empty() {
        String::new()
    } else {
        format!("{}, {}", counted(i64::try_from(media.len()).unwrap_or(i64::MAX), "file"), bytes(size))
    };
    vec![
        ("Flows", outline.flows.len().to_string()),
        ("Pages", outline.pages().to_string()),
        ("Data flows", outline.data_flows.len().to_string()),
        ("App Objects", outline.objects.len().to_string()),
        ("Profiles", outline.profiles.join(", ")),
        ("Media", files),
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
        let shown: Vec<_> = entries.iter().map(|entry| (entry.place.as_str(), entry.name.as_str())).collect();
        let expected = [
            ("flow-0", "Main"),
            ("page-0-0", "Start"),
            ("page-0-1", "(without a name)"),
            ("loose-0", "Lost"),
            ("data-0", "Save"),
            ("object-0", "Contact"),
        ];
        assert_eq!(shown, expected);
        assert_eq!(entries[0].panel.rows[0].help, "2 controls");
    }
}
