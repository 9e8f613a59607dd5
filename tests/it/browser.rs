//! A browser as far as HTTP goes: it keeps cookies, follows nothing unless asked, says where its writes come from,
//! and fills the forms it finds on pages.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use ureq::Agent;
use ureq::http::{Method, Request};

use crate::answer::{Answer, selector};

/// One person's browser.
pub struct Browser {
    agent: Agent,
    address: String,
    origin: String,
    /// Name and value.
    pub cookies: RefCell<BTreeMap<String, String>>,
    /// Headers of every request, such as where it comes from.
    always: Vec<(String, String)>,
}

const FORM: &str = "application/x-www-form-urlencoded";

impl Browser {
    pub fn new(address: &str, origin: &str) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .allow_non_standard_methods(true)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .into();
        let (address, origin) = (address.to_owned(), origin.to_owned());
        Self { agent, address, origin, cookies: RefCell::default(), always: Vec::new() }
    }

    /// The same browser, sending a header with every request.
    pub fn always(mut self, name: &str, value: &str) -> Self {
        self.always.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path).send()
    }

    /// Submits a form of these fields.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.ask("POST", path).fields(fields).send()
    }

    /// The form on `page` whose action is `action`, filled as the page filled it.
    #[track_caller]
    pub fn form(&self, page: &Answer, action: &str) -> Filled<'_> {
        let html = page.page();
        let form = html.select(&selector("form")).find(|form| form.attr("action") == Some(action));
        self.filled(form.unwrap_or_else(|| panic!("{} has no form for {action}\n{}", page.asked, page.text())))
    }

    /// The first form on `page` that `css` finds, filled as the page filled it.
    #[track_caller]
    pub fn form_at(&self, page: &Answer, css: &str) -> Filled<'_> {
        let html = page.page();
        let form = html.select(&selector(css)).next();
        self.filled(form.unwrap_or_else(|| panic!("{} has no form at {css}\n{}", page.asked, page.text())))
    }

    fn filled(&self, form: scraper::ElementRef<'_>) -> Filled<'_> {
        let mut filled = Filled {
            browser: self,
            method: form.attr("method").unwrap_or("get").to_uppercase(),
            action: form.attr("action").unwrap_or_default().to_owned(),
            multipart: form.attr("enctype") == Some("multipart/form-data"),
            fields: Vec::new(),
            files: Vec::new(),
        };
        for field in form.select(&selector("input, textarea, select")) {
            let (Some(name), None) = (field.attr("name"), field.attr("disabled")) else { continue };
            let on = field.attr("checked").is_some();
            let value = match (field.value().name(), field.attr("type").unwrap_or("text")) {
                ("textarea", _) => field.text().collect(),
                ("select", _) => chosen(field),
                (_, "submit" | "button" | "image" | "reset") => continue,
                (_, "checkbox" | "radio") if !on => continue,
                (_, "checkbox" | "radio") => field.attr("value").unwrap_or("on").to_owned(),
                (_, "file") => {
                    filled.files.push((name.to_owned(), String::new(), Vec::new()));
                    continue;
                }
                _ => field.attr("value").unwrap_or_default().to_owned(),
            };
            filled.fields.push((name.to_owned(), value));
        }
        filled
    }

    /// A request, to be shaped and sent.
    pub fn ask(&self, method: &str, path: &str) -> Asking<'_> {
        let mut headers = BTreeMap::new();
        if !matches!(method, "GET" | "HEAD" | "OPTIONS" | "TRACE") {
            headers.insert("origin".to_owned(), self.origin.clone());
            headers.insert("sec-fetch-site".to_owned(), "same-origin".to_owned());
        }
        let cookies = self.cookies.borrow();
        if !cookies.is_empty() {
            let cookies: Vec<_> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            headers.insert("cookie".to_owned(), cookies.join("; "));
        }
        headers.extend(self.always.iter().cloned());
        Asking { browser: self, method: method.to_owned(), path: path.to_owned(), headers, body: Vec::new() }
    }

    /// Keeps, replaces and forgets cookies as an answer says.
    fn keep_cookies(&self, answer: &Answer) {
        for line in answer.all("set-cookie") {
            let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") || value.is_empty() {
                self.cookies.borrow_mut().remove(name);
            } else {
                self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

fn chosen(select: scraper::ElementRef<'_>) -> String {
    let options: Vec<_> = select.select(&selector("option")).collect();
    let option = options.iter().find(|option| option.attr("selected").is_some()).or_else(|| options.first());
    option
        .map_or_else(String::new, |option| option.attr("value").map_or_else(|| option.text().collect(), str::to_owned))
}

/// A request that is not sent yet.
pub struct Asking<'a> {
    browser: &'a Browser,
    method: String,
    path: String,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Asking<'_> {
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.insert(name.to_owned(), value.to_owned());
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.headers.remove(name);
        self
    }

    pub fn body(mut self, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self.header("content-type", content_type)
    }

    pub fn fields(self, fields: &[(&str, &str)]) -> Self {
        let escaped = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let pairs: Vec<_> =
            fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
        self.body(FORM, pairs.join("&"))
    }

    pub fn send(self) -> Answer {
        let asked = format!("{} {}", self.method, self.path);
        self.try_send().unwrap_or_else(|error| panic!("{asked}: {error}"))
    }

    /// The answer, when the server lives long enough to give one.
    pub fn try_send(self) -> Result<Answer, ureq::Error> {
        let Self { browser, method, path, headers, body } = self;
        let asked = format!("{method} {path}");
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = Request::builder().method(&method).uri(format!("{}{path}", browser.address));
        for (name, value) in &headers {
            request = request.header(name, value);
        }
        let response = if body.is_empty() && !headers.contains_key("content-type") {
            browser.agent.run(request.body(()).unwrap())
        } else {
            browser.agent.run(request.body(body).unwrap())
        };
        let answer = Answer::read(asked, response?)?;
        browser.keep_cookies(&answer);
        Ok(answer)
    }
}

