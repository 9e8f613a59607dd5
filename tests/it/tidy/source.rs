//! The sources of the product, read once, without the parts that only tests see.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Item};

use super::functions::{self, Function};
use super::paths;

/// One file of `src/` that is part of the product.
pub struct Source {
    /// `src/apps/store.rs`
    pub path: String,
    pub lines: usize,
    /// Every path, resolved.
    pub paths: Vec<Vec<String>>,
    pub functions: Vec<Function>,
    /// Places and names of modules, types and functions.
    pub names: Vec<(String, String)>,
    /// The names of the traits that are implemented.
    pub traits: Vec<String>,
    /// Methods and macros that are called, with their lines: `.unwrap`, `todo!`.
    pub calls: Vec<(usize, String)>,
}

impl Source {
    /// The room: the folder under `src/`, or the file itself.
    pub fn room(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap();
        inside.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// Whether it belongs to the screens of its room.
    pub fn is_screen(&self) -> bool {
        self.path.contains("/screens/") || self.path.ends_with("/screens.rs")
    }

    /// Whether names in a row, as `Utc::now`, stand anywhere.
    pub fn has(&self, path: &str) -> bool {
        let wanted: Vec<&str> = path.split("::").collect();
        self.paths.iter().any(|path| path.windows(wanted.len()).any(|part| part == wanted))
    }

    fn read(path: String, text: &str, file: &syn::File) -> Self {
        let tokens = without_tests(text, file).parse::<TokenStream>().unwrap();
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut calls = Vec::new();
        collect_calls(&tokens, &mut calls);
        let reading = functions::of(&path, file);
        Self {
            lines: text.lines().count(),
            paths: paths::of(&path, &tokens),
            functions: reading.functions,
            names: reading.names,
            traits: reading.traits,
            calls,
            path,
        }
    }
}

fn collect_calls(tokens: &[TokenTree], calls: &mut Vec<(usize, String)>) {
    let is = |at: usize, what: char| matches!(tokens.get(at), Some(TokenTree::Punct(p)) if p.as_char() == what);
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(name) if index > 0 && is(index - 1, '.') => {
                calls.push((name.span().start().line, format!(".{name}")));
            }
            TokenTree::Ident(name) if is(index + 1, '!') => calls.push((name.span().start().line, format!("{name}!"))),
            TokenTree::Group(group) => collect_calls(&group.stream().into_iter().collect::<Vec<_>>(), calls),
            _ => {}
        }
    }
}

/// Every file of the product below `src/`.
pub fn sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(read_all)
}

fn read_all() -> Vec<Source> {
    let mut paths = Vec::new();
    list(Path::new("src"), &mut paths);
    let mut files: Vec<(String, String, syn::File)> = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        files.push((path, text, file));
    }
    let tests: BTreeSet<String> = files.iter().flat_map(|(path, _, file)| test_modules(path, file)).collect();
    let is_test = |path: &str| {
        let stem = path.trim_end_matches(".rs");
        tests.iter().any(|test| stem == test || stem.starts_with(&format!("{test}/")))
    };
    let product = files.into_iter().filter(|(path, ..)| !is_test(path));
    let sources: Vec<_> = product.map(|(path, text, file)| Source::read(path, &text, &file)).collect();
    assert!(sources.len() > 50, "the sources were found");
    sources
}

fn list(folder: &Path, paths: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path.to_str().unwrap().to_owned());
        }
    }
    paths.sort();
}

/// Whether it is compiled for tests alone.
pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let cfg = attribute.path().is_ident("cfg");
        attribute.path().is_ident("test")
            || cfg && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

/// The modules that a file declares for tests alone, as paths without `.rs`.
fn test_modules(path: &str, file: &syn::File) -> Vec<String> {
    let folder = path.trim_end_matches(".rs").trim_end_matches("/mod").to_owned();
    let modules = file.items.iter().filter_map(|item| match item {
        Item::Mod(module) if module.content.is_none() && is_test(&module.attrs) => Some(&module.ident),
        _ => None,
    });
    modules.map(|name| format!("{}/{name}", if folder == "src/lib" { "src" } else { &folder })).collect()
}

/// The text with the lines of items for tests emptied.
fn without_tests(text: &str, file: &syn::File) -> String {
    struct Cut(Vec<(usize, usize)>);
    impl<'ast> Visit<'ast> for Cut {
        fn visit_item(&mut self, item: &'ast Item) {
            let attributes = match item {
                Item::Mod(item) => &item.attrs,
                Item::Fn(item) => &item.attrs,
                Item::Impl(item) => &item.attrs,
                Item::Use(item) => &item.attrs,
                Item::Const(item) => &item.attrs,
                Item::Struct(item) => &item.attrs,
                _ => return visit::visit_item(self, item),
            };
            if is_test(attributes) {
                self.0.push((item.span().start().line, item.span().end().line));
            } else {
                visit::visit_item(self, item);
            }
        }
    }
    let mut cut = Cut(Vec::new());
    cut.visit_file(file);
    let kept = |line: usize| !cut.0.iter().any(|(start, end)| (*start..=*end).contains(&line));
    let lines = text.lines().enumerate().map(|(index, line)| if kept(index + 1) { line } else { "" });
    lines.collect::<Vec<_>>().join("\n")
}
