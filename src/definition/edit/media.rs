//! Changing the list of media.

use super::{Changes, Read, changed, document, media_file_name, not_of_this_kind, short};
use crate::base::{Problem, clean_name, clean_text, name_key};
use crate::definition::content_type;
use crate::definition::documents::{Document, Kind, MediaEntry, MediaIndex};
use crate::definition::tree::FilePath;

pub(super) fn add(read: &Read<'_>, file_name: &str, content_type: &str, title: &str) -> Result<Changes, Problem> {
    let name = media_file_name(file_name)?;
    let title = clean_title(title)?;
    if !content_type::is_well_formed(content_type) {
        let sentence = format!("The content type {content_type:?} of {name} cannot be read.");
        return Err(Problem::error("file", sentence, "Use one such as image/png."));
    }
    let (path, before, mut index) = index(read)?;
    // Two names that differ only by case are one file on some systems, so such a bundle could not be unpacked.
    let key = name_key(&name);
    if let Some(taken) = index.files.keys().find(|taken| name_key(taken) == key) {
        let sentence = format!("There is a media file named {taken} already.");
        return Err(Problem::error("file", sentence, "Rename the file, or remove the one that is there first."));
    }
    let entry = MediaEntry { content_type: content_type.to_owned(), title, ..MediaEntry::default() };
    index.files.insert(name.clone(), entry);
    Ok(changed(path, &before, &Document::MediaIndex(index), format!("Media: {} added", short(&name))))
}

pub(super) fn remove(read: &Read<'_>, file_name: &str) -> Result<Changes, Problem> {
    let (path, before, mut index) = index(read)?;
    let listed = index.files.remove(file_name).is_some();
    let file = Kind::MediaFile(file_name.to_owned()).path();
    let Some(file) = file.filter(|file| listed || read(file.as_str()).is_some()) else {
        return Err(absent(file_name));
    };
    let mut changes =
        changed(path, &before, &Document::MediaIndex(index), format!("Media: {} removed", short(file_name)));
    changes.removes.push(file);
    Ok(changes)
}

pub(super) fn set_title(read: &Read<'_>, file_name: &str, title: &str) -> Result<Changes, Problem> {
    let title = clean_title(title)?;
    let said = match title.as_str() {
        "" => format!("Media {}: title removed", short(file_name)),
        title => format!("Media {}: title {}", short(file_name), short(title)),
    };
    change_entry(read, file_name, said, |entry| entry.title = title)
}

pub(super) fn set_alternative_text(read: &Read<'_>, file_name: &str, text: &str) -> Result<Changes, Problem> {
    let text = clean_text("The alternative text", text).map_err(|sentence| Problem::error("text", sentence, ""))?;
    let said = match text.as_str() {
        "" => format!("Media {}: alternative text removed", short(file_name)),
        text => format!("Media {}: alternative text {}", short(file_name), short(text)),
    };
    change_entry(read, file_name, said, |entry| entry.alternative_text = text)
}

fn change_entry(
    read: &Read<'_>,
    file_name: &str,
    said: String,
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
        (path, _) => Err(not_of_this_kind(&path, "does not list media")),
    }
}

fn clean_title(typed: &str) -> Result<String, Problem> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    clean_name("The title", typed).map_err(|sentence| Problem::error("title", sentence, ""))
}

fn absent(file_name: &str) -> Problem {
    let sentence = format!("There is no media file named {file_name} any more.");
    Problem::error("file", sentence, "Reload the page to see what is there now.")
}
