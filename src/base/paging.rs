//! Pages of a list by key: the next page starts after the last row seen, so that depth costs nothing and each row
//! is met once even while others come and go.

/// The place between two rows: the sort key and id of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The value sorted by, as text.
    pub key: String,
    /// The row's id, which settles ties.
    pub id: String,
}

impl Cursor {
    /// The cursor as one URL-safe word.
    pub fn word(&self) -> String {
        format!("{}.{}", self.id, hex(self.key.as_bytes()))
    }

    /// The cursor that [`word`](Cursor::word) wrote; nothing for anything else.
    pub fn parse(word: &str) -> Option<Self> {
        let (id, key) = word.split_once('.')?;
        let key = String::from_utf8(unhex(key)?).ok()?;
        (!id.is_empty() && id.len() <= 64).then(|| Self { key, id: id.to_owned() })
    }
}

/// Which way to read from a cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The rows after the cursor.
    After,
    /// The rows before the cursor.
    Before,
}

/// What part of a list is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRequest {
    /// Where to start; the first page without.
    pub from: Option<(Direction, Cursor)>,
    /// How many rows at most.
    pub size: usize,
}

impl PageRequest {
    /// The page that a URL asks for by `after=` or `before=`; a word that is no cursor asks for the first page.
    pub fn from_words(after: Option<&str>, before: Option<&str>, size: usize) -> Self {
        let after = after.and_then(Cursor::parse).map(|cursor| (Direction::After, cursor));
        let before = before.and_then(Cursor::parse).map(|cursor| (Direction::Before, cursor));
        Self { from: after.or(before), size }
    }

    /// Whether rows are read against the list's order, to be turned round by [`Page::from_rows`].
    pub fn backwards(&self) -> bool {
        matches!(self.from, Some((Direction::Before, _)))
    }
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows, in the list's order.
    pub rows: Vec<T>,
    /// Where the previous page ends, when there is one.
    pub before: Option<Cursor>,
    /// Where the next page starts, when there is one.
    pub after: Option<Cursor>,
}

impl<T> Page<T> {
    /// The page out of `rows`: up to one row more than asked for, read in the request's direction.
    pub fn from_rows(mut rows: Vec<T>, request: &PageRequest, cursor: impl Fn(&T) -> Cursor) -> Self {
        let more = rows.len() > request.size;
        rows.truncate(request.size);
        let backwards = request.backwards();
        if backwards {
            rows.reverse();
        }
        let has_before = if backwards { more } else { request.from.is_some() };
        let has_after = if backwards { true } else { more };
        let before = rows.first().filter(|_| has_before).map(&cursor);
        let after = rows.last().filter(|_| has_after).map(&cursor);
        Self { rows, before, after }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok().filter(|p| p.len() == 2)?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(list: &[u32], request: &PageRequest) -> Page<u32> {
        let cursor = |n: &u32| Cursor { key: format!("{n:06}"), id: "x".into() };
        let rows: Vec<u32> = match &request.from {
            None => list.iter().copied().take(request.size + 1).collect(),
            Some((Direction::After, c)) => {
                list.iter().copied().filter(|n| format!("{n:06}") > c.key).take(request.size + 1).collect()
            }
            Some((Direction::Before, c)) => {
                list.iter().rev().copied().filter(|n| format!("{n:06}") < c.key).take(request.size + 1).collect()
            }
        };
        Page::from_rows(rows, request, cursor)
    }

    proptest! {
        #[test]
        fn paging_visits_each_row_once(length in 0u32..60, size in 1usize..9) {
            let list: Vec<u32> = (0..length).collect();
            let mut seen = Vec::new();
            let mut request = PageRequest { from: None, size };
            loop {
                let page = read(&list, &request);
                seen.extend(page.rows.clone());
                let Some(after) = page.after else { break };
                request = PageRequest { from: Some((Direction::After, after)), size };
            }
            prop_assert_eq!(&seen, &list);
            let mut back = Vec::new();
            if let Some(last) = list.last() {
                let mut from = Cursor { key: format!("{last:06}"), id: "x".into() };
                loop {
                    let page = read(&list, &PageRequest { from: Some((Direction::Before, from)), size });
                    back.splice(0..0, page.rows.clone());
                    let Some(before) = page.before else { break };
                    from = before;
                }
                prop_assert_eq!(&back[..], &list[..list.len() - 1]);
            }
        }

        #[test]
        fn cursors_read_back(key in ".*", id in "[a-z0-9-]{1,36}") {
            let cursor = Cursor { key, id };
            prop_assert_eq!(Cursor::parse(&cursor.word()), Some(cursor));
        }

        #[test]
        fn no_word_makes_it_panic(word in ".*") {
            let _ = Cursor::parse(&word);
        }
    }
}
