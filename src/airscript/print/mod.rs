//! From tree to text: on one line for programs, or laid out for people.

mod layout;

use super::check::visit;
use super::parse::{Mistake, is_name, parse};
use super::place::Span;
use super::tree::{Direction, Kind, Node, Piece, Property, Query, Select, Step};
use super::value::{Figures, quote};
use layout::{Doc, lay_out};

/// The longest line that [`format`] writes where it can break it.
const WIDTH: usize = 100;

/// `tree` as text on one line: `parse(print(tree))` is the tree again. What a mistake left out is written `NULL`.
pub fn print(tree: &Node) -> String {
    lay_out(&Printer { source: "", remarks: &[] }.whole(tree), usize::MAX)
}

/// `text` laid out for people: the same tree, the same comments, in lines that can be read. What is laid out already stays
/// as it is.
///
/// # Errors
/// Every mistake in it: what cannot be read is not rewritten.
pub fn format(text: &str) -> Result<String, Vec<Mistake>> {
    let parsed = parse(text);
    if !parsed.mistakes.is_empty() {
        return Err(parsed.mistakes);
    }
    // What stands in a text is written with it.
    let texts = texts(&parsed.tree);
    let inside = |at: &Span| {
        let before = texts.partition_point(|text| text.start <= at.start);
        texts[..before].last().is_some_and(|text| at.end <= text.end)
    };
    let comments: Vec<Span> = parsed.comments.iter().copied().filter(|at| !inside(at)).collect();
    let printer = Printer { source: text, remarks: &comments };
    let tree = printer.whole(&parsed.tree);
    let end = parsed.tree.at.end;
    let mut parts = printer.remarks_between(0, parsed.tree.at.start);
    parts.push(tree);
    let laid_out = lay_out(&Doc::Group(parts), WIDTH);
    let after = comments.iter().filter(|at| at.start >= end).map(|at| printer.slice(*at));
    Ok(std::iter::once(laid_out.as_str()).chain(after).collect::<Vec<_>>().join("\n"))
}

/// Where the texts of a tree stand, in their order; a text in another one is a part of it.
fn texts(tree: &Node) -> Vec<Span> {
    let mut found = Vec::new();
    visit(tree, &mut |node| match &node.kind {
        Kind::Text(_) => found.push(node.at),
        Kind::Object(properties) => found.extend(properties.iter().map(|property| property.at)),
        _ => {}
    });
    found.sort_by_key(|at| (at.start, std::cmp::Reverse(at.end)));
    found.dedup_by(|inner, outer| inner.start < outer.end);
    found
}

/// What is known besides the tree; nothing where only the tree is.
struct Printer<'p> {
    source: &'p str,
    remarks: &'p [Span],
}

fn text(text: impl Into<String>) -> Doc {
    Doc::Text(text.into())
}

