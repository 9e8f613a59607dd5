//! A device that keeps a passkey, by our own hand (W3C WebAuthn, 6): it makes keys, signs, counts, and errs when told to.

use std::cell::Cell;

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::answer::Answer;
use crate::browser::Browser;
use crate::world::PASSWORD;

/// Where people open the installation of a story that names no address.
pub const ORIGIN: &str = "http://localhost:8080";

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const MAY_SYNC: u8 = 0x08;
const SYNCED: u8 = 0x10;
const HAS_KEY: u8 = 0x40;

/// A device with one key.
#[derive(Clone)]
pub struct Device {
    pub id: Vec<u8>,
    pub key: SigningKey,
    /// Whose it is, as it was told when the key was made.
    pub handle: Option<Vec<u8>>,
    pub counter: Cell<u32>,
    pub flags: u8,
    /// What the browser says of where it is.
    pub origin: String,
    pub site: String,
    pub kind: [&'static str; 2],
    pub framed: bool,
    /// Whether it says whose key it is: a key that is no resident of its device does not.
    pub names: bool,
}

impl Device {
    /// A security key that counts.
    pub fn new(number: u8) -> Self {
        Self {
            id: vec![number; 32],
            key: SigningKey::from_slice(&[number; 32]).unwrap(),
            handle: None,
            counter: Cell::new(0),
            flags: PRESENT | VERIFIED,
            origin: ORIGIN.to_owned(),
            site: "localhost".to_owned(),
            kind: ["webauthn.create", "webauthn.get"],
            framed: false,
            names: true,
        }
    }

    /// A password manager that keeps its keys on every device, and counts nothing.
    pub fn synced(number: u8) -> Self {
        Self { flags: PRESENT | VERIFIED | MAY_SYNC | SYNCED, ..Self::new(number) }
    }

    pub fn without_presence(mut self) -> Self {
        self.flags &= !PRESENT;
        self
    }

    pub fn without_verification(mut self) -> Self {
        self.flags &= !VERIFIED;
        self
    }

    fn client_data(&self, kind: usize, challenge: &str) -> Vec<u8> {
        let said = json!({
            "type": self.kind[kind], "challenge": challenge, "origin": self.origin, "crossOrigin": self.framed,
        });
        said.to_string().into_bytes()
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(self.site.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.counter.get().to_be_bytes());
        data
    }

    /// The key in CBOR as COSE writes it (RFC 9053, 7.1.1): ES256 on P-256.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let [x, y] = [&point.as_bytes()[1..33], &point.as_bytes()[33..65]];
        [&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20], x, &[0x22, 0x58, 0x20], y].concat()
    }

    /// Makes the key that `options` ask for: what the script puts into the form.
    pub fn make(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        let wanted = &options["publicKey"];
        assert_eq!(wanted["authenticatorSelection"]["userVerification"], "required");
        assert_eq!(wanted["authenticatorSelection"]["residentKey"], "preferred");
        self.handle = Some(BASE64URL_NOPAD.decode(wanted["user"]["id"].as_str().unwrap().as_bytes()).unwrap());
        let length = u16::try_from(self.id.len()).unwrap().to_be_bytes();
        let key = [&[0; 16][..], &length, &self.id, &self.public_key()].concat();
        let data = [self.data(self.flags | HAS_KEY), key].concat();
        let data_length = u16::try_from(data.len()).unwrap().to_be_bytes();
        // {"fmt": "none", "attStmt": {}, "authData": …}
        let head = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59";
        let attestation = [&head[..], &data_length, &data].concat();
        let client_data = self.client_data(0, wanted["challenge"].as_str().unwrap());
        let id = BASE64URL_NOPAD.encode(&self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key", "clientExtensionResults": { "credProps": { "rk": self.names } },
            "response": {
                "attestationObject": BASE64URL_NOPAD.encode(&attestation),
                "clientDataJSON": BASE64URL_NOPAD.encode(&client_data),
            },
        })
        .to_string()
    }

    /// Signs what `question` asks: what the script puts into the form.
    pub fn show(&self, question: &Question) -> String {
        if self.flags & MAY_SYNC == 0 {
            self.counter.set(self.counter.get() + 1);
        }
        let client_data = self.client_data(1, &question.challenge);
        let data = self.data(self.flags);
        let signed = [&data[..], &Sha256::digest(&client_data)].concat();
        let signature: Signature = self.key.sign(&signed);
        let handle = self.handle.as_ref().filter(|_| self.names).map(|handle| BASE64URL_NOPAD.encode(handle));
        let id = BASE64URL_NOPAD.encode(&self.id);
        let response = json!({
            "authenticatorData": BASE64URL_NOPAD.encode(&data),
            "clientDataJSON": BASE64URL_NOPAD.encode(&client_data),
            "signature": BASE64URL_NOPAD.encode(signature.to_der().as_bytes()),
            "userHandle": handle,
        });
        let credential = json!({
            "id": id, "rawId": id, "type": "public-key", "clientExtensionResults": {}, "response": response,
        });
        json!({ "ceremony": question.ceremony, "credential": credential }).to_string()
    }
}

