//! Small and plain: lengths, arguments, names, and words that do not belong into the product.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{FnArg, ImplItemFn, ItemFn, Signature, TraitItemFn, Type};

use super::none;
use super::source::{Source, is_test, sources};

const FILE: usize = 400;
const TABLE_FILE: usize = 800;
const FUNCTION: usize = 60;
const HANDLER: usize = 15;
const ARGUMENTS: usize = 5;

/// Files that are tables: the schema, and lists of functions.
const TABLES: [&str; 1] = ["src/db/schema.rs"];

/// What a handler's first argument is.
const DOORS: [&str; 4] = ["Visitor", "SignedIn", "Allowed", "Unasked"];

/// Parts of names that say nothing.
const EMPTY_WORDS: [&str; 5] = ["Manager", "Helper", "Util", "Service", "Dto"];

/// A function of the product.
struct Function {
    place: String,
    name: String,
    /// All its lines, and those of its body alone.
    lines: usize,
    body: usize,
    arguments: usize,
    takes_bool: bool,
    door: bool,
    /// A trait of somebody else's dictates its signature.
    dictated: bool,
}

struct Reading<'a> {
    source: &'a Source,
    functions: Vec<Function>,
    names: Vec<(String, String)>,
    inside_trait_impl: bool,
}

impl Reading<'_> {
    fn place(&self, line: usize) -> String {
        format!("{}:{line}", self.source.path)
    }

    fn note(&mut self, signature: &Signature, block: &syn::Block) {
        let start = signature.span().start().line;
        let (open, close) = (block.span().start().line, block.span().end().line);
        let typed: Vec<&Type> = signature
            .inputs
            .iter()
            .filter_map(|input| match input {
                FnArg::Typed(argument) => Some(&*argument.ty),
                FnArg::Receiver(_) => None,
            })
            .collect();
        let named = |ty: &Type, names: &[&str]| match ty {
            Type::Path(path) => path.path.segments.last().is_some_and(|last| names.contains(&&*last.ident.to_string())),
            _ => false,
        };
        self.functions.push(Function {
            place: self.place(start),
            name: signature.ident.to_string(),
            lines: close - start + 1,
            body: (close - open).saturating_sub(1),
            arguments: typed.len(),
            takes_bool: typed.iter().any(|ty| named(ty, &["bool"])),
            door: signature.asyncness.is_some() && typed.first().is_some_and(|ty| named(ty, &DOORS)),
            dictated: self.inside_trait_impl,
        });
    }
}

impl<'ast> Visit<'ast> for Reading<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        use syn::Item;
        let (attributes, name) = match item {
            Item::Mod(item) => (&item.attrs, Some(&item.ident)),
            Item::Fn(item) => (&item.attrs, Some(&item.sig.ident)),
            Item::Struct(item) => (&item.attrs, Some(&item.ident)),
            Item::Enum(item) => (&item.attrs, Some(&item.ident)),
            Item::Trait(item) => (&item.attrs, Some(&item.ident)),
            Item::Type(item) => (&item.attrs, Some(&item.ident)),
            Item::Impl(item) => (&item.attrs, None),
            _ => return visit::visit_item(self, item),
        };
        if is_test(attributes) {
            return;
        }
        if let Some(name) = name {
            self.names.push((self.place(name.span().start().line), name.to_string()));
        }
        let before = self.inside_trait_impl;
        if let Item::Impl(item) = item {
            self.inside_trait_impl = item.trait_.is_some();
        }
        visit::visit_item(self, item);
        self.inside_trait_impl = before;
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.note(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.note(&function.sig, &function.block);
        self.names.push((self.place(function.sig.span().start().line), function.sig.ident.to_string()));
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast TraitItemFn) {
        if let Some(block) = &function.default {
            self.note(&function.sig, block);
        }
        visit::visit_trait_item_fn(self, function);
    }
}

