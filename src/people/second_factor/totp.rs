//! Time-based codes (RFC 6238): six digits, thirty seconds, HMAC-SHA-1, which is what every authenticator app knows.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sha1::Sha1;

use crate::base::{Moment, Outcome, Refusal};
use crate::people::constant_time_eq;

/// Seconds of a step (RFC 6238, 5.2).
const STEP: i64 = 30;
/// How many steps the clocks may be apart, either way.
const APART: i64 = 1;
/// 160 bits, as long as the hash (RFC 4226, 4, R6).
const SECRET: usize = 20;

/// A new secret.
///
/// # Errors
/// When the system gives no random bytes.
pub fn fresh_secret() -> Outcome<[u8; SECRET]> {
    let mut secret = [0; SECRET];
    getrandom::fill(&mut secret).map_err(|error| Refusal::broken(error.to_string()))?;
    Ok(secret)
}

/// The step in which `at` is.
pub fn step_at(at: Moment) -> i64 {
    at.and_utc().timestamp().div_euclid(STEP)
}

/// The code of `step` (RFC 4226, 5.3).
///
/// # Errors
/// Never: HMAC takes keys of any length.
pub fn code_at(secret: &[u8], step: i64) -> Outcome<String> {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).map_err(|error| Refusal::broken(error.to_string()))?;
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = hash.last().map_or(0, |last| usize::from(last & 0xf));
    let cut = hash.iter().skip(offset).take(4).fold(0u32, |number, byte| (number << 8) | u32::from(*byte));
    Ok(format!("{:06}", (cut & 0x7fff_ffff) % 1_000_000))
}

/// The step whose code `typed` is, of those around `at`; the latest when it is that of several. Every one of them is
/// looked at, whichever fits.
///
/// # Errors
/// As [`code_at`].
pub fn step_of(secret: &[u8], typed: &str, at: Moment) -> Outcome<Option<i64>> {
    let now = step_at(at);
    let mut found = None;
    for step in now - APART..=now + APART {
        if constant_time_eq(&code_at(secret, step)?, typed) {
            found = Some(step);
        }
    }
    Ok(found)
}

/// The secret as people type it: base 32 in groups of four.
pub fn written(secret: &[u8]) -> String {
    let text = BASE32_NOPAD.encode(secret);
    let groups: Vec<&str> = text.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(" ")
}

/// What authenticator apps read with the camera (Google Authenticator, Key URI Format).
pub fn uri(secret: &[u8], email: &str) -> String {
    let email = utf8_percent_encode(email, NON_ALPHANUMERIC);
    format!("otpauth://totp/Hangar:{email}?secret={}&issuer=Hangar", BASE32_NOPAD.encode(secret))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::parse_iso;

    /// RFC 6238, appendix B, whose codes have eight digits: the last six are ours.
    #[test]
    fn the_codes_of_the_rfc() {
        for (seconds, code) in [
            (59, "94287082"),
            (1_111_111_109, "07081804"),
            (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"),
            (20_000_000_000, "65353130"),
        ] {
            assert_eq!(code_at(b"12345678901234567890", seconds / STEP).unwrap(), code[2..]);
        }
    }

    #[test]
    fn clocks_may_be_one_step_apart() {
        let at = parse_iso("2026-11-22T10:00:10Z").unwrap();
        let secret = fresh_secret().unwrap();
        let now = step_at(at);
        for (apart, known) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let typed = code_at(&secret, now + apart).unwrap();
            // By chance a code may be that of a neighbour too: then the neighbour is what is found.
            let found = step_of(&secret, &typed, at).unwrap();
            assert_eq!(found.is_some(), known, "{apart}: {found:?}");
        }
        for odd in ["", "1", "12345", "1234567", "abcdef", "００００００"] {
            assert_eq!(step_of(&secret, odd, at).unwrap(), None, "{odd}");
        }
    }

    #[test]
    fn a_secret_is_written_for_apps() {
        assert_eq!(written(b"12345678901234567890"), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let uri = uri(b"12345678901234567890", "a+b@example.com");
        let wanted =
            "otpauth://totp/Hangar:a%2Bb%40example%2Ecom?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hangar";
        assert_eq!(uri, wanted);
    }
}
