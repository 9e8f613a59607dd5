//! What an event knows beside its subject, in the words of whoever reads the log.
//!
//! The details are stored as names and values; here the names are put into words.

use serde::Deserialize;
use serde_json::Value;

use crate::base::Environment;
use crate::say::{self, Say};

/// The most characters of a value in the log; the full one is in the database.
const LONGEST: usize = 200;

/// The names of details, each with the sentence that says it.
const NAMES: &[(&str, &str)] = &[
    ("allows", "detail-allows"),
    ("approval", "detail-approval"),
    ("because", "detail-because"),
    ("before", "detail-before"),
    ("bytes", "detail-bytes"),
    ("edit", "detail-edit"),
    ("environment", "environment-word"),
    ("file", "detail-file"),
    ("format", "detail-format"),
    ("from", "detail-from"),
    ("gained", "detail-gained"),
    ("hue", "detail-hue"),
    ("invitations", "detail-invitations"),
    ("invited by", "detail-invited-by"),
    ("key", "detail-key"),
    ("kind", "detail-kind"),
    ("left", "detail-left"),
    ("lost", "detail-lost"),
    ("operator", "detail-operator"),
    ("people", "detail-people"),
    ("reason", "detail-reason"),
    ("region", "detail-region"),
    ("replacement", "detail-replacement"),
    ("request", "detail-request"),
    ("role", "detail-role"),
    ("second_factor", "detail-second-factor"),
    ("sent_to", "detail-sent-to"),
    ("sign_ins", "detail-sign-ins"),
    ("sign_ins_ended", "detail-sign-ins-ended"),
    ("slot", "detail-slot"),
    ("start", "detail-start"),
    ("to", "detail-to"),
    ("tree", "detail-tree"),
    ("until", "detail-until"),
    ("verified", "detail-verified"),
    ("version", "detail-version"),
];

/// What is kept as a word, each with the sentence that says it.
const WORDS: &[(&str, &str)] = &[
    ("connected_account", "resource-connected-account"),
    ("phone_number", "resource-phone-number"),
    ("url_domain", "resource-url-domain"),
    ("url_route", "resource-url-route"),
    ("email_domain", "resource-email-domain"),
    ("email_address", "resource-email-address"),
    ("identity_provider", "resource-identity-provider"),
    ("key", "resource-key"),
    ("notifier", "resource-notifier"),
];

/// The detail of an event as pairs of words; what is no object stands alone, without a name.
pub(super) fn pairs(detail: &str) -> Vec<(String, String)> {
    let pairs = match serde_json::from_str(detail) {
        Ok(Value::Object(object)) => object.iter().map(|(key, value)| (name(key), said(key, value))).collect(),
        Ok(Value::Null) => Vec::new(),
        Ok(other) => vec![(String::new(), words(&other))],
        Err(_) => vec![(String::new(), shortened(detail))],
    };
    pairs.into_iter().filter(|(_, value): &(String, String)| !value.is_empty()).collect()
}

/// The value of a detail. What an edit did, and what a role allows now and no longer, are kept as sentences.
fn said(key: &str, value: &Value) -> String {
    let kept = match key {
        "edit" => Say::deserialize(value).ok(),
        "gained" | "lost" => Vec::<Say>::deserialize(value).ok().map(say::semicolons),
        "environment" => value.as_str().and_then(Environment::parse).map(|place| place.name().into()),
        "kind" => WORDS.iter().find(|(word, _)| value.as_str() == Some(word)).map(|(_, sentence)| say::it(sentence)),
        _ => None,
    };
    kept.map_or_else(|| words(value), |said| shortened(&said.to_string()))
}

/// The name of a detail; one that is not known is shown as it is.
fn name(key: &str) -> String {
    let known = NAMES.iter().find(|(word, _)| *word == key);
    known.map_or_else(|| key.replace('_', " "), |(_, sentence)| say::it(sentence).to_string())
}

fn words(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::Bool(true) => say::it("audit-yes").to_string(),
        Value::Bool(false) => say::it("audit-no").to_string(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(words).collect::<Vec<_>>().join(", "),
        Value::Number(_) | Value::Object(_) => value.to_string(),
    };
    shortened(&text)
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say::{Language, speaking};

    fn of(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn details_read_as_pairs() {
        let detail = r#"{"before":"Acme","sign_ins":2,"files":["a","b"],"new":true,"none":null}"#;
        let mut expected = vec![of("before", "Acme"), of("files", "a, b"), of("new", "yes"), of("sign ins", "2")];
        let mut found = pairs(detail);
        expected.sort();
        found.sort();
        assert_eq!(found, expected);
    }

    #[test]
    fn any_detail_can_be_shown() {
        assert_eq!(pairs(""), vec![]);
        assert_eq!(pairs("null"), vec![]);
        assert_eq!(pairs("not json"), vec![of("", "not json")]);
        assert_eq!(pairs("[1,[2]]"), vec![of("", "1, 2")]);
        assert_eq!(pairs(&format!("{:?}", "é".repeat(900)))[0].1.chars().count(), LONGEST + 1);
    }

    #[tokio::test]
    async fn details_are_said_in_the_language_of_the_reader() {
        let found = speaking(Language::German, async { pairs(r#"{"new":true,"sign_ins_ended":2}"#) }).await;
        assert_eq!(found, vec![of("new", "ja"), of("beendete Anmeldungen", "2")]);
        let kept = serde_json::json!({ "edit": say::it("edit-page-renamed").with("old", "A").with("new", "B") });
        let found = speaking(Language::German, async { pairs(&kept.to_string()) }).await;
        assert_eq!(found, vec![of("Änderung", "Seite A → B")]);
        let kept = serde_json::json!({ "gained": [say::it("edit-page-renamed").with("old", "A").with("new", "B")] });
        let found = speaking(Language::German, async { pairs(&kept.to_string()) }).await;
        assert!(found[0].1.contains("Seite A → B"), "{found:?}");
        assert_eq!(pairs(r#"{"gained":["a","b"]}"#)[0].1, "a; b", "as it was kept before");
        assert_eq!(pairs(r#"{"edit":"Page A → B"}"#), vec![of("edit", "Page A → B")], "as it was kept before");
    }
}
