//! Evaluation: lazy where the language is, within bounds, and without a panic.

mod bounds;
mod operators;
mod own;
mod path;
mod query;
mod sort;

use std::borrow::Cow;

use smallvec::SmallVec;

use super::code::{Code, Key, Op, Part};
use super::compile::Expr;
use super::fault::{Failure, Fault};
use super::functions::{Call, Function, Nulls};
use super::kind::Kinds;
use super::place::Span;
use super::tree::Operator;
use super::value::{Properties, Value};
use crate::say;

pub use bounds::Bounds;
pub(super) use bounds::Run;
pub(super) use operators::sum_of_money;
pub use own::{Library, Model, Nothing, OwnFunction, Rule};
pub(super) use sort::compare;

/// What an expression cannot know by itself.
pub struct World<'w> {
    /// The present moment, in milliseconds since 1970-01-01T00:00Z.
    pub now: i64,
    /// The time zone of the user, by its name in the tz database.
    pub zone: &'w str,
    /// The language and country of the user: `en-US`.
    pub locale: &'w str,
    /// Fills bytes with chance.
    pub chance: &'w dyn Fn(&mut [u8]),
    /// The functions and models of the app.
    pub library: &'w dyn Library,
    /// How much an evaluation may use.
    pub bounds: Bounds,
}

/// What a part of an expression gives: borrowed as long as nothing new is made.
type Given<'e> = Result<Cow<'e, Value>, Box<Fault>>;

/// A binding and those around it.
struct Env<'e> {
    value: &'e Value,
    outer: Option<&'e Env<'e>>,
}

/// The bindings at a place.
type Scope<'e> = Option<&'e Env<'e>>;

impl Expr {
    /// The value of the expression with these `variables`. A variable that is not among them is NULL.
    ///
    /// # Errors
    /// What a function or `THROW` raised and no `TRY` caught, or the bound that was met.
    pub fn eval(&self, variables: &Properties, world: &World<'_>) -> Result<Value, Box<Fault>> {
        let run = Run::new(variables, world);
        self.code.eval(None, &run).map(Cow::into_owned)
    }

    /// The value of the expression with variables of its own, as a part of `run`: what it uses counts there.
    ///
    /// # Errors
    /// As [`Expr::eval`], with the place in this expression, not in the one of `run`.
    pub(super) fn eval_within(&self, variables: &Properties, run: &Run<'_>) -> Result<Value, Failure> {
        let inner = run.within(variables, self)?;
        self.code.eval(None, &inner).map(Cow::into_owned).map_err(|fault| Failure::passed_on(*fault))
    }
}

impl Code {
    fn eval<'e>(&'e self, scope: Scope<'e>, run: &'e Run<'e>) -> Given<'e> {
        run.step().map_err(|failure| self.fault(failure))?;
        match &self.op {
            Op::Constant(value) => Ok(Cow::Borrowed(value)),
            Op::Variable(name) => Ok(Cow::Borrowed(run.variables.get(name).unwrap_or(&Value::Null))),
            Op::Bound(between) => Ok(Cow::Borrowed(bound(scope, *between))),
            Op::Chain(first, rest) => self.chain(first, rest, scope, run),
            Op::Path(base, moves) => path::walk(base.eval(scope, run)?, moves, scope, run),
            Op::Call(function, arguments) => self.call(function, arguments, scope, run),
            Op::Text(parts) => self.text(parts, scope, run),
            Op::Choice(arguments) => choice(arguments, scope, run),
            Op::List(items) => self.list(items, scope, run),
            Op::Object(properties) => self.object(properties, scope, run),
            Op::Negation(inner) => self.negation(inner, scope, run),
            Op::Try(both) => attempt(&both.0, &both.1, scope, run),
            Op::Own(name, arguments) => self.own(name, arguments, scope, run),
            Op::Let(values, body) => bind(values, body, scope, run),
            Op::Query(query) => query.eval(scope, run).map(Cow::Owned),
        }
    }

    /// The failure of this part.
    fn fault(&self, failure: Failure) -> Box<Fault> {
        failure.at(self.at, "expression")
    }

