//! Paths for entries whose names an app cannot have as they are.

use std::collections::HashSet;

use super::super::names::{DEPTH_LIMIT, cut, fold_key, is_device};
use super::super::refusal::shown;
use crate::definition::tree::{Hash, PATH_LIMIT};
use crate::say::{self, Say};

/// Paths given so far, and what was said on the way.
#[derive(Default)]
pub(super) struct Names {
    taken: HashSet<String>,
    /// What was renamed, in sentences.
    pub notes: Vec<Say>,
}

impl Names {
    /// A path in `folder` for the entry called `name`: the same wherever that is possible, never one given before.
    pub fn place(&mut self, folder: &str, name: &str) -> String {
        let meant = format!("{folder}/{name}");
        let fit = fit_path(folder, name);
        let mut path = fit.clone();
        let mut number = 2;
        while !self.taken.insert(fold_key(&path)) {
            path = numbered(&fit, number);
            number += 1;
        }
        if path != meant {
            self.notes.push(say::it("airkit-renamed").with("old", shown(&meant)).with("new", shown(&path)));
        }
        path
    }
}

/// `folder/name`, so that every file system can hold it. A name too long for a path keeps its end, after a mark made
/// of the whole name.
fn fit_path(folder: &str, name: &str) -> String {
    let parts: Vec<String> = name.split('/').map(fit_part).collect();
    let path = format!("{folder}/{}", parts.join("/"));
    if path.len() <= PATH_LIMIT && path.split('/').count() <= DEPTH_LIMIT {
        return path;
    }
    let last = parts.last().map(String::as_str).unwrap_or_default();
    let start = last.ceil_char_boundary(last.len().saturating_sub(100));
    format!("{folder}/{}-{}", Hash::of(name.as_bytes()).short(), last.get(start..).unwrap_or_default())
}

/// A part of a path that Windows would change when it unpacks an export: dots and spaces at the end, devices.
fn fit_part(part: &str) -> String {
    let stem = part.trim_end_matches(['.', ' ']);
    let tail = "_".repeat(part.len() - stem.len());
    let mark = if is_device(stem) { "_" } else { "" };
    cut(&format!("{mark}{stem}{tail}"), 255).to_owned()
}

/// `media/logo-2.png` of `media/logo.png`.
fn numbered(path: &str, number: usize) -> String {
    let start = path.rfind('/').map_or(0, |at| at + 1);
    let dot = path.rfind('.').filter(|dot| *dot > start).unwrap_or(path.len());
    let (stem, ending) = path.split_at_checked(dot).unwrap_or((path, ""));
    format!("{stem}-{number}{ending}")
}
