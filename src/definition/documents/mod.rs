//! The typed files of an app: what each holds, how it is read and how it is written.

mod action;
mod control;
mod data;
mod data_flow;
mod flow;
#[cfg(test)]
pub(crate) mod generated;
mod kind;
mod literal;
mod look;
mod passing;
mod settings;
mod value;

pub use action::{
    Action, BareAction, Branch, Condition, CustomEvent, NavigateWebFlow, NavigateWebPage, PlainAction, RunDataFlow,
    RunEvent, SetVariable,
};
pub use control::{Control, ControlEvent, ControlType};
pub use data::{Function, Model, Object, ObjectPurpose, Property, Sample, Validation};
pub use data_flow::{
    AirDataMethod, AirDataRequest, DataFlow, Each, HttpRequest, OnConflict, Operation, PlainOperation,
    RunDataFlowOperation, Transform, TransformFormat,
};
pub use flow::{AppDocument, FORMAT, OpenEvent, Page, Session, SessionEvent, Triggers, WebFlow, WebLink};
pub use kind::Kind;
pub use literal::{literal_text, text_literal};
pub use look::{
    Area, Arrangement, ControlInput, CustomControl, Font, Layout, LayoutPurpose, Look, Theme, ThemeValue, Variant,
};
pub use settings::{
    CAPABILITIES, MediaEntry, MediaIndex, Notification, NotificationKind, Profile, Settings, Slot, SlotKind, abilities,
};
pub use value::{Airscript, ValueType, Variable};

use serde::Serialize;
use serde::de::DeserializeOwned;

use self::passing::PassingIndex;

use super::json::{Json, Mistake, Pointer, canonical, from_bytes, from_value};
use super::tree::FilePath;
use crate::base::Problem;
use crate::say;

/// A file of an app, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Document {
    /// `app.json`
    App(AppDocument),
    /// `triggers.json`
    Triggers(Triggers),
    /// `web-flows/<slug>/flow.json`
    Flow(WebFlow),
    /// `web-flows/<slug>/pages/<slug>.json`
    Page(Page),
    /// `data-flows/<slug>.json`
    DataFlow(DataFlow),
    /// `functions/<slug>.json`
    Function(Function),
    /// `objects/<slug>.json`
    Object(Object),
    /// `models/<slug>.json`
    Model(Model),
    /// `theme.json`
    Theme(Theme),
    /// `layouts/<slug>.json`
    Layout(Layout),
    /// `custom-controls/<slug>.json`
    CustomControl(CustomControl),
    /// `notifications/<slug>.json`
    Notification(Notification),
    /// `settings.json`
    Settings(Settings),
    /// `media.json`
    MediaIndex(MediaIndex),
    /// `samples/<slug>.json`
    Sample(Sample),
}

/// The document that the file at `path` holds, or the first thing that is wrong with it.
///
/// The problem's place is the path, then `#` and the place inside (RFC 6901).
pub fn parse(path: &FilePath, bytes: &[u8]) -> Result<Document, Problem> {
    let kind = Kind::of_path(path);
    let Some(straight) = typed(&kind, &Straight(bytes)) else {
        let sentence = say::it("doc-none").with("file", path.as_str());
        return Err(Problem::error(path.as_str(), sentence, say::it("doc-none-help")));
    };
    match straight {
        Ok(document) if !is_newer(&document) => Ok(document),
        _ => by_value(path, &kind, bytes),
    }
}

/// What [`parse`] finds wrong with the document, of which nothing is kept. It names each of many thousand media in a few
/// bytes, where reading it would take several times its size.
pub fn check(path: &FilePath, bytes: &[u8]) -> Result<(), Problem> {
    if Kind::of_path(path) == Kind::MediaIndex && from_bytes::<PassingIndex>(bytes).is_some() {
        return Ok(());
    }
    parse(path, bytes).map(drop)
}

/// [`parse`], where something is wrong that is to be put into words.
fn by_value(path: &FilePath, kind: &Kind, bytes: &[u8]) -> Result<Document, Problem> {
    let value = Json::parse(bytes).map_err(|said| {
        let sentence = say::it("doc-not-json").with("file", path.as_str()).with("said", said);
        Problem::error(path.as_str(), sentence, say::it("doc-not-json-help"))
    })?;
    if *kind == Kind::App {
        refuse_newer(path, &value)?;
    }
    let typed = typed(kind, &value).unwrap_or_else(|| Err(Mistake::new("doc-none", say::it("doc-none-help"))));
    typed.map_err(|mistake| problem(path, mistake))
}

