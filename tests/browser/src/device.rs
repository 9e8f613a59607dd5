//! Devices that keep passkeys, which Chromium stands in for (W3C WebAuthn, 11).

use serde_json::json;

use crate::page::Page;

/// What keeps the passkeys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// It is in the machine, keeps its keys on every device of its person, and knows whose they are.
    Phone,
    /// It is plugged in, and has no room for keys of its own.
    SecurityKey,
}

impl Page {
    /// Gives the browser a device whose person is always there, and says yes.
    pub async fn has_device(&self, device: Device) {
        let phone = device == Device::Phone;
        let wanted = json!({
            "protocol": "ctap2",
            "transport": if phone { "internal" } else { "usb" },
            "hasResidentKey": phone,
            "hasUserVerification": true,
            "isUserVerified": true,
            "isUserConsenting": true,
            "defaultBackupEligibility": phone,
            "defaultBackupState": phone,
        });
        self.chrome("webauthn/authenticator", wanted).await;
    }
}
