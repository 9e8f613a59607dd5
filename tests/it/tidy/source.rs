//! The sources of the product, parsed, with the parts that only tests see cut out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Item};

/// One file of `src/` that is part of the product.
pub struct Source {
    /// `src/apps/store.rs`
    pub path: String,
    pub text: String,
    /// The tokens, without comments and without what stands under `#[cfg(test)]`.
    pub tokens: Vec<TokenTree>,
    pub file: syn::File,
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

    /// Whether two dots and names in a row, as `Utc::now`, stand anywhere.
    pub fn has(&self, path: &str) -> bool {
        let wanted: Vec<&str> = path.split("::").collect();
        self.paths().iter().any(|path| path.windows(wanted.len()).any(|part| part == wanted))
    }

    /// Every path, with `crate`, `self` and `super` resolved and groups of a `use` told apart.
    pub fn paths(&self) -> Vec<Vec<String>> {
        let mut module: Vec<String> = vec!["crate".into()];
        let inside = self.path.strip_prefix("src/").unwrap().trim_end_matches(".rs");
        module.extend(inside.split('/').map(str::to_owned));
        if module.last().is_some_and(|name| name == "mod" || name == "lib" || name == "main") {
            module.pop();
        }
        let mut paths = Vec::new();
        collect(&self.tokens, &mut paths);
        paths.into_iter().map(|path| resolve(path, &module)).collect()
    }
}

fn resolve(path: Vec<String>, module: &[String]) -> Vec<String> {
    let supers = path.iter().take_while(|part| *part == "super").count();
    let own = usize::from(path.first().is_some_and(|part| part == "self"));
    if supers + own == 0 {
        return path;
    }
    let base = &module[..module.len().saturating_sub(supers).max(1)];
    base.iter().cloned().chain(path.into_iter().skip(supers + own)).collect()
}

/// The paths of two and more names in `tokens`.
fn collect(tokens: &[TokenTree], paths: &mut Vec<Vec<String>>) {
    let mut at = 0;
    while at < tokens.len() {
        if let TokenTree::Group(group) = &tokens[at] {
            collect(&group.stream().into_iter().collect::<Vec<_>>(), paths);
        }
        at = if matches!(tokens[at], TokenTree::Ident(_)) { path_at(tokens, at, Vec::new(), paths) } else { at + 1 };
    }
}

/// Reads the path that begins at `at`, after `before`; gives where it ends.
fn path_at(tokens: &[TokenTree], mut at: usize, before: Vec<String>, paths: &mut Vec<Vec<String>>) -> usize {
    let mut path = before;
    while let Some(TokenTree::Ident(name)) = tokens.get(at) {
        path.push(name.to_string());
        at += 1;
        if !(is_colon(tokens.get(at)) && is_colon(tokens.get(at + 1))) {
            break;
        }
        at += 2;
        if let Some(TokenTree::Group(group)) = tokens.get(at) {
            if group.delimiter() == Delimiter::Brace {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                for part in inside.split(|token| matches!(token, TokenTree::Punct(p) if p.as_char() == ',')) {
                    path_at(part, 0, path.clone(), paths);
                }
            }
            break;
        }
    }
    if path.len() > 1 {
        paths.push(path);
    }
    at
}

fn is_colon(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
}

/// Every file of the product below `src/`.
pub fn sources() -> Vec<Source> {
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
    let sources: Vec<_> = product
        .map(|(path, text, file)| {
            let tokens = without_tests(&text, &file).parse::<TokenStream>().unwrap();
            Source { path, text, tokens: tokens.into_iter().collect(), file }
        })
        .collect();
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
