//! Files of an app (reference, 7.11).

use super::call::{Answer, Call};
use super::{Function, Group, Nulls, Parameter, needs};
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;
use crate::say;

const TEXT: Kinds = Kinds::TEXT;

const PLAIN: Function = Function::plain(Group::Asset, TEXT, Nulls::Through);

/// What functions that look at an asset's details take.
const DETAILED: &[Parameter] = &[needs("detailed_asset", Kinds::ASSET)];

pub(super) const ALL: &[Function] = &[
    Function {
        name: "ASSET_SIZE",
        takes: DETAILED,
        gives: Kinds::NUMBER,
        says: "How many bytes the file of the asset has.",
        examples: &[
            (
                r#"ASSET_SIZE({id: "a", assetKey: "k", organizationId: "o", version: 0, visibility: "GLOBAL", size: 6483})"#,
                "6483",
            ),
            (r#"ASSET_SIZE(URI_TO_ASSET("asset://global:o:k:a:0"))"#, "THROW"),
            ("ASSET_SIZE(NULL)", "NULL"),
        ],
        body: |call| detail(call, "size"),
        ..PLAIN
    },
    Function {
        name: "ASSET_STATE",
        takes: DETAILED,
        says: "Whether the asset is a DRAFT, PENDING or ACTIVE.",
        examples: &[
            (
                r#"ASSET_STATE({id: "a", assetKey: "k", organizationId: "o", version: 0, visibility: "GLOBAL", state: "DRAFT"})"#,
                r#""DRAFT""#,
            ),
            (r#"ASSET_STATE(URI_TO_ASSET("asset://global:o:k:a:0"))"#, "THROW"),
            ("ASSET_STATE(NULL)", "NULL"),
        ],
        body: |call| detail(call, "state"),
        ..PLAIN
    },
    Function {
        name: "ASSET_THUMBNAIL_URL",
        takes: DETAILED,
        says: "The address of a small picture of the asset.",
        examples: &[
            (
                r#"ASSET_THUMBNAIL_URL({id: "a", assetKey: "k", organizationId: "o", version: 0, visibility: "GLOBAL", thumbnailUrl: "/t/a"})"#,
                r#""/t/a""#,
            ),
            (r#"ASSET_THUMBNAIL_URL(URI_TO_ASSET("asset://global:o:k:a:0"))"#, "THROW"),
            ("ASSET_THUMBNAIL_URL(NULL)", "NULL"),
        ],
        body: |call| detail(call, "thumbnailUrl"),
        ..PLAIN
    },
    Function {
        name: "ASSET_TO_URI",
        takes: &[needs("asset", Kinds::ASSET)],
        says: "A text that names the asset. URI_TO_ASSET makes an asset of it again.",
        examples: &[
            (
                r#"ASSET_TO_URI({id: "a", assetKey: "k", organizationId: "o", version: 2, visibility: "PRIVATE"})"#,
                r#""asset://private:o:k:a:2""#,
            ),
            (r#"ASSET_TO_URI(URI_TO_ASSET("asset://global:o:k:a:0"))"#, r#""asset://global:o:k:a:0""#),
            (
                r#"ASSET_TO_URI({id: "a", assetKey: "k", organizationId: "o", version: 2, visibility: "SECRET"})"#,
                "THROW",
            ),
            (r#"ASSET_TO_URI({id: "a"})"#, "THROW"),
        ],
        body: to_uri,
        ..PLAIN
    },
    Function {
        name: "ASSET_TYPE",
        takes: DETAILED,
        says: "The media type of the asset's file, such as image/png.",
        examples: &[
            (
                r#"ASSET_TYPE({id: "a", assetKey: "k", organizationId: "o", version: 0, visibility: "GLOBAL", type: "image/png"})"#,
                r#""image/png""#,
            ),
            (r#"ASSET_TYPE(URI_TO_ASSET("asset://global:o:k:a:0"))"#, "THROW"),
            ("ASSET_TYPE(NULL)", "NULL"),
        ],
        body: |call| detail(call, "type"),
        ..PLAIN
    },
    Function {
        name: "URI_TO_ASSET",
        takes: &[needs("asset_uri", TEXT)],
        gives: Kinds::ASSET,
        says: "The asset that a text of ASSET_TO_URI names.",
        examples: &[
            (
                r#"URI_TO_ASSET("asset://global:o:k:a:2")"#,
                r#"{id: "a", assetKey: "k", organizationId: "o", version: 2, visibility: "GLOBAL"}"#,
            ),
            (r#"URI_TO_ASSET("https://example.com/a.png")"#, "THROW"),
            (r#"URI_TO_ASSET("asset://global:o:k:a")"#, "THROW"),
        ],
        nulls: Nulls::Refused,
        body: |call| {
            let uri = call.text(0)?;
            call.works(uri.len())?;
            call.makes(uri.len())?;
            asset(uri).ok_or_else(|| Failure::new("invalid-asset-uri", say::it("airscript-invalid-asset-uri")))
        },
        ..PLAIN
    },
];

/// A property that only a Detailed Asset has.
fn detail(call: &Call<'_, '_>, name: &str) -> Answer {
    let found = call.value(0).get(name).cloned();
    found.ok_or_else(|| Failure::new("not-a-detailed-asset", say::it("airscript-not-detailed").with("property", name)))
}

fn to_uri(call: &Call<'_, '_>) -> Answer {
    let asset = call.value(0);
    let text = |name: &str| asset.get(name).and_then(Value::as_text).filter(|part| is_part(part));
    let version = asset.get("version").and_then(Value::as_number).filter(|version| is_version(*version));
    let visibility = text("visibility").filter(|visibility| is_visibility(visibility));
    let parts = (visibility, text("organizationId"), text("assetKey"), text("id"), version);
    let (Some(visibility), Some(organization), Some(key), Some(id), Some(version)) = parts else {
        return Err(Failure::new("invalid-asset", say::it("airscript-invalid-asset")));
    };
    call.made(format!("asset://{}:{organization}:{key}:{id}:{version}", visibility.to_ascii_lowercase()))
}

fn asset(uri: &str) -> Option<Value> {
    let parts: Vec<&str> = uri.strip_prefix("asset://")?.splitn(6, ':').collect();
    let [visibility, organization, key, id, version] = parts[..] else { return None };
    let plain = !version.is_empty() && version.bytes().all(|digit| digit.is_ascii_digit());
    let number = version.parse().ok().filter(|number| plain && is_version(*number))?;
    if !is_visibility(visibility) || ![organization, key, id].into_iter().all(is_part) {
        return None;
    }
    Some(Value::object([
        ("id", Value::text(id)),
        ("assetKey", Value::text(key)),
        ("organizationId", Value::text(organization)),
        ("version", Value::Number(number)),
        ("visibility", Value::text(visibility.to_ascii_uppercase())),
    ]))
}

/// Whether it may stand between the colons.
fn is_part(part: &str) -> bool {
    !part.is_empty() && !part.contains(|character: char| character == ':' || character.is_whitespace())
}

fn is_visibility(text: &str) -> bool {
    text.eq_ignore_ascii_case("global") || text.eq_ignore_ascii_case("private")
}

/// Whether it is a whole number that a double can hold.
fn is_version(number: f64) -> bool {
    number.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&number)
}
