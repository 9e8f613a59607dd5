//! Any text is read, checked, printed and laid out; what was read without a mistake is printed as the same tree.
#![no_main]

use hangar::airscript::{Known, check, format, parse, print};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let parsed = parse(text);
    for mistake in &parsed.mistakes {
        assert!(text.get(mistake.at.start as usize..mistake.at.end as usize).is_some(), "{mistake:?}");
        assert!(!format!("{} {}", mistake.sentence, mistake.remedy).is_empty());
    }
    check(&parsed.tree, &Known::default());
    if !parsed.mistakes.is_empty() {
        return;
    }
    let printed = print(&parsed.tree);
    let again = parse(&printed);
    assert!(again.mistakes.is_empty(), "{printed}: {:?}", again.mistakes);
    assert_eq!(again.tree, parsed.tree, "{printed}");
    let laid_out = format(text).unwrap();
    assert_eq!(parse(&laid_out).tree, parsed.tree, "{laid_out}");
    assert_eq!(format(&laid_out).unwrap(), laid_out);
});
