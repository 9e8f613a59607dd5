//! Files that come into the Media Library.

use std::io::Read;

use actix_web::dev::Payload;
use actix_web::{HttpResponse, web};

use super::super::desk::Desk;
use super::super::place::decoded;
use super::LIMIT;
use super::change::{Seen, change_seen, edit_now, file_desk, refused};
use crate::access::{Allowed, can};
use crate::apps::incoming::Incoming;
use crate::apps::{self, Wanted};
use crate::base::{Outcome, Problem, Refusal, name_key};
use crate::db::Conn;
use crate::definition::content_type::{is_picture, looks_like, of_file_name};
use crate::definition::documents::Kind;
use crate::definition::edit::{Edit, free_media_name, media_file_name};
use crate::definition::tree::{FilePath, Leaf, Tree};
use crate::http::{Ask, Expected, Upload, read_upload, see_other};
use crate::say;

/// What the Media Library takes, by extension (studio reference, section 9).
const TAKEN: [&str; 20] = [
    "gif", "jpeg", "jpg", "mp3", "mp4", "mpeg", "otf", "pdf", "png", "svg", "ttf", "wav", "webp", "woff", "woff2",
    "xls", "xlsx", "zip", "csv", "txt",
];

/// A file that may come in.
struct Arrived {
    name: String,
    content_type: &'static str,
    title: String,
    /// What the person saw of the file that it replaces.
    hash: String,
    leaf: Leaf,
    incoming: Incoming,
}

/// POST /orgs/{org}/studio/{app}/media, multipart: file, title.
///
/// # Errors
/// `NotFound` when the Organization has no such app; `WrongType` when it is no such form.
pub async fn add(member: Allowed<can::EditApps>, (ask, payload): (Ask, Payload)) -> Outcome<HttpResponse> {
    // Nobody uploads to where nothing is.
    let desk = Desk::open(&ask, &member).await?;
    let done = match arrive(&ask, &member, payload, None).await {
        Ok(arrived) => put_in(&ask, &member, arrived).await,
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok((what, name)) => Ok(see_other(&desk.place.to("media", &[("done", what), ("item", &name)]))),
        Err(refusal) => refused(&Desk::open(&ask, &member).await?, refusal),
    }
}

/// POST /orgs/{org}/studio/{app}/media/{file}/replacement, multipart: file, hash.
///
/// # Errors
/// `NotFound` when the Organization has no such app, or the app no such file; `WrongType` when it is no such form.
pub async fn replace(member: Allowed<can::EditApps>, (ask, payload): (Ask, Payload)) -> Outcome<HttpResponse> {
    let name = decoded(ask.param("file")).ok_or(Refusal::NotFound)?;
    let desk = file_desk(&ask, &member, &name).await?;
    let done = match arrive(&ask, &member, payload, Some(&name)).await {
        Ok(arrived) => put_instead(&ask, &member, name.clone(), arrived).await,
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(()) => Ok(see_other(&desk.place.to("media", &[("done", "replaced"), ("item", &name)]))),
        Err(refusal) => refused(&file_desk(&ask, &member, &name).await?, refusal),
    }
}

/// Reads the form and looks at the file, which keeps the name `instead` where it is to replace that one.
async fn arrive(
    ask: &Ask,
    member: &Allowed<can::EditApps>,
    payload: Payload,
    instead: Option<&str>,
) -> Outcome<Arrived> {
    let expected = Expected { file_field: "file", limit: LIMIT, setting: "" };
    let upload = read_upload(&ask.request, payload, expected).await?;
    let (blobs, org) = (ask.cell(member).blobs, member.org().id.clone());
    let instead = instead.map(str::to_owned);
    let look = move || {
        let (title, hash) = (upload.field("title").to_owned(), upload.field("hash").to_owned());
        let (typed, bytes) = file(upload)?;
        let (name, content_type) = accept(&typed, &bytes, instead.as_deref())?;
        let mut incoming = Incoming::default();
        let leaf = incoming.add(&bytes, &blobs, &org)?;
        incoming.settle()?;
        Ok(Arrived { name, content_type, title, hash, leaf, incoming })
    };
    web::block(look).await.map_err(|_| Refusal::Busy)?
}

fn file(upload: Upload) -> Outcome<(String, Vec<u8>)> {
    let absent = || Refusal::invalid("file", say::it("media-no-file"));
    let mut uploaded = upload.file.filter(|file| file.size > 0).ok_or_else(absent)?;
    let mut bytes = Vec::with_capacity(usize::try_from(uploaded.size).map_err(Refusal::broken)?);
    uploaded.file.read_to_end(&mut bytes)?;
    Ok((uploaded.name, bytes))
}

