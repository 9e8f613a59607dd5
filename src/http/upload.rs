//! Forms that bring a file: fields in memory, the file streamed to disk, both within limits.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Seek, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use actix_multipart::{Field, Multipart};
use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use actix_web::{HttpRequest, rt, web};
use futures_util::StreamExt;

use super::server::Server;
use super::turn::others_turn;
use super::words;
use crate::base::{Outcome, Refusal};
use crate::blobs::Flusher;
use crate::say;

/// The most fields of such a form, and bytes of one.
const FIELDS: usize = 32;
const FIELD_LIMIT: usize = 64 << 10;

/// What a form with a file brought.
#[derive(Debug, Default)]
pub struct Upload {
    /// The fields.
    pub fields: BTreeMap<String, String>,
    /// The file, when one was chosen.
    pub file: Option<UploadedFile>,
}

/// A file that arrived.
#[derive(Debug)]
pub struct UploadedFile {
    /// What the browser calls it. Never a path.
    pub name: String,
    /// Its bytes, in a file without a name that goes when it is closed, whatever happens.
    pub file: File,
    /// What sends a large one to the disk.
    pub flusher: Option<Flusher>,
    /// How many bytes.
    pub size: u64,
    /// Their BLAKE3 hash.
    pub hash: blake3::Hash,
}

/// What may come.
#[derive(Debug, Clone, Copy)]
pub struct Expected {
    /// The field of the file.
    pub file_field: &'static str,
    /// The most bytes of the file.
    pub limit: u64,
    /// The setting that the limit is, for the sentence.
    pub setting: &'static str,
}

/// Where files wait while they arrive: in the data folder, because a system's own temporary folder may be memory.
fn waiting_room(request: &HttpRequest) -> Outcome<PathBuf> {
    let server = request.app_data::<web::Data<Server>>();
    let server = server.ok_or_else(|| Refusal::broken("the server has no state"))?;
    Ok(server.installation.config.data.clone())
}

impl Upload {
    /// A field; empty when it did not come.
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// Reads a `multipart/form-data` body.
///
/// # Errors
/// `WrongType` for another content type or an encoded body, `TooLarge` above the limit, `Invalid` when it breaks off
/// or brings a field twice, `Busy` when it is slower than 30 seconds and a second a MiB.
pub async fn read_upload(request: &HttpRequest, payload: Payload, expected: Expected) -> Outcome<Upload> {
    let header =
        |name| request.headers().get(name).and_then(|value: &actix_web::http::header::HeaderValue| value.to_str().ok());
    if !header(CONTENT_TYPE).unwrap_or_default().starts_with("multipart/form-data") {
        return Err(Refusal::WrongType(say::it("upload-type").with("type", "multipart/form-data")));
    }
    if header(CONTENT_ENCODING).is_some_and(|encoding| encoding != "identity") {
        return Err(Refusal::WrongType(say::it("upload-packed")));
    }
    let declared = header(CONTENT_LENGTH).and_then(|length| length.parse::<u64>().ok()).unwrap_or(0);
    // The rest of the form around the file is small.
    if declared > expected.limit.saturating_add(1 << 20) {
        return Err(too_large(expected));
    }
    let mut multipart = Multipart::new(request.headers(), payload);
    let deadline = Deadline::start();
    let mut upload = Upload::default();
    while let Some(field) = deadline.next(&mut multipart, upload.file.as_ref().map_or(0, |file| file.size)).await? {
        let field = field.map_err(broken_off)?;
        let name = field.name().unwrap_or_default().to_owned();
        if upload.fields.contains_key(&name) || upload.fields.len() >= FIELDS {
            return Err(Refusal::invalid("", say::it("upload-field-twice").with("field", format!("{name:?}"))));
        }
        let file_name =
            field.content_disposition().and_then(|disposition| disposition.get_filename().map(str::to_owned));
        match file_name {
            Some(file_name) if name == expected.file_field => {
                if upload.file.is_some() {
                    return Err(Refusal::invalid(expected.file_field, say::it("upload-two-files")));
                }
                let file = receive(field, &deadline, (expected, waiting_room(request)?, file_name)).await?;
                // That no file was chosen, browsers say by an empty one without a name.
                let is_chosen = file.size > 0 || !file.name.is_empty();
                upload.file = is_chosen.then_some(file);
            }
            _ => {
                let text = text(field, &deadline).await?;
                upload.fields.insert(name, text);
            }
        }
    }
    Ok(upload)
}

async fn text(mut field: Field, deadline: &Deadline) -> Outcome<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = deadline.next(&mut field, 0).await? {
        bytes.extend_from_slice(&chunk.map_err(broken_off)?);
        if bytes.len() > FIELD_LIMIT {
            return Err(Refusal::TooLarge(say::it("upload-field-large").with("limit", FIELD_LIMIT)));
        }
    }
    String::from_utf8(bytes).map_err(|_| Refusal::invalid("", say::it("upload-encoding")))
}

