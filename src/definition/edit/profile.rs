//! Profiles: named sets of values, and the environment each is for.

use std::collections::BTreeMap;

use super::{Changes, Read, changed, document, not_of_this_kind, short};
use crate::airscript;
use crate::base::{Environment, Problem, Problems, clean_name, name_key};
use crate::definition::catalogue::settings;
use crate::definition::documents::{Airscript, Document, Profile, Settings};
use crate::definition::tree::FilePath;
use crate::say;

const FILE: &str = "settings.json";

/// The most characters of the name of a value.
const NAME: usize = 60;

/// What a profile is to be like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileWish {
    /// Its id.
    pub id: String,
    /// Its name, as typed.
    pub name: String,
    /// Its environment.
    pub environment: Environment,
    /// Its values by name; an empty one goes.
    pub values: BTreeMap<String, Airscript>,
    /// What was filled in for [settings](catalogue::setting) that every profile knows, by name.
    pub plain: BTreeMap<String, String>,
}

/// Gives a profile another name, another environment and other values.
pub(super) fn set(read: &Read<'_>, wish: &ProfileWish) -> Result<Changes, Problems> {
    let (path, before, mut settings) = own(read)?;
    let name = free_name(&settings, &wish.name, &wish.id)?;
    let profile = settings.profiles.iter_mut().find(|profile| profile.id == wish.id).ok_or_else(gone)?;
    let values = checked(wish, &profile.values)?;
    let old = std::mem::replace(&mut profile.name, name);
    // What is said by the name need not be said twice.
    let named = Environment::of_name(&profile.name) == Some(wish.environment);
    profile.environment = if named { None } else { Some(wish.environment) };
    profile.values = values;
    let said = say::it("edit-profile").with("profile", short(&old));
    Ok(changed(path, &before, &Document::Settings(settings), said))
}

/// Adds a profile: a blank one, or with the values of `copy_of`.
pub(super) fn add(read: &Read<'_>, id: &str, typed: &str, copy_of: &str) -> Result<Changes, Problems> {
    let (path, before, mut settings) = own(read)?;
    let name = free_name(&settings, typed, id)?;
    let source = settings.profiles.iter().find(|profile| profile.id == copy_of);
    if source.is_none() && !copy_of.is_empty() {
        return Err(gone().into());
    }
    let (values, place) = source.map(|source| (source.values.clone(), source.place())).unzip();
    let environment = if Environment::of_name(&name).is_some() { None } else { place };
    let said = say::it("edit-profile-added").with("profile", short(&name));
    settings.profiles.push(Profile { id: id.to_owned(), name, environment, values: values.unwrap_or_default() });
    Ok(changed(path, &before, &Document::Settings(settings), said))
}

/// Takes a profile out. The last one stays.
pub(super) fn remove(read: &Read<'_>, id: &str) -> Result<Changes, Problems> {
    let (path, before, mut settings) = own(read)?;
    let place = settings.profiles.iter().position(|profile| profile.id == id).ok_or_else(gone)?;
    if settings.profiles.len() == 1 {
        return Err(Problem::error("profile", say::it("edit-profile-last"), say::it("edit-profile-last-help")).into());
    }
    let profile = settings.profiles.remove(place);
    if settings.default_profile.as_ref() == Some(&profile.id) {
        settings.default_profile = None;
    }
    let said = say::it("edit-profile-removed").with("profile", short(&profile.name));
    Ok(changed(path, &before, &Document::Settings(settings), said))
}

/// `settings.json`; an app without one has no profile yet.
pub(super) fn own(read: &Read<'_>) -> Result<(FilePath, Document, Settings), Problem> {
    if let (Some(path), None) = (FilePath::parse(FILE), read(FILE)) {
        return Ok((path, Document::Settings(Settings::default()), Settings::default()));
    }
    match document(read, FILE)? {
        (path, Document::Settings(settings)) => Ok((path, Document::Settings(settings.clone()), settings)),
        (path, _) => Err(not_of_this_kind(&path, say::it("edit-no-settings").with("file", path.as_str()))),
    }
}

fn free_name(settings: &Settings, typed: &str, id: &str) -> Result<String, Problem> {
    let name = clean_name(say::it("the-name"), typed).map_err(|sentence| Problem::error("name", sentence, ""))?;
    let key = name_key(&name);
    if settings.profiles.iter().any(|other| other.id != id && name_key(&other.name) == key) {
        let sentence = say::it("edit-profile-taken").with("name", &name);
        return Err(Problem::error("name", sentence, say::it("resource-name-other")));
    }
    Ok(name)
}

/// The values that say something, each of which can be read. What was not touched stays as `before` says it.
fn checked(wish: &ProfileWish, before: &BTreeMap<String, Airscript>) -> Result<BTreeMap<String, Airscript>, Problems> {
    let mut problems = Problems::default();
    let mut kept = BTreeMap::new();
    for (name, text) in wish.values.iter().filter(|(_, text)| !text.trim().is_empty()) {
        if !is_name(name) {
            problems.error("new_name", say::it("edit-value-name").with("name", short(name)), "");
        }
        if let Some(mistake) = airscript::parse(text).mistakes.into_iter().next() {
            problems.error(format!("value:{name}"), mistake.sentence, mistake.remedy);
        }
        kept.insert(name.clone(), text.trim().to_owned());
    }
    for (name, typed) in wish.plain.iter().filter(|(_, typed)| !typed.trim().is_empty()) {
        let Some(setting) = settings::setting(name) else { continue };
        let old = before.get(name).filter(|old| setting.plain(old).as_deref() == Some(typed.as_str()));
        match old.map_or_else(|| setting.written(typed), |old| Ok(old.clone())) {
            Ok(text) => drop(kept.insert(name.clone(), text)),
            Err(why) => problems.error(format!("value:{name}"), why, ""),
        }
    }
    problems.or(kept)
}

