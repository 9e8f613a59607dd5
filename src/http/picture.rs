//! Texts as codes to scan.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::base::{Outcome, Refusal};

/// A QR code: its width in modules, and the dark ones as a path of SVG.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The width, and the height.
    pub width: i32,
    /// The dark modules.
    pub path: String,
}

impl Picture {
    /// That of `text`, with the quiet zone of four modules (ISO/IEC 18004, 6.3.8).
    ///
    /// # Errors
    /// When the text is too long for any code: about 2,300 bytes.
    pub fn of(text: &str) -> Outcome<Self> {
        const QUIET: i32 = 4;
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|error| Refusal::broken(error.to_string()))?;
        let modules = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = modules.filter(|(x, y)| code.get_module(*x, *y));
        let path = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET)).collect();
        Ok(Self { width: code.size() + 2 * QUIET, path })
    }
}
