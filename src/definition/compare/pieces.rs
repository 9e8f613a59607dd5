//! What changed inside of a text, word by word.

/// A piece of a text that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// It stayed.
    Same(String),
    /// It was there before.
    Gone(String),
    /// It is there now.
    New(String),
}

/// The most pairs of words that are compared: above, the differing middle counts as one change.
const PAIRS: usize = 1 << 20;

/// The pieces of which the texts `before` and `after` are made. The ones that are not new make `before`, the ones that
/// are not gone make `after`.
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (words(before), words(after));
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let end = old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_middle, new_middle) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    let mut list = Vec::new();
    old[..start].iter().for_each(|word| push(&mut list, Piece::Same((*word).to_owned())));
    if old_middle.len().saturating_mul(new_middle.len()) > PAIRS {
        push(&mut list, Piece::Gone(old_middle.concat()));
        push(&mut list, Piece::New(new_middle.concat()));
    } else {
        middle(&mut list, old_middle, new_middle);
    }
    old[old.len() - end..].iter().for_each(|word| push(&mut list, Piece::Same((*word).to_owned())));
    list.retain(|piece| !text(piece).is_empty());
    list
}

/// The longest common part by the table of its lengths.
fn middle(list: &mut Vec<Piece>, old: &[&str], new: &[&str]) {
    let width = new.len() + 1;
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    for (i, a) in old.iter().enumerate().rev() {
        for (j, b) in new.iter().enumerate().rev() {
            let (below, right) = (lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
            let both = lengths[(i + 1) * width + j + 1] + 1;
            lengths[i * width + j] = if a == b { both } else { below.max(right) };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            push(list, Piece::Same(old[i].to_owned()));
            (i, j) = (i + 1, j + 1);
        } else if i < old.len() && (j == new.len() || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
            push(list, Piece::Gone(old[i].to_owned()));
            i += 1;
        } else {
            push(list, Piece::New(new[j].to_owned()));
            j += 1;
        }
    }
}

/// Adds `piece`, to the last one where it is of the same kind. A space between two changes belongs to both.
fn push(list: &mut Vec<Piece>, piece: Piece) {
    match (list.last_mut(), &piece) {
        (Some(Piece::Same(text)), Piece::Same(more))
        | (Some(Piece::Gone(text)), Piece::Gone(more))
        | (Some(Piece::New(text)), Piece::New(more)) => text.push_str(more),
        _ => list.push(piece),
    }
}

fn text(piece: &Piece) -> &str {
    match piece {
        Piece::Same(text) | Piece::Gone(text) | Piece::New(text) => text,
    }
}

/// The words of `text`, the spaces between them, and every mark by itself.
fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_alphanumeric() || c == '_' => 0,
        '\n' => 1,
        c if c.is_whitespace() => 2,
        _ => 3,
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        let this = kind(c);
        if last.is_some_and(|last| last != this || this == 3 || this == 1) {
            words.push(&text[start..at]);
            start = at;
        }
        last = Some(this);
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(before: &str, after: &str) -> String {
        let shown = |piece: &Piece| match piece {
            Piece::Same(text) => text.clone(),
            Piece::Gone(text) => format!("[-{text}]"),
            Piece::New(text) => format!("[+{text}]"),
        };
        pieces(before, after).iter().map(shown).collect()
    }

    #[test]
    fn words_change_as_people_read_them() {
        assert_eq!(shown("What is your name?", "What is your full name?"), "What is your [+full ]name?");
        assert_eq!(shown("a = 1", "a = 2"), "a = [-1][+2]");
        assert_eq!(shown("one\ntwo\nthree", "one\nthree"), "one\n[-two\n]three");
        assert_eq!((shown("", "x"), shown("x", ""), shown("", "")), ("[+x]".into(), "[-x]".into(), String::new()));
    }

    #[test]
    fn texts_without_end_are_one_change() {
        let (before, after) = ("a ".repeat(3_000), "b ".repeat(3_000));
        assert_eq!(pieces(&before, &after).len(), 3, "gone, new, and the last space");
    }

    proptest! {
        #[test]
        fn the_pieces_make_both_texts(before in "[ab é.\n]{0,30}", after in "[ab é.\n]{0,30}") {
            let pieces = pieces(&before, &after);
            let of = |gone: bool| -> String {
                let wanted = pieces.iter().filter(|piece| !matches!((piece, gone), (Piece::New(_), true) | (Piece::Gone(_), false)));
                wanted.map(text).collect()
            };
            prop_assert_eq!(of(true), before);
            prop_assert_eq!(of(false), after);
        }
    }
}