/// The name and content type under which a file is kept, or why it is not.
fn accept(typed: &str, bytes: &[u8], instead: Option<&str>) -> Result<(String, &'static str), Problem> {
    let name = media_file_name(typed)?;
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    if !TAKEN.contains(&extension.as_str()) {
        let sentence = say::it("media-not-taken").with("file", &name);
        return Err(Problem::error("file", sentence, say::it("media-taken").with("kinds", TAKEN.join(", "))));
    }
    let content_type = of_file_name(&name);
    if is_picture(content_type) && !looks_like(content_type, bytes) {
        let sentence = say::it("media-not-it").with("file", &name).with("kind", extension.to_uppercase());
        return Err(Problem::error("file", sentence, say::it("media-not-it-help")));
    }
    match instead {
        Some(instead) if of_file_name(instead) != content_type => {
            let sentence = say::it("media-other-kind").with("file", &name).with("instead", instead);
            Err(Problem::error("file", sentence, say::it("media-other-kind-help")))
        }
        _ => Ok((name, content_type)),
    }
}

/// Adds the file under a name that is free. The same bytes under the same name are there already: the form was sent
/// twice.
async fn put_in(ask: &Ask, member: &Allowed<can::EditApps>, arrived: Arrived) -> Outcome<(&'static str, String)> {
    let cell = ask.cell(member);
    let (door, slug, blobs) = (member.clone(), ask.param("app").to_owned(), cell.blobs.clone());
    let run = move |connection: &mut Conn| {
        let app = apps::find(connection, &door, &slug)?;
        let tree = apps::content::tree(connection, &door, &app.tree)?;
        let Arrived { name, content_type, title, leaf, incoming, .. } = arrived;
        if tree.get(&format!("media/{name}")).is_some_and(|there| there.hash == leaf.hash) {
            return Ok((("same", name, None), Vec::new()));
        }
        let name = free_media_name(&name, |name| is_taken(&tree, name));
        let edit = Edit::AddMedia { file_name: name.clone(), content_type: content_type.to_owned(), title };
        let media = vec![(path(&name)?, leaf)];
        let wanted = Wanted { edits: vec![edit], incoming, media, said: None };
        let (edited, events) = edit_now(connection, &door, (&app, &blobs), wanted)?;
        Ok((("added", name, Some(edited.kept)), events))
    };
    let (what, name, kept) = cell.db.change(member.by(), member.lock(), run).await?;
    if let Some(kept) = kept {
        kept.settle();
    }
    Ok((what, name))
}

/// Two names that differ only by case are one file on some systems.
fn is_taken(tree: &Tree, name: &str) -> bool {
    let key = name_key(&format!("media/{name}"));
    tree.iter().any(|(path, _)| name_key(path.as_str()) == key)
}

async fn put_instead(ask: &Ask, member: &Allowed<can::EditApps>, name: String, arrived: Arrived) -> Outcome<()> {
    let seen = Seen { name: name.clone(), hash: arrived.hash };
    let (leaf, incoming) = (arrived.leaf, arrived.incoming);
    let wanted = move |_: Leaf| {
        let said = Some(say::it("edit-media-replaced").with("name", &name));
        Ok(Wanted { edits: Vec::new(), incoming, media: vec![(path(&name)?, leaf)], said })
    };
    change_seen(ask, member, seen, wanted).await
}

fn path(name: &str) -> Outcome<FilePath> {
    let path = Kind::MediaFile(name.to_owned()).path();
    path.ok_or_else(|| Refusal::invalid("file", say::it("media-no-name").with("file", name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n....";

    #[test]
    fn files_are_taken_by_kind_and_by_what_they_are() {
        assert_eq!(accept("C:\\fake\\Logo.PNG", PNG, None).unwrap(), ("Logo.PNG".to_owned(), "image/png"));
        assert_eq!(accept("a.svg", b"<svg>", None).unwrap().1, "image/svg+xml");
        for (name, bytes) in
            [("a.exe", PNG), ("png", PNG), ("a.html", b"<p>"), ("a.png", b"<svg onload=1>"), ("...", PNG)]
        {
            let problem = accept(name, bytes, None).unwrap_err();
            assert_eq!(problem.place, "file", "{name}");
        }
    }

    #[test]
    fn a_replacement_is_of_the_same_kind() {
        assert!(accept("new.png", PNG, Some("logo.png")).is_ok());
        assert!(
            accept("new.pdf", b"%PDF", Some("logo.png")).unwrap_err().sentence.to_string().contains("another kind")
        );
    }
}
