//! What an app adds to the language: functions and models of its own.

use std::sync::Arc;

use crate::airscript::compile::Expr;

/// A function of an app: `NAMESPACE#BINDING(…)`.
#[derive(Debug, Clone)]
pub struct OwnFunction {
    /// The names of what it is given; its body sees nothing else.
    pub inputs: Vec<Arc<str>>,
    /// What it gives.
    pub body: Expr,
}

/// A rule of a model: what has to hold, and what is said when it does not.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The condition. `@` is the value of the property; for a rule of the whole model it is the object.
    pub holds: Expr,
    /// The message, a Text.
    pub message: Expr,
}

/// A data model, as far as `RUN_VALIDATIONS` looks at it.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// The rules of each property.
    pub properties: Vec<(Arc<str>, Vec<Rule>)>,
    /// The rules of the model as a whole, by the name their messages are told under.
    pub whole: Vec<(Arc<str>, Rule)>,
}

/// The functions and models of an app.
pub trait Library {
    /// The function of this namespace and binding.
    fn function(&self, namespace: &str, binding: &str) -> Option<&OwnFunction>;

    /// The model of this name.
    fn model(&self, name: &str) -> Option<&Model>;
}

/// No functions and no models.
#[derive(Debug, Clone, Copy)]
pub struct Nothing;

impl Library for Nothing {
    fn function(&self, _: &str, _: &str) -> Option<&OwnFunction> {
        None
    }

    fn model(&self, _: &str) -> Option<&Model> {
        None
    }
}
