mod raw;

use std::io::Cursor;

use self::raw::{Raw, ended, raw, zip_of};
use super::*;
use crate::bundle::record::{DESCRIPTOR, END, LOCATOR, Numbers, ZIP64_END};
use crate::bundle::testing::{Sparse, archive_of, samples};
use crate::bundle::{Answer, Archive, Layout, LayoutEntry, Method};

fn gate(bytes: &[u8]) -> Result<Contents, Refusal> {
    examine(&mut Cursor::new(bytes), &Limits::default())
}

/// The code of the refusal; panics on an archive that is accepted.
fn code(bytes: &[u8]) -> &'static str {
    gate(bytes).expect_err("the gate must refuse this").code
}

fn code_of(entries: &[Raw]) -> &'static str {
    code(&zip_of(entries))
}

fn ours() -> Vec<u8> {
    archive_of(&[("app.json", b"{\"a\": 1}"), ("media/a.bin", &[0xff; 40]), ("media/empty", b"")])
}

/// Names and contents, when the archive is accepted and every entry is sound.
fn meaning(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = Archive::open(Cursor::new(bytes.to_vec()), &Limits::default()).ok()?;
    let names: Vec<_> = archive.entries().iter().map(|entry| entry.name.clone()).collect();
    names.into_iter().enumerate().map(|(index, name)| Some((name, archive.read_small(index).ok()?))).collect()
}

#[test]
fn a_changed_byte_is_noticed_or_means_nothing() {
    for bytes in [ours(), zip_of(&[raw("d/", b""), raw("a", b"12").described(descriptor(b"12"))])] {
        let whole = meaning(&bytes).unwrap();
        for at in 0..bytes.len() {
            for flip in [1_u8, 2, 4, 8, 16, 32, 64, 128, 255] {
                let mut changed = bytes.clone();
                changed[at] ^= flip;
                if let Some(found) = meaning(&changed) {
                    assert_eq!(found, whole, "byte {at} changed by {flip}");
                }
            }
        }
    }
}

#[test]
fn a_file_cut_or_lengthened_anywhere_is_refused() {
    let bytes = ours();
    for length in 0..bytes.len() {
        assert!(gate(&bytes[..length]).is_err(), "{length}");
    }
    assert_eq!(code(&[&bytes[..], b"x"].concat()), "no_end");
    assert_eq!(code(&[b"x", &bytes[..]].concat()), "directory_place");
    assert_eq!(code(&[&bytes[..], &bytes[..]].concat()), "directory_place");
    for other in [&b""[..], b"\x1f\x8b\x08", b"7z\xbc\xaf\x27\x1c", b"Rar!", &[0; 3_000]] {
        assert_eq!(code(other), "not_zip");
    }
}

#[test]
fn the_end_is_one() {
    let comment = |comment: &[u8]| {
        let mut bytes = ours();
        let end = bytes.len() - 2;
        bytes.splice(end.., (comment.len() as u16).to_le_bytes());
        [&bytes, comment].concat()
    };
    assert!(gate(&comment(&[b'c'; 40])).is_ok(), "archives that git makes carry a commit");
    assert!(gate(&comment(&[b'c'; 1024])).is_ok());
    assert_eq!(code(&comment(&[b'c'; 1025])), "no_end");
    assert_eq!(code(&comment(b"PK\x05\x06")), "two_ends");
    assert_eq!(code(&comment(b"PK\x06\x06")), "two_ends");
    assert_eq!(code(&comment(&ours())), "two_ends");
    let changed = |at: usize, value: u8| {
        let mut bytes = ours();
        let end = bytes.len() - 22;
        bytes[end + at] = value;
        code(&bytes)
    };
    assert_eq!((changed(4, 1), changed(6, 1)), ("multidisk", "multidisk"));
    assert_eq!((changed(8, 2), changed(10, 4)), ("count", "count"));
    assert_eq!((changed(12, 1), changed(16, 1)), ("directory_place", "directory_place"));
}

