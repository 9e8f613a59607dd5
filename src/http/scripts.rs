//! What the scripts say: they take it out of the head of the page, where a part in braces stands for a value of theirs.

use std::sync::OnceLock;

use crate::say::{self, Language, Say};

/// The sentences of `static/js/words.js` by name, as JSON in the language that is spoken.
pub fn words() -> &'static str {
    // Every page has them, so they are put into words once a language.
    static WORDS: [OnceLock<String>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    WORDS.get(say::current() as usize).map_or("{}", |words| words.get_or_init(spoken))
}

fn spoken() -> String {
    let words = sentences().into_iter().map(|(name, sentence)| (name.to_owned(), sentence.to_string().into()));
    serde_json::Value::Object(words.collect()).to_string()
}

fn sentences() -> Vec<(&'static str, Say)> {
    let size = "{size}";
    vec![
        ("bytes", say::it("js-bytes").with("size", size)),
        ("kb", say::it("size-kb").with("size", size)),
        ("mb", say::it("size-mb").with("size", size)),
        ("gb", say::it("size-gb").with("size", size)),
        ("tooLarge", say::it("js-too-large").with("size", size).with("limit", "{limit}")),
        ("chosen", say::it("js-chosen").with("file", "{file}").with("size", size)),
        ("sent", say::it("js-sent").with("sent", "{sent}").with("size", size)),
        ("allSent", say::it("js-all-sent")),
        ("cutOff", say::it("js-cut-off")),
        ("leaveTitle", say::it("js-leave-title")),
        ("leaveText", say::it("js-leave-text")),
        ("stay", say::it("js-stay")),
        ("leave", say::it("js-leave")),
        ("part", say::it("js-part")),
        ("noAnswer", say::it("js-no-answer")),
        ("justNow", say::it("just-now")),
        ("copied", say::it("js-copied")),
        ("notCopied", say::it("js-not-copied")),
        ("passkeyNone", say::it("js-passkey-none")),
        ("passkeyHere", say::it("js-passkey-here")),
        ("passkeyFailed", say::it("js-passkey-failed")),
        ("passkeyLater", say::it("js-passkey-later")),
        ("close", say::it("close")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn scripts_speak_the_language_of_the_page() {
        let german = say::speaking(Language::German, async { words() }).await;
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(words())["copied"], "Copied");
        assert_eq!(read(german)["copied"], "Kopiert");
        assert_eq!(read(german)["sent"], "{sent} von {size} gesendet");
    }

    /// The names that the scripts ask for, in quotes after `word(` or in a mark of the dialog.
    #[test]
    fn every_word_of_the_scripts_is_given() {
        let given: Vec<_> = sentences().into_iter().map(|(name, _)| name).collect();
        let mut seen = 0;
        for file in std::fs::read_dir("static/js").unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            for start in ["word(\"", "data-word=\""] {
                for rest in text.split(start).skip(1) {
                    seen += 1;
                    let name = rest.split('"').next().unwrap();
                    assert!(given.contains(&name), "{name}");
                }
            }
        }
        assert!(seen > 12, "words were found");
    }
}
