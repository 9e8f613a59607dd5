//! Expressions: each can be read, names what is there, and gives or takes what its place asks for.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::scope::Types;
use super::{Findings, Place};
use crate::airscript::{Kind, Kinds, Known, Node, Shape, Step, examine, parse, visit};
use crate::definition::catalogue::Wants;
use crate::definition::documents::{Document, Operation, Variable, literal_text};
use crate::definition::tree::FilePath;
use crate::definition::visit::{At, Bound, Items, Visitor, expressions};
use crate::say::{self, Say};

/// What nobody can write to.
const FIXED: [&str; 7] = ["theme", "profile", "configuration", "browser", "channels", "payload", "caughtError"];

/// Notes what is wrong with the expressions of `document`, and in `mentions` every name in them.
pub(super) fn check(
    (path, document): (&FilePath, &Document),
    types: &Types<'_>,
    mentions: &mut BTreeSet<Arc<str>>,
    findings: &mut Findings,
) {
    let known = types.known(path, document);
    let mut look = Look { path, types, findings, mentions, base: known, bound: Vec::new(), inner: None };
    expressions(document, &mut look);
}

struct Look<'a, 'l> {
    path: &'l FilePath,
    types: &'l Types<'l>,
    findings: &'l mut Findings,
    mentions: &'l mut BTreeSet<Arc<str>>,
    /// What the document puts in scope; nothing where names are not looked at.
    base: Option<Known>,
    bound: Vec<Bound<'a>>,
    /// What is in scope with everything that is bound, once it was asked for.
    inner: Option<Known>,
}

impl<'a> Visitor<'a> for Look<'a, '_> {
    fn expression(&mut self, at: At<'a>, text: &'a str, wants: Wants) {
        if let Some(literal) = literal_text(text) {
            return self.literal(at, &literal, wants);
        }
        let parsed = parse(text);
        let broken = !parsed.mistakes.is_empty();
        let (shape, mistakes) = match self.known() {
            Some(known) if !broken => examine(&parsed.tree, known),
            _ => (Shape::ANY, Vec::new()),
        };
        for mistake in parsed.mistakes.into_iter().chain(mistakes) {
            let sentence = say::it("check-expression")
                .with("part", part(at))
                .with("said", mistake.sentence)
                .with("text", excerpt(text));
            self.error(at, sentence, mistake.remedy);
        }
        self.mention(&parsed.tree);
        if !broken && self.base.is_some() {
            self.fits(at, (&parsed.tree, &shape, text), wants);
        }
    }

    fn enter(&mut self, bound: Bound<'a>) {
        self.bound.push(bound);
        self.inner = None;
    }

    fn leave(&mut self) {
        self.bound.pop();
        self.inner = None;
    }
}

