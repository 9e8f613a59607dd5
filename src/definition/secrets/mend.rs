//! Takes a secret out of a file of an app, or lets a slot stand for it.

use std::ops::Range;

use serde_json::Value;

use super::place::Crumb;
use super::text::Match;
use super::{Finding, scan};
use crate::airscript;
use crate::base::{Problem, name_key};
use crate::definition::documents::{Document, Kind, Settings, Slot, SlotKind, parse, write};
use crate::definition::json::{Json, canonical};
use crate::definition::tree::FilePath;
use crate::say::{self, Say};

/// The fewest bytes of a secret that stands for itself wherever it is in a file.
const TELLING: usize = 12;

/// Words of headers that say nothing without what follows them.
const SCHEMES: [&str; 4] = ["bearer", "basic", "ssws", "token"];

/// What becomes of a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// It is cut out, and nothing takes its place.
    Remove,
    /// It is cut out, and the request is signed by an integration: by the slot of the request, or one of its service,
    /// or a new one with this id.
    Slot(String),
}

/// Files that are written anew, and what was done in words.
type Mended = (Vec<(FilePath, Vec<u8>)>, Say);

/// Does with the finding `id` in the file `path` what `way` says. `read` gives the content of a file of the app.
///
/// # Errors
/// A problem at `finding` when it is not there any more, or cannot be taken out here.
pub fn mend(read: &dyn Fn(&str) -> Option<Vec<u8>>, path: &str, id: &str, way: &Way) -> Result<Mended, Problem> {
    let gone = || Problem::error("finding", say::it("secret-gone"), say::it("edit-reload"));
    let file = FilePath::parse(path).ok_or_else(gone)?;
    let bytes = read(path).ok_or_else(gone)?;
    let finding = scan(&file, &bytes).into_iter().find(|finding| finding.id == id).ok_or_else(gone)?;
    let ways = match way {
        Way::Remove => finding.removable,
        Way::Slot(_) => finding.slottable,
    };
    if !ways {
        return Err(stuck());
    }
    if !Kind::of_path(&file).is_document() {
        let bytes = cut_everywhere(&bytes, &finding).ok_or_else(stuck)?;
        return Ok((vec![(file, bytes)], say::it("edit-secret-removed").with("place", finding.place)));
    }
    let mut value: Value = serde_json::from_slice(&bytes).map_err(|_| gone())?;
    match way {
        Way::Remove => {
            take_out(&file, &mut value, finding.clone())?;
            Ok((vec![rewritten(&file, &value)?], say::it("edit-secret-removed").with("place", finding.place)))
        }
        Way::Slot(fresh) => {
            let (settings, name) = sign(read, &mut value, &finding, fresh)?;
            let mut files = vec![rewritten(&file, &value)?];
            files.extend(settings);
            Ok((files, say::it("edit-secret-slot").with("slot", name).with("place", finding.place)))
        }
    }
}

fn stuck() -> Problem {
    Problem::error("finding", say::it("secret-stuck"), say::it("secret-stuck-help"))
}

/// `text` without what is at `cut`, nor a word of a header that says nothing alone.
pub(super) fn without(text: &str, cut: &Range<usize>) -> String {
    let before = text.get(..cut.start).unwrap_or_default();
    let after = text.get(cut.end..).unwrap_or_default();
    let word = before.trim_end();
    let start = word.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    let scheme = word.get(start..).unwrap_or_default().to_ascii_lowercase();
    let alone =
        before.len() > word.len() && (start == 0 || word.get(..start).is_some_and(|begin| begin.ends_with('"')));
    let before =
        if alone && SCHEMES.contains(&scheme.as_str()) { before.get(..start).unwrap_or_default() } else { before };
    format!("{before}{after}")
}

/// Whether `secret`, as it stands in a file, can be found there and nothing else with it.
pub(super) fn telling(raw: &str, secret: &str) -> bool {
    match raw.matches(secret).count() {
        0 => false,
        1 => true,
        _ => secret.len() >= TELLING,
    }
}

