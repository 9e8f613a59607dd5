//! `hangar outbound check`: whether a call would be let out, and why not.

use std::path::Path;
use std::process::{Command, Output};

fn check(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hangar"));
    command.current_dir(folder).env_clear().args(["outbound", "check"]).args(arguments).output().unwrap()
}

fn said(output: Output) -> (bool, String) {
    let text = if output.status.success() { output.stdout } else { output.stderr };
    (output.status.success(), String::from_utf8(text).unwrap())
}

#[test]
fn the_operator_learns_what_goes_out_and_why_not() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let asked = |url: &str| said(check(folder.path(), &[url]));
    let (fine, text) = asked("https://8.8.8.8/path#part");
    assert!(
        fine && text.starts_with("Hangar would call https://8.8.8.8/path: 8.8.8.8, port 443, encrypted.\n"),
        "{text}"
    );
    assert!(text.contains("8.8.8.8  the public internet\n"), "{text}");
    let (fine, text) = asked("http://10.1.2.3/");
    assert!(!fine && text.starts_with("hangar: 10.1.2.3 is not on the public internet."), "{text}");
    assert!(text.contains("a private network"), "{text}");
    let (fine, text) = asked("http://2130706433/");
    assert!(!fine && text.contains("read it differently"), "{text}");

    let config = folder.path().join("hangar.toml");
    let file = config.to_str().unwrap();
    std::fs::write(&config, "[outbound]\nallow = [\"10.0.0.0/8\"]\n").unwrap();
    let (fine, text) = said(check(folder.path(), &["http://10.1.2.3/", "--config", file]));
    assert!(fine && text.contains("10.1.2.3  a private network, which outbound.allow opens"), "{text}");
    let json = said(check(folder.path(), &["http://10.1.2.3/", "--config", file, "--json"])).1;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["allowed"], &json["addresses"][0]["public"]), (&true.into(), &false.into()));
    let json = said(check(folder.path(), &["http://127.0.0.1:22/", "--json"])).1;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap()["allowed"], false);

    std::fs::write(&config, "[outbound]\nallow = [\"10.0.0.1/8\"]\n").unwrap();
    let (fine, text) = said(check(folder.path(), &["http://10.1.2.3/", "--config", file]));
    assert!(!fine && text.contains("outbound.allow has \"10.0.0.1/8\""), "{text}");
    assert!(!folder.path().join("data").exists(), "nothing is opened or made");
}
