//! How many calls are under way at a time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::fault::Fault;

/// Counts the calls that are under way, of each Organization and together.
#[derive(Debug)]
pub struct Gate {
    most: usize,
    most_per_org: usize,
    inside: Mutex<HashMap<String, usize>>,
}

/// The place of one call; it is free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    gate: Arc<Gate>,
    org: String,
}

impl Gate {
    /// A gate with `most` places, of which one Organization takes `most_per_org`.
    pub fn new(most: usize, most_per_org: usize) -> Arc<Self> {
        Arc::new(Self { most, most_per_org, inside: Mutex::default() })
    }

    /// A place for a call of `org`.
    ///
    /// # Errors
    /// `Busy` when none is free: waiting would hold up whoever asks, and their thread.
    pub fn enter(self: &Arc<Self>, org: &str) -> Result<Place, Fault> {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        let mine = inside.get(org).copied().unwrap_or_default();
        if mine >= self.most_per_org || inside.values().sum::<usize>() >= self.most {
            return Err(Fault::Busy);
        }
        inside.insert(org.to_owned(), mine + 1);
        Ok(Place { gate: self.clone(), org: org.to_owned() })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut inside = self.gate.inside.lock().unwrap_or_else(PoisonError::into_inner);
        match inside.get_mut(&self.org) {
            Some(mine) if *mine > 1 => *mine -= 1,
            _ => drop(inside.remove(&self.org)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_org_leaves_room_for_others() {
        let gate = Gate::new(3, 2);
        let mine = [gate.enter("a").unwrap(), gate.enter("a").unwrap()];
        assert_eq!(gate.enter("a").unwrap_err(), Fault::Busy, "its own share is taken");
        let other = gate.enter("b").unwrap();
        assert_eq!(gate.enter("c").unwrap_err(), Fault::Busy, "all places are");
        drop(other);
        drop(mine);
        assert!(gate.inside.lock().unwrap().is_empty(), "nothing is left behind");
        drop(gate.enter("a").unwrap());
    }
}
