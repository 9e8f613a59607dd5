//! Writes Objects as XML.

use super::{is_character, is_name, option, text_option};
use crate::airscript::fault::{Failure, Limit};
use crate::airscript::functions::Call;
use crate::airscript::value::{NESTING, Properties, Value};
use crate::say;

/// The property that holds the text of an element with attributes.
pub const TEXT: &str = "#text";

/// How it is to be written.
#[derive(Clone, Copy)]
pub struct Writing<'w, 'v> {
    call: &'w Call<'w, 'v>,
    indented: bool,
    /// What names of attributes begin with; as everything begins with an empty text, that is none.
    attributes: &'w str,
    root: Option<&'w str>,
    namespace: Option<&'w str>,
    version: &'w str,
    prefix: &'w str,
}

impl<'w, 'v> Writing<'w, 'v> {
    /// As the modifier at `place` says.
    ///
    /// # Errors
    /// An option that is no Text.
    pub fn of(call: &'w Call<'w, 'v>, place: usize) -> Result<Self, Failure> {
        let attributes = text_option(call, place, "attributeNamePrefix")?;
        Ok(Self {
            call,
            indented: option(call, place, "format").is_some_and(Value::is_truthy),
            attributes: attributes.filter(|prefix| !prefix.is_empty()).unwrap_or("@"),
            root: text_option(call, place, "root")?,
            namespace: text_option(call, place, "namespace")?,
            version: text_option(call, place, "soapVersion")?.unwrap_or("1.1"),
            prefix: text_option(call, place, "soapPrefix")?.unwrap_or("soap"),
        })
    }

    /// The same without a root: for what has one already.
    pub fn bare(self) -> Self {
        Self { root: None, namespace: None, ..self }
    }

    /// The Object that a SOAP envelope is, around a body and, where there is one, a header.
    ///
    /// # Errors
    /// A version that there is not, or a prefix that is no name.
    pub fn envelope(&self, body: Value, header: Option<Value>) -> Result<Value, Failure> {
        let namespace = match self.version {
            "1.1" => "http://schemas.xmlsoap.org/soap/envelope/",
            "1.2" => "http://www.w3.org/2003/05/soap-envelope",
            version => {
                let sentence = say::it("airscript-soap-version").with("version", version);
                return Err(Failure::new("invalid-soap-version", sentence));
            }
        };
        let prefix = self.prefix;
        let mut parts = vec![(format!("{}xmlns:{prefix}", self.attributes), Value::text(namespace))];
        parts.extend(header.map(|header| (format!("{prefix}:Header"), header)));
        parts.push((format!("{prefix}:Body"), self.rooted(body)?));
        Ok(Value::object([(format!("{prefix}:Envelope"), Value::object(parts))]))
    }

    /// The value in the root that is asked for.
    fn rooted(&self, value: Value) -> Result<Value, Failure> {
        let Some(root) = self.root else { return Ok(value) };
        let value = match (self.namespace, &value) {
            (Some(namespace), Value::Object(properties)) => {
                self.call.makes(properties.len() * size_of::<Value>() * 2)?;
                let first = (format!("{}xmlns", self.attributes).into(), Value::text(namespace));
                let rest = properties.iter().map(|(name, value)| (name.clone(), value.clone()));
                Value::object::<std::sync::Arc<str>>(std::iter::once(first).chain(rest))
            }
            _ => value,
        };
        Ok(Value::object([(root, value)]))
    }

    /// The text of an Object.
    ///
    /// # Errors
    /// Names that are none, characters that XML does not have, nesting that is too deep, a bound that was met.
    pub fn document(&self, value: &Value) -> Result<String, Failure> {
        let mut text = Text { writing: *self, text: String::new(), counted: 0 };
        if let Value::Object(properties) = &self.rooted(value.clone())? {
            text.children(properties, 0)?;
        }
        text.count()?;
        Ok(text.text)
    }
}

/// What is written so far.
struct Text<'w, 'v> {
    writing: Writing<'w, 'v>,
    text: String,
    counted: usize,
}

