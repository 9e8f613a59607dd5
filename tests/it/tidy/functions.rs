//! The functions and the names that a file gives.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{FnArg, ImplItemFn, ItemFn, Signature, TraitItemFn, Type};

use super::source::is_test;

/// What a handler's first argument is.
const DOORS: [&str; 6] = ["Visitor", "SignedIn", "Operator", "Member", "Allowed", "Unasked"];

/// A function of the product.
pub struct Function {
    pub place: String,
    pub name: String,
    /// All its lines, and those of its body alone.
    pub lines: usize,
    pub body: usize,
    pub arguments: usize,
    pub takes_bool: bool,
    pub door: bool,
    /// A trait of somebody else's dictates its signature.
    pub dictated: bool,
}

/// What is read of one file.
#[derive(Default)]
pub struct Reading {
    path: String,
    pub functions: Vec<Function>,
    /// Places and names of modules, types and functions.
    pub names: Vec<(String, String)>,
    /// The names of the traits that are implemented.
    pub traits: Vec<String>,
    inside_trait_impl: bool,
}

pub fn of(path: &str, file: &syn::File) -> Reading {
    let mut reading = Reading { path: path.to_owned(), ..Reading::default() };
    reading.visit_file(file);
    reading
}

impl Reading {
    fn place(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
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

impl<'ast> Visit<'ast> for Reading {
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
            let last = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
            self.traits.extend(last.map(|name| name.ident.to_string()));
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
