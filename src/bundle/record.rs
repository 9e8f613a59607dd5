//! The numbers of the ZIP format (PKWARE APPNOTE 6.3.10) that writing and reading share.

/// Starts a local header (4.3.7).
pub(super) const LOCAL: u32 = 0x0403_4b50;
/// Starts a data descriptor (4.3.9).
pub(super) const DESCRIPTOR: u32 = 0x0807_4b50;
/// Starts a record of the central directory (4.3.12).
pub(super) const CENTRAL: u32 = 0x0201_4b50;
/// Starts the end of the central directory (4.3.16).
pub(super) const END: u32 = 0x0605_4b50;
/// Starts the zip64 end of the central directory (4.3.14).
pub(super) const ZIP64_END: u32 = 0x0606_4b50;
/// Starts the zip64 locator (4.3.15).
pub(super) const LOCATOR: u32 = 0x0706_4b50;

/// Bytes of a local header before the name.
pub(super) const LOCAL_LEN: u64 = 30;
/// Bytes of a central record before the name.
pub(super) const CENTRAL_LEN: u64 = 46;
/// Bytes of the end before its comment.
pub(super) const END_LEN: u64 = 22;
/// Bytes of the zip64 end without the extensible part.
pub(super) const ZIP64_END_LEN: u64 = 56;
/// Bytes of the locator.
pub(super) const LOCATOR_LEN: u64 = 20;

/// The extra field with 64-bit sizes (4.5.3).
pub(super) const ZIP64_EXTRA: u16 = 0x0001;

/// In a 16-bit field: "see the zip64 record".
pub(super) const SENTINEL16: u64 = 0xffff;
/// In a 32-bit field: "see the zip64 record".
pub(super) const SENTINEL32: u64 = 0xffff_ffff;

/// Flag: a data descriptor follows the body.
pub(super) const FLAG_DESCRIPTOR: u16 = 1 << 3;
/// Flag: the name is UTF-8.
pub(super) const FLAG_UTF8: u16 = 1 << 11;

/// Little-endian numbers written one after the other.
#[derive(Default)]
pub(super) struct Numbers(pub Vec<u8>);

impl Numbers {
    /// Two bytes of `value`; a larger one becomes the sentinel.
    pub fn u16(mut self, value: u64) -> Self {
        let value = u16::try_from(value).unwrap_or(u16::MAX);
        self.0.extend(value.to_le_bytes());
        self
    }

    /// Four bytes of `value`; a larger one becomes the sentinel.
    pub fn u32(mut self, value: u64) -> Self {
        let value = u32::try_from(value).unwrap_or(u32::MAX);
        self.0.extend(value.to_le_bytes());
        self
    }

    /// Eight bytes of `value`.
    pub fn u64(mut self, value: u64) -> Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    /// `bytes` as they are.
    pub fn bytes(mut self, bytes: &[u8]) -> Self {
        self.0.extend_from_slice(bytes);
        self
    }
}

/// Little-endian numbers read one after the other; past the end they are nothing.
pub(super) struct Fields<'a>(pub &'a [u8]);

impl<'a> Fields<'a> {
    /// The next `count` bytes.
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(head)
    }

    /// The next two bytes.
    pub fn u16(&mut self) -> Option<u16> {
        self.take(2)?.try_into().ok().map(u16::from_le_bytes)
    }

    /// The next four bytes.
    pub fn u32(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    /// The next eight bytes.
    pub fn u64(&mut self) -> Option<u64> {
        self.take(8)?.try_into().ok().map(u64::from_le_bytes)
    }
}
