//! A whole app: every document of its tree, read, and what screens want to know of it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::content_type;
use super::documents::{
    AppDocument, DataFlow, Document, Kind, MediaEntry, MediaIndex, Object, Page, Profile, Settings, Slot, Theme,
    Triggers, WebFlow, WebLink, parse,
};
use super::tree::{FilePath, Hash, Leaf, Tree};
use crate::base::{Problem, Problems, name_key};
use crate::say;

/// The most bytes of one document.
pub const DOCUMENT_LIMIT: u64 = 8 * 1024 * 1024;

/// An app: its files, with the documents among them read. Media and foreign files are only listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct App {
    // Shared with the app as it was before an edit.
    files: BTreeMap<FilePath, Arc<File>>,
}

/// A file of an app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What it is.
    pub kind: Kind,
    /// Its hash and size.
    pub leaf: Leaf,
    /// What it holds; nothing for a file that is no document, or could not be read. In a box, because most files of a large
    /// app are no documents.
    pub document: Option<Box<Document>>,
}

/// A web flow and its pages.
#[derive(Debug, Clone)]
pub struct FlowView<'a> {
    /// The file it is in.
    pub path: &'a FilePath,
    /// The flow.
    pub flow: &'a WebFlow,
    /// Its pages, in the order builders see.
    pub pages: Vec<PageView<'a>>,
}

/// A page of a web flow.
#[derive(Debug, Clone, Copy)]
pub struct PageView<'a> {
    /// The file it is in.
    pub path: &'a FilePath,
    /// The page.
    pub page: &'a Page,
}

/// A file in `media/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaFile<'a> {
    /// The file name, without `media/`.
    pub name: &'a str,
    /// The file.
    pub path: &'a FilePath,
    /// How many bytes it has.
    pub size: u64,
    /// The hash of its bytes.
    pub hash: Hash,
    /// Its content type, by `media.json` or else by its name.
    pub content_type: &'a str,
    /// The name builders see; the file name where none was given.
    pub title: &'a str,
    /// What people who cannot see it are told.
    pub alternative_text: &'a str,
}

impl App {
    /// The app whose files `tree` lists, and what kept documents from being read.
    pub fn load(tree: &Tree, read: impl FnMut(&FilePath, &Leaf) -> Option<Vec<u8>>) -> (Self, Problems) {
        Self::default().reload(tree, read)
    }

