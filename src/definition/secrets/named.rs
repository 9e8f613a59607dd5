//! Values that are secret by the name they go under.

use super::guess;
use super::kind::{Kind, Noun, Sureness};

/// Ends of names of passwords: lower case, letters and digits only.
const PASSWORDS: [&str; 7] = ["password", "passwd", "pwd", "passphrase", "passwort", "kennwort", "passcode"];

/// Ends of names of other secrets.
const SECRETS: [&str; 19] = [
    "secret",
    "token",
    "apikey",
    "secretkey",
    "accesskey",
    "privatekey",
    "authkey",
    "sharedkey",
    "accountkey",
    "masterkey",
    "signingkey",
    "encryptionkey",
    "subscriptionkey",
    "licensekey",
    "servicekey",
    "authorization",
    "credential",
    "credentials",
    "xauth",
];

/// Names that end like one and are none.
const HARMLESS: [&str; 4] = ["pagetoken", "designtoken", "csrftoken", "forgotpassword"];

/// Names under which the value of something named beside it stands.
const VALUES: [&str; 6] = ["value", "default", "defaultvalue", "initialvalue", "val", "text"];

/// What a value under `name` is, when the name says that it is secret.
pub fn noun(name: &str) -> Option<Noun> {
    if name.len() > 80 {
        return None;
    }
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let ends = |ends: &[&str]| ends.iter().any(|end| plain.ends_with(end));
    match () {
        () if ends(&HARMLESS) => None,
        () if ends(&PASSWORDS) => Some(Noun::Password),
        () if ends(&SECRETS) => Some(Noun::Named),
        () => None,
    }
}

/// Whether what stands under `key` is the value of what is named beside it.
pub fn is_value(key: &str) -> bool {
    VALUES.contains(&key.to_ascii_lowercase().replace('_', "").as_str())
}

/// What `text` is, when a name says that it is `noun` and it can be one.
pub fn kind(noun: Noun, text: &str) -> Option<Kind> {
    let text = text.trim();
    let fewest = if noun == Noun::Password { 5 } else { 8 };
    let fits = (fewest..=4_096).contains(&text.len())
        && !text.contains([' ', '\n', '\t'])
        && !guess::is_placeholder(text)
        && !guess::is_words(text)
        && !guess::is_path(text)
        && !text.contains("://")
        && (noun == Noun::Password || text.bytes().any(|b| !b.is_ascii_digit()));
    fits.then_some(Kind { noun, vendor: "", sureness: Sureness::Likely })
}

/// Whether what stands under `key` is told apart from others by it, as ids and hashes are: it looks random and is no
/// secret.
pub fn is_id(key: &str) -> bool {
    let lower = key.to_ascii_lowercase();
    let ends =
        ["id", "ids", "uuid", "guid", "hash", "digest", "checksum", "etag", "integrity", "fingerprint", "revision"];
    lower.is_empty() || ends.iter().any(|end| lower.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_secrets() {
        for name in
            ["password", "DB_PASSWORD", "x-api-key", "clientSecret", "Authorization", "access_token", "Kennwort"]
        {
            assert!(noun(name).is_some(), "{name}");
        }
        for name in ["passwordHint", "next_page_token", "tokens", "key", "secretary", "Forgot Password", "keyboard"] {
            assert!(noun(name).is_none(), "{name}");
        }
    }

    #[test]
    fn only_what_can_be_a_secret_is_one() {
        for text in ["hunter2", "S3cure!", "0e6f4c1d-9b7a-4c83-8f21-6d5e4a3b2c1d"] {
            assert!(kind(Noun::Password, text).is_some(), "{text}");
        }
        for text in ["", "text", "required", "activity.password2", "Enter your password", "https://example.com/token1"]
        {
            assert!(kind(Noun::Password, text).is_none(), "{text}");
        }
        assert!(kind(Noun::Named, "1234567890").is_none());
    }
}
