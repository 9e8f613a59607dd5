//! Other ways to write the same, and digests (reference, 7.12).

use std::borrow::Cow;

use data_encoding::{BASE64, BASE64_NOPAD, HEXLOWER};
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::call::{Answer, Call};
use super::number_format::radix;
use super::{Form, Function, Group, Nulls, Parameter, may, needs, utf16};
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;
use crate::say;

const TEXT: Kinds = Kinds::TEXT;
const NUMBER: Kinds = Kinds::NUMBER;

const PLAIN: Function = Function::plain(Group::Encoding, TEXT, Nulls::Through);

/// What every digest takes.
const DIGESTED: &[Parameter] = &[needs("string", TEXT), may("encode", TEXT)];

/// What every keyed digest takes.
const KEYED: &[Parameter] = &[needs("base_string", TEXT), needs("key", TEXT), may("encode", TEXT)];

pub(super) const ALL: &[Function] = &[
    Function {
        name: "BASE",
        takes: &[needs("number", NUMBER), needs("radix", NUMBER), may("min_length", NUMBER)],
        says: "The whole part of the Number in another base (2 to 36), with zeros before it up to a length.",
        examples: &[
            ("BASE(255, 16)", r#""ff""#),
            ("BASE(5, 2, 8)", r#""00000101""#),
            ("BASE(-255, 16, 4)", r#""-00ff""#),
            ("BASE(0, 2)", r#""0""#),
            ("BASE(5, 1)", "THROW"),
        ],
        body: base,
        ..PLAIN
    },
    Function {
        name: "BASE64_DECODE",
        takes: &[needs("string", TEXT)],
        says: "The text that is written in base 64.",
        examples: &[
            (r#"BASE64_DECODE("SGVsbG8=")"#, r#""Hello""#),
            (r#"BASE64_DECODE("SGVsbG8")"#, r#""Hello""#),
            (r#"BASE64_DECODE("4pyT")"#, r#""✓""#),
            (r#"BASE64_DECODE("***")"#, "THROW"),
        ],
        body: base64_decode,
        ..PLAIN
    },
    Function {
        name: "BASE64_ENCODE",
        takes: &[needs("string", TEXT)],
        says: "The text in base 64 (RFC 4648).",
        examples: &[
            (r#"BASE64_ENCODE("Hello")"#, r#""SGVsbG8=""#),
            (r#"BASE64_ENCODE("✓")"#, r#""4pyT""#),
            (r#"BASE64_ENCODE("")"#, r#""""#),
        ],
        body: |call| {
            let text = call.text(0)?;
            call.works(text.len())?;
            call.makes(text.len().div_ceil(3).saturating_mul(4))?;
            Ok(Value::text(BASE64.encode(text.as_bytes())))
        },
        ..PLAIN
    },
    Function {
        name: "HMAC_MD5",
        takes: KEYED,
        says: "A digest (HMAC with MD5) that only who knows the key can make. Broken; only for old services.",
        examples: &[
            (r#"HMAC_MD5("what do ya want for nothing?", "Jefe")"#, r#""750c783e6ab0b503eaa86e310a5db738""#),
            (r#"HMAC_MD5("what do ya want for nothing?", "Jefe", "Base64")"#, r#""dQx4PmqwtQPqqG4xCl23OA==""#),
            (r#"HMAC_MD5("text", "key", "hexadecimal")"#, "THROW"),
        ],
        body: |call| keyed::<Hmac<Md5>>(call),
        ..PLAIN
    },
    Function {
        name: "HMAC_SHA1",
        takes: KEYED,
        says: "A digest (HMAC with SHA-1) that only who knows the key can make, in \"Hex\" or \"Base64\".",
        examples: &[
            (r#"HMAC_SHA1("what do ya want for nothing?", "Jefe")"#, r#""effcdf6ae5eb2fa2d27416d5f184df9c259a7c79""#),
            (r#"HMAC_SHA1("what do ya want for nothing?", "Jefe", "Base64")"#, r#""7/zfauXrL6LSdBbV8YTfnCWafHk=""#),
            (r#"HMAC_SHA1("text", "key", "")"#, "THROW"),
        ],
        body: |call| keyed::<Hmac<Sha1>>(call),
        ..PLAIN
    },
    Function {
        name: "HMAC_SHA256",
        takes: KEYED,
        says: "A digest (HMAC with SHA-256) that only who knows the key can make, in \"Hex\" or \"Base64\".",
        examples: &[
            (
                r#"HMAC_SHA256("what do ya want for nothing?", "Jefe")"#,
                r#""5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843""#,
            ),
            (
                r#"HMAC_SHA256("what do ya want for nothing?", "Jefe", "Base64")"#,
                r#""W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=""#,
            ),
            (r#"HMAC_SHA256("text", "key", "Base32")"#, "THROW"),
        ],
        body: |call| keyed::<Hmac<Sha256>>(call),
        ..PLAIN
    },
    Function {
        name: "MD5",
        takes: DIGESTED,
        says: "The MD5 digest of the text, in \"Hex\" or \"Base64\". Broken; only for old services.",
        examples: &[
            (r#"MD5("abc")"#, r#""900150983cd24fb0d6963f7d28e17f72""#),
            (r#"MD5("")"#, r#""d41d8cd98f00b204e9800998ecf8427e""#),
            (r#"MD5("abc", "Base64")"#, r#""kAFQmDzST7DWlj99KOF/cg==""#),
        ],
        body: |call| digested::<Md5>(call),
        ..PLAIN
    },
    Function {
        name: "SHA1",
        takes: DIGESTED,
        says: "The SHA-1 digest of the text, in \"Hex\" or \"Base64\".",
        examples: &[
            (r#"SHA1("abc")"#, r#""a9993e364706816aba3e25717850c26c9cd0d89d""#),
            (r#"SHA1("")"#, r#""da39a3ee5e6b4b0d3255bfef95601890afd80709""#),
            (r#"SHA1("abc", "Base64")"#, r#""qZk+NkcGgWq6PiVxeFDCbJzQ2J0=""#),
        ],
        body: |call| digested::<Sha1>(call),
        ..PLAIN
    },
    Function {
        name: "SHA256",
        takes: DIGESTED,
        says: "The SHA-256 digest of the text, in \"Hex\" or \"Base64\".",
        examples: &[
            (r#"SHA256("abc")"#, r#""ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad""#),
            (r#"SHA256("")"#, r#""e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""#),
            (r#"SHA256("abc", "Base64")"#, r#""ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=""#),
        ],
        body: |call| digested::<Sha256>(call),
        ..PLAIN
    },
    Function {
        name: "URL_DECODE",
        takes: &[needs("url", TEXT)],
        says: "The text without percent signs of an address: %20 is a blank again. A + stays a +.",
        examples: &[
            (r#"URL_DECODE("low%20code")"#, r#""low code""#),
            (r#"URL_DECODE("caf%C3%A9")"#, r#""café""#),
            (r#"URL_DECODE("a+b")"#, r#""a+b""#),
            (r#"URL_DECODE("100%")"#, r#""100%""#),
        ],
        body: |call| {
            let text = call.text(0)?;
            call.works(text.len())?;
            // Bytes that are no text may each become U+FFFD, which takes three.
            call.makes(text.len().saturating_mul(2))?;
            Ok(Value::text(percent_decode_str(text).decode_utf8_lossy().into_owned()))
        },
        ..PLAIN
    },
    Function {
        name: "URL_ENCODE",
        takes: &[needs("value", TEXT.or(NUMBER).or(Kinds::BOOLEAN))],
        says: "The value as a part of an address: what has a meaning there is written with percent signs.",
        examples: &[
            (r#"URL_ENCODE("low code?")"#, r#""low%20code%3F""#),
            (r#"URL_ENCODE("café")"#, r#""caf%C3%A9""#),
            (r#"URL_ENCODE("it's~(ok)!")"#, r#""it's~(ok)!""#),
            ("URL_ENCODE(0.5)", r#""0.5""#),
            ("URL_ENCODE(TRUE)", r#""true""#),
        ],
        body: |call| {
            let text = match call.value(0) {
                Value::Text(text) => Cow::Borrowed(&**text),
                other => Cow::Owned(other.to_string()),
            };
            call.works(text.len())?;
            call.makes(text.len().saturating_mul(3))?;
            Ok(Value::text(utf8_percent_encode(&text, &COMPONENT).to_string()))
        },
        ..PLAIN
    },
    Function {
        name: "UUID",
        says: "A new random identifier (UUID, version 4).",
        examples: &[
            (r#"SUBSTRING(UUID(), 36)"#, r#""""#),
            ("SUBSTRING(UUID(), 14, 15)", r#""4""#),
            ("ISSTRING(UUID())", "TRUE"),
        ],
        body: |call| {
            let mut bytes = [0; 16];
            (call.run.world.chance)(&mut bytes);
            call.made(uuid::Builder::from_random_bytes(bytes).into_uuid().to_string())
        },
        ..PLAIN
    },
    Function {
        name: "VALUE_OF",
        takes: &[needs("variable", Kinds::ANY)],
        gives: Kinds::ANY,
        says: "What the variable holds at this moment.",
        examples: &[
            ("LET a = 3 IN VALUE_OF(a)", "3"),
            ("LET a = {b: [1, 2]} IN VALUE_OF(a.b)", "[1, 2]"),
            ("VALUE_OF(nowhere)", "NULL"),
        ],
        nulls: Nulls::Seen,
        form: Form::ValueOf,
        ..PLAIN
    },
];

/// What JavaScript's `encodeURIComponent` escapes.
const COMPONENT: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

fn base(call: &Call<'_, '_>) -> Answer {
    let (number, wanted) = (call.number(0)?.trunc(), call.number(1)?);
    if wanted.fract() != 0.0 || !(2.0..=36.0).contains(&wanted) {
        return Err(Failure::new("invalid-radix", say::it("airscript-invalid-radix")));
    }
    let digits = radix(number.abs(), wanted as u32);
    let length = utf16::count(call.number_or(2, 0.0)?);
    let missing = length.saturating_sub(digits.len());
    call.makes(missing.saturating_add(digits.len()).saturating_add(1))?;
    let sign = if number < 0.0 { "-" } else { "" };
    Ok(Value::text(format!("{sign}{}{digits}", "0".repeat(missing))))
}

/// Base 64 as it is met: with or without padding, in the alphabet for addresses or the other, broken into lines or not.
fn base64_decode(call: &Call<'_, '_>) -> Answer {
    let text = call.text(0)?;
    call.works(text.len())?;
    call.makes(text.len().saturating_mul(2))?;
    let plain: String = text.chars().filter(|character| !character.is_ascii_whitespace()).collect();
    let plain = plain.trim_end_matches('=').replace('-', "+").replace('_', "/");
    let bytes = BASE64_NOPAD.decode(plain.as_bytes());
    let bytes = bytes.map_err(|_| Failure::new("invalid-base64", say::it("airscript-invalid-base64")))?;
    Ok(Value::text(String::from_utf8_lossy(&bytes).into_owned()))
}

fn digested<D: Digest>(call: &Call<'_, '_>) -> Answer {
    let text = call.text(0)?;
    call.works(text.len())?;
    written(call, 1, &D::digest(text.as_bytes()))
}

fn keyed<M: Mac + KeyInit>(call: &Call<'_, '_>) -> Answer {
    let (text, key) = (call.text(0)?, call.text(1)?);
    call.works(text.len().saturating_add(key.len()))?;
    // A key of any length will do, so this fails for no text.
    let mac = <M as KeyInit>::new_from_slice(key.as_bytes());
    let mut mac = mac.map_err(|_| Failure::new("invalid-key", say::it("airscript-invalid-key")))?;
    mac.update(text.as_bytes());
    written(call, 2, &mac.finalize().into_bytes())
}

/// A digest in the encoding that the argument at `place` asks for.
fn written(call: &Call<'_, '_>, place: usize, digest: &[u8]) -> Answer {
    match call.text_or(place, "Hex")? {
        "Hex" => call.made(HEXLOWER.encode(digest)),
        "Base64" => call.made(BASE64.encode(digest)),
        other => {
            let sentence = say::it("airscript-invalid-digest-encoding").with("given", other);
            Err(Failure::new("invalid-encoding", sentence))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::airscript::functions::testing::hold;

    #[test]
    fn bases() {
        hold(&[
            ("BASE(9007199254740992, 2)", r#""100000000000000000000000000000000000000000000000000000""#),
            ("BASE(35.9, 36)", r#""z""#),
            ("BASE(1, 37)", "THROW"),
            ("BASE(1, 2.5)", "THROW"),
            ("BASE(1, 2, 1E300)", "THROW"),
            ("SUBSTRING(BASE(1.7E308, 2), 1023)", r#""0""#),
            ("BASE(NULL, 2)", "NULL"),
        ]);
    }

    #[test]
    fn base64() {
        hold(&[
            (r#"BASE64_DECODE("SGVs\nbG8=")"#, r#""Hello""#),
            (r#"BASE64_DECODE("Pz8_")"#, r#""???""#),
            (r#"BASE64_DECODE("/w==")"#, "\"\u{fffd}\""),
            (r#"BASE64_DECODE("")"#, r#""""#),
            (r#"BASE64_DECODE("A")"#, "THROW"),
            (r#"BASE64_DECODE(BASE64_ENCODE("ä😀"))"#, r#""ä😀""#),
        ]);
    }

    #[test]
    fn addresses() {
        hold(&[
            (r#"URL_DECODE("%")"#, r#""%""#),
            (r#"URL_DECODE("%zz%4")"#, r#""%zz%4""#),
            (r#"URL_DECODE("%ff")"#, "\"\u{fffd}\""),
            (r#"URL_DECODE(URL_ENCODE("ä ö+&=/?#😀"))"#, r#""ä ö+&=/?#😀""#),
            ("URL_ENCODE(1E21)", r#""1e%2B21""#),
            ("URL_ENCODE([1])", "THROW"),
            (r#"SHA256("abc", NULL)"#, r#"SHA256("abc", "Hex")"#),
            (r#"SHA256("abc", "hex")"#, "THROW"),
        ]);
    }
}
