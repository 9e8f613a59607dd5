//! Names of bundles as files: what a download is called, and what an upload's file name says of the app.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::base::{NAME_LIMIT, clean_name};
use crate::say;

use super::names::{cut, is_device};

/// The most bytes of a download's name; some file systems and mail programs take no more than 255 with a path.
const LIMIT: usize = 150;
/// The end of the name of our bundles.
const ENDING: &str = ".app.zip";
/// The app's name when a file name tells nothing.
const UNNAMED: &str = "Imported app";

/// `Intake_Form-2026-11-22T03_04_05Z.app.zip`: the name under which the app is downloaded at the moment that
/// `moment` tells (RFC 3339). At most 150 bytes, the same for the same input; letters of any script stay, all that a
/// file system or a header could take for something else becomes `_`.
pub fn download_name(app_name: &str, moment: &str) -> String {
    let moment = safe(moment);
    let tail = format!("-{}{ENDING}", cut(&moment, 40));
    let name = safe(app_name);
    let name = cut(name.trim_start_matches(['.', '-']), LIMIT.saturating_sub(tail.len() + 1));
    match name {
        "" => format!("App{tail}"),
        device if is_device(device) => format!("_{device}{tail}"),
        name => format!("{name}{tail}"),
    }
}

fn safe(text: &str) -> String {
    let welcome =
        |c: char| c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '-' | '.' | '_' | '\'' | '(' | ')');
    text.nfc().map(|c| if welcome(c) { c } else { '_' }).collect()
}

/// The app's name out of the name of a bundle's file: without ending, time and the number a browser adds, and with
/// spaces for `_`. Never empty; fit to be an app's name.
pub fn name_from_file_name(file_name: &str) -> String {
    let last = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = without_ending(last, ".zip");
    let stem = without_number(stem);
    let stem = without_ending(without_ending(stem, ".app"), ".branch");
    let stem = without_time(without_ending(stem, "-full"));
    let spaced = stem.replace('_', " ");
    let spaced: String =
        spaced.chars().filter(|c| clean_name(say::it("the-name"), &format!("x{c}")).is_ok()).take(NAME_LIMIT).collect();
    clean_name(say::it("the-name"), &spaced).unwrap_or_else(|_| UNNAMED.to_owned())
}

fn without_ending<'a>(text: &'a str, ending: &str) -> &'a str {
    let split = text.len().checked_sub(ending.len()).and_then(|at| text.split_at_checked(at));
    split.filter(|(_, found)| found.eq_ignore_ascii_case(ending)).map_or(text, |(stem, _)| stem)
}

/// Without the ` (1)` of a second download.
fn without_number(text: &str) -> &str {
    let number = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
    let digits = |n: &str| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit());
    number.filter(|(_, number)| digits(number)).map_or(text, |(stem, _)| stem)
}

/// Without `-2022-03-08T16_45_55.935Z`.
fn without_time(text: &str) -> &str {
    let dashes = text.match_indices('-').map(|(at, _)| at);
    let mut stems = dashes.filter_map(|at| Some((text.get(..at)?, text.get(at + 1..)?)));
    stems.find(|(_, rest)| is_time(rest)).map_or(text, |(stem, _)| stem)
}

fn is_time(text: &str) -> bool {
    let Some(text) = text.strip_suffix('Z') else { return false };
    let (seconds, fraction) = text.split_once('.').unwrap_or((text, ""));
    let shape: String = seconds.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00T00_00_00" && fraction.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_download_is_called_after_app_and_time() {
        let name = |app| download_name(app, "2026-11-22T03:04:05Z");
        assert_eq!(name("Intake Form"), "Intake_Form-2026-11-22T03_04_05Z.app.zip");
        assert_eq!(name("../a/b:c\"\r\n;x"), "_a_b_c____x-2026-11-22T03_04_05Z.app.zip");
        assert_eq!(name("Juanjo's アプリ"), "Juanjo's_アプリ-2026-11-22T03_04_05Z.app.zip");
        assert_eq!(name("CON.x"), "_CON.x-2026-11-22T03_04_05Z.app.zip");
        assert_eq!(
            download_name(&"ä".repeat(100), "2026-11-22T03:04:05Z").len(),
            LIMIT - 1,
            "the last letter that fits has two bytes"
        );
        assert_eq!(name("..."), "App-2026-11-22T03_04_05Z.app.zip");
    }

    #[test]
    fn a_file_name_tells_the_apps_name() {
        for (file, name) in [
            ("AK_101_-_March_22-2022-03-08T16_45_55.935Z-full.branch.zip", "AK 101 - March 22"),
            ("Juanjo's_Blank_App_-2021-08-04T14_17_50.501Z-full.branch.zip", "Juanjo's Blank App"),
            ("Intake_Form-2026-11-22T03_04_05Z.app.zip", "Intake Form"),
            ("Intake_Form-2026-11-22T03_04_05Z.app (12).zip", "Intake Form"),
            ("C:\\Users\\me\\My App.ZIP", "My App"),
            ("notes (1).zip", "notes"),
            ("é.zip", "é"),
            (".zip", "Imported app"),
            ("", "Imported app"),
            ("_-2026-11-22T03_04_05Z.app.zip", "Imported app"),
        ] {
            assert_eq!(name_from_file_name(file), name, "{file}");
        }
    }

    proptest! {
        #[test]
        fn download_names_are_safe_and_short(app in ".*", moment in ".*") {
            let name = download_name(&app, &moment);
            prop_assert!(name.len() <= LIMIT && name.ends_with(ENDING));
            prop_assert!(!name.starts_with(['.', '-']));
            prop_assert!(!name.contains(|c: char| c.is_control() || "/\\:*?\"<>|;%".contains(c)), "{}", name);
        }

        #[test]
        fn any_file_name_gives_a_name(file in ".*") {
            let name = name_from_file_name(&file);
            prop_assert_eq!(clean_name("The name", &name), Ok(name));
        }

        #[test]
        fn plain_names_come_back(app in "[A-Za-z0-9]{1,20}( [A-Za-z0-9]{1,20}){0,4}") {
            let name = download_name(&app, "2026-11-22T03:04:05.123456Z");
            prop_assert_eq!(name_from_file_name(&name), app);
        }
    }
}
