//! Small and plain: lengths, arguments, names, and words that do not belong into the product.

use super::functions::Function;
use super::none;
use super::source::sources;

const FILE: usize = 400;
const TABLE_FILE: usize = 800;
const FUNCTION: usize = 60;
const HANDLER: usize = 15;
const ARGUMENTS: usize = 5;

/// Files that are tables: the schema, and lists of functions.
const TABLES: [&str; 1] = ["src/db/schema.rs"];

/// Parts of names that say nothing.
const EMPTY_WORDS: [&str; 5] = ["Manager", "Helper", "Util", "Service", "Dto"];

fn functions() -> impl Iterator<Item = &'static Function> {
    sources().iter().flat_map(|source| &source.functions)
}

#[test]
fn files_are_short() {
    let mut breaches = Vec::new();
    for source in sources() {
        let budget = if TABLES.contains(&source.path.as_str()) { TABLE_FILE } else { FILE };
        if source.lines > budget {
            breaches.push(format!("{} has {} lines, {budget} are the budget", source.path, source.lines));
        }
    }
    none(&breaches);
}

#[test]
fn functions_are_short() {
    let mut breaches = Vec::new();
    for function in functions() {
        let Function { place, name, lines, .. } = function;
        if *lines > FUNCTION {
            breaches.push(format!("{place} {name} has {lines} lines, {FUNCTION} are the budget"));
        }
    }
    none(&breaches);
}

#[test]
fn handlers_are_shorter() {
    let handlers: Vec<_> =
        functions().filter(|function| function.door && function.place.contains("/screens")).collect();
    assert!(handlers.len() > 10, "handlers were found");
    let mut breaches = Vec::new();
    for Function { place, name, body, .. } in handlers {
        if *body > HANDLER {
            breaches.push(format!("{place} {name} has {body} lines inside, {HANDLER} are the budget"));
        }
    }
    none(&breaches);
}

#[test]
fn functions_take_few_arguments_and_no_booleans() {
    let mut breaches = Vec::new();
    for function in functions().filter(|function| !function.dictated) {
        let Function { place, name, arguments, .. } = function;
        if *arguments > ARGUMENTS {
            breaches.push(format!("{place} {name} takes {arguments} arguments, {ARGUMENTS} are the budget"));
        }
        if function.takes_bool {
            breaches.push(format!("{place} {name} takes a boolean, which says nothing where it is called"));
        }
    }
    none(&breaches);
}

#[test]
fn names_say_something() {
    let empty = |name: &str| {
        let words: Vec<String> = name.split('_').map(str::to_lowercase).collect();
        EMPTY_WORDS.into_iter().find(|word| {
            let snake = word.to_lowercase();
            name.contains(word) || words.iter().any(|part| *part == snake || *part == format!("{snake}s"))
        })
    };
    let names = sources().iter().flat_map(|source| &source.names);
    let breaches = names.filter_map(|(place, name)| Some(format!("{place} {name}: what is a {}?", empty(name)?)));
    none(&breaches.collect::<Vec<_>>());
}

#[test]
fn nothing_panics_or_is_left_to_do() {
    const PANICS: [&str; 11] = [
        ".unwrap",
        ".expect",
        ".unwrap_err",
        ".expect_err",
        "todo!",
        "unimplemented!",
        "dbg!",
        "panic!",
        "unreachable!",
        "assert!",
        "assert_eq!",
    ];
    let mut breaches = Vec::new();
    for source in sources() {
        let panics = source.calls.iter().filter(|(_, call)| PANICS.contains(&call.as_str()));
        breaches.extend(panics.map(|(line, call)| format!("{}:{line} {call}", source.path)));
    }
    none(&breaches);
}
