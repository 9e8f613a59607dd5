//! Chance, out of the bytes that the caller of an expression gives.

use super::Call;

/// Whole 64 bits of chance.
fn word(call: &Call<'_, '_>) -> u64 {
    let mut bytes = [0; 8];
    (call.run.world.chance)(&mut bytes);
    u64::from_le_bytes(bytes)
}

/// A Number from 0 to before 1, each of the 2^53 multiples of 2^-53 as likely as any other.
pub fn fraction(call: &Call<'_, '_>) -> f64 {
    const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
    (word(call) >> 11) as f64 * STEP
}

/// A whole number from 0 to before `end`, each as likely as any other; `end` is at least 1.
///
/// The upper half of a product is drawn, and what would make some numbers likelier is drawn again (D. Lemire, "Fast Random
/// Integer Generation in an Interval", 2019). A source of chance that only ever gives what has to be drawn again is not
/// asked for ever.
pub fn below(end: usize, call: &Call<'_, '_>) -> usize {
    let end = (end as u64).max(1);
    let uneven = end.wrapping_neg() % end;
    let mut drawn = 0;
    for _ in 0..64 {
        let product = u128::from(word(call)) * u128::from(end);
        drawn = (product >> 64) as usize;
        if product as u64 >= uneven {
            break;
        }
    }
    drawn
}
