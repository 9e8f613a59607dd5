//! Objects as XML and SOAP, and back (reference, 7.4).

mod read;
mod write;

use super::call::{Answer, Call};
use super::{Function, Group, Nulls, may, needs};
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;
use crate::say;
use read::Reading;
use write::Writing;

const TEXT: Kinds = Kinds::TEXT;
const OBJECT: Kinds = Kinds::OBJECT;

const PLAIN: Function = Function::plain(Group::Object, TEXT, Nulls::Through);

pub(super) const ALL: &[Function] = &[
    Function {
        name: "OBJECT_TO_SOAP",
        takes: &[needs("object", OBJECT), may("header", OBJECT), may("modifier", OBJECT)],
        says: "A SOAP envelope with the object in its body, and the header, if there is one, before it.",
        examples: &[
            (
                r#"OBJECT_TO_SOAP({a: 1})"#,
                r#""<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><a>1</a></soap:Body></soap:Envelope>""#,
            ),
            (
                r#"OBJECT_TO_SOAP({a: 1}, {b: 2}, {soapVersion: "1.2", soapPrefix: "e"})"#,
                r#""<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><e:Header><b>2</b></e:Header><e:Body><a>1</a></e:Body></e:Envelope>""#,
            ),
            (r#"SOAP_TO_OBJECT(OBJECT_TO_SOAP({a: {b: "c"}}))"#, r#"{a: {b: "c"}}"#),
            (r#"OBJECT_TO_SOAP({a: 1}, NULL, {soapVersion: "3"})"#, "THROW"),
        ],
        body: |call| {
            let writing = Writing::of(call, 2)?;
            let envelope = writing.envelope(call.value(0).clone(), call.given(1).cloned())?;
            let text = writing.bare().document(&envelope)?;
            Ok(Value::text(text))
        },
        ..PLAIN
    },
    Function {
        name: "OBJECT_TO_XML",
        takes: &[needs("object", OBJECT), may("modifier", OBJECT)],
        says: "The object as XML: properties are elements, those that begin with @ attributes, lists repeated elements.",
        examples: &[
            (r#"OBJECT_TO_XML({note: {"@lang": "en", to: "Ada"}})"#, r#""<note lang=\"en\"><to>Ada</to></note>""#),
            (r#"OBJECT_TO_XML({item: [1, 2]}, {root: "list"})"#, r#""<list><item>1</item><item>2</item></list>""#),
            (r#"OBJECT_TO_XML({a: "1 < 2 & 3"})"#, r#""<a>1 &lt; 2 &amp; 3</a>""#),
            (r#"OBJECT_TO_XML({a: {b: 1}}, {format: TRUE})"#, r#""<a>\n  <b>1</b>\n</a>""#),
            (r#"OBJECT_TO_XML({"not a name": 1})"#, "THROW"),
        ],
        body: |call| {
            let writing = Writing::of(call, 1)?;
            let text = writing.document(call.value(0))?;
            Ok(Value::text(text))
        },
        ..PLAIN
    },
    Function {
        name: "SOAP_HEADER_TO_OBJECT",
        takes: &[needs("soap", TEXT), may("modifier", OBJECT)],
        gives: OBJECT,
        says: "What the header of a SOAP envelope holds, as an Object; {} if there is none.",
        examples: &[
            (r#"SOAP_HEADER_TO_OBJECT(OBJECT_TO_SOAP({a: 1}, {token: "x"}))"#, r#"{token: "x"}"#),
            (r#"SOAP_HEADER_TO_OBJECT(OBJECT_TO_SOAP({a: 1}))"#, "{}"),
            (r#"SOAP_HEADER_TO_OBJECT("<a/>")"#, "THROW"),
        ],
        body: |call| soap_part(call, "Header"),
        ..PLAIN
    },
    Function {
        name: "SOAP_TO_OBJECT",
        takes: &[needs("soap", TEXT), may("modifier", OBJECT)],
        gives: OBJECT,
        says: "What the body of a SOAP envelope holds, as an Object.",
        examples: &[
            (r#"SOAP_TO_OBJECT(OBJECT_TO_SOAP({price: {amount: 5}}))"#, r#"{price: {amount: "5"}}"#),
            (r#"SOAP_TO_OBJECT(OBJECT_TO_SOAP({a: [1, 2]}))"#, r#"{a: ["1", "2"]}"#),
            (r#"SOAP_TO_OBJECT("<a/>")"#, "THROW"),
        ],
        body: |call| soap_part(call, "Body"),
        ..PLAIN
    },
    Function {
        name: "XML_TO_OBJECT",
        takes: &[needs("xml", TEXT), may("modifier", OBJECT)],
        gives: OBJECT,
        says: "The XML as an Object: elements are properties, repeated ones Lists, all else is Text.",
        examples: &[
            (r#"XML_TO_OBJECT("<a><b>1</b><b>2</b></a>")"#, r#"{a: {b: ["1", "2"]}}"#),
            (r#"XML_TO_OBJECT("<a x=\"1\">t</a>")"#, r#"{a: "t"}"#),
            (
                r#"XML_TO_OBJECT("<a x=\"1\">t</a>", {ignoreAttributes: FALSE, attributeNamePrefix: "@"})"#,
                r##"{a: {"@x": "1", "#text": "t"}}"##,
            ),
            (r#"XML_TO_OBJECT("<a/>")"#, r#"{a: ""}"#),
            (r#"XML_TO_OBJECT("<a>")"#, "THROW"),
        ],
        body: |call| Reading::of(call, 1)?.document(call.text(0)?),
        ..PLAIN
    },
];

/// What a part of the envelope in the text at the first place holds.
fn soap_part(call: &Call<'_, '_>, part: &str) -> Answer {
    let reading = Reading::of(call, 1)?;
    let document = reading.document(call.text(0)?)?;
    let envelope = child(&document, "Envelope");
    let invalid = || Failure::new("invalid-soap", say::it("airscript-invalid-soap"));
    match child(envelope.ok_or_else(invalid)?, part) {
        Some(Value::Object(found)) => Ok(Value::Object(found.clone())),
        // Without children it is an empty text, and a header may be left out.
        Some(Value::Text(text)) if text.is_empty() => Ok(Value::Object(<_>::default())),
        None if part == "Header" => Ok(Value::Object(<_>::default())),
        _ => Err(invalid()),
    }
}

/// The property whose name is `name` behind any prefix of a namespace.
fn child<'v>(value: &'v Value, name: &str) -> Option<&'v Value> {
    let Value::Object(properties) = value else { return None };
    properties.iter().find(|(known, _)| known.rsplit(':').next() == Some(name)).map(|(_, value)| value)
}

/// Whether it is a name of XML (XML 1.0, 2.3), with at most one colon, which sets off the prefix of a namespace.
fn is_name(name: &str) -> bool {
    let parts: Vec<&str> = name.splitn(3, ':').collect();
    parts.len() < 3 && parts.iter().all(|part| is_plain_name(part))
}

fn is_plain_name(name: &str) -> bool {
    let starts = |c: char| c == '_' || c.is_ascii_alphabetic() || is_letter(c);
    let goes_on = |c: char| {
        starts(c)
            || c.is_ascii_digit()
            || matches!(c, '-' | '.' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}' | '\u{2040}')
    };
    name.chars().next().is_some_and(starts) && name.chars().all(goes_on)
}

/// What may begin a name beyond ASCII.
fn is_letter(c: char) -> bool {
    matches!(c,
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}' | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}'
        | '\u{200c}' | '\u{200d}' | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}'
        | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..='\u{effff}')
}

/// Whether XML can hold it (XML 1.0, 2.2).
fn is_character(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// The option `name` of a modifier, which is an Object or left out.
fn option<'c>(call: &Call<'c, '_>, place: usize, name: &str) -> Option<&'c Value> {
    call.given(place).and_then(|modifier| modifier.get(name)).filter(|value| !matches!(value, Value::Null))
}

/// The same, as a Text.
fn text_option<'c>(call: &Call<'c, '_>, place: usize, name: &'static str) -> Result<Option<&'c str>, Failure> {
    let Some(value) = option(call, place, name) else { return Ok(None) };
    let text = value.as_text();
    let failure = || Failure::new("invalid-modifier", say::it("airscript-xml-option").with("option", name));
    text.map(Some).ok_or_else(failure)
}

#[cfg(test)]
mod tests;
