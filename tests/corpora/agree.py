#!/usr/bin/env python3
"""What Python's zipfile and bsdtar find in the archives of a folder: a line of JSON an archive and reader.

    tests/corpora/agree.py FOLDER

Names are bytes in hexadecimal, as they stand in the archive: without the flag for UTF-8, Python takes them for CP437,
which says how it shows a name and not which entry it is. Contents are SHA-256, directories are called so.
"""

import hashlib
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import zipfile

UTF8 = 1 << 11


def by_python(path):
    entries = {}
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            raw = info.orig_filename.encode("utf-8" if info.flag_bits & UTF8 else "cp437")
            content = archive.read(info)
            entries[raw.rstrip(b"/").hex()] = "directory" if info.is_dir() else hashlib.sha256(content).hexdigest()
    return entries


def by_bsdtar(path):
    # The same entries as a tar archive, which Python can read without asking a ZIP reader.
    command = ["bsdtar", "-c", "-f", "-", "--format", "pax", "--options", "pax:hdrcharset=BINARY", f"@{path}"]
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})
    if done.returncode:
        raise OSError(done.stderr.decode(errors="replace").strip())
    entries = {}
    with tarfile.open(fileobj=io.BytesIO(done.stdout), encoding="utf-8", errors="surrogateescape") as archive:
        for member in archive:
            name = member.name.encode("utf-8", "surrogateescape").rstrip(b"/").hex()
            if member.isdir():
                entries[name] = "directory"
            elif member.isfile():
                entries[name] = hashlib.sha256(archive.extractfile(member).read()).hexdigest()
            else:
                entries[name] = f"type {member.type}"
    return entries


def main():
    readers = {"python": by_python}
    if shutil.which("bsdtar"):
        readers["bsdtar"] = by_bsdtar
    else:
        print("LEFT OUT: bsdtar is not there (Debian: libarchive-tools).", file=sys.stderr)
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.zip")):
        for reader, read in readers.items():
            try:
                found = {"entries": read(path)}
            except Exception as error:  # whatever a reader stumbles over is a disagreement
                found = {"error": f"{type(error).__name__}: {error}"}
            print(json.dumps({"file": path.name, "reader": reader, **found}))


main()
