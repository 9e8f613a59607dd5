//! Operators (reference, section 6).

use std::cmp::Ordering;

use super::{Run, compare};
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::tree::Operator;
use crate::airscript::value::Value;
use crate::say;

/// The value of an operator whose left side decides; nothing where the right side is the value, or for `??` where the left
/// side may be. AND and OR look at the left side first: NULL there is NULL, whatever the right side is.
pub fn settled(operator: Operator, left: &Value) -> Option<Value> {
    match (operator, left) {
        (Operator::And | Operator::Or, Value::Null) => Some(Value::Null),
        (Operator::And, left) if !left.is_truthy() => Some(Value::Boolean(false)),
        (Operator::Or, left) if left.is_truthy() => Some(Value::Boolean(true)),
        _ => None,
    }
}

/// The value of an operator that needs both sides.
///
/// # Errors
/// Kinds that have no such operation, Currencies of different codes, a bound that was met.
#[inline]
pub fn apply(operator: Operator, left: &Value, right: &Value, run: &Run<'_>) -> Result<Value, Failure> {
    if let (Value::Number(a), Value::Number(b)) = (left, right) {
        return Ok(numbers(operator, *a, *b));
    }
    match operator {
        Operator::Equal => left.equals(right, &|amount| run.looks(amount)).map(Value::Boolean),
        Operator::Unequal => left.equals(right, &|amount| run.looks(amount)).map(|equal| Value::Boolean(!equal)),
        Operator::Less | Operator::LessOrEqual | Operator::Greater | Operator::GreaterOrEqual => {
            Ok(Value::Boolean(compare(left, right).is_some_and(|order| holds(operator, order))))
        }
        Operator::Xor => Ok(match (left, right) {
            (Value::Null, _) | (_, Value::Null) => Value::Null,
            _ => Value::Boolean(left.is_truthy() != right.is_truthy()),
        }),
        Operator::Add => add(left, right, run),
        _ => money(operator, left, right),
    }
}

#[inline]
fn numbers(operator: Operator, a: f64, b: f64) -> Value {
    match operator {
        Operator::Add => Value::number(a + b),
        Operator::Subtract => Value::number(a - b),
        Operator::Multiply => Value::number(a * b),
        Operator::Divide => Value::number(a / b),
        // As in JavaScript the sign is that of the left side.
        Operator::Remainder => Value::number(a % b),
        Operator::Equal => Value::Boolean(a == b),
        Operator::Unequal => Value::Boolean(a != b),
        Operator::Less => Value::Boolean(a < b),
        Operator::LessOrEqual => Value::Boolean(a <= b),
        Operator::Greater => Value::Boolean(a > b),
        Operator::GreaterOrEqual => Value::Boolean(a >= b),
        Operator::Xor => Value::Boolean((a != 0.0) != (b != 0.0)),
        // Decided by the left side, which a caller asks for first.
        Operator::And | Operator::Or | Operator::Coalesce => Value::Null,
    }
}

fn holds(operator: Operator, order: Ordering) -> bool {
    match operator {
        Operator::Less => order.is_lt(),
        Operator::LessOrEqual => order.is_le(),
        Operator::Greater => order.is_gt(),
        _ => order.is_ge(),
    }
}

fn add(left: &Value, right: &Value, run: &Run<'_>) -> Result<Value, Failure> {
    match (left, right) {
        (Value::Text(a), Value::Text(b)) => {
            run.makes(a.len() + b.len())?;
            Ok(Value::text([&**a, &**b].concat()))
        }
        (Value::List(a), Value::List(b)) => {
            run.makes((a.len() + b.len()) * size_of::<Value>())?;
            Ok(Value::list(a.iter().chain(b.iter()).cloned().collect()))
        }
        _ => money(Operator::Add, left, right),
    }
}

/// Sums, differences, products and quotients of Currencies.
fn money(operator: Operator, left: &Value, right: &Value) -> Result<Value, Failure> {
    let is_money = |value: &Value| Kinds::of(value) == Kinds::CURRENCY;
    match (operator, left, right) {
        (Operator::Add | Operator::Subtract, left, right) if is_money(left) && is_money(right) => {
            let sign = if operator == Operator::Add { 1.0 } else { -1.0 };
            sum_of_money(left, right, sign)
        }
        (Operator::Multiply, left, Value::Number(factor)) if is_money(left) => scaled(left, *factor),
        (Operator::Multiply, Value::Number(factor), right) if is_money(right) => scaled(right, *factor),
        (Operator::Divide, left, Value::Number(divisor)) if is_money(left) => scaled(left, 1.0 / divisor),
        _ => Err(unlike(operator, left, right)),
    }
}

/// `left` plus `sign` times `right`, in the finer of the two precisions.
///
/// # Errors
/// Different codes, or fields that are no Numbers.
pub fn sum_of_money(left: &Value, right: &Value, sign: f64) -> Result<Value, Failure> {
    let code = |value: &Value| value.get("code").cloned().unwrap_or_default();
    if code(left) != code(right) {
        let (one, other) = (code(left).to_string(), code(right).to_string());
        let sentence = say::it("airscript-codes-differ").with("one", one).with("other", other);
        return Err(Failure::new("currency-codes-differ", sentence));
    }
    let number = |value: &Value, field: &str| {
        let found = value.get(field).and_then(Value::as_number);
        found.ok_or_else(|| Failure::new("invalid-currency", say::it("airscript-invalid-currency")))
    };
    let finest = number(left, "precision")?.max(number(right, "precision")?);
    let units = |value: &Value| Ok(number(value, "amount")? * 10f64.powf(finest - number(value, "precision")?));
    let amount = units(left)? + sign * units(right)?;
    Ok(currency(amount, code(left), finest))
}

fn currency(amount: f64, code: Value, precision: f64) -> Value {
    Value::object([("amount", Value::number(amount)), ("code", code), ("precision", Value::number(precision))])
}

/// A Currency times a Number, rounded half away from zero to whole units.
fn scaled(value: &Value, factor: f64) -> Result<Value, Failure> {
    let (Some(amount), Some(precision)) =
        (value.get("amount").and_then(Value::as_number), value.get("precision").and_then(Value::as_number))
    else {
        return Err(Failure::new("invalid-currency", say::it("airscript-invalid-currency")));
    };
    let amount = (amount * factor).round();
    // Divided by zero: there is no such amount.
    if !amount.is_finite() {
        return Ok(Value::Null);
    }
    Ok(currency(amount, value.get("code").cloned().unwrap_or_default(), precision))
}

/// `-value`
///
/// # Errors
/// It is neither a Number nor a Currency.
pub fn negated(value: &Value) -> Result<Value, Failure> {
    match value {
        Value::Number(number) => Ok(Value::Number(-number)),
        value if Kinds::of(value) == Kinds::CURRENCY => scaled(value, -1.0),
        value => {
            let sentence = say::it("airscript-no-negative").with("given", Kinds::of(value).words());
            Err(Failure::new("invalid-operand", sentence))
        }
    }
}

fn unlike(operator: Operator, left: &Value, right: &Value) -> Failure {
    let sentence = say::it("airscript-unlike")
        .with("sign", operator.sign())
        .with("left", Kinds::of(left).words())
        .with("right", Kinds::of(right).words());
    Failure::new("invalid-operands", sentence)
}

/// `operator.add`: where the identifier of its errors ends.
pub fn word(operator: Operator) -> String {
    format!("operator.{operator:?}").to_ascii_lowercase()
}