/// A form of a page, as it would be submitted.
pub struct Filled<'a> {
    browser: &'a Browser,
    method: String,
    action: String,
    multipart: bool,
    fields: Vec<(String, String)>,
    /// Field, file name, content.
    files: Vec<(String, String, Vec<u8>)>,
}

impl Filled<'_> {
    /// Types into the field `name`, which the form must have.
    #[track_caller]
    pub fn fill(mut self, name: &str, value: &str) -> Self {
        let field = self.fields.iter_mut().find(|(field, _)| field == name);
        let (_, typed) = field.unwrap_or_else(|| panic!("the form for {} has no field {name}", self.action));
        *typed = value.to_owned();
        self
    }

    /// Ticks the box `name`, or presses the button of that name.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Takes the tick out of the box `name`.
    pub fn without(mut self, name: &str) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self
    }

    /// Chooses a file in the field `name`, which the form must have.
    #[track_caller]
    pub fn attach(mut self, name: &str, file_name: &str, content: &[u8]) -> Self {
        let field = self.files.iter_mut().find(|(field, ..)| field == name);
        let field = field.unwrap_or_else(|| panic!("the form for {} takes no file {name}", self.action));
        *field = (name.to_owned(), file_name.to_owned(), content.to_vec());
        self
    }

    /// What the field `name` holds.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    pub fn send(self) -> Answer {
        let pairs: Vec<_> = self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let asking = self.browser.ask(&self.method, &self.action);
        if self.multipart {
            let (content_type, body) = multipart(&pairs, &self.files);
            return asking.body(&content_type, body).send();
        }
        if self.method == "GET" {
            let query = asking.fields(&pairs).body;
            return self.browser.get(&format!("{}?{}", self.action, String::from_utf8(query).unwrap()));
        }
        asking.fields(&pairs).send()
    }
}

/// A `multipart/form-data` body as browsers write it, with its content type. Files are field, file name and content.
pub fn multipart(fields: &[(&str, &str)], files: &[(String, String, Vec<u8>)]) -> (String, Vec<u8>) {
    const BOUNDARY: &str = "----HangarFormBoundary7MA4YWxkTrZu0gW";
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    for (name, file_name, content) in files {
        let part = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(part.into_bytes());
        body.extend(content);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}
