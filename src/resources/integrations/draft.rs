//! What somebody typed into the form of a service of their own, held against what Hangar can do.

use std::collections::{BTreeMap, BTreeSet};

use super::adapter::{Parameter, Spec, is_free_name};
use super::blueprint::{Auth, Extra, Fetched, Grant, OAuth, Part, Place, Proof, Verb};
use super::template;
use crate::base::Problems;
use crate::outbound::Outbound;
use crate::say::{self, Say};

/// The most rows of a list in the form.
pub const MOST_ROWS: usize = 20;

/// What was typed, by the names of the form.
pub type Typed = BTreeMap<String, String>;

/// How one can sign in: the word in forms, and the sentences that name and explain it.
pub const WAYS: [(&str, &str, &str); 4] = [
    ("oauth", "way-oauth", "way-oauth-help"),
    ("token", "way-token", "way-token-help"),
    ("basic", "way-basic", "way-basic-help"),
    ("fetched", "way-fetched", "way-fetched-help"),
];

struct Reader<'a> {
    typed: &'a Typed,
    outbound: &'a Outbound,
    names: Vec<String>,
    problems: Problems,
}

/// The rows of the list `list` that somebody filled in, at least in one of `columns`: their numbers.
pub fn rows(typed: &Typed, list: &str, columns: &[&str]) -> Vec<usize> {
    let filled = |row: usize| {
        columns.iter().any(|column| typed.get(&format!("{list}.{row}.{column}")).is_some_and(|v| !v.trim().is_empty()))
    };
    (0..MOST_ROWS).filter(|row| filled(*row)).collect()
}

/// The service that `typed` describes, where one signs in by `way`.
///
/// # Errors
/// Every problem, at the names of the form.
pub fn check(typed: &Typed, way: &str, outbound: &Outbound) -> Result<Spec, Problems> {
    let mut reader = Reader { typed, outbound, names: Vec::new(), problems: Problems::default() };
    let parameters = reader.parameters();
    reader.names = parameters.iter().map(|parameter| parameter.name.clone()).collect();
    let auth = match way {
        "oauth" => Auth::OAuth(reader.oauth()),
        "token" => Auth::Token(reader.place()),
        "basic" => Auth::Basic { user: "{username}".into(), password: "{password}".into() },
        "fetched" => Auth::Fetched(reader.fetched()),
        _ => {
            reader.problems.error("auth", say::it("adapter-way-none"), "");
            Auth::Smtp
        }
    };
    let client_id = match &auth {
        Auth::OAuth(_) => reader.line("oauth.client_id", "adapter-client-id"),
        _ => String::new(),
    };
    let extras = reader.extras();
    let test = reader.address("test", Need::Optional);
    reader.problems.or(Spec { parameters, auth, extras, test, client_id })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Required,
    Optional,
}

