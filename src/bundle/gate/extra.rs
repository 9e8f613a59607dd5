//! Extra fields: rule G11.

use super::super::record::{Fields, ZIP64_EXTRA};

/// Another name for the entry, in UTF-8 (Info-ZIP).
const UNICODE_PATH: u16 = 0x7075;
/// Fields that change what an entry is: Unix links of PKWARE and of ASi, attributes of libarchive (which believes them
/// more than the directory's), strong encryption, AES.
const REFUSED: [(u16, Fault); 5] = [
    (0x000d, ("not_regular", "entry-unix-link")),
    (0x756e, ("not_regular", "entry-unix-link")),
    (0x6c78, ("not_regular", "entry-other-attributes")),
    (0x0017, ("encrypted", "entry-encrypted")),
    (0x9901, ("encrypted", "entry-encrypted")),
];

/// What is wrong with extra fields: the word for programs, and what stands after the name in a sentence.
pub(super) type Fault = (&'static str, &'static str);

/// G11: the fields are well formed, none changes what the entry is, and a second name is the same name. Gives the
/// zip64 field's bytes, if there is one.
pub(super) fn g11_zip64_field<'a>(extra: &'a [u8], name: &[u8]) -> Result<Option<&'a [u8]>, Fault> {
    let mut fields = Fields(extra);
    let mut zip64 = None;
    while !fields.0.is_empty() {
        let (id, bytes) = next_field(&mut fields).ok_or(("extra", "entry-extra"))?;
        if let Some((_, fault)) = REFUSED.iter().find(|(refused, _)| *refused == id) {
            return Err(*fault);
        }
        if id == UNICODE_PATH && !is_same_name(bytes, name) {
            return Err(("second_name", "entry-second-name"));
        }
        if id == ZIP64_EXTRA && zip64.replace(bytes).is_some() {
            return Err(("zip64_extra", "entry-sizes-twice"));
        }
    }
    Ok(zip64)
}

fn next_field<'a>(fields: &mut Fields<'a>) -> Option<(u16, &'a [u8])> {
    let id = fields.u16()?;
    let length = usize::from(fields.u16()?);
    Some((id, fields.take(length)?))
}

/// Version 1, the CRC-32 of the name, the name.
fn is_same_name(bytes: &[u8], name: &[u8]) -> bool {
    let mut fields = Fields(bytes);
    fields.take(1) == Some(&[1]) && fields.u32() == Some(crc32fast::hash(name)) && fields.0 == name
}

/// `values` with those that are `sentinel`s replaced out of the zip64 field, which must hold exactly these.
pub(super) fn g11_resolve<const N: usize>(values: [(u64, u64); N], zip64: Option<&[u8]>) -> Result<[u64; N], Fault> {
    let expected = values.iter().filter(|(value, sentinel)| value == sentinel).count();
    let Some(zip64) = zip64 else {
        return if expected == 0 { Ok(values.map(|(value, _)| value)) } else { Err(fault()) };
    };
    let mut fields = Fields(zip64);
    let mut resolved = [0; N];
    for (slot, (value, sentinel)) in resolved.iter_mut().zip(values) {
        *slot = match value == sentinel {
            true if sentinel == u64::from(u16::MAX) => fields.u32().ok_or_else(fault)?.into(),
            true => fields.u64().ok_or_else(fault)?,
            false => value,
        };
    }
    if expected > 0 && fields.0.is_empty() { Ok(resolved) } else { Err(fault()) }
}

fn fault() -> Fault {
    ("zip64_extra", "entry-sizes-odd")
}