impl Text<'_, '_> {
    /// Counts what was written since it was counted last.
    fn count(&mut self) -> Result<(), Failure> {
        let made = self.text.len() - self.counted;
        self.counted = self.text.len();
        self.writing.call.makes(made)?;
        self.writing.call.works(made)
    }

    fn is_attribute(&self, name: &str) -> bool {
        name.starts_with(self.writing.attributes)
    }

    /// The elements of an Object.
    fn children(&mut self, properties: &Properties, depth: usize) -> Result<(), Failure> {
        for (name, value) in properties {
            if &**name == TEXT {
                self.escaped(value)?;
            } else if !self.is_attribute(name) {
                self.elements(name, value, depth)?;
            } else if depth == 0 {
                // Without a root there is nothing that could have it.
                return Err(Failure::new("attribute-without-element", say::it("airscript-xml-lone-attribute")));
            }
        }
        Ok(())
    }

    /// An element, or one for every item of a List.
    fn elements(&mut self, name: &str, value: &Value, depth: usize) -> Result<(), Failure> {
        if depth > NESTING {
            return Err(Failure::limit(Limit::Depth));
        }
        match value {
            Value::List(items) => items.iter().try_for_each(|item| match item {
                // A List in a List has no name of its own: its items are repeated like the others.
                Value::List(_) => self.elements(name, item, depth + 1),
                item => self.element(name, item, depth),
            }),
            value => self.element(name, value, depth),
        }
    }

    fn element(&mut self, name: &str, value: &Value, depth: usize) -> Result<(), Failure> {
        self.count()?;
        self.line(depth);
        self.text.push('<');
        self.name(name)?;
        let Value::Object(properties) = value else {
            self.text.push('>');
            self.escaped(value)?;
            return self.end(name);
        };
        for (key, value) in properties.iter() {
            if let Some(name) = key.strip_prefix(self.writing.attributes) {
                self.attribute(name, value)?;
            }
        }
        self.text.push('>');
        let parent = |key: &str| key != TEXT && !self.is_attribute(key);
        let has_children = properties
            .iter()
            .any(|(key, value)| parent(key) && !matches!(value, Value::List(items) if items.is_empty()));
        self.children(properties, depth + 1)?;
        if has_children {
            self.line(depth);
        }
        self.end(name)
    }

    fn end(&mut self, name: &str) -> Result<(), Failure> {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
        self.count()
    }

    /// A new line, where lines are asked for.
    fn line(&mut self, depth: usize) {
        if self.writing.indented && !self.text.is_empty() {
            self.text.push('\n');
            self.text.push_str(&"  ".repeat(depth));
        }
    }

    fn name(&mut self, name: &str) -> Result<(), Failure> {
        if !is_name(name) {
            return Err(Failure::new("invalid-name", say::it("airscript-xml-name").with("name", name)));
        }
        self.text.push_str(name);
        Ok(())
    }

    fn attribute(&mut self, name: &str, value: &Value) -> Result<(), Failure> {
        if matches!(value, Value::Null) {
            return Ok(());
        }
        if matches!(value, Value::List(_) | Value::Object(_)) {
            return Err(Failure::new("invalid-attribute", say::it("airscript-xml-attribute").with("name", name)));
        }
        self.text.push(' ');
        self.name(name)?;
        self.text.push_str("=\"");
        self.escaped(value)?;
        self.text.push('"');
        Ok(())
    }

    /// The text of a value that is no Object.
    fn escaped(&mut self, value: &Value) -> Result<(), Failure> {
        let written = match value {
            Value::Text(text) => std::borrow::Cow::Borrowed(&**text),
            Value::List(_) | Value::Object(_) => value.to_json()?.into(),
            other => other.to_string().into(),
        };
        self.writing.call.works(written.len())?;
        self.writing.call.run.check_size(self.text.len() + written.len())?;
        for character in written.chars() {
            match character {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                // A reader would make a line feed of it.
                '\r' => self.text.push_str("&#13;"),
                character if is_character(character) => self.text.push(character),
                _ => return Err(Failure::new("invalid-character", say::it("airscript-xml-character"))),
            }
        }
        Ok(())
    }
}
