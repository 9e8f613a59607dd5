//! File names of media: what people's computers call a file, made fit for every other computer.

use unicode_normalization::UnicodeNormalization;

use crate::base::{Problem, clean_name};
use crate::say::{self, Say};

/// The most bytes of a media file's name.
const LIMIT: usize = 150;

/// Names that some systems take for devices, whatever the extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// The name under which a file that somebody's computer calls `typed` is kept: without folders, and without
/// characters that some systems refuse.
pub fn media_file_name(typed: &str) -> Result<String, Problem> {
    let refuse = |sentence: Say| Problem::error("file", sentence, say::it("file-name-help"));
    let last = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = match last.trim() {
        "" => return Err(refuse(say::it("file-name-none"))),
        // The extension counts towards the limit, so what is too long for a name is refused below with the figures.
        name if name.len() > LIMIT => {
            return Err(refuse(say::it("file-name-long").with("count", name.len()).with("limit", LIMIT)));
        }
        name => clean_name(say::it("the-file-name"), name).map_err(refuse)?,
    };
    let mended: String = name.nfc().map(|c| if ":\"<>|*?".contains(c) { '-' } else { c }).collect();
    let mended = mended.trim_start_matches('.').trim_end_matches(['.', ' ']).trim_start();
    if mended.is_empty() {
        return Err(refuse(say::it("file-name-dots").with("name", format!("{name:?}"))));
    }
    Ok(if is_device(mended) { format!("file-{mended}") } else { mended.to_owned() })
}

/// `name`, or `name` with a number before its extension, so that it is not `taken`.
pub fn free_media_name(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (name, String::new()),
    };
    let numbered = (2usize..).map(|number| format!("{stem}-{number}{extension}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !taken(name)).unwrap_or_else(|| name.to_owned())
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    DEVICES.contains(&stem.trim_end_matches(|c: char| c.is_ascii_digit()))
        && stem.len() <= 4
        && (stem.len() == 3) != (stem.starts_with("com") || stem.starts_with("lpt"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::documents::Kind;
    use proptest::prelude::*;

    #[test]
    fn names_lose_folders_and_odd_characters() {
        for (typed, name) in [
            ("logo.png", "logo.png"),
            ("C:\\fakepath\\Logo.PNG", "Logo.PNG"),
            ("../../etc/passwd", "passwd"),
            ("  a   b .png ", "a b .png"),
            ("what?.png", "what-.png"),
            (".htaccess", "htaccess"),
            ("a.png. .", "a.png"),
            ("Gru\u{308}ße.png", "Grüße.png"),
            ("CON.png", "file-CON.png"),
            ("com1", "file-com1"),
            ("com.png", "com.png"),
            ("console.log", "console.log"),
        ] {
            assert_eq!(media_file_name(typed).unwrap(), name, "{typed}");
        }
        for typed in ["", " ", "a/", "...", "cod\u{202e}gpj.exe", "a\u{0}.png", &"x".repeat(151)] {
            assert!(media_file_name(typed).is_err(), "{typed:?}");
        }
    }

    #[test]
    fn a_free_name_keeps_its_extension() {
        let taken = ["a.png", "a-2.png", "b"];
        let free = |name| free_media_name(name, |name| taken.contains(&name));
        assert_eq!(free("c.png"), "c.png");
        assert_eq!(free("a.png"), "a-3.png");
        assert_eq!(free("b"), "b-2");
    }

    proptest! {
        #[test]
        fn accepted_names_have_a_path_and_stay_as_they_are(typed in any::<String>()) {
            if let Ok(name) = media_file_name(&typed) {
                prop_assert_eq!(Kind::of_path(&Kind::MediaFile(name.clone()).path().unwrap()), Kind::MediaFile(name.clone()));
                prop_assert_eq!(media_file_name(&name).unwrap(), name);
            }
        }
    }
}
