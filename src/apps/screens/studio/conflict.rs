//! Two people changed the same thing: both versions side by side, and a button for each.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::desk::{Desk, Sheet};
use crate::http::words::When;
use crate::http::{Builder, see_other};
use crate::say::{self, Say};

/// A change that came too late to be made without asking.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// What it is about.
    pub subject: Say,
    /// What was typed, beside what is there now.
    pub sides: Vec<Side>,
    /// The other fields of the form.
    pub hidden: Vec<(&'static str, String)>,
    /// Where the form goes.
    pub action: String,
    /// The page that shows what is there now.
    pub keep: String,
    /// What the button does that makes the change all the same.
    pub button: Say,
    /// What was wanted, where nothing was typed.
    pub wanted: Say,
}

/// One field of the form.
#[derive(Debug, Clone)]
pub struct Side {
    /// What it is called.
    pub label: Say,
    /// Its name in the form.
    pub name: &'static str,
    /// What is there now; nothing when the thing is gone.
    pub theirs: Option<String>,
    /// What was typed.
    pub mine: String,
}

#[derive(Template)]
#[template(path = "studio/conflict.html")]
struct ConflictPage<'a> {
    conflict: &'a Conflict,
    desk: &'a Desk,
    when: When,
    who: Who,
    gone: bool,
}

/// Who made the change that came first.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Who {
    Me,
    Other(String),
}

impl Conflict {
    /// A change of `subject` that comes from the form at `action`; `keep` shows what is there now.
    pub fn new(subject: impl Into<Say>, action: String, keep: String) -> Self {
        let (sides, hidden, wanted) = (Vec::new(), Vec::new(), say::plain(""));
        Self { subject: subject.into(), sides, hidden, action, keep, button: say::it("conflict-use-mine"), wanted }
    }

    /// The page that shows both. When what was typed is there already, as after a form was sent twice, there is
    /// nothing to choose.
    pub fn answer(&self, desk: &Desk) -> HttpResponse {
        if self.agrees() {
            return see_other(&self.keep);
        }
        let content = ConflictPage {
            conflict: self,
            when: When::new(desk.row.changed_at, desk.member.by().at),
            who: who(desk),
            gone: self.gone(),
            desk,
        };
        let title = say::it("conflict-title").to_string();
        let sheet = Sheet::ok(Builder::None, &title, self.keep.clone());
        desk.show(Sheet { status: StatusCode::CONFLICT, ..sheet }, &content)
    }

    fn agrees(&self) -> bool {
        let same = |side: &Side| side.theirs.as_ref().is_some_and(|theirs| same_words(theirs, &side.mine));
        !self.sides.is_empty() && self.sides.iter().all(same)
    }

    fn gone(&self) -> bool {
        self.sides.iter().any(|side| side.theirs.is_none())
    }
}

fn who(desk: &Desk) -> Who {
    let mine = desk.member.person().is_some_and(|person| person.name == desk.row.changed_by);
    if mine { Who::Me } else { Who::Other(desk.row.changed_by.clone()) }
}

/// Forms send other line ends than files keep, and lose spaces at the ends.
fn same_words(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    plain(a) == plain(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conflict(theirs: Option<&str>) -> Conflict {
        let side = Side { label: "Text".into(), name: "text", theirs: theirs.map(Into::into), mine: "a\r\nb ".into() };
        Conflict { sides: vec![side], ..Conflict::new("Label", String::new(), String::new()) }
    }

    #[test]
    fn what_is_the_same_needs_no_choice() {
        assert!(conflict(Some("a\nb")).agrees());
        assert!(!conflict(Some("a")).agrees());
        assert!(!conflict(None).agrees() && conflict(None).gone());
    }
}