impl<'a> Reader<'a> {
    fn of(&self, name: &str) -> &'a str {
        self.typed.get(name).map_or("", |text| text.trim())
    }

    fn wrong(&mut self, name: &str, why: Say) {
        self.problems.error(name, why, "");
    }

    /// A line that has to be there; `label` is the sentence that names it.
    fn line(&mut self, name: &str, label: &'static str) -> String {
        let text = self.of(name);
        if text.is_empty() {
            self.wrong(name, say::it("entry-empty").with("field", say::it(label)));
        } else {
            self.plain(name, text);
        }
        text.to_owned()
    }

    fn plain(&mut self, name: &str, text: &str) {
        if text.len() > template::LONGEST {
            self.wrong(name, say::it("template-long").with("most", template::LONGEST));
        } else if text.chars().any(char::is_control) {
            self.wrong(name, say::it("adapter-control"));
        }
    }

    /// A template of these names and no others.
    fn template(&mut self, name: &str, text: &str, names: &[String]) {
        self.plain(name, text);
        if let Err(why) = template::known(text, names) {
            self.wrong(name, why);
        }
    }

    /// The address of a server, with parameters in it.
    fn address(&mut self, name: &str, need: Need) -> String {
        let text = self.of(name);
        if text.is_empty() {
            if need == Need::Required {
                self.wrong(name, say::it("adapter-address-empty"));
            }
            return String::new();
        }
        if let Err(why) = template::known(text, &self.names) {
            self.wrong(name, why);
            return text.to_owned();
        }
        // Whatever an account says stands where a letter stands here.
        let sample = self.names.iter().map(|name| (name.clone(), "x".to_owned())).collect();
        match template::address(text, &sample) {
            Err(misfit) => self.wrong(name, misfit.why),
            Ok(address) => {
                if let Err(fault) = self.outbound.admits(&address) {
                    self.wrong(name, fault.said());
                }
            }
        }
        text.to_owned()
    }

    fn parameters(&mut self) -> Vec<Parameter> {
        let mut found: Vec<Parameter> = Vec::new();
        for row in rows(self.typed, "parameter", &["name", "label"]) {
            let field = format!("parameter.{row}.name");
            let name = self.of(&field).to_owned();
            let label = self.of(&format!("parameter.{row}.label")).to_owned();
            if !is_free_name(&name) {
                self.wrong(&field, say::it("adapter-parameter"));
            } else if found.iter().any(|other| other.name == name) {
                self.wrong(&field, say::it("adapter-twice").with("name", &name));
            }
            self.plain(&format!("parameter.{row}.label"), &label);
            found.push(Parameter { name, label });
        }
        found
    }

    fn part(&mut self, name: &str) -> Part {
        let part = Part::parse(self.of(name));
        if part.is_none() {
            self.wrong(name, say::it("adapter-choose"));
        }
        part.unwrap_or(Part::Header)
    }

    /// The name of a header or of a parameter of an address.
    fn part_name(&mut self, name: &str, part: Part) -> String {
        let text = self.line(name, "adapter-part-name");
        let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let fits = match part {
            Part::Header => text.chars().all(sign),
            Part::Query => text.chars().all(|c| sign(c) || matches!(c, '.' | '[' | ']')),
        };
        if !fits {
            self.wrong(name, say::it("adapter-part-name-odd"));
        }
        text
    }

    fn place(&mut self) -> Place {
        let part = self.part("place.part");
        let name = self.part_name("place.name", part);
        let template = self.line("place.template", "adapter-template");
        let names: Vec<String> = self.names.iter().cloned().chain(["token".to_owned()]).collect();
        self.template("place.template", &template, &names);
        if !template.contains("{token}") {
            self.wrong("place.template", say::it("adapter-no-token"));
        }
        Place { part, name, template }
    }

    fn extras(&mut self) -> Vec<Extra> {
        let mut found = Vec::new();
        let names = self.names.clone();
        for row in rows(self.typed, "extra", &["name", "value"]) {
            let part = self.part(&format!("extra.{row}.part"));
            let name = self.part_name(&format!("extra.{row}.name"), part);
            let field = format!("extra.{row}.value");
            let value = self.of(&field).to_owned();
            self.template(&field, &value, &names);
            found.push(Extra { part, name, value });
        }
        found
    }

    fn verb(&mut self, name: &str) -> Verb {
        match self.of(name) {
            "GET" => Verb::Get,
            "POST" => Verb::Post,
            _ => {
                self.wrong(name, say::it("adapter-choose"));
                Verb::Post
            }
        }
    }

    fn oauth(&mut self) -> OAuth {
        let grant = match self.of("oauth.grant") {
            "code" => Grant::Code,
            "client" => Grant::Client,
            _ => {
                self.wrong("oauth.grant", say::it("adapter-choose"));
                Grant::Code
            }
        };
        let authorization = match grant {
            Grant::Code => self.address("oauth.authorization", Need::Required),
            Grant::Client => String::new(),
        };
        let scope = self.of("oauth.scope").to_owned();
        self.plain("oauth.scope", &scope);
        let proof = if self.of("oauth.proof") == "body" { Proof::Body } else { Proof::Header };
        OAuth {
            grant,
            authorization,
            token: self.address("oauth.token", Need::Required),
            verb: self.verb("oauth.verb"),
            revoke: self.address("oauth.revoke", Need::Optional),
            scope,
            proof,
            place: self.place(),
        }
    }

    fn fetched(&mut self) -> Fetched {
        let endpoint = self.address("fetched.endpoint", Need::Required);
        let verb = self.verb("fetched.verb");
        let field = self.line("fetched.field", "adapter-token-field");
        let mut asks = Vec::new();
        let mut seen: BTreeSet<String> = self.names.iter().cloned().collect();
        for row in rows(self.typed, "ask", &["name"]) {
            let place = format!("ask.{row}.name");
            let name = self.of(&place).to_owned();
            // Names of credentials are what such an endpoint asks for.
            if !template::is_name(&name) || name == "token" {
                self.wrong(&place, say::it("adapter-parameter"));
            } else if !seen.insert(name.clone()) {
                self.wrong(&place, say::it("adapter-twice").with("name", &name));
            }
            asks.push(name);
        }
        if asks.is_empty() {
            self.wrong("ask.0.name", say::it("adapter-asks-none"));
        }
        Fetched { endpoint, verb, asks, field, place: self.place() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::form::{form_of, way_of};
    use super::*;
    use crate::config::OutboundConfig;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    const OAUTH: [(&str, &str); 12] = [
        ("oauth.grant", "code"),
        ("oauth.authorization", "https://{shop}.example/authorize?prompt=consent"),
        ("oauth.token", "https://{shop}.example/token"),
        ("oauth.verb", "POST"),
        ("oauth.scope", "read write"),
        ("oauth.client_id", "hangar"),
        ("place.part", "header"),
        ("place.name", "Authorization"),
        ("place.template", "Bearer {token}"),
        ("parameter.0.name", "shop"),
        ("parameter.0.label", "Your shop"),
        ("test", "https://{shop}.example/me"),
    ];

    fn wrong(changed: &[(&str, &str)]) -> Vec<String> {
        let outbound = Outbound::open(&OutboundConfig::default()).unwrap();
        let mut form = typed(&OAUTH);
        form.extend(typed(changed));
        let problems = check(&form, "oauth", &outbound).err().unwrap_or_default();
        problems.0.into_iter().map(|problem| problem.place).collect()
    }

    #[test]
    fn a_form_is_read_and_written_again() {
        let outbound = Outbound::open(&OutboundConfig::default()).unwrap();
        let spec = check(&typed(&OAUTH), "oauth", &outbound).unwrap();
        assert_eq!(check(&form_of(&spec), way_of(&spec.auth), &outbound).unwrap(), spec);
        let fetched = typed(&[
            ("fetched.endpoint", "https://a.example/t"),
            ("fetched.verb", "GET"),
            ("fetched.field", "token"),
            ("ask.3.name", "password"),
            ("place.part", "query"),
            ("place.name", "key"),
            ("place.template", "{token}"),
            ("extra.2.part", "header"),
            ("extra.2.name", "X-Version"),
            ("extra.2.value", "2"),
        ]);
        let spec = check(&fetched, "fetched", &outbound).unwrap();
        assert_eq!(check(&form_of(&spec), way_of(&spec.auth), &outbound).unwrap(), spec);
    }

    #[test]
    fn what_does_not_fit_is_said_at_its_field() {
        assert!(wrong(&[]).is_empty());
        for (field, value) in [
            ("oauth.token", "http://127.0.0.1/token"),
            ("oauth.token", "http://169.254.169.254/latest"),
            ("oauth.token", "javascript:alert(1)"),
            ("oauth.token", "file:///etc/passwd"),
            ("oauth.token", ""),
            ("oauth.token", "https://{{shop}}.example/token"),
            ("oauth.token", "https://{other}.example/token"),
            ("oauth.token", "{shop}"),
            ("oauth.token", "{shop}://example/token"),
            ("oauth.authorization", "https://u:p@a.example/"),
            ("oauth.authorization", "javascript:alert(1)"),
            ("test", "https://a.example/{token}"),
            ("oauth.grant", "password"),
            ("oauth.verb", "PUT"),
            ("place.part", "body"),
            ("place.name", "Author ization"),
            ("place.name", "X\r\nCookie"),
            ("place.template", "Bearer"),
            ("place.template", "Bearer {token}\r\nX: y"),
            ("place.template", "Bearer {token} {client_secret}"),
            ("parameter.0.name", "token"),
            ("oauth.client_id", ""),
        ] {
            assert!(wrong(&[(field, value)]).iter().any(|place| place == field), "{field} {value:?}");
        }
        assert_eq!(wrong(&[("parameter.5.name", "shop")]), ["parameter.5.name"]);
        assert_eq!(
            wrong(&[("extra.0.part", "header"), ("extra.0.name", "A"), ("extra.0.value", "{token}")]),
            ["extra.0.value"]
        );
        assert_eq!(
            wrong(&[("extra.0.part", "header"), ("extra.0.name", "A"), ("extra.0.value", "a\nb")]),
            ["extra.0.value"]
        );
    }
}
