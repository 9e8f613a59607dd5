//! `reference`: what the benchmark holds Hangar against, and the bundles it feeds it.
//!
//! ```text
//! reference plain ADDRESS          serves one line of text (R3)
//! reference bytes FILE [COPY]      one pass of inflate, CRC-32 and BLAKE3 over the bodies of a bundle (R5), and,
//!                                  when COPY is named, a durable copy of what came out
//! reference argon2 SECONDS         password hashes in a row (R6)
//! reference pages FILE SEED        writes a bundle of 20 pages, 300 kB
//! reference media FILE KIB FILES   writes a bundle with so many media files of so many KiB, random bytes
//! reference texts FILE KIB FILES   the same with text, which is deflated
//! reference checker ROUNDS         checks an app of 500 pages, as a whole and after an edit
//! reference refusals FOLDER        refuses the hostile archives of the tests, and those in the folder
//! ```
//! Each prints one line of JSON.

mod bundles;
mod bytes;
mod checker;
mod hostile;
mod passwords;
mod plain;
mod refusals;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Whatever went wrong; the benchmark stops and shows it.
type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// What the product says, as such an error.
fn said(refusal: impl std::fmt::Display) -> Box<dyn std::error::Error> {
    refusal.to_string().into()
}

fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["plain", address] => plain::serve(address),
        ["bytes", file] => bytes::pass(file, None),
        ["bytes", file, copy] => bytes::pass(file, Some(copy)),
        ["argon2", seconds] => passwords::hash_for(seconds),
        ["pages", file, seed] => bundles::pages(file, seed),
        ["media", file, kib, files] => bundles::media(file, kib, files),
        ["checker", rounds] => checker::check(rounds),
        ["refusals", folder] => refusals::refuse(folder),
        ["texts", file, kib, files] => bundles::texts(file, kib, files),
        _ => Err("see the head of tests/bench/reference/src/main.rs".into()),
    };
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("reference: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
