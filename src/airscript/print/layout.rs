//! Laying text out: on one line where it fits, else broken where it may be.

/// A text that may be laid out in more than one way.
#[derive(Debug)]
pub enum Doc {
    Text(String),
    /// A blank, or the end of a line where its group is broken.
    Blank,
    /// Nothing, or the end of a line where its group is broken.
    Gap,
    /// A remark on a line of its own; what it stands in is broken.
    Remark(String),
    /// Indented by one step more.
    Nest(Vec<Doc>),
    /// Broken as a whole or not at all.
    Group(Vec<Doc>),
}

/// One step of indentation.
const STEP: usize = 2;

/// `doc` with lines of at most `width` characters, as far as it can be broken.
pub fn lay_out(doc: &Doc, width: usize) -> String {
    let mut page = Page { text: String::new(), column: 0, width };
    page.put(doc, 0, Group::Whole);
    page.text
}

/// How wide `doc` is on one line; nothing where it holds what cannot stand on one.
fn flat_width(doc: &Doc) -> Option<usize> {
    match doc {
        Doc::Text(text) if text.contains('\n') => None,
        Doc::Text(text) => Some(text.chars().count()),
        Doc::Blank => Some(1),
        Doc::Gap => Some(0),
        Doc::Remark(_) => None,
        Doc::Nest(parts) | Doc::Group(parts) => parts.iter().map(flat_width).sum(),
    }
}

/// What became of the group that something stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    /// It is on one line.
    Whole,
    /// Each of its blanks and gaps ends a line.
    Broken,
}

struct Page {
    text: String,
    column: usize,
    width: usize,
}

impl Page {
    fn put(&mut self, doc: &Doc, indent: usize, group: Group) {
        match doc {
            Doc::Text(text) => self.write(text),
            Doc::Blank | Doc::Gap if group == Group::Broken => self.end_line(indent),
            Doc::Blank => self.write(" "),
            Doc::Gap => {}
            Doc::Remark(text) => {
                self.write(text);
                self.end_line(indent);
            }
            Doc::Nest(parts) => parts.iter().for_each(|part| self.put(part, indent + STEP, group)),
            Doc::Group(parts) => {
                let fits = flat_width(doc).is_some_and(|width| self.column + width <= self.width);
                let group = if fits { Group::Whole } else { Group::Broken };
                parts.iter().for_each(|part| self.put(part, indent, group));
            }
        }
    }

    fn write(&mut self, text: &str) {
        self.text.push_str(text);
        self.column = match text.rfind('\n') {
            Some(end) => text[end + 1..].chars().count(),
            None => self.column + text.chars().count(),
        };
    }

    fn end_line(&mut self, indent: usize) {
        // An end of a line after another would leave blanks behind.
        self.text.truncate(self.text.trim_end_matches(' ').len());
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n(' ', indent));
        self.column = indent;
    }
}
