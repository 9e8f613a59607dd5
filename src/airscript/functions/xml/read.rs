//! Reads XML. What comes may be hostile: declarations of types and entities of its own are refused, so nothing is fetched
//! and nothing grows, and elements may stand within one another only so deep.

use std::sync::Arc;

use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::write::TEXT;
use super::{is_character, is_name, option, text_option};
use crate::airscript::fault::Failure;
use crate::airscript::functions::Call;
use crate::airscript::functions::call::Answer;
use crate::airscript::value::{Properties, Value};
use crate::say;

/// How deep elements may stand within one another; what has their depth can still be written as JSON.
const DEEPEST: usize = 200;

/// How it is to be read.
pub struct Reading<'r, 'v> {
    call: &'r Call<'r, 'v>,
    attributes: bool,
    prefix: &'r str,
}

/// An element that is not closed yet.
#[derive(Default)]
struct Open {
    name: String,
    properties: Properties,
    text: String,
}

fn invalid() -> Failure {
    Failure::new("invalid-xml", say::it("airscript-invalid-xml"))
}

impl<'r, 'v> Reading<'r, 'v> {
    /// As the modifier at `place` says.
    ///
    /// # Errors
    /// An option that is no Text.
    pub fn of(call: &'r Call<'r, 'v>, place: usize) -> Result<Self, Failure> {
        let attributes = option(call, place, "ignoreAttributes").is_some_and(|ignored| !ignored.is_truthy());
        Ok(Self { call, attributes, prefix: text_option(call, place, "attributeNamePrefix")?.unwrap_or("") })
    }

    /// The elements of `xml` as an Object. There may be several, as `OBJECT_TO_XML` writes them, but not none.
    ///
    /// # Errors
    /// It is no XML, or XML that is refused.
    pub fn document(&self, xml: &str) -> Answer {
        self.call.works(xml.len().saturating_mul(2))?;
        self.call.makes(xml.len())?;
        let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
        // The document is the parent of its elements.
        let mut open = vec![Open::default()];
        loop {
            match reader.read_event().map_err(|_| invalid())? {
                Event::Start(start) => {
                    if open.len() > DEEPEST {
                        let sentence = say::it("airscript-xml-too-deep").with("limit", DEEPEST);
                        return Err(Failure::new("too-deep", sentence));
                    }
                    open.push(self.opened(&start)?);
                }
                Event::Empty(start) => {
                    let element = self.opened(&start)?;
                    close(element, open.last_mut())?;
                }
                Event::End(_) => {
                    let element = open.pop().ok_or_else(invalid)?;
                    close(element, open.last_mut())?;
                }
                Event::Text(text) => add(&mut open, &text.xml10_content().map_err(|_| invalid())?)?,
                Event::CData(text) => add(&mut open, &text.xml10_content().map_err(|_| invalid())?)?,
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref().map_err(|_| invalid())?;
                    match character {
                        Some(character) => add(&mut open, character.encode_utf8(&mut [0; 4]))?,
                        None => add(&mut open, entity(&reference.decode().map_err(|_| invalid())?)?)?,
                    }
                }
                Event::DocType(_) => {
                    return Err(Failure::new("doctype-refused", say::it("airscript-xml-doctype")));
                }
                Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
                Event::Eof => break,
            }
        }
        match open.pop() {
            Some(document) if open.is_empty() && !document.properties.is_empty() && is_blank(&document.text) => {
                Ok(Value::Object(Arc::new(document.properties)))
            }
            _ => Err(invalid()),
        }
    }

    /// The element that a tag opens, with its attributes.
    fn opened(&self, start: &BytesStart<'_>) -> Result<Open, Failure> {
        // An Object with one property, with its table of names.
        const ELEMENT: usize = 160;
        self.call.makes(ELEMENT)?;
        let text = |bytes: &[u8]| std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| invalid());
        let name = text(start.name().as_ref())?;
        if !is_name(&name) {
            return Err(invalid());
        }
        let mut element = Open { name, ..Open::default() };
        let mut seen = std::collections::HashSet::new();
        // The check of the crate compares every name with every other.
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| invalid())?;
            let (key, raw) = (text(attribute.key.as_ref())?, text(&attribute.value)?);
            let value = unescape(&raw).map_err(|_| invalid())?.into_owned();
            if !is_name(&key) || raw.contains('<') || !value.chars().all(is_character) || !seen.insert(key.clone()) {
                return Err(invalid());
            }
            if self.attributes {
                self.call.makes(ELEMENT)?;
                let name = format!("{}{key}", self.prefix);
                insert(&mut element.properties, name, Value::text(value))?;
            }
        }
        Ok(element)
    }
}

/// Adds what a reference to an entity of XML's own stands for.
fn entity(name: &str) -> Result<&'static str, Failure> {
    let refused = || Failure::new("entity-refused", say::it("airscript-xml-entity").with("name", name));
    resolve_predefined_entity(name).ok_or_else(refused)
}

/// Adds to the text of the innermost element.
fn add(open: &mut [Open], text: &str) -> Result<(), Failure> {
    if !text.chars().all(is_character) {
        return Err(invalid());
    }
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
    Ok(())
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

/// Makes an element a property of its parent.
fn close(element: Open, parent: Option<&mut Open>) -> Result<(), Failure> {
    let parent = parent.ok_or_else(invalid)?;
    let Open { name, mut properties, text } = element;
    let text = text.trim();
    let value = if properties.is_empty() {
        Value::text(text)
    } else {
        if !text.is_empty() {
            properties.insert(Arc::from(TEXT), Value::text(text));
        }
        Value::Object(Arc::new(properties))
    };
    insert(&mut parent.properties, name, value)
}

/// Adds a property; of several with one name it makes a List.
fn insert(properties: &mut Properties, name: String, value: Value) -> Result<(), Failure> {
    match properties.get_mut(name.as_str()) {
        None => {
            properties.insert(Arc::from(name), value);
        }
        // The elements make no Lists but this one.
        Some(Value::List(items)) => Arc::make_mut(items).push(value),
        Some(first) => *first = Value::list(vec![std::mem::take(first), value]),
    }
    Ok(())
}