/// What the script fetches before it asks for a passkey.
#[derive(Debug, Clone)]
pub struct Question {
    pub ceremony: String,
    pub challenge: String,
    /// The ids of the keys that would do, in hexadecimal; none when any would.
    pub allowed: Vec<String>,
}

impl Question {
    /// Fetched at `path` in `browser`.
    #[track_caller]
    pub fn ask(browser: &Browser, path: &str) -> Self {
        Self::read(&browser.post(path, &[]).expect(200))
    }

    pub fn read(answer: &Answer) -> Self {
        assert_eq!(answer.header("content-type"), "application/json");
        let said: Value = serde_json::from_str(&answer.text()).unwrap();
        let wanted = &said["options"]["publicKey"];
        assert_eq!(wanted["userVerification"], "required", "{said}");
        assert!(said["options"].get("mediation").is_none(), "{said}");
        let challenge = BASE64URL_NOPAD.decode(wanted["challenge"].as_str().unwrap().as_bytes()).unwrap();
        assert_eq!(challenge.len(), 32, "256 bits (ASVS 5.0, 6.7.2)");
        let ids = wanted["allowCredentials"].as_array().unwrap();
        let id = |id: &Value| BASE64URL_NOPAD.decode(id["id"].as_str().unwrap().as_bytes()).unwrap();
        Self {
            ceremony: said["ceremony"].as_str().unwrap().to_owned(),
            challenge: wanted["challenge"].as_str().unwrap().to_owned(),
            allowed: ids.iter().map(|it| data_encoding::HEXLOWER.encode(&id(it))).collect(),
        }
    }
}

/// At the door.
pub const DOOR: &str = "/sign-in/passkey/challenge";

/// The passkey that somebody shows in `browser`, asked at `path`.
#[track_caller]
pub fn shown(browser: &Browser, path: &str, device: &Device) -> String {
    device.show(&Question::ask(browser, path))
}

/// Signs in with `device` in a browser that nobody is signed in with.
#[track_caller]
pub fn knock(browser: &Browser, device: &Device) -> Answer {
    let passkey = shown(browser, DOOR, device);
    browser.post("/sign-in/passkey", &[("passkey", &passkey), ("next", "")])
}

/// The page on which `browser` makes a passkey, after its person said who they are: by the password and `proof`, a field
/// and its value.
#[track_caller]
pub fn begin(browser: &Browser, proof: Option<(&str, &str)>) -> Answer {
    let page = browser.get("/account/passkeys/new").expect(200);
    let mut form = browser.form(&page, "/account/passkeys/new").fill("current", PASSWORD);
    if let Some((field, value)) = proof {
        form = form.fill(field, value);
    }
    form.send().leads_to("/account/passkeys/creation").follow(browser).expect(200)
}

/// Adds the passkey of `device` as a person does; the page that follows.
#[track_caller]
pub fn add(browser: &Browser, device: &mut Device, proof: Option<(&str, &str)>) -> Answer {
    let page = begin(browser, proof);
    let options = page.attribute("[data-passkey-create]", "data-passkey-create").unwrap();
    let form = browser.form(&page, "/account/passkeys").fill("name", &format!("Key {}", device.id[0]));
    form.fill("passkey", &device.make(&options)).send()
}

/// Adds the first passkey of somebody; their recovery codes.
#[track_caller]
pub fn add_first(browser: &Browser, device: &mut Device) -> Vec<String> {
    let codes = add(browser, device, None).expect(200).says("Keep these recovery codes").texts(".codes code");
    assert_eq!(codes.len(), 10);
    codes
}
