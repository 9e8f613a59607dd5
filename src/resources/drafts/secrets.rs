//! Identity providers and keys.

use std::collections::BTreeMap;

use data_encoding::BASE64;
use serde_json::json;

use super::{Draft, Ground, noted};
use crate::base::Problems;
use crate::resources::kind::Standing;
use crate::resources::saml;
use crate::resources::store::Secrets;
use crate::resources::typed::Typed;
use crate::say::{self, Say};

/// Bytes of a key that is made here.
const KEY: usize = 32;

/// The fewest and the most bytes of one that is typed.
const TYPED: std::ops::RangeInclusive<usize> = 16..=512;

pub(super) fn provider(typed: &Typed, ground: &Ground<'_>, problems: &mut Problems) -> Option<Draft> {
    let xml = typed.get("metadata");
    let kept = ground.kept();
    if xml.is_empty() {
        if kept.is_none() {
            problems.error("metadata", say::it("saml-empty"), "");
        }
        return kept;
    }
    let found = noted(saml::read(xml), "metadata", problems)?;
    let saml::Provider { entity, sign_in, binding } = found;
    let detail = json!({ "entity": entity, "sign_in": sign_in, "binding": binding, "metadata": xml });
    Some(Draft::of(Standing::Untested, detail))
}

pub(super) fn key(typed: &Typed, ground: &Ground<'_>, problems: &mut Problems) -> Option<Draft> {
    let (value, how) = (typed.get("value"), typed.get("origin"));
    let (key, made) = match how {
        "made" if value.is_empty() => (noted(fresh(), "origin", problems)?, "here"),
        "made" => {
            problems.error("origin", say::it("key-both"), "");
            return None;
        }
        "typed" => (noted(given(value), "value", problems)?, "elsewhere"),
        _ if ground.before.is_some() && value.is_empty() => return ground.kept(),
        _ => {
            problems.error("origin", say::it("key-which"), "");
            return None;
        }
    };
    let detail = json!({ "made": made, "bytes": key.len() });
    let secrets = Secrets(BTreeMap::from([("key".to_owned(), BASE64.encode(&key))]));
    Some(Draft { secrets: Some(secrets), ..Draft::of(Standing::Ready, detail) })
}

fn fresh() -> Result<Vec<u8>, Say> {
    let mut key = vec![0; KEY];
    getrandom::fill(&mut key).map(|()| key).map_err(|_| say::it("key-no-chance"))
}

/// A key as it was typed: base 64 of its bytes.
fn given(value: &str) -> Result<Vec<u8>, Say> {
    let value: String = value.split_whitespace().collect();
    let key = BASE64.decode(value.as_bytes()).map_err(|_| say::it("key-no-base64"))?;
    match TYPED.contains(&key.len()) {
        true => Ok(key),
        false => {
            Err(say::it("key-length").with("bytes", key.len()).with("least", *TYPED.start()).with("most", *TYPED.end()))
        }
    }
}
