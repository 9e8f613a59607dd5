//! Changing the list of media.

use super::{Changes, Read, changed, document, media_file_name, not_of_this_kind, short};
use crate::base::{Problem, clean_name, clean_text, name_key};
use crate::definition::content_type;
use crate::definition::documents::{Document, Kind, MediaEntry, MediaIndex};
use crate::definition::tree::FilePath;
use crate::say::{self, Say};

pub(super) fn add(read: &Read<'_>, file_name: &str, content_type: &str, title: &str) -> Result<Changes, Problem> {
    let name = media_file_name(file_name)?;
    let title = clean_title(title)?;
    if !content_type::is_well_formed(content_type) {
        let sentence = say::it("edit-content-type").with("type", format!("{content_type:?}")).with("name", name);
        return Err(Problem::error("file", sentence, say::it("check-content-type-help")));
    }
    let (path, before, mut index) = index(read)?;
    // Two names that differ only by case are one file on some systems, so such a bundle could not be unpacked.
    let key = name_key(&name);
    if let Some(taken) = index.files.keys().find(|taken| name_key(taken) == key) {
        let sentence = say::it("edit-media-taken").with("name", taken);
        return Err(Problem::error("file", sentence, say::it("edit-media-taken-help")));
    }
    let entry = MediaEntry { content_type: content_type.to_owned(), title, ..MediaEntry::default() };
    index.files.insert(name.clone(), entry);
    Ok(changed(path, &before, &Document::MediaIndex(index), say::it("edit-media-added").with("name", short(&name))))
}

pub(super) fn remove(read: &Read<'_>, file_name: &str) -> Result<Changes, Problem> {
    let (path, before, mut index) = index(read)?;
    let listed = index.files.remove(file_name).is_some();
    let file = Kind::MediaFile(file_name.to_owned()).path();
    let Some(file) = file.filter(|file| listed || read(file.as_str()).is_some()) else {
        return Err(absent(file_name));
    };
    let mut changes = changed(
        path,
        &before,
        &Document::MediaIndex(index),
        say::it("edit-media-removed").with("name", short(file_name)),
    );
    changes.removes.push(file);
    Ok(changes)
}

pub(super) fn set_title(read: &Read<'_>, file_name: &str, title: &str) -> Result<Changes, Problem> {
    let title = clean_title(title)?;
    let said = match title.as_str() {
        "" => say::it("edit-media-title-removed").with("name", short(file_name)),
        title => say::it("edit-media-title").with("name", short(file_name)).with("title", short(title)),
    };
    change_entry(read, file_name, said, |entry| entry.title = title)
}

pub(super) fn set_alternative_text(read: &Read<'_>, file_name: &str, text: &str) -> Result<Changes, Problem> {
    let text =
        clean_text(say::it("the-alternative-text"), text).map_err(|sentence| Problem::error("text", sentence, ""))?;
    let said = match text.as_str() {
        "" => say::it("edit-media-text-removed").with("name", short(file_name)),
        text => say::it("edit-media-text").with("name", short(file_name)).with("text", short(text)),
    };
    change_entry(read, file_name, said, |entry| entry.alternative_text = text)
}

fn change_entry(
    read: &Read<'_>,
    file_name: &str,
    said: Say,
    change: impl FnOnce(&mut MediaEntry),
) -> Result<Changes, Problem> {
    let (path, before, mut index) = index(read)?;
    if !index.files.contains_key(file_name) && read(&format!("media/{file_name}")).is_none() {
        return Err(absent(file_name));
    }
    let unlisted =
        || MediaEntry { content_type: content_type::of_file_name(file_name).to_owned(), ..MediaEntry::default() };
    change(index.files.entry(file_name.to_owned()).or_insert_with(unlisted));
    Ok(changed(path, &before, &Document::MediaIndex(index), said))
}

/// `media.json`; an app without one has no media yet.
fn index(read: &Read<'_>) -> Result<(FilePath, Document, MediaIndex), Problem> {
    let path = "media.json";
    if let (Some(path), None) = (FilePath::parse(path), read(path)) {
        return Ok((path, Document::MediaIndex(MediaIndex::default()), MediaIndex::default()));
    }
    match document(read, path)? {
        (path, Document::MediaIndex(index)) => Ok((path, Document::MediaIndex(index.clone()), index)),
        (path, _) => Err(not_of_this_kind(&path, say::it("edit-no-media-list").with("file", path.as_str()))),
    }
}

fn clean_title(typed: &str) -> Result<String, Problem> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    clean_name(say::it("the-title"), typed).map_err(|sentence| Problem::error("title", sentence, ""))
}

fn absent(file_name: &str) -> Problem {
    Problem::error("file", say::it("edit-media-gone").with("name", file_name), say::it("edit-reload"))
}