    /// The documents of `tree` that this app has not read: what [`App::reload`] will ask for.
    pub fn unread<'a>(&self, tree: &'a Tree) -> impl Iterator<Item = (&'a FilePath, &'a Leaf)> {
        tree.iter().filter(|(path, leaf)| Kind::of_path(path).is_document() && self.read_before(path, leaf).is_none())
    }

    fn read_before(&self, path: &FilePath, leaf: &Leaf) -> Option<&Arc<File>> {
        self.files.get(path).filter(|file| file.leaf == *leaf && file.document.is_some())
    }

    /// The app whose files `tree` lists, of which this one has read what is the same in both.
    pub fn reload(&self, tree: &Tree, mut read: impl FnMut(&FilePath, &Leaf) -> Option<Vec<u8>>) -> (Self, Problems) {
        let mut problems = Problems::default();
        let mut files = BTreeMap::new();
        for (path, leaf) in tree.iter() {
            if let Some(file) = self.read_before(path, leaf) {
                files.insert(path.clone(), file.clone());
                continue;
            }
            let kind = Kind::of_path(path);
            let document = match kind.is_document() {
                true => document(path, leaf, &mut read).map_err(|problem| problems.0.push(problem)).ok().map(Box::new),
                false => None,
            };
            files.insert(path.clone(), Arc::new(File { kind, leaf: *leaf, document }));
        }
        (Self { files }, problems)
    }

    /// The app whose files `tree` lists, and whose documents were read before.
    pub fn of(tree: &Tree, mut documents: BTreeMap<FilePath, Box<Document>>) -> Self {
        let file = |(path, leaf): (&FilePath, &Leaf)| {
            let file = File { kind: Kind::of_path(path), leaf: *leaf, document: documents.remove(path) };
            (path.clone(), Arc::new(file))
        };
        Self { files: tree.iter().map(file).collect() }
    }

    /// Every file in path order.
    pub fn files(&self) -> impl Iterator<Item = (&FilePath, &File)> {
        self.files.iter().map(|(path, file)| (path, &**file))
    }

    /// Every document that could be read, in path order.
    pub fn documents(&self) -> impl Iterator<Item = (&FilePath, &Document)> {
        self.files.iter().filter_map(|(path, file)| Some((path, file.document.as_deref()?)))
    }

    /// The file at `path`.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.get(path).map(|file| &**file)
    }

    /// What the document at `path` holds.
    pub fn document(&self, path: &str) -> Option<&Document> {
        self.file(path).and_then(|file| file.document.as_deref())
    }

    /// `app.json`.
    pub fn app(&self) -> Option<&AppDocument> {
        match self.document("app.json") {
            Some(Document::App(app)) => Some(app),
            _ => None,
        }
    }

    /// The app's name; empty while `app.json` cannot be read.
    pub fn name(&self) -> &str {
        self.app().map_or("", |app| &app.name)
    }

    /// What the app is for.
    pub fn description(&self) -> &str {
        self.app().map_or("", |app| &app.description)
    }

    /// The web flows with their pages, in the order builders see.
    pub fn flows(&self) -> Vec<FlowView<'_>> {
        let mut pages: HashMap<&str, Vec<PageView<'_>>> = HashMap::new();
        for (path, file) in &self.files {
            if let (Kind::Page { flow, .. }, Some(Document::Page(page))) = (&file.kind, file.document.as_deref()) {
                pages.entry(flow.as_str()).or_default().push(PageView { path, page });
            }
        }
        let mut flows = Vec::new();
        for (path, file) in &self.files {
            if let (Kind::Flow { flow: slug }, Some(Document::Flow(flow))) = (&file.kind, file.document.as_deref()) {
                let mut pages = pages.remove(slug.as_str()).unwrap_or_default();
                in_order(&mut pages, &flow.page_order, |view| (&view.page.id, &view.page.name));
                flows.push(FlowView { path, flow, pages });
            }
        }
        let order = self.app().map_or(&[][..], |app| &app.flow_order);
        in_order(&mut flows, order, |view| (&view.flow.id, &view.flow.name));
        flows
    }

    /// The page in the file at `path`.
    pub fn page(&self, path: &str) -> Option<&Page> {
        match self.document(path) {
            Some(Document::Page(page)) => Some(page),
            _ => None,
        }
    }

    /// The App Objects by name.
    pub fn objects(&self) -> Vec<(&FilePath, &Object)> {
        let objects = self.documents().filter_map(|(path, document)| match document {
            Document::Object(object) => Some((path, object)),
            _ => None,
        });
        by_name(objects.collect(), |object| &object.name)
    }

    /// The data flows by name.
    pub fn data_flows(&self) -> Vec<(&FilePath, &DataFlow)> {
        let data_flows = self.documents().filter_map(|(path, document)| match document {
            Document::DataFlow(data_flow) => Some((path, data_flow)),
            _ => None,
        });
        by_name(data_flows.collect(), |data_flow| &data_flow.name)
    }

    /// The links that start a session on the web.
    pub fn web_links(&self) -> &[WebLink] {
        match self.document("triggers.json") {
            Some(Document::Triggers(Triggers { web_links })) => web_links,
            _ => &[],
        }
    }

    /// `settings.json`.
    pub fn settings(&self) -> Option<&Settings> {
        match self.document("settings.json") {
            Some(Document::Settings(settings)) => Some(settings),
            _ => None,
        }
    }

    /// What the app needs of the Organization it lives in.
    pub fn slots(&self) -> &[Slot] {
        self.settings().map_or(&[], |settings| &settings.slots)
    }

    /// The named sets of values.
    pub fn profiles(&self) -> &[Profile] {
        self.settings().map_or(&[], |settings| &settings.profiles)
    }

    /// `theme.json`.
    pub fn theme(&self) -> Option<&Theme> {
        match self.document("theme.json") {
            Some(Document::Theme(theme)) => Some(theme),
            _ => None,
        }
    }

    /// `media.json`.
    pub fn media_index(&self) -> Option<&MediaIndex> {
        match self.document("media.json") {
            Some(Document::MediaIndex(index)) => Some(index),
            _ => None,
        }
    }

    /// The files in `media/` by name.
    pub fn media(&self) -> Vec<MediaFile<'_>> {
        let index = self.media_index();
        let files = self.files.iter().filter_map(|(path, file)| match &file.kind {
            Kind::MediaFile(name) => Some(media_file(path, name, file.leaf, index.and_then(|i| i.files.get(name)))),
            _ => None,
        });
        files.collect()
    }

    /// Whether an import kept something that Hangar cannot run yet.
    pub fn has_foreign(&self) -> bool {
        self.files.values().any(|file| file.kind == Kind::Foreign)
    }
}

