//! Changes of an app: pure, one verb each, and a sentence about each for the history.

mod arrival;
mod media;
mod media_name;
mod profile;
mod secret;
mod slot;
mod text;
mod theme;

use super::documents::{Document, Slot, Theme, parse, write};
use super::secrets::Way;
use super::tree::FilePath;
use crate::base::{Problem, Problems, clean_name, clean_text};
use crate::say::{self, Say};

pub use arrival::{app_file, media_index_file, rewrite_app, stable_id};
pub use media_name::{free_media_name, media_file_name};
pub use profile::ProfileWish;
pub use slot::SlotUser;

/// A change of an app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Gives the app another name.
    RenameApp {
        /// The new name.
        name: String,
    },
    /// Says what the app is for.
    DescribeApp {
        /// The new description; may be empty.
        description: String,
    },
    /// Gives a web flow another name. Its folder stays.
    RenameFlow {
        /// The path of its `flow.json`.
        flow: String,
        /// The new name.
        name: String,
    },
    /// Gives a page another name. Its file stays.
    RenamePage {
        /// The path of its file.
        page: String,
        /// The new name.
        name: String,
    },
    /// Changes the text people read on a control.
    SetText {
        /// The path of the page's file.
        page: String,
        /// The id of the control.
        control: String,
        /// The new text, as people read it.
        text: String,
    },
    /// Lists a new file in `media/`; the caller puts its bytes at `media/<file name>`.
    AddMedia {
        /// The file name, made by [`media_file_name`].
        file_name: String,
        /// The content type.
        content_type: String,
        /// The name builders see; may be empty.
        title: String,
    },
    /// Takes a file out of `media/`.
    RemoveMedia {
        /// The file name.
        file_name: String,
    },
    /// Gives a file in `media/` another title.
    SetMediaTitle {
        /// The file name.
        file_name: String,
        /// The new title; may be empty.
        title: String,
    },
    /// Says what people who cannot see a file in `media/` are told.
    SetAlternativeText {
        /// The file name.
        file_name: String,
        /// The new text; may be empty.
        text: String,
    },
    /// Takes a theme over. What the app has by the same name becomes as it is there; what only the app has stays.
    TakeTheme {
        /// The theme.
        theme: Box<Theme>,
    },
    /// Gives a profile another name, another environment and other values.
    SetProfile {
        /// What it is to be like.
        wish: ProfileWish,
    },
    /// Adds a profile.
    AddProfile {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// The id of the profile whose values it gets; empty for a blank one.
        copy_of: String,
    },
    /// Takes a profile out.
    RemoveProfile {
        /// Its id.
        id: String,
    },
    /// Adds a slot.
    AddSlot {
        /// The slot, with an id that no other has.
        slot: Slot,
        /// The part it plays for the app as a whole, such as `session_links`; empty for none.
        part: String,
    },
    /// Gives a slot another name and another service.
    SetSlot {
        /// Its id.
        id: String,
        /// Its name, as typed.
        name: String,
        /// The service, for an integration; any without.
        adapter: Option<String>,
    },
    /// Takes a slot out; the caller saw that nothing uses it.
    RemoveSlot {
        /// Its id.
        id: String,
    },
    /// Has a web link or a message use a slot.
    LetUse {
        /// Who.
        user: SlotUser,
        /// The id of the slot; none without.
        slot: Option<String>,
    },
    /// Takes a secret out.
    TakeSecret {
        /// The path of the file it is in.
        file: String,
        /// The [id](super::secrets::Finding::id) of the finding.
        finding: String,
        /// What becomes of it.
        way: Way,
    },
}

/// What an edit does to the files of an app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// Files and their new content.
    pub writes: Vec<(FilePath, Vec<u8>)>,
    /// Files that are gone.
    pub removes: Vec<FilePath>,
    /// The change in builders' words, for the history: "Page Details: label Name → Full name".
    pub said: Say,
}

impl Changes {
    /// Whether the edit asked for what was there already.
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.removes.is_empty()
    }
}

