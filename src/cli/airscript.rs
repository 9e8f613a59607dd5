//! `hangar airscript`: tries expressions, and prints what functions there are.

use std::io::{BufRead, Write};
use std::path::Path;

use clap::Subcommand;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::now;
use crate::airscript::{
    Bounds, Expr, Fault, Function, Group, Mistake, Nothing, Properties, Span, Value, World, functions,
};

#[derive(Debug, Subcommand)]
pub enum AirscriptVerb {
    /// Evaluate an expression and print {"value": …} or {"error": {"identifier", "message", "at"}}.
    Eval(Eval),
    /// Print every function: its signature, what it does, and examples.
    Functions {
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, clap::Args)]
pub struct Eval {
    /// The expression.
    #[arg(required_unless_present = "batch", conflicts_with = "batch")]
    expr: Option<String>,
    /// Variables: a JSON object, or the path of a file with one.
    #[arg(long, conflicts_with = "batch")]
    vars: Option<String>,
    /// Read {"expr", "vars"?, "now"?} a line, and answer a line each.
    #[arg(long)]
    batch: bool,
    /// The present moment: 2026-11-22T09:00:00Z, or milliseconds since 1970.
    #[arg(long)]
    now: Option<String>,
    /// The time zone of the user.
    #[arg(long, default_value = "UTC")]
    zone: String,
    /// The language and country of the user.
    #[arg(long, default_value = "en-US")]
    locale: String,
}

/// A line of a batch.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    expr: String,
    #[serde(default)]
    vars: Value,
    #[serde(default)]
    now: Option<Json>,
}

/// Does what `verb` says.
///
/// # Errors
/// What was typed cannot be understood, or the output ends early. An error of an expression is an answer like any other.
pub fn run(verb: AirscriptVerb) -> Result<(), String> {
    match verb {
        AirscriptVerb::Eval(eval) if eval.batch => batch(&eval, std::io::stdin().lock(), std::io::stdout().lock()),
        AirscriptVerb::Eval(eval) => {
            let variables = variables(eval.vars.as_deref())?;
            let now = moment(eval.now.as_deref())?;
            let answer = answer(eval.expr.as_deref().unwrap_or_default(), &variables, now, &eval);
            println!("{answer}");
            Ok(())
        }
        AirscriptVerb::Functions { json: true } => {
            println!("{}", Json::Array(functions().map(described).collect()));
            Ok(())
        }
        AirscriptVerb::Functions { json: false } => {
            print!("{}", catalogue());
            Ok(())
        }
    }
}

fn batch(eval: &Eval, input: impl BufRead, mut output: impl Write) -> Result<(), String> {
    let standing = moment(eval.now.as_deref())?;
    for line in input.lines() {
        let line = line.map_err(|error| format!("standard input cannot be read: {error}"))?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = match serde_json::from_str::<Line>(&line) {
            Ok(Line { expr, vars, now }) => match object(vars).and_then(|vars| Ok((vars, line_moment(now, standing)?)))
            {
                Ok((vars, now)) => answer(&expr, &vars, now, eval),
                Err(sentence) => unread(&sentence),
            },
            Err(error) => unread(&format!("The line is not {{\"expr\", \"vars\"?, \"now\"?}}: {error}")),
        };
        writeln!(output, "{answer}").map_err(|error| format!("standard output cannot be written: {error}"))?;
    }
    Ok(())
}

/// The answer to a line that could not be read.
fn unread(sentence: &str) -> String {
    json!({ "error": { "identifier": "error.application.airscript.batch", "message": sentence } }).to_string()
}

/// One line of JSON: the value of `text`, or what is wrong.
fn answer(text: &str, variables: &Properties, now: i64, eval: &Eval) -> String {
    let world = World {
        now,
        zone: &eval.zone,
        locale: &eval.locale,
        chance: &|bytes| {
            // Without chance there are zeros, which nobody takes for it.
            let _ = getrandom::fill(bytes);
        },
        library: &Nothing,
        bounds: Bounds::default(),
    };
    let expr = match Expr::compile(text) {
        Ok(expr) => expr,
        Err(mistakes) => return told_mistakes(text, &mistakes),
    };
    match expr.eval(variables, &world) {
        // The JSON of a value is written by the language itself: its numbers look otherwise than serde's.
        Ok(value) => match value.to_json() {
            Ok(json) => format!("{{\"value\":{json}}}"),
            Err(_) => unread("The value is nested too deep to be written."),
        },
        Err(fault) => told_fault(text, &fault),
    }
}

