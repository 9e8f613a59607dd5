//! What bundles are held to, as the operator has set it.

use crate::bundle::Limits;
use crate::config::Config;

/// The limits of this installation: those for uploads of its size, but for what the operator has set apart.
pub fn limits(config: &Config) -> Limits {
    let (usual, set) = (Limits::for_upload(config.upload_limit), config.bundles);
    Limits {
        upload: usual.upload,
        entries: set.entries.unwrap_or(usual.entries),
        total: set.total.unwrap_or(usual.total),
        media: set.media.unwrap_or(usual.media),
        document: set.document.unwrap_or(usual.document),
        ratio: set.ratio.unwrap_or(usual.ratio),
    }
}
