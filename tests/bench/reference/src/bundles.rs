//! Bundles to feed the product with: the same seed, the same bytes.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write};

use hangar::bundle::{AppRecord, Layout, Manifest, Packed, Piece, native, pack, pack_manifest};
use hangar::definition::documents::{Document, MediaEntry, parse, write};
use hangar::definition::edit::{media_index_file, stable_id};
use hangar::definition::starters::{Starter, files};
use hangar::definition::tree::{FilePath, Leaf, Tree};

use crate::{Outcome, said};

/// A file of an app: its path, and the bytes it has, made anew when they are asked for.
struct Source {
    path: String,
    make: Box<dyn Fn() -> Vec<u8>>,
}

impl Source {
    fn of(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { path: path.into(), make: Box::new(move || bytes.clone()) }
    }
}

/// 20 pages and what else an app has, 300 kB in all, other bytes for every seed.
pub fn pages(file: &str, seed: &str) -> Outcome<()> {
    let mut sources = app(&format!("Pages {seed}"))?;
    let page = sources.iter().find(|source| source.path.contains("/pages/")).ok_or("the starter has no page")?;
    let (folder, _) = page.path.rsplit_once('/').ok_or("no folder")?;
    let folder = folder.to_owned();
    let Document::Page(model) = parse(&path(&page.path)?, &(page.make)()).map_err(said)? else {
        return Err("no page".into());
    };
    let missing = 20 - sources.iter().filter(|source| source.path.contains("/pages/")).count();
    for number in 0..missing {
        let mut page = model.clone();
        let id = |what: &str| stable_id(&["bench", seed, &number.to_string(), what]);
        page.id = id("page");
        page.name = format!("Page {number}");
        page.events.clear();
        let mut controls = Vec::new();
        for copy in 0..95 {
            let mut control = hangar::definition::documents::Control {
                id: id(&format!("control {copy}")),
                control_type: hangar::definition::documents::ControlType::Label,
                name: format!("Label {copy}"),
                ..Default::default()
            };
            control.props.insert("text".into(), format!("\"Sentence {copy} of page {number} of {seed}.\""));
            controls.push(control);
        }
        page.controls = controls;
        sources.push(Source::of(format!("{folder}/bench-{number}.json"), write(&Document::Page(page))));
    }
    bundle(file, &format!("Pages {seed}"), sources)
}

/// So many files of so many KiB, which nothing makes smaller.
pub fn media(file: &str, kib: &str, count: &str) -> Outcome<()> {
    files_of(file, kib, count, |seed, size| {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut bytes = Vec::with_capacity(size + 8);
        // The first byte is no beginning of a text.
        bytes.push(0xff);
        while bytes.len() < size {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            bytes.extend(state.to_le_bytes());
        }
        bytes.truncate(size);
        bytes
    })
}

/// So many files of so many KiB of text, which deflates to a fifth or so.
pub fn texts(file: &str, kib: &str, count: &str) -> Outcome<()> {
    files_of(file, kib, count, |seed, size| {
        let mut state = (seed as u32).wrapping_mul(2_654_435_761) | 1;
        let mut text = String::with_capacity(size + 80);
        let mut line = 0;
        while text.len() < size {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let word = state >> (state % 20);
            text.push_str(&format!("{{\"id\": {line}, \"word\": \"{word:x}\", \"kind\": \"label\"}}\n"));
            line += 1;
        }
        text.truncate(size);
        text.into_bytes()
    })
}

fn files_of(file: &str, kib: &str, count: &str, make: fn(u64, usize) -> Vec<u8>) -> Outcome<()> {
    let (size, count): (usize, u64) = (kib.parse::<usize>()? << 10, count.parse()?);
    let name = format!("Files {kib} {count}");
    let mut sources = app(&name)?;
    let entry = |_| MediaEntry { content_type: "application/octet-stream".into(), ..MediaEntry::default() };
    let names: Vec<String> = (0..count).map(|number| format!("file-{number:05}.bin")).collect();
    let index = names.iter().map(|name| (name.clone(), entry(name))).collect();
    sources.retain(|source| source.path != "media.json");
    sources.push(Source::of("media.json", media_index_file(index)));
    for (seed, name) in names.iter().enumerate() {
        let seed = (size as u64) << 20 | seed as u64;
        sources.push(Source { path: format!("media/{name}"), make: Box::new(move || make(seed, size)) });
    }
    bundle(file, &name, sources)
}

/// The files of a new app, with ids that depend on its name alone.
fn app(name: &str) -> Outcome<Vec<Source>> {
    let mut number = 0;
    let mut ids = || {
        number += 1;
        stable_id(&["bench", name, &number.to_string()])
    };
    let made = files(Starter::Blank, name, "", &mut ids);
    Ok(made.into_iter().map(|(path, bytes)| Source::of(path.as_str(), bytes)).collect())
}

fn path(text: &str) -> Outcome<FilePath> {
    FilePath::parse(text).ok_or_else(|| format!("{text} is no path").into())
}

/// Writes the bundle: each file is made once to be measured and once to be written, so that none is kept.
fn bundle(file: &str, name: &str, mut sources: Vec<Source>) -> Outcome<()> {
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    let (mut tree, mut figures) = (Tree::new(), HashMap::new());
    for source in &sources {
        let packed: Packed = pack(&(source.make)()).0;
        tree.put(path(&source.path)?, Leaf { hash: packed.hash, size: packed.size });
        figures.insert(packed.hash, packed);
    }
    let app = AppRecord { name: name.to_owned(), description: String::new() };
    let manifest = Manifest { app, needs: Vec::new(), tree: tree.clone() }.write().map_err(said)?;
    let (packed, body) = pack_manifest(&manifest);
    let in_order = tree.iter().map(|(_, leaf)| figures.get(&leaf.hash).copied());
    native::check_names(&tree).map_err(said)?;
    let layout = Layout::new(native::plan_entries(&tree, in_order, &packed).map_err(said)?);
    let mut out = BufWriter::with_capacity(1 << 20, File::create(file)?);
    for piece in layout.pieces(0..layout.len()) {
        match piece {
            Piece::Bytes(bytes) => out.write_all(&bytes)?,
            Piece::Body { entry: 0, .. } => out.write_all(&body)?,
            Piece::Body { entry, .. } => {
                let source = sources.get(entry - 1).ok_or("an entry without a file")?;
                out.write_all(&pack(&(source.make)()).1)?;
            }
        }
    }
    out.flush()?;
    println!("{{\"bytes\": {}, \"files\": {}}}", layout.len(), sources.len());
    Ok(())
}
