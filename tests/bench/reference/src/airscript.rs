//! The same expressions in Airscript and in its peers: evaluations a second of what was compiled once.
//!
//! One line of JSON a kind. The languages take turns, so that a busy moment meets all of them; the median of their rounds
//! counts. Before anything is measured their answers are compared.

use std::time::{Duration, Instant};

use hangar::airscript::{Bounds, Expr, Nothing, Properties, Value, World};
use serde_json::{Value as Json, json};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How long one language is measured in one round.
const TURN: Duration = Duration::from_millis(150);

/// One language with one expression, ready to be evaluated.
struct Runner<'r> {
    name: &'static str,
    answer: Json,
    evaluate: Box<dyn FnMut() + 'r>,
}

fn main() {
    let rounds = std::env::args().nth(1).and_then(|rounds| rounds.parse().ok()).unwrap_or(5);
    measure("arithmetic", arithmetic(), rounds);
    measure("text", text(), rounds);
    measure("query over 10,000", query(), rounds);
    measure("deep path", deep_path(), rounds);
}

fn measure(kind: &str, mut runners: Vec<Runner<'_>>, rounds: usize) {
    for runner in &runners[1..] {
        assert_eq!(runner.answer, runners[0].answer, "{kind}: {} answers otherwise than ours", runner.name);
    }
    let mut rates: Vec<Vec<f64>> = vec![Vec::new(); runners.len()];
    for _ in 0..rounds {
        for (runner, rates) in runners.iter_mut().zip(&mut rates) {
            rates.push(rate(&mut runner.evaluate));
        }
    }
    let median = |rates: &mut Vec<f64>| {
        rates.sort_by(f64::total_cmp);
        rates[rates.len() / 2]
    };
    let rates: Vec<f64> = rates.iter_mut().map(median).collect();
    let peers: serde_json::Map<_, _> =
        runners.iter().zip(&rates).skip(1).map(|(runner, rate)| (runner.name.to_owned(), json!(rate))).collect();
    println!("{}", json!({ "kind": kind, "ours": rates[0], "peers": peers }));
}

/// Evaluations a second, in batches of about a millisecond, so that the clock costs nothing.
fn rate(evaluate: &mut dyn FnMut()) -> f64 {
    let mut batch = 1_u32;
    loop {
        let began = Instant::now();
        (0..batch).for_each(|_| evaluate());
        if began.elapsed() > Duration::from_millis(1) || batch > 1 << 20 {
            break;
        }
        batch *= 2;
    }
    let (began, mut done) = (Instant::now(), 0_u64);
    while began.elapsed() < TURN {
        (0..batch).for_each(|_| evaluate());
        done += u64::from(batch);
    }
    done as f64 / began.elapsed().as_secs_f64()
}

/// Numbers without regard to how a language writes them.
fn plain(value: &Json) -> Json {
    match value {
        Json::Number(number) => json!(number.as_f64()),
        Json::Array(items) => items.iter().map(plain).collect(),
        Json::Object(properties) => properties.iter().map(|(name, value)| (name.clone(), plain(value))).collect(),
        other => other.clone(),
    }
}

fn ours(text: &str, variables: &Json) -> Runner<'static> {
    let expr = Expr::compile(text).unwrap();
    let Value::Object(variables) = Value::from_json(variables) else { panic!("variables are an object") };
    let evaluate = move || {
        let world = World {
            now: 0,
            zone: "UTC",
            locale: "en-US",
            chance: &|bytes| bytes.fill(0),
            library: &Nothing,
            bounds: Bounds::default(),
        };
        let variables: &Properties = &variables;
        expr.eval(variables, &world).unwrap()
    };
    let answer: Json = serde_json::from_str(&evaluate().to_json().unwrap()).unwrap();
    Runner {
        name: "airscript",
        answer: plain(&answer),
        evaluate: Box::new(move || drop(std::hint::black_box(evaluate()))),
    }
}

