//! Counting, and common divisors and multiples.
//!
//! Of a fraction the whole part counts, as the reference says of FACT.

use super::aggregates::each;
use super::{NUMBER, PLAIN, one, two};
use crate::airscript::functions::call::{Answer, Call};
use crate::airscript::functions::{Function, needs};
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;

const NUMBERS: Kinds = NUMBER.or(Kinds::LIST);

/// What a number costs that is divided many times, in bytes that are looked at.
const DIVIDED: usize = 128;
/// No product and no choice of more than this many factors is a double.
const FACTORS: f64 = 1100.0;

pub const ALL: &[Function] = &[
    Function {
        name: "COMBIN",
        takes: &[needs("items", NUMBER), needs("chosen", NUMBER)],
        says: "In how many ways so many can be chosen out of the items, without repetition.",
        examples: &[
            ("COMBIN(3, 2)", "3"),
            ("COMBIN(49, 6)", "13983816"),
            ("COMBIN(5, 0)", "1"),
            ("COMBIN(2, 3)", "NULL"),
            ("COMBIN(-1, 1)", "NULL"),
        ],
        body: |call| chosen(call, choices),
        ..PLAIN
    },
    Function {
        name: "COMBINA",
        takes: &[needs("items", NUMBER), needs("chosen", NUMBER)],
        says: "In how many ways so many can be chosen out of the items, with repetition.",
        examples: &[
            ("COMBINA(3, 2)", "6"),
            ("COMBINA(4, 3)", "20"),
            ("COMBINA(2, 3)", "4"),
            ("COMBINA(0, 0)", "1"),
            ("COMBINA(0, 1)", "0"),
            ("COMBINA(-1, 1)", "NULL"),
        ],
        body: |call| chosen(call, repeated),
        ..PLAIN
    },
    Function {
        name: "FACT",
        takes: &[needs("number", NUMBER)],
        says: "The factorial: the product of the whole numbers from 1 to the number.",
        examples: &[
            ("FACT(4)", "24"),
            ("FACT(4.9)", "24"),
            ("FACT(0)", "1"),
            ("FACT(-1)", "NULL"),
            ("FACT(171)", "NULL"),
        ],
        body: |call| one(call, |number| if number < 0.0 { f64::NAN } else { product(number.floor(), 1.0) }),
        ..PLAIN
    },
    Function {
        name: "FACTDOUBLE",
        takes: &[needs("n", NUMBER)],
        says: "The double factorial: the product of every second whole number from `n` down; 1 below 1.",
        examples: &[
            ("FACTDOUBLE(6)", "48"),
            ("FACTDOUBLE(7.9)", "105"),
            ("FACTDOUBLE(0)", "1"),
            ("FACTDOUBLE(-3)", "1"),
            ("FACTDOUBLE(301)", "NULL"),
        ],
        body: |call| one(call, |number| product(number.floor(), 2.0)),
        ..PLAIN
    },
    Function {
        name: "GCD",
        takes: &[needs("number", NUMBERS)],
        again: 1,
        says: "The greatest common divisor of the numbers.",
        examples: &[
            ("GCD(6, 9, 15)", "3"),
            ("GCD([4, 6])", "2"),
            ("GCD(15)", "15"),
            ("GCD(-4, 6)", "2"),
            ("GCD(0, 5)", "5"),
        ],
        body: |call| {
            let mut common = 0.0;
            each(call, DIVIDED, |number| common = divisor(common, number.abs().floor()))?;
            Ok(Value::number(common))
        },
        ..PLAIN
    },
    Function {
        name: "LCM",
        takes: &[needs("number", NUMBERS)],
        again: 1,
        says: "The least common multiple of the numbers.",
        examples: &[
            ("LCM(4, 6)", "12"),
            ("LCM([2, 3, 4])", "12"),
            ("LCM(7)", "7"),
            ("LCM(-4, 6)", "12"),
            ("LCM(0, 5)", "0"),
        ],
        body: |call| {
            let mut common = 1.0;
            each(call, DIVIDED, |number| {
                let number = number.abs().floor();
                // Of 0 and 0 the divisor is 0, too.
                common = if common == 0.0 || number == 0.0 { 0.0 } else { common / divisor(common, number) * number };
            })?;
            Ok(Value::number(common))
        },
        ..PLAIN
    },
    Function {
        name: "MULTINOMIAL",
        takes: &[needs("list_of_numbers", NUMBERS)],
        again: 1,
        says: "The factorial of the sum of the numbers, by the product of their factorials.",
        examples: &[
            ("MULTINOMIAL([1, 2, 3])", "60"),
            ("MULTINOMIAL(1, 2, 3)", "60"),
            ("MULTINOMIAL([])", "1"),
            ("MULTINOMIAL([3, -1])", "NULL"),
        ],
        body: |call| {
            // The product of the ways to choose each number out of itself and those before it: no factorial is needed.
            let (mut sum, mut ways) = (0.0_f64, 1.0_f64);
            each(call, DIVIDED, |number| {
                sum += number.floor();
                ways *= if ways.is_finite() { choices(sum, number.floor()) } else { f64::NAN };
            })?;
            Ok(Value::number(ways))
        },
        ..PLAIN
    },
];

/// What `f` makes of the whole parts of the two arguments, with its steps counted.
fn chosen(call: &Call<'_, '_>, f: impl Fn(f64, f64) -> f64) -> Answer {
    call.works(call.number(1)?.clamp(0.0, FACTORS) as usize * 8)?;
    two(call, |items, chosen| f(items.floor(), chosen.floor()))
}

/// The product of the whole numbers from `number` down to 1 by `step`; infinite where it is too large.
fn product(number: f64, step: f64) -> f64 {
    // The product for 301 is beyond the doubles by any step that is asked for.
    if number > 300.0 {
        return f64::INFINITY;
    }
    let mut factor = if step == 2.0 && number % 2.0 == 0.0 { 2.0 } else { 1.0 };
    let mut product = 1.0;
    while factor <= number {
        product *= factor;
        factor += step;
    }
    product
}

/// In how many ways `chosen` of `items` can be chosen; no number where that has no meaning. Both are whole.
fn choices(items: f64, chosen: f64) -> f64 {
    if items < 0.0 || chosen < 0.0 || chosen > items {
        return f64::NAN;
    }
    let chosen = chosen.min(items - chosen);
    // C(2200, 1100), the least that is left, is beyond the doubles.
    if chosen > FACTORS {
        return f64::INFINITY;
    }
    // Exact as long as it fits; every product of neighbours is divided by a factorial without a rest.
    let mut exact = (items < 1e18).then_some(1_u128);
    let mut ways = 1.0;
    let mut step = 1.0;
    while step <= chosen && ways < f64::INFINITY {
        let factor = items - chosen + step;
        exact = exact.and_then(|ways| ways.checked_mul(factor as u128)).map(|ways| ways / step as u128);
        ways = exact.map_or_else(|| ways * (factor / step), |exact| exact as f64);
        step += 1.0;
    }
    ways
}

/// In how many ways `chosen` can be chosen out of `items`, each as often as one likes.
fn repeated(items: f64, chosen: f64) -> f64 {
    match (items, chosen) {
        (items, chosen) if items < 0.0 || chosen < 0.0 => f64::NAN,
        (_, 0.0) => 1.0,
        (0.0, _) => 0.0,
        (items, chosen) => choices(items + chosen - 1.0, chosen),
    }
}

/// Euclid's. The remainder of doubles is exact, so it ends.
fn divisor(mut one: f64, mut other: f64) -> f64 {
    while other > 0.0 {
        (one, other) = (other, one % other);
    }
    one
}