/// What `edit` changes. `read` gives the content of a file of the app.
///
/// Problems with what was typed have the field's name as their place: `name`, `description`, `text`, `title`, `file`.
pub fn apply(edit: &Edit, read: impl Fn(&str) -> Option<Vec<u8>>) -> Result<Changes, Problems> {
    let read: &Read<'_> = &read;
    let changes = match edit {
        Edit::SetProfile { wish } => return profile::set(read, wish),
        Edit::AddProfile { id, name, copy_of } => return profile::add(read, id, name, copy_of),
        Edit::RemoveProfile { id } => return profile::remove(read, id),
        Edit::RenameApp { name } => rename(read, "app.json", name),
        Edit::DescribeApp { description } => describe_app(read, description),
        Edit::RenameFlow { flow: path, name } | Edit::RenamePage { page: path, name } => rename(read, path, name),
        Edit::SetText { page, control, text } => text::set(read, page, control, text),
        Edit::AddMedia { file_name, content_type, title } => media::add(read, file_name, content_type, title),
        Edit::RemoveMedia { file_name } => media::remove(read, file_name),
        Edit::SetMediaTitle { file_name, title } => media::set_title(read, file_name, title),
        Edit::SetAlternativeText { file_name, text } => media::set_alternative_text(read, file_name, text),
        Edit::TakeTheme { theme } => theme::take_over(read, theme),
        Edit::AddSlot { slot, part } => slot::add(read, slot, part),
        Edit::SetSlot { id, name, adapter } => slot::set(read, id, name, adapter.as_deref()),
        Edit::RemoveSlot { id } => slot::remove(read, id),
        Edit::LetUse { user, slot } => slot::let_use(read, user, slot.as_deref()),
        Edit::TakeSecret { file, finding, way } => secret::take(read, file, finding, way),
    };
    changes.map_err(Problems::from)
}

type Read<'a> = dyn Fn(&str) -> Option<Vec<u8>> + 'a;

/// The document at `path`, with its path.
fn document(read: &Read<'_>, path: &str) -> Result<(FilePath, Document), Problem> {
    let absent = || Problem::error(path, say::it("edit-no-file").with("file", path), say::it("edit-reload"));
    let file_path = FilePath::parse(path).ok_or_else(absent)?;
    let bytes = read(path).ok_or_else(absent)?;
    let document = parse(&file_path, &bytes)?;
    Ok((file_path, document))
}

/// The change of one document, said as `said`; no change where it is as it was.
fn changed(path: FilePath, before: &Document, after: &Document, said: Say) -> Changes {
    let writes = if before == after { Vec::new() } else { vec![(path, write(after))] };
    Changes { writes, removes: Vec::new(), said }
}

fn rename(read: &Read<'_>, path: &str, typed: &str) -> Result<Changes, Problem> {
    let name = clean_name(say::it("the-name"), typed).map_err(|sentence| Problem::error("name", sentence, ""))?;
    let (path, before) = document(read, path)?;
    let mut after = before.clone();
    let new = short(&name);
    let said = match &mut after {
        Document::App(app) => {
            say::it("edit-app-renamed").with("old", short(&std::mem::replace(&mut app.name, name))).with("new", new)
        }
        Document::Flow(flow) => {
            say::it("edit-flow-renamed").with("old", short(&std::mem::replace(&mut flow.name, name))).with("new", new)
        }
        Document::Page(page) => {
            say::it("edit-page-renamed").with("old", short(&std::mem::replace(&mut page.name, name))).with("new", new)
        }
        _ => return Err(not_of_this_kind(&path, say::it("edit-no-name").with("file", path.as_str()))),
    };
    Ok(changed(path, &before, &after, said))
}

fn describe_app(read: &Read<'_>, typed: &str) -> Result<Changes, Problem> {
    let description = clean_text(say::it("the-description"), typed)
        .map_err(|sentence| Problem::error("description", sentence, ""))?;
    let (path, before) = document(read, "app.json")?;
    let Document::App(mut app) = before.clone() else {
        return Err(not_of_this_kind(&path, say::it("edit-no-app").with("file", path.as_str())));
    };
    app.description = description;
    let said = match app.description.as_str() {
        "" => say::it("edit-description-removed"),
        text => say::it("edit-description").with("text", short(text)),
    };
    Ok(changed(path, &before, &Document::App(app), said))
}

fn not_of_this_kind(path: &FilePath, sentence: Say) -> Problem {
    Problem::error(path.as_str(), sentence, say::it("edit-reload-choose"))
}

/// `text` on one line and not too long for a list.
fn short(text: &str) -> String {
    const LIMIT: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LIMIT) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests;
