//! How much an evaluation may use, and how much it has used.

use std::cell::Cell;

use super::World;
use crate::airscript::compile::Expr;
use crate::airscript::fault::{Failure, Limit};
use crate::airscript::value::{BLOCK, Properties};

/// How much an evaluation may use.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Parts evaluated, and items or blocks of bytes that functions look at.
    pub steps: u64,
    /// Parts within one another, over all functions of the app that call each other.
    pub depth: usize,
    /// Bytes of texts, lists and objects made, whether or not they are kept.
    pub memory: usize,
}

impl Default for Bounds {
    /// A twentieth of a second, and 16 MiB: hundreds of times what an app's expression takes.
    fn default() -> Self {
        Self { steps: 1_000_000, depth: 640, memory: 16 << 20 }
    }
}

/// What is used up, over all functions that call each other.
#[derive(Debug, Default)]
struct Used {
    steps: Cell<u64>,
    memory: Cell<usize>,
}

/// One evaluation: its variables, its world, and what it has used.
pub struct Run<'r> {
    pub variables: &'r Properties,
    pub world: &'r World<'r>,
    used: std::rc::Rc<Used>,
    depth: usize,
}

impl<'r> Run<'r> {
    pub fn new(variables: &'r Properties, world: &'r World<'r>) -> Self {
        Self { variables, world, used: <_>::default(), depth: 0 }
    }

    /// The evaluation of `body` with variables of its own, as a part of this one.
    pub fn within<'i>(&'i self, variables: &'i Properties, body: &Expr) -> Result<Run<'i>, Failure> {
        let depth = self.depth + body.depth + 1;
        if depth > self.world.bounds.depth {
            return Err(Failure::limit(Limit::Depth));
        }
        Ok(Run { variables, world: self.world, used: self.used.clone(), depth })
    }

    /// Counts a step.
    #[inline]
    pub fn step(&self) -> Result<(), Failure> {
        let steps = self.used.steps.get() + 1;
        self.used.steps.set(steps);
        if steps > self.world.bounds.steps { Err(Failure::limit(Limit::Steps)) } else { Ok(()) }
    }

    /// Counts the steps of looking at `amount` bytes or items.
    pub fn works(&self, amount: usize) -> Result<(), Failure> {
        let steps = self.used.steps.get().saturating_add((amount / BLOCK) as u64);
        self.used.steps.set(steps);
        if steps > self.world.bounds.steps { Err(Failure::limit(Limit::Steps)) } else { Ok(()) }
    }

    /// Counts `amount` items that are about to be looked at, a step each.
    pub fn looks(&self, amount: usize) -> Result<(), Failure> {
        self.works(amount.saturating_mul(BLOCK))
    }

    /// How many bytes of text may still be spelled. A step is worth four: a list in itself, many times over, is spelled two
    /// bytes at a time.
    pub fn room(&self) -> usize {
        let steps = self.world.bounds.steps.saturating_sub(self.used.steps.get());
        let spelled = usize::try_from(steps.saturating_mul(4)).unwrap_or(usize::MAX);
        self.world.bounds.memory.saturating_sub(self.used.memory.get()).min(spelled)
    }

    /// Counts bytes that are about to be made.
    pub fn makes(&self, bytes: usize) -> Result<(), Failure> {
        self.check_size(bytes)?;
        self.used.memory.set(self.used.memory.get() + bytes);
        Ok(())
    }

    /// Whether as many bytes may still be made.
    pub fn check_size(&self, bytes: usize) -> Result<(), Failure> {
        let memory = self.used.memory.get().saturating_add(bytes);
        if memory > self.world.bounds.memory { Err(Failure::limit(Limit::Memory)) } else { Ok(()) }
    }
}
