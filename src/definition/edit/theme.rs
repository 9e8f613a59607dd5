//! Taking a theme over from elsewhere.

use std::collections::HashMap;

use super::{Changes, Read, changed, document, not_of_this_kind, short};
use crate::base::Problem;
use crate::definition::documents::{Document, Look, Theme, ThemeValue};
use crate::definition::tree::FilePath;
use crate::say;

const FILE: &str = "theme.json";

/// Puts what `theme` has beside what the app's theme has. What both have by the same name becomes as it is in `theme`, and
/// keeps the app's id, by which controls name it; what only the app has stays, because controls may use it.
pub(super) fn take_over(read: &Read<'_>, theme: &Theme) -> Result<Changes, Problem> {
    let (path, before, mut own) = own(read)?;
    own.name.clone_from(&theme.name);
    let ids = ids(&own, theme);
    let id = |id: &String| ids.get(id.as_str()).map_or_else(|| id.clone(), |own| (*own).to_owned());
    let mut after = theme.clone();
    after.fonts.iter_mut().for_each(|font| font.id = id(&font.id));
    for list in [&mut after.colors, &mut after.dimensions, &mut after.times] {
        list.iter_mut().for_each(|value| value.id = id(&value.id));
    }
    for variant in &mut after.variants {
        variant.id = id(&variant.id);
        rename(&mut variant.look, &id);
    }
    keep(&mut after.fonts, own.fonts, |font| font.name.clone());
    keep(&mut after.colors, own.colors, |value| value.name.clone());
    keep(&mut after.dimensions, own.dimensions, |value| value.name.clone());
    keep(&mut after.times, own.times, |value| value.name.clone());
    keep(&mut after.variants, own.variants, |variant| format!("{} {}", variant.control, variant.name));
    let said = say::it("edit-theme").with("theme", short(&theme.name));
    Ok(changed(path, &before, &Document::Theme(after), said))
}

/// `theme.json`; an app without one has an empty theme.
fn own(read: &Read<'_>) -> Result<(FilePath, Document, Theme), Problem> {
    if let (Some(path), None) = (FilePath::parse(FILE), read(FILE)) {
        return Ok((path, Document::Theme(Theme::default()), Theme::default()));
    }
    match document(read, FILE)? {
        (path, Document::Theme(theme)) => Ok((path, Document::Theme(theme.clone()), theme)),
        (path, _) => Err(not_of_this_kind(&path, say::it("edit-no-theme").with("file", path.as_str()))),
    }
}

/// The id of the app for each id of `theme` whose name both have.
fn ids<'a>(own: &'a Theme, theme: &'a Theme) -> HashMap<&'a str, &'a str> {
    let values = |theme: &'a Theme| {
        let lists = [("color", &theme.colors), ("dimension", &theme.dimensions), ("time", &theme.times)];
        let named = |kind: &'static str, value: &'a ThemeValue| ((kind, "", value.name.as_str()), value.id.as_str());
        let fonts = theme.fonts.iter().map(|font| (("font", "", font.name.as_str()), font.id.as_str()));
        let variant = |each: &'a super::super::documents::Variant| {
            (("variant", each.control.as_str(), each.name.as_str()), each.id.as_str())
        };
        lists
            .into_iter()
            .flat_map(move |(kind, list)| list.iter().map(move |value| named(kind, value)))
            .chain(fonts)
            .chain(theme.variants.iter().map(variant))
    };
    let known: HashMap<_, _> = values(own).collect();
    values(theme).filter_map(|(name, id)| Some((id, *known.get(&name)?))).collect()
}

/// The variants that `look` and its parts are of, by their new ids.
fn rename(look: &mut Look, id: &impl Fn(&String) -> String) {
    if let Some(variant) = &mut look.variant {
        *variant = id(variant);
    }
    look.parts.values_mut().for_each(|part| rename(part, id));
}

/// Adds to `list` those of `own` whose name it does not have.
fn keep<T>(list: &mut Vec<T>, own: Vec<T>, name: impl Fn(&T) -> String) {
    let names: std::collections::HashSet<String> = list.iter().map(&name).collect();
    list.extend(own.into_iter().filter(|each| !names.contains(&name(each))));
}
