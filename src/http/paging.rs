//! The foot of a list that comes in pages.

use askama::Template;

use crate::say::{self, Say};

/// The foot of a list that comes in pages: what is said about the page, and the links to those beside it. There is
/// nothing where one page holds all.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "parts/paging.html")]
pub struct Paging {
    said: Say,
    before: Option<String>,
    after: Option<String>,
    back: &'static str,
    more: &'static str,
}

// It is a template of its own, which has escaped what it holds.
impl askama::filters::HtmlSafe for Paging {}

impl Paging {
    /// The foot of a list in an order of its own, with the addresses of the pages before and after, where there are any.
    pub fn new(said: Say, before: Option<String>, after: Option<String>) -> Self {
        Self { said, before, after, back: "back", more: "more" }
    }

    /// The foot of a list that has the newest first, `size` rows a page.
    pub fn newest_first(size: usize, newer: Option<String>, older: Option<String>) -> Self {
        let said = say::it("audit-size").with("count", size);
        Self { back: "audit-newer", more: "audit-older", ..Self::new(said, newer, older) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say::{Language, speaking};

    fn one() -> Say {
        say::it("on-this-page").with("count", 25usize)
    }

    #[test]
    fn one_page_has_no_foot() {
        assert_eq!(Paging::new(one(), None, None).render().unwrap().trim(), "");
    }

    #[test]
    fn links_lead_only_where_there_is_a_page() {
        let last = Paging::new(one(), Some("?q=<&before=x".into()), None).render().unwrap();
        assert!(last.contains(r#"href="?q=&#60;&#38;before=x" rel="prev""#), "{last}");
        assert!(last.contains("25 on this page") && last.contains(r#"<span class="button" aria-disabled="true">More"#));
        let newest = Paging::newest_first(50, None, Some("?after=x".into())).render().unwrap();
        assert!(newest.contains("Newest first, 50 a page") && newest.contains(r#"<a class="button" href="?after=x""#));
        assert!(newest.contains("Newer") && newest.contains("Older"), "{newest}");
    }

    #[tokio::test]
    async fn the_foot_speaks_the_language_of_the_reader() {
        let foot = Paging::newest_first(50, None, Some("?after=x".into()));
        let foot = speaking(Language::German, async { foot.render().unwrap() }).await;
        assert!(foot.contains("Das Neueste zuerst, 50 je Seite") && foot.contains(">Ältere<"), "{foot}");
    }
}