fn document(
    path: &FilePath,
    leaf: &Leaf,
    read: &mut impl FnMut(&FilePath, &Leaf) -> Option<Vec<u8>>,
) -> Result<Document, Problem> {
    if leaf.size > DOCUMENT_LIMIT {
        let sentence =
            say::it("doc-too-large").with("file", path.as_str()).with("size", leaf.size).with("limit", DOCUMENT_LIMIT);
        return Err(Problem::error(path.as_str(), sentence, say::it("doc-too-large-help")));
    }
    let Some(bytes) = read(path, leaf) else {
        let sentence = say::it("doc-lost").with("file", path.as_str());
        return Err(Problem::error(path.as_str(), sentence, say::it("doc-lost-help")));
    };
    parse(path, &bytes)
}

fn media_file<'a>(path: &'a FilePath, name: &'a str, leaf: Leaf, entry: Option<&'a MediaEntry>) -> MediaFile<'a> {
    let title = entry.map(|entry| entry.title.as_str()).filter(|title| !title.is_empty());
    MediaFile {
        name,
        path,
        size: leaf.size,
        hash: leaf.hash,
        content_type: entry.map_or_else(|| content_type::of_file_name(name), |entry| &entry.content_type),
        title: title.unwrap_or(name),
        alternative_text: entry.map_or("", |entry| &entry.alternative_text),
    }
}

/// Sorts by the place of the id in `order`, and what is not in it after that by name.
fn in_order<T>(list: &mut [T], order: &[String], id_and_name: impl for<'b> Fn(&'b T) -> (&'b str, &'b str)) {
    let places: HashMap<&str, usize> = order.iter().enumerate().map(|(place, id)| (id.as_str(), place)).collect();
    list.sort_by_cached_key(|item| {
        let (id, name) = id_and_name(item);
        (places.get(id).copied().unwrap_or(usize::MAX), name_key(name))
    });
}

