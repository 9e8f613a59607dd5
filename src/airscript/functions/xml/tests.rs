use crate::airscript::functions::testing::hold;

#[test]
fn objects_become_xml() {
    hold(&[
        ("OBJECT_TO_XML({})", r#""""#),
        ("OBJECT_TO_XML({a: NULL})", r#""<a></a>""#),
        ("OBJECT_TO_XML({a: 1, b: TRUE})", r#""<a>1</a><b>true</b>""#),
        ("OBJECT_TO_XML({a: []})", r#""""#),
        ("OBJECT_TO_XML({a: [[1, 2], 3]})", r#""<a>1</a><a>2</a><a>3</a>""#),
        (r##"OBJECT_TO_XML({a: {"@b": "\"<", "#text": "c"}})"##, r#""<a b=\"&quot;&lt;\">c</a>""#),
        (r#"OBJECT_TO_XML({a: {"_b": 1}}, {attributeNamePrefix: "_"})"#, r#""<a b=\"1\"></a>""#),
        (r#"OBJECT_TO_XML({a: {"@b": 1}}, {attributeNamePrefix: "_"})"#, "THROW"),
        (r#"OBJECT_TO_XML({a: 1}, {root: "r", namespace: "urn:x"})"#, r#""<r xmlns=\"urn:x\"><a>1</a></r>""#),
        (r#"OBJECT_TO_XML({a: 1}, {namespace: "urn:x"})"#, r#""<a>1</a>""#),
        (r#"OBJECT_TO_XML({a: {b: [1, 2]}, c: ""}, {format: TRUE})"#, "\"<a>\n  <b>1</b>\n  <b>2</b>\n</a>\n<c></c>\""),
        (r#"OBJECT_TO_XML({"a b": 1})"#, "THROW"),
        (r#"OBJECT_TO_XML({"1a": 1})"#, "THROW"),
        (r#"OBJECT_TO_XML({"": 1})"#, "THROW"),
        (r#"OBJECT_TO_XML({"a><b": 1})"#, "THROW"),
        (r#"OBJECT_TO_XML({"@a": 1})"#, "THROW"),
        (r#"OBJECT_TO_XML({a: {"@b": [1]}})"#, "THROW"),
        (r#"OBJECT_TO_XML({a: 1}, {root: "a b"})"#, "THROW"),
        (r#"OBJECT_TO_XML({a: 1}, {root: 5})"#, "THROW"),
        (r#"OBJECT_TO_XML({a: "\b"})"#, "THROW"),
        (r#"OBJECT_TO_XML({"s:größe": 1})"#, r#""<s:größe>1</s:größe>""#),
        ("OBJECT_TO_XML(NULL)", "NULL"),
    ]);
}

#[test]
fn xml_becomes_objects() {
    hold(&[
        (r#"XML_TO_OBJECT("<?xml version=\"1.0\"?>\n<!-- c --><a> x <![CDATA[<y>]]></a>")"#, r#"{a: "x <y>"}"#),
        (r#"XML_TO_OBJECT("<a>&lt;&amp;&#65;&#x42;&apos;</a>")"#, r#"{a: "<&AB'"}"#),
        (r#"XML_TO_OBJECT("<a>1</a><b>2</b>")"#, r#"{a: "1", b: "2"}"#),
        (r#"XML_TO_OBJECT("<a><b/>t</a>")"#, r##"{a: {b: "", "#text": "t"}}"##),
        (r#"XML_TO_OBJECT("<a b='1'><b>2</b></a>", {ignoreAttributes: FALSE})"#, r#"{a: {b: ["1", "2"]}}"#),
        (r#"XML_TO_OBJECT("<n:a xmlns:n='urn:x'>1</n:a>")"#, r#"{"n:a": "1"}"#),
        (r#"XML_TO_OBJECT("")"#, "THROW"),
        (r#"XML_TO_OBJECT("text")"#, "THROW"),
        (r#"XML_TO_OBJECT("<a></b>")"#, "THROW"),
        (r#"XML_TO_OBJECT("</a>")"#, "THROW"),
        (r#"XML_TO_OBJECT("<a b='1' b='2'/>")"#, "THROW"),
        (r#"XML_TO_OBJECT("<a>&nbsp;</a>")"#, "THROW"),
        (r#"XML_TO_OBJECT("<a>&#0;</a>")"#, "THROW"),
        (r#"XML_TO_OBJECT("<a>&#x1;</a>")"#, "THROW"),
        (r#"XML_TO_OBJECT("<a b='&x;'/>")"#, "THROW"),
        (r#"XML_TO_OBJECT("<a>1 & 2</a>")"#, "THROW"),
        (r#"XML_TO_OBJECT("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")"#, "THROW"),
        (r#"XML_TO_OBJECT(REPT("<a>", 150) + REPT("</a>", 150)).a.a.a.b"#, "NULL"),
        (r#"XML_TO_OBJECT(REPT("<a>", 5000) + REPT("</a>", 5000))"#, "THROW"),
        (r#"XML_TO_OBJECT("<r>" + REPT("<a/>", 5000) + "</r>").r.a[4999]"#, r#""""#),
        (r#"XML_TO_OBJECT("<r>" + REPT("<a/>", 1000000) + "</r>")"#, "THROW"),
    ]);
}

#[test]
fn envelopes() {
    hold(&[
        (
            r#"SOAP_TO_OBJECT("<S:Envelope xmlns:S='x'><S:Header/><S:Body><m:P a='1'>5</m:P></S:Body></S:Envelope>")"#,
            r#"{"m:P": "5"}"#,
        ),
        (r#"SOAP_HEADER_TO_OBJECT("<S:Envelope xmlns:S='x'><S:Header/><S:Body/></S:Envelope>")"#, "{}"),
        (r#"SOAP_TO_OBJECT("<Envelope><Body/></Envelope>")"#, "{}"),
        (r#"SOAP_TO_OBJECT("<Envelope><Header/></Envelope>")"#, "THROW"),
        (r#"SOAP_TO_OBJECT("no")"#, "THROW"),
        (r#"OBJECT_TO_SOAP({a: 1}, NULL, {soapPrefix: "a b"})"#, "THROW"),
        (
            r#"SOAP_TO_OBJECT(OBJECT_TO_SOAP({a: 1}, NULL, {root: "r", namespace: "urn:x", format: TRUE}))"#,
            r#"{r: {a: "1"}}"#,
        ),
        ("SOAP_TO_OBJECT(NULL)", "NULL"),
    ]);
}
