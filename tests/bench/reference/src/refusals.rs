//! What it costs to refuse: the hostile archives of the tests, and of other projects where they were fetched, each read
//! from a file as an upload is.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use hangar::bundle::{Archive, Limits};

use crate::Outcome;
use crate::hostile::Verdict::{Over, Refused};
use crate::hostile::{bombs, names, structure};

/// How often each is judged; the median counts.
const TIMES: usize = 5;

/// Judges every archive that is refused, and prints what that took.
pub fn refuse(corpora: &str) -> Outcome<()> {
    let folder = std::env::var_os("BENCH_FOLDER").map_or_else(std::env::temp_dir, PathBuf::from);
    let mut taken: Vec<(f64, String)> = Vec::new();
    let mut judge = |label: String, bytes: &[u8]| -> Outcome<()> {
        let mut file = tempfile(&folder)?;
        file.write_all(bytes)?;
        let mut times = Vec::new();
        for _ in 0..TIMES {
            let archive = file.try_clone()?;
            let began = Instant::now();
            if read(archive) {
                return Ok(());
            }
            times.push(began.elapsed().as_secs_f64());
        }
        times.sort_by(f64::total_cmp);
        taken.push((times[TIMES / 2], label));
        Ok(())
    };
    for kind in [names::kinds(), bombs::kinds(), structure::kinds()].into_iter().flatten() {
        for case in kind.cases.iter().filter(|case| matches!(case.verdict, Refused(_) | Over(_))) {
            judge(format!("{} {}, {}", kind.number, kind.what, case.label), &case.bytes)?;
        }
    }
    for path in files(Path::new(corpora)) {
        judge(path.display().to_string(), &std::fs::read(&path)?)?;
    }
    judge("OVERLAP".into(), &bombs::full_overlap(600))?;
    judge("OVERLAP".into(), &bombs::quoted_overlap(600))?;
    report(&mut taken);
    Ok(())
}

/// Whether the archive is accepted: all of it is read.
fn read(file: File) -> bool {
    let read = || {
        let mut archive = Archive::open(file, &Limits::default())?;
        for index in 0..archive.entries().len() {
            match archive.entries()[index].name.ends_with(".json") {
                true => drop(archive.read_small(index)?),
                false => drop(archive.copy_to(index, &mut std::io::sink())?),
            }
        }
        Ok::<_, hangar::bundle::Refusal>(())
    };
    read().is_ok()
}

fn report(taken: &mut [(f64, String)]) {
    let bombs = taken.iter().filter(|(_, label)| label == "OVERLAP").map(|(seconds, _)| *seconds).fold(0.0, f64::max);
    taken.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mean = taken.iter().map(|(seconds, _)| seconds).sum::<f64>() / taken.len().max(1) as f64;
    let (most, slowest) = taken.first().map_or((0.0, ""), |(seconds, label)| (*seconds, label.as_str()));
    let said = serde_json::json!({
        "count": taken.len(), "mean": mean, "most": most, "slowest": slowest, "overlap": bombs,
    });
    println!("{said}");
}

/// A file without a name, opened again by every reader.
fn tempfile(folder: &Path) -> Outcome<File> {
    let path = folder.join(format!("refused-{}", std::process::id()));
    let file = File::options().read(true).write(true).create(true).truncate(true).open(&path)?;
    std::fs::remove_file(path)?;
    Ok(file)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}