fn by_name<'a, T>(mut list: Vec<(&'a FilePath, &'a T)>, name: impl Fn(&T) -> &str) -> Vec<(&'a FilePath, &'a T)> {
    list.sort_by_cached_key(|(_, item)| name_key(name(item)));
    list
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The app out of file paths and contents.
    pub fn load(files: &[(&str, &[u8])]) -> (App, Problems) {
        let path = |path: &str| FilePath::parse(path).unwrap();
        let leaf = |bytes: &[u8]| Leaf { hash: Hash::of(bytes), size: bytes.len() as u64 };
        let tree: Tree = files.iter().map(|(name, bytes)| (path(name), leaf(bytes))).collect();
        App::load(&tree, |path, _| {
            let (_, bytes) = files.iter().find(|(name, _)| *name == path.as_str()).unwrap();
            (*bytes != b"lost").then(|| bytes.to_vec())
        })
    }

    const FILES: [(&str, &[u8]); 12] = [
        (
            "app.json",
            br#"{"format": 1, "id": "a", "name": "Intake", "description": "For claims.", "flow_order": ["f2"]}"#,
        ),
        ("foreign/savepoint.json", b"never read"),
        ("media.json", br#"{"files": {"b.bin": {"content_type": "video/mp4", "title": "Film"}}}"#),
        ("media/a.png", b"png"),
        ("media/b.bin", b"film"),
        ("theme.json", b"lost"),
        ("web-flows/one/flow.json", br#"{"id": "f1", "name": "Another", "start_page": "p"}"#),
        ("web-flows/two/flow.json", br#"{"id": "f2", "name": "Two", "start_page": "p", "page_order": ["p3", "p1"]}"#),
        ("web-flows/two/pages/a.json", br#"{"id": "p1", "name": "Z"}"#),
        ("web-flows/two/pages/b.json", br#"{"id": "p2", "name": "B"}"#),
        ("web-flows/two/pages/c.json", br#"{"id": "p3", "name": "C"}"#),
        ("web-flows/two/pages/d.json", br#"{"id": "p4", "name": "a"}"#),
    ];

    #[test]
    fn an_app_shows_its_parts_in_order() {
        let (app, problems) = load(&FILES);
        assert_eq!(problems.0.len(), 1, "{problems}");
        assert!(problems.at("theme.json").unwrap().sentence.to_string().contains("cannot be found"));
        assert_eq!((app.name(), app.description()), ("Intake", "For claims."));
        let flows = app.flows();
        assert_eq!(flows.iter().map(|view| view.flow.id.as_str()).collect::<Vec<_>>(), ["f2", "f1"]);
        let pages: Vec<_> = flows[0].pages.iter().map(|view| view.page.id.as_str()).collect();
        assert_eq!(pages, ["p3", "p1", "p4", "p2"]);
        assert!(app.has_foreign());
    }

    #[test]
    fn media_are_named_and_typed() {
        let (app, _) = load(&FILES);
        let media = app.media();
        let seen: Vec<_> = media.iter().map(|file| (file.name, file.title, file.content_type, file.size)).collect();
        assert_eq!(seen, [("a.png", "a.png", "image/png", 3), ("b.bin", "Film", "video/mp4", 4)]);
    }

    #[test]
    fn what_was_read_before_is_not_read_again() {
        let leaf = |bytes: &[u8]| Leaf { hash: Hash::of(bytes), size: bytes.len() as u64 };
        let (before, _) = load(&FILES);
        let mut files = FILES.to_vec();
        files.retain(|(path, _)| *path != "media.json");
        files.push(("functions/f.json", br#"{"id": "f", "name": "F", "body": "1"}"#));
        files
            .iter_mut()
            .filter(|(path, _)| *path == "app.json")
            .for_each(|(_, bytes)| *bytes = br#"{"id": "app", "name": "B"}"#);
        let tree: Tree = files.iter().map(|(path, bytes)| (FilePath::parse(path).unwrap(), leaf(bytes))).collect();
        let mut asked = Vec::new();
        let (again, problems) = before.reload(&tree, |path, _| {
            asked.push(path.to_string());
            let (_, bytes) = files.iter().find(|(name, _)| *name == path.as_str()).unwrap();
            (*bytes != b"lost").then(|| bytes.to_vec())
        });
        assert_eq!((again, problems), load(&files));
        let unread: Vec<_> = before.unread(&tree).map(|(path, _)| path.to_string()).collect();
        assert_eq!(asked, unread);
        assert!(asked.iter().any(|path| path == "app.json") && asked.len() < files.len() / 2, "{asked:?}");
    }

    #[test]
    fn a_document_that_is_too_large_is_not_read() {
        let mut tree = Tree::new();
        let leaf = Leaf { hash: Hash::of(b""), size: DOCUMENT_LIMIT + 1 };
        tree.put(FilePath::parse("app.json").unwrap(), leaf);
        let (app, problems) = App::load(&tree, |_, _| unreachable!());
        assert!(problems.at("app.json").unwrap().sentence.to_string().contains("8,388,609 bytes"));
        assert_eq!(app.name(), "");
    }
}
