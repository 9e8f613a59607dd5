//! Roman numerals, with as many thousands as it takes.

const LETTERS: [(&str, u64); 13] = [
    ("M", 1000),
    ("CM", 900),
    ("D", 500),
    ("CD", 400),
    ("C", 100),
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
];

/// The numeral of `number`.
pub fn write(number: u64) -> String {
    let (mut numeral, mut rest) = (String::new(), number);
    for (letters, worth) in LETTERS {
        numeral.push_str(&letters.repeat((rest / worth) as usize));
        rest %= worth;
    }
    numeral
}

/// The number of a numeral; nothing where it is none. A number has one numeral: `IIII` and `IC` are none.
pub fn read(numeral: &str) -> Option<f64> {
    let upper = numeral.to_ascii_uppercase();
    let (mut rest, mut number) = (upper.as_str(), 0_u64);
    for (letters, worth) in LETTERS {
        while let Some(after) = rest.strip_prefix(letters) {
            rest = after;
            number += worth;
        }
    }
    (rest.is_empty() && write(number) == upper).then_some(number as f64)
}
