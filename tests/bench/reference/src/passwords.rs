//! R6: how many password hashes one thread makes.

use std::time::{Duration, Instant};

use crate::{Outcome, said};

/// Hashes one password after the other for so many seconds, as the product does.
pub fn hash_for(seconds: &str) -> Outcome<()> {
    let limit = Duration::from_secs_f64(seconds.parse()?);
    let start = Instant::now();
    let mut count = 0u32;
    while start.elapsed() < limit {
        std::hint::black_box(hangar::people::hash_now("take off gently").map_err(said)?);
        count += 1;
    }
    println!("{{\"hashes\": {count}, \"seconds\": {}}}", start.elapsed().as_secs_f64());
    Ok(())
}
