//! What is known of a value before anything runs.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::kind::Kinds;

/// What a value may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its kinds.
    pub kinds: Kinds,
    /// The properties of an Object, where all of them are known.
    pub properties: Option<Arc<BTreeMap<Arc<str>, Shape>>>,
    /// The items of a List, where they are known.
    pub items: Option<Arc<Shape>>,
}

impl Shape {
    /// Nothing is known.
    pub const ANY: Self = Self::of(Kinds::ANY);

    /// A value of these kinds.
    pub const fn of(kinds: Kinds) -> Self {
        Self { kinds, properties: None, items: None }
    }

    /// A List of such items.
    pub fn list(items: Shape) -> Self {
        Self { items: Some(Arc::new(items)), ..Self::of(Kinds::LIST) }
    }

    /// An Object with these properties and no others. Properties that make a Date, a Time and so on make it one.
    pub fn object<N: Into<Arc<str>>>(properties: impl IntoIterator<Item = (N, Shape)>) -> Self {
        let properties: BTreeMap<Arc<str>, Shape> =
            properties.into_iter().map(|(name, of)| (name.into(), of)).collect();
        let names = properties.keys().map(|name| &**name);
        Self { kinds: Kinds::with_properties(names), properties: Some(Arc::new(properties)), items: None }
    }

    /// What the property `name` is; nothing where it is known to be absent.
    pub fn property(&self, name: &str) -> Option<Shape> {
        match &self.properties {
            Some(properties) => properties.get(name).cloned(),
            None => Some(Self::ANY),
        }
    }

    /// What an item is.
    pub fn item(&self) -> Shape {
        self.items.as_ref().map_or(Self::ANY, |items| (**items).clone())
    }

    /// This or that.
    pub fn or(self, other: Self) -> Self {
        if self == other {
            return self;
        }
        Self::of(self.kinds.or(other.kinds))
    }
}

/// What is in scope.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The variables; others are mistakes.
    pub variables: BTreeMap<Arc<str>, Shape>,
    /// What `@` is outside of filters, in the rules of a model.
    pub item: Option<Shape>,
    /// The functions of the app, by namespace and binding; others are mistakes.
    pub own: BTreeMap<(Arc<str>, Arc<str>), OwnShape>,
}

/// What a function of the app takes and gives.
#[derive(Debug, Clone)]
pub struct OwnShape {
    /// Its inputs, all of which have to be given.
    pub takes: Vec<(Arc<str>, Shape)>,
    /// Its output.
    pub gives: Shape,
}