#[test]
fn counts_and_sizes_are_limited_before_anything_is_read() {
    let claimed = ended(Vec::new(), &raw("a", b"").central(0), 65_000);
    assert_eq!(code(&claimed), "count");
    let limits = Limits { entries: 2, ..Limits::default() };
    let refusal = examine(&mut Cursor::new(ours()), &limits).unwrap_err();
    assert_eq!((refusal.answer, refusal.code), (Answer::OverLimit, "too_many_entries"));
    let limits = Limits { upload: 10, ..Limits::default() };
    assert_eq!(examine(&mut Cursor::new(ours()), &limits).unwrap_err().code, "upload_too_large");
    let limits = Limits { total: 47, ..Limits::default() };
    assert_eq!(examine(&mut Cursor::new(ours()), &limits).unwrap_err().code, "total_too_large");
    let bomb = raw("a", &[0; 10]).with(|raw| {
        (raw.method, raw.local_method) = (8, 8);
        raw.sizes[1] = 10 << 20;
        raw.local_figures[2] = 10 << 20;
    });
    assert_eq!(code_of(std::slice::from_ref(&bomb)), "ratio");
    assert_eq!(code_of(&[bomb.with(|raw| raw.sizes[1] = 3 << 30)]), "entry_too_large");
    let two = zip_of(&[raw("a", b"1"), raw("b", b"2")]);
    let one = two.len() - 22;
    let fewer = [&two[..one], &two[one..one + 8], &[1, 0, 1, 0], &two[one + 12..]].concat();
    assert_eq!(code(&fewer), "count");
}

#[test]
fn names_are_told_apart() {
    assert_eq!(code_of(&[raw("../x", b"")]), "name_traversal");
    assert_eq!(code_of(&[raw(b"\xc0\xae\xc0\xae/x", b"")]), "name_encoding");
    assert_eq!(code_of(&[raw("/", b"")]), "name_empty");
    assert_eq!(code_of(&[raw("a//", b"")]), "name_empty");
    assert_eq!(code_of(&[raw(vec![b'a'; 65_535], b"")]), "name_long");
    assert_eq!(code_of(&[raw("a", b""), raw("A", b"")]), "duplicate");
    assert_eq!(code_of(&[raw("a/b", b""), raw("A", b"")]), "file_dir_conflict");
    assert!(gate(&zip_of(&[raw("a/", b""), raw("a/b", b"1"), raw("Grüße", b"")])).is_ok());
    let refusal = gate(&zip_of(&[raw("a\r\nSet-Cookie: x", b"")])).unwrap_err();
    assert!(!refusal.to_string().contains(['\r', '\n']), "{refusal}");
}

#[test]
fn headers_agree() {
    assert_eq!(code_of(&[raw("a", b"1").with(|raw| raw.local_name = b"b".to_vec())]), "header_mismatch");
    assert_eq!(code_of(&[raw("a", b"1").with(|raw| raw.local_method = 8)]), "header_mismatch");
    for field in 0..3 {
        assert_eq!(code_of(&[raw("a", b"1").with(|raw| raw.local_figures[field] += 1)]), "header_mismatch");
        let partly = raw("a", b"12").described(descriptor(b"12")).with(|raw| raw.local_figures[field] = 1);
        assert_eq!(code_of(&[partly]), "header_mismatch");
    }
    assert_eq!(code_of(&[raw("a", b"1").with(|raw| raw.local_figures = [0; 3])]), "header_mismatch");
}

fn descriptor(body: &[u8]) -> Numbers {
    let size = body.len() as u64;
    Numbers::default().u32(DESCRIPTOR.into()).u32(crc32fast::hash(body).into()).u32(size).u32(size)
}

#[test]
fn data_descriptors_are_exact() {
    let body = b"12";
    let described = |tail| raw("a", body).described(tail);
    assert!(gate(&zip_of(&[described(descriptor(body)), raw("b", b"")])).is_ok());
    let crc32 = crc32fast::hash(body).into();
    let equal = described(descriptor(body)).with(|raw| raw.local_figures = [crc32, 2, 2]);
    assert!(gate(&zip_of(&[equal])).is_ok());
    let piped = described(descriptor(body)).with(|raw| raw.local_figures = [0, 0, 2]);
    assert!(gate(&zip_of(&[piped])).is_ok(), "what Info-ZIP writes into a pipe");
    assert_eq!(code_of(&[described(descriptor(b"13"))]), "descriptor");
    assert_eq!(code_of(&[described(Numbers::default().u32(crc32).u32(2).u32(2)), raw("b", b"")]), "descriptor");
    let long = || Numbers::default().u32(DESCRIPTOR.into()).u32(crc32).u64(2).u64(2);
    assert_eq!(code_of(&[described(long())]), "descriptor");
    let zip64 = described(long()).with(|raw| {
        raw.local_figures = [0, u32::MAX.into(), u32::MAX.into()];
        raw.local_extra = Numbers::default().u16(1).u16(16).u64(0).u64(0).0;
    });
    assert!(gate(&zip_of(&[zip64])).is_ok(), "what Python writes to a pipe with force_zip64");
    assert_eq!(code_of(&[described(Numbers::default())]), "descriptor");
    assert_eq!(code_of(&[raw("a", body).with(|raw| raw.tail = descriptor(body).0)]), "gap");
}