    fn chain<'e>(
        &'e self,
        first: &'e Code,
        rest: &'e [(Operator, Span, Code)],
        scope: Scope<'e>,
        run: &'e Run<'e>,
    ) -> Given<'e> {
        let mut left = first.eval(scope, run)?;
        for (operator, at, code) in rest {
            left = match operator {
                Operator::And | Operator::Or | Operator::Coalesce => match operators::settled(*operator, &left) {
                    Some(value) => Cow::Owned(value),
                    None if *operator == Operator::Coalesce && !matches!(*left, Value::Null) => left,
                    None => code.eval(scope, run)?,
                },
                operator => {
                    let right = code.eval(scope, run)?;
                    let applied = operators::apply(*operator, &left, &right, run);
                    Cow::Owned(applied.map_err(|failure| failure.at(self.at.to(*at), &operators::word(*operator)))?)
                }
            };
        }
        Ok(left)
    }

    #[inline(never)]
    fn negation<'e>(&'e self, inner: &'e Code, scope: Scope<'e>, run: &'e Run<'e>) -> Given<'e> {
        let value = inner.eval(scope, run)?;
        operators::negated(&value).map(Cow::Owned).map_err(|failure| failure.at(self.at, "operator.negate"))
    }

    #[inline(never)]
    fn text<'e>(&'e self, parts: &'e [Part], scope: Scope<'e>, run: &'e Run<'e>) -> Given<'e> {
        spell(parts, scope, run, self.at).map(|text| Cow::Owned(Value::text(text)))
    }

    #[inline(never)]
    fn list<'e>(&'e self, items: &'e [Code], scope: Scope<'e>, run: &'e Run<'e>) -> Given<'e> {
        run.makes(size_of_val(items)).map_err(|failure| self.fault(failure))?;
        let items: Result<Vec<_>, _> = items.iter().map(|item| item.eval(scope, run).map(Cow::into_owned)).collect();
        Ok(Cow::Owned(Value::list(items?)))
    }

    #[inline(never)]
    fn object<'e>(&'e self, properties: &'e [(Key, Code)], scope: Scope<'e>, run: &'e Run<'e>) -> Given<'e> {
        run.makes(size_of_val(properties)).map_err(|failure| self.fault(failure))?;
        let mut made = Properties::with_capacity_and_hasher(properties.len(), <_>::default());
        for (key, code) in properties {
            let key = match key {
                Key::Plain(name) => name.clone(),
                Key::Made(parts) => spell(parts, scope, run, self.at)?.into(),
            };
            made.insert(key, code.eval(scope, run)?.into_owned());
        }
        Ok(Cow::Owned(Value::Object(made.into())))
    }

    #[inline(never)]
    fn call<'e>(
        &'e self,
        function: &'static Function,
        arguments: &'e [Code],
        scope: Scope<'e>,
        run: &'e Run<'e>,
    ) -> Given<'e> {
        let mut values: SmallVec<[Cow<'e, Value>; 4]> = SmallVec::with_capacity(arguments.len());
        for argument in arguments {
            values.push(argument.eval(scope, run)?);
        }
        let call = Call { function, values: &values, run };
        let fault = |failure: Failure| failure.at(self.at, &format!("function.{}", function.word()));
        for (place, value) in values.iter().enumerate() {
            let Some(parameter) = function.parameter(place) else { break };
            if let Value::Null = **value {
                match function.nulls {
                    Nulls::Through if !parameter.optional => return Ok(Cow::Owned(Value::Null)),
                    Nulls::Refused if !parameter.optional => return Err(fault(call.misfit(place))),
                    _ => continue,
                }
            }
            if parameter.kinds != Kinds::ANY && !parameter.kinds.meets(Kinds::of(value)) {
                return Err(fault(call.misfit(place)));
            }
        }
        (function.body)(&call).map(Cow::Owned).map_err(fault)
    }

    #[inline(never)]
    fn own<'e>(
        &'e self,
        name: &(std::sync::Arc<str>, std::sync::Arc<str>),
        arguments: &'e [Code],
        scope: Scope<'e>,
        run: &'e Run<'e>,
    ) -> Given<'e> {
        let Some(function) = run.world.library.function(&name.0, &name.1) else {
            let message = say::it("airscript-no-own-function").with("name", format!("{}#{}", name.0, name.1));
            return Err(Failure::new("no-such-function", message).at(self.at, "own-function"));
        };
        let mut variables = Properties::default();
        for (place, input) in function.inputs.iter().enumerate() {
            let value = arguments.get(place).map(|argument| argument.eval(scope, run)).transpose()?;
            variables.insert(input.clone(), value.map_or(Value::Null, Cow::into_owned));
        }
        let inner = run.within(&variables, &function.body).map_err(|failure| self.fault(failure))?;
        function.body.code.eval(None, &inner).map(|value| Cow::Owned(value.into_owned()))
    }
}

/// The value of the binding that `between` others lie before.
fn bound<'e>(scope: Scope<'e>, between: usize) -> &'e Value {
    let mut env = scope;
    for _ in 0..between {
        env = env.and_then(|env| env.outer);
    }
    env.map_or(&Value::Null, |env| env.value)
}

#[inline(never)]
fn choice<'e>(arguments: &'e [Code], scope: Scope<'e>, run: &'e Run<'e>) -> Given<'e> {
    for pair in arguments.chunks(2) {
        match pair {
            [test, value] => {
                if test.eval(scope, run)?.is_truthy() {
                    return value.eval(scope, run);
                }
            }
            [otherwise] => return otherwise.eval(scope, run),
            _ => break,
        }
    }
    Ok(Cow::Borrowed(&Value::Null))
}

#[inline(never)]
fn attempt<'e>(tried: &'e Code, otherwise: &'e Code, scope: Scope<'e>, run: &'e Run<'e>) -> Given<'e> {
    match tried.eval(scope, run) {
        Err(fault) if fault.limit.is_none() => {
            let caught = fault.caught();
            let env = Env { value: &caught, outer: scope };
            otherwise.eval(Some(&env), run).map(|value| Cow::Owned(value.into_owned()))
        }
        given => given,
    }
}

/// Binds `values` one after the other and evaluates `body` with them.
#[inline(never)]
fn bind<'e>(values: &'e [Code], body: &'e Code, scope: Scope<'e>, run: &'e Run<'e>) -> Given<'e> {
    let Some((first, rest)) = values.split_first() else { return body.eval(scope, run) };
    let value = first.eval(scope, run)?;
    let env = Env { value: &value, outer: scope };
    bind(rest, body, Some(&env), run).map(|value| Cow::Owned(value.into_owned()))
}

/// The text of `parts`.
fn spell(parts: &[Part], scope: Scope<'_>, run: &Run<'_>, at: Span) -> Result<String, Box<Fault>> {
    let mut text = String::with_capacity(64);
    for part in parts {
        match part {
            Part::Plain(plain) => text.push_str(plain),
            Part::Value(code) => {
                let value = code.eval(scope, run)?;
                value.spell(&mut text, run.room()).map_err(|failure| failure.at(code.at, "expression"))?;
            }
        }
    }
    run.makes(text.len()).map_err(|failure| failure.at(at, "expression"))?;
    Ok(text)
}
