//! What is wrong with a tree before anything runs.

mod types;

use super::functions::{self, Form};
use super::parse::{MOST, Mistake};
use super::shape::{Known, Shape};
use super::tree::{Kind, Name, Node, Piece, Select, Step};
use crate::say;

/// Everything that is known to be wrong with a tree before it runs, where `known` is in scope: names that do not exist,
/// arguments that are too few, too many or can never fit, operators between what has no such operation.
pub fn check(tree: &Node, known: &Known) -> Vec<Mistake> {
    examine(tree, known).1
}

/// What the value of a tree may be, and as [`check`] what is wrong with it.
pub fn examine(tree: &Node, known: &Known) -> (Shape, Vec<Mistake>) {
    let mut types = types::Types { known, bound: Vec::new(), mistakes: calls(tree) };
    let shape = types.of(tree);
    let mut mistakes = types.mistakes;
    mistakes.sort_by_key(|mistake| (mistake.at.start, mistake.at.end));
    (shape, mistakes)
}

/// Calls of functions that do not exist or are given too little or too much.
pub(super) fn calls(tree: &Node) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    visit(tree, &mut |node| {
        if let Kind::Call(name, arguments) = &node.kind
            && mistakes.len() < MOST
        {
            mistakes.extend(call(node, name, arguments));
        }
    });
    mistakes
}

fn call(node: &Node, name: &Name, arguments: &[Node]) -> Option<Mistake> {
    let Some(function) = functions::find(&name.text) else {
        let sentence = say::it("airscript-no-function").with("name", &*name.text);
        let remedy = match nearest(&name.text) {
            Some(near) => say::it("airscript-did-you-mean").with("name", near),
            None => say::it("airscript-see-functions"),
        };
        return Some(Mistake { at: name.at, sentence, remedy });
    };
    let (least, most) = function.count();
    let given = arguments.len();
    if given < least || most.is_some_and(|most| given > most) {
        let sentence = say::it("airscript-argument-count").with("name", function.name).with("given", given);
        let remedy = match most {
            None => say::it("airscript-takes-at-least").with("least", least),
            Some(most) if most == least => say::it("airscript-takes").with("count", least),
            Some(most) => say::it("airscript-takes-between").with("least", least).with("most", most),
        };
        return Some(Mistake { at: node.at, sentence, remedy });
    }
    if function.form == Form::ValueOf
        && !matches!(arguments.first().map(|node| &node.kind), Some(Kind::Variable(_) | Kind::Path(..) | Kind::Item))
    {
        return Some(Mistake {
            at: node.at,
            sentence: say::it("airscript-value-of"),
            remedy: say::it("airscript-value-of-remedy"),
        });
    }
    None
}

/// The name of a function that was probably meant.
fn nearest(name: &str) -> Option<&'static str> {
    nearest_of(name, functions::all().map(|function| function.name))
}

/// The one of `names` that was probably meant by `written`, whatever its case.
fn nearest_of<'n>(written: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    // Nobody mistypes a name as long as this, and comparing takes the product of both lengths.
    const LONGEST: usize = 64;
    if written.len() > LONGEST {
        return None;
    }
    let written = written.to_lowercase();
    let near = names
        .filter(|name| name.len() <= LONGEST)
        .map(|name| (strsim::damerau_levenshtein(&written, &name.to_lowercase()), name));
    near.min().filter(|(distance, near)| *distance <= near.chars().count().div_ceil(3)).map(|(_, near)| near)
}

/// Calls `look` with every node of a tree, outer ones first.
pub fn visit<'t>(node: &'t Node, look: &mut dyn FnMut(&'t Node)) {
    look(node);
    let pieces = |pieces: &'t [Piece], look: &mut dyn FnMut(&'t Node)| {
        for piece in pieces {
            if let Piece::Value(inner) = piece {
                visit(inner, look);
            }
        }
    };
    match &node.kind {
        Kind::Text(text) => pieces(text, look),
        Kind::List(items) | Kind::Call(_, items) | Kind::Own(_, _, items) => {
            items.iter().for_each(|item| visit(item, look));
        }
        Kind::Object(properties) => {
            for property in properties {
                pieces(&property.key, look);
                visit(&property.value, look);
            }
        }
        Kind::Negation(inner) => visit(inner, look),
        Kind::Chain(first, rest) => {
            visit(first, look);
            rest.iter().for_each(|(_, node)| visit(node, look));
        }
        Kind::Path(base, steps) => {
            visit(base, look);
            for step in steps {
                match step {
                    Step::Index(inner) | Step::Filter(inner) => visit(inner, look),
                    Step::Slice(from, to) => {
                        visit(from, look);
                        visit(to, look);
                    }
                    Step::Property(_) | Step::Each => {}
                }
            }
        }
        Kind::Let(bindings, body) => {
            bindings.iter().for_each(|(_, node)| visit(node, look));
            visit(body, look);
        }
        Kind::Query(query) => {
            let order = query.order.as_ref().map(|(node, _)| node);
            let parts =
                [Some(&query.source), query.filter.as_ref(), order, query.limit.as_ref(), query.offset.as_ref()];
            parts.into_iter().flatten().for_each(|node| visit(node, look));
            match &query.select {
                Some(Select::All(node) | Select::Distinct(node)) => visit(node, look),
                Some(Select::Keyed(key, value)) => {
                    visit(key, look);
                    visit(value, look);
                }
                None => {}
            }
        }
        Kind::Missing | Kind::Null | Kind::Boolean(_) | Kind::Number(_) | Kind::Variable(_) | Kind::Item => {}
    }
}