#[test]
fn fields_that_are_never_used_agree_all_the_same() {
    let bytes = zip_of(&[raw("a", b"1")]);
    let directory = 32;
    let changed = |at: usize, value: u8| {
        let mut bytes = bytes.clone();
        bytes[at] = value;
        code(&bytes)
    };
    assert_eq!(changed(7, 8), "header_mismatch", "the flag for UTF-8");
    assert_eq!(changed(10, 1), "header_mismatch", "the time");
    assert_eq!(changed(12, 1), "header_mismatch", "the date");
    assert_eq!(changed(directory + 6, 46), "version");
    assert_eq!(changed(directory + 34, 1), "multidisk");
    let comment = |length: usize| {
        let mut record = raw("a", b"1").central(0);
        record[32..34].copy_from_slice(&(length as u16).to_le_bytes());
        record.extend(vec![b'c'; length]);
        gate(&ended(raw("a", b"1").local(), &record, 1)).map_err(|refusal| refusal.code).err()
    };
    assert_eq!((comment(1024), comment(1025)), (None, Some("comment")));
}

#[test]
fn entries_fill_the_archive() {
    let (a, b) = (raw("a", b"1"), raw("b", b"2"));
    assert_eq!(code_of(&[a.clone(), b.clone().with(|raw| raw.offset = Some(0))]), "overlap");
    assert_eq!(code_of(&[a.clone(), b.clone().with(|raw| raw.offset = Some(4_000))]), "gap");
    assert_eq!(code_of(&[a.clone().with(|raw| raw.tail = b"hidden".to_vec()), b.clone()]), "gap");
    assert_eq!(code_of(&[a.clone().with(|raw| raw.offset = Some(5))]), "prefix");
    let unlisted = ended([a.local(), b.local()].concat(), &a.central(0), 1);
    assert_eq!(code(&unlisted), "gap");
    let beyond = a.clone().with(|raw| (raw.sizes, raw.local_figures[1], raw.local_figures[2]) = ([90, 90], 90, 90));
    assert_eq!(code_of(&[beyond]), "overlap");
    let turned = ended([a.local(), b.local()].concat(), &[b.central(32), a.central(0)].concat(), 2);
    let names: Vec<_> = gate(&turned).unwrap().entries.into_iter().map(|entry| entry.name).collect();
    assert_eq!(names, ["b", "a"], "the directory may have another order than the bodies");
    let tail = raw("a", b"1").central(0);
    assert_eq!(code(&ended(raw("a", b"1").local(), &[&tail[..], b"x"].concat(), 1)), "count");
}

#[test]
fn only_plain_files_and_directories_pass() {
    let with_mode = |name: &str, mode: u64| raw(name, b"").with(|raw| raw.attributes = mode << 16);
    for mode in [0o120_777, 0o060_644, 0o010_644, 0o140_755, 0o020_600] {
        assert_eq!(code_of(&[with_mode("a", mode)]), "not_regular");
    }
    assert!(gate(&zip_of(&[with_mode("a", 0o104_755), with_mode("d/", 0o040_755)])).is_ok());
    assert_eq!(code_of(&[with_mode("a", 0o040_755)]), "directory_mark");
    assert_eq!(code_of(&[with_mode("a/", 0o100_644)]), "directory_mark");
    assert_eq!(code_of(&[raw("a", b"").with(|raw| raw.attributes = 0x10)]), "directory_mark");
    assert_eq!(code_of(&[raw("a/", b"1")]), "directory_data");
}