fn read<T>(take: impl Fn(Reading<'_>) -> Vec<T>) -> Vec<T> {
    let mut all = Vec::new();
    for source in &sources() {
        let mut reading = Reading { source, functions: Vec::new(), names: Vec::new(), inside_trait_impl: false };
        reading.visit_file(&source.file);
        all.extend(take(reading));
    }
    assert!(all.len() > 100, "the sources were read");
    all
}

fn functions() -> Vec<Function> {
    read(|reading| reading.functions)
}

#[test]
fn files_are_short() {
    let mut breaches = Vec::new();
    for source in sources() {
        let budget = if TABLES.contains(&source.path.as_str()) { TABLE_FILE } else { FILE };
        let lines = source.text.lines().count();
        if lines > budget {
            breaches.push(format!("{} has {lines} lines, {budget} are the budget", source.path));
        }
    }
    none(&breaches);
}

#[test]
fn functions_are_short() {
    let mut breaches = Vec::new();
    for function in functions() {
        let Function { place, name, lines, .. } = &function;
        if *lines > FUNCTION {
            breaches.push(format!("{place} {name} has {lines} lines, {FUNCTION} are the budget"));
        }
    }
    none(&breaches);
}

#[test]
fn handlers_are_shorter() {
    let handlers: Vec<_> = functions().into_iter().filter(|function| function.door && !function.dictated).collect();
    assert!(handlers.len() > 10, "handlers were found");
    let long = handlers.iter().filter(|function| function.body > HANDLER);
    let said = long.map(|f| format!("{} {} has {} lines inside, {HANDLER} are the budget", f.place, f.name, f.body));
    none(&said.collect::<Vec<_>>());
}

#[test]
fn functions_take_few_arguments_and_no_booleans() {
    let mut breaches = Vec::new();
    for function in functions().into_iter().filter(|function| !function.dictated) {
        let Function { place, name, arguments, .. } = &function;
        if *arguments > ARGUMENTS {
            breaches.push(format!("{place} {name} takes {arguments} arguments, {ARGUMENTS} are the budget"));
        }
        if function.takes_bool {
            breaches.push(format!("{place} {name} takes a boolean, which says nothing where it is called"));
        }
    }
    none(&breaches);
}

#[test]
fn names_say_something() {
    let empty = |name: &str| {
        let words: Vec<String> = name.split('_').map(str::to_lowercase).collect();
        EMPTY_WORDS.into_iter().find(|word| {
            let snake = word.to_lowercase();
            name.contains(word) || words.iter().any(|part| *part == snake || *part == format!("{snake}s"))
        })
    };
    let names = read(|reading| reading.names);
    let breaches =
        names.iter().filter_map(|(place, name)| Some(format!("{place} {name}: what is a {}?", empty(name)?)));
    none(&breaches.collect::<Vec<_>>());
}

#[test]
fn nothing_panics_or_is_left_to_do() {
    use proc_macro2::{TokenStream, TokenTree};
    const METHODS: [&str; 5] = ["unwrap", "expect", "unwrap_err", "expect_err", "unwrap_unchecked"];
    const MACROS: [&str; 6] = ["todo", "unimplemented", "dbg", "panic", "unreachable", "assert"];
    fn search(tokens: Vec<TokenTree>, path: &str, breaches: &mut Vec<String>) {
        for index in 0..tokens.len() {
            let is = |at: usize, what: char| matches!(tokens.get(at), Some(TokenTree::Punct(p)) if p.as_char() == what);
            match &tokens[index] {
                TokenTree::Ident(name) => {
                    let (word, line) = (name.to_string(), name.span().start().line);
                    let called = index > 0 && is(index - 1, '.') && METHODS.contains(&word.as_str());
                    if called || MACROS.contains(&word.as_str()) && is(index + 1, '!') {
                        breaches.push(format!("{path}:{line} {word}"));
                    }
                }
                TokenTree::Group(group) => {
                    let inside: TokenStream = group.stream();
                    search(inside.into_iter().collect(), path, breaches);
                }
                _ => {}
            }
        }
    }
    let mut breaches = Vec::new();
    for source in sources() {
        search(source.tokens.clone(), &source.path, &mut breaches);
    }
    none(&breaches);
}
