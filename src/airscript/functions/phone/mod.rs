//! Phone numbers and addresses of e-mail (reference, 7.8).

mod email;
mod number;

use super::call::Call;
use super::{Function, Group, Nulls, may, needs};
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;
use crate::say;
use number::Number;

const TEXT: Kinds = Kinds::TEXT;

const PLAIN: Function = Function::plain(Group::PhoneAndEmail, TEXT, Nulls::Refused);

pub(super) const ALL: &[Function] = &[
    Function {
        name: "FORMAT_PHONE",
        takes: &[needs("phone", TEXT), may("format_string", TEXT), may("region", TEXT)],
        says: "The phone number as E164 (if nothing is said), INTERNATIONAL, NATIONAL or RFC3966.",
        examples: &[
            (r#"FORMAT_PHONE("+493012345678", "NATIONAL")"#, r#""030 12345678""#),
            (r#"FORMAT_PHONE("+17167762323", "INTERNATIONAL")"#, r#""+1 716-776-2323""#),
            (r#"FORMAT_PHONE("+17167762323", "RFC3966")"#, r#""tel:+1-716-776-2323""#),
            (r#"FORMAT_PHONE("030 12345678", "E164", "DE")"#, r#""+493012345678""#),
            (r#"FORMAT_PHONE("030 12345678")"#, "THROW"),
            (r#"FORMAT_PHONE("+17167762323", "PRETTY")"#, "THROW"),
        ],
        body: |call| {
            let number = parsed(call, 2)?;
            let style = call.text_or(1, "E164")?;
            let written = number.written(style).ok_or_else(|| {
                Failure::new("invalid-format", say::it("airscript-invalid-phone-format").with("format", style))
            })?;
            call.made(written)
        },
        ..PLAIN
    },
    Function {
        name: "ISEMAIL",
        takes: &[needs("value", Kinds::ANY)],
        gives: Kinds::BOOLEAN,
        says: "Whether the value is written like an address of e-mail. Whether there is such an address is not looked up.",
        examples: &[
            (r#"ISEMAIL("ada@example.com")"#, "TRUE"),
            (r#"ISEMAIL("ada.lovelace+notes@mail.example.co.uk")"#, "TRUE"),
            (r#"ISEMAIL("ada@example")"#, "FALSE"),
            (r#"ISEMAIL("ada@my_mail.com")"#, "FALSE"),
            ("ISEMAIL(NULL)", "FALSE"),
        ],
        nulls: Nulls::Seen,
        body: |call| {
            let text = call.value(0).as_text().unwrap_or_default();
            call.works(text.len())?;
            Ok(Value::Boolean(email::is_address(text)))
        },
        ..PLAIN
    },
    Function {
        name: "ISPHONE",
        takes: &[needs("value", Kinds::ANY)],
        gives: Kinds::BOOLEAN,
        says: "Whether the value is a phone number with + and the code of its country. Blanks, brackets and dashes do not count.",
        examples: &[
            (r#"ISPHONE("+1 (716) 776-2323")"#, "TRUE"),
            (r#"ISPHONE("+493012345678")"#, "TRUE"),
            (r#"ISPHONE("(716) 776-2323")"#, "FALSE"),
            (r#"ISPHONE("+1 716")"#, "FALSE"),
            ("ISPHONE(NULL)", "FALSE"),
        ],
        nulls: Nulls::Seen,
        body: |call| {
            let Some(text) = call.value(0).as_text() else { return Ok(Value::Boolean(false)) };
            call.works(number::COST)?;
            Ok(Value::Boolean(Number::read(text, None).is_ok_and(|number| number.is_one())))
        },
        ..PLAIN
    },
    Function {
        name: "PARSE_PHONE",
        takes: &[needs("phone_number_string", TEXT), may("region", TEXT)],
        says: "The phone number as +17167762323. The region, such as US, is that of numbers without a code of a country.",
        examples: &[
            (r#"PARSE_PHONE("(716) 776-2323", "US")"#, r#""+17167762323""#),
            (r#"PARSE_PHONE("+49 30 12345678")"#, r#""+493012345678""#),
            (r#"PARSE_PHONE("+1 716 776 2323 ext. 5")"#, r#""+17167762323""#),
            (r#"PARSE_PHONE("(716) 776-2323")"#, "THROW"),
            (r#"PARSE_PHONE("not a number", "US")"#, "THROW"),
        ],
        body: |call| {
            let number = parsed(call, 1)?;
            if !number.is_one() {
                return Err(number::invalid("invalid-number"));
            }
            call.made(number.e164())
        },
        ..PLAIN
    },
];

/// The number at the first place, with the region at `region` for one without a code of a country.
fn parsed(call: &Call<'_, '_>, region: usize) -> Result<Number, Failure> {
    let (text, region) = (call.text(0)?, call.text_or(region, "")?);
    call.works(number::COST)?;
    Number::read(text, Some(region).filter(|region| !region.is_empty()))
}

#[cfg(test)]
mod tests;
