//! Which languages there are, and which one is spoken right now.

use std::cell::Cell;

macro_rules! languages {
    ($($(#[$mark:meta])* $name:ident $word:literal $own:literal,)*) => {
        /// A language that the product speaks.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
        pub enum Language {
            $(
                #[doc = concat!("`", $word, "`: ", $own, ".")]
                $(#[$mark])*
                $name,
            )*
        }

        impl Language {
            /// Every language, the one that stands in for missing sentences first.
            pub const ALL: &[Language] = &[$(Language::$name),*];

            /// Its tag (RFC 5646), as in `<html lang>`.
            pub fn word(self) -> &'static str {
                match self { $(Language::$name => $word),* }
            }

            /// What it calls itself.
            pub fn own_name(self) -> &'static str {
                match self { $(Language::$name => $own),* }
            }

            /// The sentences of its file.
            pub(super) fn file(self) -> &'static str {
                match self { $(Language::$name => include_str!(concat!($word, ".ftl"))),* }
            }
        }
    };
}

languages! {
    #[default]
    English "en" "English",
    German "de" "Deutsch",
}

impl Language {
    /// The language of a [`word`](Language::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.word() == word)
    }

    /// The first language of `wanted`, tags by preference as a browser ranks them, that the product speaks. Of a tag only
    /// the language counts: who wants Austrian German reads German.
    pub fn of_wanted<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Self {
        let primary = |tag: &'a str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        wanted.into_iter().find_map(|tag| Self::parse(&primary(tag))).unwrap_or_default()
    }
}

tokio::task_local! {
    static SPOKEN: Cell<Language>;
}

/// Runs `task`, in which `language` is spoken until [`speak`] says another.
pub async fn speaking<T>(language: Language, task: impl Future<Output = T>) -> T {
    SPOKEN.scope(Cell::new(language), task).await
}

/// What `f` gives, in which `language` is spoken: a letter is written in that of its reader, whoever's page sends it.
pub fn spoken_in<T>(language: Language, f: impl FnOnce() -> T) -> T {
    SPOKEN.sync_scope(Cell::new(language), f)
}

/// From here on the task speaks `language`. Outside of [`speaking`] nothing happens.
pub fn speak(language: Language) {
    // There is nothing to set at the command line.
    let _ = SPOKEN.try_with(|spoken| spoken.set(language));
}

/// The language that is spoken: English where nobody said another, as at the command line.
pub fn current() -> Language {
    SPOKEN.try_with(Cell::get).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_is_taken() {
        assert_eq!(Language::of_wanted(["fr-FR", "de-AT", "en"]), Language::German);
        assert_eq!(Language::of_wanted(["*", "tlh"]), Language::English);
        assert_eq!(Language::of_wanted(["EN-gb", "de"]), Language::English);
        assert_eq!(Language::of_wanted([]), Language::English);
    }

    #[tokio::test]
    async fn each_task_speaks_its_own_language() {
        assert_eq!(current(), Language::English);
        speaking(Language::German, async {
            assert_eq!(current(), Language::German);
            speak(Language::English);
            assert_eq!(current(), Language::English);
        })
        .await;
        speak(Language::German);
        assert_eq!(current(), Language::English, "nobody is spoken to");
        assert_eq!(spoken_in(Language::German, current), Language::German);
        assert_eq!(current(), Language::English, "a letter changes nothing around it");
    }
}
