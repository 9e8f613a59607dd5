//! The `hangar` command.

use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The milliseconds after which the allocator returns memory that nobody uses to the system. It has 1,000, in which an import
/// of many files keeps what each of its steps took and not only what the largest needs.
const PURGE_DELAY: &str = "MIMALLOC_PURGE_DELAY";

fn main() -> ExitCode {
    // The allocator looks at its settings before any line of this program runs, so the program begins once more with them.
    if std::env::var_os(PURGE_DELAY).is_none() {
        begin_again();
    }
    hangar::cli::main()
}

/// Does not come back, but where the system refuses: then all works as it is, in more memory.
fn begin_again() {
    let Ok(own) = std::env::current_exe() else { return };
    let mut words = std::env::args_os();
    let mut again = Command::new(own);
    if let Some(name) = words.next() {
        again.arg0(name);
    }
    let _ = again.args(words).env(PURGE_DELAY, "0").exec();
}