/// A file that is no document of ours, without the secret. What was JSON stays JSON.
fn cut_everywhere(bytes: &[u8], finding: &Finding) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let after = text.replace(&finding.cut_text, "");
    let was_json = Json::parse(bytes).is_ok();
    (!finding.cut_text.is_empty() && (!was_json || Json::parse(after.as_bytes()).is_ok())).then(|| after.into_bytes())
}

/// Cuts the secret out of its text, as often as it is in it.
fn take_out(file: &FilePath, value: &mut Value, finding: Finding) -> Result<(), Problem> {
    let mut next = Some(finding);
    while let Some(finding) = next {
        let text = value.pointer_mut(&finding.at).ok_or_else(stuck)?;
        let before = text.as_str().ok_or_else(stuck)?.to_owned();
        let after = without(&before, &finding.cut);
        // What could be computed before must be afterwards.
        let broken = |text: &str| !airscript::parse(text).mistakes.is_empty();
        if after.len() >= before.len() || (!broken(&before) && broken(&after)) {
            return Err(stuck());
        }
        *text = Value::from(after);
        let again = scan(file, value.to_string().as_bytes());
        next = again.into_iter().find(|other| other.id == finding.id && other.at == finding.at);
    }
    Ok(())
}

/// The document in `value` as a file.
fn rewritten(file: &FilePath, value: &Value) -> Result<(FilePath, Vec<u8>), Problem> {
    let document = parse(file, &canonical(value)).map_err(|_| stuck())?;
    Ok((file.clone(), write(&document)))
}

/// Whether a slot can stand for `one`, which is in `text` at the end of `trail`: an integration signs headers, query
/// parameters and addresses of requests, but writes no bodies and no paths.
pub(super) fn slottable(trail: &[Crumb<'_>], text: &str, one: &Match) -> bool {
    let Some((request, rest)) = request(trail) else { return false };
    if !matches!(request.get("type"), Some(Json::Text(kind)) if kind == "http_request") {
        return false;
    }
    match rest.iter().filter_map(|crumb| crumb.key).collect::<Vec<_>>().as_slice() {
        ["headers" | "query", _] => true,
        ["url"] => address_without(text, &one.cut).is_some(),
        _ => false,
    }
}

/// The operation that `trail` leads into, and the way from it.
fn request<'a, 'b>(trail: &'b [Crumb<'a>]) -> Option<(&'a Json, &'b [Crumb<'a>])> {
    let [operations, _, rest @ ..] = trail else { return None };
    let first = rest.first()?;
    (operations.key == Some("operations")).then_some((first.holder, rest))
}

/// An address without its user and password, or without the parameter, where the secret is in one of them.
fn address_without(text: &str, cut: &Range<usize>) -> Option<String> {
    let before = text.get(..cut.start)?;
    let after = text.get(cut.end..)?;
    let scheme = before.rfind("://").map(|at| at + 3);
    let user = scheme.filter(|at| !before.get(*at..).unwrap_or_default().contains(['/', '?', '#']));
    if let (Some(at), Some(rest)) = (user, after.strip_prefix('@')) {
        return Some(format!("{}{rest}", before.get(..at)?));
    }
    let start = before.rfind(['?', '&'])?;
    let name = before.get(start + 1..)?.strip_suffix('=')?;
    let ends = after.is_empty() || after.starts_with(['&', '"', '#']);
    if !ends || !name.chars().all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c)) {
        return None;
    }
    let (kept, mark) = (before.get(..start)?, before.get(start..=start)?);
    match after.strip_prefix('&') {
        Some(more) => Some(format!("{kept}{mark}{more}")),
        None => Some(format!("{kept}{after}")),
    }
}

/// The settings, where they changed, and the name of the slot that signs.
type Signed = (Option<(FilePath, Vec<u8>)>, String);