#[test]
fn features_that_not_every_program_has_are_refused() {
    for (bit, word) in
        [(0, "encrypted"), (6, "encrypted"), (13, "encrypted"), (5, "flags"), (4, "flags"), (12, "flags")]
    {
        assert_eq!(code_of(&[raw("a", b"").with(|raw| raw.flags = 1 << bit)]), word);
    }
    for method in [1, 6, 9, 12, 14, 93, 95, 98, 99, 500] {
        assert_eq!(code_of(&[raw("a", b"").with(|raw| raw.method = method)]), "method");
    }
    assert_eq!(code_of(&[raw("a", b"1").with(|raw| raw.sizes[1] = 2)]), "stored_size");
    let extra = |bytes: Numbers| code_of(&[raw("a", b"1").with(|raw| raw.extra = bytes.0)]);
    let field = |id: u64, bytes: &[u8]| Numbers::default().u16(id).u16(bytes.len() as u64).bytes(bytes);
    assert_eq!(extra(field(0x9901, &[0; 7])), "encrypted");
    assert_eq!(extra(field(0x000d, &[0; 12])), "not_regular");
    assert_eq!(extra(Numbers::default().u16(0x5455).u16(9).u32(0)), "extra");
    assert_eq!(extra(Numbers(vec![0; 3])), "extra");
    let second = |name: &[u8]| field(0x7075, &Numbers(vec![1]).u32(crc32fast::hash(b"a").into()).bytes(name).0);
    assert_eq!(extra(second(b"b")), "second_name");
    assert!(gate(&zip_of(&[raw("a", b"1").with(|raw| raw.extra = second(b"a").0)])).is_ok());
    let zip64 = Numbers::default().u16(1).u16(8).u64(1);
    assert_eq!(extra(zip64), "zip64_extra");
    assert_eq!(extra(field(1, b"")), "zip64_extra");
    let sentinel = raw("a", b"1").with(|raw| raw.sizes[1] = u32::MAX.into());
    assert_eq!(code_of(std::slice::from_ref(&sentinel)), "zip64_extra");
    let one = || field(1, &1_u64.to_le_bytes());
    for bytes in [field(1, &[1, 0, 0, 0, 0, 0, 0, 0, 0]), one().bytes(&one().0)] {
        assert_eq!(code_of(&[sentinel.clone().with(|raw| raw.extra = bytes.0)]), "zip64_extra");
    }
    let short = sentinel.clone().with(|raw| raw.extra = Numbers::default().u16(1).u16(4).u32(1).0);
    assert_eq!(code_of(&[short]), "zip64_extra");
    assert!(gate(&zip_of(&[sentinel.with(|raw| raw.extra = Numbers::default().u16(1).u16(8).u64(1).0)])).is_ok());
}

#[test]
fn large_archives_pass_where_the_limits_allow() {
    let limits = Limits { entries: 70_000, ..Limits::for_upload(8 << 30) };
    let stored = |name: String, size| LayoutEntry {
        name: name.into(),
        method: Method::Stored,
        crc32: 0,
        packed_size: size,
        size,
    };
    let many = Layout::new((0..65_536).map(|index| stored(format!("{index}"), 0)).collect());
    assert_eq!(examine(&mut Sparse::new(many), &limits).unwrap().entries.len(), 65_536);
    for size in [0xffff_fffe, 0xffff_ffff, 5 << 30] {
        let layout = Layout::new(vec![stored("a".into(), size), stored("b".into(), 3)]);
        let contents = examine(&mut Sparse::new(layout), &limits).unwrap();
        assert_eq!((contents.entries[0].size, contents.entries[1].size), (size, 3));
    }
}

#[test]
fn both_ends_of_a_large_archive_agree() {
    let entry = raw("a", b"1");
    let (local, central) = (entry.local(), entry.central(0));
    let build = |change: &dyn Fn(&mut [u8])| {
        let (offset, size) = (local.len() as u64, central.len() as u64);
        let mut bytes = Numbers(local.clone()).bytes(&central).u32(ZIP64_END.into()).u64(44).u16(45).u16(45);
        bytes = bytes.u32(0).u32(0).u64(1).u64(1).u64(size).u64(offset);
        bytes = bytes.u32(LOCATOR.into()).u32(0).u64(offset + size).u32(1);
        bytes = bytes.u32(END.into()).u16(0xffff).u16(0).u16(0xffff).u16(1).u32(size).u32(0xffff_ffff).u16(0);
        let start = local.len() + central.len();
        change(&mut bytes.0[start..]);
        bytes.0
    };
    let changed = |at: usize, by: u8| code(&build(&|end| end[at] ^= by));
    assert!(gate(&build(&|_| ())).is_ok());
    assert_eq!(changed(4, 1), "zip64_end");
    assert_eq!(changed(16, 1), "multidisk");
    assert_eq!(changed(24, 2), "count");
    assert_eq!(changed(40, 1), "zip64_end");
    assert_eq!(changed(48, 1), "directory_place");
    assert_eq!((changed(60, 1), changed(72, 2)), ("multidisk", "multidisk"));
    assert_eq!(changed(64, 1), "zip64_end");
    assert_eq!(changed(76 + 10, 2), "zip64_end");
    assert_eq!(changed(76 + 12, 1), "zip64_end");
    assert_eq!(code(&build(&|end| end[56..60].fill(0))), "multidisk");
}

#[test]
fn genuine_exports_and_our_own_pass() {
    assert_eq!(gate(&ours()).unwrap().entries.len(), 3);
    assert_eq!(gate(&archive_of(&[])).unwrap().entries.len(), 0);
    for (name, bytes) in samples() {
        let contents = gate(&bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert_eq!(contents.entries.len(), 7);
        assert_eq!((contents.entries[0].name.as_str(), contents.entries[0].kind), ("assets/", EntryKind::Directory));
    }
}
