//! What ordinary programs make of a bundle that was unpacked and packed again comes in, and is the same app.

use std::path::Path;
use std::process::{Command, Stdio};

use super::raw::{Entry, bytes, deflated, directory, extra, zip};
use super::readers;
use crate::borders::bundle_of;
use crate::transfer::{bring, export, slug};
use crate::world::World;

on_both!(what_ordinary_programs_pack_comes_in);

/// Program, and what packs the folder it runs in into `$OUT`.
const PROGRAMS: [(&str, &str); 16] = [
    ("zip", "zip -q -r $OUT ."),
    ("zip", "zip -q -r -X $OUT *"),
    ("zip", "zip -q -r -0 -D $OUT ."),
    ("zip", "zip -q -r - . | cat > $OUT"),
    ("zip", "zip -q -r -fz $OUT ."),
    ("7z", "7z a -bd -tzip $OUT . > /dev/null"),
    ("7z", "7z a -bd -tzip -mx=0 $OUT . > /dev/null"),
    ("python3", "python3 -c 'import shutil, sys; shutil.make_archive(sys.argv[1][:-4], \"zip\", \".\")' $OUT"),
    ("python3", "python3 -m zipfile -c $OUT *"),
    (
        "python3",
        "python3 -c 'import sys, zipfile, pathlib
out = zipfile.ZipFile(sys.stdout.buffer, \"w\", zipfile.ZIP_DEFLATED)
for path in sorted(pathlib.Path(\".\").rglob(\"*\")):
    if path.is_file():
        with out.open(str(path), \"w\", force_zip64=True) as entry: entry.write(path.read_bytes())
out.close()' | cat > $OUT",
    ),
    ("jar", "jar cMf $OUT ."),
    ("jar", "jar cfM0 $OUT *"),
    (
        "git",
        "git init -q . && git add -A && git -c user.name=x -c user.email=x@example.com commit -q -m x && \
             git archive --format=zip -o $OUT HEAD && rm -rf .git",
    ),
    ("bsdtar", "bsdtar -c -f $OUT --format zip *"),
    ("go", "go run $GO $OUT"),
    ("pwsh", "pwsh -NoProfile -Command Compress-Archive -Path * -DestinationPath $OUT"),
];

/// Packs the folder it runs in, as most programs in Go do: through a writer that does not seek.
const GO: &str = r#"package main

import (
	"archive/zip"
	"os"
)

func main() {
	out, _ := os.Create(os.Args[1])
	archive := zip.NewWriter(out)
	if err := archive.AddFS(os.DirFS(".")); err != nil {
		panic(err)
	}
	archive.Close()
	out.Close()
}
"#;

fn is_there(program: &str) -> bool {
    let asked = Command::new("sh").args(["-c", &format!("command -v {program}")]).stdout(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

/// The files, packed by `command` in a folder of their own.
fn packed(files: &[(String, Vec<u8>)], command: &str) -> Vec<u8> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let (content, out, go) =
        (folder.path().join("content"), folder.path().join("out.zip"), folder.path().join("pack.go"));
    for (name, bytes) in files {
        let path = content.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    std::fs::write(&go, GO).unwrap();
    run(&content, command, &[("OUT", &out), ("GO", &go)]);
    std::fs::read(&out).unwrap_or_else(|error| panic!("{command}: {error}"))
}

fn run(folder: &Path, command: &str, places: &[(&str, &Path)]) {
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).current_dir(folder).env("LC_ALL", "C.UTF-8").envs(places.iter().copied());
    let output = shell.output().unwrap();
    assert!(output.status.success(), "{command}\n{}", String::from_utf8_lossy(&output.stderr));
}

/// As the Archive Utility of macOS packs: descriptors, no flag for UTF-8, Unix fields, and files of its own beside.
fn as_macos(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let unix = |entry: Entry, mode: u64| {
        let field =
            [extra(0x5455, bytes().add([3]).u32(1).u32(1).0), extra(0x7875, [1, 4, 0xf5, 1, 0, 0, 4, 20, 0, 0, 0])];
        entry.mode(mode).extras(field.concat()).with(|entry| (entry.made_by, entry.stamp) = (3 << 8 | 21, 0x5a8f_6b2d))
    };
    let whole = |name: &str, content: &[u8]| {
        let entry = unix(deflated(name, content), 0o100_644).with(|entry| (entry.flags, entry.local_flags) = (0, 0));
        let tail = entry.descriptor();
        entry.described(tail)
    };
    let mut entries = vec![unix(directory("media/"), 0o040_755), whole(".DS_Store", b"Bud1")];
    for (name, content) in files {
        entries.push(whole(name, content));
        entries.push(whole(&format!("__MACOSX/._{name}"), b"\0\x05\x16\x07"));
    }
    zip(&entries)
}

/// As the Explorer of Windows packs: FAT attributes, no directories, and the flag for UTF-8 where it is needed.
fn as_windows(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let entry = |(name, content): &(String, Vec<u8>)| {
        deflated(name, content).with(|entry| (entry.attributes, entry.stamp) = (0x20, 0x5a8f_6b2d))
    };
    zip(&files.iter().map(entry).collect::<Vec<_>>())
}

/// Each program with what it packed.
fn archives(files: &[(String, Vec<u8>)]) -> Vec<(String, Vec<u8>)> {
    let mut archives = vec![("as macOS".to_owned(), as_macos(files)), ("as Windows".to_owned(), as_windows(files))];
    for (program, command) in PROGRAMS {
        match is_there(program) {
            true => archives.push((command.to_owned(), packed(files, command))),
            false => eprintln!("LEFT OUT: {program} is not there."),
        }
    }
    archives
}

fn what_ordinary_programs_pack_comes_in(world: &World) {
    let ada = world.as_("ada");
    let noise: Vec<u8> = (0..9_000_u32).flat_map(|n| blake3::hash(&n.to_le_bytes()).as_bytes().to_owned()).collect();
    let bundle =
        bundle_of("Packed", &[("media/Grüße 1.txt", b"hello hello"), ("media/a.bin", &noise), ("media/empty", b"")]);
    let archives = archives(&readers::ours(&bundle).unwrap());
    for (label, bytes) in &archives {
        let answer = bring(&ada, "acme", "", ("x.zip", bytes));
        assert_eq!(answer.status, 303, "{label}\n{}", answer.seen());
        let app = slug(&answer);
        assert!(export(&ada, "acme", &app).body == bundle, "{label} changed the app");
        // The name is free again for the next.
        ada.post(&format!("/orgs/acme/apps/{app}/deletion"), &[("confirm", "Packed")]).expect(303);
    }
    let (accepted, wrong) = readers::disagreements(&archives);
    assert_eq!(accepted, archives.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
