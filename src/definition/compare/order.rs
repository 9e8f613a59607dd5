//! Lists of keys: which ones moved, and what two people made of one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The keys that must move for `before` to come into the order of `after`, and as few as possible of them. What only
/// one of the two has does not count.
pub fn moved<'a>(before: &[String], after: &'a [String]) -> BTreeSet<&'a str> {
    let places: HashMap<&str, usize> = before.iter().enumerate().map(|(place, key)| (key.as_str(), place)).collect();
    let common: Vec<(&str, usize)> =
        after.iter().filter_map(|key| Some((key.as_str(), *places.get(key.as_str())?))).collect();
    let staying = longest_rise(&common.iter().map(|(_, place)| *place).collect::<Vec<_>>());
    let staying: BTreeSet<usize> = staying.into_iter().collect();
    common.iter().enumerate().filter(|(at, _)| !staying.contains(at)).map(|(_, (key, _))| *key).collect()
}

/// The indexes of a longest rising part of `numbers` (patience sorting).
fn longest_rise(numbers: &[usize]) -> Vec<usize> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let pile = tops.partition_point(|top| numbers[*top] < *number);
        before.push(pile.checked_sub(1).map(|left| tops[left]));
        match tops.get_mut(pile) {
            Some(top) => *top = at,
            None => tops.push(at),
        }
    }
    let mut rise = Vec::new();
    let mut next = tops.last().copied();
    while let Some(at) = next {
        rise.push(at);
        next = before[at];
    }
    rise
}

/// Three states of one list of keys.
#[derive(Debug, Clone, Copy)]
pub struct Three<'a> {
    /// What both began with.
    pub base: &'a [String],
    /// What we made of it.
    pub ours: &'a [String],
    /// What they made of it.
    pub theirs: &'a [String],
}

/// Whose order holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Ours, because they left the order as it was.
    Ours,
    /// Theirs, because we left it.
    Theirs,
    /// Nobody's: both changed it, and differently.
    Contested,
}

impl Three<'_> {
    /// Whose order of what all have holds.
    pub fn lead(&self) -> Lead {
        if !differ(self.base, self.theirs) || !differ(self.ours, self.theirs) {
            return Lead::Ours;
        }
        if differ(self.base, self.ours) { Lead::Contested } else { Lead::Theirs }
    }

    /// The `members` in the order of who leads, the other's additions after what they stand after there.
    pub fn ordered(&self, members: &BTreeSet<&str>, ours_leads: Lead) -> Vec<String> {
        let (first, second) = match ours_leads {
            Lead::Theirs => (self.theirs, self.ours),
            Lead::Ours | Lead::Contested => (self.ours, self.theirs),
        };
        let in_second: BTreeSet<&str> = second.iter().map(String::as_str).collect();
        let mut list: Vec<&str> = first.iter().map(String::as_str).filter(|key| members.contains(key)).collect();
        let mut there: BTreeSet<&str> = list.iter().copied().collect();
        // What is added after a key, until the next one that was there: additions of one side stay together.
        let mut after: BTreeMap<Option<&str>, Vec<&str>> = BTreeMap::new();
        let mut anchor = None;
        for key in second.iter().map(String::as_str).filter(|key| members.contains(key)) {
            if there.insert(key) {
                after.entry(anchor).or_default().push(key);
            } else {
                anchor = Some(key);
            }
        }
        let mut merged: Vec<&str> = Vec::with_capacity(members.len());
        let mut waiting = after.remove(&None).unwrap_or_default();
        for key in list.drain(..) {
            // Our own additions at this place come before theirs.
            if in_second.contains(key) {
                merged.append(&mut waiting);
            }
            merged.push(key);
            waiting.extend(after.remove(&Some(key)).unwrap_or_default());
        }
        merged.append(&mut waiting);
        merged.extend(members.iter().filter(|key| !there.contains(*key)));
        merged.into_iter().map(str::to_owned).collect()
    }

    /// What is in the list when additions and removals of both count.
    pub fn members(&self) -> BTreeSet<&str> {
        let set = |list: &'_ [String]| list.iter().cloned().collect::<BTreeSet<_>>();
        let (base, ours, theirs) = (set(self.base), set(self.ours), set(self.theirs));
        let both = self.ours.iter().chain(self.theirs).map(String::as_str);
        both.filter(|key| match (ours.contains(*key), theirs.contains(*key)) {
            (true, true) => true,
            _ => !base.contains(*key),
        })
        .collect()
    }
}

