//! Archives with every field free, to be wrong in one way at a time.

use crate::bundle::record::{CENTRAL, END, FLAG_DESCRIPTOR, LOCAL, Numbers};

/// One entry with every field free, stored as it is.
#[derive(Clone)]
pub struct Raw {
    pub name: Vec<u8>,
    pub local_name: Vec<u8>,
    pub flags: u64,
    pub method: u64,
    pub local_method: u64,
    pub crc32: u64,
    pub sizes: [u64; 2],
    pub local_figures: [u64; 3],
    pub extra: Vec<u8>,
    pub local_extra: Vec<u8>,
    pub attributes: u64,
    pub body: Vec<u8>,
    /// What follows the body.
    pub tail: Vec<u8>,
    /// In place of where the entry lies.
    pub offset: Option<u64>,
}

pub fn raw(name: impl AsRef<[u8]>, body: &[u8]) -> Raw {
    let (crc32, size) = (crc32fast::hash(body).into(), body.len() as u64);
    Raw {
        name: name.as_ref().to_vec(),
        local_name: name.as_ref().to_vec(),
        flags: 0,
        method: 0,
        local_method: 0,
        crc32,
        sizes: [size, size],
        local_figures: [crc32, size, size],
        extra: Vec::new(),
        local_extra: Vec::new(),
        attributes: 0,
        body: body.to_vec(),
        tail: Vec::new(),
        offset: None,
    }
}

impl Raw {
    pub fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    /// With bit 3, zeros in the local header, and `tail` after the body.
    pub fn described(self, tail: Numbers) -> Self {
        self.with(|raw| {
            raw.flags = FLAG_DESCRIPTOR.into();
            raw.local_figures = [0; 3];
            raw.tail = tail.0;
        })
    }

    pub fn local(&self) -> Vec<u8> {
        let [crc32, packed_size, size] = self.local_figures;
        Numbers::default()
            .u32(LOCAL.into())
            .u16(20)
            .u16(self.flags)
            .u16(self.local_method)
            .u32(0)
            .u32(crc32)
            .u32(packed_size)
            .u32(size)
            .u16(self.local_name.len() as u64)
            .u16(self.local_extra.len() as u64)
            .bytes(&self.local_name)
            .bytes(&self.local_extra)
            .bytes(&self.body)
            .bytes(&self.tail)
            .0
    }

    pub fn central(&self, offset: u64) -> Vec<u8> {
        Numbers::default()
            .u32(CENTRAL.into())
            .u16(20)
            .u16(20)
            .u16(self.flags)
            .u16(self.method)
            .u32(0)
            .u32(self.crc32)
            .u32(self.sizes[0])
            .u32(self.sizes[1])
            .u16(self.name.len() as u64)
            .u16(self.extra.len() as u64)
            .u16(0)
            .u16(0)
            .u16(0)
            .u32(self.attributes)
            .u32(self.offset.unwrap_or(offset))
            .bytes(&self.name)
            .bytes(&self.extra)
            .0
    }
}

pub fn zip_of(entries: &[Raw]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        directory.extend(entry.central(bytes.len() as u64));
        bytes.extend(entry.local());
    }
    ended(bytes, &directory, entries.len() as u64)
}

pub fn ended(mut bytes: Vec<u8>, directory: &[u8], count: u64) -> Vec<u8> {
    let (offset, size) = (bytes.len() as u64, directory.len() as u64);
    bytes.extend(directory);
    Numbers(bytes).u32(END.into()).u16(0).u16(0).u16(count).u16(count).u32(size).u32(offset).u16(0).0
}
