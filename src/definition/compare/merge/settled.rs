//! Which things are there in the end, and where they stand.

use std::collections::{BTreeMap, BTreeSet};

use super::conflict::{Choice, Clash, Judge};
use super::document::Scene;
use crate::definition::compare::flat::{Flat, Home, ROOT};
use crate::definition::compare::order;

/// The things that are there in the end, each with where it stands.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    /// The ids, with the document's.
    pub alive: BTreeSet<String>,
    /// Where each stands, but for the document.
    pub homes: BTreeMap<String, Home>,
}

impl Scene<'_> {
    /// Settles what is there and where. Nothing when things would stand in each other.
    pub(super) fn settle(&self, judge: &mut Judge<'_>) -> Option<Settled> {
        let mut settled = Settled::default();
        settled.alive.insert(ROOT.to_owned());
        let both = self.ours.order.iter().filter(|id| self.theirs.get(id).is_some());
        settled.alive.extend(both.cloned());
        self.removals(&mut settled, judge, Choice::Ours);
        self.removals(&mut settled, judge, Choice::Theirs);
        for (side, other) in [(self.ours, self.theirs), (self.theirs, self.ours)] {
            for id in side.order.iter().filter(|id| self.base.get(id).is_none() && other.get(id).is_none()) {
                if side.home(id).is_some_and(|home| settled.alive.contains(&home.parent)) {
                    settled.alive.insert(id.clone());
                }
            }
        }
        self.homes(&mut settled, judge);
        settled.is_a_tree().then_some(settled)
    }

    /// What the other side removed: it goes, unless `owner` changed it and is chosen.
    fn removals(&self, settled: &mut Settled, judge: &mut Judge<'_>, owner: Choice) {
        let (own, other) = self.side(owner);
        let gone = |id: &str| self.base.get(id).is_some() && own.get(id).is_some() && other.get(id).is_none();
        for top in own.order.iter().filter(|id| gone(id)) {
            if own.home(top).is_some_and(|home| gone(&home.parent)) {
                continue;
            }
            let mut group = Vec::new();
            gather(own, top, &gone, &mut group);
            if !group.iter().any(|id| self.touched(own, id)) {
                continue;
            }
            let clash = if owner == Choice::Ours { Clash::RemovedByThem } else { Clash::RemovedByUs };
            if judge.choose(self.conflict(top, clash)) == owner {
                settled.alive.extend(group.into_iter().map(str::to_owned));
            }
        }
    }

    /// Whether one side did anything to a thing, besides taking things out of it.
    fn touched(&self, own: &Flat, id: &str) -> bool {
        let (Some(before), Some(after)) = (self.base.get(id), own.get(id)) else { return true };
        let here = |id: &String, now: &Home| self.base.home(id) == Some(now);
        before.body != after.body
            || before.home != after.home
            || after.slots.iter().any(|(slot, list)| {
                let now = Home { parent: id.to_owned(), slot: slot.clone() };
                list.iter().any(|id| !here(id, &now)) || !order::moved(self.base.list(id, slot), list).is_empty()
            })
    }

    fn homes(&self, settled: &mut Settled, judge: &mut Judge<'_>) {
        let mut waiting: Vec<String> = settled.alive.iter().filter(|id| *id != ROOT).cloned().collect();
        while let Some(id) = waiting.pop() {
            let Some(home) = self.home(&id, &settled.alive, judge) else { continue };
            // What is in a thing keeps it, however it came to be there.
            if settled.alive.insert(home.parent.clone()) {
                waiting.push(home.parent.clone());
            }
            settled.homes.insert(id, home);
        }
    }

    fn home(&self, id: &str, alive: &BTreeSet<String>, judge: &mut Judge<'_>) -> Option<Home> {
        let (base, ours, theirs) = (self.base.home(id), self.ours.home(id), self.theirs.home(id));
        let (first, second) = match (ours, theirs) {
            (Some(ours), Some(theirs)) if ours == theirs || base == Some(theirs) => (ours, theirs),
            (Some(ours), Some(theirs)) if base == Some(ours) => (theirs, ours),
            (Some(ours), Some(theirs)) => match judge.choose(self.conflict(id, Clash::Place)) {
                Choice::Ours => (ours, theirs),
                Choice::Theirs => (theirs, ours),
            },
            (one, other) => (one.or(other)?, one.or(other)?),
        };
        let stands = |home: &&Home| alive.contains(&home.parent);
        [first, second].into_iter().find(stands).or(Some(first)).cloned()
    }
}

/// `top` and what is in it, as far as `gone` says.
fn gather<'a>(flat: &'a Flat, top: &'a str, gone: &impl Fn(&str) -> bool, group: &mut Vec<&'a str>) {
    group.push(top);
    let Some(node) = flat.get(top) else { return };
    for id in node.slots.values().flatten().filter(|id| gone(id)) {
        gather(flat, id, gone, group);
    }
}

impl Settled {
    /// Whether every thing is in the document, however deep.
    fn is_a_tree(&self) -> bool {
        let mut rooted: BTreeSet<&str> = BTreeSet::from([ROOT]);
        for id in &self.alive {
            let mut chain = Vec::new();
            let mut next = id.as_str();
            while !rooted.contains(next) {
                chain.push(next);
                match self.homes.get(next) {
                    Some(home) if chain.len() <= self.alive.len() => next = &home.parent,
                    _ => return false,
                }
            }
            rooted.extend(chain);
        }
        true
    }
}