/// The file that `field` brings, into a folder and under a name.
async fn receive(
    mut field: Field,
    deadline: &Deadline,
    (expected, folder, name): (Expected, PathBuf, String),
) -> Outcome<UploadedFile> {
    let file = web::block(move || tempfile::tempfile_in(folder)).await.map_err(|_| Refusal::Busy)??;
    let mut arriving = Arriving::into(file);
    let mut size = 0u64;
    while let Some(chunk) = deadline.next(&mut field, size).await? {
        let chunk = chunk.map_err(broken_off)?;
        size += chunk.len() as u64;
        if size > expected.limit {
            return Err(too_large(expected));
        }
        arriving.waiting.extend_from_slice(&chunk);
        if arriving.waiting.len() >= WRITE_AT_ONCE {
            arriving = arriving.write().await?;
            // A lost turn is no reason to lose the file.
            let _ = others_turn().await;
        }
    }
    let Arriving { mut file, hasher, flusher, .. } = arriving.write().await?;
    file.rewind()?;
    Ok(UploadedFile { name, file, flusher, size, hash: hasher.finalize() })
}

/// Bytes gathered before they are handed to the thread that writes.
const WRITE_AT_ONCE: usize = 256 << 10;

/// Bytes after which the disk begins with those that came, and again and again: a large file is likely to stay as it is,
/// and so there is little to wait for when all of it is there. One of texts, which does not stay, is seldom as long.
const FLUSH_AFTER: u64 = 64 << 20;

/// A file that is being received.
struct Arriving {
    file: File,
    hasher: blake3::Hasher,
    waiting: Vec<u8>,
    flusher: Option<Flusher>,
}

impl Arriving {
    fn into(file: File) -> Self {
        Self { file, hasher: blake3::Hasher::new(), waiting: Vec::with_capacity(WRITE_AT_ONCE * 2), flusher: None }
    }

    /// Writes what is waiting, and hashes it while it is in the processor's cache.
    async fn write(mut self) -> Outcome<Self> {
        let written = web::block(move || {
            let before = self.hasher.count() / FLUSH_AFTER;
            self.file.write_all(&self.waiting)?;
            self.hasher.update(&self.waiting);
            self.waiting.clear();
            if self.hasher.count() / FLUSH_AFTER > before {
                let flusher = self.flusher.take().map_or_else(|| Flusher::of(&self.file), Ok)?;
                self.flusher.insert(flusher).begin();
            }
            Ok::<_, std::io::Error>(self)
        });
        Ok(written.await.map_err(|_| Refusal::Busy)??)
    }
}

fn too_large(expected: Expected) -> Refusal {
    let limit = words::bytes(expected.limit);
    // Only a limit that is a setting can be changed by somebody.
    Refusal::TooLarge(match expected.setting {
        "" => say::it("upload-large").with("limit", limit),
        setting => say::it("upload-large-setting").with("limit", limit).with("setting", setting),
    })
}

fn broken_off(error: impl std::fmt::Display) -> Refusal {
    Refusal::invalid("", say::it("upload-broken-off").with("error", error.to_string()))
}

/// 30 seconds, and one more for every MiB that has arrived.
struct Deadline(Instant);

impl Deadline {
    fn start() -> Self {
        Self(Instant::now())
    }

    async fn next<S: futures_util::Stream + Unpin>(&self, stream: &mut S, arrived: u64) -> Outcome<Option<S::Item>> {
        let allowed = Duration::from_secs(30 + (arrived >> 20));
        let left = allowed.saturating_sub(self.0.elapsed());
        rt::time::timeout(left, stream.next()).await.map_err(|_| Refusal::Busy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn the_disk_begins_with_a_large_file_while_it_arrives() {
        let half = usize::try_from(FLUSH_AFTER / 2).unwrap();
        let mut arriving = Arriving::into(tempfile::tempfile().unwrap());
        for number in 1..4 {
            arriving.waiting.resize(half, number);
            arriving = arriving.write().await.unwrap();
            assert_eq!((arriving.flusher.is_some(), arriving.waiting.len()), (number > 1, 0), "after {number} halves");
        }
        assert_eq!(arriving.file.metadata().unwrap().len(), 3 * half as u64);
        arriving.flusher.unwrap().finish().unwrap();
    }
}
