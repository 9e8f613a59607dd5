//! The paths in a file's tokens, with `crate`, `self` and `super` resolved and groups of a `use` told apart.

use proc_macro2::{Delimiter, TokenTree};

/// Every path of two and more names in the file at `path`.
pub fn of(path: &str, tokens: &[TokenTree]) -> Vec<Vec<String>> {
    let mut module: Vec<String> = vec!["crate".into()];
    let inside = path.strip_prefix("src/").unwrap().trim_end_matches(".rs");
    module.extend(inside.split('/').map(str::to_owned));
    if module.last().is_some_and(|name| name == "mod" || name == "lib" || name == "main") {
        module.pop();
    }
    let mut paths = Vec::new();
    collect(tokens, &mut paths);
    paths.into_iter().map(|path| resolve(path, &module)).collect()
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
