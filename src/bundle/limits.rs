//! How much an archive may hold. The operator sets the figures; a refusal names the setting.

use super::refusal::Refusal;

/// The default of `limits.upload`.
const UPLOAD: u64 = 64 * MIB;

const MIB: u64 = 1024 * 1024;

/// Entries up to this size inflate as they like: a short text of spaces is no bomb.
const RATIO_FREE: u64 = MIB;

/// The figures an archive is held to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the archive.
    pub upload: u64,
    /// Entries of the archive.
    pub entries: u64,
    /// Bytes of all files together, inflated.
    pub total: u64,
    /// Bytes of one file.
    pub media: u64,
    /// Bytes of one JSON document, or of another file that is read into memory.
    pub document: u64,
    /// How many times larger than its packed form a file above 1 MiB may be.
    pub ratio: u64,
}

/// One of the figures of [`Limits`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// [`Limits::upload`].
    Upload,
    /// [`Limits::entries`].
    Entries,
    /// [`Limits::total`].
    Total,
    /// [`Limits::media`].
    Media,
    /// [`Limits::document`].
    Document,
    /// [`Limits::ratio`].
    Ratio,
}

impl Limits {
    /// The limits for uploads of `upload` bytes: ten times that when inflated, and one file may fill an archive, so
    /// that whoever allows an archive of 1 GiB need not set a second figure. The other figures are those of
    /// `reference/security.md` section 2.1.
    pub fn for_upload(upload: u64) -> Self {
        Self {
            upload,
            entries: 10_000,
            total: upload.saturating_mul(10),
            media: upload,
            document: 32 * MIB,
            ratio: 200,
        }
    }

    /// The figure of `limit`.
    pub fn of(&self, limit: Limit) -> u64 {
        match limit {
            Limit::Upload => self.upload,
            Limit::Entries => self.entries,
            Limit::Total => self.total,
            Limit::Media => self.media,
            Limit::Document => self.document,
            Limit::Ratio => self.ratio,
        }
    }

    /// Refuses the entry `name`, or the archive where the limit is the archive's, when it measures more than the limit.
    pub fn check(&self, limit: Limit, name: &str, found: u64) -> Result<(), Refusal> {
        if found > self.of(limit) { Err(Refusal::over(limit, self, name, found)) } else { Ok(()) }
    }

    /// Refuses the entry `name` when `size` bytes come from suspiciously few packed bytes. DEFLATE itself ends at 1032 to 1.
    pub fn check_ratio(&self, name: &str, packed_size: u64, size: u64) -> Result<(), Refusal> {
        if size <= RATIO_FREE {
            return Ok(());
        }
        self.check(Limit::Ratio, name, size.div_ceil(packed_size.max(1)))
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::for_upload(UPLOAD)
    }
}

impl Limit {
    /// The name of the setting, as the operator writes it.
    pub fn setting(self) -> &'static str {
        match self {
            Limit::Upload => "limits.upload",
            Limit::Entries => "limits.entries",
            Limit::Total => "limits.total",
            Limit::Media => "limits.media",
            Limit::Document => "limits.document",
            Limit::Ratio => "limits.ratio",
        }
    }

    /// The word for programs.
    pub fn code(self) -> &'static str {
        match self {
            Limit::Upload => "upload_too_large",
            Limit::Entries => "too_many_entries",
            Limit::Total => "total_too_large",
            Limit::Media => "entry_too_large",
            Limit::Document => "document_too_large",
            Limit::Ratio => "ratio",
        }
    }

    /// The name of the sentence about more than that.
    pub(super) fn sentence(self) -> &'static str {
        match self {
            Limit::Upload => "over-upload",
            Limit::Entries => "over-entries",
            Limit::Total => "over-total",
            Limit::Media | Limit::Document => "over-entry",
            Limit::Ratio => "over-ratio",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_raises_the_upload_need_not_raise_more() {
        let limits = Limits::for_upload(1024 * MIB);
        assert!(limits.check(Limit::Media, "It", 1000 * MIB).is_ok());
        assert!(limits.check(Limit::Total, "It", 1000 * MIB).is_ok());
        assert!(Limits::default().check(Limit::Media, "It", 65 * MIB).is_err());
    }

    #[test]
    fn only_large_files_are_held_to_the_ratio() {
        let limits = Limits::default();
        assert!(limits.check_ratio("It", 1, MIB).is_ok());
        assert!(limits.check_ratio("It", 20 * 1024, 2 * MIB).is_ok());
        assert!(limits.check_ratio("It", 2 * 1024, 2 * MIB).is_err());
        assert!(limits.check_ratio("It", 0, 2 * MIB).is_err());
    }
}
