//! Lists as a language says them. A list can be made anywhere and is put into words where it is shown.

use super::sentence::{Joint, Say, listed};

/// "a, b and c".
pub fn and<T: Into<Say>>(items: impl IntoIterator<Item = T>) -> Say {
    list(items, Joint::And)
}

/// "a, b or c".
pub fn or<T: Into<Say>>(items: impl IntoIterator<Item = T>) -> Say {
    list(items, Joint::Or)
}

/// "a, b, c".
pub fn commas<T: Into<Say>>(items: impl IntoIterator<Item = T>) -> Say {
    list(items, Joint::Comma)
}

/// "a; b; c", of what has commas itself.
pub fn semicolons<T: Into<Say>>(items: impl IntoIterator<Item = T>) -> Say {
    list(items, Joint::Semicolon)
}

fn list<T: Into<Say>>(items: impl IntoIterator<Item = T>, joint: Joint) -> Say {
    listed(items.into_iter().map(Into::into).collect(), joint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say::{Language, it, markup, speaking};

    #[test]
    fn lists_read_as_people_say_them() {
        let names = ["Ada", "Bea", "Gus"];
        assert_eq!(and(names).to_string(), "Ada, Bea and Gus");
        assert_eq!(or(&names[..2]).to_string(), "Ada or Bea");
        assert_eq!(commas(names).to_string(), "Ada, Bea, Gus");
        assert_eq!(semicolons(names).to_string(), "Ada; Bea; Gus");
        assert_eq!(and(["Ada"]).to_string(), "Ada");
        assert!(and([""; 0]).is_empty() && and([""; 0]).to_string().is_empty());
    }

    #[tokio::test]
    async fn they_are_put_into_words_where_they_are_shown() {
        let made_here = and([it("files").with("count", 1i64), it("region-eu")]);
        let said = speaking(Language::German, async { made_here.to_string() }).await;
        assert_eq!(said, "1 Datei und Europäische Union");
    }

    #[test]
    fn what_stands_in_a_list_is_escaped_in_markup() {
        let said = markup("by-whom").with("who", and(["<b>", "&"])).to_string();
        assert_eq!(said, "by <bdi>&#60;b&#62; and &#38;</bdi>");
    }
}