fn rhai(text: &'static str, variables: &Json) -> Runner<'static> {
    let mut engine = rhai::Engine::new();
    engine.set_optimization_level(rhai::OptimizationLevel::Full);
    engine.set_max_expr_depths(0, 0);
    let ast = engine.compile_expression(text).unwrap();
    let mut scope = rhai::Scope::new();
    for (name, value) in variables.as_object().unwrap() {
        scope.push_dynamic(name.as_str(), rhai::serde::to_dynamic(value).unwrap());
    }
    let mut evaluate = move || engine.eval_ast_with_scope::<rhai::Dynamic>(&mut scope, &ast).unwrap();
    let answer: Json = rhai::serde::from_dynamic(&evaluate()).unwrap();
    Runner { name: "rhai", answer: plain(&answer), evaluate: Box::new(move || drop(std::hint::black_box(evaluate()))) }
}

fn jmespath(text: &str, variables: &Json) -> Runner<'static> {
    let expression = jmespath::compile(text).unwrap();
    let data = jmespath::Rcvar::new(jmespath::Variable::from_json(&variables.to_string()).unwrap());
    let evaluate = move || expression.search(&data).unwrap();
    let answer: Json = serde_json::from_str(&evaluate().to_string()).unwrap();
    Runner {
        name: "jmespath",
        answer: plain(&answer),
        evaluate: Box::new(move || drop(std::hint::black_box(evaluate()))),
    }
}

fn cel(text: &str, variables: &Json) -> Runner<'static> {
    let program = cel::Program::compile(text).unwrap();
    let mut context = cel::Context::default();
    for (name, value) in variables.as_object().unwrap() {
        context.add_variable(name.as_str(), value).unwrap();
    }
    let evaluate = move || program.execute(&context).unwrap();
    let answer = evaluate().json().unwrap();
    Runner { name: "cel", answer: plain(&answer), evaluate: Box::new(move || drop(std::hint::black_box(evaluate()))) }
}

fn arithmetic() -> Vec<Runner<'static>> {
    let variables = json!({ "price": 19.5, "count": 3.0, "discount": 2.25, "rate": 0.19 });
    let text = "(price * count - discount) * (1.0 + rate) / 2.0";
    vec![ours(text, &variables), rhai(text, &variables), cel(text, &variables)]
}

fn text() -> Vec<Runner<'static>> {
    let variables = json!({ "name": "Ada", "claim": { "number": "C-2026-117", "state": "open" } });
    vec![
        ours("\"Hello {{name}}, your claim {{claim.number}} is {{claim.state}}.\"", &variables),
        rhai("`Hello ${name}, your claim ${claim.number} is ${claim.state}.`", &variables),
        cel("'Hello ' + name + ', your claim ' + claim.number + ' is ' + claim.state + '.'", &variables),
        jmespath("join('', ['Hello ', name, ', your claim ', claim.number, ' is ', claim.state, '.'])", &variables),
    ]
}

fn query() -> Vec<Runner<'static>> {
    let items: Vec<_> = (0..10_000)
        .map(|number| json!({ "id": format!("item-{number}"), "price": f64::from(number * 7_919 % 1_000), "open": number % 3 == 0 }))
        .collect();
    let variables = json!({ "items": items });
    vec![
        ours("FROM item IN items WHERE item.price > 500.0 AND item.open SELECT item.id", &variables),
        rhai_script("items.filter(|item| item.price > 500.0 && item.open).map(|item| item.id)", &variables),
        jmespath("items[?price > `500.0` && open].id", &variables),
        cel("items.filter(item, item.price > 500.0 && item.open).map(item, item.id)", &variables),
    ]
}

/// As [`rhai`], for what has closures: such a text is no single expression to it.
fn rhai_script(text: &'static str, variables: &Json) -> Runner<'static> {
    let engine = rhai::Engine::new();
    let mut scope = rhai::Scope::new();
    for (name, value) in variables.as_object().unwrap() {
        scope.push_dynamic(name.as_str(), rhai::serde::to_dynamic(value).unwrap());
    }
    let ast = engine.compile_with_scope(&scope, text).unwrap();
    let mut evaluate = move || engine.eval_ast_with_scope::<rhai::Dynamic>(&mut scope, &ast).unwrap();
    let answer: Json = rhai::serde::from_dynamic(&evaluate()).unwrap();
    Runner { name: "rhai", answer: plain(&answer), evaluate: Box::new(move || drop(std::hint::black_box(evaluate()))) }
}

fn deep_path() -> Vec<Runner<'static>> {
    let mut value = json!({ "value": 42.0, "other": [1, 2, 3] });
    for name in ["h", "g", "f", "e", "d", "c", "b", "a"] {
        value = json!({ name: value, "beside": "something else", "count": 3 });
    }
    let variables = json!({ "root": value });
    let text = "root.a.b.c.d.e.f.g.h.value";
    vec![ours(text, &variables), rhai(text, &variables), jmespath(text, &variables), cel(text, &variables)]
}
