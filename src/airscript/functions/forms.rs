//! Rules of data models, and their messages in forms (reference, 7.14).

use std::sync::Arc;

use super::call::{Answer, Call};
use super::{Function, Group, Nulls, may, needs};
use crate::airscript::eval::Rule;
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::value::{Properties, Value};
use crate::say;

const PLAIN: Function = Function::plain(Group::Forms, Kinds::TEXT, Nulls::Through);

pub(super) const ALL: &[Function] = &[
    Function {
        name: "FIRST_VALIDATION",
        takes: &[needs("form_object", Kinds::OBJECT), needs("property_name", Kinds::TEXT)],
        says: "The first message about a property in what RUN_VALIDATIONS gives; NULL if there is none.",
        examples: &[
            (r#"FIRST_VALIDATION({name: ["Too long.", "Too loud."]}, "name")"#, r#""Too long.""#),
            (r#"FIRST_VALIDATION({name: NULL}, "name")"#, "NULL"),
            (r#"FIRST_VALIDATION({}, "name")"#, "NULL"),
            (r#"FIRST_VALIDATION({name: []}, "name")"#, "NULL"),
        ],
        body: |call| {
            let messages = call.object(0)?.get(call.text(1)?);
            Ok(match messages {
                Some(Value::List(messages)) => messages.first().cloned().unwrap_or_default(),
                Some(message @ Value::Text(_)) => message.clone(),
                _ => Value::Null,
            })
        },
        ..PLAIN
    },
    Function {
        name: "RUN_VALIDATIONS",
        takes: &[
            needs("model_object", Kinds::OBJECT),
            needs("model_name", Kinds::TEXT),
            may("property_names", Kinds::LIST),
        ],
        gives: Kinds::OBJECT,
        says: "The properties that break rules of their model, each with the messages; {} if all is well.",
        examples: &[
            (r#"RUN_VALIDATIONS({}, "no such model")"#, "THROW"),
            (r#"RUN_VALIDATIONS(NULL, "any")"#, "THROW"),
            (r#"TRY(RUN_VALIDATIONS({}, "none"), caughtError.details.metadata.message)"#, r#""no-such-model""#),
        ],
        nulls: Nulls::Refused,
        body: run_validations,
        ..PLAIN
    },
];

fn run_validations(call: &Call<'_, '_>) -> Answer {
    let (object, name) = (call.object(0)?, call.text(1)?);
    let Some(model) = call.run.world.library.model(name) else {
        return Err(Failure::new("no-such-model", say::it("airscript-no-such-model").with("name", name)));
    };
    let wanted = call.given(2).map(|_| call.list(2)).transpose()?;
    call.makes(object.len().saturating_mul(size_of::<Value>() * 2))?;
    let mut variables = Properties::clone(object);
    let mut found = Messages { call, told: Properties::default() };
    for (property, rules) in &model.properties {
        let asked = |wanted: &Arc<Vec<Value>>| wanted.iter().any(|name| name.as_text() == Some(property));
        call.works(wanted.map_or(0, |wanted| wanted.len()))?;
        if wanted.is_none_or(asked) {
            let value = object.get(property).cloned().unwrap_or_default();
            variables.insert(Arc::from("@"), value);
            rules.iter().try_for_each(|rule| found.check(property, rule, &variables))?;
        }
    }
    if wanted.is_none() {
        variables.insert(Arc::from("@"), call.value(0).clone());
        model.whole.iter().try_for_each(|(name, rule)| found.check(name, rule, &variables))?;
    }
    Ok(Value::Object(Arc::new(found.told)))
}

/// The messages of rules that were broken.
struct Messages<'m, 'c, 'v> {
    call: &'m Call<'c, 'v>,
    told: Properties,
}

impl Messages<'_, '_, '_> {
    /// Tells the message of the rule under `name`, unless it holds.
    fn check(&mut self, name: &Arc<str>, rule: &Rule, variables: &Properties) -> Result<(), Failure> {
        let run = self.call.run;
        if rule.holds.eval_within(variables, run)?.is_truthy() {
            return Ok(());
        }
        let message = match rule.message.eval_within(variables, run)? {
            message @ Value::Text(_) => message,
            Value::List(_) | Value::Object(_) => {
                return Err(Failure::new("invalid-message", say::it("airscript-rule-message")));
            }
            other => Value::text(other.to_string()),
        };
        self.call.makes(size_of::<Value>() * 2)?;
        match self.told.get_mut(name) {
            Some(Value::List(messages)) => Arc::make_mut(messages).push(message),
            _ => {
                self.told.insert(name.clone(), Value::list(vec![message]));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::airscript::functions::testing;
    use crate::airscript::{Expr, Library, Model, OwnFunction, Properties, Rule, Value};

    /// A model of people, and one whose rule asks for its own rules.
    struct People(Model, Model);

    impl Library for People {
        fn function(&self, _: &str, _: &str) -> Option<&OwnFunction> {
            None
        }

        fn model(&self, name: &str) -> Option<&Model> {
            match name {
                "Person" => Some(&self.0),
                "Endless" => Some(&self.1),
                _ => None,
            }
        }
    }

    fn rule(holds: &str, message: &str) -> Rule {
        let expr = |text: &str| Expr::compile(text).unwrap_or_else(|_| Expr::of(&crate::airscript::parse("NULL").tree));
        Rule { holds: expr(holds), message: expr(message) }
    }

    fn people() -> People {
        let name = vec![rule("ISNOTEMPTY(@)", r#""Name is missing.""#), rule("@ <> last", r#""{{@}} twice.""#)];
        let age = vec![rule("@ >= 0", r#""Too young.""#)];
        let whole = vec![(Arc::from("adult"), rule("@.age >= 18 OR @.guardian", r#""Needs a guardian.""#))];
        let person = Model { properties: vec![(Arc::from("name"), name), (Arc::from("age"), age)], whole };
        let endless = vec![(Arc::from("x"), rule(r#"RUN_VALIDATIONS(@, "Endless")"#, r#""x""#))];
        People(person, Model { properties: Vec::new(), whole: endless })
    }

    fn value(text: &str) -> Result<Value, String> {
        let library = people();
        testing::evaluated(text, &Properties::default(), &library)
    }

    #[test]
    fn rules_of_properties_and_of_the_whole() {
        for (given, wanted) in [
            (r#"RUN_VALIDATIONS({name: "A", last: "B", age: 20}, "Person")"#, "{}"),
            (r#"RUN_VALIDATIONS({name: "A", last: "A", age: 20}, "Person")"#, r#"{name: ["A twice."]}"#),
            (r#"RUN_VALIDATIONS({name: "A", last: "B", age: 3}, "Person")"#, r#"{adult: ["Needs a guardian."]}"#),
            (r#"RUN_VALIDATIONS({age: -1}, "Person", ["age", "nothing"])"#, r#"{age: ["Too young."]}"#),
            (r#"RUN_VALIDATIONS({age: -1}, "Person", [])"#, "{}"),
            (
                r#"RUN_VALIDATIONS({}, "Person")"#,
                r#"{name: ["Name is missing.", " twice."], age: ["Too young."], adult: ["Needs a guardian."]}"#,
            ),
        ] {
            assert_eq!(value(given), value(wanted), "{given}");
        }
    }

    #[test]
    fn rules_without_end_meet_a_bound() {
        assert!(value(r#"RUN_VALIDATIONS({}, "Endless")"#).is_err());
        assert!(value(r#"TRY(RUN_VALIDATIONS({}, "Endless"), 1)"#).is_err());
    }
}