fn told_fault(text: &str, fault: &Fault) -> String {
    let message = fault.message.to_string();
    json!({ "error": { "identifier": fault.identifier, "message": message, "at": place(text, fault.at) } }).to_string()
}

fn told_mistakes(text: &str, mistakes: &[Mistake]) -> String {
    let told = |mistake: &Mistake| json!({ "message": format!("{} {}", mistake.sentence, mistake.remedy), "at": place(text, mistake.at) });
    let first = mistakes.first().map_or(Json::Null, told);
    json!({ "error": {
        "identifier": "error.application.airscript.mistake",
        "message": first["message"],
        "at": first["at"],
        "mistakes": mistakes.iter().map(told).collect::<Vec<_>>(),
    } })
    .to_string()
}

fn place(text: &str, at: Span) -> Json {
    let (line, column) = at.line_and_column(text);
    json!({ "line": line, "column": column })
}

fn variables(given: Option<&str>) -> Result<Properties, String> {
    let Some(given) = given else { return Ok(Properties::default()) };
    let json = if given.trim_start().starts_with('{') {
        given.to_owned()
    } else {
        std::fs::read_to_string(Path::new(given)).map_err(|error| format!("{given} cannot be read: {error}"))?
    };
    object(serde_json::from_str(&json).map_err(|error| format!("the variables are not JSON: {error}"))?)
}

fn object(value: Value) -> Result<Properties, String> {
    match value {
        Value::Object(properties) => Ok((*properties).clone()),
        Value::Null => Ok(Properties::default()),
        _ => Err("The variables have to be a JSON object.".into()),
    }
}

/// A moment in milliseconds since 1970; the clock's, where none is given.
fn moment(given: Option<&str>) -> Result<i64, String> {
    let Some(given) = given else { return Ok(now().and_utc().timestamp_millis()) };
    if let Ok(number) = given.parse() {
        return Ok(number);
    }
    let moment = chrono::DateTime::parse_from_rfc3339(given);
    let moment = moment.map_err(|error| format!("{given} is no moment ({error}): write it as 2026-11-22T09:00:00Z"))?;
    Ok(moment.timestamp_millis())
}

fn line_moment(given: Option<Json>, standing: i64) -> Result<i64, String> {
    match given {
        None | Some(Json::Null) => Ok(standing),
        Some(Json::String(text)) => moment(Some(&text)),
        Some(other) => other.as_i64().ok_or_else(|| format!("{other} is no moment.")),
    }
}

/// `LENGTH(value: Text | List) -> Number`
fn signature(function: &Function) -> String {
    let mut takes: Vec<String> = Vec::new();
    for parameter in function.takes {
        let optional = if parameter.optional { "?" } else { "" };
        takes.push(format!("{}{optional}: {}", parameter.name, parameter.kinds.words()));
    }
    if function.again > 0 {
        takes.push("…".into());
    }
    format!("{}({}) -> {}", function.name, takes.join(", "), function.gives.words())
}

fn described(function: &Function) -> Json {
    let examples = function.examples.iter().map(|(text, value)| json!({ "expr": text, "same": value }));
    json!({
        "name": function.name,
        "group": chapter(function.group),
        "signature": signature(function),
        "says": function.says,
        "examples": examples.collect::<Vec<_>>(),
    })
}

fn catalogue() -> String {
    let mut text = String::new();
    let mut last = None;
    for function in functions() {
        if last != Some(function.group) {
            text.push_str(&format!("{}\n\n", chapter(function.group).to_uppercase()));
            last = Some(function.group);
        }
        text.push_str(&format!("{}\n    {}\n", signature(function), function.says));
        for (example, value) in function.examples {
            let value = if *value == "THROW" { "an error" } else { value };
            text.push_str(&format!("      {example}  =  {value}\n"));
        }
        text.push('\n');
    }
    text
}

fn chapter(group: Group) -> &'static str {
    match group {
        Group::Text => "Text",
        Group::DateAndTime => "Date and time",
        Group::List => "List",
        Group::Object => "Object",
        Group::Math => "Math",
        Group::Conditional => "Conditions",
        Group::Currency => "Currency",
        Group::PhoneAndEmail => "Phone and e-mail",
        Group::NumberFormat => "Number formats",
        Group::DataType => "Data types",
        Group::Asset => "Assets",
        Group::Encoding => "Encoding",
        Group::Errors => "Errors",
        Group::Forms => "Forms",
    }
}
