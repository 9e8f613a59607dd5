//! The tree at the left: groups of nodes, any of which may hold others.

use crate::say::Say;

/// The tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// What it lists.
    pub title: Say,
    /// Its groups.
    pub groups: Vec<Group>,
}

/// Nodes of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are.
    pub title: Say,
    /// How many there are, without what is inside of them.
    pub count: usize,
    /// The nodes, parents before what is inside of them.
    pub nodes: Vec<Node>,
}

/// A line of the tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Node {
    /// How many nodes it is inside of.
    pub depth: usize,
    /// Its icon.
    pub icon: &'static str,
    /// Its name.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is the one that is shown.
    pub current: bool,
    /// Whether it has an error.
    pub flagged: bool,
    /// Whether the next node is inside of it.
    pub opens: bool,
    /// How many nodes end after it.
    pub closes: usize,
}

impl Group {
    /// The group of `nodes`, whose depths say what is inside of what.
    pub fn new(title: Say, mut nodes: Vec<Node>) -> Self {
        let depths: Vec<usize> = nodes.iter().map(|node| node.depth).skip(1).chain([0]).collect();
        for (node, next) in nodes.iter_mut().zip(depths) {
            node.opens = next > node.depth;
            node.closes = node.depth.saturating_sub(next);
        }
        Self { title, count: nodes.iter().filter(|node| node.depth == 0).count(), nodes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_opens_closes() {
        let node = |depth| Node { depth, ..Node::default() };
        let group = Group::new("Things".into(), [0, 1, 2, 2, 0, 1].map(node).to_vec());
        let marks: Vec<_> = group.nodes.iter().map(|node| (node.opens, node.closes)).collect();
        assert_eq!(marks, [(true, 0), (true, 0), (false, 0), (false, 2), (true, 0), (false, 1)]);
        assert_eq!(group.count, 2);
        assert!(Group::new("None".into(), Vec::new()).nodes.is_empty());
    }
}
