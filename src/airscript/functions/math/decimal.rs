//! A Number as the decimal fraction that people see: 1.005 and not the double just below it.

/// As many `units` of 10 to the power of `exponent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    pub units: i128,
    pub exponent: i32,
}

/// Which neighbour a Number is rounded to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The nearest one; from the middle up, towards infinity, as JavaScript's `Math.round`.
    Nearest,
    /// The one nearer to 0.
    Down,
    /// The one farther from 0.
    Up,
}

impl Decimal {
    /// The shortest decimal fraction that stands for `number`, which is finite; it has 17 figures at most.
    pub fn of(number: f64) -> Self {
        let written = format!("{:e}", number.abs());
        let (figures, exponent) = written.split_once('e').unwrap_or((&written, "0"));
        let (whole, fraction) = figures.split_once('.').unwrap_or((figures, ""));
        let units: i128 = [whole, fraction].concat().parse().unwrap_or(0);
        let exponent = exponent.parse::<i32>().unwrap_or(0) - fraction.len() as i32;
        Self { units: if number < 0.0 { -units } else { units }, exponent }
    }

    /// The double nearest to it, which may be infinite.
    pub fn number(self) -> f64 {
        const EXACT: u128 = 1 << 53;
        // A double holds both exactly, so their product and their quotient are the nearest doubles.
        if self.units.unsigned_abs() <= EXACT && self.exponent.unsigned_abs() <= 22 {
            let power = power(self.exponent.unsigned_abs()).unwrap_or(1) as f64;
            let units = self.units as f64;
            return if self.exponent < 0 { units / power } else { units * power };
        }
        format!("{}e{}", self.units, self.exponent).parse().unwrap_or(f64::NAN)
    }

    /// How many units of 10 to the power of `exponent` it is; nothing where they do not fit, or where it is no whole number
    /// of them.
    pub fn units_of(self, exponent: i32) -> Option<i128> {
        if self.units == 0 {
            return Some(0);
        }
        let zeros = u32::try_from(self.exponent.checked_sub(exponent)?).ok()?;
        self.units.checked_mul(power(zeros)?)
    }

    /// Rounded to `digits` decimals, or to tens, hundreds and so on where that is negative.
    pub fn rounded(self, digits: i32, way: Way) -> Self {
        let cut = -digits - self.exponent;
        if cut <= 0 {
            return self;
        }
        let units = self.units.abs();
        // Where the power does not fit it is more than all of the units, and more than twice as many.
        let (whole, rest, doubled) = match power(cut.unsigned_abs()) {
            Some(power) => (units / power, units % power, (units % power * 2).cmp(&power)),
            None => (0, units, std::cmp::Ordering::Less),
        };
        let farther = match way {
            Way::Nearest if self.units < 0 => doubled.is_gt(),
            Way::Nearest => doubled.is_ge(),
            Way::Down => false,
            Way::Up => rest > 0,
        };
        Self { units: self.units.signum() * (whole + i128::from(farther)), exponent: -digits }
    }
}

fn power(exponent: u32) -> Option<i128> {
    10_i128.checked_pow(exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_what_is_written() {
        let table = [
            (1.005, 1005, -3),
            (-0.1, -1, -1),
            (0.0, 0, 0),
            (120.0, 12, 1),
            (5e-324, 5, -324),
            (f64::MAX, 17_976_931_348_623_157, 292),
            (0.1 + 0.2, 30_000_000_000_000_004, -17),
        ];
        for (number, units, exponent) in table {
            let decimal = Decimal::of(number);
            assert_eq!(decimal, Decimal { units, exponent });
            assert_eq!(decimal.number(), number);
        }
    }

    #[test]
    fn what_is_rounded_is_the_decimal() {
        let table = [
            (1.005, 2, Way::Nearest, 1.01),
            (1.005, 2, Way::Down, 1.0),
            (1.005, 2, Way::Up, 1.01),
            (-1.005, 2, Way::Nearest, -1.0),
            (-1.0051, 2, Way::Nearest, -1.01),
            (4.35, 2, Way::Down, 4.35),
            (f64::MAX, -308, Way::Down, 1e308),
            (f64::MAX, -308, Way::Up, f64::INFINITY),
            (f64::MAX, -309, Way::Down, 0.0),
            (5e-324, 324, Way::Nearest, 5e-324),
            (5e-324, 323, Way::Nearest, 1e-323),
            (5e-324, 0, Way::Up, 1.0),
            (5e-324, -400, Way::Nearest, 0.0),
        ];
        for (number, digits, way, rounded) in table {
            assert_eq!(Decimal::of(number).rounded(digits, way).number(), rounded, "{number} {digits} {way:?}");
        }
    }
}