impl<'p> Printer<'p> {
    fn slice(&self, at: Span) -> &'p str {
        self.source.get(at.start as usize..at.end as usize).unwrap_or_default().trim_end()
    }

    /// The comments that stand from one place to another.
    fn remarks_between(&self, from: u32, to: u32) -> Vec<Doc> {
        self.comments_between(from, to).iter().map(|at| Doc::Remark(self.slice(*at).to_owned())).collect()
    }

    fn comments_between(&self, from: u32, to: u32) -> &'p [Span] {
        let place = |limit: u32| self.remarks.partition_point(|at| at.start < limit);
        self.remarks.get(place(from)..place(to)).unwrap_or_default()
    }

    /// An expression where any may stand.
    fn whole(&self, node: &Node) -> Doc {
        match &node.kind {
            Kind::Let(bindings, body) => {
                let mut parts = vec![text("LET ")];
                let mut from = node.at.start;
                let mut bound = Vec::new();
                for (place, (name, value)) in bindings.iter().enumerate() {
                    if place > 0 {
                        bound.extend([text(","), Doc::Blank]);
                    }
                    bound.extend(self.remarks_between(from, name.at.start));
                    bound.extend([text(format!("{} = ", name.text)), self.inner(value, name.at.end)]);
                    from = value.at.end;
                }
                parts.push(Doc::Nest(bound));
                parts.extend([Doc::Blank, text("IN ")]);
                parts.extend(self.remarks_between(from, body.at.start));
                parts.push(self.whole(body));
                Doc::Group(parts)
            }
            Kind::Query(query) => self.query(node.at.start, query),
            _ => self.operand(node, 1),
        }
    }

    /// An expression that has its end, with the comments since `from`: LET and queries go on as far as they can, so they
    /// are put in parentheses.
    fn inner(&self, node: &Node, from: u32) -> Doc {
        let mut parts = self.remarks_between(from, node.at.start);
        parts.push(self.operand(node, 1));
        if parts.len() == 1 { parts.remove(0) } else { Doc::Nest(parts) }
    }

    /// An operand of an operator that binds as tightly as `level`, in parentheses where it is looser.
    fn operand(&self, node: &Node, level: u8) -> Doc {
        let loose = match &node.kind {
            Kind::Let(..) | Kind::Query(_) => true,
            Kind::Chain(_, rest) => rest.first().is_some_and(|(operator, _)| operator.level() < level),
            Kind::Negation(_) => level > 6,
            _ => false,
        };
        if loose { self.parenthesised(node) } else { self.tight(node) }
    }

    fn parenthesised(&self, node: &Node) -> Doc {
        let mut inside = vec![Doc::Gap];
        inside.push(self.whole(node));
        Doc::Group(vec![text("("), Doc::Nest(inside), Doc::Gap, text(")")])
    }

    fn tight(&self, node: &Node) -> Doc {
        match &node.kind {
            Kind::Missing | Kind::Null => text("NULL"),
            Kind::Boolean(bool) => text(if *bool { "TRUE" } else { "FALSE" }),
            Kind::Number(number) => text(Figures::of(*number).as_str()),
            Kind::Text(pieces) => self.literal(node.at, pieces),
            Kind::Variable(name) => text(&**name),
            Kind::Item => text("@"),
            Kind::List(items) => self.items("[".into(), items, "]", node.at),
            Kind::Object(properties) => self.object(properties, node.at),
            Kind::Negation(inner) => Doc::Group(vec![text("-"), self.operand(inner, 6)]),
            Kind::Chain(first, rest) => {
                // A chain of the same level as the first operand is one of its own: `(a - b) - c`.
                let level = rest.first().map_or(1, |(operator, _)| operator.level());
                let mut from = first.at.end;
                let mut more = Vec::new();
                for (operator, node) in rest {
                    more.push(Doc::Blank);
                    more.extend(self.remarks_between(from, node.at.start));
                    more.extend([text(format!("{} ", operator.sign())), self.operand(node, level + 1)]);
                    from = node.at.end;
                }
                Doc::Group(vec![self.operand(first, level + 1), Doc::Nest(more)])
            }
            Kind::Path(base, steps) => {
                // A path on a path is one of its own, too, and `1.x` would be a broken number.
                let mut parts = vec![match base.kind {
                    Kind::Path(..) | Kind::Number(_) => self.parenthesised(base),
                    _ => self.operand(base, 7),
                }];
                parts.extend(steps.iter().map(|step| self.step(step)));
                Doc::Group(parts)
            }
            Kind::Call(name, arguments) => self.items(format!("{}(", name.text), arguments, ")", node.at),
            Kind::Own(namespace, binding, arguments) => {
                self.items(format!("{}#{}(", namespace.text, binding.text), arguments, ")", node.at)
            }
            Kind::Let(..) | Kind::Query(_) => self.whole(node),
        }
    }

    fn items(&self, open: String, items: &[Node], close: &str, at: Span) -> Doc {
        let mut from = at.start;
        let mut inside = Vec::new();
        for (place, item) in items.iter().enumerate() {
            inside.extend(if place == 0 { vec![Doc::Gap] } else { vec![text(","), Doc::Blank] });
            inside.extend(self.remarks_between(from, item.at.start));
            inside.push(self.operand(item, 1));
            from = item.at.end;
        }
        self.bracketed(open, inside, close, Span { start: from, end: at.end })
    }

    /// What stands in brackets, with the comments that stand before the closing one.
    fn bracketed(&self, open: String, mut inside: Vec<Doc>, close: &str, rest: Span) -> Doc {
        for at in self.comments_between(rest.start, rest.end) {
            inside.extend([Doc::Blank, Doc::Remark(self.slice(*at).to_owned())]);
        }
        if inside.is_empty() {
            return text(open + close);
        }
        Doc::Group(vec![text(open), Doc::Nest(inside), Doc::Gap, text(close)])
    }

    fn object(&self, properties: &[Property], at: Span) -> Doc {
        let mut from = at.start;
        let mut inside = Vec::new();
        for (place, property) in properties.iter().enumerate() {
            inside.extend(if place == 0 { vec![Doc::Gap] } else { vec![text(","), Doc::Blank] });
            inside.extend(self.remarks_between(from, property.at.start));
            inside.push(match &property.key[..] {
                [Piece::Plain(name)] if is_name(name) => text(&**name),
                key => self.literal(property.at, key),
            });
            inside.push(text(": "));
            inside.extend(self.remarks_between(property.at.end, property.value.at.start));
            inside.push(self.operand(&property.value, 1));
            from = property.value.at.end;
        }
        self.bracketed("{".into(), inside, "}", Span { start: from, end: at.end })
    }

    fn step(&self, step: &Step) -> Doc {
        match step {
            Step::Property(name) => text(format!(".{}", name.text)),
            Step::Index(node) => Doc::Group(vec![text("["), self.operand(node, 1), text("]")]),
            Step::Slice(from, to) => {
                Doc::Group(vec![text("["), self.operand(from, 1), text(":"), self.operand(to, 1), text("]")])
            }
            Step::Each => text("[*]"),
            Step::Filter(condition) => Doc::Group(vec![text("[?("), self.whole(condition), text(")]")]),
        }
    }

    /// A text literal: as its author wrote it, where that is known.
    fn literal(&self, at: Span, pieces: &[Piece]) -> Doc {
        let written = self.slice(at);
        if written.starts_with('"') {
            return text(written);
        }
        let mut literal = String::from("\"");
        for piece in pieces {
            match piece {
                Piece::Plain(plain) => {
                    let mut quoted = String::new();
                    quote(plain, &mut quoted);
                    literal.push_str(&quoted[1..quoted.len() - 1].replace("{{", "\\{{"));
                }
                Piece::Value(node) => {
                    // An object begins with a brace and ends with one, and three in a row would be read otherwise.
                    let inside = lay_out(&self.whole(node), usize::MAX);
                    literal.push_str(&format!("{{{{ {inside} }}}}"));
                }
            }
        }
        literal.push('"');
        text(literal)
    }

    fn query(&self, start: u32, query: &Query) -> Doc {
        let names = [Some(&query.item), query.index.as_ref(), query.all.as_ref()].into_iter().flatten();
        let names = names.map(|name| &*name.text).collect::<Vec<_>>().join(", ");
        let mut parts = self.remarks_between(start, query.source.at.start);
        parts.extend([text(format!("FROM {names} IN ")), self.operand(&query.source, 1)]);
        let mut from = query.source.at.end;
        let mut clause = |word: &str, node: Option<&Node>, gap: Doc, after: &str| {
            let Some(node) = node else { return };
            parts.push(gap);
            parts.extend(self.remarks_between(from, node.at.start));
            parts.extend([text(word), self.operand(node, 1), text(after)]);
            from = node.at.end;
        };
        clause("WHERE ", query.filter.as_ref(), Doc::Blank, "");
        if let Some((key, direction)) = &query.order {
            let after = if *direction == Direction::Descending { " DESCENDING" } else { "" };
            clause("ORDER BY ", Some(key), Doc::Blank, after);
        }
        clause("LIMIT ", query.limit.as_ref(), Doc::Blank, "");
        clause("OFFSET ", query.offset.as_ref(), Doc::Blank, "");
        match &query.select {
            None => {}
            Some(Select::All(node)) => clause("SELECT ", Some(node), Doc::Blank, ""),
            Some(Select::Distinct(node)) => clause("SELECT DISTINCT ", Some(node), Doc::Blank, ""),
            Some(Select::Keyed(key, value)) => {
                clause("SELECT ", Some(key), Doc::Blank, ": ");
                clause("", Some(value), Doc::Nest(Vec::new()), "");
            }
        }
        Doc::Group(parts)
    }
}
