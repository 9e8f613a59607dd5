//! What a browser brings back from an authenticator: JSON, read into the types of the library and nothing else.

use data_encoding::HEXLOWER;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential};

use crate::base::{Outcome, Refusal};
use crate::people::Token;
use crate::say;

/// The most bytes of an answer. The longest that browsers send, with the certificates of a TPM, are a third of that.
const LONGEST: usize = 16 << 10;

/// A passkey that was shown, unproved.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The ceremony it is for.
    pub(super) ceremony: Token,
    pub(super) credential: PublicKeyCredential,
}

/// A passkey that was made, unproved.
#[derive(Debug, Clone)]
pub struct Made(pub(super) RegisterPublicKeyCredential);

#[derive(Deserialize)]
struct Shown {
    ceremony: String,
    credential: PublicKeyCredential,
}

/// What the browser says of where it was, beside what the library looks at.
#[derive(Deserialize)]
struct Where {
    #[serde(default, rename = "crossOrigin")]
    cross_origin: bool,
}

impl Answer {
    /// The answer in the field `passkey` of a form.
    ///
    /// # Errors
    /// `Invalid` when it is none.
    pub fn read(text: &str) -> Outcome<Self> {
        let Shown { ceremony, credential } = read(text)?;
        Ok(Self { ceremony: Token::shown(&ceremony).ok_or_else(unreadable)?, credential })
    }

    /// What is kept of the id of its credential.
    pub(super) fn hash(&self) -> String {
        hash(self.credential.get_credential_id())
    }

    /// Whether it was given inside a page of somebody else's, which ours never are. The library looks at that when a
    /// passkey is made and not when it is shown (W3C WebAuthn, 7.2, step 14).
    pub(super) fn framed(&self) -> bool {
        serde_json::from_slice(&self.credential.response.client_data_json)
            .is_ok_and(|Where { cross_origin }| cross_origin)
    }
}

impl Made {
    /// The answer in the field `passkey` of a form.
    ///
    /// # Errors
    /// `Invalid` when it is none.
    pub fn read(text: &str) -> Outcome<Self> {
        read(text).map(Self)
    }

    /// Whether it signs in by itself. Browsers may say that it does not; where nothing is said it does, as almost all do.
    pub(super) fn discoverable(&self) -> bool {
        self.0.extensions.cred_props.as_ref().and_then(|props| props.rk).unwrap_or(true)
    }
}

/// What is kept of the id of a credential: it is long and everybody's who sees a sign-in, and only compared.
pub(super) fn hash(credential_id: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(credential_id))
}

fn read<T: DeserializeOwned>(text: &str) -> Outcome<T> {
    if text.len() > LONGEST {
        return Err(unreadable());
    }
    serde_json::from_str(text).map_err(|_| unreadable())
}

fn unreadable() -> Refusal {
    Refusal::invalid("passkey", say::it("passkey-unreadable"))
}
