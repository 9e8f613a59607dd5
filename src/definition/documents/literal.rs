//! Text literals of Airscript: a text between double quotes.

/// The text that `expression` is a literal of; nothing when it is anything but one literal without interpolation.
pub fn literal_text(expression: &str) -> Option<String> {
    let inside = expression.strip_prefix('"')?.strip_suffix('"').filter(|_| expression.len() >= 2)?;
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside.chars();
    while let Some(c) = rest.next() {
        match c {
            '"' => return None,
            '{' if rest.as_str().starts_with('{') => return None,
            '\\' => match rest.next()? {
                '{' if rest.next() == Some('{') => text.push_str("{{"),
                escape => text.push(ESCAPES.iter().find(|(_, word)| *word == escape)?.0),
            },
            plain => text.push(plain),
        }
    }
    Some(text)
}

/// The literal of `text`.
pub fn text_literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == '{' && rest.as_str().starts_with('{') {
            literal.push_str("\\{{");
            rest.next();
        } else if let Some((_, word)) = ESCAPES.iter().find(|(escaped, _)| *escaped == c) {
            literal.push('\\');
            literal.push(*word);
        } else {
            literal.push(c);
        }
    }
    literal.push('"');
    literal
}

/// A character and what stands for it after a backslash.
const ESCAPES: [(char, char); 8] =
    [('"', '"'), ('\\', '\\'), ('\n', 'n'), ('\r', 'r'), ('\t', 't'), ('\u{b}', 'v'), ('\u{8}', 'b'), ('\u{c}', 'f')];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_a_whole_literal_is_one() {
        assert_eq!(literal_text(r#""Name""#).as_deref(), Some("Name"));
        assert_eq!(literal_text(r#""say \"hi\" \{{x}}\n""#).as_deref(), Some("say \"hi\" {{x}}\n"));
        assert_eq!(literal_text("\"two\nlines\"").as_deref(), Some("two\nlines"));
        assert_eq!(literal_text(r#""one { brace""#).as_deref(), Some("one { brace"));
        let none =
            [r#"""#, "", "Name", r#""a" + "b""#, r#""Hello {{name}}""#, r#""open\""#, r#""\q""#, r#" "a""#, r#""\{x""#];
        for expression in none {
            assert_eq!(literal_text(expression), None, "{expression}");
        }
    }

    proptest! {
        #[test]
        fn literals_read_back(text in any::<String>()) {
            prop_assert_eq!(literal_text(&text_literal(&text)), Some(text));
        }

        #[test]
        fn awkward_literals_read_back(text in r#"[{}"\\\nnvx]{0,12}"#) {
            let literal = text_literal(&text);
            prop_assert_eq!(literal_text(&literal), Some(text));
        }

        #[test]
        fn a_literal_has_one_canonical_form(expression in r#""([{}\\"nx]{0,10})""#) {
            if let Some(text) = literal_text(&expression) {
                prop_assert_eq!(literal_text(&text_literal(&text)), Some(text));
            }
        }
    }
}