/// Takes the secret out of a request and names the slot that signs it: the changed settings, and the slot's name.
fn sign(
    read: &dyn Fn(&str) -> Option<Vec<u8>>,
    value: &mut Value,
    finding: &Finding,
    fresh: &str,
) -> Result<Signed, Problem> {
    let steps: Vec<String> =
        finding.at.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
    let [_, _, field, rest @ ..] = steps.as_slice() else { return Err(stuck()) };
    let request = finding.at.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    let request = value.pointer_mut(&request).and_then(Value::as_object_mut).ok_or_else(stuck)?;
    let wanted = host_name(request);
    match (field.as_str(), rest) {
        ("url", []) => {
            let address = request.get("url").and_then(Value::as_str).unwrap_or_default();
            let address = address_without(address, &finding.cut).ok_or_else(stuck)?;
            request.insert("url".to_owned(), Value::from(address));
        }
        ("headers" | "query", [name]) => {
            let fields = request.get_mut(field).and_then(Value::as_object_mut).ok_or_else(stuck)?;
            fields.remove(name);
        }
        _ => return Err(stuck()),
    }
    let mut settings = settings(read)?;
    if let Some(slot) = request.get("service").and_then(Value::as_str) {
        let name = settings.slots.iter().find(|known| known.id == slot).map(|known| known.name.clone());
        return Ok((None, name.unwrap_or_else(|| slot.to_owned())));
    }
    let known = settings.slots.iter().find(|slot| name_key(&slot.name) == name_key(&wanted));
    if let Some(slot) = known.filter(|slot| slot.kind == SlotKind::Integration) {
        request.insert("service".to_owned(), Value::from(slot.id.clone()));
        return Ok((None, slot.name.clone()));
    }
    let taken = |name: &str| settings.slots.iter().any(|slot| name_key(&slot.name) == name_key(name));
    let numbered = (2usize..).map(|number| format!("{wanted} {number}"));
    let name = std::iter::once(wanted.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(wanted);
    request.insert("service".to_owned(), Value::from(fresh));
    settings.slots.push(Slot { id: fresh.to_owned(), name: name.clone(), ..Slot::default() });
    let path = Kind::Settings.path().ok_or_else(stuck)?;
    Ok((Some((path, write(&Document::Settings(settings)))), name))
}

fn settings(read: &dyn Fn(&str) -> Option<Vec<u8>>) -> Result<Settings, Problem> {
    let path = Kind::Settings.path().ok_or_else(stuck)?;
    let Some(bytes) = read(path.as_str()) else { return Ok(Settings::default()) };
    match parse(&path, &bytes)? {
        Document::Settings(settings) => Ok(settings),
        _ => Err(stuck()),
    }
}

/// What the service of a request is called: its host, where the address says one, or else the request.
fn host_name(request: &serde_json::Map<String, Value>) -> String {
    let text = |key: &str| request.get(key).and_then(Value::as_str).unwrap_or_default();
    let address = text("url").split_once("://").map(|(_, rest)| rest).unwrap_or_default();
    let address = address.split(['/', '?', '#', '"', ' ']).next().unwrap_or_default();
    let host = address.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    let plain = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
    if plain { host.to_owned() } else { super::place::named(text("name")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_loses_what_is_secret_in_it() {
        let without = |text: &str, secret: &str| {
            let at = text.find(secret).unwrap();
            address_without(text, &(at..at + secret.len()))
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(without(r#""https://app:s3cret@h.example/a""#, "s3cret"), some(r#""https://h.example/a""#));
        assert_eq!(without(r#""https://h.example/a?key=s3cret&b=1""#, "s3cret"), some(r#""https://h.example/a?b=1""#));
        assert_eq!(without(r#""https://h.example/a?b=1&key=s3cret""#, "s3cret"), some(r#""https://h.example/a?b=1""#));
        assert_eq!(without(r#""https://h.example/bots3cret/a""#, "s3cret"), None);
    }

    #[test]
    fn the_word_before_goes_along_when_it_stands_alone() {
        let cut = |text: &str, secret: &str| {
            let at = text.find(secret).unwrap();
            without(text, &(at..at + secret.len()))
        };
        assert_eq!(cut(r#""Bearer abc""#, "abc"), r#""""#);
        assert_eq!(cut(r#""The bearer abc""#, "abc"), r#""The bearer ""#);
        assert_eq!(cut("key abc!", "abc"), "key !");
    }
}