impl<'a> Look<'a, '_> {
    fn error(&mut self, at: At<'_>, sentence: Say, remedy: Say) {
        self.findings.error(Place::node(self.path, at.node), sentence, remedy);
    }

    /// A text as it is: most expressions are one, and nothing has to be read to know what they give.
    fn literal(&mut self, at: At<'_>, text: &str, wants: Wants) {
        match wants {
            Wants::Word(words) if !words.contains(&text) => {
                let words = say::or(words.iter().map(|word| say::plain(*word)));
                let sentence = say::it("check-word").with("part", part(at)).with("text", text);
                self.error(at, sentence, say::it("check-word-help").with("words", words));
            }
            Wants::Name if !super::names::is_identifier(text) => {
                let sentence = say::it("check-item-name").with("part", part(at)).with("text", text);
                self.error(at, sentence, say::it("check-name-expressions-help"));
            }
            Wants::Variable(_) => self.not_writable(at, text),
            Wants::Value(kinds) => self.kinds(at, kinds, Kinds::TEXT),
            Wants::ForEach(_) | Wants::Word(_) | Wants::Name => {}
        }
    }

    fn fits(&mut self, at: At<'_>, (tree, shape, text): (&Node, &Shape, &str), wants: Wants) {
        match wants {
            Wants::Variable(_) if !is_writable(tree) => self.not_writable(at, text),
            Wants::Value(kinds) | Wants::ForEach(kinds) | Wants::Variable(kinds) => self.kinds(at, kinds, shape.kinds),
            Wants::Name => {
                let sentence = say::it("check-item-name").with("part", part(at)).with("text", excerpt(text));
                self.error(at, sentence, say::it("check-name-expressions-help"));
            }
            Wants::Word(_) => self.kinds(at, Kinds::TEXT, shape.kinds),
        }
    }

    fn not_writable(&mut self, at: At<'_>, text: &str) {
        let sentence = say::it("check-writable").with("part", part(at)).with("text", excerpt(text));
        self.error(at, sentence, say::it("check-writable-help"));
    }

    fn kinds(&mut self, at: At<'_>, wanted: Kinds, given: Kinds) {
        // NULL has a meaning of its own wherever it comes, and every variable may be it.
        let told = given.without_null();
        if told.meets(Kinds::ANY) && !told.meets(wanted) {
            let sentence = say::it("check-kinds")
                .with("part", part(at))
                .with("wanted", wanted.words())
                .with("given", given.words());
            self.error(at, sentence, say::it("check-kinds-help"));
        }
    }

    fn mention(&mut self, tree: &Node) {
        visit(tree, &mut |node| match &node.kind {
            Kind::Variable(name) if !self.mentions.contains(name) => drop(self.mentions.insert(name.clone())),
            Kind::Path(_, steps) => {
                for step in steps {
                    if let Step::Property(name) = step
                        && !self.mentions.contains(&name.text)
                    {
                        self.mentions.insert(name.text.clone());
                    }
                }
            }
            _ => {}
        });
    }

    fn known(&mut self) -> Option<&Known> {
        if self.bound.is_empty() || self.base.is_none() {
            return self.base.as_ref();
        }
        if self.inner.is_none() {
            let mut known = self.base.clone()?;
            self.bound.iter().for_each(|bound| self.bind(&mut known, *bound));
            self.inner = Some(known);
        }
        self.inner.as_ref()
    }

    fn bind(&self, known: &mut Known, bound: Bound<'_>) {
        let mut put = |name: &str, shape: Shape| drop(known.variables.insert(Arc::from(name), shape));
        let variables = |inputs: &[Variable]| self.types.of_variables(inputs);
        match bound {
            Bound::Event(inputs) => {
                put("event", Shape::object(variables(inputs)));
                known.variables.extend(variables(inputs));
            }
            Bound::AnyEvent => put("event", Shape::ANY),
            Bound::NoEvent => drop(known.variables.remove("event")),
            Bound::Payload => put("payload", Shape::ANY),
            Bound::Caught => put("caughtError", Shape::ANY),
            Bound::Output(name, operation) => put(name, self.result(name, operation)),
            Bound::Value(property) => known.item = Some(self.types.of_property(property)),
            Bound::Model(model) => {
                known.item = Some(self.types.of_model(model));
                known.variables.extend(
                    model
                        .properties
                        .iter()
                        .map(|property| (Arc::from(property.name.as_str()), self.types.of_property(property))),
                );
            }
            Bound::Item(items) => bind_items(known, items),
        }
    }

    /// What the variable `name` of an operation holds.
    fn result(&self, name: &str, operation: &Operation) -> Shape {
        match operation {
            Operation::AirData(request) => self.types.of_rows(&request.object),
            Operation::RunDataFlow(run) if run.each.is_none() => self.types.of_data_flow(&run.data_flow),
            Operation::RunDataFlow(run) => Shape::list(self.types.of_data_flow(&run.data_flow)),
            Operation::HttpRequest(request) if request.output.as_deref() != Some(name) => {
                Shape::of(Kinds::OBJECT.or(Kinds::NULL))
            }
            _ => Shape::ANY,
        }
    }
}

fn bind_items(known: &mut Known, items: Items<'_>) {
    let list = items.data.map_or(Shape::ANY, |data| {
        let parsed = parse(data);
        if parsed.mistakes.is_empty() { examine(&parsed.tree, known).0 } else { Shape::ANY }
    });
    let position = Shape::of(Kinds::NUMBER.or(Kinds::TEXT));
    for (name, shape) in [(items.item, list.item()), (items.index, position), (items.collection, list)] {
        name.into_iter().for_each(|name| drop(known.variables.insert(Arc::from(name), shape.clone())));
    }
}

/// Whether a value can be put there: a variable or a path into one, up to a certain place.
fn is_writable(tree: &Node) -> bool {
    match &tree.kind {
        Kind::Variable(name) => !FIXED.contains(&&**name),
        Kind::Path(base, steps) => {
            is_writable(base) && steps.iter().all(|step| matches!(step, Step::Property(_) | Step::Index(_)))
        }
        _ => false,
    }
}

/// The place in words.
fn part(at: At<'_>) -> Say {
    say::plain(at.part.replace('_', " "))
}

/// The beginning of `text`, where it is long.
fn excerpt(text: &str) -> String {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