/// The one form of `document` as bytes: sorted keys, two spaces a level, a newline at the end.
pub fn write(document: &Document) -> Vec<u8> {
    match document {
        Document::App(content) => bytes(content),
        Document::Triggers(content) => bytes(content),
        Document::Flow(content) => bytes(content),
        Document::Page(content) => bytes(content),
        Document::DataFlow(content) => bytes(content),
        Document::Function(content) => bytes(content),
        Document::Object(content) => bytes(content),
        Document::Model(content) => bytes(content),
        Document::Theme(content) => bytes(content),
        Document::Layout(content) => bytes(content),
        Document::CustomControl(content) => bytes(content),
        Document::Notification(content) => bytes(content),
        Document::Settings(content) => bytes(content),
        Document::MediaIndex(content) => bytes(content),
        Document::Sample(content) => bytes(content),
    }
}

/// What a document is read from.
trait Source {
    /// What says that it holds none.
    type Error;

    /// The `T` that it holds.
    fn read<T: DeserializeOwned>(&self) -> Result<T, Self::Error>;
}

impl Source for Json {
    type Error = Mistake;

    fn read<T: DeserializeOwned>(&self) -> Result<T, Mistake> {
        from_value(self)
    }
}

/// The bytes of a file, read without anything in between.
struct Straight<'b>(&'b [u8]);

/// Something may be wrong with them.
struct NotStraight;

impl Source for Straight<'_> {
    type Error = NotStraight;

    fn read<T: DeserializeOwned>(&self) -> Result<T, NotStraight> {
        from_bytes(self.0).ok_or(NotStraight)
    }
}

/// The document of this kind that `source` holds; nothing where the kind is none of a document.
fn typed<S: Source>(kind: &Kind, source: &S) -> Option<Result<Document, S::Error>> {
    Some(match kind {
        Kind::App => source.read().map(Document::App),
        Kind::Triggers => source.read().map(Document::Triggers),
        Kind::Flow { .. } => source.read().map(Document::Flow),
        Kind::Page { .. } => source.read().map(Document::Page),
        Kind::DataFlow(_) => source.read().map(Document::DataFlow),
        Kind::Function(_) => source.read().map(Document::Function),
        Kind::Object(_) => source.read().map(Document::Object),
        Kind::Model(_) => source.read().map(Document::Model),
        Kind::Theme => source.read().map(Document::Theme),
        Kind::Layout(_) => source.read().map(Document::Layout),
        Kind::CustomControl(_) => source.read().map(Document::CustomControl),
        Kind::Notification(_) => source.read().map(Document::Notification),
        Kind::Settings => source.read().map(Document::Settings),
        Kind::MediaIndex => source.read().map(Document::MediaIndex),
        Kind::Sample(_) => source.read().map(Document::Sample),
        Kind::MediaFile(_) | Kind::Foreign | Kind::Unknown => return None,
    })
}

fn is_newer(document: &Document) -> bool {
    matches!(document, Document::App(app) if app.format != FORMAT)
}

/// A newer format is refused before its fields are, so that the sentence names the cause and not a consequence.
fn refuse_newer(path: &FilePath, value: &Json) -> Result<(), Problem> {
    let format = match value.get("format") {
        Some(Json::Number(number)) => number.as_u64(),
        _ => None,
    };
    match format {
        None | Some(FORMAT) => Ok(()),
        Some(0) => {
            let sentence = say::it("doc-format-zero").with("file", path.as_str());
            let remedy = say::it("doc-format-write").with("format", FORMAT);
            Err(Problem::error(place(path, "/format"), sentence, remedy))
        }
        Some(newer) => {
            let sentence =
                say::it("doc-format-newer").with("found", newer).with("known", FORMAT).with("file", path.as_str());
            Err(Problem::error(place(path, "/format"), sentence, say::it("doc-format-newer-help")))
        }
    }
}

fn problem(path: &FilePath, mistake: Mistake) -> Problem {
    let at = mistake.at.as_ref().map_or("", Pointer::as_str);
    Problem::error(place(path, at), mistake.sentence(path.as_str()), mistake.remedy)
}

fn place(path: &FilePath, at: &str) -> String {
    if at.is_empty() { path.to_string() } else { format!("{path}#{at}") }
}

fn bytes<T: Serialize + DeserializeOwned>(content: &T) -> Vec<u8> {
    // Serde's only errors here would be keys that are no text; the law below shows that there are none.
    canonical(&serde_json::to_value(content).unwrap_or_default())
}

#[cfg(test)]
mod tests;