/// A name as expressions can say it: a letter, then letters, digits and lines below.
fn is_name(name: &str) -> bool {
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    begins && name.len() <= NAME && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn gone() -> Problem {
    Problem::error("profile", say::it("edit-profile-gone"), say::it("edit-reload"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &[u8] = br#"{"profiles": [{"id": "a", "name": "Development", "values": {"locale": "\"en-US\""}}, {"id": "b", "name": "QA"}]}"#;

    fn after(changes: Result<Changes, Problems>) -> Settings {
        let changes = changes.unwrap();
        let (path, bytes) = changes.writes.into_iter().next().expect("something changed");
        match crate::definition::documents::parse(&path, &bytes) {
            Ok(Document::Settings(settings)) => settings,
            other => panic!("{other:?}"),
        }
    }

    fn two(path: &str) -> Option<Vec<u8>> {
        (path == FILE).then(|| TWO.to_vec())
    }

    fn wish(name: &str, environment: Environment, values: &[(&str, &str)]) -> ProfileWish {
        let values = values.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        ProfileWish { id: "a".into(), name: name.into(), environment, values, plain: BTreeMap::new() }
    }

    #[test]
    fn a_profile_gets_a_name_a_place_and_values() {
        let read: &Read<'_> = &two;
        let wanted = wish("Trial", Environment::Qa, &[("locale", "\"de-DE\""), ("limit", " 3 + 4 "), ("gone", " ")]);
        let settings = after(set(read, &wanted));
        let profile = &settings.profiles[0];
        assert_eq!((profile.name.as_str(), profile.place()), ("Trial", Environment::Qa));
        assert_eq!(profile.values.keys().collect::<Vec<_>>(), ["limit", "locale"]);
        assert_eq!(profile.values["limit"], "3 + 4");
        // Named after its environment, it says no more.
        let settings = after(set(read, &wish("Production", Environment::Production, &[])));
        assert_eq!((settings.profiles[0].environment, settings.profiles[0].place()), (None, Environment::Production));
    }

    #[test]
    fn what_cannot_be_read_or_is_taken_says_so_at_its_field() {
        let read: &Read<'_> = &two;
        let at = |wanted: ProfileWish| set(read, &wanted).unwrap_err().0[0].place.clone();
        assert_eq!(at(wish("qa", Environment::Qa, &[])), "name");
        assert_eq!(at(wish("", Environment::Qa, &[])), "name");
        assert_eq!(at(wish("A", Environment::Qa, &[("limit", "3 +")])), "value:limit");
        assert_eq!(at(wish("A", Environment::Qa, &[("3x", "3")])), "new_name");
        assert_eq!(at(ProfileWish { id: "z".into(), ..wish("A", Environment::Qa, &[]) }), "profile");
    }

    #[test]
    fn what_is_filled_in_becomes_airscript_and_what_was_not_touched_stays() {
        let odd: &[u8] = br#"{"profiles": [{"id": "a", "name": "QA", "values": {"locale": "\"tlh\"", "canvas_link_length": "021"}}]}"#;
        let read: &Read<'_> = &|path: &str| (path == FILE).then(|| odd.to_vec());
        let filled = |pairs: &[(&str, &str)]| {
            let plain = pairs.iter().map(|(name, typed)| ((*name).to_owned(), (*typed).to_owned())).collect();
            set(read, &ProfileWish { plain, ..wish("QA", Environment::Qa, &[]) })
        };
        let settings = after(filled(&[("locale", "tlh"), ("session_expiration_time", "2 hours"), ("time_zone", " ")]));
        let values = &settings.profiles[0].values;
        assert_eq!(values.keys().collect::<Vec<_>>(), ["locale", "session_expiration_time"]);
        assert_eq!(values["locale"], "\"tlh\"", "a language that the list does not have");
        assert_eq!(values["session_expiration_time"], "ADD_TO_DATETIME(NOW(), 2, \"hours\")");
        let wrong = filled(&[("locale", "tlhIngan"), ("canvas_link_length", "9")]).unwrap_err();
        let places: Vec<_> = wrong.0.iter().map(|problem| problem.place.as_str()).collect();
        assert_eq!(places, ["value:canvas_link_length", "value:locale"]);
    }

    #[test]
    fn profiles_come_and_go_but_the_last() {
        let read: &Read<'_> = &two;
        let settings = after(add(read, "c", "Training", "a"));
        assert_eq!(settings.profiles[2].values, settings.profiles[0].values);
        assert_eq!(settings.profiles[2].place(), Environment::Development);
        assert!(after(add(read, "c", "Blank", "")).profiles[2].values.is_empty());
        assert!(add(read, "c", "Blank", "nobody").is_err());
        let nothing: &Read<'_> = &|_: &str| None;
        assert_eq!(after(add(nothing, "c", "First", "")).profiles.len(), 1);
        assert_eq!(after(remove(read, "a")).profiles.len(), 1);
        let one: &Read<'_> = &|_: &str| Some(br#"{"profiles": [{"id": "a", "name": "Only"}]}"#.to_vec());
        assert_eq!(remove(one, "a").unwrap_err().0[0].place, "profile");
    }
}