/// Whether what both lists have stands in another order in them.
fn differ(one: &[String], other: &[String]) -> bool {
    let has = |list: &[String]| list.iter().cloned().collect::<BTreeSet<_>>();
    let (in_one, in_other) = (has(one), has(other));
    let left = one.iter().filter(|key| in_other.contains(*key));
    !left.eq(other.iter().filter(|key| in_one.contains(*key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(text: &str) -> Vec<String> {
        text.chars().map(String::from).collect()
    }

    fn merged(base: &str, ours: &str, theirs: &str) -> String {
        let (base, ours, theirs) = (keys(base), keys(ours), keys(theirs));
        let three = Three { base: &base, ours: &ours, theirs: &theirs };
        three.ordered(&three.members(), three.lead()).concat()
    }

    #[test]
    fn as_few_as_possible_move() {
        let (before, after) = (keys("abcdef"), keys("afbcde"));
        assert_eq!(moved(&before, &after), BTreeSet::from(["f"]));
        assert!(moved(&before, &keys("acef")).is_empty());
        assert!(moved(&before, &keys("xaybc")).is_empty());
    }

    #[test]
    fn lists_of_two_people_become_one() {
        for (base, ours, theirs, expected) in [
            ("abc", "abc", "xabc", "xabc"),
            ("abc", "abco", "abct", "abcot"),
            ("abc", "oabc", "tabc", "otabc"),
            ("abc", "ac", "ab", "a"),
            ("abc", "cab", "abct", "ctab"),
            ("abc", "aobc", "cab", "caob"),
            ("abc", "bac", "bac", "bac"),
            ("", "o", "t", "ot"),
        ] {
            assert_eq!(merged(base, ours, theirs), expected, "{base} {ours} {theirs}");
        }
        let (base, ours, theirs) = (keys("abc"), keys("bac"), keys("acb"));
        assert_eq!(Three { base: &base, ours: &ours, theirs: &theirs }.lead(), Lead::Contested);
    }

    fn list() -> impl Strategy<Value = Vec<String>> {
        let all: Vec<String> = keys("abcdefgh");
        (0..=all.len()).prop_flat_map(move |count| proptest::sample::subsequence(all.clone(), count).prop_shuffle())
    }

    proptest! {
        #[test]
        fn a_list_that_one_left_is_the_others(base in list(), one in list()) {
            for (ours, theirs) in [(&base, &one), (&one, &base), (&one, &one)] {
                let three = Three { base: &base, ours, theirs };
                prop_assert_ne!(three.lead(), Lead::Contested);
                prop_assert_eq!(three.ordered(&three.members(), three.lead()), one.clone());
            }
        }

        #[test]
        fn each_member_comes_once(base in list(), ours in list(), theirs in list()) {
            let three = Three { base: &base, ours: &ours, theirs: &theirs };
            let members = three.members();
            for lead in [Lead::Ours, Lead::Theirs] {
                let mut merged = three.ordered(&members, lead);
                prop_assert_eq!(merged.len(), members.len());
                merged.sort();
                prop_assert!(merged.iter().map(String::as_str).eq(members.iter().copied()));
            }
        }

        #[test]
        fn what_does_not_move_keeps_its_order(before in list(), after in list()) {
            let moving = moved(&before, &after);
            let (both_a, both_b) = (
                before.iter().filter(|key| after.contains(key) && !moving.contains(key.as_str())),
                after.iter().filter(|key| before.contains(key) && !moving.contains(key.as_str())),
            );
            prop_assert!(both_a.eq(both_b));
        }
    }
}
